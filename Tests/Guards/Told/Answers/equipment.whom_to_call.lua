-- What `equipment.whom_to_call` answers, and the plan that comes of it.
local act = [[
  -- Another contract with the same firm: where nothing is said, the first counts.
  assert(kontor.equipment.contract.create { number = "W-20", firm = "hanse", customer_number = "B-7", hours = "Mon-Fri 10:00-12:00",
    response_hours = 1, begins_on = "2026-01-01", assets = { "COPIER-1" } })
  local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau" }))
  local plan = assert(kontor.equipment.ticket.whom_to_call(ticket.number))
  local lines = {}
  for i, step in ipairs(plan.steps) do
    local fields = {}
    for key, value in pairs(step) do
      if type(value) == "table" then value = table.concat(value, " | ") end
      if value ~= "" then fields[#fields + 1] = key .. " = " .. tostring(value):gsub("^hnt_%w+$", "hnt_…") end
    end
    table.sort(fields)
    lines[i] = table.concat(fields, "\n")
  end
  return table.concat(lines, "\n\n")
]]

return {
  { field = "steps[].firm", act = act, answer = [[function() return { { firm = "hanse", why = "because" } } end]], expected = [[
availability = open until 17:00
contract = W-19
costs = covered by contract W-19
customer_number = 88412
expected_at = 2026-11-24 08:15
kind = firm
name = Hanse Kopierservice GmbH
number = 040 55501-70
open = true
party = hanse
serial = QXZ01234
why = because]] },
  { field = "steps[].firm", act = act, answer = [[function() return { { firm = "kopier-hansen", why = "because" } } end]], expected = [[
availability = open until 18:00
costs = about 95.00 EUR an hour
kind = firm
name = Kopier-Hansen
number = 040 5553344
open = true
party = kopier-hansen
serial = QXZ01234
why = because]] },
  { field = "steps[].person", act = act, answer = [[function() return { { person = "lena.schaefer", why = "because" } } end]], expected = [[
kind = person
name = Lena Schäfer
number = 216
party = lena.schaefer
serial = QXZ01234
why = because]] },
  { field = "steps[].person", act = act, answer = [[function() return { { person = "office_manager", why = "because" } } end]], expected = [[
availability = on duty
kind = person
name = Jan Beck
number = 212
open = true
party = jan.beck
serial = QXZ01234
why = because | Petra Voss holds office_manager | Petra Voss is away until 2026-11-27 | Jan Beck stands in (accepted)]] },
  { field = "steps[].hint", act = act, answer = [[function(ticket) return { { hint = ticket.hints[1].id, why = "because" } } end]], expected = [[
kind = hint
party = hnt_…
why = because
words = Open the left door, pull lever A, take the sheet out towards you.]] },
  { field = "steps[].hint", act = act, answer = [[function() return { { hint = "Kick it.", why = "because" } } end]], expected = [[
kind = hint
why = because
words = Kick it.]] },
  { field = "steps[].number", act = act, answer = [[function() return { { firm = "hanse", number = "0171 3920011", why = "because" }, { person = "lena.schaefer", number = "0171 3920012", why = "because" } } end]], expected = [[
availability = open until 17:00
contract = W-19
costs = covered by contract W-19
customer_number = 88412
expected_at = 2026-11-24 08:15
kind = firm
name = Hanse Kopierservice GmbH
number = 0171 3920011
open = true
party = hanse
serial = QXZ01234
why = because

kind = person
name = Lena Schäfer
number = 0171 3920012
party = lena.schaefer
serial = QXZ01234
why = because]] },
  { field = "steps[].contract", act = act, answer = [[function() return { { firm = "hanse", contract = "W-20", why = "because" } } end]], expected = [[
availability = opens 10:00
contract = W-20
costs = covered by contract W-20
customer_number = B-7
expected_at = 2026-11-23 11:00
kind = firm
name = Hanse Kopierservice GmbH
number = 040 55501-70
open = false
party = hanse
serial = QXZ01234
why = because]] },
  { field = "steps[].costs", act = act, answer = [[function() return { { firm = "hanse", costs = "a cake", why = "because" } } end]], expected = [[
availability = open until 17:00
contract = W-19
costs = a cake
customer_number = 88412
expected_at = 2026-11-24 08:15
kind = firm
name = Hanse Kopierservice GmbH
number = 040 55501-70
open = true
party = hanse
serial = QXZ01234
why = because]] },
  { field = "steps[].next_after_minutes", act = act, answer = [[function() return { { firm = "hanse", next_after_minutes = 45, why = "because" } } end]], expected = [[
availability = open until 17:00
contract = W-19
costs = covered by contract W-19
customer_number = 88412
expected_at = 2026-11-24 08:15
kind = firm
name = Hanse Kopierservice GmbH
next_after_minutes = 45
number = 040 55501-70
open = true
party = hanse
serial = QXZ01234
why = because]] },
  { field = "steps[].why", act = act, answer = [[function(ticket) return { { person = "lena.schaefer", why = { { "%s knows it", "Lena" }, "so be it" } } } end]], expected = [[
kind = person
name = Lena Schäfer
number = 216
party = lena.schaefer
serial = QXZ01234
why = Lena knows it | so be it]] },
  { field = "steps[].why", act = act, answer = [[function() return { { person = "lena.schaefer" } } end]], expected = [[
kind = person
name = Lena Schäfer
number = 216
party = lena.schaefer
serial = QXZ01234
why = named by the policy]] },
}
