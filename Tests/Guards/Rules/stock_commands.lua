-- office: krueger, without its own plugin
--- What the commands around stock do and show.
local inventory = kontor.inventory
local commands = shipped("standard").commands

--- Starts a command; its error where it fails, else what it shows, each line after a bar.
local function go(name, given)
  local result, err = commands[name].run(given)
  if not result then return ("%s: %s"):format(err.code, err.message) end
  return (commands[name].show(result):gsub("\n", "|"))
end

local function shown(name, result) return (commands[name].show(result):gsub("\n", "|")) end

local function item(sku, stock, fields)
  local made = { sku = sku, name = "Item " .. sku, category = "rules", unit = "kg", place = "Materialraum" }
  for key, value in pairs(fields or {}) do made[key] = value end
  made.new_categories = true
  assert(inventory.item.create(made))
  if stock > 0 then assert(inventory.movement.receive(sku, { quantity = stock })) end
end

--- Drafts an order of two items at elbe, which costs 25.90 EUR, and places it.
local function placed(price)
  item("R-1", 0, { minimum = 10, target = 10 })
  item("R-2", 0, { minimum = 5, target = 5 })
  for _, sku in ipairs { "R-1", "R-2" } do
    assert(inventory.offer.set(sku, { supplier = "elbe", price = (price or "1.00") .. " EUR" }))
  end
  local order = inventory.supply_run({ category = "rules" }).orders[1]
  if not price then assert(inventory.order.place(order.number)) end
end

-- supply-run -----------------------------------------------------------------------------------------------------

rule("supply-run: looks at one category", "1 item looked at, 0 orders, 0.00 EUR", function()
  item("R-1", 2, { minimum = 1, target = 2 })
  return go("supply-run", { category = "rules" })
end)

rule("supply-run: does not look at the consumption where nobody asks for it", "nil", function()
  local asked
  local world = { inventory = { supply_run = function(options) asked = options.consumption_days end } }
  shipped("standard", nil, world).commands["supply-run"].run {}
  return asked
end)

rule("supply-run: looks at as many days as are asked for", "60", function()
  local asked
  local world = { inventory = { supply_run = function(options) asked = options.consumption_days end } }
  shipped("standard", nil, world).commands["supply-run"].run { ["consumption-days"] = 60 }
  return asked
end)

rule("supply-run: looks at 30 days where the formula needs them", "30", function()
  local asked
  local world = { inventory = { supply_run = function(options) asked = options.consumption_days end } }
  shipped("standard", { formula = "by_consumption" }, world).commands["supply-run"].run {}
  return asked
end)

rule("supply-run: looks at as many days as are asked for, whatever the formula", "31", function()
  local asked
  local world = { inventory = { supply_run = function(options) asked = options.consumption_days end } }
  shipped("standard", { formula = "by_consumption" }, world).commands["supply-run"].run { ["consumption-days"] = 31 }
  return asked
end)

rule("supply-run: shows an order with its lines and reasons",
  "2 items looked at, 1 order, 20.90 EUR|order 2026-0001  Bürobedarf Elbe  2 lines  20.90 EUR  approved"
    .. "|  R-1                  10 kg           1.00 EUR|      on hand 0 kg, on order 0; minimum 10, target 10; "
    .. "never counted|      below minimum (0 of 10), up to target|      elbe: 10 × 1.00 = 10.00 EUR -> elbe, 10"
    .. "|      only Bürobedarf Elbe offers it"
    .. "|  Ü-2                   5 kg           1.00 EUR|      on hand 0 kg, on order 0; minimum 5, target 5; "
    .. "never counted|      below minimum (0 of 5), up to target|      elbe: 5 × 1.00 = 5.00 EUR -> elbe, 5"
    .. "|      only Bürobedarf Elbe offers it|  goods 15.00 EUR, freight 5.90 EUR, free from 75.00 EUR"
    .. "|  20.90 EUR is within the limit of 100.00 EUR (jan.beck as clerk)", function()
  item("R-1", 0, { minimum = 10, target = 10 })
  item("Ü-2", 0, { minimum = 5, target = 5 })
  for _, sku in ipairs { "R-1", "Ü-2" } do
    assert(inventory.offer.set(sku, { supplier = "elbe", price = "1.00 EUR" }))
  end
  return go("supply-run", { category = "rules" })
end)

rule("supply-run: shows who must approve an order",
  "  needs 1 approval by office_manager or partner|  goods 1500.00 EUR, no freight from 75.00 EUR on", function()
  item("R-1", 0, { minimum = 10, target = 10 })
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "150.00 EUR" }))
  return go("supply-run", { category = "rules" }):match "  needs .- on"
