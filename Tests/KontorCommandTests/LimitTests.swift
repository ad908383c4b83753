import Foundation
import Testing

/// Limits reach into the host: what a script or a stranger's file feeds it ends in time, or is refused before.
@Suite(.serialized) struct LimitTests {
    @Test(arguments: [
        ("kontor.planning.due(('x '):rep(10000))", "words has at most 200 characters, got 20,000"),
        ("kontor.planning.due(('business day '):rep(8000))", "words has at most 200 characters, got 104,000"),
        (
            "kontor.planning.task.create { title = 'x', due = ('x '):rep(10000) }",
            "due has at most 200 characters, got 20,000"
        ),
        (
            "kontor.hr.mentions(('ab '):rep(100000), { words = { 'ab' } })",
            "text has at most 200,000 characters, got 300,000"
        ),
        (
            "kontor.equipment.ticket.report('COPIER-1', { words = ('x '):rep(100000) })",
            "words has at most 20,000 characters, got 200,000"
        ),
        (
            "kontor.communication.entry.create { kind = 'note', note = ('x'):rep(20001) }",
            "note has at most 20,000 characters, got 20,001"
        ),
    ])
    func refusesATextByItsLengthBeforeAnyWork(_ code: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(code, to: "x.lua")
        let said = try shell.refusal(["run", "x.lua", "--time-limit", "0.3", "--memory-limit", "32"])
        #expect(said.contains(sentence), "\(said)")
    }

