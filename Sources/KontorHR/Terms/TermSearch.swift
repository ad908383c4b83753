internal import KontorCore

/// The search for one form of a term in one text.
struct TermSearch {
    let pattern: TermPattern
    let cv: CVText

    /// Returns every place in `bounds`, as ranges of folded signs that cover the whole word.
    func matches(in bounds: Range<Int>) -> [Range<Int>] {
        guard let first = pattern.scalars.first else { return [] }
        var matches: [Range<Int>] = []
        var watch = WorkWatch()
        for start in bounds {
            if watch.isStopped() { break }
            guard cv.folded[start] == first else { continue }
            if watch.isStopped(after: pattern.scalars.count) { break }
            guard let end = end(from: start, before: bounds.upperBound), let range = whole(start..<end),
                pattern.scalars.count > 2 || !pattern.scalars.allSatisfy(Folding.isLetter) || isNamedAlone(range)
            else {
                continue
            }
            guard watch.hold(MemoryLayout<Range<Int>>.stride) else { break }
            matches.append(range)
        }
        return matches
    }

    /// Compares sign by sign: a space of the pattern takes spaces, hyphens and one line break, a hyphen also nothing, and
    /// a hyphen of the text inside a word is passed over.
    private func end(from start: Int, before limit: Int) -> Int? {
        var position = start
        for (index, sign) in pattern.scalars.enumerated() {
            if sign == " " || sign == "-" {
                position = skipEnding(from: position, before: limit, behind: index)
                let after = skipGap(from: position, before: limit)
                guard after > position || sign == "-" else { return nil }
                position = after
                continue
            }
            if index > 0, position < limit, cv.folded[position] == "-", Folding.isLetter(sign),
                Folding.isLetter(cv.folded[position - 1]), pattern.scalars[index - 1] != " "
            {
                position += 1
            }
            if sign == "r", isNeutralEnding(position, before: limit) { position += 1 }
            guard position < limit, cv.folded[position] == sign else { return nil }
            position += 1
        }
        return position
    }

    /// Passes over what a word inside a phrase may end in: `Assistent|in der Geschäftsführung`, `Leiter|/in Einkauf`.
    private func skipEnding(from start: Int, before limit: Int, behind index: Int) -> Int {
        let length = pattern.scalars[..<index].reversed().prefix { Folding.isLetter($0) }.count
        guard start < limit, length >= 4 else { return start }
        if cv.folded[start] == "/" {
            let mark = Folding.string(cv.folded[start..<min(start + 6, limit)])
            return ["/-frau", "/-in", "/in", "/r"].first { mark.hasPrefix($0) }.map { start + $0.utf8.count } ?? start
        }
        let rest = cv.folded[start..<min(start + 3, limit)].prefix { Folding.isLetter($0) }
        return ["in", "e", "er", "en", "es", "s", "n"].contains(Folding.string(rest)) ? start + rest.count : start
    }

    /// `kaufmännische/r` for `kaufmännischer`.
    private func isNeutralEnding(_ position: Int, before limit: Int) -> Bool {
        position + 1 < limit && cv.folded[position] == "/" && cv.folded[position + 1] == "r"
    }

    private func skipGap(from start: Int, before limit: Int) -> Int {
        var position = start
        var breaks = 0
        while position < limit, position < start + 60 {
            let sign = cv.folded[position]
            if sign == "\n" { breaks += 1 }
            guard breaks < 2, sign == " " || sign == "\n" || sign == "-" else { break }
            position += 1
        }
        return position
    }

    /// Checks both ends of a match, and widens it to the whole word that it stands in; nil where it is another word.
    private func whole(_ match: Range<Int>) -> Range<Int>? {
        guard let start = startOfWord(match), let end = endOfWord(match), !isLeftOut(start..<end) else { return nil }
        return start..<end
    }

    /// `SAP-frei`, `non-SAP`: what is without it.
    private func isLeftOut(_ word: Range<Int>) -> Bool {
        if word.upperBound < cv.folded.count, cv.folded[word.upperBound] == "-" {
            let tail = Folding.string(cv.folded[(word.upperBound + 1)...].prefix(8).prefix { Folding.isLetter($0) })
            if ["frei", "freie", "freier", "freies", "freien", "freiem", "free", "los", "lose"].contains(tail) {
                return true
            }
        }
        return word.lowerBound > 0 && cv.folded[word.lowerBound - 1] == "-"
            && Folding.string(cv.folded[..<(word.lowerBound - 1)].suffix(4).filter(Folding.isLetter)) == "non"
    }

