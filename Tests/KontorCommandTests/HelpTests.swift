import Foundation
import Testing

/// Every command explains itself.
@Suite struct HelpTests {
    /// The program's commands as it declares them.
    private struct Declared: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let subcommands: [Command]?

            /// The words of this command and of all below it.
            func paths(below path: [String] = []) -> [[String]] {
                let own = path + [commandName]
                return [own] + (subcommands ?? []).flatMap { $0.paths(below: own) }
            }
        }
    }

    /// The name of the program, and each word of the command, in whatever way somebody asks.
    @Test func saysHowEachCommandIsStarted() throws {
        let shell = try Shell()
        let dump = try shell.kontor("--experimental-dump-help").output
        let declared = try JSONDecoder().decode(Declared.self, from: Data(dump.utf8)).command
        let paths = declared.paths().filter { $0.last != "help" }
        #expect(paths.count > 15 && paths.contains(["kontor", "event", "list"]))
        for path in paths {
            let words = Array(path.dropFirst())
            for asked in [words + ["--help"], words + ["-h"], ["help"] + words] {
                let outcome = try shell.run([Shell.products + "/kontor"] + asked)
                #expect(outcome.status == 0, "\(asked): \(outcome)")
                let usage = outcome.output.split(separator: "\n").first { $0.hasPrefix("USAGE: ") }
                let start = "USAGE: \(path.joined(separator: " "))"
                #expect(usage.map { $0 == start || $0.hasPrefix(start + " ") } == true, "\(asked): \(usage ?? "none")")
            }
        }
    }

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
