-- office: krueger, without its own plugin
--- What the log says of who waits.
local communication = kontor.communication

local function missed(given)
  given.kind, given.outcome = "call", "missed"
  return assert(communication.entry.create(given))
end

local function waiting()
  local lines = {}
  for _, one in ipairs(communication.waiting {}) do
    lines[#lines + 1] = one.party_record .. " " .. one.urgency
  end
  return table.concat(lines, ", ")
end

rule("what was urgent stays so where the same caller rings in vain again", "elbe urgent, petersen high", function()
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:00:00+01:00", urgency = "urgent" }
  missed { party = "0171-39 200 42", happened_at = "2026-11-23T08:10:00+01:00", urgency = "high" }
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:30:00+01:00" }
  return waiting()
end)

rule("two callers from one number are two who wait", "elbe normal, krause normal", function()
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:00:00+01:00" }
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:30:00+01:00", party_record = "krause" }
  return waiting()
end)

rule("where nobody has the roles, who rings is not lost", "office_manager, nobody covers it: true", function()
  for person, role in pairs { ["petra.voss"] = "office_manager", ["sofia.rossi"] = "reception" } do
    assert(kontor.directory.person.relieve(person, { role = role, last_on = "2026-11-22" }))
  end
  local entry = missed { party = "0171 9990001" }
  assert(communication.route(entry.id))
  local role = communication.entry.get(entry.id).for_role
  return ("%s, nobody covers it: %s"):format(role, #communication.waiting { uncovered = true } > 0)
end)

rule("who sees to it in place of whom it would go to is said",
  "office_manager: service firms go to the technician, where nobody is: to the office manager", function()
  assert(kontor.directory.person.relieve("mehmet.yilmaz", { role = "technician", last_on = "2026-11-22" }))
  local entry = missed { party = "040 555 01-70" }
  assert(communication.route(entry.id))
  entry = communication.entry.get(entry.id)
  return entry.for_role .. ": " .. entry.why[1]
end)

--- Lines of one call that is asked about and passed on, in a telephone system's log.
local function line(caller, dialled, context, from, to, telephone, began, answered, ended, id)
  return ([["","%s","%s","%s","","PJSIP/%s","PJSIP/%s","Dial","PJSIP/%s,30","2026-11-23 %s","2026-11-23 %s","2026-11-23 %s",70,60,"ANSWERED","DOCUMENTATION","%s",""]])
    :format(caller, dialled, context, from, to, telephone, began, answered, ended, id)
end

local told = {
  order = line("04066969500", "200", "from-trunk", "trunk-00000001", "210-00000002", "210", "08:30:00", "08:30:05",
    "08:31:10", "1795416730.1"),
  asked = line("210", "213", "from-internal", "210-00000015", "213-00000016", "213", "08:30:30", "08:30:35", "08:31:10",
    "1795416730.9"),
  passed = line("04066969500", "213", "from-trunk", "trunk-00000001", "213-00000016", "213", "08:31:10", "08:31:10",
    "08:32:10", "1795416730.1"),
}

for _, way in ipairs { "order asked passed", "order passed asked", "asked order passed", "asked passed order",
  "passed asked order", "passed order asked" } do
  rule("who took a call does not depend on which of its lines came first: " .. way, "elbe sofia.rossi", function()
    for name in way:gmatch "%a+" do
      assert(communication.call.import { name = "Master.csv", content = told[name] })
    end
    local calls = {}
    for _, entry in ipairs(communication.entry.find { kind = "call", direction = "in" }) do
      calls[#calls + 1] = entry.party_record .. " " .. entry.taken_by
    end
    return table.concat(calls, ", ")
  end)
end

rule("a talk with one certain party settles no other's call on the same number",
  "krause we_ring_back, elbe done", function()
  local first = missed { party = "040/66969-500", party_record = "krause", happened_at = "2026-11-23T08:00:00+01:00" }
  local second = missed { party = "040/66969-500", happened_at = "2026-11-23T08:05:00+01:00" }
  assert(communication.entry.create { kind = "call", direction = "out", outcome = "answered", party = "040/66969-500",
    happened_at = "2026-11-23T08:30:00+01:00" })
  local states = {}
  for _, id in ipairs { first.id, second.id } do
    local entry = communication.entry.get(id)
    states[#states + 1] = entry.party_record .. " " .. entry.state
  end
  return table.concat(states, ", ")
end)

rule("who was promised a call that was rung back since waits no more, whoever asks the rule anew",
  "anke.lorenz done: we talked to them since", function()
  local call = missed { party = "0171 39200 42", for_whom = "anke.lorenz", happened_at = "2026-11-23T08:00:00+01:00" }
  assert(communication.entry.create { kind = "call", direction = "out", outcome = "answered", party = "0171 39200 42",
    happened_at = "2026-11-23T08:10:00+01:00" })
  assert(communication.route(call.id))
  local entry = communication.entry.get(call.id)
  return ("%s %s: %s"):format(entry.for_whom, entry.state, entry.why[#entry.why])
end)

rule("settling a missed call settles the caller's others of the same moment", "done done", function()
  local first, second = missed { party = "040/66969-500" }, missed { party = "040/66969-500" }
  assert(communication.settle(first.id, { result = "erledigt" }))
  return communication.entry.get(first.id).state .. " " .. communication.entry.get(second.id).state
end)

rule("a call that is open again opens the task that was done last", "1 true", function()
  local call = missed { party = "0301234567" }
  assert(communication.route(call.id))
  local first = kontor.planning.task.waiting { about = call.id }[1]
  assert(communication.settle(call.id))
  local second = assert(kontor.planning.task.create { title = first.title, person = "jan.beck", about = call.id })
  assert(kontor.planning.task.complete(second.id))
  assert(communication.reopen(call.id))
  local open = kontor.planning.task.waiting { about = call.id }
  return #open .. " " .. tostring(open[1].id == second.id)
end)

for _, party in ipairs { "+999123456789", "0171555666", "03012", "555 1234-9999999999" } do
  rule("what a telephone showed and no plan has is tried: " .. party, "we_ring_back", function()
    local call = missed { party = party }
    return assert(communication.route(call.id)).state
  end)
end

for _, party in ipairs { "Petersen", "gate 2", "R2-D2 (123)" } do
  rule("what is no number is no number to ring back: " .. party, "only a name is known: find the number to ring back",
    function()
      local call = missed { party = party }
      local why = assert(communication.route(call.id)).why
      return (why[#why]:gsub("^unknown callers go to the reception; ", ""))
    end)
end