    private func startOfWord(_ match: Range<Int>) -> Int? {
        var start = match.lowerBound
        let first = pattern.scalars[0]
        if start > 0, !Folding.isWord(first), first != "+", first != "#" {
            let before = cv.folded[start - 1]
            return Folding.isWord(before) && before != "p" ? nil : start
        }
        while start > 0, match.lowerBound - start <= Self.longestLead, Folding.isWord(cv.folded[start - 1]) {
            start -= 1
        }
        if start == match.lowerBound {
            let isSign = start > 0 && (cv.folded[start - 1] == "." || cv.folded[start - 1] == "+")
            return isSign && start > 1 && Folding.isLetter(cv.folded[start - 2]) && pattern.scalars.count <= 3
                ? nil : start
        }
        guard pattern.allowsCompounds, match.lowerBound - start <= Self.longestLead else { return nil }
        let isCapital = cv.scalars[cv.origins[match.lowerBound]].properties.isUppercase
        let isAllCapitals = cv.scalars[cv.origins[match.lowerBound - 1]].properties.isUppercase
        let lead = Folding.string(cv.folded[start..<match.lowerBound])
        return Compound.canLead(lead, isCapitalInside: isCapital && !isAllCapitals) ? start : nil
    }

    private func endOfWord(_ match: Range<Int>) -> Int? {
        var end = match.upperBound
        let last = pattern.scalars[pattern.scalars.count - 1]
        if !Folding.isWord(last) { return end < cv.folded.count && cv.folded[end] == last ? nil : end }
        while end < cv.folded.count, end < match.upperBound + 40, Folding.isWord(cv.folded[end]) { end += 1 }
        if end == match.upperBound { return isNameWithSigns(at: end) ? nil : end }
        let rest = Folding.string(cv.folded[match.upperBound..<end])
        let term = Folding.string(pattern.scalars)
        if pattern.allowsEndings, Self.endings.contains(rest) { return end }
        if pattern.allowsEndings, term.hasSuffix("e"), rest == "n" { return end }
        guard pattern.scalars.count >= 3, pattern.scalars.allSatisfy({ Folding.isLetter($0) || $0 == " " || $0 == "-" })
        else {
            return nil
        }
        let isCapital = cv.scalars[cv.origins[match.upperBound]].properties.isUppercase
        let isAllCapitals = cv.scalars[cv.origins[match.upperBound - 1]].properties.isUppercase
        return (!isCapital || isAllCapitals) && Compound.canFollow(rest, term) ? end : nil
    }

    /// Whether a letter or two stand for themselves, as in a list: `C, R und Go`. In `Vitamin C`, `R. Müller`, `Klasse C` and
    /// `go-getter` they are a part of something else.
    private func isNamedAlone(_ range: Range<Int>) -> Bool {
        guard cv.scalars[cv.origins[range.lowerBound]].properties.isUppercase else { return false }
        return isOpen(cv.folded[..<range.lowerBound].suffix(24).reversed(), Self.leads, isBefore: true)
            && isOpen(cv.folded[range.upperBound...].prefix(24), Self.followers, isBefore: false)
    }

    /// Whether a side begins with an end of a line, a sign of a list, or a word that joins.
    private func isOpen(_ side: some Sequence<Unicode.Scalar>, _ joining: Set<String>, isBefore: Bool) -> Bool {
        var rest = Array(side)[...]
        var spaces = 0
        while rest.first == " " {
            rest = rest.dropFirst()
            spaces += 1
        }
        guard let sign = rest.first else { return true }
        if sign == "\n" || ",;:/|•·*()&\"".unicodeScalars.contains(sign) || spaces > 2 { return true }
        // A full stop behind it ends a sentence, or makes an initial of it.
        if !isBefore, sign == ".", spaces == 0 {
            let behind = rest.dropFirst().drop { $0 == " " }
            return rest.dropFirst().first == "\n" || behind.isEmpty
        }
        guard spaces > 0 else { return false }
        let letters = rest.prefix { Folding.isLetter($0) }
        let word = Folding.string(isBefore ? Array(letters.reversed()) : Array(letters))
        return joining.contains(word) || (isBefore && sign == "-")
    }

    private static let leads: Set<String> = [
        "und", "and", "oder", "or", "in", "mit", "with", "using", "sprache", "programmiersprache",
        "programmiersprachen",
        "languages", "wie",
    ]
    private static let followers: Set<String> = [
        "und", "and", "oder", "or", "sowie", "programmierung", "programming", "entwickler", "developer", "kenntnisse",
        "fuer",
        "for",
    ]

    /// `C` is not in `C++`, nor `Node` in `Node.js`, nor `ASP` in `ASP.NET`.
    private func isNameWithSigns(at end: Int) -> Bool {
        guard end < cv.folded.count else { return false }
        let sign = cv.folded[end]
        if sign == "#" { return true }
        if sign == "+" { return end + 1 < cv.folded.count && cv.folded[end + 1] == "+" }
        guard sign == ".", end + 2 < cv.folded.count else { return false }
        let behind = Folding.string(cv.folded[(end + 1)...].prefix(4).prefix { Folding.isWord($0) })
        return behind == "js" || behind == "net"
    }

    /// Signs that may stand before a term in one word with it.
    private static let longestLead = 40

    private static let endings: Set<String> = [
        "e", "en", "er", "es", "s", "n", "in", "innen", "ing", "em", "ern", "ens",
    ]
}
