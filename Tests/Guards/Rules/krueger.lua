-- office: krueger
--- The rules of the workshop Krüger, and where they leave the default answers as they are.
local inventory, equipment = kontor.inventory, kontor.equipment
local communication, directory, hr = kontor.communication, kontor.directory, kontor.hr

local function item(sku, stock, fields)
  local made = { sku = sku, name = "Item " .. sku, category = "rules", unit = "kg", place = "Materialraum" }
  for key, value in pairs(fields or {}) do made[key] = value end
  made.new_categories = true
  assert(inventory.item.create(made))
  if stock > 0 then assert(inventory.movement.receive(sku, { quantity = stock })) end
end

local function offer(sku, supplier, price, fields)
  local made = { supplier = supplier, price = price .. " EUR" }
  for key, value in pairs(fields or {}) do made[key] = value end
  assert(inventory.offer.set(sku, made))
end

-- inventory.count_scope ------------------------------------------------------------------------------------------

--- A count in a stock room with these items, `{ sku, bin }` each.
local function counted(request, ...)
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  for _, one in ipairs { ... } do item(one[1], 1, { place = "Keller", bin = one[2] }) end
  request.place = "Keller"
  local count = assert(inventory.count.open(request))
  local skus = {}
  for i, line in ipairs(count.lines) do skus[i] = line.item end
  return table.concat(skus, " "), count
end

rule("krueger, inventory.count_scope: bin by bin", "R-2 R-3 R-1", function()
  return (counted({}, { "R-1", "C-01" }, { "R-2", "A-01" }, { "R-3", "B-01" }))
end)

rule("krueger, inventory.count_scope: within a bin by sku", "R-1 R-2 R-3", function()
  return (counted({}, { "R-3", "A-01" }, { "R-1", "A-01" }, { "R-2", "A-01" }))
end)

rule("krueger, inventory.count_scope: what lies in no bin comes last", "R-3 R-1 R-2", function()
  return (counted({}, { "R-2" }, { "R-1" }, { "R-3", "Z-99" }))
end)

rule("krueger, inventory.count_scope: of at most so many the first along the shelves", "R-2 R-3", function()
  return (counted({ at_most = 2 }, { "R-1", "C-01" }, { "R-2", "A-01" }, { "R-3", "B-01" }))
end)

rule("krueger, inventory.count_scope: nothing is hidden, and that is said",
  "false false: house rule: along the shelves, bin by bin", function()
  local _, count = counted({}, { "R-1", "A-01" })
  return ("%s %s: %s"):format(count.blind, count.second_counter, table.concat(count.why, "; "))
end)

rule("krueger, inventory.count_scope: says itself that nothing is hidden", "false", function()
  local asked = { scope = "location", candidates = {} }
  return select(2, shipped("krueger").policies["inventory.count_scope"](asked)).blind
end)

-- inventory.supplier ---------------------------------------------------------------------------------------------

