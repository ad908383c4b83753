internal import KontorCore
internal import KontorStore

/// What a screening rests on: an opening's criteria, an application's documents, and the rules that answer.
struct ScreeningBasis {
    let opening: Record<Opening>
    let criteria: [OpeningCriterion]
    let rules: String

    /// SHA-256 by which a later look tells that something changed: what the position is called, what is asked, the documents, the name by which they
    /// are redacted, or the rules. The name itself is no part of it, since a digest of what can be guessed gives it away.
    func digest(of application: Record<Application>, with documents: [Record<ApplicationDocument>]) -> String {
        let asked = criteria.map { criterion in
            Plain.list([
                .text(criterion.record.id.text), .text(criterion.record.title), .text(criterion.record.role.rawValue),
                .integer(Int64(criterion.record.weight)), criterion.criterion.rule.plain,
            ])
        }
        let corrections = application.nameCorrections.map { [Plain.integer(Int64($0))] } ?? []
        let looked = [.text(opening.title)] + asked + documents.map { .text($0.digest) } + corrections + [.text(rules)]
        return Digest.sha256(Array(Plain.list(looked).json.utf8))
    }
}
