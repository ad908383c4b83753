internal import KontorCore
package import KontorStore

/// What can be done with an order, and in which states.
package enum OrderAct: String, Sendable, CaseIterable {
    case approve, place, receive, cancel, close
    case takeBackReceipt = "take back a receipt"

    /// The states in which it is possible.
    package var from: Set<Order.State> {
        switch self {
        case .approve: [.draft]
        case .place: [.approved]
        case .receive: [.placed, .partReceived]
        case .cancel: [.draft, .approved, .placed]
        case .close: [.partReceived, .received]
        case .takeBackReceipt: [.partReceived, .received]
        }
    }
}

extension Order.State {
    /// States in which something may still arrive, as SQL words.
    static let openWords = "'draft', 'approved', 'placed', 'part_received'"

    /// What is possible in this state, in words.
    var possible: String {
        let acts = OrderAct.allCases.filter { $0.from.contains(self) }.map(\.rawValue)
        return acts.isEmpty ? "nothing more" : acts.joined(separator: ", ")
    }
}

extension Record<Order> {
    /// - Throws: `Failure.refused` with the order's state and what is possible in it.
    package func require(_ act: OrderAct) throws {
        guard !act.from.contains(self.state) else { return }
        throw Failure(
            .refused,
            "order \(self.number) is \(self.state.rawValue): \(act.rawValue) is not possible, only \(self.state.possible)",
            details: .fields(["state": .text(self.state.rawValue)]))
    }
}
