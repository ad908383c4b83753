package import KontorCore
package import KontorIntake
package import KontorStore

/// One stretch of a call: who was rung, who answered, to whom it was transferred.
///
/// Each is one line of the telephone system's log. What the line said stays; what it means in the call may change when more
/// lines of the call come.
package struct CallLeg: Noun {
    package static let prefix = "leg"
    package let call = Field<ID<LogEntry>>("call", "The call it is part of.", .kept)
    package let position = Field<Int>("position", "1 for the first.", .kept)
    package let kind = Field<Kind>("kind", "What happened.", .kept)
    package let who = Field<String?>("who", "The extension or number.", .kept, .personal)
    package let by = Field<String?>("by", "Who passed the call on, or asked.", .kept, .personal)
    package let reached = Field<Bool>("reached", "Whether the other one took it.", .kept, .initially(1))
    package let startedAt = Field<Instant>("started_at", "When it began.", .kept)
    package let ringSeconds = Field<Int>("ring_s", "How long it rang.", unit: "seconds", .kept, .initially(0))
    package let talkSeconds = Field<Int>("talk_s", "How long was talked.", unit: "seconds", .kept, .initially(0))
    package let caller = Field<String?>("caller", "The number that called, as it was recorded.", .fixed, .personal)
    package let callerName = Field<String?>("caller_name", "The name that came with the number.", .fixed, .personal)
    package let dialled = Field<String?>("dialled", "What was dialled, as it was recorded.", .fixed, .personal)
    package let channel = Field<String?>("channel", "The telephone system's name for the end that called.", .fixed)
    package let toChannel = Field<String?>("to_channel", "Its name for the end that was called.", .fixed)
    package let application = Field<Application?>("application", "What the telephone system did.", .fixed)
    package let mailbox = Field<String?>("mailbox", "Whose mailbox it was.", .fixed, .personal)
    package let beganAt = Field<Instant?>("began_at", "When the line of the log begins.", .fixed)
    package let answeredAt = Field<Instant?>("answered_at", "When it was answered.", .fixed)
    package let endedAt = Field<Instant?>("ended_at", "When it ended.", .fixed)
    package let result = Field<Result?>("result", "How it ended.", .fixed)
    package let part = Field<String?>("part", "The telephone system's name for this part of the call.", .fixed)
    package let whole = Field<String?>("whole", "Its name for the whole call.", .fixed)
    package let sequence = Field<Int?>("sequence", "The line's place, as far as the system counts them.", .fixed)

    package enum Kind: String, Choice {
        case ringing, answered
        case blindTransfer = "blind_transfer"
        case attendedTransfer = "attended_transfer"
        case consulted, voicemail
        /// A menu, an announcement, the outer end of a connection that another leg tells.
        case system
        case ended
    }

    package typealias Application = CallLine.Application
    package typealias Result = CallLine.Result

    package static let schema = Schema(
        CallLeg(), "call_leg", area: "communication", "One stretch of a call.",
        indexes: ["call_id, position", "began_at"])
}

extension CallLine.Application: Choice {}
extension CallLine.Result: Choice {}
