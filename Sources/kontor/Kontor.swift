import ArgumentParser
import Foundation
import KontorCore

/// The composition root: the only place that names a concrete store, and the command line around it.
@main
struct Kontor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kontor", abstract: "A scriptable back office.",
        discussion: "Records are kept in an office's folder; how the company works is written as Lua plugins there.",
        version: "0.1.0",
        subcommands: [
            Init.self, Do.self, Run.self, Eval.self, Repl.self, PluginGroup.self, Import.self, JournalList.self,
            Verify.self, Doctor.self, AttackRow.self,
        ])

    static func main() {
        // A file that may not grow is an error to report, not a reason to die (setrlimit(2), RLIMIT_FSIZE).
        signal(SIGXFSZ, SIG_IGN)
        // What Kontor makes is its user's alone: records, safety copies, documents, what SQLite keeps beside them.
        umask(0o077)
        do {
            try StartWords.refuseBytes()
            let words = CommandLine.arguments.dropFirst()
            var command = try readPlainly(words) ?? parsed(words)
            do { try command.run() } catch {
                // Asking for help is an error of the parser's own, with the status of success.
                if exitCode(for: error) == .success { exit(withError: error) }
                end(with: error)
            }
        } catch let usage as WrongUsage {
            end(with: usage)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            end(with: WrongUsage(parserMessage: fullMessage(for: error)))
        }
    }

    /// Reads the usual words of the commands that are started most.
    ///
    /// - Returns: nil where the words need the parser.
    static func readPlainly(_ words: ArraySlice<String>) -> (any ParsableCommand)? {
        let plain: [any PlainCommand.Type] = [Eval.self, Run.self]
        guard let name = words.first,
            let command = plain.first(where: { $0.configuration.commandName == name }),
            let line = PlainLine(words.dropFirst())
        else { return nil }
        return command.read(line)
    }

    /// - Throws: `WrongUsage` where the first words name no command; the parser's own errors.
    static func parsed(_ words: ArraySlice<String>) throws -> any ParsableCommand {
        try KnownCommands.check(Array(words))
        return try parsedAlone(words) ?? parseAsRoot(Array(words))
    }

    /// Parses by the one command that is named, which starts faster than preparing all of them.
    ///
    /// - Returns: nil where that does not succeed; then the whole tree has better words for it.
    private static func parsedAlone(_ words: ArraySlice<String>) -> (any ParsableCommand)? {
        guard let name = words.first,
            let command = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            command.configuration.subcommands.isEmpty
        else { return nil }
        return try? command.parseAsRoot(Array(words.dropFirst()))
    }

    /// Says what went wrong in one sentence first, and ends with the status that says of what kind it was.
    private static func end(with error: any Error) -> Never {
        if error is ExitCode || error is CleanExit { exit(withError: error) }
        let report = ErrorReport(error)
        Terminal.complain(report.error)
        exit(withError: ExitCode(report.status))
    }
}
