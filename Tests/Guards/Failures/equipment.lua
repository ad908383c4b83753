--- Devices, models, contracts, readings, hints and tickets that cannot be, or not again.
local equipment, directory = kontor.equipment, kontor.directory

local function at(verb)
  local found = equipment
  for word in verb:gmatch "[%w_]+" do found = found[word] end
  return found
end

--- A failure whose sentence names a record by an id that is another in every office.
local function without_ids(_, err)
  return nil, { code = err.code, message = err.message:gsub("(%l%l%l_)%w+", "%1…") }
end

--- What is given, with what every one of its kind needs.
local function with(given, needed)
  for key, value in pairs(given) do needed[key] = value end
  return needed
end

local function archive(firm)
  assert(directory.organisation.archive(firm))
end

--- A fault of a device; its ticket's number.
local function report(tag, words)
  return assert(equipment.ticket.report(tag or "COPIER-1", { words = words or "Papierstau, Fach 2" })).number
end

local function replaced(tag)
  assert(equipment.ticket.advance(report(tag), { to = "replaced" }))
end

local function given_away(tag)
  assert(equipment.asset.archive(tag or "COPIER-1"))
end

--- A fault, and how far it came; its ticket's number.
local function ticket(...)
  local number = report()
  for _, to in ipairs { ... } do
    assert(equipment.ticket.advance(number, { to = to }))
  end
  return number
end

-- What is not there.

for verb, given in pairs {
  ["contract.get"] = { "there is no such contract", "not_found: no contract W-91; did you mean W-19?", "W-91" },
  ["contract.update"] = { "there is no such contract", "not_found: no contract W-91; did you mean W-19?", "W-91", { notice_days = 30 } },
  ["contract.cover"] = { "there is no such contract", "not_found: no contract W-91; did you mean W-19?", "W-91", { assets = { "FAX-1" } } },
  ["contract.uncover"] = { "there is no such contract", "not_found: no contract W-91; did you mean W-19?", "W-91", { assets = { "FAX-1" } } },
  ["supply.get"] = { "there is no such device supply", "not_found: no device supply none; check its id", "none" },
  ["asset.get"] = { "there is no such asset", "not_found: no asset COPIER-3; did you mean COPIER-1?", "COPIER-3" },
  ["asset.update"] = { "there is no such asset", "not_found: no asset COPIER-3; did you mean COPIER-1?", "COPIER-3", { notes = "squeaks" } },
  ["asset.archive"] = { "there is no such asset", "not_found: no asset COPIER-3; did you mean COPIER-1?", "COPIER-3" },
  ["asset.restore"] = { "there is no such asset", "not_found: no asset COPIER-3; did you mean COPIER-1?", "COPIER-3" },
  ["reading.get"] = { "there is no such reading", "not_found: no reading none; check its id", "none" },
  ["reading.correct"] = { "there is no such reading", "not_found: no reading none; check its id", "none", { value = 9 } },
  ["reading.archive"] = { "there is no such reading", "not_found: no reading none; check its id", "none" },
  ["reading.restore"] = { "there is no such reading", "not_found: no reading none; check its id", "none" },
  ["model.get"] = { "there is no such model", "not_found: no model Canon iR 2646; did you mean Canon iR 2645?", "Canon iR 2646" },
  ["model.update"] = { "there is no such model", "not_found: no model Canon iR 2646; did you mean Canon iR 2645?", "Canon iR 2646", { maintenance_days = 90 } },
  ["model.archive"] = { "there is no such model", "not_found: no model Canon iR 2646; did you mean Canon iR 2645?", "Canon iR 2646" },
  ["model.restore"] = { "there is no such model", "not_found: no model Canon iR 2646; did you mean Canon iR 2645?", "Canon iR 2646" },
  ["hint.get"] = { "there is no such hint", "not_found: no hint none; check its id", "none" },
  ["hint.update"] = { "there is no such hint", "not_found: no hint none; check its id", "none", { words = "Look inside." } },
  ["hint.archive"] = { "there is no such hint", "not_found: no hint none; check its id", "none" },
  ["hint.restore"] = { "there is no such hint", "not_found: no hint none; check its id", "none" },
  ["ticket.get"] = { "there is no such ticket", "not_found: no ticket T-0001; there is none yet", "T-0001" },
} do
  failure("equipment." .. verb, given[1], given[2], function()
    if given[4] then return at(verb)(given[3], given[4]) end
    return at(verb)(given[3])
  end)
end

-- What is out of use already, or is not.

