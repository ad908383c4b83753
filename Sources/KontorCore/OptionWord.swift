/// The door by which somebody calls a function, which decides how its parameters are written.
package enum Door: Sendable, Equatable {
    /// Lua: a script, the prompt, a handler, a policy.
    case lua
    /// The program's own command line, such as `kontor import`.
    case commandLine
    /// A plugin's command, with the options that it declares; what it does not, it says in Lua.
    case command(options: Set<String>)

    @TaskLocal package static var current: Door = .lua
}

/// A parameter in a sentence, as whoever reads it writes it: `--new-places` on the command line, `new_places = true` in Lua.
///
/// The one place that turns a parameter's name into words. A sentence that tells somebody to give an option says it by this,
/// while the call goes on.
package struct OptionWord: CustomStringConvertible {
    package let description: String

    /// A switch.
    package init(_ name: String) { self.init(name, lua: "true", placeholder: nil) }

    /// An option with a value, such as a handle: `--by HANDLE`, `by = "handle"`.
    package init(_ name: String, value: String) { self.init(name, lua: "\"\(value)\"", placeholder: value) }

    private init(_ name: String, lua: String, placeholder: String?) {
        guard let option = Self.option(name) else {
            description = "\(name) = \(lua)"
            return
        }
        description = option + (placeholder.map { " " + $0.uppercased() } ?? "")
    }

    /// The parameter's name alone, as whoever called the function wrote it: `--read-at`, `read_at`.
    ///
    /// What a plugin's command passes on, its Lua wrote.
    package static func name(_ name: String) -> String {
        Door.current == .commandLine ? option(name) ?? name : name
    }

    private static func option(_ name: String) -> String? {
        let dashed = String(name.map { $0 == "_" ? "-" : $0 })
        switch Door.current {
        case .lua: return nil
        case .commandLine: return "--" + dashed
        case .command(let options): return [dashed, name].first(where: options.contains).map { "--" + $0 }
        }
    }
}
