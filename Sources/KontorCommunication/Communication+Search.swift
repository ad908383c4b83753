internal import KontorCore
internal import KontorDirectory
package import KontorStore

extension Communication {
    /// Returns the entries in which every word of the text occurs, the latest first.
    ///
    /// Looks at the party, the subject, the note, what is to be done, and the names and mail addresses of the people and
    /// organisations; words are compared as `FoldedText` folds them.
    ///
    /// - Throws: `Failure.invalid` for more than the store can look for at once.
    package func search(_ text: String, limit: Int = 50) throws -> [Record<LogEntry>] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { !FoldedText.fold($0).isEmpty }
        guard !words.isEmpty else { return [] }
        guard words.count <= Self.mostWords, words.allSatisfy({ $0.utf8.count <= Self.longestWord }) else {
            throw Failure(
                .invalid,
                "a search takes at most \(Self.mostWords) words, each of at most \(Self.longestWord) bytes; search for less"
            )
        }
        let named = [Person.schema.declaration, Organisation.schema.declaration]
        let hit =
            (["id IN (\(LogEntry.schema.declaration.idsWithWord()))"]
            + named.map { "party_record_id IN (\($0.idsWithWord()))" }).joined(separator: " OR ")
        let conditions = words.map { _ in "(\(hit))" }
        let arguments = words.flatMap { Array(repeating: Records.wordPattern($0), count: 1 + named.count) }
        return try records.find(
            LogEntry.self,
            "WHERE withdrawn_at IS NULL AND \(conditions.joined(separator: " AND ")) ORDER BY happened_at DESC, id DESC LIMIT \(max(0, limit))",
            arguments)
    }

    /// The store answers no condition of a thousand parts, and each sign of a pattern costs a look at all that is searched.
    private static let (mostWords, longestWord) = (20, 256)
}
