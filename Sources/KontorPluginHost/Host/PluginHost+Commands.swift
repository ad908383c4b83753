internal import KontorCore
package import KontorLua
internal import KontorLuaAPI
package import KontorStore

/// What a command gave, and what it would change where that was asked.
package struct CommandOutcome {
    package let result: CommandResult
    package let changes: [JournalChange]
    /// The journal entry that keeps it, nil where nothing changed.
    package let entry: Int64?
}

/// What a command returned: as data, or as the text that its `show` made of it.
package enum CommandResult {
    case value(LuaValue)
    case text(String)
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
    ///   - asData: Whether the caller has a use for the result itself: then `show` is not asked for a text.
    ///   - check: Refuses data with which the caller can do nothing; then nothing is kept.
    package func start(
        _ command: CommandDeclaration, _ arguments: LuaTable, limits: LuaLimits = .none, preview: Bool = false,
        asData: Bool, checking check: @escaping (LuaValue) throws -> Void = { _ in }
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
            return try Door.$current.withValue(.command(options: Set(command.parameters.map(\.name)))) {
                let result = try command.result(arguments, asData: asData, in: plugin.state, limits)
                if case .value(let value) = result { try check(value) }
                return result
            }
        }
        return CommandOutcome(result: outcome.result, changes: outcome.changes, entry: outcome.entry)
    }
}

extension CommandDeclaration {
    /// Runs the command.
    ///
    /// `show` gets the very value that `run` returned, with its metatable and whatever it refers to.
    ///
    /// - Throws: `Failure` where either fails, or `show` returns something else than text.
    fileprivate func result(
        _ arguments: LuaTable, asData: Bool, in state: LuaState, _ limits: LuaLimits
    ) throws -> CommandResult {
        guard let show, !asData else {
            let values = try state.call(run, [.table(arguments)], limits: limits)
            try FailedResult.refuse(values)
            return .value(values.first ?? .nil)
        }
        let kept = Self.kept
        var values = try kept.call(
            kept.function(in: state), [.function(run), .function(show), .table(arguments)], in: state, limits)
        try FailedResult.refuse(Array(values.dropFirst()))
        if let shown = values.first?.function { values = try kept.call(shown, [], in: state, limits) }
        try FailedResult.refuse(values)
        let first = values.first ?? .nil
        guard let text = first.text else {
            throw Failure(
                .invalid, "plugins/\(plugin)/init.lua: show of command \(name) must return text, got \(first.kindWords)"
            )
        }
        return .text(text)
    }

    /// Keeps what `run` returns for `show`; a failure is returned as well.
    private static let kept = LuaWrapper(
        name: "=kept",
        source: """
            return function(run, show, arguments)
              local function kept(result, ...)
                local function shown() return show(result) end
                if result then return shown end
                return shown, result, ...
              end
              return kept(run(arguments))
            end
            """)
}
