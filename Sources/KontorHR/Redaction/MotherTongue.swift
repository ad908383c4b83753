internal import KontorCore

/// Where somebody learned a language, which is their origin; how well they know it stays: `Muttersprache` is written as C2.
enum MotherTongue {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            guard let length = phrases.match(in: cv, at: index) ?? (isOfLanguage(cv, index) ? 1 : nil) else {
                return nil
            }
            var span = BirthDates.span(.motherTongue, cv, index, index + length - 1)
            span.neutral = "C2"
            return span
        }
    }

    /// Whether the word begins what says that a language was learned first.
    static func isSaid(in cv: CVText, at index: Int) -> Bool {
        phrases.match(in: cv, at: index) != nil || isOfLanguage(cv, index)
    }

    /// `English: native`, not `cloud-native`.
    private static func isOfLanguage(_ cv: CVText, _ index: Int) -> Bool {
        guard ["native", "bilingual", "zweisprachig"].contains(cv.words[index].text) else { return false }
        let near = max(0, index - 3)..<min(cv.words.count, index + 4)
        return cv.sections[cv.words[index].line] == .languages
            || near.contains { cv.words[$0].line == cv.words[index].line && Language.named(cv.words[$0].text) != nil }
    }

    private static let phrases = Phrases([
        "muttersprache*", "muttersprachler*", "muttersprachlich*", "native speaker", "native speakers", "mother tongue",
        "first language", "erstsprache", "native language",
    ])
}
