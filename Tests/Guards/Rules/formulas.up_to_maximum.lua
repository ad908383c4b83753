-- settings: formula = "up_to_maximum"
-- office: krueger, without its own plugin
--- How much is ordered up to the maximum, in whole packages.
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

rule("formulas.up_to_maximum: whole packages up to the maximum", "24: below minimum (4 of 10), up to maximum",
  function() return needed(4, { minimum = 10, target = 20, maximum = 30, pack = 6 }) end)

rule("formulas.up_to_maximum: exactly the maximum, where packages come to it",
  "26: below minimum (4 of 10), up to maximum", function()
  return needed(4, { minimum = 10, target = 20, maximum = 30, pack = 13 })
end)

rule("formulas.up_to_maximum: a package less, where the last would go beyond it",
  "14: below minimum (4 of 10), up to maximum", function()
  return needed(4, { minimum = 10, target = 20, maximum = 30, pack = 14 })
end)

rule("formulas.up_to_maximum: one package, where exactly one has room", "26: below minimum (4 of 10), up to maximum",
  function() return needed(4, { minimum = 10, maximum = 30, pack = 26 }) end)

rule("formulas.up_to_maximum: a package, where none has room",
  "27: below minimum (4 of 10), a package, which has no room below the maximum", function()
  return needed(4, { minimum = 10, target = 20, maximum = 30, pack = 27 })
end)

rule("formulas.up_to_maximum: ones, where no package is written down", "26: below minimum (4 of 10), up to maximum",
  function() return needed(4, { minimum = 10, target = 20, maximum = 30 }) end)

rule("formulas.up_to_maximum: a whole one, where none is missing to the maximum without a package",
  "1: below minimum (9.5 of 10), a package, which has no room below the maximum", function()
  return needed(9.5, { minimum = 10, maximum = 10 })
end)

rule("formulas.up_to_maximum: up to the target, where there is no maximum", "16", function()
  return (needed(4, { minimum = 10, target = 20, pack = 7 }):match "^[^:]+")
end)

rule("formulas.up_to_maximum: up to the minimum, where there is neither",
  "6: below minimum (4 of 10), up to minimum: it has no target", function()
  return needed(4, { minimum = 10, pack = 7 })
end)
