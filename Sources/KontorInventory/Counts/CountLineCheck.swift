internal import KontorCore

/// Whether a counted line can be posted: pure, from what was counted by whom and what the policy asks for.
struct CountLineCheck {
    let countedBy: String?
    let recountedBy: String?
    let isRecounted: Bool
    /// Whether the whole count asks for a second person where something deviates.
    let secondCounter: Bool

    /// Returns what is still to be done; nil for nothing.
    func needs(_ verdict: CountCheckAnswer.Verdict) -> CountLine.Check? {
        if secondCounter || verdict == .secondPerson { return isSecondPerson ? nil : .secondPerson }
        return verdict == .recount && !isRecounted ? .recount : nil
    }

    /// Only where both are known to be different people.
    private var isSecondPerson: Bool {
        guard isRecounted, let countedBy, let recountedBy else { return false }
        return countedBy != recountedBy
    }
}
