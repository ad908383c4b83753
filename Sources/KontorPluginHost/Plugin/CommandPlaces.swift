internal import KontorCore
internal import KontorStore

/// Which plugin offers which command, filled in the plugins' order: no command takes another's place unless it says so.
struct CommandPlaces {
    /// The plugin that offers each command so far.
    private var offered: [String: String] = [:]
    /// The commands that come with Kontor and have their turn later.
    private var later: [String: String] = [:]
    /// Whether a plugin is absent of which nobody knows what it offers.
    private let hasUnknown: Bool

    init(_ plugins: [Plugin], absent: [(plugin: String, registration: PluginRegistration?)]) {
        hasUnknown = absent.contains { $0.registration == nil }
        for (plugin, registration) in absent {
            for command in registration?.commands ?? [] { offered[command] = plugin }
        }
        for plugin in plugins where plugin.isShipped {
            for command in plugin.commandNames { later[command] = plugin.manifest.name }
        }
    }

    /// Gives a plugin's commands their places.
    ///
    /// - Returns: Why they cannot have them, nil where they can.
    mutating func take(_ plugin: Plugin) -> Failure? {
        let name = plugin.manifest.name
        for command in plugin.commands where later[command.name] == name { later[command.name] = nil }
        if !plugin.isShipped {
            for command in plugin.commands {
                if let sentence = refusal(of: command) {
                    return Failure(.conflict, "plugins/\(name)/init.lua: command \(command.name) \(sentence)")
                }
            }
        }
        for command in plugin.commands { offered[command.name] = name }
        return nil
    }

    private func refusal(of command: CommandDeclaration) -> String? {
        if let other = later[command.name] {
            return "is plugin \(other)'s too, which comes later: name \(other) in after, and say replaces = true"
        }
        switch (offered[command.name], command.replaces) {
        case (let other?, false):
            return
                "is plugin \(other)'s: say replaces = true in its declaration to take its place, or give it another name"
        case (nil, true) where !hasUnknown:
            return "says replaces, but no plugin before it offers \(command.name)"
                + NearestName.hint(command.name, among: offered.keys.sorted())
        default: return nil
        }
    }
}
