internal import KontorCore

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

    static func verdict(on entry: CareerEntry, in cv: CVText, asOf: Day) -> Verdict {
        let head = headWord(of: entry, in: cv)
        if isHiddenAtHead(entry, before: head, in: cv) { return .other }
        var isDoubtful =
            cv.placeholders(in: entry.title).contains(where: isFamily)
            || head.map { isDoubtedHead(cv, at: $0, near(entry, cv.words[$0].line, in: cv)) } == true
            || AskedYears.areOfAThing(entry, in: cv)
            || AskedYears.areOfAPlace(entry, near(entry, entry.line, in: cv), in: cv)
        for line in entry.title {
            for index in near(entry, line, in: cv) {
                if let length = named.match(in: cv, at: index) {
                    if index == head, isWhole(cv, after: index + length - 1, entry) { return .other }
                    // What a station is about stands below it: `Betreuung von Praktikum und Ausbildung`.
                    isDoubtful = isDoubtful || line <= entry.line || index == cv.lines[line].words.lowerBound
                } else if isSince(entry, in: cv), sinceWhen.match(in: cv, at: index) != nil {
                    isDoubtful = true
                } else if line <= entry.line, owned.match(in: cv, at: index) != nil, !isPost(cv, at: index) {
                    isDoubtful = true
                }
            }
        }
        let isTooLong = entry.range.end == nil && entry.range.start.year <= asOf.year - longestWork
        return isDoubtful || isTooLong || entry.range.start.year < 1950 || isQuoted(entry, in: cv) ? .doubtful : .work
    }

    /// Years that nobody has worked in one place until today; a firm may be as old as that.
    private static let longestWork = 55

    private static func isSince(_ entry: CareerEntry, in cv: CVText) -> Bool {
        entry.range.end == nil && ["seit", "since"].contains(cv.words[entry.range.words.lowerBound].text)
    }

    /// `Rehabilitation`, `Caring for an elderly parent`: what may have been no work, where it is what a station is called.
    private static func isDoubtedHead(_ cv: CVText, at head: Int, _ near: [Int]) -> Bool {
        if heads.match(in: cv, at: head) != nil || StudyPlaces.isOne(cv.words[head].text) {
            let isOfTeachers = cv.words[head].text.hasPrefix("referendar")
            return isOfTeachers || !EducationYears.namesWork(cv, cv.words[head].line)
        }
        guard caring.contains(cv.words[head].text) else { return false }
        return near.contains { index in
            let word = cv.words[index].text
            return index > head && (Kinship.isKin(word) || word.hasPrefix("angehoerig") || word.hasPrefix("relative"))
        }
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
                && (isFamily(hidden)
                    || (head == nil
                        && [.sex, .health, .nationality, .residence, .religion, .age].contains(hidden.kind)))
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
        "sonstiges", "berufliche", "beruflicher", "private", "eine", "einer",
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
        "driving licence", "driving license", "ruhestand", "wohnhaft", "vorruhestand", "pensioniert", "verrentet",
        "berentet", "frührentner", "erwerbsminderungsrente", "altersrente", "retirement", "between jobs",
        "between positions", "between roles", "zwischen zwei stellen", "neuorientierung", "umorientierung",
        "orientierungsphase", "orientierungsjahr", "raising children", "raising a family", "raising kids",
        "raising my children", "raising our children", "bringing up children", "child rearing", "childrearing",
        "kinder großgezogen", "stay at home parent", "stay at home mother", "stay at home father", "full time parent",
        "family leave", "family time", "medical leave", "carers leave", "krankenhausaufenthalt", "klinikaufenthalt",
        "hospital stay", "genesung", "arbeitsunfähigkeit", "arbeitsunfähig", "erwerbsunfähigkeit", "erwerbsunfähig",
        "backpacking", "work and travel", "world trip", "bürgergeld", "sprachreise",
        "sprachaufenthalt", "working holiday", "career change", "career pause", "time off", "time out", "hausbau",
        "trocken", "abstinent", "nüchtern", "sober",
    ])
    /// What may be no work where a station is called so.
    private static let heads = Phrases([
        "rehabilitation", "reha", "rehabilitationsmaßnahme", "umschulungsmaßnahme", "maßnahme", "recovery", "therapie",
        "kur", "burnout", "sprachschule", "language school", "referendariat", "vorbereitungsdienst", "traineeship",
        "fernlehrgang",
        "lehrgang", "fernkurs", "studienreise", "studienaufenthalt", "aufenthalt", "aufenthalte", "umzug", "relocation",
        "private gründe", "persönliche gründe", "personal reasons", "family reasons", "familiäre gründe",
        "transfergesellschaft", "redundancy", "redundant", "rente", "pension", "retired",
        "reisen",
        "travel", "travels", "teacher training", "distance learning", "studies", "study leave", "orientierung",
        "selbstfindung", "clean", "vegan", "vegetarian", "nichtraucher",
    ])
    /// Whoever did so for a relative did not work; in a home or a nursery it is work.
    private static let caring: Set<String> = [
        "pflege", "pflegte", "betreuung", "betreute", "versorgung", "begleitung", "erziehung", "erzog", "caring",
        "care",
        "cared", "carer", "looking", "looked", "raising", "raised", "bringing", "supporting", "unterstuetzung",
        "nursing",
    ]
    /// What somebody has had since a year, beside which there may be work or not.
    private static let owned = Phrases([
        "mitglied", "mitgliedschaft", "member", "membership", "in deutschland", "in österreich", "in der schweiz",
        "in germany", "in austria", "in switzerland", "in the uk", "vertrag gültig", "gültig", "gültigkeit", "valid",
        "abonnement", "leben in", "living in", "resident", "führerscheine", "besitz", "staplerschein",
        "gabelstaplerschein", "zertifikat", "zertifiziert", "certified", "certificate", "ersthelfer", "wohnort",
        "hobby",
        "hobbys", "verein", "staatsbürger*", "staatsangehörig*", "eingebürgert", "einbürgerung", "citizen",
        "citizenship", "naturalised", "naturalized", "lebe", "lebend", "wohne", "ansässig", "inhaber eines",
        "aufenthaltserlaubnis",
        "niederlassungserlaubnis", "aufenthaltstitel", "arbeitserlaubnis", "work permit", "in rente", "im ruhestand",
    ])
    /// What a firm or somebody has or is since a year; behind dates with an end it is a firm where somebody worked.
    private static let sinceWhen = Phrases([
        "familienbetrieb", "familienunternehmen", "traditionsunternehmen", "traditionsbetrieb", "meisterbetrieb",
        "gegründet", "gründung", "gründungsjahr", "bestehend", "firmengeschichte", "unternehmensgeschichte",
        "family owned", "family run", "family business", "family firm", "established", "founded", "est", "incorporated",
        "edv kenntnisse", "kenntnisse", "edvkenntnisse", "computerkenntnisse", "sprachkenntnisse", "pc kenntnisse",
        "it kenntnisse", "grundkenntnisse", "fachkenntnisse", "skills", "knowledge of",
    ])
}
