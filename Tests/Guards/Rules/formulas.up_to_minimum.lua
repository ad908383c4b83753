-- settings: formula = "up_to_minimum"
-- office: krueger, without its own plugin
--- How much is ordered up to the minimum.
local inventory = kontor.inventory

local function needed(stock, fields)
  local made = { sku = "R-1", name = "Item", category = "rules", unit = "kg", place = "Materialraum" }
  for key, value in pairs(fields) do made[key] = value end
  made.new_categories = true
  assert(inventory.item.create(made))
  if stock > 0 then assert(inventory.movement.receive("R-1", { quantity = stock })) end
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR", pack = 0.001 }))
  local order = assert(inventory.supply_run { category = "rules" }).orders[1]
  local line = order and order.lines[1]
  return line and ("%s: %s"):format(line.quantity, line.why[2]) or "nothing"
end

rule("formulas.up_to_minimum: the difference to the minimum, whatever the target is",
  "6: below minimum (4 of 10), up to minimum", function()
  return needed(4, { minimum = 10, target = 20, maximum = 30, pack = 4 })
end)

rule("formulas.up_to_minimum: the least that can be missing", "0.001: below minimum (9.999 of 10), up to minimum",
  function() return needed(9.999, { minimum = 10 }) end)

rule("formulas.up_to_minimum: nothing at the minimum", "nothing", function() return needed(10, { minimum = 10 }) end)
