-- People, organisations, roles, numbers and absences.
local directory = kontor.directory

local function name(callers) return callers[1] and callers[1].name end

-- Petra Voss, the office manager, is away until 27 November.
option("directory.on_duty.at", "2026-11-30T10:00:00+01:00", "jan.beck", "petra.voss", function(at)
  return directory.on_duty("office_manager", { at = at }).person
end)

local function ada(given)
  given.handle, given.name = "ada", "Ada Muster"
  return assert(directory.person.create(given))
end

option("directory.person.create.email", "ada@example.org", "nil", "ada", function(email)
  ada { email = email }
  local found = directory.person.get "ada@example.org"
  return found and found.handle
end)

option("directory.person.create.languages", { "fr", "en" }, "", "fr en", function(languages)
  ada { languages = languages }
  return table.concat(directory.person.get("ada").languages, " ")
end)

option("directory.person.create.organisation", "hanse", "", "ada", function(organisation)
  ada { organisation = organisation }
  return table.concat(directory.organisation.get("hanse").contacts, " ")
end)

option("directory.person.create.phones", { { number = "0171 3920011", purpose = "mobile" } }, "nil", "Ada Muster",
  function(phones)
    ada { phones = phones }
    return name(directory.caller "0171 3920011")
  end)

option("directory.person.create.roles", { { role = "partner", from_on = "2026-12-07" } }, "nil", "partner 2026-12-07",
  function(roles)
    ada { roles = roles }
    local held = directory.assignment.find({ person = "ada" })[1]
    return held and held.role .. " " .. held.from_on
  end)

option("directory.person.archive.hand_over", "sofia.rossi", "lena.schaefer", "sofia.rossi", function(hand_over)
  local task = assert(kontor.planning.task.create { title = "Order paper", person = "lena.schaefer" })
  directory.person.archive("lena.schaefer", { hand_over = hand_over })
  return kontor.planning.task.get(task.id).person
end)

option("directory.person.assign.from_on", "2026-12-07", "2026-11-23", "2026-12-07", function(from_on)
  assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = from_on }))
  return directory.assignment.find({ person = "lena.schaefer", role = "clerk" })[1].from_on
end)

option("directory.person.assign.to_on", "2026-12-11", "nil", "2026-12-11", function(to_on)
  assert(directory.person.assign("lena.schaefer", { role = "clerk", to_on = to_on }))
  return directory.assignment.find({ person = "lena.schaefer", role = "clerk" })[1].to_on
end)

-- Jan Beck, who acts, orders up to 100.00 EUR as a clerk.
option("directory.person.assign.order_limit", "900.00 EUR", "1", "0", function(order_limit)
  assert(directory.person.assign("jan.beck", { role = "office_manager", order_limit = order_limit }))
  return assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 100 } })).approvals_needed
end)

option("directory.person.relieve.last_on", "2026-12-11", "2026-11-23", "2026-12-11", function(last_on)
  assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = last_on }))
  return directory.assignment.find({ person = "lena.schaefer", role = "trainee" })[1].to_on
end)

local function acme(given)
  given.handle, given.name, given.kind = "acme", "Acme GmbH", given.kind or "supplier"
  return assert(directory.organisation.create(given))
end

--- The letter by which something is ordered from acme.
local function letter()
  local inventory = kontor.inventory
  assert(inventory.offer.set("PAPIER-A4", { supplier = "acme", price = "2.00 EUR" }))
  local order = assert(inventory.order.draft("acme", { lines = { ["PAPIER-A4"] = 10 } }))
  assert(inventory.order.place(order.number))
  return kontor.office.outgoing.find({ about = order.id })[1]
end

option("directory.organisation.create.email", "orders@example.org", "nil", "orders@example.org", function(email)
  acme { email = email }
  return letter().address
end)

option("directory.organisation.create.customer_number", "K-4711", "nil", "K-4711", function(customer_number)
  acme { customer_number = customer_number }
  return letter().body:match "K%-4711"
end)

option("directory.organisation.create.language", "en", "Bestellung", "Order", function(language)
  acme { language = language }
  return letter().subject:match "^%a+"
end)

--- What is said of acme, a service firm, where whom to call about the fax is asked.
local function step(given, at)
  given.kind, given.phones = "service", { { number = "040 66969-800" } }
  acme(given)
  local ticket = assert(kontor.equipment.ticket.report("FAX-1", { words = "Papierstau" }))
  for _, one in ipairs(kontor.equipment.ticket.whom_to_call(ticket.id, { at = at }).steps) do
    if one.party == "acme" then return one end
  end
  return nil
end

-- Bavaria rests on 6 January 2027, a Wednesday; Hamburg, where the office is, works.
option("directory.organisation.create.region", "DE-BY", "open until 17:00",
  "closed: Heilige Drei Könige; opens tomorrow 08:00", function(region)
    return step({ region = region, hours = "Mon-Fri 08:00-17:00" }, "2027-01-06T10:00:00+01:00").availability
  end)

option("directory.organisation.create.hours", "Mon-Fri 06:00-13:00", "hours unknown", "open until 13:00",
  function(hours)
    return step({ hours = hours }).availability
  end)

