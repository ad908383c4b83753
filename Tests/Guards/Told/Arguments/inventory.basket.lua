-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv = kontor.inventory
local function item(sku, category, target)
  assert(inv.item.create { sku = sku, name = sku, category = category, unit = "Stück", minimum = 1, target = target,
    new_categories = true })
end
-- Each is cheaper elsewhere: B at elbe for 10.00 (at krause 11.00), A at krause for 20.00 (at elbe 22.00). With both freights,
-- 5.90 and 4.90, that is 40.80; all from krause is 31.00 and 4.90, all from elbe 32.00 and 5.90.
item("A", "probe", 9)
item("B", "probe", 4)
assert(inv.offer.set("A", { supplier = "elbe", price = "2.20 EUR", pack = 10, lead_days = 2 }))
assert(inv.offer.set("A", { supplier = "krause", price = "2.00 EUR", pack = 2, lead_days = 6 }))
assert(inv.offer.set("B", { supplier = "elbe", price = "2.00 EUR", pack = 5, lead_days = 3 }))
assert(inv.offer.set("B", { supplier = "krause", price = "2.75 EUR", lead_days = 7 }))
-- C is bought where it is preferred, and comes to just so much that its freight falls away.
item("C", "probe", 100)
assert(inv.offer.terms("express", { freight = "9.90 EUR", freight_free_from = "50.00 EUR" }))
assert(inv.offer.set("C", { supplier = "express", price = "0.50 EUR", lead_days = 1, preferred = true }))
assert(inv.supply_run { category = "probe" })
-- Amounts with which nobody reckons exactly any more: the basket stays as it is, 30.00 and both freights, and no choice comes
-- to less than its goods. Krause's delivery is never free.
assert(inv.offer.terms("krause", { clear = { "freight_free_from" } }))
item("D", "many", 1)
item("E", "many", 1)
assert(inv.offer.set("D", { supplier = "elbe", price = "10.00 EUR" }))
assert(inv.offer.set("D", { supplier = "express", price = "9000000000000.00 EUR" }))
assert(inv.offer.set("E", { supplier = "krause", price = "20.00 EUR" }))
assert(inv.offer.set("E", { supplier = "express", price = "9000000000000.00 EUR" }))
assert(inv.supply_run { category = "many" })
-- One offer alone for each: nothing is left open, so nothing is compared.
for _, sku in ipairs { "F", "G" } do
  item(sku, "one", 1)
  assert(inv.offer.set(sku, { supplier = "elbe", price = "3.00 EUR" }))
end
assert(inv.supply_run { category = "one" })
