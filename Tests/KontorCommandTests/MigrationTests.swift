import KontorCore
import KontorLuaAPI
import KontorStore
import KontorStoreSQLite
import Testing

@testable import kontor

@Suite struct MigrationTests {
    @Test func giveTheTablesThatTheDeclarationsSay() throws {
        let migrated = try SQLiteStore()
        try migrated.write { try Migrator(Migrations.all).migrate($0, at: Instant(microseconds: 0)) }
        let declared = try SQLiteStore()
        try declared.write { connection in
            for statement in DeclaredSchema.statements(for: Registry.areas) { try connection.execute(statement) }
        }
        let (frozen, wanted) = (try schema(of: migrated), try schema(of: declared))
        let difference = frozen.symmetricDifference(wanted).sorted()
        #expect(
            difference.isEmpty,
            "the declarations changed: add a step to Sources/kontor/Migrations (kontor-generate --schema shows them)")
    }

    @Test func giveTheSameTablesStepByStep() throws {
        let (apart, atOnce) = (try SQLiteStore(), try SQLiteStore())
        for count in Migrations.all.indices {
            let known = Migrator(Array(Migrations.all[...count]))
            #expect(try apart.read { try known.pending($0) } == [Migrations.all[count].name])
            try apart.write { try known.migrate($0, at: Instant(microseconds: 0)) }
        }
        try atOnce.write { try Migrator(Migrations.all).migrate($0, at: Instant(microseconds: 0)) }
        #expect(try schema(of: apart) == schema(of: atOnce))
    }

    /// Records from before keys were compared keep theirs, and are compared from then on.
    @Test func compareTheKeysOfAnOlderOffice() throws {
        let store = try SQLiteStore()
        let older = Migrator(Array(Migrations.all.prefix { $0.name < "0008" }))
        try store.write { connection in
            try older.migrate(connection, at: Instant(microseconds: 0))
            for (id, sku) in [("itm_1", "A8"), ("itm_2", "a8"), ("itm_3", "Bu\u{308}1")] {
                try connection.execute(
                    "INSERT INTO item (id, sku, name, category, unit, fits) VALUES (?, ?, 'x', 'paper', 'Stück', '[]')",
                    [.text(id), .text(sku)])
            }
            try connection.execute(
                "INSERT INTO imported_file (id, kind, name, digest, lines, imported_at) VALUES ('imf_1', 'items', 'a', 'd', 1, 0)"
            )
            try Migrator(Migrations.all).migrate(connection, at: Instant(microseconds: 0))
        }
        let keys = try store.read { try $0.rows("SELECT record, folded FROM record_key ORDER BY record") }
        #expect(keys.map { $0[1].text } == ["a8", "a8", "b\u{FC}1"])
        #expect(try store.read { try $0.value("SELECT COUNT(*) FROM imported_file").integer } == 1)
    }

    /// What devices said before their answers had moments of their own is as good as listed.
    @Test func keepTheSuppliesOfAnOlderOffice() throws {
        let store = try SQLiteStore()
        try store.write { connection in
            try Migrator(Array(Migrations.all.prefix { $0.name < "0012" })).migrate(
                connection, at: Instant(microseconds: 0))
            try connection.execute(
                "INSERT INTO model (id, name, kind, supplies) VALUES ('mdl_1', 'HL', 'printer', '[]')")
            try connection.execute(
                "INSERT INTO asset (id, tag, model_id, state) VALUES ('ast_1', 'PRINTER-1', 'mdl_1', 'working')")
            try connection.execute(
                """
                INSERT INTO device_supply (id, asset_id, name, kind, level, capacity, unit, state, read_at)
                VALUES ('spl_1', 'ast_1', 'Toner', 'toner', 7, 100, 'percent', 'low', 5)
                """)
            try Migrator(Migrations.all).migrate(connection, at: Instant(microseconds: 0))
        }
        let kept = try store.read {
            try $0.rows("SELECT name, level, state, read_at, colour, warned, archived_at FROM device_supply")
        }
        #expect(kept == [["Toner", 7, "low", 5, nil, nil, nil]])
    }

    /// Legs from before lines were kept stay what they were.
    @Test func keepTheLegsOfAnOlderOffice() throws {
        let store = try SQLiteStore()
        try store.write { connection in
            try Migrator(Array(Migrations.all.prefix { $0.name < "0013" })).migrate(
                connection, at: Instant(microseconds: 0))
            try connection.execute(
                """
                INSERT INTO log_entry (id, kind, direction, happened_at, party_probable, urgency, state, unreached, why) \
                VALUES ('log_1', 'call', 'in', 1, 0, 'normal', 'done', 0, '[]')
                """)
            try connection.execute(
                """
                INSERT INTO call_leg (id, call_id, position, kind, who, reached, started_at, ring_s, talk_s) \
                VALUES ('leg_1', 'log_1', 1, 'answered', '210', 1, 1, 2, 3)
                """)
            try Migrator(Migrations.all).migrate(connection, at: Instant(microseconds: 0))
        }
        let row = try store.read { try $0.row("SELECT call_id, kind, who, talk_s, channel FROM call_leg") }
        #expect(row?[0].text == "log_1" && row?[1].text == "answered" && row?[2].text == "210" && row?[3].integer == 3)
        #expect(row?[4].isNull == true)
    }

    @Test func areInTheirOrderAndNeverTwice() {
        let names = Migrations.all.map(\.name)
        #expect(names == Set(names).sorted())
        #expect(Migrations.all.allSatisfy { !$0.statements().isEmpty })
    }

    private func schema(of store: SQLiteStore) throws -> Set<String> {
        try store.read { connection in
            let sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'kontor_migration'"
            return Set(try connection.rows(sql).compactMap { $0[0].text }.map(Self.parts))
        }
    }

    /// A table's statement as its parts, sorted: a column that a later step adds stands behind those of the first.
    private static func parts(_ statement: String) -> String {
        guard statement.hasPrefix("CREATE TABLE"), let open = statement.firstIndex(of: "("),
            let close = statement.lastIndex(of: ")")
        else { return statement }
        var (parts, depth, isQuoted) = ([""], 0, false)
        for character in statement[statement.index(after: open)..<close] {
            if character == "'" { isQuoted.toggle() }
            if !isQuoted, character == "(" { depth += 1 }
            if !isQuoted, character == ")" { depth -= 1 }
            if character == ",", depth == 0, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        let words = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return "\(statement[...open])\(words.sorted().joined(separator: ", "))\(statement[close...])"
    }
}
