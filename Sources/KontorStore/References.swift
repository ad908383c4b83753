internal import KontorCore

/// What a reference may name.
extension FieldDeclaration {
    /// Whether it names only what is in use.
    package var namesInUse: Bool { traits.contains { if case .inUse = $0 { true } else { false } } }

    /// Which records of its kind it names; nil for any.
    package var only: OnlySome? {
        for case .only(let field, let words, let sentence) in traits {
            return OnlySome(field: field, words: words, sentence: sentence)
        }
        return nil
    }

    /// The words of a choice that people may give, where that is not all of them.
    package var givenWords: [String]? {
        for case .given(let words) in traits { return words }
        return nil
    }
}

/// What a record must be, so that a field may name it.
package struct OnlySome: Sendable {
    package let field: String
    package let words: [String]
    let sentence: String

    /// Returns why a record is not what may be named, and what makes it one; nil where it may be named.
    func refusal(of record: AnyRecord) -> String? {
        let noun = record.noun
        guard let known = noun.field(field), let word = record.values[noun.index(of: known)].text,
            !words.contains(word)
        else { return nil }
        guard !known.isFixed, !known.isKept, let first = words.first else { return sentence }
        let way = "kontor.\(noun.area).\(noun.name).update(\"\(record.name)\", { \(field) = \"\(first)\" })"
        return "\(sentence), its \(field) is \(word): \(way) makes it one"
    }
}

extension NounDeclaration {
    /// SQL for the records that people name, as against those that exist by themselves; nil where they are the same.
    var offeredSQL: String? {
        let conditions = fields.compactMap { field in
            field.givenWords.map { words in
                "\"\(field.columns[0])\" IN (\(words.map { "'\($0)'" }.joined(separator: ", ")))"
            }
        }
        return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
    }

    /// What takes a record of this kind back into use.
    package var restoring: String { "kontor.\(area).\(name).restore" }

    /// Whether a change takes a record back into use.
    fileprivate func isTakenBack(_ before: [StoredValue], _ after: [StoredValue]) -> Bool {
        guard let ended = endedField else { return false }
        let column = index(of: ended)
        return !before[column].isNull && after[column].isNull
    }
}

extension Records {
    /// Refuses what is out of use.
    ///
    /// - Parameter act: What is to be done with it, as the end of `… before`; nil to say only how it comes back.
    package func refuseEnded(_ record: AnyRecord, before act: String? = nil) throws {
        guard let ended = record.noun.endedField, !record.values[record.noun.index(of: ended)].isNull else { return }
        let way = "\(record.noun.restoring)(\"\(record.name)\")"
        throw Failure(.refused, "\(record.name) is out of use: \(way) \(act.map { "before \($0)" } ?? "first")")
    }

    /// Refuses a record that a field may not name, also where the field named it before.
    ///
    /// - Parameter act: What is to be done with it where it is out of use, as the end of `… before`.
    package func refuseUnfit(_ record: AnyRecord, for field: FieldDeclaration, before act: String? = nil) throws {
        if let words = unfitWords(record, for: field) {
            throw Failure(.refused, words, details: .fields(["field": .text(field.name)]))
        }
        try refuseEnded(record, before: act)
    }

    /// Returns why a field may not name a record, as a sentence; nil where it may, or the record is out of use.
    package func unfitWords(_ record: AnyRecord, for field: FieldDeclaration) -> String? {
        field.only?.refusal(of: record).map { "\(record.name) \($0)" }
    }

    /// Refuses references to what they may not name, as far as they are new: what an office kept before stays until
    /// somebody changes it. What is taken back into use names everything anew.
    func refuseReferences(
        _ declaration: NounDeclaration, _ rows: some Collection<[StoredValue]>, before: [StoredValue]? = nil,
        fit: [FieldDeclaration] = []
    ) throws {
        for (column, field) in declaration.guarded where !fit.contains(where: { $0.name == field.name }) {
            guard case .reference(let target) = field.kind else { continue }
            var ids: [StoredValue] = []
            for row in rows where !row[column].isNull {
                let isNew = before.map { $0[column] != row[column] || declaration.isTakenBack($0, row) } ?? true
                // Rows mostly name the same one as the row before, or each another one.
                if isNew, ids.last != row[column] { ids.append(row[column]) }
            }
            for range in BulkInsert.groups(of: ids.count) {
                try refuse(Array(ids[range]), of: target(), in: field, of: declaration)
            }
            if let before, let row = rows.first, before[column] != row[column],
                target() === declaration
            {
                try refuseCircle(declaration, row, column, field)
            }
        }
    }

    private func refuse(
        _ ids: [StoredValue], of noun: NounDeclaration, in field: FieldDeclaration, of declaration: NounDeclaration
    ) throws {
        let ended = field.namesInUse ? noun.endedField : nil
        let only = field.only
        var conditions: [String] = []
        if let ended { conditions.append("\"\(ended.name)\" IS NOT NULL") }
        if let only {
            let words = only.words.map { "'\($0)'" }.joined(separator: ", ")
            conditions.append("\"\(only.field)\" NOT IN (\(words))")
        }
        guard !conditions.isEmpty else { return }
        let places = ids.map { _ in "?" }.joined(separator: ", ")
        let sql = "\(noun.selectSQL) WHERE id IN (\(places)) AND (\(conditions.joined(separator: " OR "))) LIMIT 1"
        guard let row = try connection.row(sql, ids) else { return }
        let record = AnyRecord(noun, values: row)
        let named = "\(declaration.title): its \(field.name) \(record.name)"
        let details: Plain = .fields(["field": .text(field.name)])
        if let words = only?.refusal(of: record) { throw Failure(.refused, "\(named) \(words)", details: details) }
        throw Failure(
            .refused, "\(named) is out of use: take it back with \(noun.restoring) first, or name another",
            details: details)
    }

    /// Refuses a record that would be above itself; one that names itself at once is refused by its own rule.
    private func refuseCircle(
        _ declaration: NounDeclaration, _ row: [StoredValue], _ column: Int, _ field: FieldDeclaration
    ) throws {
        guard row[column] != row[0] else { return }
        let sql = "SELECT \"\(declaration.columns[column])\" FROM \"\(declaration.name)\" WHERE id = ?"
        var next = row[column]
        var seen: Set<StoredValue> = []
        while !next.isNull, seen.insert(next).inserted {
            next = try connection.value(sql, [next])
            guard next == row[0] else { continue }
            let own = AnyRecord(declaration, values: row).name
            let named = try connection.row(declaration.selectSQL + " WHERE id = ?", [row[column]])
            let name = named.map { AnyRecord(declaration, values: $0).name } ?? field.name
            throw Failure(
                .refused,
                "\(declaration.title): \(name) as the \(field.name) of \(own) leads back to \(own): "
                    + "name another, or change the \(field.name) of \(name) first",
                details: .fields(["field": .text(field.name)]))
        }
    }
}
