internal import KontorCore

/// The proof that an office's records are what its journal says: the chain, every table, every total.
package struct Verification {
    /// What was looked at, for the report.
    package struct Summary: Sendable {
        package var entries = 0
        package var changes = 0
        package var records = 0
        package var invariants = 0
        /// One sentence per thing that is wrong; at most `findingLimit`.
        package var findings: [String] = []
    }

    package static let findingLimit = 50

    let connection: any Connection
    private let areas: [Area]
    private var summary = Summary()

    package init(connection: any Connection, areas: [Area]) {
        self.connection = connection
        self.areas = areas
    }

    /// Runs every check; `progress` is told what is looked at.
    package mutating func run(progress: (String) -> Void = { _ in }) throws -> Summary {
        progress("chain")
        try checkChain()
        for area in areas {
            for noun in area.nouns {
                progress(noun.title)
                try compare(noun)
                try checkWords(noun)
            }
            for invariant in area.invariants {
                progress(invariant.name)
                summary.invariants += 1
                for row in try connection.rows(invariant.violations + " LIMIT \(Self.findingLimit)") {
                    find("\(row[0].text ?? row[0].integer.map(String.init) ?? "?"): \(invariant.sentence)")
                }
            }
        }
        return summary
    }

    mutating func find(_ sentence: String) {
        if summary.findings.count < Self.findingLimit { summary.findings.append(sentence) }
    }

    /// Recomputes every digest and every hash from the first entry on.
    private mutating func checkChain() throws {
        var previous = Journal.origin
        var expected: Int64 = 1
        var entries: [JournalEntry] = []
        try JournalReader(connection: connection).forEachEntry { entries.append($0) }
        for entry in entries {
            if entry.number != expected { find("journal entry \(expected) is missing") }
            expected = entry.number + 1
            let digests = try digests(of: entry)
            if digests.count != entry.changeCount {
                find("journal entry \(entry.number) has \(digests.count) changes instead of \(entry.changeCount)")
            }
            let hash = Journal.hash(
                previous: previous, number: entry.number, at: entry.at.microseconds, authorship: entry.authorship,
                digests: digests)
            if hash != entry.hash {
                find("journal entry \(entry.number) was altered: its hash does not follow from its content")
            }
            previous = entry.hash
            summary.entries += 1
        }
        let stray = try connection.value(
            "SELECT COUNT(*) FROM journal_change WHERE entry NOT IN (SELECT number FROM journal_entry)")
        if let count = stray.integer, count > 0 { find("\(count) journal changes belong to no entry") }
    }

    private mutating func digests(of entry: JournalEntry) throws -> [[UInt8]] {
        var digests: [[UInt8]] = []
        let sql = """
            SELECT noun, record, action, on_behalf_of, salt, digest, payload FROM journal_change \
            WHERE entry = ? ORDER BY position
            """
        for row in try connection.rows(sql, [.integer(entry.number)]) {
            let kept = row[5].blob ?? []
            if let payload = row[6].text {
                let digest = Journal.digest(
                    noun: row[0].text ?? "", record: row[1].text ?? "", action: row[2].text ?? "",
                    onBehalfOf: row[3].text, salt: row[4].blob, payload: Array(payload.utf8))
                if digest != kept {
                    find("journal entry \(entry.number), \(row[1].text ?? "?"): the noted change was altered")
                }
            }
            digests.append(kept)
            summary.changes += 1
        }
        return digests
    }

    /// Replays one noun's changes from empty and compares with its table, row by row.
    private mutating func compare(_ noun: NounDeclaration) throws {
        var (replayed, erased) = try replay(noun)
        let columns = Array(noun.columns.enumerated())
        try connection.forEachRow(noun.selectSQL, []) { row in
            let id = row[0].text ?? "?"
            summary.records += 1
            guard let expected = replayed.removeValue(forKey: id) else {
                if !erased.contains(id) { find("\(noun.title) \(id) is in its table but not in the journal") }
                return
            }
            guard expected != row, !erased.contains(id) else { return }
            for (index, column) in columns where index > 0 && expected[index] != row[index] {
                find("\(noun.title) \(id): \(column) differs from what the journal says")
            }
        }
        for id in replayed.keys.sorted() where !erased.contains(id) {
            find("\(noun.title) \(id) is in the journal but not in its table")
        }
    }

    private func replay(_ noun: NounDeclaration) throws -> (rows: [String: [StoredValue]], erased: Set<String>) {
        var rows: [String: [StoredValue]] = [:]
        var erased: Set<String> = []
        let position = Dictionary(uniqueKeysWithValues: noun.columns.enumerated().map { ($1, $0) })
        let real = Set(noun.fields.filter { if case .number = $0.kind { true } else { false } }.map(\.name))
        let sql = "SELECT record, action, payload FROM journal_change WHERE noun = ? ORDER BY entry, position"
        try connection.forEachRow(sql, [.text(noun.name)]) { change in
            let id = change[0].text ?? ""
            guard let text = change[2].text, case .table(let entries) = try Plain(json: text) else {
                erased.insert(id)
                return
            }
            let isNew = change[1].text == "create"
            var row = rows[id] ?? [.text(id)] + Array(repeating: .null, count: noun.columns.count - 1)
            for entry in entries {
                guard let index = position[entry.key] else { continue }
                let after = isNew ? entry.value : entry.value.list?.last ?? .null
                row[index] = StoredValue(plain: after, real: real.contains(entry.key))
            }
            rows[id] = row
        }
        return (rows, erased)
    }
}
