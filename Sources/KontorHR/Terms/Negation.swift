/// Whether a CV says of something that it is not there: `keine Kenntnisse in SAP`, `SAP: none`.
enum Negation {
    /// Whether what is named is yet to come: `DATEV (in Planung)`, `SAP geplant`. It is neither there nor denied.
    static func isPlanned(_ range: Range<Int>, in cv: CVText) -> Bool {
        let line =
            cv.words.indices.contains(firstWord(in: cv, from: range.lowerBound))
            ? cv.words[firstWord(in: cv, from: range.lowerBound)].line : 0
        var last = range.upperBound
        for word in firstWord(in: cv, from: range.upperBound)..<cv.words.count {
            guard cv.words[word].line == line, word < firstWord(in: cv, from: range.upperBound) + 4 else {
                return false
            }
            let gap = cv.folded[last..<cv.words[word].folded.lowerBound]
            if gap.contains(where: { ",;".unicodeScalars.contains($0) }) { return false }
            if plans.contains(cv.words[word].text) { return true }
            last = cv.words[word].folded.upperBound
        }
        return false
    }

    /// `nicht vorhanden: SAP, DATEV`: a label that denies all that its line lists.
    private static func isLabelled(_ start: Int, in cv: CVText) -> Bool {
        let index = firstWord(in: cv, from: start)
        guard index < cv.words.count else { return false }
        let line = cv.lines[cv.words[index].line]
        guard let colon = cv.scalars[line.source].firstIndex(of: ":"), colon < cv.origins[start] else { return false }
        let label = cv.words[line.words].prefix { $0.source.lowerBound < colon }.map(\.text)
        guard (1...5).contains(label.count) else { return false }
        return label.contains { denials.contains($0) } && label.last.map { !harmless.contains($0) } == true
    }

    /// Looks at the clause around a finding, at most eight words back and three words on.
    static func applies(to range: Range<Int>, in cv: CVText) -> Bool {
        isBefore(range.lowerBound, in: cv) || isBehind(range.upperBound, in: cv) || isLabelled(range.lowerBound, in: cv)
    }

    private static func isBefore(_ start: Int, in cv: CVText) -> Bool {
        var word = firstWord(in: cv, from: start) - 1
        var next = ""
        var gapEnd = start
        var isListed = goesOnWithOr(from: start, in: cv)
        for _ in 0..<8 where word >= 0 {
            let gap = cv.folded[cv.words[word].folded.upperBound..<gapEnd]
            if endsClause(gap) || (gap.contains("\n") && !isWrapped(cv.words[word].line, in: cv)) { return false }
            if gap.contains(","), !isListed { return false }
            let text = cv.words[word].text
            if alternatives.contains(text) { isListed = true }
            if turns.contains(text) { return false }
            if words.contains(text) { return !harmless.contains(next) }
            next = text
            gapEnd = cv.words[word].folded.lowerBound
            word -= 1
        }
        return false
    }

    private static func isBehind(_ end: Int, in cv: CVText) -> Bool {
        let first = firstWord(in: cv, from: end)
        var gapStart = end
        var isStated = false
        for word in first..<(first + 3) where word < cv.words.count {
            let gap = cv.folded[gapStart..<cv.words[word].folded.lowerBound]
            if gap.contains(where: { $0 == "\n" || $0 == ";" || $0 == "," || $0 == "." || $0 == Folding.hidden }) {
                return false
            }
            let between = cv.scalars[
                (cv.origins[gapStart - 1] + 1)..<max(cv.origins[gapStart - 1] + 1, cv.words[word].source.lowerBound)]
            if gap.count >= 2 || between.contains(where: { ":–(-|=\t".unicodeScalars.contains($0) }) { isStated = true }
            let text = cv.words[word].text
            if answers.contains(text), isStated { return true }
            if text == "nicht" || text == "not" || text == "fehlt" || text == "fehlen" {
                let next = word + 1 < cv.words.count ? cv.words[word + 1].text : ""
                return !harmless.contains(next)
            }
            if turns.contains(text) || text == "und" || text == "and" { return false }
            gapStart = cv.words[word].folded.upperBound
        }
        return false
    }

    /// The index of the first word that begins at or behind a place.
    private static func firstWord(in cv: CVText, from position: Int) -> Int {
        var low = 0
        var high = cv.words.count
        while low < high {
            let middle = (low + high) / 2
            if cv.words[middle].folded.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// `no SAP, DATEV or Lexware`: whether a finding stands in a list that ends with "or".
    private static func goesOnWithOr(from start: Int, in cv: CVText) -> Bool {
        let first = firstWord(in: cv, from: start)
        return cv.words[first...].prefix(5).contains {
            alternatives.contains($0.text) && $0.line == cv.words[first].line
        }
    }

    /// Whether a line is so long that its sentence goes on in the next; a short one is an entry of a list.
    private static func isWrapped(_ line: Int, in cv: CVText) -> Bool { cv.lines[line].source.count >= 50 }

    /// A full stop, a semicolon, a bullet, a blank line or a bracket.
    private static func endsClause(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        var breaks = 0
        for (index, sign) in zip(gap.indices, gap) {
            if sign == "\n" { breaks += 1 }
            if ";:!?•·|*()–".unicodeScalars.contains(sign) || breaks > 1 || sign == Folding.hidden { return true }
            if sign == ".", index + 1 >= gap.endIndex || gap[index + 1] == " " || gap[index + 1] == "\n" { return true }
            if sign == "-", index > gap.startIndex, gap[index - 1] == "\n" { return true }
        }
        return false
    }

    private static let plans: Set<String> = [
        "planung", "geplant", "planned", "vorgesehen", "vorbereitung", "demnaechst", "upcoming", "beabsichtigt",
        "angestrebt",
        "angemeldet",
    ]
    private static let denials: Set<String> = [
        "nicht", "keine", "kein", "fehlend", "fehlende", "fehlen", "fehlt", "ohne", "not", "no", "none", "missing",
        "unbekannt",
        "lacking",
    ]
    private static let words: Set<String> = [
        "kein", "keine", "keinen", "keiner", "keinem", "keinerlei", "keines", "nicht", "ohne", "nie", "niemals", "no",
        "not",
        "without", "never", "lack", "lacking", "lacks", "weder", "neither", "nor", "cannot", "don", "fehlende",
        "fehlen",
    ]
    /// `nicht nur SAP`, `kein Problem mit SAP`.
    private static let harmless: Set<String> = [
        "nur", "only", "problem", "probleme", "zuletzt", "least", "allein", "just",
    ]
    private static let alternatives: Set<String> = ["oder", "or", "noch", "nor"]
    private static let turns: Set<String> = [
        "aber", "sondern", "jedoch", "but", "however", "dafuer", "though", "hingegen",
    ]
    private static let answers: Set<String> = ["keine", "kein", "none", "nein", "no", "nil", "nicht", "0"]
}
