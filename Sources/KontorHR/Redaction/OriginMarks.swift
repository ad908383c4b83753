/// Origins in the words around somebody: `Polish national`, `Sohn türkischer Einwanderer`, `an accountant from Syria`,
/// `in Deutschland seit 2015`.
enum OriginMarks {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            let word = cv.words[index].text
            if let span = national(cv, at: index) { return span }
            if word == "from" || word == "aus" { return whence(cv, at: index) }
            if word == "in" { return since(cv, at: index) }
            return Kinship.isChild(word) ? child(cv, at: index) : nil
        }
    }

    /// `Polish national`, `Polish-born`; not `Polish national team`.
    private static func national(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let next = index + 1
        guard next < cv.words.count, cv.words[next].line == cv.words[index].line, cv.gap(after: index).count == 1,
            Peoples.isAdjective(cv.words[index].text) || cv.words[index].text == "foreign"
        else { return nil }
        let isJoined = cv.gap(after: index).allSatisfy(Folding.isHyphen)
        switch cv.words[next].text {
        case "born":
            guard isJoined || cv.isCapitalised(cv.words[index]) else { return nil }
        case "national", "nationals", "expat", "expatriate", "refugee":
            guard !isJoined, ends(cv, next) else { return nil }
        default: return nil
        }
        let before = SentenceWords.word(cv, index - 1)
        let hasArticle = ["a", "an"].contains(before) && cv.gapBefore(index)?.elementsEqual([" "]) == true
        let other = cv.words[index].text == "turkish" ? "Spanish" : "Turkish"
        let joint = isJoined ? "-" : " "
        return span(
            cv, hasArticle ? index - 1 : index, next,
            other: (hasArticle ? "a " : "") + other + joint + cv.words[next].text)
    }

    private static func ends(_ cv: CVText, _ index: Int) -> Bool {
        guard SentenceWords.isFollowed(cv, index), !cv.isSentenceEnd(before: index + 1),
            !cv.isSeparated(before: index + 1)
        else { return true }
        let next = cv.words[index + 1].text
        return cv.words[index + 1].line != cv.words[index].line || SentenceWords.conjunctions.contains(next)
            || SentenceWords.prepositions.contains(next)
    }

    /// `I'm an accountant from Syria`, `Ich bin Buchhalterin aus Aleppo`; not `I am importing goods from China`.
    private static func whence(_ cv: CVText, at index: Int) -> HiddenSpan? {
        var place = index + 1
        guard place < cv.words.count, SentenceWords.isFollowed(cv, index) else { return nil }
        if ["der", "dem", "den", "the"].contains(cv.words[place].text) { place += 1 }
        guard place < cv.words.count, isForeign(cv.words[place].text), isPerson(cv, before: index) else { return nil }
        return span(cv, index + 1, place, other: "Kanada")
    }

    private static func isForeign(_ word: String) -> Bool { Peoples.isCountry(word) || Places.abroad.contains(word) }

    /// Whether what stands before is who somebody says to be, and nothing that is done.
    private static func isPerson(_ cv: CVText, before index: Int) -> Bool {
        var first = index - 1
        while first >= 0, index - first <= 6 {
            guard SentenceWords.isFollowed(cv, first), !cv.isSentenceEnd(before: first + 1),
                !cv.isSeparated(before: first + 1)
            else { return false }
            let word = cv.words[first].text
            switch word {
            case "bin", "am", "m", "als", "as", "being":
                let next = cv.words[first + 1].text
                let isOwn =
                    word == "bin" || SentenceWords.word(cv, first - 1) == "i" || word.hasPrefix("a") || word == "being"
                return isOwn && first + 1 < index
                    && (SentenceWords.articles.contains(next) || cv.isCapitalised(cv.words[first + 1]))
            default: break
            }
            let isArticle = SentenceWords.articles.contains(word)
            if (!isArticle && SentenceWords.prepositions.contains(word)) || SentenceWords.conjunctions.contains(word) {
                return false
            }
            first -= 1
        }
        return false
    }

    /// `als Sohn türkischer Einwanderer`, `Tochter eines Syrers`, `child of Polish parents`
    private static func child(_ cv: CVText, at index: Int) -> HiddenSpan? {
        for people in (index + 1)..<min(index + 4, max(index + 1, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, people - 1), !cv.isSentenceEnd(before: people),
                !cv.isSeparated(before: people)
            else { return nil }
            let word = cv.words[people].text
            let one = word.hasSuffix("s") ? String(word.dropLast()) : word
            if Peoples.isAdjective(word) || Peoples.isPerson(word) || Peoples.isPerson(one) {
                let isFollowed =
                    parents.contains(SentenceWords.word(cv, people + 1)) && !cv.isSeparated(before: people + 1)
                guard
                    isFollowed || (people == index + 2 && links.contains(cv.words[index + 1].text))
                        || people > index + 2
                else { return nil }
                return span(cv, index, isFollowed ? people + 1 : people, other: "Kind kanadischer Eltern")
            }
            guard links.contains(word) else { return nil }
        }
        return nil
    }

    /// `In Deutschland seit 2015`, `I have lived in Germany since 2015`, `seit 2015 in Deutschland`.
    private static func since(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard here.contains(SentenceWords.word(cv, index + 1)), SentenceWords.isFollowed(cv, index) else { return nil }
        let near = cv.words[max(0, index - 6)..<index].map(\.text)
        let isLiving = near.contains { living.contains($0) }
        if ["seit", "since"].contains(SentenceWords.word(cv, index + 2)), index + 3 < cv.words.count,
            !cv.isSeparated(before: index + 2), let date = WrittenDate.read(cv, at: index + 3),
            isLiving || cv.isCellStart(index) || cv.isSentenceEnd(before: index)
        {
            return stay(cv, index, index + 2 + date.words, country: index + 1)
        }
        for first in [index - 2, index - 3] where first >= 0 && ["seit", "since"].contains(cv.words[first].text) {
            guard let date = WrittenDate.read(cv, at: first + 1), first + 1 + date.words == index,
                isLiving || living.contains(SentenceWords.word(cv, index + 2))
                    || (cv.isCellStart(first) && cv.isCellEnd(index + 1))
            else { continue }
            return stay(cv, first, index + 1, country: index + 1)
        }
        return nil
    }

    private static func stay(_ cv: CVText, _ first: Int, _ last: Int, country: Int) -> HiddenSpan {
        let other = ["oesterreich", "austria"].contains(cv.words[country].text) ? "Deutschland" : "Österreich"
        let source = cv.words[country].source
        let (start, end) = (cv.words[first].source.lowerBound, cv.words[last].source.upperBound)
        let text = cv.original(start..<source.lowerBound) + other + cv.original(source.upperBound..<end)
        return span(cv, first, last, other: text)
    }

    private static func span(_ cv: CVText, _ first: Int, _ last: Int, other: String) -> HiddenSpan {
        var span = BirthDates.span(.nationality, cv, first, last)
        span.counterpart = other
        return span
    }

    private static let links = SentenceWords.set("eines einer von of a an to two zweier")
    private static let parents = SentenceWords.set(
        """
        einwanderer einwanderers gastarbeiters immigranten migranten eltern gastarbeiter fluechtlinge vertriebener aussiedler parents immigrants
        refugees migrants familie family
        """)
    private static let here = SentenceWords.set("deutschland germany oesterreich austria schweiz")
    private static let living = SentenceWords.set(
        "lebe lebend wohne wohnhaft live living lived bin been am ansaessig resident leben")
}
