package import KontorCore
package import KontorLua
package import KontorLuaAPI
package import KontorStore

/// A script said by what it returned that it failed.
package struct ReturnedFailure: Error, CustomStringConvertible {
    package let failure: Failure
    /// Whether it had changed something, which is taken back.
    package let hadChanges: Bool

    package var description: String { failure.description }
}

/// The Lua state of one script or one REPL session, with the whole API.
package final class ScriptState {
    package private(set) var state: LuaState
    package let session: Session
    private let host: PluginHost
    /// What one statement or the script may use, its reading and its running each.
    package let limits: LuaLimits
    private let configuration: LuaConfiguration
    /// What the person wrote so far: who is decided about stands in it.
    private var said = ""

    /// - Parameters:
    ///   - limits: What one statement or the script may use; 1 GB of memory and no time limit where nothing is said.
    ///   - output: Receives printed lines.
    package init(
        _ host: PluginHost, limits: LuaLimits = .none, output: @escaping (LuaString) -> Void
    ) throws {
        self.host = host
        self.limits = limits
        session = Session(plugin: nil, granted: nil, desk: host.desk)
        var configuration = LuaConfiguration(memoryBytes: limits.memoryBytes ?? 1 << 30, output: output)
        configuration.determinism = host.determinism
        self.configuration = configuration
        state = try Self.open(configuration, session)
    }

    private static func open(_ configuration: LuaConfiguration, _ session: Session) throws -> LuaState {
        let state = try LuaState(configuration)
        try Binding.install(session, in: state)
        _ = try state.call(state.load("money, why = kontor.money, kontor.why", name: "=prelude"))
        return state
    }

    /// Puts a new state in the place of one that was given up because a call in it did not end; its globals are gone.
    ///
    /// - Returns: Whether that was so.
    package func renewIfLost() throws -> Bool {
        guard state.isLost else { return false }
        state = try Self.open(configuration, session)
        return true
    }

    /// Runs a chunk in one transaction and returns what it returns.
    package func run(
        _ source: String, name: String, command: String, arguments: [LuaValue] = [], preview: Bool = false,
        checking check: @escaping ([LuaValue]) throws -> Void = { _ in }
    ) throws -> (values: [LuaValue], changes: [JournalChange], entry: Int64?) {
        let chunk = try state.load(source, name: name, limits: limits)
        note(said: ([source] + arguments.compactMap(\.text)).joined(separator: "\n"))
        return try run(chunk, command: command, arguments: arguments, preview: preview, checking: check)
    }

    /// Notes what a person wrote, where a chunk is run that was compiled from it.
    package func note(said text: String) {
        said += "\n" + text
        guard said.utf8.count > Self.longestMemory else { return }
        var start = said.utf8.index(said.endIndex, offsetBy: -Self.longestMemory)
        while start.samePosition(in: said.unicodeScalars) == nil { said.utf8.formIndex(after: &start) }
        said = String(said[start...])
    }

    /// Bytes of a session's statements that are looked at.
    private static let longestMemory = 1_000_000

    /// Runs a chunk that is compiled already.
    ///
    /// - Parameter check: Refuses results with which the caller can do nothing; then nothing is kept.
    /// - Throws: `ReturnedFailure` where it returns `nil` or `false` and a reason, as an error would end it.
    package func run(
        _ chunk: LuaFunction, command: String, arguments: [LuaValue] = [], preview: Bool = false,
        checking check: @escaping ([LuaValue]) throws -> Void = { _ in }
    ) throws -> (values: [LuaValue], changes: [JournalChange], entry: Int64?) {
        session.names.forget()
        session.decision = PersonsDecision(said: said)
        let outcome = try host.transaction(command, preview: preview) { records in
            let values = try state.call(chunk, arguments, limits: limits)
            if let failure = FailedResult.of(values) {
                throw ReturnedFailure(failure: failure, hadChanges: records.entryNumber != nil)
            }
            try check(values)
            return values
        }
        return (outcome.result, outcome.changes, outcome.entry)
    }
}
