-- office: krueger, without its own plugin
--- For whom what came in is, how urgent it is, what is to be done and why, by the default answer.
local communication, directory = kontor.communication, kontor.directory
local standard = shipped "standard"

local supplier, service, client, stranger = "040/66969-500", "040 555 01-70", "030 / 23125-341", "0171 9990001"

--- Takes from somebody a role that they hold, since yesterday.
local function relieve(person, role)
  assert(directory.person.relieve(person, { role = role, last_on = "2026-11-22" }))
end

--- Writes an entry down, a call that came in where nothing else is said.
local function entry(fields)
  fields.kind = fields.kind or "call"
  return assert(communication.entry.create(fields))
end

--- For which role, how urgent, what is to be done, and the rule's own sentence.
local function routed(fields)
  local made = entry(fields)
  assert(communication.route(made.id))
  local kept = communication.entry.get(made.id)
  return ("%s %s %s: %s"):format(kept.for_role or kept.for_whom or "nobody", kept.urgency, kept.state, kept.why[1])
end

local function missed(party, fields)
  fields = fields or {}
  fields.party, fields.outcome = party, fields.outcome or "missed"
  return routed(fields)
end

-- Whose it is ----------------------------------------------------------------------------------------------------

rule("communication.route: a supplier's call goes to the office manager",
  "office_manager normal we_ring_back: suppliers go to the office manager", function() return missed(supplier) end)

rule("communication.route: a service firm's call goes to the technician",
  "technician normal we_ring_back: service firms go to the technician", function() return missed(service) end)

rule("communication.route: a client's call goes to the partner",
  "partner normal we_ring_back: clients go to the partner", function() return missed(client) end)

rule("communication.route: an unknown caller goes to the reception",
  "reception normal we_ring_back: unknown callers go to the reception", function() return missed(stranger) end)

for _, kind in ipairs { "authority", "other" } do
  rule("communication.route: whoever is known and none of these goes to the reception: " .. kind,
    "reception normal we_ring_back: everybody else goes to the reception", function()
    assert(directory.organisation.create {
      handle = "amt", name = "Amt", kind = kind, region = "DE-HH", phones = { { number = "040 1234567" } },
    })
    return missed "040 1234567"
  end)
end

rule("communication.route: one of our own goes to the reception",
  "reception normal we_ring_back: everybody else goes to the reception", function() return missed "040 66969-215" end)

--- A call from somebody who works for a firm of a kind.
local function contact(firm)
  assert(directory.person.create {
    handle = "kim", name = "Kim Muster", organisation = firm, phones = { { number = "0171 3920011" } },
  })
  return missed "0171 3920011"
end

rule("communication.route: who works for a supplier is a supplier's",
  "office_manager normal we_ring_back: suppliers go to the office manager", function() return contact "elbe" end)

rule("communication.route: who works for a service firm is a service firm's",
  "technician normal we_ring_back: service firms go to the technician", function() return contact "hanse" end)

rule("communication.route: who works for a client is a client's",
  "partner normal we_ring_back: clients go to the partner", function() return contact "asmussen" end)

rule("communication.route: a supplier's call is the office manager's, though nobody is", "office_manager, where nobody is", function()
  local role, _, why = standard.policies["communication.route"] {
    kind = "call", direction = "in", outcome = "missed", state = "we_ring_back", reach = "number", number = "1",
    attempts = 1, urgency_hints = {}, staff = {}, party = { kind = "supplier" },
  }
  return role .. why:match "office manager(.*)"
end)

--- Which role a call falls to where one person's role is over.
local function without(person, role, party)
  relieve(person, role)
  return (missed(party):match "^%S+")
end

rule("communication.route: without a technician a service firm's call is the office manager's", "office_manager",
  function() return without("mehmet.yilmaz", "technician", service) end)

rule("communication.route: without a partner a client's call is the office manager's", "office_manager", function()
  return without("anke.lorenz", "partner", client)
end)

rule("communication.route: without a reception a stranger's call is the office manager's", "office_manager",
  function() return without("sofia.rossi", "reception", stranger) end)

