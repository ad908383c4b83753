internal import KontorCore

/// What a plugin answered, offered and heard when it was last loaded well: what is refused, and what waits, while it does
/// not load.
package struct PluginRegistration: Sendable, Equatable {
    package let policies: [String]
    package let commands: [String]
    package let events: [String]
    /// Whether it lay in the office's own folder: what comes with Kontor by the same name is another plugin.
    package let isOwn: Bool

    package init(policies: [String], commands: [String], events: [String], isOwn: Bool) {
        self.isOwn = isOwn
        self.policies = policies
        self.commands = commands
        self.events = events
    }

    /// What it says, and what another one said besides.
    package func with(_ other: PluginRegistration) -> PluginRegistration {
        func all(_ list: KeyPath<PluginRegistration, [String]>) -> [String] {
            self[keyPath: list] + other[keyPath: list].filter { !self[keyPath: list].contains($0) }
        }
        return PluginRegistration(
            policies: all(\.policies), commands: all(\.commands), events: all(\.events), isOwn: isOwn)
    }

    /// Follows from the plugins' files as they were, not from what people did: it is no part of the journal.
    package static let table = DerivedTable(
        "plugin_registration",
        """
        CREATE TABLE plugin_registration (
          plugin TEXT PRIMARY KEY,
          policies TEXT NOT NULL,
          commands TEXT NOT NULL,
          events TEXT NOT NULL,
          is_own INTEGER NOT NULL DEFAULT 0
        )
        """)

    /// Returns what is known of each plugin that was ever loaded well in this office.
    package static func all(_ connection: any Connection) throws -> [String: PluginRegistration] {
        var found: [String: PluginRegistration] = [:]
        try connection.forEachRow("SELECT plugin, policies, commands, events, is_own = 1 FROM plugin_registration") {
            (plugin: String, policies: String, commands: String, events: String, isOwn: Bool) in
            found[plugin] = PluginRegistration(
                policies: try names(policies), commands: try names(commands), events: try names(events), isOwn: isOwn)
        }
        return found
    }

    /// Keeps it in the place of what was known of the plugin.
    package func keep(for plugin: String, _ connection: any Connection) throws {
        let lists = [policies, commands, events].map { StoredValue.text(Plain.list($0.map { .text($0) }).json) }
        try connection.execute(
            "INSERT INTO plugin_registration (plugin, policies, commands, events, is_own) VALUES (?, ?, ?, ?, ?) "
                + "ON CONFLICT (plugin) DO UPDATE SET policies = excluded.policies, commands = excluded.commands, "
                + "events = excluded.events, is_own = excluded.is_own",
            [.text(plugin)] + lists + [.integer(isOwn ? 1 : 0)])
    }

    private static func names(_ text: String) throws -> [String] {
        try Plain(json: text).list?.compactMap(\.text) ?? []
    }
}
