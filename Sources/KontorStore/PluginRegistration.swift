internal import KontorCore

/// What a plugin answered, offered and heard when it was last loaded well: what is refused, and what waits, while it does
/// not load.
package struct PluginRegistration: Sendable, Equatable {
    package let policies: [String]
    package let commands: [String]
    package let events: [String]

    package init(policies: [String], commands: [String], events: [String]) {
        self.policies = policies
        self.commands = commands
        self.events = events
    }

    /// Follows from the plugins' files as they were, not from what people did: it is no part of the journal.
    package static let table = DerivedTable(
        "plugin_registration",
        """
        CREATE TABLE plugin_registration (
          plugin TEXT PRIMARY KEY,
          policies TEXT NOT NULL,
          commands TEXT NOT NULL,
          events TEXT NOT NULL
        )
        """)

    /// Returns what is known of each plugin that was ever loaded well in this office.
    package static func all(_ connection: any Connection) throws -> [String: PluginRegistration] {
        var found: [String: PluginRegistration] = [:]
        for row in try connection.rows("SELECT plugin, policies, commands, events FROM plugin_registration") {
            found[row[0].text ?? ""] = PluginRegistration(
                policies: try names(row[1]), commands: try names(row[2]), events: try names(row[3]))
        }
        return found
    }

    /// Keeps it in the place of what was known of the plugin.
    package func keep(for plugin: String, _ connection: any Connection) throws {
        let lists = [policies, commands, events].map { StoredValue.text(Plain.list($0.map { .text($0) }).json) }
        try connection.execute(
            "INSERT INTO plugin_registration (plugin, policies, commands, events) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (plugin) DO UPDATE SET policies = excluded.policies, commands = excluded.commands, "
                + "events = excluded.events",
            [.text(plugin)] + lists)
    }

    private static func names(_ value: StoredValue) throws -> [String] {
        try Plain(json: value.text ?? "[]").list?.compactMap(\.text) ?? []
    }
}