end)

rule("supply-run: shows what nobody offers",
  "1 item looked at, 0 orders, 0.00 EUR|cannot be ordered: 10 R-1  below minimum (0 of 10), up to target; "
    .. "no supplier offers it", function()
  item("R-1", 0, { minimum = 10, target = 10 })
  return go("supply-run", { category = "rules" })
end)

--- What is shown of a run that is nothing but this.
local function told(fields)
  local run = { considered = 0, orders = {}, total = "0", unsourced = {}, undecided = {}, why = {} }
  for key, value in pairs(fields) do run[key] = value end
  return shown("supply-run", run)
end

rule("supply-run: shows what was not decided", "2 items looked at, 0 orders, 0|not decided: R-1  no", function()
  return told { considered = 2, undecided = { { item = "R-1", why = "no" } } }
end)

rule("supply-run: shows why choices were changed", "0 items looked at, 0 orders, 0|one|two", function()
  return told { why = { "one", "two" } }
end)

--- What is shown of one order that is nothing but this.
local function ordered(fields)
  local order = { number = "N", supplier = "s", lines = {}, total = "0", state = "draft", approvals_needed = 0,
    approvers = {} }
  for key, value in pairs(fields) do order[key] = value end
  return (told({ orders = { order } }):gsub("^.-|", ""))
end

rule("supply-run: shows a supplier without a name by its handle, and several approvals",
  "order N  s  0 lines  0  draft|  needs 2 approvals by anybody but who proposed it", function()
  return ordered { approvals_needed = 2 }
end)

rule("supply-run: shows one approval by one role", "order N  S  0 lines  0  draft|  needs 1 approval by partner",
  function() return ordered { supplier_name = "S", approvals_needed = 1, approvers = { "partner" } } end)

rule("supply-run: shows no approvals of an order that has them", "order N  s  0 lines  0  approved", function()
  return ordered { state = "approved", approvals_needed = 1, approvers = { "partner" } }
end)

rule("supply-run: shows a line without a unit and reasons",
  "order N  s  1 line  0  draft|  A                     1                     2", function()
  return ordered { lines = { { item = "A", quantity = 1, price = 2 } } }
end)

-- Counting -------------------------------------------------------------------------------------------------------

--- A stock room of its own with three items.
local function cellar()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  for _, sku in ipairs { "R-1", "R-2", "R-3" } do item(sku, 10, { place = "Keller" }) end
  item("R-4", 10, { place = "Keller", category = "other rules" })
end

rule("open-count: everything in a place",
  "count C-0001  counting  everything in Keller|  R-1            expected     10  counted      -"
    .. "|  R-2            expected     10  counted      -|  R-3            expected     10  counted      -"
    .. "|  R-4            expected     10  counted      -|  4 of 4 items, by number", function()
  cellar()
  return go("open-count", { place = "Keller" })
end)

rule("open-count: of one category",
  "count C-0001  counting  other rules in Keller|  R-4            expected     10  counted      -"
    .. "|  1 of 1 items, by number", function()
  cellar()
  return go("open-count", { place = "Keller", category = "other rules" })
end)

rule("open-count: at most so many", "count C-0001  counting  worklist of at most 1 in Keller|  R-1            "
  .. "expected     10  counted      -|  1 of 4 items, the longest uncounted first", function()
  cellar()
  return go("open-count", { place = "Keller", ["at-most"] = 1 })
end)

--- What is shown of a count that is nothing but this.
local function count(fields)
  local one = { number = "N", state = "review", scope = "S" }
  for key, value in pairs(fields) do one[key] = value end
  return shown("post-count", one)
end

rule("open-count: shows what is hidden as hidden",
  "count N  review  S|  A              expected hidden  counted      3", function()
  return count { lines = { { item = "A", counted = 3 } } }
end)

rule("open-count: shows what was counted last, and what of it is to be checked",
  "count N  review  S|  Ä              expected      5  counted      4  off", function()
  return count { lines = { { item = "Ä", expected = 5, counted = 3, recounted = 4, check = "off" } } }
end)

rule("open-count: shows its reasons while it is counted", "count N  counting  S|  a|  b", function()
  return count { state = "counting", why = { "a", "b" } }
end)

rule("open-count: shows no reasons any more when it is not", "count N  review  S", function()
  return count { why = { "a", "b" } }
end)

