import KontorCore
import KontorStore
import KontorStoreSQLite
import Testing

@Suite struct MigratorTests {
    private let first = Migration("0001_first") { ["CREATE TABLE a (x INTEGER) STRICT"] }
    private let second = Migration("0002_second") {
        ["ALTER TABLE a ADD COLUMN y TEXT", "INSERT INTO a VALUES (1, 'b')"]
    }
    private let noon = Instant(microseconds: 1_795_431_600_000_000)

    private func applied(_ store: SQLiteStore) throws -> [String] {
        try store.read { try $0.rows("SELECT name FROM kontor_migration ORDER BY name").compactMap { $0[0].text } }
    }

    @Test func takesEachStepOnce() throws {
        let store = try SQLiteStore()
        try store.write { try Migrator([first]).migrate($0, at: noon) }
        let both = Migrator([first, second])
        #expect(try store.read { try both.pending($0) } == ["0002_second"])
        for _ in 1...2 { try store.write { try both.migrate($0, at: noon) } }
        #expect(try applied(store) == ["0001_first", "0002_second"])
        #expect(try store.read { try $0.value("SELECT COUNT(*) FROM a WHERE y = 'b'").integer } == 1)
        #expect(try store.read { try both.pending($0) }.isEmpty)
    }

    /// All of the steps that were due are taken back with the one that fails.
    @Test func keepsNothingOfStepsThatFail() throws {
        let store = try SQLiteStore()
        try store.write { try Migrator([first]).migrate($0, at: noon) }
        let broken = Migration("0003_broken") {
            ["CREATE TABLE b (x INTEGER) STRICT", "INSERT INTO nowhere VALUES (1)"]
        }
        #expect(throws: (any Error).self) {
            try store.write { try Migrator([first, second, broken]).migrate($0, at: noon) }
        }
        #expect(try applied(store) == ["0001_first"])
        #expect(try store.read { try $0.value("SELECT COUNT(*) FROM sqlite_master WHERE name = 'b'").integer } == 0)
        #expect(try store.read { try $0.value("SELECT COUNT(*) FROM a").integer } == 0)
    }

    @Test func refusesAStepThatItDoesNotKnow() throws {
        let store = try SQLiteStore()
        try store.write { try Migrator([first, second]).migrate($0, at: noon) }
        let refusal = #expect(throws: Failure.self) { try store.read { try Migrator([first]).pending($0) } }
        #expect(
            refusal?.message
                == "this office was used by a newer version of Kontor (it has 0002_second): "
                + "install that version or a later one")
    }
}
