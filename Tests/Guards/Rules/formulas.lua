-- office: krueger, without its own plugin
--- How much is ordered where the office says nothing: up to the target. The other formulas have a file each.
local inventory = kontor.inventory
local standard = shipped "standard"

--- What is ordered of an item that elbe sells by the gram, and the sentence of the need.
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

rule("formulas.up_to_target: the difference to the target", "16: below minimum (4 of 10), up to target", function()
  return needed(4, { minimum = 10, target = 20 })
end)

rule("formulas.up_to_target: a target that is the minimum", "6: below minimum (4 of 10), up to target", function()
  return needed(4, { minimum = 10, target = 10 })
end)

rule("formulas.up_to_target: without a target the difference to the minimum",
  "6: below minimum (4 of 10), up to minimum: it has no target", function() return needed(4, { minimum = 10 }) end)

rule("formulas.up_to_target: a maximum is no target", "6: below minimum (4 of 10), up to minimum: it has no target",
  function() return needed(4, { minimum = 10, maximum = 50 }) end)

rule("formulas.up_to_target: a package changes nothing", "16: below minimum (4 of 10), up to target", function()
  return needed(4, { minimum = 10, target = 20, maximum = 50, pack = 25 })
end)

rule("formulas: each that office.lua may name answers", "up_to_minimum 6, fixed_lot 7, up_to_target 16, "
  .. "up_to_maximum 21, by_consumption 16", function()
  local answers = {}
  for i, name in ipairs { "up_to_minimum", "fixed_lot", "up_to_target", "up_to_maximum", "by_consumption" } do
    local item = { sku = "A", on_hand = 3, on_order = 1, minimum = 10, target = 20, maximum = 30, pack = 7 }
    answers[i] = name .. " " .. standard.policies["inventory.need"](item, nil, { formula = name })
  end
  return table.concat(answers, ", ")
end)
