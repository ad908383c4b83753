import KontorCore
import KontorStore
import KontorTesting
import Testing

/// Erasing a person leaves the chain whole, is an entry itself, and is told from emptying by somebody else.
@Suite struct ErasureTests {
    private func office() throws -> (office: ScratchOffice, letter: Record<Outgoing>) {
        let office = try ScratchOffice([.office])
        let letter = try office.change { records in
            try records.createLetter()
        }
        try office.change { _ = try $0.update(letter) { $0.state = .delivered } }
        return (office, letter)
    }

    @Test func emptiesTheRecordAndItsJournalAndIsAnEntryItself() throws {
        let (office, letter) = try office()
        let erasure = try office.change { records in
            let now = try #require(try records.get(letter.id))
            return try records.erase(AnyRecord(now), reason: "asked for by letter")
        }
        #expect(erasure.changes == 2)
        try office.records.store.read { connection in
            for table in ["outgoing", "journal_change", "erasure"] {
                for row in try connection.rows("SELECT * FROM \(table)") {
                    #expect(!row.contains { $0.text?.contains("Ada") == true }, "\(table)")
                }
            }
            var verification = Verification(connection: connection, areas: office.records.areas)
            let summary = try verification.run()
            #expect(summary.findings == [])
            #expect(summary.erased == 2)
            // All that is left of the record was noted anew, so it is compared like every other.
            #expect(summary.uncompared == [])
        }
        let findings = try office.tampered { try $0.execute("UPDATE outgoing SET subject = 'other'") }
        #expect(findings.contains("outgoing \(letter.id.text): subject differs from what the journal says"))
        // What is done with the record afterwards is proved as before.
        try office.change { records in
            let now = try #require(try records.get(letter.id))
            _ = try records.update(now) { $0.state = .cancelled }
        }
        #expect(try office.findings() == [])
    }

    @Test func isNotTakenForWhatSomebodyEmptied() throws {
        let (office, letter) = try office()
        let findings = try office.tampered {
            try $0.execute("UPDATE journal_change SET payload = NULL, salt = NULL WHERE entry = 2")
            try $0.execute("UPDATE outgoing SET state = 'waiting'")
        }
        #expect(
            findings == [
                "journal entry 2, \(letter.id.text): what it changed of this outgoing was emptied, "
                    + "and no entry says that it was erased"
            ])
        // An erasure covers what was before it, and nothing of other records.
        try office.change { records in
            _ = try records.erase(AnyRecord(try #require(try records.get(letter.id))), reason: "asked for by letter")
            try records.create(ShelfEntry.self) {
                $0.shelf = "a"
                $0.key = "b"
                $0.value = 1
            }
        }
        let later = try office.tampered {
            try $0.execute("UPDATE journal_change SET payload = NULL, salt = NULL WHERE noun = 'shelf_entry'")
        }
        #expect(later.count == 1)
        let erasures = try office.tampered {
            try $0.execute("UPDATE journal_change SET payload = NULL, salt = NULL WHERE noun = 'erasure'")
        }
        #expect(erasures.count >= 3)
    }

    @Test func isRefusedForWhatHoldsNothingPersonal() throws {
        let (office, _) = try office()
        try office.change { records in
            let entry = try records.create(ShelfEntry.self) {
                $0.shelf = "a"
                $0.key = "b"
                $0.value = 1
            }
            let failure = #expect(throws: Failure.self) { try records.erase(AnyRecord(entry), reason: "x") }
            #expect(failure?.code == .invalid)
        }
    }
}