rule("communication.route: a role is held, whoever of several holds it", "technician", function()
  assert(directory.person.assign("lena.schaefer", { role = "technician", from_on = "2026-11-01" }))
  return without("mehmet.yilmaz", "technician", service)
end)

-- How urgent it is -----------------------------------------------------------------------------------------------

rule("communication.route: words of haste make it urgent", "reception high we_ring_back", function()
  return (missed(stranger, { subject = "dringend: Lieferung" }):match "^[^:]+")
end)

rule("communication.route: two words of haste are no less urgent than one", "reception high we_ring_back", function()
  return (missed(stranger, { subject = "dringend", note = "sofort" }):match "^[^:]+")
end)

--- A call that comes after so many others in vain.
local function attempt(earlier)
  for i = 1, earlier do
    entry { party = stranger, outcome = "missed", happened_at = ("2026-11-23T08:%02d:00+01:00"):format(i) }
  end
  return (missed(stranger, { happened_at = "2026-11-23T09:00:00+01:00" }):match "^[^:]+")
end

rule("communication.route: a first call in vain is not urgent", "reception normal we_ring_back", function()
  return attempt(0)
end)

rule("communication.route: a second call in vain is urgent", "reception high we_ring_back", function()
  return attempt(1)
end)

rule("communication.route: a third call in vain is as urgent", "reception high we_ring_back", function()
  return attempt(2)
end)

rule("communication.route: a talk in between begins the counting anew", "reception normal we_ring_back", function()
  entry { party = stranger, outcome = "missed", happened_at = "2026-11-23T08:01:00+01:00" }
  entry { party = stranger, outcome = "answered", happened_at = "2026-11-23T08:02:00+01:00" }
  return attempt(0)
end)

-- For whom somebody said that it is ------------------------------------------------------------------------------

local lena = "lena.schaefer"

rule("communication.route: who was named gets it, and rings back",
  "lena.schaefer normal we_ring_back: somebody said for whom it is", function()
  return missed(supplier, { for_whom = lena })
end)

rule("communication.route: who was named gets what is urgent as urgent", "lena.schaefer high we_ring_back", function()
  return (missed(supplier, { for_whom = lena, subject = "eilt" }):match "^[^:]+")
end)

rule("communication.route: who was named is told of whom nobody can ring back",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return missed("Frau Sommer", { for_whom = lena })
end)

rule("communication.route: who was named is told of what was answered",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return missed(supplier, { for_whom = lena, outcome = "answered" })
end)

rule("communication.route: who was named is told of a mail",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return routed { kind = "email", party = "x@example.org", for_whom = lena }
end)

--- A call about which everything is known, as the policy is asked; what is given takes its place.
local function asked(fields)
  local call = {
    kind = "call", direction = "in", number = stranger, outcome = "missed", state = "we_ring_back", reach = "number",
    attempts = 1, urgency_hints = {}, staff = {},
  }
  for i, role in ipairs { "office_manager", "partner", "reception", "technician" } do
    call.staff[i] = { role = role }
  end
  for key, value in pairs(fields) do call[key] = value end
  local who, manner, why = standard.policies["communication.route"](call)
  if type(why) == "table" then
    why = why[1]:find("%s", 1, true) and why[1]:format(table.unpack(why, 2)) or table.concat(why, "; ")
  end
  return ("%s %s %s: %s"):format(who, manner.urgency, manner.state, why)
end

rule("communication.route: who was named does not ring back whom nobody can, though the log says so",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return asked { for_whom = lena, reach = "name" }
end)

rule("communication.route: who was named is named before who took it",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return asked { for_whom = lena, outcome = "answered", state = "done", attempts = 0, taken_by = "jan.beck" }
end)

rule("communication.route: who was named gets what went out, too",
  "lena.schaefer normal for_information: somebody said for whom it is", function()
  return asked { for_whom = lena, direction = "out", state = "done" }
end)

-- What was answered, and what came from us -----------------------------------------------------------------------

rule("communication.route: what was answered is done", "jan.beck normal done: jan.beck took it", function()
  return missed(supplier, { outcome = "answered" })
end)

