import Foundation
import Testing

/// A sheet is what its bytes say, or refused with what it is; what it says is taken once, and said truly.
@Suite struct SheetTruthTests {
    private func write(_ bytes: [UInt8], to file: String, _ shell: Shell) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: shell.folder + "/office/" + file))
    }

    private func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test func refusesFilesThatAreCutOff() throws {
        let shell = try Shell(example: "krueger")
        let whole = utf16("Your SKU;Price\nPAPIER-A4;1,95")
        let damaged = "error: x.csv: 1 problem, nothing was imported\nthe file is damaged: "
        let advice = "; save it in the spreadsheet as “CSV UTF-8” once more\n"
        let half = [UInt8(0x3D), 0xD8]
        let cases: [([UInt8], String)] = [
            (whole.dropLast(), "\(damaged)it ends in the middle of a letter\(advice)"),
            (whole + half, "\(damaged)there is half a letter in its UTF-16\(advice)"),
            (
                Array("Your SKU;Price\nPAPIER-A4;1,95\nGR".utf8) + [0xC3],
                "error: x.csv: 1 problem, nothing was imported\nline 3: the file is damaged: "
                    + "it ends in the middle of a letter\(advice)"
            ),
        ]
        for (bytes, sentence) in cases {
            try write(bytes, to: "x.csv", shell)
            #expect(try shell.refusal(["import", "offers", "x.csv", "--supplier", "elbe"]) == sentence)
        }
        try write(whole, to: "x.csv", shell)
        #expect(try shell.kontor("import", "offers", "x.csv", "--supplier", "elbe").status == 0)
    }

    @Test func saysWhatAFileIsThatIsNoSheet() throws {
        let shell = try Shell(example: "krueger")
        let name = Array("[Content_Types].xml".utf8)
        let header = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 26)
        let save = "; save it in the spreadsheet as “CSV UTF-8”\n"
        let cases: [([UInt8], String)] = [
            (
                header + name,
                "line 1: the file is a spreadsheet file or a document of an office program, no text" + save
            ),
            (
                header + Array("prices.csv".utf8),
                "line 1: the file is an archive of files, no text; unpack it first\n"
            ),
            ([0x1F, 0x8B, 8, 0, 1, 2, 3], "line 1: the file is a compressed file, no text; unpack it first\n"),
            (
                Array("Your SKU;Price;Name\nPAPIER-A4;1,95;Gr".utf8) + [0x81] + Array("n\n".utf8),
                "line 2: the file is neither UTF-8 nor Windows-1252: byte 18 is a letter as DOS wrote it" + save
            ),
            (
                Array("Your SKU;Price;Name\nPAPIER-A4;1,95;B".utf8) + [0x84] + Array("cker\n".utf8),
                "line 2: the file is neither UTF-8 nor Windows-1252: byte 17 is a letter as DOS wrote it" + save
            ),
        ]
        for (bytes, sentence) in cases {
            try write(bytes, to: "x.csv", shell)
            #expect(
                try shell.refusal(["import", "offers", "x.csv", "--supplier", "elbe"])
                    == "error: x.csv: 1 problem, nothing was imported\n" + sentence)
        }
    }

    @Test(arguments: [
        ("\u{FEFF}PAPIER-A4;1,95", "SKU", "FEFF"), ("PAPIER\u{200B}-A4;1,95", "SKU", "200B"),
        ("PAPIER-A4\u{202E};1,95", "SKU", "202E"),
    ])
    func refusesWhatNobodySeesInAKey(_ line: String, _ column: String, _ number: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("SKU;Price\n\(line)\n", to: "x.csv")
        let said = try shell.refusal(["import", "offers", "x.csv", "--supplier", "elbe"])
        #expect(said.contains("line 2, column \(column): "), "\(said)")
        #expect(said.contains("holds a character that nobody sees (number \(number)); write it anew"), "\(said)")
    }

    @Test func refusesWhatNobodySeesInANameButTakesItsSpelling() throws {
        let shell = try Shell(example: "krueger")
        let header = "SKU;Name;Category;Unit;Location;Stock\n"
        try shell.write(header + "N1;Hef\u{202E}ter;paper;Stück;Materialraum;1\n", to: "x.csv")
        #expect(try shell.refusal(["import", "items", "x.csv"]).contains("nobody sees (number 202E)"))
        try shell.write(header + "N1;می\u{200C}خواهم;paper;Stück;Materialraum;1\n", to: "x.csv")
        #expect(try shell.kontor("import", "items", "x.csv").status == 0)
    }

    @Test(arguments: [
        ("PAPIER-A4;1,95;1;1,80", "two prices begin at 1: a price for more begins above 1; correct the quantity")
    ])
    func refusesTwoPricesFromTheSameQuantity(_ line: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Your SKU;Price;From quantity 2;Price 2\n\(line)\n", to: "p.csv")
        #expect(
            try shell.refusal(["import", "offers", "p.csv", "--supplier", "elbe"])
                == "error: p.csv: 1 problem, nothing was imported\nline 2, column From quantity 2: \(sentence)\n")
    }

    @Test func asksForAPriceAboveZero() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Your SKU;Price\nPAPIER-A4;-1\n", to: "p.csv")
        let said = try shell.refusal(["import", "offers", "p.csv", "--supplier", "elbe"])
        #expect(said.contains("“-1” is less than 0; write a price above 0"), "\(said)")
    }

    @Test func doesNotSayThatAllIsAsItSaysWhereTheStockIsAnother() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "SKU;Name;Category;Unit;Location;Stock\nNEU;Ding;other;Stück;Materialraum;1\n", to: "new.csv")
        #expect(try shell.kontor("import", "items", "new.csv").status == 0)
        try shell.write("SKU;Name;Unit;Location;Stock\nNEU;Ding;Stück;Materialraum;99\n", to: "x.csv")
        #expect(
            try shell.kontor("import", "items", "x.csv").output
                == "x.csv: nothing was changed (1 item); the records say otherwise about the stock of 1\n"
                + "  NEU: 1 Stück in Materialraum by the records, 99 in the file; left alone, count it\n")
    }

    @Test func saysWhatIsWrongWithAFilesName() throws {
        let shell = try Shell(example: "krueger")
        for (name, fault) in [
            (
                String(repeating: "x", count: 210) + ".csv",
                "has 214 bytes, and at most 200 are taken; give it another one"
            ),
            ("a\nb.csv", "has control characters in it; give it another one"),
        ] {
            try shell.write("Your SKU;Price\nPAPIER-A4;1,95\n", to: name)
            let said = try shell.refusal(["import", "offers", name, "--supplier", "elbe"])
            #expect(said.hasSuffix(": the file's name \(fault)\n") && !said.contains("{ name"), "\(said)")
        }
    }
}
