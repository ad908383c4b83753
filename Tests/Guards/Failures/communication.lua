--- Entries of the log that cannot be, and what cannot be done about them any more.
local communication, directory = kontor.communication, kontor.directory

--- What is given, with what every one of its kind needs.
local function with(given, needed)
  for key, value in pairs(given) do needed[key] = value end
  return needed
end

local function call(given)
  return communication.entry.create(with(given, { kind = "call" }))
end

--- Elbe rang in vain at half past eight, for Jan Beck.
local function missed(given)
  local half_past_eight = { party = "040/66969-500", outcome = "missed", happened_at = "2026-11-23T08:30:00+01:00" }
  return assert(call(with(given or { for_whom = "jan.beck" }, half_past_eight))).id
end

--- We reached Elbe since.
local function reached()
  return assert(call { direction = "out", party = "040/66969-500", outcome = "answered" }).id
end

local function withdrawn()
  local id = missed()
  assert(communication.entry.withdraw(id))
  return id
end

local function leave(person)
  assert(directory.person.archive(person))
end

local function visitor()
  assert(directory.person.create { handle = "inga.asmussen", name = "Inga Asmussen", organisation = "asmussen" })
  return "inga.asmussen"
end

-- What is not there.

for verb, given in pairs { reopen = {}, route = false } do
  failure("communication." .. verb, "there is no such entry", "not_found: no log entry none; check its id", function()
    if given then return communication[verb]("none", given) end
    return communication[verb] "none"
  end)
end

failure("communication.route_all", "there is no such entry", "not_found: no log entry none; check its id", function()
  return communication.route_all { missed(), "none" }
end)

for verb, given in pairs { withdraw = {}, restore = false } do
  failure("communication.entry." .. verb, "there is no such entry",
    "not_found: no log entry none; check its id",
    function()
      if given then return communication.entry[verb]("none", given) end
      return communication.entry[verb] "none"
    end)
end

failure("communication.entry.get", "there is no such log entry",
  "not_found: no log entry none; check its id",
  function() return communication.entry.get "none" end)

failure("communication.entry.update", "there is no such entry, person or organisation",
  "not_found: no log entry none; check its id",
  function()
    return communication.entry.update("none", { note = "Comes on Friday" })
  end)

failure("communication.entry.create", "there is no such person or organisation",
  "not_found: no person or organisation Elbe Bürobedarf: name one by id or handle",
  function()
    return call { party = "040/66969-500", outcome = "missed", party_record = "Elbe Bürobedarf" }
  end)

-- What is out of the log.

failure("communication.settle", "it is settled already, or out of the log",
  "conflict: nothing is to be done about this any more",
  function()
    local id = missed()
    assert(communication.settle(id))
    return communication.settle(id)
  end)

failure("communication.settle", "it is settled already, or out of the log",
  "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
  function()
    return communication.settle(withdrawn())
  end)

failure("communication.route", "it is out of the log",
  "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
  function() return communication.route(withdrawn()) end)

failure("communication.route_all", "it is out of the log",
  "conflict: the entry of 2026-11-23 08:30 is out of the log: take it back with "
    .. "kontor.communication.entry.restore first",
  function()
    return communication.route_all { withdrawn() }
  end)

failure("communication.entry.withdraw", "it is out of the log already",
  "conflict: it is out of the log already",
  function()
    return communication.entry.withdraw(withdrawn())
  end)

failure("communication.entry.restore", "it is in the log, or is a part of another call",
  "conflict: it is in the log",
  function()
    return communication.entry.restore(missed())
  end)

-- Opening again.

local going_on = "something is to be done about it already, we talked to them since, or it is out of the log"

failure("communication.reopen", going_on,
  "conflict: something is to be done about this already, we_ring_back: say what else with "
    .. "kontor.communication.entry.update and state",
  function() return communication.reopen(missed()) end)

