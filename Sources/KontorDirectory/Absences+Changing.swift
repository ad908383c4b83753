package import KontorCore
package import KontorStore

extension Absences {
    /// Calls an absence off that has not begun before today, or one that never was.
    ///
    /// - Parameter isMistaken: Whether it was noted by mistake, such as of another person; then it may have begun.
    /// - Throws: `Failure.conflict` where it was cancelled, or began earlier: that is ended with its last day.
    @discardableResult
    package func cancel(_ absence: Record<Absence>, isMistaken: Bool = false) throws -> Record<Absence> {
        try permit(.cancel, absence)
        guard isMistaken || absence.fromOn >= records.today else {
            throw Failure(
                .conflict,
                "this absence began on \(absence.fromOn): change its last day, or say that it was noted by mistake, "
                    + "\(OptionWord("mistaken"))")
        }
        let cancelled = try records.update(absence) { $0.cancelledAt = records.now }
        try records.emit(
            "directory.absence.cancelled",
            .fields(["absence": .text(absence.id.text), "person": .text(absence.person.text)]))
        return cancelled
    }

    /// Takes back that an absence was called off; the deputy, who was told that it was, must agree anew.
    ///
    /// One that is over is as it was. Of others a deputy who has left meanwhile is not asked: then it has none.
    /// - Throws: `Failure.conflict` where it was not, or meets another absence of the person; `Failure.refused` where who was
    ///   to be away has left.
    @discardableResult
    package func restore(_ absence: Record<Absence>) throws -> RequestedAbsence {
        try permit(.restore, absence)
        try refuseOfLeaver(absence)
        try refuseOverlap(records.require(absence.person), from: absence.fromOn, to: absence.toOn, except: absence.id)
        let isOver = absence.toOn < records.today
        let hasLeft = try absence.deputy.map { try records.require($0).archivedAt != nil } ?? false
        let restored = try records.update(absence) {
            $0.cancelledAt = nil
            guard !isOver else { return }
            $0.acceptedAt = nil
            if hasLeft { $0.deputy = nil }
        }
        return try changed(restored)
    }

    /// Moves the days of an absence, or says why somebody is away. The deputy's duties begin and end with them.
    ///
    /// A deputy who agreed to other days is asked anew where days are added. What began has begun: its days may be
    /// corrected, but its first day stays before today.
    /// - Returns: The absence with the duties that it leaves uncovered.
    /// - Throws: `Failure.conflict` where it was cancelled, meets another absence of the person, or began and is to begin
    ///   later; `Failure.invalid` where it would end before it begins; `Failure.refused` where days are added on which the
    ///   person does not work here any more.
    @discardableResult
    package func change(
        _ absence: Record<Absence>, from: Day? = nil, to: Day? = nil, kind: Absence.Kind? = nil
    ) throws -> RequestedAbsence {
        try permit(.change, absence)
        let (first, last) = (from ?? absence.fromOn, to ?? absence.toOn)
        let isWider = first < absence.fromOn || last > absence.toOn
        if isWider { try refuseOfLeaver(absence, until: last) }
        if first <= last { try refuseMovingWhatBegan(absence, to: first) }
        try refuseOverlap(records.require(absence.person), from: first, to: last, except: absence.id)
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

    /// Days on which somebody was away do not become days of next year.
    private func refuseMovingWhatBegan(_ absence: Record<Absence>, to first: Day) throws {
        guard absence.fromOn < records.today, first >= records.today else { return }
        throw Failure(
            .conflict,
            "this absence began on \(absence.fromOn), so its first day stays before today: change its last day and request "
                + "the later days anew, or cancel it as noted by mistake, \(OptionWord("mistaken"))")
    }

    /// - Parameter last: The last day that is asked for; nil where the day does not matter.
    func refuseOfLeaver(_ absence: Record<Absence>, until last: Day? = nil) throws {
        let person = try records.require(absence.person)
        guard let left = person.archivedAt.map({ records.time.day(at: $0) }), last.map({ $0 > left }) ?? true else {
            return
        }
        throw Failure(
            .refused,
            "\(person.handle), whose absence it is, left on \(left): where that was a mistake, "
                + "kontor.directory.person.restore first")
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
