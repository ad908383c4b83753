-- office: krueger, without its own plugin
--- On which day a role, an absence and its deputy begin and end: one on the day, and one on either side.
local directory = kontor.directory

local function outcome(result, err)
  return result and "done" or err.code .. ": " .. err.message
end
local function code(result, err) return result and "done" or err.code end

local function away(person, from, to, given)
  given = given or {}
  given.from_on, given.to_on = from, to
  return directory.absence.request(person, given)
end

local function on_duty(role, at) return tostring(directory.on_duty(role, { at = at }).person) end

-- Petra Voss is away from 2026-11-23 to 2026-11-27; Jan Beck stands in.
for at, expected in pairs {
  ["2026-11-22T23:59:59+01:00"] = "petra.voss", ["2026-11-23T00:00:00+01:00"] = "nil",
  -- Jan Beck agreed at 09:15.
  ["2026-11-23T09:14:59+01:00"] = "nil", ["2026-11-23T09:15:00+01:00"] = "jan.beck",
  ["2026-11-27T23:59:59+01:00"] = "jan.beck", ["2026-11-28T00:00:00+01:00"] = "petra.voss",
  ["2026-11-22T22:59:59Z"] = "petra.voss", ["2026-11-22T23:00:00Z"] = "nil",
  ["2026-11-27T22:59:59Z"] = "jan.beck", ["2026-11-27T23:00:00Z"] = "petra.voss",
} do
  rule("the office manager at " .. at, expected, function() return on_duty("office_manager", at) end)
end

-- Days on which the clocks change have 23 and 25 hours, and begin and end at midnight all the same.
for at, expected in pairs {
  ["2026-03-28T22:59:59Z"] = "lena.schaefer", ["2026-03-28T23:00:00Z"] = "nil", ["2026-03-29T21:59:59Z"] = "nil",
  ["2026-03-29T22:00:00Z"] = "lena.schaefer",
} do
  rule("away on the day of 23 hours, at " .. at, expected, function()
    assert(away("lena.schaefer", "2026-03-29", "2026-03-29"))
    return on_duty("trainee", at)
  end)
end
for at, expected in pairs {
  ["2026-10-24T21:59:59Z"] = "lena.schaefer", ["2026-10-24T22:00:00Z"] = "nil", ["2026-10-25T22:59:59Z"] = "nil",
  ["2026-10-25T23:00:00Z"] = "lena.schaefer",
} do
  rule("away on the day of 25 hours, at " .. at, expected, function()
    assert(away("lena.schaefer", "2026-10-25", "2026-10-25"))
    return on_duty("trainee", at)
  end)
end
for day, expected in pairs { ["2028-02-28"] = "lena.schaefer", ["2028-02-29"] = "nil", ["2028-03-01"] = "lena.schaefer" } do
  rule("away on the leap day, on " .. day, expected, function()
    assert(away("lena.schaefer", "2028-02-29", "2028-02-29"))
    return on_duty("trainee", day .. "T12:00:00+01:00")
  end)
end
for day, expected in pairs { ["2026-12-30"] = "lena.schaefer", ["2026-12-31"] = "nil", ["2027-01-01"] = "nil", ["2027-01-02"] = "lena.schaefer" } do
  rule("away over the turn of the year, on " .. day, expected, function()
    assert(away("lena.schaefer", "2026-12-31", "2027-01-01"))
    return on_duty("trainee", day .. "T12:00:00+01:00")
  end)
end

-- A role is held from its first day through its last.
for day, expected in pairs { ["2028-02-28"] = "nil", ["2028-02-29"] = "lena.schaefer", ["2028-03-31"] = "lena.schaefer", ["2028-04-01"] = "nil" } do
  rule("a role from 2028-02-29 to 2028-03-31, on " .. day, expected, function()
    assert(directory.role.create { key = "night_porter" })
    assert(directory.person.assign("lena.schaefer", { role = "night_porter", from_on = "2028-02-29", to_on = "2028-03-31" }))
    return on_duty("night_porter", day .. "T12:00:00+02:00")
  end)
