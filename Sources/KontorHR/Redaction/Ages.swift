/// Ages that stand in a sentence or without the word: `Alter 55`, `mit 52 Jahren`, `Ü50`, `50+`, `Jahrgang 68`, `Mitte
/// fünfzig`.
enum Ages {
    static func spans(in cv: CVText, of name: CandidateName) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            guard let last = last(cv, at: index) ?? LoneAges.last(cv, at: index, of: name) else { return nil }
            var span = BirthDates.span(.age, cv, index, last)
            if cv.words[index].text.hasPrefix("ue") {
                span.counterpart = cv.words[index].text == "ue60" ? "Ü50" : "Ü60"
            }
            // An age that is read as one whatever follows.
            if cv.words[index].text == "mit", isAge(SentenceWords.word(cv, index + 1)) {
                span.counterpart = cv.words[index + 1].text == "61" ? "mit 51 Jahren" : "mit 61 Jahren"
            }
            // `50+`
            if cv.scalars[span.range.upperBound...].first == "+" {
                span.range = span.range.lowerBound..<(span.range.upperBound + 1)
            }
            return span
        }
    }

    /// A number that can be an age: `52`, `zweiundfünfzig`, `fifty-two`; returns its last word.
    static func number(_ cv: CVText, at index: Int) -> Int? {
        guard cv.words.indices.contains(index) else { return nil }
        let word = cv.words[index].text
        if isAge(word) || isWritten(word) { return index }
        guard tens.contains(word) else { return nil }
        let isMore =
            index + 1 < cv.words.count && ones.contains(cv.words[index + 1].text) && cv.gap(after: index).count == 1
        return isMore ? index + 1 : index
    }

    /// `zweiundfünfzig`
    static func isWritten(_ word: String) -> Bool {
        word.utf8.count >= 7
            && ["zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig"].contains(where: word.hasSuffix)
    }

    private static func last(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        if isAge(word) {
            return plus(cv, at: index) ?? cell(cv, at: index) ?? apposition(cv, at: index) ?? bracketed(cv, at: index)
        }
        if word.hasSuffix("ties") || (word.utf8.count == 3 && word.hasSuffix("0s")) { return decades(cv, at: index) }
        if word.utf8.count == 4, word.hasPrefix("ue"), isAge(String(word.dropFirst(2))) {
            return isOver(cv, index) ? index : nil
        }
        guard triggers.contains(word), index + 1 < cv.words.count, isTight(cv, after: index) else { return nil }
        switch word {
        case "ue": return isAge(cv.words[index + 1].text) ? index + 1 : nil
        case "alter", "age": return age(cv, at: skipped(cv, from: index + 1))
        case "mit": return withYears(cv, at: index) ?? ofOneself(cv, at: index)
        case "trotz", "despite": return withYears(cv, at: index)
        case "at": return ofOneself(cv, at: index)
        case _ where possessives.contains(word): return withYears(cv, at: index)
        case "anfang", "mitte", "ende": return decade(cv, at: index + 1)
        case "jahrgang", "jg": return year(cv, at: index + 1)
        case "baujahr": return isPersonal(cv, index) ? year(cv, at: index + 1) : nil
        default: return nil
        }
    }

    /// `Alter 55`, `im Alter von 55 Jahren`, `at the age of 52`; not `Altersgruppe 14 - 18`.
    private static func age(_ cv: CVText, at index: Int) -> Int? {
        guard let last = number(cv, at: index), isTight(cv, after: index - 1) else { return nil }
        // Of those whom somebody worked with: `Jugendliche im Alter von 14 bis 18 Jahren`.
        if last + 1 < cv.words.count,
            ["bis", "to", "und", "and"].contains(cv.words[last + 1].text)
                || cv.gap(after: last).contains(where: Folding.isDash),
            number(cv, at: last + 1) != nil || number(cv, at: last + 2) != nil
        {
            return nil
        }
        let hasUnit = last + 1 < cv.words.count && ["jahren", "jahre", "years"].contains(cv.words[last + 1].text)
        return hasUnit && isTight(cv, after: last) ? last + 1 : last
    }

    private static func skipped(_ cv: CVText, from index: Int) -> Int {
        ["von", "of"].contains(cv.words[index].text) ? index + 1 : index
    }

    /// `mit 52 Jahren`, `mit jetzt 52 Jahren`, `trotz meiner 58 Jahre`, not `mit 20 Jahren Erfahrung`.
    private static func withYears(_ cv: CVText, at index: Int) -> Int? {
        let first = index + (adverbs.contains(SentenceWords.word(cv, index + 1)) ? 2 : 1)
        guard let last = number(cv, at: first), last + 1 < cv.words.count,
            cv.words[last + 1].line == cv.words[index].line,
            ["jahren", "jahre", "years", "lenzen", "lenze"].contains(cv.words[last + 1].text), isTight(cv, after: last)
        else { return nil }
        let unit = last + 1
        guard unit + 1 < cv.words.count, cv.words[unit + 1].line == cv.words[index].line,
            !cv.isSeparated(before: unit + 1), !cv.isSentenceEnd(before: unit + 1)
        else { return unit }
        let next = cv.words[unit + 1].text
        // `mit 52 Jahren Lebenserfahrung` is an age.
        if next.hasPrefix("lebens") || next == "life" { return unit }
        if ["of", "as"].contains(next) || LengthSubject.find(cv, unit: unit, where: isExperience) != nil { return nil }
        // `mit 30 Jahren im Vertrieb`, `mit 20 Jahren Leitung` is a length of work.
        let isNoun = cv.isCapitalised(cv.words[unit + 1]) && !SentenceWords.isCapitals(cv, unit + 1)
        let isAtWork = isNoun || ["im", "in", "als", "bei", "am", "at"].contains(next)
        return isAtWork && cv.words[first].text < "46" ? nil : unit
    }

    /// `Mit 52 bringe ich`, `At 52, I have`: behind a number alone whoever has the age.
    private static func ofOneself(_ cv: CVText, at index: Int) -> Int? {
        guard let last = number(cv, at: index + 1), cv.words[last].line == cv.words[index].line,
            SentenceWords.isFollowed(cv, last), !cv.isSentenceEnd(before: last + 1)
        else { return nil }
        let next = cv.words[last + 1]
        if cv.words[index].text == "at" { return next.text == "i" && cv.gap(after: last).count <= 2 ? last : nil }
        let isOwn = SentenceWords.word(cv, last + 2) == "ich" && cv.isLower(next) && !cv.isSeparated(before: last + 1)
        return isOwn && (next.text.hasSuffix("e") || ownVerbs.contains(next.text)) ? last : nil
    }

    static func isExperience(_ word: String) -> Bool { experience.contains(where: word.contains) }

    /// `Mitte 50`, `Anfang vierzig`, `mid-fifties`; `Ende 2020` is no age.
    private static func decade(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        guard let last = number(cv, at: index) else { return nil }
        return (isAge(word) && !word.hasSuffix("0")) || !isOver(cv, last) ? nil : last
    }

    private static func year(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        guard word.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return word.utf8.count == 2 || (word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")))
            ? index : nil
    }

    /// A machine has a year of make, too: a person's stands before the first section, among the personal details, or
    /// behind `ich bin`.
    private static func isPersonal(_ cv: CVText, _ index: Int) -> Bool {
        let near = cv.words[max(0, index - 3)..<index].map(\.text)
        if near.contains("bin") || near.contains("ich") { return true }
        let line = cv.words[index].line
        return cv.isAmongPersonal(line) && cv.lines[line].words.count == 2
            && !SentenceWords.word(cv, index + 1).hasPrefix("20")
    }

    /// `50+` alone, not `50+ Kunden` nor `Teams von 50+`.
    private static func plus(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index]
        guard cv.scalars[word.source.upperBound...].first == "+", let age = Int(word.text), age >= 35, age % 5 == 0
        else {
            return nil
        }
        let before = index > 0 && cv.words[index - 1].line == word.line ? cv.words[index - 1].text : ""
        guard !["von", "of", "mit", "with", "ueber", "over", "fuer", "for"].contains(before) else { return nil }
        let gap = cv.gapInLine(after: index)
        let isLast = index + 1 == cv.words.count || cv.words[index + 1].line != word.line
        return isLast || gap.contains { ",;|•·.)!?".unicodeScalars.contains($0) }
            || ["und", "and", "aber", "but"].contains(cv.words[index + 1].text) ? index : nil
    }

    /// `52 Jahre` as a cell of its own, among the personal details.
    private static func cell(_ cv: CVText, at index: Int) -> Int? {
        let line = cv.words[index].line
        guard cv.isAmongPersonal(line), index + 1 < cv.words.count, cv.words[index + 1].line == line,
            units.contains(cv.words[index + 1].text), isTight(cv, after: index)
        else { return nil }
        let isStart = cv.isFirstInLine(index) || cv.isSeparated(before: index)
        let rest = cv.gapInLine(after: index + 1)
        let isLast = index + 2 >= cv.words.count || cv.words[index + 2].line != line
        return isStart && (isLast || rest.contains { ",;|•·".unicodeScalars.contains($0) }) ? index + 1 : nil
    }

    /// `Ich, 52, suche Arbeit`
    private static func apposition(_ cv: CVText, at index: Int) -> Int? {
        guard index > 0, ["ich", "i"].contains(cv.words[index - 1].text),
            cv.gap(after: index - 1).elementsEqual([",", " "])
        else { return nil }
        let next = cv.gapInLine(after: index)
        return next.first == "," || next.first == "." ? index : nil
    }

    /// `Anna Petersen (36, ledig)`: with another personal detail in the bracket.
    private static func bracketed(_ cv: CVText, at index: Int) -> Int? {
        guard index > 0, cv.gap(after: index - 1).last == "(" else { return nil }
        var detail = index + 1
        if units.contains(SentenceWords.word(cv, detail)) { detail += 1 }
        guard detail < cv.words.count, cv.words[detail].line == cv.words[index].line,
            cv.gap(after: detail - 1).contains(where: { ",;/".unicodeScalars.contains($0) })
        else { return nil }
        let word = cv.words[detail].text
        let isDetail =
            ["w", "m", "d", "f"].contains(word) || Nationalities.isNationality(word)
            || PersonalWords.rows.beginning(with: word).contains { $0.1.match(in: cv, at: detail) != nil }
        return isDetail ? detail - 1 : nil
    }

    /// `in my fifties`, `early 50s`; not `music of the sixties`.
    private static func decades(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        guard tens.contains(word.dropLast(3) + "y") || (isAge(String(word.dropLast())) && word < "80"), index > 0,
            ["my", "mid", "early", "late"].contains(cv.words[index - 1].text)
        else { return nil }
        return index
    }

    /// `Ü50`, not `Ü30-Partys` nor `Anfang 20 Kunden`, which are of others.
    private static func isOver(_ cv: CVText, _ index: Int) -> Bool {
        guard index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            cv.gap(after: index).allSatisfy({ Folding.isSpace($0) || Folding.isHyphen($0) })
        else { return true }
        return cv.isLower(cv.words[index + 1]) || SentenceWords.isCapitals(cv, index + 1)
    }

    private static func isTight(_ cv: CVText, after index: Int) -> Bool {
        index >= 0 && index + 1 < cv.words.count
            && cv.gap(after: index).allSatisfy {
                Folding.isSpace($0) || Folding.isHyphen($0) || ".'’".unicodeScalars.contains($0)
            }
            && cv.gap(after: index).count <= 2
    }

    static func isAge(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (48...57).contains($0) } && text >= "14"
    }

    static let units = SentenceWords.set("jahre years j yrs")
    private static let possessives = SentenceWords.set("meinen meiner meine my zarten stolzen jungen reifen")
    private static let adverbs = SentenceWords.set("nun jetzt inzwischen mittlerweile heute schon bereits fast")
    private static let ownVerbs = SentenceWords.set("bin war kann will weiss darf")
    private static let triggers = possessives.union([
        "ue", "alter", "age", "mit", "at", "trotz", "despite", "anfang", "mitte", "ende", "jahrgang", "jg", "baujahr",
    ])
    private static let experience = [
        "erfahrung", "praxis", "beruf", "taetigkeit", "zugehoerig", "experience", "verantwortung",
        "zusammenarbeit",
    ]
    private static let tens: Set<String> = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy"]
    private static let ones: Set<String> = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}
