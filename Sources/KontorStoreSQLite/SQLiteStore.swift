internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import KontorCore
package import KontorStore
internal import Synchronization

/// An office's records in one SQLite file, or in memory for scratch offices and tests.
///
/// One writer connection, which also checkpoints; readers beside it. Every transaction is `BEGIN IMMEDIATE`, and a
/// commit is on the disk before it returns (`synchronous=FULL`).
package final class SQLiteStore: Store {
    private let writer: any DatabaseWriter
    private let remembered = RememberedStatements()
    /// Nil for one in memory.
    private let file: StoreFile?

    /// Opens the file, or makes a new one.
    ///
    /// - Parameters:
    ///   - readers: How many connections read beside the writer; with none, which opens faster, all goes through the
    ///     writer's.
    ///   - isNew: Whether there may be none yet.
    /// - Throws: `Failure` where it is missing, cannot be opened or lies on a network file system.
    package init(file: String, readers: Int = 2, isNew: Bool = true) throws {
        try NetworkFileSystem.refuse(file)
        let storeFile = StoreFile(file)
        try storeFile.prepare(isNew: isNew)
        self.file = storeFile
        do {
            var configuration = Self.configuration()
            if readers > 0 {
                configuration.maximumReaderCount = readers
                writer = try DatabasePool(path: file, configuration: configuration)
            } else {
                configuration.prepareDatabase { try Self.set("journal_mode = WAL", of: $0) }
                writer = try DatabaseQueue(path: file, configuration: configuration)
            }
        } catch let error as DatabaseError {
            let error = SQLiteConnection.error(error.extendedResultCode.rawValue, error.message ?? "")
            throw StoreFailure.of(error, file, unwritable: storeFile.unwritable)
        }
    }

    /// Opens an empty store in memory.
    package init() throws {
        writer = try DatabaseQueue(configuration: Self.configurationInMemory())
        file = nil
    }

    /// Opens a store in memory that has what another one has.
    package init(copying other: SQLiteStore) throws {
        let copy = try DatabaseQueue(configuration: Self.configurationInMemory())
        try other.writer.backup(to: copy)
        writer = copy
        file = nil
    }

    /// Copies the records into a file that is there as a whole or not at all.
    package func copy(to path: String) throws {
        let unfinished = path + ".new"
        unlink(unfinished)
        try StoreFile(unfinished).prepare(isNew: true)
        try inOwnWords {
            let copy = try DatabaseQueue(path: unfinished)
            try writer.backup(to: copy)
            try copy.close()
        }
        guard rename(unfinished, path) == 0 else {
            throw FileFault(errno: errno).failure((path as NSString).lastPathComponent)
        }
    }

    private static func configurationInMemory() -> Configuration {
        var configuration = configuration()
        configuration.prepareDatabase { try set("max_page_count = \(pagesInMemory)", of: $0) }
        return configuration
    }

    /// What a script writes into an office in memory is memory, of which it gets 256 MB.
    static let pagesInMemory = (256 << 20) / pageBytes

    /// With SQLite's 4096 a record's row and its indexes are spread over twice as many pages.
    private static let pageBytes = 8192

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        // Set below, with the rest.
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase { database in
            try set("foreign_keys = ON", of: database)
            // A power cut must not take back what was reported as done; WAL's default would allow that.
            try set("synchronous = FULL", "trusted_schema = OFF", of: database)
            try set("page_size = \(pageBytes)", of: database)  // of a new file
            // 64 MB: with SQLite's 2 MB a big import writes its pages out before it is known to be kept. What a savepoint
            // needs to take back its changes goes to a file where it is much: a script decides how much that is.
            try set("cache_size = -65536", "temp_store = FILE", of: database)
        }
        return configuration
    }

    /// By SQLite's own function: GRDB looks at what each statement touches, which a start has no time for.
    private static func set(_ pragmas: String..., of database: Database) throws {
        let sql = pragmas.map { "PRAGMA \($0);" }.joined()
        let status = sqlite3_exec(database.sqliteConnection, sql, nil, nil, nil)
        guard status != SQLITE_OK else { return }
        let words = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: status), message: words, sql: sql)
    }

    /// Closes the file of a store that is not used any more and leaves the rest to the end of the process, which is near.
    ///
    /// GRDB gives up its queue on a thread that is started for that, and the process would end no sooner.
    package func closeAtExit() {
        guard (try? writer.close()) != nil else { return }
        Self.closed.withLock { $0.append(writer) }
    }

    private static let closed = Mutex<[any DatabaseWriter]>([])

    package func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try inOwnWords {
            try writer.unsafeReentrantRead { database -> Result in
                let isWithinAnother = database.isInsideTransaction
                do {
                    return try refusingDamage { try body(SQLiteConnection(database, remembered)) }
                } catch let error as StoreError where isWithinAnother && error.isDamage {
                    // Whoever catches it goes on in that transaction, which keeps nothing.
                    DamagedRecords.note(error.words)
                    throw error
                }
            }
        }
    }

    package func write<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try inOwnWords {
            try writer.writeWithoutTransaction { database in
                let connection = SQLiteConnection(database, remembered)
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try refusingDamage { try body(connection) }
                    if let broken = connection.brokenBy { throw broken }
                    try StoreFile.refuseMoved(database)
                    return .commit
                }
                // Whoever is told that it is kept finds it under the file's name.
                try StoreFile.refuseMoved(database)
                guard let result else { throw Failure(.unavailable, "the transaction gave no result") }
                return result
            }
        }
    }

    /// Refuses what was made of records that cannot be as Kontor wrote them, whoever caught it meanwhile.
    private func refusingDamage<Result>(_ body: () throws -> Result) throws -> Result {
        let result: Result
        do { result = try body() } catch { throw DamagedRecords.taken() ?? error }
        if let damage = DamagedRecords.taken() { throw damage }
        return result
    }

    private func inOwnWords<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as StoreError {
            throw failure(error)
        } catch let error as DatabaseError {
            throw failure(SQLiteConnection.error(error.extendedResultCode.rawValue, error.message ?? ""))
        }
    }

    private func failure(_ error: StoreError) -> any Error {
        StoreFailure.of(error, nil, unwritable: file?.unwritable ?? [])
    }
}
