-- office: nordlicht
--- The rules of the law firm Nordlicht, and where they leave the default answers as they are.
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

local function counted(request)
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  for _, sku in ipairs { "R-1", "R-2", "R-3" } do item(sku, 10, { place = "Keller" }) end
  request.place = "Keller"
  return assert(inventory.count.open(request))
end

rule("nordlicht, inventory.count_scope: what is expected is hidden, and somebody else counts again", "true true nil",
  function()
  local count = counted {}
  return ("%s %s %s"):format(count.blind, count.second_counter, count.lines[1].expected)
end)

rule("nordlicht, inventory.count_scope: what is counted is as everywhere", "R-1 R-2", function()
  local lines = counted({ at_most = 2 }).lines
  return ("%s %s"):format(lines[1].item, lines[2].item .. (lines[3] and " more" or ""))
end)

rule("nordlicht, inventory.count_scope: says both",
  "2 of 3 items, the longest uncounted first; house rule: count blind", function()
  return table.concat(counted({ at_most = 2 }).why, "; ")
end)

-- inventory.count_check ------------------------------------------------------------------------------------------

--- What is to be done about a line of a category, and why.
local function checked(category, expected, found, again)
  item("R-1", expected, { category = category })
  local count = assert(inventory.count.open { place = "Materialraum", items = { "R-1" } })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = found } } }))
  if again then
    assert(inventory.count.review(count.number))
    assert(inventory.count.enter(count.number, { lines = { { item = "R-1", recounted = again } } }))
  end
  local line = assert(inventory.count.review(count.number)).lines[1]
  return ("%s: %s"):format(line.needs or "nothing", line.check or "no word")
end

rule("nordlicht, inventory.count_check: filing is counted exactly",
  "second_person: house rule: filing is counted exactly", function() return checked("filing", 1000, 999) end)

rule("nordlicht, inventory.count_check: one too many in filing is not exact, too",
  "second_person: house rule: filing is counted exactly", function() return checked("filing", 1000, 1001) end)

rule("nordlicht, inventory.count_check: filing that is as expected stands", "nothing: no word", function()
  return checked("filing", 1000, 1000)
end)

rule("nordlicht, inventory.count_check: anything else within the tolerance is judged by it, and counted by another",
  "second_person: within the tolerance", function() return checked("paper", 1000, 950) end)

rule("nordlicht, inventory.count_check: anything else beyond the tolerance",
  "second_person: off by 6.0 %, more than 5.0 %", function() return checked("paper", 1000, 940) end)

--- Asks without records: in a count there the same person must not count again.
local function asked(fields)
  local line = { category = "filing", deviation = -1, share = -0.001 }
  for key, value in pairs(fields) do line[key] = value end
  local function previous() return "accept", "as everywhere" end
  return ("%s: %s"):format(shipped("nordlicht").policies["inventory.count_check"](line, previous))
end

rule("nordlicht, inventory.count_check: filing that was counted again is judged as everywhere", "accept: as everywhere",
  function() return asked { counted_before = 4 } end)

rule("nordlicht, inventory.count_check: filing without a deviation is judged as everywhere", "accept: as everywhere",
  function() return asked { deviation = 0 } end)

rule("nordlicht, inventory.count_check: what is no filing is judged as everywhere", "accept: as everywhere", function()
  return asked { category = "paper" }
end)

rule("nordlicht, inventory.count_check: filing with a deviation asks for a second person",
  "second_person: house rule: filing is counted exactly", function() return asked {} end)

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

rule("nordlicht, inventory.supplier: the fastest, though it is dearer and another preferred",
  "express: house rule: the fastest, Express Kontor, lead time 1 d", function()
  return bought({ "elbe", "1.00", { lead_days = 2, preferred = true } }, { "express", "9.00", { lead_days = 1 } })
end)

rule("nordlicht, inventory.supplier: of the equally fast the cheaper",
  "krause: house rule: the fastest, Papier Krause, lead time 2 d", function()
  return bought({ "elbe", "2.00", { lead_days = 2 } }, { "krause", "1.99", { lead_days = 2 } })
end)

