internal import KontorCore
internal import KontorStore

extension Absences {
    /// Returns the roles that nobody would cover on some of the days, without writing anything.
    ///
    /// Looks at what the person does then, in their own roles and as a deputy of others, and what becomes of it. A role
    /// that is covered as soon as the deputy accepts is marked so; after that (`isAccepted`) it is no longer listed.
    package func uncovered(by plan: AbsencePlan, isAccepted: Bool = false) throws -> [UncoveredDuty] {
        guard plan.from <= plan.to else { return [] }
        let days = plan.from...plan.to
        let stored = StoredDutyFacts(records: records)
        func facts(_ away: Away?) -> PlannedDutyFacts {
            PlannedDutyFacts(base: stored, person: plan.person, days: days, away: away)
        }
        let away = Away(until: plan.to, deputy: plan.deputy, isAccepted: isAccepted, scope: plan.scope)
        let agreed = Away(until: plan.to, deputy: plan.deputy, isAccepted: plan.deputy != nil, scope: plan.scope)
        let starts = try changes(within: days)
        var found: [UncoveredDuty] = []
        for role in try roles(of: plan.person, within: days) {
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1].adding(days: -1) : plan.to
                guard try DutyChain(facts: facts(nil), day: start).onDuty(role).person == plan.person else { continue }
                let outcome = try DutyChain(facts: facts(away), day: start).onDuty(role)
                guard let gap = outcome.gap else { continue }
                let waits = try DutyChain(facts: facts(agreed), day: start).onDuty(role).person != nil
                add(
                    UncoveredDuty(
                        role: role, from: start, to: end, awaitsAcceptance: waits, why: outcome.why + [gap]),
                    to: &found)
            }
        }
        return found
    }

    /// Joins stretches that follow each other.
    private func add(_ duty: UncoveredDuty, to found: inout [UncoveredDuty]) {
        guard let last = found.last, last.role == duty.role, last.to.adding(days: 1) == duty.from,
            last.awaitsAcceptance == duty.awaitsAcceptance
        else { return found.append(duty) }
        found[found.count - 1] = UncoveredDuty(
            role: last.role, from: last.from, to: duty.to, awaitsAcceptance: last.awaitsAcceptance, why: last.why)
    }

    /// The roles that the person can be the answer to: their own, and any where they are somebody's deputy then.
    private func roles(of person: ID<Person>, within days: ClosedRange<Day>) throws -> [String] {
        let bounds = [days.upperBound, days.lowerBound].map { StoredValue.text($0.description) }
        let isDeputy =
            try records.first(
                Absence.self, "WHERE deputy_id = ? AND from_on <= ? AND to_on >= ? AND cancelled_at IS NULL LIMIT 1",
                [.text(person.text)] + bounds) != nil
        let own = isDeputy ? "" : "person_id = ? AND "
        return try records.connection.rows(
            "SELECT DISTINCT role FROM role_assignment WHERE \(own)from_on <= ? AND (to_on IS NULL OR to_on >= ?) "
                + "ORDER BY role",
            (isDeputy ? [] : [.text(person.text)]) + bounds
        ) { (role: String) in role }
    }

    /// The first day, and each day within on which somebody comes, goes, or takes or leaves a role.
    private func changes(within days: ClosedRange<Day>) throws -> [Day] {
        let bounds = [days.upperBound, days.lowerBound].map { StoredValue.text($0.description) }
        var starts: Set<Day> = [days.lowerBound]
        try records.connection.forEachRow(
            """
            SELECT from_on, to_on FROM absence WHERE from_on <= ? AND to_on >= ? AND cancelled_at IS NULL \
            UNION SELECT from_on, to_on FROM role_assignment WHERE from_on <= ? AND (to_on IS NULL OR to_on >= ?)
            """, bounds + bounds
        ) { (first: Day, last: Day?) in
            starts.formUnion([first, last?.adding(days: 1)].compactMap { $0 }.filter(days.contains))
        }
        return starts.sorted()
    }
}
