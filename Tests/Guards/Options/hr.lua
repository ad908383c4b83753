-- Openings, what they ask for, and applications.
local hr = kontor.hr

local function opening(given)
  given.key, given.title = "porter", "Porter"
  given.criteria = { { title = "Excel", role = "gate", rule = { any = { "Excel" } } } }
  assert(hr.opening.create(given))
end

local cv = { name = "cv.txt", content = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1" }

--- An application that is taken in, found again.
local function received(given, wanted)
  opening(wanted or {})
  given.name = "Robin Sommer"
  return hr.application.get(assert(hr.application.receive("porter", given)).number)
end

option("hr.screen.again", true, "0", "1", function(again)
  received { file = cv }
  hr.screen "porter"
  return assert(hr.screen("porter", { again = again })).screened
end)

-- The opening is filled by the first who is hired where one is wanted.
option("hr.opening.create.seats", 2, "filled", "open", function(seats)
  local number = received({ file = cv }, { seats = seats }).number
  assert(hr.screen "porter")
  for _, step in ipairs { "shortlist", "invite", "offer", "hire" } do
    if step == "offer" then assert(hr.application.interview(number)) end
    assert(hr.application[step](number, { reason = "knows Excel" }))
  end
  return hr.opening.get("porter").state
end)

--- What a screening finds where DATEV is asked for besides.
local function asked(given, text)
  received { file = { name = "cv.txt", content = "Skills: Microsoft Excel, " .. text } }
  given.title, given.rule = "DATEV", { any = { "DATEV" } }
  assert(hr.opening.ask("porter", given))
  return assert(hr.screen "porter").ranked[1]
end

option("hr.opening.ask.role", "note", "1 of 1", "0 of 0", function(role)
  local found = asked({ role = role }, "DATEV")
  return ("%d of %d"):format(found.score, found.best_score)
end)

option("hr.opening.ask.weight", 4, "1 of 1", "4 of 4", function(weight)
  local found = asked({ weight = weight }, "DATEV")
  return ("%d of %d"):format(found.score, found.best_score)
end)

option("hr.application.receive.email", "robin@example.org", "nil", "robin@example.org", function(email)
  return received({ email = email }).email
end)

option("hr.application.receive.phone", "0171 3920055", "nil", "0171 3920055", function(phone)
  return received({ phone = phone }).phone
end)

option("hr.application.receive.received_on", "2026-11-18", "2026-11-23", "2026-11-18", function(received_on)
  return received({ received_on = received_on }).received_on
end)

option("hr.application.receive.file", cv, "0", "1", function(file)
  return #hr.document.find { application = received({ file = file }).number }
end)

option("hr.application.import.name", "Toni Winter", "Robin Sommer", "Toni Winter", function(name)
  opening {}
  local file = { name = "robin-sommer.txt", content = "Robin Sommer\nSkills: Excel\nrobin@example.org" }
  return hr.application.get(assert(hr.application.import(file, { opening = "porter", name = name })).application).name
end)
