--- People, organisations, their numbers, roles and absences that cannot be, or not again.
local directory = kontor.directory

local id = "01m83qhzx0cjnvdqa5hsvj5e7p"

--- What is given, with what every one of its kind needs.
local function with(given, needed)
  for key, value in pairs(given) do needed[key] = value end
  return needed
end

-- Who and what is not there.

for noun, message in pairs {
  person = "no person none; there are anke.lorenz, jan.beck, lena.schaefer, mehmet.yilmaz, petra.voss, sofia.rossi, "
    .. "tobias.krueger",
  organisation = "no organisation none; there are asmussen, elbe, express, hanse, kopier-hansen, krause, petersen",
  ["role assignment"] = "no role assignment none; check its id",
  phone = "no phone none; check its id",
  absence = "no absence none; check its id",
} do
  local verbs = directory[noun:match "%w+$"]
  failure("directory." .. noun:match "%w+$" .. ".get", "there is no such " .. noun, "not_found: " .. message, function()
    return verbs.get "none"
  end)
end

for verb, given in pairs {
  ["person.update"] = { name = "Petra Vos" }, ["person.archive"] = {}, ["person.restore"] = false,
} do
  failure("directory." .. verb, "there is no such person",
    "not_found: no person petra.vos; did you mean petra.voss?",
    function()
      local act = directory.person[verb:match "%w+$"]
      if given then return act("petra.vos", given) end
      return act "petra.vos"
    end)
end

for verb, given in pairs { update = { name = "Elbe" }, archive = false, restore = false } do
  failure("directory.organisation." .. verb, "there is no such organisation",
    "not_found: no organisation elbbe; did you mean elbe?",
    function()
      if given then return directory.organisation[verb]("elbbe", given) end
      return directory.organisation[verb] "elbbe"
    end)
end

for verb, given in pairs { extend = {}, update = { order_limit = "10.00 EUR" } } do
  failure("directory.assignment." .. verb, "there is no such assignment",
    "not_found: no role assignment rol_01m83qhzx0cjnvdqa5hsvj5e7p; check its id",
    function()
      return directory.assignment[verb]("rol_" .. id, given)
    end)
end

for verb, given in pairs { update = { purpose = "repairs" }, remove = false, restore = false } do
  failure("directory.phone." .. verb, "there is no such number",
    "not_found: no phone pho_01m83qhzx0cjnvdqa5hsvj5e7p; check its id",
    function()
      if given then return directory.phone[verb]("pho_" .. id, given) end
      return directory.phone[verb]("pho_" .. id)
    end)
end

for verb, given in pairs {
  decline = {}, ask = { deputy = "lena.schaefer" }, change = { to_on = "2026-12-01" }, cancel = {}, restore = false,
} do
  failure("directory.absence." .. verb, "there is no such absence",
    "not_found: no absence abs_01m83qhzx0cjnvdqa5hsvj5e7p; check its id",
    function()
      if given then return directory.absence[verb]("abs_" .. id, given) end
      return directory.absence[verb]("abs_" .. id)
    end)
end

-- Roles.

local no_role =
  "not_found: no role recption; did you mean reception? (a new role is made with kontor.directory.role.create)"

for verb, call in pairs {
  ["on_duty"] = function() return directory.on_duty "recption" end,
  ["person.create"] = function()
    return directory.person.create { handle = "kim", name = "Kim Muster", roles = { { role = "recption" } } }
  end,
  ["role.get"] = function() return directory.role.get "recption" end,
  ["role.update"] = function() return directory.role.update("recption", { title_en = "Desk" }) end,
  ["role.archive"] = function() return directory.role.archive "recption" end,
  ["role.restore"] = function() return directory.role.restore "recption" end,
} do
  failure("directory." .. verb, "the office has no such role", no_role, call)
end

failure("directory.role.create", "the office has it", "conflict: there is a role reception already", function()
  return directory.role.create { key = "reception" }
end)

failure("directory.role.create", "the key is malformed",
  "invalid: role: key must be lower case letters, digits and underscores, such as office_manager",
  function()
    return directory.role.create { key = "Night porter" }
  end)

