--- A task: open until it is done or called off, and open again where that was a mistake.
return machine {
  noun = "planning.task",
  -- It has no field for it: what `done_at` and `cancelled_at` say.
  states = {
    open = function()
      return assert(kontor.planning.task.create { title = "Order paper", person = "jan.beck", due = "morgen, 9:00" }).id
    end,
    done = function()
      local task = assert(kontor.planning.task.create { title = "Order paper", person = "jan.beck", due = "morgen, 9:00" })
      return assert(kontor.planning.task.complete(task.id, { by = "lena.schaefer" })).id
    end,
    cancelled = function()
      local task = assert(kontor.planning.task.create { title = "Order paper", person = "jan.beck", due = "morgen, 9:00" })
      return assert(kontor.planning.task.cancel(task.id)).id
    end,
  },
  acts = {
    complete = function(task) return kontor.planning.task.complete(task) end,
    ["complete by somebody else"] = function(task)
      return kontor.planning.task.complete(task, { by = "lena.schaefer" })
    end,
    ["complete by who left"] = function(task)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.planning.task.complete(task, { by = "lena.schaefer" })
    end,
    cancel = function(task) return kontor.planning.task.cancel(task) end,
    reopen = function(task) return kontor.planning.task.reopen(task) end,
    ["reopen, and who was to do it left"] = function(task)
      assert(kontor.directory.person.archive("jan.beck", { hand_over = "lena.schaefer" }))
      return kontor.planning.task.reopen(task)
    end,
    ["complete and reopen"] = function(task)
      kontor.planning.task.complete(task)
      return kontor.planning.task.reopen(task)
    end,
    ["cancel and reopen"] = function(task)
      kontor.planning.task.cancel(task)
      return kontor.planning.task.reopen(task)
    end,
    reword = function(task) return kontor.planning.task.update(task, { title = "Order paper and toner" }) end,
    ["reword to nothing"] = function(task) return kontor.planning.task.update(task, { title = " " }) end,
    ["give to somebody else"] = function(task) return kontor.planning.task.reassign(task, { person = "lena.schaefer" }) end,
    ["give to the same"] = function(task) return kontor.planning.task.reassign(task, { person = "jan.beck" }) end,
    ["give to a role"] = function(task) return kontor.planning.task.reassign(task, { role = "trainee" }) end,
    ["give to a role that is none"] = function(task) return kontor.planning.task.reassign(task, { role = "trainer" }) end,
    ["give to who left"] = function(task)
      assert(kontor.directory.person.archive "lena.schaefer")
      return kontor.planning.task.reassign(task, { person = "lena.schaefer" })
    end,
    postpone = function(task) return kontor.planning.task.postpone(task, { due = "next Monday, 9:00" }) end,
    ["postpone into the past"] = function(task)
      return kontor.planning.task.postpone(task, { due = "2026-11-20T09:00:00+01:00" })
    end,
    ["postpone to no time"] = function(task) return kontor.planning.task.postpone(task, { due = "tomorow" }) end,
  },
  state = function(task)
    local of = kontor.planning.task.get(task)
    if of.done_at then return "done" end
    return of.cancelled_at and "cancelled" or "open"
  end,
  follows = {
    open = {
      complete = "done",
      ["complete by somebody else"] = "done",
      ["complete by who left"] = "done",
      cancel = "cancelled",
      reopen = "conflict: this task is open",
      ["reopen, and who was to do it left"] = "conflict: this task is open",
      ["complete and reopen"] = "open (unchanged)",
      ["cancel and reopen"] = "open (unchanged)",
      reword = "open (unchanged)",
      ["reword to nothing"] = "invalid: task: title must not be empty",
      ["give to somebody else"] = "open (unchanged)",
      ["give to the same"] = "open (unchanged)",
      ["give to a role"] = "open (unchanged)",
      ["give to a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      postpone = "open (unchanged)",
      ["postpone into the past"] = "invalid: due 2026-11-20 09:00 is past; it is 2026-11-23 09:15 here: name a moment to come",
      ["postpone to no time"] = "invalid: due \"tomorow\" is no day; expected for example \"2026-11-25 17:00\", \"tomorrow\" or \"in 2 workdays, 17:00\"; did you mean tomorrow?",
    },
    done = {
      complete = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["complete by somebody else"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["complete by who left"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      cancel = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      reopen = "open",
      ["reopen, and who was to do it left"] = "open",
      ["complete and reopen"] = "open",
      ["cancel and reopen"] = "open",
      reword = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["reword to nothing"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["give to somebody else"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["give to the same"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["give to a role"] = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["give to a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      postpone = "conflict: this task was done at 2026-11-23 09:15 already: where that was a mistake, kontor.planning.task.reopen first",
      ["postpone into the past"] = "invalid: due 2026-11-20 09:00 is past; it is 2026-11-23 09:15 here: name a moment to come",
      ["postpone to no time"] = "invalid: due \"tomorow\" is no day; expected for example \"2026-11-25 17:00\", \"tomorrow\" or \"in 2 workdays, 17:00\"; did you mean tomorrow?",
    },
    cancelled = {
      complete = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["complete by somebody else"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["complete by who left"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      cancel = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      reopen = "open",
      ["reopen, and who was to do it left"] = "open",
      ["complete and reopen"] = "open",
      ["cancel and reopen"] = "open",
      reword = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["reword to nothing"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["give to somebody else"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["give to the same"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["give to a role"] = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["give to a role that is none"] = "not_found: no role trainer; did you mean trainee? (a new role is made with kontor.directory.role.create)",
      ["give to who left"] = "refused: lena.schaefer has left: name somebody who works here (nobody is trainee now)",
      postpone = "conflict: this task was called off at 2026-11-23 09:15: where that was a mistake, kontor.planning.task.reopen first",
      ["postpone into the past"] = "invalid: due 2026-11-20 09:00 is past; it is 2026-11-23 09:15 here: name a moment to come",
      ["postpone to no time"] = "invalid: due \"tomorow\" is no day; expected for example \"2026-11-25 17:00\", \"tomorrow\" or \"in 2 workdays, 17:00\"; did you mean tomorrow?",
    },
  },
}