option("directory.organisation.create.hourly_rate", "81.00 EUR", "nil", "about 81.00 EUR an hour", function(hourly_rate)
  return step({ hourly_rate = hourly_rate }).costs
end)

option("directory.organisation.create.phones", { { number = "040 5553399" } }, "nil", "Acme GmbH", function(phones)
  acme { phones = phones }
  return name(directory.caller "040 5553399")
end)

option("directory.assignment.extend.to_on", "2027-01-31", "nil", "2027-01-31", function(to_on)
  local ended = assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-12-11" }))
  assert(directory.assignment.extend(ended.id, { to_on = to_on }))
  return directory.assignment.get(ended.id).to_on
end)

option("directory.phone.create.person", "lena.schaefer", "nil", "Lena Schäfer", function(person)
  pcall(directory.phone.create, { number = "0171 3920011", person = person })   -- raises where it is nobody's
  return name(directory.caller "0171 3920011")
end)

option("directory.phone.create.organisation", "krause", "nil", "Papier Krause", function(organisation)
  pcall(directory.phone.create, { number = "0171 3920011", organisation = organisation })
  return name(directory.caller "0171 3920011")
end)

option("directory.phone.create.purpose", "mobile", "0", "1", function(purpose)
  assert(directory.phone.create { number = "0171 3920011", person = "lena.schaefer", purpose = purpose })
  return #directory.phone.find { person = "lena.schaefer", purpose = "mobile" }
end)

local function away(given)
  given.from_on, given.to_on = "2027-03-01", "2027-03-05"
  return assert(directory.absence.request("lena.schaefer", given)).id
end

option("directory.absence.request.kind", "training", "holiday", "training", function(kind)
  return directory.absence.get(away { kind = kind }).kind
end)

option("directory.absence.request.deputy", "sofia.rossi", "0", "1", function(deputy)
  away { deputy = deputy }
  return #directory.absence.awaiting "sofia.rossi"
end)

--- Who stands in for Lena Schäfer as trainee and as night porter.
local function covered(id)
  assert(directory.absence.accept(id, { by = directory.absence.get(id).deputy }))
  local at = "2027-03-02T10:00:00+01:00"
  return tostring(directory.on_duty("trainee", { at = at }).person) .. " "
    .. tostring(directory.on_duty("night_porter", { at = at }).person)
end

local function night_porter()
  assert(directory.role.create { key = "night_porter" })
  assert(directory.person.assign("lena.schaefer", { role = "night_porter" }))
end

option("directory.absence.request.scope", { "night_porter" }, "sofia.rossi sofia.rossi", "nil sofia.rossi",
  function(scope)
    night_porter()
    return covered(away { deputy = "sofia.rossi", scope = scope })
  end)

option("directory.absence.ask.scope", { "night_porter" }, "mehmet.yilmaz nil", "nil mehmet.yilmaz", function(scope)
  night_porter()
  local id = away { deputy = "sofia.rossi", scope = { "trainee" } }
  assert(directory.absence.ask(id, { deputy = "mehmet.yilmaz", scope = scope }))
  return covered(id)
end)

-- Jan Beck acts, who is not the deputy.
option("directory.absence.accept.by", "sofia.rossi", "nil", "sofia.rossi", function(by)
  directory.absence.accept(away { deputy = "sofia.rossi" }, { by = by })
  return directory.on_duty("trainee", { at = "2027-03-02T10:00:00+01:00" }).person
end)

option("directory.absence.decline.by", "sofia.rossi", "sofia.rossi", "nil", function(by)
  local id = away { deputy = "sofia.rossi" }
  directory.absence.decline(id, { by = by })
  return directory.absence.get(id).deputy
end)

local function changed(given)
  local id = away { kind = "training" }
  directory.absence.change(id, given)
  local absence = directory.absence.get(id)
  return table.concat({ absence.from_on, absence.to_on, absence.kind }, " ")
end

option("directory.absence.change.from_on", "2027-03-03", "2027-03-01 2027-03-05 training",
  "2027-03-03 2027-03-05 training", function(from_on) return changed { from_on = from_on } end)

option("directory.absence.change.to_on", "2027-03-10", "2027-03-01 2027-03-05 training",
  "2027-03-01 2027-03-10 training", function(to_on) return changed { to_on = to_on } end)

option("directory.absence.change.kind", "parental", "2027-03-01 2027-03-05 training",
  "2027-03-01 2027-03-05 parental", function(kind) return changed { kind = kind } end)

option("directory.role.create.title_en", "Night porter", "nil", "Night porter", function(title_en)
  assert(directory.role.create { key = "night_porter", title_en = title_en, title_de = "Nachtdienst" })
  return directory.role.get("night_porter").title_en
end)

option("directory.role.create.title_de", "Nachtdienst", "nil", "Nachtdienst", function(title_de)
  assert(directory.role.create { key = "night_porter", title_en = "Night porter", title_de = title_de })
  return directory.role.get("night_porter").title_de
end)

option("directory.absence.cancel.mistaken", true, "nil", "true", function(mistaken)
  local id = assert(directory.absence.request("lena.schaefer", { from_on = "2026-11-19", to_on = "2026-11-27" })).id
  directory.absence.cancel(id, { mistaken = mistaken })
  return directory.absence.get(id).cancelled_at and true
end)
