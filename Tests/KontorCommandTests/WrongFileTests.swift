import Foundation
import Testing

/// Files in another encoding, or of another kind, for every way in.
@Suite struct WrongFileTests {
    private static let kinds: [[String]] = [
        ["items"], ["offers", "--supplier", "elbe"], ["count"], ["calls"], ["supplies", "--asset", "COPIER-1"],
        ["application", "--opening", "office-assistant"],
    ]

    /// What each kind says of a file, where `sheet` is how that of the three sheets begins.
    private func check(_ bytes: [UInt8], sheet: String, calls: String, supplies: String, application: String) throws {
        let shell = try Shell(example: "krueger")
        try Data(bytes).write(to: URL(fileURLWithPath: shell.folder + "/office/file.csv"))
        let others = [calls, supplies, application].map { "error: \($0)\n" }
        for (kind, sentence) in zip(Self.kinds, [sheet, sheet, sheet].map { "error: \($0)" } + others) {
            let said = try shell.refusal(["import", kind[0], "file.csv"] + kind[1...])
            #expect(said.hasPrefix(sentence), "\(kind)")
        }
    }

    /// Sheets are read in it, and what is wrong with them is said of what was read.
    @Test func refusesUTF16WhereNoSheetIsAskedFor() throws {
        let text = Array("Artikelnr;Lagerort\r\nÄ;Büro\r\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        try check(
            [0xFF, 0xFE] + text, sheet: "file.csv (read as UTF-16): ",
            calls: "file.csv is UTF-16 text; give Asterisk's Master.csv, nothing was imported",
            supplies: "file.csv is UTF-16 text; give what ipptool printed as it is",
            application: "file.csv is UTF-16 text; save it as UTF-8 in the program that wrote it")
    }

    @Test func refusesLatin1WhereNoSheetIsAskedFor() throws {
        let latin = "is not UTF-8: line 1, byte 4 holds “ü” in Windows-1252 (also called ANSI or Latin-1)"
        try check(
            Array("Art".utf8) + [0xFC, 0x0A, 0x78],
            sheet: "file.csv (read as Windows-1252): ",
            calls: "file.csv: none of its 2 lines is a call; give Asterisk's Master.csv, nothing was imported\n"
                + "line 1: the line has 1 column instead of 16 to 21; it is no line of Master.csv",
            supplies: "file.csv \(latin); give what ipptool printed as it is",
            application: "file.csv \(latin); save it as UTF-8 in the program that wrote it")
    }

    @Test func refusesBinary() throws {
        try check(
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0x80],
            sheet: "file.csv: 1 problem, nothing was imported\nline 1: the file is no text: byte 8 is zero; "
                + "save it in the spreadsheet as “CSV UTF-8”\n",
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
