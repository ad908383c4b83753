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
        do {
            let store = try SQLiteStore(file: shell.current.map { $0 + "/kontor.sqlite" } ?? "", readers: 0)
            try store.write { connection in
                for table in ["person_words", "organisation_words", "log_entry_words"] {
                    try connection.execute("DROP TABLE \(table)")
                }
                try connection.execute("DELETE FROM kontor_migration WHERE name = '0004_searched_words'")
            }
        }
        #expect(try hits("übergabe", shell) == "1\n")
        _ = try shell.holdings()
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