end
rule("a role for a day", "done", function()
  return outcome(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-02-29", to_on = "2028-02-29" }))
end)
rule("a role that ends two days before it begins", "invalid", function()
  return code(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-03-01", to_on = "2028-02-28" }))
end)
for from, expected in pairs { ["2028-02-28"] = "conflict", ["2028-02-29"] = "conflict", ["2028-03-01"] = "done" } do
  rule("the role again from " .. from .. " where it ends on the leap day", expected, function()
    assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-02-01", to_on = "2028-02-29" }))
    return code(directory.person.assign("lena.schaefer", { role = "clerk", from_on = from, to_on = "2028-12-31" }))
  end)
end
for to, expected in pairs { ["2028-02-28"] = "done", ["2028-02-29"] = "conflict", ["2028-03-01"] = "conflict" } do
  rule("the role before until " .. to .. " where it begins on the leap day", expected, function()
    assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-02-29" }))
    return code(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-01-01", to_on = to }))
  end)
end
for last, expected in pairs { ["2028-02-28"] = "not_found", ["2028-02-29"] = "done", ["2028-03-01"] = "done",
  ["2028-03-31"] = "done", ["2028-04-01"] = "not_found" } do
  rule("a role from 2028-03-01 to 2028-03-31 taken away with " .. last, expected, function()
    assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-03-01", to_on = "2028-03-31" }))
    return code(directory.person.relieve("lena.schaefer", { role = "clerk", last_on = last }))
  end)
end
for to, expected in pairs { ["2028-04-30"] = "done", ["2028-05-01"] = "conflict" } do
  rule("a role extended to " .. to .. " where it is held again from 2028-05-01", expected, function()
    local first = assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-02-01", to_on = "2028-02-29" }))
    assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2028-05-01" }))
    return code(directory.assignment.extend(first.id, { to_on = to }))
  end)
end
for last, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "refused" } do
  rule("a role given up whose last holder had it until " .. last, expected, function()
    assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = last }))
    return code(directory.role.archive "trainee")
  end)
end

-- Up to which amount somebody orders alone holds as long as the role that gives it.
local function ordered(from, to, limit)
  assert(directory.person.assign("jan.beck", { role = "partner", from_on = from, to_on = to, order_limit = limit or "300.00 EUR" }))
  local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 100 } }))   -- 190.00 EUR
  return order.state
end
rule("a limit until yesterday", "draft", function() return ordered("2026-01-01", "2026-11-22") end)
rule("a limit until today", "approved", function() return ordered("2026-01-01", "2026-11-23") end)
rule("a limit from today", "approved", function() return ordered "2026-11-23" end)
rule("a limit from tomorrow", "draft", function() return ordered "2026-11-24" end)
rule("a limit that is not the higher one", "draft", function() return ordered("2026-01-01", nil, "99.00 EUR") end)
rule("a limit a cent below", "draft", function() return ordered("2026-01-01", nil, "189.99 EUR") end)
rule("a limit of just so much", "approved", function() return ordered("2026-01-01", nil, "190.00 EUR") end)
rule("a limit of nothing", "done", function()
  return code(directory.person.assign("jan.beck", { role = "partner", order_limit = "0.00 EUR" }))
end)
rule("a limit below nothing", "invalid", function()
  return code(directory.person.assign("jan.beck", { role = "partner", order_limit = "-0.01 EUR" }))
end)

-- Two absences of one person do not meet.
for from, expected in pairs { ["2028-02-28"] = "conflict", ["2028-02-29"] = "conflict", ["2028-03-01"] = "done" } do
  rule("away again from " .. from .. ", away until the leap day", expected, function()
    assert(away("lena.schaefer", "2028-02-21", "2028-02-29"))
    return code(away("lena.schaefer", from, "2028-03-10"))
  end)
end
for to, expected in pairs { ["2028-02-28"] = "done", ["2028-02-29"] = "conflict", ["2028-03-01"] = "conflict" } do
  rule("away before until " .. to .. ", away from the leap day", expected, function()
    assert(away("lena.schaefer", "2028-02-29", "2028-03-10"))
    return code(away("lena.schaefer", "2028-02-14", to))
  end)
end
rule("away for one day", "done", function() return code(away("lena.schaefer", "2028-02-29", "2028-02-29")) end)
rule("away until the day before", "invalid", function() return code(away("lena.schaefer", "2028-02-29", "2028-02-28")) end)

-- A deputy who agreed is asked anew only where days are added.
local function changed(given)
  local asked = assert(away("lena.schaefer", "2028-02-29", "2028-03-10", { deputy = "sofia.rossi" }))
  assert(directory.absence.accept(asked.id, { by = "sofia.rossi" }))
  assert(directory.absence.change(asked.id, given))
  return directory.absence.get(asked.id).accepted_at and "agreed" or "asked"
end
for to, expected in pairs { ["2028-03-09"] = "agreed", ["2028-03-10"] = "agreed", ["2028-03-11"] = "asked" } do
  rule("away until " .. to .. " in place of 2028-03-10", expected, function() return changed { to_on = to } end)
end
for from, expected in pairs { ["2028-02-28"] = "asked", ["2028-02-29"] = "agreed", ["2028-03-01"] = "agreed" } do
  rule("away from " .. from .. " in place of 2028-02-29", expected, function() return changed { from_on = from } end)
