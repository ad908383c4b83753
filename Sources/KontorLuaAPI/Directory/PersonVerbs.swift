internal import KontorCommunication
internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// People with their numbers and roles, and how they leave and come back.
enum PersonVerbs {
    static let all: [Verb] =
        [get, archive, restore, assign, relieve, extend, limit]
        + GeneralVerbs(
            RoleAssignment.self, at: "directory.assignment", roles: ["role"],
            examples: [
                .get: """
                local held = kontor.directory.assignment.find({ person = "petra.voss" })[1]
                assert(kontor.directory.assignment.get(held.id).role == "office_manager")
                """,
                .find: #"assert(#kontor.directory.assignment.find { role = "clerk" } == 1)"#,
                .each: """
                local roles = {}
                for held in kontor.directory.assignment.each { person = "petra.voss" } do roles[#roles + 1] = held.role end
                assert(table.concat(roles, " ") == "office_manager")
                """,
            ]
        ).verbs(.get, .find, .each)

    private static var get: Verb {
        Verb("directory.person.get", .read("directory"), "Returns one person with numbers and roles.") { verb in
            let person = verb.subject("person", Record<Person>.self, "The person by id, handle or mail address.")
            verb.returns(.table(DirectoryResults.person))
            verb.fails(.notFound, "there is no such person")
            verb.example(
                """
                local jan = assert(kontor.directory.person.get "jan.beck")
                assert(jan.name == "Jan Beck" and jan.phones[1].number == "040 66969-212")
                assert(jan.roles[1].role == "clerk" and jan.roles[1].from_on == "2024-01-01" and not jan.roles[1].to_on)
                """)
            return { call in
                let (directory, person) = (Directory(try call.records), try call[person])
                return DirectoryResults.person(
                    DirectoryResults.PersonDetails(
                        person: person, phones: try directory.phones(of: .person(person.id)),
                        roles: try directory.allRoles(of: person.id)))
            }
        }
    }

    private static var archive: Verb {
        Verb(
            "directory.person.archive", .write("directory"),
            "Notes that somebody left: roles and the house's numbers end today; what waits for them is handed over."
        ) { verb in
            let person = verb.subject("person", Record<Person>.self, "The person by id, handle or mail address.")
            let successor = verb.optional(
                "hand_over", ServingPerson.self, "Who takes over the open tasks and callbacks.")
            verb.returns(.table(DirectoryResults.departure))
            verb.fails(.notFound, "there is no such person")
            verb.fails(.conflict, "the person left already")
            verb.fails(.refused, "tasks or callbacks wait for the person, and nobody takes them over")
            verb.example(
                """
                kontor.planning.task.create { title = "Order paper", person = "lena.schaefer" }
                local _, err = kontor.directory.person.archive "lena.schaefer"
                assert(err.code == "refused" and err.message:find "hand_over")
                local gone = assert(kontor.directory.person.archive("lena.schaefer", { hand_over = "jan.beck" }))
                assert(gone.archived_at and gone.tasks == 1 and gone.ended_roles[1] == "trainee")
                """)
            return { call in
                let (records, person) = (try call.records, try call[person])
                let communication = Communication(records)
                let callbacks = try communication.waitingFor(named: person.id)
                let successor = call[successor]?.record
                guard callbacks.isEmpty || successor != nil else {
                    throw Failure(
                        .refused,
                        "\(callbacks.count == 1 ? "1 callback waits" : "\(callbacks.count) callbacks wait") for \(person.handle): say who takes over, \(OptionWord("hand_over", value: "handle"))"
                    )
                }
                let departure = try records.savepoint {
                    // Their tasks go with them.
                    if let successor, person.archivedAt == nil {
                        for entry in callbacks { try communication.give(entry, to: successor.id) }
                    }
                    return try Directory(records).archive(person, successor: successor)
                }
                return DirectoryResults.departure((departure, callbacks.count))
            }
        }
    }

    private static var restore: Verb {
        Verb(
            "directory.person.restore", .write("directory"),
            "Takes back that somebody left; roles and numbers are given anew."
        ) { verb in
            let person = verb.subject("person", Record<Person>.self, "The person by id, handle or mail address.")
            verb.returns(.record(Person.self))
            verb.fails(.notFound, "there is no such person")
            verb.fails(.conflict, "the person did not leave")
            verb.example(
                """
                kontor.directory.person.archive("lena.schaefer", { hand_over = "jan.beck" })
                assert(kontor.directory.person.restore("lena.schaefer").archived_at == nil)
                assert(kontor.directory.person.assign("lena.schaefer", { role = "trainee", from_on = "2026-12-01" }))
                """)
            return { call in .record(try Directory(call.records).restore(call[person])) }
        }
    }

