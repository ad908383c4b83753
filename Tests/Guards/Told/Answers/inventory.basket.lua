-- What `inventory.basket` answers, and what is bought where.
local act = [[
  local inv = kontor.inventory
  for _, sku in ipairs { "A", "B" } do
    assert(inv.item.create { sku = sku, name = "Leim", category = "probe", unit = "Stück", minimum = 1, target = 4,
      new_categories = true })
    assert(inv.offer.set(sku, { supplier = "elbe", price = "2.00 EUR" }))
    assert(inv.offer.set(sku, { supplier = "krause", price = "3.00 EUR" }))
  end
  local run = assert(inv.supply_run { category = "probe" })
  local lines = {}
  for _, order in ipairs(run.orders) do
    for _, line in ipairs(inv.order.get(order.number).lines) do
      lines[#lines + 1] = ("%s of %s from %s: %s"):format(line.quantity, line.item, order.supplier, line.why[#line.why])
    end
  end
  table.sort(lines)
  for _, why in ipairs(run.why) do lines[#lines + 1] = "why: " .. why end
  return table.concat(lines, "\n")
]]

return {
  { field = "changes[].line", act = act, answer = [[function(basket) return { { line = 2, offer = basket.lines[2].offers[2].id } }, "because" end]], expected = [[
4 of A from elbe: house rule: the cheapest, 8.00 EUR
4 of B from krause: for the whole basket: krause, 4 Stück instead of elbe, 4
why: because]] },
  { field = "changes[].offer", act = act, answer = [[function(basket)
    return { { line = 1, offer = basket.lines[1].offers[2].id }, { line = 2, offer = basket.lines[2].offers[1].id } }, "because" end]], expected = [[
4 of A from krause: for the whole basket: krause, 4 Stück instead of elbe, 4
4 of B from elbe: house rule: the cheapest, 8.00 EUR
why: because]] },
  { field = "changes[].quantity", act = act, answer = [[function(basket) return { { line = 1, offer = basket.lines[1].offer, quantity = 7 } }, "because" end]], expected = [[
4 of B from elbe: house rule: the cheapest, 8.00 EUR
7 of A from elbe: for the whole basket: elbe, 7 Stück instead of elbe, 4
why: because]] },
  { field = "why", act = act, answer = [[function() return {}, { { "it is best as it is" }, { "%d lines", 2 } } end]], expected = [[
4 of A from elbe: house rule: the cheapest, 8.00 EUR
4 of B from elbe: house rule: the cheapest, 8.00 EUR
why: it is best as it is
why: 2 lines]] },
  { field = "why", act = act, answer = [[function() return {} end]], expected = [[
4 of A from elbe: house rule: the cheapest, 8.00 EUR
4 of B from elbe: house rule: the cheapest, 8.00 EUR]] },
}