for noun, name in pairs { asset = "COPIER-1", model = "Canon iR 2645" } do
  failure("equipment." .. noun .. ".archive", "it is out of use already", "conflict: " .. noun .. " " .. name
    .. " is out of use already", function()
    assert(equipment[noun].archive(name))
    return equipment[noun].archive(name)
  end)
  failure("equipment." .. noun .. ".restore", "it is in use", "conflict: " .. noun .. " " .. name .. " is in use", function()
    return equipment[noun].restore(name)
  end)
end

-- One that was replaced was not given away.
failure("equipment.asset.restore", "it is in use",
  "conflict: asset COPIER-1 was replaced, and not given away; where that was a mistake, close T-0001 and "
    .. "triage it again",
  function()
    replaced()
    return equipment.asset.restore "COPIER-1"
  end)

for noun, find in pairs {
  hint = function() return equipment.hint.find({})[1].id end,
  reading = function() return equipment.reading.find({ asset = "COPIER-1" })[1].id end,
} do
  local name = noun .. " " .. (noun == "hint" and "hnt_…" or "rdg_…")
  failure("equipment." .. noun .. ".archive", "it is out of use already", "conflict: " .. name .. " is out of use already", function()
    local id = find()
    assert(equipment[noun].archive(id))
    return without_ids(equipment[noun].archive(id))
  end)
  failure("equipment." .. noun .. ".restore", "it is in use", "conflict: " .. name .. " is in use", function()
    return without_ids(equipment[noun].restore(find()))
  end)
end

-- Contracts.

local function contract(given)
  return equipment.contract.create(with(given, { number = "W-20", firm = "hanse", begins_on = "2026-12-01" }))
end

local unreadable = "its hours or days cannot be read, or the office knows no such place"

for _, given in ipairs {
  { { hours = "Mon-Fri 8 to 5" },
    'invalid: hours "Mon-Fri 8 to 5": "8 to 5" is no range of times; expected for example 08:00-17:00 or closed' },
  { { hours = "" }, "invalid: hours must not be empty: leave it out" },
  { { ends_on = "2026-11-30" }, "invalid: contract: it ends before it begins" },
  { { notice_days = -1 }, "invalid: contract: the notice is zero days or more" },
  { { places = { "Keller" } },
    "invalid: contract: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, Materialraum, "
      .. "Putzkammer, Technikraum, Teeküche; new_places = true takes a new one" },
  { { number = "" }, "invalid: contract: number must not be empty" },
  { { price = "-1.00 EUR" }, "invalid: contract: price must be zero or more, got -1.00 EUR" },
} do
  failure("equipment.contract.create", unreadable, given[2], function() return contract(given[1]) end)
end

failure("equipment.contract.create", "another contract has this number",
  "conflict: another contract has this number already",
  function() return contract { number = "W-19" } end)

local unfit = "its firm is out of use, or neither a service firm nor a supplier; a device was given away or replaced"

failure("equipment.contract.create", unfit,
  'refused: contract: its firm petersen is no service firm, its kind is client: '
    .. 'kontor.directory.organisation.update("petersen", { kind = "service" }) makes it one',
  function() return contract { firm = "petersen" } end)

failure("equipment.contract.create", unfit,
  "refused: contract: its firm kopier-hansen is out of use: take it back with "
    .. "kontor.directory.organisation.restore first, or name another",
  function()
    archive "kopier-hansen"
    return contract { firm = "kopier-hansen" }
  end)

failure("equipment.contract.create", unfit,
  "refused: contract W-20: COPIER-1 was replaced; name the device that took its place, or where that was a "
    .. "mistake, close T-0001 and triage it again",
  function()
    replaced()
    return contract { assets = { "COPIER-1" } }
  end)

for _, given in ipairs {
  { { hours = "Mon-Fri 8 to 5" },
    'invalid: hours "Mon-Fri 8 to 5": "8 to 5" is no range of times; expected for example 08:00-17:00 or closed' },
  { { ends_on = "2020-01-01" }, "invalid: contract: it ends before it begins" },
  { { notice_days = -1 }, "invalid: contract: the notice is zero days or more" },
} do
  failure("equipment.contract.update", "its hours or days cannot be read", given[2], function()
    return equipment.contract.update("W-19", given[1])
  end)
end

local unfit_firm = "its firm is out of use, or neither a service firm nor a supplier"

