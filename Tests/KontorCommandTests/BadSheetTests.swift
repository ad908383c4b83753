import Foundation
import Testing

/// Files that cannot be taken in: every problem at once, in the sheet's own words, and nothing of the file is kept.
@Suite struct BadSheetTests {
    @Test func saysAllTenErrorsOfAStockListAtOnce() throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.refusal(["import", "items", Shell.example("bad/stock-ten-errors.csv")]) == """
                error: stock-ten-errors.csv: 10 problems, nothing was imported
                line 2, column Bestand: “zwölf” is no number; write digits only, such as 2,5
                line 4, column Artikelnr: the cell is empty; fill it in
                line 5, column Kategorie: no category stationery; write one of paper, toner, writing, envelopes, \
                filing, kitchen, cleaning, technology, postage, furniture, other
                line 6, column Einheit: no unit Palette; write one of Stück, Packung, Karton, Rolle, Paar, Flasche, \
                Dose, Beutel, Satz, Blatt, kg, g, Liter, l, ml, m, m²
                line 7, column Sollbestand: the target 4 is below the minimum 5; correct one
                line 8, column Artikelnr: PAPIER-A3 at Materialraum stands in line 3 already; remove one
                line 9, column Packung: a package holds more than 0; leave it empty if unknown
                line 10, column Bestand: “-4” is less than 0; write 0 or more
                line 13: the line has 9 cells, but the header has 13; add the missing ones
                line 14, column Bestand: this comes in whole Stück, got 1.5; correct the number or the unit

                """)
    }

    /// Wrong columns, numbers, duplicates and names, for each kind of sheet.
    @Test(
        arguments: [
            (
                ["items", "stock-wrong-columns.csv"],
                """
                line 1: the column “Einheit” is missing; add it
                line 1: the column “Lagerort” is missing; add it
                line 1: the column “Bestand” is missing; add it
                line 1, column Menge: this column is not known here; did you mean “Mengeneinheit”?
                """
            ),
            (
                ["items", "stock-bad-numbers.csv"],
                """
                line 2, column Bestand: “zwölf” is no number; write digits only, such as 2,5
                line 3, column Bestand: “2.5.0” is no number; write it without separators of thousands
                line 4, column Bestand: “-1” is less than 0; write 0 or more
                line 5, column Packung: a package holds more than 0; leave it empty if unknown
                """
            ),
            (
                ["items", "stock-duplicate-sku.csv"],
                "line 4, column Artikelnr: PAPIER-A4 at Materialraum stands in line 2 already; remove one"
            ),
            (["items", "empty.csv"], "line 1: the file is empty; it needs a line of headers and lines below it"),
            (["items", "header-only.csv"], "line 1: there are headers, but no lines below them; fill in at least one"),
            (
                ["offers", "prices-bad-numbers.csv", "--supplier", "elbe"],
                """
                line 3, column Preis 1: “54,9012” has too many decimals; EUR has at most 2
                line 4, column ab Menge 2: “-500” is less than 0; write 0 or more
                line 5, column Gültig bis: “31.02.2027” is not in the calendar; correct the day
                line 5, column Bevorzugt: “vielleicht” is neither yes nor no; write ja or nein
                """
            ),
            (
                ["offers", "count-wrong-columns.csv", "--supplier", "elbe"],
                """
                line 1: the column “Ihre Artikelnr” is missing; add it
                line 1: the column “Preis” is missing; add it
                line 1, column Anzahl: this column is not known here; remove or rename it
                """
            ),
            (
                ["count", "count-wrong-columns.csv"],
                """
                line 1: the column “Lagerort” is missing; add it
                line 1: the column “Gezählt” is missing; add it
                line 1, column Anzahl: this column is not known here; remove or rename it
                """
            ),
            (
                ["count", "count-bad-numbers.csv"],
                """
                line 2, column Gezählt: “ca. 12” is no number; write digits only, such as 2,5
                line 3, column Gezählt: “-3” is less than 0; write 0 or more
                line 4, column Gezählt: this comes in whole Stück, got 0.5; correct the number or the unit
                line 5, column Gezählt: “99999999999999” is more than a billion; correct the number
                """
            ),
            (
                ["count", "count-unknown-sku.csv"],
                """
                line 3, column Artikelnr: no item PAPER-A4; did you mean PAPIER-A4?
                line 4, column Artikelnr: no item TONER-58A; did you mean TONER-85A?
                """
            ),
            (
                ["count", "count-duplicate-sku.csv"],
                "line 4, column Artikelnr: PAPIER-A4 at Materialraum stands in line 2 already; remove one"
            ),
            (
                ["count", "count-wrong-location.csv"],
                "line 2, column Lagerort: no place Keller; write one of Empfang, Materialraum, Putzkammer, Technikraum, "
                    + "Teeküche"
            ),
        ] as [([String], String)])
    func namesLineAndColumnOfEveryProblem(_ words: [String], _ problems: String) throws {
        let shell = try Shell(example: "krueger")
        let count = problems.split(separator: "\n").count
        let heading = "error: \(words[1]): \(count == 1 ? "1 problem" : "\(count) problems"), nothing was imported\n"
        let said = try shell.refusal(["import", words[0], Shell.example("bad/" + words[1])] + words[2...])
        #expect(said == heading + problems + "\n")
    }

    /// What only the records can know is said of the sheet's own column, whatever its header is.
    @Test(
        arguments: [
            (
                ["items"], "Art.-Nr.;Artikel;Warengruppe;ME;Lager;Lagerbestand\nNEU-1;Neues;papier;Stück;Flur;2,5\n",
                """
                line 2, column Warengruppe: no category papier; did you mean paper?
                line 2, column Lagerbestand: this comes in whole Stück, got 2.5; correct the number or the unit
                """
            ),
            (
                ["offers", "--supplier", "elbe"],
                "Bestellnummer;Kunden-Art.-Nr.;Stückpreis;Liefertage\n1;PAPER-A4;2,00;1\n2;KULI-BLAU;0,30;2000\n"
                    + "3;KULI-BLAU;0,30;1\n4;ZZZZZZZZ;1,00;1\n",
                """
                line 2, column Kunden-Art.-Nr.: no item PAPER-A4; did you mean PAPIER-A4?
                line 3, column Liefertage: lead days are 0 to 999, got 2000
                line 4, column Kunden-Art.-Nr.: KULI-BLAU stands in line 3 already; remove one of them
                line 5, column Kunden-Art.-Nr.: no item ZZZZZZZZ; correct it, or take the item in first
                """
            ),
            (
                ["count"], "SKU,Location,Counted,Recount\nPAPER-A4,Empfang,1,\nKULI-BLAU,Materialraum,,2\n",
                """
                line 2, column SKU: no item PAPER-A4; did you mean PAPIER-A4?
                line 3, column Recount: it was counted again, but not counted; fill in what was counted
                """
            ),
        ] as [([String], String, String)])
    func speaksOfTheSheetsOwnColumns(_ words: [String], _ sheet: String, _ problems: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(sheet, to: "sheet.csv")
        let said = try shell.refusal(["import", words[0], "sheet.csv"] + words[1...])
        let count = problems.split(separator: "\n").count
        #expect(said == "error: sheet.csv: \(count) problems, nothing was imported\n\(problems)\n")
    }

    @Test func refusesACountOfWhatIsOnAnOpenCount() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Artikelnr;Lagerort;Gezählt\nPAPIER-A4;Materialraum;11\n", to: "count.csv")
        #expect(try shell.kontor("do", "open-count", "Materialraum", "--category", "paper").status == 0)
        #expect(
            try shell.refusal(["do", "count-supplies", "count.csv"]) == """
                error: count.csv: 1 problem, nothing was imported
                line 2, column Artikelnr: PAPIER-A4 is on count C-0001, which is open: post or cancel that first

                """)
    }

    @Test func takesAStockListWithoutCategories() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Artikelnr;Bezeichnung;Einheit;Lagerort;Bestand\nX-1;Ding;Stück;Empfang;5\n", to: "few.csv")
        #expect(
            try shell.kontor("import", "items", "few.csv").output == "few.csv: 1 new items, 0 changed, 0 as they were\n"
        )
    }
}

