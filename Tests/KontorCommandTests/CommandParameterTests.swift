import Testing

/// What a command's parameters take from the command line, and what they may be called.
@Suite struct CommandParameterTests {
    private func office(_ parameters: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            """
            return { commands = { go = { summary = "x", parameters = { \(parameters) },
              run = function(given) return { n = given.n } end, show = function(r) return ("%.17g"):format(r.n) end } } }
            """)
        return shell
    }

    /// The options that `kontor do` has for itself, read from its help: none of them can be a parameter.
    @Test func areNoneOfTheOptionsOfTheCommandItself() throws {
        let help = try Shell(example: "krueger").kontor("do", "--help").output
        let options = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
            line.split(whereSeparator: { " ,".contains($0) }).filter { $0.hasPrefix("--") }.prefix(1)
        }.map { String($0.dropFirst(2)) }
        #expect(options.count > 8 && options.contains("office") && options.contains("help"), "\(help)")
        for option in options {
            let shell = try office("{ name = \"\(option)\" }")
            let said = try shell.kontor("do", "go").errors
            #expect(said.contains("--\(option) is an option of kontor do itself"), "\(option): \(said)")
        }
    }

    @Test(arguments: [
        ("1.000", "--n: “1.000” can be read in two ways; write 1000 or 1.0000"),
        ("1,000", "--n: “1,000” can be read in two ways; write 1000 or 1,0000"),
        ("-12.500", "--n: “-12.500” can be read in two ways; write -12500 or -12.5000"),
        ("9007199254740993", "--n must be a number of at most 15 digits, got 9007199254740993"),
        ("0.1234567890123456789", "--n must be a number of at most 15 digits, got 0.1234567890123456789"),
    ])
    func areNotGuessed(_ number: String, _ sentence: String) throws {
        let shell = try office("{ name = \"n\", type = \"number\", required = true }")
        let said = try shell.refusal(["do", "go", "--n=\(number)"], status: 64)
        #expect(said.contains("kontor do go: \(sentence)"), "\(said)")
    }

    @Test(arguments: [
        ("1000", "1000"), ("1.0000", "1"), ("0.125", "0.125"), ("2,5", "2.5"), ("1234.500", "1234.5"),
        ("1e20", "1e+20"),
        ("-3", "-3"), ("100000000000000000000", "1e+20"),
    ])
    func areTakenAsTheyAreMeant(_ number: String, _ shown: String) throws {
        let shell = try office("{ name = \"n\", type = \"number\", required = true }")
        let outcome = try shell.kontor("do", "go", "--n=\(number)")
        #expect(outcome.output == shown + "\n", "\(outcome)")
    }
}
