import ArgumentParser
import KontorCore

/// A mistyped command gets the nearest name, instead of the parser's "unexpected argument".
enum KnownCommands {
    /// - Throws: `WrongUsage` where the first words name no command.
    static func check(_ words: [String]) throws {
        var known: any ParsableCommand.Type = Kontor.self
        var path = "kontor"
        for word in words {
            let commands = known.configuration.subcommands
            guard !commands.isEmpty, !word.hasPrefix("-") else { return }
            // `kontor help do`: what follows is to be a command as well.
            if word == "help" {
                guard path == "kontor" else { return }
                continue
            }
            guard let next = commands.first(where: { name(of: $0) == word }) else {
                let hint = NearestName.hint(word, among: commands.map(name))
                throw WrongUsage("there is no \(path) \(word.inSentence)\(hint)\n  \(path) --help lists all")
            }
            known = next
            path += " " + word
        }
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? "\(command)".lowercased()
    }
}

extension WrongUsage {
    /// What the parser of the command line found, told as all other errors are.
    ///
    /// - Parameter parserMessage: `Error: Missing …`, then lines of help and usage, at the end
    ///   `See 'kontor import --help' for more information.`
    init(parserMessage: String) {
        let lines = parserMessage.split(separator: "\n").map(String.init)
        let first = lines.first ?? ""
        let sentence = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
        let quoted = lines.last?.split(separator: "'") ?? []
        guard quoted.count == 3, let help = quoted.dropFirst().first, help.hasSuffix(" --help") else {
            self.init(sentence)
            return
        }
        let command = help.dropLast(7)
        // An option's name keeps its dashes, a sentence begins with a small letter behind the command's name.
        self.init("\(command): \(sentence.prefix(1).lowercased())\(sentence.dropFirst())\n  \(help) says more")
    }
}
