/// What people did at a time that was no work, and what a CV gives the years of besides.
///
/// A station is plainly none where that is what it is called; where the word stands beside something else, as in
/// `Buchhalter (davon 2014 Elternzeit)`, nobody can tell.
enum OtherTimes {
    enum Verdict {
        case work
        case other
        case doubtful
    }

    static func verdict(on entry: CareerEntry, in cv: CVText) -> Verdict {
        let head = headWord(of: entry, in: cv)
        var isDoubtful = cv.placeholders(in: entry.title).contains(where: isFamily)
        if isHiddenAtHead(entry, before: head, in: cv) { return .other }
        for line in entry.title {
            for index in near(entry, line, in: cv) {
                if let length = named.match(in: cv, at: index) {
                    if index == head, isWhole(cv, after: index + length - 1, entry) { return .other }
                    // What a station is about stands below it: `Betreuung von Praktikum und Ausbildung`.
                    isDoubtful = isDoubtful || line <= entry.line || index == cv.lines[line].words.lowerBound
                } else if line <= entry.line, owned.match(in: cv, at: index) != nil, !isPost(cv, at: index) {
                    isDoubtful = true
                }
            }
        }
        return isDoubtful || entry.range.start.year < 1950 || isQuoted(entry, in: cv) ? .doubtful : .work
    }

    /// The words of a line that may be about a station: in an endless one those around its dates.
    private static func near(_ entry: CareerEntry, _ line: Int, in cv: CVText) -> [Int] {
        let dates = entry.range.words
        let words = cv.lines[line].words
        guard line == entry.line else { return Array(words.prefix(60)) }
        return words.clamped(to: max(0, dates.lowerBound - 30)..<(dates.upperBound + 30)).filter { !dates.contains($0) }
    }

    /// The first word of a station that is no date and no small word.
    private static func headWord(of entry: CareerEntry, in cv: CVText) -> Int? {
        func isTelling(_ index: Int) -> Bool {
            !entry.range.words.contains(index) && !small.contains(cv.words[index].text)
                && !cv.words[index].text.allSatisfy(\.isNumber)
        }
        return cv.lines[entry.line].words.prefix(60).first(where: isTelling)
            ?? cv.lines[entry.title].lazy.flatMap { $0.words.prefix(60) }.first(where: isTelling)
    }

    /// A leave is still one when it is redacted; `[sex]` and `[health]` are one where nothing else is said.
    private static func isHiddenAtHead(_ entry: CareerEntry, before head: Int?, in cv: CVText) -> Bool {
        let limit = head.map { cv.words[$0].folded.lowerBound } ?? .max
        let own = head.map { cv.words[$0].line..<(cv.words[$0].line + 1) } ?? entry.title
        return cv.placeholders(in: own).contains { hidden in
            hidden.folded < limit && !runsOn(hidden.folded, to: limit, in: cv)
                && (isFamily(hidden) || (head == nil && [.sex, .health].contains(hidden.kind)))
        }
    }

    /// `[family] cover`: whether nothing but a space stands behind what is hidden.
    private static func runsOn(_ hidden: Int, to head: Int, in cv: CVText) -> Bool {
        head < .max && cv.folded[(hidden + 1)..<head].allSatisfy { $0 == " " } && head - hidden <= 3
    }

    private static func isFamily(_ hidden: CVText.Placeholder) -> Bool {
        hidden.kind == .family || hidden.kind == .children
    }

    /// Whether nothing of another thing follows: `Praktikum bei X`, and not `Volunteer Coordinator`, `Azubi-Betreuer`.
    private static func isWhole(_ cv: CVText, after last: Int, _ entry: CareerEntry) -> Bool {
        guard last + 1 < cv.words.count, cv.words[last + 1].line == cv.words[last].line,
            !entry.range.words.contains(last + 1)
        else { return true }
        let gap = cv.gap(after: last)
        if gap.count == 1, gap.allSatisfy(Folding.isHyphen) { return false }
        if gap.contains(where: { !Folding.isSpace($0) }) { return true }
        let next = cv.words[last + 1].text
        return small.contains(next) || next.allSatisfy(\.isNumber) || named.match(in: cv, at: last + 1) != nil
    }

    /// `Mitglied der Geschäftsleitung` is a post.
    private static func isPost(_ cv: CVText, at index: Int) -> Bool {
        guard cv.words[index].text.hasPrefix("mitglied") || cv.words[index].text == "member" else { return false }
        return cv.words[index...].prefix(5).contains { word in
            word.line == cv.words[index].line && posts.contains { word.text.hasPrefix($0) }
        }
    }

