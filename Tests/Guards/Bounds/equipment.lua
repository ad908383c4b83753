-- office: krueger, without its own plugin
--- Days, hours and counters of devices where a comparison turns: one on the line, and one on either side.
local equipment, directory = kontor.equipment, kontor.directory

local function code(result, err) return result and "done" or err.code end

--- The step of a plan for a firm, about a jam of a device, at a moment.
local function step(firm, asset, at)
  local ticket = assert(equipment.ticket.report(asset, { words = "Papierstau", fault = "jam" }))
  for _, one in ipairs(assert(equipment.ticket.whom_to_call(ticket.number, { at = at })).steps) do
    if one.party == firm then return one end
  end
  return nil
end

for day, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "done", ["2026-11-24"] = "invalid" } do
  rule("a device bought on " .. day, expected, function()
    return code(equipment.asset.update("COPIER-2", { bought_on = day }))
  end)
end

-- When a firm can be reached: open from the first minute on, and closed from the minute of closing on.
local function open(hours, at, expected)
  rule(("open %s, at %s"):format(hours, at), expected, function()
    assert(directory.organisation.update("kopier-hansen", { hours = hours }))
    return step("kopier-hansen", "PRINTER-1", at).availability
  end)
end

open("Mon-Fri 08:00-17:00", "2026-11-23T07:59:59+01:00", "opens 08:00")
open("Mon-Fri 08:00-17:00", "2026-11-23T08:00:00+01:00", "open until 17:00")
open("Mon-Fri 08:00-17:00", "2026-11-23T16:59:59+01:00", "open until 17:00")
open("Mon-Fri 08:00-17:00", "2026-11-23T17:00:00+01:00", "opens tomorrow 08:00")
open("Mon-Fri 08:00-17:00", "2026-11-27T17:00:00+01:00", "opens Mon 08:00")
open("Mon-Fri 08:00-17:00", "2026-11-29T00:00:00+01:00", "opens tomorrow 08:00")
open("Mon-Fri 08:00-12:00,13:00-17:00", "2026-11-23T11:59:00+01:00", "open until 12:00")
open("Mon-Fri 08:00-12:00,13:00-17:00", "2026-11-23T12:00:00+01:00", "opens 13:00")
open("Mon-Fri 08:00-12:00,12:00-17:00", "2026-11-23T12:00:00+01:00", "open until 17:00")
-- Six days ahead it is a weekday, seven days ahead a date.
open("Mon 08:00-09:00", "2026-11-24T08:00:00+01:00", "opens Mon 08:00")
open("Mon 08:00-09:00", "2026-11-23T09:00:00+01:00", "opens 2026-11-30 08:00")
open("Mon 08:00-09:00", "2026-11-28T23:59:00+01:00", "opens Mon 08:00")
-- Past midnight, from the evening before; and up to midnight.
open("Mon 22:00-02:00", "2026-11-23T21:59:00+01:00", "opens 22:00")
open("Mon 22:00-02:00", "2026-11-23T22:00:00+01:00", "open until tomorrow 02:00")
open("Mon 22:00-02:00", "2026-11-24T00:00:00+01:00", "open until 02:00")
open("Mon 22:00-02:00", "2026-11-24T01:59:59+01:00", "open until 02:00")
open("Mon 22:00-02:00", "2026-11-24T02:00:00+01:00", "opens Mon 22:00")
open("Mon 00:00-24:00", "2026-11-22T23:59:59+01:00", "opens tomorrow 00:00")
open("Mon 00:00-24:00", "2026-11-23T23:59:59+01:00", "open until 24:00")
open("Mon 00:00-24:00", "2026-11-24T00:00:00+01:00", "opens Mon 00:00")
open("Mon-Tue 00:00-24:00", "2026-11-23T12:00:00+01:00", "open until Wed 00:00")
open("24/7", "2026-12-25T12:00:00+01:00", "open day and night")
-- The end of a month, of February and of a year.
open("Mon-Fri 08:00-17:00", "2028-02-28T17:00:00+01:00", "opens tomorrow 08:00")
open("Mon-Fri 08:00-17:00", "2028-02-29T08:00:00+01:00", "open until 17:00")
open("Tue 08:00-17:00", "2028-02-28T12:00:00+01:00", "opens tomorrow 08:00")
open("Wed 08:00-17:00", "2028-02-28T12:00:00+01:00", "opens Wed 08:00")
open("Mon-Fri 08:00-17:00", "2026-12-31T17:00:00+01:00", "opens Mon 08:00")
-- Public holidays: closed all day, from its first minute to its last.
open("Mon-Fri 08:00-17:00", "2026-12-24T16:59:00+01:00", "open until 17:00")
open("Mon-Fri 08:00-17:00", "2026-12-24T17:00:00+01:00", "opens Mon 08:00")
open("Mon-Fri 08:00-17:00", "2026-12-25T08:00:00+01:00", "closed: 1. Weihnachtstag; opens Mon 08:00")
open("daily 08:00-17:00", "2026-12-25T00:00:00+01:00", "closed: 1. Weihnachtstag; opens Sun 08:00")
open("daily 08:00-17:00", "2026-12-24T23:59:59+01:00", "opens Sun 08:00")
open("daily 08:00-17:00; holidays as usual", "2026-12-25T08:00:00+01:00", "open until 17:00")
open("daily 08:00-17:00; holidays 10:00-12:00", "2026-12-25T09:59:00+01:00", "opens 10:00")
open("daily 08:00-17:00; holidays 10:00-12:00", "2026-12-25T11:59:00+01:00", "open until 12:00")
open("daily 08:00-17:00; holidays 10:00-12:00", "2026-12-25T12:00:00+01:00", "closed: 1. Weihnachtstag; opens tomorrow 10:00")
-- What began the evening before a holiday goes on into it.
open("Thu 22:00-02:00", "2026-12-25T01:59:00+01:00", "open until 02:00")
open("Thu 22:00-02:00", "2026-12-25T02:00:00+01:00", "closed: 1. Weihnachtstag; opens Thu 22:00")
-- The day on which the clocks jump from 02:00 to 03:00, and the one on which they go back.
open("Sun 00:00-24:00", "2026-03-28T22:59:59Z", "opens tomorrow 00:00")
open("Sun 00:00-24:00", "2026-03-28T23:00:00Z", "open until 24:00")
open("Sun 00:00-24:00", "2026-03-29T21:59:59Z", "open until 24:00")
open("Sun 00:00-24:00", "2026-03-29T22:00:00Z", "opens Sun 00:00")
open("Sun 01:00-04:00", "2026-03-29T01:59:59+01:00", "open until 04:00")
open("Sun 02:30-04:00", "2026-03-29T01:59:59+01:00", "opens 03:00")
open("Sun 02:30-04:00", "2026-03-29T03:00:00+02:00", "open until 04:00")
open("Sun 02:00-03:00", "2026-03-29T01:00:00+01:00", "opens 2026-04-05 02:00")
open("Sun 02:00-03:00", "2026-10-25T01:59:59+02:00", "opens 02:00")
open("Sun 02:00-03:00", "2026-10-25T02:00:00+02:00", "open until 03:00")
open("Sun 02:00-03:00", "2026-10-25T02:30:00+01:00", "open until 03:00")
open("Sun 02:00-03:00", "2026-10-25T03:00:00+01:00", "opens 2026-11-01 02:00")
open("Sun 00:00-24:00", "2026-10-25T22:59:59Z", "open until 24:00")
open("Sun 00:00-24:00", "2026-10-25T23:00:00Z", "opens Sun 00:00")

