internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// What the records say of the items on a count sheet.
///
/// A sheet that names a good part of all items is answered from one reading of them all, a short one item by item: to
/// look an item and its stock up takes about as long as to read eight in a row.
struct SheetItems {
    /// One item, and what is at the place that was counted.
    struct Facts {
        let id: String
        let sku: String
        let name: String
        let category: String
        let unit: String
        let isOutOfUse: Bool
        var onHand = Quantity.zero
        /// How many movements made what is there.
        var moves = 0
    }

    private let records: Records
    private let count: Int
    private var all: [String: Facts]?

    init(_ records: Records) throws {
        self.records = records
        count = try records.count(Item.self)
    }

    /// Returns how to find an item by its sku, nil for one that nobody knows, for so many lines of one place.
    mutating func lookup(lines: Int, at place: Record<Location>?) throws -> (String) throws -> Facts? {
        guard lines * 8 >= count else { return one(at: place) }
        let items = try all ?? everything()
        all = items
        let stock = try stock(at: place, atLeast: lines)
        return { sku in
            guard var facts = items[sku] else { return nil }
            (facts.onHand, facts.moves) = stock[facts.id] ?? (.zero, 0)
            return facts
        }
    }

    private func one(at place: Record<Location>?) -> (String) throws -> Facts? {
        let records = records
        let id = StoredValue.text(place?.id.text ?? "")
        return { sku in
            let holder = try records.holders(Item.self, "sku", lookingLike: [sku]).values.joined().first {
                $0.name == sku
            }
            guard let holder else { return nil }
            return try records.connection.row(Self.oneSQL, [id, .text(holder.record)]) {
                (
                    id: String, sku: String, name: String, category: String, unit: String, archived: Instant?,
                    onHand: Quantity, moves: Int
                ) in
                Facts(
                    id: id, sku: sku, name: name, category: category, unit: unit, isOutOfUse: archived != nil,
                    onHand: onHand, moves: moves)
            }
        }
    }

    private static let oneSQL = """
        SELECT i.id, i.sku, i.name, i.category, i.unit, i.archived_at, s.on_hand, s.moves FROM item i \
        LEFT JOIN stock s ON s.item_id = i.id AND s.location_id = ? WHERE i.id = ?
        """

    private func everything() throws -> [String: Facts] {
        var items: [String: Facts] = [:]
        items.reserveCapacity(count)
        try records.connection.forEachRow("SELECT id, sku, name, category, unit, archived_at FROM item") {
            (id: String, sku: String, name: String, category: String, unit: String, archived: Instant?) in
            items[sku] = Facts(
                id: id, sku: sku, name: name, category: category, unit: unit, isOutOfUse: archived != nil)
        }
        return items
    }

    private func stock(at place: Record<Location>?, atLeast lines: Int) throws -> [String: (Quantity, Int)] {
        var stock: [String: (Quantity, Int)] = [:]
        guard let place else { return stock }
        stock.reserveCapacity(lines)
        let sql = "SELECT item_id, on_hand, moves FROM stock WHERE location_id = ?"
        try records.connection.forEachRow(sql, [.text(place.id.text)]) { (item: String, onHand: Quantity, moves: Int) in
            stock[item] = (onHand, moves)
        }
        return stock
    }
}
