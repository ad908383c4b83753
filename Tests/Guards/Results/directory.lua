--- What people and organisations say of themselves, where no example shows it.
local directory = kontor.directory

local now = "2026-11-23T09:15:00+01:00"

-- Organisations ---------------------------------------------------------------------------------------------------

local function rich()
  return assert(directory.organisation.create {
    handle = "acme", name = "Acme GmbH", kind = "service", region = "DE-HH", email = "post@acme.example",
    customer_number = "4711", hourly_rate = "87.50 EUR",
  })
end

field("organisation.email", "post@acme.example", function() return rich().email end)

field("organisation.archived_at", now, function()
  assert(directory.organisation.archive "krause")
  local gone = directory.organisation.find { archived = true }
  assert(#gone == 1 and gone[1].handle == "krause")
  return gone[1].archived_at
end)

field("OrganisationDetails.email", "post@acme.example", function()
  rich()
  return directory.organisation.get("acme").email
end)

field("OrganisationDetails.hourly_rate", "87.50 EUR", function()
  rich()
  return directory.organisation.get("acme").hourly_rate
end)

field("OrganisationDetails.archived_at", now, function()
  rich()
  assert(directory.organisation.archive "acme")
  return directory.organisation.get("acme").archived_at
end)

field("ArchivedOrganisation.email", "post@acme.example", function()
  rich()
  return assert(directory.organisation.archive "acme").email
end)

field("ArchivedOrganisation.customer_number", "4711", function()
  rich()
  return assert(directory.organisation.archive "acme").customer_number
end)

-- People ----------------------------------------------------------------------------------------------------------

local function contact()
  return assert(directory.person.create { handle = "ole.acme", name = "Ole Acme", organisation = "hanse" })
end

field("person.organisation", "hanse", function() return contact().organisation end)

field("person.archived_at", now, function()
  assert(directory.person.archive "lena.schaefer")
  local gone = directory.person.find { archived = true }
  assert(#gone == 1 and gone[1].handle == "lena.schaefer")
  return gone[1].archived_at
end)

field("PersonDetails.organisation", "hanse", function()
  contact()
  return directory.person.get("ole.acme").organisation
end)

field("PersonDetails.archived_at", now, function()
  assert(directory.person.archive "lena.schaefer")
  return directory.person.get("lena.schaefer").archived_at
end)

field("Departure.organisation", "hanse", function()
  contact()
  return assert(directory.person.archive "ole.acme").organisation
end)

-- Duties ----------------------------------------------------------------------------------------------------------

field("Duty.gap", "nobody holds trainee on 2026-12-01, and 2026-11-30: nil", function()
  assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-11-30" }))
  local last = directory.on_duty("trainee", { at = "2026-11-30T23:59:00+01:00" })
  assert(last.person == "lena.schaefer")
  local gap = directory.on_duty("trainee", { at = "2026-12-01T00:00:00+01:00" })
  assert(not gap.person)
  return ("%s, and 2026-11-30: %s"):format(gap.gap, last.gap)
end)

-- Held roles and absences -----------------------------------------------------------------------------------------

field("PersonDetails.roles.to_on", "2026-11-30", function()
  assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-11-30" }))
  return directory.person.get("lena.schaefer").roles[1].to_on
end)

field("RequestedAbsence.accepted_at", now, function()
  local absence = assert(directory.absence.request("lena.schaefer",
    { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
  assert(directory.absence.accept(absence.id, { by = "sofia.rossi" }))
  return assert(directory.absence.change(absence.id, { to_on = "2027-03-04" })).accepted_at
end)
