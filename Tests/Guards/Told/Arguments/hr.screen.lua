-- ## 2026-11-23T09:15:00+01:00 jan.beck
local hr = kontor.hr
assert(hr.opening.create { key = "clerk", title = "Office clerk", criteria = {
  { title = "German at B2", role = "gate", rule = { language = "de", level = "B2" } },
  { title = "Excel or Calc", weight = 3, rule = { any = { "Excel", "Calc" } } },
  { title = "Post and files", weight = 2, rule = { all = { "Aktenablage", "Postbearbeitung" } } },
  { title = "Two and a half years of bookkeeping", weight = 4, rule = { years = 2.5, roles = { "Buchhaltung" } } },
  { title = "Three years at work", role = "note", rule = { years = 3 } },
} })
assert(hr.application.receive("clerk", { name = "Robin Sommer", file = { name = "cv.txt", content = table.concat({
  "Robin Sommer", "Musterweg 5", "20095 Hamburg", "", "Berufserfahrung",
  "01/2020 - 12/2022 Buchhaltung, Elbe GmbH",
  "07/2023 - 06/2024 Aktenablage, Krause KG", "",
  "Sprachen", "Deutsch C1, Englisch", "kein Russisch", "",
  "\fKenntnisse", "Microsoft Excel, SAP" }, "\n") } }))
-- One who writes down nothing but a word.
assert(hr.opening.create { key = "mail", title = "Post room", criteria = { { title = "SAP", rule = { any = { "SAP" } } } } })
assert(hr.application.receive("mail", { name = "Kim Winter", file = { name = "cv.txt", content = "Kim Winter\nIch sitze gern an der Pforte und sortiere die Post.\nkein SAP" } }))
-- The policy tells it with its reasons.
for _, opening in ipairs { "clerk", "mail" } do
  local result = assert(hr.screen(opening))
  assert(#result.ranked == 1, result.not_screened[1] and result.not_screened[1].why[1])
  for _, line in ipairs(result.ranked[1].why) do
    for one in line:gmatch "[^\n]+" do print("told " .. one) end
  end
  print "told"
end
