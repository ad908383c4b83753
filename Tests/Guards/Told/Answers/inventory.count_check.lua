-- What `inventory.count_check` answers, and whether the count can be posted then.
local act = [[
  local inv = kontor.inventory
  local count = assert(inv.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
  assert(inv.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 11 } } }))
  local line = assert(inv.count.review(count.number)).lines[1]
  local posted, err = inv.count.post(count.number)
  return ("%s: %s\n%s, %s on hand"):format(line.needs, line.check, posted and posted.state or err.message,
    inv.item.get("PAPIER-A4").on_hand)
]]

return {
  { field = "verdict", act = act, answer = [[function() return "accept", "because" end]], expected = [[
nil: because
posted, 11 on hand]] },
  { field = "verdict", act = act, answer = [[function() return "recount", "because" end]], expected = [[
recount: because
count C-0001 cannot be posted yet: PAPIER-A4 needs a recount (because), 12 on hand]] },
  { field = "verdict", act = act, answer = [[function() return "second_person", "because" end]], expected = [[
second_person: because
count C-0001 cannot be posted yet: PAPIER-A4 needs a count by a second person (because), 12 on hand]] },
  { field = "why", act = act, answer = [[function(line) return "accept", { { "%d is little", line.deviation }, "so be it" } end]], expected = [[
nil: -1 is little; so be it
posted, 11 on hand]] },
  { field = "why", act = act, answer = [[function() return "recount" end]], expected = [[
recount: nil
count C-0001 cannot be posted yet: PAPIER-A4 needs a recount, 12 on hand]] },
}
