import Testing

@testable import KontorConnectors

struct SheetReaderTests {
    /// The rows as text, header first.
    private func table(_ text: String) throws -> [[String]] { try table(Array(text.utf8)) }

    private func table(_ bytes: [UInt8]) throws -> [[String]] {
        let sheet = try SheetReader.read(bytes).get()
        return [sheet.header]
            + (0..<sheet.rowCount).map { row in sheet.header.indices.map { sheet.text(row: row, column: $0) } }
    }

    private func refusal(_ bytes: [UInt8]) -> String? {
        guard case .failure(let refusal) = SheetReader.read(bytes) else { return nil }
        return refusal.problem.text
    }

    @Test(
        arguments: [
            "a;b\n1;2\n", "a,b\n1,2\n", "a\tb\n1\t2\n", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\n1;2",
            "\u{FEFF}a;b\n1;2\n",
            "sep=;\na;b\n1;2", "sep=,\r\na,b\r\n1,2\r\n", "\n\na;b\n\n;\n1;2\n  \n", "\"a\";\"b\"\n\"1\";\"2\"\n",
            "a;b;;\n1;2;;\n", " a ; b \n 1 ;\u{A0}2\u{A0}\n", "\"a\" ;b\n1;2",
        ])
    func readsTheSameTableInEverySpelling(_ text: String) throws {
        #expect(try table(text) == [["a", "b"], ["1", "2"]])
    }

    @Test func readsQuotedCellsWithSeparatorsQuotesAndLineBreaks() throws {
        let text = "Name;Note\n\"a;b\";\"say \"\"yes\"\"\"\n\"two\nlines\";x\"y\n\"\"\"\";\"\"\n"
        let rows = [["Name", "Note"], ["a;b", "say \"yes\""], ["two\nlines", "x\"y"], ["\"", ""]]
        #expect(try table(text) == rows)
    }

    @Test func knowsTheLineOfEachRow() throws {
        let sheet = try SheetReader.read(Array("a;b\r\n\"x\r\ny\";2\r\n\r\n3;4\r\n\"p\rq\";5\r\n6;7".utf8)).get()
        #expect(sheet.lines == [2, 5, 6, 8])
        #expect(sheet.headerLine == 1)
    }

    @Test func keepsTheText() throws {
        let bytes = Array("\u{FEFF}a;b\n1;2\n".utf8)
        #expect(try SheetReader.read(bytes).get().bytes == bytes)
    }

    @Test func takesTheSeparatorThatTheHeaderHoldsMostOf() throws {
        #expect(try SheetReader.read(Array("\"a,b,c\";d\n1;2".utf8)).get().header == ["a,b,c", "d"])
    }

    @Test func reportsRowsOfAnotherLengthAndReadsTheOthers() throws {
        let sheet = try SheetReader.read(Array("a;b\n1\n2;3\n4;5;6\n".utf8)).get()
        #expect(sheet.lines == [3])
        #expect(
            sheet.problems.map(\.text) == [
                "line 2: the line has 1 cells, but the header has 2; add the missing ones",
                "line 4: the line has 3 cells, but the header has 2; put a cell that holds a separator in quotation marks",
            ])
    }

    @Test func reportsHeadersThatAreMissingOrStandTwice() throws {
        let sheet = try SheetReader.read(Array("a;;B;b\n1;2;3;4\n".utf8)).get()
        #expect(
            sheet.problems.map(\.text) == [
                "line 1, column 2: the column has no header; name it or remove it",
                "line 1, column b: the header stands twice, in columns 3 and 4; rename or remove one",
            ])
    }

    @Test func reportsTextBehindAQuotedCell() throws {
        let sheet = try SheetReader.read(Array("a;b\n\"1\"x;2\n".utf8)).get()
        #expect(
            sheet.problems.map(\.text) == [
                "line 2, column a: there is text after the closing quotation mark; double a quotation mark within a cell"
            ])
    }

    @Test func refusesAQuoteThatIsNeverClosedWhereItOpens() {
        let sentence = "the quotation mark that opens this cell is never closed; add one at the cell's end"
        #expect(refusal(Array("a;b\n1;\"2\n3;4\n".utf8)) == "line 2, column b: \(sentence)")
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\r\n", " ; ;\n"])
    func refusesAnEmptyFile(_ text: String) {
        let sentence = "the file is empty; it needs a line of headers and lines below it"
        #expect(refusal(Array(text.utf8)) == "line 1: \(sentence)")
    }

    @Test(
        arguments: [
            (Array("Name\nHefter gr".utf8) + [0xFC] + Array("n\n".utf8), ["Hefter grün"], "read as Windows-1252"),
            (Array("Name\r\n9 ".utf8) + [0x80], ["9 €"], "read as Windows-1252"),
            (
                [0xFF, 0xFE] + "Name\n9 €\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, ["9 €"],
                "read as UTF-16"
            ),
            (
                [0xFE, 0xFF] + "Name\ngrün".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, ["grün"],
                "read as UTF-16"
            ),
            ("Name\n9 €\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, ["9 €"], "read as UTF-16"),
            ("Name\ngrün".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, ["grün"], "read as UTF-16"),
        ] as [([UInt8], [String], String)])
    func readsWhatSpreadsheetsSaveAndSaysSo(_ bytes: [UInt8], _ cells: [String], _ note: String) throws {
        let sheet = try SheetReader.read(bytes).get()
        #expect((0..<sheet.rowCount).map { sheet.text(row: $0, column: 0) } == cells)
        #expect(sheet.note == note)
    }

    /// Wrong letters look right at first sight, so nothing is guessed.
    @Test(
        arguments: [
            (Array("ü\rb".utf8) + [0xC3, 0x28], "line 2: the file is damaged: byte 2 is no valid UTF-8"),
            (
                Array("a\ngr".utf8) + [0xFC] + Array("n;grün".utf8),
                "line 2: the file is not UTF-8: byte 3 holds “ü” in Windows-1252 (also called ANSI or Latin-1)"
            ),
            (
                Array("a ".utf8) + [0x80] + Array(";grün".utf8),
                "line 1: the file is not UTF-8: byte 3 holds “€” in Windows-1252 (also called ANSI or Latin-1)"
            ),
            (
                Array("a ".utf8) + [0x9F] + Array(";grün".utf8),
                "line 1: the file is not UTF-8: byte 3 holds a character in Windows-1252 (also called ANSI or Latin-1)"
            ),
            (
                Array("a ".utf8) + [0xA0] + Array(";grün".utf8),
                "line 1: the file is not UTF-8: byte 3 holds “\u{A0}” in Windows-1252 (also called ANSI or Latin-1)"
            ),
            (
                Array("a\nb".utf8) + [0x81],
                "line 2: the file is neither UTF-8 nor Windows-1252: byte 2 is a letter as DOS wrote it"
            ),
            (
                Array("abcdefghij\nk".utf8) + [0x00],
                "line 2: the file is no text: byte 2 is zero"
            ),
        ] as [([UInt8], String)])
    func refusesLettersThatAreInDoubt(_ bytes: [UInt8], _ sentence: String) {
        #expect(refusal(bytes) == "\(sentence); save it in the spreadsheet as “CSV UTF-8”")
    }
}
