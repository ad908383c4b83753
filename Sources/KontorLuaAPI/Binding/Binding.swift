package import KontorCore
package import KontorLua
internal import KontorStore

/// Puts `kontor.*` into a Lua state.
package enum Binding {
    /// Sets the global `kontor`, whose functions act for a session.
    package static func install(_ session: Session, in state: LuaState) throws(LuaError) {
        state.companion = session
        try state.setGlobal("kontor", table)
    }

    /// The `kontor` table: areas, nouns and verbs, read-only at every level.
    ///
    /// `nonisolated(unsafe)`: made once, never changed, and its functions find their session in the state that calls.
    private nonisolated(unsafe) static let table: LuaValue = {
        var root = APILevel("kontor")
        for verb in Registry.verbs {
            root.add(verb.name.split(separator: ".").map(String.init), .host(function(for: verb)))
        }
        return root.value
    }()

    private static func function(for verb: Verb) -> HostFunction {
        HostFunction(name: "kontor." + verb.name, isLasting: true) { call in
            let state = call.state
            guard let session = state.companion as? Session else {
                throw LuaError(.value, "kontor.\(verb.name): this state has no session")
            }
            do {
                // Before they are copied: the copies are what takes the memory.
                let held = call.argumentsAreSmall ? nil : LuaCharge(state)
                if let held {
                    var lengths = call.arguments.again()
                    try verb.refuseLong(&lengths, in: session)
                    try held.set(call.argumentCost)
                }
                let values = try call.arguments.values()
                let result = try verb.call(values, in: session, state: state)
                try result.holding(held).write(to: &call.results, session.names)
            } catch let failure as Failure {
                call.results.nil()
                write(failure, to: &call.results)
            } catch let misuse as Misuse {
                throw LuaError(.runtime, misuse.message, cause: misuse)
            } catch let refused as OutOfReach {
                throw LuaError(.runtime, "\(refused)", cause: refused)
            } catch let error as StoreError {
                let failure = StoreFailure.of(error, nil)
                throw LuaError(.runtime, "\(failure)", cause: failure)
            }
        }
    }

    /// Writes `err`: a table with `code`, `message`, `details`, that reads as its message.
    package static func write(_ failure: Failure, to writer: inout LuaWriter) {
        let hasDetails = failure.details != .null
        writer.beginTable(fieldCount: hasDetails ? 3 : 2, metatable: ErrorType.shared)
        writer.key("code")
        writer.string(failure.code.rawValue)
        writer.key("message")
        writer.string(failure.message)
        if hasDetails {
            writer.key("details")
            writer.value(failure.details.luaValue)
        }
        writer.endTable()
    }
}
