package import KontorCore
package import KontorDirectory
internal import KontorIntake
package import KontorStore

/// What a report led to.
package struct Reported: Sendable, Equatable {
    package let ticket: Record<Ticket>
    /// False where the fault was known already: nobody is called twice.
    package let isNew: Bool
    package let why: [String]
}

extension Equipment {
    /// Opens a ticket for a fault, or returns the one that is open for the same device and sort of fault.
    ///
    /// - Parameters:
    ///   - words: What the reporter said; must not be empty.
    ///   - fault: Guessed from the words where nil.
    ///   - priority: Normal where nil; of a known fault it stays then. What it is told to be it becomes.
    /// - Throws: `Failure(.invalid)` without words; `Failure(.refused)` for a device that is retired or given away.
    package func report(
        _ asset: Record<Asset>, words: String, reporter: ID<Person>?, fault: Ticket.Fault? = nil,
        priority: Ticket.Priority? = nil
    ) throws -> Reported {
        let words = words.trimmed
        guard !words.isEmpty else { throw Failure(.invalid, "\(asset.tag): say in words what is wrong") }
        // A record that was read earlier may not know yet that the device is gone.
        let asset = try records.require(asset.id)
        guard !asset.isGone else {
            let back = try wayBack(for: asset).map { ", or where that was a mistake, \($0)" } ?? ""
            throw Failure(
                .refused, "\(asset.tag) is no longer in use; report the device that took its place\(back)")
        }
        let guess = FaultGuess(words: words)
        let kind = fault ?? guess.fault
        let reasons = fault == nil ? [guess.why] : []
        if let open = try openTicket(of: asset, kind) {
            let until = open.deferredUntil.map { " until \($0)" } ?? ""
            let known =
                "\(open.number) is open for \(asset.tag) with the same fault and is \(open.state.rawValue)\(until)"
            return try reportAgain(open, words, priority, why: reasons + [known])
        }
        let priority = priority ?? .normal
        let number = try records.nextNumber(Ticket.self, in: "number", prefix: "T-", digits: 4)
        let ticket = try records.create(Ticket.self) {
            $0.number = number
            $0.asset = asset.id
            $0.fault = kind
            $0.words = words
            $0.reporter = reporter
            $0.priority = priority
            $0.reportedAt = records.now
        }
        try followTickets(asset)
        try records.emit(
            "equipment.ticket.reported",
            .fields([
                "ticket": .text(number), "asset": .text(asset.tag), "fault": .text(kind.rawValue),
                "priority": .text(priority.rawValue),
            ]))
        return Reported(ticket: ticket, isNew: true, why: reasons)
    }

    /// Keeps what another report of a known fault says beyond the first one.
    private func reportAgain(
        _ open: Record<Ticket>, _ words: String, _ priority: Ticket.Priority?, why: [String]
    ) throws -> Reported {
        var why = why
        let said = open.words.contains(words) ? open.words : "\(open.words); \(words)"
        let isKept = Bound.note.excessCharacters(said.utf8) == nil
        if !isKept { why.append("its words are as long as they may be: what was said now is not kept") }
        if let priority, priority != open.priority {
            why.append("its priority is \(priority.rawValue) now, it was \(open.priority.rawValue)")
        }
        let ticket = try records.update(open) {
            if isKept { $0.words = said }
            $0.priority = priority ?? open.priority
        }
        return Reported(ticket: ticket, isNew: false, why: why)
    }

    /// Returns the open ticket for this sort of fault, nil where there is none.
    package func openTicket(of asset: Record<Asset>, _ fault: Ticket.Fault) throws -> Record<Ticket>? {
        try records.first(
            Ticket.self,
            "WHERE asset_id = ? AND fault = ? AND state IN \(Ticket.State.openSQL) ORDER BY reported_at, id LIMIT 1",
            [.text(asset.id.text), .text(fault.rawValue)])
    }

    /// Sets the device's state to what its tickets say, and leaves a retired one alone.
    func followTickets(_ asset: Record<Asset>) throws {
        let states = try records.find(
            Ticket.self, "WHERE asset_id = ? AND state IN \(Ticket.State.openSQL)", [.text(asset.id.text)]
        ).map(\.state)
        let asset = try records.require(asset.id)
        guard asset.state != .retired else { return }
        try records.update(asset) { $0.state = .following(states) }
    }
}
