-- settings: tolerance = 0
-- office: krueger, without its own plugin
--- What a count that is off asks for, where no tolerance is left.
local inventory = kontor.inventory

local function checked(expected, found)
  assert(inventory.item.create {
    sku = "R-1", name = "Item", category = "rules", unit = "kg", place = "Materialraum", new_categories = true,
  })
  assert(inventory.movement.receive("R-1", { quantity = expected }))
  local count = assert(inventory.count.open { place = "Materialraum", items = { "R-1" } })
  assert(inventory.count.enter(count.number, { lines = { { item = "R-1", counted = found } } }))
  local line = assert(inventory.count.review(count.number)).lines[1]
  return ("%s: %s"):format(line.needs or "nothing", line.check or "no word")
end

rule("inventory.count_check: without a tolerance whatever is off is counted again",
  "recount: off by 1.0 %, more than 0.0 %", function() return checked(100, 101) end)

rule("inventory.count_check: without a tolerance what is as expected stands", "nothing: no word", function()
  return checked(100, 100)
end)
