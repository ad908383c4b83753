--- What calls, their stretches and what waits say of themselves, where no example shows it.
local communication, directory, equipment = kontor.communication, kontor.directory, kontor.equipment

-- Stretches of calls ----------------------------------------------------------------------------------------------

--- Sofia Rossi answers, asks 213 about it and passes the call on; all three lines name the first one's call.
local asked = [[
"","03023125341","210","from-trunk","""Asmussen"" <03023125341>","PJSIP/trunk-00000013","PJSIP/210-00000014","Dial","PJSIP/210,20","2026-11-20 08:30:00","2026-11-20 08:30:10","2026-11-20 08:31:10",70,60,"ANSWERED","DOCUMENTATION","1795159800.13","","","1795159800.13","41"
"","210","213","internal","""Sofia Rossi"" <210>","PJSIP/210-00000015","PJSIP/213-00000016","Dial","PJSIP/213,20","2026-11-20 08:30:40","2026-11-20 08:30:45","2026-11-20 08:31:10",30,25,"ANSWERED","DOCUMENTATION","1795159840.15","","","1795159800.13","42"
"","03023125341","210","from-trunk","""Asmussen"" <03023125341>","PJSIP/trunk-00000013","PJSIP/213-00000016","Dial","PJSIP/210,20","2026-11-20 08:31:10","2026-11-20 08:31:10","2026-11-20 08:34:10",180,180,"ANSWERED","DOCUMENTATION","1795159800.13","","","1795159800.13","43"
]]

--- 211 rings in vain, and the caller speaks onto the answering machine.
local recorded = [[
"","03023125220","211","from-trunk","""Krause"" <03023125220>","PJSIP/trunk-00000017","PJSIP/211-00000018","Dial","PJSIP/211,20","2026-11-20 09:05:18",,"2026-11-20 09:05:38",20,0,"NO ANSWER","DOCUMENTATION","1795161918.17",""
"","03023125220","211","from-trunk","""Krause"" <03023125220>","PJSIP/trunk-00000017","","VoiceMail","211@default,u","2026-11-20 09:05:38","2026-11-20 09:05:38","2026-11-20 09:06:29",51,51,"ANSWERED","DOCUMENTATION","1795161918.17",""
]]

local function import(content)
  return assert(communication.call.import { name = "Master.csv", content = content })
end

--- A field of each stretch of a call, in their order.
local function legs(content, name)
  local call = import(content).calls[1]
  local said = {}
  for leg in communication.leg.each { call = call } do said[leg.position] = tostring(leg[name]) end
  return table.concat(said, " ")
end

field("call_leg.kind", "answered consulted attended_transfer ended", function() return legs(asked, "kind") end)
field("call_leg.who", "210 213 213 nil", function() return legs(asked, "who") end)
field("call_leg.by", "nil 210 210 nil", function() return legs(asked, "by") end)
field("call_leg.reached", "false true true", function() return legs(recorded, "reached") end)
field("call_leg.ring_s", "10 5 0 0", function() return legs(asked, "ring_s") end)
field("call_leg.talk_s", "60 25 180 0", function() return legs(asked, "talk_s") end)
field("call_leg.caller", "03023125341 210 03023125341 nil", function() return legs(asked, "caller") end)
field("call_leg.caller_name", "Asmussen Sofia Rossi Asmussen nil", function() return legs(asked, "caller_name") end)
field("call_leg.dialled", "210 213 210 nil", function() return legs(asked, "dialled") end)
field("call_leg.channel", "PJSIP/trunk-00000013 PJSIP/210-00000015 PJSIP/trunk-00000013 nil", function()
  return legs(asked, "channel")
end)
field("call_leg.to_channel", "PJSIP/210-00000014 PJSIP/213-00000016 PJSIP/213-00000016 nil", function()
  return legs(asked, "to_channel")
end)
field("call_leg.application", "dial voicemail nil", function() return legs(recorded, "application") end)
field("call_leg.mailbox", "nil 211 nil", function() return legs(recorded, "mailbox") end)
field("call_leg.result", "not_answered answered nil", function() return legs(recorded, "result") end)
field("call_leg.part", "1795159800.13 1795159840.15 1795159800.13 nil", function() return legs(asked, "part") end)
field("call_leg.whole", "1795159800.13 1795159800.13 1795159800.13 nil", function() return legs(asked, "whole") end)
field("call_leg.sequence", "41 42 43 nil", function() return legs(asked, "sequence") end)

--- When each began, by the clock on the wall.
local function times(content, name)
  return (legs(content, name):gsub("2026%-11%-20T(%S+)%+01:00", "%1"))
end

field("call_leg.began_at", "08:30:00 08:30:40 08:31:10 nil", function() return times(asked, "began_at") end)
field("call_leg.answered_at", "nil 09:05:38 nil", function() return times(recorded, "answered_at") end)
field("call_leg.ended_at", "08:31:10 08:31:10 08:34:10 nil", function() return times(asked, "ended_at") end)
field("call_leg.started_at", "08:30:10 08:30:40 08:31:10 08:34:10", function() return times(asked, "started_at") end)

field("call_leg.position", "1 ringing, 2 voicemail, 3 ended", function()
  local said = {}
  for i, leg in ipairs(communication.leg.find { call = import(recorded).calls[1] }) do
    said[i] = leg.position .. " " .. leg.kind
  end
  table.sort(said)
  return table.concat(said, ", ")
end)

field("call_leg.call", "its own: true", function()
  import(recorded)
  local call = import(asked).calls[1]
  local leg = communication.leg.find({ who = "213", kind = "consulted" })[1]
  return "its own: " .. tostring(leg.call == call)
end)

-- Entries of the log ----------------------------------------------------------------------------------------------

local function call(given)
  given.kind, given.party, given.outcome = "call", given.party or "040/66969-500", given.outcome or "missed"
  return assert(communication.entry.create(given))
end

--- A call in vain at ten to nine, which we returned at two to nine.
local function returned()
  local missed = call { happened_at = "2026-11-23T08:50:00+01:00" }
  local talk = call { direction = "out", outcome = "answered", happened_at = "2026-11-23T08:58:00+01:00" }
  return missed.id, talk.id
end

field("log_entry.settled_by", "the talk", function()
  local missed, talk = returned()
  return communication.entry.get(missed).settled_by == talk and "the talk"
end)

field("log_entry.about", "T-0001", function()
  local ticket = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau" }))
  return call({ about = ticket.id }).about
end)

field("log_entry.source", "1795159800.13", function() return communication.entry.get(import(asked).calls[1]).source end)
field("log_entry.ring_s", "20", function() return communication.entry.get(import(recorded).calls[1]).ring_s end)
field("log_entry.talk_s", "240", function() return communication.entry.get(import(asked).calls[1]).talk_s end)

--- What is asked within the house is known first, and turns out to be a part of the call that it is about.
field("log_entry.part_of", "the call", function()
  local lines = asked:gsub(',"","1795159800%.13","4%d"', "")
  local part = import(lines:match "\n(.-\n)").calls[1]
  assert(not communication.entry.get(part).part_of)
  local main = import(lines).completed[1]
  assert(main ~= part and communication.entry.get(main).party == "03023125341")
  return communication.entry.get(part).part_of == main and "the call"
end)

-- What was settled and waits again -----------------------------------------------------------------------------------

--- An entry with all that somebody can write on it, settled and opened again.
local function reopened()
  local ticket = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau" }))
  local made = call {
    outcome = "answered", state = "we_ring_back", about = ticket.id, note = "Comes on Friday", to_do = "Ask for the invoice",
    taken_by = "sofia.rossi", for_whom = "lena.schaefer",
  }
  assert(communication.settle(made.id))
  return assert(communication.reopen(made.id))
end

field("ReopenedEntry.about", "T-0001", function() return reopened().about end)
field("ReopenedEntry.for_whom", "lena.schaefer", function() return reopened().for_whom end)
field("ReopenedEntry.note", "Comes on Friday", function() return reopened().note end)
field("ReopenedEntry.taken_by", "sofia.rossi", function() return reopened().taken_by end)
field("ReopenedEntry.to_do", "Ask for the invoice", function() return reopened().to_do end)

--- A call that the telephone system told of, given to a role, settled and opened again.
local function rung_again()
  local id = import(recorded).calls[1]
  assert(communication.route(id))
  assert(communication.settle(id))
  return assert(communication.reopen(id))
end

field("ReopenedEntry.for_role", "office_manager jan.beck", function()
  local entry = rung_again()
  return entry.for_role .. " " .. entry.for_whom
end)
field("ReopenedEntry.ring_s", "20", function() return rung_again().ring_s end)
field("ReopenedEntry.source", "1795161918.17", function() return rung_again().source end)

field("ReopenedEntry.talk_s", "240", function()
  local id = import(asked).calls[1]
  return assert(communication.reopen(id, { state = "we_ring_back" })).talk_s
end)

--- Nobody holds the role to which the house rule gives whoever calls in vain.
local function uncovered()
  assert(directory.person.relieve("petra.voss", { role = "office_manager", last_on = "2026-11-22" }))
  local made = call {}
  return made.id, assert(communication.route(made.id))
end

field("ReopenedEntry.gap", "nobody holds office_manager on 2026-11-23", function()
  local id = uncovered()
  assert(communication.settle(id))
  return assert(communication.reopen(id)).gap
end)

--- Taken out of the log and back into it, an entry is settled by a talk that was noted meanwhile.
field("ReopenedEntry.settled_by", "the talk, done", function()
  local missed = call { happened_at = "2026-11-23T08:50:00+01:00" }.id
  assert(communication.entry.withdraw(missed))
  local talk = call({ direction = "out", outcome = "answered", happened_at = "2026-11-23T08:58:00+01:00" }).id
  assert(not communication.entry.get(missed).settled_by)
  local restored = assert(communication.entry.restore(missed))
  return (restored.settled_by == talk and "the talk, " or "another, ") .. restored.state
end)

-- What waits ------------------------------------------------------------------------------------------------------

local function waiting()
  local found = communication.waiting {}
  assert(#found == 1)
  return found[1]
end

local function promised()
  local ticket = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau" }))
  call {
    outcome = "answered", state = "we_ring_back", about = ticket.id, note = "Comes on Friday", to_do = "Ask for the invoice",
    taken_by = "sofia.rossi", for_whom = "lena.schaefer",
  }
  return waiting()
end

field("WaitingEntry.about", "T-0001", function() return promised().about end)
field("WaitingEntry.note", "Comes on Friday", function() return promised().note end)
field("WaitingEntry.taken_by", "sofia.rossi", function() return promised().taken_by end)
field("WaitingEntry.to_do", "Ask for the invoice", function() return promised().to_do end)

field("WaitingEntry.ring_s", "20", function()
  import(recorded)
  return waiting().ring_s
end)

field("WaitingEntry.source", "1795161918.17", function()
  import(recorded)
  return waiting().source
end)

field("WaitingEntry.talk_s", "240", function()
  assert(communication.reopen(import(asked).calls[1], { state = "we_ring_back" }))
  return waiting().talk_s
end)

field("Routed.gap", "nobody holds office_manager on 2026-11-23", function()
  local _, routed = uncovered()
  return routed.gap
end)

field("RoutedEntries.routed.gap", "nobody holds office_manager on 2026-11-23", function()
  local _, routed = uncovered()
  return assert(communication.route_all { routed.id }).routed[1].gap
end)

field("WaitingEntry.gap", "nobody holds office_manager on 2026-11-23, jan.beck sees to it", function()
  uncovered()
  local entry = waiting()
  return ("%s, %s sees to it"):format(entry.gap, entry.falls_to)
end)
field("call_leg.id", "id id id", function()
  return (legs(recorded, "id"):gsub("leg_%w+", "id"))
end)