failure("directory.role.create", "the key is malformed", "invalid: role: key must not be empty", function()
  return directory.role.create { key = "" }
end)

failure("directory.role.archive", "it was ended already", "conflict: the role purchasing was ended already", function()
  assert(directory.role.archive "purchasing")
  return directory.role.archive "purchasing"
end)

failure("directory.role.archive", "somebody holds it, or a task or a callback waits for it",
  "refused: sofia.rossi holds the role reception: end that first",
  function()
    return directory.role.archive "reception"
  end)

failure("directory.role.archive", "somebody holds it, or a task or a callback waits for it",
  "refused: 2 open tasks wait for the role purchasing: give them to somebody else first",
  function()
    for _ = 1, 2 do assert(kontor.planning.task.create { title = "Order paper", role = "purchasing" }) end
    return directory.role.archive "purchasing"
  end)

--- Somebody rang in vain, whom a role is to ring back that nobody holds any more.
local function callback()
  local entry = assert(kontor.communication.entry.create {
    kind = "call", outcome = "missed", party = "040 555 01-70", happened_at = "2026-11-23T08:00:00+01:00",
  })
  assert(kontor.communication.route(entry.id))
  local role = kontor.communication.entry.get(entry.id).for_role
  for _, one in ipairs(directory.assignment.find { role = role }) do
    assert(directory.person.relieve(one.person, { role = role, last_on = "2026-11-22" }))
  end
  return role
end

failure("directory.role.restore", "it is in use",
  "conflict: the role reception is in use",
  function() return directory.role.restore "reception" end)

-- People.

local function person(given)
  return directory.person.create(with(given, { handle = "kim", name = "Kim Muster" }))
end

failure("directory.person.create", "the handle or mail address is taken",
  "conflict: another person has this handle already",
  function()
    return person { handle = "jan.beck" }
  end)

failure("directory.person.create", "the handle or mail address is taken",
  "conflict: another person has this email already",
  function()
    assert(person { email = "kim@example.org" })
    return person { handle = "kim.muster", email = "kim@example.org" }
  end)

local unreadable = "the name, handle, mail address, a role or a number cannot be read"

for _, given in ipairs {
  { { name = " " }, "invalid: person: name must not be empty" },
  { { handle = "Kim Muster" },
    "invalid: person: handle must be lower case letters, digits, dots and hyphens, such as jan.beck" },
  { { handle = "" }, "invalid: person: handle must not be empty" },
  { { email = "kim at example.org" }, "invalid: person: email must be one mail address, such as ada@example.org" },
  { { email = "" }, "invalid: email must not be empty: leave it out" },
  { { roles = { { role = "trainee", from_on = "2026-12-01", to_on = "2026-11-29" } } },
    "invalid: trainee: its last day 2026-11-29 is before its first, 2026-12-01: correct to_on or from_on" },
  { { roles = { { role = "trainee", order_limit = "-1.00 EUR" } } }, "invalid: role assignment: order_limit must not be negative" },
  { { phones = { { number = "nur vormittags" } } },
    'invalid: "nur vormittags" is no telephone number; expected for example 040 55501-70' },
} do
  failure("directory.person.create", unreadable, given[2], function() return person(given[1]) end)
end

local rule = "a rule of the person is broken"

failure("directory.person.update", rule,
  "invalid: name must not be empty: leave it out",
  function() return directory.person.update("jan.beck", { name = "" }) end)
failure("directory.person.update", rule,
  "invalid: person: handle must be lower case letters, digits, dots and hyphens, such as jan.beck",
  function() return directory.person.update("jan.beck", { handle = "Jan" }) end)
failure("directory.person.update", rule,
  "invalid: person: email must be one mail address, such as ada@example.org",
  function() return directory.person.update("jan.beck", { email = "jan@" }) end)

failure("directory.person.archive", "the person left already", "conflict: lena.schaefer has left already", function()
  assert(directory.person.archive "lena.schaefer")
  return directory.person.archive "lena.schaefer"
end)

local waiting = "tasks or callbacks wait for the person, and nobody takes them over"

local function task(title)
  assert(kontor.planning.task.create { title = title or "Order paper", person = "lena.schaefer" })
end

