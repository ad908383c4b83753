internal import Foundation
package import KontorLua

/// The program's own standard output and standard error: a terminal that acts on what it gets, or something that keeps
/// bytes, such as a pipe or a file.
package enum StandardStreams {
    package static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    package static let errorIsTerminal = isatty(STDERR_FILENO) == 1
    package static let outputHasColour = outputIsTerminal && isColourWelcome
    package static let errorHasColour = errorIsTerminal && isColourWelcome

    /// Columns that a line of output may take; 100 where no terminal says it.
    package static var width: Int {
        guard outputIsTerminal else { return 100 }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// https://no-color.org
    private static var isColourWelcome: Bool {
        let environment = ProcessInfo.processInfo.environment
        return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Writes a line that is safe to show as it is, colours included.
    package static func write(_ line: String) { print(line) }

    /// Writes a line of errors that is safe to show as it is, below what was printed before.
    package static func writeError(_ line: String) {
        fflush(nil)
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Writes what a script printed: whatever it is into a pipe or a file, but nothing that a terminal would act on.
    package static func writePrinted(_ line: LuaString) {
        let bytes = PrintedLine.bytes(line, isTerminal: outputIsTerminal)
        if let text = String(validating: bytes, as: UTF8.self) { return print(text) }
        fflush(nil)
        try? FileHandle.standardOutput.write(contentsOf: Data(bytes + [UInt8(ascii: "\n")]))
    }
}

/// A line that a script printed, as its receiver gets it.
enum PrintedLine {
    static func bytes(_ line: LuaString, isTerminal: Bool) -> [UInt8] {
        isTerminal ? Array(VisibleText.of(line.bytes, keepsLines: true).utf8) : line.bytes
    }
}
