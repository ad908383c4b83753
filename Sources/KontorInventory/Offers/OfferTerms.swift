package import KontorCore
package import KontorIntake

/// What a supplier asks for an item, as it is given to `setOffer`.
package struct OfferTerms: Sendable, Equatable {
    package var number: String?
    /// Sold in multiples of this.
    package var pack: Quantity
    package var minimumOrder: Quantity
    package var leadDays: Int
    /// The last day on which the prices hold; nil for no end.
    package var validUntil: Day?
    package var preferred: Bool
    /// At least one, each from another quantity on.
    package var steps: [PriceStep]

    package init(
        number: String? = nil, pack: Quantity = Quantity(1), minimumOrder: Quantity = .zero, leadDays: Int = 0,
        validUntil: Day? = nil, preferred: Bool = false, steps: [PriceStep]
    ) {
        self.number = number
        self.pack = pack
        self.minimumOrder = minimumOrder
        self.leadDays = leadDays
        self.validUntil = validUntil
        self.preferred = preferred
        self.steps = steps
    }
}

extension OfferTerms {
    /// Returns all that is wrong, nothing where it can be kept.
    ///
    /// - Parameter unit: The stock unit of what is offered; nil where nobody knows what it is.
    func problems(currency: Currency, unit: String?) -> [FieldProblem] {
        var found: [FieldProblem] = []
        func refuse(_ field: String, _ sentence: String) {
            found.append(FieldProblem(field, sentence))
        }
        if pack <= .zero { refuse("pack", "a package holds more than nothing, got \(pack)") }
        if minimumOrder < .zero {
            refuse("minimum_order", "the minimum order must not be negative, got \(minimumOrder)")
        }
        for (field, value) in [("pack", pack), ("minimum_order", minimumOrder)] where value.thousandths > Quantity.limit
        {
            refuse(field, "\(value) is more than a billion; correct the number")
        }
        let quantities = [("pack", pack), ("minimum_order", minimumOrder)] + steps.map { ("from_quantity", $0.from) }
        for (field, value) in quantities {
            if let unit, let sentence = ItemRules.partProblem(value, in: unit) { refuse(field, sentence) }
        }
        if !(0...999).contains(leadDays) { refuse("lead_days", "lead days are 0 to 999, got \(leadDays)") }
        if steps.isEmpty { refuse("price", "an offer needs a price") }
        let least = min(pack, Quantity(1))
        var before: Quantity?
        for step in steps.sorted(by: { $0.from < $1.from }) {
            if step.from < .zero { refuse("from_quantity", "a price cannot begin at \(step.from)") }
            if step.price.minor < 0 { refuse("price", "the price must not be negative, got \(step.price)") }
            if step.price.minor == 0 {
                refuse("price", "\(step.price) is no price; what comes free is received without an offer")
            }
            if step.price.currency != currency {
                refuse("price", "this office keeps its prices in \(currency), got \(step.price)")
            }
            // The first price holds from the least on that can be bought: nobody would ever pay it otherwise.
            if let last = before.map({ max($0, least) }), step.from <= last {
                refuse(
                    "from_quantity",
                    "two prices begin at \(step.from): a price for more begins above \(last); correct the quantity")
            }
            before = step.from
        }
        return found
    }
}