failure("directory.person.archive", waiting,
  'refused: lena.schaefer has 1 open task: say who takes over, hand_over = "handle"',
  function()
    task()
    return directory.person.archive "lena.schaefer"
  end)

failure("directory.person.archive", waiting,
  'refused: lena.schaefer has 2 open tasks: say who takes over, hand_over = "handle"',
  function()
    task()
    task "Order toner"
    return directory.person.archive "lena.schaefer"
  end)

failure("directory.person.archive", waiting,
  "refused: lena.schaefer cannot take over: name somebody who stays",
  function()
    task()
    return directory.person.archive("lena.schaefer", { hand_over = "lena.schaefer" })
  end)

failure("directory.person.archive", waiting,
  "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
  function()
    task()
    assert(directory.person.archive "sofia.rossi")
    return directory.person.archive("lena.schaefer", { hand_over = "sofia.rossi" })
  end)

failure("directory.person.restore", "the person did not leave", "conflict: lena.schaefer has not left", function()
  return directory.person.restore "lena.schaefer"
end)

local unassignable = "there is no such person, or the office has no such role"

failure("directory.person.assign", unassignable, "not_found: no person jan.bek; did you mean jan.beck?", function()
  return directory.person.assign("jan.bek", { role = "trainee" })
end)

failure("directory.person.assign", unassignable,
  "not_found: no role traine; did you mean trainee? (a new role is made with kontor.directory.role.create)",
  function()
    return directory.person.assign("jan.beck", { role = "traine" })
  end)

local held = "the person holds it on some of these days already"

failure("directory.person.assign", held,
  "conflict: jan.beck holds clerk from 2024-01-01 on already: end that first",
  function()
    return directory.person.assign("jan.beck", { role = "clerk" })
  end)

failure("directory.person.assign", held,
  'conflict: jan.beck holds clerk from 2024-01-01 to 2026-12-31 already: begin after that (from_on), or let '
    .. 'it go on with kontor.directory.assignment.extend("rol_…")',
  function()
    assert(directory.person.relieve("jan.beck", { role = "clerk", last_on = "2026-12-31" }))
    local _, err = directory.person.assign("jan.beck", { role = "clerk", from_on = "2026-12-31" })
    return nil, { code = err.code, message = err.message:gsub("rol_%w+", "rol_…") }
  end)

failure("directory.person.assign", "the person left", "refused: jan.beck has left and can hold no role", function()
  assert(directory.person.archive "jan.beck")
  return directory.person.assign("jan.beck", { role = "trainee" })
end)

local unheld = "the person does not hold it then, or there is no such role"

failure("directory.person.relieve", unheld, "not_found: jan.beck does not hold technician on 2026-11-23", function()
  return directory.person.relieve("jan.beck", { role = "technician" })
end)

failure("directory.person.relieve", unheld, "not_found: jan.beck does not hold technician on 2026-11-29", function()
  assert(directory.person.assign("jan.beck", { role = "technician", from_on = "2026-12-01" }))
  return directory.person.relieve("jan.beck", { role = "technician", last_on = "2026-11-29" })
end)

failure("directory.person.relieve", unheld,
  "not_found: no role clark; did you mean clerk? (a new role is made with kontor.directory.role.create)",
  function()
    return directory.person.relieve("jan.beck", { role = "clark" })
  end)

-- Role assignments.

--- Jan Beck's as a clerk.
local function assignment()
  return directory.assignment.find({ person = "jan.beck", role = "clerk" })[1].id
end

failure("directory.assignment.extend", "the person holds the role again on some of these days",
  "conflict: jan.beck holds clerk again from 2026-12-07: end that first",
  function()
    assert(directory.person.relieve("jan.beck", { role = "clerk", last_on = "2026-11-30" }))
    local first = assignment()
    assert(directory.person.assign("jan.beck", { role = "clerk", from_on = "2026-12-07" }))
    return directory.assignment.extend(first, { to_on = "2026-12-07" })
  end)

failure("directory.assignment.extend", "the person left, or the role was ended",
  "refused: jan.beck has left and can hold no role",
  function()
    assert(directory.person.archive "jan.beck")
    return directory.assignment.extend(assignment())
  end)

