package import KontorCore
internal import KontorLuaAPI
package import KontorStore

/// An event that a plugin of the office has not taken yet, or that was put aside for any plugin.
package struct UndeliveredEvent: Sendable {
    package enum State: String, Sendable { case waiting, resting, aside }
    /// Whether its plugin is there to take it.
    package enum Listener: Sendable {
        case loaded
        /// It is loaded, and has no handler for it any more: what it heard when it happened is put aside with the next entry.
        case deaf
        /// It is one of the office's, and does not load or is left out of this run.
        case absent
        /// office.lua names it no more.
        case gone
    }
    package let plugin: String
    package let listener: Listener
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

    /// Returns what was put aside, what rests and what waits, in the order of the events; events are kept for a plugin that left
    /// the office too, until somebody gives them up.
    ///
    /// - Parameter limit: How many waiting events of each plugin at most.
    package func undeliveredEvents(limit: Int = listed) throws -> [UndeliveredEvent] {
        let loaded = Dictionary(
            plugins.map { ($0.manifest.name, $0.eventNames) }, uniquingKeysWith: { first, _ in first })
        let office = file.plugins.map(\.name)
        func listener(_ plugin: String, _ event: Event) -> UndeliveredEvent.Listener {
            guard let heard = loaded[plugin] else { return office.contains(plugin) ? .absent : .gone }
            return heard.contains(event.name) ? .loaded : .deaf
        }
        return try records.read { records in
            var found = try records.eventsAside().map {
                UndeliveredEvent(
                    plugin: $0.plugin, listener: listener($0.plugin, $0.event), event: $0.event, state: .aside,
                    reason: $0.reason,
                    until: nil)
            }
            for name in office + (try records.subscribers().filter { !office.contains($0) }) {
                let known = registrations[name]?.events
                let heard = loaded[name].map { names in names + (known ?? []).filter { !names.contains($0) } } ?? known
                if heard?.isEmpty == true { continue }
                let resting = try records.rest(of: name)
                found += try records.eventsBehind(name, named: heard, limit: limit).map { event in
                    let rest = resting?.event == event.number ? resting?.rest : nil
                    return UndeliveredEvent(
                        plugin: name, listener: listener(name, event), event: event,
                        state: rest == nil ? .waiting : .resting,
                        reason: rest?.reason, until: rest?.until)
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
        guard !without.contains(name) else {
            throw Failure(.unavailable, "plugin \(name) is left out of this run: start again without --without \(name)")
        }
        guard let plugin = plugins.first(where: { $0.manifest.name == name }) else {
            throw Failure(
                .unavailable,
                "plugin \(name) is not loaded, so nobody can take event \(number): "
                    + "mend it (kontor doctor), or give the event up with kontor event drop \(number) --plugin \(name)")
        }
        guard undelivered.state != .waiting else {
            throw Failure(
                .refused, "event \(number) waits behind another for plugin \(name): kontor event list shows it")
        }
        guard plugin.eventNames.contains(undelivered.event.name) else {
            throw Failure(
                .refused,
                "plugin \(name) has no handler for \(undelivered.event.name): put it back, "
                    + "or give the event up with kontor event drop \(number) --plugin \(name)")
        }
        try decide(.deliver, [undelivered], reason: nil)
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
            guard !Blameless.isBehind(error) else { throw error }
            let reason = Self.reason(error)
            try records.transaction(authorship(actor: nil, plugin: name, command: "event")) { records in
                try records.takeFromAside(number, of: name)
                try records.setAside(number, by: name, reason: reason)
            }
            throw error
        }
        deliverEvents()
    }

    /// Gives events up: their plugins never hear of them, whatever becomes of them later.
    package func drop(_ undelivered: [UndeliveredEvent], reason: String?) throws {
        try decide(.drop, undelivered, reason: reason)
        if undelivered.contains(where: { $0.state == .resting && $0.listener == .loaded }) { deliverEvents() }
    }

    /// Gives up all that a plugin did not take. For one that left the office nothing is kept from then on: should it come back,
    /// it hears of what happens afterwards.
    ///
    /// - Returns: What was given up.
    /// - Throws: `Failure.notFound` where there is nothing.
    package func dropAll(of plugin: String, reason: String?, preview: Bool = false) throws -> [UndeliveredEvent] {
        let all = try undeliveredEvents(limit: .max).filter { $0.plugin == plugin }
        guard !all.isEmpty else {
            let names = try file.plugins.map(\.name) + records.read { try $0.subscribers() }
            guard names.contains(plugin) else {
                throw Failure(
                    .notFound, "there is no plugin \(plugin.inSentence)\(NearestName.hint(plugin, among: names))")
            }
            throw Failure(.notFound, "plugin \(plugin) has taken every event; kontor event list shows what waits")
        }
        guard !preview else { return all }
        if all.contains(where: { $0.listener == .gone }) {
            try decide(.drop, all, reason: reason, ending: plugin)
        } else {
            try drop(all, reason: reason)
        }
        return all
    }

    /// Notes a decision about each event, all in one entry, and carries it out where it asks no handler.
    ///
    /// - Parameter ending: The plugin for which nothing is kept from then on.
    private func decide(
        _ decision: EventDecision.Decision, _ undelivered: [UndeliveredEvent], reason: String?, ending: String? = nil
    ) throws {
        let authorship = authorship(actor: desk.actor, plugin: nil, command: "event \(decision.rawValue)")
        try records.transaction(authorship) { records in
            for one in undelivered {
                try records.create(EventDecision.self) {
                    $0.plugin = one.plugin
                    $0.event = Int(one.event.number)
                    $0.name = one.event.name
                    $0.decision = decision
                    $0.reason = reason
                }
                guard decision == .drop else { continue }
                switch one.state {
                case .aside: try records.takeFromAside(one.event.number, of: one.plugin)
                case .resting: try records.delivered(one.event.number, to: one.plugin)
                // Those before it may still wait, so the cursor stays; the decision itself says that nobody wants it.
                case .waiting: break
                }
            }
            if let ending { try records.unsubscribe(ending) }
        }
    }
}
