/// A policy's answer after the core has checked it: what is stored.
package struct ScreeningResult: Sendable, Equatable {
    /// One for each criterion of the opening, in its order.
    package let findings: [CheckedFinding]
    package let why: [String]

    /// Whether no gate is failed. An unknown gate is an open question, not a failure.
    package var gatesMet: Bool { !findings.contains { $0.role == .gate && $0.outcome == .notMet } }
    /// The titles of what the document does not say.
    package var openQuestions: [String] {
        findings.filter { $0.role != .note && $0.outcome == .unknown }.map(\.title)
    }
    package var score: Int { findings.reduce(0) { $0 + ($1.outcome == .met ? $1.points : 0) } }
    package var bestScore: Int { findings.reduce(0) { $0 + $1.points } }
    /// What must be the same for everybody, whatever their name.
    var outcomes: [Criterion.Outcome] { findings.map(\.outcome) }
}

/// What an application shows of one criterion.
package struct CheckedFinding: Sendable, Equatable {
    package let title: String
    package let role: CriterionRecord.Role
    package let weight: Int
    package let outcome: Criterion.Outcome
    package let evidence: [Evidence]
    package let why: [String]

    /// What it can add to the score.
    var points: Int { role == .scored ? weight : 0 }
}

extension ScreeningResult {
    /// The result in the core's own sentences.
    static func sentences(_ findings: [CheckedFinding]) -> [String] {
        let result = ScreeningResult(findings: findings, why: [])
        let failed = findings.filter { $0.role == .gate && $0.outcome == .notMet }.map(\.title)
        var why = [
            failed.isEmpty ? "no gate is failed" : "not met, and asked of everybody: \(failed.listed)"
        ]
        if result.bestScore > 0 { why.append("\(result.score) of \(result.bestScore) points") }
        if !result.openQuestions.isEmpty {
            why.append("the document does not say: \(result.openQuestions.listed); ask")
        }
        return why
    }
}
