--- One line per fact of the day: topic, what about, what came of it, and why; `examples/demo.sh` lays two companies side by side.
local inventory, equipment, communication = kontor.inventory, kontor.equipment, kontor.communication

local function tell(topic, about, what, why)
  local sentences = type(why) == "table" and table.concat(why, "; ") or why or ""
  print(table.concat({ topic, about, what, sentences }, "\t"))
end

for _, count in ipairs(inventory.count.find {}) do
  local sheet = inventory.count.get(count.number)
  for _, line in ipairs(sheet.lines) do
    if line.counted and line.check then
      tell("counted", line.item, tostring(line.counted) .. (line.needs and ", to be counted again" or ""), line.check)
    end
  end
end

for _, order in ipairs(inventory.order.find {}) do
  local whole = inventory.order.get(order.number)
  for _, line in ipairs(whole.lines) do
    local why = {}
    for _, sentence in ipairs(line.why) do
      if sentence:find("house rule", 1, true) or sentence:find("basket", 1, true) then why[#why + 1] = sentence end
    end
    tell("ordered", line.item, ("%s at %s from %s"):format(line.quantity, tostring(line.price), order.supplier), why)
  end
end

for _, order in ipairs(inventory.order.find {}) do
  tell("approval", "order from " .. order.supplier, order.approvals_needed .. " needed", order.why)
end

for _, ticket in ipairs(equipment.ticket.find {}) do
  for number, step in ipairs(equipment.ticket.whom_to_call(ticket.number).steps) do
    tell("called", ("%s, step %d"):format(ticket.asset, number), step.words or step.name, step.why)
  end
end

for _, call in ipairs(communication.entry.find { kind = "call" }) do
  if call.outcome ~= "answered" or call.state ~= "done" then
    local at = call.happened_at:sub(12, 16)
    tell("call", ("%s %s"):format(at, call.party_record or call.party or "withheld"),
      ("%s, %s"):format(call.for_whom or "nobody", call.state), call.why)
  end
end

for place, one in ipairs(kontor.hr.ranking "office-assistant") do
  local facts = {}
  for _, criterion in ipairs(one.criteria) do
    local quote = criterion.evidence[1]
    facts[#facts + 1] = ("%s %s%s"):format(criterion.title, criterion.result:gsub("_", " "),
      quote and (' "%s"'):format(quote.quote) or "")
    for _, sentence in ipairs(criterion.why) do
      if sentence:find("house rule", 1, true) then facts[#facts + 1] = sentence end
    end
  end
  tell("candidate", one.application, ("place %d, %d of %d points"):format(place, one.score, one.best_score), facts)
end
