internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI

/// A plugin's answer to one question, in a state that was made for it.
struct SealedPolicy {
    let session: Session
    let state: LuaState
    let function: LuaFunction
}

extension Plugin {
    /// Loads the plugin's code once more, into a state of its own in which everything repeats and nothing leads outside.
    ///
    /// While the code is loaded it has seen nothing of the question; what it prints then was printed when the plugin was
    /// loaded. `Session.sealedBy` closes the state before the question is asked.
    ///
    /// - Parameter desk: Takes the refusals down.
    func sealed(for policy: Policy, noting desk: Desk) throws -> SealedPolicy {
        // A desk without records: what the refusals should ever miss finds nothing there.
        let closed = Desk()
        closed.log = { line in if line.level == "refused" { desk.note(line) } }
        let session = Session(plugin: entry.name, granted: self.session.granted, needs: manifest.needs, desk: closed)
        var configuration = LuaConfiguration(memoryBytes: (entry.memoryMegabytes ?? 64) << 20, output: { _ in })
        configuration.determinism = LuaDeterminism(seed: 0, now: 0)
        let (state, table) = try Self.run(files, entry, session, configuration) { try Self.seal($0, session) }
        try Self.setUp(table, manifest, entry, in: state)
        guard let function = table["policies"]?.table?[policy.name]?.function else {
            throw Failure(
                .unavailable,
                "plugins/\(entry.name)/init.lua: it gave \(policy.name) when it was loaded first, and now gives none")
        }
        return SealedPolicy(session: session, state: state, function: function)
    }

    /// Puts a guard before what the library has of clocks, chance, memory and output.
    private static func seal(_ state: LuaState, _ session: Session) throws {
        let guards = reaching.map { name in
            LuaValue.host(
                HostFunction(name: name) { _ in
                    do { try session.refuseReach(name) } catch { throw LuaError(.runtime, "\(error)", cause: error) }
                })
        }
        let chunk = try state.load(
            """
            local guards = { ... }
            for i, path in ipairs { \(reaching.map { "\"\($0)\"" }.joined(separator: ", ")) } do
              local library, name = path:match "^(%a+)%.(%a+)$"
              local home = library and _G[library] or _G
              local refuse, original = guards[i], home[name or path]
              home[name or path] = function(...)
                refuse()
                return original(...)
              end
            end
            """, name: "=sealed")
        _ = try state.call(chunk, guards)
    }

    /// What of Lua's library reaches beyond the arguments.
    static let reaching = [
        "print", "collectgarbage", "os.time", "os.date", "os.clock", "math.random", "math.randomseed",
    ]

    /// Where in the plugin's own files something went wrong; nil where it is not known.
    ///
    /// A name that a chunk was given at run time may be anything, so only those of files count.
    func place(of error: LuaError) -> String? {
        let places = [(error.chunk, error.line)] + error.traceback.map { ($0.chunk, $0.line) }
        for case (let chunk?, let line?) in places where files.hasRead(chunk: chunk, line: line) {
            return "\(chunk):\(line)"
        }
        return nil
    }
}
