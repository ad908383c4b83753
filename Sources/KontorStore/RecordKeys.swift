internal import KontorCore

/// The keys by which people name records, as they are compared: one row for each key of each record.
///
/// No two records of a kind have keys that look alike. The rows follow from the records and are kept up with them; they
/// are not in the journal, and `verify` compares them. Numbers that the office counts up itself are not among them.
package enum RecordKeys {
    package static let tables = [
        DerivedTable(
            "record_key",
            """
            CREATE TABLE record_key (
              noun TEXT NOT NULL,
              field TEXT NOT NULL,
              folded TEXT NOT NULL,
              record TEXT NOT NULL,
              name TEXT NOT NULL,
              PRIMARY KEY (noun, field, folded, record)
            )
            """,
            "CREATE INDEX record_key_record ON record_key (record)")
    ]

    /// Notes the keys that a table holds: for a step of the schema, after which they are kept up.
    package static func fill(_ connection: any Connection, table: String, field: String) throws {
        try connection.execute("DELETE FROM record_key WHERE noun = ? AND field = ?", [.text(table), .text(field)])
        let sql = "SELECT id, \"\(field)\" FROM \"\(table)\" WHERE \"\(field)\" IS NOT NULL"
        for (record, name) in try connection.rows(sql, columns: { (record: String, name: String) in (record, name) }) {
            try note(connection, noun: table, field: field, name, of: record)
        }
    }

    static func note(
        _ connection: any Connection, noun: String, field: String, _ name: String, of record: String
    ) throws {
        try connection.execute(
            "INSERT INTO record_key (noun, field, folded, record, name) VALUES (?, ?, ?, ?, ?)",
            [.text(noun), .text(field), .text(FoldedText.key(name)), .text(record), .text(name)])
    }

    /// Returns a sentence for each kind of record whose keys are not as its records say.
    static func findings(_ connection: any Connection, _ noun: NounDeclaration) throws -> [String] {
        try noun.givenKeys.compactMap { key in
            var known: [String: (folded: String?, name: String?)] = [:]
            let sql = "SELECT record, folded, name FROM record_key WHERE noun = ? AND field = ?"
            try connection.forEachRow(sql, [.text(noun.name), .text(key.field.name)]) {
                (record: String, folded: String?, name: String?) in known[record] = (folded, name)
            }
            var isRight = true
            try connection.forEachRow(noun.selectSQL, []) { row in
                let kept = known.removeValue(forKey: row[0].text ?? "")
                let name = row[key.index].text
                if kept?.folded != name.map(FoldedText.key) || kept?.name != name { isRight = false }
            }
            guard !isRight || !known.isEmpty else { return nil }
            return "\(noun.title): its \(key.field.name) is compared with what the records do not say"
        }
    }
}

/// A record by one of its keys.
package struct KeyHolder: Sendable, Equatable {
    package let record: String
    /// The key as it is written there.
    package let name: String
}

extension Records {
    /// Returns who has keys that look like the given ones, by what these are compared as.
    package func holders<N: Noun>(
        _ noun: N.Type, _ field: String, lookingLike names: [String]
    ) throws -> [String: [KeyHolder]] {
        var found: [String: [KeyHolder]] = [:]
        let folded = Array(Set(names.map(FoldedText.key)))
        for start in stride(from: 0, to: folded.count, by: 500) {
            let group = folded[start..<min(start + 500, folded.count)]
            let places = String(repeating: "?, ", count: group.count - 1) + "?"
            let sql =
                "SELECT folded, record, name FROM record_key WHERE noun = ? AND field = ? AND folded IN (\(places))"
            let arguments: [StoredValue] = [.text(N.schema.declaration.name), .text(field)] + group.map { .text($0) }
            try connection.forEachRow(sql, arguments) { (folded: String, record: String, name: String) in
                found[folded, default: []].append(KeyHolder(record: record, name: name))
            }
        }
        return found
    }

    /// Returns the id of the record whose key is the same text, in whatever bytes it is written; nil where none is.
    func record(_ noun: NounDeclaration, _ field: String, named name: String) throws -> String? {
        let sql = "SELECT record, name FROM record_key WHERE noun = ? AND field = ? AND folded = ?"
        let holders = try connection.rows(sql, [.text(noun.name), .text(field), .text(FoldedText.key(name))]) {
            (record: String, name: String) in KeyHolder(record: record, name: name)
        }
        return holders.first { $0.name == name }?.record
    }

    /// Refuses keys that look like another record's.
    ///
    /// - Parameter before: The record's row as it was, nil for a new one; a key that it had is not looked at again.
    /// - Throws: `Failure.conflict` with both keys; a personal one is not told.
    func refuseLookAlikes(_ noun: NounDeclaration, before: [StoredValue]?, after: [StoredValue]) throws {
        for (field, index) in noun.givenKeys {
            guard let name = after[index].text, before?[index] != after[index] else { continue }
            let sql = "SELECT name FROM record_key WHERE noun = ? AND field = ? AND folded = ? AND record <> ?"
            let other = try connection.row(
                sql, [.text(noun.name), .text(field.name), .text(FoldedText.key(name)), after[0]])
            guard let taken = other?[0].text else { continue }
            let sentence =
                if taken == name {
                    "another \(noun.title) has this \(field.name) already"
                } else if field.isPersonal {
                    "the \(field.name) looks like that of another \(noun.title); take another one"
                } else {
                    "the \(field.name) \(name) looks like \(taken), which another \(noun.title) has; take another one"
                }
            throw Failure(.conflict, sentence, details: .fields(["field": .text(field.name)]))
        }
    }

    /// Keeps the keys of a record that was made or changed.
    func noteKeys(_ noun: NounDeclaration, before: [StoredValue]?, after: [StoredValue]) throws {
        for (field, index) in noun.givenKeys where before?[index] != after[index] {
            if before != nil {
                try connection.execute(
                    "DELETE FROM record_key WHERE record = ? AND field = ?", [after[0], .text(field.name)])
            }
            guard let name = after[index].text, let record = after[0].text else { continue }
            try RecordKeys.note(connection, noun: noun.name, field: field.name, name, of: record)
        }
    }
}
