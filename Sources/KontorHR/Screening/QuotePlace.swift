/// Where a policy's quote stands in a redacted text.
enum QuotePlace {
    /// Returns the evidence for a quote that occurs in `text` word for word; nil where it does not.
    ///
    /// Only runs of spaces and line breaks may differ: policies see quotes in one line.
    static func find(_ quote: String, in text: String) -> Evidence? {
        let wanted = squeezed(quote.unicodeScalars).scalars
        let here = squeezed(text.unicodeScalars)
        guard wanted.contains(where: Folding.isWord), let start = index(of: wanted, in: here.scalars) else {
            return nil
        }
        let found = Folding.string(wanted)
        let line = here.lines[start]
        return Evidence(
            quote: String(found.prefix(Evidence.longestQuote)), line: line, page: here.pages[start],
            matched: String(found.prefix(Evidence.longestQuote)))
    }

    /// Signs with the line and page that each stands in, both from 1, and one space for every run of white space.
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
                if Folding.isBreak(scalar), !(scalar == "\n" && before == "\r") { line += 1 }
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

    private static func index(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
        guard let first = wanted.first, scalars.count >= wanted.count else { return nil }
        return (0...(scalars.count - wanted.count)).first { start in
            scalars[start] == first && scalars[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
