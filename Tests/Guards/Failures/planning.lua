--- Days that no calendar has, and tasks that cannot be written down or are over.
local planning = kontor.planning

--- A task of Mehmet's.
local function task()
  return assert(planning.task.create { title = "Order paper", person = "mehmet.yilmaz" }).id
end

local function done()
  return assert(planning.task.complete(task())).id
end

local function called_off()
  return assert(planning.task.cancel(task())).id
end

local function leave(person)
  assert(kontor.directory.person.archive(person))
end

-- Holidays.

local unknown = "no holidays are on file for the region"

failure("planning.business_day", unknown,
  'invalid: no holidays are on file for region "DE-HHH"; expected a country or region such as DE, DE-HH, AT '
    .. 'or CH-ZH; did you mean DE-HH?',
  function()
    return planning.business_day("2026-11-17", { region = "DE-HHH" })
  end)

failure("planning.business_days", unknown,
  'invalid: no holidays are on file for region "FR"; expected a country or region such as DE, DE-HH, AT or CH-ZH',
  function()
    return planning.business_days("2026-11-17", { to_on = "2026-11-20", region = "FR" })
  end)

failure("planning.add_business_days", unknown,
  'invalid: no holidays are on file for region "AT-99"; expected a country or region such as DE, DE-HH, AT '
    .. 'or CH-ZH; did you mean AT-9?',
  function()
    return planning.add_business_days("2026-11-17", { count = 1, region = "AT-99" })
  end)

failure("planning.due", unknown,
  'invalid: no holidays are on file for region "CH-ZHH"; expected a country or region such as DE, DE-HH, AT '
    .. 'or CH-ZH; did you mean CH-ZH?',
  function()
    return planning.due("in 2 workdays, 17:00", { region = "CH-ZHH" })
  end)

failure("planning.holidays", unknown,
  'invalid: no holidays are on file for region "DE-"; expected a country or region such as DE, DE-HH, AT or '
    .. 'CH-ZH; did you mean DE?',
  function()
    return planning.holidays(2026, { region = "DE-" })
  end)

failure("planning.business_day", "there is no business day around it, or the calendar ends",
  "limit: the calendar ends with the year 9999, and begins with the year 1",
  function()
    return planning.business_day "9999-12-31"
  end)

failure("planning.business_day", "there is no business day around it, or the calendar ends",
  "limit: the calendar ends with the year 9999, and begins with the year 1",
  function()
    return planning.business_day "0001-01-01"
  end)

failure("planning.business_days", "the days are more than 10,000 apart",
  "limit: business days are counted over at most 10000 days",
  function()
    assert(planning.business_days("2026-11-17", { to_on = "2054-04-04" }))
    return planning.business_days("2026-11-17", { to_on = "2054-04-05" })
  end)

failure("planning.add_business_days", "it is more than 10,000 business days away, or outside of the calendar",
  "limit: at most 10000 workdays can be counted, got 10001",
  function()
    assert(planning.add_business_days("2026-11-17", { count = 10000 }))
    return planning.add_business_days("2026-11-17", { count = 10001 })
  end)

failure("planning.add_business_days", "it is more than 10,000 business days away, or outside of the calendar",
  "limit: at most 10000 workdays can be counted, got -10001",
  function()
    assert(planning.add_business_days("2026-11-17", { count = -10000 }))
    return planning.add_business_days("2026-11-17", { count = -10001 })
  end)

failure("planning.add_business_days", "it is more than 10,000 business days away, or outside of the calendar",
  "limit: the calendar ends with the year 9999, and begins with the year 1",
  function()
    return planning.add_business_days("9999-12-30", { count = 5 })
  end)

failure("planning.add_business_days", "it is more than 10,000 business days away, or outside of the calendar",
  "limit: the calendar ends with the year 9999, and begins with the year 1",
  function()
    return planning.add_business_days("0001-01-04", { count = -5 })
  end)

