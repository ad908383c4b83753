package import KontorCore
package import KontorStore

/// A screening with what it found on each criterion.
package struct Screened: Sendable {
    package let application: Record<Application>
    package let screening: Record<Screening>
    /// In the order of the opening's criteria.
    package let findings: [Record<Finding>]
}

/// An application that could not be screened, and why; a person has to look at it.
package struct NotScreened: Sendable, Equatable {
    package let application: Record<Application>
    package let why: String
    /// Whether the policy gave no answer that can be used, so that nothing is decided about it; otherwise the documents
    /// cannot be screened.
    package let isUndecided: Bool
}

extension HR {
    /// Screens one application by the company's policy and keeps the result with its evidence; it decides nothing.
    ///
    /// - Throws: `Failure(.refused)` for an application that is further or over, for one without readable text, for an
    ///   opening without criteria, and for a policy whose answer changes with who the candidate is; `.invalid` for an
    ///   impossible answer.
    @discardableResult
    package func screen(_ application: Record<Application>, _ policies: any HRPolicies) throws -> Screened {
        let application = try records.require(application.id)
        guard application.state.isScreened else {
            throw Failure(
                .refused, "\(application.number) is \(application.state.rawValue) and is not screened any more")
        }
        let basis = try basis(of: records.require(application.opening), policies)
        return try screen(application, basis, try documents(of: application.id), policies)
    }

    /// Screens every application of an opening that was not screened yet, or by other criteria, documents, names or rules
    /// than now.
    ///
    /// - Parameter again: Screens those with a current result too.
    /// - Returns: What was screened, and what a person has to look at, which includes those about whom the policy's answer
    ///   cannot be used.
    package func screenAll(
        _ opening: Record<Opening>, again: Bool = false, _ policies: any HRPolicies
    ) throws -> (screened: [Screened], notScreened: [NotScreened]) {
        let basis = try basis(of: opening, policies)
        var screened: [Screened] = []
        var notScreened: [NotScreened] = []
        let states = Application.State.sql(\.isScreened)
        for application in try records.find(
            Application.self, "WHERE opening_id = ? AND state IN \(states) ORDER BY id", [.text(opening.id.text)])
        {
            let documents = try documents(of: application.id)
            let last = again ? nil : try lastScreening(of: application.id)
            guard last?.rulesDigest != basis.digest(of: application, with: documents) else { continue }
            do {
                let kept = try records.savepoint { try screen(application, basis, documents, policies) }
                screened.append(kept)
            } catch let failure as Failure where failure.code == .refused || failure.isOfScreening {
                notScreened.append(
                    NotScreened(application: application, why: failure.message, isUndecided: failure.isUndecided))
            }
        }
        return (screened, notScreened)
    }

    /// Returns the latest screening of an application, nil where there is none.
    package func lastScreening(of application: ID<Application>) throws -> Record<Screening>? {
        try records.first(
            Screening.self, "WHERE application_id = ? ORDER BY screened_at DESC, id DESC LIMIT 1",
            [.text(application.text)])
    }

    /// Returns what a screening found, in the order of the opening's criteria.
    package func findings(of screening: ID<Screening>) throws -> [Record<Finding>] {
        try records.find(Finding.self, "WHERE screening_id = ? ORDER BY criterion_id", [.text(screening.text)])
    }

    /// Bytes of a candidate's documents: a long CV has 20,000.
    private static let longestText = 200_000

    private func basis(of opening: Record<Opening>, _ policies: any HRPolicies) throws -> ScreeningBasis {
        let criteria = try criteria(of: opening.id)
        guard !criteria.isEmpty else {
            throw Failure(.refused, "the opening \(opening.key) asks for nothing yet; add its criteria first")
        }
        return ScreeningBasis(opening: opening, criteria: criteria, rules: try policies.rules)
    }

    private func screen(
        _ application: Record<Application>, _ basis: ScreeningBasis, _ documents: [Record<ApplicationDocument>],
        _ policies: any HRPolicies
    ) throws -> Screened {
        let text = try screenable(documents, of: application)
        let candidate = Candidate(
            number: application.number, name: application.name, text: text, opening: basis.opening.key,
            title: basis.opening.title, criteria: basis.criteria, day: records.today)
        let result = try candidate.screened(by: policies)
        let digest = basis.digest(of: application, with: documents)
        let stored = try store(result, of: application, by: policies.screener, basis, digest)
        guard application.state == .received else { return stored }
        return Screened(
            application: try move(application, to: .screened), screening: stored.screening, findings: stored.findings)
    }

    /// The text of all documents.
    ///
    /// - Throws: `Failure(.refused)` where there is none, more than is screened, or one that could not be read: what was not
    ///   looked at may be what matters, so a person looks at the whole.
    private func screenable(
        _ documents: [Record<ApplicationDocument>], of application: Record<Application>
    ) throws -> CVText {
        if let unread = documents.lazy.compactMap(\.unread).first {
            throw Failure(
                .refused,
                "\(application.number) has a document that was not read: \(unread); a person has to look at it")
        }
        // A form feed keeps the documents' pages apart.
        let text = documents.map(\.text).joined(separator: "\n\u{0C}")
        guard text.utf8.count <= Self.longestText else {
            throw Failure(
                .refused,
                "\(application.number) has \(text.utf8.count / 1000) kB of text in its documents, and at most "
                    + "\(Self.longestText / 1000) kB are screened; a person has to look at it")
        }
        let read = CVText(text)
        guard !documents.isEmpty, read.isReadable else {
            throw Failure(
                .refused, "\(application.number) has no document with readable text; a person has to look at it")
        }
        return read
    }

    private func store(
        _ result: ScreeningResult, of application: Record<Application>, by screener: String, _ basis: ScreeningBasis,
        _ digest: String
    ) throws -> Screened {
        let screening = try records.create(Screening.self) {
            $0.application = application.id
            $0.gatesMet = result.gatesMet
            $0.score = result.score
            $0.bestScore = result.bestScore
            $0.why = result.why
            $0.policy = screener
            $0.rulesDigest = digest
            $0.screenedAt = records.now
        }
        let findings = try zip(basis.criteria, result.findings).map { criterion, finding in
            try records.create(Finding.self) {
                $0.screening = screening.id
                $0.criterion = criterion.record.id
                $0.result = Finding.Result(finding.outcome)
                $0.evidence = .list(finding.evidence.map(\.plain))
                $0.why = finding.why
            }
        }
        return Screened(application: application, screening: screening, findings: findings)
    }
}

extension Finding.Result {
    init(_ outcome: Criterion.Outcome) {
        self =
            switch outcome {
            case .met: .met
            case .notMet: .notMet
            case .unknown: .unknown
            }
    }
}

extension Evidence {
    /// The evidence as the office keeps it.
    package var plain: Plain {
        [
            "line": .integer(Int64(line)), "matched": .text(matched), "page": .integer(Int64(page)),
            "quote": .text(quote),
        ]
    }
}