    /// `Buch "Der Krieg 1939 - 1945"`: years in quotation marks are part of a title.
    private static func isQuoted(_ entry: CareerEntry, in cv: CVText) -> Bool {
        let line = cv.lines[entry.line].source
        let first = cv.words[entry.range.words.lowerBound].source.lowerBound
        let last = cv.words[entry.range.words.upperBound - 1].source.upperBound
        guard first >= line.lowerBound, last <= line.upperBound else { return false }
        let marks = "\"„“”»«".unicodeScalars
        let before = cv.scalars[max(line.lowerBound, first - 200)..<first].count { marks.contains($0) }
        return before % 2 == 1 && cv.scalars[last..<min(line.upperBound, last + 200)].contains { marks.contains($0) }
    }

    private static let posts = ["geschaefts", "vorstand", "team", "betriebsrat", "personalrat", "board", "leitung"]
    private static let small: Set<String> = [
        "in", "im", "am", "an", "als", "wegen", "aufgrund", "bei", "beim", "mit", "on", "at", "with", "for", "as",
        "due",
        "to", "of", "the", "my", "meine", "der", "die", "des", "dem", "den", "von", "vom", "fuer", "zu", "zum", "zur",
        "nach", "und", "and", "seit", "since", "bis", "until", "a", "an", "from", "ab", "durch", "unserer", "meiner",
        "i", "ich", "was", "war", "have", "habe", "bin", "then", "dann", "eigene", "jahre", "jahr", "monate",
    ]

    /// What a station is called that was no work.
    private static let named = Phrases([
        "elternzeit", "elternzeiten", "elternurlaub", "mutterschutz", "mutterschutzfrist", "erziehungsurlaub",
        "erziehungszeit", "erziehungszeiten", "familienpause", "familienphase", "familienzeit", "kindererziehung",
        "hausfrau", "hausmann", "homemaker", "maternity leave", "paternity leave", "parental leave",
        "pflege eines angehörigen", "pflege einer angehörigen", "pflege von angehörigen", "pflegezeit",
        "care of a relative", "sabbatical", "sabbatjahr", "weltreise", "auslandsaufenthalt", "auszeit", "arbeitslos",
        "arbeitslose", "arbeitsloser", "arbeitslosigkeit", "arbeitslosenzeit", "arbeitsuchend", "arbeitssuchende",
        "erwerbslos", "arbeitssuchend",
        "arbeitsuche", "arbeitssuche", "stellensuche", "jobsuche", "bewerbungsphase", "unemployed", "unemployment",
        "out of work", "job search", "job seeking", "job seeker", "job hunting", "seeking work", "looking for work",
        "looking for a job", "seeking employment", "career break", "travelled", "traveled", "travelling", "traveling",
        "gap year", "praktikum", "praktika", "schulpraktikum", "schülerpraktikum", "praktikant", "praktikantin",
        "pflichtpraktikum", "internship", "intern", "work placement", "student placement", "au pair", "wehrdienst",
        "zivildienst", "grundwehrdienst", "bundesfreiwilligendienst", "freiwilliges soziales jahr", "umschulung",
        "weiterbildung", "fortbildung", "ehrenamt", "ehrenamtlich", "ehrenamtliche", "volunteer", "volunteering",
        "krankheit", "krank", "krankenstand", "erkrankung", "langzeiterkrankung", "sick leave", "illness", "haft",
        "haftzeit", "inhaftiert", "gefängnis", "imprisonment", "in prison", "asylverfahren", "asylum procedure",
        "flucht",
        "sprachkurs", "sprachkurse", "deutschkurs", "deutschkurse", "integrationskurs", "integrationskurse",
        "language course", "german course", "azubi", "auszubildender", "auszubildende", "apprentice",
        "apprenticeship", "trainee program", "lehrling", "schüler", "schülerin", "student", "studentin", "führerschein",
        "driving licence", "driving license", "ruhestand", "wohnhaft",
    ])
    /// What somebody has had since a year, beside which there may be work or not.
    private static let owned = Phrases([
        "mitglied", "mitgliedschaft", "member", "membership", "in deutschland", "in österreich", "in der schweiz",
        "in germany", "in austria", "in switzerland", "in the uk", "vertrag gültig", "gültig", "gültigkeit", "valid",
        "abonnement", "leben in", "living in", "resident", "führerscheine", "besitz", "staplerschein",
        "gabelstaplerschein", "zertifikat", "zertifiziert", "certified", "certificate", "ersthelfer", "wohnort",
        "hobby",
        "hobbys", "verein",
    ])
}
