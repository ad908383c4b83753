import Foundation
import Testing

/// What is wrong with a sheet is told at once, whoever finds it; what must be asked is refused, with the option that
/// answers.
@Suite struct SheetFaultTests {
    private let header = "SKU;Name;Category;Unit;Location;Stock\n"

    private func refusal(_ text: String, kind: String = "items", _ options: [String] = []) throws -> [String] {
        let shell = try Shell(example: "krueger")
        try shell.write(text, to: "x.csv")
        return try shell.refusal(["import", kind, "x.csv"] + options).split(separator: "\n").dropFirst().map(
            String.init)
    }

    @Test func tellsAllFaultsOfALineAtOnce() throws {
        let found = try refusal(header + "Y1;x;nix;Stückchen;Mond;zwei\n")
        #expect(found.count == 4)
        #expect(found[0].hasPrefix("line 2, column Category: no category nix; "))
        #expect(found[1].hasPrefix("line 2, column Unit: no unit Stückchen; did you mean Stück?"))
        #expect(found[2].hasPrefix("line 2, column Location: no place Mond; write one of Empfang, "))
        #expect(found[3] == "line 2, column Stock: “zwei” is no number; write digits only, such as 2,5")
    }

    @Test func saysWhereALineBreakIs() throws {
        #expect(
            try refusal(header + "A12;\"zwei\nZeilen\";paper;Stück;Materialraum;1\n")
                == ["line 2, column Name: “zwei Zeilen” has a line break in it; write it on one line"])
    }

    @Test func refusesSkusThatLookAlike() throws {
        let lines = "A8;gross;paper;Stück;Materialraum;1\na8;klein;paper;Stück;Materialraum;1\n"
        #expect(
            try refusal(header + lines) == [
                "line 3, column SKU: a8 looks like A8 (line 2); write both the same, or give one another name"
            ])
        let shell = try Shell(example: "krueger")
        try shell.write(header + "Bü1;eins;paper;Stück;Materialraum;1\n", to: "one.csv")
        try shell.write(header + "Bu\u{308}1;zwei;paper;Stück;Materialraum;1\n", to: "two.csv")
        #expect(try shell.kontor("import", "items", "one.csv").output.hasPrefix("one.csv: 1 new items"))
        #expect(try shell.kontor("import", "items", "two.csv").output.hasPrefix("two.csv: 0 new items, 1 changed"))
        #expect(
            try shell.kontor(
                "eval", "kontor.inventory.item.create { sku = 'BÜ1', name = 'x', category = 'paper', unit = 'Stück' }"
            )
            .errors.contains("the sku BÜ1 looks like Bü1, which another item has; take another one"))
    }

    @Test func refusesWhatASpreadsheetMadeOfANumber() throws {
        let lines =
            "0815;a;paper;Stück;Materialraum;1\n815;b;paper;Stück;Materialraum;1\n1,2E+05;c;paper;Stück;Materialraum;1\n"
        #expect(
            try refusal(header + lines) == [
                "line 3, column SKU: 815 and 0815 (line 2) differ in leading zeros only, which spreadsheets drop; "
                    + "correct one; --leading-zeros takes both",
                "line 4, column SKU: “1,2E+05” was shortened by the spreadsheet; format the column as text and enter "
                    + "the number again",
            ])
        let shell = try Shell(example: "krueger")
        try shell.write(header + lines.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n", to: "x.csv")
        #expect(
            try shell.kontor("import", "items", "x.csv", "--leading-zeros").output
                == "x.csv: 2 new items, 0 changed, 0 as they were\n")
    }

    @Test func makesNewPlacesWhereThatIsSaid() throws {
        let lines = ["Mond", "materialraum", "Teekueche"].enumerated().map { "P\($0);x;paper;Stück;\($1);1\n" }
        let found = try refusal(header + lines.joined())
        let all = "write one of Empfang, Materialraum, Putzkammer, Technikraum, Teeküche"
        #expect(
            found == [
                "line 2, column Location: no place Mond; \(all); --new-places takes a new one",
                "line 3, column Location: no place materialraum; did you mean Materialraum?; --new-places takes a new one",
                "line 4, column Location: no place Teekueche; did you mean Teeküche?; --new-places takes a new one",
            ])
        #expect(
            try refusal(header + lines.joined(), ["--new-places"])
                == ["line 3, column Location: materialraum looks like Materialraum; write both the same"])
        let shell = try Shell(example: "krueger")
        try shell.write(header + lines[0], to: "x.csv")
        let made = try shell.kontor("import", "items", "x.csv", "--new-places")
        #expect(made.output == "x.csv: 1 new items, 0 changed, 0 as they were\n  new places: Mond\n")
    }

    @Test func takesNewCategoriesAndUnitsWhereThatIsSaid() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(header + "Z;x;medical;Kiste;Materialraum;1\n", to: "x.csv")
        let refused = try shell.refusal(["import", "items", "x.csv"])
        #expect(refused.contains("--new-categories") && refused.contains("--new-units"))
        #expect(try shell.kontor("import", "items", "x.csv", "--new-categories", "--new-units").status == 0)
        let create =
            "kontor.inventory.item.create { sku = 'Z2', name = 'x', category = 'medical', unit = 'Kiste' }.unit"
        #expect(try shell.kontor("eval", create).output == "Kiste\n")
    }

    /// One rule at every door, with the words of the office.
    @Test(arguments: [
        ("category = 'papier'", "no category papier; did you mean paper?; new_categories = true takes a new one"),
        ("unit = 'Kiste'", "no unit Kiste; write one of Stück, Packung, "),
        ("sku = '1,2E+05'", "was shortened by a spreadsheet"),
        ("barcode = '4006381333932'", "the check digit is 1"),
        ("barcode = 'x'", "is no bar code; write its digits only"),
        ("minimum = 1.5", "this comes in whole Stück, got 1.5"), ("minimum = 5, target = 4", "below the minimum 5"),
    ])
    func refusesByHandWhatAnImportRefuses(_ fields: String, _ words: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local given = { sku = 'Z', name = 'x', category = 'paper', unit = 'Stück' }
            for key, value in pairs { \(fields) } do given[key] = value end
            return kontor.inventory.item.create(given)
            """
        #expect(try shell.refusal(["eval", code]).contains(words))
        let update = "return kontor.inventory.item.update('KULI-BLAU', { \(fields) })"
        #expect(try shell.refusal(["eval", update]).contains(words))
    }

    @Test func refusesTwoItemsWithOneBarcodeAndWrongCheckDigits() throws {
        let header = "SKU;Name;Category;Unit;Location;Stock;EAN\n"
        let lines = ["4006381333931", "4006381333931", "4006381333932"].enumerated()
            .map { "E\($0);x;paper;Stück;Materialraum;1;\($1)\n" }.joined()
        #expect(
            try refusal(header + lines) == [
                "line 3, column EAN: 4006381333931 is on E0 already; one bar code cannot mean two items",
                "line 4, column EAN: 4006381333932 cannot be: behind 400638133393 the check digit is 1; read it again",
            ])
    }

    /// What a refusal advises is taken.
    @Test(arguments: ["1,955", "1.955", "12.345"])
    func advisesWhatIsTaken(_ price: String) throws {
        let shell = try Shell(example: "krueger")
        func sheet(_ price: String) throws { try shell.write("Your SKU;Price\nPAPIER-A4;\(price)\n", to: "p.csv") }
        try sheet(price)
        let said = try shell.refusal(["import", "offers", "p.csv", "--supplier", "elbe"])
        let advised = try #require(said.firstMatch(of: /write ([0-9]+), or .* such as ([0-9]+[.,][0-9]+)/))
        for advice in [advised.1, advised.2] {
            try sheet(String(advice))
            #expect(try shell.kontor("import", "offers", "p.csv", "--supplier", "elbe").status == 0, "\(advice)")
        }
    }

    @Test func readsWindows1252AndSaysSo() throws {
        let shell = try Shell(example: "krueger")
        let text = header + "GRÜN;Hefter grün;filing;Stück;Teeküche;3\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        try Data(bytes).write(to: URL(fileURLWithPath: shell.folder + "/office/latin.csv"))
        #expect(
            try shell.kontor("import", "items", "latin.csv").output
                == "latin.csv: 1 new items, 0 changed, 0 as they were\n  read as Windows-1252\n")
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('GRÜN').name").output == "Hefter grün\n")
    }
}