failure("directory.assignment.extend", "the person left, or the role was ended",
  "refused: the role clerk was ended on 2026-11-23: take it back with kontor.directory.role.restore first",
  function()
    assert(directory.person.relieve("jan.beck", { role = "clerk", last_on = "2026-11-22" }))
    assert(directory.role.archive "clerk")
    return directory.assignment.extend(assignment())
  end)

failure("directory.assignment.update", "the amount is negative",
  "invalid: role assignment: order_limit must not be negative",
  function()
    return directory.assignment.update(assignment(), { order_limit = "-0.01 EUR" })
  end)

-- Organisations.

local function organisation(given)
  return directory.organisation.create(with(given, { handle = "nord", name = "Nord GmbH", kind = "supplier" }))
end

failure("directory.organisation.create", "the handle is taken",
  "conflict: another organisation has this handle already",
  function() return organisation { handle = "elbe" } end)

local unread = "the name, handle, mail address, region, hours or a number cannot be read"

for _, given in ipairs {
  { { name = "" }, "invalid: organisation: name must not be empty" },
  { { handle = "Nord GmbH" },
    "invalid: organisation: handle must be lower case letters, digits, dots and hyphens, such as elbe" },
  { { email = "info nord" }, "invalid: organisation: email must be one mail address, such as ada@example.org" },
  { { region = "Hamburg" },
    'invalid: no holidays are on file for region "Hamburg"; expected a country or region such as DE, DE-HH, '
      .. 'AT or CH-ZH' },
  { { hours = "Mon-Fri 8 to 18" },
    'invalid: hours "Mon-Fri 8 to 18": "8 to 18" is no range of times; expected for example 08:00-17:00 or closed' },
  { { phones = { { number = "110a" } } },
    'invalid: "110a" says "a" beside the number: give that as its purpose; expected for example 040 55501-70' },
  { { hourly_rate = "-1.00 EUR" }, "invalid: organisation: hourly_rate must be zero or more, got -1.00 EUR" },
} do
  failure("directory.organisation.create", unread, given[2], function() return organisation(given[1]) end)
end

for _, given in ipairs {
  { { name = " " }, "invalid: name must not be empty: leave it out" },
  { { handle = "Elbe" },
    "invalid: organisation: handle must be lower case letters, digits, dots and hyphens, such as elbe" },
  { { email = "elbe" }, "invalid: organisation: email must be one mail address, such as ada@example.org" },
  { { region = "DE-HHH" },
    'invalid: no holidays are on file for region "DE-HHH"; expected a country or region such as DE, DE-HH, '
      .. 'AT or CH-ZH; did you mean DE-HH?' },
  { { hourly_rate = "-1.00 EUR" }, "invalid: organisation: hourly_rate must be zero or more, got -1.00 EUR" },
} do
  failure("directory.organisation.update", "a rule of the organisation is broken", given[2], function()
    return directory.organisation.update("elbe", given[1])
  end)
end

failure("directory.organisation.archive", "it is out of use already",
  "conflict: organisation elbe is out of use already",
  function()
    assert(directory.organisation.archive "elbe")
    return directory.organisation.archive "elbe"
  end)

failure("directory.organisation.restore", "it is in use",
  "conflict: organisation elbe is in use",
  function() return directory.organisation.restore "elbe" end)

-- Telephone numbers.

local no_number = "it is no telephone number; the message says what it looks like"

local function phone(number)
  return assert(directory.phone.create { number = number or "040 66969-501", organisation = "elbe" })[1].id
end

for _, given in ipairs {
  { { number = "nur vormittags", organisation = "elbe" },
    'invalid: "nur vormittags" is no telephone number; expected for example 040 55501-70' },
  { { number = "", organisation = "elbe" }, 'invalid: "" is no telephone number; expected for example 040 55501-70' },
  { { number = "anonymous", organisation = "elbe" },
    'invalid: "anonymous" is no telephone number; expected for example 040 55501-70' },
  { { number = "info@elbe.example", organisation = "elbe" },
    'invalid: "info@elbe.example" is no telephone number: it looks like a mail address; expected for example '
      .. '040 55501-70' },
  { { number = "23.11.2026", organisation = "elbe" },
    'invalid: "23.11.2026" is no telephone number: it looks like a day; expected for example 040 55501-70' },
  { { number = "DE89 3704 0044 0532 0130 00", organisation = "elbe" },
    'invalid: "DE89 3704 0044 0532 0130 00" is no telephone number: it looks like an IBAN; expected for '
      .. 'example 040 55501-70' },
  { { number = "70", organisation = "elbe" },
    'invalid: "70" is an extension of another house, which cannot be dialled from here; give the whole '
      .. 'number, for example 040 55501-70' },
} do
  failure("directory.phone.create", no_number, given[2], function() return directory.phone.create(given[1]) end)
