internal import KontorCore

/// Fields whose words are the keys of other records, such as the skus of a model's supplies.
///
/// People read and write the keys; the store sees to it that each names a record, and that it goes on naming it where the
/// record's key changes. What an office kept before that was so stays as it is until somebody changes it.
extension FieldDeclaration {
    /// The noun that the field's words name; nil for a field that says what it says.
    package var named: String? {
        for case .naming(let noun) in traits { return noun }
        return nil
    }
}

extension Records {
    /// Refuses a word that names nothing, as far as it was not there before.
    func refuseUnknownNames(
        _ declaration: NounDeclaration, _ values: [StoredValue], before: [StoredValue]? = nil
    ) throws {
        for (column, field) in declaration.namings where before?[column] != values[column] {
            guard let noun = nouns.all.first(where: { $0.name == field.named }), let key = noun.keys.first else {
                continue
            }
            let known = before.map { Set(field.words(in: $0[column])) } ?? []
            for word in field.words(in: values[column]) where !known.contains(word) {
                let named = try named(noun, word, by: field, of: declaration)
                let own = named.values[noun.index(of: key)].text ?? word
                guard own == word else {
                    throw Failure(
                        .invalid,
                        "\(declaration.title): \(field.name) names \(noun.title) by \(key.name): write \(own)",
                        details: .fields(["field": .text(field.name)]))
                }
                guard field.namesInUse, let ended = noun.endedField,
                    !named.values[noun.index(of: ended)].isNull
                else { continue }
                throw Failure(
                    .refused,
                    "\(declaration.title): \(field.name): \(word) is out of use: "
                        + "take it back with \(noun.restoring) first, or name another",
                    details: .fields(["field": .text(field.name)]))
            }
        }
    }

    private func named(
        _ noun: NounDeclaration, _ word: String, by field: FieldDeclaration, of declaration: NounDeclaration
    ) throws -> AnyRecord {
        do { return try resolve(noun, word) } catch let failure as Failure {
            throw Failure(
                failure.code, "\(declaration.title): \(field.name): \(failure.message)",
                details: .fields(["field": .text(field.name)]))
        }
    }

    /// Lets every word that named a record by its old key name it by the new one.
    func carryName(of record: AnyRecord, to values: [StoredValue]) throws {
        guard let key = record.noun.keys.first else { return }
        let column = record.noun.index(of: key)
        guard let old = record.values[column].text, let new = values[column].text, old != new else { return }
        renames += 1
        for noun in nouns.all {
            for (position, field) in noun.namings where field.named == record.noun.name {
                let sql = noun.selectSQL + " WHERE \"\(noun.columns[position])\" LIKE ?"
                // What LIKE finds is looked at again: it knows neither case nor the borders of words.
                let rows = try connection.rows(sql, [.text("%\(field.pattern(old))%")])
                for row in rows where field.words(in: row[position]).contains(old) {
                    var renamed = row
                    field.write(field.words(in: row[position]).map { $0 == old ? new : $0 }, to: &renamed[position])
                    _ = try update(AnyRecord(noun, values: row), to: renamed, carryingNames: true)
                }
            }
        }
    }
}

extension Records {
    /// Returns the ids of the records in use whose words name this one, of one kind.
    func idsNaming(_ record: AnyRecord, in noun: NounDeclaration) throws -> Set<String> {
        guard let key = record.noun.keys.first, let own = record.values[record.noun.index(of: key)].text else {
            return []
        }
        let inUse = noun.endedField.map { " AND \"\($0.name)\" IS NULL" } ?? ""
        var ids: Set<String> = []
        for (position, field) in noun.namings where field.named == record.noun.name {
            let column = "\"\(noun.columns[position])\""
            let sql = "SELECT id, \(column) FROM \"\(noun.name)\" WHERE \(column) LIKE ?\(inUse)"
            try connection.forEachRow(sql, [.text("%\(field.pattern(own))%")]) { (id: String, named: StoredValue) in
                if field.words(in: named).contains(own) { ids.insert(id) }
            }
        }
        return ids
    }
}

extension FieldDeclaration {
    fileprivate func words(in value: StoredValue) -> [String] {
        if case .words = kind { return [String].read([value], at: 0) }
        return value.text.map { [$0] } ?? []
    }

    fileprivate func write(_ words: [String], to value: inout StoredValue) {
        guard case .words = kind else {
            value = words.first.map { .text($0) } ?? .null
            return
        }
        var values = [value]
        words.write(into: &values, at: 0)
        value = values[0]
    }

    /// The part of a word that is the same however it is written down: JSON escapes the rest, `LIKE` has signs of its own.
    fileprivate func pattern(_ word: String) -> String {
        String(word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ") })
    }
}
