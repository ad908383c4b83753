package import KontorCore
package import KontorStore
/// One number of a person or an organisation, for one purpose.
package struct Phone: Noun {
    package static let prefix = "pho"
    package let person = Field<ID<Person>?>("person", "Whose number it is.", .fixed)
    package let organisation = Field<ID<Organisation>?>("organisation", "Whose number it is.", .fixed)
    package let raw = Field<String>("raw", "The number as it was written.", .fixed, .personal)
    package let e164 = Field<String?>(
        "e164", "The number in international form, such as `+49405550170`.", .fixed, .kept, .personal
    )
    package let kind = Field<String>("kind", "What sort of number it is, such as `geographic`.", .fixed, .kept)
    package let region = Field<String>("region", "The country that it was read in, such as `DE`.", .fixed, .kept)
    package let purpose = Field<String?>("purpose", "What it is for, such as `repairs`, `orders`, `mobile`.")
    package let removedAt = Field<Instant?>("removed_at", "When it ceased to be theirs.", .kept)

    package static let schema = Schema(
        Phone(), "phone", area: "directory", "One number of a person or an organisation.",
        rules: [
            Rule(
                "phone_one_owner", "(person_id IS NULL) <> (organisation_id IS NULL)",
                "a number belongs to one person or one organisation")
        ],
        indexes: ["e164", "person_id", "organisation_id"])
}