rule("communication.route: whoever spoke is named", "lena.schaefer normal done: lena.schaefer took it", function()
  return missed(supplier, { outcome = "answered", taken_by = lena })
end)

rule("communication.route: what was answered keeps its haste", "jan.beck high done", function()
  return (missed(supplier, { outcome = "answered", subject = "sofort" }):match "^[^:]+")
end)

rule("communication.route: where nobody knows who took it, somebody did", "nil normal done: somebody took it",
  function() return asked { outcome = "answered", state = "done", attempts = 0 } end)

rule("communication.route: what was answered and lost on the way is rung back",
  "reception normal we_ring_back: unknown callers go to the reception", function()
  return asked { outcome = "answered", attempts = 1, taken_by = "jan.beck" }
end)

rule("communication.route: what we called and nobody took is done", "nobody normal done: it came from us", function()
  return missed(supplier, { direction = "out" })
end)

rule("communication.route: what went within the house is done", "nobody normal done: it came from us", function()
  return missed("215", { direction = "within" })
end)

rule("communication.route: a mail of ours is done", "nobody normal done: it came from us", function()
  return routed { kind = "email", direction = "out", party = "x@example.org" }
end)

rule("communication.route: what we called and was answered is theirs who called",
  "jan.beck normal done: jan.beck took it", function()
  return missed(supplier, { direction = "out", outcome = "answered" })
end)

-- What is no call ------------------------------------------------------------------------------------------------

for kind, words in pairs {
  email = "a mail is read and answered", fax = "a fax is read and answered", letter = "a letter is read and answered",
  visit = "whoever came was here: it is told for information", note = "a note is told for information",
} do
  rule("communication.route: from whom nobody knows, by its kind: " .. kind,
    "reception normal for_information: what nobody is known for goes to the reception; " .. words, function()
    return routed { kind = kind, party = "x@example.org" }
  end)
end

rule("communication.route: a supplier's mail goes where a supplier's call does",
  "office_manager normal for_information: suppliers go to the office manager; a mail is read and answered", function()
  return routed { kind = "email", party_record = "elbe" }
end)

rule("communication.route: what is urgent is no less so in a mail", "reception high for_information", function()
  return (routed({ kind = "email", party = "x@example.org", subject = "dringend" }):match "^[^:]+")
end)

rule("communication.route: where a mail says to ring back, that stands",
  "office_manager normal we_ring_back: suppliers go to the office manager; a mail is read and answered", function()
  return asked { kind = "email", outcome = nil, party = { kind = "supplier" } }
end)

rule("communication.route: where a mail says that they ring again, that stands", "reception normal caller_rings_again",
  function() return (asked({ kind = "fax", state = "caller_rings_again" }):match "^[^:]+") end)

rule("communication.route: a letter of which nothing is to be done is told for information",
  "reception normal for_information", function()
  return (asked({ kind = "letter", state = "done" }):match "^[^:]+")
end)

-- Calls that nobody took -----------------------------------------------------------------------------------------

for _, outcome in ipairs { "missed", "busy", "failed", "voicemail" } do
  rule("communication.route: a call in vain is rung back: " .. outcome,
    "reception normal we_ring_back: unknown callers go to the reception", function()
    return missed(stranger, { outcome = outcome })
  end)
end

rule("communication.route: whom we talked to since, waits no more", "nobody normal done: we talked to them since",
  function()
  local call = entry { party = stranger, outcome = "missed", happened_at = "2026-11-23T08:50:00+01:00" }
  entry { party = stranger, outcome = "answered", direction = "out", happened_at = "2026-11-23T08:58:00+01:00" }
  assert(communication.route(call.id))
  local kept = communication.entry.get(call.id)
  return ("%s %s %s: %s"):format(kept.for_role or "nobody", kept.urgency, kept.state, kept.why[1])
end)

rule("communication.route: whom we talked to before, waits again",
  "reception normal we_ring_back: unknown callers go to the reception", function()
  entry { party = stranger, outcome = "answered", direction = "out", happened_at = "2026-11-23T08:50:00+01:00" }
  return missed(stranger, { happened_at = "2026-11-23T08:58:00+01:00" })
end)

