-- office: krueger, without its own plugin
--- Months, seats and points of applications where a comparison turns: one on the line, and one on either side.
local hr = kontor.hr

local function code(result, err) return result and "done" or err.code end

local function opened(criteria, seats)
  return hr.opening.create { key = "porter", title = "Porter", seats = seats, criteria = criteria }
end

--- What comes out on a criterion where a document says this.
local function screened(rule_of, text)
  assert(opened { { title = "Asked", rule = rule_of } })
  assert(hr.application.receive("porter", { name = "Robin Sommer", file = { name = "cv.txt", content = text } }))
  return assert(hr.screen "porter").ranked[1].criteria[1]
end

local function work(years, dates, expected, roles)
  rule(("%s years of %s"):format(years, dates:gsub("\n", ", ")), expected, function()
    local lines = {}
    for one in dates:gmatch "[^\n]+" do lines[#lines + 1] = one .. " Sachbearbeiter, Kontor Sommer" end
    local found = screened({ years = years, roles = roles }, "Lebenslauf\nBerufserfahrung\n" .. table.concat(lines, "\n") .. "\n")
    return found.result .. ": " .. (found.why[1]:match "^%d+ months" or "no months")
  end)
end

-- The first month and the last are worked; it is November 2026.
work(3, "01/2021 - 12/2023", "met: 36 months")
work(3, "02/2021 - 12/2023", "not_met: 35 months")
work(3, "01/2021 - 11/2023", "not_met: 35 months")
work(3, "01/2021 - 01/2024", "met: 37 months")
work(3, "12/2023 - heute", "met: 36 months")
work(3, "01/2024 - heute", "not_met: 35 months")
work(1, "11/2025 - 10/2026", "met: 12 months")
work(1, "12/2025 - 12/2027", "met: 12 months")
work(1, "01/2026 - 12/2027", "not_met: 11 months")
work(0.08, "11/2026 - heute", "met: 1 months")
work(0.09, "11/2026 - heute", "not_met: 1 months")
work(0.08, "12/2026 - 12/2027", "unknown: no months")
work(0.08, "05/2020 - 05/2020", "met: 1 months")
work(0.08, "06/2020 - 05/2020", "unknown: no months")
work(0.08, "02/2028 - 02/2028", "unknown: no months")
-- Years that are asked are rounded up to months.
work(2, "01/2020 - 12/2021", "met: 24 months")
work(2.05, "01/2020 - 12/2021", "not_met: 24 months")
work(2.05, "01/2020 - 01/2022", "met: 25 months")
work(2.5, "01/2020 - 06/2022", "met: 30 months")
work(2.5, "01/2020 - 05/2022", "not_met: 29 months")
-- What overlaps is counted once, what is between is not.
work(1, "01/2020 - 06/2020\n07/2020 - 12/2020", "met: 12 months")
work(1, "01/2020 - 06/2020\n06/2020 - 12/2020", "met: 12 months")
work(1, "01/2020 - 06/2020\n08/2020 - 12/2020", "not_met: 11 months")
work(1, "01/2020 - 12/2020\n03/2020 - 05/2020", "met: 12 months")
work(1, "02/2020 - 12/2020\n03/2020 - 12/2020", "not_met: 11 months")
-- Years without months are between two lengths.
work(2, "2020 - 2022", "met: 24 months")
work(2.05, "2020 - 2022", "unknown: 24 months")
work(3, "2020 - 2022", "unknown: 24 months")
work(3.05, "2020 - 2022", "not_met: 24 months")
work(0.5, "2020 - 2020", "met: 6 months")
work(0.55, "2020 - 2020", "unknown: 6 months")
work(1, "2020 - 2020", "unknown: 6 months")
work(1.05, "2020 - 2020", "not_met: 6 months")

-- Of years of two digits those from 70 on are of the last century, and with a day those from 50 on.
work(1, "01/70 bis 12/70", "met: 12 months")
work(1, "01/69 bis 12/69", "unknown: no months")
work(1, "01.01.50 - 31.12.50", "met: 12 months")
work(1, "01.01.49 - 31.12.49", "unknown: no months")
work(1, "01/18 bis 12/18", "met: 12 months")
work(1, "10/18 - 09/19", "met: 12 months")
work(1, "Q1 2020 - Q4 2020", "met: 12 months")
work(1, "Q2 2020 - Q4 2020", "not_met: 9 months")
-- A month is one of twelve, a day one of thirty-one.
work(1, "12/2019 - 11/2020", "met: 12 months")
work(1, "31.01.2020 - 01.12.2020", "met: 12 months")

-- What is said in so many words counts as it is said.
local function said(years, words, expected)
  rule(("%s years where it says %s"):format(years, words), expected, function()
    return screened({ years = years }, "Lebenslauf\n" .. words .. "\nKenntnisse: Excel\n").result
  end)
end
said(10, "10 Jahre Berufserfahrung", "met")
said(10.05, "10 Jahre Berufserfahrung", "unknown")
said(9.95, "10 Jahre Berufserfahrung", "met")
said(10, "fast 10 Jahre Berufserfahrung", "unknown")
said(1, "0 Jahre Berufserfahrung", "unknown")
said(1, "1 Jahr Berufserfahrung", "met")
said(1, "ein Jahr Berufserfahrung", "met")
said(12, "zwölf Jahre Berufserfahrung", "met")
said(12, "elf Jahre Berufserfahrung", "unknown")
said(60, "60 Jahre Berufserfahrung", "met")
said(60, "61 Jahre Berufserfahrung", "unknown")

-- How many years can be asked for.
for years, expected in pairs { [0] = "invalid", [-1] = "invalid", [0.01] = "done", [60] = "done", [60.01] = "invalid" } do
  rule("asking for years " .. years, expected, function() return code(opened { { title = "Asked", rule = { years = years } } }) end)
end

-- A language at a level or above.
for level, expected in pairs { A1 = "not_met", A2 = "not_met", B1 = "not_met", B2 = "met", C1 = "met", C2 = "met" } do
  rule("German at B2, and it says " .. level, expected, function()
    return screened({ language = "de", level = "B2" }, "Lebenslauf\nSprachen\nDeutsch " .. level .. "\nKenntnisse: Excel\n").result
  end)
end
for level, expected in pairs { C1 = "not_met", C2 = "met" } do
  rule("German at C2, and it says " .. level, expected, function()
    return screened({ language = "de", level = "C2" }, "Lebenslauf\nSprachen\nDeutsch " .. level .. "\nKenntnisse: Excel\n").result
  end)
end
rule("German at A1, and it says A1", "met", function()
  return screened({ language = "de", level = "A1" }, "Lebenslauf\nSprachen\nDeutsch A1\nKenntnisse: Excel\n").result
end)

-- Who has more points comes first, of as many who has fewer open questions, and then who came first.
local function ranked(first, second)
  assert(opened {
    { title = "Gate", role = "gate", rule = { language = "fr", level = "B1" } },
    { title = "Excel", weight = 3, rule = { any = { "Microsoft Excel" } } },
    { title = "DATEV", weight = 2, rule = { any = { "DATEV" } } },
    { title = "SAP", weight = 1, rule = { any = { "SAP" } } },
  })
  for i, text in ipairs { first, second } do
    assert(hr.application.receive("porter", {
      name = i == 1 and "Robin Sommer" or "Toni Winter",
      file = { name = "cv" .. i .. ".txt", content = "Lebenslauf\nKenntnisse: " .. text .. "\nOrt: Hamburg" },
    }))
  end
  local list = {}
  for i, one in ipairs(assert(hr.screen "porter").ranked) do
    list[i] = ("%s %d of %d"):format(hr.application.get(one.application).name, one.score, one.best_score)
  end
  return table.concat(list, ", ")
end
rule("as many points, and a question less", "Toni Winter 3 of 6, Robin Sommer 3 of 6",
  function() return ranked("Microsoft Excel", "DATEV, SAP") end)
rule("a point more", "Toni Winter 4 of 6, Robin Sommer 3 of 6", function() return ranked("Microsoft Excel", "Microsoft Excel, SAP") end)
rule("a point less", "Robin Sommer 4 of 6, Toni Winter 3 of 6", function() return ranked("Microsoft Excel, SAP", "Microsoft Excel") end)
rule("the same", "Robin Sommer 3 of 6, Toni Winter 3 of 6", function() return ranked("Microsoft Excel", "Microsoft Excel") end)
rule("a gate that is failed, with more points", "Toni Winter 1 of 6, Robin Sommer 6 of 6", function()
  return ranked("Microsoft Excel, DATEV, SAP\nSprachen\nFranzösisch A2", "SAP\nSprachen\nFranzösisch B1")
end)

-- Seats: as many as are hired fill an opening, and fewer cannot be wanted.
local function hire(number)
  for _, step in ipairs { "shortlist", "invite", "interview", "offer", "hire" } do
    local done, err
    if step == "interview" then done, err = hr.application.interview(number)
    else done, err = hr.application[step](number, { reason = number == "A-0016" and "knows Excel best" or "comes from near by" }) end
    if not done then return err.code .. " at " .. step end
  end
  return "hired"
end
local function seats(wanted, hired)
  assert(opened({ { title = "Excel", rule = { any = { "Excel" } } } }, wanted))
  local numbers = {}
  for i = 1, hired do
    numbers[i] = assert(hr.application.receive("porter", { name = "Robin Sommer" .. i,
      file = { name = "cv" .. i .. ".txt", content = "Lebenslauf\nKenntnisse: Excel\nOrt: Hamburg " .. i } })).number
  end
  return numbers
end
for wanted, expected in pairs { [0] = "invalid", [1] = "done", [2] = "done" } do
  rule("an opening with seats " .. wanted, expected, function()
    return code(opened({ { title = "Excel", rule = { any = { "Excel" } } } }, wanted))
  end)
end
for wanted, expected in pairs { [1] = "refused", [2] = "done filled", [3] = "done open" } do
  rule("two hired of three seats, then seats " .. wanted, expected, function()
    -- A script that decides names whom it decides about: A-0016, A-0017.
    seats(3, 2)
    for _, number in ipairs { "A-0016", "A-0017" } do assert(hire(number) == "hired", hire(number)) end
    local done, err = hr.opening.update("porter", { seats = wanted })
    return done and "done " .. hr.opening.get("porter").state or err.code
  end)
end
for wanted, expected in pairs { [1] = "filled", [2] = "open" } do
  rule("one hired of seats " .. wanted, expected, function()
    seats(wanted, 1)
    assert(hire "A-0016" == "hired")
    return hr.opening.get("porter").state
  end)
end
for wanted, expected in pairs { [2] = "refused", [3] = "open" } do
  rule("closed with two hired of seats " .. wanted .. ", and reopened", expected, function()
    seats(wanted, 2)
    for _, number in ipairs { "A-0016", "A-0017" } do assert(hire(number) == "hired", hire(number)) end
    assert(hr.opening.close "porter")
    local done, err = hr.opening.reopen "porter"
    return done and hr.opening.get("porter").state or err.code
  end)
end

-- When it came: today or before.
for day, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "done", ["2026-11-24"] = "invalid", ["2024-02-29"] = "done" } do
  rule("an application that came on " .. day, expected, function()
    assert(opened { { title = "Excel", rule = { any = { "Excel" } } } })
    return code(hr.application.receive("porter", { name = "Robin Sommer", received_on = day }))
  end)
end
-- Two words of a name in common are probably one person, one word is not.
for name, expected in pairs { ["Robin Sommer"] = "true", ["Robin"] = "false" } do
  rule("twice " .. name, expected, function()
    assert(opened { { title = "Excel", rule = { any = { "Excel" } } } })
    assert(hr.application.receive("porter", { name = name }))
    local second = assert(hr.application.receive("porter", { name = name, file = { name = "cv.txt", content = "Kenntnisse: Excel, Hamburg" } }))
    return tostring(hr.application.get(second.number).duplicate_of ~= nil)
  end)
end
