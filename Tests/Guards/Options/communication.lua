-- What was said and written: how an entry is noted, what waits, and what came of it.
local communication = kontor.communication

--- An entry that is written down, found again: a call of a number that nobody knows, where nothing else is said.
local function entry(given)
  given.kind = given.kind or "call"
  given.party = given.party or "0171 9990001"
  return communication.entry.get(assert(communication.entry.create(given)).id)
end

--- How many of all that was noted wait.
local function waiting(given) return #communication.waiting(given or {}) end

--- A call in vain, from Elbe: it waits to be rung back.
local function missed(given)
  given = given or {}
  given.outcome, given.party = "missed", "040/66969-500"
  return entry(given)
end

-- Who called in vain is rung back; whom we called in vain is not.
option("communication.entry.create.direction", "out", "in 1", "out 0", function(direction)
  return entry({ direction = direction, outcome = "missed" }).direction .. " " .. waiting()
end)

option("communication.entry.create.party", "040/66969-500", "nil", "elbe", function(party)
  local id = assert(communication.entry.create { kind = "call", party = party, outcome = "answered" }).id
  return communication.entry.get(id).party_record
end)

option("communication.entry.create.subject", "Palettenpreis", "0", "1", function(subject)
  entry { subject = subject }
  return #communication.search "Palettenpreis"
end)

option("communication.entry.create.note", "Palettenpreis", "0", "1", function(note)
  entry { note = note }
  return #communication.search "Palettenpreis"
end)

option("communication.entry.create.about", function() return kontor.equipment.asset.get("COPIER-1").id end, "0", "1",
  function(about)
    entry { about = about }
    return #communication.entry.find { about = "COPIER-1" }
  end)

option("communication.entry.create.outcome", "missed", "done false", "we_ring_back true", function(outcome)
  local found = entry { outcome = outcome }
  return found.state .. " " .. tostring(found.unreached)
end)

option("communication.entry.create.happened_at", "2026-11-20T16:40:00+01:00", "2026-11-23T09:15", "2026-11-20T16:40",
  function(happened_at) return entry({ happened_at = happened_at }).happened_at:sub(1, 16) end)

-- The number is Elbe's.
option("communication.entry.create.party_record", "krause", "elbe", "krause", function(party_record)
  return missed({ party_record = party_record }).party_record
end)

option("communication.entry.create.taken_by", "sofia.rossi", "jan.beck", "sofia.rossi", function(taken_by)
  return entry({ outcome = "answered", taken_by = taken_by }).taken_by
end)

option("communication.entry.create.for_whom", "lena.schaefer", "0", "1", function(for_whom)
  missed { for_whom = for_whom }
  return waiting { person = "lena.schaefer" }
end)

option("communication.entry.create.to_do", "ring until 15:00", "nil", "ring until 15:00", function(to_do)
  return entry({ to_do = to_do }).to_do
end)

-- What is urgent comes first.
option("communication.entry.create.urgency", "urgent", "elbe", "express", function(urgency)
  missed { happened_at = "2026-11-23T08:00:00+01:00" }
  entry { outcome = "missed", party = "040 66969777", happened_at = "2026-11-23T08:30:00+01:00", urgency = urgency }
  return communication.waiting({})[1].party_record
end)

-- Who was talked to is not waited for; who said that they ring again is.
option("communication.entry.create.state", "caller_rings_again", "done 0", "caller_rings_again 1", function(state)
  return entry({ outcome = "answered", state = state }).state .. " " .. waiting()
end)

