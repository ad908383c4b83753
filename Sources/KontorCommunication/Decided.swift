internal import KontorStore

/// What of an entry is a person's to decide and a rule's to propose: what somebody said stays, whatever a rule answers later.
enum Decided: String, CaseIterable {
    case forWhom = "for_whom"
    case state
    case urgency
}

extension Record<LogEntry> {
    /// Whether somebody decided it.
    ///
    /// Of entries from before that was kept, a rule named roles, and who spoke was written by the talk itself.
    func isSaid(_ decided: Decided) -> Bool {
        guard let said = self.said else {
            return decided == .forWhom && self.forWhom != nil && self.forRole == nil && self.forWhom != self.takenBy
        }
        return said.contains(decided.rawValue)
    }

    /// What was decided, with these.
    func decided(with more: Decided...) -> [String] {
        Decided.allCases.filter { isSaid($0) || more.contains($0) }.map(\.rawValue)
    }

    /// What was decided, without this.
    func decided(without decided: Decided) -> [String] {
        Decided.allCases.filter { isSaid($0) && $0 != decided }.map(\.rawValue)
    }
}
