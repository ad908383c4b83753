/// What a result rests on: the candidate's own words and where they stand.
package struct Evidence: Sendable, Equatable {
    /// The line or lines, trimmed, at most 160 characters around the finding.
    package let quote: String
    /// From 1.
    package let line: Int
    /// From 1.
    package let page: Int
    /// The form that was found: `Finanzbuchhaltung` for `Buchhaltung`.
    package let matched: String

    package init(quote: String, line: Int, page: Int, matched: String) {
        self.quote = quote
        self.line = line
        self.page = page
        self.matched = matched
    }

    /// The longest quote, in characters.
    static let longestQuote = 160
}

extension CVText {
    /// Returns the evidence for a finding at `folded`, a range of folded signs.
    func evidence(at range: Range<Int>) -> Evidence {
        let source = origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
        let first = line(at: source.lowerBound)
        let last = line(at: source.upperBound - 1)
        return Evidence(
            quote: quote(source, from: lines[first].source.lowerBound, to: lines[last].source.upperBound),
            line: first + 1, page: lines[first].page, matched: matched(source))
    }

    /// What was found, as far as it can be told: it may go on for pages.
    private func matched(_ source: Range<Int>) -> String {
        let whole = joined(Self.told(source))
        return whole.count > Evidence.longestQuote ? whole.prefix(Evidence.longestQuote - 1) + "…" : whole
    }

    private static func told(_ found: Range<Int>) -> Range<Int> {
        found.lowerBound..<min(found.upperBound, found.lowerBound + 400)
    }

    /// Returns the evidence for whole words.
    func evidence(words: Range<Int>) -> Evidence {
        evidence(
            at: self.words[words.lowerBound].folded.lowerBound..<self.words[words.upperBound - 1].folded.upperBound)
    }

    /// The lines of a finding as one, shortened on both sides of it where they are long.
    ///
    /// Looks at no more than a few hundred signs, so that one endless line costs no more than many short ones.
    private func quote(_ found: Range<Int>, from lineStart: Int, to lineEnd: Int) -> String {
        let found = Self.told(found)
        let start = max(lineStart, found.lowerBound - 400)
        let end = min(lineEnd, found.upperBound + 400)
        let whole = joined(start..<end)
        guard whole.count > Evidence.longestQuote else { return whole }
        let matched = joined(found)
        let room = max(0, Evidence.longestQuote - 2 - matched.count)
        guard room > 0 else { return matched.prefix(Evidence.longestQuote - 1) + "…" }
        let beforeAll = joined(start..<found.lowerBound, trims: false)
        let afterAll = joined(found.upperBound..<end, trims: false)
        let before = beforeAll.suffix(max(room / 2, room - afterAll.count))
        let after = afterAll.prefix(room - before.count)
        return (before.count < beforeAll.count ? "…" : "") + before + matched + after
            + (after.count < afterAll.count ? "…" : "")
    }

    /// The original with its runs of spaces and line breaks as one space each, and broken words joined.
    private func joined(_ range: Range<Int>, trims: Bool = true) -> String {
        var view = String.UnicodeScalarView()
        var isGap = false
        var position = range.lowerBound
        while position < range.upperBound {
            let scalar = scalars[position]
            if Folding.isSpace(scalar) || Folding.isBreak(scalar) {
                isGap = true
            } else if Folding.isHyphen(scalar), endsLine(position, before: range.upperBound), !isKept(position) {
                position += 1
                while position < range.upperBound,
                    Folding.isSpace(scalars[position]) || Folding.isBreak(scalars[position])
                {
                    position += 1
                }
                continue
            } else {
                if isGap, !trims || !view.isEmpty { view.append(" ") }
                isGap = false
                view.append(scalar)
            }
            position += 1
        }
        if isGap, !trims { view.append(" ") }
        return String(view)
    }

    private func endsLine(_ position: Int, before end: Int) -> Bool {
        var next = position + 1
        while next < end, Folding.isSpace(scalars[next]) { next += 1 }
        return next < end && Folding.isBreak(scalars[next])
    }

    /// Whether a sign was kept when the text was folded: the hyphen of a broken word was not.
    private func isKept(_ position: Int) -> Bool {
        var low = 0
        var high = origins.count
        while low < high {
            let middle = (low + high) / 2
            if origins[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low < origins.count && origins[low] == position
    }
}
