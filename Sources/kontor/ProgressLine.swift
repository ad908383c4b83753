import Foundation
import KontorCore
import KontorREPL

/// One line on standard error that says how far a command is, written over itself; only on a terminal.
final class ProgressLine {
    private let command: String
    private let begin = ContinuousClock.now
    private var shownAt = ContinuousClock.now
    private var isShown = false
    /// How long a command runs before the line appears, and stands before it changes.
    private static let pause = Duration.milliseconds(500)

    /// Makes the line; nil where nobody would see it.
    init?(_ command: String) {
        guard StandardStreams.errorIsTerminal else { return nil }
        self.command = command
    }

    /// Shows how many steps are done: calls of the API, and policies' answers.
    func show(_ steps: Int) {
        let now = ContinuousClock.now
        guard shownAt.duration(to: now) >= Self.pause else { return }
        shownAt = now
        isShown = true
        let seconds = begin.duration(to: now).components.seconds
        write("\r\u{1B}[K\(command): \(Grouped.text(steps)) steps, \(seconds) s; Ctrl-C stops it, and nothing is kept")
    }

    /// Takes the line away.
    func end() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
