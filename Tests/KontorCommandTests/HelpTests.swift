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

    @Test(arguments: ["--help", "-h"])
    func saysWhatACommandTakes(_ word: String) throws {
        let outcome = try Shell(example: "krueger").kontor("do", "report-fault", word)
        #expect(
            outcome
                == Shell.Outcome(
                    output: """
                        kontor do report-fault ASSET --words TEXT [--fault TEXT]

                        Opens a ticket for a broken device and says whom to call, in which order, and why.  \
                        (plugin standard)

                          ASSET    The device's tag.
                          --words  What is wrong, in your own words. Required.
                          --fault  What sort of fault; guessed from the words where left out.

                        """))
    }
}
