package import KontorCore

/// One call as people mean it: all that a telephone system did between the first ring and the last word.
package struct TelephoneCall: Sendable, Equatable {
    package enum Direction: String, Sendable, CaseIterable {
        case inbound
        case outbound
        case `internal`
    }

    /// How the whole call went; never decided from one row of a record.
    package enum Outcome: String, Sendable, CaseIterable {
        /// A person took it.
        case answered
        /// Nobody took it.
        case missed
        /// Every telephone that was tried was busy.
        case busy
        /// No telephone could be reached at all.
        case failed
        /// Nobody took it, and the mailbox did.
        case voicemail
    }

    /// Who called, as the telephone system says.
    package struct Caller: Sendable, Equatable {
        /// The number as it was recorded, empty where there was none.
        package var number: String
        /// The name that came with the number, nil where it only repeats the number.
        package var name: String?
        package var isWithheld: Bool
    }

    /// Stays the same however often the record is read.
    package var identity: String
    package var direction: Direction
    package var outcome: Outcome
    package var caller: Caller
    /// The number that was dialled, as it was recorded.
    package var dialled: String
    package var startedAt: Instant
    package var endedAt: Instant
    /// The first person that took the call, nil where nobody did.
    package var answeredBy: String?
    /// From the first ring until somebody took the call, or until it ended.
    package var ringSeconds: Int
    /// How long the caller talked with people, consultations between them not counted.
    package var talkSeconds: Int
    package var legs: [Leg]
    /// The identity of the call in which the caller was talking all the while, such as to ask a colleague meanwhile.
    package var during: String?
    /// The lines of the record that this call was put together from.
    package var lines: [Int]
}

extension TelephoneCall {
    /// Whether somebody took the call, passed it on, and nobody took it there: the caller has to be rung back.
    package var isLostAfterTransfer: Bool {
        let passedOn = legs.last { $0.kind == .blindTransfer || $0.kind == .attendedTransfer || $0.kind == .voicemail }
        return outcome == .answered && passedOn?.isReached == false
    }

    /// One thing that happened in a call.
    package struct Leg: Sendable, Equatable {
        package enum Kind: String, Sendable, CaseIterable {
            /// A telephone rang and nobody took it there.
            case ringing
            case answered
            /// Passed on without asking first.
            case blindTransfer = "blind_transfer"
            /// Passed on after a consultation.
            case attendedTransfer = "attended_transfer"
            /// Somebody in the call asked a third person, while the caller waited.
            case consulted
            case voicemail
            case ended
        }

        package var kind: Kind
        package var at: Instant
        /// The extension or number that rang, answered, or was asked; nil where the call ended.
        package var party: String?
        /// Who passed the call on, or asked.
        package var by: String?
        /// Whether the party took it.
        package var isReached: Bool
        package var ringSeconds: Int
        package var talkSeconds: Int
    }
}

/// What a telephone system's record holds.
package struct TelephoneRecord: Sendable, Equatable {
    /// In the order in which they began.
    package var calls: [TelephoneCall]
    /// The lines that could not be read, with the reason.
    package var unread: [UnreadLine]
}

/// A line of a log that could not be read.
package struct UnreadLine: Sendable, Equatable {
    /// From 1.
    package let line: Int
    /// What is wrong with it, without its content: that is about people.
    package let sentence: String

    package init(line: Int, sentence: String) {
        self.line = line
        self.sentence = sentence
    }
}
