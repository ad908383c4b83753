import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorTesting
import Testing

@testable import KontorREPL

/// A whole conversation with an office in memory.
struct SessionTests {
    @Test func showsWhatExpressionsGive() throws {
        let talk = try Talk(["1 + 1", "_ * 10", "x = 'kept'", "x", "local y = 1", "y"])
        #expect(talk.output == ["2", "20", "kept", "nil"])
        #expect(talk.status == .done)
    }

    @Test func readsStatementsOverSeveralLines() throws {
        let talk = try Talk(["for i = 1, 2 do", "print(i)", "end", "1 +", "2"])
        #expect(talk.output == ["1", "2", "3"])
        #expect(talk.prompts == ["> ", ">> ", ">> ", "> ", ">> ", "> "])
    }

    @Test func keepsOneEntryForEachStatement() throws {
        let talk = try Talk([
            "storage.set('k', { value = 1 })", "storage.get 'k'",
            "storage.set('k', { value = 2 }) error 'no'", "storage.get 'k'",
        ])
        #expect(talk.output == ["kept as entry 1", "1", "1"])
        #expect(talk.errors == ["error: no"])
        #expect(talk.status == .failed)
    }

    /// What a preview or a failed transaction took back was never kept.
    @Test func tellsNothingAsKeptThatWasTakenBack() throws {
        let talk = try Talk([
            "local changes = kontor.preview(function() kontor.storage.set('k', { value = 1 }) end)",
            "local none = kontor.transaction(function() kontor.storage.set('k', { value = 1 }) return nil, 'no' end)",
            "kontor.storage.get 'k'", "kontor.storage.set('k', { value = 2 })",
        ])
        #expect(talk.output == ["nil", "kept as entry 1"])
        #expect(talk.errors == [])
    }

    /// A source can be written so that reading it takes long.
    @Test func stopsReadingAtTheLimit() throws {
        let step = 11_726_871_369_045  // a multiple of 2^14 - 1, 2^15 - 1 and 2^16 - 1
        let slow = "return {" + (1..<45_000).map { String($0 * step) }.joined(separator: ",") + "}"
        let talk = try Talk([slow, ":try " + slow, "1"], limits: LuaLimits(cpuSeconds: 0.05))
        #expect(talk.output == ["1"])
        #expect(talk.errors.count { $0 == "error: stopped at its limit of 0.05 s of CPU time" } == 2)
        #expect(talk.status == .stopped)
    }

    @Test func triesFirstAndKeepsAfterwards() throws {
        let talk = try Talk([
            ":keep", ":try storage.set('k', { value = 1 })", "storage.get 'k'", ":keep", "storage.get 'k'", ":try 1",
        ])
        #expect(talk.output[0] == "would do, nothing has changed:")
        #expect(talk.output[1].hasPrefix("  + shelf entry "))
        #expect(talk.output.dropFirst(2) == ["nil", "kept as entry 1", "1", "1", "nothing would change"])
        #expect(talk.errors == ["error: there is nothing to keep: :try STATEMENT comes first"])
    }

