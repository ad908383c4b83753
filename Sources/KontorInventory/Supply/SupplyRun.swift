package import KontorCore
package import KontorStore

/// What a supply run looks at.
package struct SupplyOptions: Sendable {
    /// Only this category; nil for all.
    package var category: String?
    /// Over how many days consumption is looked up; nil to leave it out, which is faster.
    package var consumptionDays: Int?

    package init(category: String? = nil, consumptionDays: Int? = nil) {
        self.category = category
        self.consumptionDays = consumptionDays
    }
}

/// What a supply run did.
package struct SupplyRunResult: Sendable {
    /// One per supplier, by handle.
    package var orders: [DraftedOrder] = []
    /// What is needed and nobody offers.
    package var unsourced: [UnsourcedNeed] = []
    /// Items about which nothing was decided, because a policy gave no usable answer for them.
    package var undecided: [Undecided] = []
    /// The questions that had no usable answer at last.
    package var failuresInARow = FailuresInARow()
    /// How many items were looked at.
    package var considered = 0
    /// Why choices were changed for the whole basket.
    package var why: [String] = []
    /// All orders, freight included.
    package var total: Money
}

/// An order that was drafted with its lines.
package struct DraftedOrder: Sendable {
    package let order: Record<Order>
    package let supplier: SupplierFacts
    package let lines: [DraftedLine]
}

/// Something needed that could not be ordered, and why.
package struct UnsourcedNeed: Sendable {
    package let item: NeedFacts
    package let needed: Quantity
    package let why: [String]
}
