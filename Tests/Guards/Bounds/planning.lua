-- office: krueger, without its own plugin
--- Days and moments where a comparison turns: month, year and leap day, weekends, holidays, both changes of the clock.
local planning = kontor.planning

local function around(day, region)
  local answer, err = planning.business_day(day, { region = region })
  if not answer then return err.code end
  return ("%s %s, %s: %s"):format(answer.previous_on, answer.is_open and "open" or "shut", answer.next_on, answer.why[1])
end

local function day(given, expected, region)
  rule("business day " .. given .. " " .. (region or ""), expected, function() return around(given, region) end)
end

local works = "a workday, and no holiday in DE-HH"
day("2026-11-20", "2026-11-19 open, 2026-11-23: " .. works)
day("2026-11-21", "2026-11-20 shut, 2026-11-23: closed: Saturday")
day("2026-11-22", "2026-11-20 shut, 2026-11-23: closed: Sunday")
day("2026-11-23", "2026-11-20 open, 2026-11-24: " .. works)
day("2028-02-28", "2028-02-25 open, 2028-02-29: " .. works)
day("2028-02-29", "2028-02-28 open, 2028-03-01: " .. works)
day("2028-03-01", "2028-02-29 open, 2028-03-02: " .. works)
day("2027-02-28", "2027-02-26 shut, 2027-03-01: closed: Sunday")
day("2027-03-01", "2027-02-26 open, 2027-03-02: " .. works)
day("2026-04-30", "2026-04-29 open, 2026-05-04: " .. works)
day("2026-12-31", "2026-12-30 open, 2027-01-04: " .. works)
day("2027-01-01", "2026-12-31 shut, 2027-01-04: closed: Neujahr")
day("2027-01-04", "2026-12-31 open, 2027-01-05: " .. works)
day("2026-04-02", "2026-04-01 open, 2026-04-07: " .. works)
day("2026-04-03", "2026-04-02 shut, 2026-04-07: closed: Karfreitag")
day("2026-04-05", "2026-04-02 shut, 2026-04-07: closed: Sunday")
day("2026-04-06", "2026-04-02 shut, 2026-04-07: closed: Ostermontag")
day("2026-04-07", "2026-04-02 open, 2026-04-08: " .. works)
day("2026-05-13", "2026-05-12 open, 2026-05-15: " .. works)
day("2026-05-25", "2026-05-22 shut, 2026-05-26: closed: Pfingstmontag")
-- A Saturday that is a holiday says that it is one.
day("2026-10-31", "2026-10-30 shut, 2026-11-02: closed: Reformationstag")
-- The Sundays on which the clocks change have one day before and one behind them, as each.
day("2026-03-29", "2026-03-27 shut, 2026-03-30: closed: Sunday")
day("2026-10-25", "2026-10-23 shut, 2026-10-26: closed: Sunday")
-- The first and the last day that are written have no day on one side.
day("0001-01-01", "limit")
day("9999-12-31", "limit")
day("9999-12-30", "9999-12-29 open, 9999-12-31: " .. works)

local function count(from, to, expected, region)
  rule("business days " .. from .. " to " .. to, tostring(expected), function()
    local answer, err = planning.business_days(from, { to_on = to, region = region })
    return answer or err.code
  end)
end

count("2026-11-23", "2026-11-23", 0)
count("2026-11-23", "2026-11-24", 1)
count("2026-11-24", "2026-11-23", 0)
count("2026-11-27", "2026-11-29", 0)
count("2026-11-27", "2026-11-30", 1)
count("2026-11-28", "2026-11-30", 1)
count("2028-02-28", "2028-03-01", 2)
count("2027-02-26", "2027-03-01", 1)
count("2026-12-23", "2027-01-04", 6)
count("2026-12-24", "2026-12-25", 0)
count("2026-04-02", "2026-04-07", 1)
count("2026-03-28", "2026-03-30", 1)
count("2026-10-24", "2026-10-26", 1)
count("2026-11-23", "2054-04-10", 6915)
count("2026-11-23", "2054-04-11", "limit")

