package import KontorCore

/// An event whose handler failed, between two attempts.
package struct EventRest: Sendable, Equatable {
    /// How often it failed so far.
    package let attempts: Int
    /// Not before this moment is it tried again, while the plugin is the same.
    package let until: Instant
    /// The hash of the plugin's files when it failed; nil where they could not be read.
    package let content: String?
    /// What the last attempt said.
    package let reason: String

    package init(attempts: Int, until: Instant, content: String?, reason: String) {
        self.attempts = attempts
        self.until = until
        self.content = content
        self.reason = reason
    }

    package static let table = DerivedTable(
        "event_rest",
        """
        CREATE TABLE event_rest (
          plugin TEXT PRIMARY KEY,
          event INTEGER NOT NULL,
          attempts INTEGER NOT NULL,
          until INTEGER NOT NULL,
          content TEXT,
          reason TEXT NOT NULL
        )
        """)
}

/// An event that was put aside because a handler could not take it.
package struct EventAside: Sendable {
    package let plugin: String
    package let event: Event
    package let at: Instant
    package let reason: String
}

extension Records {
    /// The event that rests for a plugin, nil where none does.
    package func rest(of plugin: String) throws -> (event: Int64, rest: EventRest)? {
        let sql = "SELECT event, attempts, until, content, reason FROM event_rest WHERE plugin = ?"
        return try connection.row(sql, [.text(plugin)]) {
            (event: Int64, attempts: Int, until: Instant, content: String?, reason: String) in
            (event, EventRest(attempts: attempts, until: until, content: content, reason: reason))
        }
    }

    /// Whether any plugin's event may be tried again now.
    package func hasEventsDue() throws -> Bool {
        try connection.row("SELECT 1 FROM event_rest WHERE until <= ? LIMIT 1", [.integer(now.microseconds)]) != nil
    }

    /// Lets an event rest after its handler failed.
    package func rest(_ event: Int64, for plugin: String, _ rest: EventRest) throws {
        try connection.execute(
            "INSERT INTO event_rest (plugin, event, attempts, until, content, reason) VALUES (?, ?, ?, ?, ?, ?) "
                + "ON CONFLICT (plugin) DO UPDATE SET event = excluded.event, attempts = excluded.attempts, "
                + "until = excluded.until, content = excluded.content, reason = excluded.reason",
            [
                .text(plugin), .integer(event), .integer(Int64(rest.attempts)), .integer(rest.until.microseconds),
                rest.content.map { .text($0) } ?? .null, .text(rest.reason),
            ])
    }

    /// Returns what was put aside, the oldest first.
    package func eventsAside() throws -> [EventAside] {
        let sql = """
            SELECT f.plugin, f.at, f.reason, f.event, COALESCE(e.name, ''), COALESCE(e.at, 0), COALESCE(e.data, 'null') \
            FROM event_failure f LEFT JOIN event e ON e.number = f.event AND \(Events.isProven) \
            ORDER BY f.event, f.plugin
            """
        return try connection.rows(sql) {
            (plugin: String, asideAt: Instant, reason: String, number: Int64, name: String, at: Instant, data: String)
            in
            EventAside(
                plugin: plugin, event: try Event(number: number, name: name, at: at, stored: data), at: asideAt,
                reason: reason)
        }
    }

    /// Takes an event back from those that were put aside, because it was delivered or given up.
    package func takeFromAside(_ event: Int64, of plugin: String) throws {
        try connection.execute(
            "DELETE FROM event_failure WHERE plugin = ? AND event = ?", [.text(plugin), .integer(event)])
    }

    /// Returns the events of these names that wait behind what a plugin has handled, without those that were given up; all
    /// where no names are given.
    package func eventsBehind(_ plugin: String, named names: [String]?, limit: Int) throws -> [Event] {
        let places = (names ?? []).map { _ in "?" }.joined(separator: ", ")
        let filter = names == nil ? "" : " AND e.name IN (\(places))"
        let sql = """
            SELECT e.number, e.name, e.at, e.data FROM event_cursor c JOIN event e ON e.number > c.delivered \
            WHERE c.plugin = ?\(filter) AND \(Events.isProven) AND \(Events.isWanted) \
            ORDER BY e.number LIMIT \(limit)
            """
        return try connection.rows(
            sql, [.text(plugin)] + (names ?? []).map { .text($0) }, columns: Event.init(number:name:at:stored:))
    }
}
