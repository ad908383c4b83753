package import KontorCore
package import KontorStore
/// One thing that an opening asks for.
package struct CriterionRecord: Noun {
    package static let prefix = "cri"
    package let opening = Field<ID<Opening>>("opening", "Where it is asked.", .fixed)
    package let title = Field<String>("title", "What is asked, in words.", .shape(.line), .bound(.line))
    package let role = Field<Role>("role", "Whether it decides alone, adds weight, or is only noted.")
    package let weight = Field<Int>(
        "weight", "How much a scored one counts.", .initially(1),
        .check("weight BETWEEN 1 AND 100", "a weight is 1 to 100"))
    package let rule = Field<Plain>("rule", "What satisfies it: `any` or `all` words, `years`, `language`.")
    package let archivedAt = Field<Instant?>("archived_at", "When it was taken off the opening.", .kept)

    package enum Role: String, Choice { case gate, scored, note }

    package static let schema = Schema(
        CriterionRecord(), "criterion", area: "hr", "One thing that an opening asks for.",
        rules: [.unique("opening_id", "title", sentence: "the opening asks for this already")])
}
