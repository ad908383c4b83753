package import KontorCore
package import KontorStore
internal import KontorDirectory

/// How a call about a fault ended.
package struct CallResult: Sendable, Equatable {
    package enum Outcome: String, Sendable, CaseIterable {
        /// They take it on.
        case accepted
        /// A message was left.
        case voicemail
        case noAnswer = "no_answer"
        case busy
        /// They were reached and do not take it on.
        case declined

        /// Whether the fault is in somebody's hands now.
        package var isTakenOn: Bool { self == .accepted || self == .voicemail }
    }

    package let outcome: Outcome
    /// What was said.
    package let words: String?
    /// When they come, where they said so.
    package let expectedAt: Instant?

    package init(_ outcome: Outcome, words: String? = nil, expectedAt: Instant? = nil) {
        self.outcome = outcome
        self.words = words
        self.expectedAt = expectedAt
    }
}

/// What the communication log is to keep of a call; the areas do not import each other.
package struct CallNote: Sendable, Equatable {
    package let at: Instant
    /// What was dialled, else the party's handle.
    package let party: String
    /// The person or organisation that was called.
    package let partyRecord: AnyID
    package let subject: String
    package let note: String?
    /// The ticket.
    package let about: AnyID
    /// Who called, nil where the program acts by itself.
    package let takenBy: AnyID?
    /// The log's word: answered, voicemail, missed or busy.
    package let outcome: String
    package let why: [String]
}

extension Equipment {
    /// Notes that a step's party was called, and returns the ticket with what the communication log is to keep.
    ///
    /// Where the party takes the fault on (or a message was left) the ticket becomes `called`; otherwise it stays as it
    /// is, so that the next step can be tried.
    ///
    /// - Throws: `Failure(.refused)` where the ticket's state allows no call or its device is gone; `Failure(.invalid)` for a hint, for a
    ///   party that is not in the directory, and for a visit that is said to be in the past.
    package func called(
        _ ticket: Record<Ticket>, _ step: CallStep, _ result: CallResult
    ) throws -> (ticket: Record<Ticket>, note: CallNote) {
        let ticket = try records.require(ticket.id)
        _ = try TicketProgress(number: ticket.number, state: ticket.state).moving(to: .called)
        try refuseGone(try records.require(ticket.asset), for: ticket)
        if let expected = result.expectedAt, expected < records.now {
            throw Failure(.invalid, "\(ticket.number): a visit at \(records.time.wallText(expected)) is in the past")
        }
        let party = try record(of: step, ticket)
        let note = CallNote(
            at: records.now, party: step.number ?? step.party, partyRecord: party,
            subject: "\(ticket.number) \(try records.require(ticket.asset).tag): \(ticket.fault.rawValue)",
            note: result.words, about: AnyID(ticket.id), takenBy: records.authorship.actor.map { AnyID($0) },
            outcome: result.outcome.logWord, why: step.why)
        guard result.outcome.isTakenOn else { return (ticket, note) }
        let called = try advance(ticket, to: .called) {
            $0.firm = party
            $0.calledAt = records.now
            $0.expectedAt = result.expectedAt
        }
        return (called, note)
    }

    private func record(of step: CallStep, _ ticket: Record<Ticket>) throws -> AnyID {
        let table: String
        switch step.kind {
        case .hint: throw Failure(.invalid, "\(ticket.number): a hint is tried, not called; advance it to self_fix")
        case .firm: table = "organisation"
        case .person: table = "person"
        }
        let id = try records.connection.value(
            "SELECT id FROM \(table) WHERE handle = ? OR id = ?", [.text(step.party), .text(step.party)]
        ).text
        guard let id else { throw Failure(.notFound, "no \(step.kind.rawValue) \(step.party) in the directory") }
        if let firm = try ID<Organisation>(id).flatMap({ try records.get($0) }) {
            try records.refuseUnfit(AnyRecord(firm), for: Contract.schema.fields.firm.declaration, before: "calling it")
        }
        return AnyID(id)
    }
}

extension CallResult.Outcome {
    fileprivate var logWord: String {
        switch self {
        case .accepted, .declined: "answered"
        case .voicemail: "voicemail"
        case .noAnswer: "missed"
        case .busy: "busy"
        }
    }
}