local function later(from, by, expected, region)
  rule(("%s and %d business days"):format(from, by), expected, function()
    local answer, err = planning.add_business_days(from, { count = by, region = region })
    return answer or err.code
  end)
end

later("2026-11-21", 0, "2026-11-21")
later("2026-11-21", 1, "2026-11-23")
later("2026-11-21", -1, "2026-11-20")
later("2026-11-23", 1, "2026-11-24")
later("2026-11-23", -1, "2026-11-20")
later("2026-11-23", 4, "2026-11-27")
later("2026-11-23", 5, "2026-11-30")
later("2028-02-28", 1, "2028-02-29")
later("2028-02-29", 1, "2028-03-01")
later("2028-03-01", -1, "2028-02-29")
later("2027-02-26", 1, "2027-03-01")
later("2026-12-23", 1, "2026-12-24")
later("2026-12-23", 2, "2026-12-28")
later("2026-12-31", 1, "2027-01-04")
later("2027-01-04", -1, "2026-12-31")
later("2026-03-27", 1, "2026-03-30")
later("2026-10-26", -1, "2026-10-23")
later("2026-11-23", 10001, "limit")
later("2026-11-23", -10001, "limit")
later("9999-12-31", 1, "limit")
later("0001-01-01", -1, "limit")

-- Ten thousand business days there and as many back; the day that is counted from is not counted.
rule("ten thousand business days and back", "2026-11-23 10000", function()
  local far = assert(planning.add_business_days("2026-11-23", { count = 10000 }))
  local half = assert(planning.add_business_days("2026-11-23", { count = 5000 }))
  local back = assert(planning.add_business_days(far, { count = -10000 }))
  return back .. " " .. planning.business_days("2026-11-23", { to_on = half }) + planning.business_days(half, { to_on = far })
end)

-- What words mean. It is Monday, 2026-11-23, 09:15.
local function due(words, expected)
  rule("due " .. words, expected, function()
    local moment, err = planning.due(words)
    return moment or err.code
  end)
end

