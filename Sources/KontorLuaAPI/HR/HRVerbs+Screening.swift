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

    private static let evidenceFields = HRFacts.evidence.declarations

    private static let rankedFields: [ParameterDeclaration] = [
        ParameterDeclaration(
            "application", .record { Application.schema.declaration }, isRequired: true, "Its number."),
        ParameterDeclaration(
            "state", .choice(Application.State.allCases.map(\.rawValue)), isRequired: true, "How far it is."),
        ParameterDeclaration("score", .integer, isRequired: true, "Weights of the scored criteria that are met."),
        ParameterDeclaration("best_score", .integer, isRequired: true, "The score that was possible."),
        ParameterDeclaration("gates_met", .flag, isRequired: true, "Whether no gate is failed; unknown is not failed."),
        ParameterDeclaration("open_questions", .list(.text), isRequired: true, "Criteria to ask the candidate about."),
        ParameterDeclaration(
            "stale", .flag, isRequired: true,
            "Whether the opening's title, criteria, documents, the name, or the rules that answer changed since."),
        ParameterDeclaration(
            "duplicate_of", .record { Application.schema.declaration }, isRequired: false,
            "An earlier application of probably the same person."),
        ParameterDeclaration("policy", .text, isRequired: true, "The plugin that answered."),
        ParameterDeclaration("why", .list(.text), isRequired: true, "The whole in plain sentences."),
        ParameterDeclaration(
            "criteria",
            .rows([
                ParameterDeclaration("title", .text, isRequired: true, "What was asked."),
                ParameterDeclaration(
                    "role", .choice(CriterionRecord.Role.allCases.map(\.rawValue)), isRequired: true, "How it counts."),
                ParameterDeclaration("weight", .integer, isRequired: true, "How much a scored one counts."),
                ParameterDeclaration(
                    "result", .choice(Finding.Result.allCases.map(\.rawValue)), isRequired: true, "What came out."),
                ParameterDeclaration("why", .list(.text), isRequired: true, "Why."),
                ParameterDeclaration("evidence", .rows(evidenceFields), isRequired: true, "The words that show it."),
            ]), isRequired: true, "What was found on each criterion."),
    ]

    private static var screen: Verb {
        Verb(
            "hr.screen", .write("hr"),
            "Screens the applications of an opening that were not yet, or by other criteria or rules, and returns them in "
                + "order. It proposes; a person decides."
        ) { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            let again = verb.optional("again", Bool.self, "Screens those with a current result too.")
            verb.returns(
                .fields(
                    "OpeningScreening",
                    [
                        ParameterDeclaration(
                            "opening", .record { Opening.schema.declaration }, isRequired: true, "Its key."),
                        ParameterDeclaration("title", .text, isRequired: true, "What the position is called."),
                        ParameterDeclaration("screened", .integer, isRequired: true, "How many were screened now."),
                        ParameterDeclaration(
                            "ranked", .rows(rankedFields), isRequired: true, "The proposal, best first."),
                        ParameterDeclaration(
                            "not_screened",
                            .rows([
                                ParameterDeclaration(
                                    "application", .record { Application.schema.declaration }, isRequired: true,
                                    "Its number."),
                                ParameterDeclaration(
                                    "why", .list(.text), isRequired: true, "Why a person has to look."),
                            ]), isRequired: true, "What a person has to read."),
                    ]))
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
                return .fields([
                    "opening": .text(opening.key), "title": .text(opening.title),
                    "screened": .integer(outcome.screened.count),
                    "ranked": .list(try ranking.map { try ranked($0, call) }),
                    "not_screened": .list(
                        outcome.notScreened.map {
                            .fields(["application": .text($0.application.number), "why": .texts([$0.why])])
                        }),
                ])
            }
        }
    }

    private static var ranking: Verb {
        Verb("hr.ranking", .read("hr"), "Returns the screened applications of an opening in order, as they are.") {
            verb in
            let opening = verb.subject("opening", Record<Opening>.self, "The opening by its id or its key.")
            verb.returns(.list(.fields("RankedApplication", rankedFields)))
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
                    try HR(call.records).ranking(of: try call[opening], rules: rules).map { try ranked($0, call) })
            }
        }
    }

    private static func ranked(_ ranked: Ranked, _ call: VerbCall) throws -> APIValue {
        .fields([
            "application": .text(ranked.application.number), "state": .text(ranked.application.state.rawValue),
            "score": .integer(ranked.screening.score), "best_score": .integer(ranked.screening.bestScore),
            "gates_met": .flag(ranked.screening.gatesMet), "open_questions": .texts(ranked.openQuestions),
            "stale": .flag(ranked.isStale),
            "duplicate_of": .text(try ranked.application.duplicateOf.map { try call.session.names.name(of: $0.text) }),
            "policy": .text(ranked.screening.policy), "why": .texts(ranked.screening.why),
            "criteria": .list(
                ranked.findings.map {
                    .fields([
                        "title": .text($0.criterion.title), "role": .text($0.criterion.role.rawValue),
                        "weight": .integer($0.criterion.weight), "result": .text($0.finding.result.rawValue),
                        "why": .texts($0.finding.why), "evidence": .plain($0.finding.evidence),
                    ])
                }),
        ])
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
            verb.returns(
                .list(
                    .fields(
                        "Mention",
                        [
                            ParameterDeclaration("word", .text, isRequired: true, "The word."),
                            ParameterDeclaration("found", .flag, isRequired: true, "Whether the text has it."),
                            ParameterDeclaration("evidence", .rows(evidenceFields), isRequired: true, "Where."),
                            ParameterDeclaration(
                                "denied", .rows(evidenceFields), isRequired: true,
                                "Where the text says that it is not there."),
                        ])))
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
                        let finding = TermFinder().find(word, in: cv)
                        return .fields([
                            "word": .text(word), "found": .flag(finding.isFound),
                            "evidence": .plain(.list(finding.evidence.map(\.plain))),
                            "denied": .plain(.list(finding.negated.map(\.plain))),
                        ])
                    })
            }
        }
    }
}
