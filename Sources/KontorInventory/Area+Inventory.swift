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
                  last_counted_on TEXT,
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
        invariants: [
            Invariant(
                "stock follows from movements", "the stock kept for this item is not the sum of its movements",
                violations: """
                    SELECT s.item_id FROM stock s LEFT JOIN (
                      SELECT item_id, location_id, SUM(amount) AS amount FROM (
                        SELECT item_id, to_id AS location_id, quantity AS amount FROM movement
                        UNION ALL SELECT item_id, from_id, -quantity FROM movement) AS moved
                      GROUP BY item_id, location_id) m
                    ON m.item_id = s.item_id AND m.location_id = s.location_id
                    WHERE s.on_hand <> COALESCE(m.amount, 0)
                    """),
            Invariant(
                "every movement has its stock", "this item has movements without a stock row",
                violations: """
                    SELECT DISTINCT m.item_id FROM movement m
                    LEFT JOIN stock s ON s.item_id = m.item_id AND s.location_id = m.to_id
                    LEFT JOIN stock f ON f.item_id = m.item_id AND f.location_id = m.from_id
                    WHERE s.item_id IS NULL OR f.item_id IS NULL
                    """),
            Invariant(
                "received follows from movements", "what this order line says was received did not all move into stock",
                violations: """
                    SELECT l.id FROM order_line l WHERE l.received <> COALESCE((
                      SELECT SUM(m.quantity) FROM movement m
                      WHERE m.item_id = l.item_id AND m.document_id = l.order_id AND m.reason = 'receive'), 0)
                    """),
        ])
}
