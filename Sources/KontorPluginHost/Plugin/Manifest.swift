internal import Foundation
package import KontorCore

/// What `plugin.lua` says about a plugin, before any of its code runs.
package struct Manifest: Sendable {
    package let name: String
    package let version: String
    package let summary: String
    /// Capabilities it asks for.
    package let needs: [String]
    package let after: [String]
    package let before: [String]
    package let settings: [Setting]

    /// One value that the office may set.
    package struct Setting: Sendable {
        package let key: String
        package let type: String
        package let initial: Plain
        package let description: String
    }

    /// The version of the plugin interface that this program speaks.
    package static let api = 1

    /// Reads the manifest in a plugin's folder.
    ///
    /// - Throws: `Failure.invalid` with file and line.
    package init(folder: String, plugin: String) throws {
        let file = try LiteralFile(path: folder + "/plugin.lua", name: "plugins/\(plugin)/plugin.lua")
        let keys = try file.keys(["name", "version", "api", "summary", "needs", "after", "before", "settings"])
        name = try keys.required("name")
        guard name == plugin else {
            throw keys.failure("name", "is \(name), but the folder is called \(plugin): give both the same name")
        }
        version = try keys.required("version")
        guard version.split(separator: ".").allSatisfy({ Int($0) != nil }) else {
            throw keys.failure("version", "must be numbers with points, such as 1.2.0")
        }
        guard let wanted = try keys.integer("api") else {
            throw keys.failure("api", "is missing, it must be \(Self.api)")
        }
        guard wanted == Self.api else {
            throw keys.failure("api", "is \(wanted), this version of Kontor speaks \(Self.api)")
        }
        summary = try keys.required("summary")
        needs = try keys.texts("needs")
        let areas = ["inventory", "equipment", "communication", "hr", "directory", "planning"]
        let capabilities = areas.flatMap { ["\($0).read", "\($0).write"] }
        if let unknown = needs.first(where: { !capabilities.contains($0) }) {
            throw keys.failure(
                "needs", "names \(unknown), which is no capability" + NearestName.hint(unknown, among: capabilities))
        }
        after = try keys.texts("after")
        before = try keys.texts("before")
        settings = try keys.elements("settings", known: ["key", "type", "default", "description"]).map { _, table in
            guard let table else { throw keys.failure("settings", "must be a list of tables") }
            return Setting(
                key: try table.required("key"), type: try table.required("type"), initial: try table.plain("default"),
                description: try table.required("description"))
        }
    }

    /// Returns the settings' values: what the office says, else the defaults.
    ///
    /// - Throws: `Failure.invalid` where the office sets what the plugin does not have, or of the wrong type.
    package func values(_ given: Plain) throws -> Plain {
        var entries: [Plain.Entry] = []
        if case .table(let set) = given {
            for entry in set where !settings.contains(where: { $0.key == entry.key }) {
                throw Failure(
                    .invalid,
                    "office.lua: plugin \(name) has no setting \(entry.key)"
                        + NearestName.hint(entry.key, among: settings.map(\.key)))
            }
        }
        for setting in settings {
            let value = given[setting.key] ?? setting.initial
            guard value == .null || value.settingType == setting.type else {
                throw Failure(
                    .invalid, "office.lua: setting \(setting.key) of plugin \(name) must be a \(setting.type)")
            }
            entries.append(Plain.Entry(key: setting.key, value: value))
        }
        return .table(entries)
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
        case .list, .table: "table"
        }
    }
}
