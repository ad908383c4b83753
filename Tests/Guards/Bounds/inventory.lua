-- office: krueger, without its own plugin
--- Amounts, quantities and days of stock where a comparison turns: one on the line, and one on either side.
local inventory = kontor.inventory

--- "done", or the error's code and sentence.
local function outcome(result, err)
  return result and "done" or err.code .. ": " .. err.message
end

local function item(fields)
  local made = { sku = "R-1", name = "Ware", category = "rules", unit = "kg", place = "Materialraum", new_categories = true }
  for key, value in pairs(fields or {}) do made[key] = value end
  return inventory.item.create(made)
end

local function ware(fields, on_hand)
  assert(item(fields))
  if on_hand then assert(inventory.movement.receive("R-1", { quantity = on_hand })) end
end

local function offer(given, sku)
  given.supplier, given.price = given.supplier or "elbe", given.price or "1.00 EUR"
  return inventory.offer.set(sku or "R-1", given)
end

local row = rule

-- What moves is more than nothing, at most a billion, and no more than there is.
local function move(verb, quantity, fields, on_hand)
  ware(fields, on_hand)
  return outcome(inventory.movement[verb]("R-1", { quantity = quantity }))
end
row("receive nothing", "invalid: the quantity of R-1 must be above zero, got 0", function() return move("receive", 0) end)
row("receive a thousandth", "done", function() return move("receive", 0.001) end)
row("receive less than nothing", "invalid: the quantity of R-1 must be above zero, got -0.001",
  function() return move("receive", -0.001) end)
row("receive a billion", "done", function() return move("receive", 1e9) end)
row("receive a part of what comes whole", "invalid: R-1 comes in whole Stück, got 0.5",
  function() return move("receive", 0.5, { unit = "Stück" }) end)
row("receive one of what comes whole", "done", function() return move("receive", 1, { unit = "Stück" }) end)
row("issue all there is", "done", function() return move("issue", 2, nil, 2) end)
row("issue a thousandth more", "refused: only 2 kg of R-1 in Materialraum, 2.001 wanted; count it if more is there",
  function() return move("issue", 2.001, nil, 2) end)
row("issue a thousandth less", "done", function() return move("issue", 1.999, nil, 2) end)
row("send back all there is", "done", function() return move("send_back", 2, nil, 2) end)
row("send back a thousandth more", "refused: only 2 kg of R-1 in Materialraum, 2.001 wanted; count it if more is there",
  function() return move("send_back", 2.001, nil, 2) end)
for quantity, expected in pairs { [1.999] = "0.001 1.999", [2] = "0 2",
  [2.001] = "refused: only 2 kg of R-1 in Materialraum, 2.001 wanted; count it if more is there" } do
  row("transfer " .. quantity .. " of 2", expected, function()
    ware(nil, 2)
    local done, err = inventory.movement.transfer("R-1", { quantity = quantity, from = "Materialraum", to = "Empfang" })
    if not done then return outcome(done, err) end
    local there = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" }).lines[1].expected
    local here = assert(inventory.count.open { items = { "R-1" }, place = "Empfang" }).lines[1].expected
    return there .. " " .. here
  end)
end
row("a movement taken back whose goods are still there", "0", function()
  ware()
  local came = assert(inventory.movement.receive("R-1", { quantity = 2 }))
  assert(inventory.movement.reverse(came.id))
  return inventory.item.get("R-1").on_hand
end)
row("a movement taken back of whose goods a thousandth is gone",
  "refused: only 1.999 kg of R-1 in Materialraum, 2 wanted; count it if more is there", function()
  ware()
  local came = assert(inventory.movement.receive("R-1", { quantity = 2 }))
  assert(inventory.movement.issue("R-1", { quantity = 0.001 }))
  return outcome(inventory.movement.reverse(came.id))
end)

-- It happened today or before, and not before the first of it came.
local function moved_on(day)
  ware()
  return outcome(inventory.movement.receive("R-1", { quantity = 1, done_on = day }))
end
for day, expected in pairs { ["2026-11-22"] = "done", ["2026-11-23"] = "done", ["2024-02-29"] = "done" } do
  row("received on " .. day, expected, function() return moved_on(day) end)
end
row("received tomorrow", "invalid", function() return moved_on("2026-11-24"):match "^%a+" end)
local function issued_on(day)
  ware()
  assert(inventory.movement.receive("R-1", { quantity = 2, done_on = "2024-02-29" }))
  return outcome(inventory.movement.issue("R-1", { quantity = 1, done_on = day }))
end
row("issued the day before the first came",
  "refused: R-1 in Materialraum: 2024-02-28 is before 2024-02-29, when the first of it came there",
  function() return issued_on "2024-02-28" end)
