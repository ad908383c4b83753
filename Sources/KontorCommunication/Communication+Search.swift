internal import KontorCore
package import KontorStore

extension Communication {
    /// Returns the entries in which every word of the text occurs, the latest first.
    ///
    /// Looks at the party, the subject, the note, what is to be done, and the names of the people and organisations.
    ///
    /// - Throws: `Failure.invalid` for more than the store can look for at once.
    package func search(_ text: String, limit: Int = 50) throws -> [Record<LogEntry>] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return [] }
        guard words.count <= Self.mostWords, words.allSatisfy({ $0.utf8.count <= Self.longestWord }) else {
            throw Failure(
                .invalid,
                "a search takes at most \(Self.mostWords) words, each of at most \(Self.longestWord) bytes; search for less"
            )
        }
        let columns = ["party", "party_number", "subject", "note", "to_do"]
        var conditions: [String] = []
        var arguments: [StoredValue] = []
        for word in words {
            let pattern = StoredValue.text("%" + Self.escaped(word.lowercased()) + "%")
            let own = columns.map { "LOWER(COALESCE(\($0), '')) LIKE ? ESCAPE '!'" }
            let named = ["person", "organisation"].map {
                "party_record_id IN (SELECT id FROM \($0) WHERE LOWER(name) LIKE ? ESCAPE '!')"
            }
            conditions.append("(" + (own + named).joined(separator: " OR ") + ")")
            arguments += Array(repeating: pattern, count: own.count + named.count)
        }
        return try records.find(
            LogEntry.self,
            "WHERE \(conditions.joined(separator: " AND ")) ORDER BY happened_at DESC, id DESC LIMIT \(max(0, limit))",
            arguments)
    }

    /// Returns the latest entries about a record, or with a person or organisation.
    package func entries(about record: AnyID, limit: Int = 50) throws -> [Record<LogEntry>] {
        try records.find(
            LogEntry.self,
            "WHERE about_id = ? OR party_record_id = ? ORDER BY happened_at DESC, id DESC LIMIT \(max(0, limit))",
            [.text(record.text), .text(record.text)])
    }

    /// The store answers neither a condition of a thousand parts nor a pattern of 50 KB.
    private static let (mostWords, longestWord) = (20, 1000)

    private static func escaped(_ word: String) -> String {
        word.reduce(into: "") { $0 += ["%", "_", "!"].contains($1) ? "!\($1)" : String($1) }
    }
}
