internal import KontorCore
internal import KontorStore

/// What the chain of deputies has to know about people and their days.
protocol DutyFacts {
    /// Who holds a role on a day, in order of assignment.
    func holders(of role: String, on day: Day) throws -> [ID<Person>]
    /// The absence of a person that covers a day, nil where they are there.
    func absence(of person: ID<Person>, on day: Day) throws -> Away?
    func name(of person: ID<Person>) throws -> String
    /// Whether the person has left the office for good.
    func hasLeft(_ person: ID<Person>, by day: Day) throws -> Bool
}

/// One absence as far as it matters for duties; why somebody is away is nobody's business here.
struct Away: Equatable {
    var until: Day
    var deputy: ID<Person>?
    var isAccepted: Bool
    /// The roles that the deputy takes over; empty for all.
    var scope: [String]
}

/// Finds who does a duty on a day: its holders in order, and for each who is away the deputies, one after the other.
struct DutyChain<Facts: DutyFacts> {
    /// What was found; `person` is nil exactly where `gap` says why.
    struct Outcome: Equatable {
        var person: ID<Person>?
        var onBehalfOf: ID<Person>?
        var why: [String]
        var gap: String?
    }

    let facts: Facts
    let day: Day
    /// People who may not decide, because they proposed it; not even as a deputy.
    var excluding: Set<ID<Person>> = []

    /// Returns who does what the holder of `role` does.
    ///
    /// - Parameter scope: The part of the role that is asked for, such as `ordering`; nil for the whole of it.
    func onDuty(_ role: String, scope: String? = nil) throws -> Outcome {
        let holders = try facts.holders(of: role, on: day)
        guard !holders.isEmpty else {
            return Outcome(why: [], gap: "nobody holds \(role) on \(day)")
        }
        var why: [String] = []
        var obstacles: [String] = []
        for holder in holders {
            why.append("\(try facts.name(of: holder)) holds \(role)")
            let end = try follow(from: holder, words: [role] + (scope.map { [$0] } ?? []))
            why += end.why
            if let person = end.person {
                return Outcome(person: person, onBehalfOf: person == holder ? nil : holder, why: why)
            }
            if let last = end.why.last { obstacles.append(last) }
        }
        return Outcome(
            why: why, gap: "nobody covers \(role) on \(day): \(obstacles.listed(separator: "; ", bytes: 300))")
    }

    /// Returns who does what `person` does: the person, or while they are away their deputy.
    ///
    /// - Parameter scope: What is asked for; nil for anything, for which only a deputy for everything stands in.
    func standIn(for person: ID<Person>, scope: String? = nil) throws -> Outcome {
        let end = try follow(from: person, words: scope.map { [$0] } ?? [])
        guard let found = end.person else {
            let name = try facts.name(of: person)
            return Outcome(why: end.why, gap: "nobody stands in for \(name) on \(day): \(end.why.last ?? "")")
        }
        let why = found == person ? ["\(try facts.name(of: person)) is there"] : end.why
        return Outcome(person: found, onBehalfOf: found == person ? nil : person, why: why)
    }

    /// Follows the deputies from one who may be away to one who is there; without a person the last reason says why.
    private func follow(from start: ID<Person>, words: [String]) throws -> (person: ID<Person>?, why: [String]) {
        var why: [String] = []
        var passed: Set<ID<Person>> = []
        var current = start
        while true {
            let name = try facts.name(of: current)
            if try facts.hasLeft(current, by: day) { return (nil, why + ["\(name) has left"]) }
            guard let away = try facts.absence(of: current, on: day) else {
                guard !excluding.contains(current) else {
                    return (nil, why + ["\(name) is left out: nobody decides on what they proposed"])
                }
                return (current, why)
            }
            why.append("\(name) is away until \(away.until)")
            passed.insert(current)
            guard let deputy = away.deputy else { return (nil, why + ["nobody was asked to stand in for \(name)"]) }
            let deputyName = try facts.name(of: deputy)
            guard away.isAccepted else {
                return (nil, why + ["\(deputyName) has not accepted to stand in for \(name)"])
            }
            guard away.scope.isEmpty || words.contains(where: away.scope.contains) else {
                return (
                    nil, why + ["\(deputyName) stands in for \(name) only as \(away.scope.listed)"]
                )
            }
            guard !passed.contains(deputy) else {
                return (nil, why + ["\(deputyName), who would stand in for \(name), is away as well"])
            }
            why.append("\(deputyName) stands in (accepted)")
            current = deputy
        }
    }
}
