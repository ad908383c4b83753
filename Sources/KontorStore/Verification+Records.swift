internal import KontorCore

extension Verification {
    /// Returns up to which entry each record's changes were erased by an entry of the journal, and finds changes that
    /// were emptied without one.
    mutating func checkErasures() throws -> [String: Int64] {
        var through: [String: Int64] = [:]
        let known = "SELECT entry, payload FROM journal_change WHERE noun = ? AND action = 'create' ORDER BY entry"
        try connection.forEachRow(known, [.text(Erasure.schema.declaration.name)]) { (entry: Int64, payload: String?) in
            guard let payload = payload.flatMap({ try? Plain(json: $0) }),
                let record = payload[Erasure.recordColumn]?.text
            else { return }
            through[record] = max(through[record] ?? 0, entry)
        }
        var unexplained: [(record: String, noun: String, entry: Int64)] = []
        let erased = "SELECT entry, noun, record FROM journal_change WHERE payload IS NULL ORDER BY entry, position"
        try connection.forEachRow(erased) { (entry: Int64, noun: String, record: String) in
            guard entry > through[record] ?? 0 else { return }
            unexplained.append((record, noun, entry))
        }
        // One finding for each entry and kind, so that what else is wrong is told as well.
        var rest = unexplained[...]
        while let first = rest.popFirst() {
            let alike = rest.filter { $0.entry == first.entry && $0.noun == first.noun }.count
            rest.removeAll { $0.entry == first.entry && $0.noun == first.noun }
            let more = alike == 0 ? "" : " and \(alike) more"
            find(
                "journal entry \(first.entry), \(first.record)\(more): what it changed of this \(first.noun) was "
                    + "emptied, and no entry says that it was erased")
        }
        return through
    }

    /// Replays one noun's changes from empty and compares with its table, row by row.
    mutating func compare(_ noun: NounDeclaration, _ erasures: [String: Int64]) throws {
        var (replayed, unknown) = try replay(noun)
        let columns = Array(noun.columns.enumerated())
        var problems: [String] = []
        var incomparable: [String] = []
        var count = 0
        try connection.forEachRow(noun.selectSQL, []) { row in
            let id = row[0].text ?? "?"
            count += 1
            let expected = replayed.removeValue(forKey: id)
            if unknown.remove(id) != nil { return incomparable.append("\(noun.title) \(id)") }
            guard let expected else {
                return problems.append("\(noun.title) \(id) is in its table but not in the journal")
            }
            guard expected != row else { return }
            for (index, column) in columns where index > 0 && expected[index] != row[index] {
                problems.append("\(noun.title) \(id): \(column) differs from what the journal says")
            }
        }
        summary.records += count
        for id in Set(replayed.keys).union(unknown).sorted() {
            problems.append("\(noun.title) \(id) is in the journal but not in its table")
        }
        problems.forEach { find($0) }
        summary.uncomparedCount += incomparable.count
        summary.uncompared += incomparable.prefix(Self.findingLimit - min(Self.findingLimit, summary.uncompared.count))
    }

    /// - Returns: The rows that the journal gives, and the records of which an erased change leaves something unknown.
    private func replay(_ noun: NounDeclaration) throws -> (rows: [String: [StoredValue]], unknown: Set<String>) {
        var rows: [String: [StoredValue]] = [:]
        var unknown: Set<String> = []
        let position = Dictionary(uniqueKeysWithValues: noun.columns.enumerated().map { ($1, $0) })
        let real = Set(noun.fields.filter { if case .number = $0.kind { true } else { false } }.map(\.name))
        let sql = "SELECT record, action, payload FROM journal_change WHERE noun = ? ORDER BY entry, position"
        try connection.forEachRow(sql, [.text(noun.name)]) { (id: String, action: String, payload: String?) in
            guard let payload, case .table(let entries)? = try? Plain(json: payload) else {
                unknown.insert(id)
                return
            }
            let isNew = action == "create"
            // An erasure ends with all columns as they are then, so that the record can be compared again.
            if isNew || entries.count == noun.columns.count - 1 { unknown.remove(id) }
            var row = rows[id] ?? [.text(id)] + Array(repeating: .null, count: noun.columns.count - 1)
            for entry in entries {
                guard let index = position[entry.key] else { continue }
                let after = isNew ? entry.value : entry.value.list?.last ?? .null
                row[index] = StoredValue(plain: after, real: real.contains(entry.key))
            }
            rows[id] = row
        }
        return (rows, unknown)
    }
}
