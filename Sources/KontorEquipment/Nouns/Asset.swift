package import KontorCore
package import KontorDirectory
package import KontorStore

/// One device that the office has.
package struct Asset: Noun {
    package static let prefix = "ast"
    package let tag = Field<String>("tag", "The name on its sticker, such as `COPIER-1`.", .shape(.line), .key)
    package let model = Field<ID<Model>>("model", "What it is.", .inUse)
    package let serial = Field<String?>("serial", "The maker's number.", .shape(.line), .unique)
    package let place = Field<String?>("place", "Where it stands.", .shape(.line))
    package let holder = Field<ID<Person>?>("holder", "The person who has it.")
    package let boughtOn = Field<Day?>("bought_on", "When it was bought.", .past)
    package let price = Field<Money?>("price", "What it cost.")
    package let warrantyUntil = Field<Day?>("warranty_until", "Last day of the maker's warranty.")
    package let warrantyFirm = Field<ID<Organisation>?>(
        "warranty_firm", "Who answers for the warranty.", .inUse, Organisation.serving)
    package let maintainedOn = Field<Day?>("maintained_on", "When it was last maintained.", .kept)
    package let state = Field<State>(
        "state", "Whether it works; follows from its tickets.", .kept, .initially("working"))
    package let listedAt = Field<Instant?>("listed_at", "When it last said which supplies it holds.", .kept)
    package let warnedAt = Field<Instant?>("warned_at", "When it last said what else is low or empty.", .kept)
    package let notes = Field<String?>("notes", "What else there is to know.", .bound(.note))
    package let archivedAt = Field<Instant?>("archived_at", "When it was given away.", .kept)

    package enum State: String, Choice { case working, faulty, repair, retired }

    package static let schema = Schema(
        Asset(), "asset", area: "equipment", "One device that the office has.",
        rules: [
            Rule(
                "asset_warranty_days", "warranty_until IS NULL OR bought_on IS NULL OR warranty_until >= bought_on",
                "its warranty ends before it was bought")
        ],
        indexes: ["model_id"])
}
