internal import Foundation
internal import GRDB
internal import KontorCore
package import KontorStore

/// An office's records in one SQLite file, or in memory for scratch offices and tests.
///
/// One writer connection, which also checkpoints; readers beside it. Every transaction is `BEGIN IMMEDIATE`, and a
/// commit is on the disk before it returns (`synchronous=FULL`).
package final class SQLiteStore: Store {
    private let writer: any DatabaseWriter

    /// Opens or makes the file.
    ///
    /// - Parameter readers: How many connections read beside the writer; with none, which opens faster, all goes through
    ///   the writer's.
    /// - Throws: `Failure.unavailable` where it cannot be opened or lies on a network file system.
    package init(file: String, readers: Int = 2) throws {
        try NetworkFileSystem.refuse(file)
        do {
            var configuration = Self.configuration()
            if readers > 0 {
                configuration.maximumReaderCount = readers
                writer = try DatabasePool(path: file, configuration: configuration)
            } else {
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
                writer = try DatabaseQueue(path: file, configuration: configuration)
            }
        } catch let error as DatabaseError {
            throw StoreFailure.of(SQLiteConnection.error(error.extendedResultCode.rawValue, error.message ?? ""), file)
        }
    }

    /// Opens an empty store in memory.
    package init() throws { writer = try DatabaseQueue(configuration: Self.configuration()) }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase { database in
            // A power cut must not take back what was reported as done; WAL's default would allow that.
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
            // Of a new file: with SQLite's 4096 a record's row and its indexes are spread over twice as many pages.
            try database.execute(sql: "PRAGMA page_size = 8192")
            // 64 MB: with SQLite's 2 MB a big import writes its pages out before it is known to be kept.
            try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    package func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try inOwnWords { try writer.unsafeReentrantRead { try body(SQLiteConnection($0)) } }
    }

    package func write<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try inOwnWords {
            try writer.writeWithoutTransaction { database in
                let connection = SQLiteConnection(database)
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(connection)
                    if let broken = connection.brokenBy { throw broken }
                    return .commit
                }
                guard let result else { throw Failure(.unavailable, "the transaction gave no result") }
                return result
            }
        }
    }

    private func inOwnWords<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as StoreError {
            throw StoreFailure.of(error, nil)
        } catch let error as DatabaseError {
            throw StoreFailure.of(
                SQLiteConnection.error(error.extendedResultCode.rawValue, error.message ?? ""), nil)
        }
    }
}
