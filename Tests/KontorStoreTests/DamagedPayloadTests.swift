import KontorCore
import KontorStore
import KontorTesting
import Testing

/// A stored payload that cannot be read is named by its event or entry, whoever reads it.
@Suite struct DamagedPayloadTests {
    /// The third of three events cannot be read; a plugin has handled the first, and the others wait.
    private func office() throws -> ScratchOffice {
        let office = try ScratchOffice([.office])
        try office.change { records in
            // An entry of the journal covers them.
            _ = try records.createLetter()
            for name in ["a", "b", "b"] { try records.emit(name, .fields(["x": .integer(1)])) }
        }
        try office.change { records in
            try records.connection.execute("INSERT INTO event_cursor (plugin, delivered, attempts) VALUES ('p', 2, 0)")
            try records.connection.execute("UPDATE event SET data = '{' WHERE number = 3")
        }
        return office
    }

    /// What a reading says is damaged.
    private func damage(_ read: (Records) throws -> Void) throws -> String {
        let office = try office()
        let said = #expect(throws: DamagedRecords.self) { try office.records.read(read) }
        return said?.what ?? ""
    }

    @Test func namesTheEventThatIsNext() throws {
        #expect(try damage { _ = try $0.nextEvent(for: "p", named: ["b"]) } == "event 3 is no plain data")
    }

    @Test func namesTheEventsThatWait() throws {
        #expect(try damage { _ = try $0.eventsBehind("p", named: nil, limit: 9) } == "event 3 is no plain data")
    }

    @Test func namesTheEventsThatWerePutAside() throws {
        #expect(
            try damage { records in
                try records.connection.execute(
                    "INSERT INTO event_failure (plugin, event, at, reason) VALUES ('p', 3, 7, 'x')")
                _ = try records.eventsAside()
            } == "event 3 is no plain data")
    }

    @Test func namesTheEntry() throws {
        let office = try office()
        try office.change { (records: Records) -> Void in
            try records.connection.execute(
                "INSERT INTO journal_change (entry, position, noun, record, action, digest, payload) "
                    + "VALUES (1, 7, 'x', 'y', 'create', x'00', '{')")
        }
        let said = #expect(throws: DamagedRecords.self) {
            try office.records.read { try JournalReader(connection: $0.connection).changes(ofEntry: 1) }
        }
        #expect(said?.what == "journal entry 1 is no plain data")
    }
}
