internal import KontorCommunication
internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// For whom entries are: one, or many with what could not be decided.
enum RoutingVerbs {
    static let all: [Verb] = [route, routeAll]

    private static var route: Verb {
        Verb(
            "communication.route", .write("communication"),
            "Decides for whom an entry is; who is away is passed on to the deputy."
        ) {
            verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            verb.returns(.fields("Routed", routed))
            verb.fails(.notFound, "there is no such entry")
            verb.fails(.conflict, "it is out of the log")
            verb.example(
                CommunicationVerbs.logged
                    + """
                    local routed = assert(kontor.communication.route(call.id))
                    assert(routed.state == "we_ring_back")
                    assert(routed.for_whom == "jan.beck" and routed.on_behalf_of == "petra.voss")
                    """)
            return { call in
                try fields(
                    Communication(call.records).route(
                        call[entry], by: LuaCommunicationPolicies(call.session.desk)), call)
            }
        }
    }

    /// What a batch routes at once: a year of a busy telephone system.
    private static let most = 200_000

    private static var routeAll: Verb {
        Verb(
            "communication.route_all", .write("communication"),
            "Decides for whom many entries are; where the policy is wrong about one, that one is named and the others go on."
        ) { verb in
            let entries = verb.subject(
                "entries", [String].self, "The entries by their ids.", bound: Bound.name.list(of: most))
            verb.returns(
                .fields(
                    "RoutedEntries",
                    [
                        ParameterDeclaration("routed", .plain, isRequired: true, "Each as `route` returns it."),
                        ParameterDeclaration(
                            "undecided", .plain, isRequired: true,
                            "Entries about which nothing was decided: entry, policy, plugin and why."),
                    ]))
            verb.fails(.notFound, "there is no such entry")
            verb.fails(.conflict, "it is out of the log")
            verb.example(
                CommunicationVerbs.logged
                    + """
                    local result = assert(kontor.communication.route_all { call.id })
                    assert(result.routed[1].id == call.id and #result.undecided == 0)
                    """)
            return { call in
                let desk = call.session.desk
                let result = try Communication(call.records).route(
                    all: call[entries], by: LuaCommunicationPolicies(desk))
                let plugin = desk.policies?.answerer(of: LuaCommunicationPolicies.route)
                desk.undecided += result.undecided.count
                return .fields([
                    "routed": .list(try result.routed.map { try fields($0, call) }),
                    "undecided": .list(
                        try result.undecided.map { one in
                            let (one, entry) = (
                                one.answered(by: plugin), try call.records.resolve(LogEntry.self, one.record)
                            )
                            return .fields([
                                "entry": .text(entry.id.text),
                                "happened_at": .text(try call.records.time.text(entry.at)),
                                "party": .text(entry.party),
                                "party_record": try partyRecord(entry, call), "policy": .text(one.policy),
                                "plugin": .text(one.plugin), "why": .text(one.reason),
                            ])
                        }),
                ])
            }
        }
    }

    private static let routed = [
        ParameterDeclaration("for_whom", .text, isRequired: false, "The handle of who gets it."),
        ParameterDeclaration("on_behalf_of", .text, isRequired: false, "For whom that one stands in."),
        ParameterDeclaration("gap", .text, isRequired: false, "What is missing, where nobody is there."),
        ParameterDeclaration("why", .list(.text), isRequired: true, "Why."),
    ]

    private static func fields(_ routed: RoutedEntry, _ call: VerbCall) throws -> APIValue {
        let entry = routed.entry
        return .fields([
            "id": .text(entry.id.text), "party": .text(entry.party), "party_record": try partyRecord(entry, call),
            "outcome": .text(entry.outcome?.rawValue), "urgency": .text(entry.urgency.rawValue),
            "state": .text(entry.state.rawValue), "for_whom": .text(routed.answer?.person?.handle),
            "on_behalf_of": .text(routed.answer?.onBehalfOf?.handle), "gap": .text(routed.gap),
            "why": .texts(entry.why),
        ])
    }

    private static func partyRecord(_ entry: Record<LogEntry>, _ call: VerbCall) throws -> APIValue {
        try entry.partyRecord.map { .text(try call.session.names.name(of: $0.text)) } ?? .nothing
    }
}