end

-- What begins today has not begun before today; what ends today is not over.
for from, expected in pairs { ["2026-11-22"] = "conflict", ["2026-11-23"] = "done", ["2026-11-24"] = "done" } do
  rule("called off, from " .. from, expected, function()
    return code(directory.absence.cancel(assert(away("lena.schaefer", from, "2026-11-27")).id))
  end)
end
for from, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "conflict", ["2026-11-24"] = "conflict" } do
  rule("begun yesterday, moved to begin on " .. from, expected, function()
    local absence = assert(away("lena.schaefer", "2026-11-22", "2026-11-27"))
    return code(directory.absence.change(absence.id, { from_on = from }))
  end)
end
rule("begun today, moved to begin tomorrow", "done", function()
  local absence = assert(away("lena.schaefer", "2026-11-23", "2026-11-27"))
  return code(directory.absence.change(absence.id, { from_on = "2026-11-24" }))
end)
for to, expected in pairs { ["2026-11-22"] = "0 waits, conflict", ["2026-11-23"] = "1 waits, done", ["2026-11-24"] = "1 waits, done" } do
  rule("asked to stand in until " .. to, expected, function()
    local absence = assert(away("lena.schaefer", "2026-11-20", to, { deputy = "sofia.rossi" }))
    return ("%d waits, %s"):format(#directory.absence.awaiting "sofia.rossi",
      code(directory.absence.accept(absence.id, { by = "sofia.rossi" })))
  end)
end
for to, expected in pairs { ["2026-11-22"] = "sofia.rossi 0", ["2026-11-23"] = "nil 1" } do
  rule("the deputy leaves, of an absence until " .. to, expected, function()
    local absence = assert(away("lena.schaefer", "2026-11-20", to, { deputy = "sofia.rossi" }))
    local left = assert(directory.person.archive "sofia.rossi")
    return tostring(directory.absence.get(absence.id).deputy) .. " " .. #left.without_deputy
  end)
end
for to, expected in pairs { ["2026-11-22"] = "agreed", ["2026-11-23"] = "asked" } do
  rule("called off by mistake and taken back, until " .. to, expected, function()
    local absence = assert(away("lena.schaefer", "2026-11-20", "2026-11-23", { deputy = "sofia.rossi" }))
    assert(directory.absence.accept(absence.id, { by = "sofia.rossi" }))
    assert(directory.absence.change(absence.id, { to_on = to }))
    assert(directory.absence.cancel(absence.id, { mistaken = true }))
    assert(directory.absence.restore(absence.id))
    return directory.absence.get(absence.id).accepted_at and "agreed" or "asked"
  end)
end

-- Who leaves today works here today no more, and did until today.
for to, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "done", ["2026-11-24"] = "refused" } do
  rule("who left today was away until " .. to, expected, function()
    local absence = assert(away("lena.schaefer", "2026-11-19", "2026-11-20"))
    assert(directory.person.archive "lena.schaefer")
    return code(directory.absence.change(absence.id, { to_on = to }))
  end)
end
rule("who left today took a call today", "sofia.rossi", function()
  assert(directory.person.archive "sofia.rossi")
  local entry = assert(kontor.communication.entry.create {
    kind = "call", party = "040/66969-500", outcome = "answered", taken_by = "sofia.rossi",
    happened_at = "2026-11-23T08:00:00+01:00",
  })
  return kontor.communication.entry.get(entry.id).taken_by
end)
for last, expected in pairs { ["2026-11-22"] = "0", ["2026-11-23"] = "0", ["2026-11-24"] = "1" } do
  rule("who leaves today had a role until " .. last, expected, function()
    assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = last }))
    return tostring(#assert(directory.person.archive "lena.schaefer").ended_roles)
  end)
