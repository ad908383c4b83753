internal import KontorCore

/// Checks what a policy answered against the facts that it was given.
struct AnswerCheck {
    private let facts: ScreeningFacts
    private let screener: String

    init(_ facts: ScreeningFacts, screener: String) {
        self.facts = facts
        self.screener = screener
    }

    /// Returns the result that may be stored.
    ///
    /// - Throws: `Failure(.invalid)` for a criterion that is not asked or answered twice, a quote that is not in the
    ///   redacted text, and a result other than unknown that nothing shows.
    func result(_ answer: ScreeningAnswer) throws(Failure) -> ScreeningResult {
        let titles = facts.criteria.map(\.title)
        for (index, given) in answer.criteria.enumerated() {
            guard titles.contains(given.title) else {
                throw failure(
                    "result \(index + 1) about something that the opening does not ask for"
                        + NearestName.hint(given.title, among: titles))
            }
            guard !answer.criteria[..<index].contains(where: { $0.title == given.title }) else {
                throw failure("twice about \"\(given.title)\"")
            }
        }
        var findings: [CheckedFinding] = []
        let places = answer.criteria.contains { $0.quotes != nil } ? QuotePlaces(facts.text) : nil
        for criterion in facts.criteria {
            findings.append(try finding(criterion, answer.criteria.first { $0.title == criterion.title }, places))
        }
        return ScreeningResult(
            findings: findings, why: answer.why.isEmpty ? ScreeningResult.sentences(findings) : answer.why)
    }

    private func finding(
        _ asked: CriterionFacts, _ given: CriterionAnswer?, _ places: QuotePlaces?
    ) throws(Failure) -> CheckedFinding {
        var evidence = asked.result.evidence
        if let quotes = given?.quotes, let places {
            evidence = []
            guard quotes.count <= TermFinder.mostEvidence else {
                throw failure(
                    "about \"\(asked.title)\" with \(quotes.count) quotes, at most \(TermFinder.mostEvidence)")
            }
            for (index, quote) in quotes.enumerated() {
                guard quote.unicodeScalars.count <= QuotePlaces.longest else {
                    throw failure(
                        "about \"\(asked.title)\" with quote \(index + 1), which has more than "
                            + "\(QuotePlaces.longest) characters")
                }
                guard let place = places.find(quote) else {
                    throw failure(
                        "about \"\(asked.title)\" with quote \(index + 1), which is not in the redacted text "
                            + "word for word")
                }
                evidence.append(place)
            }
        }
        let outcome = given?.outcome ?? asked.result.outcome
        // What shows the opposite shows nothing.
        let isOpposite =
            given?.quotes == nil && outcome != asked.result.outcome && asked.result.outcome != .unknown
        guard outcome == .unknown || !evidence.isEmpty && !isOpposite else {
            throw failure(
                "\(outcome.rawValue) about \"\(asked.title)\" and quotes nothing that shows it; "
                    + "what the document does not say is unknown")
        }
        let why = given.map(\.why) ?? []
        // The core's reason is for its own answer.
        let left = outcome == asked.result.outcome ? asked.result.why : ["\(screener) answered so and gave no reason"]
        return CheckedFinding(
            title: asked.title, role: asked.role, weight: asked.weight, outcome: outcome, evidence: evidence,
            why: why.isEmpty ? left : why)
    }

    private func failure(_ what: String) -> Failure {
        Failure.wrongAnswer("hr.screen", "answered \(what)").answered(by: screener)
    }
}
