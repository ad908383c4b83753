/// What a length is of: `10 Jahre einschlägige Berufserfahrung`, and not `mit 52 Jahren bringe ich viel Erfahrung mit`.
enum LengthSubject {
    /// Returns the word, behind the unit of a length, that says what the length is of; nil where another thing begins
    /// before it.
    static func find(_ cv: CVText, unit: Int, where isSubject: (String) -> Bool) -> Int? {
        let line = cv.words[unit].line
        for index in (unit + 1)..<min(unit + 5, max(unit + 1, cv.words.count)) {
            guard cv.words[index].line == line, !isParted(cv, before: index) else { return nil }
            let word = cv.words[index].text
            if isSubject(word) { return index }
            if breakers.contains(word) || word.first?.isNumber == true { return nil }
            if index == unit + 1, ["und", "and"].contains(word) { return nil }
            // `mit 20 Jahren einschlägiger Erfahrung` is a length, `mit 52 Jahren große Erfahrung` an age.
            if cv.words[unit].text == "jahren", word.hasSuffix("e"), !cv.isCapitalised(cv.words[index]) { return nil }
        }
        return nil
    }

    /// A sign between two things; in `Vertriebs-, Büro- und Berufserfahrung` there is one thing.
    private static func isParted(_ cv: CVText, before index: Int) -> Bool {
        let gap = cv.gap(after: index - 1)
        if gap.first.map(Folding.isHyphen) == true { return false }
        return cv.isSeparated(before: index) || cv.isSentenceEnd(before: index)
    }

    /// Who or what a sentence goes on with behind an age.
    private static let breakers: Set<String> = [
        "ich", "i", "wir", "we", "mir", "mich", "me", "habe", "hab", "haben", "bringe", "bring", "verfuege", "besitze",
        "biete", "kann", "konnte", "bin", "war", "have", "has", "had", "am", "was", "can", "offer", "possess", "give",
        "gives", "gave", "given", "viel", "viele", "vielen", "much", "many", "lots", "lot", "plenty", "reichlich",
        "genug", "enough", "alt", "old", "jung", "young", "noch", "schon", "sehr", "gibt", "weiss", "know",
        "suche", "sammelte", "moechte", "will", "fehlt", "stehe", "blicke", "er", "sie", "he", "she",
    ]
}