end
rule("who leaves today has a role from today, too", "2", function()
  assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2026-11-23" }))
  return tostring(#assert(directory.person.archive "lena.schaefer").ended_roles)
end)

-- Which days nobody covers.
local function uncovered(from, to, before)
  if before then before() end
  return table.concat(assert(away("lena.schaefer", from, to)).uncovered, "; ")
end
rule("nobody for the leap day", "nobody covers trainee on 2028-02-29",
  function() return uncovered("2028-02-29", "2028-02-29") end)
local function helped(from, to)
  return function() assert(directory.person.assign("sofia.rossi", { role = "trainee", from_on = from, to_on = to })) end
end
for to, expected in pairs {
  ["2028-02-27"] = "nobody covers trainee from 2028-02-28 to 2028-03-02",
  ["2028-02-28"] = "nobody covers trainee from 2028-02-29 to 2028-03-02",
  ["2028-02-29"] = "nobody covers trainee from 2028-03-01 to 2028-03-02",
  ["2028-03-01"] = "nobody covers trainee on 2028-03-02",
  ["2028-03-02"] = "",
} do
  rule("somebody else has the role until " .. to, expected,
    function() return uncovered("2028-02-28", "2028-03-02", helped("2028-01-01", to)) end)
end
for from, expected in pairs {
  ["2028-02-28"] = "",
  ["2028-02-29"] = "nobody covers trainee on 2028-02-28",
  ["2028-03-02"] = "nobody covers trainee from 2028-02-28 to 2028-03-01",
  ["2028-03-03"] = "nobody covers trainee from 2028-02-28 to 2028-03-02",
} do
  rule("somebody else has the role from " .. from, expected,
    function() return uncovered("2028-02-28", "2028-03-02", helped(from)) end)
end
rule("somebody else has the role on one day in between",
  "nobody covers trainee on 2028-02-28; nobody covers trainee from 2028-03-01 to 2028-03-02",
  function() return uncovered("2028-02-28", "2028-03-02", helped("2028-02-29", "2028-02-29")) end)

-- Digits that a number has: at least, and at most.
for number, expected in pairs {
  ["040 12"] = "invalid", ["040 123"] = "+4940123 geographic", ["040 12345678901"] = "+494012345678901 geographic",
  ["0171 123456"] = "invalid", ["0171 1234567"] = "+491711234567 mobile", ["0171 12345678"] = "+4917112345678 mobile",
} do
  rule("the number " .. number, expected, function()
    local phone, err = directory.phone.create { number = number, person = "lena.schaefer" }
    return phone and phone[1].e164 .. " " .. phone[1].kind or err.code
  end)
end

-- The shortest and the longest number of each sort, as the countries' plans have them, counted without the leading zero.
for _, plan in ipairs {
  { "+49", "40", "geographic", 5, 13 }, { "+49", "201", "geographic", 6, 13 }, { "+49", "4101", "geographic", 6, 13 },
  { "+49", "3301", "geographic", 6, 13 }, { "+49", "33054", "geographic", 7, 13 }, { "+49", "171", "mobile", 10, 11 },
  { "+49", "32555", "national", 11, 13 }, { "+49", "322", "national", 9, 13 }, { "+49", "1805", "service", 7, 13 },
  { "+49", "800", "freephone", 10, 13 }, { "+49", "700", "service", 11, 11 }, { "+49", "900", "premium", 10, 11 },
  { "+43", "1", "geographic", 4, 13 }, { "+43", "316", "geographic", 6, 13 }, { "+43", "2145", "geographic", 7, 13 },
  { "+43", "664", "mobile", 7, 13 }, { "+43", "501", "national", 5, 13 }, { "+43", "57", "national", 4, 13 },
  { "+43", "720", "national", 9, 13 }, { "+43", "800", "freephone", 9, 13 }, { "+43", "810", "service", 8, 13 },
  { "+43", "900", "premium", 9, 13 },
  { "+41", "44", "geographic", 9, 9 }, { "+41", "79", "mobile", 9, 9 }, { "+41", "58", "national", 9, 9 },
  { "+41", "800", "freephone", 9, 9 }, { "+41", "848", "service", 9, 9 }, { "+41", "900", "premium", 9, 9 },
} do
  local code_of, start, kind, least, most = table.unpack(plan)
  for length, expected in pairs { [least - 1] = "invalid", [least] = kind, [most] = kind, [most + 1] = "invalid" } do
    rule(("a number of %d digits that begins with %s %s"):format(length, code_of, start), expected, function()
      local number = code_of .. start .. ("5"):rep(length - #start)
      local phone, err = directory.phone.create { number = number, person = "lena.schaefer" }
      return phone and phone[1].kind or err.code
    end)
  end
end
-- A company's extensions have up to five digits: with more it is another number.
for number, expected in pairs { ["040 66969"] = "true", ["040 669691"] = "true", ["040 6696912345"] = "true",
  ["040 66969123456"] = "nobody" } do
  rule("who rings from " .. number, expected, function()
    local caller = directory.caller(number)[1]
    return caller and tostring(caller.probably) or "nobody"
  end)
end
for number, expected in pairs { ["1"] = "invalid", ["12"] = "extension", ["1234"] = "extension", ["12345678"] = "geographic" } do
  rule("the short number " .. number, expected, function()
    local phone, err = directory.phone.create { number = number, person = "lena.schaefer" }
    return phone and phone[1].kind or err.code
  end)
end
