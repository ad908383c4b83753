internal import KontorCore

/// Birth dates, birth places, birth names and ages in running text.
enum BirthDates {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).flatMap { index in
            [
                born(cv, at: index), bornBehind(cv, at: index), starred(cv, at: index), age(cv, at: index),
                loneDate(cv, at: index),
            ].compactMap { $0 }
        }
    }

    /// `geboren am 3. Mai 1985 in Ankara`, `born in London`, `geb. Meier`, `geb. '89`, `b. 12 March 1979`.
    private static func born(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let word = cv.words[index].text
        guard bornWords.contains(word) || (word == "b" && isAbbreviated(cv, index)) else { return nil }
        var next = index + 1
        while next < cv.words.count, next < index + 5, linkWords.contains(cv.words[next].text) { next += 1 }
        guard next < cv.words.count else { return nil }
        let isNear = cv.words[next].line - cv.words[index].line <= 1 && cv.gap(after: next - 1).count <= 6
        if isNear, let day = BirthDay.read(cv, at: next, isShort: isShortYear(cv, next)), word != "b" || day.hasDay {
            let start = cv.words[index].source.lowerBound
            return HiddenSpan(kind: .birthDate, range: start..<end(cv, of: day))
        }
        guard word != "b", cv.words[next].line == cv.words[index].line, cv.isCapitalised(cv.words[next]),
            !(index..<next).contains(where: { cv.isSeparated(before: $0 + 1) || isHyphened(cv, after: $0) })
        else { return nil }
        if next == index + 1, let day = day(cv, behindName: next) {
            return HiddenSpan(kind: .birthDate, range: cv.words[index].source.lowerBound..<end(cv, of: day))
        }
        if next == index + 1 { return word == "born" ? nil : span(.name, cv, next, next) }
        return span(.birthDate, cv, index, next)
    }

    /// `geb. Schmidtke, am 03.04.1979`: the day behind a name of birth.
    private static func day(_ cv: CVText, behindName name: Int) -> BirthDay? {
        var next = name + 1
        while next < cv.words.count, next < name + 3, cv.isCapitalised(cv.words[next]) { next += 1 }
        while next < cv.words.count, next < name + 5, linkWords.contains(cv.words[next].text) { next += 1 }
        guard next < cv.words.count, cv.words[next].line == cv.words[name].line, cv.gap(after: next - 1).count <= 3,
            let day = BirthDay.read(cv, at: next, isShort: false), day.hasDay
        else { return nil }
        return day
    }

    /// `am 12. März 1968 in Danzig geboren`: from the date on.
    private static func bornBehind(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard cv.words[index].text == "geboren", index > 0 else { return nil }
        var found: (first: Int, last: Int)?
        for first in stride(from: index - 1, through: max(0, index - 9), by: -1) {
            guard SentenceWords.isFollowed(cv, first), !cv.isSentenceEnd(before: first + 1) else { break }
            guard let day = BirthDay.read(cv, at: first), day.last < index else { continue }
            if found == nil || found?.last == day.last { found = (first, day.last) }
        }
        guard let found else { return nil }
        let isPlace = ((found.last + 1)..<index).allSatisfy {
            cv.isCapitalised(cv.words[$0]) || betweenWords.contains(cv.words[$0].text)
        }
        return isPlace ? span(.birthDate, cv, found.first, index) : nil
    }

    /// Where a birth date ends, with its place and the bracket around that.
    private static func end(_ cv: CVText, of day: BirthDay) -> Int {
        guard let place = place(cv, after: day.last) else { return cv.words[day.last].source.upperBound }
        let isBracketed = cv.gap(after: day.last).contains("(") && cv.gapInLine(after: place).first == ")"
        return cv.words[place].source.upperBound + (isBracketed ? 1 : 0)
    }

    /// Returns the last word of ` in Ankara`, ` (Ankara)` or, among the personal details, `, Ankara` behind a birth date.
    private static func place(_ cv: CVText, after last: Int) -> Int? {
        var next = last + 1
        guard next < cv.words.count, cv.words[next].line == cv.words[last].line else { return nil }
        let gap = cv.gap(after: last)
        let isNamed = ["in", "zu", "aus", "at"].contains(cv.words[next].text)
        if isNamed { next += 1 }
        guard next < cv.words.count, cv.words[next].line == cv.words[last].line, cv.isCapitalised(cv.words[next]) else {
            return nil
        }
        let first = next
        while next + 1 < cv.words.count, cv.words[next + 1].line == cv.words[last].line,
            cv.isCapitalised(cv.words[next + 1]), cv.gap(after: next).count == 1
        {
            next += 1
        }
        if isNamed {
            // `in Aleppo (Syrien)`, `in Lagos, Nigeria`
            let isCountry = next + 1 < cv.words.count && Peoples.isCountry(cv.words[next + 1].text)
            return isCountry && cv.words[next + 1].line == cv.words[last].line && cv.gap(after: next).count <= 2
                ? next + 1 : next
        }
        if gap.last == "(" { return cv.gapInLine(after: next).first == ")" ? next : nil }
        guard gap.elementsEqual([",", " "]), next - first < 2, cv.isAmongPersonal(cv.words[last].line),
            isTown(cv, first...next)
        else { return nil }
        let rest = cv.gapInLine(after: next)
        let isLast = next + 1 == cv.words.count || cv.words[next + 1].line != cv.words[next].line
        return (isLast && rest.allSatisfy { Folding.isSpace($0) || $0 == "." })
            || rest.contains { ",;|•·".unicodeScalars.contains($0) } ? next : nil
    }

    /// Whether these words can be a town: no job, product or firm.
    private static func isTown(_ cv: CVText, _ words: ClosedRange<Int>) -> Bool {
        !words.contains { index in
            let word = cv.words[index].text
            return GenderedTitles.isTitle(cv, at: index) || ProductNames.all.contains(word) || word.count < 3
                || ProductNames.makers.contains(word) || NotNames.contains(word)
        }
    }

    /// `b.` and not a letter of a list.
    private static func isAbbreviated(_ cv: CVText, _ index: Int) -> Bool {
        !cv.isCapitalised(cv.words[index]) && cv.gapInLine(after: index).elementsEqual([".", " "])
    }

    /// Whether two digits behind `geb.` are all that follows, as in `geb. 89`.
    private static func isShortYear(_ cv: CVText, _ index: Int) -> Bool {
        cv.words[index].text.utf8.count == 2 && cv.gapInLine(after: index).first.map { $0 != "." && $0 != "/" } ?? true
    }

    private static func isHyphened(_ cv: CVText, after index: Int) -> Bool {
        cv.gap(after: index).contains(where: Folding.isHyphen)
    }

    /// `* 12.03.1985 in Ankara`, `🎂 12.03.1979`
    private static func starred(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let start = cv.words[index].source.lowerBound
        var sign = start
        while sign > 0,
            Folding.isSpace(cv.scalars[sign - 1]) || "'’\u{FE0F}".unicodeScalars.contains(cv.scalars[sign - 1])
        {
            sign -= 1
        }
        guard sign > 0, let isSure = birthSigns[cv.scalars[sign - 1]], let day = BirthDay.read(cv, at: index),
            day.hasDay || isSure || sign == start, DateRange.read(cv, at: index) == nil
        else { return nil }
        return HiddenSpan(kind: .birthDate, range: (sign - 1)..<end(cv, of: day))
    }

    /// The signs before a birth date; sure are those that nobody makes a list with.
    private static let birthSigns: [Unicode.Scalar: Bool] = {
        var signs: [Unicode.Scalar: Bool] = [:]
        for sign in "*∗⁎＊﹡✱✲✳✶★☆⋆".unicodeScalars { signs[sign] = false }
        for sign in "🎂🎈🎉🍼👶🐣🧁".unicodeScalars { signs[sign] = true }
        return signs
    }()

    /// A full date that stands alone before the first section or among the personal details, or over its label.
    private static func loneDate(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard cv.isFirstInLine(index), let date = WrittenDate.read(cv, at: index), date.day != nil else { return nil }
        let line = cv.words[index].line
        guard cv.lines[line].words.count == date.words, DateRange.read(cv, at: index) == nil,
            cv.isAmongPersonal(line) || PersonalLabels.isLabel(of: .birthDate, line: line + 1, in: cv)
        else { return nil }
        return span(.birthDate, cv, index, index + date.words - 1)
    }

    /// A full date in a cell of its own at the head: `12.03.1979 | Hamburg | ledig`. Where several lines have one, they may be
    /// of the work, and only those count that stand beside something else of the person.
    static func cells(in cv: CVText, beside details: [HiddenSpan]) -> [HiddenSpan] {
        let found = cv.words.indices.untilStopped(each: 64).compactMap { cell(cv, at: $0) }
        let lines = Set(found.map { cv.line(at: $0.range.lowerBound) })
        guard lines.count > 1 else { return found }
        let personal = cv.lines(with: Redaction.Kind.ofPersons, of: details)
        return found.filter { personal.contains(cv.line(at: $0.range.lowerBound)) }
    }

    private static func cell(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let line = cv.words[index].line
        guard cv.isAmongPersonal(line), cv.isCellStart(index), let date = WrittenDate.read(cv, at: index),
            date.day != nil, date.year <= youngest, cv.isCellEnd(index + date.words - 1),
            cv.lines[line].words.count > date.words,
            DateRange.read(cv, at: index) == nil,
            index == 0 || !cv.gap(after: index - 1).contains(where: Folding.isDash)
        else { return nil }
        return span(.birthDate, cv, index, index + date.words - 1)
    }

    /// Who was born later does not apply yet; a later date is a letter's.
    private static let youngest = 2013

    /// `34 Jahre alt`, `34-jährig`, `37yo`, `thirty-seven years old`, `aged 34`, `Jahrgang 1985`.
    private static func age(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let words = cv.words
        let word = words[index].text
        if let last = Ages.number(cv, at: index) {
            if let end = ageEndings.compactMap({ Self.end(of: $0, in: cv, after: last) }).max() {
                return span(.age, cv, index, end)
            }
            if SentenceWords.word(cv, last + 1).hasPrefix("jaehrig"), cv.gap(after: last).allSatisfy(Folding.isHyphen),
                words[last + 1].line == words[index].line
            {
                return span(.age, cv, index, last + 1)
            }
        }
        if word.hasSuffix("yo"), word.utf8.count == 4, Ages.isAge(String(word.prefix(2))) {
            return span(.age, cv, index, index)
        }
        // `50th birthday`
        if word.utf8.count == 4, ["th", "st", "nd", "rd"].contains(word.suffix(2)), Ages.isAge(String(word.prefix(2))),
            SentenceWords.word(cv, index + 1) == "birthday"
        {
            return span(.age, cv, index, index + 1)
        }
        // `siebenunddreißigjährige Mutter`, not `zwanzigjährige Erfahrung`
        if let found = word.firstRange(of: "jaehrig"),
            Ages.isWritten(String(word[..<found.lowerBound])) || Ages.isAge(String(word[..<found.lowerBound])),
            !Ages.isExperience(SentenceWords.word(cv, index + 1))
        {
            return span(.age, cv, index, index)
        }
        // `aged fifty-eight`
        if word == "aged", index + 1 < words.count, words[index + 1].line == words[index].line,
            let last = Ages.number(cv, at: index + 1)
        {
            return span(.age, cv, index, last)
        }
        if word == "jahrgang", WrittenDate.read(cv, at: min(index + 1, words.count - 1)) != nil {
            return span(.age, cv, index, index + 1)
        }
        return nil
    }

    private static func end(of ending: [String], in cv: CVText, after last: Int) -> Int? {
        let end = last + ending.count
        guard end < cv.words.count, cv.words[end].line == cv.words[last].line,
            zip(cv.words[(last + 1)...end], ending).allSatisfy({ $0.text == $1 }),
            !((last + 1)...end).contains(where: { cv.isSeparated(before: $0) })
        else { return nil }
        return end
    }

    static func span(_ kind: Redaction.Kind, _ cv: CVText, _ first: Int, _ last: Int) -> HiddenSpan {
        HiddenSpan(kind: kind, range: cv.words[first].source.lowerBound..<cv.words[last].source.upperBound)
    }

    private static let bornWords: Set<String> = ["geboren", "geborene", "geborener", "geb", "gebor", "born", "nee"]
    private static let linkWords: Set<String> = [
        "am", "in", "on", "at", "den", "im", "the", "anno", "bin", "ich", "wurde",
    ]
    private static let betweenWords: Set<String> = ["in", "zu", "im", "bei", "als", "der", "am", "an"]
    private static let ageEndings = [
        "jahre alt", "jahre jung", "geburtstag", "jahr alt", "j alt", "lebensjahre", "lebensjahr", "year old",
        "years old", "yrs old",
        "yr old", "y o", "yo", "years young", "years of age",
    ].map { Folding.words($0) }
}
