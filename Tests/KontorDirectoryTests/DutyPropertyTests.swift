import KontorCore
import Testing

@testable import KontorDirectory

/// Random offices against a model that says in a few lines what a duty is.
@Suite struct DutyPropertyTests {
    /// A random office of one day.
    private struct Office: DutyFacts {
        var holders: [ID<Person>] = []
        var absences: [ID<Person>: Away] = [:]
        var left: Set<ID<Person>> = []
        var excluded: Set<ID<Person>> = []

        func holders(of role: String, on day: Day) throws -> [ID<Person>] { holders }
        func absence(of person: ID<Person>, on day: Day) throws -> Away? { absences[person] }
        func name(of person: ID<Person>) throws -> String { person.text }
        func hasLeft(_ person: ID<Person>, by day: Day) throws -> Bool { left.contains(person) }

        init(_ random: inout SeededRandom) {
            func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
            let people = (0..<(2 + random.next() % 6)).map { ID<Person>(unchecked: "p\($0)") }
            for person in people {
                if chance(10) { left.insert(person) }
                if chance(20) { excluded.insert(person) }
                if chance(40) { holders.append(person) }
                guard chance(60) else { continue }
                let deputy = people[Int(random.next() % UInt64(people.count))]
                absences[person] = Away(
                    until: Day(daysSince1970: 1), deputy: deputy == person ? nil : deputy, isAccepted: chance(80),
                    scope: chance(70) ? [] : chance(50) ? ["role"] : ["other"])
            }
        }

        /// The deputy to whom a person's role passes, nil where it does not pass on.
        func next(_ person: ID<Person>) -> ID<Person>? {
            guard let away = absences[person], away.isAccepted, away.scope.isEmpty || away.scope == ["role"] else {
                return nil
            }
            return away.deputy
        }

        /// Whoever is left after as many steps as there are people, where that one is there and free to decide.
        func expected(from holder: ID<Person>) -> ID<Person>? {
            var current = holder
            for _ in 0...8 {
                if left.contains(current) { return nil }
                if absences[current] == nil { return excluded.contains(current) ? nil : current }
                guard let deputy = next(current) else { return nil }
                current = deputy
            }
            return nil
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func answersLikeTheModel(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var gaps = 0
        for _ in 0..<200 {
            let office = Office(&random)
            let chain = DutyChain(facts: office, day: Day(daysSince1970: 0), excluding: office.excluded)
            let outcome = try chain.onDuty("role")
            let expected = office.holders.lazy.compactMap { office.expected(from: $0) }.first
            #expect(outcome.person == expected)
            #expect((outcome.gap == nil) == (expected != nil))
            if outcome.gap != nil { gaps += 1 }
            if let person = outcome.person {
                #expect(office.absences[person] == nil)
                #expect(!office.excluded.contains(person))
                #expect(!office.left.contains(person))
                let holder = try #require(office.holders.first { office.expected(from: $0) != nil })
                #expect(outcome.onBehalfOf == (holder == person ? nil : holder))
                #expect(!outcome.why.isEmpty)
            }
        }
        #expect(gaps > 0 && gaps < 200)
    }
}
