package import KontorCore
package import KontorStore

/// Days on which somebody wants to be away, before they are written down.
package struct AbsencePlan {
    package var person: ID<Person>
    package var from: Day
    package var to: Day
    package var kind: Absence.Kind
    package var deputy: ID<Person>?
    /// The roles that the deputy takes over; empty for all.
    package var scope: [String]

    package init(
        _ person: ID<Person>, from: Day, to: Day, kind: Absence.Kind, deputy: ID<Person>? = nil, scope: [String] = []
    ) {
        self.person = person
        self.from = from
        self.to = to
        self.kind = kind
        self.deputy = deputy
        self.scope = scope
    }
}

/// A role that nobody covers on some days because somebody is away.
package struct UncoveredDuty: Sendable, Equatable {
    package let role: String
    package let from: Day
    package let to: Day
    /// Whether it is covered as soon as the deputy accepts.
    package let awaitsAcceptance: Bool
    package let why: [String]

    /// One sentence for who must decide on the absence.
    package var sentence: String {
        let days = from == to ? "on \(from)" : "from \(from) to \(to)"
        return "nobody covers \(role) \(days)" + (awaitsAcceptance ? " until the deputy accepts" : "")
    }
}

/// An absence as it was written down, with what it leaves uncovered.
package struct RequestedAbsence: Sendable {
    package let absence: Record<Absence>
    package let uncovered: [UncoveredDuty]
}
