--- How the workshop Krüger works: counts bin by bin, buys the cheapest basket, tries to repair before it calls.

local policies = {}

--- Whoever counts walks along the shelves: bin by bin.
policies["inventory.count_scope"] = function(scope)
  local candidates = { table.unpack(scope.candidates) }
  table.sort(candidates, function(a, b) return (a.bin or "~") .. a.sku < (b.bin or "~") .. b.sku end)
  local skus = {}
  for i, candidate in ipairs(candidates) do skus[i] = candidate.sku end
  return skus, { blind = false }, "house rule: along the shelves, bin by bin"
end

--- The cheapest, whoever it is; the basket decides about the freight.
policies["inventory.supplier"] = function(line)
  local best
  for _, offer in ipairs(line.offers) do
    if not best or offer.total < best.total then best = offer end
  end
  return best, { "house rule: the cheapest, %s", best.total }, nil, true
end

--- Everything here is mended by hand first: the hint, then our technician, then the rest.
policies["equipment.whom_to_call"] = function(ticket, previous)
  local steps = {}
  for _, hint in ipairs(ticket.hints) do
    steps[#steps + 1] = { hint = hint.id, why = "house rule: try it ourselves first", next_after_minutes = 15 }
  end
  steps[#steps + 1] = { person = "technician", why = "house rule: our own technician before any firm" }
  for _, step in ipairs(previous(ticket)) do
    if not step.person then steps[#steps + 1] = step end
  end
  return steps
end

--- Whoever calls in vain is rung back by the office manager, whoever they are: one person keeps the list.
policies["communication.route"] = function(call, previous)
  local whom, manner, why = previous(call)
  if manner.state == "we_ring_back" then
    return "office_manager", manner, "house rule: the office manager rings everybody back"
  end
  return whom, manner, why
end

--- Whoever shows three years at work can learn Excel here: the work is the evidence.
policies["hr.screen"] = function(candidate, previous)
  local results, why = previous(candidate)
  local work
  for _, criterion in ipairs(candidate.criteria) do
    if criterion.rule.kind == "years" and criterion.result == "met" then work = criterion.evidence[1] end
  end
  for _, one in ipairs(results) do
    if one.title == "Excel" and one.result ~= "met" and work then
      one.result, one.why, one.quotes = "met", "house rule: three years at work, Excel is learnt here", { work.quote }
    end
  end
  return results, why
end

return { policies = policies }
