package import KontorCore
internal import KontorPlanning
package import KontorStore

extension Directory {
    /// Refuses who does not work here, where something new is given to them: somebody of another organisation, and who has
    /// left; says who does now what they did.
    ///
    /// - Throws: `Failure.refused`.
    package func requireServing(_ person: Record<Person>) throws {
        try refuseOutsider(person)
        guard let left = person.archivedAt else { return }
        let heirs = try rolesHeld(by: person, until: records.time.day(at: left)).prefix(3).map { role in
            let duty = try Duties(records).onDuty(role: role, at: records.now)
            return duty.person.map { "\($0.handle) is \(role) now" } ?? "nobody is \(role) now"
        }
        throw Failure(
            .refused,
            "\(person.handle) has left: name somebody who works here" + (heirs.isEmpty ? "" : " (\(heirs.listed))"))
    }

    /// Refuses somebody of another organisation where only people of this office can have done something.
    ///
    /// - Throws: `Failure.refused`.
    package func refuseOutsider(_ person: Record<Person>) throws {
        guard let organisation = person.organisation else { return }
        let handle = try records.require(organisation).handle
        throw Failure(.refused, "\(person.handle) is with \(handle): name somebody who works here")
    }

    /// Refuses who had left before something happened, where it is told that they did it.
    ///
    /// - Throws: `Failure.refused`.
    package func requireServing(_ person: Record<Person>, on day: Day) throws {
        try refuseOutsider(person)
        guard let left = person.archivedAt.map({ records.time.day(at: $0) }), left < day else { return }
        throw Failure(
            .refused, "\(person.handle) left on \(left), before \(day): name somebody who worked here then")
    }

    /// The roles that ended when the person left.
    private func rolesHeld(by person: Record<Person>, until day: Day) throws -> [String] {
        try records.find(
            RoleAssignment.self, "WHERE person_id = ? AND to_on = ? ORDER BY role",
            [.text(person.id.text), .text(day.description)]
        ).map(\.role)
    }
}
