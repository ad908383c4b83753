import KontorCore
import KontorStore
import KontorTesting
import Testing

/// Whatever is done to the journal itself is found: to each column, and by each row taken away, doubled or added.
@Suite struct JournalAlterationTests {
    /// Three entries: with a salt and without, on behalf of somebody, with events, by a plugin and by nobody.
    private func office() throws -> ScratchOffice {
        let office = try ScratchOffice([.office])
        try office.change(as: "per_a") { records in
            _ = try letter(records, "first")
            try records.emit("office.tested", ["number": 1])
        }
        try office.change { records in
            try records.onBehalf(of: "per_b") { _ = try letter(records, "second") }
            try shelf(records, "a")
            try shelf(records, "b")
            records.authorship.plugin = "acme"
            try records.emit("office.tested", ["number": 2])
            try records.emit("office.tested", ["number": 3])
        }
        try office.change { try shelf($0, "c") }
        try office.records.store.write { connection in
            for name in ["entry_final", "entry_kept", "change_kept", "change_final"] {
                try connection.execute("DROP TRIGGER journal_\(name)")
            }
        }
        return office
    }

    private func letter(_ records: Records, _ subject: String) throws -> Record<Outgoing> {
        try records.create(Outgoing.self) {
            $0.kind = .letter
            $0.to = "Ada"
            $0.subject = subject
            $0.body = "Dear Ada"
            $0.createdAt = records.now
        }
    }

    private func shelf(_ records: Records, _ key: String) throws {
        try records.create(ShelfEntry.self) {
            $0.shelf = "test"
            $0.key = key
            $0.value = 1
        }
    }

    private static let tables = ["journal_entry", "journal_change", "event"]

    @Test func isFoundInEveryColumnOfEveryRow() throws {
        let office = try office()
        #expect(try office.findings() == [])
        for table in Self.tables {
            let columns = try office.records.store.read {
                try $0.rows("SELECT name, type FROM pragma_table_info('\(table)')").map {
                    (name: $0[0].text ?? "", type: $0[1].text ?? "")
                }
            }
            for (index, column) in columns.enumerated() {
                for (place, row) in try rows(of: table, office).enumerated() {
                    for other in Self.others(row[index], column.type) {
                        var isRefused = false
                        let findings = try office.tampered { connection in
                            try connection.execute("PRAGMA ignore_check_constraints = ON")
                            let key = Self.key(row, table)
                            let sql = "UPDATE \(table) SET \"\(column.name)\" = ? WHERE \(key.condition)"
                            // Another row may have that place.
                            do { try connection.execute(sql, [other] + key.values) } catch { isRefused = true }
                        }
                        #expect(
                            isRefused || !findings.isEmpty,
                            "\(table).\(column.name), row \(place): \(row[index]) became \(other)")
                    }
                }
            }
        }
        #expect(try office.findings() == [])
    }

    @Test func isFoundWhereARowIsGoneOrTooMany() throws {
        let office = try office()
        for table in Self.tables {
            for row in try rows(of: table, office) {
                let key = Self.key(row, table)
                let gone = try office.tampered {
                    try $0.execute("DELETE FROM \(table) WHERE \(key.condition)", key.values)
                }
                #expect(!gone.isEmpty, "\(table) without \(row)")
                // A copy of it in another place.
                for place: Int64 in [1, 40] {
                    let doubled = try office.tampered {
                        var copy = row
                        let last = table == "journal_change" ? 1 : 0
                        copy[last] = .integer((copy[last].integer ?? 0) + place + 3)
                        let places = copy.map { _ in "?" }.joined(separator: ", ")
                        try $0.execute("INSERT INTO \(table) VALUES (\(places))", copy)
                    }
                    #expect(!doubled.isEmpty, "\(table) with \(row) twice")
                }
            }
        }
    }

    /// Only what was kept elsewhere shows that the end of a journal was cut off.
    @Test func isFoundByTheHeadWhereTheEndIsCutOff() throws {
        let office = try office()
        let heads = try office.records.store.read { connection in
            try JournalReader(connection: connection).entries(limit: 9).map {
                JournalHead(number: $0.number, hash: $0.hash)
            }
        }
        for head in heads + heads.map({ JournalHead(number: nil, hash: $0.hash) }) + [.empty] {
            let read = try #require(JournalHead("\(head)"))
            #expect(read == head)
            #expect(try proof(office, since: read).findings == [])
        }
        #expect(try proof(office, since: nil).head == heads[0])
        try office.records.store.write {
            let record = try $0.value("SELECT record FROM journal_change WHERE entry = 3")
            try $0.execute("DELETE FROM shelf_entry WHERE id = ?", [record])
            try $0.execute("DELETE FROM journal_change WHERE entry = 3")
            try $0.execute("DELETE FROM journal_entry WHERE number = 3")
        }
        #expect(try proof(office, since: nil).findings == [])
        #expect(try proof(office, since: heads[1]).findings == [])
        #expect(
            try proof(office, since: heads[0]).findings == [
                "the journal has no entry \(heads[0]): what was written since it was noted was altered or cut off"
            ])
    }

    @Test(arguments: [
        "", "3", "3:", ":", "x:" + String(repeating: "a", count: 64), String(repeating: "g", count: 64),
        "3:" + String(repeating: "a", count: 63), "1:2:" + String(repeating: "a", count: 64),
        "٣:" + String(repeating: "a", count: 64),
        "-1:" + String(repeating: "a", count: 64), "99999999999999999999:" + String(repeating: "a", count: 64),
    ])
    func takesNothingElseForAHead(_ text: String) { #expect(JournalHead(text) == nil) }

    private func proof(_ office: ScratchOffice, since: JournalHead?) throws -> Verification.Summary {
        try office.records.store.read { connection in
            var verification = Verification(connection: connection, areas: office.records.areas)
            return try verification.run(since: since)
        }
    }

    private func rows(of table: String, _ office: ScratchOffice) throws -> [[StoredValue]] {
        try office.records.store.read { try $0.rows("SELECT * FROM \(table)") }
    }

    /// Other values that a column of that type can hold; an empty text is not nothing.
    private static func others(_ value: StoredValue, _ type: String) -> [StoredValue] {
        let all: [StoredValue]
        switch type {
        case "INTEGER": all = [0, 1, .integer((value.integer ?? 0) + 1), 77]
        case "TEXT": all = ["", "x", .text((value.text ?? "") + "x"), .text((value.text ?? "") + "\u{1F}"), "{}"]
        default: all = [.blob([]), .blob((value.blob ?? []) + [1]), .blob([UInt8](repeating: 7, count: 16))]
        }
        return all.filter { $0 != value }
    }

    private static func key(_ row: [StoredValue], _ table: String) -> (condition: String, values: [StoredValue]) {
        table == "journal_change"
            ? ("entry = ? AND position = ?", [row[0], row[1]]) : ("number = ?", [row[0]])
    }
}
