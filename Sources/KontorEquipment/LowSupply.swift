internal import KontorCore
package import KontorStore

/// A supply that somebody must see to, with what we have to refill it.
package struct LowSupply: Sendable, Equatable {
    package let asset: String
    package let place: String?
    package let supply: Record<DeviceSupply>
    /// nil where no item of ours is known to refill it.
    package let stock: StockItem?
    package let why: [String]
}

extension Equipment {
    /// Returns the low and empty supplies of all devices in use, empty ones first, with our stock item for each.
    package func lowSupplies(stockOf: StockLookup) throws -> [LowSupply] {
        let supplies = try records.find(
            DeviceSupply.self,
            """
            WHERE state IN ('low', 'empty') AND archived_at IS NULL \
            AND asset_id IN (SELECT id FROM asset WHERE archived_at IS NULL AND state <> 'retired') \
            ORDER BY CASE state WHEN 'empty' THEN 0 ELSE 1 END, id
            """)
        var assets: [String: Record<Asset>] = [:]
        try records.forEach(
            Asset.self,
            "WHERE id IN (SELECT asset_id FROM device_supply WHERE state IN ('low', 'empty') AND archived_at IS NULL)"
        ) { assets[$0.id.text] = $0 }
        var stock: [String: StockItem?] = [:]
        return try supplies.map { supply in
            let asset = assets[supply.asset.text]
            if let sku = supply.item, stock[sku] == nil { stock[sku] = .some(try stockOf(sku)) }
            let item = supply.item.flatMap { stock[$0] ?? nil }
            return LowSupply(
                asset: asset?.tag ?? supply.asset.text, place: asset?.place, supply: supply, stock: item,
                why: [supply.levelWords, Self.stockWords(sku: supply.item, item)])
        }
    }

    static func stockWords(sku: String?, _ item: StockItem?) -> String {
        guard let sku else { return "no item of ours is known to refill it" }
        guard let item else { return "\(sku) is not in our stock list" }
        return item.onHand > .zero ? "we have \(item.onHand) of \(sku)" : "we have no \(sku) left"
    }
}

extension Record where N == DeviceSupply {
    /// What the device calls it; a supply has no business key, so that `name` is its id.
    package var label: String { self[DeviceSupply.schema.fields.name] }

    /// `toner 7 of 100 percent`, `waste container nearly full: room for 5 of 100 percent`, `toner empty`.
    package var levelWords: String {
        let isWaste = self.kind.hasPrefix("waste")
        switch self.state {
        case .empty: return isWaste ? "\(self.label) full" : "\(self.label) empty"
        case .unknown: return "\(self.label): level unknown"
        case .unrestricted: return "\(self.label): no restriction"
        case .someLeft where self.level == nil: return "\(self.label): some left"
        case .fine, .low, .someLeft:
            let isFilling = isWaste && self.state == .low
            guard let level = self.level else {
                return "\(self.label) \(isFilling ? "nearly full" : self.state.rawValue)"
            }
            let amount = (self.capacity.map { "\(level) of \($0)" } ?? "\(level)") + (self.unit.map { " " + $0 } ?? "")
            return "\(self.label) \(isFilling ? "nearly full: room for " : "")\(amount)"
        }
    }
}
