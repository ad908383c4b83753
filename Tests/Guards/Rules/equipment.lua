-- office: krueger, without its own plugin
--- Whom to call about a broken device, in which order and why, by the default answer; and how its commands show it.
local equipment, inventory, directory = kontor.equipment, kontor.inventory, kontor.directory
local standard = shipped "standard"

--- Whom to call about a jam, or another fault: each step with what it says.
local function called(asset, fault)
  local ticket = assert(equipment.ticket.report(asset, { words = "it does not work", fault = fault or "jam" }))
  local steps = {}
  for i, step in ipairs(assert(equipment.ticket.whom_to_call(ticket.number)).steps) do
    steps[i] = ("%s: %s"):format(step.words or step.party, table.concat(step.why, "; "))
  end
  return table.concat(steps, " | ")
end

--- The steps' parties alone.
local function order(asset)
  local ticket = assert(equipment.ticket.report(asset, { words = "it does not work", fault = "jam" }))
  local steps = {}
  for i, step in ipairs(assert(equipment.ticket.whom_to_call(ticket.number)).steps) do
    steps[i] = step.words and step.words:match "^replace [^ :]+" or step.party
  end
  return table.concat(steps, ", ")
end

--- One step's field, by its place.
local function field(asset, place, name)
  local ticket = assert(equipment.ticket.report(asset, { words = "it does not work", fault = "jam" }))
  return assert(equipment.ticket.whom_to_call(ticket.number)).steps[place][name]
end

local function answered(asset, names, types, levels)
  assert(equipment.supply.import({ name = "answer.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = ]] .. names .. "\nmarker-types (1setOf keyword) = " .. types
    .. "\nmarker-levels (1setOf integer) = " .. levels .. [[

marker-low-levels (1setOf integer) = 10,10
marker-high-levels (1setOf integer) = 100,100
]] }, { asset = asset }))
end

local under = "hanse: under contract until 2027-03-31; reaction 8 h"
local ours = "mehmet.yilmaz: Mehmet Yılmaz holds technician"
local other = "kopier-hansen: fallback, no contract"

-- The order ------------------------------------------------------------------------------------------------------

rule("equipment.whom_to_call: contract, our own people, other firms",
  under .. "; warranty ended 2025-06-30 | " .. ours .. " | " .. other, function() return called "COPIER-1" end)

rule("equipment.whom_to_call: without a contract our own people and all firms",
  ours .. " | " .. other .. " | hanse: fallback, no contract", function() return called "COPIER-2" end)

rule("equipment.whom_to_call: what helps itself, warranty, contract, our own people, other firms",
  "replace Toner, maker, hanse, mehmet.yilmaz, kopier-hansen", function()
  assert(directory.organisation.create { handle = "maker", name = "Maker", kind = "service", region = "DE-HH" })
  assert(equipment.asset.update("COPIER-1", { warranty_until = "2027-01-31", warranty_firm = "maker" }))
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "7,62")
  return order "COPIER-1"
end)

-- What helps itself ----------------------------------------------------------------------------------------------

--- A printer whose model takes two toners, of which there is so much.
local function printer(first, second)
  for sku, stock in pairs { ["TON-A"] = first, ["TON-B"] = second } do
    assert(inventory.item.create {
      sku = sku, name = "Toner", category = "toner", unit = "Stück", place = "Materialraum",
    })
    if stock > 0 then assert(inventory.movement.receive(sku, { quantity = stock })) end
  end
  assert(equipment.model.create { name = "Acme 1", kind = "printer", supplies = { "TON-A", "TON-B" } })
  assert(equipment.asset.create { tag = "PRINTER-9", model = "Acme 1", place = "Empfang" })
  answered("PRINTER-9", "Toner schwarz,Trommeleinheit", "toner,opc", "7,62")
end

local function first(asset) return called(asset):match "^(.-) | " end

