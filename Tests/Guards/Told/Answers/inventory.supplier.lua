-- What `inventory.supplier` answers, and what is bought where.
local head = [[
  local inv = kontor.inventory
  assert(inv.item.create { sku = "A", name = "Leim", category = "probe", unit = "Stück", minimum = 1, target = 4,
    new_categories = true })
  assert(inv.offer.set("A", { supplier = "elbe", price = "2.00 EUR", number = "E-1" }))
  assert(inv.offer.set("A", { supplier = "krause", price = "2.10 EUR" }))
  assert(inv.offer.set("A", { supplier = "express", price = "2.20 EUR" }))
  -- At elbe the freight makes it the dearest, 8.00 and 5.90; at krause 8.40 and 1.00; at express 8.80 without any.
  assert(inv.offer.terms("krause", { freight = "1.00 EUR" }))
  assert(inv.offer.terms("express", { freight = "0.00 EUR" }))
  local run = assert(inv.supply_run { category = "probe" })
]]
local bought = head .. [[
  if run.unsourced[1] then return "from nobody: " .. table.concat(run.unsourced[1].why, "\n") end
  local order = inv.order.get(run.orders[1].number)
  local line = order.lines[1]
  return ("%s of %s from %s, %s in all\n%s"):format(line.quantity, line.item, order.supplier, order.total, table.concat(line.why, "\n"))
]]

return {
  { field = "offer", act = bought, answer = [[function(line) return line.offers[2], "because" end]], expected = [[
4 of A from krause, 9.40 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> krause, 4
because]] },
  { field = "offer", act = bought, answer = [[function(line) return line.offers[3].id, "because" end]], expected = [[
4 of A from express, 8.80 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> express, 4
because]] },
  { field = "offer", act = bought, answer = [[function(line) return nil, "not before spring" end]], expected = [[
from nobody: below minimum (0 of 1), up to target
not before spring]] },
  { field = "why", act = bought, answer = [[function(line) return line.offers[1], { { "%s is near", line.offers[1].supplier_name } } end]], expected = [[
4 of A from elbe, 13.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
Bürobedarf Elbe is near]] },
  { field = "why", act = bought, answer = [[function(line) return line.offers[1] end]], expected = [[
4 of A from elbe, 13.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4]] },
  { field = "quantity", act = bought, answer = [[function(line) return line.offers[1], "because", 25 end]], expected = [[
25 of A from elbe, 55.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 25
because]] },
  { field = "quantity", act = bought, answer = [[function(line) return line.offers[1], "because", nil end]], expected = [[
4 of A from elbe, 13.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
because]] },
  { field = "quantity", act = bought, answer = [[function(line) return line.offers[1], "because", 5, true end]], expected = [[
5 of A from elbe, 15.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 5
because]] },
  { field = "open", act = bought, answer = [[function(line) return line.offers[1], "because", nil, true end]], expected = [[
4 of A from express, 8.80 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
because
for the whole basket: express, 4 Stück instead of elbe, 4]] },
  { field = "open", act = bought, answer = [[function(line) return line.offers[1], "because", nil, { line.offers[2] } end]], expected = [[
4 of A from krause, 9.40 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
because
for the whole basket: krause, 4 Stück instead of elbe, 4]] },
  { field = "open", act = bought, answer = [[function(line) return line.offers[1], "because", nil, { line.offers[3].id } end]], expected = [[
4 of A from express, 8.80 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
because
for the whole basket: express, 4 Stück instead of elbe, 4]] },
  { field = "open", act = bought, answer = [[function(line) return line.offers[1], "because", nil, false end]], expected = [[
4 of A from elbe, 13.90 EUR in all
on hand 0 Stück, on order 0; minimum 1, target 4; never counted
below minimum (0 of 1), up to target
elbe: 4 × 2.00 = 8.00 EUR · krause: 4 × 2.10 = 8.40 EUR · express: 4 × 2.20 = 8.80 EUR -> elbe, 4
because]] },
}
