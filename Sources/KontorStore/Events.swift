package import KontorCore

/// Facts that were committed, kept until every plugin that asked has handled them.
///
/// An event is written in the transaction that made it true, so it is delivered exactly where that committed; each
/// plugin's cursor moves in the transaction in which its handler ran, so a crash repeats the handler, never skips it.
///
/// `entry` is the entry of the journal whose hash covers the event, that of its own transaction; where that changed no
/// record, nothing happened. It is 0 for events from before they were covered. What no entry covers is delivered to
/// nobody.
package enum Events {
    package static let tables = [
        DerivedTable(
            "event",
            """
            CREATE TABLE event (
              number INTEGER PRIMARY KEY,
              name TEXT NOT NULL,
              at INTEGER NOT NULL,
              data TEXT NOT NULL
            , entry INTEGER)
            """, "CREATE INDEX event_entry ON event (entry)"),
        DerivedTable(
            "event_cursor",
            """
            CREATE TABLE event_cursor (
              plugin TEXT PRIMARY KEY,
              delivered INTEGER NOT NULL,
              attempts INTEGER NOT NULL
            )
            """),
        DerivedTable(
            "event_failure",
            """
            CREATE TABLE event_failure (
              plugin TEXT NOT NULL,
              event INTEGER NOT NULL,
              at INTEGER NOT NULL,
              reason TEXT NOT NULL,
              PRIMARY KEY (plugin, event)
            )
            """),
        EventRest.table,
    ]

    /// The condition on an event `e` that an entry covers it, or that it was there before events were covered: all that
    /// are covered came later.
    static let isProven = """
        (e.entry IN (SELECT number FROM journal_entry) OR \
        (e.entry = 0 AND NOT EXISTS (SELECT 1 FROM event c WHERE c.entry > 0 AND c.number < e.number)))
        """

    /// The condition on an event `e` that it still waits for the plugin of a cursor `c`: nobody gave it up, and it was not
    /// put aside.
    static let isWanted = """
        NOT EXISTS (SELECT 1 FROM event_decision d \
        WHERE d.plugin = c.plugin AND d.event = e.number AND d.decision = 'drop') \
        AND NOT EXISTS (SELECT 1 FROM event_failure f WHERE f.plugin = c.plugin AND f.event = e.number)
        """

    /// Why an event was put aside that its plugin heard when it happened, and hears no more.
    package static let noLongerHeard = "the plugin heard it when it happened, and hears it no more"

    /// Puts aside what waits for a plugin under names that it heard and hears no more: left waiting it would be passed over.
    ///
    /// - Returns: How many events those are.
    package static func setAsideUnheard(
        by plugin: String, named names: [String], at now: Instant, _ connection: any Connection
    ) throws -> Int64 {
        guard !names.isEmpty else { return 0 }
        let places = names.map { _ in "?" }.joined(separator: ", ")
        try connection.execute(
            "INSERT INTO event_failure (plugin, event, at, reason) SELECT c.plugin, e.number, ?, ? FROM event_cursor c "
                + "JOIN event e ON e.number > c.delivered WHERE c.plugin = ? AND e.name IN (\(places)) "
                + "AND \(isProven) AND \(isWanted)",
            [.integer(now.microseconds), .text(noLongerHeard), .text(plugin)] + names.map { .text($0) })
        let count = try connection.value("SELECT changes()").integer ?? 0
        try connection.execute(
            "DELETE FROM event_rest WHERE plugin = ? AND event IN (SELECT event FROM event_failure WHERE plugin = ?)",
            [.text(plugin), .text(plugin)])
        return count
    }
}

/// One committed fact.
package struct Event: Sendable {
    package let number: Int64
    package let name: String
    package let at: Instant
    package let data: Plain
}

extension Event {
    /// - Parameter stored: The data as it is kept.
    /// - Throws: `DamagedRecords` where that is none.
    init(number: Int64, name: String, at: Instant, stored: String) throws {
        self.init(number: number, name: name, at: at, data: try Plain.stored(stored, "event \(number)"))
    }
}

extension Records {
    /// Notes a fact that becomes true with this transaction's commit.
    package func emit(_ name: String, _ data: Plain) throws {
        try journal.happened(name, data, at: now)
    }

    /// The highest number given so far; a plugin that is new to the office starts after it.
    package func lastEventNumber() throws -> Int64 {
        try connection.value("SELECT COALESCE(MAX(number), 0) FROM event").integer ?? 0
    }

    /// Returns the next event of one of those names that `plugin` has not handled and that nobody gave up for it; nil where
    /// there is none.
    package func nextEvent(for plugin: String, named names: [String]) throws -> Event? {
        guard !names.isEmpty else { return nil }
        let places = names.map { _ in "?" }.joined(separator: ", ")
        let sql = """
            SELECT e.number, e.name, e.at, e.data FROM event_cursor c \
            JOIN event e ON e.number > c.delivered WHERE c.plugin = ? AND e.name IN (\(places)) \
            AND \(Events.isProven) AND \(Events.isWanted) ORDER BY e.number LIMIT 1
            """
        return try connection.row(
            sql, [.text(plugin)] + names.map { .text($0) }, columns: Event.init(number:name:at:stored:))
    }

    /// Begins to keep events for a plugin that is new to the office: those behind `number`.
    ///
    /// In the transaction that writes the first of them, so that no crash can come between.
    package func subscribe(_ plugin: String, after number: Int64) throws {
        try connection.execute(
            "INSERT INTO event_cursor (plugin, delivered, attempts) VALUES (?, ?, 0) ON CONFLICT (plugin) DO NOTHING",
            [.text(plugin), .integer(number)])
    }

    /// Keeps no events for a plugin any more; what was put aside for it stays.
    package func unsubscribe(_ plugin: String) throws {
        for table in ["event_cursor", "event_rest"] {
            try connection.execute("DELETE FROM \(table) WHERE plugin = ?", [.text(plugin)])
        }
    }

    /// The plugins that are subscribed.
    package func subscribers() throws -> [String] {
        try connection.texts("SELECT plugin FROM event_cursor ORDER BY plugin")
    }

    /// The plugins that have not been asked about every event yet.
    ///
    /// - Throws: `DamagedRecords` where one is said to have handled events that there are not.
    package func subscribersBehind() throws -> [String] {
        let last = try lastEventNumber()
        let cursors = try connection.rows("SELECT plugin, delivered FROM event_cursor ORDER BY plugin") {
            (plugin: String, delivered: StoredValue) in (plugin: plugin, delivered: delivered.integer ?? -1)
        }
        guard cursors.allSatisfy({ (0...last).contains($0.delivered) }) else {
            throw DamagedRecords("event_cursor counts events that do not exist")
        }
        return cursors.filter { $0.delivered < last }.map(\.plugin)
    }

    /// Marks an event, and all before it, as handled.
    package func delivered(_ event: Int64, to plugin: String) throws {
        try connection.execute(
            "UPDATE event_cursor SET delivered = ?, attempts = 0 WHERE plugin = ? AND delivered < ?",
            [.integer(event), .text(plugin), .integer(event)])
        try connection.execute(
            "DELETE FROM event_rest WHERE plugin = ? AND event <= ?", [.text(plugin), .integer(event)])
    }

    /// Puts an event aside that a handler cannot take, so that those after it are delivered.
    package func setAside(_ event: Int64, by plugin: String, reason: String) throws {
        try connection.execute(
            "INSERT INTO event_failure (plugin, event, at, reason) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (plugin, event) DO NOTHING",
            [.text(plugin), .integer(event), .integer(now.microseconds), .text(reason)])
        try delivered(event, to: plugin)
    }
}
