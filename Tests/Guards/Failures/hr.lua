--- Openings, what they ask for, and applications: what cannot be decided, and what must not.
local hr = kontor.hr

--- A failure whose sentence names a record by an id that is another in every office.
local function without_ids(_, err)
  return nil, { code = err.code, message = err.message:gsub("(%l%l%l_)%w+", "%1…") }
end

local function at(verb)
  local found = hr
  for word in verb:gmatch "[%w_]+" do found = found[word] end
  return found
end

local function criterion() return hr.opening.criteria("office-assistant")[1].id end

--- What is given, with what every one of its kind needs.
local function with(given, needed)
  for key, value in pairs(given) do needed[key] = value end
  return needed
end

-- What is not there.

for verb, given in pairs {
  ["opening.get"] = { "there is no such opening",
    "not_found: no opening office-asistant; did you mean office-assistant?", "office-asistant" },
  ["opening.update"] = { "there is no such opening",
    "not_found: no opening office-asistant; did you mean office-assistant?", "office-asistant", { seats = 2 } },
  ["opening.close"] = { "there is no such opening",
    "not_found: no opening office-asistant; did you mean office-assistant?", "office-asistant" },
  ["opening.reopen"] = { "there is no such opening",
    "not_found: no opening office-asistant; did you mean office-assistant?", "office-asistant" },
  ["criterion.get"] = { "there is no such criterion", "not_found: no criterion none; check its id", "none" },
  ["criterion.update"] = { "there is no such criterion", "not_found: no criterion none; check its id", "none", { weight = 2 } },
  ["criterion.archive"] = { "there is no such criterion", "not_found: no criterion none; check its id", "none" },
  ["criterion.restore"] = { "there is no such criterion", "not_found: no criterion none; check its id", "none" },
  ["application.get"] = { "there is no such application", "not_found: no application A-0099; did you mean A-0009?", "A-0099" },
  ["application.update"] = { "there is no such application", "not_found: no application A-0099; did you mean A-0009?", "A-0099", { name = "Robin Sommer" } },
  ["document.get"] = { "there is no such application document", "not_found: no application document none; check its id", "none" },
  ["document.archive"] = { "there is no such application document", "not_found: no application document none; check its id", "none" },
  ["document.restore"] = { "there is no such application document", "not_found: no application document none; check its id", "none" },
  ["screening.get"] = { "there is no such screening", "not_found: no screening none; check its id", "none" },
} do
  failure("hr." .. verb, given[1], given[2], function()
    if given[4] then return at(verb)(given[3], given[4]) end
    return at(verb)(given[3])
  end)
end

-- Openings.

local excel = { title = "Excel", role = "gate", rule = { any = { "Excel" } } }

local function opening(given)
  return hr.opening.create(with(given, { key = "porter", title = "Porter", criteria = { excel } }))
end

failure("hr.screen", "the opening asks for nothing yet",
  "refused: the opening porter asks for nothing yet; add its criteria first",
  function()
    assert(opening { criteria = {} })
    return hr.screen "porter"
  end)

failure("hr.screen", "the opening asks for nothing yet",
  "refused: the opening porter asks for nothing yet; add its criteria first",
  function()
    assert(opening {})
    assert(hr.criterion.archive(hr.opening.criteria("porter")[1].id))
    return hr.screen "porter"
  end)

local unlawful = "a criterion names what must not decide; the message offers a lawful one"

for _, given in ipairs {
  { { title = "At most 30 years old", rule = { any = { "young" } } },
    'refused: criterion "At most 30 years old" must not be asked. "At most 30 years old": A number of years '
      .. 'as an upper limit, or an age, shuts people out for their age. Ask instead for a lower limit of experience in '
      .. 'the work, without an upper one (AGG § 1, § 3 (2), § 11).' },
  { { title = "German mother tongue", rule = { any = { "German" } } },
    'refused: criterion "German mother tongue" must not be asked. "mother tongue": Where somebody learned a '
      .. 'language is their origin, not how well they know it. Ask instead for the level that the work needs, at most C2 '
      .. '(AGG § 1, § 11; LAG Hessen 15.06.2015 – 16 Sa 1619/14, BAG 29.06.2017 – 8 AZR 402/15).' },
  { { title = "Excel", rule = { any = { "unmarried" } } },
    'refused: criterion "Excel" must not be asked. "unmarried": Family must not decide; it strikes one sex '
      .. 'harder than the other. Ask instead for the working hours and the travelling that the work needs (AGG § '
      .. '1, § 3 (2)).' },
} do
  failure("hr.opening.create", unlawful, given[2], function() return opening { criteria = { given[1] } } end)
  failure("hr.opening.ask",
    "the criterion names what must not decide; the message offers a lawful one", given[2], function()
    return hr.opening.ask("office-assistant", given[1])
  end)
