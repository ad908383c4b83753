package import KontorCore
package import KontorStore

extension Directory {
    /// Gives a person a role for a time.
    ///
    /// - Throws: `Failure.conflict` where the person holds it on some of these days already.
    @discardableResult
    package func assign(_ new: NewRole, to person: ID<Person>) throws -> Record<RoleAssignment> {
        let holder = try records.require(person)
        guard holder.archivedAt == nil else {
            throw Failure(.refused, "\(holder.handle) has left and can hold no role")
        }
        let from = new.from ?? records.today
        let last = new.to?.description ?? "9999-12-31"
        let other = try records.first(
            RoleAssignment.self,
            "WHERE person_id = ? AND role = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?)",
            [.text(person.text), .text(new.role), .text(last), .text(from.description)])
        if let other {
            let end = other.toOn.map { "to \($0)" } ?? "on"
            throw Failure(
                .conflict, "\(holder.handle) holds \(new.role) from \(other.fromOn) \(end) already: end that first",
                details: .fields(["assignment": .text(other.id.text)]))
        }
        return try records.create(RoleAssignment.self) {
            $0.person = person
            $0.role = new.role
            $0.fromOn = from
            $0.toOn = new.to
            $0.orderLimit = new.orderLimit
        }
    }

    /// Ends a role with its last day; the holder keeps it until then.
    @discardableResult
    package func end(_ assignment: Record<RoleAssignment>, on last: Day) throws -> Record<RoleAssignment> {
        if let end = assignment.toOn, end < last {
            throw Failure(.conflict, "\(assignment.role) ends on \(end) already: assign it again for the days after")
        }
        return try records.update(assignment) { $0.toOn = last }
    }

    /// Returns the roles that a person holds on a day, in order of assignment.
    package func roles(of person: ID<Person>, on day: Day) throws -> [Record<RoleAssignment>] {
        try records.find(
            RoleAssignment.self,
            "WHERE person_id = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY from_on, id",
            [.text(person.text), .text(day.description), .text(day.description)])
    }

    /// Returns who holds a role on a day, in order of assignment.
    package func holders(of role: String, on day: Day) throws -> [Record<RoleAssignment>] {
        try records.find(
            RoleAssignment.self,
            "WHERE role = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY from_on, id",
            [.text(role), .text(day.description), .text(day.description)])
    }

    /// Returns the roles that anybody holds on a day, in alphabetical order.
    package func roles(on day: Day) throws -> [String] {
        try records.connection.rows(
            "SELECT DISTINCT role FROM role_assignment WHERE from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY role",
            [.text(day.description), .text(day.description)]
        ).compactMap { $0[0].text }
    }

    /// Returns whether anybody ever held the role, so that a word can be told from a misspelling.
    package func isRole(_ word: String) throws -> Bool {
        try records.first(RoleAssignment.self, "WHERE role = ? LIMIT 1", [.text(word)]) != nil
    }

    /// Returns the highest amount in the office's currency up to which a person orders without approval; nil for none.
    package func orderLimit(of person: ID<Person>, on day: Day) throws -> Money? {
        try roles(of: person, on: day).compactMap(\.orderLimit)
            .filter { $0.currency == records.office.currency }.max { $0.minor < $1.minor }
    }
}
