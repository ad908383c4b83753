--- How the law firm Nordlicht works: counts blind, buys from whoever is fastest, two people approve, calls by contract.

local policies = {}

--- Nobody who counts sees what is expected, and a deviation is counted again by somebody else.
policies["inventory.count_scope"] = function(scope, previous)
  local skus, _, why = previous(scope)
  return skus, { blind = true, second_counter = true }, { why, "house rule: count blind" }
end

--- Files of clients are counted exactly; everything else within the usual tolerance.
policies["inventory.count_check"] = function(line, previous)
  if line.category == "filing" and line.deviation ~= 0 and not line.counted_before then
    return "second_person", "house rule: filing is counted exactly"
  end
  return previous(line)
end

--- A lawyer who waits costs more than paper: the fastest delivery wins, then the price; the basket may choose among the
--- equally fast.
policies["inventory.supplier"] = function(line)
  local best
  for _, offer in ipairs(line.offers) do
    if not best or offer.lead_days < best.lead_days
      or (offer.lead_days == best.lead_days and offer.total < best.total) then
      best = offer
    end
  end
  local as_fast = {}
  for _, offer in ipairs(line.offers) do
    if offer.lead_days == best.lead_days then as_fast[#as_fast + 1] = offer.id end
  end
  return best, { "house rule: the fastest, %s, lead time %d d", best.supplier_name, best.lead_days }, nil, as_fast
end

--- Two people's eyes on every order above 100 EUR, whoever proposes it; below that, as everywhere.
policies["inventory.approval"] = function(order, previous)
  local limit = kontor.money "100.00 EUR"
  if order.total <= limit then return previous(order) end
  return 2, { "partner", "bookkeeping", "office_manager" }, { "house rule: two approvals above %s", limit }
end

--- The contract comes first; nobody here opens a machine that a firm answers for.
policies["equipment.whom_to_call"] = function(ticket, previous)
  local steps = {}
  for _, step in ipairs(previous(ticket)) do
    if step.firm then steps[#steps + 1] = step end
  end
  return steps
end

--- A client never waits for the reception: the partner gets the call, and soon.
policies["communication.route"] = function(call, previous)
  local whom, manner, why = previous(call)
  if call.party and call.party.kind == "client" and manner.state == "we_ring_back" then
    manner.urgency = "urgent"
    return "partner", manner, "house rule: clients are rung back by the partner"
  end
  return whom, manner, why
end

--- Client money is booked in DATEV here: bookkeeping without it is a question for the interview.
policies["hr.screen"] = function(candidate, previous)
  local results, why = previous(candidate)
  for _, one in ipairs(results) do
    if one.title == "Bookkeeping" and one.result == "met" and not candidate.text:find("DATEV", 1, true) then
      one.result, one.why = "unknown", "house rule: bookkeeping without DATEV, ask"
    end
  end
  return results, why
end

return { policies = policies }