end

failure("hr.opening.create", unlawful,
  'refused: an opening must not be called "Junger Pförtner". "Junger": Age must not decide, nor what stands '
    .. 'for it. Ask instead for the skill or the experience in the work that is meant (AGG § 1, § 10, § 11; ArbG '
    .. 'Heilbronn 18.01.2024 – 8 Ca 191/23 on "digital native").',
  function() return opening { title = "Junger Pförtner" } end)

local unread = "a criterion or its rule cannot be read"

for _, given in ipairs {
  { { title = " ", rule = { any = { "Excel" } } },
    "invalid: a criterion needs a title of at most 200 characters that says what is asked" },
  { { title = "Excel", rule = {} },
    'invalid: criterion "Excel": a rule is a table with one of any = { words }, all = { words }, years = 3 '
      .. 'or language = "de", level = "B2"' },
  { { title = "Excel", rule = { some = { "Excel" } } },
    'invalid: criterion "Excel": a rule has one of any = { words }, all = { words }, years = 3 or language = '
      .. '"de", level = "B2"' },
  { { title = "Excel", rule = { any = {} } }, 'invalid: criterion "Excel": any must be a list of 1 to 100 words' },
  { { title = "Excel", rule = { any = { "!" } } },
    'invalid: criterion "Excel": each of any must hold letters or digits, at most 100 characters' },
  { { title = "Excel", rule = { any = { "Excel", "excel" } } },
    'invalid: criterion "Excel": any has "Excel" and "excel", the same: name it once' },
  { { title = "Experience", rule = { years = 0 } },
    'invalid: criterion "Experience": years must be a number above 0, at most 60' },
  { { title = "Experience", rule = { years = 3, role = { "office" } } },
    'invalid: criterion "Experience": the rule `years` takes no role; did you mean roles?' },
  { { title = "Klingon", rule = { language = "tlh", level = "B2" } },
    'invalid: criterion "Klingon": language must be one that is known, such as "de" or "German"' },
  { { title = "German", rule = { language = "de", level = "fluent" } },
    'invalid: criterion "German": level must be one of A1, A2, B1, B2, C1, C2' },
  { { title = "German", rule = { language = "de" } },
    'invalid: criterion "German": level must be one of A1, A2, B1, B2, C1, C2' },
} do
  failure("hr.opening.create", unread, given[2], function() return opening { criteria = { given[1] } } end)
  failure("hr.opening.ask", "the criterion or its rule cannot be read", given[2], function()
    return hr.opening.ask("office-assistant", given[1])
  end)
end

failure("hr.opening.create", unread, "invalid: opening: title must not be empty", function()
  return opening { title = "" }
end)

failure("hr.opening.create", "another opening has the same key, or a criterion is named twice",
  "conflict: another opening has this key already",
  function()
    return opening { key = "office-assistant" }
  end)

failure("hr.opening.create", "another opening has the same key, or a criterion is named twice",
  'conflict: the opening asks for "Excel" already',
  function()
    return opening { criteria = { excel, { title = "EXCEL", rule = { any = { "Calc" } } } } }
  end)

failure("hr.opening.update", "less than one is wanted, or the title cannot be",
  "invalid: title must not be empty: leave it out",
  function()
    return hr.opening.update("office-assistant", { title = " " })
  end)

