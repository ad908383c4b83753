internal import KontorCore

/// Where somebody says that they come from: `aus Syrien geflüchtet`, `I come from Nigeria`, `aufgewachsen in
/// Anatolien`.
///
/// Only what stands with such a word is an origin; the town of an employer or a flat is none.
enum OriginPlaces {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            let word = cv.words[index].text
            switch word {
            case "aus", "from", "in", "of", "nach", "to": return place(cv, behind: index)
            case _ where word.hasSuffix("staemmig") || word.hasSuffix("staemmige") || word.hasSuffix("staemmiger"):
                return word == "staemmig" || ["boden", "ein", "viel"].contains(where: word.hasPrefix)
                    ? nil : span(cv, index, index, place: index...index, "kanadischstämmig")
            case _ where word.hasPrefix("gebuertig"): return native(cv, at: index)
            default: return roots.contains(word) ? rooted(cv, at: index) : nil
            }
        }
    }

    private static func place(_ cv: CVText, behind index: Int) -> HiddenSpan? {
        guard let last = end(cv, ofPlaceAt: index + 1) else { return nil }
        let word = cv.words[index].text
        let verbs = verbs(of: word, isCountry: Peoples.isCountry(cv.words[last].text))
        let near = max(0, index - 4)..<index
        if let verb = near.last(where: { verbs.contains(cv.words[$0].text) }), isOne(cv, verb, index), isOwn(cv, verb) {
            let isVerbHidden = word == "of" || fleeing.contains(cv.words[verb].text)
            return span(cv, isVerbHidden ? verb : index + 1, last, place: (index + 1)...last)
        }
        // `aus Syrien geflüchtet`, `in Anatolien aufgewachsen`
        for next in (last + 1)..<min(last + 6, max(last + 1, cv.words.count)) {
            guard isOne(cv, last, next) else { return nil }
            guard verbs.contains(cv.words[next].text), isOwn(cv, next),
                !isPlain.contains(cv.words[next].text) || cv.words[index].text == "aus"
            else { continue }
            let isVerbHidden = fleeing.contains(cv.words[next].text)
            return span(cv, isVerbHidden ? index : index + 1, isVerbHidden ? next : last, place: (index + 1)...last)
        }
        return nil
    }

    /// Whether a verb that markets and goods have, too, is somebody's: `I grew up`, `ich wuchs`, `kam ich`.
    private static func isOwn(_ cv: CVText, _ verb: Int) -> Bool {
        switch cv.words[verb].text {
        case "grew", "growing": SentenceWords.word(cv, verb + 1) == "up"
        case "wuchs", "kam", "came", "moved", "zog", "relocated":
            cv.words[max(0, verb - 6)..<min(cv.words.count, verb + 3)].contains { ["ich", "i"].contains($0.text) }
        default: true
        }
    }

    /// The words that make a place behind a preposition an origin; to move from one town to another is none.
    private static func verbs(of word: String, isCountry: Bool) -> Set<String> {
        switch word {
        case "in": growing
        case "of": belonging
        case "nach", "to": isCountry ? arriving : []
        default: isCountry ? coming.union(arriving) : coming
        }
    }

    /// The last word of `Syrien`, `der Türkei`, `Saudi Arabia`; a field of work (`aus der Gastronomie`) is no place.
    private static func end(_ cv: CVText, ofPlaceAt start: Int) -> Int? {
        guard start < cv.words.count, SentenceWords.isFollowed(cv, start - 1), !cv.isSeparated(before: start) else {
            return nil
        }
        var first = start
        let hasArticle = ["der", "dem", "den", "the"].contains(cv.words[start].text)
        if hasArticle { first += 1 }
        guard first < cv.words.count, first == start || SentenceWords.isFollowed(cv, first - 1) else { return nil }
        let word = cv.words[first].text
        guard
            Peoples.isCountry(word)
                || (!hasArticle && cv.isCapitalised(cv.words[first]) && !ProductNames.all.contains(word))
        else {
            // `the United States`, `den Vereinigten Staaten`
            return hasArticle && ["united", "vereinigten", "dominikanischen", "dominican"].contains(word)
                && first + 1 < cv.words.count
                ? first + 1 : nil
        }
        var last = first
        let isCapitals = SentenceWords.isCapitals(cv, first)
        while last + 1 < cv.words.count, last < first + 2, cv.words[last + 1].line == cv.words[first].line,
            cv.gap(after: last).count == 1,
            cv.gap(after: last).first.map({ Folding.isSpace($0) || Folding.isHyphen($0) }) == true,
            cv.isCapitalised(cv.words[last + 1]), !isCapitals || compounds.contains(cv.words[last].text),
            !["ich", "i", "und", "and"].contains(cv.words[last + 1].text), !Peoples.isCountry(cv.words[last].text)
        {
            last += 1
        }
        // `Lagos, Nigeria`
        if last + 1 < cv.words.count, cv.gap(after: last).elementsEqual([",", " "]),
            Peoples.isCountry(cv.words[last + 1].text)
        {
            last += 1
        }
        return last
    }

    /// `gebürtige Syrerin`, `gebürtig aus Aleppo`
    private static func native(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard SentenceWords.isFollowed(cv, index), !cv.isSeparated(before: index + 1),
            !cv.isSentenceEnd(before: index + 1)
        else { return nil }
        if ["aus", "in"].contains(cv.words[index + 1].text) {
            return end(cv, ofPlaceAt: index + 2).map { span(cv, index, $0, place: (index + 2)...$0) }
        }
        var last = index + 1
        if cv.gap(after: last).allSatisfy(Folding.isHyphen), last + 1 < cv.words.count, !cv.gap(after: last).isEmpty {
            last += 1
        }
        return span(cv, index, last, place: (index + 1)...last, "Kanadier")
    }

    /// `türkische Wurzeln`, `of Turkish descent`, `syrischer Herkunft`
    private static func rooted(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard index > 0, cv.words[index - 1].line == cv.words[index].line,
            cv.gap(after: index - 1).allSatisfy(Folding.isSpace),
            Peoples.isAdjective(cv.words[index - 1].text)
        else { return nil }
        var first = index - 1
        if first > 0, cv.gap(after: first - 1).allSatisfy(Folding.isHyphen),
            Peoples.isAdjective(cv.words[first - 1].text)
        {
            first -= 1
        }
        let isEnglish = english.contains(cv.words[index].text)
        return span(cv, first, index, place: first...(index - 1), isEnglish ? "Canadian" : "kanadische")
    }

    private static func isOne(_ cv: CVText, _ first: Int, _ last: Int) -> Bool {
        first >= last
            || !(first..<last).contains {
                !SentenceWords.isFollowed(cv, $0) || cv.isSentenceEnd(before: $0 + 1) || cv.isSeparated(before: $0 + 1)
            }
    }

    /// A span, with what somebody from elsewhere would have written: another place in the place of `place`.
    private static func span(
        _ cv: CVText, _ first: Int, _ last: Int, place: ClosedRange<Int>, _ other: String = "Kanada"
    ) -> HiddenSpan {
        var span = BirthDates.span(.nationality, cv, first, last)
        let (start, end) = (cv.words[place.lowerBound].source.lowerBound, cv.words[place.upperBound].source.upperBound)
        span.counterpart =
            cv.original(span.range.lowerBound..<start) + other + cv.original(end..<span.range.upperBound)
        return span
    }

    private static let coming = SentenceWords.set(
        """
        komme kam stamme stammend stammt gefluechtet geflohen fluechtete floh gekommen
        eingewandert zugewandert ausgewandert emigriert immigriert urspruenglich herstammend come came hail originally
        fled escaped emigrated immigrated migrated refugee originating coming eltern parents
        familie family vorfahren ancestors flucht ausreise einreise escape
        """)
    private static let fleeing = SentenceWords.set(
        """
        gefluechtet geflohen fluechtete floh eingewandert zugewandert ausgewandert emigriert immigriert fled escaped
        emigrated immigrated migrated refugee flucht ausreise einreise escape
        """
    )
    private static let growing = SentenceWords.set(
        "aufgewachsen geboren grossgeworden aufwuchs wuchs grew raised growing beheimatet verwurzelt")
    /// Also of a working life, so only behind `aus`.
    private static let isPlain = SentenceWords.set("kam gekommen came come")
    private static let arriving = SentenceWords.set(
        "kam gekommen gefluechtet geflohen zog gezogen eingewandert came moved fled immigrated emigrated relocated flucht einreise "
            + "ausreise ausgewandert migriert escape")
    private static let belonging = SentenceWords.set("native national citizen")
    private static let roots = SentenceWords.set(
        """
        wurzeln roots herkunft abstammung descent origin heritage parentage abkunft background pass passport elternhaus
        ancestry fluechtling
        """
    )
    private static let english = SentenceWords.set(
        "roots descent origin heritage parentage background passport ancestry")
    private static let compounds = SentenceWords.set(
        "saudi south north new sri el costa burkina sierra great united san bad st")
}