rule("nordlicht, inventory.supplier: of the equally fast not the dearer",
  "elbe: house rule: the fastest, Bürobedarf Elbe, lead time 2 d", function()
  return bought({ "elbe", "1.99", { lead_days = 2 } }, { "krause", "2.00", { lead_days = 2 } })
end)

rule("nordlicht, inventory.supplier: of the equally fast and equally cheap the first",
  "elbe: house rule: the fastest, Bürobedarf Elbe, lead time 2 d", function()
  return bought({ "elbe", "2.00", { lead_days = 2 } }, { "krause", "2.00", { lead_days = 2 } })
end)

rule("nordlicht, inventory.supplier: the cheaper that is slower is not bought",
  "elbe: house rule: the fastest, Bürobedarf Elbe, lead time 2 d", function()
  return bought({ "elbe", "2.00", { lead_days = 2 } }, { "krause", "1.00", { lead_days = 3 } })
end)

--- From whom two items are bought that cost less together at krause, which delivers the first in so many days.
local function basket(days)
  for _, firm in ipairs { "elbe", "krause" } do
    assert(inventory.offer.terms(firm, { freight = "5.00 EUR", clear = { "freight_free_from" } }))
  end
  for _, sku in ipairs { "R-1", "R-2" } do item(sku, 0, { minimum = 1, target = 1 }) end
  offer("R-1", "elbe", "20.00", { lead_days = 2 })
  offer("R-1", "krause", "20.10", { lead_days = days })
  offer("R-2", "krause", "10.00", { lead_days = 2 })
  local orders = assert(inventory.supply_run { category = "rules" }).orders
  return orders[1].supplier .. (orders[2] and " " .. orders[2].supplier or "")
end

rule("nordlicht, inventory.supplier: the basket chooses among the equally fast", "krause", function()
  return basket(2)
end)

rule("nordlicht, inventory.supplier: the basket does not choose the slower", "elbe krause", function()
  return basket(3)
end)

-- inventory.approval ---------------------------------------------------------------------------------------------

local function approved(goods)
  assert(inventory.offer.terms("elbe", { freight = "0.00 EUR" }))
  item("R-1", 0, { minimum = 1, target = 1 })
  offer("R-1", "elbe", goods)
  local order = assert(inventory.supply_run { category = "rules" }).orders[1]
  local by = #order.approvers > 0 and " by " .. table.concat(order.approvers, ", ") or ""
  return ("%s%s: %s"):format(order.approvals_needed, by, order.why[#order.why])
end

local function limit(amount)
  local held = directory.assignment.find({ person = "jan.beck" })[1]
  assert(directory.assignment.update(held.id, { order_limit = amount .. " EUR" }))
end

local two = "2 by partner, bookkeeping, office_manager: house rule: two approvals above 100.00 EUR"

rule("nordlicht, inventory.approval: up to 100.00 EUR as everywhere",
  "0: 100.00 EUR is within the limit of 100.00 EUR (jan.beck as clerk)", function() return approved "100.00" end)

rule("nordlicht, inventory.approval: up to 100.00 EUR as everywhere, also where that asks somebody",
  "1 by office_manager, partner: 100.00 EUR is above the limit of 50.00 EUR (jan.beck as clerk)", function()
  limit "50.00"
  return approved "100.00"
end)

rule("nordlicht, inventory.approval: a cent above 100.00 EUR two people", two, function() return approved "100.01" end)

rule("nordlicht, inventory.approval: above 100.00 EUR two people, whatever one's own limit is", two, function()
  limit "500.00"
  return approved "100.01"
end)

-- equipment.whom_to_call -----------------------------------------------------------------------------------------

local function called(asset)
  local ticket = assert(equipment.ticket.report(asset, { words = "it does not work", fault = "jam" }))
  local steps = {}
  for i, step in ipairs(assert(equipment.ticket.whom_to_call(ticket.number)).steps) do
    steps[i] = step.words or step.party
  end
  return table.concat(steps, ", ")
end

rule("nordlicht, equipment.whom_to_call: the contract, then other firms, and nobody of ours", "hanse, kopier-hansen",
  function() return called "COPIER-1" end)

rule("nordlicht, equipment.whom_to_call: without a contract the firms, and nobody of ours", "kopier-hansen, hanse",
  function() return called "COPIER-2" end)

rule("nordlicht, equipment.whom_to_call: nothing is tried before, though it is in stock", "hanse, kopier-hansen",
  function()
  assert(equipment.supply.import({ name = "answer.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
marker-types (1setOf keyword) = toner,opc
marker-levels (1setOf integer) = 7,62
marker-low-levels (1setOf integer) = 10,10
marker-high-levels (1setOf integer) = 100,100
]] }, { asset = "COPIER-1" }))
  return called "COPIER-1"
end)

