/// Whose experience a sentence tells of: `Die Firma hat 30 Jahre Erfahrung`, `3 Jahre Berufserfahrung gefordert` are not the
/// candidate's.
enum OthersExperience {
    /// Whether a length from the word `first` to the word `last` is told of somebody else, or only asked for.
    static func isTold(_ first: Int, _ last: Int, in cv: CVText) -> Bool {
        isAsked(first, last, in: cv) || isOfOthers(before: first, in: cv)
    }

    /// Whether the sentence says that it is asked for, by somebody.
    private static func isAsked(_ first: Int, _ last: Int, in cv: CVText) -> Bool {
        var index = first
        while index > 0, first - index < reach, goesOn(before: index, in: cv) {
            index -= 1
            if demands.contains(cv.words[index].text) { return true }
        }
        index = last
        while index + 1 < cv.words.count, index - last < reach, goesOn(before: index + 1, in: cv) {
            index += 1
            if demands.contains(cv.words[index].text) { return true }
        }
        return false
    }

    /// Whether the subject before it is another than the candidate: `Wir waren ein Betrieb mit 40 Jahren Erfahrung`.
    private static func isOfOthers(before first: Int, in cv: CVText) -> Bool {
        var hasVerb = false
        var index = first
        while index > 0, first - index < reach, goesOn(before: index, in: cv) {
            let gap = cv.folded[cv.words[index - 1].folded.upperBound..<cv.words[index].folded.lowerBound]
            let isHidden = gap.contains(Folding.hidden)
            if isHidden, isKin(cv, between: index - 1, and: index) { return true }
            if gap.contains(where: { ",:|()\u{2022}".unicodeScalars.contains($0) }) { return false }
            index -= 1
            let word = cv.words[index].text
            if own.contains(word) { return false }
            if having.contains(word) { hasVerb = true }
            if pronouns.contains(word) { return true }
            if hasVerb, isOther(word), !jobs.contains(cv.words[index + 1].text) { return true }
        }
        // What is hidden at the beginning of the line: `[family] hat 40 Jahre Erfahrung`.
        let line = cv.words[index].line
        guard hasVerb, cv.isFirstInLine(index) else { return false }
        return cv.placeholders(in: line..<(line + 1)).contains {
            ($0.kind == .family || $0.kind == .children) && $0.folded < cv.words[index].folded.lowerBound
        }
    }

    private static func isKin(_ cv: CVText, between left: Int, and right: Int) -> Bool {
        let line = cv.words[right].line
        return cv.placeholders(in: line..<(line + 1)).contains {
            ($0.kind == .family || $0.kind == .children) && $0.folded >= cv.words[left].folded.upperBound
                && $0.folded < cv.words[right].folded.lowerBound
        }
    }

    /// Whether a word belongs to the sentence of the one before it: a long line goes on in the next.
    private static func goesOn(before index: Int, in cv: CVText) -> Bool {
        if cv.isSentenceEnd(before: index) { return false }
        let (before, own) = (cv.words[index - 1].line, cv.words[index].line)
        return before == own || (own == before + 1 && cv.lines[before].source.count >= 50)
    }

    private static func isOther(_ word: String) -> Bool {
        others.contains(word) || otherEnds.contains { word.hasSuffix($0) }
    }

    /// Words that are looked at on each side.
    private static let reach = 12
    private static let own: Set<String> = [
        "ich", "i", "habe", "bin", "verfuege", "mein", "meine", "meiner", "my", "me",
    ]
    private static let having: Set<String> = [
        "hat", "hatte", "haben", "hatten", "has", "had", "have", "having", "mit", "with", "verfuegt", "verfuegte",
        "verfuegen", "besitzt", "besass", "blickt", "boasts", "brings", "bringt", "brachte", "of", "von", "bietet",
        "offers", "steht",
    ]
    private static let pronouns: Set<String> = [
        "wir", "we", "unser", "unsere", "unserem", "unseren", "unserer", "our", "er", "he", "she", "they", "whose",
        "dessen", "deren",
    ]
    private static let others: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "ug", "ltd", "inc", "llc", "plc", "gbr", "firma", "company", "firm", "business",
        "employer", "arbeitgeber", "arbeitgebers", "konzern", "team", "teams", "chef", "chefin", "boss", "vorgesetzter",
        "vorgesetzte", "vorgesetzten", "supervisor", "kollege", "kollegin", "kollegen", "kolleginnen", "colleague",
        "colleagues", "mentor", "ausbilder", "mitarbeitern", "employees", "staff", "agentur", "agency", "organisation",
        "organization", "verein", "kanzlei", "hersteller", "manufacturer", "provider", "anbieter", "kunde", "kundin",
        "kunden", "client", "clients", "customer", "customers",
        "experten", "experts", "vater", "mutter", "father", "mother", "bruder", "brother", "partner", "partners",
    ]
    private static let otherEnds = ["betrieb", "unternehmen", "unternehmens", "betriebs", "firma", "konzern"]
    /// `Team leader with 10 years of experience`
    private static let jobs: Set<String> = [
        "leader", "lead", "leiter", "leiterin", "leitung", "manager", "assistant", "assistent", "assistentin",
        "assistenz", "secretary", "clerk", "accountant", "coordinator", "koordinator", "member", "mitglied", "analyst",
        "administrator", "consultant", "developer", "partner",
    ]
    private static let demands: Set<String> = [
        "gefordert", "geforderten", "geforderte", "fordert", "fordern", "erforderlich", "erforderlichen", "verlangt",
        "verlangen", "verlangte", "vorausgesetzt", "voraussetzt", "voraussetzung", "voraussetzungen", "anforderung",
        "anforderungen", "erwartet", "erwarten", "benoetigt", "noetig", "notwendig", "gesucht", "suchen",
        "gewuenscht", "wuenschen", "required", "requires", "require", "requiring", "requirement", "requirements",
        "needed", "needs", "demanded", "demands", "wanted", "expected", "expects", "mandatory", "prerequisite",
        "fehlen", "fehlt", "lack", "ziel", "goal",
    ]
}