rule("communication.route: whom we talked to since and who hid the number is told for information",
  "reception normal for_information: unknown callers go to the reception; the number was withheld: "
    .. "nobody can ring back", function()
  local call = {
    kind = "call", direction = "in", outcome = "missed", state = "done", reach = "withheld", attempts = 0,
    urgency_hints = {}, staff = { { role = "reception" } },
  }
  local who, manner, why = standard.policies["communication.route"](call)
  return ("%s %s %s: %s"):format(who, manner.urgency, manner.state, table.concat(why, "; "))
end)

rule("communication.route: a call of which nobody wrote how it ended is no talk since",
  "reception normal we_ring_back: unknown callers go to the reception", function()
  local call = {
    kind = "call", direction = "in", number = stranger, state = "done", reach = "number", attempts = 0,
    urgency_hints = {}, staff = { { role = "reception" } },
  }
  local who, manner, why = standard.policies["communication.route"](call)
  return ("%s %s %s: %s"):format(who, manner.urgency, manner.state, why)
end)

rule("communication.route: of whom only a name is known nobody can ring back",
  "reception normal for_information: unknown callers go to the reception; only a name is known: find the number "
    .. "to ring back", function() return missed "Frau Sommer" end)

rule("communication.route: who hid the number nobody can ring back",
  "reception normal for_information: unknown callers go to the reception; the number was withheld: "
    .. "nobody can ring back", function() return missed "anonymous" end)

rule("communication.route: without a number nobody can ring back",
  "reception normal for_information: unknown callers go to the reception; no number was noted: "
    .. "nobody can ring back", function() return routed { outcome = "missed" } end)

rule("communication.route: of whom it is known who it is the number is known",
  "office_manager normal we_ring_back: suppliers go to the office manager", function()
  return routed { party_record = "elbe", outcome = "missed" }
end)

rule("communication.route: whom nobody can ring back keeps the haste", "reception high for_information", function()
  return (missed("Frau Sommer", { subject = "dringend" }):match "^[^:]+")
end)

rule("communication.route: whom nobody can ring back is not urgent for calling twice",
  "reception normal for_information", function()
  return (asked({ reach = "withheld", state = "for_information", attempts = 2 }):match "^%S+ %S+ %S+"):gsub(":", "")
end)

-- The command ----------------------------------------------------------------------------------------------------

--- A line of the telephone system about a call at a minute past eight that rang at an extension.
local function line(caller, minute, extension, ended, talked)
  local began = ("2026-11-23 08:%02d:10"):format(minute)
  local answered = talked > 0 and ('"%s"'):format(began) or ""
  return ([["","%s","200","from-trunk","x","PJSIP/trunk-%d","PJSIP/%s-%s","Dial","PJSIP/%s,30","%s",%s,]]
    .. [["2026-11-23 08:%02d:24",%d,%d,"%s","DOCUMENTATION","1795417%03d.0",""]]):format(
    caller, minute, extension, extension, extension, began, answered, minute, 14 + talked, talked, ended, minute)
end

local function taken(...)
  local file = { name = "Master.csv", content = table.concat({ ... }, "\n") }
  return assert(standard.commands["take-calls"].run { file = file })
end