    @Test(arguments: [
        (
            "kontor.inventory.offer.import({ name = 'x.csv', content = ('a,'):rep(200000) }, { supplier = 'elbe' })",
            200_000
        ),
        ("kontor.inventory.item.import { name = 'x.csv', content = ('a,'):rep(400000) }", 400_000),
    ])
    func refusesATableWithTooManyColumnsAtOnce(_ code: String, _ columns: Int) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("assert(\(code))", to: "x.lua")
        let said = try shell.refusal(["run", "x.lua", "--time-limit", "\(0.9 * Sanitizer.slowness)"])
        #expect(said.contains("columns, at most 200"), "\(said)")
    }

    @Test func countsTheColumnsOfAFileThatIsImported() throws {
        let shell = try Shell(example: "krueger")
        let header = "SKU;Name;" + (0..<999_999).map { "c\($0)" }.joined(separator: ";")
        try shell.write(header + "\n", to: "wide.csv")
        let said = try shell.refusal(["import", "items", "wide.csv"])
        #expect(said.contains("the table has 1,000,001 columns, at most 200"), "\(said)")
    }

    @Test func stopsALongSearchWithinItsLimit() throws {
        let shell = try Shell(example: "krueger")
        let words = (0..<200).map { "'ab\($0)'" }.joined(separator: ", ")
        try shell.write("return kontor.hr.mentions(('ab '):rep(60000), { words = { \(words) } })", to: "x.lua")
        let begin = ContinuousClock.now
        let said = try shell.refusal(["run", "x.lua", "--time-limit", "0.02"], status: 3)
        #expect(said.hasPrefix("error: stopped at its limit of 0.02 s of CPU time"), "\(said)")
        #expect(begin.duration(to: .now) < .seconds(20))
    }

    @Test func aLongDocumentIsTakenIn() throws {
        let shell = try Shell(example: "krueger")
        let line = "+49 40 1234567 erika@example.org Musterstr. 5, 20095 Hamburg\n"
        try shell.write("Erika Muster\n" + String(repeating: line, count: 3000), to: "cv.txt")
        let taken = try shell.kontor("import", "application", "cv.txt", "--opening", "office-assistant")
        #expect(taken.status == 0, "\(taken)")
    }

    @Test(arguments: [
        ("memory_mb = 0", "memory_mb must be a whole number above zero, at most 4,096, got 0"),
        ("memory_mb = -1", "memory_mb must be a whole number above zero, at most 4,096, got -1"),
        ("memory_mb = 4097", "memory_mb must be a whole number above zero, at most 4,096, got 4097"),
        ("memory_mb = 9223372036854775807", "at most 4,096, got 9223372036854775807"),
        ("memory_mb = 1.5", "memory_mb must be a whole number above zero, at most 4,096, got 1.5"),
        ("memory_mb = 0/0", "memory_mb must be a whole number above zero, at most 4,096, got no number (nan)"),
        ("policy_seconds = 0", "policy_seconds must be a number above zero, at most 3,600, got 0"),
        ("policy_seconds = -0.5", "policy_seconds must be a number above zero, at most 3,600, got -0.5"),
        ("policy_seconds = 0/0", "policy_seconds must be a number above zero, at most 3,600, got no number (nan)"),
        ("command_seconds = 1/0", "command_seconds must be a number above zero, at most 3,600, got inf"),
        ("command_seconds = 3600.5", "command_seconds must be a number above zero, at most 3,600, got 3600.5"),
        ("command_seconds = math.huge", "office.lua"),
    ])
    func refusesASettingOfALimitThatMakesNoSense(_ setting: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        let changed = file.replacing("name = \"krueger\",", with: "name = \"krueger\", \(setting),", maxReplacements: 1)
        #expect(changed != file)
        try shell.write(changed, to: "office.lua")
        let outcome = try shell.kontor("eval", "1")
        #expect(outcome.status == 1 && outcome.output == "")
        #expect(outcome.errors.contains(sentence), "\(outcome)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["memory_mb = 1", "memory_mb = 4096", "policy_seconds = 3600", "command_seconds = 0.001"])
    func takesALimitAtItsEdge(_ setting: String) throws {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacing("name = \"krueger\",", with: "name = \"krueger\", \(setting),", maxReplacements: 1),
            to: "office.lua")
        #expect(try shell.kontor("eval", "1").output == "1\n")
    }

    @Test(arguments: [
        ("--time-limit", ["0", "-1", "nan", "inf", "-inf", "86400.1", "1e400", "x", ""]),
        ("--memory-limit", ["0", "-1", "1048577", "9223372036854775807", "9223372036854775808", "1.5", "x", ""]),
    ])
    func refusesALimitOnTheCommandLineThatMakesNoSense(_ option: String, _ values: [String]) throws {
        let shell = try Shell(example: "krueger")
        for value in values {
            let said = try shell.refusal(["eval", "1", option, value], status: 64)
            #expect(said.hasPrefix("error: "), "\(value): \(said)")
            #expect(said.contains(option), "\(value): \(said)")
        }
        #expect(try shell.kontor("eval", "1", option, "86400").output == "1\n")
    }

    @Test(arguments: [
        ("--limit", ["0", "-1", "1000000001", "9223372036854775808", "nan"]),
        ("--entry", ["0", "-1", "9223372036854775808", "x"]),
    ])
    func refusesANumberOfEntriesThatMakesNoSense(_ option: String, _ values: [String]) throws {
        let shell = try Shell(example: "krueger")
        for value in values {
            let said = try shell.refusal(["journal", option, value], status: 64)
            #expect(said.hasPrefix("error: ") && said.contains(option), "\(value): \(said)")
        }
    }

    @Test func aPolicyThatAsksTheHostForMuchEndsAtItsOwnLimit() throws {
        let shell = try Self.office(
            needs: "\"inventory.read\", \"hr.read\"",
            """
            return { policies = { ["inventory.need"] = function(item, previous)
              kontor.hr.mentions(("ab "):rep(60000), { words = { \(Self.manyWords) } })
              return previous(item)
            end } }
            """)
        let said = try shell.refusal(["do", "supply-run", "--preview", "--category", "paper"], status: 3)
        #expect(said.contains("stopped at its limit of 0.2 s of CPU time"), "\(said)")
    }

    @Test func aCommandThatAsksTheHostForMuchEndsAtItsOwnLimit() throws {
        let shell = try Self.office(
            needs: "\"hr.read\"",
            """
            return { commands = { slow = { summary = "x", run = function()
              for n = 1, 1000 do kontor.hr.mentions(("ab "):rep(60000), { words = { \(Self.manyWords) } }) end
            end } } }
            """, entry: "command_seconds = 0.5,")
        let said = try shell.refusal(["do", "slow"], status: 3)
        #expect(said.contains("stopped at its limit of 0.5 s of CPU time"), "\(said)")
    }

    @Test func aBatchHasNoLimitOfTimeButThatWhichIsAskedFor() throws {
        let shell = try Self.office(
            needs: "",
            """
            local function busy() local n = 0 for i = 1, 2e7 do n = n + i end return n end
            return { commands = {
              short = { summary = "x", run = busy },
              long = { summary = "x", batch = true, run = busy },
            } }
            """, entry: "command_seconds = 0.02,")
        #expect(try shell.refusal(["do", "short"], status: 3).contains("stopped at its limit of 0.02 s"))
        let long = try shell.kontor("do", "long")
        #expect(long.status == 0 && long.errors == "", "\(long)")
        #expect(try shell.refusal(["do", "long", "--time-limit", "0.01"], status: 3).contains("limit of 0.01 s"))
        #expect(try shell.kontor("do", "long", "--help").output.contains("no limit of time ends it, Ctrl-C does"))
    }

    @Test(arguments: ["take-calls", "screen", "supply-run", "count-supplies"])
    func whatGoesThroughMuchIsABatch(_ command: String) throws {
        let said = try Shell(example: "krueger").kontor("do", command, "--help").output
        #expect(said.contains("no limit of time ends it"), "\(said)")
    }

    private static let manyWords = (0..<200).map { "\"ab\($0)\"" }.joined(separator: ", ")

    /// An office with a plugin `w` of its own.
    private static func office(needs: String, _ code: String, entry: String = "") throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { \(needs) }, after = { "krueger" } }
            """, to: "plugins/w/plugin.lua")
        try shell.write(code, to: "plugins/w/init.lua")
        let file = try shell.read("office.lua")
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = try #require(lines.lastIndex { $0.contains("name = \"krueger\"") })
        var last = index
        while last < lines.count, !lines[last].hasSuffix("},") { last += 1 }
        let own = "    { name = \"w\", \(entry) grant = { \(needs) } },"
        try shell.write((lines[...last] + [own] + lines[(last + 1)...]).joined(separator: "\n"), to: "office.lua")
        return shell
    }
}
