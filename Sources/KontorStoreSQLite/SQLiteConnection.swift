internal import GRDB
internal import GRDBSQLite
internal import KontorCore
internal import KontorStore

/// GRDB's database handle behind `Connection`, stepping its cached statements directly.
///
/// GRDB opens, configures, locks and hands out the handle; binding and reading go through SQLite's own functions,
/// because an office reads tens of thousands of rows at a time.
final class SQLiteConnection: Connection {
    private let database: Database
    private var depth = 0
    /// What broke the transaction: SQLite may have taken it back already, so that a later statement would stand alone
    /// (https://sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"). Nothing runs after it.
    private(set) var brokenBy: StoreError?

    private let remembered: RememberedStatements

    init(_ database: Database, _ remembered: RememberedStatements) {
        self.database = database
        self.remembered = remembered
    }

    /// Runs a statement; who is to end asks for none any more.
    @discardableResult
    func execute(_ sql: String, _ arguments: [StoredValue]) throws -> Int {
        try Work.look()
        return try run(sql, arguments)
    }

    /// Runs a statement in any case, such as what takes back the changes of whoever was stopped.
    @discardableResult
    private func run(_ sql: String, _ arguments: [StoredValue] = []) throws -> Int {
        try withStatement(sql, arguments) { statement in
            var status = sqlite3_step(statement)
            while status == SQLITE_ROW { status = sqlite3_step(statement) }
            try check(status, sql)
        }
        return database.changesCount
    }

    func forEachRow(_ sql: String, _ arguments: [StoredValue], _ body: ([StoredValue]) throws -> Void) throws {
        try Work.look()
        var watch = WorkWatch()
        try withStatement(sql, arguments) { statement in
            watchSteps()
            defer { if inUse.count == 1 { unwatchSteps() } }
            let columns = sqlite3_column_count(statement)
            var row: [StoredValue] = []
            row.reserveCapacity(Int(columns))
            while true {
                let status = sqlite3_step(statement)
                guard status != SQLITE_INTERRUPT else { throw WorkStopped() }
                guard status == SQLITE_ROW else { return try check(status, sql) }
                if watch.isStopped(after: 128) { throw WorkStopped() }
                // The same memory for each row, unless `body` kept the last one.
                row.removeAll(keepingCapacity: true)
                for column in 0..<columns { row.append(Self.value(statement, column)) }
                try body(row)
            }
        }
    }

    /// Has SQLite look at the limit of the work at hand while it looks for rows: one question may go through all records,
    /// and compare a long text with a pattern in a single step.
    private func watchSteps() {
        guard Work.limit != nil else { return }
        sqlite3_progress_handler(database.sqliteConnection, 100, { _ in Work.isStopped ? 1 : 0 }, nil)
    }

    private func unwatchSteps() { sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil) }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        depth += 1
        defer { depth -= 1 }
        let pages = try pagesToKeep()
        savedPages += pages
        defer { savedPages -= pages }
        let name = "kontor_\(depth)"
        try execute("SAVEPOINT \(name)", [])
        do {
            let result = try body()
            try run("RELEASE \(name)")
            return result
        } catch {
            unwatchSteps()
            // A full disk may have ended the whole transaction; then there is no savepoint left to return to.
            _ = try? run("ROLLBACK TO \(name)")
            _ = try? run("RELEASE \(name)")
            throw error
        }
    }

    /// Returns how many pages SQLite may have to keep, in memory, so that a savepoint of an office in memory can be taken
    /// back: all that there are now, for each savepoint within another one.
    ///
    /// - Throws: `StoreError` where those of all open savepoints are more than such an office may have.
    private func pagesToKeep() throws -> Int {
        guard isInMemory, depth > 1 else { return 0 }
        let pages = Int(try value("PRAGMA page_count", []).integer ?? 0)
        guard savedPages + pages <= SQLiteStore.pagesInMemory else {
            throw StoreError(.memoryFull, words: "savepoints within savepoints")
        }
        return pages
    }

    private var savedPages = 0
    private lazy var isInMemory = sqlite3_db_filename(database.sqliteConnection, nil)?.pointee ?? 0 == 0

    /// A statement that is being stepped may be asked for again by the loop's body: then it gets one of its own.
    private var inUse: [OpaquePointer] = []
    /// The statements used last: bulk work takes turns between a few, and comparing is cheaper than hashing.
    private var recent: [(sql: String, statement: Statement)] = []
    private var oldest = 0
    private let bound = BoundBytes()

    private static let recentCount = 8

    private func cached(_ sql: String) throws -> Statement {
        for (known, statement) in recent where known == sql { return statement }
        guard remembered.mayCache(sql) else { return try database.makeStatement(sql: sql) }
        let statement = try database.cachedStatement(sql: sql)
        if recent.count < Self.recentCount {
            recent.append((sql, statement))
        } else {
            recent[oldest] = (sql, statement)
            oldest = (oldest + 1) % Self.recentCount
        }
        return statement
    }

    private func withStatement<Result>(
        _ sql: String, _ arguments: [StoredValue], _ body: (OpaquePointer) throws -> Result
    ) throws -> Result {
        if let brokenBy { throw brokenBy }
        let prepared: Statement
        do {
            let cached = try cached(sql)
            prepared = inUse.contains(cached.sqliteStatement) ? try database.makeStatement(sql: sql) : cached
        } catch let error as DatabaseError {
            throw Self.error(error.extendedResultCode.rawValue, error.message ?? "\(error)")
        }
        let statement = prepared.sqliteStatement
        inUse.append(statement)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            inUse.removeLast()
        }
        // What an outer statement is bound to must stay where it is while that one is stepped.
        let isOutermost = inUse.count == 1
        if isOutermost { bound.makeRoom(for: arguments) }
        for (index, argument) in arguments.enumerated() {
            let place = Int32(index + 1)
            let status: Int32
            switch argument {
            case .null: continue  // as all are that are bound to nothing
            case .text(var text) where isOutermost: status = bound.bind(&text, to: statement, at: place)
            case .blob(let bytes) where isOutermost: status = bound.bind(bytes, to: statement, at: place)
            default: status = Self.bind(argument, to: statement, at: place)
            }
            try check(status, sql)
        }
        return try withExtendedLifetime(prepared) { try body(statement) }
    }

    private func check(_ status: Int32, _ sql: String) throws {
        guard status != SQLITE_OK, status != SQLITE_DONE else { return }
        let handle = database.sqliteConnection
        let words = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "SQLite error \(status)"
        var error = Self.error(sqlite3_extended_errcode(handle), words)
        // A change that is broken off takes the whole transaction with it.
        if status == SQLITE_INTERRUPT { brokenBy = error }
        if status == SQLITE_FULL, isInMemory { error = StoreError(.memoryFull, words: words) }
        switch error.cause {
        case .diskFull, .memoryFull, .damaged, .readOnly: brokenBy = error
        default: break
        }
        throw error
    }
}

