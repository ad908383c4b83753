package import KontorCore
package import KontorStore

/// One item with what the office has of it.
package struct ItemOverview: Sendable {
    package let item: Record<Item>
    /// In all our own places together.
    package let onHand: Quantity
    /// Ordered and not yet arrived, drafts included.
    package let onOrder: Quantity
    package let lastCountedOn: Day?
    /// The id of the person who counted it last.
    package let lastCountedBy: AnyID?

    package var isBelowMinimum: Bool { item.minimum.map { onHand < $0 } ?? false }
}

/// Which items are asked for; what is nil does not matter.
package struct ItemFilter: Sendable {
    /// Those of one category, in all its spellings.
    package var categories: [String]?
    /// The id of a place where some of it is.
    package var place: ID<Location>?
    /// Whether there is less than the minimum, or enough; nil for both.
    package var belowMinimum: Bool?
    package var archived = false
    /// The sku after which a page begins.
    package var after: String?
    package var limit = 100

    package init() {}
}

extension Inventory {
    /// Returns one item's overview.
    package func overview(_ item: Record<Item>) throws -> ItemOverview {
        guard let row = try records.connection.row(Self.overviewSQL + " WHERE i.id = ?", [.text(item.id.text)]) else {
            throw Failure(.notFound, "no item \(item.sku)")
        }
        return overview(row: row)
    }

    /// Returns how a category is written where items have it, and the word itself.
    package func spellings(ofCategory word: String) throws -> [String] {
        let field = Item.schema.fields.category.declaration
        return try Item.schema.declaration.spellings(of: word, in: field, records.connection)
    }

    /// Calls `body` with the items that `filter` asks for, by sku, without holding more than one.
    package func forEachOverview(_ filter: ItemFilter, _ body: (ItemOverview) throws -> Void) throws {
        var conditions = [filter.archived ? "i.archived_at IS NOT NULL" : "i.archived_at IS NULL"]
        var arguments: [StoredValue] = []
        if let categories = filter.categories {
            conditions.append("i.category IN (\(categories.map { _ in "?" }.joined(separator: ", ")))")
            arguments += categories.map { .text($0) }
        }
        if let place = filter.place {
            conditions.append(
                "EXISTS (SELECT 1 FROM stock p WHERE p.item_id = i.id AND p.location_id = ? AND p.on_hand > 0)")
            arguments.append(.text(place.text))
        }
        if let below = filter.belowMinimum {
            conditions.append("COALESCE(i.minimum > \(Self.ownStockSQL), FALSE) = \(below ? "TRUE" : "FALSE")")
        }
        if let after = filter.after {
            conditions.append("i.sku > ?")
            arguments.append(.text(after))
        }
        arguments.append(.integer(Int64(filter.limit)))
        let sql = "\(Self.overviewSQL) WHERE \(conditions.joined(separator: " AND ")) ORDER BY i.sku LIMIT ?"
        try records.connection.forEachRow(sql, arguments) { try body(overview(row: $0)) }
    }

    private func overview(row: [StoredValue]) -> ItemOverview {
        let width = Item.schema.declaration.columns.count
        return ItemOverview(
            item: Record(row: Array(row[0..<width])),
            onHand: Quantity(thousandths: row[width].integer ?? 0),
            onOrder: Quantity(thousandths: row[width + 1].integer ?? 0),
            lastCountedOn: row[width + 2].text.flatMap { Day($0) },
            lastCountedBy: row[width + 3].text.map { AnyID($0) })
    }

    private static let ownStockSQL = """
        (SELECT COALESCE(SUM(s.on_hand), 0) FROM stock s JOIN location l ON l.id = s.location_id \
        WHERE s.item_id = i.id AND l.kind = 'stock')
        """

    /// Subqueries per row, because a page has few: nothing is summed that is not shown.
    private static let overviewSQL: String = {
        let columns = Item.schema.declaration.columns.map { "i.\"\($0)\"" }.joined(separator: ", ")
        return """
            SELECT \(columns), \(ownStockSQL), \
            (SELECT SUM(ol.quantity - ol.received) FROM order_line ol JOIN "order" o ON o.id = ol.order_id \
            WHERE ol.item_id = i.id AND o.state IN (\(Order.State.openWords))), \
            (SELECT MAX(s.last_counted_on) FROM stock s WHERE s.item_id = i.id), \
            (SELECT COALESCE(cl.counted_by_id, c.counted_by_id) FROM stock s \
            JOIN "count" c ON c.posted_on = s.last_counted_on AND c.place_id = s.location_id \
            JOIN count_line cl ON cl.count_id = c.id AND cl.item_id = s.item_id \
            WHERE s.item_id = i.id AND cl.counted IS NOT NULL ORDER BY c.posted_at DESC LIMIT 1) FROM item i
            """
    }()
}
