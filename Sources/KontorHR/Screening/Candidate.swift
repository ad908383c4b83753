internal import KontorCore

/// One application as the core screens it: the only place that holds both the text and the name to redact it by.
struct Candidate {
    let number: String
    let name: String
    let text: String
    let opening: String
    let title: String
    let criteria: [OpeningCriterion]
    let day: Day

    /// Asks the policy, and asks it again as if somebody else had sent the same document.
    ///
    /// - Throws: `Failure(.refused)` where the answer changes with a name, sex, age or photograph; `.invalid` for an
    ///   impossible answer.
    func screened(by policies: any HRPolicies) throws -> ScreeningResult {
        let redacted = Redaction(text, name: name).text
        let facts = facts(redacted)
        let result = try checked(facts, policies)
        var asked: [String: [Criterion.Outcome]] = [:]
        for variant in Fairness.variants(of: text, name: name) {
            let text = Redaction(variant.text, name: variant.name).text
            // Most variants redact to the same text; one more question with it shows an answer that changes by itself.
            let outcomes = try asked[text] ?? checked(text == redacted ? facts : self.facts(text), policies).outcomes
            asked[text] = outcomes
            guard outcomes == result.outcomes else { throw unfair(variant.what, policies) }
        }
        return result
    }

    private func facts(_ redacted: String) -> ScreeningFacts {
        ScreeningFacts(opening: opening, title: title, criteria: criteria, redacted: redacted, asOf: day)
    }

    private func checked(_ facts: ScreeningFacts, _ policies: any HRPolicies) throws -> ScreeningResult {
        try AnswerCheck(facts, screener: policies.screener).result(policies.screen(facts))
    }

    private func unfair(_ swapped: Fairness.Swap, _ policies: any HRPolicies) -> Failure {
        Failure(
            .refused,
            "\(number): policy hr.screen of plugin \(policies.screener) answers differently when the \(swapped.rawValue) in "
                + "the document is swapped, so its answer is not used; a person has to look at this application",
            details: .fields(["application": .text(number), "swapped": .text(swapped.rawValue)]))
    }
}