failure("communication.reopen", going_on,
  "conflict: something is to be done about this already, caller_rings_again: say what else with "
    .. "kontor.communication.entry.update and state",
  function()
    return communication.reopen(missed { state = "caller_rings_again" })
  end)

failure("communication.reopen", going_on,
  "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
  function()
    local id = missed()
    reached()
    return communication.reopen(id)
  end)

failure("communication.reopen", going_on,
  "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
  function() return communication.reopen(withdrawn()) end)

local unreachable =
  "nobody can be rung back without a name or a number, or nothing was to be done about what is no call"

failure("communication.reopen", unreachable,
  'invalid: no number was noted: nobody can ring back; state = "for_information" opens it for information',
  function()
    return communication.reopen(assert(call { outcome = "missed" }).id, { state = "we_ring_back" })
  end)

failure("communication.reopen", unreachable,
  'invalid: nothing was to be done about this email: say what is, state = "for_information" or state = '
    .. '"we_ring_back"',
  function()
    return communication.reopen(assert(call { kind = "email", party = "info@elbe.example", subject = "Lieferung" }).id)
  end)

-- Searching.

local much = "more than 20 words, or one of more than 256 bytes"

failure("communication.search", much,
  "invalid: a search takes at most 20 words, each of at most 256 bytes; search for less",
  function()
    local words = {}
    for i = 1, 21 do words[i] = "word" .. i end
    assert(communication.search(table.concat(words, " ", 2)))
    return communication.search(table.concat(words, " "))
  end)

failure("communication.search", much,
  "invalid: a search takes at most 20 words, each of at most 256 bytes; search for less",
  function()
    assert(communication.search(("x"):rep(256)))
    return communication.search(("x"):rep(257))
  end)

-- What a telephone system says.

