package import KontorCore
package import KontorStore

/// Whom to call about a fault, in order, with the facts that led there.
package struct CallPlan: Sendable, Equatable {
    package let ticket: String
    package let asset: String
    package let at: Instant
    /// Empty where the policy knows nobody who can help.
    package let steps: [CallStep]
    /// Whom the policy named: a role that nobody has leaves no step.
    package let named: [String]
    package let facts: TicketFacts
}

extension Equipment {
    /// Asks the policy whom to call, checks its answer and fills in what it left empty.
    ///
    /// - Parameters:
    ///   - instant: The moment of the call; now where nil.
    ///   - staff: Who of our own people is on duty.
    ///   - stockOf: What the store room has.
    /// - Throws: `Failure(.refused)` for a ticket that needs no call any more, or whose device is gone; `Failure(.invalid)` where the policy
    ///   answers a party that does not exist, or a contract that does not cover the device.
    package func whomToCall(
        _ ticket: Record<Ticket>, at instant: Instant? = nil, policies: any EquipmentPolicies, staff: DutyRoster,
        stockOf: @escaping StockLookup
    ) throws -> CallPlan {
        let ticket = try records.require(ticket.id)
        guard ticket.state.isOpen else {
            throw Failure(.refused, "\(ticket.number) is \(ticket.state.rawValue): there is nobody to call")
        }
        let asset = try records.require(ticket.asset)
        try refuseGone(asset, for: ticket)
        let gathering = FactGathering(
            equipment: self, asset: asset, ticket: ticket, instant: instant ?? records.now, staff: staff,
            stockOf: stockOf)
        let (facts, firms) = try gathering.run()
        let completion = CallCompletion(records: records, facts: facts, firms: firms, staff: staff)
        let answer = try asking { try policies.whomToCall(facts) }
        return CallPlan(
            ticket: ticket.number, asset: asset.tag, at: facts.at.instant, steps: try completion.complete(answer),
            named: answer.map(\.party), facts: facts)
    }

    /// Runs a policy so that it can read and not write.
    private func asking<Answer>(_ question: () throws -> Answer) rethrows -> Answer {
        records.questionsOpen += 1
        defer { records.questionsOpen -= 1 }
        return try question()
    }
}
