internal import KontorCore
package import KontorLua
package import KontorLuaAPI
package import KontorStore

/// Runs an office's plugins, scripts and sessions over its records.
///
/// Plugins are loaded when they are first needed, each in a state of its own. While one does not load, what it answers and
/// offers is refused and its events wait; what asks nothing of it goes on.
package final class PluginHost {
    package let records: OfficeRecords
    package let file: OfficeFile
    package let folders: PluginFolders
    package let desk = Desk()
    /// One name for all that this start of the program does.
    package let run: String
    /// What makes the Lua of plugins and scripts repeat exactly; nil for Lua as it is.
    package let determinism: LuaDeterminism?
    /// The plugins that are knowingly left out of this run.
    package let without: [String]
    /// Plugins that failed to load, with the reason.
    package private(set) var failures: [(plugin: String, reason: any Error)] = []
    private var loaded: [Plugin]?
    /// What is known of plugins that were loaded well in this office, as it stood when they were first needed.
    private(set) var registrations: [String: PluginRegistration] = [:]
    /// Plugins whose registration is not the one that the office keeps.
    private var unnoted: [Plugin] = []
    /// For each policy the functions that answer it, the default first.
    var chains: [String: [PolicyLink]] = [:]

    package init(
        records: OfficeRecords, file: OfficeFile, folders: PluginFolders, run: String,
        determinism: LuaDeterminism? = nil, without: [String] = []
    ) {
        self.records = records
        self.file = file
        self.folders = folders
        self.run = run
        self.determinism = determinism
        self.without = without
        desk.policies = self
    }

    /// The plugins in the order in which they answer: a later one's policy replaces an earlier one's.
    package var plugins: [Plugin] {
        if let loaded { return loaded.contains { $0.state.isLost } ? renewed(loaded) : loaded }
        // Read once, here, where it is known whether a transaction is open. What cannot be read is not known.
        let connection = desk.open?.connection
        registrations =
            (try? connection.map(PluginRegistration.all) ?? records.store.read(PluginRegistration.all)) ?? [:]
        return arrange(file.plugins.filter { !without.contains($0.name) }.compactMap { load($0) })
    }

    /// Puts plugins in order, and leaves out those that cannot stand beside the others.
    private func arrange(_ plugins: [Plugin]) -> [Plugin] {
        let order = LoadOrder(plugins.map(\.manifest), shipped: plugins.filter(\.isShipped).map(\.manifest.name))
        for refusal in order.refused { leaveOut(refusal.plugin, refusal.reason) }
        let ordered = order.ordered.compactMap { name in plugins.first { $0.manifest.name == name } }
        var places = CommandPlaces(ordered, absent: absent)
        let fitting = ordered.filter { plugin in
            guard let reason = places.take(plugin) else { return true }
            leaveOut(plugin.manifest.name, reason)
            return false
        }
        unnoted = fitting.filter { registrations[$0.manifest.name] != $0.registration }
        loaded = fitting
        return fitting
    }

    /// The plugins that office.lua names and that are not there to answer, with what is known of them.
    var absent: [(plugin: String, registration: PluginRegistration?)] {
        (failures.map(\.plugin) + without).map { ($0, registrations[$0]) }
    }

    /// Notes that a plugin of the office is not there to answer.
    private func leaveOut(_ plugin: String, _ reason: any Error) {
        failures.append((plugin, reason))
        let message =
            "it does not load, so what it answers and offers is refused, and its events wait: "
            + MissingPlugin.firstLine(of: reason)
        desk.note(LogLine(level: "error", plugin: plugin, message: message))
    }

    /// Keeps what the plugins answer, offer and hear, for a day on which one of them does not load.
    ///
    /// Here only what came to it: a preview, a list or a look at the office takes nothing away, so that a plugin which somebody is
    /// about to change and then breaks is missed with all that it had. What is gone goes with the next entry.
    ///
    /// What cannot be written now, such as in a folder that is read-only, is written after a later load.
    package func noteGoodLoads() {
        _ = plugins
        let wider = unnoted.compactMap { plugin -> (name: String, registration: PluginRegistration)? in
            let (known, registration) = (registrations[plugin.manifest.name], plugin.registration)
            let wide = known.map { registration.with($0) } ?? registration
            return wide == known ? nil : (plugin.manifest.name, wide)
        }
        guard !wider.isEmpty else { return }
        try? records.store.write { connection in
            for (name, registration) in wider { try registration.keep(for: name, connection) }
        }
        for (name, registration) in wider { registrations[name] = registration }
        unnoted = unnoted.filter { registrations[$0.manifest.name] != $0.registration }
    }

    /// The same at the end of a run, which may have needed none of them.
    package func noteLoadsOfThisRun() {
        if loaded != nil { noteGoodLoads() }
    }

    /// Keeps it as it is now, with an entry, in whose transaction this is.
    func noteGoodLoads(_ connection: any Connection) throws {
        guard !unnoted.isEmpty else { return }
        let known = try PluginRegistration.all(connection)
        for plugin in unnoted {
            let (name, registration) = (plugin.manifest.name, plugin.registration)
            let unheard = (known[name]?.events ?? []).filter { !registration.events.contains($0) }
            let aside = try Events.setAsideUnheard(by: name, named: unheard, at: records.clock.now, connection)
            if aside > 0 { desk.note(Self.putAside(aside, by: name)) }
            try registration.keep(for: name, connection)
        }
    }

    private static func putAside(_ count: Int64, by plugin: String) -> LogLine {
        let what =
            count == 1
            ? "1 event that waited for it was put aside, because it has no handler for it any more"
            : "\(count) events that waited for it were put aside, because it has no handler for them any more"
        return LogLine(level: "warning", plugin: plugin, message: what + ": kontor event list shows what there is")
    }

    /// Loads a plugin; nil where that fails, which is reported.
    private func load(_ entry: OfficeFile.Entry) -> Plugin? {
        // A plugin does no work when it is loaded, also where that happens within a transaction.
        let open = desk.open
        desk.open = nil
        defer { desk.open = open }
        do {
            return try Plugin(
                entry, folders: folders, desk: desk, determinism: determinism, known: registrations[entry.name],
                office: file.plugins.map(\.name))
        } catch {
            leaveOut(entry.name, error)
            return nil
        }
    }

    /// Loads plugins anew whose state was given up because a call in it did not end.
    private func renewed(_ plugins: [Plugin]) -> [Plugin] {
        chains = [:]
        return arrange(plugins.compactMap { $0.state.isLost ? load($0.entry) : $0 })
    }

    /// Runs `body` in one transaction with the desk open, then delivers the events that it committed.
    ///
    /// Where delivery fails, what was committed stays, the log says so, and the events wait for the next run.
    ///
    /// - Parameter preview: Takes everything back at the end; `body`'s result stays.
    package func transaction<Result>(
        _ command: String, plugin: String? = nil, preview: Bool = false, _ body: (Records) throws -> Result
    ) throws -> (result: Result, changes: [JournalChange], entry: Int64?) {
        let authorship = authorship(actor: desk.actor, plugin: plugin, command: command)
        var outcome: (Result, [JournalChange], Int64?)?
        var hasEvents = false
        do {
            try records.transaction(authorship) { records in
                let before = desk.open
                desk.open = records
                defer { desk.open = before }
                if preview {
                    let (result, changes) = try records.preview(holding: Self.refuseLarge) { try body(records) }
                    outcome = (result, changes, nil)
                    throw PreviewEnded()
                }
                let (result, emitted) = try subscribing(in: records) { try body(records) }
                hasEvents = emitted
                outcome = (result, [], records.entryNumber)
            }
        } catch is PreviewEnded {}
        guard let outcome else { throw Failure(.unavailable, "the transaction gave no result") }
        if hasEvents { deliverEvents() }
        return outcome
    }

    /// Who changes something in this run, and through what.
    func authorship(actor: String?, plugin: String?, command: String) -> Authorship {
        Authorship(actor: actor, plugin: plugin, command: command, run: run, without: without)
    }

    /// The changes are for whoever asked, not for the script, so the script's limit of memory is not theirs.
    private static func refuseLarge(_ bytes: Int) throws {
        guard bytes > 256 << 20 else { return }
        throw LuaError(
            .memoryLimit,
            "what would change takes \(bytes >> 20) MB, and a preview shows at most 256 MB: try it with less at once")
    }

    /// Sets who acts, by id or handle.
    ///
    /// - Throws: `Failure.notFound` for nobody of the office's, `Failure.refused` for somebody who has left.
    package func act(as person: String) throws {
        try records.read { records in
            // The handle is what an office writes, and to look for it needs no declaration of what a person is.
            func known(by column: String, _ value: String) throws -> (id: String, handle: String, left: Instant?)? {
                let sql = "SELECT id, handle, archived_at FROM person WHERE \(column) = ?"
                return try records.connection.row(sql, [.text(value)]) {
                    (id: String, handle: String, left: Instant?) in (id, handle, left)
                }
            }
            let somebody =
                try known(by: "handle", person) ?? known(by: "id", records.resolve(Registry.person, person).id)
            guard let somebody else { throw Failure(.notFound, "there is no person \(person)") }
            guard somebody.left == nil else {
                throw Failure(.refused, "\(somebody.handle) has left and acts no more")
            }
            desk.actor = somebody.id
        }
    }
}

/// Ends a previewed transaction so that nothing of it is kept.
private struct PreviewEnded: Error {}
