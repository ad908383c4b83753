extension Records {
    /// Returns which records in use name this one, by kind: what its end would leave pointing at nothing that goes on.
    package func naming(_ record: AnyRecord) throws -> [(noun: String, count: Int)] {
        try nouns.all.compactMap { noun in
            let columns = noun.fields.filter { $0.canName(record.noun) }.map { "\"\($0.columns[0])\" = ?" }
            guard !columns.isEmpty else { return nil }
            let inUse = noun.endedField.map { " AND \($0.name) IS NULL" } ?? ""
            let sql = "SELECT COUNT(*) FROM \"\(noun.name)\" WHERE (\(columns.joined(separator: " OR ")))\(inUse)"
            let count = try connection.value(sql, columns.map { _ in .text(record.id) }).integer ?? 0
            return count == 0 ? nil : (noun.name, Int(count))
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
