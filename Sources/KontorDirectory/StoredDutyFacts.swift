internal import KontorCore
internal import KontorStore

/// The facts for the chain of deputies as the office's records have them.
struct StoredDutyFacts: DutyFacts {
    let records: Records
    /// An agreement counts from the moment it was given; nil takes any that is on record.
    var agreedBy: Instant?

    func holders(of role: String, on day: Day) throws -> [ID<Person>] {
        try Directory(records).holders(of: role, on: day).map(\.person)
    }

    func absence(of person: ID<Person>, on day: Day) throws -> Away? {
        try record(of: person, on: day).map(away)
    }

    func name(of person: ID<Person>) throws -> String { try records.require(person).fullName }

    func hasLeft(_ person: ID<Person>, by day: Day) throws -> Bool {
        guard let left = try records.require(person).archivedAt else { return false }
        return records.time.day(at: left) <= day
    }

    func away(_ absence: Record<Absence>) -> Away {
        let isAccepted = absence.acceptedAt.map { accepted in agreedBy.map { accepted <= $0 } ?? true } ?? false
        return Away(until: absence.toOn, deputy: absence.deputy, isAccepted: isAccepted, scope: absence.scope)
    }

    private func record(of person: ID<Person>, on day: Day) throws -> Record<Absence>? {
        try records.first(
            Absence.self, "WHERE person_id = ? AND from_on <= ? AND to_on >= ? AND cancelled_at IS NULL",
            [.text(person.text), .text(day.description), .text(day.description)])
    }
}

/// Other facts, and one absence that is only planned; it stands in the place of the person's recorded one.
struct PlannedDutyFacts: DutyFacts {
    let base: StoredDutyFacts
    let person: ID<Person>
    let days: ClosedRange<Day>
    /// nil asks what would be if the person were there.
    let away: Away?

    func holders(of role: String, on day: Day) throws -> [ID<Person>] { try base.holders(of: role, on: day) }
    func name(of person: ID<Person>) throws -> String { try base.name(of: person) }
    func hasLeft(_ person: ID<Person>, by day: Day) throws -> Bool { try base.hasLeft(person, by: day) }

    func absence(of person: ID<Person>, on day: Day) throws -> Away? {
        person == self.person && days.contains(day) ? away : try base.absence(of: person, on: day)
    }
}
