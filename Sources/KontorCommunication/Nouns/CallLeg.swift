package import KontorCore
package import KontorStore
/// One stretch of a call: who was rung, who answered, to whom it was transferred.
package struct CallLeg: Noun {
    package static let prefix = "leg"
    package let call = Field<ID<LogEntry>>("call", "The call it is part of.", .fixed)
    package let position = Field<Int>("position", "1 for the first.", .fixed)
    package let kind = Field<Kind>("kind", "What happened.", .fixed)
    package let who = Field<String?>("who", "The extension or number.", .fixed, .personal)
    package let by = Field<String?>("by", "Who passed the call on, or asked.", .fixed, .personal)
    package let reached = Field<Bool>("reached", "Whether the other one took it.", .fixed, .initially(1))
    package let startedAt = Field<Instant>("started_at", "When it began.", .fixed)
    package let ringSeconds = Field<Int>("ring_s", "How long it rang.", unit: "seconds", .fixed, .initially(0))
    package let talkSeconds = Field<Int>("talk_s", "How long was talked.", unit: "seconds", .fixed, .initially(0))

    package enum Kind: String, Choice {
        case ringing, answered
        case blindTransfer = "blind_transfer"
        case attendedTransfer = "attended_transfer"
        case consulted, voicemail, ended
    }

    package static let schema = Schema(
        CallLeg(), "call_leg", area: "communication", "One stretch of a call.",
        rules: [.unique("call_id", "position", sentence: "the call has a leg at this position already")])
}
