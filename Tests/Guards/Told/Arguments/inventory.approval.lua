-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
-- A is counted today, B never.
for _, one in ipairs { { "A", "probe", 4 }, { "B", "probe", 3 }, { "C", "other" } } do
  assert(inv.item.create { sku = one[1], name = "Name of " .. one[1], category = one[2], unit = "Stück",
    place = "Materialraum", minimum = one[3], target = one[3], new_categories = true })
  assert(inv.offer.set(one[1], { supplier = "krause", price = one[1] == "A" and "1.50 EUR" or "4.00 EUR" }))
end
local count = assert(inv.count.open { items = { "A" }, place = "Materialraum" })
assert(inv.count.enter(count.number, { lines = { { item = "A", counted = 0 } } }))
assert(inv.count.review(count.number))
assert(inv.count.post(count.number))
-- ## 2026-11-29T09:15:00+01:00 jan.beck
-- The higher of the limits that hold today: a second role gives it from today through today. Of the others one ended yesterday
-- and one begins tomorrow.
local function role(role, from_on, to_on, limit)
  assert(kontor.directory.person.assign("jan.beck", { role = role, from_on = from_on, to_on = to_on, order_limit = limit }))
end
role("bookkeeping", "2026-11-29", "2026-11-29", "180.00 EUR")
role("reception", "2026-11-01", "2026-11-28", "900.00 EUR")
role("technician", "2026-11-30", nil, "800.00 EUR")
-- Who owns the office and may order up to 180.00 alone: 4 × 1.50 and 3 × 4.00, and 4.90 of freight.
assert(kontor.inventory.supply_run { category = "probe" })
-- ## 2026-11-29T09:15:00+01:00 lena.schaefer
-- Who has no limit, while others have one.
assert(kontor.inventory.order.draft("krause", { lines = { C = 2 } }))
-- Nobody in person: a handler that hears of a task that is done.
assert(kontor.planning.task.complete(assert(kontor.planning.task.create { title = "Blumen" }).id))
-- Nobody may order anything alone any more from tomorrow on.
for _, one in ipairs { { "jan.beck", "clerk" }, { "jan.beck", "technician" }, { "petra.voss", "office_manager" } } do
  assert(kontor.directory.person.relieve(one[1], { role = one[2], last_on = "2026-11-29" }))
end
-- ## 2026-11-30T09:15:00+01:00 lena.schaefer
-- Goods of just 50.00, from where the freight falls away.
assert(kontor.inventory.offer.set("C", { supplier = "krause", price = "2.00 EUR" }))
assert(kontor.inventory.order.draft("krause", { lines = { C = 25 } }))