--- Two are hired for two seats: A-0002 and A-0003.
local function filled()
  assert(hr.opening.update("office-assistant", { seats = 2 }))
  for number, why in pairs { ["A-0002"] = "knows our bookkeeping", ["A-0003"] = "comes from near by" } do
    assert(hr.application.shortlist(number, { reason = why }))
    assert(hr.application.invite(number, { reason = why .. ", we heard" }))
    assert(hr.application.interview(number))
    assert(hr.application.offer(number, { reason = why .. ", we saw" }))
    assert(hr.application.hire(number, { reason = why .. ", we agreed" }))
  end
end

failure("hr.opening.update", "more are hired already, or the title is unlawful",
  'refused: an opening must not be called "Junge Bürokraft". "Junge": Age must not decide, nor what stands '
    .. 'for it. Ask instead for the skill or the experience in the work that is meant (AGG § 1, § 10, § 11; ArbG '
    .. 'Heilbronn 18.01.2024 – 8 Ca 191/23 on "digital native").',
  function()
    return hr.opening.update("office-assistant", { title = "Junge Bürokraft" })
  end)

failure("hr.opening.update", "more are hired already, or the title is unlawful",
  "refused: the opening office-assistant has 2 seats taken: 1 is too few",
  function()
    filled()
    return hr.opening.update("office-assistant", { seats = 1 })
  end)

failure("hr.opening.close", "it is closed already",
  "conflict: the opening office-assistant is closed already",
  function()
    assert(hr.opening.close "office-assistant")
    return hr.opening.close "office-assistant"
  end)

failure("hr.opening.reopen", "it is open",
  "conflict: the opening office-assistant is open",
  function() return hr.opening.reopen "office-assistant" end)

failure("hr.opening.reopen", "all its seats are taken",
  'refused: the opening office-assistant is filled, and its 2 seats are taken: '
    .. 'kontor.hr.opening.update("office-assistant", { seats = 3 }) opens it, where one more is wanted',
  function()
    filled()
    return hr.opening.reopen "office-assistant"
  end)

failure("hr.opening.reopen", "all its seats are taken",
  'refused: the opening office-assistant is closed, and its 2 seats are taken: '
    .. 'kontor.hr.opening.update("office-assistant", { seats = 3 }) first, where one more is wanted',
  function()
    filled()
    assert(hr.opening.close "office-assistant")
    return hr.opening.reopen "office-assistant"
  end)

-- Criteria.

for _, given in ipairs {
  { { title = " " }, "invalid: title must not be empty: leave it out" },
  { { weight = 0 }, "invalid: criterion: a weight is 1 to 100" },
  { { weight = 101 }, "invalid: criterion: a weight is 1 to 100" },
  { { rule = { any = {} } }, 'invalid: criterion "German at C1": any must be a list of 1 to 100 words' },
} do
  failure("hr.criterion.update", "a rule of the criterion is broken", given[2], function()
    return hr.criterion.update(criterion(), given[1])
  end)
end

failure("hr.criterion.archive", "it is out of use already",
  "conflict: criterion cri_… is out of use already",
  function()
    local of = criterion()
    assert(hr.criterion.archive(of))
    return without_ids(hr.criterion.archive(of))
  end)

failure("hr.criterion.restore", "it is in use",
  "conflict: criterion cri_… is in use",
  function() return without_ids(hr.criterion.restore(criterion())) end)

-- Applications.

local cv = { name = "cv.txt", content = "Robin Sommer\nCurriculum vitae\nSkills: Microsoft Excel, DATEV, German C1" }

local function receive(given)
  return hr.application.receive("office-assistant", with(given, { name = "Robin Sommer" }))
end

local function import(file, name)
  return hr.application.import(file, { opening = "office-assistant", name = name })
end

local full = "the opening is filled or closed"

for verb, take in pairs { receive = function() return receive { file = cv } end, import = function() return import(cv) end } do
  failure("hr.application." .. verb, full,
    "refused: the opening office-assistant is filled and takes no applications",
    function()
      filled()
      return take()
    end)
  failure("hr.application." .. verb, full,
    "refused: the opening office-assistant is closed and takes no applications",
    function()
      assert(hr.opening.close "office-assistant")
      return take()
    end)
end