rule("take-calls: each new call is routed", "2 routed, 0 undecided", function()
  local result = taken(line("04066969500", 1, "210", "NO ANSWER", 0), line("01719990001", 2, "210", "NO ANSWER", 0))
  return ("%d routed, %d undecided"):format(#result.routed, #result.undecided)
end)

rule("take-calls: what a further file completes is routed anew", "missed, then done: sofia.rossi took it", function()
  local first = taken(line("04066969500", 1, "212", "NO ANSWER", 0)).routed[1]
  local second = taken(line("04066969500", 1, "212", "NO ANSWER", 0), line("04066969500", 1, "210", "ANSWERED", 20))
  local routed = second.routed[1]
  return ("%s, then %s: %s"):format(first.outcome, routed.state, routed.why[1])
end)

rule("take-calls: what a later file makes of an earlier call is routed anew", "normal, then high", function()
  local later = taken(line("01719990001", 9, "210", "NO ANSWER", 0)).routed[1]
  local before = communication.entry.get(later.id).urgency
  taken(line("01719990001", 3, "210", "NO ANSWER", 0))
  return before .. ", then " .. communication.entry.get(later.id).urgency
end)

rule("take-calls: a file that nobody can read is refused", "invalid", function()
  local _, err = standard.commands["take-calls"].run { file = { name = "Master.csv", content = "nothing" } }
  return err.code
end)

rule("take-calls: decides about the new, the completed and the others, each of them", "a b c d e f", function()
  local asked
  local result = { calls = { "a", "b" }, completed = { "c", "d" }, others = { "e", "f" } }
  local world = { communication = {
    call = { import = function() return result end }, route_all = function(ids)
      asked = table.concat(ids, " ")
      return { routed = {}, undecided = {} }
    end,
  } }
  shipped("standard", nil, world).commands["take-calls"].run { file = "Master.csv" }
  return asked
end)

rule("take-calls: where nothing can be decided, it fails with the reason", "no answer", function()
  local result = { calls = {}, completed = {}, others = {} }
  local world = { communication = {
    call = { import = function() return result end }, route_all = function() return nil, "no answer" end,
  } }
  return select(2, shipped("standard", nil, world).commands["take-calls"].run { file = "Master.csv" })
end)

local function shown(...) return (standard.commands["take-calls"].show(...):gsub("\n", "|")) end

rule("take-calls: shows for whom a call is, for whom that one stands in, and why",
  "Master.csv: 1 new call, 0 known|  elbe               missed    -> jan.beck for petra.voss  we ring back"
    .. "|      suppliers go to the office manager; Petra Voss holds office_manager; "
    .. "Petra Voss is away until 2026-11-27; Jan Beck stands in (accepted)",
  function() return shown(taken(line("04066969500", 1, "210", "NO ANSWER", 0))) end)

rule("take-calls: shows the number of whom nobody knows",
  "Master.csv: 1 new call, 0 known|  01719990001        missed    -> sofia.rossi  we ring back"
    .. "|      unknown callers go to the reception",
  function() return shown(taken(line("01719990001", 1, "210", "NO ANSWER", 0))) end)

local one = { outcome = "missed", state = "for_information", why = { "a", "b" }, for_whom = "kim" }

--- What is shown of one call that differs from `one` so.
local function told(fields)
  local call = {}
  for key, value in pairs(one) do call[key] = value end
  for key, value in pairs(fields) do call[key] = value ~= "nil" and value or nil end
  return shown { summary = "S", notes = {}, routed = { call }, undecided = {} }
end

rule("take-calls: shows who hid the number", "S|  withheld           missed    -> kim  for information|      a; b",
  function() return told {} end)

rule("take-calls: shows who it is before the number",
  "S|  elbe               missed    -> kim  for information|      a; b",
  function() return told { party_record = "elbe", party = "040" } end)

rule("take-calls: shows what has no outcome", "S|  withheld                     -> kim  for information|      a; b",
  function() return told { outcome = "nil" } end)

rule("take-calls: shows that nobody covers it",
  "S|  withheld           missed    -> kim (nobody covers it)  for information|      a; b",
  function() return told { gap = "nobody" } end)

rule("take-calls: shows that it is nobody's",
  "S|  withheld           missed    -> nobody (nobody covers it)  for information|      a; b",
  function() return told { gap = "nobody", for_whom = "nil" } end)

rule("take-calls: does not show what is nobody's and must be nobody's", "S", function()
  return told { for_whom = "nil" }
end)

rule("take-calls: shows what is to be noted", "S|  one|  two", function()
  return shown { summary = "S", notes = { "one", "two" }, routed = {}, undecided = {} }
end)

rule("take-calls: shows what was not decided",
  "S|  not decided: elbe of today  no|  not decided: 040 of today  no|  not decided: withheld of today  no",
  function()
  return shown {
    summary = "S", notes = {}, routed = {},
    undecided = {
      { party_record = "elbe", party = "040", happened_at = "today", why = "no" },
      { party = "040", happened_at = "today", why = "no" }, { happened_at = "today", why = "no" },
    },
  }
end)
