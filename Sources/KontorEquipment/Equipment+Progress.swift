package import KontorCore
internal import KontorIntake
package import KontorStore

extension Equipment {
    /// Moves a ticket to its next state; the device's state follows.
    ///
    /// - Parameters:
    ///   - remedy: What helped; needed to close a ticket that is not fixed, as the reason. What is taken up again has none.
    ///   - until: The day on which a deferred ticket is taken up again; needed for `deferred` alone.
    /// - Throws: `Failure(.refused)` that names what is possible, for a device that is gone and for a fault that has an open
    ///   ticket; `Failure(.invalid)` where the remedy or day is missing, or is of another state.
    @discardableResult
    package func advance(
        _ ticket: Record<Ticket>, to state: Ticket.State, remedy: String? = nil, until: Day? = nil
    ) throws -> Record<Ticket> {
        try advance(ticket, to: state, remedy: remedy, until: until) { _ in }
    }

    /// The same with further stamps in the same change.
    func advance(
        _ ticket: Record<Ticket>, to state: Ticket.State, remedy: String? = nil, until: Day? = nil,
        _ stamp: (inout Draft<Ticket>) -> Void
    ) throws -> Record<Ticket> {
        // A record that was read earlier may not know how far the ticket has come since.
        let ticket = try records.require(ticket.id)
        _ = try TicketProgress(number: ticket.number, state: ticket.state).moving(to: state)
        let remedy = remedy.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        try check(ticket, state, remedy: remedy, until: until)
        let asset = try records.require(ticket.asset)
        let bringsBack = try bringsBack(ticket, asset)
        if state.isOpen || state == .replaced {
            if !bringsBack { try refuseGone(asset, for: ticket) }
            if !ticket.state.isOpen { try refuseSecond(ticket, of: asset) }
        }
        let moved = try records.update(ticket) {
            $0.state = state
            switch state {
            case .fixed, .replaced: $0.remedy = remedy
            case .verified, .closed: $0.remedy = remedy ?? ticket.remedy
            // What did not hold is no remedy; the journal keeps it.
            default: ($0.remedy, $0.fixedAt, $0.replacedAt) = (nil, nil, nil)
            }
            $0.deferredUntil = until
            if state == .fixed { $0.fixedAt = records.now }
            if state == .replaced { $0.replacedAt = records.now }
            stamp(&$0)
        }
        if state == .replaced {
            try retire(asset)
        } else {
            // The ticket that replaced a device is taken up again: somebody mends it, it is in use after all.
            if bringsBack { try records.update(asset) { $0.state = .working } }
            try followTickets(asset)
        }
        if state == .fixed {
            try records.emit(
                "equipment.ticket.fixed",
                .fields([
                    "ticket": .text(moved.number), "asset": .text(asset.tag), "fault": .text(moved.fault.rawValue),
                    "remedy": moved.remedy.map { .text($0) } ?? .null,
                ]))
        }
        return moved
    }

    /// Takes a device out of use; its open tickets stay to be closed.
    @discardableResult
    package func retire(_ asset: Record<Asset>) throws -> Record<Asset> {
        try records.update(try records.require(asset.id)) { $0.state = .retired }
    }

    /// Refuses to take up again what another open ticket of the same fault is about: nobody is called twice.
    private func refuseSecond(_ ticket: Record<Ticket>, of asset: Record<Asset>) throws {
        guard let other = try openTicket(of: asset, ticket.fault) else { return }
        throw Failure(
            .refused,
            "\(ticket.number): \(other.number) is open for \(asset.tag) with the same fault and is \(other.state.rawValue): "
                + "go on with that one, or close it first")
    }

    private func check(_ ticket: Record<Ticket>, _ state: Ticket.State, remedy: String?, until: Day?) throws {
        if remedy != nil, ![.fixed, .closed, .replaced].contains(state) {
            throw Failure(
                .invalid,
                "\(ticket.number): a remedy is what helped and belongs to fixed, closed or replaced; "
                    + "leave it out for \(state.rawValue)",
                details: .fields(["field": "remedy"]))
        }
        if state == .closed, ticket.state.isOpen, remedy == nil {
            throw Failure(.invalid, "\(ticket.number) is not fixed: to close it, say why as its remedy")
        }
        guard state == .deferred else {
            guard until == nil else { throw Failure(.invalid, "only a deferred ticket has a day until which it waits") }
            return
        }
        guard let until else {
            throw Failure(.invalid, "to defer \(ticket.number), say until which day")
        }
        guard until > records.today else {
            throw Failure(.invalid, "\(ticket.number) cannot be deferred until \(until), which is not after today")
        }
    }
}
