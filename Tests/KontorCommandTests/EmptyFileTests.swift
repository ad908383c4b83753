import Foundation
import Testing

/// An empty file says the same at every door that takes files in, and nothing is kept.
@Suite struct EmptyFileTests {
    /// What else a kind of file, or a command, asks for.
    private static let options = [
        "offers": ["--supplier", "elbe"], "supplies": ["--asset", "COPIER-1"],
        "application": ["--opening", "office-assistant"],
    ]

    /// The kinds that the program knows.
    private func kinds(_ shell: Shell) throws -> [String] {
        let said = try shell.kontor("import", "nothing-like-it", "x").errors
        let list = try #require(said.split(separator: "; there are ").last)
        return list.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    }

    /// The commands of the office that take a file, with their first argument.
    private func commands(_ shell: Shell) throws -> [String] {
        struct Command: Decodable {
            let name: String
            let usage: String
        }
        let listed = try shell.kontor("do", "--json").output
        return try JSONDecoder().decode([Command].self, from: Data(listed.utf8)).filter { command in
            let first = command.usage.split(separator: " ").dropFirst(3).first
            return first == "FILE" || first == "SHEET"
        }.map(\.name)
    }

    @Test(arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}", "\u{FEFF}\r\n", "\0\0\0\0"])
    func isRefusedByAllKindsInTheSameWords(_ content: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(content, to: "nothing.txt")
        let kinds = try kinds(shell)
        #expect(kinds.count >= 6)
        for kind in kinds {
            let words = ["import", kind, "nothing.txt"] + (Self.options[kind] ?? [])
            #expect(
                try shell.refusal(words)
                    == "error: nothing.txt is empty: nothing stands in it, and nothing was taken in\n", "\(kind)")
        }
    }

    @Test func isRefusedByTheCommandsThatTakeFiles() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("", to: "nothing.txt")
        let commands = try commands(shell)
        #expect(Set(commands).isSuperset(of: ["take-calls", "count-supplies"]))
        for command in commands {
            #expect(
                try shell.refusal(["do", command, "nothing.txt"])
                    == "error: nothing.txt is empty: nothing stands in it, and nothing was taken in\n", "\(command)")
        }
    }
}