local line = [["","04066969500","200","from-trunk","""Elbe"" <04066969500>","PJSIP/trunk-0","PJSIP/210-1",]]
  .. [["Dial","PJSIP/210,30","2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER",]]
  .. [["DOCUMENTATION","1795416730.0",""]]

local function import(content)
  return communication.call.import { name = "Master.csv", content = content }
end

local no_call = "not one line of the file is a call, or all of them are of a time to come"

failure("communication.call.import", no_call,
  "invalid: Master.csv: its one line is no call; give Asterisk's Master.csv, nothing was imported\n"
    .. "line 1: the line has 2 columns instead of 16 to 21; it is no line of Master.csv",
  function() return import "Dear Sir or Madam,\n" end)
failure("communication.call.import", no_call,
  "invalid: Master.csv is empty: nothing stands in it, and nothing was taken in",
  function() return import "" end)

failure("communication.call.import", no_call,
  "invalid: Master.csv: 1 problem, nothing was imported\n"
    .. "line 1: 2026-11-24 07:52 is in the future; it is 2026-11-23 09:15 here: correct it, or the clock that it "
    .. "was read from",
  function()
    return import((line:gsub("2026%-11%-23 07:52", "2026-11-24 07:52")))
  end)

failure("communication.entry.withdraw", "the telephone system told of it",
  "refused: the telephone system told of this call, so it stays: say with kontor.communication.entry.update "
    .. "for whom it is and what is to be done",
  function()
    return communication.entry.withdraw(assert(import(line)).calls[1])
  end)

failure("communication.entry.restore", "it is in the log, or is a part of another call",
  "conflict: it is in the log",
  function()
    return communication.entry.restore(assert(import(line)).calls[1])
  end)

--- One that was picked up by another telephone, of which the telephone system told apart.
local function picked_up()
  local pickup = [["","216","*8210","from-internal","""216"" <216>","PJSIP/216-20","","Pickup","","2026-11-23 07:10:07",]]
    .. [["2026-11-23 07:10:07","2026-11-23 07:10:08",1,1,"ANSWERED","DOCUMENTATION","1795169407.32",""]]
  local whole = [["","0451998877","200","from-trunk","""0451998877"" <0451998877>","PJSIP/trunk-0","PJSIP/210-1f","Dial",]]
    .. [["PJSIP/210,30","2026-11-23 07:10:00","2026-11-23 07:10:08","2026-11-23 07:12:00",120,112,"ANSWERED",]]
    .. [["DOCUMENTATION","1795169400.31",""]]
  local part = assert(import(pickup)).calls[1]
  assert(import(whole))
  return part
end

failure("communication.entry.restore", "it is in the log, or is a part of another call",
  "conflict: it is a part of another call, which is in the log",
  function()
    return communication.entry.restore(picked_up())
  end)

failure("communication.settle", "it is settled already, or out of the log",
  "conflict: it is a part of another call, `part_of`: write on that call",
  function()
    return communication.settle(picked_up())
  end)

-- Writing down.

local unserving = "for_whom does not work here, or taken_by did not then"

for verb, make in pairs {
  create = function(given)
    return call(with(given, { party = "040/66969-500", outcome = "missed" }))
  end,
  update = function(given) return communication.entry.update(missed(), given) end,
} do
  failure("communication.entry." .. verb, unserving,
    "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
    function()
      leave "lena.schaefer"
      return make { for_whom = "lena.schaefer" }
    end)
  failure("communication.entry." .. verb, unserving,
    "refused: inga.asmussen is with asmussen: name somebody who works here",
    function() return make { for_whom = visitor() } end)
  failure("communication.entry." .. verb, unserving,
    "refused: inga.asmussen is with asmussen: name somebody who works here",
    function() return make { taken_by = visitor() } end)
end

local facts = "the facts do not go together"

for _, given in ipairs {
  { { outcome = "missed", state = "we_ring_back" },
    "invalid: log entry: nobody can be rung back without a name or a number" },
  { { kind = "email", party = "info@elbe.example", outcome = "missed" }, "invalid: log entry: only a call has an outcome" },
  { { party = "040/66969-500", outcome = "missed", happened_at = "2026-11-24T08:30:00+01:00" },
    "invalid: happened_at 2026-11-24 08:30 is in the future; it is 2026-11-23 09:15 here: correct it, or the "
      .. "clock that it was read from" },
  { { party = "anonymous", outcome = "missed", state = "we_ring_back" }, "invalid: the number was withheld: it cannot be rung back" },
} do
  failure("communication.entry.create", facts, given[2], function() return call(given[1]) end)
end

failure("communication.entry.update", facts,
  "invalid: log entry: nobody can be rung back without a name or a number",
  function()
    return communication.entry.update(assert(call { outcome = "missed" }).id, { state = "we_ring_back" })
  end)

failure("communication.entry.update", "somebody waits for a call, and it would be nobody's",
  "refused: somebody waits for a call (we_ring_back): say for whom it is instead, or settle it",
  function()
    return communication.entry.update(missed(), { clear = { "for_whom" } })
  end)

failure("communication.entry.create", "somebody is to be rung back whom we talked to since",
  "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
  function()
    reached()
    return call {
      party = "040/66969-500", outcome = "missed", happened_at = "2026-11-23T08:30:00+01:00", state = "we_ring_back",
    }
  end)

local since = "somebody is to be rung back whom we talked to since, or the entry is out of the log"

failure("communication.entry.update", since,
  "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
  function()
    local id = missed()
    reached()
    return communication.entry.update(id, { state = "we_ring_back" })
  end)

failure("communication.entry.update", since,
  "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
  function()
    return communication.entry.update(withdrawn(), { note = "Comes on Friday" })
  end)

do
  failure("communication.entry.create", "there is no such person or organisation",
    "not_found: no person or organisation elb; did you mean elbe? Name one by id or handle", function()
      return kontor.communication.entry.create { kind = "call", party = "040/66969-500", outcome = "missed", party_record = "elb" }
    end)
end
