package import KontorCore
package import KontorStore

/// One item of an order.
package struct OrderLine: Noun {
    package static let prefix = "orl"
    package let order = Field<ID<Order>>("order", "The order it belongs to.", .fixed)
    package let item = Field<ID<Item>>("item", "What is bought.", .fixed, .inUse)
    package let offer = Field<ID<Offer>?>("offer", "The offer it follows.", .fixed, .inUse)
    package let quantity = Field<Quantity>(
        "quantity", "How much.", unit: "stock units", .fixed, .check("quantity > 0", "the quantity must be above zero"),
        .check("quantity <= 1000000000000", "the quantity is absurd"))
    package let price = Field<Money>("price", "Net price of one stock unit.", .fixed)
    package let received = Field<Quantity>(
        "received", "How much has arrived.", unit: "stock units", .kept, .initially(0))
    package let why = Field<[String]>("why", "Why so much, and from here.", .fixed, .initially("[]"))

    package static let schema = Schema(
        OrderLine(), "order_line", area: "inventory", "One item of an order.",
        rules: [
            Rule("order_line_not_beyond", "received BETWEEN 0 AND quantity", "more would be received than was ordered"),
            .unique("order_id", "item_id", sentence: "the item is on this order already"),
        ],
        indexes: ["item_id"])
}