row("issued the day the first came", "done", function() return issued_on "2024-02-29" end)
row("issued the day after", "done", function() return issued_on "2024-03-01" end)
-- What a count or an opening has seen does not move any more.
local function after_count(day)
  ware()
  assert(inventory.movement.receive("R-1", { quantity = 2, done_on = "2026-11-01" }))
  local count = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = 2 } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
  return outcome(inventory.movement.issue("R-1", { quantity = 1, done_on = day }))
end
row("issued on the day of its count", "done", function() return after_count "2026-11-23" end)
row("issued the day before its count",
  "refused: R-1 in Materialraum: what moved on 2026-11-22 is before the count of 2026-11-23, which saw it; "
    .. "if the stock is wrong, count it again (what came or went since is noted as of today)",
  function() return after_count "2026-11-22" end)
row("received on the day of its opening", "done", function()
  return outcome(inventory.movement.receive("PAPIER-A4", { quantity = 1, done_on = "2026-11-23" }))
end)
row("received the day before its opening", "refused", function()
  return (outcome(inventory.movement.receive("PAPIER-A4", { quantity = 1, done_on = "2026-11-22" })):match "^%a+")
end)

-- What an item says of itself.
local function made(fields) return outcome(item(fields)) end
row("a target at the minimum", "done", function() return made { minimum = 5, target = 5 } end)
row("a target a thousandth below", "invalid: item R-1: the target 4.999 is below the minimum 5; correct one",
  function() return made { minimum = 5, target = 4.999 } end)
row("a target a thousandth above", "done", function() return made { minimum = 5, target = 5.001 } end)
row("a maximum at the target", "done", function() return made { minimum = 5, target = 8, maximum = 8 } end)
row("a maximum a thousandth below the target",
  "invalid: item R-1: the maximum 7.999 is below the target 8; correct one",
  function() return made { minimum = 5, target = 8, maximum = 7.999 } end)
row("a maximum at the minimum", "done", function() return made { minimum = 5, maximum = 5 } end)
row("a maximum a thousandth below the minimum",
  "invalid: item R-1: the maximum 4.999 is below the minimum 5; correct one",
  function() return made { minimum = 5, maximum = 4.999 } end)
for _, field in ipairs { "minimum", "target", "maximum" } do
  row("nothing as the " .. field, "done", function() return made { [field] = 0 } end)
  row("less than nothing as the " .. field, "invalid", function() return made({ [field] = -0.001 }):match "^%a+" end)
end
row("a package of nothing", "invalid", function() return made({ pack = 0 }):match "^%a+" end)
row("a package of a thousandth", "done", function() return made { pack = 0.001 } end)
row("a bar code of 40 digits", "done", function() return made { barcode = ("1"):rep(40) } end)
row("a bar code of 41 digits", "invalid", function() return made({ barcode = ("1"):rep(41) }):match "^%a+" end)
row("eight digits with the right last one", "done", function() return made { barcode = "96385074" } end)
row("eight digits with another", "invalid: item R-1: 96385075 cannot be: behind 9638507 the check digit is 4; read it again",
  function() return made { barcode = "96385075" } end)
row("where the sum needs nothing more the last digit is nought", "done", function() return made { barcode = "4006381333900" } end)
row("and not another", "invalid", function() return made({ barcode = "4006381333901" }):match "^%a+" end)
row("nine digits have no check digit", "done", function() return made { barcode = "963850751" } end)

-- Below the minimum is below it, and not at it.
for on_hand, expected in pairs { [1.999] = "true R-1 -", [2] = "false - R-1", [2.001] = "false - R-1" } do
  row(on_hand .. " where 2 is the minimum", expected, function()
    ware({ minimum = 2 }, on_hand)
    local function listed(below)
      local found = inventory.item.find({ category = "rules", below_minimum = below })[1]
      return found and found.sku or "-"
    end
    return ("%s %s %s"):format(inventory.item.get("R-1").below_minimum, listed(true), listed(false))
  end)
