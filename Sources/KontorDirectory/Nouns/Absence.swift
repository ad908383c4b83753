package import KontorCore
package import KontorStore
/// Days on which a person is away, and who stands in.
package struct Absence: Noun {
    package static let prefix = "abs"
    package let person = Field<ID<Person>>("person", "Who is away.", .fixed)
    package let fromOn = Field<Day>("from_on", "First day away.")
    package let toOn = Field<Day>("to_on", "Last day away.")
    package let kind = Field<Kind>("kind", "Why; seen by few.", .personal)
    package let deputy = Field<ID<Person>?>("deputy", "Who stands in.")
    package let scope = Field<[String]>(
        "scope", "The roles that the deputy takes over; empty for all.", .initially("[]"))
    package let acceptedAt = Field<Instant?>(
        "accepted_at", "When the deputy agreed; until then nobody stands in.", .kept)
    package let cancelledAt = Field<Instant?>("cancelled_at", "When it was called off.", .kept)

    package enum Kind: String, Choice { case holiday, sick, training, parental, other }

    package static let schema = Schema(
        Absence(), "absence", area: "directory", "Days on which a person is away, and who stands in.",
        rules: [
            Rule("absence_days", "to_on >= from_on", "it ends before it begins"),
            Rule("absence_other_deputy", "deputy_id IS NULL OR deputy_id <> person_id", "nobody is their own deputy"),
            Rule(
                "absence_accepted_by_deputy", "accepted_at IS NULL OR deputy_id IS NOT NULL",
                "only a deputy can accept"),
        ],
        indexes: ["person_id, from_on", "deputy_id, to_on"])
}
