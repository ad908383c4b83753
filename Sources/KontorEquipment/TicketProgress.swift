package import KontorCore

/// The way of a ticket: which state may follow which.
package struct TicketProgress: Sendable, Equatable {
    /// The ticket's number, for the refusal.
    package let number: String
    package let state: Ticket.State

    package init(number: String, state: Ticket.State) {
        self.number = number
        self.state = state
    }

    /// The states that may follow, in the usual order.
    package var next: [Ticket.State] { Self.ways[state] ?? [] }

    /// Returns the progress in the new state.
    ///
    /// - Throws: `Failure(.refused)` that names what is possible.
    package func moving(to new: Ticket.State) throws(Failure) -> TicketProgress {
        guard next.contains(new) else {
            let possible = next.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .refused,
                "\(number) is \(state.rawValue) and cannot become \(new.rawValue); "
                    + (next.isEmpty ? "it is over, report the fault anew" : "possible: \(possible)"),
                details: .fields(["state": .text(state.rawValue), "possible": .list(next.map { .text($0.rawValue) })]))
        }
        return TicketProgress(number: number, state: new)
    }

    private static let ways: [Ticket.State: [Ticket.State]] = [
        .reported: [.triaged, .selfFix, .called, .deferred, .replaced, .closed],
        .triaged: [.selfFix, .called, .deferred, .replaced, .closed],
        // Closed from where somebody works on it: there was no fault after all.
        .selfFix: [.fixed, .called, .deferred, .replaced, .closed],
        // Called again: another firm, because the first one does not come.
        .called: [.waiting, .onSite, .fixed, .selfFix, .called, .deferred, .replaced, .closed],
        .waiting: [.onSite, .fixed, .called, .deferred, .replaced, .closed],
        // Back to waiting: for a part.
        .onSite: [.fixed, .waiting, .called, .deferred, .replaced, .closed],
        // Back to triaged: it turned out not to work.
        .fixed: [.verified, .triaged],
        .verified: [.closed, .triaged],
        // Deferred again: until another day.
        .deferred: [.triaged, .selfFix, .called, .deferred, .replaced, .closed],
        .replaced: [.closed],
        // Closed by mistake, or it came back.
        .closed: [.triaged],
    ]
}

extension Ticket.State {
    /// Whether the device still waits for help.
    package var isOpen: Bool {
        switch self {
        case .fixed, .verified, .closed, .replaced: false
        default: true
        }
    }

    /// The open states as a list for SQL.
    static let openSQL = "(" + allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
}

extension Asset.State {
    /// Returns what a device is while its tickets are in these states.
    package static func following(_ tickets: [Ticket.State]) -> Asset.State {
        let open = tickets.filter(\.isOpen)
        if open.contains(.onSite) { return .repair }
        return open.isEmpty ? .working : .faulty
    }
}
