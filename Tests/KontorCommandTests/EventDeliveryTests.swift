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

    @Test(arguments: [
        (
            "if subject == '2' then error('cannot take 2') end",
            "an error was raised at plugins/second/init.lua:7\n  plugins/second/init.lua:7: cannot take 2\n"
                + "        7 | if subject == '2' then error('cannot take 2') end\n        at plugins/second/init.lua:7\n"
        ),
        (
            "if subject == '2' then return nil, { code = 'refused', message = 'not 2' } end",
            "it failed as refused\n  not 2\n"
        ),
    ])
    func aHandlerThatFailsIsPutAsideWithoutStoppingTheOthers(_ doing: String, _ reason: String) throws {
        let shell = try office(second: doing)
        let run = try shell.kontor("eval", notes(1...4))
        let number = String(run.errors.drop { !$0.isNumber }.prefix { $0.isNumber })
        func said(_ attempt: Int) -> String {
            let next = attempt == 3 ? "it is put aside, kontor doctor shows it" : "it is tried again in the next run"
            return
                "error second: event \(number) communication.entry.logged, attempt \(attempt) of 3, \(next): \(reason)"
        }
        #expect(run.status == 0)
        #expect(run.errors == said(1))
        #expect(try shell.kontor("eval", "1").errors == said(2))
        // A preview keeps nothing, so it does not count as a try either.
        #expect(try shell.kontor("eval", "1", "--preview").errors == "")
        #expect(try shell.kontor("doctor").output.contains("put aside") == false)
        let third = try shell.kontor("do", "heard-by-first")
        #expect(third.output == "1 2 3 4\n")
        #expect(third.errors == said(3))
        let fourth = try shell.kontor("do", "heard-by-second")
        #expect(fourth == Shell.Outcome(output: "1 3 4\n"))
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(
            doctor.output.contains(
                "fault  event \(number) communication.entry.logged: put aside after the handler of plugin second failed: "
            ))
        #expect(try shell.kontor("eval", notes(5...5)).errors == "")
        #expect(try heard(by: "second", in: shell) == "1 3 4 5")
    }

    @Test func aHandlerThatDoesNotEndIsStoppedAndPutAside() throws {
        let shell = try office(second: "if subject == '1' then while true do end end")
        for attempt in 1...3 {
            let run = try shell.kontor("eval", attempt == 1 ? notes(1...2) : "1")
            #expect(run.status == 0)
            #expect(run.errors.contains("attempt \(attempt) of 3"), "\(run.errors)")
            #expect(run.errors.contains("stopped at its limit of 0.2 s of CPU time"))
        }
        #expect(try heard(by: "second", in: shell) == "2")
        #expect(try heard(by: "first", in: shell) == "1 2")
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
}
