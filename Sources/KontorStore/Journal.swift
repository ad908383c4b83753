package import KontorCore

/// The tables of the journal. Rows are only ever added; erasing a person empties `salt` and `payload` alone.
package enum Journal {
    package static let tables = [
        DerivedTable(
            "journal_entry",
            """
            CREATE TABLE journal_entry (
              number INTEGER PRIMARY KEY,
              at INTEGER NOT NULL,
              actor TEXT,
              plugin TEXT,
              command TEXT NOT NULL,
              run TEXT NOT NULL,
              changes INTEGER NOT NULL CHECK (changes > 0),
              hash BLOB NOT NULL
            , without TEXT)
            """),
        DerivedTable(
            "journal_change",
            """
            CREATE TABLE journal_change (
              entry INTEGER NOT NULL,
              position INTEGER NOT NULL,
              noun TEXT NOT NULL,
              record TEXT NOT NULL,
              action TEXT NOT NULL CHECK (action IN ('create', 'update')),
              on_behalf_of TEXT,
              salt BLOB,
              digest BLOB NOT NULL,
              payload TEXT,
              PRIMARY KEY (entry, position)
            )
            """),
    ]

    /// The hash that the first entry follows.
    static let origin = [UInt8](repeating: 0, count: 32)

    /// The digest of one change: what it changed is under a salt, so that it says nothing once salt and payload are gone.
    static func digest(
        noun: String, record: String, action: String, onBehalfOf: String?, salt: [UInt8]?, payload: [UInt8]
    ) -> [UInt8] {
        var hash = SHA256()
        if let salt { hash.update(salt) }
        hash.update(payload)
        let inner = hash.finish()
        for text in [noun, record, action] {
            hash.update(text)
            hash.update(separator)
        }
        if let onBehalfOf { hash.update(onBehalfOf) }
        hash.update(inner)
        return hash.finish()
    }

    /// The bytes of the salt under which personal payload is digested.
    static let saltBytes = 16

    /// The digests of the events that an entry covers, in their order.
    static func eventDigests(ofEntry number: Int64, _ connection: any Connection) throws -> [[UInt8]] {
        let sql = "SELECT number, name, at, data FROM event WHERE entry = ? ORDER BY number"
        return try connection.rows(sql, [.integer(number)]) { (number: Int64, name: String, at: Int64, data: String) in
            var digest = SHA256()
            digest.update(["event", String(number), name, String(at), data].joined(separator: separator))
            return digest.finish()
        }
    }

    /// Stands between the texts that are hashed, so that two of them cannot pass for one.
    private static let separator = "\u{1F}"

    /// The hash of an entry: of the one before, its own head, its changes' digests and those of its events.
    static func hash(
        previous: [UInt8], number: Int64, at: Int64, authorship: Authorship, digests: [[UInt8]],
        events: [[UInt8]] = []
    ) -> [UInt8] {
        var hash = SHA256()
        hash.update(previous)
        var head = [
            String(number), String(at), authorship.actor ?? "", authorship.plugin ?? "", authorship.command,
            authorship.run,
        ]
        // Only where there are any, so that entries from before they were noted prove as they did.
        if !authorship.without.isEmpty { head.append(authorship.without.joined(separator: " ")) }
        hash.update(head.joined(separator: separator))
        for digest in digests + events { hash.update(digest) }
        return hash.finish()
    }
}

/// One change of one record, as the journal keeps it.
package struct JournalChange: Sendable, Equatable {
    package let noun: String
    package let record: String
    /// `create` or `update`.
    package let action: String
    package let onBehalfOf: String?
    /// For a new record its columns; for a change `{column: [before, after]}`; nil once erased.
    package let payload: Plain?
}
