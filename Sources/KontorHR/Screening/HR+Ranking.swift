internal import KontorCore
package import KontorStore

/// One application in an opening's order, with everything that put it there.
package struct Ranked: Sendable {
    package let application: Record<Application>
    package let screening: Record<Screening>
    package let findings: [RankedFinding]
    /// Whether criteria, documents, the name or the rules changed since.
    package let isStale: Bool

    /// The titles of gates and scored criteria that the documents do not answer.
    package var openQuestions: [String] {
        findings.filter { $0.criterion.role != .note && $0.finding.result == .unknown }.map(\.criterion.title)
    }
}

/// A finding with the criterion that it is about.
package struct RankedFinding: Sendable {
    package let criterion: Record<CriterionRecord>
    package let finding: Record<Finding>
}

extension HR {
    /// Returns an opening's applications that are not over and have been screened: no failed gate first, then the higher
    /// score, then fewer open questions, then whoever applied first.
    ///
    /// It is a proposal and decides nothing.
    ///
    /// - Parameter rules: Those that would answer now; nil where none can be asked, and every screening is stale.
    package func ranking(of opening: Record<Opening>, rules: String?) throws -> [Ranked] {
        let criteria = try criteria(of: opening.id)
        let basis = rules.map { ScreeningBasis(opening: opening, criteria: criteria, rules: $0) }
        let byID = Dictionary(criteria.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
        let screenings = try lastScreenings(of: opening)
        let findings = try findings(of: opening)
        let documents = try documents(of: opening)
        let states = Application.State.sql { !$0.isOver }
        let ranked = try records.find(
            Application.self, "WHERE opening_id = ? AND state IN \(states) ORDER BY received_on, id",
            [.text(opening.id.text)]
        ).compactMap { application -> Ranked? in
            guard let screening = screenings[application.id] else { return nil }
            let own = (findings[screening.id] ?? []).compactMap { finding in
                byID[finding.criterion].map { RankedFinding(criterion: $0, finding: finding) }
            }
            let digest = basis?.digest(of: application, with: documents[application.id] ?? [])
            return Ranked(
                application: application, screening: screening, findings: own, isStale: screening.rulesDigest != digest)
        }
        return ranked.enumerated().sorted { left, right in
            left.element.rank == right.element.rank
                ? left.offset < right.offset : left.element.rank > right.element.rank
        }.map(\.element)
    }

    private func lastScreenings(of opening: Record<Opening>) throws -> [ID<Application>: Record<Screening>] {
        var last: [ID<Application>: Record<Screening>] = [:]
        let own = "WHERE application_id IN (SELECT id FROM application WHERE opening_id = ?) ORDER BY screened_at, id"
        try records.forEach(Screening.self, own, [.text(opening.id.text)]) { last[$0.application] = $0 }
        return last
    }

    private func findings(of opening: Record<Opening>) throws -> [ID<Screening>: [Record<Finding>]] {
        var findings: [ID<Screening>: [Record<Finding>]] = [:]
        let own = "WHERE criterion_id IN (SELECT id FROM criterion WHERE opening_id = ?) ORDER BY criterion_id, id"
        try records.forEach(Finding.self, own, [.text(opening.id.text)]) {
            findings[$0.screening, default: []].append($0)
        }
        return findings
    }

    private func documents(of opening: Record<Opening>) throws -> [ID<Application>: [Record<ApplicationDocument>]] {
        var documents: [ID<Application>: [Record<ApplicationDocument>]] = [:]
        let own =
            "WHERE archived_at IS NULL AND application_id IN (SELECT id FROM application WHERE opening_id = ?) "
            + "ORDER BY id"
        try records.forEach(ApplicationDocument.self, own, [.text(opening.id.text)]) {
            documents[$0.application, default: []].append($0)
        }
        return documents
    }
}

extension Ranked {
    /// Larger is better.
    fileprivate var rank: (Int, Int, Int) { (screening.gatesMet ? 1 : 0, screening.score, -openQuestions.count) }
}
