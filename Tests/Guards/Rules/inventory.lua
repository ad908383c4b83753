-- office: krueger, without its own plugin
--- The default answers about stock: what is counted, what of it is checked, what is needed, from whom, who approves.
local inventory, directory, money = kontor.inventory, kontor.directory, kontor.money
local standard = shipped "standard"

--- Makes an item of a category of its own, with so much on the shelf.
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

local function run() return assert(inventory.supply_run { category = "rules" }) end

--- The skus in the order in which they are counted.
local function listed(count)
  local skus = {}
  for i, line in ipairs(count.lines) do skus[i] = line.item end
  return table.concat(skus, " ")
end

local function post(sku, found)
  local count = assert(inventory.count.open { place = "Materialraum", items = { sku } })
  assert(inventory.count.enter(count.number, { lines = { { item = sku, counted = found } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
end

--- What a shelf of three says that are in no other count: `A` was counted today, the others never.
local function shelf(request)
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  for _, sku in ipairs { "R-A", "R-B", "R-C" } do item(sku, 10, { place = "Keller" }) end
  local count = assert(inventory.count.open { place = "Keller", items = { "R-A" } })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-A", counted = 10 } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
  request.place = "Keller"
  return assert(inventory.count.open(request))
end

-- inventory.count_scope ------------------------------------------------------------------------------------------

rule("inventory.count_scope: a worklist begins with what was never counted, by sku", "R-B R-C R-A", function()
  return listed(shelf { at_most = 3 })
end)

rule("inventory.count_scope: a worklist ends at the number asked for", "R-B R-C", function()
  return listed(shelf { at_most = 2 })
end)

rule("inventory.count_scope: of more than there is, all is counted", "R-B R-C R-A", function()
  return listed(shelf { at_most = 4 })
end)

rule("inventory.count_scope: a worklist of one", "R-B", function() return listed(shelf { at_most = 1 }) end)

rule("inventory.count_scope: a whole place is counted by sku", "R-A R-B R-C", function()
  return listed(shelf {})
end)

rule("inventory.count_scope: a category is counted by sku", "R-A R-B R-C", function()
  return listed(shelf { category = "rules" })
end)

rule("inventory.count_scope: says how many of how many", "2 of 3 items, the longest uncounted first", function()
  return table.concat(shelf({ at_most = 2 }).why, "; ")
end)

rule("inventory.count_scope: nothing is hidden, and nobody else has to count", "false false", function()
  local count = shelf { at_most = 3 }
  return ("%s %s"):format(count.blind, count.second_counter)
end)

rule("inventory.count_scope: says itself that nothing is hidden", "false", function()
  local asked = { scope = "location", candidates = {} }
  return select(2, standard.policies["inventory.count_scope"](asked)).blind
end)

rule("inventory.count_scope: what is expected stands on the sheet", "10", function()
  return shelf({ at_most = 3 }).lines[1].expected
end)

--- Asks without records, because a count of another day cannot be made.
local function scope(kind, at_most, ...)
  local candidates = {}
  for i, one in ipairs { ... } do candidates[i] = { sku = one[1], days_since_count = one[2] } end
  local asked = { scope = kind, at_most = at_most, candidates = candidates }
  local skus, manner, why = standard.policies["inventory.count_scope"](asked)
  return table.concat(skus, " "), manner, why, candidates
end

rule("inventory.count_scope: a day more comes first", "B A", function()
  return (scope("worklist", nil, { "A", 6 }, { "B", 7 }))
end)

rule("inventory.count_scope: a day less comes last", "A B", function()
  return (scope("worklist", nil, { "A", 7 }, { "B", 6 }))
end)

rule("inventory.count_scope: as many days go by sku", "A B C", function()
  return (scope("worklist", nil, { "C", 7 }, { "A", 7 }, { "B", 7 }))
end)

rule("inventory.count_scope: never counted is longer than ten thousand days", "B A", function()
  return (scope("worklist", nil, { "A", 10000 }, { "B", nil }))
end)

rule("inventory.count_scope: counted today is not never", "B A", function()
  return (scope("worklist", nil, { "A", 0 }, { "B", 1 }))
end)

rule("inventory.count_scope: no other scope is put in another order", "A B / A B / A B", function()
  local found = {}
  for i, kind in ipairs { "items", "category", "location" } do
    found[i] = (scope(kind, nil, { "A", 1 }, { "B", nil }))
  end
  return table.concat(found, " / ")
end)

rule("inventory.count_scope: the question itself stays in its order", "A B", function()
  local _, _, _, candidates = scope("worklist", 1, { "A", 1 }, { "B", 2 })
  return candidates[1].sku .. " " .. candidates[2].sku
end)

-- inventory.count_check ------------------------------------------------------------------------------------------

--- What is to be done about a line, and why, where so much was found of what was expected.
local function checked(expected, found, again)
  item("R-1", expected)
  local count = assert(inventory.count.open { place = "Materialraum", items = { "R-1" } })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = found } } }))
  if again then
    assert(inventory.count.review(count.number))
    assert(inventory.count.enter(count.number, { lines = { { item = "R-1", recounted = again } } }))
  end
  local line = assert(inventory.count.review(count.number)).lines[1]
  return ("%s: %s"):format(line.needs or "nothing", line.check or "no word")