    @Test func tellsOfMistakes() throws {
        let talk = try Talk([
            "x y", "log('k', { levle = 1 })", "function f()", "error 'deep'", "end", "f()", ":kepp",
            "help(nil)",
        ])
        #expect(
            talk.errors == [
                "error: syntax error near 'y'",
                "error: kontor.log: unknown key levle; did you mean level?\n  log(text, { level? })",
                "error: deep\n  at prompt:2",
                "error: there is no command :kepp; did you mean :keep?",
                "error: help takes a name, such as \"inventory.item\", or a part of kontor",
            ])
    }

    @Test func showsWhatFailedAsExpected() throws {
        let talk = try Talk(["kontor.why { }"])
        #expect(talk.output == ["nil   not_found: nothing here says why: it has no list `why`"])
    }

    @Test func keepsAStatementWhoseResultCannotBeShown() throws {
        let talk = try Talk(["storage.set('k', { value = 1 }) a = {} a.a = a return a", "storage.get 'k'"])
        #expect(talk.output == ["kept as entry 1", "1"])
        #expect(talk.errors.count == 1)
    }

    @Test func helps() throws {
        let talk = try Talk(["help 'storage.get'", "help(kontor.storage.get)", "help(storage)", ":help core", "help()"])
        #expect(talk.output.count == 5 && talk.errors.isEmpty)
        #expect(talk.output[0] == talk.output[1] && talk.output[0].hasPrefix("kontor.storage.get(key)"))
        #expect(talk.output[2].hasPrefix("kontor.storage\n"))
        #expect(talk.output[4].contains(":try STATEMENT"))
    }

    @Test func greetsAPersonAndForgetsTheirErrors() throws {
        let talk = try Talk(["error 'x'"], isInteractive: true)
        #expect(talk.output[0].hasPrefix("Scratch office · "))
        #expect(talk.status == .done)
    }

    @Test func forgetsACancelledStatement() throws {
        let talk = try Talk(["if x then", nil, "1"], isInteractive: true)
        #expect(talk.output.last == "1")
    }

    @Test func saysWhatIsMissingAtTheEnd() throws {
        let talk = try Talk(["if x then"])
        #expect(talk.errors == ["error: 'end' expected near <eof>"])
        #expect(talk.status == .failed)
    }

    /// One step of the collector goes over all the weak tables again and again.
    @Test func startsLuaAnewAfterWhatCouldNotBeStopped() throws {
        let talk = try Talk(
            [
                "storage.set('k', { value = 1 })", "x = 1",
                """
                local keys, tables, order, mt, n = {}, {}, {}, { __mode = "k" }, 30000
                for i = 1, n + 1 do keys[i] = {} end
                for i = 1, n do tables[i] = setmetatable({}, mt) order[i] = i end
                for i = n, 2, -1 do local j = math.random(i) order[i], order[j] = order[j], order[i] end
                for i = 1, n do tables[order[i]][keys[i]] = keys[i + 1] end
                first, all, keys = keys[1], tables, nil
                """, "while true do x = {} end", "x", "storage.get 'k'",
            ], limits: LuaLimits(cpuSeconds: 0.2))
        #expect(talk.output == ["kept as entry 1", "nil", "1"])
        #expect(
            talk.errors == [
                "error: stopped at its limit of 0.2 s of CPU time",
                "Lua was started anew: globals that statements set are gone, records are not",
            ])
        #expect(talk.status == .stopped)
    }

    @Test func sendsNothingRawToTheTerminal() throws {
        let talk = try Talk(["'\\27[2J'", "error '\\27[2J'"])
        #expect(!(talk.output + talk.errors).joined().contains("\u{1B}"))
    }
}

/// What a session said to given lines; nil is Ctrl-C.
private struct Talk {
    let output: [String]
    let errors: [String]
    let prompts: [String]
    let status: REPLSession.ExitStatus

    init(_ lines: [String?], isInteractive: Bool = false, limits: LuaLimits = .none) throws {
        let office = try ScratchOffice(Registry.areas)
        let folders = PluginFolders(own: nil, shipped: "/nowhere")
        let host = PluginHost(records: office.records, file: .scratch, folders: folders, run: "run_test")
        let said = Said()
        let script = try ScriptState(host, limits: limits) { said.output.append($0.description) }
        let source = GivenLines(lines, isInteractive: isInteractive)
        let terminal = REPLSession.Terminal(
            output: { said.output.append($0) }, errors: { said.errors.append($0) })
        status = try REPLSession(host: host, script: script, lines: source, terminal: terminal).run()
        output = said.output
        errors = said.errors
        prompts = source.prompts
    }
}

private final class Said {
    var output: [String] = []
    var errors: [String] = []
}

private final class GivenLines: LineSource {
    let isInteractive: Bool
    private var lines: ArraySlice<String?>
    private(set) var prompts: [String] = []

    init(_ lines: [String?], isInteractive: Bool) {
        self.lines = lines[...]
        self.isInteractive = isInteractive
    }

    func read(prompt: String) -> LineInput {
        prompts.append(prompt)
        guard let next = lines.popFirst() else { return .end }
        return next.map { .line($0) } ?? .cancelled
    }
}
