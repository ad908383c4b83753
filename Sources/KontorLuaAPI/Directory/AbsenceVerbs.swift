internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// Who is away, who stands in, and who is on duty because of it.
enum AbsenceVerbs {
    static let all: [Verb] =
        [request, accept, awaiting, onDuty] + changing
        + GeneralVerbs(Absence.self, at: "directory.absence", examples: DirectoryExamples.absence).verbs(
            .get, .find, .each)

    private static var request: Verb {
        Verb(
            "directory.absence.request", .write("directory"),
            "Writes an absence down and says what it leaves uncovered."
        ) {
            verb in
            let person = verb.subject("person", Record<Person>.self, "Who is away.")
            let from = verb.required("from_on", Day.self, "First day away.")
            let to = verb.required("to_on", Day.self, "Last day away.")
            let kind = verb.optional("kind", Absence.Kind.self, "Why; `holiday` where left out.")
            let deputy = verb.optional("deputy", ServingPerson.self, "Who stands in, once they accept.")
            let scope = verb.optional(
                "scope", [RoleWord].self, "The roles that the deputy takes over; all where left out.")
            verb.returns(.table(DirectoryResults.requested))
            verb.fails(.notFound, "the scope names no role of the office")
            verb.fails(.conflict, "the person is away on one of these days already")
            verb.fails(.invalid, "the days or the deputy cannot be")
            verb.fails(.refused, "who is away, or the deputy, does not work here")
            verb.example(
                """
                local absence = assert(kontor.directory.absence.request("mehmet.yilmaz",
                  { from_on = "2027-02-01", to_on = "2027-02-05", kind = "training" }))
                assert(#absence.uncovered > 0)
                """)
            return { call in
                let plan = AbsencePlan(
                    try call[person].id, from: try call[from], to: try call[to], kind: call[kind] ?? .holiday,
                    deputy: call[deputy]?.record.id, scope: (call[scope] ?? []).map(\.key))
                let requested = try Absences(call.records).request(plan)
                return DirectoryResults.requested(requested)
            }
        }
    }

    private static var accept: Verb {
        Verb(
            "directory.absence.accept", .write("directory"),
            "Notes that the deputy agreed; only from then on they stand in."
        ) {
            verb in
            let absence = verb.subject("absence", Record<Absence>.self, "The absence by its id.")
            let by = verb.optional("by", Record<Person>.self, "Who agrees; the acting person where left out.")
            verb.returns(.record(Absence.self))
            verb.fails(.refused, "only the deputy can agree, and nobody who left")
            verb.fails(.conflict, "nobody was asked, or it is over or cancelled")
            verb.example(
                """
                local absence = kontor.directory.absence.request("lena.schaefer",
                  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" })
                assert(kontor.directory.absence.accept(absence.id, { by = "sofia.rossi" }).accepted_at)
                """)
            return { call in
                guard let person = call[by]?.id ?? call.person else {
                    throw Failure(.refused, "say who agrees: \(OptionWord("by", value: "handle"))")
                }
                return .record(try Absences(call.records).accept(call[absence], by: person))
            }
        }
    }

    private static var awaiting: Verb {
        Verb(
            "directory.absence.awaiting", .read("directory"), "Returns the absences that wait for somebody's agreement."
        ) { verb in
            let deputy = verb.subject("deputy", Record<Person>.self, "Who was asked to stand in.")
            verb.returns(.list(.record(Absence.self)))
            verb.example(
                """
                local absence = kontor.directory.absence.request("lena.schaefer",
                  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" })
                assert(kontor.directory.absence.awaiting("sofia.rossi")[1].id == absence.id)
                """)
            return { call in .list(try Absences(call.records).awaiting(call[deputy].id).map { .record($0) }) }
        }
    }

    private static var onDuty: Verb {
        Verb("directory.on_duty", .read("directory"), "Returns who does what a role does, and why; or the gap.") {
            verb in
            let role = verb.subject("role", RoleWord.self, "The role's word, such as `office_manager`.")
            let at = verb.optional("at", Instant.self, "When; now where left out.")
            verb.returns(.table(DirectoryResults.duty))
            verb.fails(.notFound, "the office has no such role")
            verb.example(
                """
                local duty = kontor.directory.on_duty "office_manager"
                assert(duty.person == "jan.beck" and duty.on_behalf_of == "petra.voss")
                assert(duty.why[2] == "Petra Voss is away until 2026-11-27")
                """)
            return { call in
                let records = try call.records
                return DirectoryResults.duty(
                    try Duties(records).onDuty(role: call[role].key, at: call[at] ?? records.now))
            }
        }
    }
}
