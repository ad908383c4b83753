internal import KontorCore
internal import KontorDirectory
internal import KontorStore

extension AbsenceVerbs {
    /// What becomes of an absence: each is an act of its own, in the journal and as an event.
    static let changing: [Verb] = [decline, ask, change, cancel, restore]

    /// How the examples begin.
    private static let asked = """
        local absence = assert(kontor.directory.absence.request("lena.schaefer",
          { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))

        """

    private static func subject(_ verb: VerbBuilder) -> Parameter<Record<Absence>> {
        verb.fails(.notFound, "there is no such absence")
        return verb.subject("absence", Record<Absence>.self, "The absence by its id.")
    }

    private static var decline: Verb {
        Verb(
            "directory.absence.decline", .write("directory"),
            "Notes that the deputy does not agree, or not any more; the absence then has none."
        ) { verb in
            let absence = subject(verb)
            let by = verb.optional("by", Record<Person>.self, "Who declines; the acting person where left out.")
            verb.returns(.record(Absence.self))
            verb.fails(.refused, "only the deputy can decline")
            verb.fails(.conflict, "nobody was asked, or it is over or cancelled")
            verb.example(
                asked
                    + """
                    assert(kontor.directory.absence.decline(absence.id, { by = "sofia.rossi" }).deputy == nil)
                    """)
            return { call in
                guard let person = call[by]?.id ?? call.person else {
                    throw Failure(.refused, "say who declines: \(OptionWord("by", value: "handle"))")
                }
                return .record(try Absences(call.records).decline(call[absence], by: person))
            }
        }
    }

    private static var ask: Verb {
        Verb(
            "directory.absence.ask", .write("directory"),
            "Asks somebody to stand in, in place of who was asked before; they must accept."
        ) { verb in
            let absence = subject(verb)
            let deputy = verb.required("deputy", ServingPerson.self, "Who is asked.")
            let scope = verb.optional(
                "scope", [RoleWord].self, "The roles that they take over; as before where left out.")
            verb.returns(.record(Absence.self))
            verb.fails(.refused, "the deputy does not work here, or who is away left")
            verb.fails(.invalid, "nobody is their own deputy")
            verb.fails(.conflict, "it is over or cancelled")
            verb.example(
                asked
                    + """
                    local other = assert(kontor.directory.absence.ask(absence.id, { deputy = "jan.beck", scope = { "trainee" } }))
                    assert(other.deputy == "jan.beck" and not other.accepted_at)
                    """)
            return { call in
                .record(
                    try Absences(call.records).ask(
                        call[deputy].record.id, toStandInFor: call[absence], scope: call[scope]?.map(\.key)))
            }
        }
    }

    private static var change: Verb {
        Verb(
            "directory.absence.change", .write("directory"),
            "Shortens, extends or moves an absence; a deputy is asked anew where days are added. What began stays begun."
        ) { verb in
            let absence = subject(verb)
            let from = verb.optional("from_on", Day.self, "First day away.")
            let to = verb.optional("to_on", Day.self, "Last day away.")
            let kind = verb.optional("kind", Absence.Kind.self, "Why.")
            verb.returns(.table(DirectoryResults.requested))
            verb.fails(
                .conflict, "it was cancelled, meets another absence of the person, or began and is to begin later")
            verb.fails(.refused, "days are added after the person left")
            verb.fails(.invalid, "it would end before it begins")
            verb.example(
                asked
                    + """
                    assert(kontor.directory.absence.change(absence.id, { to_on = "2027-03-03" }).to_on == "2027-03-03")
                    """)
            return { call in
                DirectoryResults.requested(
                    try Absences(call.records).change(
                        call[absence], from: call[from], to: call[to], kind: call[kind]))
            }
        }
    }

    private static var cancel: Verb {
        Verb(
            "directory.absence.cancel", .write("directory"),
            "Calls an absence off that did not begin before today, or was noted by mistake."
        ) { verb in
            let absence = subject(verb)
            let mistaken = verb.optional(
                "mistaken", Bool.self,
                "Whether it was noted by mistake, such as of another person: then one that began is called off, too.")
            verb.returns(.record(Absence.self))
            verb.fails(.conflict, "it was cancelled, or began and was no mistake")
            verb.example(asked + "assert(kontor.directory.absence.cancel(absence.id).cancelled_at)")
            return { call in
                .record(try Absences(call.records).cancel(call[absence], isMistaken: call[mistaken] ?? false))
            }
        }
    }

    private static var restore: Verb {
        Verb(
            "directory.absence.restore", .write("directory"),
            "Takes back that an absence was called off; the deputy must accept anew, and is none where they left."
        ) { verb in
            let absence = subject(verb)
            verb.returns(.table(DirectoryResults.requested))
            verb.fails(.conflict, "it was not cancelled, or meets another absence of the person")
            verb.fails(.refused, "who was to be away left")
            verb.example(
                asked
                    + """
                    kontor.directory.absence.cancel(absence.id)
                    assert(kontor.directory.absence.restore(absence.id).cancelled_at == nil)
                    """)
            return { call in DirectoryResults.requested(try Absences(call.records).restore(call[absence])) }
        }
    }
}
