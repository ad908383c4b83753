-- office: krueger, without its own plugin
--- What the log says of who waits.
local communication = kontor.communication

local function missed(given)
  given.kind, given.outcome = "call", "missed"
  return assert(communication.entry.create(given))
end

local function waiting()
  local lines = {}
  for _, one in ipairs(communication.waiting {}) do
    lines[#lines + 1] = one.party_record .. " " .. one.urgency
  end
  return table.concat(lines, ", ")
end

rule("what was urgent stays so where the same caller rings in vain again", "elbe urgent, petersen high", function()
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:00:00+01:00", urgency = "urgent" }
  missed { party = "0171-39 200 42", happened_at = "2026-11-23T08:10:00+01:00", urgency = "high" }
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:30:00+01:00" }
  return waiting()
end)

rule("two callers from one number are two who wait", "elbe normal, krause normal", function()
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:00:00+01:00" }
  missed { party = "040/66969-500", happened_at = "2026-11-23T08:30:00+01:00", party_record = "krause" }
  return waiting()
end)

rule("where nobody has the roles, who rings is not lost", "office_manager, nobody covers it: true", function()
  for person, role in pairs { ["petra.voss"] = "office_manager", ["sofia.rossi"] = "reception" } do
    assert(kontor.directory.person.relieve(person, { role = role, last_on = "2026-11-22" }))
  end
  local entry = missed { party = "0171 9990001" }
  assert(communication.route(entry.id))
  local role = communication.entry.get(entry.id).for_role
  return ("%s, nobody covers it: %s"):format(role, #communication.waiting { uncovered = true } > 0)
end)

rule("who sees to it in place of whom it would go to is said",
  "office_manager: service firms go to the technician, where nobody is: to the office manager", function()
  assert(kontor.directory.person.relieve("mehmet.yilmaz", { role = "technician", last_on = "2026-11-22" }))
  local entry = missed { party = "040 555 01-70" }
  assert(communication.route(entry.id))
  entry = communication.entry.get(entry.id)
  return entry.for_role .. ": " .. entry.why[1]
end)