-- Hours that are written: to the minute of a day, and without overlap.
local function hours(text, expected)
  rule("hours " .. text, expected, function()
    local firm, err = directory.organisation.update("kopier-hansen", { hours = text })
    return firm and "done" or err.code
  end)
end
hours("Mon 08:00-24:00", "done")
hours("Mon 08:00-24:01", "invalid")
hours("Mon 24:00-08:00", "invalid")
hours("Mon 23:59-08:00", "done")
hours("Mon 08:60-09:00", "invalid")
hours("Mon 08:00-12:00,12:00-17:00", "done")
hours("Mon 08:00-12:01,12:00-17:00", "invalid")
hours("Mon 22:00-02:00; Tue 02:00-04:00", "done")
hours("Mon 22:00-02:01; Tue 02:00-04:00", "invalid")
hours("Sun 22:00-02:01; Mon 02:00-04:00", "invalid")

-- Until when somebody must be here: the hours of support are counted, and what ends with the day ends on it.
local function due(hours_of, response, at, expected)
  rule(("%d hours of %s from %s"):format(response, hours_of, at), expected, function()
    assert(equipment.contract.update("W-19", { hours = hours_of, response_hours = response, clear = { "ends_on" } }))
    return tostring(step("hanse", "COPIER-1", at).expected_at)
  end)
