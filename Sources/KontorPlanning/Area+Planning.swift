package import KontorStore

extension Area {
    /// Tasks and business days.
    package static let planning = Area(
        "planning", "Tasks and business days.",
        nouns: [
            Task.schema.declaration
        ])
}
