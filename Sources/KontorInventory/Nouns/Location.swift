package import KontorCore
package import KontorStore

/// A place that holds items: a room, a cupboard, or a counterpart such as the supplier.
package struct Location: Noun {
    package static let prefix = "loc"
    package let name = Field<String>("name", "What people call it.", .shape(.line), .key)
    package let kind = Field<Kind>(
        "kind", "Whether it is ours, or a counterpart of our stock.", .fixed, .given(["stock"]))
    package let parent = Field<ID<Location>?>("parent", "The larger place it is part of.", .inUse, Self.ours)
    package let archivedAt = Field<Instant?>(
        "archived_at", "When it was given up.", .kept,
        .settled(
            Settlement(
                by: [
                    .init(
                        "goods in it",
                        """
                        SELECT 1 FROM stock s JOIN location l ON l.id = s.location_id \
                        WHERE l.id = ? AND l.kind = 'stock' AND s.on_hand <> 0 LIMIT 1
                        """),
                    .init(
                        "items that are usually kept in it",
                        "SELECT 1 FROM item WHERE place_id = ? AND archived_at IS NULL LIMIT 1"),
                    .init(
                        "open counts in it",
                        "SELECT 1 FROM \"count\" WHERE place_id = ? AND state IN (\(Count.State.openWords)) LIMIT 1"),
                ], keeps: "stays in use",
                instead: "move the goods, give the items another place, close the counts first")))

    /// Nothing appears or vanishes without a counterpart: what comes, comes from the supplier; what is used, goes to the
    /// consumer; what a count finds or misses, comes from or goes to lost-and-found.
    package enum Kind: String, Choice {
        case stock
        case supplier
        case consumer
        case lostAndFound = "lost_and_found"
        case opening
    }

    /// What a field promises that names one of our own places, as against what stands for the outside.
    static let ours = FieldTrait.only(
        field: "kind", words: ["stock"], "is not one of our places, but stands for the outside")

    package static let schema = Schema(
        Location(), "location", area: "inventory", "A place that holds items.",
        rules: [
            Rule("location_not_its_own_parent", "parent_id IS NULL OR parent_id <> id", "it cannot be part of itself")
        ])
}
