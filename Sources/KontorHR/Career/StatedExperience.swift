internal import KontorCore

/// How long somebody says that they worked, in so many words: `10 Jahre Berufserfahrung`, `5 years of experience`.
enum StatedExperience {
    /// Returns the longest that is said, with its words; nil where nothing is.
    static func longest(in cv: CVText) -> (months: Int, evidence: Evidence)? {
        cv.words.indices.untilStopped(each: 64).compactMap { index -> (months: Int, words: Range<Int>)? in
            guard units.contains(cv.words[index].text), isAboutWork(cv.sections[cv.words[index].line]),
                let number = WrittenNumber.read(cv, before: index), number.most <= 60, number.least > 0,
                !isCeiling(cv, before: number.first),
                let last = LengthSubject.find(cv, unit: index, where: isSubject), !isOfAnotherKind(cv, index, last),
                !OthersExperience.isTold(number.first, last, in: cv)
            else { return nil }
            let said = cv.words[number.first].folded.lowerBound..<cv.words[last].folded.upperBound
            return Negation.verdict(of: said, in: cv) == .stated
                ? (Int(number.least * 12), number.first..<(last + 1)) : nil
        }.max { $0.months < $1.months }.map { ($0.months, cv.evidence(words: $0.words)) }
    }

    private static func isAboutWork(_ section: CVSection) -> Bool {
        ![.education, .languages, .interests, .aside, .volunteering].contains(section)
    }

    private static func isSubject(_ word: String) -> Bool { subjects.contains { word.hasSuffix($0) } }

    /// `30 Jahre Lebenserfahrung`, `10 Jahre Fahrpraxis`, `5 Jahre ehrenamtliche Tätigkeit`
    private static func isOfAnotherKind(_ cv: CVText, _ unit: Int, _ last: Int) -> Bool {
        ((unit + 1)...last).contains { index in kinds.contains { cv.words[index].text.hasPrefix($0) } }
    }

    /// `fast 3 Jahre`, `unter 2 Jahren`, `up to 5 years`, `< 5 Jahre`: less than is said.
    private static func isCeiling(_ cv: CVText, before index: Int) -> Bool {
        guard index > 0 else { return false }
        if cv.gap(after: index - 1).contains(where: { "<≤".unicodeScalars.contains($0) }) { return true }
        guard cv.words[index - 1].line == cv.words[index].line || !cv.isSentenceEnd(before: index) else { return false }
        let before = cv.words[index - 1].text
        return ceilings.contains(before)
            || (index > 1
                && ceilingPairs.contains(cv.words[index - 2].text + " " + before))
    }

    private static let ceilings: Set<String> = [
        "fast", "knapp", "unter", "almost", "nearly", "under", "keine", "maximal", "hoechstens", "bis", "max",
        "maximum",
        "beinahe", "nahezu", "annaehernd", "below", "within", "binnen",
    ]
    private static let ceilingPairs: Set<String> = [
        "up to", "bis zu", "less than", "weniger als", "fewer than", "close to", "at most", "nicht ganz",
        "not quite", "not yet",
    ]
    private static let units: Set<String> = [
        "jahre", "jahren", "years", "jahr", "year", "jaehrige", "jaehriger", "yrs",
    ]
    private static let subjects = ["erfahrung", "erfahrungen", "berufspraxis", "experience", "taetigkeit", "praxis"]
    private static let kinds = [
        "lebens", "life", "fahr", "driving", "ehrenamt", "volunt", "freiwillig", "privat", "schul", "school", "hobby",
        "segel", "reise", "travel", "unpaid", "spiel", "gaming",
    ]
}