-- communication.route --------------------------------------------------------------------------------------------

local function routed(fields)
  fields.kind = fields.kind or "call"
  local made = assert(communication.entry.create(fields))
  assert(communication.route(made.id))
  local kept = communication.entry.get(made.id)
  return ("%s %s %s: %s"):format(kept.for_role or kept.for_whom or "nobody", kept.urgency, kept.state, kept.why[1])
end

rule("nordlicht, communication.route: a client is rung back by the partner, and soon",
  "partner urgent we_ring_back: house rule: clients are rung back by the partner", function()
  return routed { party = "030 / 23125-341", outcome = "missed" }
end)

rule("nordlicht, communication.route: a client who was answered is done", "jan.beck normal done: jan.beck took it",
  function() return routed { party = "030 / 23125-341", outcome = "answered" } end)

rule("nordlicht, communication.route: a client's mail is no call",
  "partner normal for_information: clients go to the partner; a mail is read and answered", function()
  return routed { kind = "email", party_record = "asmussen" }
end)

rule("nordlicht, communication.route: who is no client is rung back as everywhere",
  "office_manager normal we_ring_back: suppliers go to the office manager", function()
  return routed { party = "040/66969-500", outcome = "missed" }
end)

rule("nordlicht, communication.route: whom nobody knows is no client",
  "reception normal we_ring_back: unknown callers go to the reception", function()
  return routed { party = "0171 9990001", outcome = "missed" }
end)

-- hr.screen ------------------------------------------------------------------------------------------------------

local function skill(title, text)
  assert(hr.opening.create {
    key = "sample", title = "Sample", criteria = { { title = title, weight = 3, rule = { any = { "Buchhaltung" } } } },
  })
  assert(hr.application.receive("sample", {
    name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = "Lebenslauf\n" .. text },
  }))
  return assert(hr.screen "sample").ranked[1]
end

local function first(ranked)
  local one = ranked.criteria[1]
  return ("%s: %s"):format(one.result, one.why[1])
end

rule("nordlicht, hr.screen: bookkeeping without DATEV is a question",
  "unknown: house rule: bookkeeping without DATEV, ask", function()
  return first(skill("Bookkeeping", "Kenntnisse: Buchhaltung"))
end)

rule("nordlicht, hr.screen: bookkeeping with DATEV is met", "met", function()
  return skill("Bookkeeping", "Kenntnisse: Buchhaltung mit DATEV").criteria[1].result
end)

rule("nordlicht, hr.screen: bookkeeping with DATEV is met, also where that is the first word", "met", function()
  local function previous() return { { title = "Bookkeeping", result = "met" } }, "x" end
  return shipped("nordlicht").policies["hr.screen"]({ text = "DATEV, Buchhaltung" }, previous)[1].result
end)

rule("nordlicht, hr.screen: no bookkeeping is no question about DATEV", "true", function()
  local one = skill("Bookkeeping", "Kenntnisse: keine Angabe").criteria[1]
  return one.result == "unknown" and not table.concat(one.why, "; "):find "house rule"
end)

rule("nordlicht, hr.screen: what is called otherwise is not asked about DATEV", "met", function()
  return skill("Accounts", "Kenntnisse: Buchhaltung").criteria[1].result
end)

rule("nordlicht, hr.screen: says how many the document shows", "true", function()
  local why = table.concat(skill("Bookkeeping", "Kenntnisse: Buchhaltung").why, "; ")
  return why:find("1 of 1 criteria are shown by the document", 1, true) ~= nil
end)
