--- What an application shows: what the core found, criterion by criterion. Silence is unknown, which is not failed.
local hr = kontor.hr

local policies = {}

policies["hr.screen"] = function(candidate)
  local results, met = {}, 0
  for i, criterion in ipairs(candidate.criteria) do
    results[i] = { title = criterion.title, result = criterion.result, why = criterion.why }
    if criterion.result == "met" then met = met + 1 end
  end
  return results, { "%d of %d criteria are shown by the document", met, #results }
end

local function show_ranking(result)
  local left = #result.not_screened
  local lines = { ("%s: %d application%s in order, nothing is decided%s"):format(
    result.title, #result.ranked, #result.ranked == 1 and "" or "s", left > 0 and ("; %d not screened"):format(left) or "") }
  for place, one in ipairs(result.ranked) do
    lines[#lines + 1] = ("  %2d  %s  %d of %d points%s"):format(
      place, one.application, one.score, one.best_score, one.gates_met and "" or "  a gate is not met")
    for _, criterion in ipairs(one.criteria) do
      local quote = criterion.evidence[1]
      lines[#lines + 1] = ("        %-9s %s%s"):format(
        criterion.result:gsub("_", " "), criterion.title, quote and (': "%s" (line %d)'):format(quote.quote, quote.line) or "")
    end
  end
  for _, one in ipairs(result.not_screened) do
    lines[#lines + 1] = ("  not screened: %s  %s"):format(one.application, table.concat(one.why, "; "))
  end
  return table.concat(lines, "\n")
end

local commands = {}

commands["screen"] = {
  summary = "Screens the applications for an opening and shows them in order, with the words that show it.",
  batch = true,
  parameters = { { name = "opening", positional = true, required = true, description = "The opening's key." } },
  run = function(given) return hr.screen(given.opening) end,
  show = show_ranking,
}

--- A command that carries out a person's decision about one application.
local function decision(summary, decide)
  return {
    summary = summary,
    decides = "application",
    parameters = {
      { name = "application", positional = true, required = true, description = "Its number." },
      { name = "reason", required = true, description = "Why." },
    },
    run = function(given) return decide(given.application, { reason = given.reason }) end,
    show = function(application) return ("%s for %s: %s"):format(application.number, application.opening, application.state) end,
  }
end

commands["shortlist"] = decision("Notes a person's decision to shortlist an application.", hr.application.shortlist)
commands["reopen"] = decision("Takes back the last step of an application, where it was a mistake.", hr.application.reopen)

return { policies = policies, commands = commands }
