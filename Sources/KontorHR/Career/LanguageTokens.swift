internal import KontorCore

/// What a line says of languages, cut into its parts.
struct LanguageTokens {
    /// A language, a level, a denial or a plan, with the words that say it.
    struct Token {
        var language: Language?
        var level: LanguageLevel?
        var isDenial = false
        /// `angestrebt`, `learning`, `Prüfung im Juni`.
        var isPlan = false
        let words: Range<Int>
        /// Whether it is tied to the token before: `und`, `/`, `&`.
        var isTied = false
    }

    /// The tokens between two commas, with what else is known of them.
    struct Segment {
        var tokens: [Token] = []
        var hasOtherWords = false
        var isPlan: Bool { tokens.contains(where: \.isPlan) }
        var hasLanguage: Bool { tokens.contains { $0.language != nil } }
        var hasLevel: Bool { tokens.contains { $0.level != nil } }
        /// Whether a level comes before the first language.
        var isLevelFirst: Bool { tokens.first { $0.language != nil || $0.level != nil }?.level != nil }
    }

    let cv: CVText

    /// Cuts a line at its commas, bullets and columns.
    func segments(in line: Int) -> [Segment] {
        let words = cv.lines[line].words
        let isPassed = words.contains { Self.passed.contains(cv.words[$0].text) }
        var segments = [Segment()]
        var isOfSomethingElse = false
        var isTied = false
        var index = words.lowerBound
        var watch = WorkWatch()
        while index < words.upperBound, !watch.isStopped(after: 128) {
            if index > words.lowerBound, separates(before: index) {
                segments.append(Segment())
                isTied = false
                let isCode = LanguageLevel(rawValue: cv.words[index].text.uppercased()) != nil
                if !isCode { isOfSomethingElse = false }
            }
            let text = cv.words[index].text
            var length = 1
            if Self.others.contains(text) || text.hasPrefix("fuehrerschein") {
                isOfSomethingElse = true
            } else if let level = level(at: index) {
                length = level.words
                if !isOfSomethingElse || !isExact(index) {
                    segments[segments.count - 1].tokens.append(
                        Token(level: level.level, words: index..<(index + length)))
                }
            } else if let language = language(at: index) {
                let isSlash = index > 0 && cv.gap(after: index - 1).contains { "/&+".unicodeScalars.contains($0) }
                segments[segments.count - 1].tokens.append(
                    Token(language: language, words: index..<(index + 1), isTied: isTied || isSlash))
            } else if Negation.isDenial(index, in: cv) {
                segments[segments.count - 1].tokens.append(Token(isDenial: true, words: index..<(index + 1)))
            } else if isPlan(text, isPassed: isPassed) || isWeakened(at: index) {
                segments[segments.count - 1].tokens.append(Token(isPlan: true, words: index..<(index + 1)))
            } else {
                segments[segments.count - 1].hasOtherWords = true
            }
            isTied = text == "und" || text == "and"
            if isTied, beginsPlan(at: index + 1, isPassed: isPassed) { segments.append(Segment()) }
            index += length
        }
        return segments.filter { !$0.tokens.isEmpty }
    }

    /// Whether a line tells of languages that somebody teaches to others.
    func isTaught(in line: Int) -> Bool {
        cv.lines[line].words.untilStopped(each: 64).contains { index in
            let text = cv.words[index].text
            return text != "unterrichtssprache" && Self.teaching.contains { text.hasPrefix($0) }
        }
    }

    /// `C1` and not "sehr gut"; whose mother tongue it is knows it as well as anybody.
    func isExact(_ index: Int) -> Bool { LanguageLevel(rawValue: cv.words[index].text.uppercased()) != nil }

    private func separates(before index: Int) -> Bool {
        let gap = cv.gap(after: index - 1)
        if gap.contains(where: { ",;|•·".unicodeScalars.contains($0) }) { return true }
        if gap.first == ".", gap.count > 1 { return true }
        return gap.contains("\t") || gap.prefix(8).count(where: Folding.isSpace) > 2
    }

    private func level(at index: Int) -> (level: LanguageLevel, words: Int)? {
        var best: (level: LanguageLevel, words: Int)?
        for row in LanguageLevel.words {
            if let length = row.phrases.match(in: cv, at: index), length > best?.words ?? 0 {
                best = (row.level, length)
            }
        }
        return best
    }

    /// `Deutsch`, `deutsche Sprache`, `im Deutschen`; not `Deutsche Bahn`.
    private func language(at index: Int) -> Language? {
        let word = cv.words[index]
        guard let language = Language.named(word.text) else { return nil }
        if Language.isName(word.text) || word.text.contains("kenntnis") || word.text.hasSuffix("sprachig")
            || (cv.sections[word.line] == .languages && !cv.isCapitalised(word))
        {
            return language
        }
        let before = index > 0 && cv.words[index - 1].line == word.line ? cv.words[index - 1].text : ""
        if ["im", "ins", "des", "vom", "zum"].contains(before) { return language }
        let isSpoken = cv.words[(index + 1)...].prefix(4).contains { next in
            next.line == word.line
                && (next.text.hasPrefix("sprach") || next.text.hasPrefix("kenntnis") || next.text.hasPrefix("wort"))
        }
        return isSpoken ? language : nil
    }

    /// `fließend Deutsch und lerne Spanisch`: whether another clause begins, about what is to come.
    private func beginsPlan(at index: Int, isPassed: Bool) -> Bool {
        cv.words[index...].prefix(2).contains {
            $0.line == cv.words[index - 1].line && isPlan($0.text, isPassed: isPassed)
        } || (index < cv.words.count && cv.words[index].line == cv.words[index - 1].line && isWeakened(at: index))
    }

    /// `fast fließend`, `far from fluent`: whether a level behind a word is not reached.
    private func isWeakened(at index: Int) -> Bool {
        guard LanguageBounds.isWeakening(index, in: cv), index + 1 < cv.words.count,
            cv.words[index + 1].line == cv.words[index].line, !cv.isSeparated(before: index + 1)
        else { return false }
        return level(at: index + 1) != nil
    }

    private func isPlan(_ word: String, isPassed: Bool) -> Bool {
        if NegationWords.plans.contains(word) || Self.plans.contains(word) { return true }
        return !isPassed && Self.courses.contains { word.hasSuffix($0) }
    }

    private static let plans: Set<String> = [
        "lerne", "lernen", "erlerne", "erlernen", "learning", "studying", "learn", "ziel", "goal", "target",
        "targeting",
        "towards", "toward", "progress", "werde", "will", "moechte", "want", "bald", "soon", "willing", "preparing",
        "voraussichtlich", "expected", "anmeldung", "aiming", "aim",
    ]
    private static let courses = ["kurs", "kurse", "kurses", "pruefung", "course", "courses", "exam"]
    private static let passed: Set<String> = [
        "bestanden", "passed", "zertifikat", "zertifiziert", "certificate", "certified", "abgeschlossen", "completed",
        "abgelegt", "erfolgreich", "absolviert", "bescheinigt",
    ]
    private static let teaching = [
        "dozent", "lehrer", "lehrkraft", "lehrkraefte", "unterricht", "teach", "taught", "tutor", "trainer", "lektor",
        "nachhilfe", "instructor", "lessons", "schueler", "students", "pupils",
    ]
    /// What has classes and numbers that look like levels.
    private static let others: Set<String> = [
        "fahrerlaubnis", "klasse", "klassen", "autobahn", "bundesautobahn", "driving", "licence", "license", "din",
        "format", "papier", "raum", "gebaeude", "halle", "motorway", "visum", "visa", "wohnung", "haus",
    ]
}
