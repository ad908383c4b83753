package import KontorCore

/// One line of a telephone system's log: one telephone that was tried, or one application that took the call.
///
/// A call is many of these. What the call was as a whole follows from all of them that are known, whenever and in whichever
/// file they came.
package struct CallLine: Sendable, Equatable {
    /// What the telephone system did.
    package enum Application: String, Sendable, CaseIterable {
        /// It let telephones ring.
        case dial
        case voicemail
        /// Somebody took a call that rang elsewhere.
        case pickup
        /// A menu, an announcement, music.
        case other
    }

    /// How that ended.
    package enum Result: String, Sendable, CaseIterable {
        case answered
        case notAnswered = "not_answered"
        case busy
        case failed
    }

    /// Where the line stands in the file, from 1.
    package var line: Int
    /// The number that called, as it was recorded; empty where none was sent, or the caller hid it.
    package var caller: String
    /// The name that came with the number, nil where it only repeats the number.
    package var callerName: String?
    /// What was dialled, as it was recorded.
    package var dialled: String
    package var from: CallChannel
    /// nil where no telephone was tried.
    package var to: CallChannel?
    package var application: Application
    /// Whose mailbox it was.
    package var mailbox: String?
    package var startedAt: Instant
    package var answeredAt: Instant?
    package var endedAt: Instant
    package var result: Result
    /// What the telephone system calls this part of the call, and the whole of it; nil where it does not say.
    package var part: String?
    package var whole: String?
    /// The line's place among those of the whole, as far as the system counts them.
    package var sequence: Int

    package init(
        line: Int = 0, caller: String, callerName: String? = nil, dialled: String, from: CallChannel,
        to: CallChannel?, application: Application = .dial, mailbox: String? = nil, startedAt: Instant,
        answeredAt: Instant? = nil, endedAt: Instant, result: Result, part: String? = nil, whole: String? = nil,
        sequence: Int = 0
    ) {
        self.line = line
        self.caller = caller
        self.callerName = callerName
        self.dialled = dialled
        self.from = from
        self.to = to
        self.application = application
        self.mailbox = mailbox
        self.startedAt = startedAt
        self.answeredAt = answeredAt
        self.endedAt = endedAt
        self.result = result
        self.part = part
        self.whole = whole
        self.sequence = sequence
    }

    /// What tells it from every other line: two of the same are one, however often they were written.
    package var key: Key {
        Key(
            from: from.recorded, to: to?.recorded, application: application, startedAt: startedAt,
            answeredAt: answeredAt, endedAt: endedAt, result: result)
    }

    package struct Key: Hashable, Sendable {
        let from: String
        let to: String?
        let application: Application
        let startedAt: Instant
        let answeredAt: Instant?
        let endedAt: Instant
        let result: Result
    }
}

/// What a telephone system's log holds.
package struct CallLog: Sendable {
    package let lines: [CallLine]
    /// The lines that could not be read, without their content: that is about people.
    package let unread: [ImportProblem]
    /// What counts for the memory of the lines.
    package let held: WorkHold?

    package init(lines: [CallLine], unread: [ImportProblem] = [], held: WorkHold? = nil) {
        self.lines = lines
        self.unread = unread
        self.held = held
    }
}
