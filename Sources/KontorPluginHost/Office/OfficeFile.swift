internal import Foundation
package import KontorCore
internal import KontorLuaAPI
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
        let country = try Self.country(keys)
        let region = try Self.region(keys, in: country)
        let zone = try keys.text("time_zone") ?? "Europe/Berlin"
        guard
            FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/" + zone) || OfficeTime(zoneName: zone).isKnown
        else { throw keys.failure("time_zone", "\(zone) is not a time zone of this machine, such as Europe/Berlin") }
        let code = try keys.text("currency") ?? "EUR"
        let currency = try Self.currency(code, keys)
        let language = try keys.text("language") ?? "en"
        guard ["de", "en"].contains(language) else {
            throw keys.failure("language", "must be de or en, got \(language)")
        }
        facts = OfficeFacts(
            company: try keys.required("company"), country: country, region: region, zoneName: zone, currency: currency,
            language: language, areaCode: try Self.areaCode(keys))
        person = try keys.text("person")
        facts.owner = person
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
            let settings = try table.namedValues("settings")
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

extension OfficeFile {
    private static func country(_ keys: LiteralTable) throws -> String {
        let known = KnownRegions.countries
        // A region says its country, too.
        let ofRegion = try keys.text("region").map { String($0.prefix(2)).uppercased() }
        let country = try keys.text("country") ?? ofRegion.flatMap { known.contains($0) ? $0 : nil } ?? "DE"
        // The list of all countries is looked at only where it must be: it takes time to read.
        if known.contains(country) { return country }
        let all = Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) }
        guard all.contains(country) else {
            throw keys.failure(
                "country",
                "must be a country's two capital letters, such as DE, got \(country.inSentence)"
                    + NearestName.hint(country, among: known))
        }
        return country
    }

    /// One of the currencies of ISO 4217 in which something costs something: not its codes for metals, tests and nothing.
    private static func currency(_ code: String, _ keys: LiteralTable) throws -> Currency {
        guard let currency = Currency(code) else {
            throw keys.failure("currency", "must be three capital letters, such as EUR, got \(code)")
        }
        let known = ["EUR", "CHF", "USD", "GBP"]
        // The list of all currencies is looked at only where it must be: it takes time to read.
        if known.contains(code) { return currency }
        let all = Locale.Currency.isoCurrencies.map(\.identifier)
        guard all.contains(code), !noMoney.contains(code) else {
            throw keys.failure(
                "currency",
                "must be a currency, such as EUR, got \(code), "
                    + (noMoney.contains(code) ? "in which nothing is paid" : "which is none")
                    + NearestName.hint(code, among: known))
        }
        return currency
    }

    /// The codes that stand for no money that anybody pays with.
    private static let noMoney: Set<String> = [
        "XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA",
    ]

    /// Of a country of which regions are known, one of these; of another one, what begins as the country does.
    private static func region(_ keys: LiteralTable, in country: String) throws -> String {
        guard let region = try keys.text("region") else { return country }
        let known = KnownRegions.all
        if let same = known.first(where: { $0.lowercased() == region.lowercased() }) {
            guard same.prefix(2) == country else {
                throw keys.failure("region", "must be of the country \(country), got \(same): change one of the two")
            }
            return same
        }
        let own = region.split(separator: "-", omittingEmptySubsequences: false)
        let isElsewhere = own.first.map(String.init) == country && !KnownRegions.countries.contains(country)
        guard isElsewhere, own.count <= 2, own.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 3 }) else {
            throw keys.failure(
                "region",
                "must be a region such as DE-HH, AT or CH-ZH, got \(region.inSentence)"
                    + NearestName.hint(region, among: known))
        }
        return region
    }

    private static func areaCode(_ keys: LiteralTable) throws -> String? {
        guard let code = try keys.text("area_code") else { return nil }
        guard (1...6).contains(code.utf8.count), code.utf8.first != UInt8(ascii: "0"),
            code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            throw keys.failure(
                "area_code",
                "must be the digits of the office's area code without its 0, such as \"40\", "
                    + "got \(code.inSentence)")
        }
        return code
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
