package import KontorCore
internal import KontorStore

extension Inventory {
    /// Returns how much of an item is in all our own places together.
    package func onHand(_ item: ID<Item>) throws -> Quantity {
        let sql = """
            SELECT SUM(s.on_hand) FROM stock s JOIN location l ON l.id = s.location_id \
            WHERE s.item_id = ? AND l.kind = 'stock'
            """
        return Quantity(thousandths: try records.connection.value(sql, [.text(item.text)]).integer ?? 0)
    }

    /// Returns how much of an item is at one location; for a counterpart what went there less what came from there.
    package func onHand(_ item: ID<Item>, at place: ID<Location>) throws -> Quantity {
        let sql = "SELECT on_hand FROM stock WHERE item_id = ? AND location_id = ?"
        return Quantity(
            thousandths: try records.connection.value(sql, [.text(item.text), .text(place.text)]).integer ?? 0)
    }

    /// Returns how much of an item is at one location, and how many movements made that.
    func stock(_ item: ID<Item>, at place: ID<Location>) throws -> (onHand: Quantity, moves: Int) {
        let sql = "SELECT on_hand, moves FROM stock WHERE item_id = ? AND location_id = ?"
        let row = try records.connection.row(sql, [.text(item.text), .text(place.text)])
        return (Quantity(thousandths: row?[0].integer ?? 0), Int(row?[1].integer ?? 0))
    }

    /// Returns how much of an item is ordered and has not arrived, drafts included.
    package func onOrder(_ item: ID<Item>) throws -> Quantity {
        let sql = """
            SELECT SUM(l.quantity - l.received) FROM order_line l JOIN "order" o ON o.id = l.order_id \
            WHERE l.item_id = ? AND o.state IN (\(Order.State.openWords))
            """
        return Quantity(thousandths: try records.connection.value(sql, [.text(item.text)]).integer ?? 0)
    }

    /// Adds to what is kept for one item at one location.
    func addStock(_ item: ID<Item>, _ place: ID<Location>, _ change: Quantity) throws {
        try records.connection.execute(
            """
            INSERT INTO stock (item_id, location_id, on_hand, moves, moves_at_count) VALUES (?, ?, ?, 1, 0) \
            ON CONFLICT (item_id, location_id) DO UPDATE SET \
            on_hand = stock.on_hand + excluded.on_hand, moves = stock.moves + 1
            """, [.text(item.text), .text(place.text), .integer(change.thousandths)])
    }

    /// Adds what all movements of one document changed, in two statements.
    ///
    /// For documents whose movements are all made at once, such as a count that is posted.
    func addStock(ofAllMovementsFor document: String) throws {
        for (column, sign) in [("to_id", ""), ("from_id", "-")] {
            try records.connection.execute(
                """
                INSERT INTO stock (item_id, location_id, on_hand, moves, moves_at_count) \
                SELECT item_id, \(column), \(sign)SUM(quantity), COUNT(*), 0 FROM movement \
                WHERE document_id = ? GROUP BY item_id, \(column) \
                ON CONFLICT (item_id, location_id) DO UPDATE SET \
                on_hand = stock.on_hand + excluded.on_hand, moves = stock.moves + excluded.moves
                """, [.text(document)])
        }
    }
}

extension Quantity {
    /// The quantity as plain data: a whole number where it is one.
    package var plain: Plain { isWhole ? .integer(thousandths / 1000) : .number(double) }
}