failure("planning.due", "the words are no time",
  'invalid: due "soon" is no day; expected for example "2026-11-25 17:00", "tomorrow" or "in 2 workdays, 17:00"',
  function()
    return planning.due "soon"
  end)

failure("planning.due", "the words are no time",
  'invalid: due "tomorrow, 25:00": "25:00" is no time; expected for example 17:00',
  function()
    return planning.due "tomorrow, 25:00"
  end)

failure("planning.due", "it is too far away",
  'limit: due "9999-12-31 17:00" lies outside the calendar: from 0001-01-02 to 9999-12-30',
  function()
    return planning.due "9999-12-31 17:00"
  end)

failure("planning.holidays", "the year is not between 1583 and 9999",
  "limit: holidays are known for the years 1583 to 9999, got 1582",
  function()
    assert(planning.holidays(1583))
    return planning.holidays(1582)
  end)

failure("planning.holidays", "the year is not between 1583 and 9999",
  "limit: holidays are known for the years 1583 to 9999, got 10000",
  function()
    assert(planning.holidays(9999))
    return planning.holidays(10000)
  end)

-- No such task.

local gone = "not_found: no task tsk_01m83qhzx0cjnvdqa5hsvj5e7p; check its id"

for verb, given in pairs {
  update = { title = "Order paper" }, complete = {}, cancel = false, reopen = false, assignee = false, get = false,
  reassign = { person = "lena.schaefer" }, postpone = { due = "tomorrow, 9:00" },
} do
  failure("planning.task." .. verb, "there is no such task", gone, function()
    if given then return planning.task[verb]("tsk_01m83qhzx0cjnvdqa5hsvj5e7p", given) end
    return planning.task[verb] "tsk_01m83qhzx0cjnvdqa5hsvj5e7p"
  end)
end

-- Writing a task down.

local create = "the title is empty, `due` is no time or past, or nobody is named and nobody acts"

failure("planning.task.create", create, "invalid: task: title must not be empty", function()
  return planning.task.create { title = "  " }
end)

failure("planning.task.create", create,
  'invalid: due "tomorow" is no day; expected for example "2026-11-25 17:00", "tomorrow" or "in 2 workdays, '
    .. '17:00"; did you mean tomorrow?',
  function()
    return planning.task.create { title = "Order paper", due = "tomorow" }
  end)

failure("planning.task.create", create,
  "invalid: due 2026-11-23 09:14 is past; it is 2026-11-23 09:15 here: name a moment to come",
  function()
    assert(planning.task.create { title = "Order paper", due = "2026-11-23 09:16" })
    return planning.task.create { title = "Order paper", due = "2026-11-23 09:14" }
  end)

failure("planning.task.create", "the office has no such role",
  "not_found: no role techniker; did you mean technician? (a new role is made with kontor.directory.role.create)",
  function()
    return planning.task.create { title = "Order paper", role = "techniker" }
  end)

failure("planning.task.create", "the person does not work here",
  "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
  function()
    leave "lena.schaefer"
    return planning.task.create { title = "Order paper", person = "lena.schaefer" }
  end)

-- It acts for who is named in the office's file.
failure("planning.task.create", "the person does not work here",
  "refused: jan.beck has left: name somebody who works here (nobody is clerk now)",
  function()
    leave "jan.beck"
    return planning.task.create { title = "Order paper" }
  end)

failure("planning.task.create", "the person does not work here",
  "refused: frau.asmussen is with asmussen: name somebody who works here",
  function()
    assert(kontor.directory.person.create { handle = "frau.asmussen", name = "Inga Asmussen", organisation = "asmussen" })
    return planning.task.create { title = "Order paper", person = "frau.asmussen" }
  end)

-- Changing one.

failure("planning.task.update", "the title is empty", "invalid: task: title must not be empty", function()
  return planning.task.update(task(), { title = "" })
end)