end

failure("directory.phone.update", no_number,
  'invalid: "nur vormittags" is no telephone number; expected for example 040 55501-70',
  function()
    return directory.phone.update(phone(), { number = "nur vormittags" })
  end)

local function removed()
  local number = phone()
  assert(directory.phone.remove(number))
  return number
end

failure("directory.phone.update", "it was removed", "conflict: this number was removed: take it back first", function()
  return directory.phone.update(removed(), { purpose = "repairs" })
end)
failure("directory.phone.remove", "it was removed already",
  "conflict: this number was removed already",
  function() return directory.phone.remove(removed()) end)
failure("directory.phone.restore", "it was not removed",
  "conflict: this number was not removed",
  function() return directory.phone.restore(phone()) end)

-- Absences.

--- An absence of Mehmet's.
local function request(given)
  return directory.absence.request("mehmet.yilmaz", with(given, { from_on = "2026-12-07", to_on = "2026-12-11" }))
end

--- The same, where it can be; its id.
local function absence(given) return assert(request(given or {})).id end

local function asked() return absence { deputy = "lena.schaefer" } end

local function leave(person)
  assert(directory.person.archive(person))
end

--- Of last week, over.
local function over() return absence { from_on = "2026-11-16", to_on = "2026-11-20", deputy = "lena.schaefer" } end

local function cancelled()
  local of = asked()
  assert(directory.absence.cancel(of))
  return of
end

failure("directory.absence.request", "the scope names no role of the office",
  "not_found: no role technican; did you mean technician? (a new role is made with kontor.directory.role.create)",
  function()
    return request { deputy = "lena.schaefer", scope = { "technican" } }
  end)

failure("directory.absence.request", "the person is away on one of these days already",
  "conflict: mehmet.yilmaz is away from 2026-12-07 to 2026-12-11 already: change that one, or ask a deputy for it",
  function()
    absence()
    return request { from_on = "2026-12-11", to_on = "2026-12-18" }
  end)

failure("directory.absence.request", "the person is away on one of these days already",
  "conflict: mehmet.yilmaz is away from 2026-12-07 to 2026-12-11 already: change that one, or ask a deputy for it",
  function()
    absence()
    return request { from_on = "2026-12-01", to_on = "2026-12-07" }
  end)

failure("directory.absence.request", "the days or the deputy cannot be",
  "invalid: absence: it ends before it begins",
  function()
    return request { from_on = "2026-12-11", to_on = "2026-12-10" }
  end)

failure("directory.absence.request", "the days or the deputy cannot be",
  "invalid: absence: nobody is their own deputy",
  function()
    return request { deputy = "mehmet.yilmaz" }
  end)

local unserving = "who is away, or the deputy, does not work here"

failure("directory.absence.request", unserving,
  "refused: mehmet.yilmaz has left: name somebody who works here (nobody is technician now)",
  function()
    leave "mehmet.yilmaz"
    return request {}
  end)

failure("directory.absence.request", unserving,
  "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
  function()
    leave "lena.schaefer"
    return request { deputy = "lena.schaefer" }
  end)

local function visitor()
  assert(directory.person.create { handle = "inga.asmussen", name = "Inga Asmussen", organisation = "asmussen" })
  return "inga.asmussen"
end

failure("directory.absence.request", unserving,
  "refused: inga.asmussen is with asmussen: name somebody who works here",
  function() return request { deputy = visitor() } end)

failure("directory.absence.request", unserving,
  "refused: inga.asmussen is with asmussen: name somebody who works here",
  function()
    return directory.absence.request(visitor(), { from_on = "2026-12-07", to_on = "2026-12-11" })
  end)

