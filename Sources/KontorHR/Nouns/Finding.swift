package import KontorCore
package import KontorStore
/// What a screening found on one criterion, with the words that show it.
package struct Finding: Noun {
    package static let prefix = "fnd"
    package let screening = Field<ID<Screening>>("screening", "The screening it belongs to.", .fixed)
    package let criterion = Field<ID<CriterionRecord>>("criterion", "What was asked.", .fixed, .inUse)
    package let result = Field<Result>("result", "unknown is not failed.", .fixed)
    package let evidence = Field<Plain>("evidence", "Quotes with their line.", .fixed, .personal, .initially("[]"))
    package let why = Field<[String]>("why", "Why, in plain sentences.", .fixed, .personal, .initially("[]"))

    package enum Result: String, Choice {
        case met
        case notMet = "not_met"
        case unknown
    }

    package static let schema = Schema(
        Finding(), "finding", area: "hr", "What a screening found on one criterion.",
        rules: [.unique("screening_id", "criterion_id", sentence: "the screening has a finding on this already")])
}
