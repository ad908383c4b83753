internal import KontorCore
internal import KontorPlanning
package import KontorStore

extension Directory {
    /// Refuses a person who has left, where something new is given to them; says who does now what they did.
    ///
    /// - Throws: `Failure.refused`.
    package func refuseLeft(_ person: Record<Person>) throws {
        guard let left = person.archivedAt else { return }
        let heirs = try rolesHeld(by: person, until: records.time.day(at: left)).prefix(3).map { role in
            let duty = try Duties(records).onDuty(role: role, at: records.now)
            return duty.person.map { "\($0.handle) is \(role) now" } ?? "nobody is \(role) now"
        }
        throw Failure(
            .refused,
            "\(person.handle) has left: name somebody who works here" + (heirs.isEmpty ? "" : " (\(heirs.listed))"))
    }

    /// The roles that ended when the person left.
    private func rolesHeld(by person: Record<Person>, until day: Day) throws -> [String] {
        try records.find(
            RoleAssignment.self, "WHERE person_id = ? AND to_on = ? ORDER BY role",
            [.text(person.id.text), .text(day.description)]
        ).map(\.role)
    }
}
