package import KontorCore
package import KontorStore
package import KontorDirectory

/// What is bought from one supplier at once.
package struct Order: Noun {
    package static let prefix = "ord"
    package let number = Field<String>("number", "Its number without gaps, such as `2026-0117`.", .key, .fixed, .kept)
    package let supplier = Field<ID<Organisation>>(
        "supplier", "Who delivers.", .fixed, .inUse, Organisation.selling)
    package let state = Field<State>("state", "How far it is.", .kept, .initially("draft"))
    package let freight = Field<Money>("freight", "What the delivery costs.", .kept)
    package let total = Field<Money>("total", "All lines and the freight, net.", .kept)
    package let proposedBy = Field<AnyID?>("proposed_by", "Who proposed it, and so cannot approve it.", .fixed, .kept)
    package let approvalsNeeded = Field<Int>(
        "approvals_needed", "How many must approve.", .kept, .initially(0),
        .check("approvals_needed BETWEEN 0 AND 9", "0 to 9 approvals"))
    package let approvers = Field<[String]>("approvers", "Roles that may approve it.", .kept, .initially("[]"))
    package let why = Field<[String]>("why", "Why it looks as it does.", .kept, .initially("[]"))
    package let createdAt = Field<Instant>("created_at", "When it was drafted.", .fixed, .kept)
    package let placedAt = Field<Instant?>("placed_at", "When it left the office.", .kept)

    package enum State: String, Choice {
        case draft, approved, placed
        case partReceived = "part_received"
        case received, closed, cancelled
    }

    package static let schema = Schema(
        Order(), "order", area: "inventory", "What is bought from one supplier at once.",
        indexes: ["state", "supplier_id"])
}
