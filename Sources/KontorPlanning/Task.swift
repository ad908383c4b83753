package import KontorCore
package import KontorStore

/// Something that somebody has to do.
package struct Task: Noun {
    package static let prefix = "tsk"
    package let title = Field<String>(
        "title", "What is to be done, in one line.", .shape(.line), .personal,
        .check("LENGTH(TRIM(\"title\")) > 0", "title must not be empty"), .bound(.line))
    package let about = Field<AnyID?>("about", "The record it concerns.", .fixed)
    package let person = Field<AnyID?>("person", "Who is to do it; empty where a role is named.")
    package let role = Field<String?>("role", "The role that is to do it; who that is, is found when it is due.")
    package let dueAt = Field<Instant?>("due_at", "When it must be done.")
    package let doneAt = Field<Instant?>("done_at", "When it was done.", .kept)
    package let doneBy = Field<AnyID?>("done_by", "Who did it.", .kept)
    package let cancelledAt = Field<Instant?>("cancelled_at", "When it was called off.", .kept)
    package let createdAt = Field<Instant>("created_at", "When it was written down.", .fixed, .kept)

    package static let schema = Schema(
        Task(), "task", area: "planning", "Something that somebody has to do.",
        rules: [
            Rule("task_for_somebody", "person_id IS NOT NULL OR role IS NOT NULL", "it needs a person or a role"),
            Rule("task_done_by_after_done", "done_by_id IS NULL OR done_at IS NOT NULL", "it is not done yet"),
            Rule(
                "task_done_or_cancelled", "done_at IS NULL OR cancelled_at IS NULL",
                "it cannot be both done and cancelled"),
        ],
        indexes: ["done_at, due_at", "about_id", "person_id, done_at"])
}
