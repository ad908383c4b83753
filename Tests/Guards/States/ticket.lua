--- A ticket: from what was reported until it is closed, who was called and when it is taken up again.
return machine {
  noun = "equipment.ticket",
  states = {
    reported = function()
      return assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
    end,
    triaged = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      return assert(kontor.equipment.ticket.advance(ticket, { to = "triaged" })).number
    end,
    self_fix = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      return assert(kontor.equipment.ticket.advance(ticket, { to = "self_fix" })).number
    end,
    called = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      return assert(kontor.equipment.ticket.advance(ticket, { to = "called" })).number
    end,
    waiting = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "called" }))
      return assert(kontor.equipment.ticket.advance(ticket, { to = "waiting" })).number
    end,
    on_site = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "called" }))
      return assert(kontor.equipment.ticket.advance(ticket, { to = "on_site" })).number
    end,
    fixed = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "self_fix" }))
      return assert(kontor.equipment.ticket.advance(ticket, { to = "fixed", remedy = "pulled the sheet out" })).number
    end,
    verified = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "self_fix" }))
      assert(kontor.equipment.ticket.advance(ticket, { to = "fixed", remedy = "pulled the sheet out" }))
      return assert(kontor.equipment.ticket.advance(ticket, { to = "verified" })).number
    end,
    closed = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      assert(kontor.equipment.ticket.advance(ticket, { to = "self_fix" }))
      assert(kontor.equipment.ticket.advance(ticket, { to = "fixed", remedy = "pulled the sheet out" }))
      assert(kontor.equipment.ticket.advance(ticket, { to = "verified" }))
      return assert(kontor.equipment.ticket.advance(ticket, { to = "closed" })).number
    end,
    deferred = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      return assert(kontor.equipment.ticket.advance(ticket, { to = "deferred", deferred_until = "2026-11-30" })).number
    end,
    replaced = function()
      local ticket = assert(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })).number
      return assert(kontor.equipment.ticket.advance(ticket, { to = "replaced" })).number
    end,
  },
  acts = {
    ["take back to reported"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "reported" })
    end,
    triage = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "triaged" }) end,
    ["try it ourselves"] = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "self_fix" }) end,
    call = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "called" }) end,
    ["wait for them"] = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "waiting" }) end,
    ["note that they are here"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "on_site" })
    end,
    ["note that it works"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "fixed", remedy = "pulled the sheet out" })
    end,
    verify = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "verified" }) end,
    close = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "closed" }) end,
    defer = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "deferred", deferred_until = "2026-11-30" })
    end,
    ["replace the device"] = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "replaced" }) end,
    ["note that it works, without saying why"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "fixed" })
    end,
    ["close, and say why"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "closed", remedy = "was no fault at all" })
    end,
    ["close, and say nothing as why"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "closed", remedy = "  " })
    end,
    ["defer until no day"] = function(ticket) return kontor.equipment.ticket.advance(ticket, { to = "deferred" }) end,
    ["defer until today"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "deferred", deferred_until = "2026-11-23" })
    end,
    ["defer until last Friday"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "deferred", deferred_until = "2026-11-20" })
    end,
    ["defer until another day"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "deferred", deferred_until = "2026-12-07" })
    end,
    ["triage until a day"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "triaged", deferred_until = "2026-11-30" })
    end,
    ["triage with a remedy"] = function(ticket)
      return kontor.equipment.ticket.advance(ticket, { to = "triaged", remedy = "did not help" })
    end,
    ["report the same again"] = function()
      return kontor.equipment.ticket.report("COPIER-1", { words = "schon wieder Papierstau" })
    end,
    ["report the same, and urgent"] = function()
      return kontor.equipment.ticket.report("COPIER-1", { words = "schon wieder Papierstau", priority = "urgent" })
    end,
    ["report another fault"] = function()
      return kontor.equipment.ticket.report("COPIER-1", { words = "kein Strom", fault = "power" })
    end,
    ["ask whom to call"] = function(ticket) return kontor.equipment.ticket.whom_to_call(ticket) end,
    ["report the same, and triage this one"] = function(ticket)
      local again, err = kontor.equipment.ticket.report("COPIER-1", { words = "schon wieder Papierstau" })
      if not again then return again, err end
      return kontor.equipment.ticket.advance(ticket, { to = "triaged" })
    end,
    ["replace for another fault, and triage this one"] = function(ticket)
      local other, err = kontor.equipment.ticket.report("COPIER-1", { words = "kein Strom", fault = "power" })
      if not other then return other, err end
      assert(kontor.equipment.ticket.advance(other.number, { to = "replaced" }))
      return kontor.equipment.ticket.advance(ticket, { to = "triaged" })
    end,
    ["replace for another fault, and call"] = function(ticket)
      local other, err = kontor.equipment.ticket.report("COPIER-1", { words = "kein Strom", fault = "power" })
      if not other then return other, err end
      assert(kontor.equipment.ticket.advance(other.number, { to = "replaced" }))
      return kontor.equipment.ticket.advance(ticket, { to = "called" })
    end,
    ["ask whom to call, and the device was given away"] = function(ticket)
      assert(kontor.equipment.asset.archive "COPIER-1")
      return kontor.equipment.ticket.whom_to_call(ticket)
    end,
    ["replace for another fault, and ask whom to call"] = function(ticket)
      local other, err = kontor.equipment.ticket.report("COPIER-1", { words = "kein Strom", fault = "power" })
      if not other then return other, err end
      assert(kontor.equipment.ticket.advance(other.number, { to = "replaced" }))
      return kontor.equipment.ticket.whom_to_call(ticket)
    end,
    ["give the device away"] = function() return kontor.equipment.asset.archive "COPIER-1" end,
    ["triage, and the device was given away"] = function(ticket)
      assert(kontor.equipment.asset.archive "COPIER-1")
      return kontor.equipment.ticket.advance(ticket, { to = "triaged" })
    end,
    ["call, and the device was given away"] = function(ticket)
      assert(kontor.equipment.asset.archive "COPIER-1")
      return kontor.equipment.ticket.advance(ticket, { to = "called" })
    end,
    ["close, and the device was given away"] = function(ticket)
      assert(kontor.equipment.asset.archive "COPIER-1")
      return kontor.equipment.ticket.advance(ticket, { to = "closed", remedy = "was given away" })
    end,
    ["close, triage again"] = function(ticket)
      kontor.equipment.ticket.advance(ticket, { to = "closed", remedy = "was no fault at all" })
      return kontor.equipment.ticket.advance(ticket, { to = "triaged" })
    end,
  },
  state = function(ticket) return kontor.equipment.ticket.get(ticket).state end,
  follows = {
    reported = {
      ["take back to reported"] = "refused: T-0001 is reported and cannot become reported; possible: triaged, self_fix, called, deferred, replaced, closed",
      triage = "triaged",
      ["try it ourselves"] = "self_fix",
      call = "called",
      ["wait for them"] = "refused: T-0001 is reported and cannot become waiting; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["note that they are here"] = "refused: T-0001 is reported and cannot become on_site; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["note that it works"] = "refused: T-0001 is reported and cannot become fixed; possible: triaged, self_fix, called, deferred, replaced, closed",
      verify = "refused: T-0001 is reported and cannot become verified; possible: triaged, self_fix, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "refused: T-0001 is reported and cannot become fixed; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "invalid: only a deferred ticket has a day until which it waits",
      ["triage with a remedy"] = "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for triaged",
      ["report the same again"] = "reported (unchanged)",
      ["report the same, and urgent"] = "reported (unchanged)",
      ["report another fault"] = "reported (unchanged)",
      ["ask whom to call"] = "reported (unchanged)",
      ["report the same, and triage this one"] = "triaged",
      ["replace for another fault, and triage this one"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "reported (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    triaged = {
      ["take back to reported"] = "refused: T-0001 is triaged and cannot become reported; possible: self_fix, called, deferred, replaced, closed",
      triage = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["try it ourselves"] = "self_fix",
      call = "called",
      ["wait for them"] = "refused: T-0001 is triaged and cannot become waiting; possible: self_fix, called, deferred, replaced, closed",
      ["note that they are here"] = "refused: T-0001 is triaged and cannot become on_site; possible: self_fix, called, deferred, replaced, closed",
      ["note that it works"] = "refused: T-0001 is triaged and cannot become fixed; possible: self_fix, called, deferred, replaced, closed",
      verify = "refused: T-0001 is triaged and cannot become verified; possible: self_fix, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "refused: T-0001 is triaged and cannot become fixed; possible: self_fix, called, deferred, replaced, closed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["triage with a remedy"] = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["report the same again"] = "triaged (unchanged)",
      ["report the same, and urgent"] = "triaged (unchanged)",
      ["report another fault"] = "triaged (unchanged)",
      ["ask whom to call"] = "triaged (unchanged)",
      ["report the same, and triage this one"] = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["replace for another fault, and triage this one"] = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "triaged (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is triaged and cannot become triaged; possible: self_fix, called, deferred, replaced, closed",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged (unchanged)",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    self_fix = {
      ["take back to reported"] = "refused: T-0001 is self_fix and cannot become reported; possible: fixed, called, deferred, replaced, closed",
      triage = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["try it ourselves"] = "refused: T-0001 is self_fix and cannot become self_fix; possible: fixed, called, deferred, replaced, closed",
      call = "called",
      ["wait for them"] = "refused: T-0001 is self_fix and cannot become waiting; possible: fixed, called, deferred, replaced, closed",
      ["note that they are here"] = "refused: T-0001 is self_fix and cannot become on_site; possible: fixed, called, deferred, replaced, closed",
      ["note that it works"] = "fixed",
      verify = "refused: T-0001 is self_fix and cannot become verified; possible: fixed, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "fixed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["triage with a remedy"] = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["report the same again"] = "self_fix (unchanged)",
      ["report the same, and urgent"] = "self_fix (unchanged)",
      ["report another fault"] = "self_fix (unchanged)",
      ["ask whom to call"] = "self_fix (unchanged)",
      ["report the same, and triage this one"] = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["replace for another fault, and triage this one"] = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "self_fix (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is self_fix and cannot become triaged; possible: fixed, called, deferred, replaced, closed",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    called = {
      ["take back to reported"] = "refused: T-0001 is called and cannot become reported; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      triage = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["try it ourselves"] = "self_fix",
      call = "called (unchanged)",
      ["wait for them"] = "waiting",
      ["note that they are here"] = "on_site",
      ["note that it works"] = "fixed",
      verify = "refused: T-0001 is called and cannot become verified; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "fixed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["triage with a remedy"] = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["report the same again"] = "called (unchanged)",
      ["report the same, and urgent"] = "called (unchanged)",
      ["report another fault"] = "called (unchanged)",
      ["ask whom to call"] = "called (unchanged)",
      ["report the same, and triage this one"] = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["replace for another fault, and triage this one"] = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "called (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is called and cannot become triaged; possible: waiting, on_site, fixed, self_fix, called, deferred, replaced, closed",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    waiting = {
      ["take back to reported"] = "refused: T-0001 is waiting and cannot become reported; possible: on_site, fixed, called, deferred, replaced, closed",
      triage = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["try it ourselves"] = "refused: T-0001 is waiting and cannot become self_fix; possible: on_site, fixed, called, deferred, replaced, closed",
      call = "called",
      ["wait for them"] = "refused: T-0001 is waiting and cannot become waiting; possible: on_site, fixed, called, deferred, replaced, closed",
      ["note that they are here"] = "on_site",
      ["note that it works"] = "fixed",
      verify = "refused: T-0001 is waiting and cannot become verified; possible: on_site, fixed, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "fixed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["triage with a remedy"] = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["report the same again"] = "waiting (unchanged)",
      ["report the same, and urgent"] = "waiting (unchanged)",
      ["report another fault"] = "waiting (unchanged)",
      ["ask whom to call"] = "waiting (unchanged)",
      ["report the same, and triage this one"] = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["replace for another fault, and triage this one"] = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "waiting (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is waiting and cannot become triaged; possible: on_site, fixed, called, deferred, replaced, closed",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    on_site = {
      ["take back to reported"] = "refused: T-0001 is on_site and cannot become reported; possible: fixed, waiting, called, deferred, replaced, closed",
      triage = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["try it ourselves"] = "refused: T-0001 is on_site and cannot become self_fix; possible: fixed, waiting, called, deferred, replaced, closed",
      call = "called",
      ["wait for them"] = "waiting",
      ["note that they are here"] = "refused: T-0001 is on_site and cannot become on_site; possible: fixed, waiting, called, deferred, replaced, closed",
      ["note that it works"] = "fixed",
      verify = "refused: T-0001 is on_site and cannot become verified; possible: fixed, waiting, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "fixed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred",
      ["triage until a day"] = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["triage with a remedy"] = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["report the same again"] = "on_site (unchanged)",
      ["report the same, and urgent"] = "on_site (unchanged)",
      ["report another fault"] = "on_site (unchanged)",
      ["ask whom to call"] = "on_site (unchanged)",
      ["report the same, and triage this one"] = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["replace for another fault, and triage this one"] = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "on_site (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is on_site and cannot become triaged; possible: fixed, waiting, called, deferred, replaced, closed",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    fixed = {
      ["take back to reported"] = "refused: T-0001 is fixed and cannot become reported; possible: verified, triaged",
      triage = "triaged",
      ["try it ourselves"] = "refused: T-0001 is fixed and cannot become self_fix; possible: verified, triaged",
      call = "refused: T-0001 is fixed and cannot become called; possible: verified, triaged",
      ["wait for them"] = "refused: T-0001 is fixed and cannot become waiting; possible: verified, triaged",
      ["note that they are here"] = "refused: T-0001 is fixed and cannot become on_site; possible: verified, triaged",
      ["note that it works"] = "refused: T-0001 is fixed and cannot become fixed; possible: verified, triaged",
      verify = "verified",
      close = "refused: T-0001 is fixed and cannot become closed; possible: verified, triaged",
      defer = "refused: T-0001 is fixed and cannot become deferred; possible: verified, triaged",
      ["replace the device"] = "refused: T-0001 is fixed and cannot become replaced; possible: verified, triaged",
      ["note that it works, without saying why"] = "refused: T-0001 is fixed and cannot become fixed; possible: verified, triaged",
      ["close, and say why"] = "refused: T-0001 is fixed and cannot become closed; possible: verified, triaged",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "refused: T-0001 is fixed and cannot become deferred; possible: verified, triaged",
      ["defer until today"] = "refused: T-0001 is fixed and cannot become deferred; possible: verified, triaged",
      ["defer until last Friday"] = "refused: T-0001 is fixed and cannot become deferred; possible: verified, triaged",
      ["defer until another day"] = "refused: T-0001 is fixed and cannot become deferred; possible: verified, triaged",
      ["triage until a day"] = "invalid: only a deferred ticket has a day until which it waits",
      ["triage with a remedy"] = "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for triaged",
      ["report the same again"] = "fixed (unchanged)",
      ["report the same, and urgent"] = "fixed (unchanged)",
      ["report another fault"] = "fixed (unchanged)",
      ["ask whom to call"] = "refused: T-0001 is fixed: there is nobody to call",
      ["report the same, and triage this one"] = "refused: T-0001: T-0002 is open for COPIER-1 with the same fault and is reported: go on with that one, or close it first",
      ["replace for another fault, and triage this one"] = "refused: T-0001: COPIER-1 was replaced; where that was a mistake, close T-0002 and triage it again",
      ["replace for another fault, and call"] = "refused: T-0001 is fixed and cannot become called; possible: verified, triaged",
      ["ask whom to call, and the device was given away"] = "refused: T-0001 is fixed: there is nobody to call",
      ["give the device away"] = "fixed (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["call, and the device was given away"] = "refused: T-0001 is fixed and cannot become called; possible: verified, triaged",
      ["close, and the device was given away"] = "refused: T-0001 is fixed and cannot become closed; possible: verified, triaged",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001 is fixed: there is nobody to call",
    },
    verified = {
      ["take back to reported"] = "refused: T-0001 is verified and cannot become reported; possible: closed, triaged",
      triage = "triaged",
      ["try it ourselves"] = "refused: T-0001 is verified and cannot become self_fix; possible: closed, triaged",
      call = "refused: T-0001 is verified and cannot become called; possible: closed, triaged",
      ["wait for them"] = "refused: T-0001 is verified and cannot become waiting; possible: closed, triaged",
      ["note that they are here"] = "refused: T-0001 is verified and cannot become on_site; possible: closed, triaged",
      ["note that it works"] = "refused: T-0001 is verified and cannot become fixed; possible: closed, triaged",
      verify = "refused: T-0001 is verified and cannot become verified; possible: closed, triaged",
      close = "closed",
      defer = "refused: T-0001 is verified and cannot become deferred; possible: closed, triaged",
      ["replace the device"] = "refused: T-0001 is verified and cannot become replaced; possible: closed, triaged",
      ["note that it works, without saying why"] = "refused: T-0001 is verified and cannot become fixed; possible: closed, triaged",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "refused: T-0001 is verified and cannot become deferred; possible: closed, triaged",
      ["defer until today"] = "refused: T-0001 is verified and cannot become deferred; possible: closed, triaged",
      ["defer until last Friday"] = "refused: T-0001 is verified and cannot become deferred; possible: closed, triaged",
      ["defer until another day"] = "refused: T-0001 is verified and cannot become deferred; possible: closed, triaged",
      ["triage until a day"] = "invalid: only a deferred ticket has a day until which it waits",
      ["triage with a remedy"] = "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for triaged",
      ["report the same again"] = "verified (unchanged)",
      ["report the same, and urgent"] = "verified (unchanged)",
      ["report another fault"] = "verified (unchanged)",
      ["ask whom to call"] = "refused: T-0001 is verified: there is nobody to call",
      ["report the same, and triage this one"] = "refused: T-0001: T-0002 is open for COPIER-1 with the same fault and is reported: go on with that one, or close it first",
      ["replace for another fault, and triage this one"] = "refused: T-0001: COPIER-1 was replaced; where that was a mistake, close T-0002 and triage it again",
      ["replace for another fault, and call"] = "refused: T-0001 is verified and cannot become called; possible: closed, triaged",
      ["ask whom to call, and the device was given away"] = "refused: T-0001 is verified: there is nobody to call",
      ["give the device away"] = "verified (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["call, and the device was given away"] = "refused: T-0001 is verified and cannot become called; possible: closed, triaged",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001 is verified: there is nobody to call",
    },
    closed = {
      ["take back to reported"] = "refused: T-0001 is closed and cannot become reported; possible: triaged",
      triage = "triaged",
      ["try it ourselves"] = "refused: T-0001 is closed and cannot become self_fix; possible: triaged",
      call = "refused: T-0001 is closed and cannot become called; possible: triaged",
      ["wait for them"] = "refused: T-0001 is closed and cannot become waiting; possible: triaged",
      ["note that they are here"] = "refused: T-0001 is closed and cannot become on_site; possible: triaged",
      ["note that it works"] = "refused: T-0001 is closed and cannot become fixed; possible: triaged",
      verify = "refused: T-0001 is closed and cannot become verified; possible: triaged",
      close = "refused: T-0001 is closed and cannot become closed; possible: triaged",
      defer = "refused: T-0001 is closed and cannot become deferred; possible: triaged",
      ["replace the device"] = "refused: T-0001 is closed and cannot become replaced; possible: triaged",
      ["note that it works, without saying why"] = "refused: T-0001 is closed and cannot become fixed; possible: triaged",
      ["close, and say why"] = "refused: T-0001 is closed and cannot become closed; possible: triaged",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "refused: T-0001 is closed and cannot become deferred; possible: triaged",
      ["defer until today"] = "refused: T-0001 is closed and cannot become deferred; possible: triaged",
      ["defer until last Friday"] = "refused: T-0001 is closed and cannot become deferred; possible: triaged",
      ["defer until another day"] = "refused: T-0001 is closed and cannot become deferred; possible: triaged",
      ["triage until a day"] = "invalid: only a deferred ticket has a day until which it waits",
      ["triage with a remedy"] = "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for triaged",
      ["report the same again"] = "closed (unchanged)",
      ["report the same, and urgent"] = "closed (unchanged)",
      ["report another fault"] = "closed (unchanged)",
      ["ask whom to call"] = "refused: T-0001 is closed: there is nobody to call",
      ["report the same, and triage this one"] = "refused: T-0001: T-0002 is open for COPIER-1 with the same fault and is reported: go on with that one, or close it first",
      ["replace for another fault, and triage this one"] = "refused: T-0001: COPIER-1 was replaced; where that was a mistake, close T-0002 and triage it again",
      ["replace for another fault, and call"] = "refused: T-0001 is closed and cannot become called; possible: triaged",
      ["ask whom to call, and the device was given away"] = "refused: T-0001 is closed: there is nobody to call",
      ["give the device away"] = "closed (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["call, and the device was given away"] = "refused: T-0001 is closed and cannot become called; possible: triaged",
      ["close, and the device was given away"] = "refused: T-0001 is closed and cannot become closed; possible: triaged",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001 is closed: there is nobody to call",
    },
    deferred = {
      ["take back to reported"] = "refused: T-0001 is deferred and cannot become reported; possible: triaged, self_fix, called, deferred, replaced, closed",
      triage = "triaged",
      ["try it ourselves"] = "self_fix",
      call = "called",
      ["wait for them"] = "refused: T-0001 is deferred and cannot become waiting; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["note that they are here"] = "refused: T-0001 is deferred and cannot become on_site; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["note that it works"] = "refused: T-0001 is deferred and cannot become fixed; possible: triaged, self_fix, called, deferred, replaced, closed",
      verify = "refused: T-0001 is deferred and cannot become verified; possible: triaged, self_fix, called, deferred, replaced, closed",
      close = "invalid: T-0001 is not fixed: to close it, say why as its remedy",
      defer = "deferred (unchanged)",
      ["replace the device"] = "replaced",
      ["note that it works, without saying why"] = "refused: T-0001 is deferred and cannot become fixed; possible: triaged, self_fix, called, deferred, replaced, closed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "invalid: to defer T-0001, say until which day",
      ["defer until today"] = "invalid: T-0001 cannot be deferred until 2026-11-23, which is not after today",
      ["defer until last Friday"] = "invalid: T-0001 cannot be deferred until 2026-11-20, which is not after today",
      ["defer until another day"] = "deferred (unchanged)",
      ["triage until a day"] = "invalid: only a deferred ticket has a day until which it waits",
      ["triage with a remedy"] = "invalid: T-0001: a remedy is what helped and belongs to fixed, closed or replaced; leave it out for triaged",
      ["report the same again"] = "deferred (unchanged)",
      ["report the same, and urgent"] = "deferred (unchanged)",
      ["report another fault"] = "deferred (unchanged)",
      ["ask whom to call"] = "deferred (unchanged)",
      ["report the same, and triage this one"] = "triaged",
      ["replace for another fault, and triage this one"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["replace for another fault, and call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["give the device away"] = "deferred (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["call, and the device was given away"] = "refused: T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: T-0001: COPIER-1 was replaced; close the ticket and say why, or where that was a mistake, close T-0002 and triage it again",
    },
    replaced = {
      ["take back to reported"] = "refused: T-0001 is replaced and cannot become reported; possible: closed",
      triage = "refused: T-0001 is replaced and cannot become triaged; possible: closed",
      ["try it ourselves"] = "refused: T-0001 is replaced and cannot become self_fix; possible: closed",
      call = "refused: T-0001 is replaced and cannot become called; possible: closed",
      ["wait for them"] = "refused: T-0001 is replaced and cannot become waiting; possible: closed",
      ["note that they are here"] = "refused: T-0001 is replaced and cannot become on_site; possible: closed",
      ["note that it works"] = "refused: T-0001 is replaced and cannot become fixed; possible: closed",
      verify = "refused: T-0001 is replaced and cannot become verified; possible: closed",
      close = "closed",
      defer = "refused: T-0001 is replaced and cannot become deferred; possible: closed",
      ["replace the device"] = "refused: T-0001 is replaced and cannot become replaced; possible: closed",
      ["note that it works, without saying why"] = "refused: T-0001 is replaced and cannot become fixed; possible: closed",
      ["close, and say why"] = "closed",
      ["close, and say nothing as why"] = "invalid: remedy must not be empty: leave it out",
      ["defer until no day"] = "refused: T-0001 is replaced and cannot become deferred; possible: closed",
      ["defer until today"] = "refused: T-0001 is replaced and cannot become deferred; possible: closed",
      ["defer until last Friday"] = "refused: T-0001 is replaced and cannot become deferred; possible: closed",
      ["defer until another day"] = "refused: T-0001 is replaced and cannot become deferred; possible: closed",
      ["triage until a day"] = "refused: T-0001 is replaced and cannot become triaged; possible: closed",
      ["triage with a remedy"] = "refused: T-0001 is replaced and cannot become triaged; possible: closed",
      ["report the same again"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["report the same, and urgent"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["report another fault"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["ask whom to call"] = "refused: T-0001 is replaced: there is nobody to call",
      ["report the same, and triage this one"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["replace for another fault, and triage this one"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["replace for another fault, and call"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
      ["ask whom to call, and the device was given away"] = "refused: T-0001 is replaced: there is nobody to call",
      ["give the device away"] = "replaced (unchanged)",
      ["triage, and the device was given away"] = "refused: T-0001 is replaced and cannot become triaged; possible: closed",
      ["call, and the device was given away"] = "refused: T-0001 is replaced and cannot become called; possible: closed",
      ["close, and the device was given away"] = "closed",
      ["close, triage again"] = "triaged",
      ["replace for another fault, and ask whom to call"] = "refused: COPIER-1 is no longer in use; report the device that took its place, or where that was a mistake, close T-0001 and triage it again",
    },
  },
}
