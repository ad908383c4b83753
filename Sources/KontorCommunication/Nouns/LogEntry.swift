package import KontorCore
package import KontorStore
/// One thing that was said or written between the office and somebody: a call, a mail, a fax, a letter, a visit, a note.
package struct LogEntry: Noun {
    package static let prefix = "log"
    package let kind = Field<Kind>("kind", "What it was.", .fixed)
    package let direction = Field<Direction>("direction", "Which way it went.", .kept)
    package let at = Field<Instant>("happened_at", "When.", .kept, .past)
    package let party = Field<String?>(
        "party", "The other side as it came: a number, an address, a name.", .kept, .personal, .searched, .bound(.line)
    )
    package let partyNumber = Field<String?>(
        "party_number", "The other side's number in international form.", .kept, .personal, .searched)
    package let partyRecord = Field<AnyID?>("party_record", "The person or organisation it is, where known.")
    package let partyProbable = Field<Bool>(
        "party_probable", "Whether that is a guess, to be shown as \"probably\".", .kept, .initially(0))
    package let partyWhy = Field<String?>("party_why", "Why we think so.", .bound(.line))
    package let subject = Field<String?>(
        "subject", "What it was about, in one line.", .shape(.line), .personal, .searched, .bound(.line))
    package let note = Field<String?>("note", "What was said.", .personal, .searched, .bound(.note))
    package let toDo = Field<String?>("to_do", "What is to be done about it.", .personal, .searched, .bound(.note))
    package let about = Field<AnyID?>("about", "The record it concerns.")
    package let takenBy = Field<AnyID?>("taken_by", "Who of us spoke or wrote.")
    package let forWhom = Field<AnyID?>("for_whom", "For whom it is.")
    package let forRole = Field<String?>("for_role", "The role that it is for; for_whom is who that was.", .kept)
    package let urgency = Field<Urgency>("urgency", "How soon something must happen.", .initially("normal"))
    package let state = Field<State>("state", "What is still to be done.", .initially("done"))
    package let outcome = Field<Outcome?>("outcome", "How a call ended.", .kept)
    package let unreached = Field<Bool>(
        "unreached", "Whether somebody called us and reached nobody, or was lost on the way.", .kept,
        .initially(0))
    package let ringSeconds = Field<Int?>("ring_s", "How long it rang.", unit: "seconds", .kept)
    package let talkSeconds = Field<Int?>("talk_s", "How long was talked.", unit: "seconds", .kept)
    package let source = Field<String?>(
        "source", "Its name in the telephone system, so that it is taken in once.", .unique, .fixed, .bound(.line))
    package let why = Field<[String]>("why", "Why it went to whom it went to.", .initially("[]"))

    package let settledBy = Field<ID<LogEntry>?>("settled_by", "The call by which it was settled.", .kept)
    package let partOf = Field<ID<LogEntry>?>("part_of", "The call of which this turned out to be a part.", .kept)
    package let withdrawnAt = Field<Instant?>(
        "withdrawn_at", "Since when it is out of the log, as a part of another call or noted by mistake.", .kept)
    package let said = Field<[String]?>(
        "said", "Which of `for_whom`, `state` and `urgency` somebody decided, so that no rule changes them.", .kept)

    package enum Kind: String, Choice { case call, email, fax, letter, visit, note }
    package enum Direction: String, Choice { case `in`, out, within }
    package enum Urgency: String, Choice { case low, normal, high, urgent }
    package enum State: String, Choice {
        case done
        case forInformation = "for_information"
        case callerRingsAgain = "caller_rings_again"
        case weRingBack = "we_ring_back"

        /// Whether somebody waits for us.
        package var waits: Bool { self == .weRingBack || self == .callerRingsAgain }
    }
    package enum Outcome: String, Choice { case answered, missed, busy, failed, voicemail }

    package static let schema = Schema(
        LogEntry(), "log_entry", area: "communication", "One thing that was said or written between us and somebody.",
        rules: [
            Rule(
                "log_entry_ring_back_whom",
                "state <> 'we_ring_back' OR party IS NOT NULL OR party_record_id IS NOT NULL",
                "nobody can be rung back without a name or a number"),
            Rule("log_entry_outcome_of_calls", "outcome IS NULL OR kind = 'call'", "only a call has an outcome"),
            Rule(
                "log_entry_seconds", "COALESCE(ring_s, 0) >= 0 AND COALESCE(talk_s, 0) >= 0",
                "a call lasts no negative time"),
        ],
        indexes: [
            "happened_at", "state", "party_record_id", "party_number, happened_at", "for_whom_id, state",
            "settled_by_id",
        ])
}
