import ArgumentParser
import Foundation
import KontorCore
import KontorDirectory
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorStoreSQLite

/// An office that this process owns: its file read, its lock taken, its records open, its plugins at hand.
final class OpenOffice {
    let folder: String?
    let file: OfficeFile
    let records: OfficeRecords
    let host: PluginHost
    private let lock: OfficeLock?
    private let store: SQLiteStore

    /// Opens the office that the options name.
    ///
    /// - Parameter needed: Whether a scratch office would be of no use.
    convenience init(_ options: CommonOptions, needed: Bool = true) throws {
        try self.init(OfficeLocation.find(options.office, needed: needed), options)
    }

    /// - Parameter isNew: Makes the office's records; otherwise they must be there.
    init(_ location: OfficeLocation, _ options: CommonOptions, isNew: Bool = false) throws {
        let clock: any Clock
        let opened: RecordFolder?
        switch location {
        case .folder(let folder):
            self.folder = folder
            let here = try Self.open(folder)
            opened = here
            file = try OfficeFile(folder: folder)
            clock = try Self.clock(options, location, practiceAt: file.practiceAt)
            if let warning = OfficeRights(here, group: file.group).tighten() { Terminal.note("note: " + warning) }
            lock = try OfficeLock(file: folder + "/kontor.lock")
            store = try SQLiteStore(file: folder + "/kontor.sqlite", readers: 0, isNew: isNew)
        case .scratch:
            (folder, opened) = (nil, nil)
            file = .scratch
            clock = try Self.clock(options, location, practiceAt: nil)
            lock = nil
            store = try SQLiteStore()
            try store.write { try Migrator(Migrations.all).migrate($0, at: clock.now) }
        }
        let random: any RandomSource = options.deterministic ? SeededRandom(seed: 1) : SystemRandom()
        records = OfficeRecords(
            store: store, areas: Registry.areas, facts: file.facts, clock: clock, random: random)
        if let opened {
            try Self.migrate(store, records, opened, clock, isNew: isNew)
            try Self.advance(clock, store, options)
        }
        let ids = TimeOrderedIDs(random: random)
        host = PluginHost(
            records: records, file: file,
            folders: PluginFolders(own: folder.map { $0 + "/plugins" }, shipped: try SharedFiles.folder() + "/plugins"),
            run: ids.next(prefix: "run", at: clock.now), determinism: try Self.determinism(options, location, clock),
            without: try Self.without(options, file))
        host.desk.folder = opened
        let log = LogFile(folder: opened, clock: clock)
        host.desk.log = { log.write($0) }
        if let actor = options.actor { try act(as: actor) } else { try actAsUsual() }
    }

    /// A command that is done is all that the process was started for.
    deinit { store.closeAtExit() }

    private func act(as person: String) throws {
        do { try host.act(as: person) } catch let failure as Failure {
            throw Failure(failure.code, "--as \(person): \(failure.message)")
        }
    }

    /// The person in `office.lua` acts, once the office knows them.
    private func actAsUsual() throws {
        guard let person = file.person else { return }
        do { try host.act(as: person) } catch let failure as Failure where failure.code == .refused {
            host.desk.note(
                LogLine(
                    level: "warning", plugin: nil,
                    message: "office.lua: person \(failure.message): nobody acts, where --as does not say who"))
        } catch let failure as Failure where failure.code == .notFound {
            let isEmpty = try records.read { try $0.connection.row("SELECT 1 FROM person LIMIT 1") == nil }
            guard !isEmpty else { return }
            host.desk.note(
                LogLine(level: "warning", plugin: nil, message: "office.lua: person \(person) is not in the directory"))
        }
    }

    private static func clock(
        _ options: CommonOptions, _ location: OfficeLocation, practiceAt: Instant?
    ) throws -> any Clock {
        guard let text = options.now, let now = Instant(text) else {
            return practiceAt.map { ManualClock($0) } ?? SystemClock()
        }
        if case .folder = location, !options.preview {
            throw WrongUsage("--now is for scratch offices and previews: add --preview")
        }
        return ManualClock(now)
    }

