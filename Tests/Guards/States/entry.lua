--- An entry of the communication log: what is still to be done about it, by whom, and when it is out of the log.
return machine {
  noun = "communication.entry",
  states = {
    done = function()
      return assert(kontor.communication.entry.create {
        kind = "call", direction = "in", party = "040/66969-500", outcome = "answered", subject = "Lieferung",
        happened_at = "2026-11-23T08:30:00+01:00",
      }).id
    end,
    for_information = function()
      return assert(kontor.communication.entry.create {
        kind = "call", direction = "in", outcome = "missed", happened_at = "2026-11-23T08:30:00+01:00",
      }).id
    end,
    caller_rings_again = function()
      return assert(kontor.communication.entry.create {
        kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
        happened_at = "2026-11-23T08:30:00+01:00", state = "caller_rings_again",
      }).id
    end,
    we_ring_back = function()
      return assert(kontor.communication.entry.create {
        kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
        happened_at = "2026-11-23T08:30:00+01:00", for_whom = "jan.beck",
      }).id
    end,
    withdrawn = function()
      local call = assert(kontor.communication.entry.create {
        kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
        happened_at = "2026-11-23T08:30:00+01:00", for_whom = "jan.beck",
      })
      return assert(kontor.communication.entry.withdraw(call.id, { reason = "noted twice" })).id
    end,
  },
  acts = {
    settle = function(entry) return kontor.communication.settle(entry, { result = "came today" }) end,
    reopen = function(entry) return kontor.communication.reopen(entry) end,
    ["reopen for information"] = function(entry)
      return kontor.communication.reopen(entry, { state = "for_information" })
    end,
    ["reopen, who rings again"] = function(entry)
      return kontor.communication.reopen(entry, { state = "caller_rings_again" })
    end,
    ["reopen as done"] = function(entry) return kontor.communication.reopen(entry, { state = "done" }) end,
    ["reopen, and we talked since"] = function(entry)
      assert(kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
      })
      return kontor.communication.reopen(entry)
    end,
    ["settle and reopen"] = function(entry)
      kontor.communication.settle(entry)
      return kontor.communication.reopen(entry)
    end,
    ["reopen, and who was to ring back left"] = function(entry)
      kontor.communication.settle(entry)
      assert(kontor.directory.person.archive("jan.beck", { hand_over = "lena.schaefer" }))
      return kontor.communication.reopen(entry)
    end,
    route = function(entry) return kontor.communication.route(entry) end,
    ["route with others"] = function(entry) return kontor.communication.route_all { entry } end,
    ["talk to them"] = function()
      return kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
      }
    end,
    ["talk to them before"] = function()
      return kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
        happened_at = "2026-11-23T08:10:00+01:00",
      }
    end,
    ["ring them in vain"] = function()
      return kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "busy",
      }
    end,
    ["they ring in vain again"] = function()
      return kontor.communication.entry.create {
        kind = "call", direction = "in", party = "040/66969-500", outcome = "missed",
      }
    end,
    ["note what was said"] = function(entry)
      return kontor.communication.entry.update(entry, { note = "Comes on Friday" })
    end,
    ["note for whom it is"] = function(entry)
      return kontor.communication.entry.update(entry, { for_whom = "lena.schaefer" })
    end,
    ["note for who left"] = function(entry)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.communication.entry.update(entry, { for_whom = "lena.schaefer" })
    end,
    ["note that it is for nobody"] = function(entry)
      return kontor.communication.entry.update(entry, { clear = { "for_whom" } })
    end,
    ["note who it was"] = function(entry)
      return kontor.communication.entry.update(entry, { party_record = "krause" })
    end,
    ["note that nobody knows who it was"] = function(entry)
      return kontor.communication.entry.update(entry, { clear = { "party_record" } })
    end,
    ["note it as done"] = function(entry) return kontor.communication.entry.update(entry, { state = "done" }) end,
    ["note it for information"] = function(entry)
      return kontor.communication.entry.update(entry, { state = "for_information" })
    end,
    ["note that they ring again"] = function(entry)
      return kontor.communication.entry.update(entry, { state = "caller_rings_again" })
    end,
    ["note that we ring back"] = function(entry)
      return kontor.communication.entry.update(entry, { state = "we_ring_back" })
    end,
    ["note that we ring back, and we talked since"] = function(entry)
      assert(kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
      })
      return kontor.communication.entry.update(entry, { state = "we_ring_back" })
    end,
    ["note that it is urgent"] = function(entry)
      return kontor.communication.entry.update(entry, { urgency = "urgent" })
    end,
    ["do its task"] = function(entry)
      local task = kontor.planning.task.find({ about = entry })[1]
        or assert(kontor.planning.task.create { title = "Ask them", person = "jan.beck", about = entry })
      return kontor.planning.task.complete(task.id)
    end,
    ["call its task off"] = function(entry)
      local task = kontor.planning.task.find({ about = entry })[1]
        or assert(kontor.planning.task.create { title = "Ask them", person = "jan.beck", about = entry })
      return kontor.planning.task.cancel(task.id)
    end,
    ["do its task, and open it again"] = function(entry)
      local task = kontor.planning.task.find({ about = entry })[1]
        or assert(kontor.planning.task.create { title = "Ask them", person = "jan.beck", about = entry })
      kontor.planning.task.complete(task.id)
      return kontor.planning.task.reopen(task.id)
    end,
    ["give its task to somebody else"] = function(entry)
      local task = kontor.planning.task.find({ about = entry })[1]
        or assert(kontor.planning.task.create { title = "Ask them", person = "jan.beck", about = entry })
      return kontor.planning.task.reassign(task.id, { person = "lena.schaefer" })
    end,
    withdraw = function(entry) return kontor.communication.entry.withdraw(entry, { reason = "noted twice" }) end,
    restore = function(entry) return kontor.communication.entry.restore(entry) end,
    ["withdraw and restore"] = function(entry)
      kontor.communication.entry.withdraw(entry)
      return kontor.communication.entry.restore(entry)
    end,
    ["restore, and we talked since"] = function(entry)
      assert(kontor.communication.entry.create {
        kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
      })
      return kontor.communication.entry.restore(entry)
    end,
    ["restore, and who was to ring back left"] = function(entry)
      assert(kontor.directory.person.archive("jan.beck", { hand_over = "lena.schaefer" }))
      return kontor.communication.entry.restore(entry)
    end,
  },
  state = function(entry)
    local of = kontor.communication.entry.get(entry)
    return of.withdrawn_at and "withdrawn" or of.state
  end,
  follows = {
    done = {
      settle = "conflict: nothing is to be done about this any more",
      reopen = "we_ring_back",
      ["reopen for information"] = "for_information",
      ["reopen, who rings again"] = "caller_rings_again",
      ["reopen as done"] = "invalid: an entry that is opened again is not done",
      ["reopen, and we talked since"] = "we_ring_back",
      ["settle and reopen"] = "we_ring_back",
      ["reopen, and who was to ring back left"] = "we_ring_back",
      route = "done (unchanged)",
      ["route with others"] = "done (unchanged)",
      ["talk to them"] = "done (unchanged)",
      ["talk to them before"] = "done (unchanged)",
      ["ring them in vain"] = "done (unchanged)",
      ["they ring in vain again"] = "done (unchanged)",
      ["note what was said"] = "done (unchanged)",
      ["note for whom it is"] = "done (unchanged)",
      ["note for who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note that it is for nobody"] = "done (unchanged)",
      ["note who it was"] = "done (unchanged)",
      ["note that nobody knows who it was"] = "done (unchanged)",
      ["note it as done"] = "done (unchanged)",
      ["note it for information"] = "for_information",
      ["note that they ring again"] = "caller_rings_again",
      ["note that we ring back"] = "we_ring_back",
      ["note that we ring back, and we talked since"] = "we_ring_back",
      ["note that it is urgent"] = "done (unchanged)",
      ["do its task"] = "done (unchanged)",
      ["call its task off"] = "done (unchanged)",
      ["do its task, and open it again"] = "done (unchanged)",
      ["give its task to somebody else"] = "done (unchanged)",
      withdraw = "withdrawn",
      restore = "conflict: it is in the log",
      ["withdraw and restore"] = "done (unchanged)",
      ["restore, and we talked since"] = "conflict: it is in the log",
      ["restore, and who was to ring back left"] = "conflict: it is in the log",
    },
    for_information = {
      settle = "done",
      reopen = "invalid: no number was noted: nobody can ring back; state = \"for_information\" opens it for information",
      ["reopen for information"] = "for_information (unchanged)",
      ["reopen, who rings again"] = "caller_rings_again",
      ["reopen as done"] = "invalid: an entry that is opened again is not done",
      ["reopen, and we talked since"] = "invalid: no number was noted: nobody can ring back; state = \"for_information\" opens it for information",
      ["settle and reopen"] = "for_information (unchanged)",
      ["reopen, and who was to ring back left"] = "for_information (unchanged)",
      route = "for_information (unchanged)",
      ["route with others"] = "for_information (unchanged)",
      ["talk to them"] = "for_information (unchanged)",
      ["talk to them before"] = "for_information (unchanged)",
      ["ring them in vain"] = "for_information (unchanged)",
      ["they ring in vain again"] = "for_information (unchanged)",
      ["note what was said"] = "for_information (unchanged)",
      ["note for whom it is"] = "for_information (unchanged)",
      ["note for who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note that it is for nobody"] = "for_information (unchanged)",
      ["note who it was"] = "for_information (unchanged)",
      ["note that nobody knows who it was"] = "for_information (unchanged)",
      ["note it as done"] = "done",
      ["note it for information"] = "for_information (unchanged)",
      ["note that they ring again"] = "caller_rings_again",
      ["note that we ring back"] = "invalid: log entry: nobody can be rung back without a name or a number",
      ["note that we ring back, and we talked since"] = "invalid: log entry: nobody can be rung back without a name or a number",
      ["note that it is urgent"] = "for_information (unchanged)",
      ["do its task"] = "for_information (unchanged)",
      ["call its task off"] = "for_information (unchanged)",
      ["do its task, and open it again"] = "for_information (unchanged)",
      ["give its task to somebody else"] = "for_information (unchanged)",
      withdraw = "withdrawn",
      restore = "conflict: it is in the log",
      ["withdraw and restore"] = "for_information (unchanged)",
      ["restore, and we talked since"] = "conflict: it is in the log",
      ["restore, and who was to ring back left"] = "conflict: it is in the log",
    },
    caller_rings_again = {
      settle = "done",
      reopen = "conflict: something is to be done about this already, caller_rings_again: say what else with kontor.communication.entry.update and state",
      ["reopen for information"] = "conflict: something is to be done about this already, caller_rings_again: say what else with kontor.communication.entry.update and state",
      ["reopen, who rings again"] = "conflict: something is to be done about this already, caller_rings_again: say what else with kontor.communication.entry.update and state",
      ["reopen as done"] = "conflict: something is to be done about this already, caller_rings_again: say what else with kontor.communication.entry.update and state",
      ["reopen, and we talked since"] = "conflict: something is to be done about this already, caller_rings_again: say what else with kontor.communication.entry.update and state",
      ["settle and reopen"] = "caller_rings_again (unchanged)",
      ["reopen, and who was to ring back left"] = "caller_rings_again (unchanged)",
      route = "caller_rings_again (unchanged)",
      ["route with others"] = "caller_rings_again (unchanged)",
      ["talk to them"] = "caller_rings_again (unchanged)",
      ["talk to them before"] = "caller_rings_again (unchanged)",
      ["ring them in vain"] = "caller_rings_again (unchanged)",
      ["they ring in vain again"] = "caller_rings_again (unchanged)",
      ["note what was said"] = "caller_rings_again (unchanged)",
      ["note for whom it is"] = "caller_rings_again (unchanged)",
      ["note for who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note that it is for nobody"] = "caller_rings_again (unchanged)",
      ["note who it was"] = "caller_rings_again (unchanged)",
      ["note that nobody knows who it was"] = "caller_rings_again (unchanged)",
      ["note it as done"] = "done",
      ["note it for information"] = "for_information",
      ["note that they ring again"] = "caller_rings_again (unchanged)",
      ["note that we ring back"] = "we_ring_back",
      ["note that we ring back, and we talked since"] = "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
      ["note that it is urgent"] = "caller_rings_again (unchanged)",
      ["do its task"] = "caller_rings_again (unchanged)",
      ["call its task off"] = "caller_rings_again (unchanged)",
      ["do its task, and open it again"] = "caller_rings_again (unchanged)",
      ["give its task to somebody else"] = "caller_rings_again (unchanged)",
      withdraw = "withdrawn",
      restore = "conflict: it is in the log",
      ["withdraw and restore"] = "caller_rings_again (unchanged)",
      ["restore, and we talked since"] = "conflict: it is in the log",
      ["restore, and who was to ring back left"] = "conflict: it is in the log",
    },
    we_ring_back = {
      settle = "done",
      reopen = "conflict: something is to be done about this already, we_ring_back: say what else with kontor.communication.entry.update and state",
      ["reopen for information"] = "conflict: something is to be done about this already, we_ring_back: say what else with kontor.communication.entry.update and state",
      ["reopen, who rings again"] = "conflict: something is to be done about this already, we_ring_back: say what else with kontor.communication.entry.update and state",
      ["reopen as done"] = "conflict: something is to be done about this already, we_ring_back: say what else with kontor.communication.entry.update and state",
      ["reopen, and we talked since"] = "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
      ["settle and reopen"] = "we_ring_back (unchanged)",
      ["reopen, and who was to ring back left"] = "we_ring_back (unchanged)",
      route = "we_ring_back (unchanged)",
      ["route with others"] = "we_ring_back (unchanged)",
      ["talk to them"] = "done",
      ["talk to them before"] = "we_ring_back (unchanged)",
      ["ring them in vain"] = "we_ring_back (unchanged)",
      ["they ring in vain again"] = "we_ring_back (unchanged)",
      ["note what was said"] = "we_ring_back (unchanged)",
      ["note for whom it is"] = "we_ring_back (unchanged)",
      ["note for who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note that it is for nobody"] = "refused: somebody waits for a call (we_ring_back): say for whom it is instead, or settle it",
      ["note who it was"] = "we_ring_back (unchanged)",
      ["note that nobody knows who it was"] = "we_ring_back (unchanged)",
      ["note it as done"] = "done",
      ["note it for information"] = "for_information",
      ["note that they ring again"] = "caller_rings_again",
      ["note that we ring back"] = "we_ring_back (unchanged)",
      ["note that we ring back, and we talked since"] = "conflict: we talked to them at 2026-11-23 09:15: write what is still to be done on that call",
      ["note that it is urgent"] = "we_ring_back (unchanged)",
      ["do its task"] = "done",
      ["call its task off"] = "done",
      ["do its task, and open it again"] = "we_ring_back (unchanged)",
      ["give its task to somebody else"] = "we_ring_back (unchanged)",
      withdraw = "withdrawn",
      restore = "conflict: it is in the log",
      ["withdraw and restore"] = "we_ring_back (unchanged)",
      ["restore, and we talked since"] = "conflict: it is in the log",
      ["restore, and who was to ring back left"] = "conflict: it is in the log",
    },
    withdrawn = {
      settle = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      reopen = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["reopen for information"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["reopen, who rings again"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["reopen as done"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["reopen, and we talked since"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["settle and reopen"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["reopen, and who was to ring back left"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      route = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["route with others"] = "conflict: the entry of 2026-11-23 08:30 is out of the log: take it back with kontor.communication.entry.restore first",
      ["talk to them"] = "withdrawn (unchanged)",
      ["talk to them before"] = "withdrawn (unchanged)",
      ["ring them in vain"] = "withdrawn (unchanged)",
      ["they ring in vain again"] = "withdrawn (unchanged)",
      ["note what was said"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note for whom it is"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note for who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      ["note that it is for nobody"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note who it was"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note that nobody knows who it was"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note it as done"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note it for information"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note that they ring again"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note that we ring back"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note that we ring back, and we talked since"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["note that it is urgent"] = "conflict: it is out of the log: take it back with kontor.communication.entry.restore first",
      ["do its task"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["call its task off"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["do its task, and open it again"] = "conflict: the call that it is about is out of the log: take it back with kontor.communication.entry.restore first",
      ["give its task to somebody else"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      withdraw = "conflict: it is out of the log already",
      restore = "we_ring_back",
      ["withdraw and restore"] = "we_ring_back",
      ["restore, and we talked since"] = "done",
      ["restore, and who was to ring back left"] = "we_ring_back",
    },
  },
}
