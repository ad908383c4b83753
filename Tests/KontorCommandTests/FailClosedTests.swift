import Foundation
import KontorStore
import KontorStoreSQLite
import Testing

/// Where a company's rule should decide and cannot, nothing is decided and nothing is kept.
@Suite struct FailClosedTests {
    /// The office of krueger with a plugin `w` behind it that hands one policy on to the plugin before it.
    private func office(answering policy: String, body: String = "return previous(...)") throws -> Shell {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        let end = "\"directory.read\" } },\n"
        try shell.write(
            file.replacingOccurrences(of: end, with: end + "    { name = \"w\", grant = { \"hr.read\" } },\n"),
            to: "office.lua")
        try shell.write(Self.manifest, to: "plugins/w/plugin.lua")
        try shell.write(
            """
            return {
              policies = { ["\(policy)"] = function(argument, previous)
                local function previous_of(...) return previous(argument) end
                \(body.replacingOccurrences(of: "previous(...)", with: "previous_of()"))
              end },
              commands = { ["w-says"] = { summary = "x", run = function() return "w" end } },
            }
            """, to: "plugins/w/init.lua")
        return shell
    }

    private static let manifest =
        "return { name = \"w\", version = \"1\", api = 1, summary = \"x\", after = { \"krueger\" } }\n"

