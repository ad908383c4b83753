/// One connection to an office's records, lent inside a closure; it must not leave it.
///
/// Areas speak portable SQL through it: types TEXT, INTEGER, REAL, BLOB, standard joins and aggregates, `ON CONFLICT`
/// with a named target. What one database does its own way stays behind this protocol.
package protocol Connection: AnyObject {
    /// Runs one statement and returns how many rows it changed.
    ///
    /// - Throws: `StoreError`.
    @discardableResult
    func execute(_ sql: String, _ arguments: [StoredValue]) throws -> Int

    /// Calls `body` with each row in turn, without holding more than one.
    ///
    /// - Throws: `StoreError`, or what `body` throws.
    func forEachRow(_ sql: String, _ arguments: [StoredValue], _ body: ([StoredValue]) throws -> Void) throws

    /// Runs `body` so that what it wrote is taken back where it throws.
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}

extension Connection {
    /// Returns all rows; for queries that are known to give few.
    package func rows(_ sql: String, _ arguments: [StoredValue] = []) throws -> [[StoredValue]] {
        var rows: [[StoredValue]] = []
        try forEachRow(sql, arguments) { rows.append($0) }
        return rows
    }

    /// Returns the first row, nil where there is none.
    package func row(_ sql: String, _ arguments: [StoredValue] = []) throws -> [StoredValue]? {
        var first: [StoredValue]?
        try forEachRow(sql, arguments) { if first == nil { first = $0 } }
        return first
    }

    /// Returns the first value of the first row, null where there is none.
    package func value(_ sql: String, _ arguments: [StoredValue] = []) throws -> StoredValue {
        try row(sql, arguments)?.first ?? .null
    }

    /// Runs one statement without arguments.
    @discardableResult
    package func execute(_ sql: String) throws -> Int { try execute(sql, []) }
}

/// Why the database refused, told apart as far as an office can act on it.
package struct StoreError: Error, Sendable, Equatable {
    package enum Cause: Sendable, Equatable {
        /// `table.column` that must be unique and is not.
        case unique(String)
        /// The name of the rule that was broken.
        case check(String)
        /// `table.column` that must not be empty.
        case required(String)
        case reference
        case diskFull
        /// A store in memory has as much as it may.
        case memoryFull
        /// The machine has none left.
        case noMemory
        case readOnly
        case damaged
        case busy
        case other
    }

    /// Whether the file is not what Kontor made: by what SQLite says of it, or because a rule was broken of a table that
    /// no declaration has words for.
    package var isDamage: Bool {
        switch cause {
        case .damaged, .unique, .check, .required, .reference: true
        default: false
        }
    }

    package let cause: Cause
    /// The database's own words, for `doctor` and for bug reports; never shown alone.
    package let words: String

    package init(_ cause: Cause, words: String) {
        self.cause = cause
        self.words = words
    }
}