failure("equipment.contract.update", unfit_firm,
  'refused: contract: its firm petersen is no service firm, its kind is client: '
    .. 'kontor.directory.organisation.update("petersen", { kind = "service" }) makes it one',
  function()
    return equipment.contract.update("W-19", { firm = "petersen" })
  end)

failure("equipment.contract.update", unfit_firm,
  "refused: contract: its firm kopier-hansen is out of use: take it back with "
    .. "kontor.directory.organisation.restore first, or name another",
  function()
    archive "kopier-hansen"
    return equipment.contract.update("W-19", { firm = "kopier-hansen" })
  end)

failure("equipment.contract.cover", "the office knows no such place",
  "invalid: contract W-19: no place Emfang; did you mean Empfang?; new_places = true takes a new one",
  function()
    return equipment.contract.cover("W-19", { places = { "Emfang" } })
  end)

local uncoverable = "a device was given away or replaced, or a model is out of use"

failure("equipment.contract.cover", uncoverable,
  "refused: contract W-19: COPIER-2 was replaced; name the device that took its place, or where that was a "
    .. "mistake, close T-0001 and triage it again",
  function()
    replaced "COPIER-2"
    return equipment.contract.cover("W-19", { assets = { "COPIER-2" } })
  end)

failure("equipment.contract.cover", uncoverable,
  "refused: cover: its model Canon iR 2625 is out of use: take it back with kontor.equipment.model.restore "
    .. "first, or name another",
  function()
    assert(equipment.model.archive "Canon iR 2625")
    return equipment.contract.cover("W-19", { models = { "Canon iR 2625" } })
  end)

for _, given in ipairs {
  { { assets = { "PHONE-1" } },
    'not_found: W-19 does not cover PHONE-1 by itself: kontor.equipment.contract.get("W-19") shows what it covers' },
  { { models = { "Snom D735" } },
    'not_found: W-19 does not cover Snom D735 by itself: kontor.equipment.contract.get("W-19") shows what it '
      .. 'covers' },
  { { places = { "Empfang" } },
    'not_found: W-19 does not cover Empfang by itself: kontor.equipment.contract.get("W-19") shows what it covers' },
} do
  failure("equipment.contract.uncover", "the contract does not cover one of them", given[2], function()
    return equipment.contract.uncover("W-19", given[1])
  end)
end

-- What a printer says.

local lines = {
  "RECEIVED: 5311 bytes in response",
  "status-code = successful-ok (successful-ok)",
  "marker-names (1setOf nameWithoutLanguage) = Toner schwarz",
  "marker-types (1setOf keyword) = toner",
  "marker-levels (1setOf integer) = 7",
  "marker-low-levels (1setOf integer) = 10",
  "marker-high-levels (1setOf integer) = 100",
}

--- Takes in an answer with further lines, or another one.
local function answer(given, more, whole)
  local content = whole or table.concat(lines, "\n") .. "\n" .. (more or "") .. "\n"
  return equipment.supply.import({ name = "copier-1.txt", content = content }, with(given, { asset = "COPIER-1" }))
end

local no_printer = "the file has no printer attributes, or the moment is to come"

failure("equipment.supply.import", no_printer,
  "invalid: copier-1.txt: this is not the output of `ipptool -tv URI get-printer-attributes.test`; run that "
    .. "and give its output",
  function() return answer({}, nil, "Dear Sir or Madam,\n") end)
failure("equipment.supply.import", no_printer,
  "invalid: copier-1.txt is empty: nothing stands in it, and nothing was taken in",
  function() return answer({}, nil, "") end)
failure("equipment.supply.import", no_printer,
  "invalid: read_at 2026-11-24 00:00 is in the future; it is 2026-11-23 09:15 here: correct it, or the clock "
    .. "that it was read from",
  function() return answer { read_at = "2026-11-24T00:00:00+01:00" } end)

local silent = "the printer did not answer, or refused to"

failure("equipment.supply.import", silent,
  'unavailable: copier-1.txt: ipptool could not ask the printer: Unable to connect to "copier-1" on port 631 '
    .. '- Connection refused; see that it is switched on',
  function()
    return answer({}, nil, "ipptool: Unable to connect to \"copier-1\" on port 631 - Connection refused\n")
  end)

failure("equipment.supply.import", silent,
  "unavailable: copier-1.txt: the printer answered client-error-not-authorized; check its address and try again",
  function()
    return answer({}, nil,
      "RECEIVED: 97 bytes in response\nstatus-code = client-error-not-authorized (client-error-not-authorized)\n")
  end)

local another = "it is another device that said so, by its serial number or its model"