    /// A way in which a plugin that loaded well does not load any more.
    struct Way: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// New texts of files; an empty one takes the file away.
        var files: [String: String] = [:]
        /// What else happens in the office's folder, as words of a shell.
        var script = ""
        /// What is said of it.
        let says: String
    }

    static let ways: [Way] = [
        Way(testDescription: "broken", files: ["plugins/w/init.lua": "if true then"], says: "'end' expected"),
        Way(testDescription: "raises", files: ["plugins/w/init.lua": "error 'no'"], says: "plugins/w/init.lua:1: no"),
        Way(testDescription: "no table", files: ["plugins/w/init.lua": "return 1"], says: "it must return one table"),
        Way(
            testDescription: "no end", files: ["plugins/w/init.lua": "while true do end"],
            says: "stopped at its limit of 1.0 s"),
        Way(
            testDescription: "too large",
            files: ["plugins/w/init.lua": "local t = {} while true do t[#t + 1] = {} end"],
            says: "memory"),
        Way(
            testDescription: "setup raises",
            files: ["plugins/w/init.lua": "return { setup = function() error 'no setup' end }"], says: "no setup"),
        Way(
            testDescription: "misspelt policy",
            files: ["plugins/w/init.lua": "return { policies = { ['inventory.ned'] = print } }"],
            says: "there is no policy inventory.ned"),
        Way(
            testDescription: "module missing", files: ["plugins/w/init.lua": "require 'gone' return {}"],
            says: "plugins/w/gone.lua: there is no such file"),
        Way(
            testDescription: "module broken",
            files: ["plugins/w/init.lua": "require 'part' return {}", "plugins/w/part.lua": "return ("],
            says: "plugins/w/part.lua:1:"),
        Way(
            testDescription: "command of another",
            files: [
                "plugins/w/init.lua":
                    "return { commands = { ['supply-run'] = { summary = 'x', run = function() end } } }"
            ], says: "command supply-run is plugin standard's"),
        Way(testDescription: "folder missing", script: "rm -r plugins/w", says: "there is no plugin w"),
        Way(testDescription: "all folders missing", script: "rm -r plugins", says: "there is no plugin"),
        Way(
            testDescription: "code missing", script: "rm plugins/w/init.lua",
            says: "plugins/w/init.lua: there is no such file"),
        Way(
            testDescription: "manifest missing", script: "rm plugins/w/plugin.lua",
            says: "plugins/w/plugin.lua: there is no such file"),
        Way(
            testDescription: "folder unreadable", script: "rm -r plugins/w; ln -s w plugins/w",
            says: "plugins/w cannot be read: too many levels of symbolic links"),
        Way(
            testDescription: "folders unreadable", script: "rm -r plugins; ln -s plugins plugins",
            says: "plugins cannot be read: too many levels of symbolic links"),
        Way(
            testDescription: "link to nowhere", script: "rm -r plugins/w; ln -s gone plugins/w",
            says: "plugins/w cannot be read: no such file or directory"),
        Way(
            testDescription: "a pipe", script: "rm plugins/w/init.lua; mkfifo plugins/w/init.lua",
            says: "plugins/w/init.lua: it is not a file"),
        Way(
            testDescription: "out of its folder",
            script: "mv plugins/w/init.lua ..; ln -s ../../../init.lua plugins/w/init.lua",
            says: "it leads out of the plugin's folder"),
        Way(
            testDescription: "other hash",
            script:
                "sed -i 's/{ name = \"w\",/{ name = \"w\", sha256 = \"\(String(repeating: "0", count: 64))\",/' office.lua",
            says: "the files of plugin w are not those that were granted"),
        Way(
            testDescription: "unknown setting",
            script: "sed -i 's/{ name = \"w\",/{ name = \"w\", settings = { x = 1 },/' office.lua",
            says: "plugin w has no setting x"),
        Way(
            testDescription: "unknown neighbour",
            files: ["plugins/w/plugin.lua": manifest.replacingOccurrences(of: "krueger", with: "kruger")],
            says: "after names kruger, which is not among the plugins in office.lua; did you mean krueger?"),
        Way(
            testDescription: "in a circle",
            files: [
                "plugins/w/plugin.lua": manifest.replacingOccurrences(
                    of: "after", with: "before = { \"standard\" }, after")
            ], says: "w closes the circle"),
        Way(
            testDescription: "other version",
            files: ["plugins/w/plugin.lua": manifest.replacingOccurrences(of: "api = 1", with: "api = 2")],
            says: "but this version of Kontor speaks 1"),
    ]

    private func apply(_ way: Way, in shell: Shell) throws {
        for (file, text) in way.files { try shell.write(text, to: file) }
        if !way.script.isEmpty { #expect(try shell.run(["/bin/sh", "-c", way.script]).status == 0) }
    }

    /// Why a plugin does not load says nothing of what it answers: one policy meets every way, each of the others one
    /// in four, no two neighbours the same. All of them in the long run of the tests.
    private static func ways(for policy: String) -> [Way] {
        guard ProcessInfo.processInfo.environment["KONTOR_LONG"] == nil,
            let place = PolicyActs.names.firstIndex(of: policy), place > 0
        else { return ways }
        return ways.enumerated().filter { $0.offset % 4 == place % 4 }.map(\.element)
    }

    /// Every policy, ways of not loading, by something that asks the policy.
    @Test(arguments: PolicyActs.names)
    func refusesEveryPolicyOfAPluginThatDoesNotLoad(_ policy: String) throws {
        let act = try PolicyActs.act(for: policy)
        let loaded = try office(answering: policy)
        #expect(try loaded.kontor("doctor").status == 0)
        let good = try loaded.kontor("eval", act, "--preview")
        #expect(good.status == 0, "\(good.errors)")
        let before = try loaded.holdings()
        for way in Self.ways(for: policy) {
            let shell = try loaded.copy()
            try apply(way, in: shell)
            let outcome = try shell.kontor("eval", act)
            #expect(outcome.status == 1, "\(way.testDescription): \(outcome)")
            #expect(outcome.output == "", "\(way.testDescription)")
            #expect(outcome.errors.contains("error: policy "), "\(way.testDescription): \(outcome)")
            #expect(outcome.errors.contains(way.says), "\(way.testDescription): \(outcome)")
            #expect(outcome.errors.contains("go on without it: --without "), "\(way.testDescription): \(outcome)")
            #expect(try shell.holdings() == before, "\(way.testDescription)")
        }
    }

    /// Nobody knows what a plugin answers that never loaded.
    @Test(arguments: PolicyActs.names)
    func refusesEveryPolicyWhereAPluginNeverLoaded(_ policy: String) throws {
        let shell = try office(answering: "inventory.need")
        try shell.write("return {", to: "plugins/w/init.lua")
        let said = try shell.refusal(["eval", try PolicyActs.act(for: policy)])
        #expect(
            said.contains(
                " of plugin w: it has never loaded here, so nobody knows what it answers: plugins/w/init.lua:1: "),
            "\(said)")
    }

    /// A rule that raises, or is stopped, decides nothing either; no other steps in.
    @Test(arguments: PolicyActs.names)
    func refusesAPolicyThatRaisesOrIsStopped(_ policy: String) throws {
        for (body, status, says) in [
            ("error 'not today'", 1, "not today"),
            ("pcall(function() while true do end end) return previous(...)", 3, "stopped at its limit of 0.2 s"),
        ] as [(String, Int32, String)] where !PolicyActs.isForOneRecord(policy) {
            let shell = try office(answering: policy, body: body)
            let said = try shell.refusal(["eval", try PolicyActs.act(for: policy)], status: status)
            #expect(said.contains("policy \(policy) of plugin w: "), "\(said)")
            #expect(said.contains(says), "\(said)")
        }
    }

    /// What would come after it may not answer either: part of the rule is missing.
    @Test func refusesWhereAPluginInTheMiddleDoesNotLoad() throws {
        let shell = try office(answering: "inventory.supplier", body: "return argument.offers[1], 'the first'")
        #expect(try shell.kontor("do", "w-says").status == 0)
        try shell.write("return {", to: "plugins/krueger/init.lua")
        let said = try shell.refusal(["do", "supply-run"])
        #expect(said.contains("error: policy inventory.supplier of plugin krueger: it does not load"), "\(said)")
    }

    /// Somebody empties a plugin, looks what would be, and breaks it: what it answered is missed until an entry was kept
    /// without it.
    @Test(arguments: [
        ["doctor"], ["plugin", "list"], ["do"], ["do", "supply-run", "--preview"], ["eval", "return 1"], ["repl"],
        ["event", "list"], ["verify"],
    ])
    func looksWithoutTakingAnythingAway(_ look: [String]) throws {
        let act = try PolicyActs.act(for: "inventory.need")
        let shell = try office(answering: "inventory.need")
        #expect(try shell.kontor("do", "w-says").status == 0)
        try shell.write("return {}", to: "plugins/w/init.lua")
        _ = try shell.run([Shell.products + "/kontor"] + look)
        try shell.write("return {", to: "plugins/w/init.lua")
        let said = try shell.refusal(["eval", act])
        #expect(said.contains("policy inventory.need of plugin w: it does not load"), "\(look): \(said)")
        try shell.write("return {}", to: "plugins/w/init.lua")
        #expect(try shell.kontor("do", "supply-run").status == 0)
        try shell.write("return {", to: "plugins/w/init.lua")
        let kept = try shell.kontor("eval", act)
        #expect(kept.status == 0, "\(look): \(kept)")
    }

    @Test func refusesACommandOfAPluginThatDoesNotLoad() throws {
        let shell = try office(answering: "inventory.need")
        #expect(try shell.kontor("do", "w-says").output == "w\n")
        try shell.write("return {", to: "plugins/w/init.lua")
        let said = try shell.refusal(["do", "w-says"])
        #expect(said.contains("error: the command w-says is plugin w's: it does not load: plugins/w/init.lua:1: "))
        #expect(said.contains(" (mend it, or go on without it: --without w)\n"))
        #expect(try shell.kontor("do").output.contains("because plugin w does not load: w-says\n"))
    }

    /// Every door that asks a policy.
    @Test(arguments: [
        ["do", "supply-run", "--category", "paper"], ["run", "act.lua"], ["eval", "kontor.inventory.supply_run {}"],
        ["do", "take-calls", Shell.example("Master.csv")], ["do", "supply-run", "--preview"],
        ["do", "supply-run", "--json"],
    ])
    func refusesAtEveryDoor(_ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("return kontor.inventory.supply_run {}", to: "act.lua")
        let code = try shell.read("plugins/krueger/init.lua")
        try shell.write(code + "\nif true then\n", to: "plugins/krueger/init.lua")
        let said = try shell.refusal(words)
        #expect(said.contains("of plugin krueger: it does not load: plugins/krueger/init.lua:"), "\(said)")
    }

    /// An office with rules of its own by a name that comes with Kontor: they are gone, and no others step in.
    @Test func refusesWhereTheOfficesOwnIsGone() throws {
        let shell = try Shell(example: "krueger")
        let own = try shell.run(["/bin/cp", "-r", Shell.repository + "/plugins/standard", "plugins/standard"])
        #expect(own.status == 0, "\(own)")
        let order = ["do", "supply-run", "--category", "paper"]
        let program = [Shell.products + "/kontor"]
        let named = try shell.read("office.lua")
        let areas = ["inventory", "equipment", "communication", "hr", "planning"].flatMap {
            ["\($0).read", "\($0).write"]
        }
        let grant = (areas + ["directory.read"]).map { "\"\($0)\"" }.joined(separator: ", ")
        try shell.write(
            named.replacingOccurrences(
                of: "\"standard\",\n", with: "{ name = \"standard\", grant = { \(grant) } },\n"), to: "office.lua")
        #expect(try shell.run(program + order + ["--preview"]).status == 0)
        #expect(try shell.kontor("doctor").status == 0)
        #expect(try shell.run(["/bin/rm", "-r", "plugins/standard"]).status == 0)
        let said = try shell.refusal(order)
        #expect(
            said.contains("plugins/standard is gone, and the plugin of that name that comes with Kontor"), "\(said)")
        let hash = try shell.kontor("plugin", "hash", "standard").output
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacingOccurrences(
                of: "{ name = \"standard\", ", with: "{ name = \"standard\", \(hash.trimmingCharacters(in: .newlines)) "
            ),
            to: "office.lua")
        let meant = try shell.run(program + order)
        #expect(meant.status == 0, "\(meant)")
        try shell.write(file, to: "office.lua")
        #expect(try shell.run(program + order + ["--preview"]).status == 0)
    }

    @Test func refusesAtThePromptAndGoesOn() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("return {", to: "plugins/krueger/init.lua")
        let session = try shell.run(
            [Shell.products + "/kontor", "repl"], input: "kontor.inventory.supply_run {}\nreturn 6 * 7\n")
        #expect(session.status == 1)
        #expect(session.errors.contains("of plugin krueger: it does not load: plugins/krueger/init.lua:1: "))
        #expect(session.output.contains("42"))
        #expect(try shell.kontor("journal").output.contains("repl") == false)
    }

    /// What asks none of its policies goes on and says so in one line; what it hears waits, in its order.
    @Test func goesOnWhereNothingIsAskedOfIt() throws {
        let shell = try Shell(example: "krueger")
        let code = try shell.read("plugins/krueger/init.lua")
        let listening = code.replacingOccurrences(
            of: "return { policies = policies }",
            with: """
                return { policies = policies, on = { ["inventory.item.below_minimum"] = function(event)
                  local heard = kontor.storage.get "heard" or {}
                  heard[#heard + 1] = event.data.item
                  kontor.storage.set("heard", { value = heard })
                end }, commands = { heard = { summary = "x",
                  run = function() return table.concat(kontor.storage.get "heard" or {}, " ") end } } }
                """)
        try shell.write(listening, to: "plugins/krueger/init.lua")
        #expect(try shell.kontor("plugin", "list").output.contains("listens to: inventory.item.below_minimum"))
        try shell.write(listening + "\nif true then\n", to: "plugins/krueger/init.lua")
        for item in ["PAPIER-A3", "AKTE-ROT"] {
            let run = try shell.kontor(
                "eval",
                "kontor.inventory.movement.issue('\(item)', { quantity = kontor.inventory.item.get('\(item)').on_hand }).quantity"
            )
            #expect(run.status == 0, "\(run)")
            #expect(run.errors.hasPrefix("error krueger: it does not load, so what it answers and offers is refused"))
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
        #expect(try shell.kontor("eval", "1", "--without", "krueger").errors == "")
        try shell.write(listening, to: "plugins/krueger/init.lua")
        #expect(try shell.kontor("do", "heard").output == "PAPIER-A3 AKTE-ROT\n")
    }

    @Test func goesOnKnowinglyWithoutItAndTheJournalSaysSo() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("return {", to: "plugins/krueger/init.lua")
        let run = try shell.kontor("do", "supply-run", "--category", "paper", "--without", "krueger")
        #expect(run.status == 0 && run.errors == "kept as entry 2\n", "\(run)")
        #expect(
            try shell.kontor("journal", "--limit", "1").output
                .hasPrefix("2  2026-11-23 09:15  jan.beck  do supply-run (standard)  without krueger  "))
        #expect(
            try shell.kontor("journal", "--limit", "1", "--json").output.contains(
                "\"without\": [\n      \"krueger\"\n    ]"))
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
        // It is in the chain: who takes it away is found out.
        let store = try SQLiteStore(file: shell.current.map { $0 + "/kontor.sqlite" } ?? "", readers: 0)
        try store.write { connection in
            try connection.execute("DROP TRIGGER journal_entry_final")
            try connection.execute("UPDATE journal_entry SET without = NULL WHERE number = 2")
        }
        store.closeAtExit()
        #expect(try shell.kontor("verify").output.contains("journal entry 2 was altered"))
    }

    @Test(arguments: [
        ("kruger", "; did you mean krueger?"), ("xyz", "; it has standard, krueger"),
    ])
    func refusesToLeaveOutWhatIsNotThere(_ name: String, _ end: String) throws {
        let said = try Shell(example: "krueger").refusal(["eval", "1", "--without", name], status: 64)
        #expect(said == "error: --without \(name): the office has no such plugin\(end)\n")
    }

    /// A line in the place of the plugin's own command, which nobody saw.
    @Test func refusesACommandThatTakesAnothersPlaceSilently() throws {
        let shell = try office(answering: "inventory.need")
        let taking = "return { commands = { ['supply-run'] = { summary = 'x', %run = function() return 'mine' end } } }"
        try shell.write(taking.replacingOccurrences(of: "%", with: ""), to: "plugins/w/init.lua")
        let said = try shell.refusal(["do", "supply-run"])
        #expect(said.contains("plugins/w/init.lua: command supply-run is plugin standard's: say replaces = true"))
        #expect(
            try shell.kontor("doctor").output.contains("fault  plugin w: plugins/w/init.lua: command supply-run is"))
        try shell.write(taking.replacingOccurrences(of: "%", with: "replaces = true, "), to: "plugins/w/init.lua")
        #expect(try shell.kontor("do", "supply-run").output == "mine\n")
    }
}
