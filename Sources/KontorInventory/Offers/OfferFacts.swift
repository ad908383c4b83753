package import KontorCore
package import KontorIntake
package import KontorDirectory

/// A supplier with what a whole delivery costs.
///
/// A class, as the other facts of a supply run that thousands of lines share: to copy one takes one count, not one for
/// each text in it.
package final class SupplierFacts: Sendable {
    package let id: ID<Organisation>
    package let handle: String
    package let name: String
    /// Zero where nobody wrote down any.
    package let freight: Money
    /// The goods' value from which the delivery is free; nil for never.
    package let freightFreeFrom: Money?

    package init(id: ID<Organisation>, handle: String, name: String, freight: Money, freightFreeFrom: Money?) {
        self.id = id
        self.handle = handle
        self.name = name
        self.freight = freight
        self.freightFreeFrom = freightFreeFrom
    }

    /// Returns what the delivery of goods of that value costs; nothing for no goods.
    package func freight(for goods: Money) -> Money {
        if goods.minor == 0 { return .zero(freight.currency) }
        if let freightFreeFrom, goods.minor >= freightFreeFrom.minor { return .zero(freight.currency) }
        return freight
    }
}

/// One valid offer as a policy sees it.
package final class OfferFacts: Sendable {
    package let id: ID<Offer>
    package let supplier: SupplierFacts
    package let number: String?
    package let pack: Quantity
    package let minimumOrder: Quantity
    package let leadDays: Int
    package let validUntil: Day?
    package let preferred: Bool
    /// By ascending quantity; never empty.
    package let steps: [PriceStep]

    package init(
        id: ID<Offer>, supplier: SupplierFacts, number: String?, pack: Quantity, minimumOrder: Quantity, leadDays: Int,
        validUntil: Day?, preferred: Bool, steps: [PriceStep]
    ) {
        self.id = id
        self.supplier = supplier
        self.number = number
        self.pack = pack
        self.minimumOrder = minimumOrder
        self.leadDays = leadDays
        self.validUntil = validUntil
        self.preferred = preferred
        self.steps = steps
    }
}

extension OfferFacts {
    /// Returns the price of one unit where so many are bought; nil where the offer begins later.
    package func price(at quantity: Quantity) -> Money? { steps.last { $0.from <= quantity }?.price }

    /// The least that can be bought: the minimum order or the first price's quantity, in whole packs.
    package var least: Quantity {
        max(minimumOrder, steps.first?.from ?? .zero, pack).roundedUp(toMultipleOf: pack)
    }

    /// Returns the least that can be bought and covers `needed`.
    package func orderable(_ needed: Quantity) -> Quantity {
        max(needed.roundedUp(toMultipleOf: pack), least)
    }

    /// Returns whether exactly so many can be bought.
    package func sells(_ quantity: Quantity) -> Bool {
        guard pack > .zero else { return false }
        return quantity >= least && quantity.thousandths <= Quantity.limit
            && quantity.thousandths % pack.thousandths == 0
    }

    /// Returns why `orderable` gave more than was needed, nil where it did not.
    package func roundingWords(_ needed: Quantity, unit: String) -> String? {
        let quantity = orderable(needed)
        guard quantity > needed else { return nil }
        let packed = needed.roundedUp(toMultipleOf: pack)
        let cause = packed < quantity ? "the minimum order is \(least)" : "sold in packs of \(pack)"
        return "rounded up from \(needed) to \(quantity) \(unit): \(cause)"
    }
}
