package import KontorCore
package import KontorStore

extension Absences {
    /// Calls an absence off that has not begun before today.
    ///
    /// - Throws: `Failure.conflict` where it was cancelled, is over, or began earlier: that is ended with its last day.
    @discardableResult
    package func cancel(_ absence: Record<Absence>) throws -> Record<Absence> {
        try permit(.cancel, absence)
        guard absence.fromOn >= records.today else {
            throw Failure(
                .conflict, "this absence began on \(absence.fromOn): change its last day instead of cancelling it")
        }
        let cancelled = try records.update(absence) { $0.cancelledAt = records.now }
        try records.emit(
            "directory.absence.cancelled",
            .fields(["absence": .text(absence.id.text), "person": .text(absence.person.text)]))
        return cancelled
    }

    /// Takes back that an absence was called off; the deputy, who was told that it was, must agree anew.
    ///
    /// - Throws: `Failure.conflict` where it was not, or meets another absence of the person.
    @discardableResult
    package func restore(_ absence: Record<Absence>) throws -> RequestedAbsence {
        try permit(.restore, absence)
        try refuseOverlap(records.require(absence.person), from: absence.fromOn, to: absence.toOn, except: absence.id)
        let restored = try records.update(absence) {
            $0.cancelledAt = nil
            $0.acceptedAt = nil
        }
        return try changed(restored)
    }

    /// Moves the days of an absence, or says why somebody is away. The deputy's duties begin and end with them.
    ///
    /// A deputy who agreed to other days is asked anew where days are added.
    /// - Returns: The absence with the duties that it leaves uncovered.
    /// - Throws: `Failure.conflict` where it was cancelled or meets another absence of the person; `Failure.invalid` where
    ///   it would end before it begins.
    @discardableResult
    package func change(
        _ absence: Record<Absence>, from: Day? = nil, to: Day? = nil, kind: Absence.Kind? = nil
    ) throws -> RequestedAbsence {
        try permit(.change, absence)
        let (first, last) = (from ?? absence.fromOn, to ?? absence.toOn)
        try refuseOverlap(records.require(absence.person), from: first, to: last, except: absence.id)
        let isWider = first < absence.fromOn || last > absence.toOn
        let moved = try records.update(absence) {
            $0.fromOn = first
            $0.toOn = last
            if let kind { $0.kind = kind }
            if isWider { $0.acceptedAt = nil }
        }
        guard moved != absence else { return try requested(moved) }
        return try changed(moved)
    }

    /// Moves the last day: the person is back earlier or stays away longer.
    @discardableResult
    package func end(_ absence: Record<Absence>, on last: Day) throws -> RequestedAbsence {
        try change(absence, to: last)
    }

    /// Tells that an absence is not what it was, and returns it with what it leaves uncovered.
    func changed(_ absence: Record<Absence>) throws -> RequestedAbsence {
        let result = try requested(absence)
        try records.emit(
            "directory.absence.changed",
            .fields([
                "absence": .text(absence.id.text), "person": .text(absence.person.text),
                "from_on": .text(absence.fromOn.description), "to_on": .text(absence.toOn.description),
                "deputy": absence.deputy.map { .text($0.text) } ?? .null,
                "accepted": .flag(absence.acceptedAt != nil),
                "uncovered": .list(result.uncovered.map { .text($0.role) }),
            ]))
        return result
    }

    private func requested(_ absence: Record<Absence>) throws -> RequestedAbsence {
        let plan = AbsencePlan(
            absence.person, from: absence.fromOn, to: absence.toOn, kind: absence.kind, deputy: absence.deputy,
            scope: absence.scope)
        return RequestedAbsence(
            absence: absence, uncovered: try uncovered(by: plan, isAccepted: absence.acceptedAt != nil))
    }

    func permit(_ act: AbsenceState.Act, _ absence: Record<Absence>) throws {
        try AbsenceState(absence, today: records.today).permit(act, absence)
    }

    func refuseUnknownRoles(_ scope: [String]) throws {
        for role in scope { try Roles(records).check(role) }
    }

    func refuseOverlap(_ person: Record<Person>, from: Day, to: Day, except: ID<Absence>? = nil) throws {
        guard let other = try absences(of: person.id, from: from, to: to).first(where: { $0.id != except }) else {
            return
        }
        throw Failure(
            .conflict,
            "\(person.handle) is away from \(other.fromOn) to \(other.toOn) already: change that one, or ask a deputy for it",
            details: .fields(["absence": .text(other.id.text)]))
    }

    func refuseOthers(_ absence: Record<Absence>, _ person: ID<Person>, act: String) throws {
        guard absence.deputy == person else {
            let handle = try records.require(person).handle
            throw Failure(.refused, "\(handle) was not asked to stand in: only the deputy can \(act)")
        }
    }

    func emit(_ name: String, _ absence: Record<Absence>, deputy: ID<Person>) throws {
        try records.emit(
            name,
            .fields([
                "absence": .text(absence.id.text), "person": .text(absence.person.text),
                "deputy": .text(deputy.text),
            ]))
    }
}
