-- settings: tolerance = 0.1
-- office: krueger, without its own plugin
--- What a count that is off asks for, under another tolerance than the default.
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

rule("inventory.count_check: off by exactly the tolerance is within it", "nothing: within the tolerance", function()
  return checked(100, 90)
end)

rule("inventory.count_check: off by less is within it", "nothing: within the tolerance", function()
  return checked(100, 109)
end)

rule("inventory.count_check: off by more is counted again", "recount: off by 11.0 %, more than 10.0 %", function()
  return checked(100, 89)
end)
