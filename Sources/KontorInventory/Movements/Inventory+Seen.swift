internal import KontorCore
internal import KontorStore

/// A movement that is noted late, or taken back, must not change what a count has found since: the count saw it.
///
/// On the day of a count itself a movement is taken to have happened after it, because a day is all that is known.
extension Inventory {
    /// Refuses a movement of an earlier day that a count or the opening has seen, or that takes what was not there yet.
    func refuseSeen(
        _ item: Record<Item>, from: Record<Location>, to: Record<Location>, on day: Day
    ) throws {
        for place in [from, to] where place.kind == .stock {
            if let seen = try lastCount(of: item, at: place), day < seen {
                throw refusal(item, place, day, "is before the count of \(seen), which saw it")
            }
            var opening = try first(item, at: place, because: "AND reason = 'opening'")
            if opening == nil, place.id == item.place { opening = try listed(item) }
            if let opening, day < opening {
                throw refusal(item, place, day, "is before the opening of \(opening), which saw it")
            }
        }
        guard from.kind == .stock else { return }
        guard let first = try first(item, at: from), day < first else { return }
        throw Failure(
            .refused, "\(item.sku) in \(from.name): \(day) is before \(first), when the first of it came there")
    }

    /// Refuses to take a movement back that was entered before a count: what the count found has the mistake in it.
    func refuseCountedSince(_ movement: Record<Movement>, _ item: Record<Item>) throws {
        let entered = movement.id.instant
        for place in try [movement.from, movement.to].map({ try records.require($0) }) where place.kind == .stock {
            let seen = try lastCountAfterEntry(of: movement, item, at: place) ?? openCount(after: movement, item, place)
            let sql = """
                SELECT MAX(c.posted_on) FROM "count" c JOIN count_line l ON l.count_id = c.id AND l.item_id = ? \
                WHERE c.place_id = ? AND c.state = 'posted' AND l.counted IS NOT NULL AND c.posted_at > ?
                """
            let arguments: [StoredValue] = [
                .text(item.id.text), .text(place.id.text), .integer(entered.microseconds),
            ]
            guard let day = try records.connection.value(sql, arguments).text ?? seen else { continue }
            throw refusal(item, place, movement.doneOn, "was noted before the count of \(day), which saw it")
        }
    }

    /// Returns the day of the last count of an item at a place where it came after a movement there, by the order of
    /// their entries: of two in one script no clock says which was first.
    private func lastCountAfterEntry(
        of movement: Record<Movement>, _ item: Record<Item>, at place: Record<Location>
    ) throws -> String? {
        let (item, place) = (StoredValue.text(item.id.text), StoredValue.text(place.id.text))
        let counted = try records.connection.row(
            "SELECT last_counted_on, moves_at_count FROM stock WHERE item_id = ? AND location_id = ?", [item, place])
        guard let day = counted?[0].text, let seen = counted?[1].integer else { return nil }
        let sql = """
            SELECT COUNT(*) FROM movement WHERE item_id = ? AND (from_id = ? OR to_id = ?) AND id <= ?
            """
        let position = try records.connection.value(sql, [item, place, place, .text(movement.id.text)]).integer ?? 0
        return position <= seen ? day : nil
    }

    /// Returns the day on which an open count was begun after a movement there, where the item was counted already.
    private func openCount(
        after movement: Record<Movement>, _ item: Record<Item>, _ place: Record<Location>
    ) throws -> String? {
        // Behind their prefixes ids of all kinds sort in the order of their making.
        let sql = """
            SELECT MAX(c.opened_at) FROM "count" c JOIN count_line l ON l.count_id = c.id AND l.item_id = ? \
            WHERE c.place_id = ? AND c.state IN (\(Count.State.openWords)) AND l.counted IS NOT NULL \
            AND SUBSTR(c.id, 5) > ?
            """
        let arguments: [StoredValue] = [
            .text(item.id.text), .text(place.id.text), .text(String(movement.id.text.dropFirst(4))),
        ]
        return try records.connection.value(sql, arguments).integer.map {
            records.time.day(at: Instant(microseconds: $0)).description
        }
    }

    private func refusal(_ item: Record<Item>, _ place: Record<Location>, _ day: Day, _ words: String) -> Failure {
        Failure(
            .refused,
            "\(item.sku) in \(place.name): what moved on \(day) \(words); if the stock is wrong, count it again "
                + "(what came or went since is noted as of today)")
    }

    /// The day of the last count of an item at a place: posted, or going on and begun on that day.
    private func lastCount(of item: Record<Item>, at place: Record<Location>) throws -> Day? {
        let (item, place) = (StoredValue.text(item.id.text), StoredValue.text(place.id.text))
        let posted = try records.connection.value(
            "SELECT last_counted_on FROM stock WHERE item_id = ? AND location_id = ?", [item, place]
        ).text.flatMap { Day($0) }
        let sql = """
            SELECT MAX(c.opened_at) FROM "count" c JOIN count_line l ON l.count_id = c.id AND l.item_id = ? \
            WHERE c.place_id = ? AND c.state IN (\(Count.State.openWords)) AND l.counted IS NOT NULL
            """
        let open = try records.connection.value(sql, [item, place]).integer.map {
            records.time.day(at: Instant(microseconds: $0))
        }
        return [posted, open].compactMap { $0 }.max()
    }

    /// The day on which the list that made an item said how much of all was there, nil where none did.
    ///
    /// Of what it said there was nothing, no movement tells.
    private func listed(_ item: Record<Item>) throws -> Day? {
        for file in try records.files(thatMade: item.id.text) {
            let day = try records.connection.value(
                "SELECT done_on FROM movement WHERE document_id = ? AND reason = 'opening' LIMIT 1", [.text(file)])
            if let day = day.text.flatMap({ Day($0) }) { return day }
        }
        return nil
    }

    private func first(_ item: Record<Item>, at place: Record<Location>, because rest: String = "") throws -> Day? {
        try records.connection.value(
            "SELECT MIN(done_on) FROM movement WHERE item_id = ? AND to_id = ? \(rest)",
            [.text(item.id.text), .text(place.id.text)]
        ).text.flatMap { Day($0) }
    }
}