end
row("nothing of what has no minimum is enough", "false", function()
  ware()
  return tostring(inventory.item.get("R-1").below_minimum)
end)
for left, expected in pairs { [0] = "0 here, 1 on the count", [0.001] = "1 here, 1 on the count" } do
  row("what lies in a place, with " .. left, expected, function()
    ware(nil, 2)
    assert(inventory.movement.transfer("R-1", { quantity = 2 - left, from = "Materialraum", to = "Empfang" }))
    return ("%d here, %d on the count"):format(#inventory.item.find { category = "rules", place = "Materialraum" },
      #assert(inventory.count.open { category = "rules", place = "Materialraum" }).lines)
  end)
end
for taken, expected in pairs { [2] = "no_such_lines", [1.999] = "R-1" } do
  row("a count of a place that is not its own, with " .. taken .. " of 2 gone", expected, function()
    ware(nil, 2)
    assert(inventory.movement.transfer("R-1", { quantity = 2, from = "Materialraum", to = "Empfang" }))
    assert(inventory.movement.issue("R-1", { quantity = taken, from = "Empfang" }))
    local count, err = inventory.count.open { category = "rules", place = "Empfang" }
    return count and count.lines[1].item or (err.code == "refused" or err.code == "invalid") and "no_such_lines" or err.code
  end)
end
for on_hand, expected in pairs { [0] = "done", [0.001] = "refused" } do
  row("out of use with " .. on_hand .. " left", expected, function()
    ware(nil, 2)
    assert(inventory.movement.issue("R-1", { quantity = 2 - on_hand }))
    return (outcome(inventory.item.archive "R-1"):match "^%a+")
  end)
end
for received, expected in pairs { [10] = "done", [9.999] = "refused" } do
  row("out of use with " .. received .. " of 10 received", expected, function()
    ware()
    assert(offer { pack = 0.001 })
    local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 10 } }))
    assert(inventory.order.place(order.number))
    assert(inventory.order.receive(order.number, { lines = { ["R-1"] = received } }))
    assert(inventory.movement.issue("R-1", { quantity = received }))
    return (outcome(inventory.item.archive "R-1"):match "^%a+")
  end)
end
row("a place given up where nothing is left", "done", function()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  ware(nil, 2)
  assert(inventory.movement.transfer("R-1", { quantity = 2, from = "Materialraum", to = "Keller" }))
  assert(inventory.movement.issue("R-1", { quantity = 2, from = "Keller" }))
  return outcome(inventory.location.archive "Keller")
end)
row("a place given up where a thousandth is left", "refused", function()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  ware(nil, 2)
  assert(inventory.movement.transfer("R-1", { quantity = 2, from = "Materialraum", to = "Keller" }))
  assert(inventory.movement.issue("R-1", { quantity = 1.999, from = "Keller" }))
  return (outcome(inventory.location.archive "Keller"):match "^%a+")
end)

-- What a supplier may ask.
local function offered(given, fields)
  assert(item(fields))
  return outcome(offer(given))
end
for field, rows in pairs {
  pack = { [-0.001] = "invalid", [0] = "invalid", [0.001] = "done", [1e9] = "done" },
  minimum_order = { [-0.001] = "invalid", [0] = "done", [0.001] = "done", [1e9] = "done" },
  lead_days = { [-1] = "invalid", [0] = "done", [999] = "done", [1000] = "invalid" },
  price = { ["-0.01 EUR"] = "invalid", ["0.00 EUR"] = "invalid", ["0.01 EUR"] = "done" },
} do
  for value, expected in pairs(rows) do
    row(("an offer with %s %s"):format(field, value), expected, function()
      return offered({ [field] = value }):match "^%a+"
    end)
  end
end
row("a pack of half a whole unit", "invalid", function() return offered({ pack = 0.5 }, { unit = "Stück" }):match "^%a+" end)
for field, rows in pairs {
  freight = { ["-0.01 EUR"] = "invalid", ["0.00 EUR"] = "done" },
  freight_free_from = { ["-0.01 EUR"] = "invalid", ["0.00 EUR"] = "done", ["0.01 EUR"] = "done" },
} do
  for value, expected in pairs(rows) do
    row(("terms with %s %s"):format(field, value), expected, function()
      return (outcome(inventory.offer.terms("elbe", { [field] = value })):match "^%a+")
    end)
  end
end

-- A price holds through its last day.
for day, expected in pairs { ["2026-11-22"] = "refused: elbe has no valid offer for R-1", ["2026-11-23"] = "done",
  ["2026-11-24"] = "done", ["2025-11-24"] = "refused: elbe has no valid offer for R-1", ["2028-02-29"] = "done" } do
  row("ordered by hand where the price holds until " .. day, expected, function()
    ware()
    assert(offer { valid_until = day })
    return outcome(inventory.order.draft("elbe", { lines = { ["R-1"] = 1 } }))
  end)
