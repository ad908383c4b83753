internal import Foundation
package import KontorPluginHost

extension REPLSession.Terminal {
    /// The program's own standard output and standard error, as wide as the terminal.
    package static var standard: REPLSession.Terminal {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return REPLSession.Terminal(
            output: { print($0) },
            errors: { line in
                // Results printed before belong above the error.
                fflush(nil)
                FileHandle.standardError.write(Data((line + "\n").utf8))
            },
            width: isTerminal ? columns : 100, colour: isTerminal && isColourWelcome)
    }

    /// https://no-color.org
    private static var isColourWelcome: Bool {
        let environment = ProcessInfo.processInfo.environment
        return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    private static var columns: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

extension REPLSession {
    /// Makes a session on the program's own terminal, or on what is piped into it.
    package convenience init(host: PluginHost, script: ScriptState) throws {
        try self.init(host: host, script: script, lines: StandardInput.lines(), terminal: .standard)
    }
}
