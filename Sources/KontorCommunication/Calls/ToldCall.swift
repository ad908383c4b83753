package import KontorCore
package import KontorIntake

/// One call as people mean it: all that a telephone system did between the first ring and the last word.
package struct ToldCall: Sendable, Equatable {
    /// Stays the same however often its lines are read.
    package let identity: String
    package let direction: LogEntry.Direction
    /// How the whole call went; never decided from one line.
    package let outcome: LogEntry.Outcome
    /// The number of the other side as it was recorded, empty where there was none.
    package let party: String
    /// The name that came with the number.
    package let partyName: String?
    package let startedAt: Instant
    package let endedAt: Instant
    /// The extension of whoever of us spoke first, nil where nobody did.
    package let speaker: String?
    /// From the first ring until somebody took the call, or until it ended.
    package let ringSeconds: Int
    /// How long the caller talked with people, consultations between them not counted.
    package let talkSeconds: Int
    /// Whether the caller talked to somebody, was passed on, and reached nobody there.
    package let isLost: Bool
    package let legs: [Leg]

    /// One thing that happened in a call.
    package struct Leg: Sendable, Equatable {
        package var kind: CallLeg.Kind
        package var at: Instant
        /// The extension or number that rang, answered, or was asked; nil where the call ended.
        package var who: String?
        /// Who passed the call on, or asked.
        package var by: String?
        package var isReached: Bool
        package var ringSeconds = 0
        package var talkSeconds = 0
        /// The line of the telephone system's log that it was told from; nil for the end.
        package var line: CallLine?
    }
}