end
local function run(category)
  local result = assert(inventory.supply_run { category = category or "rules" })
  if result.undecided[1] then return "undecided: " .. result.undecided[1].why end
  local lines = {}
  for _, order in ipairs(result.orders) do
    for _, line in ipairs(order.lines) do
      lines[#lines + 1] = ("%s of %s, %s"):format(line.quantity, order.supplier, line.price)
    end
  end
  for _, one in ipairs(result.unsourced) do lines[#lines + 1] = one.why[#one.why] end
  return lines[1] and table.concat(lines, "; ") or "nothing"
end
for day, expected in pairs { ["2026-11-22"] = "the offer of elbe held until 2026-11-22",
  ["2026-11-23"] = "1 of elbe, 1.00 EUR", ["2026-11-24"] = "1 of elbe, 1.00 EUR" } do
  row("ordered by a run where the price holds until " .. day, expected, function()
    ware { minimum = 1 }
    assert(offer { valid_until = day })
    return run()
  end)
end

-- Packs, the least that is sold, and from where a lower price holds.
local function drafted(quantity, given)
  ware()
  assert(offer(given))
  return outcome(inventory.order.draft("elbe", { lines = { ["R-1"] = quantity } }))
end
row("a pack", "done", function() return drafted(5, { pack = 5 }) end)
row("a thousandth less than a pack",
  "refused: elbe sells R-1 in packs of 5, 5 at least; 4.999 is not possible, 5 is",
  function() return drafted(4.999, { pack = 5 }) end)
row("a thousandth more than a pack",
  "refused: elbe sells R-1 in packs of 5, 5 at least; 5.001 is not possible, 10 is",
  function() return drafted(5.001, { pack = 5 }) end)
row("the minimum order", "done", function() return drafted(20, { pack = 5, minimum_order = 20 }) end)
row("a pack less than the minimum order",
  "refused: elbe sells R-1 in packs of 5, 20 at least; 15 is not possible, 20 is",
  function() return drafted(15, { pack = 5, minimum_order = 20 }) end)
row("a minimum order of a little more than packs",
  "refused: elbe sells R-1 in packs of 5, 25 at least; 20 is not possible, 25 is",
  function() return drafted(20, { pack = 5, minimum_order = 20.001 }) end)
row("what is sold by the thousandth", "done", function() return drafted(0.001, { pack = 0.001 }) end)
local function steps(quantity)
  ware()
  local file = { name = "elbe.csv", content = "SKU;Preis 1;VE;ab Menge 2;Preis 2;ab Menge 3;Preis 3\nR-1;2,00;0,001;10;1,50;20;1,25" }
  assert(inventory.offer.import(file, { supplier = "elbe" }))
  return tostring(assert(inventory.order.draft("elbe", { lines = { ["R-1"] = quantity } })).lines[1].price)
end
for quantity, expected in pairs { [9.999] = "2.00 EUR", [10] = "1.50 EUR", [10.001] = "1.50 EUR", [19.999] = "1.50 EUR",
  [20] = "1.25 EUR", [20.001] = "1.25 EUR" } do
  row("the price of " .. quantity, expected, function() return steps(quantity) end)
end
local function second(from)
  ware()
  local file = { name = "elbe.csv", content = "SKU;Preis 1;VE;ab Menge 2;Preis 2\nR-1;2,00;1;" .. from .. ";1,50" }
  return (outcome(inventory.offer.import(file, { supplier = "elbe" })):match "^%a+")
end
row("a second price from the first piece on", "invalid", function() return second "1" end)
row("a second price from behind the first piece on", "done", function() return second "1,0010" end)
local function dearer(price)
  ware()
  local file = { name = "elbe.csv", content = "SKU;Preis 1;VE;ab Menge 2;Preis 2\nR-1;2,00;1;10;1,50" }
  assert(inventory.offer.import(file, { supplier = "elbe" }))
  return tostring(#assert(offer { price = price }).notes)
end
row("more costs as much", "0", function() return dearer "1.50 EUR" end)
row("more costs a cent less", "0", function() return dearer "1.51 EUR" end)
row("more costs a cent more", "1", function() return dearer "1.49 EUR" end)

-- A run: what is below its minimum, in packs, and how it says so.
local function words(given, on_hand, fields)
  ware(fields, on_hand)
  assert(offer(given))
  local order = assert(inventory.supply_run { category = "rules" }).orders[1]
  return order and order.lines[1].quantity .. ": " .. table.concat(order.lines[1].why, "; ", 3) or "nothing"
end
local only = "only Bürobedarf Elbe offers it"
for missing, expected in pairs {
  [4] = "5: rounded up from 4 to 5 kg: sold in packs of 5; elbe: 5 × 1.00 = 5.00 EUR -> elbe, 5; " .. only,
  [5] = "5: elbe: 5 × 1.00 = 5.00 EUR -> elbe, 5; " .. only,
  [6] = "10: rounded up from 6 to 10 kg: sold in packs of 5; elbe: 10 × 1.00 = 10.00 EUR -> elbe, 10; " .. only,
} do
  row("a run for " .. missing .. " in packs of 5", expected, function()
    return words({ pack = 5 }, 10 - missing, { minimum = 10, target = 10 })
  end)
end
for missing, expected in pairs {
  [5] = "10: rounded up from 5 to 10 kg: the minimum order is 10; elbe: 10 × 1.00 = 10.00 EUR -> elbe, 10; " .. only,
  -- The packs alone come to ten.
  [6] = "10: rounded up from 6 to 10 kg: sold in packs of 5; elbe: 10 × 1.00 = 10.00 EUR -> elbe, 10; " .. only,
  [10] = "10: elbe: 10 × 1.00 = 10.00 EUR -> elbe, 10; " .. only,
  [11] = "15: rounded up from 11 to 15 kg: sold in packs of 5; elbe: 15 × 1.00 = 15.00 EUR -> elbe, 15; " .. only,
} do
  row("a run for " .. missing .. " of at least 10", expected, function()
    return words({ pack = 5, minimum_order = 10 }, 20 - missing, { minimum = 20, target = 20 })
  end)
end
for maximum, expected in pairs { [12] = "", [11] = "; that is 1 above the maximum of 11", [13] = "" } do
  row("a run that fills up to 12 of at most " .. maximum,
    "5: rounded up from 3 to 5 kg: sold in packs of 5; elbe: 5 × 1.00 = 5.00 EUR -> elbe, 5; " .. only .. expected,
    function() return words({ pack = 5 }, 7, { minimum = 10, target = 10, maximum = maximum }) end)
end
row("counted today", "on hand 1 kg, on order 0; minimum 2, target 2; counted today", function()
  ware({ minimum = 2, target = 2 }, 1)
  assert(offer {})
  local count = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = 1 } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
  return assert(inventory.supply_run { category = "rules" }).orders[1].lines[1].why[1]
end)
row("never counted", "on hand 1 kg, on order 0; minimum 2, target 2; never counted", function()
  ware({ minimum = 2, target = 2 }, 1)
  assert(offer {})
  return assert(inventory.supply_run { category = "rules" }).orders[1].lines[1].why[1]
end)

-- Freight is free from an amount on, which includes it.
local function freight(quantity, price)
  ware()
  assert(inventory.offer.terms("elbe", { freight = "5.90 EUR", freight_free_from = "75.00 EUR" }))
  assert(offer { pack = 0.001, price = price or "1.00 EUR" })
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = quantity } }))
  return ("%s %s: %s"):format(order.freight, order.total, order.why[1])
