package import KontorCore
internal import KontorLuaAPI
package import KontorStore

/// An event that a plugin of the office has not taken yet, or that was put aside for any plugin.
package struct UndeliveredEvent: Sendable {
    package enum State: String, Sendable { case waiting, resting, aside }
    package let plugin: String
    package let event: Event
    package let state: State
    /// What the handler said at last; nil where it was never asked.
    package let reason: String?
    /// For one that rests, when it is tried again.
    package let until: Instant?
}

extension PluginHost {
    /// So many waiting events are listed of each plugin.
    package static let listed = 1000

    /// Returns what was put aside, what rests and what waits, in the order of the events.
    package func undeliveredEvents() throws -> [UndeliveredEvent] {
        let names = Dictionary(
            plugins.map { ($0.manifest.name, $0.eventNames) }, uniquingKeysWith: { first, _ in first })
        return try records.read { records in
            var found = try records.eventsAside().map {
                UndeliveredEvent(plugin: $0.plugin, event: $0.event, state: .aside, reason: $0.reason, until: nil)
            }
            for name in file.plugins.map(\.name) {
                let heard = names[name] ?? registrations[name]?.events
                if heard?.isEmpty == true { continue }
                let resting = try records.rest(of: name)
                found += try records.eventsBehind(name, named: heard, limit: Self.listed).map { event in
                    let rest = resting?.event == event.number ? resting?.rest : nil
                    return UndeliveredEvent(
                        plugin: name, event: event, state: rest == nil ? .waiting : .resting, reason: rest?.reason,
                        until: rest?.until)
                }
            }
            return found.sorted { ($0.event.number, $0.plugin) < ($1.event.number, $1.plugin) }
        }
    }

    /// Delivers an event again that rests or was put aside.
    ///
    /// The decision is an entry of its own; what the handler changes is the handler's, as at every delivery.
    ///
    /// - Throws: `Failure` where the plugin is not there to be asked, what the handler failed with where it fails again.
    package func deliverAgain(_ undelivered: UndeliveredEvent) throws {
        let (name, number) = (undelivered.plugin, undelivered.event.number)
        guard let plugin = plugins.first(where: { $0.manifest.name == name }) else {
            throw Failure(
                .unavailable,
                "plugin \(name) is not loaded, so nobody can take event \(number): "
                    + "mend it (kontor doctor), or give the event up with kontor event drop \(number) --plugin \(name)")
        }
        try decide(.deliver, undelivered, reason: nil)
        guard undelivered.state == .aside else {
            try deliverResting(to: plugin)
            let stillRests = try records.read { try $0.rest(of: name) }
            if let stillRests, stillRests.event == number {
                throw Failure(.refused, stillRests.rest.reason)
            }
            guard
                try !records.read({ try $0.eventsAside() }).contains(where: {
                    $0.plugin == name && $0.event.number == number
                })
            else { throw Failure(.refused, "it failed once more and is put aside") }
            return
        }
        do {
            try records.transaction(authorship(actor: nil, plugin: name, command: "event")) { records in
                _ = try subscribing(in: records) { try handle(undelivered.event, plugin, records) }
                try records.takeFromAside(number, of: name)
            }
        } catch {
            let reason = Self.reason(error)
            try records.transaction(authorship(actor: nil, plugin: name, command: "event")) { records in
                try records.takeFromAside(number, of: name)
                try records.setAside(number, by: name, reason: reason)
            }
            throw error
        }
        deliverEvents()
    }

    /// Gives an event up that rests or was put aside: the plugin never hears of it.
    package func drop(_ undelivered: UndeliveredEvent, reason: String?) throws {
        try decide(.drop, undelivered, reason: reason)
        if undelivered.state == .resting, plugins.contains(where: { $0.manifest.name == undelivered.plugin }) {
            deliverEvents()
        }
    }

    /// Notes a decision, and carries it out where it asks no handler.
    private func decide(
        _ decision: EventDecision.Decision, _ undelivered: UndeliveredEvent, reason: String?
    ) throws {
        let (name, number) = (undelivered.plugin, undelivered.event.number)
        let authorship = authorship(actor: desk.actor, plugin: nil, command: "event \(decision.rawValue)")
        try records.transaction(authorship) { records in
            try records.create(EventDecision.self) {
                $0.plugin = name
                $0.event = Int(number)
                $0.name = undelivered.event.name
                $0.decision = decision
                $0.reason = reason
            }
            guard decision == .drop else { return }
            switch undelivered.state {
            case .aside: try records.takeFromAside(number, of: name)
            case .resting: try records.delivered(number, to: name)
            case .waiting: throw Failure(.refused, "event \(number) waits for plugin \(name), which was not asked yet")
            }
        }
    }
}
