package import KontorPluginHost

extension REPLSession.Terminal {
    /// The program's own standard output and standard error, as wide as the terminal.
    package static var standard: REPLSession.Terminal {
        var terminal = REPLSession.Terminal(
            output: { StandardStreams.write($0) }, errors: { StandardStreams.writeError($0) },
            width: StandardStreams.width, colour: StandardStreams.outputHasColour)
        terminal.limits = StandardStreams.limits
        return terminal
    }
}

extension REPLSession {
    /// Makes a session on the program's own terminal, or on what is piped into it.
    package convenience init(host: PluginHost, script: ScriptState) throws {
        try self.init(host: host, script: script, lines: StandardInput.lines(), terminal: .standard)
    }
}
