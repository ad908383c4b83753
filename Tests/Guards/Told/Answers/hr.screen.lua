-- What `hr.screen` answers, and what is ranked and kept then.
local act = [[
  local hr = kontor.hr
  assert(hr.opening.create { key = "one", title = "Clerk", criteria = {
    { title = "Excel", weight = 3, rule = { any = { "Excel" } } },
    { title = "SAP", weight = 2, rule = { any = { "SAP" } } } } })
  assert(hr.application.receive("one", { name = "Robin Sommer", file = { name = "cv.txt", content =
    "Robin Sommer\n20095 Hamburg\nArbeit an der Pforte\nKenntnisse: Microsoft Excel\nSortieren der Post" } }))
  local result = assert(hr.screen "one")
  for _, one in ipairs(result.not_screened) do return "not screened: " .. table.concat(one.why, "\n") end
  local ranked = hr.ranking("one")[1]
  local lines = { ("%d of %d by %s: %s"):format(ranked.score, ranked.best_score, ranked.policy, table.concat(ranked.why, " | ")) }
  for _, one in ipairs(ranked.criteria) do
    lines[#lines + 1] = ("%s: %s, %s"):format(one.title, one.result, table.concat(one.why, " | "))
    for _, evidence in ipairs(one.evidence) do
      lines[#lines + 1] = ("  %d %s (%s)"):format(evidence.line, evidence.quote, evidence.matched)
    end
  end
  return table.concat(lines, "\n")
]]

return {
  { field = "results[].title", act = act, answer = [[function() return { { title = "SAP", result = "met", quotes = "Arbeit an der Pforte", why = "as good as" } }, "because" end]], expected = [[
5 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: met, as good as
  3 Arbeit an der Pforte (Arbeit an der Pforte)]] },
  { field = "results[].result", act = act, answer = [[function() return { { title = "Excel", result = "not_met", quotes = "an der Pforte", why = "Calc is used here" } }, "because" end]], expected = [[
0 of 5 by w: because
Excel: not_met, Calc is used here
  3 an der Pforte (an der Pforte)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  -- What shows the opposite shows nothing.
  { field = "results[].result", act = act, answer = [[function() return { { title = "Excel", result = "not_met", why = "Calc is used here" } }, "because" end]], expected = [[not screened: policy hr.screen of plugin w answered not_met about "Excel" and quotes nothing that shows it; what the document does not say is unknown]] },
  { field = "results[].result", act = act, answer = [[function() return {} end]], expected = [[
3 of 5 by w: no gate is failed | 3 of 5 points | the document does not say: SAP; ask
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].why", act = act, answer = [[function() return { { title = "Excel", result = "unknown", why = { { "%d of %d", 1, 2 }, "so be it" } } }, "because" end]], expected = [[
0 of 5 by w: because
Excel: unknown, 1 of 2 | so be it
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].why", act = act, answer = [[function() return { { title = "Excel", result = "met" } }, "because" end]], expected = [[
3 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].quotes", act = act, answer = [[function() return { { title = "Excel", result = "met", quotes = { "Sortieren der Post", "Pforte" } } }, "because" end]], expected = [[
3 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  5 Sortieren der Post (Sortieren der Post)
  3 Pforte (Pforte)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].quotes", act = act, answer = [[function() return { { title = "Excel", result = "met", quotes = {} } }, "because" end]], expected = [[not screened: policy hr.screen of plugin w answered met about "Excel" and quotes nothing that shows it; what the document does not say is unknown]] },
  { field = "results[].role", act = act, answer = [[function() return { { title = "Excel", result = "met", role = "gate" } }, "because" end]], expected = [[
3 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].weight", act = act, answer = [[function() return { { title = "Excel", result = "met", weight = 99 } }, "because" end]], expected = [[
3 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].rule", act = act, answer = [[function() return { { title = "Excel", result = "met", rule = { kind = "years" } } }, "because" end]], expected = [[
3 of 5 by w: because
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "results[].evidence", act = act, answer = [[function(c) return { { title = "SAP", result = "met", evidence = c.criteria[1].evidence } }, "because" end]], expected = [[not screened: policy hr.screen of plugin w answered met about "SAP" and quotes nothing that shows it; what the document does not say is unknown]] },
  { field = "why", act = act, answer = [[function(c) return {}, { { "%s looked at", c.title }, "so be it" } end]], expected = [[
3 of 5 by w: Clerk looked at | so be it
Excel: met, "Excel" is in line 4, as "Microsoft Excel"
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
  { field = "why", act = act, answer = [[function() return { { title = "Excel", result = "unknown", why = "the version is old" } } end]], expected = [[
0 of 5 by w: no gate is failed | 0 of 5 points | the document does not say: Excel, SAP; ask
Excel: unknown, the version is old
  4 Kenntnisse: Microsoft Excel (Microsoft Excel)
SAP: unknown, the CV does not mention "SAP", which says nothing about whether it is there; ask]] },
}
