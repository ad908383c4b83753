package import KontorCore
package import KontorStore
package import KontorDirectory

/// What a supplier asks for an item.
package struct Offer: Noun {
    package static let prefix = "ofr"
    package let item = Field<ID<Item>>("item", "What is offered.", .fixed, .inUse)
    package let supplier = Field<ID<Organisation>>(
        "supplier", "Who offers it.", .fixed, .inUse, Organisation.selling)
    package let number = Field<String?>("number", "The supplier's own number.", .shape(.line))
    package let pack = Field<Quantity>(
        "pack", "Sold in multiples of this.", unit: "stock units", .initially(1000),
        .check("pack > 0", "a package holds more than nothing"))
    package let minimumOrder = Field<Quantity>(
        "minimum_order", "The least that is sold.", unit: "stock units", .initially(0),
        .check("minimum_order >= 0", "the minimum order must not be negative"))
    package let leadDays = Field<Int>(
        "lead_days", "Working days until it arrives.", unit: "days", .initially(0),
        .check("lead_days BETWEEN 0 AND 999", "lead days are 0 to 999"))
    package let validUntil = Field<Day?>("valid_until", "Last day on which the prices hold.")
    package let preferred = Field<Bool>(
        "preferred", "Whether we buy it here where nothing speaks against it.", .initially(0))
    package let archivedAt = Field<Instant?>("archived_at", "When it was withdrawn.", .kept)

    package static let schema = Schema(
        Offer(), "offer", area: "inventory", "What a supplier asks for an item.",
        rules: [.unique("item_id", "supplier_id", sentence: "this supplier has an offer for the item already")],
        indexes: ["supplier_id"])
}
