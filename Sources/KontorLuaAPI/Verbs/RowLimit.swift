internal import KontorCore
internal import KontorStore

/// The parameter `limit` of a verb that lists: the first so many are what was asked for, and without it no list is
/// silently less than all.
struct RowLimit {
    private static let most = 1000
    private let limit: Parameter<Int?>

    init(_ verb: VerbBuilder) {
        limit = verb.optional(
            "limit", Int.self, "The first so many; without it all of them, of which there may be 1,000.", bound: .page)
        verb.fails(.limit, "there are more than 1,000 and no limit is given; `each` goes through all")
    }

    /// How many rows are read: one more than may be listed, so that it shows.
    func rows(_ call: VerbCall) -> Int { call[limit] ?? Self.most + 1 }

    /// - Throws: `Failure.limit` where more were found than a list without a limit may have.
    func check(_ count: Int, _ call: VerbCall) throws {
        guard call[limit] == nil, count > Self.most else { return }
        throw Failure(
            .limit,
            "more than \(Grouped.text(Self.most)) are found: say a limit for the first ones, narrow the question, or go "
                + "through all with each")
    }
}
