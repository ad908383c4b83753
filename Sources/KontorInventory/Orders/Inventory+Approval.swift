package import KontorCore
package import KontorDirectory
package import KontorStore

/// Who holds which role, and who stands in for whom: answered by the directory's duties.
package protocol ApproverCheck {
    /// Returns which of `roles` the person holds at `instant` in their own name.
    func roles(of person: ID<Person>, among roles: [String], at instant: Instant) throws -> [String]

    /// Returns whether anybody holds one of `roles` at `instant`.
    func isHeld(anyOf roles: [String], at instant: Instant) throws -> Bool

    /// Returns whether `person` is the accepted deputy of `other` at `instant` for at least one of `roles`, or stands in for
    /// one who is away as well; for any duty where `roles` is empty.
    func isDeputy(_ person: ID<Person>, of other: ID<Person>, for roles: [String], at instant: Instant) throws -> Bool
}

extension Inventory {
    /// Notes one person's yes to an order; with the last that is needed the order is approved.
    ///
    /// Nobody approves what they proposed: not themselves, not as somebody's deputy, not through their own deputy.
    ///
    /// - Returns: The order as it is then.
    @discardableResult
    package func approve(
        _ order: Record<Order>, by person: ID<Person>, reason: String? = nil, onBehalfOf principal: ID<Person>? = nil,
        check: any ApproverCheck
    ) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.approve)
        let principal = principal == person ? nil : principal
        try refuseProposer(order, person, principal)
        try requireRole(order, person, principal, check)
        let given = try approvals(of: order)
        try refuseSecondYes(order, given, person, principal)
        return try records.onBehalf(of: principal?.text) {
            try records.create(Approval.self) {
                $0.order = order.id
                $0.person = person
                $0.onBehalfOf = principal
                $0.reason = reason
                $0.at = records.now
            }
            guard given.count + 1 >= order.approvalsNeeded else { return order }
            return try records.update(order) { $0.state = .approved }
        }
    }

    /// Returns who said yes to an order, in the order of their saying so.
    package func approvals(of order: Record<Order>) throws -> [Record<Approval>] {
        try records.find(Approval.self, "WHERE order_id = ? ORDER BY id", [.text(order.id.text)])
    }

    private func refuseProposer(_ order: Record<Order>, _ person: ID<Person>, _ principal: ID<Person>?) throws {
        guard let proposer = order.proposedBy?.text else { return }
        if person.text == proposer {
            let role = principal == nil ? "" : ", not even as a deputy"
            throw Failure(
                .refused, "nobody approves what they proposed\(role): order \(order.number) needs somebody else's yes")
        }
        if principal?.text == proposer {
            throw Failure(
                .refused,
                "nobody approves what they proposed, so their deputy cannot do it for them: "
                    + "order \(order.number) needs somebody else's yes")
        }
    }

    private func requireRole(
        _ order: Record<Order>, _ person: ID<Person>, _ principal: ID<Person>?, _ check: any ApproverCheck
    ) throws {
        let roles = order.approvers
        let list = roles.listed(separator: " or ")
        let held = try check.roles(of: principal ?? person, among: roles, at: records.now)
        if !roles.isEmpty, held.isEmpty {
            let who = "\(try records.require(principal ?? person).handle) has none of them"
            let nobody = try check.isHeld(anyOf: roles, at: records.now) ? "" : ", and nobody holds one: give one first"
            throw Failure(
                .refused, "order \(order.number) is approved by \(list); \(who)\(nobody)",
                details: .fields(["roles": .list(roles.map { .text($0) })]))
        }
        // A deputy has no more than the principal has, and of that what was handed over.
        if let principal, try !check.isDeputy(person, of: principal, for: held, at: records.now) {
            let part = held.isEmpty ? "" : " as \(held.listed(separator: " or "))"
            throw Failure(
                .refused,
                "order \(order.number): \(try records.require(person).handle) is not the accepted deputy of "
                    + "\(try records.require(principal).handle)\(part)")
        }
    }

    private func refuseSecondYes(
        _ order: Record<Order>, _ given: [Record<Approval>], _ person: ID<Person>, _ principal: ID<Person>?
    ) throws {
        let spoken = Set(given.flatMap { [$0.person, $0.onBehalfOf].compactMap { $0 } })
        guard spoken.contains(person) || principal.map({ spoken.contains($0) }) == true else { return }
        throw Failure(
            .conflict,
            "order \(order.number) has this yes already (\(given.count) of \(order.approvalsNeeded)): "
                + "another person must give the next one")
    }
}
