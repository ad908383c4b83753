internal import KontorCore
internal import KontorStore

extension Inventory {
    /// Calls `body` with the facts of every item in use that somebody set a minimum or a target for or that a device
    /// takes, without holding more than one.
    ///
    /// One query, whatever the number of items; two more where consumption is wanted.
    func forEachNeed(_ options: SupplyOptions, _ body: (NeedFacts) throws -> Void) throws {
        let consumption = try options.consumptionDays.map { try consumptionPerDay(over: $0) }
        let leads = options.consumptionDays == nil ? [:] : try longestLeadDays()
        var days = DaysAgo(today: records.today)
        var arguments: [StoredValue] = []
        var sql = Self.factsSQL
        if let category = options.category {
            sql += " AND i.category = ?"
            arguments.append(.text(category))
        }
        try records.connection.forEachRow(sql, arguments) {
            (
                id: ID<Item>, sku: String, name: String, category: String, unit: String, minimum: Quantity?,
                target: Quantity?, maximum: Quantity?, pack: Quantity?, fits: [String], onHand: Quantity,
                counted: StoredValue, onOrder: Quantity
            ) in
            try body(
                NeedFacts(
                    id: id, sku: sku, name: name, category: category, unit: unit, onHand: onHand, onOrder: onOrder,
                    minimum: minimum, target: target, maximum: maximum, pack: pack, fits: fits,
                    daysSinceCount: days.since(counted), consumptionPerDay: consumption.map { $0[id.text] ?? 0 },
                    leadDays: leads[id.text]))
        }
    }

    private static let factsSQL = """
        SELECT i.id, i.sku, i.name, i.category, i.unit, i.minimum, i.target, i.maximum, i.pack, i.fits, \
        s.on_hand, s.counted, o.open FROM item i \
        LEFT JOIN (SELECT st.item_id, SUM(st.on_hand) AS on_hand, MAX(st.last_counted_on) AS counted \
        FROM stock st WHERE st.location_id IN (SELECT id FROM location WHERE kind = 'stock') GROUP BY st.item_id) s \
        ON s.item_id = i.id \
        LEFT JOIN (SELECT ol.item_id, SUM(ol.quantity - ol.received) AS open FROM "order" r \
        JOIN order_line ol ON ol.order_id = r.id WHERE r.state IN (\(Order.State.openWords)) GROUP BY ol.item_id) o \
        ON o.item_id = i.id \
        WHERE i.archived_at IS NULL AND (i.minimum IS NOT NULL OR i.target IS NOT NULL OR i.fits <> '[]')
        """

    /// The longest lead time of each item's valid offers: which of them is taken is not known yet.
    private func longestLeadDays() throws -> [String: Int] {
        var leads: [String: Int] = [:]
        let sql = """
            SELECT item_id, MAX(lead_days) FROM offer \
            WHERE archived_at IS NULL AND (valid_until IS NULL OR valid_until >= ?) GROUP BY item_id
            """
        try records.connection.forEachRow(sql, [.text(records.today.description)]) { (item: String, days: Int) in
            leads[item] = days
        }
        return leads
    }

    /// Over how many days consumption can be looked up: ten years.
    package static let consumptionDays = 1...3_660

    /// What was used up per day, by item: what went to the consumer less what came back.
    func consumptionPerDay(over days: Int) throws -> [String: Double] {
        guard Self.consumptionDays.contains(days) else {
            throw Failure(
                .invalid,
                "consumption is looked up over \(Self.consumptionDays.lowerBound) to "
                    + "\(Grouped.text(Self.consumptionDays.upperBound)) days, got \(days)")
        }
        var used: [String: Double] = [:]
        let sql = """
            SELECT m.item_id, SUM(CASE WHEN t.kind = 'consumer' THEN m.quantity ELSE -m.quantity END) FROM movement m \
            JOIN location t ON t.id = m.to_id JOIN location f ON f.id = m.from_id \
            WHERE m.done_on > ? AND (t.kind = 'consumer' OR f.kind = 'consumer') GROUP BY m.item_id
            """
        let since = records.today.adding(days: -days).description
        try records.connection.forEachRow(sql, [.text(since)]) { (item: String, amount: Quantity) in
            used[item] = max(0, amount.double) / Double(days)
        }
        return used
    }
}

/// Days since a stored day; most rows of a list share one, so the last is remembered.
struct DaysAgo {
    private let today: Day
    private var text: String?
    private var days: Int?

    init(today: Day) { self.today = today }

    /// Returns the days since then, nil where the value is no day.
    mutating func since(_ value: StoredValue) -> Int? {
        guard let text = value.text else { return nil }
        if text != self.text {
            self.text = text
            days = Day(text).map { today.days(since: $0) }
        }
        return days
    }
}
