/// Denials of another time, of somebody else or of another thing, which say nothing plain of the candidate today.
extension Negation {
    /// Whether the sentence around a finding tells of another time or of somebody else: `2010 noch keine SAP-Kenntnisse,
    /// heute Key-User`, `Dass ich SAP nicht kenne, kann niemand behaupten`.
    static func isOfAnother(_ first: Int, _ next: Int, in cv: CVText) -> Bool {
        var index = first
        while index > 0, first - index < sentence, isOneSentence(before: index, in: cv) {
            index -= 1
            if tellsOfAnother(index, in: cv) { return true }
        }
        index = next
        while index < cv.words.count, index - next < sentence, index > 0, isOneSentence(before: index, in: cv) {
            // `Excel 2016: keine Kenntnisse` is a version of it.
            if index > next || NegationWords.times.contains(cv.words[index].text), tellsOfAnother(index, in: cv) {
                return true
            }
            index += 1
        }
        return false
    }

    private static func tellsOfAnother(_ index: Int, in cv: CVText) -> Bool {
        let word = cv.words[index].text
        // `bis heute nie` is as much as never.
        let isUntil = index > 0 && ["bis", "until", "till", "stand"].contains(cv.words[index - 1].text)
        return (NegationWords.times.contains(word) && !isUntil) || NegationWords.others.contains(word)
            || WrittenDate.number(cv, at: index).map(WrittenDate.isYear) == true
    }

    /// Whether nothing ends between a word and the one before it; a line that ends with a comma goes on.
    private static func isOneSentence(before index: Int, in cv: CVText) -> Bool {
        let gap = cv.folded[cv.words[index - 1].folded.upperBound..<cv.words[index].folded.lowerBound]
        if gap.contains(where: { ";•·|*".unicodeScalars.contains($0) }) || cv.isSentenceEnd(before: index) {
            return false
        }
        return !gap.contains("\n") || gap.contains(",") || cv.lines[cv.words[index - 1].line].source.count >= 50
    }

    /// `Lücken in SAP kenne ich nicht`: whether the finding belongs to another thing, which is what is denied behind it.
    static func isGoverned(_ last: Int, before end: Int, in cv: CVText) -> Bool {
        var first = last
        while first > 0, cv.words[first].folded.upperBound > end { first -= 1 }
        while first > 1, last - first < 4, cv.words[first - 1].line == cv.words[last].line,
            !prepositions.contains(cv.words[first - 1].text)
        {
            first -= 1
        }
        guard first > 1, prepositions.contains(cv.words[first - 1].text), !cv.isSeparated(before: first),
            cv.words[first - 2].line == cv.words[last].line, !cv.isSeparated(before: first - 1),
            !cv.isSentenceEnd(before: first - 1)
        else { return false }
        let thing = cv.words[first - 2]
        return !NegationWords.isKnowing(thing.text) && !NegationWords.links.contains(thing.text)
            && worries.contains { thing.text.hasPrefix($0) }
    }

    /// Whether a word denies that does so in some company only: `mir neu`, `new to`, `yet to`, `vom Namen`; nil for all others.
    static func isDenialInContext(_ word: Int, _ text: String, _ next: String, in cv: CVText) -> Bool? {
        func before(_ distance: Int) -> String {
            word >= distance && cv.words[word - distance].line == cv.words[word].line
                ? cv.words[word - distance].text : ""
        }
        switch text {
        case "neu": return ["mir", "mich", "uns"].contains(before(1)) || (next == "fuer" && isSelf(word + 2, in: cv))
        case "new": return next == "to" && !["the", "a", "our", "my"].contains(before(1))
        case "yet": return next == "to"
        case "namen": return before(1) == "vom" || before(1) == "dem"
        case "name": return before(1) == "by"
        case "heard": return next == "of" || next == "about"
        default: return nil
        }
    }

    private static func isSelf(_ word: Int, in cv: CVText) -> Bool {
        word < cv.words.count && cv.words[word].text == "mich"
    }

    /// Words that are looked at on each side.
    private static let sentence = 12
    private static let prepositions: Set<String> = ["in", "im", "mit", "bei", "vor", "with", "of", "about", "an"]
    /// How words begin that somebody is glad not to have.
    private static let worries = [
        "lueck", "problem", "schwierigkeit", "fehler", "angst", "scheu", "grenze", "muehe", "schwaech", "gap", "limit",
        "trouble", "difficult", "mistake", "fear", "weakness", "hemmung", "beruehrungs", "defizit", "unsicherheit",
        "respekt", "sorge", "worr", "issue", "langeweile", "pausen", "stillstand", "rueckstand", "anfaenger",
    ]
}
