internal import KontorCore

/// A redacted text in which a policy's quotes are looked up.
struct QuotePlaces {
    /// One space for every run of white space.
    private let scalars: [Unicode.Scalar]
    /// The line and the page that each sign stands in, both from 1.
    private let lines: [Int]
    private let pages: [Int]

    /// Signs of the longest quote: what is longer shows nothing in particular.
    static let longest = 2000

    init(_ text: String) { (scalars, lines, pages) = Self.squeezed(text.unicodeScalars) }

    /// Returns the evidence for a quote that occurs in the text word for word; nil where it does not.
    ///
    /// Only runs of spaces and line breaks may differ: policies see quotes in one line. A quote is whole words: the x of
    /// "Excel" shows nothing.
    func find(_ quote: String) -> Evidence? {
        let wanted = Self.squeezed(quote.unicodeScalars).scalars
        guard wanted.contains(where: Folding.isWord), let start = index(of: wanted) else { return nil }
        let found = String(Folding.string(wanted).prefix(Evidence.longestQuote))
        return Evidence(quote: found, line: lines[start], page: pages[start], matched: found)
    }

    private static func squeezed(
        _ source: String.UnicodeScalarView
    ) -> (scalars: [Unicode.Scalar], lines: [Int], pages: [Int]) {
        var scalars: [Unicode.Scalar] = []
        var lines: [Int] = []
        var pages: [Int] = []
        var (line, page, isGap) = (1, 1, false)
        var before: Unicode.Scalar?
        for scalar in source {
            if Folding.isBreak(scalar) || Folding.isSpace(scalar) {
                isGap = true
                // A form feed right after a line's end only turns the page, as in `CVTextReader`.
                let isSecondBreak =
                    scalar == "\n" && before == "\r" || scalar == "\u{0C}" && before.map(Folding.isBreak) ?? true
                if Folding.isBreak(scalar), !isSecondBreak { line += 1 }
                if scalar == "\u{0C}" { page += 1 }
            } else {
                if isGap, !scalars.isEmpty {
                    scalars.append(" ")
                    lines.append(line)
                    pages.append(page)
                }
                isGap = false
                scalars.append(scalar)
                lines.append(line)
                pages.append(page)
            }
            before = scalar
        }
        return (scalars, lines, pages)
    }

    /// Where `wanted` begins first; nothing is compared twice (Knuth, Morris and Pratt), for a text may be one sign over
    /// and over.
    private func index(of wanted: [Unicode.Scalar]) -> Int? {
        var borders = [0]
        for sign in wanted.dropFirst() {
            var border = borders[borders.count - 1]
            while border > 0, wanted[border] != sign { border = borders[border - 1] }
            borders.append(wanted[border] == sign ? border + 1 : 0)
        }
        var matched = 0
        for (index, sign) in scalars.untilStopped(each: 4).enumerated() {
            while matched > 0, wanted[matched] != sign { matched = borders[matched - 1] }
            if wanted[matched] == sign { matched += 1 }
            guard matched == wanted.count else { continue }
            if isWhole(index + 1 - matched...index) { return index + 1 - matched }
            matched = borders[matched - 1]
        }
        return nil
    }

    /// Whether a range neither begins nor ends within a word.
    private func isWhole(_ range: ClosedRange<Int>) -> Bool {
        func isJoint(_ left: Int, _ right: Int) -> Bool {
            scalars.indices.contains(left) && scalars.indices.contains(right) && Folding.isWord(scalars[left])
                && Folding.isWord(scalars[right])
        }
        return !isJoint(range.lowerBound - 1, range.lowerBound) && !isJoint(range.upperBound, range.upperBound + 1)
    }
}
