package import KontorCore
package import KontorStore

extension Equipment {
    /// Moves a ticket to its next state; the device's state follows.
    ///
    /// - Parameters:
    ///   - remedy: What helped; needed to close a ticket that is not fixed, as the reason.
    ///   - until: The day on which a deferred ticket is taken up again; needed for `deferred` alone.
    /// - Throws: `Failure(.refused)` that names what is possible; `Failure(.invalid)` where the remedy or day is missing.
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
        try check(ticket, state, remedy: remedy, until: until)
        let moved = try records.update(ticket) {
            $0.state = state
            if let remedy { $0.remedy = remedy }
            $0.deferredUntil = until
            if state == .fixed { $0.fixedAt = records.now }
            if state.isOpen { $0.fixedAt = nil }
            stamp(&$0)
        }
        let asset = try records.require(moved.asset)
        if state == .replaced {
            try retire(asset)
        } else {
            // What was closed and is taken up again is a device that somebody mends: it is in use after all.
            if ticket.state == .closed, asset.state == .retired { try records.update(asset) { $0.state = .working } }
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

    private func check(_ ticket: Record<Ticket>, _ state: Ticket.State, remedy: String?, until: Day?) throws {
        if state == .closed, ticket.state.isOpen, (remedy ?? "").trimmed.isEmpty {
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
