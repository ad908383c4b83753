extension Records {
    /// Returns which records in use name this one, by kind: what its end would leave pointing at nothing that goes on.
    ///
    /// A record names another by its id, or by its key among its words.
    package func naming(_ record: AnyRecord) throws -> [(noun: String, count: Int)] {
        try nouns.all.compactMap { noun in
            var ids = try idsNaming(record, in: noun)
            let columns = noun.fields.filter { $0.canName(record.noun) }.map { "\"\($0.columns[0])\" = ?" }
            let inUse = noun.endedField.map { " AND \($0.name) IS NULL" } ?? ""
            let condition = "(\(columns.joined(separator: " OR ")))\(inUse)"
            let arguments = columns.map { _ in StoredValue.text(record.id) }
            var count = ids.count
            if !columns.isEmpty, ids.isEmpty {
                let sql = "SELECT COUNT(*) FROM \"\(noun.name)\" WHERE \(condition)"
                count = Int(try connection.value(sql, arguments).integer ?? 0)
            } else if !columns.isEmpty {
                // One that names it both ways is one.
                ids.formUnion(try connection.texts("SELECT id FROM \"\(noun.name)\" WHERE \(condition)", arguments))
                count = ids.count
            }
            return count == 0 ? nil : (noun.name, count)
        }
    }
}

extension FieldDeclaration {
    /// Whether it may hold the id of a record of that kind.
    func canName(_ noun: NounDeclaration) -> Bool {
        switch kind {
        case .reference(let target): target() === noun
        case .anyReference: true
        default: false
        }
    }
}
