internal import KontorCore

/// What a header may mean that is not known: the nearest of those that are missing, compared as headers are matched.
///
/// These are folded once: a file of one wrong line can have thousands of columns.
struct HeaderHints {
    private let byFolded: [String: String]
    private let folded: [String]

    init(_ candidates: [String]) {
        folded = candidates.map(SheetSchema.folded)
        byFolded = Dictionary(zip(folded, candidates)) { first, _ in first }
    }

    /// Returns the header that may be meant; nil where none is near.
    func nearest(_ header: String) -> String? {
        NearestName.of(SheetSchema.folded(header), among: folded).flatMap { byFolded[$0] }
    }
}
