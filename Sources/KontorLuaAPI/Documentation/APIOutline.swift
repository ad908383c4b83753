package import KontorStore

/// The API as a table of contents: its areas, their nouns, the verbs of each.
///
/// Every renderer walks it, so that pages, stub and help show the same things in the same order.
package struct APIOutline: Sendable {
    package let areas: [AreaOutline]
    package let policies: [Policy]
    package let events: [EventDeclaration]
    package let values: [ValueType]

    /// One area: `kontor.inventory` with its pages.
    package struct AreaOutline: Sendable {
        /// `inventory`; `core` for what belongs to no area.
        package let name: String
        package let summary: String
        /// The verbs that stand right under the area.
        package let verbs: [Verb]
        package let nouns: [NounOutline]
        /// The records that the area keeps, whether they have verbs of their own or not.
        package let records: [NounDeclaration]
    }

    /// The verbs under one name: `kontor.inventory.item`.
    package struct NounOutline: Sendable {
        /// `inventory.item`
        package let path: String
        package let summary: String
        package let verbs: [Verb]
    }

    /// The page for what every script has and for what every office keeps.
    package static let core = "core"

    package init(
        verbs: [Verb] = Registry.verbs, policies: [Policy] = Registry.policies,
        events: [EventDeclaration] = Registry.events, areas: [Area] = Registry.areas,
        values: [ValueType] = Registry.values
    ) {
        self.values = values
        self.policies = policies.sorted { $0.name < $1.name }
        self.events = events.sorted { $0.name < $1.name }
        let known = Set(areas.map(\.name)).subtracting(["office"])
        let office = areas.filter { $0.name == "office" }
        let core = AreaOutline(
            Self.core, "What every script has, whatever its business, and what every office keeps.",
            verbs: verbs.filter { !known.contains($0.path[0]) || $0.path.count == 1 }, areas: office)
        let others = areas.filter { known.contains($0.name) }.map { area in
            AreaOutline(
                area.name, area.summary, verbs: verbs.filter { $0.path[0] == area.name && $0.path.count > 1 },
                areas: [area])
        }
        self.areas = [core] + others
    }
}

extension APIOutline.AreaOutline {
    fileprivate init(_ name: String, _ summary: String, verbs: [Verb], areas: [Area]) {
        self.name = name
        self.summary = summary
        records = areas.flatMap(\.nouns)
        let direct = name == APIOutline.core ? 1 : 2
        self.verbs = verbs.filter { $0.path.count <= direct }
        var paths: [String] = []
        for verb in verbs where verb.path.count > direct && !paths.contains(verb.parent) { paths.append(verb.parent) }
        let records = records
        nouns = paths.map { path in
            let noun = records.first { $0.name == path.split(separator: ".").last ?? "" }
            return APIOutline.NounOutline(
                path: path, summary: noun?.summary ?? "", verbs: verbs.filter { $0.parent == path })
        }
    }
}

extension Verb {
    /// `inventory`, `item`, `get`
    package var path: [String] { name.split(separator: ".").map(String.init) }

    /// `inventory.item`
    package var parent: String { path.dropLast().joined(separator: ".") }

    /// `get`
    package var shortName: String { path.last ?? name }
}