    /// What Lua is given with `--deterministic`, nil without.
    private static func determinism(
        _ options: CommonOptions, _ location: OfficeLocation, _ clock: any Clock
    ) throws -> LuaDeterminism? {
        guard options.deterministic else { return nil }
        if case .folder = location, !options.preview {
            throw WrongUsage("--deterministic is for scratch offices and previews: add --preview")
        }
        guard clock is ManualClock else {
            throw WrongUsage("--deterministic needs a clock that stands still: add --now 2026-11-23T09:15:00+01:00")
        }
        return LuaDeterminism(seed: 1, now: clock.now.microseconds / 1_000_000)
    }

    /// The plugins to be left out, each once.
    private static func without(_ options: CommonOptions, _ file: OfficeFile) throws -> [String] {
        let names = file.plugins.map(\.name)
        if let unknown = options.without.first(where: { !names.contains($0) }) {
            let all = names.isEmpty ? "; it has none" : "; it has \(names.joined(separator: ", "))"
            let hint = NearestName.hint(unknown, among: names)
            throw WrongUsage("--without \(unknown): the office has no such plugin" + (hint.isEmpty ? all : hint))
        }
        return names.filter { options.without.contains($0) }
    }

    /// Opens the office's folder, and refuses what would hang or be followed there before anything is done.
    private static func open(_ folder: String) throws -> RecordFolder {
        let opened: RecordFolder
        do { opened = try RecordFolder(folder) } catch { throw error.failure(folder) }
        do { try opened.refuseAllButFile(LogFile.name) } catch { throw error.failure(LogFile.name) }
        return opened
    }

    /// Brings the tables up to date; a copy of the file is kept before that.
    private static func migrate(
        _ store: SQLiteStore, _ records: OfficeRecords, _ folder: RecordFolder, _ clock: any Clock, isNew: Bool
    ) throws {
        let migrator = Migrator(Migrations.all)
        let pending = try store.read { isNew ? try migrator.pending($0) : try migrator.pendingInOffice($0) }
        guard !pending.isEmpty else { return }
        if pending.count < Migrations.all.count {
            let copy = "kontor-before-\(pending[0]).sqlite"
            do {
                try folder.refuseAllButFile(copy)
                if folder.kind(of: copy) == nil {
                    try store.copy(to: folder.path + "/" + copy)
                }
            } catch let fault as FileFault { throw fault.failure(copy) }
        }
        try store.write {
            try migrator.migrate($0, at: clock.now)
            try records.completeMigration(on: $0) { records in
                if pending.contains(Migrations.roles) { try Roles(records).adoptWordsInUse() }
            }
        }
    }

    /// In a practice office each entry of the journal is a second later than the one before.
    private static func advance(_ clock: any Clock, _ store: SQLiteStore, _ options: CommonOptions) throws {
        guard options.now == nil, let clock = clock as? ManualClock else { return }
        clock.advance(seconds: try store.read { try $0.value("SELECT COUNT(*) FROM journal_entry").integer ?? 0 })
    }

    /// Delivers what earlier runs left; a preview leaves it to the next run, because it keeps nothing.
    func deliverPendingEvents(_ options: CommonOptions) throws {
        if !options.preview { try host.deliverPendingEvents() }
    }

    /// What Lua may use, after the options.
    func limits(_ options: CommonOptions) -> LuaLimits {
        LuaLimits(cpuSeconds: options.timeLimit, memoryBytes: options.memoryLimit.map { $0 << 20 })
    }

    /// Ends a command that was done with the status that says whether everything was decided.
    func end() throws {
        // What a plugin offers is no change of the office: a preview, too, knows it from then on.
        host.noteLoadsOfThisRun()
        let count = host.desk.undecided
        guard count > 0 else { return }
        Terminal.note("about \(count) \(count == 1 ? "record" : "records") nothing was decided; the others are done")
        throw ExitCode(ErrorReport.Status.undecided)
    }

    /// Says where a script works when that is not obvious.
    func announceScratch() {
        if folder == nil { Terminal.note("no office here: a scratch office in memory, nothing is kept") }
    }
}
