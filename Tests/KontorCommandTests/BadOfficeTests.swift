import Foundation
import KontorStoreSQLite
import Testing

/// An office that cannot be opened, or only in part: its file, its plugins, its records, its owner, its disk.
@Suite struct BadOfficeTests {
    @Test(arguments: [
        ("return { company = ", "office.lua:1: unexpected symbol near <eof>"),
        ("return {\n  company = 'x',\n  contry = 'DE',\n}", "office.lua:3: unknown key contry; did you mean country?"),
        ("return {\n  country = 'DE',\n}", "office.lua:1: company is missing"),
        (
            "-- company\nreturn {\n  person = 'company',\n  company = 7,\n}",
            "office.lua:4: company must be text, got 7"
        ),
        (
            "return { company = 'x', time_zone = 'Mars/Base' }",
            "office.lua:1: time_zone Mars/Base is not a time zone of this machine, such as Europe/Berlin"
        ),
        (
            "return { company = 'x',\n  currency = 'euro' }",
            "office.lua:2: currency must be three capital letters, such as EUR, got euro"
        ),
        ("return { company = 'x',\n  language = 'fr' }", "office.lua:2: language must be de or en, got fr"),
        ("return { company = 'x',\n  plugins = 'standard' }", "office.lua:2: plugins must be a list, got \"standard\""),
        ("return { company = 'x',\n  plugins = { 'a', 'a' } }", "office.lua:2: plugins names a twice"),
        (
            "return { company = 'x',\n  plugins = {\n    { name = 'a' },\n    { name = 'b', grnat = {} },\n  } }",
            "office.lua:4: unknown key plugins[2].grnat; did you mean grant?"
        ),
        (
            "return { company = 'x',\n  plugins = {\n    { name = 'a', grant = { 'inventory.raed' } },\n  } }",
            "office.lua:3: plugins[1].grant names inventory.raed, which is no capability; did you mean inventory.read?"
        ),
        (
            "return { company = os.getenv('x') }",
            "office.lua:1: the name os means nothing here: this file holds texts in quotation marks, numbers, true, false "
                + "and tables"
        ),
        (
            "return {\n  company = 'x',\n  person = jan_beck }",
            "office.lua:3: the name jan_beck means nothing here: this file holds texts in quotation marks, numbers, true, "
                + "false and tables"
        ),
        ("return {\n  'x' }", "office.lua:1: the table has an element without a name, \"x\""),
        ("return 7", "office.lua: it must return one table, such as return { … }"),
        ("while true do end", "office.lua:1: stopped at its limit of 0.2 s of CPU time"),
    ])
    func namesTheLineOfABrokenOfficeFile(_ text: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let file = try String(contentsOfFile: shell.folder + "/office/office.lua", encoding: .utf8)
        let before = try shell.holdings()
        try shell.write(text, to: "office.lua")
        #expect(try shell.kontor("do") == Shell.Outcome(status: 1, errors: "error: \(sentence)\n"))
        try shell.write(file, to: "office.lua")
        #expect(try shell.holdings() == before)
    }

