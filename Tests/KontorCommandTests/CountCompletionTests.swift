import Testing

/// More about a known count completes it: a second counting, a note, who counted again.
@Suite struct CountCompletionTests {
    private let header = "SKU;Location;Counted;Recounted;Note\n"

    private func line(_ shell: Shell, _ field: String) throws -> String {
        let code = "return tostring(kontor.inventory.count.get('C-0001').lines[1].\(field))"
        return try shell.kontor("eval", code).output
    }

    @Test func takesTheSecondCountingOfASheetIntoItsCount() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(header + "PAPIER-A4;Materialraum;10;;\n", to: "s.csv")
        #expect(
            try shell.kontor("import", "count", "s.csv").output.contains("1 deviate, 1 of them to be counted again"))
        try shell.write(header + "PAPIER-A4;Materialraum;10;10;\n", to: "s.csv")
        let outcome = try shell.kontor("do", "count-supplies", "s.csv", "--recounted-by", "anke.lorenz")
        #expect(outcome.output.hasPrefix("s.csv: count C-0001; 0 lines confirmed, 1 deviate, "), "\(outcome)")
        #expect(try line(shell, "recounted") == "10\n")
        #expect(try shell.kontor("eval", "kontor.inventory.count.get('C-0001').checked_by").output != "nil\n")
        let before = try shell.holdings()
        #expect(
            try shell.kontor("import", "count", "s.csv").output
                == "s.csv: says what was counted today as C-0001; nothing was changed\n")
        #expect(try shell.holdings() == before)
    }

    @Test func takesANoteAndKeepsWhatWasCounted() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(header + "PAPIER-A4;Materialraum;10;10;\n", to: "s.csv")
        #expect(try shell.kontor("import", "count", "s.csv").status == 0)
        try shell.write(header + "PAPIER-A4;Materialraum;10;10;two torn\n", to: "s.csv")
        let outcome = try shell.kontor("do", "count-supplies", "s.csv", "--recounted-by", "anke.lorenz")
        #expect(outcome.output.hasPrefix("s.csv: count C-0001; "), "\(outcome)")
        #expect(try line(shell, "reason") == "two torn\n")
        #expect(try line(shell, "recounted") == "10\n")
        #expect(try line(shell, "counted") == "10\n")
    }

    @Test func anotherQuantityIsACountingOfItsOwn() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(header + "PAPIER-A4;Materialraum;10;;\n", to: "s.csv")
        #expect(try shell.kontor("import", "count", "s.csv").status == 0)
        try shell.write(header + "PAPIER-A4;Materialraum;9;;\n", to: "s.csv")
        #expect(
            try shell.refusal(["import", "count", "s.csv"]).contains(
                "PAPIER-A4 is on count C-0001, which is open: post or cancel that first"))
    }
}
