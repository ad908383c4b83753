-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
assert(inv.location.create { name = "Keller", kind = "stock" })
local function item(sku, name, category, bin)
  assert(inv.item.create { sku = sku, name = name, name_en = "x", category = category, unit = "Stück", place = "Keller",
    bin = bin, new_categories = true })
end
-- Nothing of B was ever there, counted or offered. A is there, and more of it elsewhere.
item("B", "Mappe", "other")
item("A", "Ordner", "probe", "X-07")
assert(inv.movement.receive("A", { quantity = 20 }))
assert(inv.movement.receive("A", { quantity = 100, into = "Materialraum" }))
local count = assert(inv.count.open { items = { "A" }, place = "Keller" })
assert(inv.count.enter(count.number, { lines = { { item = "A", counted = 20 } } }))
assert(inv.count.review(count.number))
assert(inv.count.post(count.number))
-- ## 2026-12-02T09:15:00+01:00 jan.beck
local inv = kontor.inventory
-- Three movements since the count, one of them into another place: 20 - 3 - 4 + 1 = 14 here.
assert(inv.movement.issue("A", { quantity = 3 }))
assert(inv.movement.transfer("A", { quantity = 4, from = "Keller", to = "Materialraum" }))
assert(inv.movement.receive("A", { quantity = 1 }))
-- The lowest price of those that hold, which one does through today.
assert(inv.offer.set("A", { supplier = "elbe", price = "2.00 EUR" }))
assert(inv.offer.set("A", { supplier = "krause", price = "1.50 EUR", valid_until = "2026-12-02" }))
assert(inv.offer.set("A", { supplier = "express", price = "0.10 EUR", valid_until = "2026-12-01" }))
kontor.preview(function() assert(inv.count.open { place = "Keller" }) end)
kontor.preview(function() assert(inv.count.open { place = "Keller", category = "probe" }) end)
kontor.preview(function() assert(inv.count.open { place = "Keller", at_most = 1 }) end)
kontor.preview(function() assert(inv.count.open { place = "Keller", items = { "B" } }) end)