end
due("Mon-Fri 08:00-17:00", 8, "2026-11-23T08:59:00+01:00", "2026-11-23 16:59")
due("Mon-Fri 08:00-17:00", 8, "2026-11-23T09:00:00+01:00", "2026-11-23 17:00")
due("Mon-Fri 08:00-17:00", 8, "2026-11-23T09:01:00+01:00", "2026-11-24 08:01")
due("Mon-Fri 08:00-17:00", 8, "2026-11-23T07:00:00+01:00", "2026-11-23 16:00")
due("Mon-Fri 08:00-17:00", 8, "2026-11-23T17:00:00+01:00", "2026-11-24 16:00")
due("Mon-Fri 08:00-17:00", 8, "2026-11-27T09:01:00+01:00", "2026-11-30 08:01")
due("Mon-Fri 08:00-17:00", 9, "2026-11-27T17:00:00+01:00", "2026-11-30 17:00")
due("Mon-Fri 08:00-17:00", 10, "2026-11-27T17:00:00+01:00", "2026-12-01 09:00")
due("Mon-Fri 08:00-17:00", 1, "2026-11-23T09:15:00+01:00", "2026-11-23 10:15")
due("Mon-Fri 08:00-12:00,13:00-17:00", 4, "2026-11-23T09:00:00+01:00", "2026-11-23 14:00")
due("Mon-Fri 08:00-12:00,13:00-17:00", 3, "2026-11-23T09:00:00+01:00", "2026-11-23 12:00")
due("Mon-Fri 08:00-17:00", 8, "2026-12-24T09:00:00+01:00", "2026-12-24 17:00")
due("Mon-Fri 08:00-17:00", 8, "2026-12-24T09:01:00+01:00", "2026-12-28 08:01")
due("Mon-Fri 08:00-17:00", 8, "2026-12-31T09:01:00+01:00", "2027-01-04 08:01")
due("Mon-Fri 08:00-17:00", 8, "2028-02-28T09:01:00+01:00", "2028-02-29 08:01")
due("Mon-Fri 08:00-17:00", 8, "2028-02-29T09:01:00+01:00", "2028-03-01 08:01")
due("24/7", 24, "2026-12-24T12:00:00+01:00", "2026-12-25 12:00")
due("24/7", 24, "2026-03-28T12:00:00+01:00", "2026-03-29 13:00")
due("24/7", 24, "2026-10-24T12:00:00+02:00", "2026-10-25 11:00")
due("Sun 00:00-24:00", 2, "2026-03-29T00:00:00+01:00", "2026-03-29 03:00")
due("Sun 00:00-24:00", 23, "2026-03-29T00:00:00+01:00", "2026-03-30 00:00")
due("Sun 00:00-24:00", 24, "2026-03-29T00:00:00+01:00", "2026-04-05 01:00")
due("Sun 00:00-24:00", 4, "2026-10-25T00:00:00+02:00", "2026-10-25 03:00")
due("Sun 00:00-24:00", 25, "2026-10-25T00:00:00+02:00", "2026-10-26 00:00")
due("Sun 00:00-24:00", 26, "2026-10-25T00:00:00+02:00", "2026-11-01 01:00")

