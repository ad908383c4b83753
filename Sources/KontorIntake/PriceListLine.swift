package import KontorCore

/// The price of one stock unit from some quantity on.
package struct PriceStep: Sendable, Equatable {
    package let from: Quantity
    package let price: Money

    package init(from: Quantity, price: Money) {
        self.from = from
        self.price = price
    }
}

/// What is said of an offer: any part of it.
package struct ToldOffer: Sendable, Equatable {
    /// The price of one unit from the smallest order on.
    package var price = Told<Money>.absent
    /// The supplier's number of the item.
    package var number = Told<String>.absent
    /// Sold in multiples of this.
    package var pack = Told<Quantity>.absent
    package var minimumOrder = Told<Quantity>.absent
    /// The prices from larger amounts on, ascending: all of them, or none.
    package var breaks = Told<[PriceStep]>.absent
    package var leadDays = Told<Int>.absent
    package var validUntil = Told<Day>.absent
    package var preferred = Told<Bool>.absent

    package init() {}
}

/// One line of a supplier's price list: an item as the supplier offers it.
package struct PriceListLine: Sendable, Equatable {
    /// The line in the file.
    package let line: Int
    /// Our number of the item.
    package var sku: Told<String>
    package var offer: ToldOffer

    package init(line: Int, sku: Told<String>, offer: ToldOffer) {
        self.line = line
        self.sku = sku
        self.offer = offer
    }
}
