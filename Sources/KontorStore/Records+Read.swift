package import KontorCore

extension Records {
    /// Returns the record with that id, nil where there is none.
    package func get<N: Noun>(_ id: ID<N>) throws -> Record<N>? {
        try connection.row(N.schema.declaration.selectSQL + " WHERE id = ?", [.text(id.text)]).map(Record.init(row:))
    }

    /// Returns the record that another one refers to.
    ///
    /// - Throws: `Failure.notFound`; the store's foreign keys make that impossible for a stored reference.
    package func require<N: Noun>(_ id: ID<N>) throws -> Record<N> {
        guard let record = try get(id) else {
            throw Failure(.notFound, "no \(N.schema.declaration.title) \(id)")
        }
        return record
    }

    /// Returns the records that meet a condition over the noun's columns, in the order that it names.
    ///
    /// - Parameter rest: Portable SQL that follows the table's name: `WHERE … ORDER BY … LIMIT …`.
    package func find<N: Noun>(_ noun: N.Type = N.self, _ rest: String, _ arguments: [StoredValue] = []) throws
        -> [Record<N>]
    {
        var found: [Record<N>] = []
        try forEach(N.self, rest, arguments) { found.append($0) }
        return found
    }

    /// Returns the first record that meets the condition, nil where none does.
    package func first<N: Noun>(_ noun: N.Type = N.self, _ rest: String, _ arguments: [StoredValue] = []) throws
        -> Record<N>?
    {
        try connection.row(N.schema.declaration.selectSQL + " " + rest, arguments).map(Record.init(row:))
    }

    /// Calls `body` with each record that meets the condition.
    package func forEach<N: Noun>(
        _ noun: N.Type = N.self, _ rest: String, _ arguments: [StoredValue] = [],
        _ body: (Record<N>) throws -> Void
    ) throws {
        try connection.forEachRow(N.schema.declaration.selectSQL + " " + rest, arguments) {
            try body(Record(row: $0))
        }
    }

    /// Returns how many records meet the condition.
    package func count<N: Noun>(_ noun: N.Type = N.self, _ rest: String = "", _ arguments: [StoredValue] = []) throws
        -> Int
    {
        let sql = "SELECT COUNT(*) FROM \"\(N.schema.declaration.name)\" \(rest)"
        return Int(try connection.value(sql, arguments).integer ?? 0)
    }

    /// Returns the record that `text` names by its id or by one of its business keys.
    ///
    /// - Throws: `Failure.notFound` with the nearest name; `Misuse` where it is the id of another kind.
    package func resolve<N: Noun>(_ noun: N.Type = N.self, _ text: String) throws -> Record<N> {
        Record(row: try resolve(N.schema.declaration, text).values)
    }

    /// The same for a kind that is known only at run time.
    package func resolve(_ noun: NounDeclaration, _ text: String) throws -> AnyRecord {
        if let prefix = IDText.prefix(of: text) {
            guard prefix == noun.prefix else {
                let other = kindName(ofPrefix: prefix)
                throw Misuse("must be \(noun.naming), got \(other ?? "an") id\(other == nil ? " of another kind" : "")")
            }
            if let row = try connection.row(noun.selectSQL + " WHERE id = ?", [.text(text)]) {
                return AnyRecord(noun, values: row)
            }
        }
        if let record = try keyed(noun, text) { return record }
        throw Failure(.notFound, "no \(noun.title) \(text.inSentence)\(try hint(noun, text))")
    }

    /// Returns the record that one of its business keys names; nil where none does.
    package func keyed(_ noun: NounDeclaration, _ text: String) throws -> AnyRecord? {
        for key in noun.keys {
            if let row = try connection.row(noun.selectSQL + " WHERE \"\(key.name)\" = ?", [.text(text)]) {
                return AnyRecord(noun, values: row)
            }
        }
        for (field, _) in noun.givenKeys {
            guard let id = try record(noun, field.name, named: text) else { continue }
            if let row = try connection.row(noun.selectSQL + " WHERE id = ?", [.text(id)]) {
                return AnyRecord(noun, values: row)
            }
        }
        return nil
    }

    /// `; did you mean …?` among the noun's own names, or what there is in use where that is little. Personal names are
    /// not offered, nor what exists by itself.
    private func hint(_ noun: NounDeclaration, _ text: String) throws -> String {
        guard let key = noun.keys.first, !key.isPersonal else { return "; check its id" }
        var (names, inUse): ([String], [String]) = ([], [])
        let ended = noun.endedField.map { "\"\($0.name)\"" } ?? "NULL"
        let offered = noun.offeredSQL.map { " WHERE \($0)" } ?? ""
        let sql = "SELECT \"\(key.name)\", \(ended) FROM \"\(noun.name)\"\(offered) LIMIT 20000"
        try connection.forEachRow(sql) { (name: String?, ended: StoredValue) in
            guard let name else { return }
            names.append(name)
            if ended.isNull { inUse.append(name) }
        }
        let nearest = NearestName.hint(text, among: names)
        guard nearest.isEmpty else { return nearest }
        if names.isEmpty { return "; there is none yet" }
        if inUse.isEmpty { return "; there is none in use" }
        return inUse.count <= 12
            ? "; there \(inUse.count == 1 ? "is" : "are") \(inUse.sorted().listed)" : "; check its \(key.name)"
    }

    /// Returns the name of the noun whose ids begin with `prefix`, nil where there is none.
    package func kindName(ofPrefix prefix: String) -> String? { nouns[prefix]?.titleWithArticle }

    /// More than any office counts up to.
    private static let mostNumbers = 1_000_000_000_000

    /// The next number of a gapless sequence: one more than the highest that `field` holds under `prefix`.
    ///
    /// Gapless because it is taken inside the transaction that uses it.
    package func nextNumber<N: Noun>(_ noun: N.Type, in column: String, prefix: String, digits: Int) throws -> String {
        let sql = """
            SELECT "\(column)" FROM "\(N.schema.declaration.name)" WHERE "\(column)" LIKE ? \
            ORDER BY LENGTH("\(column)") DESC, "\(column)" DESC LIMIT 1
            """
        let last = try connection.value(sql, [.text(prefix + "%")]).text?.dropFirst(prefix.count)
        guard let counted = last.map({ Int($0) }) ?? 0, (0..<Self.mostNumbers).contains(counted) else {
            throw DamagedRecords("\(N.schema.declaration.title): a \(column) is none that the office counts up to")
        }
        let number = String(counted + 1)
        return prefix + String(repeating: "0", count: max(0, digits - number.count)) + number
    }
}

/// Wrong use of the API, as opposed to an expected failure: raised at the caller's line.
package struct Misuse: Error, Sendable, Equatable, CustomStringConvertible {
    package let message: String
    package init(_ message: String) { self.message = CutText.message(message) }
    package var description: String { message }
}

extension NounDeclaration {
    /// What names a record of this kind: `an item id (itm_…) or a sku`.
    package var naming: String {
        let article = "aeiou".contains(title.first ?? "x") ? "an" : "a"
        let keys = keys.map { " or its \($0.name)" }.joined()
        return "\(article) \(title) id (\(prefix)_…)\(keys)"
    }
}