local agree = "only the deputy can agree, and nobody who left"

failure("directory.absence.accept", agree,
  "refused: sofia.rossi was not asked to stand in: only the deputy can accept",
  function()
    return directory.absence.accept(asked(), { by = "sofia.rossi" })
  end)

-- It acts for who is named in the office's file.
failure("directory.absence.accept", agree,
  "refused: jan.beck was not asked to stand in: only the deputy can accept",
  function() return directory.absence.accept(asked()) end)

failure("directory.absence.decline", "only the deputy can decline",
  "refused: sofia.rossi was not asked to stand in: only the deputy can decline",
  function()
    return directory.absence.decline(asked(), { by = "sofia.rossi" })
  end)

failure("directory.absence.decline", "only the deputy can decline",
  "refused: jan.beck was not asked to stand in: only the deputy can decline",
  function()
    return directory.absence.decline(asked())
  end)

for verb, messages in pairs {
  accept = { open =
    "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel", over =
    "conflict: this absence ended on 2026-11-20: accept is not possible; possible: change, cancel", cancelled =
    "conflict: this absence was cancelled: accept is not possible; possible: restore" },
  decline = { open =
    "conflict: this absence has no deputy yet: decline is not possible; possible: ask, change, cancel", over =
    "conflict: this absence ended on 2026-11-20: decline is not possible; possible: change, cancel", cancelled =
    "conflict: this absence was cancelled: decline is not possible; possible: restore" },
} do
  for state, make in pairs { open = absence, over = over, cancelled = cancelled } do
    failure("directory.absence." .. verb, "nobody was asked, or it is over or cancelled", messages[state], function()
      return directory.absence[verb](make(), { by = "lena.schaefer" })
    end)
  end
end

local deputyless = "the deputy does not work here, or who is away left"

failure("directory.absence.ask", deputyless,
  "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
  function()
    local of = absence()
    leave "sofia.rossi"
    return directory.absence.ask(of, { deputy = "sofia.rossi" })
  end)

failure("directory.absence.ask", deputyless,
  "refused: mehmet.yilmaz, whose absence it is, left on 2026-11-23: where that was a mistake, "
    .. "kontor.directory.person.restore first",
  function()
    local of = absence()
    leave "mehmet.yilmaz"
    return directory.absence.ask(of, { deputy = "sofia.rossi" })
  end)

failure("directory.absence.ask", deputyless,
  "refused: inga.asmussen is with asmussen: name somebody who works here",
  function()
    return directory.absence.ask(absence(), { deputy = visitor() })
  end)

failure("directory.absence.ask", "nobody is their own deputy",
  "invalid: absence: nobody is their own deputy",
  function()
    return directory.absence.ask(absence(), { deputy = "mehmet.yilmaz" })
  end)

failure("directory.absence.ask", "it is over or cancelled",
  "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
  function()
    return directory.absence.ask(over(), { deputy = "sofia.rossi" })
  end)

failure("directory.absence.ask", "it is over or cancelled",
  "conflict: this absence was cancelled: ask is not possible; possible: restore",
  function()
    return directory.absence.ask(cancelled(), { deputy = "sofia.rossi" })
  end)

local fixed = "it was cancelled, meets another absence of the person, or began and is to begin later"

failure("directory.absence.change", fixed,
  "conflict: this absence was cancelled: change is not possible; possible: restore",
  function()
    return directory.absence.change(cancelled(), { to_on = "2026-12-18" })
  end)

failure("directory.absence.change", fixed,
  "conflict: mehmet.yilmaz is away from 2026-12-14 to 2026-12-18 already: change that one, or ask a deputy for it",
  function()
    absence { from_on = "2026-12-14", to_on = "2026-12-18" }
    return directory.absence.change(absence(), { to_on = "2026-12-14" })
  end)

failure("directory.absence.change", fixed,
  "conflict: this absence began on 2026-11-16, so its first day stays before today: change its last day and "
    .. "request the later days anew, or cancel it as noted by mistake, mistaken = true",
  function()
    return directory.absence.change(over(), { from_on = "2026-11-23", to_on = "2026-11-27" })
  end)

