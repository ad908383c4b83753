package import KontorStore

extension Area {
    /// Items, where they are, how they are counted and bought.
    package static let inventory = Area(
        "inventory", "Items, where they are, how they are counted and bought.",
        nouns: [
            Location.schema.declaration, Item.schema.declaration, Movement.schema.declaration,
            Count.schema.declaration, CountLine.schema.declaration, Offer.schema.declaration,
            PriceBreak.schema.declaration, SupplierTerms.schema.declaration, Order.schema.declaration,
            OrderLine.schema.declaration, Approval.schema.declaration,
        ],
        derived: [
            DerivedTable(
                "stock",
                """
                CREATE TABLE stock (
                  item_id TEXT NOT NULL REFERENCES item(id),
                  location_id TEXT NOT NULL REFERENCES location(id),
                  on_hand INTEGER NOT NULL,
                  moves INTEGER NOT NULL,
                  last_counted_on TEXT,
                  moves_at_count INTEGER NOT NULL,
                  PRIMARY KEY (item_id, location_id)
                )
                """)
        ],
        events: [
            EventDeclaration(
                "inventory.item.below_minimum", "A movement took an item's stock below its minimum.",
                fields: [
                    "item": "The item's sku.", "on_hand": "What is left, in stock units.",
                    "minimum": "The item's minimum, in stock units.",
                ]),
            EventDeclaration(
                "inventory.count.posted", "A count became stock.",
                fields: ["count": "The count's number.", "deviations": "How many lines differed."]),
            EventDeclaration(
                "inventory.order.placed", "An order left the office.",
                fields: ["order": "The order's number.", "supplier": "The supplier's handle."]),
        ],
        invariants: Self.inventoryInvariants)
}