failure("equipment.supply.import", another,
  "refused: this is XYZ-2, which is COPIER-2, not COPIER-1; give the device that said so",
  function()
    assert(equipment.asset.update("COPIER-2", { serial = "XYZ-2" }))
    return answer({}, "printer-device-id (textWithoutLanguage) = MFG:Canon;MDL:iR 2625;SN:XYZ-2;")
  end)

failure("equipment.supply.import", another,
  "refused: this is XYZ-9, and COPIER-1 is XYZ-1; give the device that said so, or correct its serial number",
  function()
    assert(equipment.asset.update("COPIER-1", { serial = "XYZ-1" }))
    return answer({}, "printer-device-id (textWithoutLanguage) = MFG:Canon;MDL:iR 2645;SN:XYZ-9;")
  end)

failure("equipment.supply.import", another,
  "refused: this is a HP LaserJet P1102, and COPIER-1 is a Canon iR 2645; give the device that said so, or "
    .. "correct its model or note its serial number",
  function()
    return answer({}, "printer-make-and-model (textWithoutLanguage) = HP LaserJet P1102")
  end)

-- Devices.

local function asset(given)
  return equipment.asset.create(with(given, { tag = "PRINTER-2", model = "HP LaserJet P1102" }))
end

failure("equipment.asset.create", "another asset has the same key",
  "conflict: another asset has this tag already",
  function() return asset { tag = "FAX-1" } end)

failure("equipment.asset.create", "another asset has the same key",
  "conflict: another asset has this serial already",
  function()
    assert(asset { serial = "VNC9K999" })
    return asset { tag = "PRINTER-3", serial = "VNC9K999" }
  end)

local broken = "a rule of the asset is broken"

for _, given in ipairs {
  { { tag = " " }, "invalid: asset: tag must not begin or end with a blank", "invalid: tag must not be empty: leave it out" },
  { { place = "Keller" },
    "invalid: asset PRINTER-2: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
    "invalid: asset PRINTER-1: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, "
      .. "Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one" },
  { { bought_on = "2026-11-24" }, "invalid: bought_on 2026-11-24 is in the future; today is 2026-11-23" },
  { { bought_on = "2026-11-02", warranty_until = "2026-11-01" }, "invalid: asset: its warranty ends before it was bought" },
  { { price = "-1.00 EUR" }, "invalid: asset: price must be zero or more, got -1.00 EUR" },
} do
  failure("equipment.asset.create", broken, given[2], function() return asset(given[1]) end)
  failure("equipment.asset.update", broken, given[3] or given[2], function() return equipment.asset.update("PRINTER-1", given[1]) end)
end

for verb, make in pairs {
  create = asset,
  update = function(given) return equipment.asset.update("PRINTER-1", given) end,
} do
  failure("equipment.asset." .. verb, "its model would name what is out of use",
    "refused: asset: its model Canon iR 2625 is out of use: take it back with kontor.equipment.model.restore "
      .. "first, or name another",
    function()
      assert(equipment.model.archive "Canon iR 2625")
      return make { model = "Canon iR 2625" }
    end)
  failure("equipment.asset." .. verb, "its warranty_firm would name what is out of use",
    "refused: asset: its warranty_firm hanse is out of use: take it back with "
      .. "kontor.directory.organisation.restore first, or name another",
    function()
      archive "hanse"
      return make { warranty_firm = "hanse", warranty_until = "2028-10-31" }
    end)
end

-- Readings.

local function read(given)
  return equipment.asset.read_meter("COPIER-1", given)
end

failure("equipment.asset.read_meter", "it shows less than before, and was not replaced",
  'invalid: COPIER-1: pages 214376 is less than the 214377 read on 2026-11-20; say replaced where the '
    .. 'counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct("rdg_…", { value = … '
    .. '})',
  function()
    return without_ids(read { value = 214376 })
  end)

local backwards = "the counter would run backwards, or nothing would be corrected"

failure("equipment.reading.correct", backwards,
  "invalid: COPIER-1: pages would show 214377 on 2026-11-20 and 214376 on 2026-11-23; correct what is wrong "
    .. "first: rdg_… or rdg_…",
  function()
    local id = assert(read { value = 214400 }).id
    return without_ids(equipment.reading.correct(id, { value = 214376 }))
  end)

failure("equipment.reading.correct", backwards,
  "invalid: COPIER-1: pages would show 214501 on 2026-11-21 and 214500 on 2026-11-23; correct what is wrong "
    .. "first: rdg_… or rdg_…",
  function()
    local id = assert(read { value = 214400, read_on = "2026-11-21" }).id
    assert(read { value = 214500 })
    return without_ids(equipment.reading.correct(id, { value = 214501 }))
  end)

