import Foundation
import Testing

/// Events reach each plugin at least once, in order, whatever dies between the commit and the handler; what a handler
/// does is there once, because the mark that it ran is in its own transaction.
@Suite struct EventDeliveryTests {
    /// An office with two plugins that write down which notes they heard of.
    private func office(first: String = "", second: String = "") throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            return {
              company = "Werkstatt Krüger", person = "jan.beck", practice_at = "2026-11-23T09:15:00+01:00",
              plugins = {
                "standard",
                { name = "first", grant = { "communication.read" }, command_seconds = 60 },
                { name = "second", grant = { "communication.read" }, command_seconds = 0.2 },
              },
            }
            """, to: "office.lua")
        try plugin("first", doing: first, in: shell)
        try plugin("second", doing: second, in: shell)
        return shell
    }

    /// - Parameter doing: Lua that runs in the handler, after the note was written down; `subject` is the note's.
    private func plugin(_ name: String, doing: String, in shell: Shell) throws {
        let folder = "\(shell.folder)/office/plugins/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try shell.write(
            """
            return { name = "\(name)", version = "1", api = 1, summary = "Listens.", needs = { "communication.read" } }
            """, to: "plugins/\(name)/plugin.lua")
        try shell.write(
            """
            return {
              on = { ["communication.entry.logged"] = function(event)
                local subject = assert(kontor.communication.entry.get(event.data.entry)).subject
                local heard = kontor.storage.get "heard" or {}
                heard[#heard + 1] = subject
                kontor.storage.set("heard", { value = heard })
                \(doing)
              end },
              commands = { ["heard-by-\(name)"] = {
                summary = "What was heard.",
                run = function() return table.concat(kontor.storage.get "heard" or {}, " ") end,
              } },
            }
            """, to: "plugins/\(name)/init.lua")
    }

    private func heard(by name: String, in shell: Shell) throws -> String {
        try shell.kontor("do", "heard-by-\(name)").output.trimmingCharacters(in: .newlines)
    }

    /// A script that writes notes, all in one transaction.
    private func notes(_ subjects: ClosedRange<Int>) -> String {
        "for i = \(subjects.lowerBound), \(subjects.upperBound) do "
            + "assert(kontor.communication.entry.create { kind = 'note', subject = tostring(i) }) end"
    }

    private static let hang = """
        if subject == "3" then
          kontor.log("in the handler of " .. subject, { level = "warning" })
          while true do end
        end
        """

    /// Runs until the handler says that it is under way, then kills the program.
    private func killWithinTheHandler(_ words: [String], in shell: Shell) throws {
        let running = try shell.start([Shell.products + "/kontor"] + words)
        while running.process.isRunning {
            if try String(contentsOfFile: running.errors, encoding: .utf8).contains("in the handler of 3") { break }
            usleep(500)
        }
        #expect(running.process.isRunning)
        kill(running.process.processIdentifier, SIGKILL)
        _ = try shell.finish(running)
    }

    @Test func aKillWithinTheHandlerRepeatsItAndNothingElse() throws {
        let shell = try office(first: Self.hang)
        try killWithinTheHandler(["eval", notes(1...5)], in: shell)
        #expect(try shell.kontor("journal", "--limit", "1").output.contains("  first") == false)
        // Killed a second time, in the delivery of what was left.
        try killWithinTheHandler(["eval", "1"], in: shell)
        try plugin("first", doing: "", in: shell)
        #expect(try heard(by: "first", in: shell) == "1 2 3 4 5")
        #expect(try heard(by: "second", in: shell) == "1 2 3 4 5")
        #expect(try shell.kontor("eval", notes(6...6)).errors == "")
        #expect(try heard(by: "first", in: shell) == "1 2 3 4 5 6")
        #expect(try heard(by: "second", in: shell) == "1 2 3 4 5 6")
        #expect(try shell.holdings().contains("all in order"))
    }

    /// The second plugin's first events ever: the program dies after they are committed and before it is asked.
    @Test func aKillBetweenCommitAndHandlerLosesNothing() throws {
        let shell = try office(first: Self.hang)
        try killWithinTheHandler(["eval", notes(3...4)], in: shell)
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("2  2026-11-23 09:15  jan.beck  eval"))
        try plugin("first", doing: "", in: shell)
        // The run that delivers does its own work too, behind what was left.
        #expect(try shell.kontor("eval", notes(5...5)).status == 0)
        #expect(try heard(by: "second", in: shell) == "3 4 5")
        #expect(try heard(by: "first", in: shell) == "3 4 5")
    }

    /// What both plugins heard must be just what is in the log.
    private func expectAllHeard(in shell: Shell) throws {
        let code = """
            local found = {}
            for _, one in ipairs(kontor.communication.entry.find { kind = "note" }) do
              found[#found + 1] = tonumber(one.subject)
            end
            table.sort(found)
            return table.concat(found, " ")
            """
        let logged = try shell.run([Shell.products + "/kontor", "run", "-"], input: code).output
        #expect(try heard(by: "first", in: shell) + "\n" == logged)
        #expect(try heard(by: "second", in: shell) + "\n" == logged)
    }

    /// Killed at many moments before, within and after the commit, one run after the other.
    @Test func killsAtAnyMomentLoseAndDoubleNothing() throws {
        let shell = try office()
        #expect(try shell.kontor("eval", notes(1...1)).status == 0)
        let moments = try shell.undisturbed(["eval", notes(2...2)], moments: 12).moments
        for (round, moment) in moments.enumerated() {
            try shell.run(["eval", notes((round + 2)...(round + 2))], killedAt: moment)
        }
        #expect(try shell.kontor("eval", notes(99...99)).status == 0)
        try expectAllHeard(in: shell)
    }

    /// The first run in which the plugins are there at all: a kill may come before they are known as listeners.
    @Test func aKillOfTheFirstRunLosesNothing() throws {
        let shell = try office()
        // Loading takes long, so that whatever would happen between the commit and that is hit.
        let slow = "for i = 1, 4e6 do local x = i end\n"
        for name in ["first", "second"] {
            let file = "plugins/\(name)/init.lua"
            let code = try String(contentsOfFile: "\(shell.folder)/office/\(file)", encoding: .utf8)
            try shell.write(slow + code, to: file)
        }
        for moment in try shell.undisturbed(["eval", notes(1...3)], moments: 6).moments {
            let killed = try shell.copy()
            try killed.run(["eval", notes(1...3)], killedAt: moment)
            try expectAllHeard(in: killed)
        }
    }

    /// Sets the practice office's clock.
    private func setClock(_ time: String, in shell: Shell) throws {
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacing(/T\d\d:\d\d:00\+01:00/, with: "T\(time):00+01:00"), to: "office.lua")
    }

    /// The number of the event that the only line of errors tells of.
    private func number(in errors: String) -> String { String(errors.drop { !$0.isNumber }.prefix { $0.isNumber }) }

    private static let failing = "if subject == '2' then error('cannot take 2') end"

    @Test(arguments: [
        (
            failing,
            "an error was raised at plugins/second/init.lua:7\n  plugins/second/init.lua:7: cannot take 2\n"
                + "        7 | if subject == '2' then error('cannot take 2') end\n        at plugins/second/init.lua:7\n"
        ),
        (
            "if subject == '2' then return nil, { code = 'refused', message = 'not 2' } end",
            "it failed as refused\n  not 2\n"
        ),
    ])
    func aHandlerThatFailsRestsAndIsPutAsideWithoutStoppingTheOthers(_ doing: String, _ reason: String) throws {
        let shell = try office(second: doing)
        let run = try shell.kontor("eval", notes(1...4))
        let number = number(in: run.errors)
        func said(_ attempt: Int, _ time: String) -> String {
            "error second: event \(number) communication.entry.logged, attempt \(attempt) of 4, tried again after "
                + "2026-11-23 \(time) or when the plugin's files are others: \(reason)"
        }
        #expect(run.status == 0)
        #expect(run.errors == said(1, "09:16"))
        // Neither time nor a run that keeps nothing uses up an attempt; before its time, no run does.
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        try setClock("09:17", in: shell)
        for words in [
            ["eval", "1"], ["journal"], ["plugin", "list"], ["event", "list"], ["eval", notes(9...9), "--preview"],
        ] {
            #expect(try shell.run([Shell.products + "/kontor"] + words).errors == "", "\(words)")
        }
        #expect(try shell.kontor("doctor").status == 0)
        #expect(try shell.kontor("eval", notes(6...6)).errors == said(2, "09:27"))
        try setClock("09:40", in: shell)
        #expect(try shell.kontor("eval", notes(7...7)).errors == said(3, "10:40"))
        #expect(try heard(by: "first", in: shell) == "1 2 3 4 5 6 7")
        #expect(try heard(by: "second", in: shell) == "1")
        try setClock("10:50", in: shell)
        let last = try shell.kontor("eval", notes(8...8)).errors
        #expect(
            last == "error second: event \(number) communication.entry.logged, put aside (kontor event list shows it, "
                + "kontor event deliver \(number) tries it again, kontor event drop \(number) gives it up): \(reason)")
        #expect(try heard(by: "second", in: shell) == "1 3 4 5 6 7 8")
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(
            doctor.output.contains(
                "fault  event \(number) communication.entry.logged: put aside for plugin second: "
            ))
        #expect(doctor.output.contains("\n    kontor event deliver \(number) tries it again, kontor event drop"))
    }

    /// What was put aside is not lost: once the handler is mended, somebody delivers it.
    @Test func whatWasPutAsideIsDeliveredAgainOrGivenUp() throws {
        let shell = try office(second: "if subject == '2' or subject == '3' then error('cannot') end")
        let number = number(in: try shell.kontor("eval", notes(1...3)).errors)
        for (time, note) in [("09:17", 4), ("09:40", 5), ("10:50", 6), ("10:52", 7), ("11:10", 8), ("12:30", 9)] {
            try setClock(time, in: shell)
            #expect(try shell.kontor("eval", notes(note...note)).status == 0)
        }
        let listed = try shell.kontor("event", "list").output
        #expect(listed.contains("event \(number) communication.entry.logged for second  of 2026-11-23"), "\(listed)")
        #expect(listed.components(separatedBy: "put aside").count == 3, "\(listed)")
        // Not mended yet.
        let again = try shell.kontor("event", "deliver", number)
        #expect(
            again.status == 1 && again.output.contains("failed again: plugins/second/init.lua:7: cannot"), "\(again)")
        try plugin("second", doing: "if subject == '3' then error('cannot') end", in: shell)
        let delivered = try shell.kontor("event", "deliver", number)
        #expect(
            delivered == Shell.Outcome(output: "event \(number) communication.entry.logged for second  delivered\n"))
        #expect(try heard(by: "second", in: shell).hasSuffix(" 2"))
        let other = String((Int(number) ?? 0) + 1)
        let preview = try shell.kontor("event", "drop", other, "--preview")
        #expect(preview.output == "would give up event \(other) communication.entry.logged for second\n")
        let dropped = try shell.kontor("event", "drop", other, "--reason", "too late")
        #expect(dropped == Shell.Outcome(output: "gave up event \(other) communication.entry.logged for second\n"))
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        #expect(try shell.kontor("doctor").status == 0)
        let journal = try shell.kontor("journal", "--limit", "1", "--changes").output
        #expect(journal.contains("jan.beck  event drop  1 change\n"), "\(journal)")
        #expect(journal.contains("too late"), "\(journal)")
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
        let gone = try shell.kontor("event", "drop", other)
        #expect(gone.status == 1)
        #expect(
            gone.errors
                == "error: there is no event \(other) that was not delivered; kontor event list shows them\n")
    }

    /// A mended handler is asked at once, by whatever is started next.
    @Test func aMendedHandlerIsAskedAtOnce() throws {
        let shell = try office(second: Self.failing)
        #expect(try shell.kontor("eval", notes(1...4)).errors.contains("attempt 1 of 4"))
        #expect(try shell.kontor("eval", "1").errors == "")
        try plugin("second", doing: "", in: shell)
        #expect(try shell.kontor("eval", "1").errors == "")
        #expect(try heard(by: "second", in: shell) == "1 2 3 4")
    }

    /// Before its time, and given up while it rests: what comes behind it goes on.
    @Test(arguments: [["event", "deliver"], ["event", "drop"]])
    func whatRestsNeedNotBeWaitedFor(_ words: [String]) throws {
        let shell = try office(second: "if subject == '2' and not kontor.storage.get 'ready' then error('no') end")
        let number = number(in: try shell.kontor("eval", notes(1...4)).errors)
        #expect(try shell.kontor("event", "list").output.contains("rests, tried again after 2026-11-23 09:16"))
        try shell.write(
            try shell.read("plugins/second/init.lua").replacingOccurrences(
                of: "commands = {",
                with: "commands = { ready = { summary = 'x', run = function() "
                    + "kontor.storage.set('ready', { value = true }) end },"),
            to: "plugins/second/init.lua")
        // The files are others, so it is asked at once, and fails again.
        #expect(try shell.kontor("do", "ready").errors.contains("attempt 1 of 4"))
        let done = try shell.run([Shell.products + "/kontor"] + words + [number])
        #expect(done.status == 0, "\(done)")
        #expect(try heard(by: "second", in: shell) == (words[1] == "drop" ? "1 3 4" : "1 2 3 4"))
    }

    @Test func aHandlerThatDoesNotEndIsStoppedAndRests() throws {
        let shell = try office(second: "if subject == '1' then while true do end end")
        let run = try shell.kontor("eval", notes(1...2))
        #expect(run.status == 0)
        #expect(run.errors.contains("attempt 1 of 4"), "\(run.errors)")
        #expect(run.errors.contains("stopped at its limit of 0.2 s of CPU time"))
        #expect(try shell.kontor("event", "drop", number(in: run.errors)).status == 0)
        #expect(try heard(by: "second", in: shell) == "2")
        #expect(try heard(by: "first", in: shell) == "1 2")
    }

    /// A handler that causes what it hears goes round for ever: each run ends, and says so.
    @Test func aHandlerThatCausesWhatItHearsIsSaid() throws {
        let again = "kontor.storage.set('n', { value = (kontor.storage.get 'n' or 0) + 1 })"
        let shell = try office(first: again)
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacingOccurrences(
                of: "\"first\", grant = { \"communication.read\"",
                with: "\"first\", grant = { \"communication.read\", \"communication.write\""),
            to: "office.lua")
        for name in ["plugin.lua", "init.lua"] {
            let path = "plugins/first/\(name)"
            let text = try shell.read(path).replacingOccurrences(
                of: "needs = { \"communication.read\" }",
                with: "needs = { \"communication.read\", \"communication.write\" }"
            ).replacingOccurrences(
                of: again, with: "assert(kontor.communication.entry.create { kind = 'note', subject = 'again' })")
            try shell.write(text, to: path)
        }
        let run = try shell.kontor("eval", notes(1...1))
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("warning: 1000 events were delivered in one go, and what more there are wait"),
            "\(run)")
    }

    @Test func waitForAPluginThatCannotBeLoaded() throws {
        let shell = try office()
        #expect(try shell.kontor("eval", notes(1...1)).status == 0)
        try shell.write("return {", to: "plugins/second/init.lua")
        let run = try shell.kontor("eval", notes(2...3))
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix(
                "error second: it does not load, so what it answers and offers is refused, and its events wait: "
                    + "plugins/second/init.lua:1: "))
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(try shell.kontor("do", "heard-by-first").output == "1 2 3\n")
        try plugin("second", doing: "", in: shell)
        #expect(try heard(by: "second", in: shell) == "1 2 3")
    }

    /// What waited while a plugin did not load, and is heard by no handler of its once it does, is put aside for a person: it
    /// is neither lost nor told twice, whatever comes back.
    @Test(arguments: ["return { commands = {} }", "return {}"])
    func whatWaitedForAHandlerThatIsGoneIsPutAside(_ mended: String) throws {
        let shell = try office()
        #expect(try shell.kontor("eval", notes(1...1)).status == 0)
        let whole = try shell.read("plugins/second/init.lua")
        try shell.write("return {", to: "plugins/second/init.lua")
        #expect(try shell.kontor("eval", notes(2...3)).status == 0)
        let numbers = try waiting(for: "second", in: shell)
        #expect(numbers.count == 2)
        try shell.write(mended, to: "plugins/second/init.lua")
        let run = try shell.kontor("eval", notes(4...4))
        #expect(
            run
                == Shell.Outcome(
                    errors: "warning second: 2 events that waited for it were put aside, because it has no handler for "
                        + "them any more: kontor event list shows what there is\n"))
        #expect(try waiting(for: "second", in: shell) == numbers)
        let listed = try shell.kontor("event", "list").output
        #expect(
            listed.contains("put aside\n    the plugin heard it when it happened, and hears it no more\n"), "\(listed)")
        #expect(try shell.kontor("doctor").output.contains("put aside for plugin second: the plugin heard it"))
        let refused = try shell.kontor("event", "deliver", numbers[0])
        #expect(refused.status == 1)
        #expect(
            refused.output.contains(
                "plugin second has no handler for communication.entry.logged: put it back, or give"),
            "\(refused)")
        try shell.write(whole, to: "plugins/second/init.lua")
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        #expect(try heard(by: "second", in: shell) == "1 5")
        #expect(try shell.kontor("event", "deliver").status == 0)
        #expect(try heard(by: "second", in: shell) == "1 5 2 3")
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    /// One of two handlers is gone, and comes back before those behind it were delivered.
    @Test func whatWasPutAsideIsNotDeliveredByItselfAsWell() throws {
        let shell = try office(second: "if subject == '2' then error('no') end")
        #expect(try shell.kontor("eval", notes(1...4)).errors.contains("attempt 1 of 4"))
        let whole = try shell.read("plugins/second/init.lua")
        try shell.write("return {}", to: "plugins/second/init.lua")
        let looked = try shell.kontor("doctor")
        #expect(looked.status == 1)
        #expect(
            looked.output.contains(
                "plugin second: it has no handler any more for what it heard\n    3 events wait for it"), "\(looked)")
        let numbers = try waiting(for: "second", in: shell)
        let listed = try shell.kontor("event", "list").output
        #expect(listed.contains("waits, the plugin has no handler for it any more"), "looking puts nothing aside")
        #expect(try shell.kontor("eval", "kontor.directory.person.create { handle = 'ott', name = 'Ott' }").status == 0)
        #expect(try !shell.kontor("event", "list").output.contains("waits"))
        try #require(numbers.count == 3)
        try shell.write(
            whole.replacingOccurrences(of: "if subject == '2' then error('no') end", with: ""),
            to: "plugins/second/init.lua")
        #expect(try heard(by: "second", in: shell) == "1")
        #expect(try shell.kontor("event", "drop", numbers[1]).status == 0)
        #expect(try shell.kontor("event", "deliver").status == 0)
        #expect(try heard(by: "second", in: shell) == "1 2 4")
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
    }

    /// The numbers of the events that `kontor event list` shows for a plugin.
    private func waiting(for plugin: String, in shell: Shell) throws -> [String] {
        let listed = try shell.kontor("event", "list", "--json").output
        let events = try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [[String: Any]]
        return (events ?? []).filter { $0["plugin"] as? String == plugin }.compactMap { $0["number"] as? Int }
            .map(String.init)
    }

    /// Whatever keeps a plugin from loading, what waits for it can be given up, and nothing else is lost or told twice.
    @Test(arguments: ["return {", nil])
    func whatWaitsForAPluginThatDoesNotLoadCanBeGivenUp(_ broken: String?) throws {
        let shell = try office()
        #expect(try shell.kontor("eval", notes(1...1)).status == 0)
        let folder = "\(shell.folder)/office/plugins/second"
        if let broken {
            try shell.write(broken, to: "plugins/second/init.lua")
        } else {
            try FileManager.default.removeItem(atPath: folder)
        }
        #expect(try shell.kontor("eval", notes(2...4)).status == 0)
        let numbers = try waiting(for: "second", in: shell)
        #expect(numbers.count == 3)
        #expect(try shell.kontor("event", "list").output.contains("waits until the plugin loads\n"))
        let doctor = try shell.kontor("doctor").output
        #expect(
            doctor.contains(
                "\n    3 events wait for it: kontor event list shows them, kontor event drop --plugin second gives them up\n"
            ), "\(doctor)")
        let deliver = try shell.kontor("event", "deliver", numbers[1])
        #expect(deliver.status == 1 && deliver.output.contains("kontor event drop \(numbers[1]) --plugin second"))
        // One in the middle.
        let dropped = try shell.kontor("event", "drop", numbers[1], "--plugin", "second", "--reason", "done by hand")
        #expect(dropped.status == 0, "\(dropped)")
        #expect(dropped.output == "gave up event \(numbers[1]) communication.entry.logged for second\n")
        #expect(try shell.kontor("journal", "--limit", "1", "--changes").output.contains("done by hand"))
        #expect(try waiting(for: "second", in: shell) == [numbers[0], numbers[2]])
        try plugin("second", doing: "", in: shell)
        #expect(try heard(by: "second", in: shell) == "1 2 4")
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        #expect(try heard(by: "second", in: shell) == "1 2 4 5")
        #expect(try heard(by: "first", in: shell) == "1 2 3 4 5")
        #expect(try shell.kontor("doctor").status == 0)
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    @Test func allThatWaitsForAPluginCanBeGivenUp() throws {
        let shell = try office(second: "if subject == '2' then error('no') end")
        #expect(try shell.kontor("eval", notes(1...3)).status == 0)
        try shell.write("return {", to: "plugins/second/init.lua")
        #expect(try shell.kontor("eval", notes(4...4)).status == 0)
        // One rests since its handler failed, the others wait behind it.
        #expect(try waiting(for: "second", in: shell).count == 3)
        #expect(
            try shell.kontor("event", "drop", "--plugin", "second", "--preview").output
                == "would give up 3 events for second\n")
        #expect(try shell.kontor("event", "drop", "--plugin", "second").output == "gave up 3 events for second\n")
        #expect(try shell.kontor("journal", "--limit", "1").output.contains("event drop  3 changes\n"))
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        let again = try shell.kontor("event", "drop", "--plugin", "second")
        #expect(
            again.errors.contains("plugin second has taken every event; kontor event list shows what waits"), "\(again)"
        )
        let misspelt = try shell.kontor("event", "drop", "--plugin", "secnd")
        #expect(misspelt.errors.contains("there is no plugin secnd; did you mean second?"), "\(misspelt)")
        try plugin("second", doing: "", in: shell)
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        #expect(try heard(by: "second", in: shell) == "1 5")
        #expect(try shell.kontor("event", "drop").status == 64)
    }

    /// Events are kept for a plugin that left the office, and shown, until somebody gives them up.
    @Test func whatWaitsForAPluginThatLeftCanBeGivenUp() throws {
        let shell = try office()
        #expect(try shell.kontor("eval", notes(1...1)).status == 0)
        let file = try shell.read("office.lua")
        let line = "    { name = \"second\", grant = { \"communication.read\" }, command_seconds = 0.2 },\n"
        try shell.write(file.replacingOccurrences(of: line, with: ""), to: "office.lua")
        #expect(try shell.kontor("eval", notes(2...3)).errors == "")
        #expect(try waiting(for: "second", in: shell).count == 2)
        #expect(try shell.kontor("event", "list").output.contains("waits, the plugin is not in office.lua\n"))
        #expect(try shell.kontor("doctor").status == 0)
        #expect(try shell.kontor("event", "drop", "--plugin", "second").output == "gave up 2 events for second\n")
        #expect(try shell.kontor("eval", notes(4...4)).errors == "")
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        // Back in the office, it hears of what happens from then on.
        try shell.write(file, to: "office.lua")
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        #expect(try heard(by: "second", in: shell) == "1 5")
        #expect(try heard(by: "first", in: shell) == "1 2 3 4 5")
    }
}
