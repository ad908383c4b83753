internal import Foundation
internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

/// A plugin that is loaded: its own Lua state, and what it registered.
package final class Plugin {
    package let manifest: Manifest
    package let entry: OfficeFile.Entry
    package let isShipped: Bool
    let session: Session
    let state: LuaState
    let files: PluginFiles
    private(set) var policies: [String: LuaFunction] = [:]
    private(set) var commands: [CommandDeclaration] = []
    private(set) var handlers: [String: LuaFunction] = [:]

    /// CPU seconds of one policy, and of one command or handler.
    var policyLimits: LuaLimits { LuaLimits(cpuSeconds: entry.policySeconds ?? 0.2) }
    var commandLimits: LuaLimits { LuaLimits(cpuSeconds: entry.commandSeconds ?? 5) }

    /// Loads a plugin from its folder.
    ///
    /// - Parameters:
    ///   - known: What is known of its last good load.
    ///   - office: The names of all plugins of the office.
    /// - Throws: `Failure` with file and line; nothing of the plugin stays.
    init(
        _ entry: OfficeFile.Entry, folders: PluginFolders, desk: Desk, determinism: LuaDeterminism? = nil,
        known: PluginRegistration?, office: [String]
    ) throws {
        let (folder, isShipped) = try folders.folder(of: entry.name)
        if isShipped, known?.isOwn == true, entry.pin == nil {
            throw Failure(
                .notFound,
                "plugins/\(entry.name) is gone, and the plugin of that name that comes with Kontor is another: put the "
                    + "folder back, or say with sha256 in office.lua that the other is meant "
                    + "(kontor plugin hash \(entry.name))")
        }
        let files = try PluginFiles(folder: folder, entry: entry, isShipped: isShipped)
        self.files = files
        let manifest = try Manifest(source: files.source("plugin.lua"), plugin: entry.name)
        try manifest.refuseUnknownNeighbours(among: office)
        self.manifest = manifest
        self.entry = entry
        self.isShipped = isShipped
        let granted = try Self.grants(manifest, entry, isShipped: isShipped)
        session = Session(plugin: entry.name, granted: granted, needs: manifest.needs, desk: desk)
        var configuration = LuaConfiguration(memoryBytes: (entry.memoryMegabytes ?? 64) << 20)
        configuration.determinism = determinism
        configuration.output = { desk.log(LogLine(level: "print", plugin: entry.name, message: $0.description)) }
        do {
            let (state, table) = try Self.run(files, entry, session, configuration)
            self.state = state
            try register(table)
            try Self.setUp(table, manifest, entry, in: state)
        } catch let error as LuaError {
            throw Failure(.invalid, "\(error)")
        }
    }

    /// Runs `init.lua` in a new state and returns both with the table that it gave.
    ///
    /// - Parameter prepare: What is done to the state before any of the plugin's code runs.
    static func run(
        _ files: PluginFiles, _ entry: OfficeFile.Entry, _ session: Session, _ configuration: LuaConfiguration,
        prepare: (LuaState) throws -> Void = { _ in }
    ) throws -> (state: LuaState, table: LuaTable) {
        let state = try LuaState(configuration)
        try Binding.install(session, in: state)
        try prepare(state)
        let globals = try files.install(in: state)
        let limits = LuaLimits(cpuSeconds: 1)
        let chunk = try state.load(
            files.source("init.lua"), name: "plugins/\(entry.name)/init.lua", limits: limits)
        try globals.check("init.lua")
        let values = try Self.answer(of: chunk, in: state, limits)
        try FailedResult.refuse(values)
        if values.count > 2, let part = values[2].text {
            throw Failure(
                .invalid,
                "plugins/\(entry.name)/init.lua: \(part) has a metatable; write its functions into the table itself")
        }
        guard case .table(let table)? = values.first else {
            throw Failure(
                .invalid, "plugins/\(entry.name)/init.lua: it must return one table, such as return { … }")
        }
        return (state, table)
    }

    /// Returns what the code returns, and behind it the part whose metatable would answer what no list of the plugin names.
    private static func answer(of chunk: LuaFunction, in state: LuaState, _ limits: LuaLimits) throws -> [LuaValue] {
        try whole.call(whole.function(in: state), [.function(chunk)], in: state, limits)
    }

    private static let whole = LuaWrapper(
        name: "=whole",
        source: """
            local getmetatable, rawget, type, ipairs = getmetatable, rawget, type, ipairs
            return function(init)
              local answer, why = init()
              if type(answer) ~= "table" then return answer, why end
              local hidden = getmetatable(answer) ~= nil and "what it returns" or nil
              for _, key in ipairs { "policies", "commands", "on" } do
                local part = rawget(answer, key)
                if type(part) == "table" and getmetatable(part) ~= nil then hidden = hidden or key end
              end
              return answer, why, hidden
            end
            """)

    /// Gives the plugin its settings, where it asks for them with `setup`.
    static func setUp(
        _ table: LuaTable, _ manifest: Manifest, _ entry: OfficeFile.Entry, in state: LuaState
    ) throws {
        let settings = try manifest.values(entry).luaValue
        guard let setup = table["setup"], setup != .nil else { return }
        guard let setup = setup.function else {
            throw Failure(
                .invalid, "plugins/\(entry.name)/init.lua: setup must be a function, got \(setup.kindWords)")
        }
        try FailedResult.refuse(try state.call(setup, [settings], limits: LuaLimits(cpuSeconds: 1)))
    }

    /// What the plugin may do: what it asks for and the office allows. What comes with Kontor gets what it asks for.
    private static func grants(_ manifest: Manifest, _ entry: OfficeFile.Entry, isShipped: Bool) throws -> Set<String> {
        guard let granted = entry.granted else { return isShipped ? Set(manifest.needs) : [] }
        return Set(granted).intersection(manifest.needs)
    }

    /// Takes over what `init.lua` returned.
    private func register(_ table: LuaTable) throws {
        let place = "plugins/\(entry.name)/init.lua"
        let known = ["policies", "commands", "on", "setup"]
        for (key, _) in table.fields where !known.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            throw Failure(.invalid, "\(place): unknown key \(word)" + NearestName.hint(word, among: known))
        }
        let names = Registry.policies.map(\.name)
        for (name, function) in try functions(table["policies"], "policies") {
            guard names.contains(name) else {
                throw Failure(.invalid, "\(place): there is no policy \(name)" + NearestName.hint(name, among: names))
            }
            policies[name] = function
        }
        let events = Registry.events.map(\.name)
        for (name, function) in try functions(table["on"], "on") {
            guard events.contains(name) else {
                throw Failure(.invalid, "\(place): there is no event \(name)" + NearestName.hint(name, among: events))
            }
            handlers[name] = function
        }
        for (name, value) in try named(table["commands"], "commands") {
            commands.append(try CommandDeclaration(name, plugin: entry.name, value))
        }
        commands.sort { $0.name < $1.name }
    }

    private func functions(_ value: LuaValue?, _ key: String) throws -> [(String, LuaFunction)] {
        try named(value, key).map { name, value in
            guard let function = value.function else {
                throw Failure(
                    .invalid,
                    "plugins/\(entry.name)/init.lua: \(key)[\"\(name)\"] must be a function, got \(value.kindWords)")
            }
            return (name, function)
        }
    }

    /// The fields of a table whose keys are all text.
    private func named(_ value: LuaValue?, _ key: String) throws -> [(String, LuaValue)] {
        guard let value, value != .nil else { return [] }
        let place = "plugins/\(entry.name)/init.lua: \(key)"
        guard let table = value.table else {
            throw Failure(.invalid, "\(place) must be a table, got \(value.kindWords)")
        }
        let others = table.array + table.fields.filter { $0.key.text == nil }.map(\.key)
        if let other = others.first {
            throw Failure(.invalid, "\(place) has an element without a name (\(other.kindWords))")
        }
        return table.fields.compactMap { field in field.key.text.map { ($0, field.value) } }
    }
}

extension Plugin {
    package var policyNames: [String] { policies.keys.sorted() }
    package var commandNames: [String] { commands.map(\.name) }
    package var eventNames: [String] { handlers.keys.sorted() }
    /// What it answers, offers and hears, to be known of it when it does not load.
    var registration: PluginRegistration {
        PluginRegistration(policies: policyNames, commands: commandNames, events: eventNames, isOwn: !isShipped)
    }
    /// What the manifest asks for and the office does not grant.
    package var missingGrants: [String] { manifest.needs.filter { !(session.granted?.contains($0) ?? true) } }
}
