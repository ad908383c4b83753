internal import Foundation

/// Where a session's lines come from.
package protocol LineSource: AnyObject {
    /// Whether a person sits before it, who wants prompts and a greeting.
    var isInteractive: Bool { get }

    /// Returns what comes next.
    func read(prompt: String) -> LineInput
}

/// What a line source gave.
package enum LineInput: Equatable, Sendable {
    /// One line, without its end.
    case line(String)
    /// Ctrl-C: what was typed so far is to be forgotten.
    case cancelled
    /// Ctrl-D, or the end of the file.
    case end
}

/// Lines of standard input as they are, without prompts or editing.
package final class PlainLines: LineSource {
    package init() {}
    package var isInteractive: Bool { false }

    package func read(prompt: String) -> LineInput {
        readLine(strippingNewline: true).map { .line($0) } ?? .end
    }
}

/// Choosing between the two.
package enum StandardInput {
    /// Returns an editor where standard input and output are a terminal, plain lines otherwise.
    package static func lines(historyFile: String? = HistoryFile.standardPath) -> any LineSource {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let editor = LineEditor(historyFile: historyFile)
        else { return PlainLines() }
        return editor
    }
}
