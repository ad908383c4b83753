extension Negation {
    /// What a sign beside a finding says of it: `SAP ✗`, `SAP [ ]`, `SAP ☆☆☆`, `SAP 0 %`, `SAP: -`, `SAP n/a`.
    static func mark(at range: Range<Int>, in cv: CVText) -> Verdict {
        let end = cv.origins[range.upperBound - 1] + 1
        let start = cv.origins[range.lowerBound]
        let line = cv.lines[cv.line(at: end - 1)].source
        guard start >= line.lowerBound, end <= line.upperBound else { return .stated }
        if leads(line, in: cv) { return verdict(ofLead: cv.scalars[max(line.lowerBound, start - 60)..<start]) }
        return verdict(ofTail: cv.scalars[end..<min(line.upperBound, end + 40)], endsLine: end + 40 >= line.upperBound)
    }

    /// Whether the marks of a line stand before what they mark.
    private static func leads(_ line: Range<Int>, in cv: CVText) -> Bool {
        let signs = cv.scalars[line].lazy.filter { !Folding.isSpace($0) && !"•-*·".unicodeScalars.contains($0) }.prefix(
            2)
        guard let first = signs.first else { return false }
        return isMark(first)
            || (first == "[" && signs.dropFirst().first.map { "]xX✓".unicodeScalars.contains($0) } == true)
    }

    /// The last mark before a finding; a cross may be nothing but somebody's bullet.
    private static func verdict(ofLead before: ArraySlice<Unicode.Scalar>) -> Verdict {
        let signs = before.filter { !Folding.isSpace($0) }
        guard let last = signs.lastIndex(where: { isMark($0) || $0 == "]" }) else { return .stated }
        let isOpenBox = signs[last] == "]" && last > 0 && signs[last - 1] == "["
        return isOpenBox || crosses.contains(signs[last]) || boxes.contains(signs[last]) ? .doubtful : .stated
    }

    private static func verdict(ofTail behind: ArraySlice<Unicode.Scalar>, endsLine: Bool) -> Verdict {
        let signs = Array(behind.filter { !Folding.isSpace($0) }.drop { ":(|.…_".unicodeScalars.contains($0) })
        guard let first = signs.first else { return .stated }
        if crosses.contains(first) { return .denied }
        if boxes.contains(first) || signs.starts(with: ["[", "]"]) { return .doubtful }
        if first == "☆" { return signs.contains("★") ? .stated : .denied }
        if first == "○" || first == "◯" { return signs.contains("●") ? .stated : .doubtful }
        if signs.starts(with: ["0", "%"]) { return .denied }
        if signs.starts(with: ["0", "/"]) { return .doubtful }
        if endsLine, isBareDash(signs) { return .doubtful }
        let rest = signs.drop(while: Folding.isDash)
        let isApart = behind.first.map { Folding.isSpace($0) || $0 == ":" || $0 == "|" } == true
        if rest.isEmpty { return endsLine && isApart && rest.startIndex <= 3 ? .doubtful : .stated }
        return isApart && isNotStated(rest) ? .doubtful : .stated
    }

    /// `n/a`, `n. a.`, `k. A.`, `n. v.`
    private static func isNotStated(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = Folding.string(signs.prefix(4)).lowercased()
        return ["n/a", "n.a", "k.a", "n.v", "n/v", "n.b"].contains {
            word.hasPrefix($0) && word.dropFirst(3).first?.isLetter != true
        }
    }

    /// `Führerschein Klasse B: -`: a word or two, a colon and nothing.
    private static func isBareDash(_ signs: [Unicode.Scalar]) -> Bool {
        guard let colon = signs.firstIndex(of: ":"), colon <= 20, signs[..<colon].allSatisfy(Folding.isWord) else {
            return false
        }
        let value = signs[(colon + 1)...]
        return !value.isEmpty && value.count <= 3 && value.allSatisfy(Folding.isDash)
    }

    private static func isMark(_ sign: Unicode.Scalar) -> Bool {
        crosses.contains(sign) || boxes.contains(sign) || "✓✔☑☒✅".unicodeScalars.contains(sign)
    }

    private static let crosses: Set<Unicode.Scalar> = ["✗", "✘", "❌", "✖"]
    private static let boxes: Set<Unicode.Scalar> = ["☐", "□", "▢"]
}
