package import KontorCore
package import KontorStore
/// What a policy found in one application; it decides nothing.
package struct Screening: Noun {
    package static let prefix = "scr"
    package let application = Field<ID<Application>>("application", "What was screened.", .fixed)
    package let gatesMet = Field<Bool>("gates_met", "Whether no gate is failed.", .fixed)
    package let score = Field<Int>("score", "Weights of the scored criteria that are met.", .fixed)
    package let bestScore = Field<Int>("best_score", "The score that was possible.", .fixed)
    package let why = Field<[String]>("why", "The result in plain sentences.", .fixed, .personal, .initially("[]"))
    package let policy = Field<String>("policy", "Which plugin's answer it is.", .fixed)
    package let rulesDigest = Field<String>(
        "rules_digest",
        "SHA-256 of the criteria, documents and rules; where they or the name changed since, it is stale.",
        .fixed)
    package let screenedAt = Field<Instant>("screened_at", "When.", .fixed)

    package static let schema = Schema(
        Screening(), "screening", area: "hr", "What a policy found in one application.",
        indexes: ["application_id, screened_at"])
}
