/// What a device said about one of its supplies.
package struct SupplyReport: Sendable, Equatable {
    /// How much there is; of a waste container, how much room remains.
    package enum Level: Sendable, Equatable {
        /// So many of the supply's unit; zero or more.
        case amount(Int)
        /// There is some, how much is not known.
        case someLeft
        case unknown
        /// As much as is wanted.
        case unrestricted
    }

    /// The device's own word on a supply, where it gives one beside the level.
    package enum Word: String, Sendable { case low, empty }

    /// What the device calls it: one line, never empty.
    package var name: String
    /// toner, ink, waste, drum, staples, paper …
    package var kind: String
    /// `black`, `cyan` …, or `#00FF00` where the device names only that; nil where colour does not apply.
    package var colour: String?
    package var level: Level
    /// What it holds when full, above zero; nil where the device does not know.
    package var capacity: Int?
    /// percent, impressions, grams …; nil where the device gives a word in place of a level.
    package var unit: String?
    /// At this level or below, the device says, it is low; nil where it does not say.
    package var lowAt: Int?
    /// The device's own word on it; nil to let the level tell.
    package var word: Word?

    package init(
        _ name: String, kind: String, colour: String? = nil, level: Level = .unknown, of capacity: Int? = nil,
        unit: String? = nil, lowAt: Int? = nil, word: Word? = nil
    ) {
        self.name = name
        self.kind = kind
        self.colour = colour
        self.level = level
        self.capacity = capacity
        self.unit = unit
        self.lowAt = lowAt
        self.word = word
    }
}

extension SupplyReport {
    /// From this share of its capacity down a supply is low where the device does not say from where on.
    package static let lowShare = 0.1

    /// The level in its unit, nil where the device gave a reason instead of a number.
    package var amount: Int? {
        if case .amount(let amount) = level { return amount }
        return nil
    }

    /// Whether the level says how much there is of how much.
    package var isMeasured: Bool { amount != nil && capacity != nil }

    /// What the device says, or else its level: nil where it is neither low nor empty, or nobody can tell.
    package var shortage: Word? {
        if word == .empty || amount == 0 { return .empty }
        if word == .low { return .low }
        guard let amount, let low = lowAt.map(Double.init) ?? capacity.map({ Double($0) * Self.lowShare }) else {
            return nil
        }
        return Double(amount) <= low ? .low : nil
    }
}
