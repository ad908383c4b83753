internal import KontorCore

/// The words of a record's searched fields, folded by `FoldedText` and kept beside it, so that SQL compares what Swift
/// folded and no database's own idea of letters matters.
///
/// Follows from the record like every derived table: not journalled, written anew after a migration, proven by `verify`.
extension NounDeclaration {
    /// The table of words; nil where nobody searches in the noun.
    package var wordsTable: String? { searchedColumns.isEmpty ? nil : name + "_words" }

    /// Portable SQL that makes it.
    package var wordsStatements: [String] {
        guard let wordsTable else { return [] }
        return [
            """
            CREATE TABLE "\(wordsTable)" (
              "record_id" TEXT PRIMARY KEY REFERENCES "\(name)"("id") ON DELETE CASCADE,
              "folded" TEXT NOT NULL
            )
            """
        ]
    }

    /// Portable SQL for the ids of the records with a word, which is one argument: `wordPattern` of it.
    package func idsWithWord() -> String {
        "SELECT record_id FROM \"\(wordsTable ?? name)\" WHERE folded LIKE ? ESCAPE '!'"
    }

    /// Returns a text and all that stand in a field and are the same words: `büro`, with `BÜRO` and `Buero`.
    package func spellings(of text: String, in field: FieldDeclaration, _ connection: any Connection) throws -> [String]
    {
        let folded = FoldedText.fold(text)
        var found = [text]
        try connection.forEachRow("SELECT DISTINCT \"\(field.columns[0])\" FROM \"\(name)\"") { (other: String?) in
            guard let other, other != text, FoldedText.fold(other) == folded else { return }
            found.append(other)
        }
        return found
    }

    /// A row's words as they are searched in.
    func words(_ values: [StoredValue]) -> String {
        FoldedText.searchable(searchedColumns.compactMap { values[$0].text })
    }
}

extension Records {
    /// Returns what `idsWithWord` takes for a word.
    package static func wordPattern(_ word: String) -> StoredValue {
        let escaped = FoldedText.fold(word).reduce(into: "") {
            $0 += ["%", "_", "!"].contains($1) ? "!\($1)" : String($1)
        }
        return .text("%" + escaped + "%")
    }

    /// Keeps a new record's words.
    func noteWords(_ noun: NounDeclaration, _ values: [StoredValue]) throws {
        guard let table = noun.wordsTable else { return }
        try connection.execute(
            "INSERT INTO \"\(table)\" (record_id, folded) VALUES (?, ?)", [values[0], .text(noun.words(values))])
    }

    /// Keeps a changed record's words.
    func noteWords(_ noun: NounDeclaration, _ values: [StoredValue], changed: [Int]) throws {
        guard let table = noun.wordsTable, changed.contains(where: noun.searchedColumns.contains) else { return }
        try connection.execute(
            "UPDATE \"\(table)\" SET folded = ? WHERE record_id = ?", [.text(noun.words(values)), values[0]])
    }

    /// Writes the words of every record anew.
    func refillWords(_ noun: NounDeclaration) throws {
        guard let table = noun.wordsTable else { return }
        try connection.execute("DELETE FROM \"\(table)\"")
        var all: [[StoredValue]] = []
        try connection.forEachRow(noun.selectSQL, []) { all.append([$0[0], .text(noun.words($0))]) }
        for row in all {
            try connection.execute("INSERT INTO \"\(table)\" (record_id, folded) VALUES (?, ?)", row)
        }
    }
}
