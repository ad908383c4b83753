internal import KontorCommunication
internal import KontorCore
internal import KontorLua

/// What the routing policy gets, each fact once.
enum CommunicationFacts {
    static let party = TableShape<MatchedParty>(
        "party",
        [
            .field("handle", "The person's or organisation's handle.") { $0.handle },
            .field("name", "The name.") { $0.name },
            .field("kind", "person, or what the organisation is to us.") { $0.kind },
            .field("organisation", "Where the person works, as a handle.") { $0.organisation },
            .field("organisation_kind", "What that is to us.") { $0.organisationKind },
            .field("probably", "Whether it is a guess.") { $0.isProbable },
            .field("why", "Why we think so.") { $0.why },
        ])

    static let role = TableShape<StaffedRole>(
        "role",
        [
            .field("role", "The role's word.") { $0.role },
            .field("on_duty", "Who does its work now, as a handle; nil where nobody is there.") { $0.onDuty },
            .field("on_behalf_of", "For whom that one stands in.") { $0.onBehalfOf },
            .field("gap", "What is missing.") { $0.gap },
        ])

    static let route = TableShape<RouteFacts>(
        "call",
        [
            .field("kind", "call, email, fax, letter, visit, note.") { $0.entry.kind.rawValue },
            .field("direction", "in, out, within.") { $0.entry.direction.rawValue },
            .field("number", "The other side as it came.") { $0.entry.party },
            .field("subject", "What it was about.") { $0.entry.subject },
            .field("outcome", "answered, missed, busy, failed, voicemail.") { $0.entry.outcome?.rawValue },
            .field("state", "What is to be done as far as the log knows: `done` where we talked to them since.") {
                $0.entry.state.rawValue
            },
            .table("party", "Who the other side is; nil where nobody knows.", party) { $0.matched },
            .field(
                "reach",
                "How they can be called: `number`; `name` where only that is known; `withheld` where they hid it; `none`."
            ) { $0.reach.rawValue },
            .field("rang", "Whose telephones rang, as handles.") { $0.rang },
            .field("taken_by", "Who of us spoke, as a handle.") { $0.takenBy },
            .field("for_whom", "For whom somebody already said that it is.") { $0.forWhom },
            .field("attempts", "How often they called in vain since we last talked.") { $0.attempts },
            .field("talked_since", "Whether this call reached nobody and we talked to them since.") {
                $0.isTalkedSince
            },
            .field("open", "Whether the office was open then; nil where no hours are known.") { $0.isOpen },
            .field("urgency_hints", "Words that ask for haste.") { $0.urgencyHints },
            .list("staff", "Every role that is held today, and who does its work.", role) { $0.staff },
        ])
}

/// The communication's question, asked of the plugins.
final class LuaCommunicationPolicies: CommunicationPolicies {
    static let route = Policy(
        "communication.route", "For whom something is that came in, how urgent, and what is to be done.",
        argument: "call", fields: CommunicationFacts.route.declarations,
        answer: """
            a role or a handle, nil for nobody in particular; then `{ urgency, state, due }` with state one of done, \
            for_information, caller_rings_again, we_ring_back; then why
            """,
        answers: [
            AnswerValue("for_whom", .text),
            AnswerValue(
                "manner",
                .table([
                    AnswerValue("urgency", .word(LogEntry.Urgency.allCases.map(\.rawValue))),
                    AnswerValue("state", .word(LogEntry.State.allCases.map(\.rawValue)), isRequired: true),
                    AnswerValue("due", .moment),
                ]), isRequired: true),
            AnswerValue("why", .why),
        ],
        example: #"return "office_manager", { state = "we_ring_back" }, "suppliers go to the office manager""#,
        nilIsAnswer: true)

    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    func route(_ facts: RouteFacts) throws -> RouteAnswer {
        guard let asker = desk.policies else {
            throw Failure(.unavailable, "there is nobody to ask for policies here")
        }
        return try asker.ask(Self.route) {
            try CommunicationFacts.route.write(facts, to: &$0)
        } read: { reader in
            let target = try reader.optional { reader throws(LuaError) in try reader.string() }
            let manner = reader.isAtEnd ? nil : try reader.value().table
            return RouteAnswer(
                forWhom: target, urgency: try Self.choice(manner?["urgency"], "urgency") ?? .normal,
                state: try Self.choice(manner?["state"], "state") ?? .forInformation,
                dueAt: manner?["due"]?.text.flatMap { Instant($0) }, why: try Why.read(&reader))
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(_ value: LuaValue?, _ what: String) throws
        -> Value?
    where Value.RawValue == String {
        guard let value, value != .nil else { return nil }
        guard let choice = value.text.flatMap({ Value(rawValue: $0) }) else {
            let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure.wrongAnswer(
                "communication.route", "answered a wrong \(what): it must be one of \(words), got \(value.kindWords)")
        }
        return choice
    }
}
