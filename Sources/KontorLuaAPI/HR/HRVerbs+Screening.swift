internal import KontorCore
internal import KontorHR
internal import KontorStore

extension HRVerbs {
    static let screening: [Verb] =
        [screen, ranking, mentions]
        + GeneralVerbs(
            Screening.self, at: "hr.screening",
            examples: [
                .get: screened("sample-screening-get") + "assert(kontor.hr.screening.get(screening.id).score == 3)",
                .find: screened("sample-screening-find") + "assert(screening.gates_met and screening.policy)",
                .each: screened("sample-screening-each")
                    + "for one in kontor.hr.screening.each { application = application.number } do assert(one.why) end",
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            Finding.self, at: "hr.finding",
            examples: [
                .find: screened("sample-finding-find")
                    + #"assert(#kontor.hr.finding.find { screening = screening.id, result = "met" } == 2)"#,
                .each: screened("sample-finding-each")
                    + "for one in kontor.hr.finding.each { screening = screening.id } do assert(one.evidence) end",
            ]
        ).verbs(.find, .each)

    /// What was found in an application, for examples to look at.
    private static func screened(_ key: String) -> String {
        sample(key) + "assert(kontor.hr.screen \"\(key)\")\n"
            + "local screening = kontor.hr.screening.find({ application = application.number })[1]\n"
    }

    private static var screen: Verb {
        Verb(
            "hr.screen", .write("hr"),
            "Screens the applications of an opening that were not yet, or by other criteria or rules, and returns them in "
                + "order. It proposes; a person decides."
        ) { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            let again = verb.optional("again", Bool.self, "Screens those with a current result too.")
            verb.returns(.table(HRResults.screening))
            verb.fails(.refused, "the opening asks for nothing yet")
            verb.fails(.invalid, "the policy hr.screen answered what cannot be")
            verb.fails(.unavailable, "no plugin answers hr.screen")
            verb.example(
                sample("sample-screen")
                    + """
                    local result = assert(kontor.hr.screen "sample-screen")
                    local best = result.ranked[1]
                    assert(best.application == application.number and best.gates_met and best.score == 3)
                    assert(best.criteria[1].evidence[1].line == 2)
                    """)
            return { call in
                let hr = HR(try call.records)
                let opening = try call[opening]
                let policies = try LuaHRPolicies(call.session)
                let outcome = try hr.screenAll(opening, again: call[again] ?? false, policies)
                call.session.desk.undecided += outcome.notScreened.count(where: \.isUndecided)
                let left = Set(outcome.notScreened.map(\.application.id))
                let ranking = try hr.ranking(of: opening, rules: policies.rules).filter {
                    !left.contains($0.application.id)
                }
                return HRResults.screening(
                    HRResults.OpeningScreening(
                        opening: opening, screened: outcome.screened.count, ranked: ranking,
                        notScreened: outcome.notScreened))
            }
        }
    }

    private static var ranking: Verb {
        Verb("hr.ranking", .read("hr"), "Returns the screened applications of an opening in order, as they are.") {
            verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            verb.returns(.list(.table(HRResults.ranked)))
            verb.example(
                sample("sample-ranking")
                    + """
                    assert(#kontor.hr.ranking "sample-ranking" == 0)
                    assert(kontor.hr.screen "sample-ranking")
                    assert(kontor.hr.ranking("sample-ranking")[1].state == "screened")
                    """)
            return { call in
                let rules = try? LuaHRPolicies(call.session).rules
                return .list(
                    try HR(call.records).ranking(of: try call[opening], rules: rules).map { HRResults.ranked($0) })
            }
        }
    }

    private static var mentions: Verb {
        Verb(
            "hr.mentions", .read("hr"),
            "Finds words in a text as screening does: without case, in compounds, with synonyms; and tells where."
        ) { verb in
            let text = verb.subject("text", String.self, "The text, such as a candidate's.", bound: .document)
            let words = verb.required(
                "words", [String].self, "Words or phrases, such as \"C++\" or \"accounts payable\".",
                bound: Bound.name.list(of: 200))
            verb.followsFromArguments()
            verb.returns(.list(.table(HRResults.mention)))
            verb.example(
                """
                local found = kontor.hr.mentions("Leitung der Finanzbuchhaltung, keine Kenntnisse in SAP",
                  { words = { "Buchhaltung", "SAP" } })
                assert(found[1].found and found[1].evidence[1].matched == "Finanzbuchhaltung")
                assert(not found[2].found and #found[2].denied == 1)
                """)
            return { call in
                let cv = CVText(try call[text])
                return .list(
                    try call[words].map { word in
                        HRResults.mention((word, TermFinder().find(word, in: cv)))
                    })
            }
        }
    }
}
