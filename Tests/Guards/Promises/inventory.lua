-- office: krueger
--- What an order and a count say of themselves.
local inventory = kontor.inventory

rule("a blind count does not say how far off a number is", "nil nil", function()
  local count = assert(inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum", blind = true })
  assert(inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 7 } } }))
  local line = inventory.count.get(count.number).lines[1]
  return ("%s %s"):format(line.expected, line.check)
end)

rule("once all is counted a blind count says it", "12 off by 41.7 %, more than 5.0 %", function()
  local count = assert(inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum", blind = true })
  assert(inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 7 } } }))
  assert(inventory.count.review(count.number))
  local line = inventory.count.get(count.number).lines[1]
  return ("%s %s"):format(line.expected, line.check)
end)

rule("who names the items has chosen them, so that no policy's reasons stand there", "0", function()
  return #assert(inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" }).why
end)

rule("terms are set or cleared, not both", "true", function()
  local ok, message = pcall(inventory.offer.terms, "elbe",
    { freight_free_from = "10.00 EUR", clear = { "freight_free_from" } })
  return not ok and message:find("freight_free_from is given and in clear", 1, true) ~= nil
end)

-- Bar codes -------------------------------------------------------------------------------------------------------

local function coded(sku, barcode)
  return inventory.item.create { sku = sku, name = sku, category = "writing", unit = "Stück", barcode = barcode }
end

local upc = "036000291452"

for _, code in ipairs { "036000291452", "0036000291452", "00036000291452" } do
  rule("a bar code is the same with other zeros before it: " .. code,
    code .. " is on X-1 already; one bar code cannot mean two items", function()
      assert(coded("X-1", upc))
      local _, err = coded("X-2", code)
      return (err.message:gsub("^item X%-2: ", ""))
    end)
end

rule("a short one with zeros before it is the same", "0000040123455 is on X-1 already; one bar code cannot mean two items",
  function()
    assert(coded("X-1", "40123455"))
    local _, err = coded("X-2", "0000040123455")
    return (err.message:gsub("^item X%-2: ", ""))
  end)

rule("an item is not taken back beside its bar code with other zeros", "refused", function()
  assert(coded("X-1", upc))
  assert(inventory.item.archive "X-1")
  assert(coded("X-2", "00036000291452"))
  local _, err = inventory.item.restore "X-1"
  return err.code
end)

rule("the office's own short codes differ by their zeros", "012 12", function()
  return assert(coded("X-1", "012")).barcode .. " " .. assert(coded("X-2", "12")).barcode
end)

-- Amounts that cannot be ------------------------------------------------------------------------------------------

--- Every offer for an item at a price.
local function offered(sku, price)
  for _, offer in ipairs(inventory.offer.find { item = sku }) do
    assert(inventory.offer.set(sku, { supplier = offer.supplier, price = price, clear = { "price_breaks" } }))
  end
end

rule("a run says which goods come to more than there is", "elbe, and TONER-C-EXV for 9000000000000.00 EUR", function()
  offered("TONER-85A", "4000000000000.00 EUR")
  offered("TONER-C-EXV", "3000000000000.00 EUR")
  local _, err = inventory.supply_run { category = "toner" }
  assert(err.message:find("correct the price", 1, true), err.message)
  return err.message:match "from (.-): "
end)

rule("what an item is worth does not keep a place from being counted", "5", function()
  offered("PAPIER-A4", "1000000000000.00 EUR")
  return #assert(inventory.count.open { place = "Materialraum", at_most = 5 }).lines
end)

rule("a count says which item's price cannot be", "PAPIER-A4: 11 Packung at 1000000000000.00 EUR", function()
  offered("PAPIER-A4", "1000000000000.00 EUR")
  local count = assert(inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
  local _, err = inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 1 } } })
  return err.message:match "^(.-): the amount"
end)
