import ArgumentParser
import Foundation
import KontorCore
import KontorREPL
import KontorStore

/// The composition root: the only place that names a concrete store, and the command line around it.
@main
struct Kontor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kontor", abstract: "A scriptable back office.",
        discussion: "Records are kept in an office's folder; how the company works is written as Lua plugins there.",
        version: "0.1.0",
        subcommands: [
            Init.self, Do.self, Run.self, Eval.self, Repl.self, PluginGroup.self, EventGroup.self, Import.self,
            Export.self,
            JournalList.self, Verify.self, Doctor.self, AttackRow.self, AttackValues.self, AttackText.self,
        ])

    static func main() {
        // A file that may not grow is an error to report, not a reason to die (setrlimit(2), RLIMIT_FSIZE).
        signal(SIGXFSZ, SIG_IGN)
        StandardStreams.secure()
        // What Kontor makes is its user's alone: records, safety copies, documents, what SQLite keeps beside them.
        umask(0o077)
        let words = CommandLine.arguments.dropFirst()
        StandardStreams.isForData = words.prefix { $0 != "--" }.contains("--json")
        var end = Ending()
        do { try start(words) } catch { end.note(error) }
        do {
            // Whatever was done is done; that nobody could be told of it is a failure of its own.
            if try !StandardStreams.finish() { end.nobodyReads() }
        } catch { end.note(error) }
        Glibc.exit(end.status)
    }

    private static func start(_ words: ArraySlice<String>) throws {
        do {
            try StartWords.refuseBytes()
            var command = try readPlainly(words) ?? parsed(words)
            try (command as? any OfficeCommand)?.refuseIdleOptions(words)
            try command.run()
            // What was kept before somebody met damage stays, and is not called done.
            if let damage = DamagedRecords.lastFound { throw damage }
        } catch let error where exitCode(for: error) == .success {
            // Asking for help is an error of the parser's own, with the status of success.
            let text = fullMessage(for: error)
            if StandardStreams.isForData { Terminal.say(json: ["help": .text(text)]) } else { Terminal.say(text) }
        } catch let error where exitCode(for: error) == .validationFailure && !(error is WrongUsage) {
            throw WrongUsage(parserMessage: fullMessage(for: error))
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
        try RepeatedOptions.check(Array(words))
        return try parsedAlone(words) ?? parseAsRoot(Array(words))
    }

    /// Parses by the one command that is named, which starts faster than preparing all of them.
    ///
    /// - Returns: nil where that does not succeed, or somebody asks for help; then the whole tree has better words for it.
    private static func parsedAlone(_ words: ArraySlice<String>) -> (any ParsableCommand)? {
        guard let name = words.first,
            let command = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            command.configuration.subcommands.isEmpty
        else { return nil }
        guard let parsed = try? command.parseAsRoot(Array(words.dropFirst())), type(of: parsed) == command else {
            return nil
        }
        return parsed
    }
}

/// How the program ends.
private struct Ending {
    private(set) var status: Int32 = 0

    /// Says what went wrong in one sentence first; the status says of what kind it was.
    mutating func note(_ error: any Error) {
        if let code = error as? ExitCode { return status = code.rawValue }
        let report = ErrorReport(error)
        if StandardStreams.isForData { Terminal.complain(json: report.plain) } else { Terminal.complain(report.error) }
        status = report.status
    }

    /// As the system would have ended it, had it not been told to leave the signal alone: signal(7).
    mutating func nobodyReads() {
        if status == 0 { status = 128 + SIGPIPE }
    }
}