/// Files in another encoding, or of another kind, for every way in.
@Suite struct WrongFileTests {
    private static let kinds: [[String]] = [
        ["items"], ["offers", "--supplier", "elbe"], ["count"], ["calls"], ["supplies", "--asset", "COPIER-1"],
        ["application", "--opening", "office-assistant"],
    ]
    private static let sheetAdvice = "; save it in the spreadsheet as “CSV UTF-8”"

    /// What each kind says of a file, where `sheet` is what the three sheets say.
    private func check(_ bytes: [UInt8], sheet: String, calls: String, supplies: String, application: String) throws {
        let shell = try Shell(example: "krueger")
        try Data(bytes).write(to: URL(fileURLWithPath: shell.folder + "/office/file.csv"))
        let inSheet = "file.csv: 1 problem, nothing was imported\nline 1: the file \(sheet)\(Self.sheetAdvice)"
        let expected = [inSheet, inSheet, inSheet, calls, supplies, application]
        for (kind, sentence) in zip(Self.kinds, expected) {
            let said = try shell.refusal(["import", kind[0], "file.csv"] + kind[1...])
            #expect(said == "error: \(sentence)\n", "\(kind)")
        }
    }

    @Test func refusesUTF16() throws {
        let text = Array("Artikelnr;Lagerort\r\nÄ;Büro\r\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        try check(
            [0xFF, 0xFE] + text, sheet: "is UTF-16 text",
            calls: "file.csv is UTF-16 text; give Asterisk's Master.csv, nothing was imported",
            supplies: "file.csv is UTF-16 text; give what ipptool printed as it is",
            application: "file.csv is UTF-16 text; save it as UTF-8 in the program that wrote it")
    }

