package import KontorCore
package import KontorStore

/// One counting of some items.
package struct Count: Noun {
    package static let prefix = "cnt"
    package let number = Field<String>("number", "Its number, such as `C-0007`.", .key, .fixed, .kept)
    package let state = Field<State>("state", "How far it is.", .kept, .initially("counting"))
    package let scope = Field<String>("scope", "What it covers, in words.", .fixed, .bound(.line))
    package let blind = Field<Bool>(
        "blind", "Whether the expected quantity is kept from the counter.", .fixed, .initially(0))
    package let secondCounter = Field<Bool>(
        "second_counter", "Whether somebody else counts every deviating line again.", .fixed, .initially(0))
    package let why = Field<[String]>("why", "Why these items, and in this way.", .fixed, .initially("[]"))
    package let place = Field<ID<Location>>("place", "Where is counted.", .fixed, .inUse, Location.ours)
    package let countedBy = Field<AnyID?>("counted_by", "Who counted; a line says so where it was another.", .kept)
    package let checkedBy = Field<AnyID?>("checked_by", "Who counted again.", .kept)
    package let openedAt = Field<Instant>("opened_at", "When it began.", .fixed, .kept)
    package let postedAt = Field<Instant?>("posted_at", "When the result became stock.", .kept)

    package let postedOn = Field<Day?>("posted_on", "The day that its items were last counted on.", .kept)

    package enum State: String, Choice { case draft, counting, review, posted, cancelled }

    package static let schema = Schema(
        Count(), "count", area: "inventory", "One counting of some items.",
        rules: [
            Rule(
                "count_posted_at", "(state = 'posted') = (posted_at IS NOT NULL)",
                "a posted count says when it was posted"),
            Rule(
                "count_posting_day", "(posted_at IS NULL) = (posted_on IS NULL)",
                "a posted count says on which day it was posted"),
        ],
        indexes: ["state", "posted_on"])
}
