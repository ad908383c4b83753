package import KontorCore
package import KontorStore

/// One item of a count.
package struct CountLine: Noun {
    package static let prefix = "cln"
    package let count = Field<ID<Count>>("count", "The count it belongs to.", .fixed)
    package let item = Field<ID<Item>>("item", "What was counted.", .fixed, .inUse)
    package let expected = Field<Quantity?>(
        "expected", "What the records said at the moment of counting.", unit: "stock units", .kept)
    package let counted = Field<Quantity?>(
        "counted", "What was found; empty is not counted, which is not zero.", unit: "stock units", .kept,
        .check("counted BETWEEN 0 AND 1000000000000", "a counted quantity is zero or more, and not absurd"))
    package let expectedAgain = Field<Quantity?>(
        "expected_again", "What the records said at the moment of the second counting.", unit: "stock units", .kept)
    package let recounted = Field<Quantity?>(
        "recounted", "What the second counting found.", unit: "stock units", .kept,
        .check("recounted BETWEEN 0 AND 1000000000000", "a quantity counted again is zero or more, and not absurd"))
    package let countedBy = Field<AnyID?>("counted_by", "Who counted it, where not the count's own counter.", .kept)
    package let reason = Field<String?>("reason", "Why it deviates.", .kept, .bound(.note))
    package let needs = Field<Check?>("needs", "What must be done before posting; empty for nothing.", .kept)
    package let check = Field<String?>("check_words", "What the policy said about the deviation.", .kept)
    package let checkedBy = Field<AnyID?>("checked_by", "Who counted it again.", .kept)
    package let countedAt = Field<Instant?>("counted_at", "When it was counted last.", .kept)
    package let seen = Field<Int?>(
        "movements_seen", "How many movements of it there came before it was counted last.", .kept)

    /// What a deviation asks for.
    package enum Check: String, Choice {
        case recount
        case secondPerson = "second_person"
        /// The policy gave no usable answer about it: nothing was decided, and it is entered again.
        case undecided
    }

    package static let schema = Schema(
        CountLine(), "count_line", area: "inventory", "One item of a count.",
        rules: [
            .unique("count_id", "item_id", sentence: "the item is on this count already"),
            Rule(
                "count_line_counting", "(counted IS NULL) = (expected IS NULL)",
                "what was counted is compared with what was expected then"),
            Rule(
                "count_line_counting_again",
                "(recounted IS NULL) = (expected_again IS NULL) AND (recounted IS NULL OR counted IS NOT NULL)",
                "only what was counted can be counted again"),
        ])
}

extension Record<CountLine> {
    /// How much more was found than expected, by the last counting; nil where nobody counted.
    package var deviation: Quantity? {
        if let again = self.recounted, let expected = self.expectedAgain { return again - expected }
        guard let counted = self.counted, let expected = self.expected else { return nil }
        return counted - expected
    }
}
