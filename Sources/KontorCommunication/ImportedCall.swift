package import KontorCore

/// One call as a telephone system's record tells it, with its rows already put together.
package struct ImportedCall: Sendable, Equatable {
    /// Stays the same however often the record is read.
    package var identity: String
    package var direction: LogEntry.Direction
    package var outcome: LogEntry.Outcome
    /// The number that called, empty where there was none.
    package var caller: String
    package var callerName: String?
    package var dialled: String
    package var startedAt: Instant
    /// The extension that took it first, nil where nobody did.
    package var answeredBy: String?
    package var ringSeconds: Int
    package var talkSeconds: Int
    package var legs: [Leg]

    package init(
        identity: String, direction: LogEntry.Direction, outcome: LogEntry.Outcome, caller: String,
        callerName: String? = nil, dialled: String, startedAt: Instant, answeredBy: String? = nil,
        ringSeconds: Int = 0, talkSeconds: Int = 0, legs: [Leg] = []
    ) {
        self.identity = identity
        self.direction = direction
        self.outcome = outcome
        self.caller = caller
        self.callerName = callerName
        self.dialled = dialled
        self.startedAt = startedAt
        self.answeredBy = answeredBy
        self.ringSeconds = ringSeconds
        self.talkSeconds = talkSeconds
        self.legs = legs
    }

    /// One thing that happened in a call.
    package struct Leg: Sendable, Equatable {
        package var kind: CallLeg.Kind
        package var at: Instant
        /// The extension or number that rang, answered, or was asked.
        package var party: String?
        /// Who passed the call on, or asked.
        package var by: String?
        package var isReached: Bool
        package var ringSeconds: Int
        package var talkSeconds: Int

        package init(
            _ kind: CallLeg.Kind, at: Instant, party: String? = nil, by: String? = nil, isReached: Bool = true,
            ringSeconds: Int = 0, talkSeconds: Int = 0
        ) {
            self.kind = kind
            self.at = at
            self.party = party
            self.by = by
            self.isReached = isReached
            self.ringSeconds = ringSeconds
            self.talkSeconds = talkSeconds
        }
    }

    /// Whether the caller talked to somebody, was passed on, and reached nobody there.
    var isLost: Bool {
        guard outcome == .answered else { return false }
        let last = legs.last { [.answered, .blindTransfer, .attendedTransfer, .voicemail].contains($0.kind) }
        guard let last, last.kind != .answered else { return false }
        return last.kind == .voicemail || !last.isReached
    }
}

/// What taking in a telephone record did.
package struct CallImport: Sendable {
    /// The calls that were not in the log yet, in the order of the record.
    package let new: [ID<LogEntry>]
    /// How many were in the log already.
    package let known: Int
    /// The lines that could not be read, as the reader said; none is lost.
    package let unread: [UnreadCallLine]
}

/// A line of a telephone record that could not be read.
package struct UnreadCallLine: Sendable, Equatable {
    /// From 1.
    package let line: Int
    package let sentence: String

    package init(line: Int, sentence: String) {
        self.line = line
        self.sentence = sentence
    }
}
