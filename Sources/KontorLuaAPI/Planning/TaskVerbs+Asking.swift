internal import KontorCore
internal import KontorDirectory
internal import KontorPlanning
internal import KontorStore

extension TaskVerbs {
    static var waiting: Verb {
        Verb(
            "planning.task.waiting", .read("planning"),
            "Returns the tasks that are to be done, the most urgent first; those without a time come last."
        ) { verb in
            let choice = WaitingTasks(verb)
            verb.returns(.list(.record(Task.self)))
            verb.fails(.notFound, "the office has no such role")
            verb.example(
                written
                    + """
                    assert(kontor.planning.task.waiting({ person = "jan.beck" })[1].id == task.id)

                    -- The office manager is away: what falls to the role falls to the deputy, Jan Beck.
                    kontor.planning.task.create { title = "Sign the lease", role = "office_manager" }
                    assert(#kontor.planning.task.waiting { person = "jan.beck" } == 2)
                    assert(#kontor.planning.task.waiting { overdue = true } == 0)
                    """)
            return { call in .list(try choice.read(call).map { .record($0) }) }
        }
    }

    static var assignee: Verb {
        Verb(
            "planning.task.assignee", .read("planning"),
            "Returns who is to do a task when it is due, deputies counted in, and why; with the gap where nobody covers it."
        ) { verb in
            let task = subject(verb)
            verb.returns(.table(DirectoryResults.duty))
            verb.example(
                """
                local task = kontor.planning.task.create { title = "Sign the lease", role = "office_manager" }
                local duty = kontor.planning.task.assignee(task.id)
                assert(duty.person == "jan.beck" and duty.on_behalf_of == "petra.voss")
                assert(duty.why[2] == "Petra Voss is away until 2026-11-27")
                """)
            return { call in DirectoryResults.duty(try Duties(call.records).assignee(of: call[task])) }
        }
    }
}

/// The parameters by which waiting tasks are chosen.
private struct WaitingTasks {
    private let person: Parameter<Record<Person>?>
    private let role: Parameter<RoleWord?>
    private let about: Parameter<AnyID?>
    private let overdue: Parameter<Bool?>
    private let uncovered: Parameter<Bool?>
    private let limit: RowLimit

    init(_ verb: VerbBuilder) {
        person = verb.optional(
            "person", Record<Person>.self,
            "Only what falls to this person: their own tasks, those of their roles, those of whom they stand in for, "
                + "and what nobody covers where they stand behind.")
        role = verb.optional("role", RoleWord.self, "Only those of this role.")
        about = verb.optional("about", AnyID.self, "Only those about this record.")
        overdue = verb.optional("overdue", Bool.self, "Only those whose time has passed.")
        uncovered = verb.optional(
            "uncovered", Bool.self,
            "Only those that nobody covers, because somebody is away without a deputy or left; `assignee` says who sees to it."
        )
        limit = RowLimit(verb)
    }

    func read(_ call: VerbCall) throws -> [Record<Task>] {
        let records = try call.records
        let rows = limit.rows(call)
        let nobodys = call[uncovered] == true ? try Duties(records).uncoveredTasks() : nil
        let ids = nobodys.map { Set($0.map(\.id)) }
        let found = try candidates(call, records, rows, nobodys).filter { task in
            let isRole = call[role].map { task.role == $0.key } ?? true
            let isAbout = call[about].map { task.about == $0 } ?? true
            let isOverdue = call[overdue] != true || task.dueAt.map { $0 < records.now } ?? false
            return isRole && isAbout && isOverdue && (ids?.contains(task.id) ?? true)
        }
        let first = Array(found.prefix(rows))
        try limit.check(first.count, call)
        return first
    }

    /// Asks by what leaves the fewest.
    private func candidates(
        _ call: VerbCall, _ records: Records, _ limit: Int, _ nobodys: [Record<Task>]?
    ) throws -> [Record<Task>] {
        let tasks = Tasks(records)
        if let person = call[person] { return try Duties(records).openTasks(for: person.id) }
        if let about = call[about] { return try tasks.open(about: about) }
        if let role = call[role] { return try tasks.open(forRole: role.key) }
        if let nobodys { return nobodys }
        return try call[overdue] == true ? tasks.overdue(limit: limit) : tasks.open(limit: limit)
    }
}
