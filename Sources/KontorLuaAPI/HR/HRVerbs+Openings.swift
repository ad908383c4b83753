internal import KontorCore
internal import KontorHR
internal import KontorStore

extension CriterionRecord.Role: ParameterValue {}

/// The parameters of one criterion, in a list or by itself.
struct CriterionParameters {
    private let title: Parameter<String>
    private let role: Parameter<CriterionRecord.Role?>
    private let weight: Parameter<Int?>
    private let rule: Parameter<Plain>

    init(_ list: ParameterList) {
        title = list.required("title", String.self, "What is asked, in words.", bound: .line)
        role = list.optional(
            "role", CriterionRecord.Role.self,
            "A gate decides alone, a scored one adds its weight, a note is only shown; "
                + "scored where nothing is said.")
        weight = list.optional(
            "weight", Int.self, "How much a scored one counts; 1 where nothing is said.",
            bound: Bound(range: 1...100))
        rule = list.required(
            "rule", Plain.self,
            "`{ any = { words } }`, `{ all = { words } }`, `{ years = 3, roles = { words } }` or "
                + "`{ language = \"de\", level = \"C1\" }`.", bound: Bound(bytes: 20_000))
    }

    func criterion(_ arguments: Arguments) throws -> NewCriterion {
        NewCriterion(
            try arguments[title], arguments[role] ?? .scored, weight: arguments[weight] ?? 1, rule: try arguments[rule])
    }
}

extension HRVerbs {
    static let openings: [Verb] =
        [create, update, ask, criteria, close, reopen]
        + GeneralVerbs(
            Opening.self, at: "hr.opening",
            examples: [
                .get: sample("sample-opening-get")
                    + #"assert(kontor.hr.opening.get("sample-opening-get").title == "Office assistant")"#,
                .find: sample("sample-opening-find") + #"assert(#kontor.hr.opening.find { state = "open" } > 0)"#,
                .each: sample("sample-opening-each")
                    + #"for opening in kontor.hr.opening.each {} do assert(opening.seats > 0) end"#,
            ]
        ).verbs(.get, .find, .each)

    private static var update: Verb {
        Verb(
            "hr.opening.update", .write("hr"),
            "Changes what a position is called, or how many are wanted; whether it is filled follows."
        ) { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            let title = verb.optional("title", String.self, "What the position is called.")
            let seats = verb.optional("seats", Int.self, "How many are wanted.")
            verb.returns(.record(Opening.self))
            verb.fails(.notFound, "there is no such opening")
            verb.fails(.invalid, "less than one is wanted, or the title cannot be")
            verb.fails(.refused, "more are hired already, or the title is unlawful")
            verb.example(
                sample("sample-update")
                    + #"assert(kontor.hr.opening.update("sample-update", { seats = 2 }).seats == 2)"#)
            return { call in
                .record(try HR(call.records).change(call[opening], title: call[title], seats: call[seats]))
            }
        }
    }

    private static var close: Verb {
        Verb("hr.opening.close", .write("hr"), "Takes no more applications for an opening.") { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            verb.returns(.record(Opening.self))
            verb.fails(.notFound, "there is no such opening")
            verb.fails(.conflict, "it is closed already")
            verb.example(sample("sample-close") + #"assert(kontor.hr.opening.close("sample-close").state == "closed")"#)
            return { call in .record(try HR(call.records).close(call[opening])) }
        }
    }

    private static var reopen: Verb {
        Verb("hr.opening.reopen", .write("hr"), "Takes applications for an opening again.") { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            verb.returns(.record(Opening.self))
            verb.fails(.notFound, "there is no such opening")
            verb.fails(.conflict, "it is open")
            verb.fails(.refused, "all its seats are taken")
            verb.example(
                sample("sample-reopen")
                    + """
                    kontor.hr.opening.close "sample-reopen"
                    assert(kontor.hr.opening.reopen("sample-reopen").state == "open")
                    """)
            return { call in .record(try HR(call.records).reopen(call[opening])) }
        }
    }

    private static var create: Verb {
        Verb("hr.opening.create", .write("hr"), "Opens a position with what it asks for.") { verb in
            let key = verb.required("key", String.self, "The short name that commands use, such as office-assistant.")
            let title = verb.required("title", String.self, "What the position is called.")
            let seats = verb.optional("seats", Int.self, "How many are wanted, 1 where nothing is said.")
            var row: CriterionParameters?
            let criteria = verb.rows("criteria", "What is asked.", bound: Bound(elements: 100)) {
                row = CriterionParameters($0)
            }
            let parameters = row
            verb.returns(.record(Opening.self))
            verb.fails(.refused, "a criterion names what must not decide; the message offers a lawful one")
            verb.fails(.invalid, "a criterion or its rule cannot be read")
            verb.fails(.conflict, "another opening has the same key, or a criterion is named twice")
            verb.example(
                """
                local opening = assert(kontor.hr.opening.create {
                  key = "sample-create", title = "Office assistant", seats = 2,
                  criteria = {
                    { title = "Excel", role = "gate", rule = { any = { "Excel", "Calc" } } },
                    { title = "Three years of office work", weight = 2, rule = { years = 3, roles = { "office work" } } },
                    { title = "German", role = "gate", rule = { language = "de", level = "C1" } },
                  },
                })
                assert(opening.state == "open")
                """)
            return { call in
                let new = try call[criteria].compactMap { try parameters?.criterion($0) }
                return .record(
                    try HR(call.records).createOpening(
                        key: try call[key], title: try call[title], seats: call[seats] ?? 1, criteria: new))
            }
        }
    }

    private static var ask: Verb {
        Verb(
            "hr.opening.ask", .write("hr"),
            "Adds a criterion, or changes the one of that title; screenings by the earlier rule are stale then. "
                + "hr.criterion.archive takes it off again."
        ) { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            let parameters = CriterionParameters(verb)
            verb.returns(.record(CriterionRecord.self))
            verb.fails(.refused, "the criterion names what must not decide; the message offers a lawful one")
            verb.fails(.invalid, "the criterion or its rule cannot be read")
            verb.example(
                sample("sample-ask")
                    + """
                    assert(kontor.hr.opening.ask("sample-ask", { title = "SAP", rule = { any = { "SAP" } } }))
                    local _, err = kontor.hr.opening.ask("sample-ask", { title = "At most 30 years old", rule = { any = { "young" } } })
                    assert(err.code == "refused")
                    """)
            return { call in
                .record(try HR(call.records).ask(try parameters.criterion(call.arguments), for: try call[opening]))
            }
        }
    }

    private static var criteria: Verb {
        Verb("hr.opening.criteria", .read("hr"), "Returns what an opening asks for.") { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            verb.returns(.list(.record(CriterionRecord.self)))
            verb.example(
                sample("sample-criteria")
                    + #"assert(kontor.hr.opening.criteria("sample-criteria")[1].rule.any[1] == "Excel")"#)
            return { call in
                .list(try HR(call.records).criteria(of: try call[opening].id).map { .record($0.record) })
            }
        }
    }
}
