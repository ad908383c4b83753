package import KontorCore
package import KontorStore

/// Who is on duty, who stands in for whom, and why.
///
/// Deputies' duties begin and end with the recorded absence, by themselves: nothing is switched on or off.
package struct Duties {
    package let records: Records

    package init(_ records: Records) { self.records = records }

    /// Returns who does what the holder of a role does at a moment.
    ///
    /// Several holders are asked in order of assignment; for one who is away, the deputies, one after the other.
    /// - Parameters:
    ///   - scope: The part of the role that is asked for, such as `ordering`; nil for the whole of it.
    ///   - excluding: People who may not decide, because they proposed it; not even as a deputy.
    package func onDuty(
        role: String, at instant: Instant, scope: String? = nil, excluding: [ID<Person>] = []
    ) throws -> DutyAnswer {
        let chain = chain(on: records.time.day(at: instant), agreedBy: instant, excluding: excluding)
        return try answer(chain.onDuty(role, scope: scope))
    }

    /// The same for a whole day; an agreement given at any time counts.
    package func onDuty(
        role: String, on day: Day, scope: String? = nil, excluding: [ID<Person>] = []
    ) throws -> DutyAnswer {
        try answer(chain(on: day, excluding: excluding).onDuty(role, scope: scope))
    }

    /// Returns who does what a person does at a moment: the person, or while they are away who stands in for them.
    ///
    /// - Parameter scope: The role that is asked for; nil for anything, for which only a deputy for everything stands in.
    package func standIn(
        for person: ID<Person>, at instant: Instant, scope: String? = nil, excluding: [ID<Person>] = []
    ) throws -> DutyAnswer {
        let chain = chain(on: records.time.day(at: instant), agreedBy: instant, excluding: excluding)
        return try answer(chain.standIn(for: person, scope: scope))
    }

    /// The same for a whole day; an agreement given at any time counts.
    package func standIn(
        for person: ID<Person>, on day: Day, scope: String? = nil, excluding: [ID<Person>] = []
    ) throws -> DutyAnswer {
        try answer(chain(on: day, excluding: excluding).standIn(for: person, scope: scope))
    }

    /// Returns the day until which a person is away at a moment, nil where they are there.
    package func awayUntil(_ person: ID<Person>, at instant: Instant) throws -> Day? {
        try StoredDutyFacts(records: records, agreedBy: instant).absence(
            of: person, on: records.time.day(at: instant))?.until
    }

    func chain(
        on day: Day, agreedBy: Instant? = nil, excluding: [ID<Person>] = []
    ) -> DutyChain<StoredDutyFacts> {
        DutyChain(
            facts: StoredDutyFacts(records: records, agreedBy: agreedBy), day: day, excluding: Set(excluding))
    }

    private func answer<Facts>(_ outcome: DutyChain<Facts>.Outcome) throws -> DutyAnswer {
        DutyAnswer(
            person: try outcome.person.map { try records.require($0) },
            onBehalfOf: try outcome.onBehalfOf.map { try records.require($0) }, why: outcome.why, gap: outcome.gap)
    }
}
