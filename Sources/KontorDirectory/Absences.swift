package import KontorCore
package import KontorStore

/// Who is away when, and whether the deputies agreed.
package struct Absences {
    package let records: Records

    package init(_ records: Records) { self.records = records }

    /// Writes an absence down and returns it with the duties that it leaves uncovered.
    ///
    /// Nobody stands in before the deputy accepts. To see what would be uncovered before writing anything, ask
    /// `uncovered(by:)`.
    /// - Throws: `Failure.conflict` where the person is away on some of these days already; `Failure.invalid` where it ends
    ///   before it begins or somebody is their own deputy; `Failure.refused` for people who do not work here.
    @discardableResult
    package func request(_ plan: AbsencePlan) throws -> RequestedAbsence {
        let person = try records.require(plan.person)
        try Directory(records).requireServing(person)
        if let deputy = plan.deputy { try Directory(records).requireServing(records.require(deputy)) }
        try refuseUnknownRoles(plan.scope)
        try refuseOverlap(person, from: plan.from, to: plan.to)
        let uncovered = plan.from <= plan.to ? try uncovered(by: plan) : []
        let absence = try records.create(Absence.self) {
            $0.person = plan.person
            $0.fromOn = plan.from
            $0.toOn = plan.to
            $0.kind = plan.kind
            $0.deputy = plan.deputy
            $0.scope = plan.scope
        }
        try records.emit(
            "directory.absence.requested",
            .fields([
                "absence": .text(absence.id.text), "person": .text(plan.person.text),
                "from_on": .text(plan.from.description), "to_on": .text(plan.to.description),
                "deputy": plan.deputy.map { .text($0.text) } ?? .null,
                "uncovered": .list(uncovered.map { .text($0.role) }),
            ]))
        return RequestedAbsence(absence: absence, uncovered: uncovered)
    }

    /// Notes that the deputy agrees; accepting again changes nothing.
    ///
    /// - Throws: `Failure.refused` where `person` is not the deputy, or has left; `Failure.conflict` where nobody was asked, or
    ///   it was cancelled or is over.
    @discardableResult
    package func accept(_ absence: Record<Absence>, by person: ID<Person>) throws -> Record<Absence> {
        try permit(.accept, absence)
        try refuseOthers(absence, person, act: "accept")
        try Directory(records).requireServing(records.require(person))
        guard absence.acceptedAt == nil else { return absence }
        let accepted = try records.update(absence) { $0.acceptedAt = records.now }
        try emit("directory.absence.accepted", accepted, deputy: person)
        return accepted
    }

    /// Notes that the deputy does not agree, or not any more; the absence then has none.
    ///
    /// Throws as `accept` does.
    @discardableResult
    package func decline(_ absence: Record<Absence>, by person: ID<Person>) throws -> Record<Absence> {
        try permit(.decline, absence)
        try refuseOthers(absence, person, act: "decline")
        let declined = try records.update(absence) {
            $0.acceptedAt = nil
            $0.deputy = nil
        }
        try emit("directory.absence.declined", declined, deputy: person)
        return declined
    }

    /// Asks another person to stand in, who must accept anew.
    ///
    /// - Throws: `Failure.conflict` where the absence was cancelled or is over; `Failure.refused` where the deputy, or who is
    ///   away, does not work here any more.
    @discardableResult
    package func ask(
        _ deputy: ID<Person>, toStandInFor absence: Record<Absence>, scope: [String]? = nil
    ) throws -> Record<Absence> {
        try permit(.ask, absence)
        try refuseOfLeaver(absence)
        try Directory(records).requireServing(records.require(deputy))
        if let scope { try refuseUnknownRoles(scope) }
        let asked = try records.update(absence) {
            if $0.deputy != deputy || scope.map({ $0 != absence.scope }) ?? false { $0.acceptedAt = nil }
            $0.deputy = deputy
            if let scope { $0.scope = scope }
        }
        return asked == absence ? asked : try changed(asked).absence
    }

    /// Returns the absences of a person that touch the given days, cancelled ones left out, in order.
    package func absences(of person: ID<Person>, from: Day, to: Day) throws -> [Record<Absence>] {
        try records.find(
            Absence.self,
            "WHERE person_id = ? AND from_on <= ? AND to_on >= ? AND cancelled_at IS NULL ORDER BY from_on, id",
            [.text(person.text), .text(to.description), .text(from.description)])
    }

    /// Returns the absences that wait for this person's agreement, in order.
    package func awaiting(_ deputy: ID<Person>) throws -> [Record<Absence>] {
        try records.find(
            Absence.self,
            "WHERE deputy_id = ? AND to_on >= ? AND accepted_at IS NULL AND cancelled_at IS NULL ORDER BY from_on, id",
            [.text(deputy.text), .text(records.today.description)])
    }
}
