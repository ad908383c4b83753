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
                filing, kitchen, cleaning, technology, postage, furniture, other; --new-categories takes a new one
                line 6, column Einheit: no unit Palette; write one of Stück, Packung, Karton, Rolle, Paar, Flasche, \
                Dose, Beutel, Satz, Blatt, kg, g, Liter, l, ml, m, m²; --new-units takes a new one
                line 7, column Sollbestand: the target 4 is below the minimum 5; correct one
                line 8, column Artikelnr: PAPIER-A3 stands in line 3 already; remove one of them
                line 9, column Packung: a package holds more than 0; leave it empty if unknown
                line 10, column Bestand: “-4” is less than 0; write 0 or more
                line 13: the line has 9 cells, but the header has 13; add the missing ones
                line 14, column Bestand: this comes in whole Stück, got 1.5; correct the number or the unit

                """)
    }

    /// Of thousands the first fifty are told.
    @Test func saysHowManyMoreProblemsThereAre() throws {
        let shell = try Shell(example: "krueger")
        let lines = (1...10_000).map { "NEW-\($0);Neu;paper;Stück;Materialraum;zwölf" }
        try shell.write(
            "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n" + lines.joined(separator: "\n") + "\n",
            to: "many.csv")
        let told = (2...51).map {
            "line \($0), column Bestand: “zwölf” is no number; write digits only, such as 2,5\n"
        }
        let sentence =
            "error: many.csv: 10000 problems, nothing was imported\n" + told.joined()
            + "… and 9950 more; correct these and import the file again\n"
        #expect(try shell.refusal(["import", "items", "many.csv"]) == sentence)
        let said = try shell.refusal(["import", "items", "many.csv", "--json"])
        #expect(said.split(separator: "\n").count == 1)
        let error = try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any]
        #expect(error?["message"] as? String == String(sentence.dropFirst("error: ".count).dropLast()))
        let details = error?["details"] as? [String: Any]
        #expect(details?["count"] as? Int == 10_000)
        let problems = details?["problems"] as? [Any]
        #expect(problems?.count == 50)
    }

    /// A cell that is quoted may be as long as the file.
    @Test func cutsAProblemThatQuotesALongCell() throws {
        let shell = try Shell(example: "krueger")
        let cell = String(repeating: "x", count: 100_000)
        try shell.write("Artikelnr;Lagerort;Gezählt\n\(cell);Materialraum;1\n", to: "long.csv")
        let said = try shell.refusal(["import", "count", "long.csv"])
        #expect(said.count < 700)
        #expect(said.hasSuffix("xxx…” has more than 40 characters; shorten it\n"))
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
                "line 4, column Artikelnr: PAPIER-A4 stands in line 2 already; remove one of them"
            ),
            (["items", "header-only.csv"], "line 1: there are headers, but no lines below them; fill in at least one"),
            (
                ["offers", "prices-bad-numbers.csv", "--supplier", "elbe"],
                """
                line 3, column Preis 1: “54,9012” has too many decimals; EUR has at most 2
                line 4, column ab Menge 2: “-500” is less than 0; write more than 0, or leave it empty
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
                "line 4, column Artikelnr: PAPIER-A4 in Materialraum stands in line 2 already; remove one of them"
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
                line 2, column Warengruppe: no category papier; did you mean paper?; --new-categories takes a new one
                line 2, column Lager: no place Flur; write one of Empfang, Materialraum, Putzkammer, Technikraum, \
                Teeküche; --new-places takes a new one
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

    @Test func takesAStockListOfKnownItemsWithoutCategories() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "Artikelnr;Bezeichnung;Einheit;Lagerort;Bestand\nPAPIER-A4;Papier;Packung;Materialraum;12\n", to: "few.csv")
        #expect(
            try shell.kontor("import", "items", "few.csv").output == "few.csv: 0 new items, 1 changed, 0 as they were\n"
        )
    }
}
