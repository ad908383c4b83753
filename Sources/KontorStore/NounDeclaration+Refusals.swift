internal import KontorCore

extension NounDeclaration {
    /// Returns the failure that says which rule of the table was broken, and of which field.
    ///
    /// - Parameter missing: The field that names a record which does not exist, where it is known.
    func failure(for error: StoreError, missing: String? = nil) -> any Error {
        switch error.cause {
        case .check(let rule):
            guard let broken = broken(rule) else { return error }
            let details: Plain =
                broken.field.map { ["rule": .text(rule), "field": .text($0)] } ?? ["rule": .text(rule)]
            return Failure(.invalid, "\(title): \(broken.sentence)", details: details)
        case .unique(let columns):
            let names = columns.split(separator: ",").map { $0.split(separator: ".").last.map(String.init) ?? "" }
            if let rule = rules.first(where: { $0.isUnique && $0.name == names.joined(separator: ", ") }) {
                return Failure(.conflict, "\(title): \(rule.sentence)")
            }
            let field = names.map { fieldName(ofColumn: $0) }.joined(separator: ", ")
            return Failure(
                .conflict, "another \(title) has this \(field) already", details: .fields(["field": .text(field)]))
        case .required(let column):
            let name = fieldName(ofColumn: column.split(separator: ".").last.map(String.init) ?? column)
            return Failure(
                .invalid, "\(titleWithArticle) needs its \(name)", details: .fields(["field": .text(name)]))
        case .reference:
            guard let missing else {
                return Failure(.invalid, "\(title): it names a record that does not exist")
            }
            return Failure(
                .invalid, "\(title): its \(missing) does not exist", details: .fields(["field": .text(missing)]))
        default: return error
        }
    }

    /// Returns what to tell who breaks the rule of that name, and the field where it is one field's.
    private func broken(_ name: String) -> (sentence: String, field: String?)? {
        if let rule = rules.first(where: { $0.name == name }) { return (rule.sentence, nil) }
        for field in fields {
            if let rule = field.rules(in: self.name).first(where: { $0.name == name }) {
                return (rule.sentence, field.name)
            }
        }
        return nil
    }

    private func fieldName(ofColumn column: String) -> String {
        fields.first { $0.columns.contains(column) }?.name ?? column
    }
}