local unfit =
  "the name is empty, the mail address or number is none, or the file is damaged, empty or of a kind that is "
    .. "not read"
local unfit_file = "the file is damaged, empty or of a kind that is not read, or no name can be found"

for _, given in ipairs {
  { { name = " " }, "invalid: an application needs the candidate's name, at most 200 characters" },
  { { email = "robin at example.org" }, "invalid: email must be one mail address, such as ada@example.org" },
  { { phone = "nur vormittags" },
    'invalid: "nur vormittags" is no telephone number; expected for example 040 55501-70' },
} do
  failure("hr.application.receive", unfit, given[2], function() return receive(given[1]) end)
end

for _, case in ipairs {
  { { name = "cv.txt", content = "" }, "invalid: cv.txt is empty: nothing stands in it, and nothing was taken in" },
  { { name = "cv.txt", content = " \n" }, "invalid: cv.txt is empty: nothing stands in it, and nothing was taken in" },
  { { name = "cv.pdf", content = "%PDF-1.4 and nothing more" }, "invalid: cv.pdf is a damaged PDF; ask for the document again" },
  { { name = "cv.json", content = "{ \"basics\": " },
    "invalid: cv.json is broken JSON at its end, which is missing; correct it or ask for the document again" },
  { { name = "cv.json", content = "[]" },
    "invalid: cv.json is JSON, but no JSON Resume: it has none of basics, work, education, skills; see "
      .. "jsonresume.org/schema" },
  { { name = "cv.docx", content = "PK\3\4" },
    "invalid: cv.docx is a word processor's document or an archive, which is not read here; save it as PDF" },
  { { name = "photo.png", content = "\137PNG\r\n\26\n" },
    "invalid: photo.png is a picture, which is not read here; ask for a PDF with text" },
} do
  failure("hr.application.receive", unfit, case[2], function() return receive { file = case[1] } end)
  failure("hr.application.import", unfit_file, case[2], function() return import(case[1], "Robin Sommer") end)
end

--- A mail with so many parts. What is larger than 20 MB comes no further than to the argument.
local function mail(parts)
  return { name = "a.eml", content = "From: robin@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
    .. ("--b\nContent-Type: text/plain\n\nRobin Sommer, Excel\n"):rep(parts) .. "--b--\n" }
end

failure("hr.application.receive", "the file is too large",
  "limit: a.eml has more parts than 100, or they are nested deeper than 10; take out the documents that matter",
  function()
    assert(receive { file = mail(99) })
    return receive { file = mail(100) }
  end)
failure("hr.application.import", "the file is too large",
  "limit: a.eml has more parts than 100, or they are nested deeper than 10; take out the documents that matter",
  function()
    assert(import(mail(99), "Robin Sommer"))
    return import(mail(100), "Robin Sommer")
  end)

failure("hr.application.import", unfit_file,
  'invalid: scan.txt: whose it is cannot be read; say it with name = "name"',
  function()
    return import { name = "scan.txt", content = "Skills: Microsoft Excel, DATEV" }
  end)

for _, given in ipairs { { { name = " " }, "invalid: name must not be empty: leave it out" }, { { email = "robin@" }, "invalid: email must be one mail address, such as ada@example.org" }, { { phone = "later" },
  'invalid: "later" is no telephone number; expected for example 040 55501-70' } } do
  failure("hr.application.update", "the name is empty, or the mail address or number is none", given[2], function()
    return hr.application.update("A-0001", given[1])
  end)
end

-- What a person decides.

local no_step = "nobody acts, a plugin acts alone, or the application's state does not allow it"

for verb, expected in pairs { invite =
  "refused: A-0001 is received and cannot become invited; possible: screened, shortlisted, rejected, withdrawn", offer =
  "refused: A-0001 is received and cannot become offered; possible: screened, shortlisted, rejected, withdrawn", hire =
  "refused: A-0001 is received and cannot become hired; possible: screened, shortlisted, rejected, withdrawn" } do
  failure("hr.application." .. verb, no_step, expected, function()
    return hr.application[verb]("A-0001", { reason = "we want to talk" })
  end)
end

