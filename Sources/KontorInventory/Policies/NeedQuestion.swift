package import KontorCore

/// What is known of an item when its need is asked.
package final class NeedFacts: Sendable {
    package let id: ID<Item>
    package let sku: String
    package let name: String
    package let category: String
    package let unit: String
    /// In all our own places.
    package let onHand: Quantity
    /// Ordered and not yet arrived, drafts included: who leaves it out orders twice.
    package let onOrder: Quantity
    package let minimum: Quantity?
    package let target: Quantity?
    package let maximum: Quantity?
    package let pack: Quantity?
    /// The equipment models that take it.
    package let fits: [String]
    /// Nil where it was never counted.
    package let daysSinceCount: Int?
    /// Stock units used up per day; nil where the run was not asked to look.
    package let consumptionPerDay: Double?
    /// The longest lead time of its valid offers, in working days; nil where consumption was not looked up, or where
    /// nobody offers it.
    package let leadDays: Int?

    init(
        id: ID<Item>, sku: String, name: String, category: String, unit: String, onHand: Quantity, onOrder: Quantity,
        minimum: Quantity?, target: Quantity?, maximum: Quantity?, pack: Quantity?, fits: [String],
        daysSinceCount: Int?, consumptionPerDay: Double?, leadDays: Int?
    ) {
        self.id = id
        self.sku = sku
        self.name = name
        self.category = category
        self.unit = unit
        self.onHand = onHand
        self.onOrder = onOrder
        self.minimum = minimum
        self.target = target
        self.maximum = maximum
        self.pack = pack
        self.fits = fits
        self.daysSinceCount = daysSinceCount
        self.consumptionPerDay = consumptionPerDay
        self.leadDays = leadDays
    }

    /// What there is or will be.
    package var available: Quantity { onHand + onOrder }
}

/// How much of an item is needed.
package struct NeedAnswer: Sendable {
    /// Zero for nothing.
    package var quantity: Quantity
    package var why: [String]

    package init(_ quantity: Quantity, why: [String] = []) {
        self.quantity = quantity
        self.why = why
    }
}
