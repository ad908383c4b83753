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

        init(row: [StoredValue]) {
            id = row[0].text ?? ""
            name = row[1].text ?? ""
            category = row[2].text ?? ""
            unit = row[3].text ?? ""
            sku = row[4].text ?? ""
            isOutOfUse = !row[5].isNull
        }
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
            return try records.connection.row(Self.oneSQL, [id, .text(holder.record)]).map { row in
                var facts = Facts(row: row)
                facts.onHand = Quantity.read(row, at: 6)
                facts.moves = Int(row[7].integer ?? 0)
                return facts
            }
        }
    }

    private static let oneSQL = """
        SELECT i.id, i.name, i.category, i.unit, i.sku, i.archived_at, s.on_hand, s.moves FROM item i \
        LEFT JOIN stock s ON s.item_id = i.id AND s.location_id = ? WHERE i.id = ?
        """

    private func everything() throws -> [String: Facts] {
        var items: [String: Facts] = [:]
        items.reserveCapacity(count)
        try records.connection.forEachRow("SELECT id, name, category, unit, sku, archived_at FROM item", []) { row in
            items[row[4].text ?? ""] = Facts(row: row)
        }
        return items
    }

    private func stock(at place: Record<Location>?, atLeast lines: Int) throws -> [String: (Quantity, Int)] {
        var stock: [String: (Quantity, Int)] = [:]
        guard let place else { return stock }
        stock.reserveCapacity(lines)
        let sql = "SELECT item_id, on_hand, moves FROM stock WHERE location_id = ?"
        try records.connection.forEachRow(sql, [.text(place.id.text)]) {
            stock[$0[0].text ?? ""] = (Quantity.read($0, at: 1), Int($0[2].integer ?? 0))
        }
        return stock
    }
}
