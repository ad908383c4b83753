internal import KontorCore
internal import KontorPlanning
package import KontorStore

/// What became of what a person did here when they left.
package struct Departure: Sendable {
    package let person: Record<Person>
    /// The roles that ended, by their words.
    package let endedRoles: [String]
    /// Those of them that nobody holds any more.
    package let uncoveredRoles: [String]
    /// The house's numbers that are not theirs any more, as they were written.
    package let endedNumbers: [String]
    /// How many open tasks somebody else has now.
    package let tasks: Int
    /// Whose absences have no deputy now, by handle.
    package let withoutDeputy: [String]
}

extension Directory {
    /// Notes that a person has left: their roles end today, the house's numbers are not theirs any more, and nobody is
    /// passed on to them.
    ///
    /// - Parameter successor: Who takes over the open tasks.
    /// - Throws: `Failure.conflict` where the person left before; `Failure.refused` where tasks wait and nobody takes them.
    @discardableResult
    package func archive(_ person: Record<Person>, successor: Record<Person>? = nil) throws -> Departure {
        guard person.archivedAt == nil else { throw Failure(.conflict, "\(person.handle) has left already") }
        if let successor, successor.id == person.id || successor.archivedAt != nil {
            throw Failure(.refused, "\(successor.handle) cannot take over: name somebody who stays")
        }
        let tasks = Tasks(records)
        let open = try tasks.open(for: AnyID(person.id))
        guard open.isEmpty || successor != nil else {
            throw Failure(
                .refused,
                "\(person.handle) has \(open.count) open task\(open.count == 1 ? "" : "s"): say who takes over, \(OptionWord("hand_over", value: "handle"))",
                details: .fields(["tasks": .integer(Int64(open.count))]))
        }
        return try records.savepoint {
            for task in open { if let successor { try tasks.give(task, to: .person(AnyID(successor.id))) } }
            let ended = try endRoles(of: person)
            let left = try records.update(person) { $0.archivedAt = records.now }
            let tomorrow = records.today.adding(days: 1)
            return Departure(
                person: left, endedRoles: ended,
                uncoveredRoles: try ended.filter { role in
                    try !holders(of: role, on: tomorrow).contains { try records.require($0.person).archivedAt == nil }
                },
                endedNumbers: try endNumbers(of: left), tasks: open.count, withoutDeputy: try endDeputies(left))
        }
    }

    /// Takes back that a person left; roles and numbers are given anew.
    ///
    /// - Throws: `Failure.conflict` where the person did not leave.
    @discardableResult
    package func restore(_ person: Record<Person>) throws -> Record<Person> {
        guard person.archivedAt != nil else { throw Failure(.conflict, "\(person.handle) has not left") }
        return try records.update(person) { $0.archivedAt = nil }
    }

    /// Today is the last day; what was to begin later is never held.
    private func endRoles(of person: Record<Person>) throws -> [String] {
        let today = records.today
        let going = try records.find(
            RoleAssignment.self,
            "WHERE person_id = ? AND (to_on IS NULL OR to_on > ? AND to_on >= from_on) ORDER BY role, from_on",
            [.text(person.id.text), .text(today.description)])
        let ended = try going.map { role in
            try records.update(role) { $0.toOn = max(today, role.fromOn.adding(days: -1)) }.role
        }
        return Set(ended).sorted()
    }

    /// What a member of staff keeps is their own: a private number, a mobile.
    private func endNumbers(of person: Record<Person>) throws -> [String] {
        guard person.organisation == nil else { return [] }
        let own: Set<String> = ["private", "privat", "home", "mobile", "mobil", "handy"]
        let house = try phones(of: .person(person.id)).filter { !own.contains(FoldedText.fold($0.purpose ?? "")) }
        return try house.filter { $0.kind != PhoneNumber.Kind.mobile.rawValue }.map { try removePhone($0).raw }
    }

    private func endDeputies(_ person: Record<Person>) throws -> [String] {
        let absences = try records.find(
            Absence.self, "WHERE deputy_id = ? AND to_on >= ? AND cancelled_at IS NULL ORDER BY id",
            [.text(person.id.text), .text(records.today.description)])
        return try absences.map { absence in
            try Absences(records).decline(absence, by: person.id)
            return try records.require(absence.person).handle
        }
    }
}
