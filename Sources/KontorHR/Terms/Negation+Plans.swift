extension Negation {
    /// Whether what is named is yet to come: `DATEV (in Planung)`, `Interested in SAP`, `Ich möchte Excel lernen`. It is
    /// neither there nor denied.
    static func isPlanned(_ range: Range<Int>, in cv: CVText) -> Bool {
        let first = firstWord(in: cv, from: range.lowerBound)
        let next = firstWord(in: cv, from: range.upperBound)
        guard first < next else { return false }
        return isPlanned(behind: next, range.upperBound, line: cv.words[next - 1].line, in: cv)
            || isWished(before: first, in: cv) || isUnderPlans(first, in: cv)
    }

    private static func isPlanned(behind next: Int, _ end: Int, line: Int, in cv: CVText) -> Bool {
        var last = end
        var isList = false
        for word in next..<min(next + wishReach, max(next, cv.words.count)) {
            guard cv.words[word].line == line else { return false }
            let gap = cv.folded[last..<cv.words[word].folded.lowerBound]
            if gap.contains(where: { ";.!?|•·".unicodeScalars.contains($0) }) { return false }
            if gap.contains(",") { isList = true }
            let text = cv.words[word].text
            let isWish = isWish(word, in: cv) && !isOfAnother(word, in: cv) || isLearning(word, in: cv)
            if isWish || isUnderWay(word, after: last, in: cv)
                || (!isList && word < next + 4 && NegationWords.plans.contains(text))
            {
                return true
            }
            guard !NegationWords.turns.contains(text) else { return false }
            if isList, !isItem(word, in: cv) { return false }
            last = cv.words[word].folded.upperBound
        }
        return false
    }

    /// `Klasse B (in Ausbildung)`, `Bachelor - in progress`
    private static func isUnderWay(_ word: Int, after last: Int, in cv: CVText) -> Bool {
        guard word > 1, ["in", "im"].contains(cv.words[word - 1].text),
            ["ausbildung", "progress", "erwerb", "aufbau", "bearbeitung"].contains(cv.words[word].text)
        else { return false }
        return cv.gap(after: word - 2).contains { "(:,-–".unicodeScalars.contains($0) }
    }

    /// `Was ich noch lernen möchte⏎- SAP`, `Geplante Weiterbildungen: SAP`: whether a heading or a label over it plans it.
    private static func isUnderPlans(_ first: Int, in cv: CVText) -> Bool {
        let line = cv.words[first].line
        let words = cv.lines[line].words
        guard words.contains(first) else { return false }
        if let colon = words.prefix(5).first(where: { $0 < first && cv.gap(after: $0).contains(":") }) {
            return isOfPlans(words.lowerBound..<(colon + 1), in: cv)
        }
        guard beginsWithSign(line, in: cv) else { return false }
        for above in (max(0, line - listReach)..<line).reversed()
        where !cv.isBlank(above) && !beginsWithSign(above, in: cv) {
            let words = cv.lines[above].words
            return words.count <= 8 && isOfPlans(words, in: cv)
        }
        return false
    }

    private static func isOfPlans(_ words: Range<Int>, in cv: CVText) -> Bool {
        guard let first = words.first else { return false }
        if plannings.contains(cv.words[first].text) {
            return words.contains { index in studied.contains { cv.words[index].text.contains($0) } }
        }
        return words.contains { index in
            let word = cv.words[index].text
            return word == "lernziele" || word == "lernwuensche"
                || (wants.contains(word)
                    && words.contains { cv.words[$0].text.hasPrefix("lern") || cv.words[$0].text.hasPrefix("learn") })
        }
    }

    /// Whether a line is an item of a list.
    private static func beginsWithSign(_ line: Int, in cv: CVText) -> Bool {
        cv.scalars[cv.lines[line].source].first { !Folding.isSpace($0) }.map { !Folding.isWord($0) && $0 != "[" }
            == true
    }

    /// Lines that a list may have.
    private static let listReach = 20
    private static let plannings: Set<String> = [
        "geplante", "geplanter", "geplantes", "geplanten", "planned", "kuenftige", "zukuenftige", "future", "upcoming",
    ]
    private static let studied = [
        "weiterbild", "fortbild", "schulung", "kurs", "train", "course", "learn", "lern", "zertifi", "certif",
        "qualifi",
        "kenntnis", "skill", "ziel", "goal", "studi",
    ]
    private static let wants: Set<String> = [
        "moechte", "will", "wuerde", "want", "would", "noch", "next", "naechstes", "like", "hope", "gern", "gerne",
    ]

    /// `SAP und Interesse an Neuem`: whether an interest has a thing of its own.
    private static func isOfAnother(_ word: Int, in cv: CVText) -> Bool {
        word + 1 < cv.words.count && cv.words[word].text.hasPrefix("interes")
            && ["an", "am", "in", "for", "fuer"].contains(cv.words[word + 1].text)
    }

    /// `SAP (interested in learning)`.
    private static func isLearning(_ word: Int, in cv: CVText) -> Bool {
        word > 0 && cv.words[word].text == "learning" && ["in", "about"].contains(cv.words[word - 1].text)
    }

    /// `Interested in SAP, DATEV and Excel`, `eager to learn SAP`, `learning SAP`.
    private static func isWished(before first: Int, in cv: CVText) -> Bool {
        var isList = false
        var isPlain = true
        for word in (max(0, first - wishReach)..<first).reversed() {
            let gap = cv.folded[cv.words[word].folded.upperBound..<cv.words[word + 1].folded.lowerBound]
            if gap.contains(where: { ";.!?|•·)\n".unicodeScalars.contains($0) || $0 == Folding.hidden }) {
                return false
            }
            if gap.contains(",") {
                guard isPlain else { return false }
                isList = true
            }
            let text = cv.words[word].text
            if isWish(word, in: cv) { return true }
            if text == "learning" || text == "studying" {
                return !isList && word >= first - 2 && !isOfLearning(word, in: cv)
            }
            guard !NegationWords.turns.contains(text) else { return false }
            if !isItem(word, in: cv) {
                if isList, !NegationWords.links.contains(text) { return false }
                isPlain = false
            }
        }
        return false
    }

    private static func isWish(_ word: Int, in cv: CVText) -> Bool {
        if NegationWords.wishes.contains(cv.words[word].text) { return true }
        guard ["einarbeiten", "einarbeitung"].contains(cv.words[word].text) else { return false }
        return cv.words[max(0, word - wishReach)..<min(cv.words.count, word + wishReach)].contains {
            $0.line == cv.words[word].line && NegationWords.ownWishes.contains($0.text)
        }
    }

    /// `e-learning`, `machine learning`: a thing, and nothing that somebody does.
    private static func isOfLearning(_ word: Int, in cv: CVText) -> Bool {
        word > 0 && ["e", "machine", "deep", "blended", "distance"].contains(cv.words[word - 1].text)
    }

    private static func isItem(_ word: Int, in cv: CVText) -> Bool {
        cv.isCapitalised(cv.words[word]) || NegationWords.joins.contains(cv.words[word].text)
    }

    /// Words that are looked at on each side.
    private static let wishReach = 8
}