failure("directory.absence.change", "days are added after the person left",
  "refused: mehmet.yilmaz, whose absence it is, left on 2026-11-23: where that was a mistake, "
    .. "kontor.directory.person.restore first",
  function()
    local of = absence { from_on = "2026-11-20", to_on = "2026-11-23" }
    leave "mehmet.yilmaz"
    return directory.absence.change(of, { to_on = "2026-11-24" })
  end)

failure("directory.absence.change", "it would end before it begins",
  "invalid: absence: it ends before it begins",
  function()
    return directory.absence.change(absence(), { to_on = "2026-12-06" })
  end)

local begun = "it was cancelled, or began and was no mistake"

failure("directory.absence.cancel", begun,
  "conflict: this absence was cancelled: cancel is not possible; possible: restore",
  function() return directory.absence.cancel(cancelled()) end)

failure("directory.absence.cancel", begun,
  "conflict: this absence began on 2026-11-22: change its last day, or say that it was noted by mistake, "
    .. "mistaken = true",
  function()
    return directory.absence.cancel(absence { from_on = "2026-11-22", to_on = "2026-11-27" })
  end)

local kept = "it was not cancelled, or meets another absence of the person"

failure("directory.absence.restore", kept,
  "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, "
    .. "change, cancel",
  function() return directory.absence.restore(asked()) end)

failure("directory.absence.restore", kept,
  "conflict: mehmet.yilmaz is away from 2026-12-11 to 2026-12-11 already: change that one, or ask a deputy for it",
  function()
    local of = cancelled()
    absence { from_on = "2026-12-11", to_on = "2026-12-11" }
    return directory.absence.restore(of)
  end)

failure("directory.absence.restore", "who was to be away left",
  "refused: mehmet.yilmaz, whose absence it is, left on 2026-11-23: where that was a mistake, "
    .. "kontor.directory.person.restore first",
  function()
    local of = cancelled()
    leave "mehmet.yilmaz"
    return directory.absence.restore(of)
  end)

do
  local waits = "somebody holds it, or a task or a callback waits for it"

  failure("directory.role.create", "the office has it",
    'conflict: there is a role purchasing already: take it back with kontor.directory.role.restore("purchasing")', function()
      assert(directory.role.archive "purchasing")
      return directory.role.create { key = "purchasing" }
    end)

  failure("directory.role.archive", waits, "refused: sofia.rossi and 1 more hold the role reception: end that first", function()
    assert(directory.person.assign("lena.schaefer", { role = "reception", from_on = "2026-12-01" }))
    return directory.role.archive "reception"
  end)

  failure("directory.role.archive", waits, "refused: 1 open task waits for the role purchasing: give it to somebody else first",
    function()
      assert(kontor.planning.task.create { title = "Order paper", role = "purchasing" })
      return directory.role.archive "purchasing"
    end)

  failure("directory.role.archive", waits, "refused: 1 callback waits for the role office_manager: give it to somebody else first",
    function()
      local entry = assert(kontor.communication.entry.create {
        kind = "call", outcome = "missed", party = "040 555 01-70", happened_at = "2026-11-23T08:00:00+01:00",
      })
      assert(kontor.communication.route(entry.id))
      local role = kontor.communication.entry.get(entry.id).for_role
      for _, one in ipairs(directory.assignment.find { role = role }) do
        assert(directory.person.relieve(one.person, { role = role, last_on = "2026-11-22" }))
      end
      return directory.role.archive(role)
    end)

  failure("directory.person.archive", "tasks or callbacks wait for the person, and nobody takes them over",
    'refused: 1 callback waits for lena.schaefer: say who takes over, hand_over = "handle"', function()
      assert(kontor.communication.entry.create {
        kind = "call", outcome = "answered", party = "040 555 01-70", for_whom = "lena.schaefer",
        state = "caller_rings_again", happened_at = "2026-11-23T08:00:00+01:00",
      })
      return directory.person.archive "lena.schaefer"
    end)

  failure("directory.organisation.update", "a rule of the organisation is broken",
    'invalid: hours "always": "always" is no weekday; expected for example Mon-Fri 08:00-17:00', function()
      return directory.organisation.update("elbe", { hours = "always" })
    end)
end
