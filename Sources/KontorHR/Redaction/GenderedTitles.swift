internal import KontorCore

/// Job titles that tell the sex, written for every sex instead: `Sekretärin` and `Sekretär` become `Sekretär/in`.
///
/// A German CV says its owner's sex in nearly every line of work; without this the word beside "Herr" would be hidden
/// and "Bürokauffrau" would stay. What the person can do stays readable, and a search for either form finds it.
enum GenderedTitles {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        for index in cv.words.indices.untilStopped(each: 64) {
            guard let title = title(cv, at: index) else { continue }
            if let lead = lead(cv, before: index) { spans.append(lead) }
            spans.append(title)
        }
        return spans
    }

    /// Returns the first title of a text that is one sex's, where the text says nowhere that every sex is meant.
    ///
    /// A German title for men is taken for everybody's, as most are meant; an English one that ends in "man" is not.
    static func ofOneSex(in text: String) -> String? {
        let cv = CVText(text)
        let words = Set(cv.words.map(\.text))
        let marks = ["m", "w", "d", "f", "x", "i"]
        if text.contains("("), marks.count(where: words.contains) >= 2 { return nil }
        return cv.words.indices.first { index in
            if isMans(cv.words[index].text) || isWomens(cv, index, words) { return true }
            guard title(cv, at: index) != nil, let male = maleForm(of: cv.words[index].text) else { return false }
            return !words.contains(male) && !words.contains { $0 != cv.words[index].text && male.hasSuffix($0) }
        }.map { cv.original(cv.words[$0].source) }
    }

    /// `salesman`, `handyman`
    private static func isMans(_ word: String) -> Bool {
        GenderedTail.ending(word).contains {
            $0.isEnglish && word == $0.male && ($0.male.hasSuffix("man") || $0.male.hasSuffix("men"))
        }
    }

    /// `Bewerberinnen`, `Kollegin`, where no `Bewerber` stands beside them.
    private static func isWomens(_ cv: CVText, _ index: Int, _ words: Set<String>) -> Bool {
        let word = cv.words[index].text
        let one = word.hasSuffix("innen") ? String(word.dropLast(3)) : word
        let isPerson = ["kollegin", "kandidatin"].contains(one)
        guard isPerson || (one != word && maleForm(of: one) != nil) else { return false }
        // `BewerberInnen`
        let written = cv.original(cv.words[index].source).dropFirst()
        return !written.contains("I") && !words.contains { $0 != word && $0.hasPrefix(one.dropLast(2)) }
    }

    /// Returns the folded word in its male form where it is a female title; nil for any other word.
    static func maleForm(of word: String) -> String? {
        for tail in GenderedTail.ending(word) where word.hasSuffix(tail.female) {
            if tail.isGeneric, word.count < 7 || names.contains(word) { continue }
            return word.dropLast(tail.female.count) + tail.male
        }
        return nil
    }

    /// Returns the folded word in its female form where it is a male title that is declined; nil for any other word.
    static func femaleForm(of word: String) -> String? {
        for tail in GenderedTail.ending(word) where word.hasSuffix(tail.male) && tail.female.count < tail.male.count {
            return word.dropLast(tail.male.count) + tail.female
        }
        return nil
    }

    /// Returns the folded word as a redaction writes it for every sex, where that is another word: `reinigungskraft`
    /// for `putzfrau`. A search for the one finds the other.
    static func neutralForm(of word: String) -> String? {
        for tail in GenderedTail.ending(word) {
            for ending in [tail.female, tail.male]
            where word.hasSuffix(ending) && !tail.neutral.contains("/") && !tail.isLoan {
                return word.dropLast(ending.count) + Folding.string(Folding.fold(tail.neutral))
            }
        }
        return nil
    }

    static func isTitle(_ cv: CVText, at index: Int) -> Bool { title(cv, at: index) != nil }

    private static func title(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let word = cv.words[index]
        let tails = GenderedTail.ending(word.text)
        guard !tails.isEmpty, !notTitles.contains(word.text) else { return nil }
        let next = cv.scalars[word.source.upperBound...].prefix(2)
        let isNeutral = next.count == 2 && next.dropFirst().allSatisfy { Folding.isLetter($0) || Folding.isHyphen($0) }
        if let sign = next.first, "/*:_(".unicodeScalars.contains(sign), isNeutral { return nil }
        for tail in tails {
            let isFemale = word.text.hasSuffix(tail.female)
            guard isFemale || (word.text.hasSuffix(tail.male) && !tail.isLoan) else { continue }
            // English writes its compounds apart; `contractor` is no actor.
            if tail.isEnglish, word.text != tail.female, word.text != tail.male { continue }
            if tail.isGeneric,
                !cv.isCapitalised(word) || word.text.count < 7 || names.contains(word.text)
                    || Peoples.isPerson(word.text)
            {
                continue
            }
            guard cv.isCapitalised(word) || word.text.count > tail.male.count || tail.isEnglish else { continue }
            let kept = keptSigns(cv, word, isFemale ? tail.female : tail.male)
            let span = HiddenSpan(
                kind: .sex, range: kept..<word.source.upperBound,
                neutral: written(tail.neutral, like: cv, at: kept),
                counterpart: written(isFemale ? tail.maleWritten : tail.femaleWritten, like: cv, at: kept))
            return span
        }
        return nil
    }

    /// Where in the original the folded ending begins.
    private static func keptSigns(_ cv: CVText, _ word: CVText.Word, _ ending: String) -> Int {
        cv.origins[word.folded.upperBound - ending.unicodeScalars.count]
    }

    private static func written(_ text: String, like cv: CVText, at position: Int) -> String {
        cv.scalars[position].properties.isUppercase ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    /// `zur` and `zum` before a title, and the ending of an adjective: `Leitende Angestellte`.
    private static func lead(_ cv: CVText, before index: Int) -> HiddenSpan? {
        guard index > 0, cv.words[index - 1].line == cv.words[index].line,
            cv.gap(after: index - 1).allSatisfy(Folding.isSpace)
        else { return nil }
        let word = cv.words[index - 1]
        let isFull = word.source.count == word.text.unicodeScalars.count
        if word.text == "zur" || word.text == "zum" {
            if index > 1, ["zum", "zur"].contains(cv.words[index - 2].text),
                cv.gap(after: index - 2).elementsEqual(["/"])
            {
                return nil
            }
            return HiddenSpan(
                kind: .sex, range: word.source, neutral: "zum/zur", counterpart: word.text == "zur" ? "zum" : "zur")
        }
        if word.text == "eine" || word.text == "ein" {
            return HiddenSpan(
                kind: .sex, range: word.source, neutral: "ein/e", counterpart: word.text == "eine" ? "ein" : "eine")
        }
        guard word.text.count >= 6 || !isFull, title(cv, at: index - 1) == nil else { return nil }
        if adjectives.contains(where: { word.text.hasSuffix($0 + "e") }) {
            let end = word.source.upperBound
            return HiddenSpan(kind: .sex, range: (end - 1)..<end, neutral: "e/r", counterpart: "er")
        }
        if adjectives.contains(where: { word.text.hasSuffix($0 + "er") }) {
            let end = word.source.upperBound
            return HiddenSpan(kind: .sex, range: (end - 2)..<end, neutral: "e/r", counterpart: "e")
        }
        return nil
    }

    /// Names and things that end as a title for a woman does.
    private static let names = SentenceWords.set(
        """
        schwerin severin katherin catherin glycerin nitroglycerin valentin konstantin constantin quentin argentin
        levantin christin kristin turmalin saccharin heparin margarin dextrin cholesterin interferin worin mandarin
        """)
    /// Adjectives that end as a title does.
    private static let notTitles: Set<String> = [
        "normaler", "abnormaler", "optimaler", "minimaler", "maximaler", "formaler", "dezimaler", "schmaler",
        "suboptimaler",
    ]
    /// How adjectives before a title end.
    private static let adjectives = ["ische", "ende", "liche", "ige", "ierte", "te", "stellvertretende", "ete", "ene"]
        .map { String($0.dropLast()) }
}
