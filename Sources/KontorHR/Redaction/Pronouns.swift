internal import KontorCore

/// The pronouns by which a German reference tells the sex: `sie war sehr fleißig`, `seine Aufgaben`.
///
/// `sie` is also "they" and "you"; it is one person where the verb beside it is in the singular.
enum Pronouns {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            let word = cv.words[index]
            guard let other = counterparts[word.text] else { return nil }
            let isPronoun = word.text == "sie" || word.text == "er"
            guard isPronoun ? hasVerb(cv, beside: index) : isPossessive(cv, at: index) else { return nil }
            var span = BirthDates.span(.sex, cv, index, index)
            span.counterpart = LetterRuns.styled(other, like: cv.original(word.source))
            return span
        }
    }

    private static func hasVerb(_ cv: CVText, beside index: Int) -> Bool {
        let line = cv.words[index].line
        if index + 1 < cv.words.count, cv.words[index + 1].line == line, cv.gap(after: index).count == 1,
            isSingular(cv.words[index + 1].text)
        {
            return true
        }
        return index > 0 && cv.words[index - 1].line == line && cv.gap(after: index - 1).count == 1
            && isSingular(cv.words[index - 1].text)
    }

    private static func isSingular(_ verb: String) -> Bool {
        verbs.contains(verb) || (verb.count >= 5 && verb.hasSuffix("te"))
    }

    /// `ihre Aufgaben`, not `Ihre Anzeige`, which speaks to the reader; nor the verb `sein`.
    private static func isPossessive(_ cv: CVText, at index: Int) -> Bool {
        guard !cv.isCapitalised(cv.words[index]), index + 1 < cv.words.count,
            cv.words[index + 1].line == cv.words[index].line
        else { return false }
        return cv.words[index].text.count > 4 || cv.isCapitalised(cv.words[index + 1])
    }

    private static let counterparts: [String: String] = {
        var pairs = ["sie": "er", "er": "sie"]
        for ending in ["", "e", "er", "em", "en", "es"] {
            pairs["ihr" + ending] = "sein" + ending
            pairs["sein" + ending] = "ihr" + ending
        }
        return pairs
    }()
    private static let verbs: Set<String> = [
        "war", "ist", "hat", "wurde", "wird", "kann", "kam", "ging", "gab", "nahm", "blieb", "fand", "hielt", "bringt",
        "besitzt", "verfuegt", "arbeitet", "leitet", "uebernahm", "uebernimmt", "erledigt", "zeigt", "bewies", "trat",
        "verliess", "schied", "verstand", "sprach", "schrieb", "half", "unterstuetzt", "betreut", "fuehrt", "begann",
    ]
}
