/// Who changes something, and through what: the head of every journal entry.
package struct Authorship: Sendable, Equatable {
    /// The acting person's id, nil where the program acts by itself (an event's handler, an import at start-up).
    package var actor: String?
    /// The plugin whose code runs, nil for a script or a REPL session.
    package var plugin: String?
    /// `do supply-run`, `run stock.lua`, `repl`, `import items`.
    package var command: String
    /// One name for everything that one start of the program did.
    package var run: String
    /// The plugins that were knowingly left out, `--without NAME`.
    package var without: [String]

    package init(
        actor: String?, plugin: String? = nil, command: String, run: String, without: [String] = []
    ) {
        self.actor = actor
        self.plugin = plugin
        self.command = command
        self.run = run
        self.without = without
    }
}
