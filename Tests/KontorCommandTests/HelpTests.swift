import Testing

/// Every command explains itself.
@Suite struct HelpTests {
    @Test(
        arguments: [
            ["--help"], ["help"], ["help", "do"], ["init", "--help"], ["do", "--help"], ["run", "--help"],
            ["eval", "--help"], ["repl", "--help"], ["plugin", "--help"], ["plugin", "new", "--help"],
            ["import", "--help"], ["journal", "--help"], ["verify", "--help"], ["doctor", "--help"],
        ])
    func saysWhatItIsFor(_ words: [String]) throws {
        let outcome = try Shell().run([Shell.products + "/kontor"] + words)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
        #expect(outcome.errors.isEmpty)
    }
}
