--- Whom to call about a broken device: what helps itself first, then contract, warranty, our own people, other firms.
local equipment = kontor.equipment

local policies = {}

local function by_contract(contract, ticket)
  local why = { "under contract" .. (contract.valid_until and " until " .. contract.valid_until or "") }
  if contract.response_hours then why[#why + 1] = ("reaction %d h"):format(contract.response_hours) end
  if ticket.history then why[#why + 1] = ticket.history end
  if ticket.warranty and not ticket.warranty.active then
    why[#why + 1] = "warranty ended " .. ticket.warranty["until"]
  end
  return { firm = contract.firm.handle, contract = contract.number, why = table.concat(why, "; "), next_after_minutes = 60 }
end

policies["equipment.whom_to_call"] = function(ticket)
  local steps = {}
  for _, supply in ipairs(ticket.supplies) do
    if (supply.on_hand or 0) > 0 then
      steps[#steps + 1] = {
        hint = ("replace %s: %s, in stock"):format(supply.name, supply.item),
        why = ("the device says it is %s, and we have %s"):format(supply.state, supply.on_hand),
      }
    elseif #supply.may_be > 0 then
      steps[#steps + 1] = {
        hint = ("replace %s: %s, in stock; see which fits"):format(supply.name, table.concat(supply.may_be, " or ")),
        why = ("the device says it is %s, and its model takes any of these"):format(supply.state),
      }
    end
  end
  if ticket.warranty and ticket.warranty.active and ticket.warranty.firm then
    steps[#steps + 1] = { firm = ticket.warranty.firm.handle, why = "in warranty until " .. ticket.warranty["until"] }
  end
  for _, contract in ipairs(ticket.contracts) do
    if contract.active then steps[#steps + 1] = by_contract(contract, ticket) end
  end
  for _, person in ipairs(ticket.staff) do
    steps[#steps + 1] = { person = person.person, why = table.concat(person.why, "; ") }
  end
  for _, firm in ipairs(ticket.services) do
    local rate = firm.hourly_rate and ("about %s an hour"):format(tostring(firm.hourly_rate))
    steps[#steps + 1] = { firm = firm.handle, costs = rate, why = "fallback, no contract" }
  end
  return steps
end

local function show_plan(plan)
  local lines = {}
  if plan.ticket then
    lines[#lines + 1] = ("%s ticket %s for %s (%s, %s)"):format(
      plan.is_new and "opened" or "there is already an open", plan.ticket, plan.asset, plan.place or "no place", plan.model)
  end
  for _, why in ipairs(plan.is_new == false and plan.reported or {}) do lines[#lines + 1] = "  " .. why end
  lines[#lines + 1] = "call, in this order:"
  for i, step in ipairs(plan.steps) do
    local facts = { step.number, step.availability, step.customer_number and "customer " .. step.customer_number,
      step.contract and "contract " .. step.contract, step.expected_at and "here by " .. step.expected_at, step.costs }
    local told = { step.words or step.name or step.party }
    for k = 1, 6 do if facts[k] then told[#told + 1] = facts[k] end end
    lines[#lines + 1] = ("  %d  %s"):format(i, table.concat(told, "  "))
    lines[#lines + 1] = "     why: " .. table.concat(step.why, "; ")
  end
  if #plan.steps == 0 then lines[#lines + 1] = "  nobody: " .. plan.nobody end
  for _, note in ipairs(plan.notes or {}) do lines[#lines + 1] = "note: " .. note end
  if plan.read_out then lines[#lines + 1] = "read out: " .. plan.read_out end
  return table.concat(lines, "\n")
end

local commands = {}

commands["report-fault"] = {
  summary = "Opens a ticket for a broken device and says whom to call, in which order, and why.",
  parameters = {
    { name = "asset", positional = true, required = true, description = "The device's tag." },
    { name = "words", required = true, description = "What is wrong, in your own words." },
    { name = "fault", description = "What sort of fault; guessed from the words where left out." },
  },
  run = function(given)
    local ticket, err = equipment.ticket.report(given.asset, { words = given.words, fault = given.fault })
    if not ticket then return nil, err end
    local plan, failure = equipment.ticket.whom_to_call(ticket.id)
    if not plan then return nil, failure end
    plan.is_new, plan.reported = ticket.is_new, ticket.why
    return plan
  end,
  show = show_plan,
}

commands["whom-to-call"] = {
  summary = "Says again whom to call about a ticket.",
  parameters = { { name = "ticket", positional = true, required = true, description = "Its number." } },
  run = function(given) return equipment.ticket.whom_to_call(given.ticket) end,
  show = show_plan,
}

return { policies = policies, commands = commands }
