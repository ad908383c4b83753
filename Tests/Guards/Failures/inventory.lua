--- Items, places, movements, counts, orders and offers that cannot be.
local inventory, directory = kontor.inventory, kontor.directory

local function archive(supplier)
  assert(directory.organisation.archive(supplier))
end

--- A failure whose sentence names a record by an id that is another in every office.
local function without_ids(_, err)
  return nil, { code = err.code, message = err.message:gsub("(%l%l%l_)%w+", "%1…") }
end

local function at(verb)
  local found = inventory
  for word in verb:gmatch "[%w_]+" do found = found[word] end
  return found
end

--- What is given, with what every one of its kind needs.
local function with(given, needed)
  for key, value in pairs(given) do needed[key] = value end
  return needed
end

-- What is not there.

for verb, given in pairs {
  ["item.get"] = { "there is no such item", "not_found: no item PAPIR-A4; did you mean PAPIER-A4?", "PAPIR-A4" },
  ["item.update"] = { "there is no such item", "not_found: no item PAPIR-A4; did you mean PAPIER-A4?", "PAPIR-A4", { bin = "R1" } },
  ["item.archive"] = { "there is no such item", "not_found: no item PAPIR-A4; did you mean PAPIER-A4?", "PAPIR-A4" },
  ["item.restore"] = { "there is no such item", "not_found: no item PAPIR-A4; did you mean PAPIER-A4?", "PAPIR-A4" },
  ["location.get"] = { "there is no such location",
    "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche", "Keller" },
  ["location.update"] = { "there is no such location",
    "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche", "Keller", { name = "Lager" } },
  ["location.archive"] = { "there is no such location",
    "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche", "Keller" },
  ["location.restore"] = { "there is no such location",
    "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche", "Keller" },
  ["movement.get"] = { "there is no such movement", "not_found: no movement none; check its id", "none" },
  ["count.get"] = { "there is no such count", "not_found: no count C-0001; there is none yet", "C-0001" },
  ["count.enter"] = { "there is no such count", "not_found: no count C-0001; there is none yet", "C-0001", { lines = { { item = "KEKS", counted = 1 } } } },
  ["count.review"] = { "there is no such count", "not_found: no count C-0001; there is none yet", "C-0001" },
  ["count.post"] = { "there is no such count", "not_found: no count C-0001; there is none yet", "C-0001" },
  ["count.cancel"] = { "there is no such count", "not_found: no count C-0001; there is none yet", "C-0001" },
  ["order.get"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001" },
  ["order.approve"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["order.place"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001" },
  ["order.receive"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["order.unreceive"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["order.cancel"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["order.close"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["order.reopen"] = { "there is no such order", "not_found: no order 2026-0001; there is none yet", "2026-0001", {} },
  ["offer.get"] = { "there is no such offer", "not_found: no offer none; check its id", "none" },
  ["offer.archive"] = { "there is no such offer", "not_found: no offer none; check its id", "none" },
  ["offer.restore"] = { "there is no such offer", "not_found: no offer none; check its id", "none" },
  ["terms.get"] = { "there is no such supplier terms", "not_found: no supplier terms none; check its id", "none" },
} do
  failure("inventory." .. verb, given[1], given[2], function()
    if given[4] then return at(verb)(given[3], given[4]) end
    return at(verb)(given[3])
  end)
end

-- Items.

local function item(given)
  return inventory.item.create(with(given, { sku = "LINEAL", name = "Lineal", category = "writing", unit = "Stück" }))
end

local function model_gone()
  assert(kontor.equipment.model.archive "Canon iR 2625")
end

--- A place that was given up.
local function cellar()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  assert(inventory.location.archive "Keller")
end

failure("inventory.item.create", "another item has the same key",
  "conflict: another item has this sku already",
  function() return item { sku = "KEKS" } end)

local broken = "a rule of the item is broken"

for _, given in ipairs {
  { { sku = "" }, "invalid: item: sku must not be empty" },
  { { sku = "1.23E+12" },
    "invalid: item 1.23E+12: “1.23E+12” was shortened by a spreadsheet; format the column as text and enter "
      .. "the number again" },
  { { sku = " LINEAL" }, "invalid: item  LINEAL: a sku must not begin or end with a blank" },
  { { name = "" }, "invalid: item: name must not be empty" },
  { { name = "Lineal\n30 cm" }, "invalid: item: name must be one line without control characters" },
  { { category = "writting" },
    "invalid: item LINEAL: no category writting; did you mean writing?; new_categories = true takes a new one" },
  { { unit = "Stueck" },
    "invalid: item LINEAL: no unit Stueck; did you mean Stück?; new_units = true takes a new one" },
  { { unit = "Schachtel" },
    "invalid: item LINEAL: no unit Schachtel; write one of Stück, Packung, Karton, Rolle, Paar, Flasche, "
      .. "Dose, Beutel, Satz, Blatt, kg, g, Liter, l, ml, m, m²; new_units = true takes a new one" },
  { { barcode = "2000047117036" },
    "invalid: item LINEAL: 2000047117036 cannot be: behind 200004711703 the check digit is 5; read it again" },
  { { barcode = "A-17" }, "invalid: item LINEAL: “A-17” is no bar code; write its digits only" },
  { { barcode = "2000047117035" },
    "invalid: item LINEAL: 2000047117035 is on BLEISTIFT-HB already; one bar code cannot mean two items" },
  { { minimum = -1 }, "invalid: item: the minimum must not be negative" },
  { { minimum = 0.5 }, "invalid: item LINEAL: this comes in whole Stück, got 0.5; correct the number or the unit" },
  { { minimum = 2, target = 1 }, "invalid: item LINEAL: the target 1 is below the minimum 2; correct one" },
  { { target = 5, maximum = 4 }, "invalid: item LINEAL: the maximum 4 is below the target 5; correct one" },
  { { minimum = 5, maximum = 4 }, "invalid: item LINEAL: the maximum 4 is below the minimum 5; correct one" },
  { { pack = 0 }, "invalid: item: a package holds more than nothing" },
} do
  failure("inventory.item.create", broken, given[2], function() return item(given[1]) end)
end

for _, given in ipairs {
  { { category = "papper" },
    "invalid: item PAPIER-A4: no category papper; did you mean paper?; new_categories = true takes a new one" },
  { { minimum = 61 }, "invalid: item PAPIER-A4: the target 60 is below the minimum 61; correct one" },
  { { name = " " }, "invalid: name must not be empty: leave it out" },
  { { barcode = "2000047117035" },
    "invalid: item PAPIER-A4: 2000047117035 is on BLEISTIFT-HB already; one bar code cannot mean two items" },
  { { clear = { "place" }, pack = -1 }, "invalid: item: a package holds more than nothing" },
} do
  failure("inventory.item.update", broken, given[2], function() return inventory.item.update("PAPIER-A4", given[1]) end)
end

for verb, make in pairs {
  create = function(given) return item(given) end,
  update = function(given) return inventory.item.update("PAPIER-A4", given) end,
} do
  failure("inventory.item." .. verb, "its place would name what is out of use",
    "refused: item: its place Keller is out of use: take it back with kontor.inventory.location.restore "
      .. "first, or name another",
    function()
      cellar()
      return make { place = "Keller" }
    end)
  failure("inventory.item." .. verb, "its fits would name what is out of use",
    "refused: item: fits: Canon iR 2625 is out of use: take it back with kontor.equipment.model.restore "
      .. "first, or name another",
    function()
      model_gone()
      return make { fits = { "Canon iR 2625" } }
    end)
end

local settled = "other records are written in terms of its unit, which no longer changes"

failure("inventory.item.update", settled,
  "refused: PAPIER-A4 keeps its unit Packung, because there are movements and prices in it: make a new item "
    .. "in the other unit, move its stock there by counting both",
  function() return inventory.item.update("PAPIER-A4", { unit = "Karton" }) end)

failure("inventory.item.update", settled,
  "refused: LINEAL keeps its unit Stück, because there are prices in it: make a new item in the other unit, "
    .. "move its stock there by counting both",
  function()
    assert(item {})
    assert(inventory.offer.set("LINEAL", { supplier = "elbe", price = "1.00 EUR" }))
    return inventory.item.update("LINEAL", { unit = "Packung" })
  end)

local still = "something of the item is open or still there"

failure("inventory.item.archive", still,
  "refused: PAPIER-A4 stays in use, because there are units of it in stock: use it up or send it back, and "
    .. "end what is open; without a minimum it is ordered no more",
  function() return inventory.item.archive "PAPIER-A4" end)

failure("inventory.item.archive", still,
  "refused: LINEAL stays in use, because there are open orders of it: use it up or send it back, and end "
    .. "what is open; without a minimum it is ordered no more",
  function()
    assert(item {})
    assert(inventory.offer.set("LINEAL", { supplier = "elbe", price = "1.00 EUR" }))
    assert(inventory.order.draft("elbe", { lines = { LINEAL = 1 } }))
    return inventory.item.archive "LINEAL"
  end)

failure("inventory.item.archive", still,
  "refused: LINEAL stays in use, because there are open counts of it: use it up or send it back, and end "
    .. "what is open; without a minimum it is ordered no more",
  function()
    assert(item { place = "Materialraum" })
    assert(inventory.count.open { place = "Materialraum", items = { "LINEAL" } })
    return inventory.item.archive "LINEAL"
  end)

failure("inventory.item.archive", "it is out of use already", "conflict: item LINEAL is out of use already", function()
  assert(item {})
  assert(inventory.item.archive "LINEAL")
  return inventory.item.archive "LINEAL"
end)

failure("inventory.item.restore", "it is in use",
  "conflict: item KEKS is in use",
  function() return inventory.item.restore "KEKS" end)

local gone = "another item has its bar code by now, or its usual place is out of use"

failure("inventory.item.restore", gone,
  "refused: item LINEAL: its bar code 40123455 is on LINEAL-30 by now, and one cannot mean two items: change "
    .. "or clear one of them first",
  function()
    assert(item { barcode = "40123455" })
    assert(inventory.item.archive "LINEAL")
    assert(item { sku = "LINEAL-30", barcode = "40123455" })
    return inventory.item.restore "LINEAL"
  end)

failure("inventory.item.restore", gone,
  "refused: item: its place Keller is out of use: take it back with kontor.inventory.location.restore first, "
    .. "or name another",
  function()
    assert(inventory.location.create { name = "Keller", kind = "stock" })
    assert(item { place = "Keller" })
    assert(inventory.item.archive "LINEAL")
    assert(inventory.location.archive "Keller")
    return inventory.item.restore "LINEAL"
  end)

local wrong_line = "a line is wrong; every problem is named, and nothing is imported"

--- A stock list of these lines.
local function list(cells, given)
  return inventory.item.import(
    { name = "list.csv", content = "SKU;Name;Category;Unit;Location;Stock;Minimum\n" .. cells }, given or {})
end

for _, given in ipairs {
  { "LINEAL;Lineal;writing;Stück;Keller;5;2",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Location: no place Keller; write one of Empfang, Materialraum, Putzkammer, Technikraum, "
      .. "Teeküche; new_places = true takes a new one" },
  { "LINEAL;Lineal;writting;Stück;Materialraum;5;2",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Category: no category writting; did you mean writing?; new_categories = true takes a new "
      .. "one" },
  { "LINEAL;Lineal;writing;Stück;Materialraum;-5;2",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Stock: “-5” is less than 0; write 0 or more" },
  { "LINEAL;;writing;Stück;Materialraum;5;2",
    "invalid: list.csv: 1 problem, nothing was imported\nline 2, column Name: the cell is empty; fill it in" },
  { "LINEAL;Lineal;writing;Stück;Materialraum;viele;2",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Stock: “viele” is no number; write digits only, such as 2,5" },
  {
    "LINEAL;Lineal;writing;Stück;Materialraum;5;2\nLINEAL;Lineal;writing;Stück;Materialraum;6;2",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 3, column SKU: LINEAL stands in line 2 already; remove one of them" },
  {
    "LINEAL;Lineal;writing;Stück;Materialraum;5,5;2\n;Lineal 2;writing;Stück;Materialraum;1;2",
    "invalid: list.csv: 2 problems, nothing was imported\n"
      .. "line 2, column Stock: this comes in whole Stück, got 5.5; correct the number or the unit\n"
      .. "line 3, column SKU: the cell is empty; fill it in" },
  { "",
    "invalid: list.csv: 1 problem, nothing was imported\n"
      .. "line 1: there are headers, but no lines below them; fill in at least one" },
} do
  failure("inventory.item.import", wrong_line, given[2], function() return list(given[1]) end)
end

-- Places.

failure("inventory.location.create", "another location has the same key",
  "conflict: another location has this name already",
  function()
    return inventory.location.create { name = "Materialraum", kind = "stock" }
  end)

failure("inventory.location.create", "a rule of the location is broken",
  "invalid: location: name must not be empty",
  function()
    return inventory.location.create { name = "", kind = "stock" }
  end)

failure("inventory.location.update", "a rule of the location is broken",
  "invalid: location: it cannot be part of itself",
  function()
    return inventory.location.update("Materialraum", { parent = "Materialraum" })
  end)

failure("inventory.location.update", "a rule of the location is broken",
  "invalid: name must not be empty: leave it out",
  function()
    return inventory.location.update("Materialraum", { name = " " })
  end)

failure("inventory.location.create", "its parent would name what is out of use",
  "refused: location: its parent Keller is out of use: take it back with kontor.inventory.location.restore "
    .. "first, or name another",
  function()
    cellar()
    return inventory.location.create { name = "Regal", kind = "stock", parent = "Keller" }
  end)

failure("inventory.location.update", "its parent would name what is out of use",
  "refused: location: its parent Keller is out of use: take it back with kontor.inventory.location.restore "
    .. "first, or name another",
  function()
    cellar()
    return inventory.location.update("Materialraum", { parent = "Keller" })
  end)

local full = "something of the location is open or still there"

failure("inventory.location.archive", full,
  "refused: Materialraum stays in use, because there are goods in it and items that are usually kept in it: "
    .. "move the goods, give the items another place, close the counts first",
  function() return inventory.location.archive "Materialraum" end)

failure("inventory.location.archive", full,
  "refused: Keller stays in use, because there are items that are usually kept in it: move the goods, "
    .. "give the items another place, close the counts first",
  function()
    assert(inventory.location.create { name = "Keller", kind = "stock" })
    assert(item { place = "Keller" })
    return inventory.location.archive "Keller"
  end)

-- What stands for the outside is never given up.
failure("inventory.location.archive", full,
  "refused: opening is not one of our places, but stands for the outside",
  function() return inventory.location.archive "opening" end)

failure("inventory.location.archive", "it is out of use already",
  "conflict: location Keller is out of use already",
  function()
    cellar()
    return inventory.location.archive "Keller"
  end)

failure("inventory.location.restore", "it is in use",
  "conflict: location Materialraum is in use",
  function() return inventory.location.restore "Materialraum" end)

-- Movements.

local unmoved = "there is not so much, the place is not ours, or something is out of use"

for verb, case in pairs {
  receive = { "into", outside =
    "refused: opening is not one of our places, but stands for the outside: name one of ours (Empfang, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche)", given_up = "refused: Keller was given up: name a place in use", item =
    'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") before receiving it' },
  issue = { "from", outside =
    "refused: opening is not one of our places, but stands for the outside: name one of ours (Empfang, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche)", given_up = "refused: Keller was given up: name a place in use", item =
    'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") first' },
  take_back = { "into", outside =
    "refused: opening is not one of our places, but stands for the outside: name one of ours (Empfang, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche)", given_up = "refused: Keller was given up: name a place in use", item =
    'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") first' },
  send_back = { "from", outside =
    "refused: opening is not one of our places, but stands for the outside: name one of ours (Empfang, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche)", given_up = "refused: Keller was given up: name a place in use", item =
    'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") first' },
} do
  local place = case[1]
  failure("inventory.movement." .. verb, unmoved, case.outside, function()
    return inventory.movement[verb]("PAPIER-A4", { quantity = 1, [place] = "opening" })
  end)
  failure("inventory.movement." .. verb, unmoved, case.given_up, function()
    cellar()
    return inventory.movement[verb]("PAPIER-A4", { quantity = 1, [place] = "Keller" })
  end)
  failure("inventory.movement." .. verb, unmoved, case.item, function()
    assert(item { place = "Materialraum" })
    assert(inventory.item.archive "LINEAL")
    return inventory.movement[verb]("LINEAL", { quantity = 1 })
  end)
  for quantity, message in pairs {
    [0] = "invalid: the quantity of PAPIER-A4 must be above zero, got 0", [-1] = "invalid: the quantity of PAPIER-A4 must be above zero, got -1", [0.5] = "invalid: PAPIER-A4 comes in whole Packung, got 0.5",
  } do
    failure("inventory.movement." .. verb, "the quantity cannot be", message, function()
      return inventory.movement[verb]("PAPIER-A4", { quantity = quantity })
    end)
  end
end

failure("inventory.movement.issue", unmoved,
  "refused: only 12 Packung of PAPIER-A4 in Materialraum, 13 wanted; count it if more is there",
  function()
    assert(inventory.movement.issue("PAPIER-A4", { quantity = 12 }))
    assert(inventory.movement.take_back("PAPIER-A4", { quantity = 12 }))
    return inventory.movement.issue("PAPIER-A4", { quantity = 13 })
  end)

local untransferred = "there is not so much, a place is not ours, or something is out of use"

for _, given in ipairs {
  { { quantity = 13, from = "Materialraum", to = "Empfang" },
    "refused: only 12 Packung of PAPIER-A4 in Materialraum, 13 wanted; count it if more is there" },
  { { quantity = 1, from = "Materialraum", to = "opening" },
    "refused: opening is not one of our places: goods are transferred between our own; issue or receive" },
  { { quantity = 1, from = "opening", to = "Materialraum" },
    "refused: opening is not one of our places: goods are transferred between our own; issue or receive" },
  { { quantity = 1, from = "Materialraum", to = "Keller" }, "refused: Keller was given up: name a place in use" },
  { { quantity = 1, from = "Keller", to = "Materialraum" }, "refused: Keller was given up: name a place in use" },
} do
  failure("inventory.movement.transfer", untransferred, given[2], function()
    cellar()
    return inventory.movement.transfer("PAPIER-A4", given[1])
  end)
end

failure("inventory.movement.transfer", untransferred,
  'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") first',
  function()
    assert(item {})
    assert(inventory.item.archive "LINEAL")
    return inventory.movement.transfer("LINEAL", { quantity = 1, from = "Materialraum", to = "Empfang" })
  end)

failure("inventory.movement.reverse", "it was reversed before",
  "conflict: this movement of PAPIER-A4 was taken back on 2026-11-23 already",
  function()
    local taken = assert(inventory.movement.issue("PAPIER-A4", { quantity = 1 }))
    assert(inventory.movement.reverse(taken.id))
    return inventory.movement.reverse(taken.id)
  end)

local otherwise = "it belongs to a count or an order that is corrected otherwise"

--- A count of pens at their place, posted with one missing.
local function posted()
  local count = assert(inventory.count.open { place = "Materialraum", items = { "KULI-ROT" } })
  local there = inventory.count.get(count.number).lines[1].expected
  assert(inventory.count.enter(count.number, { lines = { { item = "KULI-ROT", counted = there - 1 } } }))
  assert(inventory.count.enter(count.number, { lines = { { item = "KULI-ROT", recounted = there - 1, reason = "one was lost" } } }))
  assert(inventory.count.review(count.number))
  assert(inventory.count.post(count.number))
  return count.number
end

failure("inventory.movement.reverse", otherwise,
  "refused: the result of a count is corrected by counting KULI-ROT again",
  function()
    posted()
    local of = inventory.movement.find({ item = "KULI-ROT", reason = "count" })[1]
    return inventory.movement.reverse(of.id)
  end)

failure("inventory.movement.reverse", otherwise,
  "refused: this movement of PAPIER-A4 takes another back already: make that one anew",
  function()
    local taken = assert(inventory.movement.issue("PAPIER-A4", { quantity = 1 }))
    return inventory.movement.reverse(assert(inventory.movement.reverse(taken.id)).id)
  end)

--- Paper of Elbe's, a draft that needs nobody's yes, placed, or arrived in part.
local function order(state)
  local number = assert(inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } })).number
  if state == "approved" then return number end
  assert(inventory.order.place(number))
  if state == "placed" then return number end
  assert(inventory.order.receive(number, { lines = { ["PAPIER-A4"] = 4 } }))
  return number
end

failure("inventory.movement.reverse", otherwise,
  "refused: KULI-ROT in Materialraum: what moved on 2026-11-23 was noted before the count of 2026-11-23, "
    .. "which saw it; if the stock is wrong, count it again (what came or went since is noted as of today)",
  function()
    local taken = assert(inventory.movement.issue("KULI-ROT", { quantity = 1 }))
    posted()
    return inventory.movement.reverse(taken.id)
  end)

-- Counts.

local uncountable = "there is nothing to count, or the place or an item is out of use"

failure("inventory.count.open", uncountable, "refused: there is nothing to count: everything in Keller", function()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  return inventory.count.open { place = "Keller" }
end)

failure("inventory.count.open", uncountable, "refused: there is nothing to count: kitchen in Empfang", function()
  return inventory.count.open { place = "Empfang", category = "kitchen" }
end)

failure("inventory.count.open", uncountable, "refused: Keller was given up: name a place in use", function()
  cellar()
  return inventory.count.open { place = "Keller" }
end)

failure("inventory.count.open", uncountable,
  "refused: opening is not one of our places, but stands for the outside: name one of ours (Empfang, "
    .. "Materialraum, Putzkammer, Technikraum, Teeküche)",
  function() return inventory.count.open { place = "opening" } end)

failure("inventory.count.open", uncountable,
  'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") before counting it',
  function()
    assert(item {})
    assert(inventory.item.archive "LINEAL")
    return inventory.count.open { place = "Materialraum", items = { "LINEAL" } }
  end)

failure("inventory.count.open", uncountable,
  "refused: there is nothing to count: everything in Empfang (BRIEFM-095, BRIEFM-180, PAKETMARKE and 3 more "
    .. "are being counted in C-0001)",
  function()
    assert(inventory.count.open { place = "Empfang" })
    return inventory.count.open { place = "Empfang" }
  end)

local several = "more than one of `items`, `category` and `at_most` is given"

--- A count of two sorts of pens, of which nothing was found yet.
local function pens()
  return assert(inventory.count.open { place = "Materialraum", items = { "KULI-BLAU", "KULI-ROT" } }).number
end

local over = "the count is posted or cancelled"

failure("inventory.count.enter", over,
  "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
  function()
    return inventory.count.enter(posted(), { lines = { { item = "KULI-ROT", counted = 1 } } })
  end)

failure("inventory.count.enter", over,
  "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
  function()
    local count = pens()
    assert(inventory.count.cancel(count))
    return inventory.count.enter(count, { lines = { { item = "KULI-ROT", counted = 1 } } })
  end)

failure("inventory.count.enter", "an item is not on the count",
  "not_found: PAPIER-A4 is not on count C-0001: open another one for it with kontor.inventory.count.open { "
    .. "place = …, items = { … } }",
  function()
    return inventory.count.enter(pens(), { lines = { { item = "PAPIER-A4", counted = 1 } } })
  end)

for _, given in ipairs {
  { { { item = "KULI-ROT", counted = 1 }, { item = "KULI-ROT", counted = 2 } }, "invalid: KULI-ROT is named twice: say once what was found of it" },
  { { { item = "KULI-ROT", counted = -1 } }, "invalid: KULI-ROT: a count is zero or more, got -1" },
  { { { item = "KULI-ROT", counted = 1.5 } }, "invalid: KULI-ROT comes in whole Stück, got 1.5" },
  { { { item = "KULI-ROT", counted = 9, recounted = -1 } }, "invalid: KULI-ROT: a count is zero or more, got -1" },
  { {}, "invalid: lines names nothing: say what was found of which item" },
} do
  failure("inventory.count.enter", "an item is named twice, or the quantity cannot be", given[2], function()
    return inventory.count.enter(pens(), { lines = given[1] })
  end)
end

local unposted = "a line still needs a recount, or the count was posted already"

failure("inventory.count.post", unposted,
  "refused: count C-0001 cannot be posted yet: KULI-ROT needs a recount (off by 100.0 %, more than 5.0 %)",
  function()
    local count = pens()
    assert(inventory.count.enter(count, { lines = { { item = "KULI-ROT", counted = 0 } } }))
    assert(inventory.count.review(count))
    return inventory.count.post(count)
  end)

failure("inventory.count.post", unposted,
  "refused: count C-0001 is posted already and changes nothing twice; open a new count",
  function() return inventory.count.post(posted()) end)

failure("inventory.count.post", unposted,
  "refused: count C-0001 is cancelled, so it cannot be posted; open a new count",
  function()
    local count = pens()
    assert(inventory.count.cancel(count))
    return inventory.count.post(count)
  end)

failure("inventory.count.post", unposted,
  "refused: count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled",
  function() return inventory.count.post(pens()) end)

failure("inventory.count.cancel", "the count was posted already",
  "refused: count C-0001 is posted, so it cannot be cancelled; open a new count",
  function() return inventory.count.cancel(posted()) end)

failure("inventory.count.cancel", "the count was posted already",
  "refused: count C-0001 is cancelled already; open a new count",
  function()
    local count = pens()
    assert(inventory.count.cancel(count))
    return inventory.count.cancel(count)
  end)

--- A count sheet of these lines.
local function sheet(cells, given)
  return inventory.count.import({ name = "sheet.csv", content = "SKU;Location;Counted;Recounted\n" .. cells }, given or {})
end

for _, cells in ipairs {
  { "PAPIR-A4;Materialraum;12;",
    "invalid: sheet.csv: 1 problem, nothing was imported\n"
      .. "line 2, column SKU: no item PAPIR-A4; did you mean PAPIER-A4?" },
  { "PAPIER-A4;Keller;12;",
    "invalid: sheet.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Location: no place Keller; write one of Empfang, Materialraum, Putzkammer, Technikraum, "
      .. "Teeküche" },
  { "PAPIER-A4;Materialraum;-1;",
    "invalid: sheet.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Counted: “-1” is less than 0; write 0 or more" },
  { "PAPIER-A4;Materialraum;1,5;",
    "invalid: sheet.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Counted: this comes in whole Packung, got 1.5; correct the number or the unit" },
  { "PAPIER-A4;Materialraum;12;\nPAPIER-A4;Materialraum;13;",
    "invalid: sheet.csv: 1 problem, nothing was imported\n"
      .. "line 3, column SKU: PAPIER-A4 in Materialraum stands in line 2 already; remove one of them" },
  { "PAPIER-A4;Materialraum;a few;\nKEKS;Teeküche;viele;",
    "invalid: sheet.csv: 2 problems, nothing was imported\n"
      .. "line 2, column Counted: “a few” is no number; write digits only, such as 2,5\n"
      .. "line 3, column Counted: “viele” is no number; write digits only, such as 2,5" },
} do
  failure("inventory.count.import", wrong_line, cells[2], function() return sheet(cells[1]) end)
end

for _, option in ipairs { "counted_by", "recounted_by" } do
  failure("inventory.count.import", "who counted is with another organisation",
    "refused: inga.asmussen is with asmussen: name somebody who works here",
    function()
      assert(directory.person.create { handle = "inga.asmussen", name = "Inga Asmussen", organisation = "asmussen" })
      return sheet("PAPIER-A4;Materialraum;12;", { [option] = "inga.asmussen" })
    end)
end

-- Orders.

local function draft(supplier, lines)
  return inventory.order.draft(supplier, { lines = lines })
end

failure("inventory.order.draft", "there is no such supplier or item",
  'not_found: no organisation elb; did you mean elbe? A new one is made with '
    .. 'kontor.directory.organisation.create { handle = …, name = …, kind = "supplier" }',
  function() return draft("elb", { KEKS = 1 }) end)
failure("inventory.order.draft", "there is no such supplier or item",
  "not_found: no item KEX; check its sku",
  function() return draft("elbe", { KEX = 1 }) end)

local unsold = "it is no supplier, has no valid offer for an item, or does not sell that quantity"

failure("inventory.order.draft", unsold,
  'refused: petersen is no supplier, its kind is client: kontor.directory.organisation.update("petersen", { '
    .. 'kind = "supplier" }) makes it one',
  function() return draft("petersen", { KEKS = 1 }) end)
failure("inventory.order.draft", unsold,
  "refused: elbe has no valid offer for KEKS",
  function() return draft("elbe", { KEKS = 1 }) end)

failure("inventory.order.draft", unsold, "refused: elbe has no valid offer for KEKS", function()
  assert(inventory.offer.set("KEKS", { supplier = "elbe", price = "1.00 EUR", valid_until = "2026-11-22" }))
  return draft("elbe", { KEKS = 1 })
end)

failure("inventory.order.draft", unsold,
  "refused: elbe sells PAPIER-A4 in packs of 5, 5 at least; 7 is not possible, 10 is",
  function() return draft("elbe", { ["PAPIER-A4"] = 7 }) end)

failure("inventory.order.draft", unsold,
  "refused: elbe sells KEKS in packs of 1, 3 at least; 2 is not possible, 3 is",
  function()
    assert(inventory.offer.set("KEKS", { supplier = "elbe", price = "1.00 EUR", minimum_order = 3 }))
    return draft("elbe", { KEKS = 2 })
  end)

failure("inventory.order.draft", unsold,
  'refused: elbe is out of use: kontor.directory.organisation.restore("elbe") before ordering from them',
  function()
    archive "elbe"
    return draft("elbe", { ["PAPIER-A4"] = 5 })
  end)

failure("inventory.order.draft", unsold,
  'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") before ordering it',
  function()
    assert(item {})
    assert(inventory.offer.set("LINEAL", { supplier = "elbe", price = "1.00 EUR" }))
    assert(inventory.item.archive "LINEAL")
    return draft("elbe", { LINEAL = 1 })
  end)

local unapproved = "the person proposed it, has none of the roles, or said yes already"

--- Toner for more than Jan Beck may order by himself, proposed by him.
local function toner() return assert(draft("elbe", { ["TONER-C-EXV"] = 4 })).number end

failure("inventory.order.approve", unapproved,
  "refused: nobody approves what they proposed: order 2026-0001 needs somebody else's yes",
  function()
    return inventory.order.approve(toner(), { reason = "stocks are low" })
  end)

failure("inventory.order.approve", unapproved,
  "refused: nobody approves what they proposed, not even as a deputy: order 2026-0001 needs somebody else's yes",
  function()
    return inventory.order.approve(toner(), { reason = "stocks are low", on_behalf_of = "petra.voss" })
  end)

failure("inventory.order.approve", unapproved,
  "refused: order 2026-0001 is approved already; it can be placed or cancelled",
  function()
    return inventory.order.approve(order "approved", { reason = "stocks are low" })
  end)

local unplaced = "it is not approved, was placed already, or its supplier is out of use or none any more"

failure("inventory.order.place", unplaced,
  "refused: order 2026-0001 is a draft, so it cannot be placed; it needs 1 approval by office_manager or "
    .. "partner (228.80 EUR is above the limit of 100.00 EUR (jan.beck as clerk))",
  function() return inventory.order.place(toner()) end)
failure("inventory.order.place", unplaced,
  "refused: order 2026-0001 is placed already; it can be received or cancelled",
  function() return inventory.order.place(order "placed") end)

failure("inventory.order.place", unplaced,
  'refused: elbe is out of use: kontor.directory.organisation.restore("elbe") before order 2026-0001 goes to '
    .. 'them, or cancel the order',
  function()
    local of = order "approved"
    archive "elbe"
    return inventory.order.place(of)
  end)

failure("inventory.order.place", unplaced,
  'refused: elbe is no supplier, its kind is client: kontor.directory.organisation.update("elbe", { kind = '
    .. '"supplier" }) makes it one',
  function()
    local of = order "approved"
    assert(directory.organisation.update("elbe", { kind = "client" }))
    return inventory.order.place(of)
  end)

local unreceived = "more would be received than was ordered, or the order is not placed"

failure("inventory.order.receive", unreceived,
  "refused: order 2026-0001: 11 of PAPIER-A4 would be more than was ordered (10 ordered, 10 open); nothing "
    .. "was received",
  function()
    return inventory.order.receive(order "placed", { lines = { ["PAPIER-A4"] = 11 } })
  end)

failure("inventory.order.receive", unreceived,
  "refused: order 2026-0001: 7 of PAPIER-A4 would be more than was ordered (10 ordered, 6 open); nothing was "
    .. "received",
  function()
    return inventory.order.receive(order "part", { lines = { ["PAPIER-A4"] = 7 } })
  end)

failure("inventory.order.receive", unreceived,
  "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
  function() return inventory.order.receive(order "approved") end)

local there = "nothing arrived, it is not there any more, or a count has seen it since"

failure("inventory.order.unreceive", there,
  "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be "
    .. "received or cancelled",
  function() return inventory.order.unreceive(order "placed") end)

failure("inventory.order.unreceive", there,
  "refused: nothing of BLOCK-A4 is noted as arrived on order 2026-0001",
  function()
    return inventory.order.unreceive(order "part", { items = { "BLOCK-A4" } })
  end)

failure("inventory.order.unreceive", there,
  "refused: only 1 Packung of PAPIER-A4 in Materialraum, 4 wanted; count it if more is there",
  function()
    local of = order "part"
    assert(inventory.movement.issue("PAPIER-A4", { quantity = 15 }))
    return inventory.order.unreceive(of)
  end)

failure("inventory.order.unreceive", there,
  "refused: PAPIER-A4 in Materialraum: what moved on 2026-11-23 was noted before the count of 2026-11-23, "
    .. "which saw it; if the stock is wrong, count it again (what came or went since is noted as of today)",
  function()
    local of = order "part"
    local count = assert(inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" } })
    assert(inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 16 } } }))
    assert(inventory.count.review(count.number))
    assert(inventory.count.post(count.number))
    return inventory.order.unreceive(of)
  end)

failure("inventory.order.cancel", "something has arrived, or it is over already",
  "refused: order 2026-0001 has arrived in part, so it cannot be cancelled; it can be received, closed or "
    .. "unreceived",
  function()
    return inventory.order.cancel(order "part")
  end)

failure("inventory.order.cancel", "something has arrived, or it is over already",
  "refused: order 2026-0001 is cancelled already; it can be reopened",
  function()
    local of = order "placed"
    assert(inventory.order.cancel(of))
    return inventory.order.cancel(of)
  end)

failure("inventory.order.close", "it is not under way",
  "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be closed; it can be "
    .. "received or cancelled",
  function() return inventory.order.close(order "placed") end)

failure("inventory.order.close", "it is not under way",
  "refused: order 2026-0001 is closed already; it can be unreceived or reopened",
  function()
    local of = order "part"
    assert(inventory.order.close(of))
    return inventory.order.close(of)
  end)

local going_on = "it is under way, or its supplier was told that it is called off"

failure("inventory.order.reopen", going_on,
  "refused: order 2026-0001 has arrived in part, so it cannot be reopened; it can be received, closed or "
    .. "unreceived",
  function() return inventory.order.reopen(order "part") end)
failure("inventory.order.reopen", going_on,
  "refused: order 2026-0001 is approved, but not placed, so it cannot be reopened; it can be placed or cancelled",
  function() return inventory.order.reopen(order "approved") end)

-- Offers.

--- A price list of Elbe's, or of others.
local function prices(cells, supplier)
  return inventory.offer.import({ name = "prices.csv", content = "SKU;Artikelnummer;Price;Pack\n" .. cells },
    { supplier = supplier or "elbe" })
end

for _, cells in ipairs {
  { "PAPIR-A4;E-1;1,90;5",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 2, column SKU: no item PAPIR-A4; did you mean PAPIER-A4?" },
  { "PAPIER-A4;E-1;teuer;5",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Price: “teuer” is no number; write digits only, such as 2,5" },
  { "PAPIER-A4;E-1;-1,90;5",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Price: “-1,90” is less than 0; write a price above 0" },
  { "PAPIER-A4;E-1;1,90;0",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Pack: 0 is not possible here; leave it empty if there is none" },
  { "PAPIER-A4;E-1;1,90;5\nPAPIER-A4;E-2;1,80;5",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 3, column SKU: PAPIER-A4 stands in line 2 already; remove one of them" },
  { "PAPIER-A4;E-1;;5\nKEKS;E-9;;1",
    "invalid: prices.csv: 2 problems, nothing was imported\n"
      .. "line 2, column Price: the cell is empty; fill it in\n"
      .. "line 3, column Price: the cell is empty; fill it in" },
  { "PAPIER-A4;E-1;1,90 USD;5",
    "invalid: prices.csv: 1 problem, nothing was imported\n"
      .. "line 2, column Price: “1,90 USD” is not in EUR; write the price in EUR" },
} do
  failure("inventory.offer.import", wrong_line, cells[2], function() return prices(cells[1]) end)
end

for name, message in pairs { petersen =
  'refused: petersen is no supplier, its kind is client: kontor.directory.organisation.update("petersen", { '
    .. 'kind = "supplier" }) makes it one', elbe =
  'refused: elbe is out of use: kontor.directory.organisation.restore("elbe") before writing down what they ask' } do
  failure("inventory.offer.import", "the supplier is out of use, or no supplier", message:gsub("writing down", "taking in"), function()
    archive "elbe"
    return prices("PAPIER-A4;E-1;1,90;5", name)
  end)
  failure("inventory.offer.terms", "the supplier is out of use, or no supplier", message, function()
    archive "elbe"
    return inventory.offer.terms(name, { freight = "1.00 EUR" })
  end)
  failure("inventory.offer.set", "the item or the supplier is out of use, or it is no supplier", message, function()
    archive "elbe"
    return inventory.offer.set("PAPIER-A4", { supplier = name, price = "1.00 EUR" })
  end)
end

failure("inventory.offer.set", "the item or the supplier is out of use, or it is no supplier",
  'refused: LINEAL is out of use: kontor.inventory.item.restore("LINEAL") before writing down what it costs',
  function()
    assert(item {})
    assert(inventory.item.archive "LINEAL")
    return inventory.offer.set("LINEAL", { supplier = "elbe", price = "1.00 EUR" })
  end)

local function offer() return inventory.offer.find({ item = "PAPIER-A4", supplier = "elbe" })[1].id end

failure("inventory.offer.archive", "it is out of use already", "conflict: offer ofr_… is out of use already", function()
  local of = offer()
  assert(inventory.offer.archive(of))
  return without_ids(inventory.offer.archive(of))
end)

failure("inventory.offer.restore", "it is in use",
  "conflict: offer ofr_… is in use",
  function() return without_ids(inventory.offer.restore(offer())) end)

for _, given in ipairs {
  { { freight = "5.90 USD" }, "invalid: this office keeps its prices in EUR, got 5.90 USD" },
  { { freight_free_from = "75.00 USD" }, "invalid: this office keeps its prices in EUR, got 75.00 USD" },
  { { freight = "-5.90 EUR" }, "invalid: supplier terms: freight must not be negative" },
  { { freight_free_from = "-1.00 EUR" }, "invalid: supplier terms: the threshold must not be negative" },
} do
  failure("inventory.offer.terms", "the amounts are not in the office's currency", given[2], function()
    return inventory.offer.terms("elbe", given[1])
  end)
end

for _, given in ipairs {
  { "PAPIER-A4", { price = "-1.90 EUR" },
    "invalid: offer of elbe for PAPIER-A4: the price must not be negative, got -1.90 EUR" },
  { "PAPIER-A4", { price = "1.90 USD" },
    "invalid: offer of elbe for PAPIER-A4: this office keeps its prices in EUR, got 1.90 USD" },
  { "PAPIER-A4", { price = "0.00 EUR" },
    "invalid: offer of elbe for PAPIER-A4: 0.00 EUR is no price; what comes free is received "
      .. "without an offer" },
  { "PAPIER-A4", { pack = 0 }, "invalid: offer of elbe for PAPIER-A4: a package holds more than nothing, got 0" },
  { "PAPIER-A4", { pack = 0.5 },
    "invalid: offer of elbe for PAPIER-A4: this comes in whole Packung, got 0.5; correct the number or the unit" },
  { "PAPIER-A4", { minimum_order = -1 },
    "invalid: offer of elbe for PAPIER-A4: the minimum order must not be negative, got -1" },
  { "PAPIER-A4", { lead_days = -1 }, "invalid: offer of elbe for PAPIER-A4: lead days are 0 to 999, got -1" },
  { "PAPIER-A4", { lead_days = 1000 }, "invalid: offer of elbe for PAPIER-A4: lead days are 0 to 999, got 1000" },
  { "KEKS", { pack = 2 }, "invalid: offer of elbe for KEKS: it is new and needs a price" },
} do
  failure("inventory.offer.set", "the price, pack or days cannot be", given[3], function()
    return inventory.offer.set(given[1], with(given[2], { supplier = "elbe" }))
  end)
end

do
  failure("inventory.location.archive", "something of the location is open or still there",
    "refused: Keller stays in use, because there are open counts in it: "
      .. "move the goods, give the items another place, close the counts first", function()
      assert(inventory.location.create { name = "Keller", kind = "stock" })
      assert(inventory.item.create { sku = "LINEAL", name = "Lineal", category = "writing", unit = "Stück" })
      assert(inventory.count.open { place = "Keller", items = { "LINEAL" } })
      return inventory.location.archive "Keller"
    end)

  failure("inventory.movement.send_back", "there is not so much, the place is not ours, or something is out of use",
    "refused: there is no PAPIER-A4 in Empfang, 1 Packung wanted; it is in Materialraum: name that place, or count it if some is there",
    function() return inventory.movement.send_back("PAPIER-A4", { quantity = 1, from = "Empfang" }) end)

  local several = "more than one of `items`, `category` and `at_most` is given"

  failure("inventory.count.open", several,
    "invalid: items and category each say by themselves what is counted: give one of them", function()
      return inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" }, category = "paper" }
    end)

  failure("inventory.count.open", several,
    "invalid: items, category and at_most each say by themselves what is counted: give one of them", function()
      return inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" }, category = "paper", at_most = 3 }
    end)

  failure("inventory.offer.set", "the price, pack or days cannot be",
    "invalid: offer of elbe for PAPIER-A4: 0.00 EUR is no price; what comes free is received without an offer", function()
      return inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "0.00 EUR" })
    end)
end
