import KontorCore
import KontorStore
import KontorStoreSQLite
import KontorTesting
import Testing

@Suite struct JournalTests {
    private func office() throws -> ScratchOffice { try ScratchOffice([.office]) }

    private func put(_ records: Records, _ key: String, _ value: Plain) throws -> Record<ShelfEntry> {
        try records.create(ShelfEntry.self) {
            $0.shelf = "test"
            $0.key = key
            $0.value = value
        }
    }

    @Test func noteOneEntryPerTransactionWithBeforeAndAfter() throws {
        let office = try office()
        try office.change {
            let entry = try put($0, "a", 1)
            try $0.update(entry) { $0.value = 2 }
        }
        try office.records.store.read { connection in
            let reader = JournalReader(connection: connection)
            let entries = try reader.entries(limit: 10)
            #expect(entries.map(\.changeCount) == [2])
            let changes = try reader.changes(ofEntry: 1)
            #expect(changes.map(\.action) == ["create", "update"])
            #expect(changes[1].payload == ["value": ["1", "2"]])
        }
        #expect(try office.findings() == [])
    }

    @Test func keepsNothingOfATransactionThatThrows() throws {
        let office = try office()
        #expect(throws: Failure.self) {
            try office.change {
                _ = try put($0, "a", 1)
                throw Failure(.invalid, "no")
            }
        }
        #expect(try office.change { try $0.count(ShelfEntry.self) } == 0)
        #expect(try office.findings() == [])
    }

    @Test func takesBackASavepointWithItsJournal() throws {
        let office = try office()
        try office.change { records in
            _ = try put(records, "a", 1)
            #expect(throws: Failure.self) {
                try records.savepoint {
                    _ = try put(records, "b", 2)
                    throw Failure(.invalid, "no")
                }
            }
            _ = try put(records, "c", 3)
        }
        #expect(try office.change { try $0.count(ShelfEntry.self) } == 2)
        #expect(try office.findings() == [])
    }

    @Test func previewsWithoutKeepingAnything() throws {
        let office = try office()
        try office.change { records in
            let (entry, changes) = try records.preview { try put(records, "a", 1) }
            #expect(changes.map(\.record) == [entry.id.text])
            #expect(try records.count(ShelfEntry.self) == 0)
        }
        #expect(try office.findings() == [])
    }

    @Test(arguments: [
        "UPDATE shelf_entry SET value = '7'",
        "DELETE FROM shelf_entry",
        "INSERT INTO shelf_entry (id, shelf, key, value) VALUES ('shl_x', 's', 'k', '1')",
    ])
    func findsATableThatWasChangedBehindTheJournal(_ tampering: String) throws {
        let office = try office()
        try office.change { _ = try put($0, "a", 1) }
        try office.records.store.write { _ = try $0.execute(tampering) }
        #expect(try office.findings().count == 1)
    }

    @Test(arguments: [
        "UPDATE journal_change SET payload = '{}' WHERE entry = 1",
        "UPDATE journal_entry SET actor = 'per_x' WHERE number = 1",
        "DELETE FROM journal_entry WHERE number = 1",
        "DELETE FROM journal_change WHERE entry = 2",
    ])
    func refusesToAlterTheJournalAndFindsItWhereForced(_ tampering: String) throws {
        let office = try office()
        try office.change { _ = try put($0, "a", 1) }
        try office.change { _ = try put($0, "b", 1) }
        #expect(throws: (any Error).self) { try office.records.store.write { _ = try $0.execute(tampering) } }
        #expect(try office.findings() == [])
        try office.records.store.write {
            for name in ["entry_final", "entry_kept", "change_kept", "change_final"] {
                try $0.execute("DROP TRIGGER journal_\(name)")
            }
            try $0.execute(tampering)
        }
        #expect(try !office.findings().isEmpty)
    }

    @Test func refusesASecondRecordWithTheSameKeyInItsOwnWords() throws {
        let office = try office()
        try office.change { records in
            _ = try put(records, "a", 1)
            let failure = #expect(throws: Failure.self) { _ = try put(records, "a", 2) }
            #expect(failure?.message == "shelf entry: this key is on the shelf already")
            #expect(failure?.code == .conflict)
        }
    }

    @Test func refusesToWriteWhileAPolicyIsAsked() throws {
        let office = try office()
        try office.change { records in
            records.questionsOpen = 1
            let failure = #expect(throws: Failure.self) { _ = try put(records, "a", 1) }
            #expect(failure?.code == .refused)
        }
    }
}
