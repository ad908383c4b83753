package import KontorCore

/// One item that could be counted.
package struct CountCandidate: Sendable {
    package let id: ID<Item>
    package let sku: String
    package let name: String
    package let category: String
    package let bin: String?
    package let unit: String
    /// At the place that is counted.
    package let onHand: Quantity
    /// What that is worth at the lowest valid price; nil where there is none.
    package internal(set) var value: Money?
    /// Nil where it was never counted there.
    package let daysSinceCount: Int?
    /// Movements at the place since the last count.
    package let movesSinceCount: Int
}

/// What the inventory asks before it opens a count.
package struct CountScopeFacts: Sendable {
    /// `items`, `category`, `location` or `worklist`.
    package let scope: String
    package let place: String
    /// At most so many items are asked for; nil for no limit.
    package let atMost: Int?
    /// By sku.
    package let candidates: [CountCandidate]
}

/// What is counted, and how.
package struct CountScopeAnswer: Sendable {
    /// Indexes of the candidates to count, in the order in which to count them.
    package var chosen: [Int]
    package var blind: Bool
    /// Whether somebody else must count every deviating line again.
    package var secondCounter: Bool
    package var why: [String]

    package init(chosen: [Int], blind: Bool = false, secondCounter: Bool = false, why: [String] = []) {
        self.chosen = chosen
        self.blind = blind
        self.secondCounter = secondCounter
        self.why = why
    }
}

/// One line that deviates.
package struct CountCheckFacts: Sendable {
    package let sku: String
    package let name: String
    package let category: String
    package let unit: String
    package let expected: Quantity
    /// By the last counting.
    package let counted: Quantity
    /// What was found at first; nil where nobody counted again.
    package let countedBefore: Quantity?
    /// What the deviation is worth at the lowest valid price, without sign; nil where there is none.
    package let value: Money?
    package let reason: String?

    package var deviation: Quantity { counted - expected }
    /// The deviation's share of what was expected; nil where nothing was.
    package var share: Double? { expected == .zero ? nil : deviation.double / expected.double }
}

/// What a deviation asks for.
package struct CountCheckAnswer: Sendable {
    /// What must happen before the line is posted.
    package enum Verdict: String, Sendable, CaseIterable {
        case accept
        /// Somebody, possibly the same person, counts again.
        case recount
        /// Somebody else counts again.
        case secondPerson = "second_person"
    }

    package var verdict: Verdict
    package var why: [String]

    package init(_ verdict: Verdict, why: [String] = []) {
        self.verdict = verdict
        self.why = why
    }
}
