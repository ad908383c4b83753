/// What stands around a level and makes it more, less or of another time.
enum LanguageBounds {
    /// `mindestens B2`, `B2+`, `2015 Englisch A2`: it was as much, and may be more today.
    static func isLeast(_ pair: Range<Int>, in cv: CVText) -> Bool {
        let line = cv.lines[cv.words[pair.lowerBound].line].words
        // A level may stand a long way from its language: what counts stands around either.
        let ends = [
            pair.lowerBound..<min(pair.upperBound, pair.lowerBound + reach),
            pair.suffix(reach).startIndex..<pair.upperBound,
        ]
        return ends.contains { end in
            let near = max(line.lowerBound, end.lowerBound - 2)..<end.upperBound
            return near.contains { floors.contains(cv.words[$0].text) || isAtLeast(cv, $0) }
                || end.contains { cv.gapInLine(after: $0).first == "+" }
                || line.clamped(to: max(0, end.lowerBound - reach)..<(end.upperBound + reach)).contains {
                    WrittenDate.number(cv, at: $0).map(WrittenDate.isYear) == true
                }
        }
    }

    /// Words that are looked at on each side.
    private static let reach = 12

    private static func isAtLeast(_ cv: CVText, _ index: Int) -> Bool {
        index > 0
            && ["at least", "better than", "besser als", "mehr als"].contains(
                cv.words[index - 1].text + " " + cv.words[index].text)
    }

    /// `C1 (telc, nicht bestanden)`, `verhandlungssicher war ich früher`, `fluent (reading only)`
    ///
    /// Returns the words that say so.
    static func takenBack(_ line: Int, in cv: CVText) -> [Int] {
        let words = cv.lines[line].words
        return words.untilStopped(each: 64).filter { index in
            let word = cv.words[index].text
            func before(_ distance: Int) -> String {
                index - distance >= words.lowerBound ? cv.words[index - distance].text : ""
            }
            func behind() -> String { index + 1 < words.upperBound ? cv.words[index + 1].text : "" }
            if gone.contains(word) { return true }
            if passed.contains(word) { return denials.contains(before(1)) || denials.contains(before(2)) }
            if word == "mehr" { return before(1) == "nicht" || before(1) == "kaum" }
            if word == "longer" { return before(1) == "no" }
            if word == "nur" || word == "only" {
                return !denials.contains(before(1)) && (parts.contains(behind()) || parts.contains(before(1)))
            }
            return false
        }
    }

    /// `Arbeitssprache Englisch`: somebody worked in it, which tells no level and may be one.
    static func isOfWork(_ line: Int, in cv: CVText) -> Bool {
        cv.lines[line].words.untilStopped(each: 64).contains { index in
            let word = cv.words[index].text
            return workLanguages.contains(word)
                || (word == "language" && index > cv.lines[line].words.lowerBound
                    && ["working", "company", "business", "office", "project"].contains(cv.words[index - 1].text))
        }
    }

    /// `fast fließend`, `knapp unter B2`, `far from fluent`: whether a word makes the level behind it less.
    static func isWeakening(_ index: Int, in cv: CVText) -> Bool {
        let word = cv.words[index].text
        return weak.contains(word) || (word == "from" && index > 0 && cv.words[index - 1].text == "far")
            || (word == "als" && index > 0
                && ["weniger", "schlechter", "niedriger"].contains(cv.words[index - 1].text))
    }

    private static let floors: Set<String> = [
        "mindestens", "mind", "min", "wenigstens", "minimum", "ueber", "above", "ab",
    ]
    private static let gone: Set<String> = [
        "frueher", "damals", "einst", "formerly", "verlernt", "eingerostet", "rusty", "durchgefallen", "failed",
        "nichtbestanden", "passiv", "passive", "passiver", "lesend", "receptive", "rezeptiv",
    ]
    private static let passed: Set<String> = [
        "bestanden", "passed", "erreicht", "reached", "abgelegt", "erhalten", "achieved", "obtained",
    ]
    private static let denials: Set<String> = ["nicht", "not", "nie", "never", "t", "didnt"]
    private static let parts: Set<String> = [
        "reading", "lesen", "schriftlich", "writing", "written", "listening", "hoeren", "verstehen", "muendlich",
        "speaking", "spoken", "schreiben", "sprechen", "understanding", "lesekenntnisse", "leseverstehen",
    ]
    private static let workLanguages: Set<String> = [
        "arbeitssprache", "unternehmenssprache", "konzernsprache", "geschaeftssprache", "firmensprache",
        "projektsprache",
    ]
    private static let weak: Set<String> = [
        "fast", "almost", "nearly", "nahezu", "beinahe", "knapp", "unter", "below", "annaehernd", "under", "near",
        "unterhalb",
    ]
}