    /// What it answers is refused, `doctor` shows it, and what asks nothing of it goes on.
    @Test(
        arguments: [
            (
                "init.lua", "return { policies = { ['inventory.ned'] = function() end } }",
                "plugins/krueger/init.lua: there is no policy inventory.ned; did you mean inventory.need?"
            ),
            (
                "init.lua", "local x = 1\nlocal y = x.z.w",
                "plugins/krueger/init.lua:2: attempt to index a number value (local 'x')\n"
                    + "    2 | local y = x.z.w\n"
                    + "    at plugins/krueger/init.lua:2 in main chunk"
            ),
            ("init.lua", "return", "plugins/krueger/init.lua: it must return one table, such as return { … }"),
            (
                "init.lua", "while true do end",
                "plugins/krueger/init.lua:1: stopped at its limit of 1.0 s of CPU time\n"
                    + "    1 | while true do end\n"
                    + "    at plugins/krueger/init.lua:1 in main chunk"
            ),
            (
                "init.lua", "kontor.storage.set('loaded', { value = true })\nreturn {}",
                """
                plugins/krueger/init.lua:1: kontor.storage.set: the office's records \
                are not open here: call this from a command, a handler or a policy
                  set(key, value?)
                    1 | kontor.storage.set('loaded', { value = true })
                    at plugins/krueger/init.lua:1 in main chunk
                """
            ),
            (
                "plugin.lua", "return {\n  name = 'krueger', version = '1', api = 1,\n  sumary = 'x',\n}",
                "plugins/krueger/plugin.lua:3: unknown key sumary; did you mean summary?"
            ),
        ])
    func refusesWhatAPluginAnswersThatFailsToLoad(_ file: String, _ text: String, _ reason: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(text, to: "plugins/krueger/\(file)")
        let first = String(reason.prefix { $0 != "\n" })
        let log =
            "error krueger: it does not load, so what it answers and offers is refused, and its events wait: \(first)\n"
        let said = try shell.refusal(["do", "supply-run"])
        #expect(
            said.hasPrefix(
                "\(log)error: policy inventory.supplier of plugin krueger: it does not load: \(first) "
                    + "(mend it, or go on without it: --without krueger)\n"), "\(said)")
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        let refused =
            "refused until it loads: policies communication.route, equipment.whom_to_call, hr.screen, "
            + "inventory.count_scope, inventory.supplier"
        #expect(
            doctor.output.contains(
                "\nok     plugin standard: 0.1.0 loaded\nfault  plugin krueger: \(reason)\n    \(refused)\nok     "))
        #expect(
            try shell.kontor("plugin", "list").output.hasSuffix(
                "\nkrueger  not loaded: \(reason)\n    \(refused)\n"))
        #expect(
            try shell.kontor("do", "hello").errors
                == "\(log)error: there is no command hello (not loaded: krueger; see kontor doctor)\n")
    }

    @Test func refusesWhatWasNotGrantedAndSaysWhereToGrantIt() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            return { commands = { sneak = { summary = "x", run = function()
              return (pcall(kontor.inventory.movement.issue, "PAPIER-A4", { quantity = 1 }))
            end } } }
            """, to: "plugins/krueger/init.lua")
        let before = try shell.holdings()
        let outcome = try shell.kontor("do", "sneak")
        #expect(
            outcome.errors
                == "refused: kontor.inventory.movement.issue: plugin krueger may not do this: it needs inventory.write, "
                + "which is to stand among the needs of its plugin.lua, and is then granted in office.lua under plugins, "
                + "krueger, grant\n")
        #expect(try shell.holdings() == before)
        let log = try String(contentsOfFile: shell.folder + "/office/kontor.log", encoding: .utf8)
        #expect(log.contains(" refused: kontor.inventory.movement.issue: plugin krueger may not do this: it needs"))
    }

    @Test func refusesAnOfficeOfANewerVersion() throws {
        let shell = try Shell(example: "krueger")
        func execute(_ sql: String) throws {
            let store = try SQLiteStore(file: shell.folder + "/office/kontor.sqlite")
            _ = try store.write { try $0.execute(sql, []) }
        }
        try execute("INSERT INTO kontor_migration VALUES ('0099_tomorrow', 0)")
        for words in [["do"], ["eval", "1"], ["verify"], ["import", "items", Shell.example("stock.csv")]] {
            let outcome = try shell.run([Shell.products + "/kontor"] + words)
            #expect(
                outcome
                    == Shell.Outcome(
                        status: 1,
                        errors: "error: this office was used by a newer version of Kontor (it has 0099_tomorrow): "
                            + "install that version or a later one\n"))
        }
        try execute("DELETE FROM kontor_migration WHERE name = '0099_tomorrow'")
        #expect(try shell.holdings().hasPrefix("1 journal entry"))
    }

    @Test func saysWhoOwnsTheOffice() throws {
        let shell = try Shell(example: "krueger")
        let busy = try shell.start([
            Shell.products + "/kontor", "eval", "kontor.log('working', { level = 'warning' }) while true do end",
        ])
        while try String(contentsOfFile: busy.errors, encoding: .utf8).isEmpty { usleep(1000) }
        let owner = busy.process.processIdentifier
        for words in [["eval", "1"], ["verify"], ["import", "items", Shell.example("stock.csv")]] {
            #expect(
                try shell.run([Shell.products + "/kontor"] + words)
                    == Shell.Outcome(
                        status: 69,
                        errors: "error: the office is in use by process \(owner): wait until it ends, or end it\n"))
        }
        kill(owner, SIGKILL)
        _ = try shell.finish(busy)
        #expect(try shell.kontor("eval", "1") == Shell.Outcome(output: "1\n"))
    }

    @Test func stopsAtALimitWithStatusThree() throws {
        let shell = try Shell(example: "krueger")
        let loop = "kontor.storage.set('a', { value = 1 }) pcall(function() while true do end end)"
        #expect(
            try shell.refusal(["eval", loop, "--time-limit", "0.2"], status: 3).hasPrefix(
                "error: stopped at its limit of 0.2 s of CPU time\n"))
        let hunger = "kontor.storage.set('a', { value = 1 }) return #string.rep('x', 50000000)"
        #expect(
            try shell.refusal(["eval", hunger, "--memory-limit", "10"], status: 3).hasPrefix(
                "error: stopped at its limit of 10 MB of memory\n"))
    }

    /// A time limit that nothing holds is none; an office's file has one too.
    @Test func startsNothingWithoutATimer() throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.run(["/usr/bin/prlimit", "--sigpending=0", Shell.products + "/kontor", "eval", "1"])
                == Shell.Outcome(
                    status: 1,
                    errors:
                        "error: office.lua: not started: the system has no timer left to hold the time limit with\n"))
        #expect(try shell.kontor("eval", "1") == Shell.Outcome(output: "1\n"))
    }

    /// For a script, for an import, and for a new office.
    @Test(
        .disabled(if: Sanitizer.isThread, "it writes a file when it starts, larger than the disk"))
    func keepsNothingOnAFullDisk() throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.holdings()
        func full(_ bytes: Int, _ words: [String], input: String = "") throws -> Shell.Outcome {
            try shell.run(["/usr/bin/prlimit", "--fsize=\(bytes)", Shell.products + "/kontor"] + words, input: input)
        }
        let sentence = "the disk is full or failing: nothing of this was kept; make room and try again"
        let script = "for i = 1, 20000 do kontor.storage.set('k' .. i, { value = ('x'):rep(500) }) end"
        #expect(
            try full(1_200_000, ["run", "-"], input: script)
                == Shell.Outcome(status: 1, errors: "error: \(sentence)\n"))
        let items = (1...2000).map { "X-\($0);Ding;other;Stück;Keller;8\n" }.joined()
        try shell.write("Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n" + items, to: "stock.csv")
        #expect(
            try full(1_200_000, ["import", "items", "stock.csv", "--new-places"])
                == Shell.Outcome(status: 1, errors: "error: \(sentence)\n"))
        #expect(
            try full(100_000, ["init", "other", "--example", "krueger"])
                == Shell.Outcome(status: 1, errors: "error: \(sentence)\n"))
        #expect(FileManager.default.fileExists(atPath: shell.folder + "/office/other") == false)
        #expect(try shell.holdings() == before)
    }
}
