internal import KontorCommunication
internal import KontorCore
internal import KontorDirectory
internal import KontorPlanning
internal import KontorStore

extension TaskVerbs {
    static var complete: Verb {
        Verb(
            "planning.task.complete", .write("planning"),
            "Notes that a task is done; where it was to ring somebody back, the entry is settled with it."
        ) { verb in
            let task = subject(verb)
            let by = verb.optional("by", Record<Person>.self, "Who did it; the acting person where left out.")
            verb.returns(.record(Task.self))
            verb.fails(.conflict, "it is done already, or called off")
            verb.example(
                written
                    + """
                    local done = assert(kontor.planning.task.complete(task.id, { by = "lena.schaefer" }))
                    assert(done.done_at and done.done_by == "lena.schaefer")
                    """)
            return { call in
                let person = call[by]?.id ?? call.person
                return .record(try Communication(call.records).done(call[task], by: person.map { AnyID($0) }))
            }
        }
    }

    static var cancel: Verb {
        Verb(
            "planning.task.cancel", .write("planning"),
            "Calls a task off: nobody has to do it any more; whom it was to ring back waits no more."
        ) { verb in
            let task = subject(verb)
            verb.returns(.record(Task.self))
            verb.fails(.conflict, "it is done, or called off already")
            verb.example(
                written
                    + """
                    assert(kontor.planning.task.cancel(task.id).cancelled_at)
                    local _, err = kontor.planning.task.complete(task.id)
                    assert(err.code == "conflict")
                    """)
            return { call in .record(try Communication(call.records).cancel(call[task])) }
        }
    }

    private static let reopened = TableShape<(task: Record<Task>, gap: String?)>(
        "ReopenedTask", of: \.task,
        [
            .field("gap", "What is missing, where nobody covers it now, such as because who had it has left.") {
                $0.gap
            }
        ])

    static var reopen: Verb {
        Verb(
            "planning.task.reopen", .write("planning"),
            "Opens a task again that was marked as done or called off by mistake; whom it is to ring back waits again."
        ) { verb in
            let task = subject(verb)
            verb.returns(.table(reopened))
            verb.fails(
                .conflict,
                "it is open, we talked since to whom it was to ring back, or their entry is out of the log")
            verb.example(
                written
                    + """
                    kontor.planning.task.complete(task.id)
                    assert(kontor.planning.task.reopen(task.id).done_at == nil)
                    """)
            return { call in
                let task = try Communication(call.records).reopen(call[task])
                let gap = try Duties(call.records).assignee(of: task).gap
                return reopened((task, gap))
            }
        }
    }

    static var reassign: Verb {
        Verb(
            "planning.task.reassign", .write("planning"),
            "Gives a task to somebody else, or to a role; whom it is to ring back waits for them."
        ) { verb in
            let task = subject(verb)
            let assignee = TaskAssignee(verb)
            verb.returns(.record(Task.self))
            verb.fails(.refused, "the person does not work here")
            verb.fails(.conflict, "it is done or called off")
            verb.fails(.notFound, "the office has no such role")
            verb.example(
                written
                    + """
                    local given = assert(kontor.planning.task.reassign(task.id, { role = "trainee" }))
                    assert(given.person == nil and given.role == "trainee")
                    """)
            return { call in
                guard let assignee = try assignee.read(call) else {
                    throw Misuse("person or role is missing, one of them must say who is to do it")
                }
                return .record(try Communication(call.records).give(call[task], to: assignee))
            }
        }
    }

    static var postpone: Verb {
        Verb("planning.task.postpone", .write("planning"), "Sets another time by which a task must be done.") { verb in
            let task = subject(verb)
            let due = verb.required("due", String.self, dueMeaning)
            verb.returns(.record(Task.self))
            verb.fails(.invalid, "`due` is no time, or past")
            verb.fails(.conflict, "it is done or called off")
            verb.example(
                written
                    + """
                    local later = assert(kontor.planning.task.postpone(task.id, { due = "next Monday, 9:00" }))
                    assert(later.due_at == "2026-11-30T09:00:00+01:00")
                    """)
            return { call in
                let tasks = Tasks(try call.records)
                return .record(try tasks.setDue(call[task], at: tasks.due(call[due])))
            }
        }
    }
}
