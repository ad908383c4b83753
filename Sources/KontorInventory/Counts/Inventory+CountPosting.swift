package import KontorStore
internal import KontorCore

extension Inventory {
    /// Ends the counting and says what deviates and what still must be counted again.
    package func review(_ count: Record<Count>) throws -> CountReview {
        let count = try records.require(count.id)
        try count.require(.review)
        let lines = try records.find(CountLine.self, "WHERE count_id = ? ORDER BY id", [.text(count.id.text)])
        let counted = lines.filter { $0.counted != nil }
        guard !counted.isEmpty else { throw Failure(.refused, "nothing of count \(count.number) was counted yet") }
        let deviating = counted.filter { $0.deviation != .zero || $0.needs != nil }
        return CountReview(
            count: try records.update(count) { $0.state = .review }, confirmed: counted.count - deviating.count,
            deviating: deviating, open: deviating.filter { $0.needs != nil }, notCounted: lines.count - counted.count)
    }

    /// Turns a reviewed count into stock, once: each difference is one movement from or to lost-and-found.
    ///
    /// A difference is what was counted less what was expected in that moment, applied to what is there now: what moved
    /// in between is kept. Every counted line is stamped, those that confirm too; what was not counted is left alone.
    ///
    /// - Throws: `Failure.refused` with every line that must be counted again first.
    @discardableResult
    package func post(_ count: Record<Count>) throws -> (count: Record<Count>, deviations: Int) {
        let count = try records.require(count.id)
        try count.require(.post)
        let counted = "WHERE count_id = ? AND counted IS NOT NULL"
        guard try records.count(CountLine.self, counted, [.text(count.id.text)]) > 0 else {
            throw Failure(.refused, "nothing of count \(count.number) is counted: count it, or cancel the count")
        }
        let lines = try deviations(of: count)
        try refuseOpenLines(lines, count)
        let deviating = lines.filter { $0.difference != .zero }
        let posted = try records.savepoint {
            try makeMovements(deviating, count)
            try addStock(ofAllMovementsFor: count.id.text)
            try stamp(count)
            try emitBelowMinimum(deviating)
            return try records.update(count) {
                $0.state = .posted
                $0.postedAt = records.now
                $0.postedOn = records.today
            }
        }
        try records.emit(
            "inventory.count.posted",
            .fields(["count": .text(count.number), "deviations": .integer(Int64(deviating.count))]))
        return (posted, deviating.count)
    }

    /// Gives a count up; nothing of it becomes stock.
    @discardableResult
    package func cancel(_ count: Record<Count>) throws -> Record<Count> {
        let count = try records.require(count.id)
        try count.require(.cancel)
        return try records.update(count) { $0.state = .cancelled }
    }
}

/// One line that deviates, with what is there now; in the order of the query's columns.
private struct Deviation {
    let item: ID<Item>
    let sku: String
    let needs: String?
    let words: String?
    let difference: Quantity
    let there: Quantity
    let minimum: Quantity?
    let reason: String?

    /// What must be done first; nil where the line can be posted.
    var obstacle: Obstacle? {
        switch needs {
        case "recount": return Obstacle(sku: sku, need: "a recount", why: words)
        case "second_person": return Obstacle(sku: sku, need: "a count by a second person", why: words)
        case "undecided": return Obstacle(sku: sku, need: "to be entered again", why: words)
        default: break
        }
        guard there + difference < .zero else { return nil }
        return Obstacle(
            sku: sku, need: "a recount",
            why: "\(there == .zero ? "none is" : "\(there) are") left by the records, \(difference) would be taken off")
    }
}

/// Why one line cannot be posted.
private struct Obstacle {
    let sku: String
    let need: String
    let why: String?

    var sentence: String { "\(sku) needs \(need)" + (why.map { " (\($0))" } ?? "") }

    /// A few are told one by one; of many how many they are, and the first of each kind.
    static func words(_ obstacles: [Obstacle], lines: Int64) -> String {
        guard obstacles.count > 10 else { return obstacles.map(\.sentence).joined(separator: "; ") }
        var groups: [(need: String, skus: [String])] = []
        for one in obstacles {
            if let index = groups.firstIndex(where: { $0.need == one.need }) {
                groups[index].skus.append(one.sku)
            } else {
                groups.append((one.need, [one.sku]))
            }
        }
        return groups.map { need, skus in
            let verb = skus.count == 1 ? "needs" : "need"
            return "\(Grouped.text(Int64(skus.count))) of \(Grouped.text(lines)) lines \(verb) \(need): \(skus.listed)"
        }.joined(separator: "; ")
    }
}

