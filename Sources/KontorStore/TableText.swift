internal import KontorCore

/// The `CREATE TABLE` that follows from a noun, in SQL that SQLite and PostgreSQL share; `suffix` is a dialect's own end.
package enum TableText {
    /// Returns the table and its indexes.
    package static func statements(for noun: NounDeclaration, suffix: String = "") -> [String] {
        var lines = ["  \"id\" TEXT PRIMARY KEY"]
        for field in noun.fields { lines += columns(of: field, in: noun) }
        for rule in noun.rules where rule.isUnique {
            lines.append("  UNIQUE (\(quoted(rule.name.split(separator: ",").map { $0.trimmed })))")
        }
        for rule in noun.rules where !rule.isUnique {
            lines.append("  CONSTRAINT \(rule.name) CHECK (\(rule.condition))")
        }
        let table = "CREATE TABLE \"\(noun.name)\" (\n" + lines.joined(separator: ",\n") + "\n)" + suffix
        return [table] + indexes(for: noun)
    }

    private static func indexes(for noun: NounDeclaration) -> [String] {
        noun.indexes.map { columns in
            let parts = columns.split(separator: ",").map { $0.trimmed }
            return
                "CREATE INDEX \"\(noun.name)_\(parts.joined(separator: "_"))\" ON \"\(noun.name)\" (\(quoted(parts)))"
        }
    }

    private static func columns(of field: FieldDeclaration, in noun: NounDeclaration) -> [String] {
        let required = field.isOptional ? "" : " NOT NULL"
        let unique = field.isUnique ? " UNIQUE" : ""
        var lines: [String] = []
        for (offset, column) in field.columns.enumerated() {
            var line = "  \"\(column)\" \(type(of: field.kind, offset: offset))\(required)\(unique)"
            if case .reference(let target) = field.kind { line += " REFERENCES \"\(target().name)\"(\"id\")" }
            if offset == 0 {
                for rule in field.rules(in: noun.name) {
                    line += " CONSTRAINT \(rule.name) CHECK (\(rule.condition))"
                }
            }
            lines.append(line)
        }
        return lines
    }

    private static func type(of kind: FieldKind, offset: Int) -> String {
        switch kind {
        case .flag, .integer, .quantity, .instant: "INTEGER"
        case .money: offset == 0 ? "INTEGER" : "TEXT"
        case .number: "REAL"
        default: "TEXT"
        }
    }

    private static func quoted(_ columns: [String]) -> String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension Substring {
    fileprivate var trimmed: String { String(self.drop { $0 == " " }) }
}