rule("equipment.whom_to_call: what is low and in stock is replaced first",
  "replace Toner schwarz: TONER-C-EXV, in stock: the device says it is low, and we have 1", function()
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "7,62")
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: what is empty and in stock is replaced first",
  "replace Toner schwarz: TONER-C-EXV, in stock: the device says it is empty, and we have 3", function()
  assert(inventory.movement.receive("TONER-C-EXV", { quantity = 2 }))
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "0,62")
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: what is low and out of stock is no step", under .. "; warranty ended 2025-06-30",
  function()
  assert(inventory.movement.issue("TONER-C-EXV", { quantity = 1 }))
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "7,62")
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: what is not low is no step", under .. "; warranty ended 2025-06-30", function()
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "60,62")
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: each that is low and in stock is a step of its own",
  "replace Toner, replace Trommeleinheit, hanse, mehmet.yilmaz, kopier-hansen", function()
  assert(inventory.movement.receive("TROMMEL-C", { quantity = 1 }))
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "7,2")
  return order "COPIER-1"
end)

rule("equipment.whom_to_call: where two may fit, both are named",
  "replace Toner schwarz: TON-A or TON-B, in stock; see which fits: the device says it is low, and its model takes "
    .. "any of these", function()
  printer(2, 1)
  return first "PRINTER-9"
end)

rule("equipment.whom_to_call: where two may fit and one is there, that is named",
  "replace Toner schwarz: TON-B, in stock; see which fits: the device says it is low, and its model takes any of these",
  function()
  printer(0, 1)
  return first "PRINTER-9"
end)

rule("equipment.whom_to_call: where two may fit and none is there, it is no step", ours, function()
  printer(0, 0)
  return first "PRINTER-9"
end)

-- The warranty ---------------------------------------------------------------------------------------------------

--- Whom to call first about a copier in warranty until a day, and the first reason.
local function warranted(until_day, firm)
  assert(directory.organisation.create { handle = "maker", name = "Maker", kind = "service", region = "DE-HH" })
  assert(equipment.asset.update("COPIER-2", { warranty_until = until_day, warranty_firm = firm }))
  return first("COPIER-2"):match "^[^;]+"
end

rule("equipment.whom_to_call: on its last day the warranty holds",
  "maker: in warranty until 2026-11-23", function()
  return warranted("2026-11-23", "maker")
end)

rule("equipment.whom_to_call: the day after its last the warranty holds no more", ours, function()
  return warranted("2026-11-22", "maker")
end)

rule("equipment.whom_to_call: a warranty of which nobody knows the firm is no step", ours, function()
  return warranted "2027-11-23"
end)

rule("equipment.whom_to_call: what never had a warranty has none", ours, function() return first "PRINTER-1" end)

-- The contract ---------------------------------------------------------------------------------------------------

rule("equipment.whom_to_call: on its last day the contract holds",
  "hanse: under contract until 2026-11-23; reaction 8 h; warranty ended 2025-06-30", function()
  assert(equipment.contract.update("W-19", { ends_on = "2026-11-23" }))
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: the day after its last the contract holds no more", ours, function()
  assert(equipment.contract.update("W-19", { ends_on = "2026-11-22" }))
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: before its first day the contract does not hold", ours, function()
  assert(equipment.contract.update("W-19", { begins_on = "2026-11-24" }))
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: a contract without an end",
  "hanse: under contract; reaction 8 h; warranty ended 2025-06-30", function()
  assert(equipment.contract.update("W-19", { clear = { "ends_on" } }))
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: a contract that promises no time",
  "hanse: under contract until 2027-03-31; warranty ended 2025-06-30", function()
  assert(equipment.contract.update("W-19", { clear = { "response_hours" } }))
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: under a contract nothing is said of a warranty that there never was", under, function()
  assert(equipment.contract.cover("W-19", { assets = { "PRINTER-1" } }))
  return first "PRINTER-1"
end)

rule("equipment.whom_to_call: under a contract nothing is said of a warranty that still holds", under, function()
  assert(equipment.contract.cover("W-19", { assets = { "COPIER-2" } }))
  return first "COPIER-2"
end)

rule("equipment.whom_to_call: what was broken before is said",
  "hanse: under contract until 2027-03-31; reaction 8 h; second jam in 60 days; warranty ended 2025-06-30", function()
  local ticket = assert(equipment.ticket.report("COPIER-1", { words = "it does not work", fault = "jam" }))
  for _, state in ipairs { "self_fix", "fixed", "verified", "closed" } do
    assert(equipment.ticket.advance(ticket.number, { to = state, remedy = state == "fixed" and "new roller" or nil }))
  end
  return first "COPIER-1"
end)

