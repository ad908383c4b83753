import Foundation
import KontorLuaAPI
import Testing

/// No line of an error, and of nothing that is said beside results, is longer than a person can take in.
@Suite struct BoundedMessageTests {
    private static let most = 4096

    private func expectBounded(_ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let longest = text.split(separator: "\n").map(\.utf8.count).max() ?? 0
        #expect(longest <= Self.most, "\(what): \(longest) bytes", sourceLocation: sourceLocation)
    }

    /// A long argument wherever one can be given, on the command line and in Lua.
    @Test func longArgumentsAreCut() throws {
        let shell = try Shell(example: "krueger")
        let long = String(repeating: "x", count: 100_000)
        for words in [
            [long], ["do", long], ["do", "report-fault", long], ["do", "report-fault", "COPIER-1", "--\(long)"],
            ["do", "report-fault", "COPIER-1", long, "--words", "x"],
            ["do", "receive-order", "2026-0001", "--quantity", long],
            ["import", long, "x"], ["import", "items", long], ["eval", "1", "--as", long],
            ["verify", "--office", long],
            ["journal", "--entry", long], ["plugin", "hash", long], ["plugin", long], ["init", "o", "--example", long],
            ["run", long], ["eval", "1", "--now", long], ["eval", "1", "--time-limit", long],
            ["eval", "error('\(long)')"],
            ["eval", "\(long) = = 1"], ["eval", "return nil, '\(long)'"], ["eval", "kontor['\(long)']()"],
        ] {
            let outcome = try shell.run([Shell.products + "/kontor"] + words)
            #expect(outcome.status != 0)
            expectBounded(outcome.errors + outcome.output, words.map { String($0.prefix(20)) }.joined(separator: " "))
        }
    }

    /// Each function of `kontor.*` with a name of 100 kB for what it is about, and for a key of its options.
    @Test func everyFunctionCutsWhatItRepeats() throws {
        let shell = try Shell(example: "krueger")
        let verbs = Registry.verbs.filter { !$0.isDecision }
        let script = verbs.map { verb in
            """
            for _, arguments in ipairs { { x }, { x, { [x] = 1 } }, { { [x] = 1 } }, { { id = x } }, { "x", { [x] = x } } } do
              local ok, result, err = pcall(kontor.\(verb.name), table.unpack(arguments))
              local text = ok and type(err) == "table" and err.message or not ok and tostring(result) or ""
              for line in text:gmatch "[^\\n]+" do
                if #line > \(Self.most) then print("kontor.\(verb.name): " .. #line) end
              end
            end
            """
        }.joined(separator: "\n")
        let chunk = "local x = ('x'):rep(100000)\n" + script
        try shell.write(chunk, to: "x.lua")
        let outcome = try shell.kontor("run", "x.lua", "--preview")
        #expect(!outcome.output.contains("kontor."), "\(outcome.output.prefix(2000)) \(outcome.errors.prefix(500))")
    }

    @Test func aCountOfThousandsIsSaidByNumber() throws {
        let shell = try Shell(example: "krueger")
        let names = (0..<2000).map { "M" + String(repeating: "0", count: 4 - String($0).count) + String($0) }
        let stock = names.map { "\($0);Thing \($0);paper;Stück;Materialraum;10" }
        try shell.write(
            "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n" + stock.joined(separator: "\n") + "\n",
            to: "stock.csv")
        let count = names.enumerated().map { "\($1);Materialraum;\($0 < 1800 ? 1 : 10)" }
        try shell.write("Artikelnr;Lagerort;Gezählt\n" + count.joined(separator: "\n") + "\n", to: "count.csv")
        let imported = try shell.kontor("import", "items", "stock.csv")
        #expect(imported.status == 0, "\(imported)")
        let outcome = try shell.kontor("do", "count-supplies", "count.csv", "--post")
        #expect(outcome.status == 1)
        expectBounded(outcome.errors, "count-supplies")
        #expect(
            outcome.errors.contains("of 2,000 lines need a recount: M0000, M0001"), "\(outcome.errors.prefix(1000))")
        #expect(outcome.errors.contains(" and 1,790 more"), "\(outcome.errors.prefix(1000))")
    }
}
