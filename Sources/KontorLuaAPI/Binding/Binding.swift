package import KontorCore
package import KontorLua
internal import KontorStore

/// Puts `kontor.*` into a Lua state.
package struct Binding {
    private let session: Session
    private let verbs: [Verb]

    package init(_ session: Session, verbs: [Verb] = Registry.verbs) {
        self.session = session
        self.verbs = verbs
    }

    /// The `kontor` table: areas, nouns and verbs, read-only at every level.
    package var table: LuaValue {
        var root = APILevel("kontor")
        for verb in verbs {
            root.add(verb.name.split(separator: ".").map(String.init), .host(function(for: verb)))
        }
        return root.value
    }

    private func function(for verb: Verb) -> HostFunction {
        let session = session
        return HostFunction(name: "kontor." + verb.name) { call in
            let values = try call.arguments.values()
            do {
                let result = try verb.call(values, in: session, state: call.state)
                try result.write(to: &call.results, session.names)
            } catch let failure as Failure {
                call.results.nil()
                Self.write(failure, to: &call.results)
            } catch let misuse as Misuse {
                throw LuaError(.runtime, misuse.message, cause: misuse)
            } catch let error as StoreError {
                let failure = StoreFailure.of(error, nil)
                throw LuaError(.runtime, "\(failure)", cause: failure)
            }
        }
    }

    /// Writes `err`: a table with `code`, `message`, `details`, that reads as its message.
    package static func write(_ failure: Failure, to writer: inout LuaWriter) {
        let hasDetails = failure.details != .null
        writer.beginTable(fieldCount: hasDetails ? 3 : 2, metatable: FailureClass.shared)
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

/// The metatable of `err`.
package enum FailureClass {
    /// `nonisolated(unsafe)`: made once, and nothing of it changes afterwards.
    package nonisolated(unsafe) static let shared = LuaClass(
        name: "kontor.Error",
        metamethods: [
            "__tostring": HostFunction(name: "error") { call in
                let table = call.value(at: 0).table
                let (code, message) = (table?["code"]?.text ?? "error", table?["message"]?.text ?? "")
                call.results.string("\(code): \(message)")
            }
        ])
}
