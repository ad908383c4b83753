internal import KontorCore
package import KontorStore

/// What can be done with an order, and in which states.
package enum OrderAct: String, Sendable, CaseIterable {
    case approve, place, receive, cancel, close
    case takeBackReceipt = "take back a receipt"
    case reopen

    /// The states in which it is possible.
    package var from: Set<Order.State> {
        switch self {
        case .approve: [.draft]
        case .place: [.approved]
        case .receive: [.placed, .partReceived]
        case .cancel: [.draft, .approved, .placed]
        case .close: [.partReceived, .received]
        case .takeBackReceipt: [.partReceived, .received, .closed]
        case .reopen: [.closed, .cancelled]
        }
    }
}

extension Order.State {
    /// States in which something may still arrive, as SQL words.
    package static let openWords = "'draft', 'approved', 'placed', 'part_received'"

    /// What is possible in this state, as the end of a sentence.
    var possible: String {
        let acts = OrderAct.allCases.filter { $0.from.contains(self) }.map(\.done)
        return acts.isEmpty ? "nothing more can be done with it" : "it can be \(acts.choices)"
    }

    /// `is a draft`, `has arrived in part`.
    var words: String {
        switch self {
        case .draft: "is a draft"
        case .approved: "is approved, but not placed"
        case .placed: "is placed, but nothing of it has arrived"
        case .partReceived: "has arrived in part"
        case .received: "has arrived"
        case .closed: "is closed"
        case .cancelled: "is cancelled"
        }
    }
}

extension OrderAct {
    /// What the order is when it is done: `placed`.
    package var done: String {
        switch self {
        case .approve: "approved"
        case .place: "placed"
        case .receive: "received"
        case .cancel: "cancelled"
        case .close: "closed"
        case .takeBackReceipt: "unreceived"
        case .reopen: "reopened"
        }
    }
}

extension Record<Order> {
    /// - Parameter missing: What it lacks for that act; nil to say what is possible in its state.
    /// - Throws: `Failure.refused` with the order's state and what is possible in it.
    package func require(_ act: OrderAct, missing: @autoclosure () throws -> String? = nil) throws {
        guard !act.from.contains(self.state) else { return }
        let refusal =
            switch (act, self.state) {
            case (.receive, .received): "has arrived already"
            case (.approve, .approved), (.place, .placed), (.cancel, .cancelled), (.close, .closed):
                "is \(act.done) already"
            default: "\(self.state.words), so it cannot be \(act.done)"
            }
        throw Failure(
            .refused, "order \(self.number) \(refusal); \(try missing() ?? self.state.possible)",
            details: .fields(["state": .text(self.state.rawValue)]))
    }
}