due("today", "2026-11-23T17:00:00+01:00")
due("tomorrow", "2026-11-24T17:00:00+01:00")
due("the day after tomorrow", "2026-11-25T17:00:00+01:00")
due("Sunday", "2026-11-29T17:00:00+01:00")
due("Monday", "2026-11-30T17:00:00+01:00")
due("Tuesday", "2026-11-24T17:00:00+01:00")
due("next workday", "2026-11-24T17:00:00+01:00")
due("in 0 days", "2026-11-23T17:00:00+01:00")
due("in 1 day", "2026-11-24T17:00:00+01:00")
due("in 0 workdays", "2026-11-23T17:00:00+01:00")
due("in 4 workdays", "2026-11-27T17:00:00+01:00")
due("in 5 workdays", "2026-11-30T17:00:00+01:00")
due("in 1 week", "2026-11-30T17:00:00+01:00")
due("in 1 month", "2026-12-23T17:00:00+01:00")
due("in 2 months", "2027-01-23T17:00:00+01:00")
due("in 3 months", "2027-02-23T17:00:00+01:00")
due("in 13 months", "2027-12-23T17:00:00+01:00")
due("in 14 months", "2028-01-23T17:00:00+01:00")
due("in 463 days", "2028-02-29T17:00:00+01:00")
due("in 464 days", "2028-03-01T17:00:00+01:00")
due("in twelve days", "2026-12-05T17:00:00+01:00")
due("in thirteen days", "invalid")
due("in -1 days", "invalid")
due("in 10001 days", "limit")
due("in 10001 minutes", "limit")
due("in 0 minutes", "2026-11-23T09:15:00+01:00")
due("in 1 minute", "2026-11-23T09:16:00+01:00")
due("in 10000 minutes", "2026-11-30T07:55:00+01:00")
due("in 885 minutes", "2026-11-24T00:00:00+01:00")
due("in 1 hour", "2026-11-23T10:15:00+01:00")
-- A day of hours later the clock shows another hour where it changed meanwhile; a day later it does not.
due("in 2992 hours", "2027-03-28T01:15:00+01:00")
due("in 2993 hours", "2027-03-28T03:15:00+02:00")
due("in 125 days, 09:15", "2027-03-28T09:15:00+02:00")
due("in 124 days, 09:15", "2027-03-27T09:15:00+01:00")
-- A day without a year is the next one from today on.
due("22.11.", "2027-11-22T17:00:00+01:00")
due("23.11.", "2026-11-23T17:00:00+01:00")
due("24.11.", "2026-11-24T17:00:00+01:00")
due("31.12.", "2026-12-31T17:00:00+01:00")
due("1.1.", "2027-01-01T17:00:00+01:00")
due("28.2.", "2027-02-28T17:00:00+01:00")
due("29.2.", "2028-02-29T17:00:00+01:00")
due("30.2.", "invalid")
due("29.2.2027", "invalid")
due("29.2.2028", "2028-02-29T17:00:00+01:00")
due("2028-02-29", "2028-02-29T17:00:00+01:00")
due("2100-02-29", "invalid")
due("2000-02-29", "2000-02-29T17:00:00+01:00")
due("31.11.2026", "invalid")
due("0.12.2026", "invalid")
due("1.13.2026", "invalid")
due("1.0.2026", "invalid")
-- Midnight is the end of a day, or the beginning of the next.
due("2026-11-23 0:00", "2026-11-23T00:00:00+01:00")
due("2026-11-23 23:59", "2026-11-23T23:59:00+01:00")
due("2026-11-23 24:00", "2026-11-24T00:00:00+01:00")
due("2026-12-31 24:00", "2027-01-01T00:00:00+01:00")
due("2028-02-28 24:00", "2028-02-29T00:00:00+01:00")
due("2026-11-23 24", "2026-11-24T00:00:00+01:00")
due("2026-11-23 24:01", "invalid")
due("2026-11-23 25", "invalid")
due("2026-11-23 9:59", "2026-11-23T09:59:00+01:00")
due("2026-11-23 9:60", "invalid")
due("2026-11-23 9:5", "invalid")
-- On 2026-03-29 the clocks jump from 02:00 to 03:00, on 2026-10-25 they go back from 03:00 to 02:00.
due("2026-03-28 24:00", "2026-03-29T00:00:00+01:00")
due("2026-03-29", "2026-03-29T17:00:00+02:00")
due("2026-03-29 01:59", "2026-03-29T01:59:00+01:00")
due("2026-03-29 02:00", "2026-03-29T03:00:00+02:00")
due("2026-03-29 02:59", "2026-03-29T03:00:00+02:00")
due("2026-03-29 03:00", "2026-03-29T03:00:00+02:00")
due("2026-03-29 03:01", "2026-03-29T03:01:00+02:00")
due("2026-10-25 00:00", "2026-10-25T00:00:00+02:00")
due("2026-10-25 01:59", "2026-10-25T01:59:00+02:00")
due("2026-10-25 02:00", "2026-10-25T02:00:00+02:00")
due("2026-10-25 02:59", "2026-10-25T02:59:00+02:00")
due("2026-10-25 03:00", "2026-10-25T03:00:00+01:00")
due("2026-10-25", "2026-10-25T17:00:00+01:00")
-- The double hour can be told apart by its offset alone.
due("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+02:00")
due("2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+01:00")
due("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00")
due("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00")
due("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")
due("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")
-- A moment has hours to 23, minutes to 59 and, for the leap second, seconds to 60.
due("2026-11-23T23:59:59Z", "2026-11-24T00:59:59+01:00")
due("2026-11-23T24:00:00Z", "invalid")
due("2026-11-23T23:60:00Z", "invalid")
due("2016-12-31T23:59:60Z", "2017-01-01T01:00:00+01:00")
due("2026-11-23T23:59:61Z", "invalid")
due("2026-11-23T12:00:00+23:59", "2026-11-22T13:01:00+01:00")
due("2026-11-23T12:00:00+24:00", "invalid")
due("2026-11-23T12:00:00+01:60", "invalid")

