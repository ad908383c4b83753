import ArgumentParser
import Testing

@testable import kontor

/// The usual words mean what the parser would make of them, and all others are left to it.
@Suite struct PlainLineTests {
    @Test(arguments: [
        ["eval", "1"], ["eval", "return 1 - 2"], ["eval", "1", "--office", "my office"],
        ["eval", "--office", "x", "1"],
        ["eval", "--as", "jan.beck", "help"], ["eval", "--preview", "--json", "1"], ["eval", "1", "--json"],
        ["eval", "1", "--now", "2026-11-23T09:15:00+01:00", "--preview"], ["run", "a.lua"],
        ["run", "--preview", "a.lua", "--as", "per_1"], ["run", "eval", "--office", "/tmp/ü"],
    ])
    func readsTheUsualWordsAsTheParserDoes(_ words: [String]) throws {
        let plain = try #require(Kontor.readPlainly(words[...]))
        #expect(Self.told(plain) == Self.told(try Kontor.parsed(words[...])))
    }

    @Test(arguments: [
        [], ["help"], ["--version"], ["--json", "eval", "1"], ["verify"], ["do", "supply-run"], ["eval"], ["run"],
        ["eval", "1", "2"], ["eval", "--help"], ["eval", "1", "-h"], ["eval", "-1"], ["eval", "--", "-1"],
        ["eval", ""],
        ["run", "-"], ["run", "a.lua", "--", "b"], ["eval", "1", "--office"], ["eval", "1", "--office", "--json"],
        ["eval", "1", "--office=x"], ["eval", "1", "--as", "a", "--as", "b"], ["eval", "1", "--json", "--json"],
        ["eval", "1", "--now", "noon"], ["eval", "1", "--time-limit", "1"], ["eval", "1", "--memory-limit", "8"],
        ["eval", "1", "--nope"],
    ])
    func leavesOtherWordsToTheParser(_ words: [String]) {
        let command = Kontor.readPlainly(words[...])
        #expect(command == nil, "\(words) was read as \(command.map(Self.told) ?? [])")
    }

    /// All that a command was given.
    private static func told(_ command: any ParsableCommand) -> [String] {
        switch command {
        case let command as Eval: ["eval", command.code] + told(command.options)
        case let command as Run: ["run", command.script] + command.arguments + told(command.options)
        default: ["another command"]
        }
    }

    private static func told(_ options: CommonOptions) -> [String] {
        [
            options.office ?? "-", options.actor ?? "-", options.now ?? "-", "\(options.preview)", "\(options.json)",
            options.timeLimit.map { "\($0)" } ?? "-", options.memoryLimit.map { "\($0)" } ?? "-",
        ]
    }
}