    private static var assign: Verb {
        Verb("directory.person.assign", .write("directory"), "Gives somebody a role for a time.") { verb in
            let person = verb.subject("person", Record<Person>.self, "The person by id, handle or mail address.")
            let role = verb.required(
                "role", RoleWord.self, "The role's word, such as `office_manager`.", bound: .handle)
            let from = verb.optional("from_on", Day.self, "First day; today where left out.")
            let to = verb.optional("to_on", Day.self, "Last day.")
            let limit = verb.optional("order_limit", Money.self, "Up to which amount the person orders alone.")
            verb.returns(.record(RoleAssignment.self))
            verb.fails(.notFound, "there is no such person, or the office has no such role")
            verb.fails(.conflict, "the person holds it on some of these days already")
            verb.fails(.refused, "the person left")
            verb.example(
                """
                assert(kontor.directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2026-12-01" }))
                local _, err = kontor.directory.person.assign("lena.schaefer", { role = "clerck" })
                assert(err.message:find "did you mean clerk", err.message)
                """)
            return { call in
                let new = NewRole(try call[role].key, from: call[from], to: call[to], orderLimit: call[limit])
                return .record(try Directory(call.records).assign(new, to: call[person].id))
            }
        }
    }

    private static var relieve: Verb {
        Verb("directory.person.relieve", .write("directory"), "Ends a role that somebody holds.") { verb in
            let person = verb.subject("person", Record<Person>.self, "The person by id, handle or mail address.")
            let role = verb.required("role", AnyRoleWord.self, "The role's word.", bound: .handle)
            let last = verb.optional("last_on", Day.self, "The last day of it; today where left out.")
            verb.returns(.record(RoleAssignment.self))
            verb.fails(.notFound, "the person does not hold it then, or there is no such role")
            verb.example(
                """
                local ended = assert(kontor.directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-11-30" }))
                assert(ended.to_on == "2026-11-30")
                """)
            return { call in
                let records = try call.records
                return .record(
                    try Directory(records).relieve(
                        call[person], of: call[role].key, last: call[last] ?? records.today))
            }
        }
    }

    private static var limit: Verb {
        Verb(
            "directory.assignment.update", .write("directory"),
            "Changes up to which amount somebody orders alone in a role."
        ) { verb in
            let assignment = verb.subject("assignment", Record<RoleAssignment>.self, "The assignment by its id.")
            let limit = verb.required("order_limit", Money.self, "The amount.")
            verb.returns(.record(RoleAssignment.self))
            verb.fails(.notFound, "there is no such assignment")
            verb.fails(.invalid, "the amount is negative")
            verb.example(
                """
                local held = kontor.directory.assignment.find({ person = "petra.voss" })[1]
                local changed = assert(kontor.directory.assignment.update(held.id, { order_limit = "400.00 EUR" }))
                assert(changed.order_limit == kontor.money "400.00 EUR")
                """)
            return { call in
                let limit = try call[limit]
                return .record(try call.records.update(call[assignment]) { $0.orderLimit = limit })
            }
        }
    }

    private static var extend: Verb {
        Verb(
            "directory.assignment.extend", .write("directory"),
            "Moves the last day of a role, or takes its end back."
        ) { verb in
            let assignment = verb.subject("assignment", Record<RoleAssignment>.self, "The assignment by its id.")
            let to = verb.optional("to_on", Day.self, "Last day; without one it goes on.")
            verb.returns(.record(RoleAssignment.self))
            verb.fails(.notFound, "there is no such assignment")
            verb.fails(.conflict, "the person holds the role again on some of these days")
            verb.fails(.refused, "the person left, or the role was ended")
            verb.example(
                """
                local ended = kontor.directory.person.relieve("lena.schaefer", { role = "trainee" })
                assert(kontor.directory.assignment.extend(ended.id).to_on == nil)
                """)
            return { call in .record(try Directory(call.records).extend(call[assignment], to: call[to])) }
        }
    }
}
