--- What items, places, offers and counts say of themselves, where no example shows it.
local inventory = kontor.inventory

local now = "2026-11-23T09:15:00+01:00"

-- Items and places ------------------------------------------------------------------------------------------------

field("Item.archived_at", now .. " " .. now, function()
  assert(inventory.item.archive "KEKS")
  local gone = inventory.item.find { archived = true }
  assert(#gone == 1 and gone[1].sku == "KEKS")
  return gone[1].archived_at .. " " .. inventory.item.get("KEKS").archived_at
end)

field("Item.last_counted_on", "2026-11-23, before: nil", function()
  local before = inventory.item.get("PAPIER-A4").last_counted_on
  local count = assert(inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" }).number
  assert(inventory.count.enter(count, { lines = { { item = "PAPIER-A4", counted = 12 } } }))
  assert(inventory.count.review(count))
  assert(not inventory.item.get("PAPIER-A4").last_counted_on)
  assert(inventory.count.post(count))
  return ("%s, before: %s"):format(inventory.item.get("PAPIER-A4").last_counted_on, before)
end)

field("item.archived_at", now, function()
  assert(inventory.item.archive "KEKS")
  return assert(inventory.item.update("KEKS", { bin = "R1-02" })).archived_at
end)

local function shelf()
  assert(inventory.location.create { name = "Keller", kind = "stock" })
  return assert(inventory.location.create { name = "Regal", kind = "stock", parent = "Keller" })
end

field("location.parent", "Keller", function() return shelf().parent end)

field("ArchivedLocation.parent", "Keller", function()
  shelf()
  return assert(inventory.location.archive "Regal").parent
end)

field("location.archived_at", now, function()
  shelf()
  assert(inventory.location.archive "Regal")
  return inventory.location.get("Regal").archived_at
end)

-- Offers ----------------------------------------------------------------------------------------------------------

local function withdrawn()
  local offer = inventory.offer.find({ supplier = "elbe", item = "PAPIER-A4" })[1]
  assert(inventory.offer.archive(offer.id))
  return offer.id
end

field("offer.archived_at", now, function()
  local id = withdrawn()
  local gone = inventory.offer.find { archived = true }
  assert(#gone == 1 and gone[1].id == id)
  return gone[1].archived_at
end)

field("OfferDetails.archived_at", now, function() return inventory.offer.get(withdrawn()).archived_at end)

-- Counts ----------------------------------------------------------------------------------------------------------

field("count.checked_by", "sofia.rossi after lena.schaefer", function()
  local file = { name = "sheet.csv", content = "SKU;Location;Counted;Recounted\nPAPIER-A4;Materialraum;7;8" }
  local number = assert(inventory.count.import(file, { counted_by = "lena.schaefer", recounted_by = "sofia.rossi" })).counts[1]
  local count = inventory.count.get(number)
  return ("%s after %s"):format(count.checked_by, count.counted_by)
end)

--- Lena counts paper, Sofia again; nothing is posted yet.
local function recounted()
  local file = { name = "sheet.csv", content = "SKU;Location;Counted;Recounted\nPAPIER-A4;Materialraum;7;8" }
  return assert(inventory.count.import(file, { counted_by = "lena.schaefer", recounted_by = "sofia.rossi" })).counts[1]
end

field("CountDetails.checked_by", "sofia.rossi", function() return inventory.count.get(recounted()).checked_by end)
field("CountDetails.lines.recounted", "8 after 7", function()
  local line = inventory.count.get(recounted()).lines[1]
  return ("%d after %d"):format(line.recounted, line.counted)
end)
field("CountPosted.checked_by", "sofia.rossi", function() return assert(inventory.count.post(recounted())).checked_by end)

local function posted()
  local number = recounted()
  assert(inventory.count.post(number))
  return inventory.count.get(number), inventory.count.find({ state = "posted" })[1]
end

field("CountDetails.posted_at", now, function() return (posted()).posted_at end)
field("CountDetails.posted_on", "2026-11-23", function() return (posted()).posted_on end)
field("count.posted_at", now, function() return select(2, posted()).posted_at end)
field("count.posted_on", "2026-11-23", function() return select(2, posted()).posted_on end)

-- Orders ----------------------------------------------------------------------------------------------------------

field("OrderDetails.placed_at", now, function()
  local order = inventory.supply_run({ category = "kitchen" }).orders[1]
  assert(inventory.order.place(order.number))
  return inventory.order.get(order.number).placed_at
end)

--- What nobody offers.
local function unsourced()
  assert(inventory.item.create({ sku = "SIEGEL", name = "Siegel", category = "trial", unit = "Stück", minimum = 2, target = 5,
    new_categories = true }))
  return assert(inventory.supply_run { category = "trial" }).unsourced[1]
end

field("SupplyRun.unsourced.item", "SIEGEL", function() return unsourced().item end)
field("SupplyRun.unsourced.needed", "5", function() return unsourced().needed end)
field("SupplyRun.unsourced.why", "below minimum (0 of 2), up to target; no supplier offers it", function() return table.concat(unsourced().why, "; ") end)
