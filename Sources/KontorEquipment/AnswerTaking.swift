internal import KontorCore
package import KontorIntake
internal import KontorStore

/// Brings what is known of a device's supplies to what one answer says.
struct AnswerTaking {
    let records: Records
    var asset: Record<Asset>
    let instant: Instant
    /// Whether the moment was told; an answer that says what is known and no moment leaves all as it is.
    let isDated: Bool
    let matching: SupplyMatching
    private(set) var taken = AnswerTaken()

    /// What a device says its supplies by. Either may be missing in an answer, and then stays as it was.
    enum Source { case listed, warned }

    init(records: Records, asset: Record<Asset>, instant: Instant, isDated: Bool, matching: SupplyMatching) {
        self.records = records
        self.asset = asset
        self.instant = instant
        self.isDated = isDated
        self.matching = matching
    }

    mutating func take(_ reports: [SupplyReport], _ source: Source) throws {
        taken.isTold = true
        let all = try records.find(DeviceSupply.self, "WHERE asset_id = ? ORDER BY name", [.text(asset.id.text)])
        let own = all.filter { ($0.warned == true) == (source == .warned) }
        let inUse = own.filter { $0.archivedAt == nil }
        let last = (source == .warned ? asset.warnedAt : asset.listedAt) ?? own.map(\.readAt).max()
        if let last, last > instant {
            taken.later = max(last, taken.later ?? last)
            taken.supplies += inUse
            return
        }
        let others = Set(all.map(\.label)).subtracting(own.map(\.label))
        let known = Dictionary(own.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        let drafts = Self.distinguished(reports, from: others).map { draft($0, known[$0.name], source) }
        let named = Set(drafts.map(\.label))
        let gone = inUse.filter { !named.contains($0.label) }
        let differs = !gone.isEmpty || drafts.contains { $0.row != known[$0.label]?.row }
        guard differs || last == nil || (isDated && last != instant) else {
            taken.supplies += drafts.compactMap { known[$0.label] }
            return
        }
        taken.changed = true
        taken.gone += gone
        for supply in gone { try records.update(supply) { $0.archivedAt = instant } }
        for draft in drafts { taken.supplies.append(try keep(draft, known[draft.label])) }
        asset = try records.update(asset) {
            if source == .warned { $0.warnedAt = instant } else { $0.listedAt = instant }
        }
    }

    /// Gives each report a name of its own: the second of one name is called `Black (2)`.
    ///
    /// - Parameter others: Names that are not free.
    private static func distinguished(_ reports: [SupplyReport], from others: Set<String>) -> [SupplyReport] {
        var used = Set(reports.map(\.name)).union(others)
        var places: [String: Int] = [:]
        return reports.map { report in
            var place = places[report.name, default: others.contains(report.name) ? 1 : 0] + 1
            if place > 1 {
                while !used.insert("\(report.name) (\(place))").inserted { place += 1 }
            }
            places[report.name] = place
            var own = report
            if place > 1 { own.name = "\(report.name) (\(place))" }
            return own
        }
    }

    private mutating func draft(
        _ report: SupplyReport, _ known: Record<DeviceSupply>?, _ source: Source
    ) -> Draft<DeviceSupply> {
        let may = matching.items(for: report)
        if may.count > 1 { taken.unclear.append((report.name, may)) }
        var draft = known.map { Draft<DeviceSupply>(row: $0.row) } ?? Draft()
        draft.asset = asset.id
        draft[DeviceSupply.schema.fields.name] = report.name
        draft.kind = report.kind
        draft.colour = report.colour
        draft.level = report.amount
        draft.capacity = report.capacity
        draft.unit = report.unit
        draft.state = DeviceSupply.State(report)
        draft.item = may.count == 1 ? may[0] : nil
        draft.warned = source == .warned ? true : nil
        draft.archivedAt = nil
        return draft
    }

    private func keep(
        _ draft: Draft<DeviceSupply>, _ known: Record<DeviceSupply>?
    ) throws -> Record<DeviceSupply> {
        func fill(_ kept: inout Draft<DeviceSupply>) {
            let id = kept.row[0]
            kept = draft
            kept.row[0] = id
            kept.readAt = instant
        }
        let supply = try known.map { try records.update($0, fill) } ?? records.create(DeviceSupply.self, fill)
        let wasShort = known.map { $0.archivedAt == nil && $0.state.isShort } ?? false
        if supply.state.isShort, !wasShort { try tellLow(supply) }
        return supply
    }

    private func tellLow(_ supply: Record<DeviceSupply>) throws {
        try records.emit(
            "equipment.supply.low",
            .fields([
                "asset": .text(asset.tag), "supply": .text(supply.label), "kind": .text(supply.kind),
                "state": .text(supply.state.rawValue),
                "level": supply.level.map { .integer(Int64($0)) } ?? .null,
                "capacity": supply.capacity.map { .integer(Int64($0)) } ?? .null,
                "item": supply.item.map { .text($0) } ?? .null,
            ]))
    }
}

extension Draft where N == DeviceSupply {
    fileprivate var label: String { self[DeviceSupply.schema.fields.name] }
}

extension DeviceSupply.State {
    /// What a report means, after prtMarkerSuppliesLevel of RFC 3805 and printer-supply of PWG 5100.13.
    package init(_ report: SupplyReport) {
        switch (report.shortage, report.level) {
        case (.empty, _): self = .empty
        case (.low, _): self = .low
        case (nil, .unknown): self = .unknown
        case (nil, .unrestricted): self = .unrestricted
        case (nil, .someLeft): self = .someLeft
        case (nil, .amount): self = report.lowAt == nil && report.capacity == nil ? .someLeft : .fine
        }
    }
}
