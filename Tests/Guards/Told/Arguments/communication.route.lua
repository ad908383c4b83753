-- ## 2026-11-23T09:15:00+01:00 jan.beck
local com, dir = kontor.communication, kontor.directory
local function routed(fields)
  local entry = assert(com.entry.create(fields))
  assert(com.route(entry.id))
  return entry
end
-- Somebody who works for a supplier, called in vain for the third time; two before we last talked do not count.
assert(dir.person.create { handle = "kim.lang", name = "Kim Lang", organisation = "krause", phones = { { number = "030 555123" } } })
local function kim(outcome, at, direction)
  return { kind = "call", party = "+49 30 555123", outcome = outcome, happened_at = at, direction = direction }
end
for minute = 10, 11 do assert(com.entry.create(kim("missed", ("2026-11-23T08:%d:00+01:00"):format(minute)))) end
assert(com.entry.create(kim("answered", "2026-11-23T08:20:00+01:00", "out")))
for minute = 30, 31 do assert(com.entry.create(kim("busy", ("2026-11-23T08:%d:00+01:00"):format(minute)))) end
local third = kim("voicemail", "2026-11-23T08:32:00+01:00")
third.subject, third.note = "Lieferung: bitte umgehend", "it is urgent"
routed(third)
-- A letter from us, written by another, for somebody, to a firm that was named by hand.
routed { kind = "letter", direction = "out", party = "Hanse", party_record = "hanse", taken_by = "lena.schaefer",
  for_whom = "anke.lorenz", subject = "Angebot", state = "done" }
-- A fax whose sender is guessed by the end of the number, a name alone, and nothing at all.
routed { kind = "fax", party = "040 55501-71" }
routed { kind = "visit", party = "Herr Sommer" }
routed { kind = "note", direction = "within", subject = "x" }
-- One call that rang at two telephones and was answered at the second; one that was withheld; one that we answered since.
local function line(from, telephone, at, answered, ended, outcome, id)
  return ([["","%s","200","from-trunk","","PJSIP/trunk-00000001","PJSIP/%s","Dial","PJSIP/210,30","2026-11-23 %s",%s,"2026-11-23 %s",30,%d,"%s","DOCUMENTATION","%s",""]])
    :format(from, telephone, at, answered and '"2026-11-23 ' .. answered .. '"' or "", ended, answered and 10 or 0, outcome, id)
end
local calls = assert(com.call.import { name = "Master.csv", content = table.concat({
  line("0301234567", "210-00000002", "08:00:10", nil, "08:00:40", "NO ANSWER", "1795416730.0"),
  line("0301234567", "212-00000003", "08:00:10", "08:00:30", "08:00:40", "ANSWERED", "1795416730.0"),
  line("anonymous", "210-00000004", "08:01:10", nil, "08:01:40", "NO ANSWER", "1795416731.0"),
}, "\n") })
for _, id in ipairs(calls.calls) do assert(com.route(id)) end
-- ## 2026-12-01T09:15:00+01:00 jan.beck
-- A role that nobody does now, and one whose holder is there again.
local dir, com = kontor.directory, kontor.communication
assert(dir.absence.request("mehmet.yilmaz", { from_on = "2026-12-01", to_on = "2026-12-01" }))
local away = assert(dir.absence.request("anke.lorenz", { from_on = "2026-12-01", to_on = "2026-12-01", deputy = "petra.voss" }))
assert(dir.absence.accept(away.id, { by = "petra.voss" }))
assert(com.route(assert(com.entry.create { kind = "email", party = "kim@example.org" }).id))
-- One that reached nobody, and was rung back since.
local function ring(outcome, minute, direction)
  return assert(com.entry.create { kind = "call", direction = direction, party = "+49 30 999888", outcome = outcome,
    happened_at = "2026-12-01T08:" .. minute .. ":00+01:00" })
end
local missed = ring("missed", "00", "in")
ring("answered", "10", "out")
assert(com.route(missed.id))
