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
        try Roles(records).check(new.role)
        let from = new.from ?? records.today
        if let to = new.to, to < from {
            throw Failure(
                .invalid, "\(new.role): its last day \(to) is before its first, \(from): correct to_on or from_on")
        }
        let last = new.to?.description ?? "9999-12-31"
        let other = try records.first(
            RoleAssignment.self,
            // One that was never held is in nobody's way.
            "WHERE person_id = ? AND role = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ? AND to_on >= from_on)",
            [.text(person.text), .text(new.role), .text(last), .text(from.description)])
        if let other {
            let way =
                other.toOn.map {
                    "to \($0) already: begin after that (from_on), or let it go on with "
                        + "kontor.directory.assignment.extend(\"\(other.id.text)\")"
                } ?? "on already: end that first"
            throw Failure(
                .conflict, "\(holder.handle) holds \(new.role) from \(other.fromOn) \(way)",
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

    /// Ends the role that a person holds, with its last day; one that was given by mistake ends on the day before it began,
    /// and was never held.
    ///
    /// - Throws: `Failure.notFound` where the person does not hold it.
    @discardableResult
    package func relieve(_ person: Record<Person>, of role: String, last: Day) throws -> Record<RoleAssignment> {
        let held = try records.first(
            RoleAssignment.self,
            "WHERE person_id = ? AND role = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY from_on, id",
            [
                .text(person.id.text), .text(role), .text(last.adding(days: 1).description),
                .text(last.description),
            ])
        guard let held else { throw Failure(.notFound, "\(person.handle) does not hold \(role) on \(last)") }
        return try end(held, on: last)
    }

    /// Moves the last day of a role, or takes its end back where `last` is nil.
    ///
    /// - Throws: `Failure.conflict` where the person holds the role again on some of these days.
    @discardableResult
    package func extend(_ assignment: Record<RoleAssignment>, to last: Day?) throws -> Record<RoleAssignment> {
        let holder = try records.require(assignment.person)
        guard holder.archivedAt == nil else {
            throw Failure(.refused, "\(holder.handle) has left and can hold no role")
        }
        try Roles(records).check(assignment.role)
        let other = try records.first(
            RoleAssignment.self,
            "WHERE person_id = ? AND role = ? AND id <> ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ? AND to_on >= from_on)",
            [
                .text(holder.id.text), .text(assignment.role), .text(assignment.id.text),
                .text(last?.description ?? "9999-12-31"), .text(assignment.fromOn.description),
            ])
        if let other {
            throw Failure(
                .conflict, "\(holder.handle) holds \(assignment.role) again from \(other.fromOn): end that first")
        }
        return try records.update(assignment) { $0.toOn = last }
    }

    /// Returns every role that a person held, holds or will hold, in order.
    package func allRoles(of person: ID<Person>) throws -> [Record<RoleAssignment>] {
        try records.find(RoleAssignment.self, "WHERE person_id = ? ORDER BY from_on, id", [.text(person.text)])
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
        try records.connection.texts(
            "SELECT DISTINCT role FROM role_assignment WHERE from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY role",
            [.text(day.description), .text(day.description)]
        )
    }

    /// Returns whether the office knows the word as a role.
    package func isRole(_ word: String) throws -> Bool { try Roles(records).isKnown(word) }

    /// Returns the highest amount in the office's currency up to which a person orders without approval; nil for none,
    /// which is no leave to order.
    package func orderLimit(of person: ID<Person>, on day: Day) throws -> OrderLimit? {
        try roles(of: person, on: day).compactMap { role in role.orderLimit.map { OrderLimit(role.role, $0) } }
            .filter { $0.amount.currency == records.office.currency }.max { $0.amount.minor < $1.amount.minor }
    }

    /// Returns whether anybody may order something without approval on a day.
    package func knowsOrderLimits(on day: Day) throws -> Bool {
        try records.first(
            RoleAssignment.self,
            """
            WHERE order_limit_currency = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) \
            AND person_id IN (SELECT id FROM person WHERE archived_at IS NULL) LIMIT 1
            """,
            [.text(records.office.currency.code), .text(day.description), .text(day.description)]) != nil
    }

    /// Returns who owns the office's folder: the person whom `office.lua` names, else the only one who works here.
    ///
    /// - Parameter named: The handle in `office.lua`.
    package func owner(named: String?) throws -> Record<Person>? {
        if let named {
            return try records.first(Person.self, "WHERE handle = ? AND archived_at IS NULL", [.text(named)])
        }
        let own = try records.find(Person.self, "WHERE archived_at IS NULL AND organisation_id IS NULL LIMIT 2")
        return own.count == 1 ? own[0] : nil
    }
}

/// Up to which amount somebody orders without approval, and by which role.
package struct OrderLimit: Sendable, Equatable {
    package let role: String
    package let amount: Money

    package init(_ role: String, _ amount: Money) {
        self.role = role
        self.amount = amount
    }
}