failure("equipment.reading.correct", backwards,
  "invalid: the reading says so already: say what it should have been",
  function()
    return equipment.reading.correct(assert(read { value = 214400 }).id, {})
  end)

failure("equipment.reading.correct", backwards,
  "invalid: the reading says so already: say what it should have been",
  function()
    return equipment.reading.correct(assert(read { value = 214400 }).id, { value = 214400 })
  end)

failure("equipment.reading.archive", "the counter would run backwards without it",
  "refused: COPIER-1: pages would run backwards, from 214377 on 2026-11-20 to 20 on 2026-11-23: take back "
    .. "the 20 first if that was misread",
  function()
    local id = assert(read { value = 12, read_on = "2026-11-21", replaced = true }).id
    assert(read { value = 20 })
    return equipment.reading.archive(id)
  end)

failure("equipment.reading.restore", "the counter would run backwards with it",
  "refused: COPIER-1: pages would run backwards, from 215000 on 2026-11-21 to 214500 on 2026-11-23: take "
    .. "back the 214500 first if that was misread",
  function()
    local id = assert(read { value = 215000, read_on = "2026-11-21" }).id
    assert(equipment.reading.archive(id))
    assert(read { value = 214500 })
    return equipment.reading.restore(id)
  end)

-- Models.

local function model(given)
  return equipment.model.create(with(given, { name = "Brother HL-1110", kind = "printer" }))
end

local function article()
  assert(kontor.inventory.item.create { sku = "TONER-B", name = "Toner", category = "toner", unit = "Stück" })
  assert(kontor.inventory.item.archive "TONER-B")
end

failure("equipment.model.create", "another model has the same key",
  "conflict: another model has this name already",
  function() return model { name = "Snom D735" } end)

for verb, make in pairs {
  create = model,
  update = function(given) return equipment.model.update("Snom D735", given) end,
} do
  for _, given in ipairs {
    { { name = " " }, "invalid: model: name must not begin or end with a blank", "invalid: name must not be empty: leave it out" },
    { { maintenance_days = 0 }, "invalid: model: days between maintenance are above zero", "invalid: model: days between maintenance are above zero" },
    { { maintenance_pages = 0 }, "invalid: model: pages between maintenance are above zero", "invalid: model: pages between maintenance are above zero" },
  } do
    failure("equipment.model." .. verb, "a rule of the model is broken", given[verb == "create" and 2 or 3], function() return make(given[1]) end)
  end
  failure("equipment.model." .. verb, "its supplies would name what is out of use",
    "refused: model: supplies: TONER-B is out of use: take it back with kontor.inventory.item.restore first, "
      .. "or name another",
    function()
      article()
      return make { supplies = { "TONER-B" } }
    end)
end

-- Hints.

local function hint(given)
  return equipment.hint.create(with(given, { fault = "noise", words = "Look for a paper clip." }))
end

for verb, make in pairs {
  create = hint,
  update = function(given) return equipment.hint.update(equipment.hint.find({})[1].id, given) end,
} do
  failure("equipment.hint." .. verb, "a rule of the hint is broken", verb == "create" and "invalid: hint: words must not be empty" or "invalid: words must not be empty: leave it out", function() return make { words = " " } end)
  failure("equipment.hint." .. verb, "a rule of the hint is broken",
    "invalid: hint: Canon iR 2645 is of the kind copier, not fax; leave the kind out, the model says it, or "
      .. "name another model",
    function()
      return make { kind = "fax", model = "Canon iR 2645" }
    end)
  failure("equipment.hint." .. verb, "its model would name what is out of use",
    "refused: hint: its model Canon iR 2645 is out of use: take it back with kontor.equipment.model.restore "
      .. "first, or name another",
    function()
      assert(equipment.model.archive "Canon iR 2645")
      return make { model = "Canon iR 2645" }
    end)
end

-- Tickets.

failure("equipment.ticket.report", "the device was given away or replaced",
  'refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a '
    .. 'mistake, take it back with kontor.equipment.asset.restore("COPIER-1")',
  function()
    given_away()
    return equipment.ticket.report("COPIER-1", { words = "Papierstau" })
  end)

failure("equipment.ticket.report", "the device was given away or replaced",
  "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a "
    .. "mistake, close T-0001 and triage it again",
  function()
    replaced()
    return equipment.ticket.report("COPIER-1", { words = "Papierstau" })
  end)

