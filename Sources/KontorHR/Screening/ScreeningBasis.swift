internal import KontorCore
internal import KontorStore

/// What a screening rests on: an opening's criteria and an application's documents.
struct ScreeningBasis {
    let opening: Record<Opening>
    let criteria: [OpeningCriterion]

    init(_ opening: Record<Opening>, _ criteria: [OpeningCriterion]) {
        self.opening = opening
        self.criteria = criteria
    }

    /// SHA-256 by which a later look tells that something changed: what is asked, the documents, or the name by which they
    /// are redacted. The name itself is no part of it, since a digest of what can be guessed gives it away.
    func digest(of application: Record<Application>, with documents: [Record<ApplicationDocument>]) -> String {
        let asked = criteria.map { criterion in
            Plain.list([
                .text(criterion.record.id.text), .text(criterion.record.title), .text(criterion.record.role.rawValue),
                .integer(Int64(criterion.record.weight)), criterion.criterion.rule.plain,
            ])
        }
        let corrections = application.nameCorrections.map { [Plain.integer(Int64($0))] } ?? []
        let looked = asked + documents.map { .text($0.digest) } + corrections
        return Digest.sha256(Array(Plain.list(looked).json.utf8))
    }
}
