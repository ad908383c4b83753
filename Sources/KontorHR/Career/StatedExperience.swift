internal import KontorCore

/// How long somebody says that they worked, in so many words: `10 Jahre Berufserfahrung`, `5 years of experience`.
enum StatedExperience {
    /// Returns the longest that is said, with its words; nil where nothing is.
    static func longest(in cv: CVText) -> (months: Int, evidence: Evidence)? {
        cv.words.indices.untilStopped(each: 64).compactMap { index -> (months: Int, words: Range<Int>)? in
            guard let years = number(cv.words[index].text), index + 2 < cv.words.count,
                cv.words[index + 1].line == cv.words[index].line,
                units.contains(cv.words[index + 1].text), !isCeiling(cv, before: index)
            else { return nil }
            let rest = (index + 2)..<min(index + 6, cv.words.count)
            guard let last = rest.first(where: { at in subjects.contains { cv.words[at].text.hasSuffix($0) } }),
                cv.words[last].line == cv.words[index].line
            else { return nil }
            let said = cv.words[index].folded.lowerBound..<cv.words[last].folded.upperBound
            return Negation.verdict(of: said, in: cv) == .stated ? (years * 12, index..<(last + 1)) : nil
        }.max { $0.months < $1.months }.map { ($0.months, cv.evidence(words: $0.words)) }
    }

    /// `fast 3 Jahre`, `unter 2 Jahren`, `up to 5 years`: less than is said.
    private static func isCeiling(_ cv: CVText, before index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = cv.words[index - 1].text
        return ceilings.contains(before)
            || (index > 1
                && ["up to", "bis zu", "less than", "weniger als", "fewer than"].contains(
                    cv.words[index - 2].text + " " + before))
    }

    private static func number(_ word: String) -> Int? {
        WorkLength.number(word).flatMap { (1...60).contains($0) ? $0 : nil }
    }

    private static let ceilings: Set<String> = [
        "fast", "knapp", "unter", "almost", "nearly", "under", "keine", "maximal", "hoechstens",
    ]
    private static let units: Set<String> = ["jahre", "jahren", "years", "jahr", "year", "jaehrige", "jaehriger"]
    private static let subjects = ["erfahrung", "erfahrungen", "berufspraxis", "experience", "taetigkeit", "praxis"]
}
