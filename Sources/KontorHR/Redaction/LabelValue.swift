/// Where the value behind a label ends: `Alter: 55, ledig. Ich kann Excel.` has an age, and then other things.
///
/// What follows is no part of the value: it is looked at for itself, and a skill in it stays.
enum LabelValue {
    /// Returns the part of a cell that is a value of `kind`.
    static func end(of cell: Range<Int>, _ kind: Redaction.Kind, in cv: CVText) -> Range<Int> {
        let words = cv.words(in: cell)
        guard let first = words.first else { return cell }
        if kind == .age, isNumber(cv.words[first].text) {
            var last = first
            while last + 1 < words.upperBound, units.contains(cv.words[last + 1].text) { last += 1 }
            return cell.lowerBound..<cv.words[last].source.upperBound
        }
        for index in words.dropFirst().untilStopped(each: 64) {
            let isEnd =
                cv.isSentenceEnd(before: index) || ["ich", "i"].contains(cv.words[index].text)
                || (kind == .family && cv.gap(after: index - 1).contains(",") && !isFamily(cv, from: index, words))
            if isEnd, kind != .name || cv.words[index].text.count > 1 { return cut(cell, before: index, in: cv) }
        }
        return cell
    }

    /// Whether the part of a list that begins at a word says something of the family: `2 Kinder`, `seit 2010 getrennt
    /// lebend`.
    private static func isFamily(_ cv: CVText, from start: Int, _ words: Range<Int>) -> Bool {
        for index in start..<words.upperBound {
            if index > start, cv.gap(after: index - 1).contains(",") { return false }
            let word = cv.words[index].text
            if Kinship.isKin(word) || isNumber(word) { return true }
            if PersonalWords.rows.beginning(with: word).contains(where: {
                ($0.0 == .family || $0.0 == .children) && $0.1.match(in: cv, at: index) != nil
            }) {
                return true
            }
        }
        return false
    }

    /// The cell up to the word before, without the signs behind it.
    private static func cut(_ cell: Range<Int>, before index: Int, in cv: CVText) -> Range<Int> {
        let end = cv.words[index - 1].source.upperBound
        let isInBrackets = cv.scalars[cell.lowerBound..<end].contains("(") && cv.scalars[end] == ")"
        return cell.lowerBound..<(isInBrackets ? end + 1 : end)
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (48...57).contains($0) } }

    private static let units: Set<String> = ["jahre", "jahr", "jahren", "years", "year", "old", "alt", "yrs", "j"]
}

extension CVText {
    /// The words that begin in a range of the original.
    func words(in range: Range<Int>) -> Range<Int> {
        func first(from position: Int) -> Int {
            var (low, high) = (0, words.count)
            while low < high {
                let middle = (low + high) / 2
                if words[middle].source.lowerBound < position { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(from: range.lowerBound)..<first(from: range.upperBound)
    }

    /// Whether a sentence ends before a word: a point and a capital letter, but for dates, initials and abbreviations
    /// (`12. März 1985`, `Anna P. Schmidt`, `St. Gallen`).
    func isSentenceEnd(before index: Int) -> Bool {
        let gap = gap(after: index - 1)
        if gap.contains(where: { "!?;".unicodeScalars.contains($0) }) { return true }
        // `12. Mrz. 1989`
        if MonthNames.number(words[index - 1].text) != nil, Folding.isDigit(folded[words[index].folded.lowerBound]) {
            return false
        }
        guard
            gap.first == "." || gap.first == "…"
                || (gap.contains(".") && gap.contains { ")\"”“".unicodeScalars.contains($0) }),
            gap.contains(where: { Folding.isSpace($0) || Folding.isBreak($0) })
        else { return false }
        let before = words[index - 1].text
        // Some begin their sentences with a small letter.
        if isLower(words[index]) {
            return before.count >= 3 && !Self.abbreviations.contains(before)
                && !before.utf8.allSatisfy { (48...57).contains($0) }
        }
        if before.utf8.count <= 2, before.utf8.allSatisfy({ (48...57).contains($0) }) {
            return MonthNames.number(words[index].text) == nil
        }
        return before.count > 1 && !Self.abbreviations.contains(before)
    }

    /// Whether the word begins with a small letter; scripts without case have none.
    func isLower(_ word: Word) -> Bool { scalars[word.source.lowerBound].properties.isLowercase }

    private static let abbreviations: Set<String> = [
        "st", "dr", "prof", "dipl", "ing", "geb", "ev", "luth", "kath", "roem", "evang", "ref", "ca", "bzw", "str",
        "inkl", "mr",
        "mrs", "ms", "no", "nr", "tel", "max", "mind", "bezw", "jg", "gest", "verh", "gesch", "led", "verw",
    ]
}