rule("post-count: makes what was found the stock", "8 of R-1", function()
  cellar()
  local made = assert(inventory.count.open { place = "Keller", items = { "R-1" } })
  assert(inventory.count.enter(made.number, { lines = { { item = "R-1", counted = 10.1 } } }))
  assert(inventory.count.enter(made.number, { lines = { { item = "R-1", counted = 10, recounted = 8 } } }))
  assert(inventory.count.review(made.number))
  go("post-count", { count = made.number })
  return inventory.item.get("R-1").on_hand .. " of R-1"
end)

rule("post-count: shows one deviation", "count N  posted  S|1 deviation became stock", function()
  return count { state = "posted", deviations = 1 }
end)

rule("post-count: shows several deviations", "count N  posted  S|2 deviations became stock", function()
  return count { state = "posted", deviations = 2 }
end)

rule("post-count: shows that nothing deviates", "count N  posted  S|0 deviations became stock", function()
  return count { state = "posted", deviations = 0 }
end)

local function sheet(...)
  return { name = "s.csv", content = "SKU;Location;Counted\n" .. table.concat({ ... }, "\n") }
end

local good, off = "R-1;Keller;10", "R-2;Keller;1"

rule("count-supplies: takes a sheet in, and posts nothing that nobody asks for", "review, nothing posted", function()
  cellar()
  local result = assert(commands["count-supplies"].run { sheet = sheet(good) })
  return ("%s, %s posted"):format(inventory.count.get(result.counts[1]).state, result.posted[1] or "nothing")
end)

rule("count-supplies: posts at once what is asked for", "posted: C-0001 posted, 0 deviations", function()
  cellar()
  local result = assert(commands["count-supplies"].run { sheet = sheet(good), post = true })
  return ("%s: %s"):format(inventory.count.get(result.counts[1]).state, table.concat(result.posted, "; "))
end)

rule("count-supplies: tells how much became stock", "C-0001 posted, 1 deviation", function()
  cellar()
  local result = assert(commands["count-supplies"].run { sheet = sheet("R-1;Keller;10.5"), post = true })
  return table.concat(result.posted, "; ")
end)

rule("count-supplies: does not post what is open", "refused", function()
  cellar()
  return go("count-supplies", { sheet = sheet(good, off), post = true }):match "^%w+"
end)

rule("count-supplies: does not post twice what a sheet of today said", "0", function()
  cellar()
  assert(commands["count-supplies"].run { sheet = sheet(good), post = true })
  return #assert(commands["count-supplies"].run { sheet = sheet(good), post = true }).posted
end)

rule("count-supplies: posts it twice where it is another count", "C-0002 posted, 0 deviations", function()
  cellar()
  assert(commands["count-supplies"].run { sheet = sheet(good), post = true })
  return table.concat(commands["count-supplies"].run({ sheet = sheet(good), post = true, again = true }).posted, "; ")
end)

rule("count-supplies: who counted again is who is named", "lena.schaefer", function()
  local asked
  local world = { inventory = { count = { import = function(_, options) asked = options.recounted_by return {} end } } }
  shipped("standard", nil, world).commands["count-supplies"].run { ["recounted-by"] = "lena.schaefer" }
  return asked
end)

rule("count-supplies: refuses a sheet with an unknown item", "invalid", function()
  return go("count-supplies", { sheet = sheet("X;Keller;1") }):match "^%w+"
end)

rule("count-supplies: shows what was taken in, what is to be noted, and what was posted", "S|a|b|c|d", function()
  return shown("count-supplies", { summary = "S", notes = { "a", "b" }, posted = { "c", "d" } })
end)

-- Orders ---------------------------------------------------------------------------------------------------------

rule("approve-order: nobody approves their own", "refused: nobody approves what they proposed: order 2026-0001 "
  .. "needs somebody else's yes", function()
  placed "100.00"
  return go("approve-order", { order = "2026-0001" })
end)

rule("approve-order: passes on which order, why, and for whom", "N because for petra.voss", function()
  local asked
  local world = { inventory = { order = { approve = function(order, options)
    asked = ("%s %s for %s"):format(order, options.reason, options.on_behalf_of)
  end } } }
  shipped("standard", nil, world).commands["approve-order"].run {
    order = "N", reason = "because", ["on-behalf-of"] = "petra.voss",
  }
  return asked
end)

rule("approve-order: shows how the order stands",
  "order N  1.00 EUR  approved|  A                     0 of        2 here", function()
  return shown("approve-order", {
    number = "N", total = "1.00 EUR", state = "approved", lines = { { item = "A", received = 0, quantity = 2 } },
  })
end)

rule("place-order: shows the letter, and what is to be noted", "L|note: a|note: b", function()
  return shown("place-order", { letter = "L", notes = { "a", "b" } })
end)

