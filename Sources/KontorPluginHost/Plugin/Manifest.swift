package import KontorCore
internal import KontorLuaAPI

/// What `plugin.lua` says about a plugin, before any of its code runs.
package struct Manifest: Sendable {
    package let name: String
    package let version: String
    package let summary: String
    /// Capabilities it asks for.
    package let needs: [String]
    package let after: [String]
    package let before: [String]
    /// The refusal of each of those names that must be there, for the office that has no such plugin.
    private let neighbours: [(name: String, place: String)]
    package let settings: [Setting]

    /// One value that the office may set.
    package struct Setting: Sendable {
        package let key: String
        package let type: String
        package let initial: Plain
        /// The words that it may be; empty where it may be any.
        package let choices: [String]
        /// Where a number must lie.
        package let range: NumberRange
        package let description: String
    }

    /// The version of the plugin interface that this program speaks.
    package static let api = 1

    /// Reads a plugin's manifest.
    ///
    /// - Throws: `Failure.invalid` with file and line.
    package init(source: String, plugin: String) throws {
        let file = try LiteralFile(source: source, name: "plugins/\(plugin)/plugin.lua")
        let keys = try file.keys(["name", "version", "api", "summary", "needs", "after", "before", "settings"])
        name = try keys.required("name")
        guard name == plugin else {
            throw keys.failure("name", "is \(name), but the folder is called \(plugin): give both the same name")
        }
        version = try keys.required("version")
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            throw keys.failure("version", "must be numbers with points, such as 1.2.0, got \(version)")
        }
        guard let wanted = try keys.integer("api") else {
            throw keys.failure("api", "is missing, it must be \(Self.api)")
        }
        guard wanted == Self.api else {
            throw keys.failure(
                "api", "is \(wanted), but this version of Kontor speaks \(Self.api): get a fitting version of either")
        }
        summary = try keys.required("summary")
        needs = try keys.texts("needs")
        try keys.refuseUnknownCapabilities("needs", needs)
        let (after, before) = (try keys.texts("after"), try keys.texts("before"))
        self.after = after.map(Self.withoutMark)
        self.before = before.map(Self.withoutMark)
        for (key, names) in [("after", self.after), ("before", self.before)] {
            if names.contains(plugin) { throw keys.failure(key, "names the plugin itself") }
            if let wrong = names.first(where: { !PluginFolders.isName($0) }) {
                throw keys.failure(
                    key,
                    "names \(wrong.isEmpty ? "a plugin without a name" : wrong.inSentence), which cannot be: "
                        + "a plugin's name is lower-case letters, digits, - and _, "
                        + "with one ? behind it where it may be absent")
            }
        }
        neighbours = [("after", after), ("before", before)].flatMap { key, names in
            names.filter { !$0.hasSuffix("?") }.map { ($0, "\(keys.placeName(of: key)) \(key)") }
        }
        settings = try keys.elements("settings", known: Setting.keys).map {
            _, table in
            guard let table else { throw keys.failure("settings", "must be a list of tables") }
            return try Setting(table)
        }
        let names = settings.map(\.key)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw keys.failure("settings", "names \(twice) twice")
        }
    }

    /// `krueger?` names a plugin that may be absent.
    private static func withoutMark(_ name: String) -> String { name.hasSuffix("?") ? String(name.dropLast()) : name }

    /// Refuses a name in `after` or `before` that the office does not have: with a slip of the pen the order, and with it
    /// the answer, would be another.
    ///
    /// - Throws: `Failure.invalid` with file, line and the nearest name.
    func refuseUnknownNeighbours(among office: [String]) throws {
        guard let unknown = neighbours.first(where: { !office.contains($0.name) }) else { return }
        let others = office.filter { $0 != name }
        let hint = NearestName.hint(unknown.name, among: others)
        throw Failure(
            .invalid,
            "\(unknown.place) names \(unknown.name), which is not among the plugins in office.lua"
                + (hint.isEmpty ? "; where it may be absent, write \"\(unknown.name)?\"" : hint))
    }

    /// Returns the settings' values: what the office says, else the defaults.
    ///
    /// - Throws: `Failure.invalid` where the office sets what the plugin does not have, or of the wrong type.
    func values(_ office: OfficeFile.Entry) throws -> Plain {
        let given = office.settings
        let place = { (key: String) in office.settingPlaces[key] ?? OfficeFile.name + ":" }
        var entries: [Plain.Entry] = []
        if case .table(let set) = given {
            for entry in set where !settings.contains(where: { $0.key == entry.key }) {
                let known = settings.map(\.key)
                let all = known.isEmpty ? "; it has none" : "; it has \(known.listed)"
                let hint = NearestName.hint(entry.key, among: known)
                throw Failure(
                    .invalid,
                    "\(place(entry.key)) plugin \(name) has no setting \(entry.key)\(hint.isEmpty ? all : hint)")
            }
        }
        for setting in settings {
            let value = given[setting.key] ?? setting.initial
            guard value == .null || value.settingType == setting.type else {
                throw Failure(
                    .invalid,
                    "\(place(setting.key)) setting \(setting.key) of plugin \(name) must be a \(setting.type), "
                        + "got a \(value.settingType)")
            }
            if let text = value.text, !setting.choices.isEmpty, !setting.choices.contains(text) {
                throw Failure(
                    .invalid,
                    "\(place(setting.key)) setting \(setting.key) of plugin \(name) must be one of "
                        + "\(setting.choices.joined(separator: ", ")), got \(text)"
                        + NearestName.hint(text, among: setting.choices))
            }
            if let complaint = value.double.flatMap(setting.range.complaint) {
                throw Failure(.invalid, "\(place(setting.key)) setting \(setting.key) of plugin \(name) \(complaint)")
            }
            entries.append(Plain.Entry(key: setting.key, value: value))
        }
        return .table(entries)
    }
}

