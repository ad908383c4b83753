internal import KontorCore

/// What to say of a header that is not known: the nearest of those that are missing, compared as headers are matched.
///
/// These are folded once: a file of one wrong line can have thousands of columns.
struct HeaderHints {
    private let byFolded: [String: String]
    private let folded: [String]

    init(_ candidates: [String]) {
        folded = candidates.map(SheetSchema.folded)
        byFolded = Dictionary(zip(folded, candidates)) { first, _ in first }
    }

    /// Returns `; did you mean X?`, or what to do where none is near.
    func hint(_ header: String) -> String {
        let nearest = NearestName.of(SheetSchema.folded(header), among: folded)
        return nearest.flatMap { byFolded[$0] }.map { "; did you mean “\($0)”?" } ?? "; remove or rename it"
    }
}
