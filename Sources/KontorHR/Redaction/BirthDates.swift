internal import KontorCore

/// Birth dates, birth places, birth names and ages in running text.
enum BirthDates {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).flatMap { index in
            [born(cv, at: index), starred(cv, at: index), age(cv, at: index), loneDate(cv, at: index)].compactMap { $0 }
        }
    }

    /// `geboren am 3. Mai 1985 in Ankara`, `born in London`, `geb. Meier`.
    private static func born(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let word = cv.words[index].text
        guard bornWords.contains(word) else { return nil }
        var next = index + 1
        while next < cv.words.count, next < index + 3, linkWords.contains(cv.words[next].text) { next += 1 }
        guard next < cv.words.count else { return nil }
        if let date = WrittenDate.read(cv, at: next) {
            let end = place(cv, after: next + date.words - 1) ?? next + date.words - 1
            return span(.birthDate, cv, index, end)
        }
        guard cv.words[next].line == cv.words[index].line, cv.isCapitalised(cv.words[next]),
            !(index..<next).contains(where: { cv.isSeparated(before: $0 + 1) })
        else { return nil }
        if next == index + 1 { return word == "born" ? nil : span(.name, cv, next, next) }
        return span(.birthDate, cv, index, next)
    }

    /// Returns the last word of ` in Ankara` or `, Ankara` behind a birth date.
    private static func place(_ cv: CVText, after last: Int) -> Int? {
        guard last + 1 < cv.words.count else { return nil }
        var next = last + 1
        guard cv.words[next].text == "in" || cv.words[next].text == "zu" else { return nil }
        next += 1
        guard next < cv.words.count, cv.words[next].line == cv.words[last].line, cv.isCapitalised(cv.words[next]) else {
            return nil
        }
        while next + 1 < cv.words.count, cv.words[next + 1].line == cv.words[last].line,
            cv.isCapitalised(cv.words[next + 1]), cv.gap(after: next).count == 1
        {
            next += 1
        }
        return next
    }

    /// `* 12.03.1985 in Ankara`
    private static func starred(_ cv: CVText, at index: Int) -> HiddenSpan? {
        var star = cv.words[index].source.lowerBound
        while star > 0, Folding.isSpace(cv.scalars[star - 1]) { star -= 1 }
        guard star > 0, cv.scalars[star - 1] == "*", let date = WrittenDate.read(cv, at: index),
            date.day != nil || star == cv.words[index].source.lowerBound
        else { return nil }
        let last = index + date.words - 1
        guard DateRange.read(cv, at: index) == nil else { return nil }
        let end = cv.words[place(cv, after: last) ?? last].source.upperBound
        return HiddenSpan(kind: .birthDate, range: (star - 1)..<end)
    }

    /// A full date that stands alone before the first section or among the personal details.
    private static func loneDate(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let line = cv.words[index].line
        guard cv.sections[line] == .personal || cv.sections[line] == .none, cv.isFirstInLine(index),
            let date = WrittenDate.read(cv, at: index), date.day != nil, cv.lines[line].words.count == date.words,
            DateRange.read(cv, at: index) == nil
        else { return nil }
        return span(.birthDate, cv, index, index + date.words - 1)
    }

    /// `34 Jahre alt`, `34-jährig`, `aged 34`, `Jahrgang 1985`.
    private static func age(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let words = cv.words
        func text(_ offset: Int) -> String {
            index + offset < words.count && words[index + offset].line == words[index].line
                ? words[index + offset].text : ""
        }
        if isAge(words[index].text) {
            let behind = [text(1), text(2)]
            if ageEndings.contains(behind) { return span(.age, cv, index, index + 2) }
            if text(1).hasPrefix("jaehrig"), cv.gap(after: index).allSatisfy(Folding.isHyphen) {
                return span(.age, cv, index, index + 1)
            }
            if behind == ["year", "old"] || behind == ["years", "old"] || behind == ["y", "o"] {
                return span(.age, cv, index, index + 2)
            }
        }
        // `aged fifty-eight`
        if words[index].text == "aged", !text(1).isEmpty, let last = Ages.number(cv, at: index + 1) {
            return span(.age, cv, index, last)
        }
        if words[index].text == "jahrgang", WrittenDate.read(cv, at: min(index + 1, words.count - 1)) != nil {
            return span(.age, cv, index, index + 1)
        }
        return nil
    }

    private static func isAge(_ text: String) -> Bool {
        text.utf8.count == 2 && Int(text).map { (14...99).contains($0) } == true
    }

    static func span(_ kind: Redaction.Kind, _ cv: CVText, _ first: Int, _ last: Int) -> HiddenSpan {
        HiddenSpan(kind: kind, range: cv.words[first].source.lowerBound..<cv.words[last].source.upperBound)
    }

    private static let bornWords: Set<String> = ["geboren", "geborene", "geborener", "geb", "born", "nee"]
    private static let linkWords: Set<String> = ["am", "in", "on", "at", "den", "im", "the"]
    private static let ageEndings: Set<[String]> = [["jahre", "alt"], ["jahre", "jung"], ["lebensjahre", ""]]
}
