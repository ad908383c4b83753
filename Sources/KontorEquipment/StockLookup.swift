package import KontorCore

/// What the store room has of an item; the areas do not import each other, so it comes in as a function.
package struct StockItem: Sendable, Equatable {
    package let sku: String
    package let name: String
    package let nameEn: String?
    package let onHand: Quantity

    package init(sku: String, name: String, nameEn: String? = nil, onHand: Quantity) {
        self.sku = sku
        self.name = name
        self.nameEn = nameEn
        self.onHand = onHand
    }
}

/// Returns the item with that sku and how much of it is on hand, nil where there is no such item.
package typealias StockLookup = (_ sku: String) throws -> StockItem?