end

rule("inventory.count_check: what is as expected is not asked about", "nothing: no word", function()
  return checked(100, 100)
end)

rule("inventory.count_check: 5 % too few is within the tolerance", "nothing: within the tolerance", function()
  return checked(100, 95)
end)

rule("inventory.count_check: less than 5 % too few is within it", "nothing: within the tolerance", function()
  return checked(100, 96)
end)

rule("inventory.count_check: more than 5 % too few is counted again", "recount: off by 6.0 %, more than 5.0 %",
  function() return checked(100, 94) end)

rule("inventory.count_check: 5 % too many is within the tolerance", "nothing: within the tolerance", function()
  return checked(100, 105)
end)

rule("inventory.count_check: more than 5 % too many is counted again", "recount: off by 6.0 %, more than 5.0 %",
  function() return checked(100, 106) end)

rule("inventory.count_check: the share is of what was expected, not of what was found",
  "nothing: within the tolerance", function() return checked(20, 19) end)

rule("inventory.count_check: nothing where much was expected is 100 % off",
  "recount: off by 100.0 %, more than 5.0 %", function() return checked(4, 0) end)

rule("inventory.count_check: tenths of a percent are told", "recount: off by 12.5 %, more than 5.0 %", function()
  return checked(8, 7)
end)

rule("inventory.count_check: what was not expected at all is counted again",
  "recount: nothing was expected there", function() return checked(0, 1) end)

rule("inventory.count_check: what was counted again stands", "nothing: counted again", function()
  return checked(100, 50, 40)
end)

rule("inventory.count_check: what was counted again stands where nothing was expected", "nothing: counted again",
  function() return checked(0, 3, 2) end)

rule("inventory.count_check: what was counted again and is close stands as counted again", "nothing: counted again",
  function() return checked(100, 50, 99) end)

-- inventory.need -------------------------------------------------------------------------------------------------

--- What is ordered of an item that elbe sells by the gram, and the sentence of the need.
local function needed(stock, fields)
  item("R-1", stock, fields)
  offer("R-1", "elbe", "1.00", { pack = 0.001 })
  local order = run().orders[1]
  local line = order and order.lines[1]
  return line and ("%s: %s"):format(line.quantity, line.why[2]) or "nothing"
end

rule("inventory.need: just below the minimum it is filled up", "10.001: below minimum (9.999 of 10), up to target",
  function() return needed(9.999, { minimum = 10, target = 20 }) end)

rule("inventory.need: at the minimum nothing is needed", "nothing", function()
  return needed(10, { minimum = 10, target = 20 })
end)

rule("inventory.need: above the minimum nothing is needed", "nothing", function()
  return needed(10.001, { minimum = 10, target = 20 })
end)

rule("inventory.need: without a minimum nothing is needed, however far the target is", "nothing", function()
  return needed(0, { target = 20 })
end)

rule("inventory.need: with neither minimum nor target nothing is needed", "nothing", function()
  return needed(0, {})
end)

rule("inventory.need: nothing at all on the shelf", "20: below minimum (0 of 10), up to target", function()
  return needed(0, { minimum = 10, target = 20 })
end)

rule("inventory.need: a minimum of nothing is never undercut", "nothing", function()
  return needed(0, { minimum = 0, target = 20 })
end)

