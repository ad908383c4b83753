import Foundation
import Testing

/// Somebody who follows a page in a shell of their own, and compares what they see with what the page shows.
final class Reader {
    private let shell: Shell
    private let page: String

    /// - Parameter page: The page's path in the repository.
    init(_ page: String) throws {
        shell = try Shell()
        self.page = page
    }

    /// Does all that the page says.
    ///
    /// With `KONTOR_RECORD=1` in the environment the page gets what is printed instead, for its author to look at.
    func follow() throws {
        let path = "\(Shell.repository)/\(page)"
        let walkthrough = try Walkthrough(try String(contentsOfFile: path, encoding: .utf8))
        var lines = walkthrough.lines
        for step in walkthrough.steps {
            switch step {
            case .type(let command):
                let printed = try type(command)
                guard !isRight(command, printed) else { continue }
                Issue.record("\(page):\(command.place.lowerBound): \(command.line)\nprints\n\(printed.output)")
                if command.typed.isEmpty { corrections.append((command.place, lasting(printed.output))) }
            case .write(let file, let text): try shell.write(text, to: file)
            case .replace(let file, let lines): try replace(file, lines)
            }
        }
        guard ProcessInfo.processInfo.environment["KONTOR_RECORD"] != nil else { return }
        for (place, output) in corrections.reversed() { lines.replaceSubrange(place, with: output) }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    private var corrections: [(place: Range<Int>, output: [String])] = []

    /// What is printed, without what is another in each run: the reader's folder, and the random end of ids.
    private func lasting(_ output: String) -> [String] {
        let text = output.replacing(shell.folder, with: "…").replacing(/\b([a-z]{3}_)[0-9a-z]{26}/) {
            "\($0.output.1)…"
        }
        return ShownOutput.visible(text.components(separatedBy: "\n"))
    }

    /// A command succeeds, except where the page shows its error.
    private func isRight(_ command: Walkthrough.Command, _ printed: Shell.Outcome) -> Bool {
        let fails = command.shown.contains { line in ["error: ", "Error: ", "fault "].contains { line.hasPrefix($0) } }
        return (printed.status != 0) == fails && ShownOutput(command.shown).matches(printed.output)
    }

    /// Runs a command as a shell does, in the folder where the one before it ended.
    private func type(_ command: Walkthrough.Command) throws -> Shell.Outcome {
        let place = "\(shell.folder)/place"
        let script = "exec 2>&1\n\(command.line)\nstatus=$?; pwd >'\(place)'; exit $status"
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let outcome = try shell.run(
            [
                "/usr/bin/env", "PATH=\(Shell.products):\(path)", "DAY=\(Shell.example(""))", "/bin/bash", "-c", script,
            ], input: command.typed.map { $0 + "\n" }.joined())
        shell.current = try String(contentsOfFile: place, encoding: .utf8).trimmingCharacters(in: .newlines)
        return outcome
    }

    /// Puts lines in the place of those from the first of them to the last of them.
    private func replace(_ file: String, _ lines: [String]) throws {
        var text = try shell.read(file).components(separatedBy: "\n")
        let first = try #require(text.firstIndex { $0 == lines.first }, "\(page): \(file) has no such line to begin at")
        let last = try #require(
            text[first...].firstIndex { $0 == lines.last }, "\(page): \(file) has no such last line")
        text.replaceSubrange(first...last, with: lines)
        try shell.write(text.joined(separator: "\n"), to: file)
    }
}
