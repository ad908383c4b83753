--- What applications, their documents, criteria and decisions say of themselves, where no example shows it.
local hr = kontor.hr

local now = "2026-11-23T09:15:00+01:00"
local cv = "Curriculum vitae\nSkills: Microsoft Excel, German C1\n01/2018 - 12/2021 Clerk"

local function open()
  assert(hr.opening.create {
    key = "desk", title = "Office assistant",
    criteria = { { title = "Excel", role = "gate", rule = { any = { "Excel" } } } },
  })
end

local function received(text)
  return assert(hr.application.receive("desk", {
    name = "Robin Sommer", email = "robin@example.org", phone = "0171 9990001", file = { name = "cv.txt", content = text or cv },
  }))
end

-- Applications ----------------------------------------------------------------------------------------------------

field("application.phone", "0171 9990001", function()
  open()
  return hr.application.get(received().number).phone
end)

--- The same person applies twice, with two files.
local function twice()
  open()
  return received(), received(cv .. ", SAP")
end

field("application.duplicate_of", "of the second the first, of the first nil", function()
  local first, second = twice()
  return ("of the second %s, of the first %s"):format(second.duplicate_of == first.number and "the first" or second.duplicate_of,
    first.duplicate_of)
end)

field("RankedApplication.duplicate_of", "of the second the first, of the first nil", function()
  local first, second = twice()
  assert(hr.screen "desk")
  local of = {}
  for _, one in ipairs(hr.ranking "desk") do of[one.application] = one.duplicate_of end
  return ("of the second %s, of the first %s"):format(
    of[second.number] == first.number and "the first" or of[second.number], of[first.number])
end)

field("OpeningScreening.ranked.duplicate_of", "of the second the first, of the first nil", function()
  local first, second = twice()
  local of = {}
  for _, one in ipairs(assert(hr.screen "desk").ranked) do of[one.application] = one.duplicate_of end
  return ("of the second %s, of the first %s"):format(
    of[second.number] == first.number and "the first" or of[second.number], of[first.number])
end)

-- Documents -------------------------------------------------------------------------------------------------------

--- The document of a mail that cannot be read here; what the mail says is another one.
local function unread()
  open()
  local mail = { name = "mail.eml", content = [[
From: Robin Sommer <robin@example.org>
To: office@example.org
Subject: Bewerbung
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain

Hello, I know Excel.
--part
Content-Type: application/zip
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename=zeugnis.zip

UEsDBBQAAAAIAAAA
--part--
]] }
  local application = assert(hr.application.import(mail, { opening = "desk" })).application
  local documents = hr.document.find { application = application, kind = "other" }
  assert(#documents == 1 and not hr.document.find({ application = application, kind = "letter" })[1].unread)
  return documents[1]
end

local words = "it is a word processor's document or an archive, which is not read here; save it as PDF"

field("application_document.unread", words, function() return unread().unread end)

field("ArchivedApplicationDocument.unread", words, function()
  return assert(hr.document.archive(unread().id)).unread
end)

field("application_document.archived_at", now, function()
  local document = unread()
  assert(hr.document.archive(document.id))
  return hr.document.get(document.id).archived_at
end)

--- A candidate whose one document cannot be read.
local function notScreened()
  local application = unread().application
  for _, document in ipairs(hr.document.find { application = application, kind = "letter" }) do
    assert(hr.document.archive(document.id))
  end
  local left = assert(hr.screen "desk").not_screened
  assert(#left == 1)
  return left[1], application
end

field("OpeningScreening.not_screened.application", "the one", function()
  local left, application = notScreened()
  return left.application == application and "the one" or left.application
end)

field("OpeningScreening.not_screened.why", "the one has a document that was not read: " .. words .. "; a person has to look at it",
  function()
    local left = notScreened()
    return (table.concat(left.why, "; "):gsub("^A%-%d+", "the one"))
  end)

-- Criteria --------------------------------------------------------------------------------------------------------

field("criterion.archived_at", now, function()
  open()
  local criterion = hr.opening.criteria("desk")[1]
  assert(hr.criterion.archive(criterion.id))
  return hr.criterion.get(criterion.id).archived_at
end)

-- Decisions -------------------------------------------------------------------------------------------------------

--- Put on the shortlist by mistake: of one of two candidates.
local function decided(name)
  open()
  received(cv .. ", SAP")
  local number = assert(hr.application.receive("desk", { name = "Toni Winter", file = { name = "cv.txt", content = cv } })).number
  assert(hr.application.shortlist(number, { reason = "knows Excel" }))
  assert(hr.application.reopen(number, { reason = "meant somebody else" }))
  local said = {}
  for i, one in ipairs(hr.decision.find {}) do
    local value = one[name]
    said[i] = value == number and "Toni Winter's" or tostring(value)
  end
  return table.concat(said, ", ")
end

field("decision.application", "Toni Winter's, Toni Winter's", function() return decided "application" end)
field("decision.decided_at", now .. ", " .. now, function() return decided "decided_at" end)
field("decision.from_state", "received, shortlisted", function() return decided "from_state" end)
field("decision.to_state", "shortlisted, received", function() return decided "to_state" end)
field("decision.person", "jan.beck, jan.beck", function() return decided "person" end)
field("decision.reason", "knows Excel, meant somebody else", function() return decided "reason" end)
field("decision.takes_back", "nil, true", function() return decided "takes_back" end)
field("decision.id", "true, true", function()
  return decided("id"):gsub("dec_%w+", "true")
end)