extension SQLiteConnection {
    /// SQLite is told to copy what it is given: the Swift value may be gone before the statement runs.
    /// `nonisolated(unsafe)`: a constant of SQLite's C header, never written.
    private nonisolated(unsafe) static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func bind(_ value: StoredValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let value): return sqlite3_bind_int64(statement, index, value)
        case .real(let value): return sqlite3_bind_double(statement, index, value)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) {
                    // An empty text has no address; SQLite would take that for NULL.
                    guard let start = $0.baseAddress else {
                        return sqlite3_bind_text(statement, index, "", 0, transient)
                    }
                    return sqlite3_bind_text(statement, index, start, Int32($0.count), transient)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
            return sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), transient)
        }
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> StoredValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER:
            let number = sqlite3_column_int64(statement, column)
            guard StoredValue.integers.contains(number) else { return tooLarge(statement, column) }
            return .integer(number)
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { return .text("") }
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            guard let start = sqlite3_column_blob(statement, column) else { return .blob([]) }
            let count = Int(sqlite3_column_bytes(statement, column))
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }

    /// Notes a whole number as damage, since whoever goes on with it would count beyond what a number can be.
    private static func tooLarge(_ statement: OpaquePointer, _ column: Int32) -> StoredValue {
        let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "a column"
        DamagedRecords.note("\(name.prefix(60)) holds a number that Kontor never writes")
        return .integer(0)
    }

    /// Tells SQLite's refusals apart; `words` is its message, such as `UNIQUE constraint failed: item.sku`.
    static func error(_ code: Int32, _ words: String) -> StoreError {
        let subject = words.split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0 == " " }) } ?? words
        switch code {
        case Extended.unique, Extended.primaryKey:
            return StoreError(.unique(subject.replacing(", ", with: ",")), words: words)
        case Extended.check: return StoreError(.check(subject), words: words)
        case Extended.notNull: return StoreError(.required(subject), words: words)
        case Extended.foreignKey: return StoreError(.reference, words: words)
        // A trigger's own words are a rule that whoever wrote broke.
        case Extended.trigger: return StoreError(.other, words: words)
        default: break
        }
        switch code & 0xFF {
        case SQLITE_FULL: return StoreError(.diskFull, words: words)
        case SQLITE_IOERR where code != Extended.shortRead && code != Extended.corruptFileSystem:
            return StoreError(.diskFull, words: words)
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: return StoreError(.readOnly, words: words)
        case SQLITE_BUSY, SQLITE_LOCKED: return StoreError(.busy, words: words)
        case SQLITE_NOMEM: return StoreError(.noMemory, words: words)
        // What a script may have asked for, and what no file can cause.
        case SQLITE_MISUSE, SQLITE_RANGE, SQLITE_INTERRUPT: return StoreError(.other, words: words)
        case SQLITE_ERROR where ours.contains(where: words.contains): return StoreError(.other, words: words)
        default: return StoreError(.damaged, words: damage(words))
        }
    }

    /// What SQLite says of a statement that is wrong whatever the file is.
    private static let ours = ["syntax error", "too complex", "too many", "too large", "too deep", "stack overflow"]

    /// What is damaged in a few words, from SQLite's.
    private static func damage(_ words: String) -> String {
        let subject = words.split(separator: ":", maxSplits: 1).last.map { $0.drop { $0 == " " } } ?? ""
        if words.hasPrefix("no such table: ") { return "table \(subject.split(separator: ".").last ?? "") is missing" }
        if words.hasPrefix("no such column: ") { return "column \(subject) is missing" }
        return String(words.prefix(200))
    }
}

/// SQLite's extended result codes, which its header defines by macros that Swift does not read
/// (https://sqlite.org/rescode.html).
private enum Extended {
    static let check = SQLITE_CONSTRAINT | (1 << 8)
    static let foreignKey = SQLITE_CONSTRAINT | (3 << 8)
    static let notNull = SQLITE_CONSTRAINT | (5 << 8)
    static let primaryKey = SQLITE_CONSTRAINT | (6 << 8)
    static let trigger = SQLITE_CONSTRAINT | (7 << 8)
    static let unique = SQLITE_CONSTRAINT | (8 << 8)
    static let shortRead = SQLITE_IOERR | (2 << 8)
    static let corruptFileSystem = SQLITE_IOERR | (33 << 8)
}
