--- A device: whether it works follows from its tickets; it is given away, and comes back.
return machine {
  noun = "equipment.asset",
  states = {
    working = function() return "COPIER-1" end,
    faulty = function()
      assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" }))
      return "COPIER-1"
    end,
    repair = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "called" }))
      assert(kontor.equipment.ticket.advance(ticket, { to = "on_site" }))
      return "COPIER-1"
    end,
    retired = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "replaced" }))
      return "COPIER-1"
    end,
    archived = function()
      assert(kontor.equipment.asset.archive "COPIER-1")
      return "COPIER-1"
    end,
  },
  acts = {
    archive = function(asset) return kontor.equipment.asset.archive(asset) end,
    restore = function(asset) return kontor.equipment.asset.restore(asset) end,
    ["archive and restore"] = function(asset)
      kontor.equipment.asset.archive(asset)
      return kontor.equipment.asset.restore(asset)
    end,
    move = function(asset) return kontor.equipment.asset.update(asset, { place = "Kopierraum" }) end,
    ["move to a place that is none"] = function(asset)
      return kontor.equipment.asset.update(asset, { place = "Keller" })
    end,
    ["give to who left"] = function(asset)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.equipment.asset.update(asset, { holder = "lena.schaefer" })
    end,
    ["note it as another model"] = function(asset)
      return kontor.equipment.asset.update(asset, { model = "Canon iR 2625" })
    end,
    ["call it as another one is called"] = function(asset)
      return kontor.equipment.asset.update(asset, { tag = "COPIER-2" })
    end,
    ["read its counter"] = function(asset) return kontor.equipment.asset.read_meter(asset, { value = 215000 }) end,
    ["read less than before"] = function(asset)
      local reading, err = kontor.equipment.asset.read_meter(asset, { value = 9 })
      -- The id of the reading is another one in each office.
      return reading, err and { code = err.code, message = (err.message:gsub("rdg_%w+", "rdg_…")) }
    end,
    ["read a new counter"] = function(asset)
      return kontor.equipment.asset.read_meter(asset, { value = 9, replaced = true })
    end,
    ["read its counter tomorrow"] = function(asset)
      return kontor.equipment.asset.read_meter(asset, { value = 215000, read_on = "2026-11-24" })
    end,
    ["read its counter last week"] = function(asset)
      return kontor.equipment.asset.read_meter(asset, { value = 214000, read_on = "2026-11-16" })
    end,
    ["report the same fault"] = function(asset)
      return kontor.equipment.ticket.report(asset, { words = "Papierstau, Fach 2" })
    end,
    ["report another fault"] = function(asset)
      return kontor.equipment.ticket.report(asset, { words = "kein Strom", fault = "power" })
    end,
    ["report a fault, and replace it"] = function(asset)
      local ticket, err = kontor.equipment.ticket.report(asset, { words = "kein Strom", fault = "power" })
      if not ticket then return ticket, err end
      return kontor.equipment.ticket.advance(ticket.number, { to = "replaced" })
    end,
    ["work on another fault of it"] = function(asset)
      local ticket, err = kontor.equipment.ticket.report(asset, { words = "kein Strom", fault = "power" })
      if not ticket then return ticket, err end
      assert(kontor.equipment.ticket.advance(ticket.number, { to = "called" }))
      return kontor.equipment.ticket.advance(ticket.number, { to = "on_site" })
    end,
    ["mend what is open"] = function(asset)
      for _, ticket in ipairs(kontor.equipment.ticket.find { asset = asset }) do
        kontor.equipment.ticket.advance(ticket.number, { to = "self_fix" })
        local done, err = kontor.equipment.ticket.advance(ticket.number, { to = "fixed", remedy = "a new roller" })
        if not done then return done, err end
      end
      return true
    end,
    ["close what is open"] = function(asset)
      for _, ticket in ipairs(kontor.equipment.ticket.find { asset = asset }) do
        local done, err = kontor.equipment.ticket.advance(ticket.number, { to = "closed", remedy = "was no fault at all" })
        if not done then return done, err end
      end
      return true
    end,
    ["close and triage again"] = function(asset)
      for _, ticket in ipairs(kontor.equipment.ticket.find { asset = asset }) do
        kontor.equipment.ticket.advance(ticket.number, { to = "closed", remedy = "was no fault at all" })
        local done, err = kontor.equipment.ticket.advance(ticket.number, { to = "triaged" })
        if not done then return done, err end
      end
      return true
    end,
    ["take in what it says"] = function(asset)
      return kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
marker-types (1setOf keyword) = toner,opc
marker-levels (1setOf integer) = 7,62
marker-low-levels (1setOf integer) = 10,5
marker-high-levels (1setOf integer) = 100,100
]] }, { asset = asset })
    end,
    ["put under a contract"] = function(asset)
      return kontor.equipment.contract.create {
        number = "W-20", firm = "hanse", begins_on = "2026-12-01", ends_on = "2028-11-30", assets = { asset },
      }
    end,
    ["take out of its contract"] = function(asset)
      return kontor.equipment.contract.uncover("W-19", { assets = { asset } })
    end,
  },
  state = function(asset)
    local of = kontor.equipment.asset.get(asset)
    return of.archived_at and "archived" or of.state
  end,
  follows = {
    working = {
      archive = "archived",
      restore = "conflict: asset COPIER-1 is in use",
      ["archive and restore"] = "working (unchanged)",
      move = "working (unchanged)",
      ["move to a place that is none"] = "invalid: asset COPIER-1: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note it as another model"] = "working (unchanged)",
      ["call it as another one is called"] = "conflict: another asset has this tag already",
      ["read its counter"] = "working (unchanged)",
      ["read less than before"] = "invalid: COPIER-1: pages 9 is less than the 214377 read on 2026-11-20; say replaced where the counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct(\"rdg_…\", { value = … })",
      ["read a new counter"] = "working (unchanged)",
      ["read its counter tomorrow"] = "invalid: read_on 2026-11-24 is in the future; today is 2026-11-23",
      ["read its counter last week"] = "working (unchanged)",
      ["report the same fault"] = "faulty",
      ["report another fault"] = "faulty",
      ["report a fault, and replace it"] = "retired",
      ["work on another fault of it"] = "repair",
      ["mend what is open"] = "working (unchanged)",
      ["close what is open"] = "working (unchanged)",
      ["close and triage again"] = "working (unchanged)",
      ["take in what it says"] = "working (unchanged)",
      ["put under a contract"] = "working (unchanged)",
      ["take out of its contract"] = "working (unchanged)",
    },
    faulty = {
      archive = "archived",
      restore = "conflict: asset COPIER-1 is in use",
      ["archive and restore"] = "faulty (unchanged)",
      move = "faulty (unchanged)",
      ["move to a place that is none"] = "invalid: asset COPIER-1: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note it as another model"] = "faulty (unchanged)",
      ["call it as another one is called"] = "conflict: another asset has this tag already",
      ["read its counter"] = "faulty (unchanged)",
      ["read less than before"] = "invalid: COPIER-1: pages 9 is less than the 214377 read on 2026-11-20; say replaced where the counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct(\"rdg_…\", { value = … })",
      ["read a new counter"] = "faulty (unchanged)",
      ["read its counter tomorrow"] = "invalid: read_on 2026-11-24 is in the future; today is 2026-11-23",
      ["read its counter last week"] = "faulty (unchanged)",
      ["report the same fault"] = "faulty (unchanged)",
      ["report another fault"] = "faulty (unchanged)",
      ["report a fault, and replace it"] = "retired",
      ["work on another fault of it"] = "repair",
      ["mend what is open"] = "working",
      ["close what is open"] = "working",
      ["close and triage again"] = "faulty (unchanged)",
      ["take in what it says"] = "faulty (unchanged)",
      ["put under a contract"] = "faulty (unchanged)",
      ["take out of its contract"] = "faulty (unchanged)",
    },
    repair = {
      archive = "archived",
      restore = "conflict: asset COPIER-1 is in use",
      ["archive and restore"] = "repair (unchanged)",
      move = "repair (unchanged)",
      ["move to a place that is none"] = "invalid: asset COPIER-1: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note it as another model"] = "repair (unchanged)",
      ["call it as another one is called"] = "conflict: another asset has this tag already",
      ["read its counter"] = "repair (unchanged)",
      ["read less than before"] = "invalid: COPIER-1: pages 9 is less than the 214377 read on 2026-11-20; say replaced where the counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct(\"rdg_…\", { value = … })",
      ["read a new counter"] = "repair (unchanged)",
      ["read its counter tomorrow"] = "invalid: read_on 2026-11-24 is in the future; today is 2026-11-23",
      ["read its counter last week"] = "repair (unchanged)",
      ["report the same fault"] = "repair (unchanged)",
      ["report another fault"] = "repair (unchanged)",
      ["report a fault, and replace it"] = "retired",
      ["work on another fault of it"] = "repair (unchanged)",
      ["mend what is open"] = "working",
      ["close what is open"] = "working",
      ["close and triage again"] = "faulty",
      ["take in what it says"] = "repair (unchanged)",
      ["put under a contract"] = "repair (unchanged)",
      ["take out of its contract"] = "repair (unchanged)",
    },
    retired = {
      archive = "archived",
      restore = "conflict: asset COPIER-1 was replaced, and not given away; where that was a mistake, close T-0001 and triage it again",
      ["archive and restore"] = "retired (unchanged)",
      move = "retired (unchanged)",
      ["move to a place that is none"] = "invalid: asset COPIER-1: no place Keller; write one of Empfang, Gerichtsbüro, Kopierraum, Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note it as another model"] = "retired (unchanged)",
      ["call it as another one is called"] = "conflict: another asset has this tag already",
      ["read its counter"] = "retired (unchanged)",
      ["read less than before"] = "invalid: COPIER-1: pages 9 is less than the 214377 read on 2026-11-20; say replaced where the counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct(\"rdg_…\", { value = … })",
      ["read a new counter"] = "retired (unchanged)",
      ["read its counter tomorrow"] = "invalid: read_on 2026-11-24 is in the future; today is 2026-11-23",
      ["read its counter last week"] = "retired (unchanged)",
      ["report the same fault"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["report another fault"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["report a fault, and replace it"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["work on another fault of it"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["mend what is open"] = "refused: T-0001 is replaced and cannot become fixed; possible: closed",
      ["close what is open"] = "retired (unchanged)",
      ["close and triage again"] = "faulty",
      ["take in what it says"] = "retired (unchanged)",
      ["put under a contract"] = "refused: contract W-20: COPIER-1 was replaced; name the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["take out of its contract"] = "retired (unchanged)",
    },
    archived = {
      archive = "conflict: asset COPIER-1 is out of use already",
      restore = "working",
      ["archive and restore"] = "working",
      move = "archived (unchanged)",
      ["move to a place that is none"] = "invalid: asset COPIER-1: no place Keller; write one of Empfang, Kopierraum, Materialraum, Putzkammer, Technikraum, Teeküche; new_places = true takes a new one",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note it as another model"] = "archived (unchanged)",
      ["call it as another one is called"] = "conflict: another asset has this tag already",
      ["read its counter"] = "archived (unchanged)",
      ["read less than before"] = "invalid: COPIER-1: pages 9 is less than the 214377 read on 2026-11-20; say replaced where the counter was replaced or ran over; if that is wrong, kontor.equipment.reading.correct(\"rdg_…\", { value = … })",
      ["read a new counter"] = "archived (unchanged)",
      ["read its counter tomorrow"] = "invalid: read_on 2026-11-24 is in the future; today is 2026-11-23",
      ["read its counter last week"] = "archived (unchanged)",
      ["report the same fault"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["report another fault"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["report a fault, and replace it"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["work on another fault of it"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["mend what is open"] = "archived (unchanged)",
      ["close what is open"] = "archived (unchanged)",
      ["close and triage again"] = "archived (unchanged)",
      ["take in what it says"] = "archived (unchanged)", -- finding: what a device says that was given away
      ["put under a contract"] = "refused: contract W-20: COPIER-1 was given away; name the device that took its place, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["take out of its contract"] = "archived (unchanged)",
    },
  },
}
