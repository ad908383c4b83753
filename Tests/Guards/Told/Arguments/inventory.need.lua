-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
-- One of which only one number is written down, and nobody ever counted, used or ordered it.
assert(inv.item.create { sku = "BARE", name = "Kreide", category = "probe", unit = "Stück", target = 8, new_categories = true })
-- One of which everything is known, each number another.
assert(inv.item.create { sku = "FULL", name = "Trommel", name_en = "Drum", category = "probe", unit = "Packung",
  place = "Materialraum", minimum = 20, target = 40, maximum = 65, pack = 6, fits = { "Canon iR 2645", "Canon iR 2625" } })
assert(inv.movement.receive("FULL", { quantity = 34 }))
local count = assert(inv.count.open { items = { "FULL" }, place = "Materialraum" })
assert(inv.count.enter(count.number, { lines = { { item = "FULL", counted = 34 } } }))
assert(inv.count.review(count.number))
assert(inv.count.post(count.number))
-- ## 2026-12-08T09:15:00+01:00 jan.beck
local inv = kontor.inventory
-- Used up within the ten days that are looked at: 21 less the 5 that came back. The 2 are a day before them.
assert(inv.movement.issue("FULL", { quantity = 2, done_on = "2026-11-28" }))
assert(inv.movement.issue("FULL", { quantity = 21, done_on = "2026-11-29" }))
assert(inv.movement.take_back("FULL", { quantity = 5, done_on = "2026-12-07" }))
-- What was moved to another place of ours is still on hand.
assert(inv.movement.transfer("FULL", { quantity = 4, from = "Materialraum", to = "Empfang" }))
-- The longest lead time of the offers that hold: nine days of the one that holds through today.
assert(inv.offer.set("FULL", { supplier = "elbe", price = "2.00 EUR", lead_days = 3 }))
assert(inv.offer.set("FULL", { supplier = "krause", price = "2.10 EUR", lead_days = 9, valid_until = "2026-12-08" }))
assert(inv.offer.set("FULL", { supplier = "express", price = "2.20 EUR", lead_days = 20, valid_until = "2026-12-07" }))
-- Seven are ordered, of which one came: 34 - 2 - 21 + 5 + 1 = 17 on hand.
local order = assert(inv.order.draft("elbe", { lines = { FULL = 7 } }))
assert(inv.order.place(order.number))
assert(inv.order.receive(order.number, { lines = { FULL = 1 } }))
-- First with a look at the consumption, then without.
kontor.preview(function() assert(inv.supply_run { category = "probe", consumption_days = 10 }) end)
assert(inv.supply_run { category = "probe" })
