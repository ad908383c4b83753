internal import KontorCore

/// The years of school, apprenticeship and study, which tell the age; the dates of employment and courses stay.
enum EducationYears {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.lines.indices.untilStopped(each: 64).flatMap { line in
            isEducation(cv, line) ? dates(cv, in: line) : []
        }
    }

    /// Whether the line belongs to an education: by its section, or by its own words or those of the entry that its
    /// date opens.
    static func isEducation(_ cv: CVText, _ line: Int) -> Bool {
        switch cv.sections[line] {
        case .education: return true
        case .training, .languages, .skills: return false
        default: break
        }
        if namesEducation(cv, line) { return true }
        guard isDateOnly(cv, line) else { return false }
        return line + 1 < cv.lines.count && namesEducation(cv, line + 1)
    }

    private static func namesEducation(_ cv: CVText, _ line: Int) -> Bool {
        var isPlace = false
        var (isUniversity, isSubject, isOffice) = (false, false, false)
        for index in cv.lines[line].words.untilStopped(each: 64) {
            if words.match(in: cv, at: index) != nil || isStudy(cv.words[index].text) { return true }
            if places.match(in: cv, at: index) != nil { isPlace = true }
            let word = cv.words[index].text
            isUniversity = isUniversity || StudyPlaces.isOne(word)
            isSubject = isSubject || StudyPlaces.isSubject(word)
            isOffice = isOffice || StudyPlaces.isOffice(word)
        }
        return (isPlace || (isUniversity && isSubject && !isOffice)) && !namesWork(cv, line)
    }

    /// `Fernstudium`, `Abendstudiums`
    private static func isStudy(_ word: String) -> Bool {
        word.utf8.count > 8 && (word.hasSuffix("studium") || word.hasSuffix("studiums"))
    }

    /// `Lehrer am Gymnasium`, `Controller, BSc`: who works at a school, or tells a degree beside the work.
    static func namesWork(_ cv: CVText, _ line: Int) -> Bool {
        // A position stands at the head of a line; what goes on and on is none.
        cv.lines[line].words.prefix(100).contains { index in
            let text = cv.words[index].text
            return text.utf8.count >= 5 && jobs.contains { text.contains($0) } && !text.hasPrefix("klassenlehrer")
        }
    }

    private static func isDateOnly(_ cv: CVText, _ line: Int) -> Bool {
        var index = cv.lines[line].words.lowerBound
        let end = cv.lines[line].words.upperBound
        guard index < end else { return false }
        while index < end {
            guard let date = WrittenDate.read(cv, at: index) else {
                guard fillers.contains(cv.words[index].text) else { return false }
                index += 1
                continue
            }
            index += date.words
        }
        return true
    }

    private static func dates(_ cv: CVText, in line: Int) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        var index = cv.lines[line].words.lowerBound
        while index < cv.lines[line].words.upperBound {
            if let date = WrittenDate.read(cv, at: index) {
                spans.append(BirthDates.span(.year, cv, index, index + date.words - 1))
                index += date.words
            } else if let range = DateRange.read(cv, at: index) {
                spans.append(BirthDates.span(.year, cv, range.words.lowerBound, range.words.upperBound - 1))
                index = range.words.upperBound
            } else {
                index += 1
            }
        }
        return spans
    }

    private static let fillers: Set<String> = ["bis", "to", "until", "seit", "since", "heute", "present"]
    private static let words = Phrases([
        "abitur", "fachabitur", "matura", "fachhochschulreife", "hochschulreife", "mittlere reife",
        "realschulabschluss",
        "hauptschulabschluss", "schulabschluss", "berufsausbildung", "ausbildung zur", "ausbildung zum",
        "ausbildung als",
        "ausbildung zum/zur", "lehre zur", "lehre zum", "lehre als", "studium", "studienabschluss",
        "bachelor of",
        "bachelorstudium", "masterstudium", "master of", "diplomstudium", "staatsexamen",
        "promotion zum", "graduated", "graduation", "class of",
        "a levels", "a-levels", "gcse", "gcses", "gesellenbrief", "gesellenprüfung", "kaufmannsgehilfenprüfung",
        "abschlussprüfung", "apprenticeship", "diploma in", "diplom", "schulbesuch", "abschlussjahr",
        "einschulung", "eingeschult", "schulabgang", "schulentlassung", "schulzeit", "immatrikulation", "magister",
        "vordiplom", "reifeprüfung", "started school", "enrolled in school", "left school",
        "school leaving certificate",
    ])
    /// Where somebody learned or works, and degrees, which stand beside a position, too.
    private static let places = Phrases([
        "gymnasium", "realschule", "hauptschule", "gesamtschule", "grundschule", "volksschule", "berufsschule",
        "oberschule", "mittelschule", "sekundarschule", "regelschule", "stadtteilschule", "gemeinschaftsschule",
        "fachoberschule", "berufsoberschule", "wirtschaftsschule", "wirtschaftsgymnasium", "berufskolleg",
        "berufsfachschule", "handelsschule", "höhere handelsschule", "waldorfschule", "förderschule", "sonderschule",
        "lyzeum", "fachgymnasium", "werkrealschule", "middle school", "primary school", "elementary school",
        "comprehensive school", "sixth form", "junior high",
        "high school", "secondary school", "grammar school", "b.a", "b.sc", "m.sc", "ll.m", "bsc", "msc", "beng",
        "b.eng",
        "m.eng", "llm", "mba", "bachelor", "bachelorabschluss", "masterabschluss",
    ])
    private static let jobs = [
        "lehrer", "lehrkraft", "schulleit", "leiter", "leitung", "hausmeister", "sekret", "sachbearbeit", "erzieher",
        "sozialarbeiter", "paedagoge", "paedagogin", "reinigungskr", "mitarbeiter", "buchhalter",
        "verwaltungsangestellt", "verwaltungsfach", "referendar", "dozent", "teacher",
        "principal", "caretaker", "janitor", "assistan", "assistent", "secretary", "clerk", "administrator",
        "accountant", "manager", "officer", "librarian", "receptionist", "kuechenhilfe", "betreuer", "schulbegleit",
        "helfer", "tutor", "lecturer", "coach", "counsel", "bursar", "technician", "techniker", "bibliothekar",
        "professor", "hilfskraft", "forscher", "researcher", "fellow", "postdoc", "aerzt", "krankenpfleg", "pfoertner",
        "empfang", "rezeption", "assistenz", "specialist", "therapist", "nurse", "servicekr", "verkaeuf",
        "controller", "berater", "consultant", "entwickler", "developer", "analyst",
        "kaufleute", "kauffrau", "kaufmann", "referent", "koordinator", "coordinator",
    ]
}
