-- office: krueger, without its own plugin
--- What an application shows by the default answer, and how the commands around it show it.
local hr = kontor.hr
local standard = shipped "standard"

local criteria = {
  { title = "Excel", role = "gate", rule = { any = { "Microsoft Excel" } } },
  { title = "Bookkeeping", weight = 3, rule = { any = { "Buchhaltung" } } },
  { title = "Scheduling", weight = 2, rule = { any = { "Terminkoordination" } } },
}

--- Screens one application whose document says this.
local function screened(text)
  assert(hr.opening.create { key = "sample", title = "Sample", criteria = criteria })
  assert(hr.application.receive("sample", {
    name = "Robin Sommer", email = "robin@example.org",
    file = { name = "cv.txt", content = "Lebenslauf\n" .. text },
  }))
  return assert(hr.screen "sample").ranked[1]
end

local function results(text)
  local found = {}
  for i, criterion in ipairs(screened(text).criteria) do found[i] = criterion.title .. " " .. criterion.result end
  return table.concat(found, ", ")
end

rule("hr.screen: what the document says is met, each by itself", "Excel met, Bookkeeping unknown, Scheduling met",
  function() return results "Kenntnisse: Microsoft Excel, Terminkoordination" end)

rule("hr.screen: what the document does not say is unknown, not failed",
  "Excel unknown, Bookkeeping unknown, Scheduling unknown", function() return results "Kenntnisse: keine Angabe" end)

rule("hr.screen: what the document denies is not met", "Excel not_met, Bookkeeping unknown, Scheduling unknown",
  function()
  criteria[1].rule = { language = "fr", level = "C1" }
  local text = results "Sprachen: Französisch A1"
  criteria[1].rule = { any = { "Microsoft Excel" } }
  return text
end)

--- Whether a sentence stands among those for the whole.
local function says(text, sentence)
  for _, one in ipairs(screened(text).why) do if one == sentence then return true end end
  return false
end

for text, sentence in pairs {
  ["nichts davon"] = "0 of 3 criteria are shown by the document",
  ["Terminkoordination"] = "1 of 3 criteria are shown by the document",
  ["Microsoft Excel, Buchhaltung, Terminkoordination"] = "3 of 3 criteria are shown by the document",
} do
  rule("hr.screen: says how many are shown: " .. text, "true", function()
    return says("Kenntnisse: " .. text, sentence)
  end)
end

rule("hr.screen: keeps why the core found it", "true", function()
  local why = table.concat(screened("Kenntnisse: Microsoft Excel").criteria[1].why, "; ")
  return why ~= "" and why:find "Excel" ~= nil
end)

rule("hr.screen: keeps the words that show it", "Kenntnisse: Microsoft Excel", function()
  return screened("Kenntnisse: Microsoft Excel").criteria[1].evidence[1].quote
end)

rule("hr.screen: answers each criterion with its title, result and reasons", "A met a; B unknown b; C not_met c 1/3",
  function()
  local asked = { criteria = {
    { title = "A", result = "met", why = { "a" } }, { title = "B", result = "unknown", why = { "b" } },
    { title = "C", result = "not_met", why = { "c" } },
  } }
  local answers, why = standard.policies["hr.screen"](asked)
  for i, one in ipairs(answers) do answers[i] = ("%s %s %s"):format(one.title, one.result, one.why[1]) end
  return ("%s %s/%s"):format(table.concat(answers, "; "), why[2], why[3])
end)

-- The commands ---------------------------------------------------------------------------------------------------

local function shown(name, result) return (standard.commands[name].show(result):gsub("\n", "|")) end

rule("screen: screens the opening that is named", "Sample 1", function()
  screened "Kenntnisse: Microsoft Excel"
  local result = assert(standard.commands["screen"].run { opening = "sample" })
  return result.title .. " " .. #result.ranked
end)

rule("screen: refuses an opening that there is not", "not_found", function()
  local _, err = standard.commands["screen"].run { opening = "nothing" }
  return err.code
end)

rule("screen: shows who is how far, with the words that show it",
  'Sample: 1 application in order, nothing is decided|   1  A-0016  3 of 5 points|        met       Excel: '
    .. '"Microsoft Excel, Buchhaltung" (line 2)|        met       Bookkeeping: "Microsoft Excel, Buchhaltung" (line 2)'
    .. "|        unknown   Scheduling", function()
  screened "Microsoft Excel, Buchhaltung"
  return shown("screen", standard.commands["screen"].run { opening = "sample" })
end)

rule("screen: shows that a gate is not met, and that nobody was screened",
  "T: 2 applications in order, nothing is decided|   1  A-1  0 of 1 points  a gate is not met"
    .. "|        not met   B|   2  A-2  1 of 1 points", function()
  return shown("screen", { title = "T", not_screened = {}, ranked = {
    { application = "A-1", score = 0, best_score = 1, gates_met = false,
      criteria = { { result = "not_met", title = "B", evidence = {} } } },
    { application = "A-2", score = 1, best_score = 1, gates_met = true, criteria = {} },
  } })
end)

rule("screen: shows whom a person has to look at, and why",
  "T: 0 applications in order, nothing is decided; 2 not screened|  not screened: A-1  a; b|  not screened: A-2  c",
  function()
  return shown("screen", { title = "T", ranked = {}, not_screened = {
    { application = "A-1", why = { "a", "b" } }, { application = "A-2", why = { "c" } },
  } })
end)

rule("screen: counts one that was not screened",
  "T: 0 applications in order, nothing is decided; 1 not screened|  not screened: A-1  a", function()
  return shown("screen", { title = "T", ranked = {}, not_screened = { { application = "A-1", why = { "a" } } } })
end)

rule("shortlist: puts it on the shortlist, and shows it", "A-0016 for sample: shortlisted", function()
  local application = screened("Kenntnisse: Microsoft Excel").application
  local result = assert(standard.commands["shortlist"].run { application = application, reason = "knows Excel" })
  return shown("shortlist", result)
end)

rule("shortlist: keeps why", "knows Excel", function()
  local application = screened("Kenntnisse: Microsoft Excel").application
  assert(standard.commands["shortlist"].run { application = application, reason = "knows Excel" })
  return hr.decision.find({ application = application })[1].reason
end)

rule("shortlist: is a person's decision about an application, with a reason", "application application reason true",
  function()
  local one = standard.commands["shortlist"]
  return ("%s %s %s %s"):format(one.decides, one.parameters[1].name, one.parameters[2].name, one.parameters[2].required)
end)

rule("reopen: takes the last step back, and shows it", "A-0016 for sample: screened", function()
  local application = screened("Kenntnisse: Microsoft Excel").application
  assert(standard.commands["shortlist"].run { application = application, reason = "knows Excel" })
  return shown("reopen", assert(standard.commands["reopen"].run { application = application, reason = "by mistake" }))
end)

rule("reopen: is a person's decision about an application, with a reason", "application application reason true",
  function()
  local one = standard.commands["reopen"]
  return ("%s %s %s %s"):format(one.decides, one.parameters[1].name, one.parameters[2].name, one.parameters[2].required)
end)