option("communication.entry.withdraw.reason", "another number", "it was noted by mistake",
  "it was noted by mistake: another number", function(reason)
    local id = missed().id
    assert(communication.entry.withdraw(id, { reason = reason }))
    local why = communication.entry.get(id).why
    return why[#why]
  end)

-- The house gives who called in vain to the office manager, for whom Jan Beck stands in.
option("communication.waiting.person", "lena.schaefer", "2", "1", function(person)
  missed { for_whom = "lena.schaefer" }
  assert(communication.route(entry({ outcome = "missed" }).id))
  return waiting { person = person }
end)

option("communication.waiting.uncovered", true, "2", "1", function(uncovered)
  missed { for_whom = "lena.schaefer" }
  entry { outcome = "missed" }
  return waiting { uncovered = uncovered }
end)

option("communication.settle.result", "came today", "nil", "settled: came today", function(result)
  local id = missed().id
  assert(communication.settle(id, { result = result }))
  local why = communication.entry.get(id).why
  return why[#why]
end)

option("communication.reopen.state", "caller_rings_again", "we_ring_back", "caller_rings_again", function(state)
  local id = missed().id
  assert(communication.settle(id))
  assert(communication.reopen(id, { state = state }))
  return communication.entry.get(id).state
end)

-- Called in vain: nobody of us spoke. Called by us in vain: who rang is noted.
rule("communication.entry.create, a call to us in vain", "nil", function() return missed().taken_by end)

rule("communication.entry.create, a call by us in vain", "jan.beck", function()
  return entry({ direction = "out", outcome = "busy" }).taken_by
end)

rule("communication.entry.create, a party of blanks", "invalid: party must not be empty: leave it out", function()
  local _, err = communication.entry.create { kind = "call", party = " ", state = "we_ring_back" }
  return err
end)

rule("communication.entry.create, a misspelt party", "not_found: no person or organisation elbee; did you mean elbe? Name one by id or handle",
  function()
    local _, err = communication.entry.create { kind = "call", party_record = "elbee" }
    return err
  end)

rule("communication.entry.create, the key of a device as the party", "not_found: no person or organisation COPIER-1: name one by id or handle",
  function()
    local _, err = communication.entry.create { kind = "call", party_record = "COPIER-1" }
    return err
  end)

rule("communication.entry.create, taken by who left later", "sofia.rossi", function()
  assert(kontor.directory.person.archive "sofia.rossi")
  return entry({ outcome = "answered", taken_by = "sofia.rossi", happened_at = "2026-11-20T10:00:00+01:00" }).taken_by
end)

rule("communication.reopen, a mail that waited", "we_ring_back", function()
  local mail = entry({ kind = "email", state = "we_ring_back" })
  assert(communication.settle(mail.id))
  return assert(communication.reopen(mail.id)).state
end)

rule("communication.reopen, a mail that never waited",
  'invalid: nothing was to be done about this email: say what is, state = "for_information" or state = "we_ring_back"',
  function()
    local _, err = communication.reopen(entry({ kind = "email" }).id)
    return err
  end)

rule("communication.reopen, who had it left", "nobody stands in for Jan Beck on 2026-11-23: Jan Beck has left", function()
  local id = missed({ for_whom = "jan.beck" }).id
  assert(communication.settle(id))
  assert(kontor.directory.person.archive("jan.beck", { hand_over = "lena.schaefer" }))
  return assert(communication.reopen(id)).gap
end)

rule("communication.entry.restore, who had it left", "nobody stands in for Jan Beck on 2026-11-23: Jan Beck has left", function()
  local id = missed({ for_whom = "jan.beck" }).id
  assert(communication.entry.withdraw(id))
  assert(kontor.directory.person.archive("jan.beck", { hand_over = "lena.schaefer" }))
  return assert(communication.entry.restore(id)).gap
end)

rule("planning.task.reopen, who had it left", "nobody stands in for Lena Schäfer on 2026-11-23: Lena Schäfer has left", function()
  local task = assert(kontor.planning.task.create { title = "Order paper", person = "lena.schaefer" })
  assert(kontor.planning.task.complete(task.id))
  assert(kontor.directory.person.archive "lena.schaefer")
  return assert(kontor.planning.task.reopen(task.id)).gap
end)
