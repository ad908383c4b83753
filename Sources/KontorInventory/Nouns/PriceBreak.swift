package import KontorCore
package import KontorStore

/// The price of an offer from some quantity on.
package struct PriceBreak: Noun {
    package static let prefix = "prb"
    package let offer = Field<ID<Offer>>("offer", "The offer it belongs to.", .fixed, .inUse)
    package let from = Field<Quantity>(
        "from_quantity", "Holds from this quantity on.", unit: "stock units", .fixed,
        .check("from_quantity >= 0", "the quantity must not be negative"))
    package let price = Field<Money>(
        "price", "Net price of one stock unit.", .check("price_minor >= 0", "the price must not be negative"))
    package let withdrawnAt = Field<Instant?>("withdrawn_at", "When the supplier gave it up.", .kept)

    package static let schema = Schema(
        PriceBreak(), "price_break", area: "inventory", "The price of an offer from some quantity on.",
        rules: [.unique("offer_id", "from_quantity", sentence: "the offer has a price from this quantity already")])
}
