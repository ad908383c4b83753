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
            verb.returns(.table(CommunicationResults.routed))
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
                CommunicationResults.routed(
                    try Communication(call.records).route(
                        call[entry], by: LuaCommunicationPolicies(call.session.desk)))
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
            verb.returns(.table(CommunicationResults.routedEntries))
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
                let undecided = try result.undecided.map { one in
                    CommunicationResults.UndecidedEntry(
                        entry: try call.records.resolve(LogEntry.self, one.record), one: one.answered(by: plugin))
                }
                return CommunicationResults.routedEntries((result.routed, undecided))
            }
        }
    }
}
