--- What a screening reads of a CV.
local hr = kontor.hr

local function screened(criterion, text)
  assert(hr.opening.create { key = "guard", title = "Clerk", criteria = { criterion } })
  assert(hr.application.receive("guard", { name = "Robin Sommer", file = { name = "cv.txt", content = "Robin Sommer\n" .. text } }))
  local result = assert(hr.screen "guard")
  local found = result.ranked[1] and result.ranked[1].criteria[1]
  if not found then return "not screened: " .. result.not_screened[1].why[1] end
  local quotes = {}
  for _, one in ipairs(found.evidence) do quotes[#quotes + 1] = one.quote end
  return found.result .. ": " .. table.concat(quotes, " | ")
end

local year = { title = "A year", rule = { years = 1 } }

for _, dates in ipairs { "01/18 - 12/18", "03/18 – 06/21", "10/18-09/19", "01/2018 - 12/2018", "01.2018 bis 12.2018" } do
  rule("months of years in short are dates of work: " .. dates, "met: " .. dates .. " Sachbearbeiter/in", function()
    return screened(year, "Berufserfahrung\n" .. dates .. " Sachbearbeiter")
  end)
end

rule("what is denied of several is what the outcome rests on", "not_met: Keine Kenntnisse in SAP", function()
  return screened({ title = "Both", rule = { all = { "Excel", "SAP" } } }, "Kenntnisse: Excel\nKeine Kenntnisse in SAP")
end)

rule("a CV of two words beside the name is read", "met: Kenntnisse: Excel", function()
  return screened({ title = "Excel", rule = { any = { "Excel" } } }, "Kenntnisse: Excel")
end)

rule("another title makes results stale", "false true", function()
  screened(year, "Berufserfahrung\n01/18 - 12/18 Sachbearbeiter")
  local before = hr.ranking("guard")[1].stale
  assert(hr.opening.update("guard", { title = "Office clerk" }))
  return ("%s %s"):format(before, hr.ranking("guard")[1].stale)
end)

rule("of equal candidates whoever applied first is first, by the day", "Kim Anders, Robin Sommer", function()
  assert(hr.opening.create { key = "guard", title = "Clerk", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
  for _, one in ipairs { { "Robin Sommer", "2026-11-23" }, { "Kim Anders", "2026-11-20" } } do
    assert(hr.application.receive("guard", { name = one[1], received_on = one[2],
      file = { name = "cv.txt", content = one[1] .. "\nKenntnisse: Excel und mehr" } }))
  end
  local names = {}
  for _, one in ipairs(hr.screen("guard").ranked) do names[#names + 1] = hr.application.get(one.application).name end
  return table.concat(names, ", ")
end)
