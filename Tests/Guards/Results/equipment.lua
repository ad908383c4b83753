--- What devices, contracts, supplies, readings, hints and faults say of themselves, where no example shows it.
local equipment, directory = kontor.equipment, kontor.directory

-- Devices ---------------------------------------------------------------------------------------------------------

field("asset.bought_on", "2024-01-15", function()
  return assert(equipment.asset.update("COPIER-1", { bought_on = "2024-01-15" })).bought_on
end)

field("asset.price", "2890.50 EUR", function()
  return assert(equipment.asset.update("COPIER-1", { price = "2890.50 EUR" })).price
end)

field("asset.holder", "sofia.rossi", function()
  return assert(equipment.asset.update("PHONE-1", { holder = "sofia.rossi" })).holder
end)

field("asset.notes", "Stands by the window.", function()
  return assert(equipment.asset.update("PHONE-1", { notes = "Stands by the window." })).notes
end)

field("asset.warranty_firm", "kopier-hansen", function()
  return assert(equipment.asset.update("COPIER-2", { warranty_firm = "kopier-hansen" })).warranty_firm
end)

field("asset.archived_at", "2026-11-23T09:15:00+01:00", function()
  assert(equipment.asset.archive "FAX-1")
  return equipment.asset.get("FAX-1").archived_at
end)

