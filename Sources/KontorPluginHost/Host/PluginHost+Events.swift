internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

extension PluginHost {
    /// How often a handler may fail before its event is put aside.
    static let handlerAttempts = 3
    /// Deliveries in one run; what handlers go on to cause beyond this waits for the next.
    static let deliveriesPerRun = 1000

    /// Delivers what earlier runs left, such as after a crash between commit and delivery.
    package func deliverPendingEvents() throws {
        let pending = try records.store.read { connection in
            try connection.value(
                "SELECT COUNT(*) FROM event_cursor WHERE delivered < (SELECT MAX(number) FROM event)"
            ).integer ?? 0
        }
        if pending > 0 { try deliverEvents(since: nil) }
    }

    /// Delivers committed events to each plugin that asked, in order, each in a transaction of its own.
    func deliverEvents(since first: Int64?) throws {
        let listeners = plugins.filter { !$0.handlers.isEmpty }
        guard !listeners.isEmpty else { return }
        try subscribe(listeners, since: first)
        var left = Self.deliveriesPerRun
        var progressed = true
        while progressed && left > 0 {
            progressed = false
            for plugin in listeners {
                while left > 0, try deliverNext(to: plugin) {
                    progressed = true
                    left -= 1
                }
            }
        }
    }

    /// A plugin that is new to the office hears of what happens from now on.
    private func subscribe(_ listeners: [Plugin], since first: Int64?) throws {
        let authorship = Authorship(actor: nil, command: "events", run: run)
        try records.transaction(authorship) { records in
            for plugin in listeners where try !records.hasSubscription(plugin.manifest.name) {
                try records.subscribe(plugin.manifest.name)
                if let first { try records.delivered(first, to: plugin.manifest.name) }
            }
        }
    }

    /// Delivers one event; returns false where none waits or the handler failed and is to be tried again later.
    private func deliverNext(to plugin: Plugin) throws -> Bool {
        let name = plugin.manifest.name
        let authorship = Authorship(actor: nil, plugin: name, command: "event", run: run)
        var current: (number: Int64, attempts: Int)?
        do {
            return try records.transaction(authorship) { records in
                guard let (event, attempts) = try records.nextEvent(for: name) else { return false }
                current = (event.number, attempts)
                try handle(event, plugin, records)
                try records.delivered(event.number, to: name)
                return true
            }
        } catch {
            guard let current else { throw error }
            return try note(error, of: plugin, event: current.number, attempts: current.attempts)
        }
    }

    private func handle(_ event: Event, _ plugin: Plugin, _ records: Records) throws {
        guard let handler = plugin.handlers[event.name] else { return }
        let (before, actor) = (desk.open, desk.actor)
        desk.open = records
        // Nobody stands behind a handler: what needs a person's decision is refused there.
        desk.actor = nil
        defer { (desk.open, desk.actor) = (before, actor) }
        let table: Plain = [
            "number": .integer(event.number), "name": .text(event.name),
            "happened_at": .text(records.time.text(event.at)), "data": event.data,
        ]
        _ = try plugin.state.call(handler, [table.luaValue], limits: plugin.commandLimits)
    }

    /// Counts a handler's failure; after enough of them the event is put aside so that the others are delivered.
    private func note(_ error: any Error, of plugin: Plugin, event: Int64, attempts: Int) throws -> Bool {
        let name = plugin.manifest.name
        desk.log(LogLine(level: "error", plugin: name, message: "event \(event): \(error)"))
        return try records.transaction(Authorship(actor: nil, plugin: name, command: "event", run: run)) { records in
            guard attempts + 1 >= Self.handlerAttempts else {
                try records.failed(event, by: name)
                return false
            }
            try records.setAside(event, by: name, reason: "\(error)")
            return true
        }
    }
}