failure("equipment.ticket.report", "the words say nothing", "invalid: COPIER-1: say in words what is wrong", function()
  return equipment.ticket.report("COPIER-1", { words = " " })
end)

local uncalled = "the ticket needs no call any more, or its device was given away or replaced"

for _, state in ipairs { "fixed", "replaced" } do
  failure("equipment.ticket.whom_to_call", uncalled, state == "fixed" and "refused: T-0001 is fixed: there is nobody to call" or "refused: T-0001 is replaced: there is nobody to call", function()
    return equipment.ticket.whom_to_call(state == "fixed" and ticket("self_fix", "fixed") or ticket "replaced")
  end)
end

failure("equipment.ticket.whom_to_call", uncalled,
  'refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take '
    .. 'it back with kontor.equipment.asset.restore("COPIER-1")',
  function()
    local number = report()
    given_away()
    return equipment.ticket.whom_to_call(number)
  end)

failure("equipment.ticket.whom_to_call", uncalled,
  "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close "
    .. "T-0002 and triage it again",
  function()
    local number = report()
    assert(equipment.ticket.advance(report("COPIER-1", "macht Lärm"), { to = "replaced" }))
    return equipment.ticket.whom_to_call(number)
  end)

local no_way = "the ticket cannot go there from where it is, its device was given away or replaced, "
  .. "or another ticket is open for the same fault"

failure("equipment.ticket.advance", no_way,
  "refused: T-0001 is reported and cannot become fixed; possible: triaged, self_fix, called, deferred, "
    .. "replaced, closed",
  function() return equipment.ticket.advance(report(), { to = "fixed" }) end)

failure("equipment.ticket.advance", no_way,
  'refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take '
    .. 'it back with kontor.equipment.asset.restore("COPIER-1")',
  function()
    local number = report()
    given_away()
    return equipment.ticket.advance(number, { to = "triaged" })
  end)

failure("equipment.ticket.advance", no_way,
  "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close "
    .. "T-0002 and triage it again",
  function()
    local number = report()
    assert(equipment.ticket.advance(report("COPIER-1", "macht Lärm"), { to = "replaced" }))
    return equipment.ticket.advance(number, { to = "triaged" })
  end)

failure("equipment.ticket.advance", no_way,
  "refused: T-0001: T-0002 is open for COPIER-1 with the same fault and is reported: go on with that one, or "
    .. "close it first",
  function()
    local number = ticket("self_fix", "fixed")
    report()
    return equipment.ticket.advance(number, { to = "triaged" })
  end)

local half =
  "it is closed without having been fixed, and `remedy` does not say why; `deferred_until` is missing or not "
    .. "after "
  .. "today; or either is given with a state that has none"

for _, given in ipairs {
  { { to = "closed" }, "invalid: T-0001 is not fixed: to close it, say why as its remedy" },
  { { to = "deferred" }, "invalid: to defer T-0001, say until which day" },
  { { to = "deferred", deferred_until = "2026-11-23" },
    "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today" },
  { { to = "triaged", deferred_until = "2026-11-30" }, "invalid: only a deferred ticket has a day until which it waits" },
  { { to = "self_fix", remedy = "took a sheet out" },
    "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for self_fix" },
} do
  failure("equipment.ticket.advance", half, given[2], function() return equipment.ticket.advance(report(), given[1]) end)
end

do
  for _, verb in ipairs { "create", "update" } do
    failure("equipment.contract." .. verb,
      verb == "create" and "its hours or days cannot be read, or the office knows no such place" or "its hours or days cannot be read",
      "invalid: contract: response_hours must be above zero", function()
        if verb == "update" then return kontor.equipment.contract.update("W-19", { response_hours = 0 }) end
        return kontor.equipment.contract.create { number = "W-20", firm = "hanse", begins_on = "2026-12-01", response_hours = 0 }
      end)
  end

  failure("equipment.contract.create",
    "its firm is out of use, or neither a service firm nor a supplier; a device was given away or replaced",
    "refused: contract W-20: COPIER-1 was given away; name the device that took its place, or where that was a mistake, "
      .. 'take it back with kontor.equipment.asset.restore("COPIER-1")', function()
      assert(kontor.equipment.asset.archive "COPIER-1")
      return kontor.equipment.contract.create { number = "W-20", firm = "hanse", begins_on = "2026-12-01", assets = { "COPIER-1" } }
    end)
end