rule("equipment.whom_to_call: the contract's number goes with the call", "W-19", function()
  return field("COPIER-1", 1, "contract")
end)

rule("equipment.whom_to_call: of two contracts with a firm each is a call", "W-19 W-20", function()
  assert(equipment.contract.create {
    number = "W-20", firm = "hanse", begins_on = "2026-01-01", assets = { "COPIER-1" },
  })
  return field("COPIER-1", 1, "contract") .. " " .. field("COPIER-1", 2, "contract")
end)

rule("equipment.whom_to_call: after an hour without help the next one is called", "60", function()
  return field("COPIER-1", 1, "next_after_minutes")
end)

-- Our own people, and other firms --------------------------------------------------------------------------------

rule("equipment.whom_to_call: while our own is away, who stands in",
  "lena.schaefer: Mehmet Yılmaz holds technician; Mehmet Yılmaz is away until 2026-11-23; "
    .. "Lena Schäfer stands in (accepted)", function()
  local away = assert(directory.absence.request("mehmet.yilmaz", {
    from_on = "2026-11-23", to_on = "2026-11-23", kind = "holiday", deputy = "lena.schaefer",
  }))
  assert(directory.absence.accept(away.id, { by = "lena.schaefer" }))
  return first("COPIER-2"):match "^.-accepted%)"
end)

rule("equipment.whom_to_call: where nobody of ours is there, other firms", "kopier-hansen, hanse", function()
  assert(directory.person.relieve("mehmet.yilmaz", { role = "technician", last_on = "2026-11-22" }))
  return order "COPIER-2"
end)

rule("equipment.whom_to_call: what another firm takes is said", "about 95.00 EUR an hour", function()
  return field("COPIER-2", 2, "costs")
end)

rule("equipment.whom_to_call: what nobody knows that a firm takes is not said", "nil", function()
  return field("COPIER-2", 3, "costs")
end)

rule("equipment.whom_to_call: the policy says itself what another firm takes", "about 80.00 EUR an hour nil", function()
  local steps = standard.policies["equipment.whom_to_call"] {
    supplies = {}, contracts = {}, staff = {},
    services = { { handle = "a", hourly_rate = kontor.money "80.00 EUR" }, { handle = "b" } },
  }
  return ("%s %s"):format(steps[1].costs, steps[2].costs)
end)

rule("equipment.whom_to_call: a contract out of force is nobody's, whatever else holds", "0", function()
  return #standard.policies["equipment.whom_to_call"] {
    supplies = {}, contracts = { { active = false, number = "W", firm = { handle = "a" } } }, staff = {}, services = {},
  }
end)

rule("equipment.whom_to_call: what we have of what is in no list is nothing", "0", function()
  local supplies = { { name = "Toner", state = "low", item = "X", may_be = {} } }
  return #standard.policies["equipment.whom_to_call"] { supplies = supplies, contracts = {}, staff = {}, services = {} }
end)

-- The commands ---------------------------------------------------------------------------------------------------

local function report(given) return assert(standard.commands["report-fault"].run(given)) end

local function shown(plan, command)
  return (standard.commands[command or "report-fault"].show(plan):gsub("\n", "|"))
end

rule("report-fault: opens a ticket with the words and the fault, whatever the words sound like",
  "T-0001 true Papierstau noise", function()
  local plan = report { asset = "COPIER-1", words = "Papierstau", fault = "noise" }
  local ticket = equipment.ticket.get(plan.ticket)
  return ("%s %s %s %s"):format(plan.ticket, plan.is_new, ticket.words, ticket.fault)
end)

rule("report-fault: guesses the fault from the words", "jam", function()
  return equipment.ticket.get(report({ asset = "COPIER-1", words = "Papierstau" }).ticket).fault
end)

rule("report-fault: refuses a device that there is not", "not_found", function()
  local _, err = standard.commands["report-fault"].run { asset = "COPIER-7", words = "Papierstau" }
  return err.code
end)

