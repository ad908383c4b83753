-- settings: formula = "by_consumption"
-- office: krueger, without its own plugin
--- Which days a look at the consumption takes in, and which offers its lead time is of.
local inventory = kontor.inventory

--- What is ordered where 30 were used up on a day, after a look at so many days.
local function needed(day, days, offers)
  assert(inventory.item.create {
    sku = "R-1", name = "Ware", category = "rules", new_categories = true, unit = "kg", place = "Materialraum", minimum = 1,
  })
  assert(inventory.movement.receive("R-1", { quantity = 30, done_on = day }))
  assert(inventory.movement.issue("R-1", { quantity = 30, done_on = day }))
  for supplier, given in pairs(offers or { elbe = {} }) do
    given.supplier, given.price, given.pack = supplier, "1.00 EUR", 0.001
    assert(inventory.offer.set("R-1", given))
  end
  local line = assert(inventory.supply_run { category = "rules", consumption_days = days }).orders[1].lines[1]
  return ("%s: %s"):format(line.quantity, line.why[2])
end

local used = "31: below minimum (0 of 1), by consumption (%d in %d days)"
local unused = "1: below minimum (0 of 1), up to minimum: it has no target: consumption asks for as much (0 in 30 days)"

rule("used up today, in the last 30 days", used:format(30, 30), function() return needed("2026-11-23", 30) end)
rule("used up 29 days ago, in the last 30 days", used:format(30, 30), function() return needed("2026-10-25", 30) end)
rule("used up 30 days ago, in the last 30 days", unused, function() return needed("2026-10-24", 30) end)
rule("used up 30 days ago, in the last 31 days", "31: below minimum (0 of 1), by consumption (30 in 30 days)",
  function() return needed("2026-10-24", 31) end)
rule("used up today, in the last day", "901: below minimum (0 of 1), by consumption (900 in 30 days)",
  function() return needed("2026-11-23", 1) end)
rule("used up yesterday, in the last day", unused, function() return needed("2026-11-22", 1) end)
rule("used up on a leap day, to the day", "2: below minimum (0 of 1), by consumption (1 in 30 days)",
  function() return needed("2024-02-29", 999) end)
rule("used up on a leap day, a day less", unused, function() return needed("2024-02-29", 998) end)
rule("more came back than went out",
  "5: below minimum (5 of 10), up to minimum: it has no target: consumption asks for as much (0 in 30 days)", function()
  assert(inventory.item.create {
    sku = "R-1", name = "Ware", category = "rules", new_categories = true, unit = "kg", place = "Materialraum", minimum = 10,
  })
  assert(inventory.movement.take_back("R-1", { quantity = 5 }))
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR" }))
  local line = assert(inventory.supply_run { category = "rules", consumption_days = 30 }).orders[1].lines[1]
  return ("%s: %s"):format(line.quantity, line.why[2])
end)

-- Lead times are those of offers that hold today.
for day, expected in pairs {
  ["2026-11-22"] = "31: below minimum (0 of 1), by consumption (30 in 30 days)",
  ["2026-11-23"] = "38: below minimum (0 of 1), by consumption (37 in 37 days)",
  ["2026-11-24"] = "38: below minimum (0 of 1), by consumption (37 in 37 days)",
} do
  rule("an offer of 5 days that holds until " .. day, expected, function()
    return needed("2026-11-23", 30, { elbe = { lead_days = 0 }, krause = { lead_days = 5, valid_until = day } })
  end)
end
