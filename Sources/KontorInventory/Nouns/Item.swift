package import KontorCore
package import KontorStore

/// One kind of thing that the office keeps and uses up.
package struct Item: Noun {
    package static let prefix = "itm"
    package let sku = Field<String>(
        "sku", "The office's own number for it.", .shape(.line), .key, .bound(.sku),
        .check("LENGTH(sku) BETWEEN 1 AND 40", "the sku must have 1 to 40 characters"))
    package let name = Field<String>("name", "What people call it.", .shape(.line))
    package let nameEn = Field<String?>("name_en", "The name in English.", .shape(.line))
    package let category = Field<String>(
        "category", "What sort of thing it is, such as `paper`, `toner`.", .shape(.line))
    // What was withdrawn can be taken back, and then says its price of the unit that it was written in.
    package let unit = Field<String>(
        "unit", "The stock unit: what one of it is, such as `Packung`.", .shape(.line),
        .settled(
            Settlement(
                by: [
                    .init("movements", "SELECT 1 FROM movement WHERE item_id = ? LIMIT 1"),
                    .init("orders", "SELECT 1 FROM order_line WHERE item_id = ? LIMIT 1"),
                    .init("counts", "SELECT 1 FROM count_line WHERE item_id = ? LIMIT 1"),
                    .init("prices", "SELECT 1 FROM offer WHERE item_id = ? LIMIT 1"),
                ], instead: "make a new item in the other unit, move its stock there by counting both")))
    package let barcode = Field<String?>("barcode", "EAN or other code on the package.", .shape(.line))
    package let bin = Field<String?>("bin", "The shelf or bin where it lies.", .shape(.line))
    package let place = Field<ID<Location>?>("place", "Where it is usually kept.", .inUse, Location.ours)
    package let minimum = Field<Quantity?>(
        "minimum", "Below this it is ordered.", unit: "stock units",
        .check("minimum >= 0", "the minimum must not be negative"))
    package let target = Field<Quantity?>(
        "target", "Ordering fills up to this.", unit: "stock units",
        .check("target >= 0", "the target must not be negative"))
    package let maximum = Field<Quantity?>(
        "maximum", "More than this has no room.", unit: "stock units",
        .check("maximum >= 0", "the maximum must not be negative"))
    package let pack = Field<Quantity?>(
        "pack", "How many come in one package.", unit: "stock units",
        .check("pack > 0", "a package holds more than nothing"))
    package let fits = Field<[String]>(
        "fits", "The equipment models that take it.", .naming("model"), .inUse, .initially("[]"))
    package let archivedAt = Field<Instant?>(
        "archived_at", "When it was taken out of use.", .kept,
        .settled(
            Settlement(
                by: [
                    .init(
                        "units of it in stock",
                        """
                        SELECT 1 FROM stock s JOIN location l ON l.id = s.location_id \
                        WHERE s.item_id = ? AND l.kind = 'stock' AND s.on_hand > 0 LIMIT 1
                        """),
                    .init(
                        "open orders of it",
                        """
                        SELECT 1 FROM order_line l JOIN "order" o ON o.id = l.order_id \
                        WHERE l.item_id = ? AND l.received < l.quantity AND o.state IN (\(Order.State.openWords)) LIMIT 1
                        """),
                    .init(
                        "open counts of it",
                        """
                        SELECT 1 FROM count_line l JOIN "count" c ON c.id = l.count_id \
                        WHERE l.item_id = ? AND c.state IN (\(Count.State.openWords)) LIMIT 1
                        """),
                ], keeps: "stays in use",
                instead: "use it up or send it back, and end what is open; without a minimum it is ordered no more")))

    package static let schema = Schema(
        Item(), "item", area: "inventory", "One kind of thing that the office keeps and uses up.",
        rules: [
            Rule(
                "item_target_above_minimum", "target IS NULL OR minimum IS NULL OR target >= minimum",
                "the target is below the minimum"),
            Rule(
                "item_maximum_above_target", "maximum IS NULL OR target IS NULL OR maximum >= target",
                "the maximum is below the target"),
        ],
        indexes: ["category"])
}

extension Record<Item> {
    /// What people call it; `name` is its sku, by which commands know it.
    package var title: String { self[Item.schema.fields.name] }
}