rule("inventory.need: what is on order counts as there", "1 0", function()
  item("R-1", 9, { minimum = 10, target = 20 })
  offer("R-1", "elbe", "1.00")
  local first = #run().orders
  return ("%d %d"):format(first, #run().orders)
end)

rule("inventory.need: what is missing beside what is on order is ordered",
  "12: below minimum (8 of 10), up to target", function()
  item("R-1", 9, { minimum = 10, target = 10 })
  offer("R-1", "elbe", "1.00")
  run()
  assert(inventory.movement.issue("R-1", { quantity = 2 }))
  assert(inventory.item.update("R-1", { target = 20 }))
  local line = run().orders[1].lines[1]
  return ("%s: %s"):format(line.quantity, line.why[2])
end)

--- Asks without records, because only another plugin names a formula.
local function need(options, settings)
  local asked = { sku = "A", on_hand = 3, on_order = 1, minimum = 10, target = 20, maximum = 30, pack = 4 }
  local quantity, why = shipped("standard", settings).policies["inventory.need"](asked, nil, options)
  return ("%s: "):format(quantity) .. why[1]:format(table.unpack(why, 2))
end

rule("inventory.need: another plugin may name the formula", "6: below minimum (4 of 10), up to minimum", function()
  return need { formula = "up_to_minimum" }
end)

rule("inventory.need: the formula that another plugin names goes before the office's",
  "6: below minimum (4 of 10), up to minimum", function()
  return need({ formula = "up_to_minimum" }, { formula = "fixed_lot" })
end)

rule("inventory.need: without one it is the office's", "24: below minimum (4 of 10), up to maximum", function()
  return need({}, { formula = "up_to_maximum" })
end)

rule("inventory.need: without options it is the office's", "16: below minimum (4 of 10), up to target", function()
  return need()
end)

rule("inventory.need: a formula that there is not is named", "there is no formula up_to_nothing", function()
  local _, err = pcall(need, { formula = "up_to_nothing" })
  return (err:gsub("^.-:%d+: ", ""))
end)

-- inventory.supplier ---------------------------------------------------------------------------------------------

--- From whom ten are bought that these offer: `{ supplier, price, fields }` each, and the rule's sentence.
local function bought(...)
  item("R-1", 0, { minimum = 10, target = 10 })
  for _, firm in ipairs { "elbe", "krause", "express" } do inventory.offer.terms(firm, { freight = "0.00 EUR" }) end
  for _, one in ipairs { ... } do offer("R-1", one[1], one[2], one[3]) end
  local order = run().orders[1]
  local why = order.lines[1].why
  return ("%s: %s"):format(order.supplier, why[#why])
end

rule("inventory.supplier: the cheapest", "krause: Papier Krause is the cheapest: 19.90 EUR", function()
  return bought({ "elbe", "2.00" }, { "krause", "1.99" }, { "express", "2.01" })
end)

rule("inventory.supplier: the cheapest, where it was written down first",
  "elbe: Bürobedarf Elbe is the cheapest: 19.80 EUR", function()
  return bought({ "elbe", "1.98" }, { "krause", "1.99" }, { "express", "2.01" })
end)

rule("inventory.supplier: the cheapest, where it was written down last",
  "express: Express Kontor is the cheapest: 19.70 EUR", function()
  return bought({ "elbe", "1.98" }, { "krause", "1.99" }, { "express", "1.97" })
end)

rule("inventory.supplier: a cent outweighs days", "elbe: Bürobedarf Elbe is the cheapest: 19.90 EUR", function()
  return bought({ "elbe", "1.99", { lead_days = 9 } }, { "krause", "2.00", { lead_days = 1 } })
end)

rule("inventory.supplier: of equals the faster", "krause: Papier Krause is as cheap as Bürobedarf Elbe, and faster: 20.00 EUR", function()
  return bought({ "elbe", "2.00", { lead_days = 3 } }, { "krause", "2.00", { lead_days = 2 } })
end)

rule("inventory.supplier: of equals not the slower", "elbe: Bürobedarf Elbe is as cheap as Papier Krause, and faster: 20.00 EUR", function()
  return bought({ "elbe", "2.00", { lead_days = 2 } }, { "krause", "2.00", { lead_days = 3 } })
end)

rule("inventory.supplier: of equals as fast as each other the first",
  "elbe: Bürobedarf Elbe is the cheapest: 20.00 EUR", function()
  return bought({ "elbe", "2.00", { lead_days = 2 } }, { "krause", "2.00", { lead_days = 2 } })
end)

rule("inventory.supplier: what ten cost counts, not what one costs",
  "krause: Papier Krause is the cheapest: 20.00 EUR", function()
  return bought({ "elbe", "1.90", { pack = 11 } }, { "krause", "2.00" })
end)

rule("inventory.supplier: the preferred, though it is dearer and slower",
  "krause: Papier Krause is our preferred supplier", function()
  return bought({ "elbe", "1.00", { lead_days = 1 } },
    { "krause", "9.00", { lead_days = 9, preferred = true } })
end)

rule("inventory.supplier: the preferred, where it is the only one",
  "krause: Papier Krause is our preferred supplier", function()
  return bought { "krause", "9.00", { preferred = true } }
end)

rule("inventory.supplier: the only one", "express: only Express Kontor offers it", function()
  return bought { "express", "9.00" }
end)

-- inventory.basket -----------------------------------------------------------------------------------------------

--- Two items, each a little cheaper at another firm, with a freight of 5.00 EUR at each.
local function basket(fields)
  for _, firm in ipairs { "elbe", "krause" } do
    assert(inventory.offer.terms(firm, { freight = "5.00 EUR", clear = { "freight_free_from" } }))
  end
  for _, sku in ipairs { "R-1", "R-2" } do item(sku, 0, { minimum = 1, target = 1 }) end
  offer("R-1", "elbe", "20.00")
  offer("R-1", "krause", "20.10")
  offer("R-2", "krause", "10.00")
  offer("R-2", "elbe", "10.20", fields)
  return run()
end

rule("inventory.basket: the cheapest of all goes to one firm, with the freight", "krause 35.10 EUR", function()
  local order = basket().orders
  return ("%s %s"):format(order[1].supplier, order[1].total)
end)

rule("inventory.basket: says what was compared",
  "all from krause: 35.10 EUR with freight; each line's own choice: 40.00 EUR in 2 orders", function()
  return table.concat(basket().why, "; ")
end)

rule("inventory.basket: the preferred supplier stands, though the other basket is cheaper", "elbe 35.20 EUR", function()
  local order = basket({ preferred = true }).orders
  return ("%s %s"):format(order[1].supplier, order[1].total)
end)

rule("inventory.basket: of what is preferred everywhere nothing changes, and nothing is said", "elbe krause: ",
  function()
  for _, sku in ipairs { "R-1", "R-2" } do item(sku, 0, { minimum = 1, target = 1 }) end
  offer("R-1", "elbe", "20.00", { preferred = true })
  offer("R-1", "krause", "20.10")
  offer("R-2", "krause", "10.00", { preferred = true })
  offer("R-2", "elbe", "10.20")
  local made = run()
  return ("%s %s: %s"):format(made.orders[1].supplier, made.orders[2].supplier, table.concat(made.why, "; "))
end)

rule("inventory.basket: where nothing is needed nothing is said", "0 orders: ", function()
  item("R-1", 1, { minimum = 1, target = 1 })
  offer("R-1", "elbe", "20.00")
  local made = run()
  return ("%d orders: %s"):format(#made.orders, table.concat(made.why, "; "))
end)

-- inventory.approval ---------------------------------------------------------------------------------------------

--- Takes from somebody a role that they hold, since yesterday.
local function relieve(person, role)
  assert(directory.person.relieve(person, { role = role, last_on = "2026-11-22" }))
end

--- One order of goods for so much, of which the freight is 5.90 EUR below 75.00 EUR.
local function ordered(goods)
  item("R-1", 0, { minimum = 1, target = 1 })
  offer("R-1", "elbe", goods)
  return run().orders[1]
end

local function approved(order)
  local by = #order.approvers > 0 and " by " .. table.concat(order.approvers, ", ") or ""
  return ("%s%s: %s"):format(order.approvals_needed, by, order.why[#order.why])
end

rule("inventory.approval: an order of exactly the limit needs nobody else",
  "0: 100.00 EUR is within the limit of 100.00 EUR (jan.beck as clerk)", function()
  return approved(ordered "100.00")
end)

rule("inventory.approval: a cent less needs nobody else",
  "0: 99.99 EUR is within the limit of 100.00 EUR (jan.beck as clerk)", function()
  return approved(ordered "99.99")
end)

rule("inventory.approval: a cent more needs one of two roles",
  "1 by office_manager, partner: 100.01 EUR is above the limit of 100.00 EUR (jan.beck as clerk)", function()
  return approved(ordered "100.01")
end)

--- Gives the acting person another limit.
local function limit(amount)
  local held = directory.assignment.find({ person = "jan.beck" })[1]
  assert(directory.assignment.update(held.id, { order_limit = amount .. " EUR" }))
end

rule("inventory.approval: the freight counts, up to the limit",
  "0: 25.90 EUR is within the limit of 25.90 EUR (jan.beck as clerk)", function()
  limit "25.90"
  return approved(ordered "20.00")
end)

rule("inventory.approval: the freight counts, beyond the limit",
  "1 by office_manager, partner: 25.90 EUR is above the limit of 25.89 EUR (jan.beck as clerk)", function()
  limit "25.89"
  return approved(ordered "20.00")
end)

rule("inventory.approval: a limit of nothing is a limit",
  "1 by office_manager, partner: 25.90 EUR is above the limit of 0.00 EUR (jan.beck as clerk)", function()
  limit "0.00"
  return approved(ordered "20.00")
end)

rule("inventory.approval: no limit is no leave, where others have one",
  "1 by office_manager, partner: jan.beck has no order limit: a role's order_limit gives one, "
    .. "or approval_limit in office.lua", function()
  relieve("jan.beck", "clerk")
  return approved(ordered "20.00")
end)

rule("inventory.approval: while nobody has a limit, whoever owns the office orders alone",
  "0: nobody has an order limit yet, and jan.beck owns this office (kontor doctor says how to give one)", function()
  relieve("jan.beck", "clerk")
  relieve("petra.voss", "office_manager")
  return approved(ordered "2000.00")
end)

rule("inventory.approval: an order that nobody must approve is approved", "approved", function()
  return ordered("100.00").state
end)

rule("inventory.approval: an order that somebody must approve is a draft", "draft", function()
  return ordered("100.01").state
end)

--- Asks without records, because in a script it is always the office's own person who orders.
local function asked(fields, settings)
  local order = { total = money "50.00 EUR", limits_known = false, owner = false, proposer = "lena.schaefer" }
  for key, value in pairs(fields) do order[key] = value end
  local needed, roles, why = shipped("standard", settings).policies["inventory.approval"](order)
  for i = 2, #why do why[i] = tostring(why[i]) end
  return ("%s by %s: %s"):format(needed, table.concat(roles, ", "), why[1]:format(table.unpack(why, 2)))
end

rule("inventory.approval: who does not own the office does not order alone",
  "1 by office_manager, partner: lena.schaefer has no order limit: a role's order_limit gives one, "
    .. "or approval_limit in office.lua", function() return asked {} end)

rule("inventory.approval: where limits are known the owner does not order alone",
  "1 by office_manager, partner: lena.schaefer has no order limit: a role's order_limit gives one, "
    .. "or approval_limit in office.lua", function() return asked { owner = true, limits_known = true } end)

rule("inventory.approval: where nobody in person orders, that is said",
  "1 by office_manager, partner: who proposed it has no order limit: a role's order_limit gives one, "
    .. "or approval_limit in office.lua", function()
  local order = { total = money "50.00 EUR", limits_known = false, owner = false }
  local needed, roles, why = standard.policies["inventory.approval"](order)
  return ("%s by %s: %s"):format(needed, table.concat(roles, ", "), why[1]:format(table.unpack(why, 2)))
end)

rule("inventory.approval: the office's limit is in the order's currency",
  "0 by : 50 JPY is within the limit of 50 JPY (approval_limit in office.lua, for all without one of their own)",
  function() return asked({ total = money "50 JPY" }, { approval_limit = 50 }) end)

rule("inventory.approval: a part of the smallest coin is cut off the office's limit",
  "1 by office_manager, partner: 51 JPY is above the limit of 50 JPY (approval_limit in office.lua, "
    .. "for all without one of their own)", function()
  return asked({ total = money "51 JPY" }, { approval_limit = 50.999 })
end)

rule("inventory.approval: three digits where the currency has them",
  "1 by office_manager, partner: 50.126 TND is above the limit of 50.125 TND (approval_limit in office.lua, "
    .. "for all without one of their own)", function()
  return asked({ total = money "50.126 TND" }, { approval_limit = 50.1259 })
end)

rule("inventory.approval: the least limit of the office is a limit",
  "0 by : 0.01 EUR is within the limit of 0.01 EUR (approval_limit in office.lua, for all without one of their own)",
  function() return asked({ total = money "0.01 EUR" }, { approval_limit = 0.01 }) end)