end
row("a cent below free freight", "5.90 EUR 80.89 EUR: goods 74.99 EUR, freight 5.90 EUR, free from 75.00 EUR",
  function() return freight(74.99) end)
row("at free freight", "0.00 EUR 75.00 EUR: goods 75.00 EUR, no freight from 75.00 EUR on", function() return freight(75) end)
row("a cent above free freight", "0.00 EUR 75.01 EUR: goods 75.01 EUR, no freight from 75.00 EUR on",
  function() return freight(75.01) end)
-- Half a cent is rounded up before the goods are looked at: 74.995 is 75.00.
row("half a cent below free freight", "0.00 EUR 75.00 EUR: goods 75.00 EUR, no freight from 75.00 EUR on",
  function() return freight(74.995) end)
row("a little more than half a cent below", "5.90 EUR 80.89 EUR: goods 74.99 EUR, freight 5.90 EUR, free from 75.00 EUR",
  function() return freight(74.994) end)
row("goods of half a cent cost one", "5.90 EUR 5.91 EUR: goods 0.01 EUR, freight 5.90 EUR, free from 75.00 EUR",
  function() return freight(0.5, "0.01 EUR") end)
row("freight of nothing, free from an amount", "0.00 EUR: goods 75.00 EUR, no freight", function()
  ware()
  assert(inventory.offer.terms("elbe", { freight = "0.00 EUR", freight_free_from = "75.00 EUR" }))
  assert(offer {})
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 75 } }))
  return ("%s: %s"):format(order.freight, order.why[1])
end)
row("freight of a cent, free from an amount", "0.00 EUR: goods 75.00 EUR, no freight from 75.00 EUR on", function()
  ware()
  assert(inventory.offer.terms("elbe", { freight = "0.01 EUR", freight_free_from = "75.00 EUR" }))
  assert(offer {})
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 75 } }))
  return ("%s: %s"):format(order.freight, order.why[1])
end)
row("freight of nothing", "0.00 EUR: goods 1.00 EUR, no freight", function()
  ware()
  assert(inventory.offer.terms("elbe", { freight = "0.00 EUR" }))
  assert(offer {})
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 1 } }))
  return ("%s: %s"):format(order.freight, order.why[1])
end)

