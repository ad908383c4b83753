/// One thing that an opening asks for, and the rule by which a CV shows it.
package struct Criterion: Sendable, Equatable {
    package let title: String
    package let kind: Kind
    package let rule: Rule

    /// What the result is used for.
    package enum Kind: Sendable, Equatable {
        /// Who does not meet it cannot do the work; a person still decides.
        case gate
        /// Counts towards the order of the candidates, with this weight.
        case scored(weight: Int)
        /// Only shown.
        case note
    }

    /// What shows that a criterion is met.
    package enum Rule: Sendable, Equatable {
        /// One of these words or phrases, or a synonym.
        case anyOf([String])
        /// Each of these.
        case allOf([String])
        /// So many years of work, in one of these roles; in any work where there are none.
        case years(atLeast: Double, roles: [String])
        /// This level of a language.
        case language(Language, atLeast: LanguageLevel)
    }

    /// What a CV says of a criterion.
    package enum Outcome: String, Sendable, CaseIterable {
        case met
        case notMet = "not_met"
        /// The CV does not say; this is no failure, it is a question for the interview.
        case unknown
    }

    /// The outcome with what it rests on.
    package struct Result: Sendable, Equatable {
        package let outcome: Outcome
        package let evidence: [Evidence]
        /// Plain sentences with the facts used.
        package let why: [String]
    }

    package init(title: String, kind: Kind, rule: Rule) {
        self.title = title
        self.kind = kind
        self.rule = rule
    }
}
