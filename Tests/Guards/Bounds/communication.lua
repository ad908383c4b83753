-- office: krueger, without its own plugin
--- Moments and seconds of calls where a comparison turns: one on the line, and one on either side.
local communication = kontor.communication

local function code(result, err) return result and "done" or err.code end

local function call(at, given)
  given = given or {}
  given.kind, given.party, given.happened_at = "call", given.party or "040/66969-500", at and "2026-11-23T" .. at .. "+01:00"
  return communication.entry.get(assert(communication.entry.create(given)).id)
end
local function missed(at, given)
  given = given or {}
  given.outcome = "missed"
  return call(at, given)
end
local function state(entry) return communication.entry.get(entry.id).state end

-- A talk settles what was missed before it, not what came with it or after it.
for at, expected in pairs { ["08:29:59"] = "we_ring_back", ["08:30:00"] = "we_ring_back", ["08:30:01"] = "done" } do
  rule("missed at 08:30, talked at " .. at, expected, function()
    local entry = missed "08:30:00"
    call(at, { outcome = "answered" })
    return state(entry)
  end)
  rule("talked at " .. at .. ", and missed at 08:30 noted later", expected, function()
    call(at, { outcome = "answered" })
    return state(missed "08:30:00")
  end)
end
-- Of two talks the earlier one settles it, whichever is noted first.
for first, second in pairs { ["08:40:00"] = "08:50:00", ["08:50:00"] = "08:40:00" } do
  rule(("missed at 08:30, talked at %s and at %s"):format(first, second), "08:40", function()
    local entry = missed "08:30:00"
    call(first, { outcome = "answered" })
    call(second, { outcome = "answered" })
    local by = communication.entry.get(entry.id).settled_by
    return communication.entry.get(by).happened_at:sub(12, 16)
  end)
end
-- Who called in vain twice is rung back once.
for at, expected in pairs { ["08:00:00"] = "done", ["08:30:00"] = "done", ["09:00:00"] = "done" } do
  rule("missed at 08:30 and settled, missed besides at " .. at, expected, function()
    local one, other = missed "08:30:00", missed(at)
    assert(communication.settle(one.id))
    return state(other)
  end)
end
-- Across the changes of the clock what was later is later, whatever the clock showed.
for talked, expected in pairs { ["2026-10-25T02:40:00+02:00"] = "done", ["2026-10-25T02:30:00+02:00"] = "we_ring_back",
  ["2026-10-25T02:20:00+01:00"] = "done", ["2026-10-25T01:40:00Z"] = "done", ["2026-10-25T00:20:00Z"] = "we_ring_back" } do
  rule("missed at 02:30 for the first time, talked at " .. talked, expected, function()
    local entry = assert(communication.entry.create { kind = "call", party = "040/66969-500", outcome = "missed",
      happened_at = "2026-10-25T02:30:00+02:00" })
    assert(communication.entry.create { kind = "call", party = "040/66969-500", outcome = "answered", happened_at = talked })
    return state(entry)
  end)
end
for talked, expected in pairs { ["2026-03-29T03:00:00+02:00"] = "done", ["2026-03-29T01:59:59+01:00"] = "we_ring_back",
  ["2026-03-29T01:59:58+01:00"] = "we_ring_back" } do
  rule("missed a second before the clocks jump, talked at " .. talked, expected, function()
    local entry = assert(communication.entry.create { kind = "call", party = "040/66969-500", outcome = "missed",
      happened_at = "2026-03-29T01:59:59+01:00" })
    assert(communication.entry.create { kind = "call", party = "040/66969-500", outcome = "answered", happened_at = talked })
    return state(entry)
  end)
end

-- What happened is of today at most: the clock of an example stands still, and all of its day has passed.
for at, expected in pairs { ["2026-11-23T09:15:00+01:00"] = "done", ["2026-11-23T23:59:59+01:00"] = "done",
  ["2026-11-24T00:00:00+01:00"] = "invalid", ["2024-02-29T23:59:59+01:00"] = "done" } do
  rule("a call that happened at " .. at, expected, function()
    return code(communication.entry.create { kind = "call", party = "040/66969-500", outcome = "missed", happened_at = at })
  end)
end

