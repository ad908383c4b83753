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
