internal import KontorCore
internal import KontorDirectory
internal import KontorPlanning
internal import KontorStore

/// What somebody has to do: writing it down, finding it, and what becomes of it.
enum TaskVerbs {
    static let all: [Verb] =
        [create, update, complete, cancel, reopen, reassign, postpone, waiting, assignee]
        + GeneralVerbs(
            Task.self, at: "planning.task", references: ["person": person, "done_by": person], roles: ["role"],
            examples: [
                .get: written + #"assert(kontor.planning.task.get(task.id).title == "Order paper")"#,
                .find: written
                    + #"assert(kontor.planning.task.find({ person = "jan.beck" })[1].title == "Order paper")"#,
                .each: written
                    + """
                    local clerks = {}
                    for task in kontor.planning.task.each { role = "clerk" } do clerks[#clerks + 1] = task.title end
                    assert(#clerks == 0)
                    """,
            ]
        ).verbs(.get, .find, .each)

    /// Tasks lie below the directory, so that only here it is known that they name people.
    private static let person = Person.schema.declaration

    /// How the examples begin.
    static let written = """
        local task = assert(kontor.planning.task.create {
          title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
        })

        """

    static let dueMeaning =
        "When it must be done: a moment, or as people write it, such as `in 2 workdays, 17:00` or `morgen`."

    static func subject(_ verb: VerbBuilder) -> Parameter<Record<Task>> {
        verb.fails(.notFound, "there is no such task")
        return verb.subject("task", Record<Task>.self, "The task by its id.")
    }

    private static var create: Verb {
        Verb("planning.task.create", .write("planning"), "Writes down what somebody has to do.") { verb in
            let title = verb.required("title", String.self, "What is to be done, in one line.", bound: .line)
            let assignee = TaskAssignee(verb)
            let about = verb.optional("about", AnyID.self, "The record it concerns.")
            let due = verb.optional("due", String.self, dueMeaning)
            verb.returns(.record(Task.self))
            verb.fails(.invalid, "the title is empty, `due` is no time or past, or nobody is named and nobody acts")
            verb.fails(.notFound, "the office has no such role")
            verb.fails(.refused, "the person does not work here")
            verb.example(
                written
                    + """
                    assert(task.person == "jan.beck" and task.due_at == "2026-11-25T17:00:00+01:00")

                    -- Whoever is on duty in a role when it is due:
                    local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
                    assert(kontor.planning.task.create { title = "Ask Hanse again", role = "technician", about = ticket.id })
                    """)
            return { call in
                let tasks = Tasks(try call.records)
                return .record(
                    try tasks.create(
                        call[title], for: assignee.read(call) ?? actor(call), about: call[about],
                        due: call[due].map { try tasks.due($0) }))
            }
        }
    }

    /// What nobody is named for is a note to oneself.
    private static func actor(_ call: VerbCall) throws -> Tasks.Assignee {
        guard let person = call.person else {
            throw Failure(
                .invalid,
                "say who is to do it: \(OptionWord("person", value: "handle")) or \(OptionWord("role", value: "word"))")
        }
        try Directory(call.records).requireServing(call.records.require(person))
        return .person(AnyID(person))
    }

    private static var update: Verb {
        Verb("planning.task.update", .write("planning"), "Says in other words what is to be done.") { verb in
            let task = subject(verb)
            let title = verb.required("title", String.self, "What is to be done, in one line.", bound: .line)
            verb.returns(.record(Task.self))
            verb.fails(.invalid, "the title is empty")
            verb.fails(.conflict, "it is done or called off")
            verb.example(
                written
                    + """
                    assert(kontor.planning.task.update(task.id, { title = "Order paper and toner" }).title == "Order paper and toner")
                    """)
            return { call in .record(try Tasks(call.records).reword(call[task], call[title])) }
        }
    }
}

/// The parameters that say who is to do a task.
struct TaskAssignee {
    private let person: Parameter<ServingPerson?>
    private let role: Parameter<RoleWord?>

    init(_ verb: VerbBuilder) {
        person = verb.optional("person", ServingPerson.self, "Who is to do it.")
        role = verb.optional(
            "role", RoleWord.self, "The role that is to do it, in place of a person: whoever is on duty when it is due."
        )
    }

    /// Returns who was named, nil where nobody was.
    func read(_ call: VerbCall) throws -> Tasks.Assignee? {
        guard let role = call[role] else { return call[person].map { .person(AnyID($0.record.id)) } }
        guard call[person] == nil else { throw Misuse("give person or role, not both") }
        return .role(role.key)
    }
}