-- A task is for a moment to come, and late once it has passed.
local function task(words)
  local made, err = planning.task.create { title = "Order paper", person = "lena.schaefer", due = words }
  return made and made.due_at or err.code .. ": " .. err.message
end

rule("a task is due now", "2026-11-23T09:15:00+01:00", function() return task "today 09:15" end)
rule("a task was due a minute ago",
  "invalid: due 2026-11-23 09:14 is past; it is 2026-11-23 09:15 here: name a moment to come",
  function() return task "today 09:14" end)
rule("a task was due a second ago",
  "invalid: due 2026-11-23 09:14 is past; it is 2026-11-23 09:15 here: name a moment to come",
  function() return task "2026-11-23T09:14:59+01:00" end)
rule("a task is put off to now", "2026-11-23T09:15:00+01:00", function()
  local made = assert(planning.task.create { title = "Order paper", due = "tomorrow" })
  return assert(planning.task.postpone(made.id, { due = "in 0 minutes" })).due_at
end)
rule("a task is put off to a minute ago", "invalid", function()
  local made = assert(planning.task.create { title = "Order paper", due = "tomorrow" })
  local _, err = planning.task.postpone(made.id, { due = "today 9:14" })
  return err.code
end)
rule("what is due now is not late", "1 waits, 0 late, 0 of hers late", function()
  task "in 0 minutes"
  return ("%d waits, %d late, %d of hers late"):format(#planning.task.waiting { person = "lena.schaefer" },
    #planning.task.waiting { overdue = true }, #planning.task.waiting { overdue = true, person = "lena.schaefer" })
end)

-- Who stands in on the day that a task is due: Petra Voss is away until 2026-11-27.
local function who(words)
  local made = assert(planning.task.create { title = "Sign", role = "office_manager", due = words })
  return planning.task.assignee(made.id).person
end
rule("due on the last day that the office manager is away", "jan.beck", function() return who "2026-11-27 23:59" end)
rule("due as the last day ends", "petra.voss", function() return who "2026-11-27 24:00" end)
rule("due on the day after", "petra.voss", function() return who "2026-11-28 00:00" end)

-- How many of those that wait are told.
local function first(limit)
  for _, words in ipairs { "tomorrow", "today", "in 2 days" } do task(words) end
  local dues = {}
  for i, one in ipairs(planning.task.waiting { person = "lena.schaefer", limit = limit }) do dues[i] = one.due_at:sub(9, 10) end
  return table.concat(dues, " ")
end
rule("the first of three", "23", function() return first(1) end)
rule("three of three", "23 24 25", function() return first(3) end)
rule("four of three", "23 24 25", function() return first(4) end)

-- Holidays since when, and until when.
local function holiday(name, year, region, expected)
  rule(("%s %d %s"):format(name, year, region), expected, function()
    local list, err = planning.holidays(year, { region = region })
    if not list then return err.code end
    for _, one in ipairs(list) do
      if one.name == name then return one.day end
    end
    return "none"
  end)
end

holiday("Neujahr", 1582, "DE-HH", "limit")
holiday("Neujahr", 1583, "DE-HH", "1583-01-01")
holiday("Neujahr", 9999, "DE-HH", "9999-01-01")
holiday("Neujahr", 10000, "DE-HH", "limit")
holiday("Internationaler Frauentag", 2018, "DE-BE", "none")
holiday("Internationaler Frauentag", 2019, "DE-BE", "2019-03-08")
holiday("Internationaler Frauentag", 2022, "DE-MV", "none")
holiday("Internationaler Frauentag", 2023, "DE-MV", "2023-03-08")
holiday("Weltkindertag", 2018, "DE-TH", "none")
holiday("Weltkindertag", 2019, "DE-TH", "2019-09-20")
holiday("Reformationstag", 2016, "DE-HH", "none")
holiday("Reformationstag", 2017, "DE-HH", "2017-10-31")
holiday("Reformationstag", 2018, "DE-HH", "2018-10-31")
holiday("Reformationstag", 2016, "DE-BY", "none")
holiday("Reformationstag", 2017, "DE-BY", "2017-10-31")
holiday("Reformationstag", 2018, "DE-BY", "none")
holiday("Reformationstag", 2016, "DE-SN", "2016-10-31")
for year, expected in pairs { [2019] = "none", [2020] = "2020-05-08", [2021] = "none", [2024] = "none",
  [2025] = "2025-05-08", [2026] = "none" } do
  holiday("Jahrestag der Befreiung", year, "DE-BE", expected)
end
for year, expected in pairs { [2027] = "none", [2028] = "2028-06-17", [2029] = "none" } do
  holiday("Jahrestag des 17. Juni 1953", year, "DE-BE", expected)
end
-- The Wednesday before the 23rd of November: on the 22nd at the latest, on the 16th at the earliest.
holiday("Buß- und Bettag", 2022, "DE-SN", "2022-11-16")
holiday("Buß- und Bettag", 2023, "DE-SN", "2023-11-22")
holiday("Buß- und Bettag", 2026, "DE-SN", "2026-11-18")
-- Easter at its earliest and latest, and where the computus has its exceptions.
for year, expected in pairs { [1818] = "1818-03-23", [1943] = "1943-04-26", [1954] = "1954-04-19", [1981] = "1981-04-20",
  [2000] = "2000-04-24", [2008] = "2008-03-24", [2011] = "2011-04-25", [2026] = "2026-04-06", [2027] = "2027-03-29",
  [2028] = "2028-04-17", [2038] = "2038-04-26", [2049] = "2049-04-19", [2076] = "2076-04-20", [2285] = "2285-03-23" } do
  holiday("Ostermontag", year, "DE-HH", expected)
end
holiday("Fronleichnam", 2028, "DE-NW", "2028-06-15")
holiday("Christi Himmelfahrt", 2026, "DE-HH", "2026-05-14")
-- Glarus: the first Thursday of April, a week later where that is Maundy Thursday.
holiday("Näfelser Fahrt", 2026, "CH-GL", "2026-04-09")
holiday("Näfelser Fahrt", 2027, "CH-GL", "2027-04-01")
holiday("Näfelser Fahrt", 2028, "CH-GL", "2028-04-06")
holiday("Näfelser Fahrt", 2032, "CH-GL", "2032-04-01")
-- Geneva: the Thursday after the first Sunday of September; Vaud: the Monday after the third.
holiday("Genfer Bettag", 2024, "CH-GE", "2024-09-05")
holiday("Genfer Bettag", 2025, "CH-GE", "2025-09-11")
holiday("Bettagsmontag", 2024, "CH-VD", "2024-09-16")
holiday("Bettagsmontag", 2025, "CH-VD", "2025-09-22")
-- Neuchâtel: the second day only where the first is a Sunday.
holiday("Berchtoldstag", 2022, "CH-NE", "none")
holiday("Berchtoldstag", 2023, "CH-NE", "2023-01-02")
holiday("Stephanstag", 2022, "CH-NE", "2022-12-26")
holiday("Stephanstag", 2023, "CH-NE", "none")
-- Appenzell: not where it would be the third or fourth free day on end.
holiday("Stephanstag", 2025, "CH-AI", "2025-12-26")
holiday("Stephanstag", 2026, "CH-AI", "none")
holiday("Stephanstag", 2023, "CH-AI", "none")
holiday("Stephanstag", 2024, "CH-AI", "2024-12-26")
