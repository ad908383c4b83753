internal import KontorCore
internal import KontorLua
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
    /// Plugins that failed to load, with the reason.
    package private(set) var failures: [(plugin: String, reason: any Error)] = []
    private var loaded: [Plugin]?
    /// For each policy the functions that answer it, the default first.
    var chains: [String: [PolicyLink]] = [:]

    package init(records: OfficeRecords, file: OfficeFile, folders: PluginFolders, run: String) {
        self.records = records
        self.file = file
        self.folders = folders
        self.run = run
        desk.policies = self
    }

    /// The plugins in the order in which they answer: a later one's policy replaces an earlier one's.
    package var plugins: [Plugin] {
        if let loaded { return loaded }
        var plugins: [Plugin] = []
        for entry in file.plugins {
            do { plugins.append(try Plugin(entry, folders: folders, desk: desk)) } catch {
                failures.append((entry.name, error))
                desk.log(LogLine(level: "error", plugin: entry.name, message: "\(error)"))
            }
        }
        let ordered = sorted(plugins)
        loaded = ordered
        return ordered
    }

    /// Puts each plugin after those that its manifest names, otherwise in the office's order.
    private func sorted(_ plugins: [Plugin]) -> [Plugin] {
        var waiting = plugins
        var ordered: [Plugin] = []
        while !waiting.isEmpty {
            let next = waiting.firstIndex { candidate in
                !waiting.contains { other in
                    other !== candidate
                        && (candidate.manifest.after.contains(other.manifest.name)
                            || other.manifest.before.contains(candidate.manifest.name))
                }
            }
            guard let next else {
                let names = waiting.map(\.manifest.name).joined(separator: ", ")
                let reason = Failure(.conflict, "the plugins \(names) each want to come after the other")
                for plugin in waiting { failures.append((plugin.manifest.name, reason)) }
                return ordered
            }
            ordered.append(waiting.remove(at: next))
        }
        return ordered
    }

    /// Runs `body` in one transaction with the desk open, then delivers the events that it committed.
    ///
    /// - Parameter preview: Takes everything back at the end; `body`'s result stays.
    package func transaction<Result>(
        _ command: String, plugin: String? = nil, preview: Bool = false, _ body: (Records) throws -> Result
    ) throws -> (result: Result, changes: [JournalChange], entry: Int64?) {
        let authorship = Authorship(actor: desk.actor, plugin: plugin, command: command, run: run)
        var outcome: (Result, [JournalChange], Int64?)?
        var eventsBefore: Int64 = 0
        var eventsAfter: Int64 = 0
        do {
            try records.transaction(authorship) { records in
                let before = desk.open
                desk.open = records
                defer { desk.open = before }
                eventsBefore = try records.lastEventNumber()
                if preview {
                    let (result, changes) = try records.preview { try body(records) }
                    outcome = (result, changes, nil)
                    throw PreviewEnded()
                }
                let result = try body(records)
                eventsAfter = try records.lastEventNumber()
                outcome = (result, [], records.entryNumber)
            }
        } catch is PreviewEnded {}
        guard let outcome else { throw Failure(.unavailable, "the transaction gave no result") }
        if eventsAfter > eventsBefore { try deliverEvents(since: eventsBefore) }
        return outcome
    }

    /// Sets who acts, by id or handle.
    package func act(as person: String) throws {
        try records.read { records in
            guard let noun = records.nouns["per"] else { return }
            desk.actor = try records.resolve(noun, person).id
        }
    }
}

/// Ends a previewed transaction so that nothing of it is kept.
private struct PreviewEnded: Error {}
