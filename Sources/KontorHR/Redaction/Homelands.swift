internal import KontorCore

/// Where somebody is at home, in so many words: `Meine Heimat ist Vietnam`, `Deutsch-Türkin`.
enum Homelands {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            homes.match(in: cv, at: index) != nil ? country(cv, behind: index) : hyphened(cv, at: index)
        }
    }

    /// The country that follows within a few words of the sentence.
    private static func country(_ cv: CVText, behind index: Int) -> HiddenSpan? {
        for next in (index + 1)..<min(index + 6, max(index + 1, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, next - 1), !cv.isSentenceEnd(before: next) else { return nil }
            guard Peoples.isCountry(cv.words[next].text) else { continue }
            var span = BirthDates.span(.nationality, cv, next, next)
            span.counterpart = cv.words[next].text == "kanada" ? "Portugal" : "Kanada"
            return span
        }
        return nil
    }

    /// Two peoples in one word are nobody's language: `Deutsch-Türkin`, not `deutsch-französisch`.
    private static func hyphened(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            cv.gap(after: index).count == 1, cv.gap(after: index).allSatisfy(Folding.isHyphen),
            Peoples.isPerson(cv.words[index + 1].text), Language.named(cv.words[index + 1].text) == nil,
            !Peoples.isCountry(cv.words[index + 1].text), Peoples.isAdjective(cv.words[index].text)
        else { return nil }
        var span = BirthDates.span(.nationality, cv, index, index + 1)
        span.counterpart = cv.words[index + 1].text == "kanadier" ? "Norweger" : "Kanadier"
        return span
    }

    private static let homes = Phrases([
        "heimat", "heimatland", "homeland", "home country", "native country", "vaterland", "geburtsland",
    ])
}
