internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

extension PluginHost {
    /// Deliveries in one go; what handlers cause beyond this waits for the next.
    static let deliveriesAtOnce = 1000

    /// Delivers what earlier runs left, such as after a crash between commit and delivery.
    ///
    /// What failed before is left alone unless the plugin's files are others now: a run that only reads uses up no attempt.
    package func deliverPendingEvents() throws {
        let behind = try records.read { try $0.subscribersBehind() }
        // A plugin that left the office must not have all the others loaded at every start.
        let waiting = try file.plugins.map(\.name).filter { name in
            guard behind.contains(name), !without.contains(name) else { return false }
            guard let resting = try records.read({ try $0.rest(of: name) }) else { return true }
            return EventDelivery.resting(resting.rest).isAnother(content(of: name))
        }
        if !waiting.isEmpty { deliverEvents(isWriting: false) }
    }

    /// Runs `body`; where it emits events, plugins that are new to the office are subscribed in the same transaction.
    ///
    /// - Returns: `body`'s result, and whether there may be something to deliver.
    func subscribing<Result>(in records: Records, _ body: () throws -> Result) throws -> (Result, Bool) {
        let before = try records.lastEventNumber()
        let result = try body()
        let hasEvents = try records.lastEventNumber() > before
        if hasEvents {
            let known = try records.subscribers()
            for name in listeners where !known.contains(name) { try records.subscribe(name, after: before) }
        }
        if records.entryNumber != nil { try noteGoodLoads(records.connection) }
        return (result, try hasEvents || (records.entryNumber != nil && records.hasEventsDue()))
    }

    /// The plugins for which events are kept: those that hear some, and those that are not there to say.
    private var listeners: [String] {
        let present = plugins.filter { !$0.handlers.isEmpty }.map(\.manifest.name)
        return present + absent.filter { $0.registration?.events.isEmpty != true }.map(\.plugin)
    }

    /// Delivers committed events to each plugin that asked, in order, each in a transaction of its own.
    ///
    /// - Parameter isWriting: Whether this run keeps something, so that what failed may be tried again.
    func deliverEvents(isWriting: Bool = true) {
        do { try deliverAll(isWriting: isWriting) } catch {
            desk.note(
                LogLine(
                    level: "error", plugin: nil, message: "events wait for the next run, they could not be delivered",
                    words: ErrorWords.of(error)))
        }
    }

    private func deliverAll(isWriting: Bool) throws {
        // Whose handler failed is asked again later; the other plugins go on.
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
                    delivery = try deliverNext(to: plugin, isWriting: isWriting)
                    if delivery == .delivered {
                        progressed = true
                        left -= 1
                    }
                }
                if delivery == .rests { resting.insert(name) }
            }
        }
        guard left == 0, try !records.read({ try $0.subscribersBehind() }).isEmpty else { return }
        desk.note(
            LogLine(
                level: "warning", plugin: nil,
                message:
                    "\(Self.deliveriesAtOnce) events were delivered in one go, and what more there are wait for the next "
                    + "run: see whether a handler causes what it hears (kontor event list, kontor journal)"))
    }

    private enum Delivery { case delivered, nothingWaits, rests }

    /// Delivers one event.
    ///
    /// - Parameter atOnce: Whether one that rests is delivered before its time.
    private func deliverNext(to plugin: Plugin, isWriting: Bool, atOnce: Bool = false) throws -> Delivery {
        let name = plugin.manifest.name
        let authorship = authorship(actor: nil, plugin: name, command: "event")
        var current: (event: Event, state: EventDelivery)?
        do {
            return try records.transaction(authorship) { records in
                // First, so that what the plugin heard once and hears no more is put aside and not passed over.
                try noteGoodLoads(records.connection)
                guard let event = try records.nextEvent(for: name, named: plugin.eventNames) else {
                    try records.delivered(records.lastEventNumber(), to: name)
                    return .nothingWaits
                }
                let state = try state(of: event, for: name, records)
                let isDue =
                    atOnce || state == .waiting || state.isAnother(content(of: name))
                    || isWriting && state.isDue(at: records.now, content: nil)
                guard isDue else { return .rests }
                current = (event, state)
                _ = try subscribing(in: records) { try handle(event, plugin, records) }
                try records.delivered(event.number, to: name)
                return .delivered
            }
        } catch {
            guard let current, !Blameless.isBehind(error) else { throw error }
            return try note(error, of: plugin, current.event, current.state)
        }
    }

    /// How the next event of a plugin stands.
    private func state(of event: Event, for plugin: String, _ records: Records) throws -> EventDelivery {
        guard let resting = try records.rest(of: plugin), resting.event == event.number else { return .waiting }
        return .resting(resting.rest)
    }

    func handle(_ event: Event, _ plugin: Plugin, _ records: Records) throws {
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

    /// Notes a handler's failure: the event rests, or is put aside so that those after it are delivered.
    private func note(_ error: any Error, of plugin: Plugin, _ event: Event, _ state: EventDelivery) throws -> Delivery
    {
        let name = plugin.manifest.name
        let now = records.clock.now
        let failed = EventDelivery.Happening.failed(reason: Self.reason(error), content: content(of: name), at: now)
        let next = state.after(failed) ?? .aside
        desk.note(
            LogLine(
                level: "error", plugin: name,
                message: "event \(event.number) \(event.name), \(next.words(event.number, records.facts.time)): "
                    + ErrorKind.of(error), words: ErrorWords.of(error)))
        return try records.transaction(authorship(actor: nil, plugin: name, command: "event")) { records in
            if case .resting(let rest) = next {
                try records.rest(event.number, for: name, rest)
                return .rests
            }
            try records.setAside(event.number, by: name, reason: Self.reason(error))
            return .delivered
        }
    }

    /// What is kept of an error: where and of what kind, without what the handler said, which may be about people.
    static func reason(_ error: any Error) -> String { ErrorKind.of(error) }

    /// The hash of a plugin's files as they are now; nil where they cannot be read for that.
    func content(of plugin: String) -> String? {
        guard let folder = try? folders.folder(of: plugin).path else { return nil }
        return try? PluginContent(folder: folder, plugin: plugin).sha256
    }

    /// Tries what rests for a plugin again, before its time, and goes on with what comes after it.
    func deliverResting(to plugin: Plugin) throws {
        let delivery = try deliverNext(to: plugin, isWriting: true, atOnce: true)
        if delivery == .delivered { deliverEvents() }
    }
}

extension EventDelivery {
    /// What became of it after a failure, in words.
    fileprivate func words(_ event: Int64, _ time: OfficeTime) -> String {
        guard case .resting(let rest) = self else {
            return "put aside (kontor event list shows it, kontor event deliver \(event) tries it again, "
                + "kontor event drop \(event) gives it up)"
        }
        return "attempt \(rest.attempts) of \(Self.attempts), tried again after \(time.wallText(rest.until)) "
            + "or when the plugin's files are others"
    }
}
