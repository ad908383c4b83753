extension Verification {
    /// Compares the words that a noun's records are found by with those that follow from the records.
    mutating func checkWords(_ noun: NounDeclaration) throws {
        guard let table = noun.wordsTable else { return }
        let columns = noun.columns.map { "r.\"\($0)\"" }.joined(separator: ", ")
        let sql = "SELECT \(columns), w.folded FROM \"\(noun.name)\" r LEFT JOIN \"\(table)\" w ON w.record_id = r.id"
        var wrong: [String] = []
        try connection.forEachRow(sql, []) { row in
            if row.last?.text != noun.words(row) { wrong.append(row[0].text ?? "?") }
        }
        for id in wrong { find("\(noun.title) \(id) is not found by its words") }
    }
}
