package import KontorStore

extension Area {
    /// Tasks and business days.
    package static let planning = Area(
        "planning", "Tasks and business days.",
        nouns: [
            Task.schema.declaration
        ],
        events: [
            EventDeclaration(
                "planning.task.done", "A task was done.",
                fields: ["task": "The task's id.", "about": "The record it concerned."]),
            EventDeclaration(
                "planning.task.cancelled", "A task was called off.",
                fields: ["task": "The task's id.", "about": "The record it concerned."]),
        ])
}
