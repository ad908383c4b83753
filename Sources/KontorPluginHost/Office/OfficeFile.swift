internal import Foundation
package import KontorCore
package import KontorStore

/// What `office.lua` says: the company's facts, who acts by default, and the plugins in their order.
package struct OfficeFile: Sendable {
    package var facts: OfficeFacts
    /// The handle of the person who acts where `--as` names nobody.
    package var person: String?
    package var plugins: [Entry]
    /// The moment at which a practice office stands still, so that an exercise gives the same result on every day.
    package var practiceAt: Instant?
    /// The number of the machine's group whose members may pass through the office's folder, nil where nobody else may.
    package var group: UInt32?

    /// One plugin of the office.
    package struct Entry: Sendable {
        package let name: String
        /// What the office allows it; nil where nothing is said: what comes with Kontor gets what its manifest names.
        package let granted: [String]?
        /// The content that was granted; nil where its files are trusted as the office's own.
        package let pin: PluginPin?
        package let settings: Plain
        /// `office.lua:9:` for each setting: where it stands.
        let settingPlaces: [String: String]
        /// CPU seconds of a policy and of a command, and megabytes; nil for the defaults.
        package let policySeconds: Double?
        package let commandSeconds: Double?
        package let memoryMegabytes: Int?
    }

    package static let name = "office.lua"

    /// The most that an office gives a plugin: an hour, and what a machine has.
    private static let mostSeconds = 3600
    private static let mostMegabytes = 4096

    /// An office without a file, in memory: English, with the standard plugin alone.
    package static var scratch: OfficeFile {
        OfficeFile(
            facts: OfficeFacts(company: "Scratch office"), person: nil,
            plugins: [
                Entry(named: "standard")
            ])
    }

    private init(facts: OfficeFacts, person: String?, plugins: [Entry]) {
        self.facts = facts
        self.person = person
        self.plugins = plugins
    }

    /// Reads the file of the office in `folder`.
    ///
    /// - Throws: `Failure.invalid` with file and line.
    package init(folder: String) throws {
        let file = try LiteralFile(path: folder + "/" + Self.name, name: Self.name)
        let keys = try file.keys([
            "company", "country", "region", "time_zone", "currency", "language", "area_code", "person", "plugins",
            "practice_at", "group",
        ])
        let country = try keys.text("country") ?? "DE"
        let zone = try keys.text("time_zone") ?? "Europe/Berlin"
        guard
            FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/" + zone) || OfficeTime(zoneName: zone).isKnown
        else { throw keys.failure("time_zone", "\(zone) is not a time zone of this machine, such as Europe/Berlin") }
        let code = try keys.text("currency") ?? "EUR"
        guard let currency = Currency(code) else {
            throw keys.failure("currency", "must be three capital letters, such as EUR, got \(code)")
        }
        let language = try keys.text("language") ?? "en"
        guard ["de", "en"].contains(language) else {
            throw keys.failure("language", "must be de or en, got \(language)")
        }
        facts = OfficeFacts(
            company: try keys.required("company"), country: country, region: try keys.text("region") ?? country,
            zoneName: zone, currency: currency, language: language, areaCode: try keys.text("area_code"))
        person = try keys.text("person")
        if let text = try keys.text("practice_at") {
            guard let instant = Instant(text) else {
                throw keys.failure("practice_at", "must be a moment such as 2026-11-23T09:15:00+01:00, got \(text)")
            }
            practiceAt = instant
        }
        group = try keys.text("group").map { name in
            guard let group = MachineGroup.number(of: name) else {
                throw keys.failure("group", "\(name) is not a group of this machine; /etc/group lists them")
            }
            return group
        }
        let known = ["name", "grant", "sha256", "settings", "policy_seconds", "command_seconds", "memory_mb"]
        plugins = try keys.elements("plugins", known: known).map { name, table in
            if let name {
                return Entry(named: name)
            }
            guard let table else { throw keys.failure("plugins", "must be a list") }
            let granted = table.has("grant") ? try table.texts("grant") : nil
            try table.refuseUnknownCapabilities("grant", granted ?? [])
            let settings = try table.plain("settings")
            var places: [String: String] = [:]
            if case .table(let entries) = settings {
                for entry in entries { places[entry.key] = table.placeName(of: "settings." + entry.key) }
            }
            return Entry(
                name: try table.required("name"), granted: granted, pin: try PluginPin(table), settings: settings,
                settingPlaces: places,
                policySeconds: try table.number("policy_seconds", atMost: Self.mostSeconds),
                commandSeconds: try table.number("command_seconds", atMost: Self.mostSeconds),
                memoryMegabytes: try table.integer("memory_mb", atMost: Self.mostMegabytes))
        }
        let names = plugins.map(\.name)
        if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
            throw keys.failure("plugins", "names \(twice) twice")
        }
    }
}

extension OfficeFile.Entry {
    /// A plugin that the office only names: it gets its defaults.
    fileprivate init(named name: String) {
        self.init(
            name: name, granted: nil, pin: nil, settings: .null, settingPlaces: [:], policySeconds: nil,
            commandSeconds: nil,
            memoryMegabytes: nil)
    }
}
