internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

extension PluginHost {
    /// How often a handler may fail, each time in another run, before its event is put aside.
    static let handlerAttempts = 3
    /// Deliveries in one go; what handlers cause beyond this waits for the next.
    static let deliveriesAtOnce = 1000

    /// Delivers what earlier runs left, such as after a crash between commit and delivery.
    package func deliverPendingEvents() throws {
        let behind = try records.read { try $0.subscribersBehind() }
        // A plugin that left the office must not have all the others loaded at every start.
        let asked = file.plugins.map(\.name).filter { !without.contains($0) }
        if asked.contains(where: { behind.contains($0) }) { deliverEvents() }
    }

    /// Runs `body`; where it emits events, plugins that are new to the office are subscribed in the same transaction.
    ///
    /// - Returns: `body`'s result, and whether it emitted events.
    func subscribing<Result>(in records: Records, _ body: () throws -> Result) throws -> (Result, Bool) {
        let before = try records.lastEventNumber()
        let result = try body()
        let hasEvents = try records.lastEventNumber() > before
        if hasEvents {
            let known = try records.subscribers()
            for name in listeners where !known.contains(name) { try records.subscribe(name, after: before) }
        }
        try noteGoodLoads(records.connection)
        return (result, hasEvents)
    }

    /// The plugins for which events are kept: those that hear some, and those that are not there to say.
    private var listeners: [String] {
        let present = plugins.filter { !$0.handlers.isEmpty }.map(\.manifest.name)
        return present + absent.filter { $0.registration?.events.isEmpty != true }.map(\.plugin)
    }

    /// Delivers committed events to each plugin that asked, in order, each in a transaction of its own.
    func deliverEvents() {
        do { try deliverAll() } catch {
            desk.note(
                LogLine(
                    level: "error", plugin: nil, message: "events wait for the next run, they could not be delivered",
                    words: ErrorWords.of(error)))
        }
    }

    private func deliverAll() throws {
        // Whose handler failed is asked again in the next run; the other plugins go on.
        var resting: Set<String> = []
        var left = Self.deliveriesAtOnce
        var progressed = true
        while progressed && left > 0 {
            progressed = false
            let subscribers = try records.read { try $0.subscribers() }
            for plugin in plugins {
                let name = plugin.manifest.name
                guard subscribers.contains(name), !resting.contains(name) else { continue }
                var delivery = Delivery.delivered
                while left > 0, delivery == .delivered {
                    delivery = try deliverNext(to: plugin)
                    if delivery == .delivered {
                        progressed = true
                        left -= 1
                    }
                }
                if delivery == .failed { resting.insert(name) }
            }
        }
    }

    private enum Delivery { case delivered, nothingWaits, failed }

    /// Delivers one event.
    private func deliverNext(to plugin: Plugin) throws -> Delivery {
        let name = plugin.manifest.name
        let authorship = authorship(actor: nil, plugin: name, command: "event")
        var current: (event: Event, attempts: Int)?
        do {
            return try records.transaction(authorship) { records in
                current = try records.nextEvent(for: name, named: plugin.eventNames)
                guard let event = current?.event else {
                    try records.delivered(records.lastEventNumber(), to: name)
                    return .nothingWaits
                }
                _ = try subscribing(in: records) { try handle(event, plugin, records) }
                try records.delivered(event.number, to: name)
                return .delivered
            }
        } catch {
            // That the records are damaged is no handler's failure.
            guard let current, Damage.behind(error) == nil else { throw error }
            return try note(error, of: plugin, current.event, attempts: current.attempts + 1)
        }
    }

    private func handle(_ event: Event, _ plugin: Plugin, _ records: Records) throws {
        guard let handler = plugin.handlers[event.name] else { return }
        let (before, actor) = (desk.open, desk.actor)
        desk.open = records
        // Nobody stands behind a handler: what needs a person's decision is refused there.
        desk.actor = nil
        defer { (desk.open, desk.actor) = (before, actor) }
        plugin.session.names.forget()
        let table: Plain = [
            "number": .integer(event.number), "name": .text(event.name),
            "happened_at": .text(records.time.text(event.at)), "data": event.data,
        ]
        try FailedResult.refuse(try plugin.state.call(handler, [table.luaValue], limits: plugin.commandLimits))
    }

    /// Counts a handler's failure; after enough of them the event is put aside so that those after it are delivered.
    private func note(_ error: any Error, of plugin: Plugin, _ event: Event, attempts: Int) throws -> Delivery {
        let name = plugin.manifest.name
        let isLast = attempts >= Self.handlerAttempts
        let next = isLast ? "it is put aside, kontor doctor shows it" : "it is tried again in the next run"
        desk.note(
            LogLine(
                level: "error", plugin: name,
                message: "event \(event.number) \(event.name), attempt \(attempts) of \(Self.handlerAttempts), "
                    + "\(next): \(ErrorKind.of(error))", words: ErrorWords.of(error)))
        return try records.transaction(authorship(actor: nil, plugin: name, command: "event")) { records in
            guard isLast else {
                try records.failed(by: name)
                return .failed
            }
            try records.setAside(event.number, by: name, reason: ErrorKind.of(error))
            return .delivered
        }
    }
}