--- What a printer says of its supplies and of what it warns of; either may be left out.
local function answer(asset, said, read_at)
  local lines = { "RECEIVED: 5311 bytes in response", "status-code = successful-ok (successful-ok)" }
  if said.names then
    lines[#lines + 1] = "marker-names (1setOf nameWithoutLanguage) = " .. said.names
    lines[#lines + 1] = "marker-types (1setOf keyword) = " .. said.types
    lines[#lines + 1] = "marker-levels (1setOf integer) = " .. said.levels
    if said.colours then lines[#lines + 1] = "marker-colors (1setOf nameWithoutLanguage) = " .. said.colours end
  end
  if said.reasons then lines[#lines + 1] = "printer-state-reasons (1setOf keyword) = " .. said.reasons end
  assert(equipment.supply.import({ name = "answer.txt", content = table.concat(lines, "\n") .. "\n" },
    { asset = asset, read_at = read_at }))
end

local toner = { names = "Toner,Trommel", types = "toner,opc", levels = "50,62", colours = "#00FFFF,none" }
local at_eight, at_half_past = "2026-11-23T08:00:00+01:00", "2026-11-23T08:30:00+01:00"

--- A device that listed what it holds at eight, and warned of what it does not list at half past.
local function answered(asset)
  answer(asset, toner, at_eight)
  answer(asset, { reasons = "media-empty-error" }, at_half_past)
end

field("asset.listed_at", "2026-11-23T08:00:00+01:00", function()
  answered "COPIER-1"
  return equipment.asset.get("COPIER-1").listed_at
end)

field("asset.warned_at", "2026-11-23T08:30:00+01:00", function()
  answered "COPIER-1"
  return equipment.asset.get("COPIER-1").warned_at
end)

--- What stands in a device's record as it is given away.
local function given_away()
  assert(equipment.asset.update("COPIER-2", {
    holder = "lena.schaefer", bought_on = "2024-02-29", price = "1799.00 EUR", warranty_until = "2027-01-31",
    warranty_firm = "hanse", notes = "Left tray sticks.",
  }))
  answered "COPIER-2"
  return assert(equipment.asset.archive "COPIER-2")
end

field("ArchivedAsset.bought_on", "2024-02-29", function() return given_away().bought_on end)
field("ArchivedAsset.holder", "lena.schaefer", function() return given_away().holder end)
field("ArchivedAsset.listed_at", "2026-11-23T08:00:00+01:00", function() return given_away().listed_at end)
field("ArchivedAsset.notes", "Left tray sticks.", function() return given_away().notes end)
field("ArchivedAsset.price", "1799.00 EUR", function() return given_away().price end)
field("ArchivedAsset.warned_at", "2026-11-23T08:30:00+01:00", function() return given_away().warned_at end)
field("ArchivedAsset.warranty_firm", "hanse", function() return given_away().warranty_firm end)
field("ArchivedAsset.warranty_until", "2027-01-31", function() return given_away().warranty_until end)

-- What devices hold -----------------------------------------------------------------------------------------------

local function supply(name, archived)
  return assert(equipment.supply.find({ asset = "COPIER-1", name = name, archived = archived })[1], "no such supply")
end

field("device_supply.colour", "cyan, and none: nil", function()
  answered "COPIER-1"
  return ("%s, and none: %s"):format(supply "Toner".colour, supply "Trommel".colour)
end)

field("device_supply.warned", "paper true, toner nil", function()
  answered "COPIER-1"
  return ("paper %s, toner %s"):format(supply "paper".warned, supply "Toner".warned)
end)

field("device_supply.archived_at", "2026-11-23T08:45:00+01:00", function()
  answered "COPIER-1"
  answer("COPIER-1", { names = "Toner", types = "toner", levels = "49", colours = "#00FFFF" }, "2026-11-23T08:45:00+01:00")
  assert(not supply "Toner".archived_at)
  return supply("Trommel", true).archived_at
end)

-- Models and hints ------------------------------------------------------------------------------------------------

local function maintained(name)
  return assert(equipment.model.update(name, { maintenance_days = 180, maintenance_pages = 50000 }))
end

field("model.maintenance_days", "180", function() return maintained("Canon iR 2645").maintenance_days end)
field("model.maintenance_pages", "50000", function() return maintained("Canon iR 2645").maintenance_pages end)

field("model.archived_at", "2026-11-23T09:15:00+01:00", function()
  assert(equipment.model.archive "Snom D735")
  return equipment.model.get("Snom D735").archived_at
end)

local function given_up()
  maintained "Canon iR 2625"
  return assert(equipment.model.archive "Canon iR 2625")
end

field("ArchivedModel.maintenance_days", "180", function() return given_up().maintenance_days end)
field("ArchivedModel.maintenance_pages", "50000", function() return given_up().maintenance_pages end)

local function hint()
  return assert(equipment.hint.create {
    model = "Canon iR 2625", fault = "quality", words = "Clean the glass.",
  })
end

field("hint.model", "Canon iR 2625", function() return hint().model end)
field("ArchivedHint.model", "Canon iR 2625", function() return assert(equipment.hint.archive(hint().id)).model end)

field("hint.archived_at", "2026-11-23T09:15:00+01:00", function()
  local made = hint()
  assert(equipment.hint.archive(made.id))
  return equipment.hint.get(made.id).archived_at
end)

-- Readings --------------------------------------------------------------------------------------------------------

field("reading.archived_at", "2026-11-23T09:15:00+01:00", function()
  local misread = assert(equipment.asset.read_meter("COPIER-1", { value = 2150000 }))
  assert(equipment.reading.archive(misread.id))
  return equipment.reading.get(misread.id).archived_at
end)

-- Contracts -------------------------------------------------------------------------------------------------------

local function contract()
  return assert(equipment.contract.create {
    number = "W-20", firm = "hanse", price = "49.90 EUR", begins_on = "2026-12-01", notice_days = 90,
    assets = { "COPIER-2" },
  })
end

field("contract.price", "49.90 EUR", function() return contract().price end)
field("contract.notice_days", "90", function() return contract().notice_days end)

--- As each verb says it that returns a contract with what it covers.
local function details(name)
  contract()
  local of = equipment.contract
  local said = {
    assert(of.update("W-20", { price = "52.00 EUR", notice_days = 60 })), assert(of.get "W-20"),
    assert(of.cover("W-20", { assets = { "COPIER-1" } })), assert(of.uncover("W-20", { assets = { "COPIER-1" } })),
  }
  for i, one in ipairs(said) do said[i] = tostring(one[name]) end
  return table.concat(said, ", ")
end

field("ContractDetails.price", "52.00 EUR, 52.00 EUR, 52.00 EUR, 52.00 EUR", function() return details "price" end)
field("ContractDetails.notice_days", "60, 60, 60, 60", function() return details "notice_days" end)

-- Faults ----------------------------------------------------------------------------------------------------------

local function ticket() return assert(equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number end

field("ticket.deferred_until", "2026-12-07", function()
  return assert(equipment.ticket.advance(ticket(), { to = "deferred", deferred_until = "2026-12-07" })).deferred_until
end)

local function fixed()
  local number = ticket()
  assert(equipment.ticket.advance(number, { to = "self_fix" }))
  return assert(equipment.ticket.advance(number, { to = "fixed", remedy = "Lever A." }))
end

field("ticket.fixed_at", "2026-11-23T09:15:00+01:00", function() return fixed().fixed_at end)
field("ticket.remedy", "Lever A.", function() return fixed().remedy end)

field("ticket.replaced_at", "2026-11-23T09:15:00+01:00", function()
  return assert(equipment.ticket.advance(ticket(), { to = "replaced" })).replaced_at
end)

--- The ticket that is open for the fault already.
local function again()
  return assert(equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" }))
end

field("ReportedTicket.deferred_until", "2026-12-07", function()
  assert(equipment.ticket.advance(ticket(), { to = "deferred", deferred_until = "2026-12-07" }))
  return again().deferred_until
end)

--- Nobody repairs it any more: no firm is in use, and nobody holds the role.
field("CallPlan.nobody", "plugin krueger named technician, and nobody is there for it", function()
  for _, firm in ipairs { "hanse", "kopier-hansen" } do assert(directory.organisation.archive(firm)) end
  assert(directory.person.relieve("mehmet.yilmaz", { role = "technician", last_on = "2026-11-22" }))
  local reported = assert(equipment.ticket.report("PHONE-1", { words = "no dial tone" }))
  local plan = assert(equipment.ticket.whom_to_call(reported.number))
  assert(#plan.steps == 0)
  return plan.nobody
end)
