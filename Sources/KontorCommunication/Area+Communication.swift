package import KontorStore

extension Area {
    /// What was said and written.
    package static let communication = Area(
        "communication", "What was said and written.",
        nouns: [
            LogEntry.schema.declaration,
            CallLeg.schema.declaration,
        ])
}
