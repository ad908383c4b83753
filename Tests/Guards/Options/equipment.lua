-- Devices, their models, contracts, readings, supplies, hints and tickets.
local equipment = kontor.equipment

--- "done", or the error's code and the end of its sentence.
local function outcome(result, err)
  return result and "done" or err.code .. ": …" .. err.message:match "[^;:]*$"
end

--- Whom to call about a jam of a device, at a moment or now.
local function plan(asset, at, words)
  local ticket = assert(equipment.ticket.report(asset, { words = words or "Papierstau" }))
  return assert(equipment.ticket.whom_to_call(ticket.number, { at = at }))
end

--- The step of a plan that follows a contract.
local function under(contract, asset, at)
  for _, step in ipairs(plan(asset, at).steps) do
    if step.contract == contract then return step end
  end
  return nil
end

--- Which of the devices a contract covers, by whom to call about them.
local function covered(contract)
  local tags = {}
  for _, tag in ipairs { "COPIER-2", "FAX-1", "PRINTER-1" } do
    if under(contract, tag) then tags[#tags + 1] = tag end
  end
  return table.concat(tags, " ")
end

local function contract(given)
  given.number, given.firm, given.begins_on = "W-20", "kopier-hansen", "2026-11-02"
  return equipment.contract.create(given)
end

--- What the plan says of a contract for the printer.
local function printer_step(given, at)
  given.assets = { "PRINTER-1" }
  assert(contract(given))
  return under("W-20", "PRINTER-1", at)
end

option("equipment.contract.create.customer_number", "K-77", "nil", "K-77", function(customer_number)
  return printer_step({ customer_number = customer_number }).customer_number
end)

-- The firm itself answers until 18:00.
option("equipment.contract.create.hours", "Mon-Fri 07:00-20:00", "open until 18:00", "open until 20:00", function(hours)
  return printer_step({ hours = hours }).availability
end)

option("equipment.contract.create.response_hours", 3, "nil", "2026-11-23 12:15", function(response_hours)
  return printer_step({ hours = "Mon-Fri 07:00-20:00", response_hours = response_hours }).expected_at
end)

option("equipment.contract.create.price", "35.00 EUR", "nil", "35.00 EUR", function(price)
  assert(contract { price = price })
  return equipment.contract.get("W-20").price
end)

option("equipment.contract.create.ends_on", "2026-12-11", "true", "false", function(ends_on)
  return printer_step({ ends_on = ends_on }, "2026-12-14T10:00:00+01:00") ~= nil
end)

option("equipment.contract.create.notice_days", 90, "nil", "90", function(notice_days)
  assert(contract { notice_days = notice_days })
  return equipment.contract.get("W-20").notice_days
end)

option("equipment.contract.create.assets", { "PRINTER-1" }, "", "PRINTER-1", function(assets)
  assert(contract { assets = assets })
  return covered "W-20"
end)

option("equipment.contract.create.models", { "Canon iR 2625" }, "", "COPIER-2", function(models)
  assert(contract { models = models })
  return covered "W-20"
end)

option("equipment.contract.create.places", { "Empfang" }, "", "FAX-1 PRINTER-1", function(places)
  assert(contract { places = places })
  return covered "W-20"
end)

option("equipment.contract.create.new_places", true, "invalid: … new_places = true takes a new one", "Keller",
  function(new_places)
    local made, err = contract { places = { "Keller" }, new_places = new_places }
    return made and equipment.contract.get("W-20").places[1] or outcome(nil, err)
  end)

option("equipment.contract.cover.assets", { "PRINTER-1" }, "COPIER-2", "COPIER-2 PRINTER-1", function(assets)
  assert(equipment.contract.cover("W-19", { models = { "Canon iR 2625" }, assets = assets }))
  return covered "W-19"
end)

option("equipment.contract.cover.models", { "Canon iR 2625" }, "PRINTER-1", "COPIER-2 PRINTER-1", function(models)
  assert(equipment.contract.cover("W-19", { assets = { "PRINTER-1" }, models = models }))
  return covered "W-19"
end)

option("equipment.contract.cover.places", { "Empfang" }, "COPIER-2", "COPIER-2 FAX-1 PRINTER-1", function(places)
  assert(equipment.contract.cover("W-19", { assets = { "COPIER-2" }, places = places }))
  return covered "W-19"
end)

option("equipment.contract.cover.new_places", true, "invalid: … new_places = true takes a new one", "Keller",
  function(new_places)
    local made, err = equipment.contract.cover("W-19", { places = { "Keller" }, new_places = new_places })
    return made and equipment.contract.get("W-19").places[1] or outcome(nil, err)
  end)

--- What a contract still covers of a device, a model and a place.
local function uncovered(given)
  assert(contract { assets = { "PHONE-1", "PRINTER-1" }, models = { "Canon iR 2625" }, places = { "Gerichtsbüro" } })
  given.assets = given.assets or { "PHONE-1" }
  assert(equipment.contract.uncover("W-20", given))
  local left = equipment.contract.get "W-20"
  return table.concat({ #left.assets, #left.models, #left.places }, " ")
end

option("equipment.contract.uncover.assets", { "PHONE-1", "PRINTER-1" }, "1 1 1", "0 1 1", function(assets)
  return uncovered { assets = assets }
end)

option("equipment.contract.uncover.models", { "Canon iR 2625" }, "1 1 1", "1 0 1", function(models)
  return uncovered { models = models }
end)

option("equipment.contract.uncover.places", { "Gerichtsbüro" }, "1 1 1", "1 1 0", function(places)
  return uncovered { places = places }
end)

local answer = { name = "copier-1.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = Toner schwarz
marker-types (1setOf keyword) = toner
marker-levels (1setOf integer) = 7
marker-low-levels (1setOf integer) = 10
marker-high-levels (1setOf integer) = 100
]] }

option("equipment.supply.import.read_at", "2026-11-20T08:00:00+01:00", "2026-11-23T09:15", "2026-11-20T08:00",
  function(read_at)
    assert(equipment.supply.import(answer, { asset = "COPIER-1", read_at = read_at }))
    return equipment.supply.find({ asset = "COPIER-1" })[1].read_at:sub(1, 16)
  end)

--- The last reading of the copier, found again.
local function read(given)
  given.value = given.value or 215000
  assert(equipment.asset.read_meter("COPIER-1", given))
  return equipment.reading.find({ asset = "COPIER-1", value = given.value })[1]
end

option("equipment.asset.read_meter.meter", "mono", "pages", "mono",
  function(meter) return read({ meter = meter }).meter end)

option("equipment.asset.read_meter.read_on", "2026-11-21", "2026-11-23", "2026-11-21", function(read_on)
  return read({ read_on = read_on }).read_on
end)

option("equipment.asset.read_meter.replaced", true,
  "COPIER-1: pages 12 is less than the 214377 read on 2026-11-20", "12", function(replaced)
    local reading, err = equipment.asset.read_meter("COPIER-1", { value = 12, replaced = replaced })
    return reading and equipment.reading.find({ asset = "COPIER-1", replaced = true })[1].value
      or err.message:match "^[^;]*"
  end)

local function asset(given)
  given.tag, given.model = "PRINTER-2", "HP LaserJet P1102"
  return equipment.asset.create(given)
end

--- One field of a new device, read back.
local function kept(field, value)
  assert(asset { [field] = value })
  return equipment.asset.get("PRINTER-2")[field]
end

option("equipment.asset.create.serial", "VNC9K999", "nil", "VNC9K999", function(serial)
  assert(asset { serial = serial })
  return plan("PRINTER-2").read_out:match "VNC9K999"
end)

option("equipment.asset.create.place", "Kopierraum", "nil", "W-20", function(place)
  assert(contract { places = { "Kopierraum" } })
  assert(asset { place = place })
  local step = under("W-20", "PRINTER-2")
  return step and step.contract
end)

option("equipment.asset.create.holder", "lena.schaefer", "nil", "lena.schaefer", function(holder)
  return kept("holder", holder)
end)

option("equipment.asset.create.bought_on", "2026-10-30", "nil", "2026-10-30", function(bought_on)
  return kept("bought_on", bought_on)
end)

option("equipment.asset.create.price", "149.00 EUR", "nil", "149.00 EUR",
  function(price) return kept("price", price) end)

--- What the plan for a new device says of Elbe, which answers for no device else.
local function warranty(given)
  assert(asset(given))
  for _, step in ipairs(plan("PRINTER-2").steps) do
    if step.party == "elbe" then return step.why[1] end
  end
  return nil
end

option("equipment.asset.create.warranty_until", "2028-10-31", "nil", "in warranty until 2028-10-31",
  function(warranty_until)
    return warranty { warranty_firm = "elbe", warranty_until = warranty_until }
  end)

option("equipment.asset.create.warranty_firm", "elbe", "nil", "in warranty until 2028-10-31", function(warranty_firm)
  return warranty { warranty_firm = warranty_firm, warranty_until = "2028-10-31" }
end)

option("equipment.asset.create.notes", "squeaks", "nil", "squeaks", function(notes) return kept("notes", notes) end)

option("equipment.asset.create.new_places", true, "invalid: … new_places = true takes a new one", "Keller",
  function(new_places)
    local made, err = asset { place = "Keller", new_places = new_places }
    return made and equipment.asset.get("PRINTER-2").place or outcome(nil, err)
  end)

--- A reading of the copier that was noted wrongly, corrected and found again.
local function corrected(given)
  local slip = assert(equipment.asset.read_meter("COPIER-1", { value = 215000, read_on = "2026-11-22" }))
  given.value = given.value or 215001
  assert(equipment.reading.correct(slip.id, given))
  local found = equipment.reading.get(slip.id)
  return table.concat({ found.asset, found.meter, found.value, found.read_on }, " ")
end

option("equipment.reading.correct.value", 214999, "COPIER-1 pages 215001 2026-11-22",
  "COPIER-1 pages 214999 2026-11-22", function(value) return corrected { value = value } end)

option("equipment.reading.correct.read_on", "2026-11-21", "COPIER-1 pages 215001 2026-11-22",
  "COPIER-1 pages 215001 2026-11-21", function(read_on) return corrected { read_on = read_on } end)

option("equipment.reading.correct.meter", "a3", "COPIER-1 pages 215001 2026-11-22",
  "COPIER-1 a3 215001 2026-11-22", function(meter) return corrected { meter = meter } end)

option("equipment.reading.correct.asset", "COPIER-2", "COPIER-1 pages 215001 2026-11-22",
  "COPIER-2 pages 215001 2026-11-22", function(tag) return corrected { asset = tag } end)

option("equipment.reading.correct.replaced", true,
  "COPIER-1: pages would show 214377 on 2026-11-20 and 12 on 2026-11-23", "12", function(replaced)
    local slip = assert(equipment.asset.read_meter("COPIER-1", { value = 215000 }))
    local reading, err = equipment.reading.correct(slip.id, { value = 12, replaced = replaced })
    return reading and equipment.reading.find({ asset = "COPIER-1", replaced = true })[1].value
      or err.message:match "^[^;]*"
  end)

--- One field of a new model, read back.
local function model(field, value)
  assert(equipment.model.create { name = "Brother HL-1110", kind = "printer", [field] = value })
  return equipment.model.get("Brother HL-1110")[field]
end

option("equipment.model.create.supplies", { "TONER-85A" }, "", "TONER-85A", function(supplies)
  return table.concat(model("supplies", supplies), " ")
end)

option("equipment.model.create.maintenance_days", 180, "nil", "180", function(days)
  return model("maintenance_days", days)
end)

option("equipment.model.create.maintenance_pages", 50000, "nil", "50000", function(pages)
  return model("maintenance_pages", pages)
end)

--- The devices for whose noise a new hint is shown.
local function hinted(given)
  given.fault, given.words = "noise", "Look for a paper clip."
  assert(equipment.hint.create(given))
  local tags = {}
  for _, tag in ipairs { "COPIER-1", "COPIER-2", "FAX-1" } do
    for _, step in ipairs(plan(tag, nil, "macht Lärm").steps) do
      if step.words == given.words then tags[#tags + 1] = tag end
    end
  end
  return table.concat(tags, " ")
end

option("equipment.hint.create.kind", "copier", "COPIER-1 COPIER-2 FAX-1", "COPIER-1 COPIER-2", function(kind)
  return hinted { kind = kind }
end)

option("equipment.hint.create.model", "Canon iR 2625", "COPIER-1 COPIER-2 FAX-1", "COPIER-2", function(name)
  return hinted { model = name }
end)

--- A fault of the copier, found again.
local function reported(given)
  given.words = "Papierstau, Fach 2"
  return equipment.ticket.get(assert(equipment.ticket.report("COPIER-1", given)).number)
end

option("equipment.ticket.report.fault", "noise", "jam", "noise",
  function(fault) return reported({ fault = fault }).fault end)

option("equipment.ticket.report.priority", "urgent", "normal", "urgent", function(priority)
  return reported({ priority = priority }).priority
end)

-- 23 November is a Monday, the 28th a Saturday.
option("equipment.ticket.whom_to_call.at", "2026-11-28T12:00:00+01:00", "open until 17:00", "opens Mon 08:00",
  function(at)
    return under("W-19", "COPIER-1", at).availability
  end)

option("equipment.ticket.advance.remedy", "took a sheet out", "nil", "took a sheet out", function(remedy)
  local ticket = reported {}
  assert(equipment.ticket.advance(ticket.number, { to = "self_fix" }))
  assert(equipment.ticket.advance(ticket.number, { to = "fixed", remedy = remedy }))
  return equipment.ticket.get(ticket.number).remedy
end)

option("equipment.ticket.advance.deferred_until", "2026-12-07", "triaged nil", "deferred 2026-12-07", function(day)
  local ticket = reported {}
  assert(equipment.ticket.advance(ticket.number, { to = "triaged" }))
  equipment.ticket.advance(ticket.number, { to = "deferred", deferred_until = day })
  local found = equipment.ticket.get(ticket.number)
  return found.state .. " " .. tostring(found.deferred_until)
end)
