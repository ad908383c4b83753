package import KontorCore

/// What a device said about one of its supplies, as a reader of printers hands it over.
package struct SupplyReport: Sendable, Equatable {
    /// What the device calls it.
    package var name: String
    /// toner, ink, waste, drum, staples, paper …
    package var kind: String
    /// What remains, or RFC 3805's −1 no restriction, −2 unknown, −3 some left; nil where the device says nothing.
    package var level: Int?
    /// What it holds when full; nil or negative where the device does not know.
    package var capacity: Int?
    /// percent, pages, impressions, grams …
    package var unit: String?
    /// The device's own word on it; nil to let the level tell.
    package var state: DeviceSupply.State?
    /// Our stock item that refills it; nil keeps what is known.
    package var item: String?
    /// Pages that a full one prints; nil keeps what is known.
    package var pageYield: Int?

    package init(
        name: String, kind: String, level: Int? = nil, capacity: Int? = nil, unit: String? = nil,
        state: DeviceSupply.State? = nil, item: String? = nil, pageYield: Int? = nil
    ) {
        self.name = name
        self.kind = kind
        self.level = level
        self.capacity = capacity
        self.unit = unit
        self.state = state
        self.item = item
        self.pageYield = pageYield
    }
}

extension SupplyReport {
    /// Below this share of its capacity a supply is low where the device does not say so itself.
    package static let lowShare = 0.1

    /// The capacity in its unit; 100 for percent, nil where nobody knows.
    package var knownCapacity: Int? {
        if let capacity, capacity > 0 { return capacity }
        return unit == "percent" ? 100 : nil
    }

    /// The level in its unit, nil where the device gave a reason instead of a number.
    package var knownLevel: Int? { level.flatMap { $0 >= 0 ? $0 : nil } }

    /// Returns what the level means, after prtMarkerSuppliesLevel of RFC 3805 and printer-supply of PWG 5100.13.
    ///
    /// - Throws: `Failure(.invalid)` for a negative level that neither standard knows.
    package func judged() throws(Failure) -> DeviceSupply.State {
        if let level, level < -3 {
            throw Failure(
                .invalid,
                "\(name): level \(level) has no meaning; expected 0 or more, -1 (no restriction), "
                    + "-2 (unknown) or -3 (some left)")
        }
        if let state { return state }
        switch level {
        case nil, -2: return .unknown
        case -1: return .unrestricted
        case -3: return .someLeft
        case 0: return .empty
        case let level?:
            guard let capacity = knownCapacity else { return .someLeft }
            return Double(level) <= Double(capacity) * Self.lowShare ? .low : .fine
        }
    }
}
