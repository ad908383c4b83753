-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
assert(inv.item.create { sku = "FULL", name = "Trommel", name_en = "Drum", category = "probe", unit = "Packung",
  place = "Materialraum", minimum = 20, target = 40, maximum = 65, pack = 6, fits = { "Canon iR 2645" }, new_categories = true })
assert(inv.movement.receive("FULL", { quantity = 11 }))
local count = assert(inv.count.open { items = { "FULL" }, place = "Materialraum" })
assert(inv.count.enter(count.number, { lines = { { item = "FULL", counted = 11 } } }))
assert(inv.count.review(count.number))
assert(inv.count.post(count.number))
-- ## 2026-12-08T09:15:00+01:00 jan.beck
local inv = kontor.inventory
assert(inv.movement.issue("FULL", { quantity = 3, done_on = "2026-12-04" }))
-- Seven are ordered from one whose price held through yesterday: no choice any more.
assert(inv.offer.set("FULL", { supplier = "express", price = "1.00 EUR", lead_days = 20 }))
assert(inv.order.draft("express", { lines = { FULL = 7 } }))
assert(inv.offer.set("FULL", { supplier = "express", valid_until = "2026-12-07" }))
-- Needed are 40 - 8 - 7 = 25. Whole packs of ten are 30, which cost 1.90 each, 57.00 in all.
assert(inv.offer.import({ name = "prices.csv", content =
  "Your SKU;Item no;Price;Pack;From quantity 2;Price 2;From quantity 3;Price 3;Lead days\nFULL;E-77;2,00;10;30;1,90;31;1,80;4" },
  { supplier = "elbe" }))
-- Here the least that is sold is 28, and the price holds through today: 58.80 in all. It comes first, because it is preferred.
assert(inv.offer.set("FULL", { supplier = "krause", price = "2.10 EUR", minimum_order = 28, lead_days = 2,
  valid_until = "2026-12-08", preferred = true }))
assert(inv.supply_run { category = "probe", consumption_days = 10 })
