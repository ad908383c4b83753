import Foundation
import Testing

/// Standard output that fails is a failure of every command; nobody who reads is none.
@Suite struct OutputFailureTests {
    /// Words that make each subcommand print something, in the example office.
    private static let printing: [String: [String]] = [
        "init": ["../other"], "do": [], "run": ["x.lua"], "eval": ["'x'"], "repl": [], "plugin list": [],
        "plugin new": ["acme"], "plugin hash": ["krueger"], "import": ["items", "items.csv"], "export": ["item"],
        "journal": [],
        "verify": [], "doctor": [], "help": [], "event list": [], "event deliver": [], "event drop": [],
    ]

    /// Every subcommand by its words, as the program itself lists them.
    private func subcommands() throws -> [String] {
        struct Dump: Decodable { let command: Command }
        struct Command: Decodable {
            let commandName: String
            let subcommands: [Command]?
            let shouldDisplay: Bool?
            var paths: [String] {
                let below = (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay ?? true }
                return below.isEmpty ? [commandName] : below.flatMap { $0.paths.map { "\(commandName) \($0)" } }
            }
        }
        let text = try Shell().kontor("--experimental-dump-help").output
        let dump = try JSONDecoder().decode(Dump.self, from: Data(text.utf8))
        return dump.command.paths.map { String($0.dropFirst("kontor ".count)) }.filter { $0 != "attack-row" } + ["help"]
    }

    private func office() throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.write("print 'x'", to: "x.lua")
        try shell.write(
            "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\nX1;Y;paper;Stück;Materialraum;1\n",
            to: "items.csv")
        return shell
    }

    /// Makes an event rest whose handler would take it now, and returns its number.
    private func restingEvent(in shell: Shell) throws -> String {
        try shell.addPlugin(
            needs: ["communication.read"],
            """
            return {
              on = { ["communication.entry.logged"] = function()
                if not kontor.storage.get "ready" then error "no" end
              end },
              commands = {
                ready = { summary = "x", run = function() kontor.storage.set("ready", { value = true }) end },
              },
            }
            """)
        let failed = try shell.kontor("eval", "kontor.communication.entry.create { kind = 'note', note = 'x' }.kind")
        #expect(failed.errors.hasPrefix("error w: event "), "\(failed)")
        #expect(try shell.kontor("do", "ready").status == 0)
        return String(failed.errors.drop { !$0.isNumber }.prefix { $0.isNumber })
    }

    private func run(_ shell: Shell, _ words: [String], redirected: String) throws -> Shell.Outcome {
        let line = "exec " + ([Shell.products + "/kontor"] + words).map(Self.quoted).joined(separator: " ")
        return try shell.run(["/bin/sh", "-c", "\(line) \(redirected)"], input: "print(1)\n")
    }

    private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

    private static let full = "error: standard output cannot be written: no space left on device\n"

    @Test func everySubcommandTellsOfAFullDisk() throws {
        for path in try subcommands() {
            let more = try #require(Self.printing[path], "what does \(path) print?")
            for last in path == "repl" || path == "init" || path == "help" ? [[]] : [[], ["--json"]] {
                let shell = try office()
                var words = path.split(separator: " ").map(String.init) + more
                if path.hasPrefix("event ") {
                    let number = try restingEvent(in: shell)
                    if path != "event list" { words.append(number) }
                }
                let outcome = try run(shell, words + last, redirected: "> /dev/full")
                #expect(outcome.status == 1, "\(path) \(outcome)")
                #expect(
                    outcome.errors.contains("standard output cannot be written: no space left on device"),
                    "\(path) \(outcome)")
            }
        }
    }

    @Test(arguments: [
        ["--version"], ["--help"], ["do", "--help"], ["do", "supply-run", "--help"],
        ["--generate-completion-script", "bash"], ["eval", "('x'):rep(1000000)"],
    ])
    func soDoesAnythingElseThatIsPrinted(_ words: [String]) throws {
        let outcome = try run(try office(), words, redirected: "> /dev/full")
        #expect(outcome == Shell.Outcome(status: 1, errors: Self.full))
    }

    /// What is printed beside a value for a program goes to standard error, where its loss can only be seen by the status.
    @Test(arguments: [["eval", "--json", "print 'x' return 1"], ["run", "--json", "x.lua"]])
    func soDoesWhatIsPrintedBesideAValue(_ words: [String]) throws {
        let shell = try office()
        #expect(try run(shell, words, redirected: "2> /dev/full").status == 1)
        #expect(try run(shell, words, redirected: "2> /dev/null").status == 0)
    }

    @Test func tellsOfOneThatIsClosed() throws {
        let shell = try office()
        let outcome = try run(shell, ["eval", "kontor.storage.set('k', 1) print('y') return 'x'"], redirected: ">&-")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("standard output cannot be written: bad file descriptor"))
        #expect(try shell.kontor("verify").output.hasSuffix(": all in order\n"))
    }

    @Test func isQuietWhereNobodyReads() throws {
        for words in [["eval", "('x\\n'):rep(1000000)"], ["journal", "--json"], ["verify"]] {
            let line = ([Shell.products + "/kontor"] + words).map(Self.quoted).joined(separator: " ")
            let outcome = try office().run(["/bin/bash", "-c", "\(line) | true; exit ${PIPESTATUS[0]}"])
            #expect([0, 141].contains(outcome.status), "\(outcome)")
            #expect(outcome.errors == "" && outcome.output == "")
        }
    }
}
