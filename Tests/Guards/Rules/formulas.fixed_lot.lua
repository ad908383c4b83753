-- settings: formula = "fixed_lot"
-- office: krueger, without its own plugin
--- How much is ordered in fixed lots: a package, or what is missing where that is more.
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

rule("formulas.fixed_lot: a package, where less is missing", "7: below minimum (4 of 10), fixed lot", function()
  return needed(4, { minimum = 10, target = 20, pack = 7 })
end)

rule("formulas.fixed_lot: a package, where exactly that is missing", "6: below minimum (4 of 10), fixed lot", function()
  return needed(4, { minimum = 10, target = 20, pack = 6 })
end)

rule("formulas.fixed_lot: what is missing, where a package is less",
  "6: below minimum (4 of 10), up to minimum: a package is less", function()
  return needed(4, { minimum = 10, target = 20, pack = 5 })
end)

rule("formulas.fixed_lot: one, where no package is written down and less is missing",
  "1: below minimum (9.5 of 10), one, for no package is written down", function()
  return needed(9.5, { minimum = 10, target = 20 })
end)

rule("formulas.fixed_lot: one, where no package is written down and one is missing",
  "1: below minimum (9 of 10), one, for no package is written down", function()
  return needed(9, { minimum = 10, target = 20 })
end)

rule("formulas.fixed_lot: a package of one is a package", "1: below minimum (9 of 10), fixed lot", function()
  return needed(9, { minimum = 10, target = 20, pack = 1 })
end)

rule("formulas.fixed_lot: what is missing, where no package is written down and more is missing", "1.001", function()
  return (needed(8.999, { minimum = 10 }):match "^[^:]+")
end)
