package import KontorCore
package import KontorStore

extension Absences {
    /// Calls an absence off that has not begun before today.
    ///
    /// - Throws: `Failure.conflict` where it was cancelled, is over, or began earlier: that is ended with its last day.
    @discardableResult
    package func cancel(_ absence: Record<Absence>) throws -> Record<Absence> {
        try refuseOver(absence)
        guard absence.fromOn >= records.today else {
            throw Failure(
                .conflict, "this absence began on \(absence.fromOn): end it with its last day instead of cancelling it")
        }
        let cancelled = try records.update(absence) { $0.cancelledAt = records.now }
        try records.emit(
            "directory.absence.cancelled",
            .fields(["absence": .text(absence.id.text), "person": .text(absence.person.text)]))
        return cancelled
    }

    /// Moves the last day: the person is back earlier or stays away longer. The deputy's duties end with it.
    ///
    /// - Returns: The absence with the duties that it leaves uncovered.
    /// - Throws: `Failure.conflict` where it was cancelled or meets another absence of the person; `Failure.invalid` where
    ///   it would end before it begins.
    @discardableResult
    package func end(_ absence: Record<Absence>, on last: Day) throws -> RequestedAbsence {
        try refuseCancelled(absence)
        try refuseOverlap(records.require(absence.person), from: absence.fromOn, to: last, except: absence.id)
        let changed = try records.update(absence) { $0.toOn = last }
        let plan = AbsencePlan(
            changed.person, from: changed.fromOn, to: changed.toOn, kind: changed.kind, deputy: changed.deputy,
            scope: changed.scope)
        let isAccepted = changed.acceptedAt != nil
        return RequestedAbsence(absence: changed, uncovered: try uncovered(by: plan, isAccepted: isAccepted))
    }

    func refuseLeft(_ person: Record<Person>) throws {
        guard person.archivedAt == nil else {
            throw Failure(.refused, "\(person.handle) has left: name somebody who works here")
        }
    }

    func refuseUnknownRoles(_ scope: [String]) throws {
        let malformed = scope.first { $0.isEmpty || !$0.utf8.allSatisfy(Self.isRoleByte) }
        if let malformed {
            throw Failure(
                .invalid, "scope names \"\(malformed)\", which is no role; expected for example office_manager")
        }
    }

    func refuseOverlap(_ person: Record<Person>, from: Day, to: Day, except: ID<Absence>? = nil) throws {
        guard let other = try absences(of: person.id, from: from, to: to).first(where: { $0.id != except }) else {
            return
        }
        throw Failure(
            .conflict, "\(person.handle) is away from \(other.fromOn) to \(other.toOn) already",
            details: .fields(["absence": .text(other.id.text)]))
    }

    func refuseCancelled(_ absence: Record<Absence>) throws {
        guard absence.cancelledAt == nil else { throw Failure(.conflict, "this absence was cancelled") }
    }

    func refuseOver(_ absence: Record<Absence>) throws {
        try refuseCancelled(absence)
        guard absence.toOn >= records.today else {
            throw Failure(.conflict, "this absence is over since \(absence.toOn)")
        }
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

    private static func isRoleByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