-- The basket: two suppliers, elbe takes 5.00 EUR for a delivery, krause nothing; R-1 costs 10.00 at elbe.
local function basket(elbe, krause, terms)
  ware { minimum = 1, target = 1 }
  assert(inventory.offer.terms("elbe", terms or { freight = "5.00 EUR", clear = { "freight_free_from" } }))
  assert(inventory.offer.terms("krause", { freight = "0.00 EUR", clear = { "freight_free_from" } }))
  assert(offer { supplier = "elbe", price = elbe })
  assert(offer { supplier = "krause", price = krause })
  local result = assert(inventory.supply_run { category = "rules" })
  return ("%s %s: %s"):format(result.orders[1].supplier, result.total, table.concat(result.why, "; "))
end
row("with the freight a cent dearer", "krause 15.00 EUR: all from krause: 15.00 EUR with freight; each line's own choice: 15.01 EUR in 1 order",
  function() return basket("10.01 EUR", "15.00 EUR") end)
row("with the freight as dear", "elbe 15.00 EUR: the cheapest basket as it is: 15.00 EUR with freight",
  function() return basket("10.00 EUR", "15.00 EUR") end)
row("with the freight a cent cheaper", "elbe 14.99 EUR: the cheapest basket as it is: 14.99 EUR with freight",
  function() return basket("9.99 EUR", "15.00 EUR") end)
row("freight free from what it costs", "elbe 10.00 EUR: the cheapest basket as it is: 10.00 EUR with freight",
  function() return basket("10.00 EUR", "12.00 EUR", { freight = "5.00 EUR", freight_free_from = "10.00 EUR" }) end)
row("freight free from a cent more",
  "krause 12.00 EUR: all from krause: 12.00 EUR with freight; each line's own choice: 15.00 EUR in 1 order",
  function() return basket("10.00 EUR", "12.00 EUR", { freight = "5.00 EUR", freight_free_from = "10.01 EUR" }) end)
row("freight free from nothing", "elbe 10.00 EUR: the cheapest basket as it is: 10.00 EUR with freight",
  function() return basket("10.00 EUR", "12.00 EUR", { freight = "5.00 EUR", freight_free_from = "0.00 EUR" }) end)
-- Two things: the dearer of them makes the cheaper one's delivery free.
local function two(elbe)
  for _, sku in ipairs { "R-1", "R-2" } do
    assert(item { sku = sku, minimum = 1, target = 1 })
  end
  assert(inventory.offer.terms("elbe", { freight = "5.00 EUR", freight_free_from = "20.00 EUR" }))
  assert(inventory.offer.terms("krause", { freight = "0.00 EUR", clear = { "freight_free_from" } }))
  assert(offer({ supplier = "elbe", price = "10.00 EUR" }, "R-1"))
  assert(offer({ supplier = "krause", price = "14.00 EUR" }, "R-1"))
  assert(offer({ supplier = "elbe", price = elbe }, "R-2"))
  assert(offer({ supplier = "krause", price = "9.00 EUR" }, "R-2"))
  local result = assert(inventory.supply_run { category = "rules" })
  local sums = {}
  for i, order in ipairs(result.orders) do sums[i] = ("%s %d lines %s"):format(order.supplier, #order.lines, order.total) end
  return table.concat(sums, ", ")
end
row("what is bought dearer to reach free freight", "elbe 2 lines 20.00 EUR", function() return two "10.00 EUR" end)
row("what does not reach it by a cent", "krause 2 lines 23.00 EUR", function() return two "9.99 EUR" end)

-- Who stays within a limit orders alone: Jan Beck up to 100.00 EUR, which includes it.
for quantity, expected in pairs { [99.99] = "approved 0", [100] = "approved 0", [100.01] = "draft 1" } do
  row("an order of " .. quantity .. " EUR", expected, function()
    ware()
    assert(inventory.offer.terms("elbe", { freight = "0.00 EUR" }))
    assert(offer { pack = 0.001 })
    local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = quantity } }))
    return order.state .. " " .. order.approvals_needed
  end)
end

-- Received: what is still open, and not before it was ordered.
local function received(lines, day)
  ware()
  assert(offer { pack = 0.001 })
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 10 } }))
  assert(inventory.order.place(order.number))
  local done, err = inventory.order.receive(order.number, { lines = lines, done_on = day })
  return done and done.state or outcome(done, err)