rule("place-order: writes the letter", "Bestellung 2026-0001", function()
  item("R-1", 0, { minimum = 10, target = 10 })
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = "1.00 EUR" }))
  inventory.supply_run { category = "rules" }
  return go("place-order", { order = "2026-0001" }):match "Bestellung [^|]+"
end)

local whole = "order 2026-0001  20.90 EUR  received|  R-1                  10 of       10 here"
  .. "|  R-2                   5 of        5 here"

rule("receive-order: all of it", whole, function()
  placed()
  return go("receive-order", { order = "2026-0001" })
end)

rule("receive-order: all of one item",
  "order 2026-0001  20.90 EUR  part received|  R-1                  10 of       10 here"
    .. "|  R-2                   0 of        5 here", function()
  placed()
  return go("receive-order", { order = "2026-0001", item = "R-1" })
end)

rule("receive-order: all of another item",
  "order 2026-0001  20.90 EUR  part received|  R-1                   0 of       10 here"
    .. "|  R-2                   5 of        5 here", function()
  placed()
  return go("receive-order", { order = "2026-0001", item = "R-2" })
end)

rule("receive-order: a part of one item",
  "order 2026-0001  20.90 EUR  part received|  R-1                   3 of       10 here"
    .. "|  R-2                   0 of        5 here", function()
  placed()
  return go("receive-order", { order = "2026-0001", item = "R-1", quantity = 3 })
end)

rule("receive-order: the rest of one item", "10 of       10", function()
  placed()
  go("receive-order", { order = "2026-0001", item = "R-1", quantity = 3 })
  return go("receive-order", { order = "2026-0001", item = "R-1" }):match "%d+ of +%d+"
end)

rule("receive-order: nothing more of what is there", "refused: all of R-1 on order 2026-0001 has arrived", function()
  placed()
  go("receive-order", { order = "2026-0001", item = "R-1" })
  return go("receive-order", { order = "2026-0001", item = "R-1" })
end)

rule("receive-order: nothing of what is not on it",
  "refused: PAPIER-A4 is not on order 2026-0001: receive it without the order", function()
  placed()
  return go("receive-order", { order = "2026-0001", item = "PAPIER-A4" })
end)

rule("receive-order: no item that there is not", "not_found", function()
  placed()
  return go("receive-order", { order = "2026-0001", item = "R-9" }):match "^[%w_]+"
end)

rule("receive-order: no order that there is not", "not_found", function()
  return go("receive-order", { order = "2026-0009", item = "PAPIER-A4" }):match "^[%w_]+"
end)

rule("receive-order: how much of an item is said with the item",
  "invalid: --quantity is for one item: name it with --item", function()
  placed()
  return go("receive-order", { order = "2026-0001", quantity = 3 })
end)

rule("receive-order: shows what was left open, and what is to be noted", "order N  0  s|  a|  b|  c|  d", function()
  return shown("receive-order", {
    number = "N", total = "0", state = "s", lines = {}, left_open = { "a", "b" }, notes = { "c", "d" },
  })
end)

rule("unreceive-order: takes all back", "order 2026-0001  20.90 EUR  placed", function()
  placed()
  go("receive-order", { order = "2026-0001" })
  return go("unreceive-order", { order = "2026-0001" }):match "^[^|]+"
end)

rule("unreceive-order: takes one item back", "order 2026-0001  20.90 EUR  part received|  R-1                   0 of"
  .. "       10 here|  R-2                   5 of        5 here", function()
  placed()
  go("receive-order", { order = "2026-0001" })
  return go("unreceive-order", { order = "2026-0001", item = "R-1" })
end)

rule("unreceive-order: passes on why", "because", function()
  local asked
  local world = { inventory = { order = { unreceive = function(_, options) asked = options.note end } } }
  shipped("standard", nil, world).commands["unreceive-order"].run { order = "N", note = "because" }
  return asked
end)

rule("reopen-order: takes a cancelled order up again", "order 2026-0001  1500.00 EUR  draft", function()
  placed "100.00"
  assert(inventory.order.cancel("2026-0001", { reason = "too dear" }))
  return go("reopen-order", { order = "2026-0001" }):match "^[^|]+"
end)

rule("reopen-order: passes on why", "because", function()
  local asked
  local world = { inventory = { order = {
    reopen = function(_, options) asked = options.reason return { number = "N" } end, get = function() end,
  } } }
  shipped("standard", nil, world).commands["reopen-order"].run { order = "N", reason = "because" }
  return asked
end)

rule("reopen-order: not one that is placed", "refused", function()
  placed()
  return go("reopen-order", { order = "2026-0001" }):match "^[%w_]+"
end)
