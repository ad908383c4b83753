-- office: krueger, without its own plugin
--- Quantities with decimals, which a computer keeps only nearly, and what the shipped rules make of them.
local inventory = kontor.inventory

local function item(on_hand, fields)
  local made = { sku = "R-1", name = "Ware", category = "rules", unit = "kg", place = "Materialraum" }
  for key, value in pairs(fields or {}) do made[key] = value end
  made.new_categories = true
  assert(inventory.item.create(made))
  assert(inventory.movement.receive("R-1", { quantity = on_hand }))
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR", pack = 0.001 }))
end

local function run()
  local result = assert(inventory.supply_run { category = "rules" })
  if result.undecided[1] then return "undecided: " .. result.undecided[1].why end
  local line = result.orders[1] and result.orders[1].lines[1]
  return line and ("%s: %s"):format(line.quantity, line.why[2]) or "nothing"
end

local function counted(expected, found)
  item(expected)
  local count = assert(inventory.count.open { place = "Materialraum", items = { "R-1" } })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = found } } }))
  return inventory.count.review(count.number).lines[1].needs or "nothing"
end

rule("what is 5 % off is within a tolerance of 5 %", "nothing", function() return counted(0.7, 0.665) end)

rule("what is a thousandth more off is not", "recount", function() return counted(0.7, 0.664) end)

rule("a second run orders nothing twice", "0.1: below minimum (0.7 of 0.8), up to target, nothing", function()
  item(0.7, { minimum = 0.8, target = 0.8 })
  return run() .. ", " .. run()
end)

rule("what is at its minimum with what is ordered is not below it", "nothing", function()
  item(0.7, { minimum = 0.8, target = 0.8 })
  run()
  assert(inventory.item.update("R-1", { target = 2 }))
  return run()
end)

rule("a thousandth that is missing is ordered", "0.001: below minimum (99.999 of 100), up to target", function()
  item(99.999, { minimum = 100, target = 100 })
  return run()
end)

rule("what is missing of many is ordered to the thousandth", "0.2: below minimum (9999.9 of 10000), up to target", function()
  item(9999.9, { minimum = 10000, target = 10000.1 })
  return run()
end)

rule("what is still to come of an item is received to the thousandth", "received", function()
  item(0.001, { minimum = 100, target = 100 })
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 100 } }))
  assert(inventory.order.place(order.number))
  assert(inventory.order.receive(order.number, { lines = { ["R-1"] = 99.999 } }))
  local line = inventory.order.get(order.number).lines[1]
  return inventory.order.receive(order.number, { lines = { ["R-1"] = line.quantity - line.received } }).state
end)
