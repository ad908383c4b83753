--- An absence: who is asked to stand in, who answers, and what may be changed before, while and after.
return machine {
  noun = "directory.absence",
  -- It has no field for it: what its days and the deputy's answer say. Today is 2026-11-23.
  states = {
    open = function()
      return assert(kontor.directory.absence.request("lena.schaefer", { from_on = "2026-12-07", to_on = "2026-12-11" })).id
    end,
    asked = function()
      return assert(kontor.directory.absence.request("lena.schaefer",
        { from_on = "2026-12-07", to_on = "2026-12-11", deputy = "jan.beck" })).id
    end,
    accepted = function()
      local absence = assert(kontor.directory.absence.request("lena.schaefer",
        { from_on = "2026-12-07", to_on = "2026-12-11", deputy = "jan.beck" }))
      return assert(kontor.directory.absence.accept(absence.id)).id
    end,
    begun = function()
      local absence = assert(kontor.directory.absence.request("lena.schaefer",
        { from_on = "2026-11-19", to_on = "2026-11-27", kind = "sick", deputy = "jan.beck" }))
      return assert(kontor.directory.absence.accept(absence.id)).id
    end,
    over = function()
      return assert(kontor.directory.absence.request("lena.schaefer",
        { from_on = "2026-11-16", to_on = "2026-11-20", kind = "sick", deputy = "jan.beck" })).id
    end,
    cancelled = function()
      local absence = assert(kontor.directory.absence.request("lena.schaefer",
        { from_on = "2026-12-07", to_on = "2026-12-11", deputy = "jan.beck" }))
      assert(kontor.directory.absence.accept(absence.id))
      return assert(kontor.directory.absence.cancel(absence.id)).id
    end,
  },
  acts = {
    -- Jan Beck acts, whom Lena Schäfer asks.
    accept = function(absence) return kontor.directory.absence.accept(absence) end,
    ["accept by somebody else"] = function(absence)
      return kontor.directory.absence.accept(absence, { by = "sofia.rossi" })
    end,
    ["accept, and be away then"] = function(absence)
      local of = kontor.directory.absence.get(absence)
      assert(kontor.directory.absence.request("jan.beck", { from_on = of.from_on, to_on = of.to_on, kind = "training" }))
      return kontor.directory.absence.accept(absence)
    end,
    decline = function(absence) return kontor.directory.absence.decline(absence) end,
    ["decline by somebody else"] = function(absence)
      return kontor.directory.absence.decline(absence, { by = "sofia.rossi" })
    end,
    ["ask somebody"] = function(absence) return kontor.directory.absence.ask(absence, { deputy = "sofia.rossi" }) end,
    ["ask the same again"] = function(absence) return kontor.directory.absence.ask(absence, { deputy = "jan.beck" }) end,
    ["ask the same for one role"] = function(absence)
      return kontor.directory.absence.ask(absence, { deputy = "jan.beck", scope = { "trainee" } })
    end,
    ["ask for a role that is none"] = function(absence)
      return kontor.directory.absence.ask(absence, { deputy = "jan.beck", scope = { "trainer" } })
    end,
    ["ask who is away"] = function(absence)
      return kontor.directory.absence.ask(absence, { deputy = "lena.schaefer" })
    end,
    ["ask who is away then, too"] = function(absence)
      local of = kontor.directory.absence.get(absence)
      assert(kontor.directory.absence.request("sofia.rossi", { from_on = of.from_on, to_on = of.to_on }))
      return kontor.directory.absence.ask(absence, { deputy = "sofia.rossi" })
    end,
    ["ask who left"] = function(absence)
      assert(kontor.directory.person.archive "sofia.rossi")
      return kontor.directory.absence.ask(absence, { deputy = "sofia.rossi" })
    end,
    shorten = function(absence)
      local of = kontor.directory.absence.get(absence)
      return kontor.directory.absence.change(absence, { to_on = of.from_on })
    end,
    extend = function(absence)
      local of = kontor.directory.absence.get(absence)
      return kontor.directory.absence.change(absence, { to_on = of.to_on:sub(1, 8) .. "30" })
    end,
    ["let it end yesterday"] = function(absence)
      return kontor.directory.absence.change(absence, { to_on = "2026-11-22" })
    end,
    ["let it begin before today"] = function(absence)
      return kontor.directory.absence.change(absence, { from_on = "2026-11-12" })
    end,
    ["move it behind today"] = function(absence)
      return kontor.directory.absence.change(absence, { from_on = "2027-01-11", to_on = "2027-01-15" })
    end,
    ["let it begin after it ends"] = function(absence)
      return kontor.directory.absence.change(absence, { from_on = "2027-01-11" })
    end,
    ["change why"] = function(absence) return kontor.directory.absence.change(absence, { kind = "training" }) end,
    ["change nothing"] = function(absence) return kontor.directory.absence.change(absence, {}) end,
    ["extend into another absence"] = function(absence)
      assert(kontor.directory.absence.request("lena.schaefer", { from_on = "2027-02-01", to_on = "2027-02-05" }))
      return kontor.directory.absence.change(absence, { to_on = "2027-02-01" })
    end,
    cancel = function(absence) return kontor.directory.absence.cancel(absence) end,
    restore = function(absence) return kontor.directory.absence.restore(absence) end,
    ["cancel and restore"] = function(absence)
      kontor.directory.absence.cancel(absence)
      return kontor.directory.absence.restore(absence)
    end,
    ["move it behind today, and cancel"] = function(absence)
      kontor.directory.absence.change(absence, { from_on = "2027-01-11", to_on = "2027-01-15" })
      return kontor.directory.absence.cancel(absence)
    end,
    ["restore beside another"] = function(absence)
      kontor.directory.absence.request("lena.schaefer", { from_on = "2026-12-08", to_on = "2026-12-08" })
      return kontor.directory.absence.restore(absence)
    end,
    ["restore, and the deputy left"] = function(absence)
      assert(kontor.directory.person.archive "jan.beck")
      return kontor.directory.absence.restore(absence)
    end,
    ["restore, and be accepted by who left"] = function(absence)
      assert(kontor.directory.person.archive "jan.beck")
      kontor.directory.absence.restore(absence)
      return kontor.directory.absence.accept(absence, { by = "jan.beck" })
    end,
    ["restore, and who was away left"] = function(absence)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.directory.absence.restore(absence)
    end,
    ["cancel as mistaken"] = function(absence)
      return kontor.directory.absence.cancel(absence, { mistaken = true })
    end,
    ["cancel as mistaken, and restore"] = function(absence)
      kontor.directory.absence.cancel(absence, { mistaken = true })
      return kontor.directory.absence.restore(absence)
    end,
    ["ask, and who was away left"] = function(absence)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.directory.absence.ask(absence, { deputy = "sofia.rossi" })
    end,
    ["extend, and who was away left"] = function(absence)
      assert(kontor.directory.person.archive "lena.schaefer")
      local of = kontor.directory.absence.get(absence)
      return kontor.directory.absence.change(absence, { to_on = of.to_on:sub(1, 8) .. "30" })
    end,
    ["shorten, and who was away left"] = function(absence)
      assert(kontor.directory.person.archive "lena.schaefer")
      local of = kontor.directory.absence.get(absence)
      return kontor.directory.absence.change(absence, { to_on = of.from_on })
    end,
  },
  state = function(absence)
    local of = kontor.directory.absence.get(absence)
    if of.cancelled_at then return "cancelled" end
    if of.to_on < kontor.today() then return "over" end
    if of.from_on < kontor.today() then return "begun" end
    if not of.deputy then return "open" end
    return of.accepted_at and "accepted" or "asked"
  end,
  follows = {
    open = {
      accept = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["accept by somebody else"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["accept, and be away then"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      decline = "conflict: this absence has no deputy yet: decline is not possible; possible: ask, change, cancel",
      ["decline by somebody else"] = "conflict: this absence has no deputy yet: decline is not possible; possible: ask, change, cancel",
      ["ask somebody"] = "asked",
      ["ask the same again"] = "asked",
      ["ask the same for one role"] = "asked",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "invalid: absence: nobody is their own deputy",
      ["ask who is away then, too"] = "asked",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "open (unchanged)",
      extend = "open (unchanged)",
      ["let it end yesterday"] = "invalid: absence: it ends before it begins",
      ["let it begin before today"] = "begun",
      ["move it behind today"] = "open (unchanged)",
      ["let it begin after it ends"] = "invalid: absence: it ends before it begins",
      ["change why"] = "open (unchanged)",
      ["change nothing"] = "open (unchanged)",
      ["extend into another absence"] = "conflict: lena.schaefer is away from 2027-02-01 to 2027-02-05 already: change that one, or ask a deputy for it",
      cancel = "cancelled",
      restore = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["cancel and restore"] = "open (unchanged)",
      ["move it behind today, and cancel"] = "cancelled",
      ["restore beside another"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["restore, and the deputy left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["restore, and be accepted by who left"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["restore, and who was away left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["cancel as mistaken"] = "cancelled",
      ["cancel as mistaken, and restore"] = "open (unchanged)",
      ["ask, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["extend, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["shorten, and who was away left"] = "open (unchanged)",
    },
    asked = {
      accept = "accepted",
      ["accept by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can accept",
      ["accept, and be away then"] = "accepted",
      decline = "open",
      ["decline by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can decline",
      ["ask somebody"] = "asked (unchanged)",
      ["ask the same again"] = "asked (unchanged)",
      ["ask the same for one role"] = "asked (unchanged)",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "invalid: absence: nobody is their own deputy",
      ["ask who is away then, too"] = "asked (unchanged)",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "asked (unchanged)",
      extend = "asked (unchanged)",
      ["let it end yesterday"] = "invalid: absence: it ends before it begins",
      ["let it begin before today"] = "begun",
      ["move it behind today"] = "asked (unchanged)",
      ["let it begin after it ends"] = "invalid: absence: it ends before it begins",
      ["change why"] = "asked (unchanged)",
      ["change nothing"] = "asked (unchanged)",
      ["extend into another absence"] = "conflict: lena.schaefer is away from 2027-02-01 to 2027-02-05 already: change that one, or ask a deputy for it",
      cancel = "cancelled",
      restore = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel and restore"] = "asked (unchanged)",
      ["move it behind today, and cancel"] = "cancelled",
      ["restore beside another"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["restore, and the deputy left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["restore, and be accepted by who left"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["restore, and who was away left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel as mistaken"] = "cancelled",
      ["cancel as mistaken, and restore"] = "asked (unchanged)",
      ["ask, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["extend, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["shorten, and who was away left"] = "asked (unchanged)",
    },
    accepted = {
      accept = "accepted (unchanged)",
      ["accept by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can accept",
      ["accept, and be away then"] = "accepted (unchanged)",
      decline = "open",
      ["decline by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can decline",
      ["ask somebody"] = "asked",
      ["ask the same again"] = "accepted (unchanged)",
      ["ask the same for one role"] = "asked",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "invalid: absence: nobody is their own deputy",
      ["ask who is away then, too"] = "asked",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "accepted (unchanged)",
      extend = "asked",
      ["let it end yesterday"] = "invalid: absence: it ends before it begins",
      ["let it begin before today"] = "begun",
      ["move it behind today"] = "asked",
      ["let it begin after it ends"] = "invalid: absence: it ends before it begins",
      ["change why"] = "accepted (unchanged)",
      ["change nothing"] = "accepted (unchanged)",
      ["extend into another absence"] = "conflict: lena.schaefer is away from 2027-02-01 to 2027-02-05 already: change that one, or ask a deputy for it",
      cancel = "cancelled",
      restore = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel and restore"] = "asked",
      ["move it behind today, and cancel"] = "cancelled",
      ["restore beside another"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["restore, and the deputy left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["restore, and be accepted by who left"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["restore, and who was away left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel as mistaken"] = "cancelled",
      ["cancel as mistaken, and restore"] = "asked",
      ["ask, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["extend, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["shorten, and who was away left"] = "accepted (unchanged)",
    },
    begun = {
      accept = "begun (unchanged)",
      ["accept by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can accept",
      ["accept, and be away then"] = "begun (unchanged)",
      decline = "begun (unchanged)",
      ["decline by somebody else"] = "refused: sofia.rossi was not asked to stand in: only the deputy can decline",
      ["ask somebody"] = "begun (unchanged)",
      ["ask the same again"] = "begun (unchanged)",
      ["ask the same for one role"] = "begun (unchanged)",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "invalid: absence: nobody is their own deputy",
      ["ask who is away then, too"] = "begun (unchanged)",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "over",
      extend = "begun (unchanged)",
      ["let it end yesterday"] = "over",
      ["let it begin before today"] = "begun (unchanged)",
      ["move it behind today"] = "conflict: this absence began on 2026-11-19, so its first day stays before today: change its last day and request the later days anew, or cancel it as noted by mistake, mistaken = true",
      ["let it begin after it ends"] = "invalid: absence: it ends before it begins",
      ["change why"] = "begun (unchanged)",
      ["change nothing"] = "begun (unchanged)",
      ["extend into another absence"] = "conflict: lena.schaefer is away from 2027-02-01 to 2027-02-05 already: change that one, or ask a deputy for it",
      cancel = "conflict: this absence began on 2026-11-19: change its last day, or say that it was noted by mistake, mistaken = true",
      restore = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel and restore"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["move it behind today, and cancel"] = "conflict: this absence began on 2026-11-19: change its last day, or say that it was noted by mistake, mistaken = true",
      ["restore beside another"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["restore, and the deputy left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, change, cancel",
      ["restore, and be accepted by who left"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["restore, and who was away left"] = "conflict: this absence was not called off: restore is not possible; possible: ask, accept, decline, change, cancel",
      ["cancel as mistaken"] = "cancelled",
      ["cancel as mistaken, and restore"] = "begun (unchanged)",
      ["ask, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["extend, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["shorten, and who was away left"] = "over",
    },
    over = {
      accept = "conflict: this absence ended on 2026-11-20: accept is not possible; possible: change, cancel",
      ["accept by somebody else"] = "conflict: this absence ended on 2026-11-20: accept is not possible; possible: change, cancel",
      ["accept, and be away then"] = "conflict: this absence ended on 2026-11-20: accept is not possible; possible: change, cancel",
      decline = "conflict: this absence ended on 2026-11-20: decline is not possible; possible: change, cancel",
      ["decline by somebody else"] = "conflict: this absence ended on 2026-11-20: decline is not possible; possible: change, cancel",
      ["ask somebody"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["ask the same again"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["ask the same for one role"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["ask who is away then, too"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "over (unchanged)",
      extend = "begun",
      ["let it end yesterday"] = "over (unchanged)",
      ["let it begin before today"] = "over (unchanged)",
      ["move it behind today"] = "conflict: this absence began on 2026-11-16, so its first day stays before today: change its last day and request the later days anew, or cancel it as noted by mistake, mistaken = true",
      ["let it begin after it ends"] = "invalid: absence: it ends before it begins",
      ["change why"] = "over (unchanged)",
      ["change nothing"] = "over (unchanged)",
      ["extend into another absence"] = "conflict: lena.schaefer is away from 2027-02-01 to 2027-02-05 already: change that one, or ask a deputy for it",
      cancel = "conflict: this absence began on 2026-11-16: change its last day, or say that it was noted by mistake, mistaken = true",
      restore = "conflict: this absence was not called off: restore is not possible; possible: change, cancel",
      ["cancel and restore"] = "conflict: this absence was not called off: restore is not possible; possible: change, cancel",
      ["move it behind today, and cancel"] = "conflict: this absence began on 2026-11-16: change its last day, or say that it was noted by mistake, mistaken = true",
      ["restore beside another"] = "conflict: this absence was not called off: restore is not possible; possible: change, cancel",
      ["restore, and the deputy left"] = "conflict: this absence was not called off: restore is not possible; possible: change, cancel",
      ["restore, and be accepted by who left"] = "conflict: this absence ended on 2026-11-20: accept is not possible; possible: change, cancel",
      ["restore, and who was away left"] = "conflict: this absence was not called off: restore is not possible; possible: change, cancel",
      ["cancel as mistaken"] = "cancelled",
      ["cancel as mistaken, and restore"] = "over (unchanged)",
      ["ask, and who was away left"] = "conflict: this absence ended on 2026-11-20: ask is not possible; possible: change, cancel",
      ["extend, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["shorten, and who was away left"] = "over (unchanged)",
    },
    cancelled = {
      accept = "conflict: this absence was cancelled: accept is not possible; possible: restore",
      ["accept by somebody else"] = "conflict: this absence was cancelled: accept is not possible; possible: restore",
      ["accept, and be away then"] = "conflict: this absence was cancelled: accept is not possible; possible: restore",
      decline = "conflict: this absence was cancelled: decline is not possible; possible: restore",
      ["decline by somebody else"] = "conflict: this absence was cancelled: decline is not possible; possible: restore",
      ["ask somebody"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["ask the same again"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["ask the same for one role"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["ask for a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["ask who is away"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["ask who is away then, too"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["ask who left"] = "refused: sofia.rossi has left: name somebody who works here (nobody is reception now)",
      shorten = "conflict: this absence was cancelled: change is not possible; possible: restore",
      extend = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["let it end yesterday"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["let it begin before today"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["move it behind today"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["let it begin after it ends"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["change why"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["change nothing"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["extend into another absence"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      cancel = "conflict: this absence was cancelled: cancel is not possible; possible: restore",
      restore = "asked",
      ["cancel and restore"] = "asked",
      ["move it behind today, and cancel"] = "conflict: this absence was cancelled: cancel is not possible; possible: restore",
      ["restore beside another"] = "conflict: lena.schaefer is away from 2026-12-08 to 2026-12-08 already: change that one, or ask a deputy for it",
      ["restore, and the deputy left"] = "open",
      ["restore, and be accepted by who left"] = "conflict: this absence has no deputy yet: accept is not possible; possible: ask, change, cancel",
      ["restore, and who was away left"] = "refused: lena.schaefer, whose absence it is, left on 2026-11-23: where that was a mistake, kontor.directory.person.restore first",
      ["cancel as mistaken"] = "conflict: this absence was cancelled: cancel is not possible; possible: restore",
      ["cancel as mistaken, and restore"] = "asked",
      ["ask, and who was away left"] = "conflict: this absence was cancelled: ask is not possible; possible: restore",
      ["extend, and who was away left"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
      ["shorten, and who was away left"] = "conflict: this absence was cancelled: change is not possible; possible: restore",
    },
  },
}