end
row("a thousandth less than ordered", "part_received", function() return received { ["R-1"] = 9.999 } end)
row("all that was ordered", "received", function() return received { ["R-1"] = 10 } end)
row("a thousandth more than ordered", "refused", function() return received({ ["R-1"] = 10.001 }):match "^%a+" end)
row("nothing of it", "invalid: the quantity of R-1 must be above zero, got 0", function() return received { ["R-1"] = 0 } end)
row("received on the day it was placed", "received", function() return received(nil, "2026-11-23") end)
row("received the day before", "invalid", function() return received(nil, "2026-11-22"):match "^%a+" end)
row("received the day after", "invalid", function() return received(nil, "2026-11-24"):match "^%a+" end)
for first, expected in pairs { [4] = "received", [4.001] = "refused", [3.999] = "part_received" } do
  row(first .. " where 4 of 10 are open", expected, function()
    ware()
    assert(offer { pack = 0.001 })
    local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 10 } }))
    assert(inventory.order.place(order.number))
    assert(inventory.order.receive(order.number, { lines = { ["R-1"] = 6 } }))
    local done, err = inventory.order.receive(order.number, { lines = { ["R-1"] = first } })
    return done and done.state or err.code
  end)
end

-- Counted: nothing is a number, less is none; what is taken off must be there.
local function counted(found)
  ware(nil, 2)
  local count = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" })
  local done, err = inventory.count.enter(count.number, { lines = { { item = "R-1", counted = found } } })
  return done and tostring(done.lines[1].counted) or outcome(done, err)
end
row("counted none", "0", function() return counted(0) end)
row("counted less than none", "invalid: R-1: a count is zero or more, got -0.001", function() return counted(-0.001) end)
row("counted a thousandth", "0.001", function() return counted(0.001) end)
row("counted a billion", "1000000000", function() return counted(1e9) end)
local function gone_since(taken)
  ware(nil, 100)
  local count = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = 98 } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.movement.issue("R-1", { quantity = taken }))
  local done, err = inventory.count.post(count.number)
  return done and tostring(inventory.item.get("R-1").on_hand) or outcome(done, err)
end
row("two missing, two left", "0", function() return gone_since(98) end)
row("two missing, a thousandth less than two left",
  "refused: count C-0001 cannot be posted yet: R-1 needs a recount (1.999 are left by the records, -2 would be taken off)",
  function() return gone_since(98.001) end)
row("two missing, a thousandth more left", "0.001", function() return gone_since(97.999) end)
for at_most, expected in pairs { [1] = "1", [40] = "40", [41] = "40" } do
  row("a worklist of at most " .. at_most, expected, function()
    return tostring(#assert(inventory.count.open { place = "Materialraum", at_most = at_most }).lines)
  end)
end

-- What is found is told by how many are asked for.
for limit, expected in pairs { [1] = "1", [2] = "2", [3] = "2" } do
  row("at most " .. limit .. " of two", expected, function()
    assert(item { sku = "R-1" })
    assert(item { sku = "R-2" })
    return tostring(#inventory.item.find { category = "rules", limit = limit })
  end)
end

-- What was entered before a count was seen by it, the last before it too; what was entered after it was not.
local function reversed(when)
  ware(nil, 10)
  local before = assert(inventory.movement.issue("R-1", { quantity = 1 }))
  local count = assert(inventory.count.open { items = { "R-1" }, place = "Materialraum" })
  local opened = assert(inventory.movement.issue("R-1", { quantity = 1 }))
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = 8 } } }))
  local after = assert(inventory.movement.issue("R-1", { quantity = 1 }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
  local late = assert(inventory.movement.issue("R-1", { quantity = 1 }))
  local one = ({ before = before, opened = opened, after = after, late = late })[when]
  local done, err = inventory.movement.reverse(one.id)
  return done and tostring(inventory.item.get("R-1").on_hand) or err.code
end
for when, expected in pairs { before = "refused", opened = "refused", after = "7", late = "7" } do
  row("taken back: an issue " .. when .. " the counting", expected, function() return reversed(when) end)
end

-- The letter names freight where there is any.
for freight_of, expected in pairs { ["0.01 EUR"] = "true", ["0.00 EUR"] = "false" } do
  row("a letter with freight of " .. freight_of, expected, function()
    ware()
    assert(inventory.offer.terms("elbe", { freight = freight_of, clear = { "freight_free_from" } }))
    assert(offer {})
    local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 1 } }))
    assert(inventory.order.place(order.number))
    local letter = kontor.office.outgoing.find({ about = order.id })[1].body
    return tostring(letter:find("Versand: " .. freight_of:gsub("%.", ","):gsub(" EUR", ""), 1, true) ~= nil)
  end)
end