extension Manifest.Setting {
    static let types = ["boolean", "number", "string", "table"]
    static let keys = ["key", "type", "default", "choices", "minimum", "maximum", "description"]

    fileprivate init(_ table: LiteralTable) throws {
        key = try table.required("key")
        type = try table.required("type")
        guard Self.types.contains(type) else {
            let known = Self.types.joined(separator: ", ")
            throw table.failure(
                "type", "must be one of \(known), got \(type)" + NearestName.hint(type, among: Self.types))
        }
        initial = try table.plain("default")
        guard initial == .null || initial.settingType == type else {
            throw table.failure("default", "must be a \(type), as type says, got a \(initial.settingType)")
        }
        choices = try table.texts("choices")
        guard choices.isEmpty || type == "string" else {
            throw table.failure("choices", "are words, so type must be string, got \(type)")
        }
        if let text = initial.text, !choices.isEmpty, !choices.contains(text) {
            throw table.failure(
                "default", "must be one of choices, got \(text)" + NearestName.hint(text, among: choices))
        }
        range = try NumberRange(
            minimum: table.bound("minimum"), maximum: table.bound("maximum"), isOfNumbers: type == "number",
            refusal: table.failure)
        if let complaint = initial.double.flatMap(range.complaint) { throw table.failure("default", complaint) }
        description = try table.required("description")
    }
}

extension LiteralTable {
    /// A number by itself; nil where the key is missing.
    fileprivate func bound(_ key: String) throws -> Double? {
        let value = try plain(key)
        guard value == .null || value.double != nil else {
            throw failure(key, "must be a number, got a \(value.settingType)")
        }
        return value.double
    }

    /// Refuses a list of capabilities of which one does not exist.
    func refuseUnknownCapabilities(_ key: String, _ names: [String]) throws {
        guard let unknown = names.first(where: { !Capability.names.contains($0) }) else { return }
        throw failure(
            key, "names \(unknown), which is no capability" + NearestName.hint(unknown, among: Capability.names))
    }
}

extension Plain {
    /// The word that a manifest's `type` uses for such a value.
    fileprivate var settingType: String {
        switch self {
        case .null: "nil"
        case .flag: "boolean"
        case .integer, .number: "number"
        case .text: "string"
        case .money: "money"
        case .list, .table: "table"
        }
    }
}
