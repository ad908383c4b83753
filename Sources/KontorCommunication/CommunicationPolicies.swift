package import KontorCore
package import KontorDirectory
package import KontorPlanning
package import KontorStore

/// The questions that the communication area asks of the company.
package protocol CommunicationPolicies: AnyObject {
    /// Says for whom an entry is, how urgent it is, and what is to be done.
    ///
    /// Asked while nothing may be written. Absences need no thought: who is away is passed on to the deputy afterwards.
    func route(_ facts: RouteFacts) throws -> RouteAnswer
}

/// All that is known of an entry when it is decided for whom it is.
package struct RouteFacts: Sendable {
    package let entry: Record<LogEntry>
    /// Who the other side is, nil where nobody knows.
    package let matched: MatchedParty?
    /// How the other side can be called.
    package let reach: Reach
    /// The handles of the people whose telephones rang, in the order of the legs.
    package let rang: [String]
    /// Whoever of us spoke or wrote, as a handle.
    package let takenBy: String?
    /// For whom somebody already said that it is, as a handle.
    package let forWhom: String?
    /// How often the party has called in vain since we last talked to them, this call included.
    package let attempts: Int
    /// Whether it reached nobody and we talked to them since.
    package let isTalkedSince: Bool
    /// Whether the office was open when it happened; nil where no hours are known.
    package let isOpen: Bool?
    /// Such as `open until 17:00` or `closed: Neujahr; opens Fri 08:00`; nil where no hours are known.
    package let hours: String?
    /// Words in the subject, the note or what is to be done that ask for haste, such as `dringend`.
    package let urgencyHints: [String]
    /// Every role that is held today, in alphabetical order.
    package let staff: [StaffedRole]
    package let now: Instant
}

/// The person or organisation that an entry is from or to.
package struct MatchedParty: Sendable, Equatable {
    package let id: String
    package let handle: String
    package let name: String
    /// `person`, or what the organisation is to us: `supplier`, `service`, `authority`, `client`, `other`.
    package let kind: String
    /// Where the person works, as a handle, and what that is to us; nil for our own staff.
    package let organisation: String?
    package let organisationKind: String?
    package let isProbable: Bool
    package let why: String?
}

/// Who does a role's work now.
package struct StaffedRole: Sendable, Equatable {
    package let role: String
    /// As a handle; nil where nobody is there.
    package let onDuty: String?
    /// For whom that one stands in, as a handle.
    package let onBehalfOf: String?
    package let gap: String?
    package let why: [String]
}

/// For whom an entry is, and why.
package struct RouteAnswer: Sendable {
    /// A role's word or a person's handle; a role where a word is both. nil for nobody in particular.
    package var forWhom: String?
    package var urgency: LogEntry.Urgency
    package var state: LogEntry.State
    /// When whoever it is for must have rung back; nil for no particular time.
    package var dueAt: Instant?
    package var why: [String]

    package init(
        forWhom: String?, urgency: LogEntry.Urgency = .normal, state: LogEntry.State, dueAt: Instant? = nil,
        why: [String]
    ) {
        self.forWhom = forWhom
        self.urgency = urgency
        self.state = state
        self.dueAt = dueAt
        self.why = why
    }
}

/// An entry as it was routed.
package struct RoutedEntry: Sendable {
    package let entry: Record<LogEntry>
    /// Who it went to, and for whom they stand in; nil where the policy named nobody.
    package let answer: DutyAnswer?
    /// One sentence where nobody is there for it.
    package let gap: String?
    /// The task to ring back, where we must.
    package let task: ID<Task>?
}
