internal import KontorStore

extension Area {
    /// What `verify` proves of the inventory: every total follows from records.
    static let inventoryInvariants: [Invariant] = [
        Invariant(
            "stock follows from movements", "the stock kept for this item is not the sum of its movements",
            violations: """
                SELECT s.item_id FROM stock s LEFT JOIN (
                  SELECT item_id, location_id, SUM(amount) AS amount, COUNT(*) AS moves FROM (
                    SELECT item_id, to_id AS location_id, quantity AS amount FROM movement
                    UNION ALL SELECT item_id, from_id, -quantity FROM movement) AS moved
                  GROUP BY item_id, location_id) m
                ON m.item_id = s.item_id AND m.location_id = s.location_id
                WHERE s.on_hand <> COALESCE(m.amount, 0) OR s.moves <> COALESCE(m.moves, 0)
                OR s.moves_at_count NOT BETWEEN 0 AND s.moves
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
            "own stock is not negative", "less than nothing of this item is in one of our places",
            violations: """
                SELECT s.item_id FROM stock s JOIN location l ON l.id = s.location_id
                WHERE l.kind = 'stock' AND s.on_hand < 0
                """),
        Invariant(
            "last counted follows from counts", "the day on which this item was last counted is not that of its counts",
            violations: """
                SELECT s.item_id FROM stock s LEFT JOIN (
                  SELECT l.item_id, c.place_id, MAX(c.posted_on) AS day FROM count_line l
                  JOIN "count" c ON c.id = l.count_id WHERE c.state = 'posted' AND l.counted IS NOT NULL
                  GROUP BY l.item_id, c.place_id) p
                ON p.item_id = s.item_id AND p.place_id = s.location_id
                WHERE COALESCE(s.last_counted_on, '') <> COALESCE(p.day, '')
                """),
        Invariant(
            "posted counts are movements", "this count line deviates, and no movement of that size was made for it",
            violations: """
                SELECT l.id FROM count_line l JOIN "count" c ON c.id = l.count_id
                WHERE c.state = 'posted' AND l.counted IS NOT NULL
                AND COALESCE(l.recounted - l.expected_again, l.counted - l.expected) <> COALESCE((
                  SELECT SUM(CASE WHEN m.to_id = c.place_id THEN m.quantity ELSE -m.quantity END) FROM movement m
                  WHERE m.document_id = c.id AND m.item_id = l.item_id), 0)
                """),
        Invariant(
            "received follows from movements", "what this order line says was received did not all move into stock",
            violations: """
                SELECT l.id FROM order_line l WHERE l.received <> COALESCE((
                  SELECT SUM(CASE WHEN m.reason = 'receive' THEN m.quantity ELSE -m.quantity END) FROM movement m
                  WHERE m.item_id = l.item_id AND m.document_id = l.order_id AND m.reason IN ('receive', 'reverse')), 0)
                """),
        Invariant(
            "order totals follow from lines", "this order's total is not the sum of its lines and its freight",
            violations: """
                SELECT o.id FROM "order" o WHERE o.total_minor <> o.freight_minor + COALESCE((
                  SELECT SUM((l.price_minor * l.quantity + 500) / 1000) FROM order_line l WHERE l.order_id = o.id), 0)
                """),
        Invariant(
            "nobody approves their own proposal", "this order was approved by or for the person who proposed it",
            violations: """
                SELECT o.id FROM "order" o JOIN approval a ON a.order_id = o.id
                WHERE a.person_id = o.proposed_by_id OR a.on_behalf_of_id = o.proposed_by_id
                """),
        Invariant(
            "nothing is placed without approval", "this order left the office with fewer approvals than it needed",
            violations: """
                SELECT o.id FROM "order" o WHERE o.state NOT IN ('draft', 'cancelled') AND o.approvals_needed > (
                  SELECT COUNT(*) FROM approval a WHERE a.order_id = o.id)
                """),
    ]
}
