import Foundation
import Testing

/// The options that every command takes mean the same everywhere, or are refused.
@Suite struct OptionTests {
    @Test func limitsACommandAsAsked() throws {
        let shell = try Shell(example: "krueger")
        // However late a busy machine looks at the clock.
        let spin = "spin = { summary = 'x', run = function() while true do end end }"
        try shell.addPlugin("return { commands = { \(spin) } }")
        let said = try shell.refusal(["do", "spin", "--time-limit", "0.0001"], status: 3)
        #expect(said.hasPrefix("error: stopped at its limit of 0.0001 s of CPU time\n"))
    }

    @Test(arguments: [
        ("--preview", "--preview is not for a session; inside, :try CODE shows what a line would change"),
        ("--json", "--json is not for a session; use kontor eval CODE --json"),
    ])
    func refusesASessionWhatItCannotDo(_ option: String, _ sentence: String) throws {
        let said = try Shell(example: "krueger").refusal(["repl", option], status: 64)
        #expect(said.contains("kontor repl: \(sentence)"))
        #expect(said.hasPrefix(option == "--json" ? "{\"message\":" : "error: "))
    }

    @Test func makesNoPluginInAPreview() throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.kontor("plugin", "new", "acme", "--preview")
        #expect(outcome == Shell.Outcome(output: "would make plugins/acme with README.md, init.lua, plugin.lua\n"))
        #expect(!FileManager.default.fileExists(atPath: "\(shell.current ?? "")/plugins/acme"))
    }

    @Test func givesTheDoctorsFindingsAsJSON() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("return {", to: "plugins/krueger/init.lua")
        let outcome = try shell.kontor("doctor", "--json")
        #expect(outcome.status == 1 && outcome.errors.isEmpty)
        let findings = try JSONDecoder().decode([[String: String]].self, from: Data(outcome.output.utf8))
        let faults = findings.filter { $0["state"] == "fault" }
        #expect(faults.map { $0["subject"] } == ["plugin krueger"])
        #expect(faults.first?["text"]?.hasPrefix("plugins/krueger/init.lua:1: unexpected symbol near <eof>") == true)
    }

    /// Keys, days and units, as people read them; ids only where a record has no key.
    @Test func showsTheJournalInTheOfficesWords() throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "report-fault", "COPIER-1", "--words", "Papierstau")
        let outcome = try shell.kontor("journal", "--entry", "2")
        #expect(
            outcome.output == """
                2  2026-11-23 09:15  jan.beck  do report-fault (standard)  2 changes
                    + ticket T-0001  asset COPIER-1, fault jam, words Papierstau, reporter jan.beck, priority normal, \
                state reported
                    ~ asset COPIER-1  state working → faulty

                """)
    }
}