    @Test func refusesLatin1() throws {
        let latin = "is not UTF-8: line 1, byte 4 holds “ü” in Windows-1252 (also called ANSI or Latin-1)"
        try check(
            Array("Art".utf8) + [0xFC, 0x0A, 0x78],
            sheet: "is not UTF-8: byte 4 holds “ü” in Windows-1252 (also called ANSI or Latin-1)",
            calls: "file.csv: none of its 2 lines is a call; give Asterisk's Master.csv, nothing was imported\n"
                + "line 1: the line has 1 column instead of 16 to 21; it is no line of Master.csv",
            supplies: "file.csv \(latin); give what ipptool printed as it is",
            application: "file.csv \(latin); save it as UTF-8 in the program that wrote it")
    }

    @Test func refusesBinary() throws {
        try check(
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0x80], sheet: "is no text: byte 8 is zero",
            calls: "file.csv is no text: line 1, byte 8 is zero; give Asterisk's Master.csv, nothing was imported",
            supplies: "file.csv is no text: line 1, byte 8 is zero; give what ipptool printed as it is",
            application: "file.csv is no text: line 1, byte 8 is zero; save it as UTF-8 in the program that wrote it")
    }

    @Test(
        arguments: [
            (["import", "items", "nowhere.csv"], "nowhere.csv: there is no such file; check its name and folder"),
            (["import", "items", "plugins"], "plugins: this is a folder; name the file in it"),
            (["do", "count-supplies", "nowhere.csv"], "nowhere.csv: there is no such file; check its name and folder"),
            (["run", "nowhere.lua"], "nowhere.lua: there is no such file; check its name and folder"),
            (
                ["import", "calls", Shell.example("stock.csv")],
                "stock.csv: none of its 78 lines is a call; give Asterisk's Master.csv, nothing was imported\n"
                    + "line 1: the line has 1 column instead of 16 to 21; it is no line of Master.csv"
            ),
            (
                ["import", "supplies", Shell.example("stock.csv"), "--asset", "COPIER-1"],
                "stock.csv: this is not the output of `ipptool -tv URI get-printer-attributes.test`; run that and give "
                    + "its output"
            ),
        ] as [([String], String)])
    func refusesAnotherFile(_ words: [String], _ sentence: String) throws {
        #expect(try Shell(example: "krueger").refusal(words) == "error: \(sentence)\n")
    }

    @Test func listsTheLinesOfATelephoneRecordThatAreNone() throws {
        let shell = try Shell(example: "krueger")
        let read = try shell.kontor("import", "calls", Shell.example("bad/Master-unknown-lines.csv"))
        #expect(
            read
                == Shell.Outcome(
                    output: """
                        Master-unknown-lines.csv: 3 new calls, 0 known, 4 lines that could not be read
                          line 2: a quotation mark is not closed; the line is cut off
                          line 3: the line has 1 column instead of 16 to 21; it is no line of Master.csv
                          line 4: the start is no time such as 2026-11-23 07:52:10
                          line 5: the duration is no number of seconds

                        """, errors: "kept as entry 2\n"))
        let again = try shell.kontor("import", "calls", Shell.example("bad/Master-unknown-lines.csv"))
        #expect(again.output.hasPrefix("Master-unknown-lines.csv: 0 new calls, 3 known, 4 lines that could not"))
        #expect(again.errors == "")
    }
}
