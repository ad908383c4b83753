internal import KontorCore
internal import KontorStore

extension Inventory {
    /// Returns what could be counted within a request, by sku, from two queries or a few, and what is on other open
    /// counts, in words.
    func candidates(for request: CountRequest) throws -> (found: [CountCandidate], elsewhere: [String]) {
        let onCount = try openCounts(at: request.place.id)
        if case .items(let items) = request.scope {
            for item in items {
                guard let number = onCount[item.id.text] else { continue }
                throw Failure(.conflict, "\(item.sku) is on count \(number) already: post or cancel that one first")
            }
            return (try candidates(items, at: request.place), [])
        }
        var condition = "i.archived_at IS NULL AND (i.place_id = ? OR s.on_hand > 0)"
        var arguments: [StoredValue] = [.text(request.place.id.text)]
        if case .category(let category) = request.scope {
            condition += " AND i.category = ?"
            arguments.append(.text(category))
        }
        let all = try query(condition, arguments, at: request.place)
        let elsewhere = Dictionary(grouping: all.filter { onCount[$0.id.text] != nil }) { onCount[$0.id.text] ?? "" }
        return (
            all.filter { onCount[$0.id.text] == nil },
            elsewhere.sorted { $0.key < $1.key }.map { Self.words($0.value.map(\.sku), areCountedIn: $0.key) }
        )
    }

    /// `PAPIER-A4 is being counted in C-0001`; of many the first three and their number.
    private static func words(_ skus: [String], areCountedIn number: String) -> String {
        let more = skus.count > 3 ? " and \(skus.count - 3) more" : ""
        return skus.prefix(3).joined(separator: ", ") + more
            + " \(skus.count == 1 ? "is" : "are") being counted in \(number)"
    }

    private func candidates(_ items: [Record<Item>], at place: Record<Location>) throws -> [CountCandidate] {
        var found: [String: CountCandidate] = [:]
        try inChunks(items.map(\.id.text)) { places, arguments in
            for candidate in try query("i.id IN (\(places))", arguments, at: place) {
                found[candidate.id.text] = candidate
            }
        }
        return try items.map { item in
            guard let candidate = found.removeValue(forKey: item.id.text) else {
                throw Failure(.invalid, "\(item.sku) is named twice")
            }
            return candidate
        }
    }

    private func query(
        _ condition: String, _ arguments: [StoredValue], at place: Record<Location>
    ) throws -> [CountCandidate] {
        let sql = """
            SELECT i.id, i.sku, i.name, i.category, i.bin, i.unit, COALESCE(s.on_hand, 0), s.last_counted_on, \
            COALESCE(s.moves - s.moves_at_count, 0) FROM item i \
            LEFT JOIN stock s ON s.item_id = i.id AND s.location_id = ? WHERE \(condition) ORDER BY i.sku
            """
        var days = DaysAgo(today: records.today)
        var candidates = try records.connection.rows(sql, [.text(place.id.text)] + arguments) {
            (
                id: ID<Item>, sku: String, name: String, category: String, bin: String?, unit: String,
                onHand: Quantity, counted: StoredValue, moves: Int
            ) in
            CountCandidate(
                id: id, sku: sku, name: name, category: category, bin: bin, unit: unit, onHand: onHand, value: nil,
                daysSinceCount: days.since(counted), movesSinceCount: moves)
        }
        let prices = try lowestPrices(for: candidates.map(\.id.text))
        for index in candidates.indices {
            // Only which are counted first follows from it; the check of a line names a price that cannot be.
            let price = prices[candidates[index].id.text]
            candidates[index].value = price.flatMap { try? $0.times(candidates[index].onHand) }
        }
        return candidates
    }

    /// Returns the lowest valid price of one stock unit, by item.
    func lowestPrices(for items: [String]) throws -> [String: Money] {
        var prices: [String: Money] = [:]
        let currency = records.office.currency
        let today = StoredValue.text(records.today.description)
        try inChunks(items) { places, arguments in
            let sql = """
                SELECT o.item_id, MIN(b.price_minor) FROM offer o JOIN price_break b ON b.offer_id = o.id \
                WHERE o.item_id IN (\(places)) AND o.archived_at IS NULL AND b.withdrawn_at IS NULL AND b.price_minor > 0 \
                AND (o.valid_until IS NULL OR o.valid_until >= ?) AND b.price_currency = ? GROUP BY o.item_id
                """
            try records.connection.forEachRow(sql, arguments + [today, .text(currency.code)]) {
                (item: String, minor: Int64) in prices[item] = Money(minor: minor, currency)
            }
        }
        return prices
    }
}
