internal import KontorCore
internal import KontorDirectory
internal import KontorHR
internal import KontorStore

extension HRVerbs {
    static let decisions: [Verb] =
        [
            decision(
                "shortlist", .shortlisted, "Puts an application on the shortlist.",
                because: "knows Excel and DATEV"),
            decision(
                "invite", .invited, "Decides to invite a candidate to an interview.",
                because: "meets all that is asked", after: ["shortlist"]),
            decision(
                "offer", .offered, "Decides to offer a candidate the position.",
                because: "has kept books for four years", after: ["shortlist", "invite", "interview"]),
            decision(
                "hire", .hired, "Decides to hire a candidate who was made an offer; the last seat fills the opening.",
                because: "accepted the offer", after: ["shortlist", "invite", "interview", "offer"]),
            decision(
                "reject", .rejected, "Decides not to go on with an application.",
                because: "has not kept books since 2021"),
            reopen,
            step(
                "interview", "Notes that the interview took place.", because: "is to show how DATEV is used",
                after: ["shortlist", "invite"]
            ) { try $0.interviewed($1) },
            step("withdraw", "Notes that the candidate withdrew.") { try $0.withdraw($1) },
            step(
                "decline", "Notes that the candidate declined the offer.", because: "was the best in the interview",
                after: ["shortlist", "invite", "interview", "offer"]
            ) { try $0.decline($1) },
        ]
        + GeneralVerbs(
            Decision.self, at: "hr.decision",
            examples: [
                .find: sample("sample-decision")
                    + #"assert(#kontor.hr.decision.find { application = application.number } == 0)"#
            ]
        ).verbs(.find)

    /// A step that a person decides, with a reason.
    ///
    /// - Parameter reason: The example's own: one that another application had as well is refused.
    private static func decision(
        _ name: String, _ state: Application.State, _ summary: String, because reason: String, after: [String] = []
    ) -> Verb {
        let given = ", { reason = \"\(reason)\" }"
        let shown = example(name, state, because: reason, after: after, options: given)
        return decision(name, summary, refused: "the application's state does not allow it", example: shown) {
            try $0.decide($1, state, by: $2, reason: $3)
        }
    }

    private static var reopen: Verb {
        decision(
            "reopen",
            "Takes the last step of an application back, where it was a mistake; what was decided stays in the records.",
            refused: "no step was taken, the opening takes no applications, or the candidate was told already",
            example: sample("sample-taken-back")
                + """
                kontor.hr.application.reject(application.number, { reason = "has not kept books since 2021" })
                local moved, err = kontor.hr.application.reopen(application.number, { reason = "meant somebody else" })
                assert(moved and moved.state == "received" or err.code == "refused")
                """
        ) { try $0.reopen($1, by: $2, reason: $3) }
    }

    private static func decision(
        _ name: String, _ summary: String, refused: String, example: String,
        _ body: @escaping (HR, Record<Application>, ID<Person>, String) throws -> Record<Application>
    ) -> Verb {
        Verb("hr.application.\(name)", .write("hr"), summary + " A person decides it, with a reason.") { verb in
            let application = subject(verb)
            let reason = verb.required(
                "reason", String.self, "Why, in a sentence; it is kept with the decision.", bound: .note)
            verb.decidedByAPerson(aboutSomebody: true)
            verb.returns(.record(Application.self))
            verb.fails(.refused, "nobody acts, a plugin acts alone, or \(refused)")
            verb.fails(.invalid, "there is no reason")
            verb.example(example)
            return { call in
                .record(try body(HR(call.records), call[application], actor(call), call[reason]))
            }
        }
    }

    /// A step that is noted and that nobody here decides.
    private static func step(
        _ name: String, _ summary: String, because reason: String = "", after: [String] = [],
        _ body: @escaping (HR, Record<Application>) throws -> Record<Application>
    ) -> Verb {
        let state: Application.State = name == "interview" ? .interviewed : name == "withdraw" ? .withdrawn : .declined
        return Verb("hr.application.\(name)", .write("hr"), summary) { verb in
            let application = subject(verb)
            verb.returns(.record(Application.self))
            verb.fails(.refused, "the application's state does not allow it; the message names what is possible")
            verb.example(example(name, state, because: reason, after: after, options: ""))
            return { call in .record(try body(HR(call.records), try call[application])) }
        }
    }

    private static func subject(_ verb: VerbBuilder) -> Parameter<Record<Application>> {
        verb.subject("application", Record<Application>.self, "The application by its id or its number.")
    }

    /// The way to the step and the step itself; without an acting person the decisions on it are refused.
    private static func example(
        _ name: String, _ state: Application.State, because reason: String, after: [String], options: String
    ) -> String {
        let before = after.map { name in
            let given = name == "interview" ? "" : ", { reason = \"\(reason)\" }"
            return "kontor.hr.application.\(name)(application.number\(given))\n"
        }
        return sample("sample-\(name)") + before.joined()
            + """
            local moved, err = kontor.hr.application.\(name)(application.number\(options))
            assert(moved and moved.state == "\(state.rawValue)" or err.code == "refused")
            """
    }
}