extension Inventory {
    /// Returns what deviates, and what did so at first and is open still.
    private func deviations(of count: Record<Count>) throws -> [Deviation] {
        let sql = """
            SELECT l.item_id, i.sku, l.needs, l.check_words, \
            COALESCE(l.recounted, l.counted) - COALESCE(l.expected_again, l.expected), \
            COALESCE(s.on_hand, 0), i.minimum, l.reason FROM count_line l JOIN item i ON i.id = l.item_id \
            LEFT JOIN stock s ON s.item_id = l.item_id AND s.location_id = ? \
            WHERE l.count_id = ? AND l.counted IS NOT NULL \
            AND (COALESCE(l.recounted, l.counted) <> COALESCE(l.expected_again, l.expected) OR l.needs IS NOT NULL) \
            ORDER BY l.id
            """
        return try records.connection.rows(
            sql, [.text(count.place.text), .text(count.id.text)],
            columns: Deviation.init(item:sku:needs:words:difference:there:minimum:reason:))
    }

    private func refuseOpenLines(_ deviating: [Deviation], _ count: Record<Count>) throws {
        let obstacles = deviating.compactMap(\.obstacle)
        guard !obstacles.isEmpty else { return }
        let lines =
            try records.connection.value(
                "SELECT COUNT(*) FROM count_line WHERE count_id = ?", [.text(count.id.text)]
            ).integer ?? 0
        throw Failure(
            .refused, "count \(count.number) cannot be posted yet: \(Obstacle.words(obstacles, lines: lines))",
            details: .fields(["lines": .list(obstacles.prefix(1000).map { .text($0.sentence) })]))
    }

    private func makeMovements(_ deviating: [Deviation], _ count: Record<Count>) throws {
        guard !deviating.isEmpty else { return }
        let lost = try counterpart(.lostAndFound).id
        let place = count.place
        let document = AnyID(count.id)
        let today = records.today
        let tokens = Movement.schema.fields
        try records.create(Movement.self, forEach: deviating) { draft, line in
            let found = line.difference > .zero
            draft[tokens.item] = line.item
            draft[tokens.quantity] = line.difference.magnitude
            draft[tokens.from] = found ? lost : place
            draft[tokens.to] = found ? place : lost
            draft[tokens.reason] = .count
            draft[tokens.document] = document
            if let reason = line.reason { draft[tokens.note] = reason }
            draft[tokens.doneOn] = today
        }
    }

    /// Notes for every counted line when it was counted last; what moved since the counting is no part of it.
    private func stamp(_ count: Record<Count>) throws {
        let (id, place) = (StoredValue.text(count.id.text), StoredValue.text(count.place.text))
        let today = StoredValue.text(records.today.description)
        let counted = "FROM count_line l WHERE l.count_id = ? AND l.counted IS NOT NULL"
        // There is none yet of what was found to be none, and had never been there.
        try records.connection.execute(
            """
            INSERT INTO stock (item_id, location_id, on_hand, moves, last_counted_on, moves_at_count) \
            SELECT l.item_id, ?, 0, 0, ?, COALESCE(l.movements_seen \
            + (COALESCE(l.recounted - l.expected_again, l.counted - l.expected) <> 0), 0) \(counted) \
            ON CONFLICT (item_id, location_id) DO UPDATE \
            SET last_counted_on = excluded.last_counted_on, moves_at_count = excluded.moves_at_count
            """, [place, today, id])
        // Of lines of an earlier version nobody knows which movements they saw.
        try records.connection.execute(
            """
            UPDATE stock SET moves_at_count = moves WHERE location_id = ? \
            AND item_id IN (SELECT l.item_id \(counted) AND l.movements_seen IS NULL)
            """, [place, id])
    }

    private func emitBelowMinimum(_ deviating: [Deviation]) throws {
        let watched = deviating.filter { $0.minimum != nil && $0.difference < .zero }
        var own: [String: Quantity] = [:]
        try inChunks(watched.map(\.item.text)) { places, arguments in
            let sql = """
                SELECT s.item_id, SUM(s.on_hand) FROM stock s JOIN location l ON l.id = s.location_id \
                WHERE s.item_id IN (\(places)) AND l.kind = 'stock' GROUP BY s.item_id
                """
            try records.connection.forEachRow(sql, arguments) { (item: String, onHand: Quantity) in own[item] = onHand }
        }
        for line in watched {
            let after = own[line.item.text] ?? .zero
            try emitIfBelowMinimum(line.sku, line.minimum, before: after - line.difference, after: after)
        }
    }
}
