package import KontorCore

/// One entry of the journal: what one transaction changed.
package struct JournalEntry: Sendable {
    package let number: Int64
    package let at: Instant
    package let authorship: Authorship
    package let changeCount: Int
    package let hash: [UInt8]
}

/// Reads the journal.
package struct JournalReader {
    private let connection: any Connection

    package init(connection: any Connection) { self.connection = connection }

    /// Returns the newest entries first, at most `limit` of them, optionally only those that touched one record.
    package func entries(before: Int64? = nil, limit: Int, touching record: String? = nil) throws -> [JournalEntry] {
        let (filter, arguments) = Self.filter(before, record)
        let sql = Self.select + " \(filter) ORDER BY number DESC LIMIT ?"
        return try connection.rows(sql, arguments + [.integer(Int64(limit))], columns: Self.entry)
    }

    /// Returns how many entries there are before one, optionally only of those that touched one record.
    package func count(before: Int64, touching record: String? = nil) throws -> Int64 {
        let (filter, arguments) = Self.filter(before, record)
        return try connection.value("SELECT COUNT(*) FROM journal_entry \(filter)", arguments).integer ?? 0
    }

    private static func filter(_ before: Int64?, _ record: String?) -> (sql: String, arguments: [StoredValue]) {
        var conditions: [String] = []
        var arguments: [StoredValue] = []
        if let before {
            conditions.append("number < ?")
            arguments.append(.integer(before))
        }
        if let record {
            conditions.append("number IN (SELECT entry FROM journal_change WHERE record = ?)")
            arguments.append(.text(record))
        }
        return (conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "), arguments)
    }

    /// Returns every entry, the oldest first.
    package func allEntries() throws -> [JournalEntry] {
        try connection.rows(Self.select + " ORDER BY number", columns: Self.entry)
    }

    /// Returns the changes of one entry in their order.
    package func changes(ofEntry number: Int64, from position: Int = 0, limit: Int = .max) throws -> [JournalChange] {
        let sql = """
            SELECT noun, record, action, on_behalf_of, payload FROM journal_change \
            WHERE entry = ? AND position >= ? ORDER BY position LIMIT ?
            """
        let arguments: [StoredValue] = [.integer(number), .integer(Int64(position)), .integer(Int64(limit))]
        return try connection.rows(sql, arguments) {
            (noun: String, record: String, action: String, onBehalfOf: String?, payload: String?) in
            JournalChange(
                noun: noun, record: record, action: action, onBehalfOf: onBehalfOf,
                payload: try payload.map { try Plain.stored($0, "journal entry \(number)") })
        }
    }

    /// Returns where the journal ends.
    package func head() throws -> JournalHead {
        try entries(limit: 1).first.map { JournalHead(number: $0.number, hash: $0.hash) } ?? .empty
    }

    private static let select =
        "SELECT number, at, actor, plugin, command, run, changes, hash, without FROM journal_entry"

    private static func entry(
        number: Int64, at: StoredValue, actor: String?, plugin: String?, command: String, run: String, changes: Int,
        hash: StoredValue, without: String?
    ) -> JournalEntry {
        JournalEntry(
            // What was altered to no moment at all is for the chain to find.
            number: number, at: Instant(microseconds: at.integer ?? 0),
            authorship: Authorship(
                actor: actor, plugin: plugin, command: command, run: run,
                without: without?.split(separator: " ", omittingEmptySubsequences: false).map(String.init) ?? []),
            changeCount: changes, hash: hash.blob ?? [])
    }
}