-- An order that was closed goes on where something is open.
for received_of, expected in pairs { [9.999] = "part_received", [0.001] = "part_received" } do
  row("closed and reopened with " .. received_of .. " of 10", expected, function()
    ware()
    assert(offer { pack = 0.001 })
    local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 10 } }))
    assert(inventory.order.place(order.number))
    assert(inventory.order.receive(order.number, { lines = { ["R-1"] = received_of } }))
    assert(inventory.order.close(order.number))
    return assert(inventory.order.reopen(order.number)).state
  end)
end
-- What is taken back of a receipt leaves what was received before it.
row("all of one receipt of two taken back", "placed 0", function()
  ware()
  assert(offer { pack = 0.001 })
  local order = assert(inventory.order.draft("elbe", { lines = { ["R-1"] = 10 } }))
  assert(inventory.order.place(order.number))
  assert(inventory.order.receive(order.number, { lines = { ["R-1"] = 0.001 } }))
  assert(inventory.order.unreceive(order.number))
  local found = inventory.order.get(order.number)
  return found.state .. " " .. found.lines[1].received
end)

-- Many are told in few words.
local function several(count)
  for i = 1, count do
    assert(item { sku = ("R-%02d"):format(i) })
    assert(inventory.movement.receive(("R-%02d"):format(i), { quantity = 10 }))
  end
end
local function recounts(wanted)
  several(12)
  local count = assert(inventory.count.open { category = "rules", place = "Materialraum" })
  local lines = {}
  for i = 1, 12 do lines[i] = { item = ("R-%02d"):format(i), counted = i <= wanted and 5 or 10 } end
  assert(inventory.count.enter(count.number, { lines = lines }))
  assert(inventory.count.review(count.number))
  local _, err = inventory.count.post(count.number)
  return err.message
end
row("ten recounts are told one by one", "10 told", function()
  local _, told = recounts(10):gsub("needs a recount %(off by 50.0 %%, more than 5.0 %%%)", "")
  return told .. " told"
end)
row("eleven recounts are told as many",
  "count C-0001 cannot be posted yet: 11 of 12 lines need a recount: R-01, R-02, R-03, R-04, R-05, R-06, R-07, R-08, R-09, "
    .. "R-10 and 1 more", function() return recounts(11) end)
for count, expected in pairs {
  [1] = "R-01 is being counted in C-0001", [2] = "R-01, R-02 are being counted in C-0001",
  [3] = "R-01, R-02, R-03 are being counted in C-0001", [4] = "R-01, R-02, R-03 and 1 more are being counted in C-0001",
} do
  row(count .. " on another count", expected, function()
    several(5)
    local skus = {}
    for i = 1, count do skus[i] = ("R-%02d"):format(i) end
    assert(inventory.count.open { items = skus, place = "Materialraum" })
    local why = assert(inventory.count.open { category = "rules", place = "Materialraum" }).why
    return why[#why]
  end)
end
-- A run looks items up in groups, and forgets none.
for count, expected in pairs { [99] = "99 99", [100] = "100 100", [101] = "101 101", [200] = "200 200", [201] = "201 201" } do
  row("a run over items " .. count, expected, function()
    for i = 1, count do
      local sku = ("R-%03d"):format(i)
      assert(item { sku = sku, minimum = 1 })
      assert(offer({}, sku))
    end
    local result = assert(inventory.supply_run { category = "rules" })
    return result.considered .. " " .. #result.orders[1].lines
  end)
end
-- An iterator reads in pages, and skips nothing between two.
for count, expected in pairs { [199] = "199 199 199", [200] = "200 200 200", [201] = "201 201 201", [400] = "400 400 400", [401] = "401 401 401" } do
  row("going through " .. count .. " items, and what moved of them", expected, function()
    local seen, moved, all = 0, 0, {}
    for i = 1, count do
      assert(item { sku = ("R-%03d"):format(i) })
      assert(inventory.movement.receive(("R-%03d"):format(i), { quantity = 1 }))
    end
    for one in inventory.item.each { category = "rules" } do
      seen = seen + 1
      all[one.sku] = true
    end
    for _ in inventory.movement.each { reason = "receive" } do moved = moved + 1 end
    local different = 0
    for _ in pairs(all) do different = different + 1 end
    return ("%d %d %d"):format(seen, moved, different)
  end)
end
-- Prices are looked up in groups of items, and none is without them.
for count, expected in pairs { [500] = "500 500", [501] = "501 501" } do
  row("a count of items " .. count, expected, function()
    local skus = {}
    for i = 1, count do
      skus[i] = ("R-%03d"):format(i)
      assert(item { sku = skus[i] })
    end
    local lines = assert(inventory.count.open { items = skus, place = "Materialraum" }).lines
    local seen, different = {}, 0
    for _, line in ipairs(lines) do seen[line.item] = true end
    for _ in pairs(seen) do different = different + 1 end
    return #lines .. " " .. different
  end)
end
