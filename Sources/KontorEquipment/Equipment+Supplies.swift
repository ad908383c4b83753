package import KontorCore
package import KontorStore

extension Equipment {
    /// Keeps what a device said about its supplies and returns them in the given order.
    ///
    /// A supply is known by its name. What is older than the last word of the device changes nothing. A supply that was
    /// not low and now is, is told once, by `equipment.supply.low`.
    ///
    /// - Throws: `Failure(.invalid)` for a time to come, a name that is empty or comes twice, or a level without meaning.
    @discardableResult
    package func record(
        supplies: [SupplyReport], for asset: Record<Asset>, at instant: Instant
    ) throws -> [Record<DeviceSupply>] {
        guard instant <= records.now else {
            throw Failure(.invalid, "\(asset.tag): supplies cannot be read at \(instant), which is to come")
        }
        var known = Dictionary(
            try self.supplies(of: asset).map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return try records.savepoint {
            try supplies.map { report in
                guard !report.name.isEmpty else { throw Failure(.invalid, "\(asset.tag): a supply needs a name") }
                guard seen.insert(report.name).inserted else {
                    throw Failure(.invalid, "\(asset.tag): the supply \(report.name) comes twice")
                }
                let kept = try record(report, for: asset, at: instant, known: known[report.name])
                known[report.name] = kept
                return kept
            }
        }
    }

    /// Returns what the device said last, by name.
    package func supplies(of asset: Record<Asset>) throws -> [Record<DeviceSupply>] {
        try records.find(DeviceSupply.self, "WHERE asset_id = ? ORDER BY name", [.text(asset.id.text)])
    }

    private func record(
        _ report: SupplyReport, for asset: Record<Asset>, at instant: Instant, known: Record<DeviceSupply>?
    ) throws -> Record<DeviceSupply> {
        let state = try report.judged()
        if let known, known.readAt > instant { return known }
        func fill(_ draft: inout Draft<DeviceSupply>) throws {
            draft.kind = report.kind
            draft.level = report.knownLevel
            draft.capacity = report.knownCapacity
            draft.unit = report.unit
            draft.state = state
            draft.readAt = instant
            if let item = try report.item ?? draft.item ?? onlyItem(for: report, of: asset) { draft.item = item }
            if let yield = report.pageYield { draft.pageYield = yield }
        }
        let supply =
            if let known {
                try records.update(known, fill)
            } else {
                try records.create(DeviceSupply.self) {
                    $0.asset = asset.id
                    $0.name = report.name
                    try fill(&$0)
                }
            }
        if state.isShort, known?.state.isShort != true { try tellLow(supply, of: asset) }
        return supply
    }

    /// The one sku that the model lists, where the supply can be nothing else: a device with one toner.
    private func onlyItem(for report: SupplyReport, of asset: Record<Asset>) throws -> String? {
        guard ["toner", "ink"].contains(report.kind) else { return nil }
        let listed = try records.require(asset.model).supplies
        return listed.count == 1 ? listed.first : nil
    }

    private func tellLow(_ supply: Record<DeviceSupply>, of asset: Record<Asset>) throws {
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
