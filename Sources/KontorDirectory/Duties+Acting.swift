package import KontorCore
internal import KontorStore

extension Duties {
    /// Returns the right of a person to act in a role at a moment: their own, or as a deputy of one who is away.
    ///
    /// Whoever holds the role may act even on a day off; an absence takes no right away, it only passes duties on.
    /// - Parameter excluding: People who may not decide, because they proposed it; not even as a deputy.
    /// - Throws: `Failure.refused` where the person neither holds the role nor stands in for one who does.
    package func mayAct(
        _ person: ID<Person>, as role: String, at instant: Instant, scope: String? = nil,
        excluding: [ID<Person>] = []
    ) throws -> Mandate {
        let actor = try records.require(person)
        guard !excluding.contains(person) else {
            throw Failure(.refused, "\(actor.handle) may not decide this: nobody decides on what they proposed")
        }
        let day = records.time.day(at: instant)
        let facts = StoredDutyFacts(records: records, agreedBy: instant)
        guard try !facts.hasLeft(person, by: day) else {
            throw Failure(.refused, "\(actor.handle) has left and may not act as \(role)")
        }
        let holders = try facts.holders(of: role, on: day)
        if holders.contains(person) {
            return Mandate(onBehalfOf: nil, why: ["\(actor.fullName) holds \(role)"])
        }
        for holder in holders {
            let single = SingleHolder(base: facts, holder: holder)
            let outcome = try DutyChain(facts: single, day: day, excluding: Set(excluding)).onDuty(role, scope: scope)
            if outcome.person == person {
                return Mandate(onBehalfOf: try records.require(holder), why: outcome.why)
            }
        }
        throw Failure(
            .refused,
            "\(actor.handle) may not act as \(role) on \(day): neither holds it nor stands in for somebody who does")
    }

    /// Runs `body` in the name of a role: what it changes is journalled with the actor and whom the actor stands in for.
    ///
    /// A journal entry has one actor, so the person must be the one who started the command, where anybody is named.
    /// - Throws: `Failure.refused` as `mayAct` does, and where another person started the command.
    package func acting<Result>(
        _ person: ID<Person>, as role: String, at instant: Instant, scope: String? = nil,
        excluding: [ID<Person>] = [], _ body: (Mandate) throws -> Result
    ) throws -> Result {
        let mandate = try mayAct(person, as: role, at: instant, scope: scope, excluding: excluding)
        guard records.authorship.actor == nil || records.authorship.actor == person.text else {
            let handle = try records.require(person).handle
            throw Failure(.refused, "\(handle) must do this in person: somebody else started this command")
        }
        records.authorship.actor = person.text
        return try records.onBehalf(of: mandate.onBehalfOf?.id.text) { try body(mandate) }
    }
}

/// The stored facts as if one person alone held every role.
private struct SingleHolder: DutyFacts {
    let base: StoredDutyFacts
    let holder: ID<Person>

    func holders(of role: String, on day: Day) throws -> [ID<Person>] { [holder] }
    func absence(of person: ID<Person>, on day: Day) throws -> Away? { try base.absence(of: person, on: day) }
    func name(of person: ID<Person>) throws -> String { try base.name(of: person) }
    func hasLeft(_ person: ID<Person>, by day: Day) throws -> Bool { try base.hasLeft(person, by: day) }
}
