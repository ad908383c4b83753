import ArgumentParser
import Foundation

/// An option of the program that is given twice: the parser takes the last, and passes over what was meant first.
enum RepeatedOptions {
    /// - Throws: `WrongUsage` where an option that takes one value is there more than once.
    static func check(_ words: [String]) throws {
        var seen: Set<Substring> = []
        for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
            let name = word.dropFirst(2).prefix { $0 != "=" }
            guard !seen.insert(name).inserted, isSingle(name, in: words) else { continue }
            throw WrongUsage("kontor \(words.first ?? ""): --\(name) is given twice")
        }
    }

    /// Whether the command that the words name has such an option, with one value. Asked only where a word is repeated:
    /// to prepare the declarations takes time.
    private static func isSingle(_ name: Substring, in words: [String]) -> Bool {
        var command = Dump.kontor
        for word in words {
            guard let next = command?.subcommands?.first(where: { $0.commandName == word }) else { break }
            command = next
        }
        return command?.arguments?.contains { argument in
            argument.kind == "option" && !argument.isRepeating
                && argument.names?.contains { $0.kind == "long" && $0.name == name } ?? false
        } ?? false
    }

    /// The declarations of the command line as the parser describes them.
    private struct Dump: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let subcommands: [Command]?
            let arguments: [Argument]?
        }

        struct Argument: Decodable {
            let kind: String
            let isRepeating: Bool
            let names: [Name]?
        }

        struct Name: Decodable {
            let kind: String
            let name: String
        }

        static var kontor: Command? {
            try? JSONDecoder().decode(Dump.self, from: Data(Kontor._dumpHelp().utf8)).command
        }
    }
}
