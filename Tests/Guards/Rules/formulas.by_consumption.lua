-- settings: formula = "by_consumption"
-- office: krueger, without its own plugin
--- How much is ordered by what is used up.
local inventory = kontor.inventory
local standard = shipped("standard", { formula = "by_consumption" })

--- What is ordered where `used` of what there was went out today, after a look at so many days.
local function needed(left, used, days, fields, lead)
  local made = { sku = "R-1", name = "Item", category = "rules", unit = "kg", place = "Materialraum" }
  for key, value in pairs(fields) do made[key] = value end
  made.new_categories = true
  assert(inventory.item.create(made))
  if left + used > 0 then assert(inventory.movement.receive("R-1", { quantity = left + used })) end
  if used > 0 then assert(inventory.movement.issue("R-1", { quantity = used })) end
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR", pack = 0.001, lead_days = lead or 0 }))
  local order = assert(inventory.supply_run { category = "rules", consumption_days = days }).orders[1]
  local line = order and order.lines[1]
  return line and ("%s: %s"):format(line.quantity, line.why[2]) or "nothing"
end

rule("formulas.by_consumption: what 30 days use up, beside the minimum",
  "66: below minimum (4 of 10), by consumption (60 in 30 days)", function()
  return needed(4, 60, 30, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: of another look-back as much a day",
  "66: below minimum (4 of 10), by consumption (60 in 30 days)", function()
  return needed(4, 120, 60, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: a working day until delivery is two days",
  "70: below minimum (4 of 10), by consumption (64 in 32 days)", function()
  return needed(4, 60, 30, { minimum = 10, target = 20 }, 1)
end)

rule("formulas.by_consumption: five working days are seven days",
  "80: below minimum (4 of 10), by consumption (74 in 37 days)", function()
  return needed(4, 60, 30, { minimum = 10, target = 20 }, 5)
end)

rule("formulas.by_consumption: six working days are nine days",
  "84: below minimum (4 of 10), by consumption (78 in 39 days)", function()
  return needed(4, 60, 30, { minimum = 10, target = 20 }, 6)
end)

rule("formulas.by_consumption: a part of one that is used up is one",
  "37: below minimum (4 of 10), by consumption (31 in 30 days)", function()
  return needed(4, 61, 60, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: a little more than the target asks for",
  "17: below minimum (4 of 10), by consumption (11 in 30 days)", function()
  return needed(4, 11, 30, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: as much as the target asks for",
  "16: below minimum (4 of 10), up to target: consumption asks for as much (10 in 30 days)", function()
  return needed(4, 10, 30, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: less than the target asks for",
  "16: below minimum (4 of 10), up to target: consumption asks for less (9 in 30 days)", function()
  return needed(4, 9, 30, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: of what nobody used the target",
  "16: below minimum (4 of 10), up to target: consumption asks for less (0 in 30 days)", function()
  return needed(4, 0, 30, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: without a target the minimum is the least",
  "12: below minimum (4 of 10), by consumption (6 in 30 days)", function()
  return needed(4, 6, 30, { minimum = 10 })
end)

rule("formulas.by_consumption: without a target of what nobody used the minimum, and that is said",
  "6: below minimum (4 of 10), up to minimum: it has no target: consumption asks for as much (0 in 30 days)", function()
  return needed(4, 0, 30, { minimum = 10 })
end)

rule("formulas.by_consumption: a run that did not look goes up to the target",
  "16: below minimum (4 of 10), up to target, because this run did not look at the consumption", function()
  return needed(4, 60, nil, { minimum = 10, target = 20 })
end)

rule("formulas.by_consumption: a run that did not look, without a target",
  "6: below minimum (4 of 10), up to minimum: it has no target, because this run did not look at the consumption",
  function() return needed(4, 60, nil, { minimum = 10 }) end)

rule("formulas.by_consumption: what nobody offers has no lead time", "66", function()
  local item = { sku = "A", on_hand = 4, on_order = 0, minimum = 10, target = 20, consumption_per_day = 2 }
  return (standard.policies["inventory.need"](item))
end)

rule("formulas.by_consumption: the command looks at 30 days by itself",
  "below minimum (4 of 10), by consumption (60 in 30 days)", function()
  assert(inventory.item.create {
    sku = "R-1", name = "Item", category = "rules", unit = "kg", place = "Materialraum", minimum = 10, target = 20,
    new_categories = true,
  })
  assert(inventory.movement.receive("R-1", { quantity = 64 }))
  assert(inventory.movement.issue("R-1", { quantity = 60 }))
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR" }))
  return standard.commands["supply-run"].run({ category = "rules" }).orders[1].lines[1].why[2]
end)

rule("formulas.by_consumption: the command looks at as many days as it is told",
  "below minimum (4 of 10), by consumption (30 in 30 days)", function()
  assert(inventory.item.create {
    sku = "R-1", name = "Item", category = "rules", unit = "kg", place = "Materialraum", minimum = 10, target = 20,
    new_categories = true,
  })
  assert(inventory.movement.receive("R-1", { quantity = 64 }))
  assert(inventory.movement.issue("R-1", { quantity = 60 }))
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR" }))
  local run = standard.commands["supply-run"].run { category = "rules", ["consumption-days"] = 60 }
  return run.orders[1].lines[1].why[2]
end)
