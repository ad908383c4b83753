--- For whom a call is: whoever spoke knows already; what nobody took goes by who called.
local communication = kontor.communication

local policies = {}

--- The first of these roles that somebody holds, with why. Where nobody holds any, the last one: nobody covers it then, and
--- it falls to who stands behind.
local function goes(call, who, ...)
  local roles = { ... }
  local why = ("%s to the %s"):format(who, (roles[1]:gsub("_", " ")))
  for i, wanted in ipairs(roles) do
    for _, role in ipairs(call.staff) do
      if role.role == wanted and i == 1 then return wanted, why end
      if role.role == wanted then return wanted, ("%s, where nobody is: to the %s"):format(why, (wanted:gsub("_", " "))) end
    end
  end
  return roles[#roles], why .. ", where nobody is"
end

--- What is done about what is no call.
local manners = {
  email = "a mail is read and answered",
  fax = "a fax is read and answered",
  letter = "a letter is read and answered",
  visit = "whoever came was here: it is told for information",
  note = "a note is told for information",
}

--- Why nobody rings back.
local obstacles = {
  name = "only a name is known: find the number to ring back",
  withheld = "the number was withheld: nobody can ring back",
  none = "no number was noted: nobody can ring back",
}

--- The role that sees to an entry, by who the other side is, and why.
local function whose(call)
  local kind = call.party and (call.party.organisation_kind or call.party.kind)
  if kind == "supplier" then return goes(call, "suppliers go", "office_manager") end
  if kind == "service" then return goes(call, "service firms go", "technician", "office_manager") end
  if kind == "client" then return goes(call, "clients go", "partner", "office_manager") end
  local who = call.party and "everybody else goes" or call.kind == "call" and "unknown callers go" or "what nobody is known for goes"
  return goes(call, who, "reception", "office_manager")
end

policies["communication.route"] = function(call)
  local urgency = #call.urgency_hints > 0 and "high" or "normal"
  if call.kind == "call" and call.direction == "in" and call.attempts > 0 and call.state == "done" then
    -- Nobody waits any more, whoever it was for.
    local why = call.talked_since and "we talked to them since" or "nothing is to be done any more"
    return call.for_whom, { urgency = urgency, state = "done" }, why
  end
  if call.for_whom then
    -- For whom it is says nothing about whether somebody waits to be rung back.
    local waits = call.state == "we_ring_back" and call.reach == "number"
    local state = waits and "we_ring_back" or "for_information"
    return call.for_whom, { urgency = urgency, state = state }, "somebody said for whom it is"
  end
  if call.outcome == "answered" and call.attempts == 0 then
    return call.taken_by, { urgency = urgency, state = "done" }, { "%s took it", call.taken_by or "somebody" }
  end
  if call.direction ~= "in" then return nil, { state = "done" }, "it came from us" end
  if call.kind ~= "call" then
    local role, why = whose(call)
    local state = call.state == "done" and "for_information" or call.state
    return role, { urgency = urgency, state = state }, { why, manners[call.kind] }
  end
  local role, why = whose(call)
  if call.reach ~= "number" then
    return role, { urgency = urgency, state = "for_information" }, { why, obstacles[call.reach] }
  end
  if call.attempts > 1 then urgency = "high" end
  return role, { urgency = urgency, state = "we_ring_back" }, why
end

local commands = {}

commands["take-calls"] = {
  summary = "Takes in the telephone system's record and says to whom each call goes.",
  batch = true,
  parameters = { { name = "file", type = "file", positional = true, required = true, description = "Asterisk's Master.csv." } },
  run = function(given)
    local result, err = communication.call.import(given.file)
    if not result then return nil, err end
    local ids = table.move(result.calls, 1, #result.calls, 1, {})
    table.move(result.completed, 1, #result.completed, #ids + 1, ids)
    -- How often somebody called in vain may be told by any file.
    table.move(result.others, 1, #result.others, #ids + 1, ids)
    local routed, failure = communication.route_all(ids)
    if not routed then return nil, failure end
    result.routed, result.undecided = routed.routed, routed.undecided
    return result
  end,
  show = function(result)
    local lines = { result.summary }
    for _, note in ipairs(result.notes) do lines[#lines + 1] = "  " .. note end
    for _, call in ipairs(result.routed) do
      if call.for_whom or call.gap then
        lines[#lines + 1] = ("  %-18s %-9s -> %s%s%s  %s"):format(
          call.party_record or call.party or "withheld", call.outcome or "", call.for_whom or "nobody",
          call.on_behalf_of and " for " .. call.on_behalf_of or "", call.gap and " (nobody covers it)" or "",
          (call.state:gsub("_", " ")))
        lines[#lines + 1] = "      " .. table.concat(call.why, "; ")
      end
    end
    for _, one in ipairs(result.undecided) do
      lines[#lines + 1] = ("  not decided: %s of %s  %s"):format(
        one.party_record or one.party or "withheld", one.happened_at, one.why)
    end
    return table.concat(lines, "\n")
  end,
}

return { policies = policies, commands = commands }
