/// The questions that hiring asks and a company answers.
///
/// A policy may read, never write; it gets all facts that it needs as its argument, and says why it answers so.
package protocol HRPolicies: AnyObject {
    /// Which plugin answers, for the record of the screening.
    var screener: String { get }

    /// SHA-256 of the rules by which is answered; where it is another, what was screened is stale.
    ///
    /// - Throws: `Failure` where they cannot be asked.
    var rules: String { get throws }

    /// What one redacted application shows of each criterion. Asked several times per application: with the facts as
    /// they are, and as they would be under another name, sex or age.
    func screen(_ facts: ScreeningFacts) throws -> ScreeningAnswer
}

/// What a policy answers about one application.
package struct ScreeningAnswer: Sendable, Equatable {
    /// What it found; a criterion that it leaves out keeps the core's own result.
    package var criteria: [CriterionAnswer]
    /// The whole in plain sentences; where empty, the core says what came out.
    package var why: [String]

    package init(_ criteria: [CriterionAnswer] = [], why: [String] = []) {
        self.criteria = criteria
        self.why = why
    }
}

/// What a policy answers about one criterion.
package struct CriterionAnswer: Sendable, Equatable {
    package var title: String
    package var outcome: Criterion.Outcome
    /// Words of the redacted text that show it; nil where the core's own evidence does.
    package var quotes: [String]?
    /// Empty where the core's own sentences say it.
    package var why: [String]

    package init(_ title: String, _ outcome: Criterion.Outcome, quotes: [String]? = nil, why: [String] = []) {
        self.title = title
        self.outcome = outcome
        self.quotes = quotes
        self.why = why
    }
}
