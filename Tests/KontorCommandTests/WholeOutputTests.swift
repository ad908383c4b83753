import Foundation
import Testing

/// What a program or a file gets is whole; what a person gets is cut with a word.
@Suite struct WholeOutputTests {
    private func office() throws -> Shell {
        let shell = try Shell(example: "krueger")
        let rows = (1...150).map {
            "N\($0);\(String(repeating: "long name ", count: 8))\($0);other;Stück;Materialraum;1"
        }
        try shell.write(
            "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n" + rows.joined(separator: "\n") + "\n",
            to: "items.csv")
        #expect(try shell.kontor("import", "items", "items.csv").status == 0)
        return shell
    }

    @Test func aPipeGetsEveryRowAndColumn() throws {
        let shell = try office()
        for code in ["kontor.inventory.item.find { limit = 1000, category = 'other' }"] {
            let lines = try shell.kontor("eval", code).output.split(separator: "\n")
            #expect(lines.count == 151)
            let head = try #require(lines.first)
            for column in ["sku", "name", "category", "unit", "on_hand"] { #expect(head.contains(column), "\(head)") }
            #expect(
                lines.contains { $0.hasSuffix("150") || $0.contains("long name 150 ") || $0.contains("long name 150") })
            #expect(!lines.contains { $0.contains("…") || $0.contains("not shown") })
        }
        let prompt = try shell.run(
            [Shell.products + "/kontor", "repl"], input: "inventory.item.find { limit = 1000 }\n")
        #expect(prompt.output.split(separator: "\n").count > 150 && !prompt.output.contains("…"))
        #expect(try shell.kontor("journal", "--changes").output.split(separator: "\n").count > 300)
        let preview = try shell.kontor(
            "eval", "--preview", "for i = 1, 99 do kontor.planning.task.create { title = 't' .. i } end")
        #expect(preview.output.split(separator: "\n").count { $0.hasPrefix("  + task ") } == 99)
    }

    @Test(.enabled(if: PseudoTerminal.isThere)) func aTerminalIsToldWhatIsLeftOut() throws {
        let shell = try office()
        let terminal = try PseudoTerminal(
            shell,
            [Shell.products + "/kontor", "eval", "kontor.inventory.item.find { limit = 1000, category = 'other' }"])
        _ = try terminal.until("… 110 more")
    }

    /// A program gets one value of JSON, whatever else is said.
    @Test(arguments: [
        ["do"], ["do", "dbg"], ["do", "dbg", "--help"], ["do", "dbg", "--preview"], ["eval", "print('y') return 1"],
        ["eval", "1, 'x', nil"],
        ["run", "x.lua"], ["plugin", "list"], ["plugin", "new", "acme"], ["plugin", "hash", "krueger"], ["journal"],
        ["journal", "--entry", "1"], ["verify"], ["doctor"], ["import", "items", "items.csv"],
        ["import", "items", "items.csv", "--preview"],
    ])
    func jsonIsAlone(_ words: [String]) throws {
        let shell = try office()
        try shell.addPlugin(
            "return { commands = { dbg = { summary = 'x', run = function() print('debug hier') return { a = 1 } end } } }"
        )
        try shell.write("print 'y' kontor.log('z', { level = 'warning' }) return { b = 2 }", to: "x.lua")
        let outcome = try shell.run([Shell.products + "/kontor"] + words + ["--json"])
        #expect(outcome.status == 0, "\(outcome)")
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8), options: .fragmentsAllowed)
        if words == ["do", "dbg"] {
            #expect(outcome == Shell.Outcome(output: "{\n  \"a\": 1\n}\n", errors: "debug hier\n"))
        }
        if words.last == "1, 'x', nil" { #expect(outcome.output.filter { !$0.isWhitespace } == "[1,\"x\",null]") }
    }

    @Test(arguments: [
        (["eval", "print 'y' error('no')"], "raised", 1), (["eval", "return nil, 'no'"], "refused", 1),
        (["eval", "kontor.inventory.item.get 'X'"], "not_found", 1),
        (["eval", "assert(kontor.inventory.item.get 'X')"], "raised", 1),
        (["eval", "kontor.inventory.item.get()"], "misuse", 1), (["eval", "x y"], "syntax", 1),
        (["eval", "while true do end", "--time-limit", "0.1"], "limit", 3), (["eval"], "usage", 64),
        (["evl", "1"], "usage", 64),
        (["do", "nothing"], "usage", 64), (["journal", "--entry", "99"], "not_found", 1),
        (["import", "items", "none.csv"], "not_found", 1),
        (["verify", "--office", "nowhere"], "not_found", 1), (["eval", "print"], "invalid", 1),
    ])
    func errorsAreJSONToo(_ words: [String], _ code: String, _ status: Int32) throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.run([Shell.products + "/kontor"] + words + ["--json"])
        #expect(outcome.status == status && outcome.output == "", "\(outcome)")
        let last = try #require(outcome.errors.split(separator: "\n").last)
        let error = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
        #expect(error?["code"] as? String == code, "\(outcome)")
        #expect(error?["status"] as? Int == Int(status))
        #expect((error?["message"] as? String)?.isEmpty == false)
    }

    /// What JSON cannot say is found before anything is kept.
    @Test func nothingIsKeptOfWhatCannotBeTold() throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.holdings()
        #expect(try shell.kontor("eval", "kontor.storage.set('k', 1) return print", "--json").status == 1)
        #expect(try shell.holdings() == before)
    }
}
