-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
-- The lowest price of those that hold is 1.50, and that through today; what held through yesterday does not count.
assert(inv.item.create { sku = "A", name = "Ordner", name_en = "Folder", category = "probe", unit = "Stück",
  place = "Materialraum", bin = "X-07", new_categories = true })
assert(inv.offer.set("A", { supplier = "elbe", price = "2.00 EUR" }))
assert(inv.offer.set("A", { supplier = "krause", price = "1.50 EUR", valid_until = "2026-11-23" }))
assert(inv.offer.set("A", { supplier = "express", price = "0.10 EUR", valid_until = "2026-11-22" }))
-- One that nobody offers, and of which nothing is there.
assert(inv.item.create { sku = "B", name = "Mappe", category = "probe", unit = "Stück", place = "Materialraum" })
assert(inv.movement.receive("A", { quantity = 20 }))
local count = assert(inv.count.open { items = { "A", "B" }, place = "Materialraum" })
assert(inv.count.enter(count.number, { lines = {
  { item = "A", counted = 14, reason = "one box was wet" }, { item = "B", counted = 2 } } }))
assert(inv.count.review(count.number))
-- Counted again it is 23: three more, of which both numbers are told.
assert(inv.count.enter(count.number, { lines = { { item = "A", counted = 14, recounted = 23 } } }))
assert(inv.count.review(count.number))
