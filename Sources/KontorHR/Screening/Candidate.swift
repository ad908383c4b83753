internal import KontorCore

/// One application as the core screens it: the only place that holds both the text and the name to redact it by.
struct Candidate {
    let number: String
    let name: String
    let text: CVText
    let opening: String
    let title: String
    let criteria: [OpeningCriterion]
    let day: Day

    /// Asks the policy, and asks it again where the same document would read otherwise had somebody else sent it.
    ///
    /// A question is answered from its argument alone, so one that reads the same has the same answer and is asked once.
    ///
    /// - Throws: `Failure(.refused)` where the answer changes with a name, sex, age or photograph; `.invalid` for an
    ///   impossible answer.
    func screened(by policies: any HRPolicies) throws -> ScreeningResult {
        let spans = HiddenSpan.all(in: text, name: name)
        let redacted = Redaction(text, spans: spans).text
        let facts = facts(redacted)
        let result = try checked(facts, policies)
        var fair: Set = [redacted]
        let variants = Fairness.variants(of: text, spans, name: name) + Fairness.origins(of: text, name: name)
        for variant in variants.untilStopped(each: self.text.text.utf8.count) {
            let text = Redaction(variant.text, name: variant.name).text
            guard fair.insert(text).inserted else { continue }
            guard try outcomes(self.facts(text), policies) == result.outcomes else {
                throw unfair(
                    "answers differently when the \(variant.what.rawValue) in the document is swapped",
                    variant.what.rawValue, policies)
            }
        }
        try refuseWhatTheMarksTell(spans, result, policies)
        return result
    }

    /// Refuses a policy that decides by what sort of detail was hidden: `[health]` tells of health.
    private func refuseWhatTheMarksTell(
        _ spans: [HiddenSpan], _ result: ScreeningResult, _ policies: any HRPolicies
    ) throws {
        func isTold(_ kinds: Set<Redaction.Kind>) throws -> Bool {
            let text = Redaction(text, spans: spans.map { $0.disguised(kinds) }).text
            return try outcomes(facts(text), policies) != result.outcomes
        }
        let kinds = Set(spans.filter { $0.neutral == nil }.map(\.kind)).subtracting(Redaction.Kind.whereabouts)
        guard !kinds.isEmpty, try isTold(kinds) else { return }
        let one = try kinds.sorted { $0.rawValue < $1.rawValue }.first { try isTold([$0]) }
        let what = one?.placeholder ?? "one of \(kinds.map(\.placeholder).sorted().joined(separator: ", "))"
        throw unfair("answers by what sort of detail was hidden, \(what)", one?.rawValue ?? "details", policies)
    }

    /// nil where the policy answers what cannot be.
    private func outcomes(_ facts: ScreeningFacts, _ policies: any HRPolicies) throws -> [Criterion.Outcome]? {
        do { return try checked(facts, policies).outcomes } catch let failure as Failure where failure.isOfScreening {
            return nil
        }
    }

    private func facts(_ redacted: String) -> ScreeningFacts {
        ScreeningFacts(opening: opening, title: title, criteria: criteria, redacted: redacted, asOf: day)
    }

    private func checked(_ facts: ScreeningFacts, _ policies: any HRPolicies) throws -> ScreeningResult {
        try AnswerCheck(facts, screener: policies.screener).result(policies.screen(facts))
    }

    private func unfair(_ sentence: String, _ swapped: String, _ policies: any HRPolicies) -> Failure {
        Failure(
            .refused,
            "\(number): policy hr.screen of plugin \(policies.screener) \(sentence), so its answer is not used; a person has to "
                + "look at this application",
            details: .fields(["application": .text(number), "swapped": .text(swapped)]))
    }
}

extension Failure {
    /// Whether the policy failed over the one document that it was asked about; any other failure is the whole run's.
    var isOfScreening: Bool { details["policy"]?.text == "hr.screen" }

    /// Whether the policy's answer cannot be used: it is none, or another one for another name.
    var isUndecided: Bool { isOfScreening || details["swapped"] != nil }
}
