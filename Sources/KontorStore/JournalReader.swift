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
        return try connection.rows(sql, arguments + [.integer(Int64(limit))]).map(Self.entry)
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

    /// Calls `body` with every entry, the oldest first.
    package func forEachEntry(_ body: (JournalEntry) throws -> Void) throws {
        try connection.forEachRow(Self.select + " ORDER BY number", []) { try body(Self.entry($0)) }
    }

    /// Returns the changes of one entry in their order.
    package func changes(ofEntry number: Int64, from position: Int = 0, limit: Int = .max) throws -> [JournalChange] {
        let sql = """
            SELECT noun, record, action, on_behalf_of, payload FROM journal_change \
            WHERE entry = ? AND position >= ? ORDER BY position LIMIT ?
            """
        let arguments: [StoredValue] = [.integer(number), .integer(Int64(position)), .integer(Int64(limit))]
        return try connection.rows(sql, arguments).map { row in
            JournalChange(
                noun: row[0].text ?? "", record: row[1].text ?? "", action: row[2].text ?? "",
                onBehalfOf: row[3].text,
                payload: try row[4].text.map { try Plain.stored($0, "journal entry \(number)") })
        }
    }

    /// Returns where the journal ends.
    package func head() throws -> JournalHead {
        try entries(limit: 1).first.map { JournalHead(number: $0.number, hash: $0.hash) } ?? .empty
    }

    private static let select =
        "SELECT number, at, actor, plugin, command, run, changes, hash, without FROM journal_entry"

    private static func entry(_ row: [StoredValue]) -> JournalEntry {
        JournalEntry(
            number: row[0].integer ?? 0, at: Instant(microseconds: row[1].integer ?? 0),
            authorship: Authorship(
                actor: row[2].text, plugin: row[3].text, command: row[4].text ?? "", run: row[5].text ?? "",
                without: row[8].text?.split(separator: " ", omittingEmptySubsequences: false).map(String.init) ?? []),
            changeCount: Int(row[6].integer ?? 0), hash: row[7].blob ?? [])
    }
}