-- A contract from its first day through its last, on the day that is asked about.
local function under(from, to, at)
  assert(equipment.contract.update("W-19", { begins_on = from, ends_on = to }))
  return step("hanse", "COPIER-1", at).contract or "none"
end
for at, expected in pairs {
  ["2028-02-28T23:59:59+01:00"] = "none", ["2028-02-29T00:00:00+01:00"] = "W-19", ["2028-03-31T23:59:59+02:00"] = "W-19",
  ["2028-04-01T00:00:00+02:00"] = "none",
} do
  rule("under contract from 2028-02-29 to 2028-03-31 at " .. at, expected,
    function() return under("2028-02-29", "2028-03-31", at) end)
end
for at, expected in pairs {
  ["2026-03-28T22:59:59Z"] = "none", ["2026-03-28T23:00:00Z"] = "W-19", ["2026-03-29T21:59:59Z"] = "W-19",
  ["2026-03-29T22:00:00Z"] = "none",
} do
  rule("under contract on the day of 23 hours at " .. at, expected,
    function() return under("2026-03-29", "2026-03-29", at) end)
end
for at, expected in pairs {
  ["2026-10-24T21:59:59Z"] = "none", ["2026-10-24T22:00:00Z"] = "W-19", ["2026-10-25T22:59:59Z"] = "W-19",
  ["2026-10-25T23:00:00Z"] = "none",
} do
  rule("under contract on the day of 25 hours at " .. at, expected,
    function() return under("2026-10-25", "2026-10-25", at) end)
end
for to, expected in pairs { ["2028-02-28"] = "invalid", ["2028-02-29"] = "done", ["2028-03-01"] = "done" } do
  rule("a contract from the leap day to " .. to, expected, function()
    return code(equipment.contract.create { number = "W-20", firm = "hanse", begins_on = "2028-02-29", ends_on = to })
  end)
end
for value, expected in pairs { [0] = "invalid", [1] = "done" } do
  rule("a contract with a response of hours " .. value, expected, function()
    return code(equipment.contract.create { number = "W-20", firm = "hanse", begins_on = "2028-02-29", response_hours = value })
  end)
end
for value, expected in pairs { [-1] = "invalid", [0] = "done", [1] = "done" } do
  rule("a contract with a notice of days " .. value, expected, function()
    return code(equipment.contract.create { number = "W-20", firm = "hanse", begins_on = "2028-02-29", notice_days = value })
  end)
end

-- A warranty through its last day, on the day that is asked about, and said of a contract when it ended.
local function warranty(until_day, at)
  assert(directory.organisation.create { handle = "maker", name = "Maker", kind = "service", region = "DE-HH" })
  assert(equipment.asset.update("COPIER-2", { warranty_until = until_day, warranty_firm = "maker" }))
  return step("maker", "COPIER-2", at).why[1]
end
for at, expected in pairs {
  ["2028-02-29T00:00:00+01:00"] = "in warranty until 2028-02-29",
  ["2028-02-29T23:59:59+01:00"] = "in warranty until 2028-02-29", ["2028-03-01T00:00:00+01:00"] = "fallback, no contract",
} do
  rule("in warranty until the leap day at " .. at, expected, function() return warranty("2028-02-29", at) end)
end
for at, expected in pairs {
  ["2026-10-25T22:59:59Z"] = "in warranty until 2026-10-25", ["2026-10-25T23:00:00Z"] = "fallback, no contract",
} do
  rule("in warranty until the day of 25 hours at " .. at, expected, function() return warranty("2026-10-25", at) end)
