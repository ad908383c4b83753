-- What `communication.route` answers, and what stands in the log and among the tasks then.
local act = [[
  local com = kontor.communication
  local entry = assert(com.entry.create { kind = "call", party = "040/66969-500", outcome = "missed" })
  local routed = assert(com.route(entry.id))
  local kept = com.entry.get(entry.id)
  local tasks = {}
  for i, task in ipairs(kontor.planning.task.find { about = entry.id }) do
    tasks[i] = ("task: %s, for %s or the role %s, due %s"):format(task.title, task.person, task.role, task.due_at)
  end
  return ("for %s (%s), %s, %s\n%s\n%s"):format(kept.for_whom, kept.for_role, kept.urgency, kept.state, table.concat(routed.why, "\n"),
    table.concat(tasks, "\n"))
]]
-- Without a reason nothing is decided, and the call waits as it came.
local refused = [[
  local com = kontor.communication
  local entry = assert(com.entry.create { kind = "call", party = "040/66969-500", outcome = "missed" })
  local routed, err = com.route(entry.id)
  local kept = com.entry.get(entry.id)
  return ("%s\n%s, for %s, %s"):format(err.message, routed, kept.for_whom, kept.state)
]]

return {
  { field = "for_whom", act = act, answer = [[function() return "lena.schaefer", { state = "we_ring_back" }, "because" end]], expected = [[
for lena.schaefer (nil), normal, we_ring_back
because
task: Ring back Bürobedarf Elbe (040/66969-500), for lena.schaefer or the role nil, due nil]] },
  { field = "for_whom", act = act, answer = [[function() return "technician", { state = "we_ring_back" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), normal, we_ring_back
because
task: Ring back Bürobedarf Elbe (040/66969-500), for nil or the role technician, due nil]] },
  { field = "for_whom", act = act, answer = [[function() return nil, { state = "for_information" }, "because" end]], expected = [[
for nil (nil), normal, for_information
because]] },
  { field = "manner.urgency", act = act, answer = [[function() return "technician", { state = "we_ring_back", urgency = "urgent" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), urgent, we_ring_back
because
task: Ring back Bürobedarf Elbe (040/66969-500), for nil or the role technician, due nil]] },
  { field = "manner.urgency", act = act, answer = [[function() return "technician", { state = "we_ring_back", urgency = "low" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), low, we_ring_back
because
task: Ring back Bürobedarf Elbe (040/66969-500), for nil or the role technician, due nil]] },
  { field = "manner.state", act = act, answer = [[function() return "technician", { state = "done" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), normal, done
because]] },
  { field = "manner.state", act = act, answer = [[function() return "technician", { state = "caller_rings_again" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), normal, caller_rings_again
because]] },
  { field = "manner.state", act = act, answer = [[function() return "technician", { state = "for_information" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), normal, for_information
because]] },
  { field = "manner.due", act = act, answer = [[function() return "technician", { state = "we_ring_back", due = "2026-11-24T11:45:00+01:00" }, "because" end]], expected = [[
for mehmet.yilmaz (technician), normal, we_ring_back
because
task: Ring back Bürobedarf Elbe (040/66969-500), for nil or the role technician, due 2026-11-24T11:45:00+01:00]] },
  { field = "why", act = act, answer = [[function(call) return "technician", { state = "we_ring_back" }, { { "%s pipes", call.party.name }, "so be it" } end]], expected = [[
for mehmet.yilmaz (technician), normal, we_ring_back
Bürobedarf Elbe pipes
so be it
task: Ring back Bürobedarf Elbe (040/66969-500), for nil or the role technician, due nil]] },
  { field = "why", act = refused, answer = [[function() return "technician", { state = "done" } end]], expected = [[
policy communication.route of plugin w answered without why: say the reason in a sentence
nil, for nil, we_ring_back]] },
}
