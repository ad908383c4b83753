--- Commands around stock: counting it, filling it up, approving and placing what is ordered.
local inventory = kontor.inventory
local formulas = require "formulas"

local settings

--- A number with its word: `1 order`, `2 orders`.
local function counted(number, word) return ("%d %s%s"):format(number, word, number == 1 and "" or "s") end

--- Text filled up with blanks to a width in letters, not in bytes.
local function padded(text, width) return text .. (" "):rep(width - utf8.len(text)) end

local function lines_of(order)
  local lines = {
    ("order %s  %s  %s  %s  %s"):format(order.number, order.supplier_name or order.supplier,
      counted(#order.lines, "line"), tostring(order.total), order.state),
  }
  for _, line in ipairs(order.lines) do
    lines[#lines + 1] = ("  %s %8s %s %12s"):format(
      padded(line.item, 14), line.quantity, padded(line.unit or "", 8), tostring(line.price))
    for _, sentence in ipairs(line.why or {}) do lines[#lines + 1] = "      " .. sentence end
  end
  if order.approvals_needed > 0 and order.state == "draft" then
    lines[#lines + 1] = ("  needs %s by %s"):format(
      counted(order.approvals_needed, "approval"),
      #order.approvers > 0 and table.concat(order.approvers, " or ") or "anybody but who proposed it")
  end
  for _, sentence in ipairs(order.why or {}) do lines[#lines + 1] = "  " .. sentence end
  return table.concat(lines, "\n")
end

local function show_run(run)
  local parts = {
    ("%s looked at, %s, %s"):format(counted(run.considered, "item"), counted(#run.orders, "order"), tostring(run.total)),
  }
  for _, order in ipairs(run.orders) do parts[#parts + 1] = lines_of(order) end
  for _, need in ipairs(run.unsourced) do
    parts[#parts + 1] = ("cannot be ordered: %s %s  %s"):format(need.needed, need.item, table.concat(need.why, "; "))
  end
  for _, one in ipairs(run.undecided) do
    parts[#parts + 1] = ("not decided: %s  %s"):format(one.item, one.why)
  end
  for _, sentence in ipairs(run.why) do parts[#parts + 1] = sentence end
  return table.concat(parts, "\n")
end

local function show_count(count)
  local parts = { ("count %s  %s  %s"):format(count.number, count.state, count.scope) }
  for _, line in ipairs(count.lines or {}) do
    local found = line.recounted or line.counted
    parts[#parts + 1] = ("  %s expected %6s  counted %6s%s"):format(
      padded(line.item, 14), line.expected or "hidden", found or "-", line.check and "  " .. line.check or "")
  end
  for _, sentence in ipairs(count.state == "counting" and count.why or {}) do parts[#parts + 1] = "  " .. sentence end
  if count.deviations then parts[#parts + 1] = counted(count.deviations, "deviation") .. " became stock" end
  return table.concat(parts, "\n")
end

--- How an order stands, and what of it has arrived.
local function show_state(order)
  local lines = { ("order %s  %s  %s"):format(order.number, tostring(order.total), (order.state:gsub("_", " "))) }
  for _, line in ipairs(order.lines) do
    lines[#lines + 1] = ("  %-14s %8s of %8s here"):format(line.item, line.received, line.quantity)
  end
  for _, sentence in ipairs(order.left_open or {}) do lines[#lines + 1] = "  " .. sentence end
  for _, sentence in ipairs(order.notes or {}) do lines[#lines + 1] = "  " .. sentence end
  return table.concat(lines, "\n")
end

--- What is still to come of an item on an order.
local function open_quantity(number, name)
  local order, err = inventory.order.get(number)
  if not order then return nil, err end
  local item, failure = inventory.item.get(name)
  if not item then return nil, failure end
  for _, line in ipairs(order.lines) do
    if line.item == item.sku then
      if line.received < line.quantity then return line.quantity - line.received end
      local message = ("all of %s on order %s has arrived"):format(item.sku, order.number)
      return nil, { code = "refused", message = message }
    end
  end
  local message = ("%s is not on order %s: receive it without the order"):format(item.sku, order.number)
  return nil, { code = "refused", message = message }
end

local commands = {}

commands["supply-run"] = {
  summary = "Orders what is missing: compares stock with need, and drafts orders with the reasons.",
  batch = true,
  parameters = {
    { name = "category", description = "Only this category." },
    { name = "consumption-days", type = "integer", minimum = 1, maximum = 3660,
      description = "Look at what was used over so many days; 30 where the formula is by_consumption." },
  },
  run = function(given)
    local days = given["consumption-days"]
    if not days and settings.formula == "by_consumption" then days = formulas.covered_days end
    return inventory.supply_run { category = given.category, consumption_days = days }
  end,
  show = show_run,
}

commands["count-supplies"] = {
  summary = "Takes in a filled count sheet; what deviates too far is asked to be counted again.",
  batch = true,
  parameters = {
    { name = "sheet", type = "file", positional = true, required = true, description = "The CSV file." },
    { name = "recounted-by", description = "Who counted again." },
    { name = "post", type = "flag", description = "Make it the stock at once where nothing is open." },
    { name = "again", type = "flag", description = "It is another count, although one of today says the same." },
  },
  run = function(given)
    local result, err = inventory.count.import(
      given.sheet, { recounted_by = given["recounted-by"], again = given.again })
    if not result then return nil, err end
    result.posted = {}
    for _, number in ipairs(given.post and result.counts or {}) do
      -- What a sheet of today said already may be stock already.
      if inventory.count.find({ number = number })[1].state ~= "posted" then
        local count, failure = inventory.count.post(number)
        if not count then return nil, failure end
        result.posted[#result.posted + 1] = ("%s posted, %s"):format(number, counted(count.deviations, "deviation"))
      end
    end
    return result
  end,
  show = function(result)
    local parts = { result.summary, table.unpack(result.notes) }
    return table.concat(table.move(result.posted, 1, #result.posted, #parts + 1, parts), "\n")
  end,
}

commands["open-count"] = {
  summary = "Opens a count: of everything in a place, of a category, or of the longest uncounted.",
  parameters = {
    { name = "place", positional = true, required = true, description = "Where is counted." },
    { name = "category", description = "Only this category." },
    { name = "at-most", type = "integer", minimum = 1, maximum = 20000,
      description = "The longest uncounted, so many at most." },
  },
  run = function(given)
    return inventory.count.open { place = given.place, category = given.category, at_most = given["at-most"] }
  end,
  show = show_count,
}

commands["post-count"] = {
  summary = "Makes a count the stock.",
  parameters = { { name = "count", positional = true, required = true, description = "Its number." } },
  run = function(given) return inventory.count.post(given.count) end,
  show = show_count,
}

commands["approve-order"] = {
  summary = "Says yes to an order; never to one's own.",
  decides = "order",
  parameters = {
    { name = "order", positional = true, required = true, description = "Its number." },
    { name = "reason", description = "What there is to say to it." },
    { name = "on-behalf-of", description = "For whom, where a deputy approves." },
  },
  run = function(given)
    return inventory.order.approve(given.order, { reason = given.reason, on_behalf_of = given["on-behalf-of"] })
  end,
  show = show_state,
}

commands["place-order"] = {
  summary = "Writes an approved order to its supplier.",
  parameters = { { name = "order", positional = true, required = true, description = "Its number." } },
  run = function(given) return inventory.order.place(given.order) end,
  show = function(order)
    local lines = { order.letter }
    for _, sentence in ipairs(order.notes) do lines[#lines + 1] = "note: " .. sentence end
    return table.concat(lines, "\n")
  end,
}

commands["receive-order"] = {
  summary = "Notes that an order arrived, whole or one item of it.",
  parameters = {
    { name = "order", positional = true, required = true, description = "Its number." },
    { name = "item", description = "Only this item." },
    { name = "quantity", type = "quantity", description = "How much of it; all that is open where left out." },
  },
  run = function(given)
    if not given.item then
      if not given.quantity then return inventory.order.receive(given.order) end
      return nil, { code = "invalid", message = "--quantity is for one item: name it with --item" }
    end
    local quantity, err = given.quantity, nil
    if not quantity then quantity, err = open_quantity(given.order, given.item) end
    if not quantity then return nil, err end
    return inventory.order.receive(given.order, { lines = { [given.item] = quantity } })
  end,
  show = show_state,
}

commands["unreceive-order"] = {
  summary = "Takes back what was noted as arrived by mistake; it is open on the order again.",
  parameters = {
    { name = "order", positional = true, required = true, description = "Its number." },
    { name = "item", description = "Only this item." },
    { name = "note", description = "Why." },
  },
  run = function(given)
    return inventory.order.unreceive(given.order, { items = given.item and { given.item }, note = given.note })
  end,
  show = show_state,
}

commands["reopen-order"] = {
  summary = "Takes an order up again that was closed, or called off before its supplier heard of it.",
  parameters = {
    { name = "order", positional = true, required = true, description = "Its number." },
    { name = "reason", description = "Why." },
  },
  run = function(given)
    local order, err = inventory.order.reopen(given.order, { reason = given.reason })
    if not order then return nil, err end
    return inventory.order.get(order.number)
  end,
  show = show_state,
}

return { commands = commands, setup = function(given) settings = given end }