end
for day, expected in pairs { ["2026-11-22"] = "0 notes", ["2026-11-23"] = "1 notes", ["2026-11-24"] = "1 notes" } do
  rule("a warranty of nobody until " .. day, expected, function()
    assert(equipment.asset.update("COPIER-2", { warranty_until = day, clear = { "warranty_firm" } }))
    local ticket = assert(equipment.ticket.report("COPIER-2", { words = "Papierstau", fault = "jam" }))
    return #assert(equipment.ticket.whom_to_call(ticket.number)).notes .. " notes"
  end)
end
for day, expected in pairs { ["2024-02-28"] = "invalid", ["2024-02-29"] = "done", ["2024-03-01"] = "done" } do
  rule("bought on the leap day, with a warranty until " .. day, expected, function()
    return code(equipment.asset.update("COPIER-2", { bought_on = "2024-02-29", warranty_until = day }))
  end)
end

-- Faults of the last sixty days are told with a contract, to the second.
local function again(at)
  local first = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau", fault = "jam" }))
  assert(equipment.ticket.advance(first.number, { to = "self_fix" }))
  assert(equipment.ticket.advance(first.number, { to = "fixed", remedy = "pulled it out" }))
  assert(equipment.contract.update("W-19", { clear = { "ends_on" } }))
  return step("hanse", "COPIER-1", at).why[1]
end
local plain = "under contract; reaction 8 h; warranty ended 2025-06-30"
for at, expected in pairs {
  ["2026-11-23T09:15:00+01:00"] = "under contract; reaction 8 h; second jam in 60 days; warranty ended 2025-06-30",
  ["2027-01-22T09:15:00+01:00"] = "under contract; reaction 8 h; second jam in 60 days; warranty ended 2025-06-30",
  ["2027-01-22T09:15:01+01:00"] = plain,
} do
  rule("a jam on 2026-11-23 at 09:15, again at " .. at, expected, function() return again(at) end)
end
for count, expected in pairs { [1] = "second", [2] = "third", [9] = "tenth", [10] = "11th", [11] = "12th", [12] = "13th",
  [13] = "14th", [20] = "21st", [21] = "22nd", [22] = "23rd", [23] = "24th" } do
  rule("a jam after " .. count, expected, function()
    for _ = 1, count do
      local one = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau", fault = "jam" }))
      assert(equipment.ticket.advance(one.number, { to = "self_fix" }))
      assert(equipment.ticket.advance(one.number, { to = "fixed", remedy = "pulled it out" }))
    end
    return step("hanse", "COPIER-1").why[1]:match "(%w+) jam in 60 days"
  end)
end

-- A counter goes up, and stands still at most. COPIER-1 showed 214377 on 2026-11-20.
local function read(value, day, given)
  given = given or {}
  given.value, given.read_on = value, day
  return code(equipment.asset.read_meter("COPIER-1", given))
end
for _, row in ipairs {
  { 214376, "2026-11-23", "invalid" }, { 214377, "2026-11-23", "done" }, { 214378, "2026-11-23", "done" },
  { 214376, "2026-11-21", "invalid" }, { 214377, "2026-11-21", "done" },
  { 214376, "2026-11-19", "done" }, { 214377, "2026-11-19", "done" }, { 214378, "2026-11-19", "invalid" },
  { 214376, "2026-11-20", "invalid" }, { 214377, "2026-11-20", "done" }, { 214378, "2026-11-20", "done" },
  { 0, "2024-02-29", "done" }, { -1, "2024-02-29", "invalid" },
  { 214400, "2026-11-24", "invalid" },
} do
  rule(("%d pages read on %s"):format(row[1], row[2]), row[3], function() return read(row[1], row[2]) end)
end
for value, expected in pairs { [214376] = "invalid", [214377] = "done", [214500] = "done", [214501] = "invalid" } do
  rule(("%d pages between two readings"):format(value), expected, function()
    assert(equipment.asset.read_meter("COPIER-1", { value = 214500, read_on = "2026-11-23" }))
    return read(value, "2026-11-22")
  end)
