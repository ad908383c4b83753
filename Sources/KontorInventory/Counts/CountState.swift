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
        let acts = CountAct.allCases.filter { $0.from.contains(state) }.map(\.done)
        let advice = acts.isEmpty ? "open a new count" : "it can be \(acts.choices)"
        let refusal =
            switch (act, state) {
            case (.post, .posted): "is posted already and changes nothing twice"
            case (.cancel, .cancelled): "is cancelled already"
            default: "\(state.words), so it cannot be \(act.done)"
            }
        throw Failure(
            .refused, "count \(self.number) \(refusal); \(advice)", details: .fields(["state": .text(state.rawValue)]))
    }
}

extension CountAct {
    /// What the count is when it is done: `posted`.
    fileprivate var done: String {
        switch self {
        case .enter: "filled in"
        case .review: "reviewed"
        case .post: "posted"
        case .cancel: "cancelled"
        }
    }
}

extension Count.State {
    /// States in which somebody still counts, as SQL words.
    static let openWords = "'draft', 'counting', 'review'"

    fileprivate var words: String {
        switch self {
        case .draft: "is a draft"
        case .counting: "is being counted"
        case .review: "is in review"
        case .posted: "is posted"
        case .cancelled: "is cancelled"
        }
    }
}
