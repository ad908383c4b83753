package import KontorCore
internal import KontorStore

/// One line of a drafted order.
///
/// A class, because a supply run drafts thousands and hands each of them on several times.
package final class DraftedLine: Sendable {
    package let item: ID<Item>
    package let sku: String
    package let name: String
    package let category: String
    package let unit: String
    package let offer: ID<Offer>
    package let quantity: Quantity
    package let price: Money
    /// Quantity times price.
    package let total: Money
    package let daysSinceCount: Int?
    package let why: [String]

    init(_ line: BasketLine) {
        item = line.item.id
        sku = line.item.sku
        name = line.item.name
        category = line.item.category
        unit = line.item.unit
        offer = line.chosen.id
        quantity = line.quantity
        price = line.price
        total = line.total
        daysSinceCount = line.item.daysSinceCount
        why = line.why
    }

    init(
        _ item: Record<Item>, _ offer: OfferFacts, _ quantity: Quantity, _ price: Money, total: Money,
        daysSinceCount: Int?, why: [String]
    ) {
        self.item = item.id
        sku = item.sku
        name = item.title
        category = item.category
        unit = item.unit
        self.offer = offer.id
        self.quantity = quantity
        self.price = price
        self.total = total
        self.daysSinceCount = daysSinceCount
        self.why = why
    }
}