rule("report-fault: where nobody can say whom to call, it fails with the reason", "no answer", function()
  local world = { equipment = { ticket = {
    report = function() return { id = "T-1" } end, whom_to_call = function() return nil, "no answer" end,
  } } }
  return select(2, shipped("standard", nil, world).commands["report-fault"].run { asset = "COPIER-1", words = "x" })
end)

rule("report-fault: shows the ticket, whom to call, why, and what to read out",
  "opened ticket T-0001 for COPIER-1 (Gerichtsbüro, Canon iR 2645)|call, in this order:"
    .. "|  1  Hanse Kopierservice GmbH  040 55501-70  open until 17:00  customer 88412  contract W-19"
    .. "  here by 2026-11-24 08:15  covered by contract W-19"
    .. "|     why: under contract until 2027-03-31; reaction 8 h; warranty ended 2025-06-30"
    .. "|  2  Mehmet Yılmaz  215  on duty|     why: Mehmet Yılmaz holds technician"
    .. "|  3  Kopier-Hansen  040 5553344  open until 18:00  about 95.00 EUR an hour"
    .. "|     why: fallback, no contract|read out: Kundennummer 88412 · Vertrag W-19 · Gerät Canon iR 2645 · "
    .. 'Seriennummer QXZ01234 · Zählerstand 214.377 · Störung "Papierstau" · Standort Gerichtsbüro · '
    .. "Unser Zeichen T-0001 · Rückruf 040 66969-212",
  function() return shown(report { asset = "COPIER-1", words = "Papierstau" }) end)

rule("report-fault: shows that it is known already, and why",
  "there is already an open ticket T-0001 for COPIER-1 (Gerichtsbüro, Canon iR 2645)"
    .. "|  the words sound like jam (*papierstau*)|  T-0001 is open for COPIER-1 with the same fault and is reported"
    .. "|call, in this order:", function()
  report { asset = "COPIER-1", words = "Papierstau" }
  return shown(report { asset = "COPIER-1", words = "Papierstau" }):match "^.-order:"
end)

rule("whom-to-call: says the same without what was reported",
  "there is already an open ticket T-0001 for COPIER-1 (Gerichtsbüro, Canon iR 2645)|call, in this order:", function()
  report { asset = "COPIER-1", words = "Papierstau" }
  local plan = assert(standard.commands["whom-to-call"].run { ticket = "T-0001" })
  return shown(plan, "whom-to-call"):match "^.-order:"
end)

rule("whom-to-call: refuses a ticket that there is not", "not_found", function()
  local _, err = standard.commands["whom-to-call"].run { ticket = "T-0009" }
  return err.code
end)

rule("report-fault: shows what is tried before anybody is called",
  "  1  replace Toner schwarz: TONER-C-EXV, in stock|     why: the device says it is low, and we have 1", function()
  answered("COPIER-1", "Toner schwarz,Trommeleinheit", "toner,opc", "7,62")
  return shown(report { asset = "COPIER-1", words = "Papierstau" }):match "  1  .-|  2":sub(1, -5)
end)

--- A plan as a command shows it.
local function told(plan)
  plan.steps = plan.steps or {}
  return shown(plan)
end

rule("report-fault: shows that there is nobody, and whose contract is left out",
  "opened ticket T-1 for X (no place, M)|call, in this order:|  nobody: no firm is known|note: one|note: two",
  function()
  return told {
    ticket = "T-1", is_new = true, asset = "X", model = "M", nobody = "no firm is known", notes = { "one", "two" },
  }
end)

rule("report-fault: shows a plan without a ticket, notes and words to read out",
  "call, in this order:|  1  kim|     why: a; b", function()
  return told { steps = { { party = "kim", why = { "a", "b" } } } }
end)

rule("report-fault: shows the name before the handle, and the words before the name",
  "call, in this order:|  1  Kim|     why: a|  2  try it|     why: b", function()
  return told {
    steps = { { party = "kim", name = "Kim", why = { "a" } },
      { party = "kim", name = "Kim", words = "try it", why = { "b" } } },
  }
end)
