import Foundation
import KontorLuaAPI

/// Standard output and standard error, for people and for programs.
enum Terminal {
    static let hasColour = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    static func say(_ text: String) {
        print(text)
    }

    /// Writes to standard error; the first word is red on a terminal.
    static func complain(_ text: String) {
        let isColoured = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        let head = isColoured ? "\u{1B}[31merror:\u{1B}[0m " : "error: "
        note(head + visible(text))
    }

    static func note(_ text: String) {
        fflush(nil)
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Control characters that came from a script or a record, made harmless for the terminal.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
        return text.unicodeScalars.map { scalar in
            isControl(scalar) ? "\\u{" + String(scalar.value, radix: 16) + "}" : String(scalar)
        }.joined()
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 32 && scalar != "\n" && scalar != "\t") || (127...159).contains(scalar.value)
    }
}