-- Who waits longest comes first, and the more urgent before them.
local function waiting()
  local lines = {}
  for _, one in ipairs(communication.waiting {}) do
    lines[#lines + 1] = one.party_record .. " " .. one.happened_at:sub(12, 19)
  end
  return table.concat(lines, ", ")
end
rule("one second earlier", "petersen 08:00:00, elbe 08:00:01", function()
  missed "08:00:01"
  missed("08:00:00", { party = "0171-39 200 42" })
  return waiting()
end)
rule("one second later", "elbe 08:00:01, petersen 08:00:02", function()
  missed "08:00:01"
  missed("08:00:02", { party = "0171-39 200 42" })
  return waiting()
end)
rule("more urgent and later", "petersen 08:00:02, elbe 08:00:01", function()
  missed "08:00:01"
  missed("08:00:02", { party = "0171-39 200 42", urgency = "high" })
  return waiting()
end)
rule("three times, whom the last of them stands for", "elbe 08:00:01", function()
  missed "08:00:01"
  missed "08:00:01"
  missed "08:00:00"
  return waiting()
end)

-- Found, the latest first, and as many as are asked for.
local function found(limit)
  for _, at in ipairs { "08:00:01", "08:00:03", "08:00:02" } do call(at, { outcome = "answered", subject = "Palettenpreis" }) end
  local times = {}
  for i, entry in ipairs(communication.search("Palettenpreis", { limit = limit })) do times[i] = entry.happened_at:sub(18, 19) end
  return table.concat(times, " ")
end
for limit, expected in pairs { [1] = "03", [2] = "03 02", [3] = "03 02 01", [4] = "03 02 01" } do
  rule("the first " .. limit .. " of three", expected, function() return found(limit) end)
end
rule("fifty where no limit is said", "50", function()
  for _ = 1, 51 do call("08:00:00", { outcome = "answered", subject = "Palettenpreis" }) end
  return #communication.search "Palettenpreis"
end)
for count, expected in pairs { [20] = "1", [21] = "invalid" } do
  rule("a search for " .. count .. " words", expected, function()
    local words = {}
    for i = 1, count do words[i] = "wort" .. i end
    call("08:00:00", { outcome = "answered", note = table.concat(words, " ") })
    local hits, err = communication.search(table.concat(words, " "))
    return hits and #hits or err.code
  end)
end

-- Lines of a telephone system. Each tells who rang whom, over which channels, and when.
local function line(given)
  local day = given.day or "2026-11-23"
  local cells = { "", given.from or "04066969500", given.to or "200", "from-trunk", '"" <' .. (given.from or "04066969500") .. ">",
    given.channel or "PJSIP/trunk-00000001", given.rung or "PJSIP/210-00000002", given.app or "Dial", given.data or "",
    day .. " " .. given.start, given.answer and day .. " " .. given.answer or "", (given.stop_day or day) .. " " .. given.stop, given.duration or "0",
    given.billed or "0", given.result or "ANSWERED", "DOCUMENTATION", given.id or "" }
  for i, cell in ipairs(cells) do cells[i] = '"' .. cell:gsub('"', '""') .. '"' end
  return table.concat(cells, ",")
end
local function import(...)
  local lines = {}
  for i, given in ipairs { ... } do lines[i] = line(given) end
  return communication.call.import { name = "Master.csv", content = table.concat(lines, "\n") .. "\n" }
end
local function told(...)
  local done, err = import(...)
  if not done then return err.code end
  local entries = {}
  for i, entry in ipairs(communication.entry.find { kind = "call" }) do
    entries[i] = ("%s %s %d+%d s"):format(entry.direction, entry.outcome, entry.ring_s, entry.talk_s)
  end
  return table.concat(entries, ", ")
end

rule("answered in the second it began", "in answered 0+10 s", function()
  return told { start = "08:00:00", answer = "08:00:00", stop = "08:00:10" }
end)
rule("ended in the second it was answered", "in answered 10+0 s", function()
  return told { start = "08:00:00", answer = "08:00:10", stop = "08:00:10" }
end)
rule("answered a second before it began", "invalid", function()
  return told { start = "08:00:01", answer = "08:00:00", stop = "08:00:10" }
end)
rule("answered a second after it ended", "invalid", function()
  return told { start = "08:00:00", answer = "08:00:11", stop = "08:00:10" }
end)
rule("ended in the second it began", "in missed 0+0 s", function()
  return told { start = "08:00:00", stop = "08:00:00", result = "NO ANSWER" }
end)
rule("ended a second before it began", "invalid", function()
  return told { start = "08:00:01", stop = "08:00:00", result = "NO ANSWER" }
end)
for billed, expected in pairs { ["0"] = "in answered 10+0 s", ["1"] = "in answered 9+1 s", ["10"] = "in answered 0+10 s", ["11"] = "invalid" } do
  rule("no time of the answer, and a talk of " .. billed, expected, function()
    return told { start = "08:00:00", stop = "08:00:10", billed = billed }
  end)
end
-- An extension has up to five digits.
for to, expected in pairs { ["12345"] = "within", ["123456"] = "out" } do
  rule("dialled " .. to, expected, function()
    assert(import { start = "08:00:00", stop = "08:00:10", result = "FAILED", channel = "PJSIP/210-00000001", rung = "", to = to })
    return communication.entry.find({ kind = "call" })[1].direction
  end)
end
-- Lines of a channel that follow within five seconds are one call.
for start, expected in pairs { ["08:00:14"] = "1", ["08:00:15"] = "1", ["08:00:16"] = "2" } do
  rule("a channel that ended at 08:00:10 and goes on at " .. start, expected, function()
    assert(import({ start = "08:00:00", answer = "08:00:05", stop = "08:00:10" },
      { start = start, answer = start, stop = "08:00:30", rung = "PJSIP/212-00000009" }))
    return tostring(#communication.entry.find { kind = "call" })
  end)
end
-- A telephone that is rung after the talk ended, or in its last second, was rung by whoever passed the call on.
for start, expected in pairs { ["08:00:08"] = "answered answered ended", ["08:00:09"] = "answered blind_transfer ended",
  ["08:00:10"] = "answered blind_transfer ended", ["08:00:11"] = "answered blind_transfer ended" } do
  rule("talked until 08:00:10, and rung on at " .. start, expected, function()
    assert(import({ start = "08:00:00", answer = "08:00:05", stop = "08:00:10" },
      { start = start, answer = "08:00:12", stop = "08:00:30", rung = "PJSIP/212-00000009" }))
    local kinds = {}
    for i, leg in ipairs(communication.leg.find { call = communication.entry.find({ kind = "call" })[1].id }) do kinds[i] = leg.kind end
    return table.concat(kinds, " ")
  end)
end
-- Whoever picks up a call that rings elsewhere dials within a second of its answer at the latest, two at the earliest.
for pickup, expected in pairs { ["08:00:02"] = "212", ["08:00:04"] = "212", ["08:00:06"] = "212", ["08:00:07"] = "other", ["08:00:01"] = "other" } do
  rule("answered at 08:00:05, picked up from " .. pickup, expected, function()
    local stop = pickup > "08:00:05" and pickup or pickup == "08:00:01" and "08:00:02" or "08:00:05"
    assert(import({ start = "08:00:00", answer = "08:00:05", stop = "08:00:30" },
      { start = pickup, answer = pickup, stop = stop, from = "212", to = "*8210", channel = "PJSIP/212-00000009", rung = "", app = "Pickup" }))
    local spoke = communication.entry.find({ kind = "call", direction = "in" })[1].taken_by
    return spoke == "jan.beck" and "212" or "other"
  end)
end
-- The hour that comes twice: by the id of its channel, which holds the second in which it was made.
local epoch = { first = "1792888200.1", second = "1792891800.1" }   -- 02:30 in summer time, and in winter time
for which, expected in pairs { first = "2026-10-25T02:30:00+02:00", second = "2026-10-25T02:30:00+01:00" } do
  rule("02:30 in autumn, the " .. which .. " time", expected, function()
    assert(import { day = "2026-10-25", start = "02:30:00", answer = "02:30:05", stop = "02:30:10", id = epoch[which] })
    return communication.entry.find({ kind = "call" })[1].happened_at
  end)
end
-- An end that the clock shows before the beginning is an hour later there, and no time at all elsewhere.
rule("from before the clocks go back until after", "in answered 5+895 s", function()
  return told { day = "2026-10-25", start = "02:50:00", answer = "02:50:05", stop = "02:05:00" }
end)
rule("from before the clocks jump until after", "in answered 5+595 s", function()
  return told { day = "2026-03-29", start = "01:55:00", answer = "01:55:05", stop = "03:05:00" }
end)
rule("until the moment at which the clocks jump", "in answered 5+295 s", function()
  return told { day = "2026-03-29", start = "01:55:00", answer = "01:55:05", stop = "03:00:00" }
end)
rule("over midnight of a leap day", "in answered 5+15 s", function()
  return told { day = "2024-02-29", start = "23:59:50", answer = "23:59:55", stop = "00:00:10", stop_day = "2024-03-01" }
end)
rule("over midnight of the last of February where there is no leap day", "in answered 5+15 s", function()
  return told { day = "2026-02-28", start = "23:59:50", answer = "23:59:55", stop = "00:00:10", stop_day = "2026-03-01" }
end)
rule("on a leap day that there is not", "invalid", function()
  return told { day = "2026-02-29", start = "23:59:50", answer = "23:59:55", stop = "23:59:59" }
end)
for at, expected in pairs { ["23:59:60"] = "done", ["23:59:61"] = "invalid", ["24:00:00"] = "invalid", ["23:60:00"] = "invalid" } do
  rule("a call that ends at " .. at, expected, function()
    return code(import { day = "2026-11-20", start = "23:59:00", answer = "23:59:05", stop = at })
  end)
end

-- Times of a telephone system that are UTC, by the ids of its channels, which hold the second in which each was made.
local eight = 1795420800   -- 2026-11-23 08:00:00 UTC
for off, expected in pairs { [-61] = "08:00:00+01:00", [-60] = "09:00:00+01:00", [0] = "09:00:00+01:00", [60] = "09:00:00+01:00",
  [61] = "08:00:00+01:00" } do
  rule("08:00 by the clock, of a channel made " .. off .. " s beside 08:00 UTC", expected, function()
    assert(import { start = "08:00:00", answer = "08:00:05", stop = "08:00:10", id = eight + off .. ".1" })
    return communication.entry.find({ kind = "call" })[1].happened_at:sub(12)
  end)
end
rule("as many channels by one clock as by the other", "08:00:00+01:00 08:00:01+01:00", function()
  assert(import({ start = "08:00:00", answer = "08:00:05", stop = "08:00:10", id = eight .. ".1" },
    { start = "08:00:01", answer = "08:00:05", stop = "08:00:10", id = eight - 3599 .. ".2", channel = "PJSIP/trunk-00000007",
      rung = "PJSIP/212-00000008" }))
  local times = {}
  for i, entry in ipairs(communication.entry.find { kind = "call" }) do times[i] = entry.happened_at:sub(12) end
  table.sort(times)
  return table.concat(times, " ")
end)

-- What is dialled with at most three signs picks up whatever rings in the group, with more the extension that it ends with.
for to, expected in pairs { ["*8"] = "jan.beck", ["*81"] = "jan.beck", ["*811"] = "sofia.rossi", ["*8210"] = "jan.beck" } do
  rule("rung at 210, picked up at 212 with " .. to, expected, function()
    assert(import({ start = "08:00:00", answer = "08:00:05", stop = "08:00:30" },
      { start = "08:00:04", answer = "08:00:04", stop = "08:00:05", from = "212", to = to, channel = "PJSIP/212-00000009", rung = "",
        app = "Pickup" }))
    return communication.entry.find({ kind = "call", direction = "in" })[1].taken_by
  end)
end
-- More lines of a call that began within a day belong to it.
for start, expected in pairs { ["07:59:59"] = "1 call of 3 legs", ["08:00:00"] = "1 call of 3 legs" } do
  rule("the next day at " .. start .. ", a line more of a call of 08:00:10", expected, function()
    assert(import { day = "2026-11-19", start = "08:00:00", answer = "08:00:05", stop = "08:00:10", id = "1795071600.1" })
    assert(import { day = "2026-11-20", start = start, answer = "08:00:05", stop = "08:00:20", rung = "PJSIP/212-00000009",
      id = "1795071600.1" })
    local calls = communication.entry.find { kind = "call" }
    return ("%d call of %d legs"):format(#calls, #communication.leg.find { call = calls[1].id })
  end)
end