end
for value, expected in pairs { [214376] = "invalid", [214377] = "done", [214400] = "done", [214401] = "invalid" } do
  rule(("a reading corrected to %d between two"):format(value), expected, function()
    local middle = assert(equipment.asset.read_meter("COPIER-1", { value = 214390, read_on = "2026-11-21" }))
    assert(equipment.asset.read_meter("COPIER-1", { value = 214400, read_on = "2026-11-22" }))
    return code(equipment.reading.correct(middle.id, { value = value }))
  end)
end
for day, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "done", ["2026-11-24"] = "invalid", ["2026-11-19"] = "invalid" } do
  rule("a reading corrected to be of " .. day, expected, function()
    local later = assert(equipment.asset.read_meter("COPIER-1", { value = 214390, read_on = "2026-11-21" }))
    return code(equipment.reading.correct(later.id, { read_on = day }))
  end)
end
for field, rows in pairs { maintenance_days = { [0] = "invalid", [1] = "done" }, maintenance_pages = { [0] = "invalid", [1] = "done" } } do
  for value, expected in pairs(rows) do
    rule(("a model with %s %d"):format(field, value), expected, function()
      return code(equipment.model.create { name = "Acme 1", kind = "printer", [field] = value })
    end)
  end
end

-- A ticket is put off to a day to come.
for day, expected in pairs { ["2026-11-22"] = "invalid", ["2026-11-23"] = "invalid", ["2026-11-24"] = "done", ["2028-02-29"] = "done" } do
  rule("put off until " .. day, expected, function()
    local ticket = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau" }))
    assert(equipment.ticket.advance(ticket.number, { to = "triaged" }))
    return code(equipment.ticket.advance(ticket.number, { to = "deferred", deferred_until = day }))
  end)
end

-- What a printer says: low from its own threshold on, empty with nothing; never more than it holds.
local function answer(levels, lows, highs, at)
  return equipment.supply.import({ name = "answer.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = Toner
marker-types (1setOf keyword) = ]] .. (highs and "waste-toner" or "toner") .. "\nmarker-levels (1setOf integer) = " .. levels
    .. "\nmarker-low-levels (1setOf integer) = " .. lows .. "\nmarker-high-levels (1setOf integer) = " .. (highs or 100) .. "\n"
  }, { asset = "COPIER-1", read_at = at })
end
local function state(level, lows, highs)
  assert(answer(level, lows, highs))
  local supply = equipment.supply.find({ asset = "COPIER-1" })[1]
  return ("%s %s"):format(supply.state, supply.level)
end
for level, expected in pairs { [0] = "empty 0", [1] = "low 1", [14] = "low 14", [15] = "low 15", [16] = "fine 16", [100] = "fine 100", [101] = "fine 100" } do
  rule("a toner of " .. level .. " where 15 is low", expected, function() return state(level, 15) end)
end
for low, expected in pairs { [1] = "low 1", [100] = "low 1" } do
  rule("a toner of 1 where " .. low .. " is low", expected, function() return state(1, low) end)
end
for level, expected in pairs { [84] = "fine 16", [85] = "low 15", [86] = "low 14", [100] = "empty 0", [0] = "fine 100" } do
  rule("waste of " .. level .. " where 85 is full", expected, function() return state(level, 0, 85) end)
end

-- What it said is of now or before, and not older than what it said last.
-- Where the clock stands still all of its day has passed.
for at, expected in pairs { ["2026-11-23T09:15:00+01:00"] = "done", ["2026-11-23T23:59:59+01:00"] = "done",
  ["2026-11-24T00:00:00+01:00"] = "invalid" } do
  rule("a printer that answered at " .. at, expected, function() return code(answer(50, 10, nil, at)) end)
end
for at, expected in pairs { ["2026-11-22T11:59:59+01:00"] = "50", ["2026-11-22T12:00:00+01:00"] = "40", ["2026-11-22T12:00:01+01:00"] = "40" } do
  rule("a printer that answered at noon, and otherwise at " .. at, expected, function()
    assert(answer(50, 10, nil, "2026-11-22T12:00:00+01:00"))
    assert(answer(40, 10, nil, at))
    return tostring(equipment.supply.find({ asset = "COPIER-1" })[1].level)
  end)