failure("planning.task.reassign", "the person does not work here",
  "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
  function()
    leave "sofia.rossi"
    return planning.task.reassign(task(), { person = "sofia.rossi" })
  end)

failure("planning.task.reassign", "the office has no such role",
  "not_found: no role Technikerin; did you mean technician? (a new role is made with "
    .. "kontor.directory.role.create)",
  function()
    return planning.task.reassign(task(), { role = "Technikerin" })
  end)

failure("planning.task.postpone", "`due` is no time, or past",
  'invalid: due "next week" is no day; expected for example "2026-11-25 17:00", "tomorrow" or "in 2 '
    .. 'workdays, 17:00"',
  function()
    return planning.task.postpone(task(), { due = "next week" })
  end)

failure("planning.task.postpone", "`due` is no time, or past",
  "invalid: due 2026-11-20 17:00 is past; it is 2026-11-23 09:15 here: name a moment to come",
  function()
    return planning.task.postpone(task(), { due = "2026-11-20 17:00" })
  end)

failure("planning.task.waiting", "the office has no such role",
  "not_found: no role buchhaltung; there are assistant, bookkeeping, clerk, human_resources, "
    .. "managing_director, office_manager, partner, purchasing, reception, technician, trainee; a new role is "
    .. "made with kontor.directory.role.create",
  function()
    return planning.task.waiting { role = "buchhaltung" }
  end)

-- What is over.

local was_done = "conflict: this task was done at 2026-11-23 09:15 already: "
  .. "where that was a mistake, kontor.planning.task.reopen first"
local was_called_off = "conflict: this task was called off at 2026-11-23 09:15: "
  .. "where that was a mistake, kontor.planning.task.reopen first"

for verb, case in pairs {
  update = { "it is done or called off", { title = "Order toner" } },
  complete = { "it is done already, or called off", {} },
  reassign = { "it is done or called off", { person = "lena.schaefer" } },
  postpone = { "it is done or called off", { due = "tomorrow, 9:00" } },
} do
  failure("planning.task." .. verb, case[1], was_done, function() return planning.task[verb](done(), case[2]) end)
  failure("planning.task." .. verb, case[1], was_called_off, function()
    return planning.task[verb](called_off(), case[2])
  end)
end

local cancel = "it is done, or called off already"

failure("planning.task.cancel", cancel, was_done, function() return planning.task.cancel(done()) end)
failure("planning.task.cancel", cancel, was_called_off, function() return planning.task.cancel(called_off()) end)

local reopen = "it is open, we talked since to whom it was to ring back, or their entry is out of the log"

failure("planning.task.reopen", reopen, "conflict: this task is open", function()
  return planning.task.reopen(task())
end)

--- A call that Mehmet is to return, and its task, done.
local function callback()
  local entry = assert(kontor.communication.entry.create {
    kind = "call", direction = "in", outcome = "missed", party = "0171 39 200 42", for_whom = "mehmet.yilmaz",
    happened_at = "2026-11-23T08:00:00+01:00",
  })
  local of = planning.task.find({ about = entry.id })[1]
  return entry.id, assert(planning.task.complete(of.id)).id
end

failure("planning.task.reopen", reopen,
  "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
  function()
    local _, of = callback()
    assert(kontor.communication.entry.create { kind = "call", direction = "out", outcome = "answered", party = "0171 39 200 42" })
    return planning.task.reopen(of)
  end)

failure("planning.task.reopen", reopen,
  "conflict: the call that it is about is out of the log: take it back with "
    .. "kontor.communication.entry.restore first",
  function()
    local entry, of = callback()
    assert(kontor.communication.entry.withdraw(entry))
    return planning.task.reopen(of)
  end)

do
  failure("planning.due", "it is too far away", "limit: due dates reach at most 10,000 workdays ahead, got 10,001", function()
    assert(planning.due "in 10000 workdays, 17:00")
    return planning.due "in 10001 workdays, 17:00"
  end)
end