failure("hr.application.shortlist", no_step,
  "refused: A-0001 is rejected and cannot become shortlisted; where that was a mistake, "
    .. "kontor.hr.application.reopen takes it back",
  function()
    assert(hr.application.reject("A-0001", { reason = "does not keep books" }))
    return hr.application.shortlist("A-0001", { reason = "keeps books after all" })
  end)

failure("hr.application.reject", no_step,
  "refused: A-0001 is rejected and cannot become rejected; where that was a mistake, "
    .. "kontor.hr.application.reopen takes it back",
  function()
    assert(hr.application.reject("A-0001", { reason = "does not keep books" }))
    return hr.application.reject("A-0001", { reason = "does not keep any books" })
  end)

local no_return = "nobody acts, a plugin acts alone, or no step was taken, the opening takes no applications, "
  .. "or the candidate was told already"

failure("hr.application.reopen", no_return,
  "refused: A-0001 is received: nothing was decided that could be taken back",
  function()
    return hr.application.reopen("A-0001", { reason = "meant somebody else" })
  end)

failure("hr.application.reopen", no_return,
  'refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen("office-assistant") first',
  function()
    assert(hr.application.reject("A-0001", { reason = "does not keep books" }))
    assert(hr.opening.close "office-assistant")
    return hr.application.reopen("A-0001", { reason = "meant somebody else" })
  end)

for verb, expected in pairs { shortlist =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so", invite =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so", offer =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so", hire =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so", reject =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so", reopen =
  "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so" } do
  failure("hr.application." .. verb, "there is no reason", expected, function()
    return hr.application[verb]("A-0001", { reason = "  " })
  end)
  failure("hr.application." .. verb, "there is no reason", expected, function()
    return hr.application[verb]("A-0001", { reason = "A-0001" })
  end)
end

failure("hr.application.reject", "there is no reason",
  "invalid: A-0002: the same reason was given for another application just now; say what it is about this one",
  function()
    assert(hr.application.reject("A-0001", { reason = "does not keep books" }))
    return hr.application.reject("A-0002", { reason = "does not keep books" })
  end)

local not_now = "the application's state does not allow it; the message names what is possible"

failure("hr.application.interview", not_now,
  "refused: A-0001 is received and cannot become interviewed; possible: screened, shortlisted, rejected, "
    .. "withdrawn",
  function() return hr.application.interview "A-0001" end)
failure("hr.application.decline", not_now,
  "refused: A-0001 is received and cannot become declined; possible: screened, shortlisted, rejected, withdrawn",
  function() return hr.application.decline "A-0001" end)

failure("hr.application.withdraw", not_now,
  "refused: A-0001 is withdrawn and cannot become withdrawn; where that was a mistake, "
    .. "kontor.hr.application.reopen takes it back",
  function()
    assert(hr.application.withdraw "A-0001")
    return hr.application.withdraw "A-0001"
  end)

-- Documents.

local function document() return hr.document.find({ application = "A-0001" })[1].id end

failure("hr.document.archive", "it is out of use already",
  "conflict: application document doc_… is out of use already",
  function()
    local of = document()
    assert(hr.document.archive(of))
    return without_ids(hr.document.archive(of))
  end)

failure("hr.document.restore", "it is in use",
  "conflict: application document doc_… is in use",
  function() return without_ids(hr.document.restore(document())) end)

do
  failure("hr.opening.get", "there is no such opening", "not_found: no opening porter; there is office-assistant", function()
    return kontor.hr.opening.get "porter"
  end)

  failure("hr.opening.update", "less than one is wanted, or the title cannot be", "invalid: opening: seats must be 1 or more", function()
    return kontor.hr.opening.update("office-assistant", { seats = 0 })
  end)

  failure("hr.opening.update", "more are hired already, or the title is unlawful",
    'refused: an opening must not be called "Sekretärin". "Sekretärin": Sex must not decide. Ask instead for Sekretär/in (m/w/d), '
      .. "which is the same work for every sex (AGG § 1, § 8, § 11).", function()
      return kontor.hr.opening.update("office-assistant", { title = "Sekretärin" })
    end)
end
