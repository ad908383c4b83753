internal import KontorCore
package import KontorLua
package import KontorLuaAPI
package import KontorStore

/// Runs an office's plugins, scripts and sessions over its records.
///
/// Plugins are loaded when they are first needed, each in a state of its own; one that fails to load is reported and
/// left out, the others go on.
package final class PluginHost {
    package let records: OfficeRecords
    package let file: OfficeFile
    package let folders: PluginFolders
    package let desk = Desk()
    /// One name for all that this start of the program does.
    package let run: String
    /// What makes the Lua of plugins and scripts repeat exactly; nil for Lua as it is.
    package let determinism: LuaDeterminism?
    /// Plugins that failed to load, with the reason.
    package private(set) var failures: [(plugin: String, reason: any Error)] = []
    private var loaded: [Plugin]?
    /// For each policy the functions that answer it, the default first.
    var chains: [String: [PolicyLink]] = [:]

    package init(
        records: OfficeRecords, file: OfficeFile, folders: PluginFolders, run: String,
        determinism: LuaDeterminism? = nil
    ) {
        self.records = records
        self.file = file
        self.folders = folders
        self.run = run
        self.determinism = determinism
        desk.policies = self
    }

    /// The plugins in the order in which they answer: a later one's policy replaces an earlier one's.
    package var plugins: [Plugin] {
        if let loaded { return loaded.contains { $0.state.isLost } ? renewed(loaded) : loaded }
        let plugins = file.plugins.compactMap { load($0) }
        let order = LoadOrder(plugins.map(\.manifest))
        for refusal in order.refused {
            failures.append((refusal.plugin, refusal.reason))
            desk.note(LogLine(level: "error", plugin: refusal.plugin, message: refusal.reason.message))
        }
        let ordered = order.ordered.compactMap { name in plugins.first { $0.manifest.name == name } }
        loaded = ordered
        return ordered
    }

    /// Loads a plugin; nil where that fails, which is reported.
    private func load(_ entry: OfficeFile.Entry) -> Plugin? {
        // A plugin does no work when it is loaded, also where that happens within a transaction.
        let open = desk.open
        desk.open = nil
        defer { desk.open = open }
        do { return try Plugin(entry, folders: folders, desk: desk, determinism: determinism) } catch {
            failures.append((entry.name, error))
            desk.note(LogLine(level: "error", plugin: entry.name, message: "\(error)"))
            return nil
        }
    }

    /// Loads plugins anew whose state was given up because a call in it did not end.
    private func renewed(_ plugins: [Plugin]) -> [Plugin] {
        let renewed = plugins.compactMap { $0.state.isLost ? load($0.entry) : $0 }
        chains = [:]
        loaded = renewed
        return renewed
    }

    /// Runs `body` in one transaction with the desk open, then delivers the events that it committed.
    ///
    /// Where delivery fails, what was committed stays, the log says so, and the events wait for the next run.
    ///
    /// - Parameter preview: Takes everything back at the end; `body`'s result stays.
    package func transaction<Result>(
        _ command: String, plugin: String? = nil, preview: Bool = false, _ body: (Records) throws -> Result
    ) throws -> (result: Result, changes: [JournalChange], entry: Int64?) {
        let authorship = Authorship(actor: desk.actor, plugin: plugin, command: command, run: run)
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

    /// The changes are for whoever asked, not for the script, so the script's limit of memory is not theirs.
    private static func refuseLarge(_ bytes: Int) throws {
        guard bytes > 256 << 20 else { return }
        throw LuaError(
            .memoryLimit,
            "what would change takes \(bytes >> 20) MB, and a preview shows at most 256 MB: try it with less at once")
    }

    /// Sets who acts, by id or handle.
    package func act(as person: String) throws {
        try records.read { records in
            // The handle is what an office writes, and to look for it needs no declaration of what a person is.
            let known = try records.connection.value("SELECT id FROM person WHERE handle = ?", [.text(person)]).text
            desk.actor = try known ?? records.resolve(Registry.person, person).id
        }
    }
}

/// Ends a previewed transaction so that nothing of it is kept.
private struct PreviewEnded: Error {}