local function bought(...)
  item("R-1", 0, { minimum = 10, target = 10 })
  for _, firm in ipairs { "elbe", "krause", "express" } do
    assert(inventory.offer.terms(firm, { freight = "0.00 EUR" }))
  end
  for _, one in ipairs { ... } do offer("R-1", one[1], one[2], one[3]) end
  local order = assert(inventory.supply_run { category = "rules" }).orders[1]
  local why = order.lines[1].why
  return ("%s: %s"):format(order.supplier, why[#why])
end

rule("krueger, inventory.supplier: the cheapest", "krause: house rule: the cheapest, 19.90 EUR", function()
  return bought({ "elbe", "2.00" }, { "krause", "1.99" }, { "express", "2.01" })
end)

rule("krueger, inventory.supplier: the cheapest, though another is preferred and faster",
  "krause: house rule: the cheapest, 19.90 EUR", function()
  return bought({ "elbe", "2.00", { preferred = true, lead_days = 1 } }, { "krause", "1.99", { lead_days = 9 } })
end)

rule("krueger, inventory.supplier: of equals the preferred", "krause: house rule: the cheapest, 20.00 EUR", function()
  return bought({ "elbe", "2.00" }, { "krause", "2.00", { preferred = true } })
end)

rule("krueger, inventory.supplier: of equals the first, though the second is faster",
  "elbe: house rule: the cheapest, 20.00 EUR", function()
  return bought({ "elbe", "2.00", { lead_days = 9 } }, { "krause", "2.00", { lead_days = 1 } })
end)

rule("krueger, inventory.supplier: the only one is the cheapest", "express: house rule: the cheapest, 90.00 EUR",
  function() return bought { "express", "9.00" } end)

rule("krueger, inventory.supplier: the basket decides about the freight, also against who is preferred",
  "krause 35.10 EUR", function()
  for _, firm in ipairs { "elbe", "krause" } do
    assert(inventory.offer.terms(firm, { freight = "5.00 EUR", clear = { "freight_free_from" } }))
  end
  for _, sku in ipairs { "R-1", "R-2" } do item(sku, 0, { minimum = 1, target = 1 }) end
  offer("R-1", "elbe", "20.00", { preferred = true })
  offer("R-1", "krause", "20.10")
  offer("R-2", "krause", "10.00")
  offer("R-2", "elbe", "10.20")
  local orders = assert(inventory.supply_run { category = "rules" }).orders
  return ("%s %s"):format(orders[1].supplier, orders[1].total)
end)

-- equipment.whom_to_call -----------------------------------------------------------------------------------------

local function called(asset, fault)
  local ticket = assert(equipment.ticket.report(asset, { words = "it does not work", fault = fault }))
  local steps = {}
  for i, step in ipairs(assert(equipment.ticket.whom_to_call(ticket.number)).steps) do
    steps[i] = ("%s%s: %s"):format(step.words and "hint" or step.party,
      step.next_after_minutes and " " .. step.next_after_minutes or "", step.why[1])
  end
  return table.concat(steps, " | ")
end

local try = "hint 15: house rule: try it ourselves first"
local ours = "mehmet.yilmaz: house rule: our own technician before any firm"
local contract = "hanse 60: under contract until 2027-03-31; reaction 8 h; warranty ended 2025-06-30"
local other = "kopier-hansen: fallback, no contract"

rule("krueger, equipment.whom_to_call: the hint, our technician, the contract, other firms",
  table.concat({ try, ours, contract, other }, " | "), function() return called("COPIER-1", "jam") end)

rule("krueger, equipment.whom_to_call: where there is no hint for the fault, our technician first",
  table.concat({ ours, contract, other }, " | "), function() return called("COPIER-1", "noise") end)

rule("krueger, equipment.whom_to_call: each hint is tried",
  table.concat({ try, try, ours, contract, other }, " | "), function()
  assert(equipment.hint.create { model = "Canon iR 2645", fault = "jam", words = "Take the sheet out of tray 2." })
  return called("COPIER-1", "jam")
end)

rule("krueger, equipment.whom_to_call: our technician is called once", "1", function()
  local _, times = called("COPIER-1", "jam"):gsub("mehmet.yilmaz", "")
  return times
end)

rule("krueger, equipment.whom_to_call: takes every step of the answer before but people", "technician, a, try it",
  function()
  local function previous() return { { person = "kim" }, { firm = "a" }, { hint = "try it" } } end
  local steps = shipped("krueger").policies["equipment.whom_to_call"]({ hints = {} }, previous)
  for i, step in ipairs(steps) do steps[i] = step.person or step.firm or step.hint end
  return table.concat(steps, ", ")
end)

rule("krueger, equipment.whom_to_call: where nobody of ours is there, the rest", contract .. " | " .. other, function()
  assert(directory.person.relieve("mehmet.yilmaz", { role = "technician", last_on = "2026-11-22" }))
  return called("COPIER-1", "noise")
end)

-- communication.route --------------------------------------------------------------------------------------------

local function routed(fields)
  fields.kind = fields.kind or "call"
  local made = assert(communication.entry.create(fields))
  assert(communication.route(made.id))
  local kept = communication.entry.get(made.id)
  return ("%s %s %s: %s"):format(kept.for_role or kept.for_whom or "nobody", kept.urgency, kept.state, kept.why[1])
end

local everybody = "office_manager normal we_ring_back: house rule: the office manager rings everybody back"

for who, party in pairs {
  supplier = "040/66969-500", service = "040 555 01-70", client = "030 / 23125-341", stranger = "0171 9990001",
} do
  rule("krueger, communication.route: who called in vain is rung back by the office manager: " .. who, everybody,
    function() return routed { party = party, outcome = "missed" } end)
end

rule("krueger, communication.route: what is urgent stays so",
  "office_manager high we_ring_back: house rule: the office manager rings everybody back", function()
  return routed { party = "0171 9990001", outcome = "missed", subject = "dringend" }
end)

rule("krueger, communication.route: whom nobody can ring back is not rung back",
  "reception normal for_information: unknown callers go to the reception; the number was withheld: "
    .. "nobody can ring back", function() return routed { party = "anonymous", outcome = "missed" } end)

rule("krueger, communication.route: what was answered stays with who took it", "jan.beck normal done: jan.beck took it",
  function() return routed { party = "040/66969-500", outcome = "answered" } end)

rule("krueger, communication.route: a mail goes where it went",
  "office_manager normal for_information: suppliers go to the office manager; a mail is read and answered", function()
  return routed { kind = "email", party_record = "elbe" }
end)

rule("krueger, communication.route: who was named rings back", "lena.schaefer normal we_ring_back", function()
  return routed({ party = "030 / 23125-341", outcome = "missed", for_whom = "lena.schaefer" }):match "^[^:]+"
end)

-- hr.screen ------------------------------------------------------------------------------------------------------

--- What comes out about the skill, and why, where a document says this and so many years are asked for.
local function screened(text, title, rule_of_years)
  local criteria = { { title = title or "Excel", weight = 3, rule = { any = { "Microsoft Excel" } } } }
  if rule_of_years ~= false then
    criteria[2] = { title = "Three years at work", weight = 2, rule = rule_of_years or { years = 3 } }
  end
  assert(hr.opening.create { key = "sample", title = "Sample", criteria = criteria })
  assert(hr.application.receive("sample", {
    name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = "Lebenslauf\n" .. text },
  }))
  return assert(hr.screen "sample").ranked[1]
end

local four, two = "01/2018 - 12/2021 Bürokraft, Musterfirma", "01/2020 - 12/2021 Bürokraft, Musterfirma"
local learnt = "met: house rule: three years at work, Excel is learnt here"

local function skill(ranked)
  local one = ranked.criteria[1]
  return ("%s: %s"):format(one.result, one.why[1])
end

rule("krueger, hr.screen: three years at work are Excel", learnt, function() return skill(screened(four)) end)

rule("krueger, hr.screen: exactly three years are three", learnt, function()
  return skill(screened "01/2019 - 12/2021 Bürokraft, Musterfirma")
end)

rule("krueger, hr.screen: a month less than three years is not", "unknown", function()
  return skill(screened "02/2019 - 12/2021 Bürokraft, Musterfirma"):match "^%a+"
end)

rule("krueger, hr.screen: the work is the evidence", four, function()
  return screened(four).criteria[1].evidence[1].quote
end)

rule("krueger, hr.screen: less than three years at work are not Excel", "unknown", function()
  return skill(screened(two)):match "^%a+"
end)

rule("krueger, hr.screen: who shows Excel shows it by that", "met Kenntnisse: Microsoft Excel", function()
  local one = screened(four .. "\nKenntnisse: Microsoft Excel").criteria[1]
  return one.result .. " " .. one.evidence[1].quote
end)

rule("krueger, hr.screen: three years are nothing else than Excel", "unknown", function()
  return skill(screened(four, "Calc")):match "^%a+"
end)

rule("krueger, hr.screen: what else is met is no work", "unknown", function()
  return skill(screened(two .. "\nTerminkoordination", "Excel", { any = { "Terminkoordination" } })):match "^%a+"
end)

rule("krueger, hr.screen: where no years are asked for none count", "unknown", function()
  return skill(screened(four, "Excel", false)):match "^%a+"
end)

rule("krueger, hr.screen: what is asked about years stays as it is", "met", function()
  return screened(four).criteria[2].result
end)

rule("krueger, hr.screen: says how many the document itself shows", "true", function()
  local why = table.concat(screened(four).why, "; ")
  return why:find("1 of 2 criteria are shown by the document", 1, true) ~= nil
end)
