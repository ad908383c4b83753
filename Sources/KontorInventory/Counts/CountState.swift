internal import KontorCore
internal import KontorStore

/// What can be done with a count, and in which states.
enum CountAct: String, CaseIterable {
    case enter, review, post, cancel

    var from: Set<Count.State> {
        switch self {
        case .enter: [.draft, .counting, .review]
        case .review: [.draft, .counting, .review]
        case .post: [.review]
        case .cancel: [.draft, .counting, .review]
        }
    }
}

extension Record<Count> {
    /// - Throws: `Failure.refused` with the count's state and what is possible in it.
    func require(_ act: CountAct) throws {
        let state = self.state
        guard !act.from.contains(state) else { return }
        let acts = CountAct.allCases.filter { $0.from.contains(state) }.map(\.rawValue)
        let possible = acts.isEmpty ? "nothing more" : acts.joined(separator: ", ")
        let words = "\(state.rawValue)\(act == .post && state == .posted ? " already" : "")"
        throw Failure(
            .refused, "count \(self.number) is \(words): \(act.rawValue) is not possible, only \(possible)",
            details: .fields(["state": .text(state.rawValue)]))
    }
}
