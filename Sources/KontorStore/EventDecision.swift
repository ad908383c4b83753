/// What a person decided about an event that a plugin's handler had not taken: a note for the journal, and final.
package struct EventDecision: Noun {
    package static let prefix = "evd"
    package let plugin = Field<String>("plugin", "Whose handler had not taken it.", .fixed)
    package let event = Field<Int>("event", "The event's number.", .fixed)
    package let name = Field<String>("name", "The event's name.", .fixed)
    package let decision = Field<Decision>("decision", "Whether it was to be delivered again or given up.", .fixed)
    package let reason = Field<String?>("reason", "Why, where somebody said so.", .fixed)

    package enum Decision: String, Choice { case deliver, drop }

    package static let schema = Schema(
        EventDecision(), "event_decision", area: "office", "A person's decision about an event that was not delivered.",
        indexes: ["plugin, event"])
}
