package import KontorStore

/// How many pages the devices still print with what they hold of one stock item.
package struct PagesLeft: Sendable, Equatable {
    /// nil where at least one device does not say, or none uses the item: unknown, which is not 0.
    package let pages: Int?
    /// The pages of those devices that say.
    package let atLeast: Int
    /// Tags of the devices that use the item.
    package let devices: [String]
    package let why: [String]
}

extension Equipment {
    /// Returns how many pages the devices in use still print with what they hold of the item.
    package func pagesLeft(item sku: String) throws -> PagesLeft {
        let supplies = try records.find(
            DeviceSupply.self,
            """
            WHERE sku = ? AND archived_at IS NULL AND asset_id IN (SELECT id FROM asset WHERE archived_at IS NULL AND state <> 'retired') \
            ORDER BY id
            """, [.text(sku)])
        var tags: [String: String] = [:]
        try records.forEach(
            Asset.self, "WHERE id IN (SELECT asset_id FROM device_supply WHERE sku = ?)", [.text(sku)]
        ) { tags[$0.id.text] = $0.tag }
        var known = 0
        var unknown = 0
        var why: [String] = []
        for supply in supplies {
            let place = "\(tags[supply.asset.text] ?? supply.asset.text), \(supply.label)"
            if let pages = supply.pagesLeft {
                known += pages
                why.append("\(place): about \(pages) pages left")
            } else {
                unknown += 1
                why.append("\(place): the pages left are unknown")
            }
        }
        if supplies.isEmpty { why.append("no device in use is known to hold \(sku)") }
        return PagesLeft(
            pages: unknown == 0 && !supplies.isEmpty ? known : nil, atLeast: known,
            devices: Set(supplies.compactMap { tags[$0.asset.text] }).sorted(), why: why)
    }
}

extension Record where N == DeviceSupply {
    /// The pages that it still prints, nil where its level, or what a level means in pages, is unknown.
    package var pagesLeft: Int? {
        guard let level = self.level else { return self.state == .empty ? 0 : nil }
        if let unit = self.unit, ["pages", "impressions", "sheets"].contains(unit) { return level }
        guard let capacity = self.capacity, let yield = self.pageYield else { return level == 0 ? 0 : nil }
        return Int(Double(min(level, capacity)) / Double(capacity) * Double(yield))
    }
}
