package import KontorCore
package import KontorStore
/// One item of a count.
package struct CountLine: Noun {
    package static let prefix = "cln"
    package let count = Field<ID<Count>>("count", "The count it belongs to.", .fixed)
    package let item = Field<ID<Item>>("item", "What was counted.", .fixed)
    package let expected = Field<Quantity>(
        "expected", "What the records said at the moment of counting.", unit: "stock units", .kept)
    package let counted = Field<Quantity?>(
        "counted", "What was found; empty is not counted, which is not zero.", unit: "stock units", .kept,
        .check("counted BETWEEN 0 AND 1000000000000", "a counted quantity is zero or more, and not absurd"))
    package let recounted = Field<Quantity?>(
        "recounted", "What the second counting found.", unit: "stock units", .kept,
        .check("recounted BETWEEN 0 AND 1000000000000", "a counted quantity is zero or more, and not absurd"))
    package let reason = Field<String?>("reason", "Why it deviates.", .kept)
    package let check = Field<String?>(
        "check_words", "What the policy asks for before posting, such as a recount.", .kept)

    package static let schema = Schema(
        CountLine(), "count_line", area: "inventory", "One item of a count.",
        rules: [.unique("count_id", "item_id", sentence: "the item is on this count already")],
        indexes: ["item_id"])
}