end

-- Without a threshold of its own a supply is low with less than a tenth of what it holds, and says itself how far it reaches.
for level, expected in pairs { [0] = "empty 0 of 8000, for 0 pages", [1] = "low 1 of 8000, for 1 pages",
  [799] = "low 799 of 8000, for 799 pages", [801] = "fine 801 of 8000, for 801 pages", [8000] = "fine 8000 of 8000, for 8000 pages",
  [8001] = "fine 8000 of 8000, for 8000 pages" } do
  rule("a toner for " .. level .. " impressions of 8000", expected, function()
    assert(equipment.supply.import({ name = "answer.txt", content = "RECEIVED: 5311 bytes in response\n"
      .. "status-code = successful-ok (successful-ok)\n"
      .. "printer-supply (octetString) = index=1;class=supplyThatIsConsumed;type=toner;unit=impressions;maxcapacity=8000;level="
      .. level .. ";\n" }, { asset = "COPIER-1" }))
    local supply = equipment.supply.find({ asset = "COPIER-1" })[1]
    return ("%s %d of %d, for %s pages"):format(supply.state, supply.level, supply.capacity,
      equipment.supply.pages_left { item = supply.sku })
  end)
end
-- Of a percentage nobody knows the pages, except that of nothing none are left.
for level, expected in pairs { [0] = "0", [1] = "nil" } do
  rule("the pages of a toner at " .. level .. " %", expected, function()
    assert(answer(level, 10))
    return tostring(equipment.supply.pages_left { item = equipment.supply.find({ asset = "COPIER-1" })[1].sku })
  end)
end

-- Our own people are asked on days on which they are here.
for day, expected in pairs { ["2028-02-28"] = "on duty", ["2028-02-29"] = "not asked", ["2028-03-01"] = "on duty" } do
  rule("the technician, who is away on the leap day, on " .. day, expected, function()
    assert(directory.absence.request("mehmet.yilmaz", { from_on = "2028-02-29", to_on = "2028-02-29" }))
    local one = step("mehmet.yilmaz", "PRINTER-1", day .. "T10:00:00+01:00")
    return one and one.availability or "not asked"
  end)
end

-- A device's own clock is believed where it can be right: not ahead, not before the device was bought, nor before 2026.
local function read_at(said)
  assert(equipment.supply.import({ name = "answer.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
printer-current-time (dateTime) = ]] .. said .. [[

marker-names (1setOf nameWithoutLanguage) = Toner
marker-types (1setOf keyword) = toner
marker-levels (1setOf integer) = 50
]] }, { asset = "COPIER-1" }))
  return equipment.supply.find({ asset = "COPIER-1" })[1].read_at
end
for said, expected in pairs {
  ["2026-11-23T09:15:00+01:00"] = "2026-11-23T09:15:00+01:00", ["2026-11-23T09:15:01+01:00"] = "2026-11-23T09:15:00+01:00",
  ["2026-11-22T09:00:00+01:00"] = "2026-11-22T09:00:00+01:00", ["2026-01-01T00:00:00+01:00"] = "2026-01-01T00:00:00+01:00",
  ["2025-12-31T23:59:59+01:00"] = "2026-11-23T09:15:00+01:00",
} do
  rule("a printer whose clock shows " .. said, expected, function() return read_at(said) end)
end
for said, expected in pairs { ["2024-02-28T23:59:59+01:00"] = "2026-11-23T09:15:00+01:00",
  ["2024-02-29T00:00:00+01:00"] = "2024-02-29T00:00:00+01:00" } do
  rule("a printer bought on 2024-02-29 whose clock shows " .. said, expected, function()
    assert(equipment.asset.update("COPIER-1", { bought_on = "2024-02-29" }))
    return read_at(said)
  end)
end
