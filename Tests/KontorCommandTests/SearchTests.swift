import KontorStore
import KontorStoreSQLite
import Testing

/// Words are found however they are written, in what is new and in what was there before words were kept.
@Suite struct SearchTests {
    static let note = """
        local c = kontor.communication
        assert(c.entry.create { kind = "note", note = "Übergabe der Schlüssel an Özgür, ÄNDERUNG, straße, Größe" })
        """
    static let words = [
        "Übergabe", "übergabe", "ÜBERGABE", "Özgür", "ozgur", "änderung", "schlüssel", "Schluessel", "strasse",
        "STRASSE",
        "GRÖSSE", "Groesse", "U\u{308}bergabe",
    ]

    @Test func findsAWordHoweverItIsWritten() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("eval", Self.note).status == 0)
        for word in Self.words { #expect(try hits(word, shell) == "1\n", "\(word)") }
        #expect(try hits("Küchen", shell) == "0\n")
        _ = try shell.holdings()
    }

    @Test func findsTheNamesOfPeopleAndTheirAddresses() throws {
        let shell = try Shell(example: "krueger")
        let made = """
            local d = kontor.directory
            assert(d.person.create { handle = "o.aras", name = "Özgür Aras", email = "Ö.Aras@example.org" })
            local e = kontor.communication.entry.create { kind = "email", direction = "in", party = "ö.aras@example.org" }
            assert(e.party_record == "o.aras", "not matched")
            """
        #expect(try shell.kontor("eval", made).errors == "")
        for word in ["ÖZGÜR", "aras", "ozgur", "ö.aras@EXAMPLE.org"] {
            #expect(try hits(word, shell) == "1\n", "\(word)")
        }
    }

    @Test func findsRecordsThatWereThereBeforeTheirWordsWereKept() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("eval", Self.note).status == 0)
        let file = shell.current.map { $0 + "/kontor.sqlite" } ?? ""
        let entries = try Self.takeBackStepsFromTheFourthOn(file)
        #expect(try hits("übergabe", shell) == "1\n")
        // Since step 7 an entry of the journal proves its events too, so those of a newer one are given back to it.
        do {
            let store = try SQLiteStore(file: file, readers: 0)
            try store.write { connection in
                for row in entries {
                    try connection.execute("UPDATE event SET entry = ? WHERE number = ?", [row[1], row[0]])
                }
            }
        }
        _ = try shell.holdings()
    }

    /// Makes an office one of the time before words were kept; returns which entry of the journal each event was of.
    private static func takeBackStepsFromTheFourthOn(_ file: String) throws -> [[StoredValue]] {
        let store = try SQLiteStore(file: file, readers: 0)
        var entries: [[StoredValue]] = []
        try store.write { connection in
            entries = try connection.rows("SELECT number, entry FROM event")
            for statement in [
                "DROP TABLE person_words", "DROP TABLE organisation_words", "DROP TABLE log_entry_words",
                "DROP TABLE role", "ALTER TABLE hint DROP COLUMN archived_at",
                "ALTER TABLE model DROP COLUMN archived_at", "ALTER TABLE cover DROP COLUMN withdrawn_at",
                "DROP TABLE erasure", "DROP INDEX event_entry", "ALTER TABLE event DROP COLUMN entry",
                "ALTER TABLE asset DROP COLUMN listed_at", "ALTER TABLE asset DROP COLUMN warned_at",
                "ALTER TABLE device_supply DROP COLUMN colour", "ALTER TABLE device_supply DROP COLUMN warned",
                "ALTER TABLE device_supply DROP COLUMN archived_at",
                "DROP TABLE record_key", "DROP TABLE event_rest", "DROP TABLE event_decision",
                "ALTER TABLE plugin_registration DROP COLUMN is_own",
                "DROP INDEX log_entry_settled_by_id", "ALTER TABLE log_entry DROP COLUMN settled_by_id",
                "DROP TABLE candidate_key", "DROP INDEX application_document_digest",
                "ALTER TABLE application_document DROP COLUMN unread",
                "ALTER TABLE criterion DROP COLUMN archived_at", "ALTER TABLE reading DROP COLUMN archived_at",
                "ALTER TABLE application DROP COLUMN withdrawn_from",
                "ALTER TABLE application DROP COLUMN name_corrections",
                "ALTER TABLE application_document DROP COLUMN archived_at",
                "ALTER TABLE decision DROP COLUMN takes_back",
                "ALTER TABLE log_entry DROP COLUMN part_of_id", "ALTER TABLE log_entry DROP COLUMN withdrawn_at",
                "ALTER TABLE log_entry DROP COLUMN said", "ALTER TABLE count_line DROP COLUMN checked_by_id",
                "ALTER TABLE count_line DROP COLUMN counted_at", "ALTER TABLE count_line DROP COLUMN movements_seen",
                "ALTER TABLE ticket DROP COLUMN replaced_at",
                "DELETE FROM kontor_migration WHERE name >= '0004'",
            ] {
                try connection.execute(statement)
            }
        }
        return entries
    }

    @Test(arguments: ["verbrauchsmaterial büro", "VERBRAUCHSMATERIAL BÜRO", "Verbrauchsmaterial Buero"])
    func choosesByWordsHoweverTheyAreWritten(_ category: String) throws {
        let shell = try Shell(example: "krueger")
        let made = """
            assert(kontor.inventory.item.create { sku = "X", name = "X", unit = "Stück",
              category = "Verbrauchsmaterial Büro", new_categories = true })
            """
        #expect(try shell.kontor("eval", made).errors == "")
        let found = try shell.kontor("eval", "#kontor.inventory.item.find { category = \"\(category)\" }")
        #expect(found.output == "1\n")
        let walked = "for item in kontor.inventory.item.each { category = \"\(category)\" } do print(item.sku) end"
        #expect(try shell.kontor("eval", walked).output == "X\n")
    }

    private func hits(_ word: String, _ shell: Shell) throws -> String {
        try shell.kontor("eval", "#kontor.communication.search \"\(word)\"").output
    }
}
