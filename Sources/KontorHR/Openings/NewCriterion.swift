package import KontorCore
package import KontorStore

/// A criterion as somebody asks for it, before it is checked.
package struct NewCriterion: Sendable {
    package var title: String
    package var role: CriterionRecord.Role
    /// How much a scored one counts, 1 to 100.
    package var weight: Int
    package var rule: Plain

    package init(_ title: String, _ role: CriterionRecord.Role = .scored, weight: Int = 1, rule: Plain) {
        self.title = title
        self.role = role
        self.weight = weight
        self.rule = rule
    }

    /// A criterion that is there, to be looked at anew.
    package init(_ record: Record<CriterionRecord>) {
        self.init(record.title, record.role, weight: record.weight, rule: record.rule)
    }

    /// Returns the criterion where it may be asked.
    ///
    /// - Throws: `Failure(.invalid)` for a rule that is none; `Failure(.refused)` with the lawful offer for one that
    ///   names what must not decide.
    package func checked(_ lawful: LawfulCriteria = LawfulCriteria()) throws(Failure) -> Criterion {
        guard title.contains(where: { !$0.isWhitespace }), title.count <= 200 else {
            throw Failure(.invalid, "a criterion needs a title of at most 200 characters that says what is asked")
        }
        let criterion = Criterion(
            title: title, kind: Criterion.Kind(role, weight: weight), rule: try CriterionRule.read(rule, title: title))
        try CriterionRule.refuseRepeatedWords(criterion)
        try lawful.check(criterion)
        return criterion
    }
}

extension Criterion.Kind {
    /// The kind of a stored criterion.
    package init(_ role: CriterionRecord.Role, weight: Int) {
        switch role {
        case .gate: self = .gate
        case .scored: self = .scored(weight: weight)
        case .note: self = .note
        }
    }
}
