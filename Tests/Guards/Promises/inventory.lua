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
