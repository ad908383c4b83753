-- What `inventory.approval` answers, and how far the order is then.
local act = [[
  local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 5 } }))
  order = kontor.inventory.order.get(order.number)
  local placed, err = kontor.inventory.order.place(order.number)
  return ("%s, %d needed by %s\n%s\n%s"):format(order.state, order.approvals_needed, table.concat(order.approvers, " or "),
    table.concat(order.why, "\n"), placed and placed.state or err.code)
]]

return {
  { field = "approvals", act = act, answer = [[function() return 2, { "partner", "office_manager" }, "because" end]], expected = [[
draft, 2 needed by partner or office_manager
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
because
refused]] },
  { field = "approvals", act = act, answer = [[function() return 0 end]], expected = [[
approved, 0 needed by 
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
placed]] },
  { field = "roles", act = act, answer = [[function() return 1, { "bookkeeping" }, "because" end]], expected = [[
draft, 1 needed by bookkeeping
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
because
refused]] },
  { field = "roles", act = act, answer = [[function() return 0, {}, "because" end]], expected = [[
approved, 0 needed by 
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
because
placed]] },
  { field = "why", act = act, answer = [[function(order) return 1, { "partner" }, { { "%s is much", order.total }, "so be it" } end]], expected = [[
draft, 1 needed by partner
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
16.35 EUR is much
so be it
refused]] },
  { field = "why", act = act, answer = [[function(order) return 1, { "partner" } end]], expected = [[
draft, 1 needed by partner
goods 10.45 EUR, freight 5.90 EUR, free from 75.00 EUR
refused]] },
}
