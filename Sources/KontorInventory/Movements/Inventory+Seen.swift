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

    /// Refuses to take a movement back that was entered before an item was counted: what was found has the mistake in it.
    ///
    /// Which came first, the order of their entries says: of two in one script no clock does.
    func refuseCountedSince(_ movement: Record<Movement>, _ item: Record<Item>) throws {
        for place in try [movement.from, movement.to].map({ try records.require($0) }) where place.kind == .stock {
            let id = StoredValue.text(place.id.text)
            let sql = """
                SELECT COALESCE(SUM((from_id = ?) + (to_id = ?)), 0) FROM movement \
                WHERE item_id = ? AND (from_id = ? OR to_id = ?) AND id <= ?
                """
            let position = try records.connection.value(
                sql, [id, id, .text(item.id.text), id, id, .text(movement.id.text)])
            // Lines from before that was kept: when the count was posted, or begun. Behind their prefixes ids of all kinds
            // sort in the order of their making.
            let since = """
                CASE WHEN l.movements_seen IS NOT NULL THEN l.movements_seen >= ? \
                WHEN c.state = 'posted' THEN c.posted_at > ? ELSE SUBSTR(c.id, 5) > ? END
                """
            let arguments: [StoredValue] = [
                position, .integer(movement.id.instant.microseconds), .text(String(movement.id.text.dropFirst(4))),
            ]
            guard let day = try lastCount(of: item, at: place, since, arguments) else { continue }
            throw refusal(item, place, movement.doneOn, "was noted before the count of \(day), which saw it")
        }
    }

    private func refusal(_ item: Record<Item>, _ place: Record<Location>, _ day: Day, _ words: String) -> Failure {
        Failure(
            .refused,
            "\(item.sku) in \(place.name): what moved on \(day) \(words); if the stock is wrong, count it again "
                + "(what came or went since is noted as of today)")
    }

    /// The day on which an item was counted last at a place, in a count that is posted or goes on.
    ///
    /// - Parameter condition: Which countings are meant; all where nothing is said.
    private func lastCount(
        of item: Record<Item>, at place: Record<Location>, _ condition: String = "TRUE",
        _ arguments: [StoredValue] = []
    ) throws -> Day? {
        let sql = """
            SELECT MAX(l.counted_at), MAX(CASE WHEN l.counted_at IS NULL AND c.posted_on IS NULL THEN c.opened_at END), \
            MAX(CASE WHEN l.counted_at IS NULL THEN c.posted_on END) \
            FROM "count" c JOIN count_line l ON l.count_id = c.id AND l.item_id = ? \
            WHERE c.place_id = ? AND c.state IN ('posted', \(Count.State.openWords)) AND l.counted IS NOT NULL \
            AND \(condition)
            """
        let known: [StoredValue] = [.text(item.id.text), .text(place.id.text)]
        let days = try records.connection.row(sql, known + arguments) {
            (counted: Instant?, opened: Instant?, posted: Day?) in
            [counted, opened].compactMap(\.self).map(records.time.day(at:)) + [posted].compactMap(\.self)
        }
        return days?.max()
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
