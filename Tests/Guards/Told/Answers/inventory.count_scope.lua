-- What `inventory.count_scope` answers, and what is counted then.
local act = [[
  local inv = kontor.inventory
  local count = assert(inv.count.open { place = "Materialraum", category = "paper" })
  local skus = {}
  for i, line in ipairs(count.lines) do skus[i] = ("%s %s"):format(line.item, line.expected) end
  local kept = inv.count.get(count.number)
  return ("%s\nblind %s, second counter %s\n%s"):format(table.concat(skus, ", "), kept.blind, kept.second_counter, table.concat(kept.why, "\n"))
]]
-- Somebody who counts alone: whether another must count what deviates.
local again = [[
  local inv = kontor.inventory
  local count = assert(inv.count.open { place = "Materialraum", category = "paper" })
  assert(inv.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 11 } } }))
  assert(inv.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 11, recounted = 11 } } }))
  return tostring(assert(inv.count.review(count.number)).lines[1].needs)
]]

return {
  { field = "skus", act = act, answer = [[function() return { "PAPIER-A4", "PAPIER-A3" }, { blind = false }, "because" end]], expected = [[
PAPIER-A4 12, PAPIER-A3 4
blind false, second counter false
because]] },
  { field = "manner.blind", act = act, answer = [[function() return { "PAPIER-A4" }, { blind = true }, "because" end]], expected = [[
PAPIER-A4 nil
blind true, second counter false
because]] },
  { field = "manner.blind", act = act, answer = [[function() return { "PAPIER-A4" }, {}, "because" end]], expected = [[
PAPIER-A4 12
blind false, second counter false
because]] },
  { field = "manner.second_counter", act = act, answer = [[function() return { "PAPIER-A4" }, { second_counter = true }, "because" end]], expected = [[
PAPIER-A4 12
blind false, second counter true
because]] },
  { field = "manner.second_counter", act = again, answer = [[function() return { "PAPIER-A4" }, { second_counter = true } end]], expected = [[second_person]] },
  { field = "manner.second_counter", act = again, answer = [[function() return { "PAPIER-A4" } end]], expected = [[nil]] },
  { field = "why", act = act, answer = [[function(scope) return { "PAPIER-A4" }, nil, { { "%d lie in %s", #scope.candidates, scope.place }, "so be it" } end]], expected = [[
PAPIER-A4 12
blind false, second counter false
9 lie in Materialraum
so be it]] },
  { field = "why", act = act, answer = [[function() return { "PAPIER-A4" } end]], expected = [[
PAPIER-A4 12
blind false, second counter false]] },
}
