/// The number before a unit of time: `5`, `fünf`, `2,5`, `2.5`, `2 1/2`, `2½`, `zweieinhalb`, `two and a half`, `5-7`.
///
/// A part of a number is never taken for one: what stands right before it is read with it, or nothing is.
struct WrittenNumber {
    /// The least that is said: 5 for `5-7`.
    let least: Double
    /// The most that is said: 7 for `5-7`.
    let most: Double
    /// Its first word.
    let first: Int
}

extension WrittenNumber {
    /// Reads the number before the word `unit`; nil where there is none, or one that nobody can tell.
    static func read(_ cv: CVText, before unit: Int) -> WrittenNumber? {
        guard unit > 0, cv.words[unit - 1].line == cv.words[unit].line else { return nil }
        var gap = cv.gap(after: unit - 1)
        var fraction: Double?
        if let sign = gap.first(where: { !Folding.isSpace($0) }), let value = fractions[sign] {
            fraction = value
            gap = gap[gap.index(after: gap.firstIndex(of: sign) ?? gap.startIndex)...]
        }
        let isClose = gap.count <= 2 && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || $0 == "+" }
        guard isClose else { return nil }
        if let fraction {
            guard let whole = whole(cv, at: unit - 1), isApart(cv, before: unit - 1) else { return nil }
            return WrittenNumber(least: whole + fraction, most: whole + fraction, first: unit - 1)
        }
        guard let number = single(cv, endingAt: unit - 1) else { return nil }
        return range(cv, to: number) ?? (isApart(cv, before: number.first) ? number : nil)
    }

    /// One number without what it may be the end of: `5`, `2,5`, `2 1/2`, `two and a half`.
    private static func single(_ cv: CVText, endingAt last: Int) -> WrittenNumber? {
        func same(_ value: Double, _ first: Int) -> WrittenNumber {
            WrittenNumber(least: value, most: value, first: first)
        }
        if cv.words[last].text == "half" {
            guard last >= 3, cv.words[last - 1].text == "a", cv.words[last - 2].text == "and",
                let whole = whole(cv, at: last - 3)
            else { return nil }
            return same(whole + 0.5, last - 3)
        }
        guard let own = whole(cv, at: last) else { return nil }
        guard isDigits(cv, last), last > 0, isDigits(cv, last - 1), cv.words[last - 1].line == cv.words[last].line
        else {
            return same(own, last)
        }
        let gap = cv.gap(after: last - 1)
        if gap.elementsEqual([","]) || gap.elementsEqual(["."]) {
            let digits = cv.words[last].text.utf8.count
            guard digits <= 2, let whole = Double(cv.words[last - 1].text), let part = Double(cv.words[last].text)
            else {
                return nil
            }
            return same(whole + part / (digits == 1 ? 10 : 100), last - 1)
        }
        if gap.elementsEqual(["/"]) {
            guard let above = Double(cv.words[last - 1].text), (2...4).contains(own), above < own else { return nil }
            let isMixed = last > 1 && isDigits(cv, last - 2) && cv.gap(after: last - 2).elementsEqual([" "])
            return isMixed
                ? whole(cv, at: last - 2).map { same($0 + above / own, last - 2) } : same(above / own, last - 1)
        }
        return same(own, last)
    }

    /// `5-7`, `5 bis 7`, `zwischen 5 und 7`: from the least to the most.
    private static func range(_ cv: CVText, to end: WrittenNumber) -> WrittenNumber? {
        var last = end.first - 1
        guard last >= 0, cv.words[last].line == cv.words[end.first].line else { return nil }
        let isWord = connectors.contains(cv.words[last].text)
        if isWord { last -= 1 }
        guard last >= 0, cv.words[last].line == cv.words[end.first].line else { return nil }
        let signs = cv.gap(after: last).filter { !Folding.isSpace($0) }
        guard isWord ? signs.isEmpty : !signs.isEmpty && signs.allSatisfy(Folding.isDash),
            let start = single(cv, endingAt: last), isApart(cv, before: start.first)
        else { return nil }
        return WrittenNumber(
            least: min(start.least, end.least), most: max(start.most, end.most), first: start.first)
    }

    /// Whether no other number ends right before a word, of which it would be a part: `1.000`, `2, 5`, `null Komma fünf`.
    private static func isApart(_ cv: CVText, before first: Int) -> Bool {
        guard first > 0, cv.words[first - 1].line == cv.words[first].line else { return true }
        let before = cv.words[first - 1].text
        if ["komma", "point", "hundred", "thousand"].contains(before) { return false }
        guard isDigits(cv, first - 1) || WorkLength.number(before) != nil else { return true }
        // A year before it is a date: `2015 5 Jahre`, `bis 2015, 5 Jahre`.
        return before.utf8.count == 4
            && cv.gap(after: first - 1).contains { Folding.isSpace($0) }
    }

    private static func isDigits(_ cv: CVText, _ index: Int) -> Bool {
        cv.words[index].text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func whole(_ cv: CVText, at index: Int) -> Double? {
        let word = cv.words[index].text
        if word == "0" { return 0 }
        return WorkLength.number(word).map(Double.init) ?? half(word)
    }

    /// `zweieinhalb`, `anderthalb`
    private static func half(_ word: String) -> Double? {
        if word.hasPrefix("anderthalb"), word.utf8.count <= 12 { return 1.5 }
        guard word.hasSuffix("einhalb") else { return nil }
        let stem = String(word.dropLast(7))
        return WorkLength.number(stem.hasSuffix("und") ? String(stem.dropLast(3)) : stem).map { Double($0) + 0.5 }
    }

    private static let connectors: Set<String> = ["bis", "to", "oder", "or", "und", "and"]
    private static let fractions: [Unicode.Scalar: Double] = ["½": 0.5, "¼": 0.25, "¾": 0.75]
}
