import Foundation
import Testing

/// Every bad input gets one clear sentence and the right status, and leaves nothing behind.
@Suite struct BadInputTests {
    @Test func saysThatThereIsNoOffice() throws {
        let outcome = try Shell().kontor("do", "supply-run")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("error: there is no office here: no office.lua in this folder or above it;"))
    }

    @Test(
        arguments: [
            (["evl", "1"], "there is no kontor evl; did you mean eval?"),
            (["do", "suply-run"], "there is no command suply-run; did you mean supply-run?"),
            (["do", "report-fault", "COPIER-1", "--word", "x"], "has no parameter --word; did you mean words?"),
            (["do", "report-fault", "COPIER-1"], "kontor do report-fault needs --words"),
            (["do", "report-fault", "COPIER-9", "--words", "x"], "no asset COPIER-9; did you mean COPIER-1?"),
            (
                ["eval", "kontor.inventory.movement.issue('PAPIER-A4', { qty = 2 })"],
                "unknown key qty; did you mean quantity?"
            ),
            (
                ["eval", "kontor.inventory.movement.issue('PAPIER-A4', { quantity = 0.0001 })"],
                "quantity must be a number with at most three decimals"
            ),
            (
                ["eval", "assert(kontor.inventory.movement.issue('PAPIER-A4', { quantity = -1 }))"],
                "the quantity of PAPIER-A4 must be above zero, got -1"
            ),
            (
                ["eval", "assert(kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1.5 }))"],
                "PAPIER-A4 comes in whole Packung, got 1.5"
            ),
            (
                ["eval", "assert(kontor.inventory.movement.receive('PAPIER-A4', { quantity = 2e9 }))"],
                "got 2000000000, more than a billion"
            ),
            (
                ["eval", "kontor.inventory.item.get(kontor.inventory.location.get('Empfang').id)"],
                "must be an item id (itm_…) or its sku, got a location id"
            ),
            (["eval", "x ="], "error: unexpected symbol near <eof>"),
            (
                ["import", "count", Shell.example("bad/count-unknown-sku.csv")],
                "no item PAPER-A4; did you mean PAPIER-A4?"
            ),
            (["import", "count", Shell.example("bad/count-bad-numbers.csv")], "nothing was imported"),
            (["import", "count", Shell.example("bad/count-duplicate-sku.csv")], "nothing was imported"),
            (["import", "items", Shell.example("bad/stock-latin-1.csv")], "is not UTF-8"),
            (["import", "items", Shell.example("bad/stock-ten-errors.csv")], "10 problems, nothing was imported"),
            (["import", "items", Shell.example("bad/stock-wrong-columns.csv")], "nothing was imported"),
            (["import", "items", Shell.example("bad/empty.csv")], "nothing was imported"),
            (["import", "items", "nowhere.csv"], "nowhere.csv: there is no such file"),
            (["import", "offers", Shell.example("stock.csv")], "import offers needs --supplier"),
            (["init", "."], "there is an office already"),
        ] as [([String], String)])
    func saysWhatIsWrongAndChangesNothing(_ words: [String], _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.run([Shell.products + "/kontor"] + words)
        #expect(outcome.status == 1 || outcome.status == 64, "\(outcome)")
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("error: "))
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("1  "))
    }

    @Test func importsTheSameFileOnce() throws {
        let shell = try Shell(example: "krueger")
        let again = try shell.kontor("import", "items", Shell.example("stock.csv"))
        #expect(again.status == 0)
        #expect(again.output == "stock.csv was imported on 2026-11-23 09:15 already; nothing was changed\n")
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("1  "))
    }

    @Test(arguments: [
        ("return { company = ", "office.lua:1: unexpected symbol near <eof>"),
        ("return {\n  company = 'x',\n  contry = 'DE',\n}", "office.lua:3: unknown key contry; did you mean country?"),
        ("return { company = 'x', time_zone = 'Mars/Base' }", "office.lua:1: time_zone Mars/Base is not a time zone"),
        ("return 7", "office.lua: it must return one table"),
        ("while true do end", "office.lua:1: "),
    ])
    func namesTheLineOfABrokenOfficeFile(_ text: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(text, to: "office.lua")
        let outcome = try shell.kontor("do")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    @Test func goesOnWithoutAPluginThatFailsToLoad() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("return { policies = { ['inventory.ned'] = function() end } }", to: "plugins/krueger/init.lua")
        let run = try shell.kontor("do", "supply-run")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("73 items looked at"))
        #expect(run.errors.contains("there is no policy inventory.ned; did you mean inventory.need?"))
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(
            doctor.output.contains("fault  plugin krueger: plugins/krueger/init.lua: there is no policy inventory.ned"))
    }

    @Test func namesTheLineOfABrokenManifest() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "return {\n  name = 'krueger', version = '1', api = 1,\n  sumary = 'x',\n}",
            to: "plugins/krueger/plugin.lua")
        #expect(
            try shell.kontor("doctor").output.contains(
                "plugins/krueger/plugin.lua:3: unknown key sumary; did you mean summary?"))
    }

    @Test func refusesWhatWasNotGrantedAndSaysWhereToGrantIt() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            return { commands = { sneak = { summary = "x", run = function()
              return pcall(kontor.inventory.movement.issue, "PAPIER-A4", { quantity = 1 })
            end } } }
            """, to: "plugins/krueger/init.lua")
        let outcome = try shell.kontor("do", "sneak")
        #expect(
            outcome.errors.contains(
                "it needs inventory.write, which is granted in office.lua under plugins, krueger, grant"))
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("1  "))
    }

    @Test func refusesAnOfficeOfANewerVersion() throws {
        let shell = try Shell(example: "krueger")
        try shell.run([
            "/usr/bin/python3", "-c",
            """
            import sqlite3; c = sqlite3.connect("kontor.sqlite")
            c.execute("INSERT INTO kontor_migration VALUES ('0099_tomorrow', 0)"); c.commit()
            """,
        ])
        let outcome = try shell.kontor("do")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("used by a newer version of Kontor (it has 0099_tomorrow)"))
    }

    @Test func saysWhoOwnsTheOffice() throws {
        let shell = try Shell(example: "krueger")
        let busy = try shell.start([Shell.products + "/kontor", "eval", "while true do end", "--time-limit", "5"])
        usleep(700_000)
        let outcome = try shell.kontor("eval", "1")
        #expect(outcome.status == 69)
        #expect(
            outcome.errors
                == "error: the office is in use by process \(busy.process.processIdentifier): wait until it ends, or end it\n"
        )
        kill(busy.process.processIdentifier, SIGKILL)
        _ = try shell.finish(busy)
        #expect(try shell.kontor("eval", "1").output == "1\n")
    }

    @Test func stopsAtALimitWithStatusThree() throws {
        let outcome = try Shell().kontor("eval", "pcall(function() while true do end end)", "--time-limit", "0.2")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("stopped at its limit of 0.2 s of CPU time"))
        #expect(try Shell().kontor("eval", "string.rep('x', 50000000)", "--memory-limit", "10").status == 3)
    }

    @Test func keepsNothingOnAFullDisk() throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.run(
            [
                "/usr/bin/prlimit", "--fsize=1200000", Shell.products + "/kontor", "run", "-",
            ], input: "for i = 1, 20000 do kontor.storage.set('k' .. i, { value = ('x'):rep(500) }) end")
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.contains("the disk is full or failing"))
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("1  "))
    }
}
