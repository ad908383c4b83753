-- What `inventory.need` answers, and what is drafted for it.
local act = [[
  local inv = kontor.inventory
  assert(inv.item.create { sku = "A", name = "Leim", category = "probe", unit = "Liter", minimum = 1, target = 9,
    new_categories = true })
  assert(inv.offer.set("A", { supplier = "elbe", price = "2.00 EUR", pack = 0.5 }))
  local run = assert(inv.supply_run { category = "probe" })
  if not run.orders[1] then return #run.orders .. " orders, " .. #run.undecided .. " undecided, " .. run.considered .. " considered" end
  local line = inv.order.get(run.orders[1].number).lines[1]
  return ("%s of %s, %s\n%s"):format(line.quantity, line.item, line.price, table.concat(line.why, "\n"))
]]
-- The same of what comes in whole pieces only.
local whole = act:gsub("Liter", "Stück"):gsub("pack = 0.5", "pack = 1")

return {
  { field = "quantity", act = act, answer = [[function() return 3.5, "by the season" end]], expected = [[
3.5 of A, 2.00 EUR
on hand 0 Liter, on order 0; minimum 1, target 9; never counted
by the season
elbe: 3.5 × 2.00 = 7.00 EUR -> elbe, 3.5
house rule: the cheapest, 7.00 EUR]] },
  { field = "quantity", act = act, answer = [[function() return 0, "there is enough" end]], expected = [[0 orders, 0 undecided, 1 considered]] },
  { field = "quantity", act = whole, answer = [[function() return 3.5, "by the season" end]], expected = [[
4 of A, 2.00 EUR
on hand 0 Stück, on order 0; minimum 1, target 9; never counted
by the season
rounded up from 3.5 to 4: it comes in whole Stück
elbe: 4 × 2.00 = 8.00 EUR -> elbe, 4
house rule: the cheapest, 8.00 EUR]] },
  { field = "why", act = act, answer = [[function() return 4, { { "%d for %s", 4, "the glaziers" }, "and one more" } end]], expected = [[
4 of A, 2.00 EUR
on hand 0 Liter, on order 0; minimum 1, target 9; never counted
4 for the glaziers
and one more
elbe: 4 × 2.00 = 8.00 EUR -> elbe, 4
house rule: the cheapest, 8.00 EUR]] },
  { field = "why", act = act, answer = [[function() return 4 end]], expected = [[
4 of A, 2.00 EUR
on hand 0 Liter, on order 0; minimum 1, target 9; never counted
elbe: 4 × 2.00 = 8.00 EUR -> elbe, 4
house rule: the cheapest, 8.00 EUR]] },
}
