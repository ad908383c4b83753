package import KontorStore

/// A store that answers one of its statements as a disk does that is full, and passes all others on.
package final class FaultyStore: Store {
    private let store: any Store
    /// The statements since it was last armed, in their order.
    package private(set) var statements: [String] = []
    private var failing: Int?

    package init(_ store: any Store) { self.store = store }

    /// From now on counts anew, and lets the statement at this position fail, from 0; none where nil.
    package func arm(failing position: Int?) {
        statements = []
        failing = position
    }

    /// Whether the statement that was to fail was reached.
    package var hasFailed: Bool { failing.map { $0 < statements.count } ?? false }

    package func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try store.read { try body(FaultyConnection($0, of: self)) }
    }

    package func write<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try store.write { try body(FaultyConnection($0, of: self)) }
    }

    fileprivate func run(_ sql: String) throws {
        statements.append(sql)
        if failing == statements.count - 1 { throw StoreError(.diskFull, words: "database or disk is full") }
    }
}

private final class FaultyConnection: Connection {
    private let connection: any Connection
    private let store: FaultyStore

    init(_ connection: any Connection, of store: FaultyStore) {
        self.connection = connection
        self.store = store
    }

    func execute(_ sql: String, _ arguments: [StoredValue]) throws -> Int {
        try store.run(sql)
        return try connection.execute(sql, arguments)
    }

    func forEachRow(_ sql: String, _ arguments: [StoredValue], _ body: ([StoredValue]) throws -> Void) throws {
        try store.run(sql)
        try connection.forEachRow(sql, arguments, body)
    }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try connection.savepoint(body) }
}
