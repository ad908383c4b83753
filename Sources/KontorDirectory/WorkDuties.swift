package import KontorCore
package import KontorStore

/// To whom work falls that was given to a role or a person: asked once per role, person and day.
///
/// Whoever covers the role or stands in for the person sees to it. Where nobody does, it does not lie: it falls to those
/// who stand behind everybody (`UsualRoles.behindAll`, then who owns the office), and the answer keeps the gap. Where none
/// of them is there either, it stays with whom it was given to.
package struct WorkDuties {
    private struct Key: Hashable {
        let role: String?
        let person: ID<Person>?
        let day: Day
    }

    private let records: Records
    private let duties: Duties
    private var known: [Key: DutyAnswer] = [:]

    package init(_ records: Records) {
        self.records = records
        duties = Duties(records)
    }

    /// Returns who sees to it at a moment; `person` is nil exactly where that is nobody at all.
    ///
    /// - Parameters:
    ///   - role: The role that it was given to, nil for none.
    ///   - person: The person whom it was given to, nil for none; where there is a role, whom the role meant then.
    package mutating func duty(role: String?, person: ID<Person>?, at moment: Instant) throws -> DutyAnswer {
        let key = Key(role: role, person: person, day: records.time.day(at: moment))
        if let answer = known[key] { return answer }
        let answer = try find(role, person, moment)
        known[key] = answer
        return answer
    }

    private func find(_ role: String?, _ person: ID<Person>?, _ moment: Instant) throws -> DutyAnswer {
        let covers = try role.map { try duties.onDuty(role: $0, at: moment) }
        if let covers, covers.person != nil { return covers }
        let standsIn = try person.map { try duties.standIn(for: $0, at: moment) }
        let why = (covers?.why ?? []) + (standsIn?.why ?? [])
        if let standsIn, let found = standsIn.person {
            return DutyAnswer(person: found, onBehalfOf: standsIn.onBehalfOf, why: why, gap: nil)
        }
        let missing = covers?.gap ?? standsIn?.gap ?? "it was given to nobody yet"
        if let behind = try behind(at: moment, besides: role) {
            return DutyAnswer(
                person: behind.person, onBehalfOf: role == nil ? try person.map { try records.require($0) } : nil,
                why: why + [missing, behind.why], gap: missing)
        }
        return try stays(role, person, why, missing, on: records.time.day(at: moment))
    }

    /// Whoever stands behind everybody, and a sentence that says so.
    private func behind(at moment: Instant, besides role: String?) throws -> (person: Record<Person>, why: String)? {
        for behind in UsualRoles.behindAll where behind != role {
            guard let person = try duties.onDuty(role: behind, at: moment).person else { continue }
            return (person, "\(person.fullName) sees to what nobody covers, as \(behind)")
        }
        guard let owner = try Directory(records).owner(named: records.office.owner),
            let person = try duties.standIn(for: owner.id, at: moment).person
        else { return nil }
        return (person, "\(person.fullName) sees to what nobody covers, who owns the office")
    }

    /// Where nobody at all is there, whom it was given to sees it at least; who has left does not.
    private func stays(
        _ role: String?, _ person: ID<Person>?, _ why: [String], _ gap: String, on day: Day
    ) throws -> DutyAnswer {
        let holders = try role.map { try Directory(records).holders(of: $0, on: day).map(\.person) } ?? []
        let given = try ([person].compactMap(\.self) + holders).map { try records.require($0) }
        let stays = given.first { $0.archivedAt == nil }
        return DutyAnswer(person: stays, onBehalfOf: nil, why: why, gap: gap)
    }
}
