internal import KontorCore

/// A condition on one field as its table has it: under this name the database says that it was broken.
struct FieldRule {
    let name: String
    /// In SQL, over the field's columns.
    let condition: String
    /// What to tell who breaks it.
    let sentence: String
}

extension FieldDeclaration {
    /// Returns the conditions on the field, those of its declaration first, then that of its kind.
    func rules(in noun: String) -> [FieldRule] {
        var conditions = checks
        let column = "\"\(columns[0])\""
        switch kind {
        case .choice(let words):
            // SQLite builds a table for a list of three or more words, anew for each row that is written.
            let list = words.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
            conditions.append((list, "\(name) must be one of \(words.joined(separator: ", "))"))
        case .flag: conditions.append(("\(column) IN (0, 1)", "\(name) must be yes or no"))
        case .day:
            conditions.append(
                (
                    "\(column) LIKE '____-__-__' AND LENGTH(\(column)) = 10",
                    "\(name) must be a day such as 2026-11-23"
                ))
        case .money:
            conditions.append(
                (
                    "\(column) BETWEEN -\(Money.limit) AND \(Money.limit)",
                    "\(name) is too large: a ledger holds 10^15 of the smallest unit, either way"
                ))
        default: break
        }
        return conditions.enumerated().map { index, rule in
            FieldRule(
                name: "\(noun)_\(name)" + (index == 0 ? "" : "_\(index + 1)"), condition: rule.condition,
                sentence: rule.sentence)
        }
    }
}
