internal import KontorCore
package import KontorLua
internal import KontorLuaAPI
package import KontorStore

/// What a command gave: data, the text for people, and what it would change where that was asked.
package struct CommandOutcome {
    package let value: LuaValue
    package let text: String?
    package let changes: [JournalChange]
    /// The journal entry that keeps it, nil where nothing changed.
    package let entry: Int64?
}

extension PluginHost {
    /// All commands that can be started, by name; a later plugin's replaces an earlier one's where it says so.
    package var commands: [CommandDeclaration] {
        var found: [String: CommandDeclaration] = [:]
        for plugin in plugins {
            for command in plugin.commands { found[command.name] = command }
        }
        for missing in missing { for name in missing.registration?.commands ?? [] { found[name] = nil } }
        return found.values.sorted { $0.name < $1.name }
    }

    /// Returns the command of that name.
    ///
    /// - Throws: `Failure.notFound` with the nearest name and, where a plugin failed to load, a word on that;
    ///   `Failure.unavailable` where a plugin that does not load offers it.
    package func command(_ name: String) throws -> CommandDeclaration {
        let commands = commands
        if let missing = missing.first(where: { $0.registration?.commands.contains(name) == true }) {
            throw Failure(.unavailable, "the command \(name) is plugin \(missing.plugin)'s: \(missing)")
        }
        if let command = commands.first(where: { $0.name == name }) { return command }
        let broken = failures.map(\.plugin)
        let hint = broken.isEmpty ? "" : " (not loaded: \(broken.listed); see kontor doctor)"
        throw Failure(
            .notFound,
            "there is no command \(name.inSentence)\(NearestName.hint(name, among: commands.map(\.name)))\(hint)")
    }

    /// Runs a command with its arguments, in one transaction.
    ///
    /// - Parameters:
    ///   - limits: What is set here replaces what the office allows the plugin's commands.
    ///   - check: Refuses a result with which the caller can do nothing; then nothing is kept.
    package func start(
        _ command: CommandDeclaration, _ arguments: LuaTable, limits: LuaLimits = .none, preview: Bool = false,
        checking check: @escaping ([LuaValue]) throws -> Void = { _ in }
    ) throws -> CommandOutcome {
        guard let plugin = plugins.first(where: { $0.manifest.name == command.plugin }) else {
            throw Failure(.notFound, "the plugin \(command.plugin) is not loaded")
        }
        plugin.session.decision =
            command.decides.map { PersonsDecision(parameter: $0, naming: arguments[$0]?.text ?? "") }
            ?? PersonsDecision()
        defer { plugin.session.decision = PersonsDecision() }
        let outcome = try transaction("do \(command.name)", plugin: command.plugin, preview: preview) { _ in
            let limits = LuaLimits(
                cpuSeconds: limits.cpuSeconds ?? (command.isBatch ? nil : plugin.commandLimits.cpuSeconds),
                memoryBytes: limits.memoryBytes ?? plugin.commandLimits.memoryBytes)
            let values = try Door.$current.withValue(.command(options: Set(command.parameters.map(\.name)))) {
                try plugin.state.call(command.run, [.table(arguments)], limits: limits)
            }
            let value = values.first ?? .nil
            try FailedResult.refuse(values)
            try check([value])
            return (value, try command.text(of: value, in: plugin.state, limits))
        }
        return CommandOutcome(
            value: outcome.result.0, text: outcome.result.1, changes: outcome.changes, entry: outcome.entry)
    }
}

extension CommandDeclaration {
    /// The text for people where the command makes one of its result.
    ///
    /// - Throws: `Failure` where `show` fails, or returns something else than text.
    fileprivate func text(of value: LuaValue, in state: LuaState, _ limits: LuaLimits) throws -> String? {
        guard let show else { return nil }
        let values = try state.call(show, [value], limits: limits)
        try FailedResult.refuse(values)
        let first = values.first ?? .nil
        guard let text = first.text else {
            throw Failure(
                .invalid, "plugins/\(plugin)/init.lua: show of command \(name) must return text, got \(first.kindWords)"
            )
        }
        return text
    }
}
