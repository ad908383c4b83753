/// A date as a CV writes it: a year, often a month, sometimes a day.
struct WrittenDate: Sendable, Equatable {
    let year: Int
    let month: Int?
    let day: Int?
    /// How many words of the text it takes.
    let words: Int
}

extension WrittenDate {
    /// Reads the date that begins at the word `index`: `2018`, `03/2018`, `2018-03`, `01.03.2018`, `2018-03-01`,
    /// `März 2018`, `Mar. 2018`, `3. Mai 2018`, `May 3rd, 2018`; nil for anything else.
    static func read(_ cv: CVText, at index: Int) -> WrittenDate? {
        named(cv, at: index) ?? numeric(cv, at: index)
    }

    private static func named(_ cv: CVText, at index: Int) -> WrittenDate? {
        let words = cv.words
        if let month = MonthNames.number(words[index].text) {
            if let year = year(cv, at: index + 1), isClose(cv, after: index) {
                return WrittenDate(year: year, month: month, day: nil, words: 2)
            }
            if let day = day(cv, at: index + 1), let year = year(cv, at: index + 2), isClose(cv, after: index),
                isClose(cv, after: index + 1)
            {
                return WrittenDate(year: year, month: month, day: day, words: 3)
            }
        } else if let day = day(cv, at: index), index + 1 < words.count, isClose(cv, after: index),
            let month = MonthNames.number(words[index + 1].text), let year = year(cv, at: index + 2),
            isClose(cv, after: index + 1)
        {
            return WrittenDate(year: year, month: month, day: day, words: 3)
        }
        return nil
    }

    private static func numeric(_ cv: CVText, at index: Int) -> WrittenDate? {
        guard let first = number(cv, at: index) else { return nil }
        let second = joins(cv, after: index) ? number(cv, at: index + 1) : nil
        let third = second != nil && joins(cv, after: index + 1) ? number(cv, at: index + 2) : nil
        if let second, let third {
            if isDay(first), isMonth(second), let year = fullYear(third) {
                return WrittenDate(year: year, month: second.value, day: first.value, words: 3)
            }
            if isYear(first), isMonth(second), isDay(third), third.digits == 2 {
                return WrittenDate(year: first.value, month: second.value, day: third.value, words: 3)
            }
        }
        if let second {
            if isMonth(first), isYear(second) {
                return WrittenDate(year: second.value, month: first.value, day: nil, words: 2)
            }
            if isYear(first), isMonth(second), second.digits == 2 {
                return WrittenDate(year: first.value, month: second.value, day: nil, words: 2)
            }
        }
        return isYear(first) ? WrittenDate(year: first.value, month: nil, day: nil, words: 1) : nil
    }
}

extension WrittenDate {
    /// Reads a month with a year of two digits: `Jan 15`, `Jan. '15`, `Jan-15`, `01'15`, `03/18`; nil for anything
    /// else, and for a day of a month whose year stands behind it.
    static func short(_ cv: CVText, at index: Int) -> WrittenDate? {
        guard index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            let year = number(cv, at: index + 1), year.digits == 2
        else { return nil }
        let gap = cv.gap(after: index)
        let signs = gap.filter { !Folding.isSpace($0) }
        let isApostrophe = hasApostrophe(cv, at: index)
        let month: Int
        if let named = MonthNames.number(cv.words[index].text) {
            let isTight = gap.count == 1 && signs.allSatisfy { Folding.isHyphen($0) || $0 == "/" || $0 == "." }
            guard gap.count <= 4, isApostrophe || isTight || signs.isEmpty || signs == ["."] else { return nil }
            if !isApostrophe, self.year(cv, at: index + 2) != nil, isClose(cv, after: index + 1) { return nil }
            month = named
        } else {
            guard let first = number(cv, at: index), isMonth(first), gap.count <= 2, isApostrophe || signs == ["/"],
                signs != ["/"] || !(joins(cv, after: index + 1) && number(cv, at: index + 2) != nil)
            else { return nil }
            month = first.value
        }
        return WrittenDate(
            year: year.value + (year.value < 70 ? 2000 : 1900), month: month, day: nil, words: 2)
    }

    /// Whether the sign that stands for the century follows the word `index`.
    static func hasApostrophe(_ cv: CVText, at index: Int) -> Bool {
        cv.gap(after: index).suffix(1).contains { "'\u{2019}\u{2018}`\u{B4}".unicodeScalars.contains($0) }
    }
}

extension WrittenDate {
    typealias Number = (value: Int, digits: Int)

    static func number(_ cv: CVText, at index: Int) -> Number? {
        guard index < cv.words.count, cv.words[index].text.utf8.count <= 4, let value = Int(cv.words[index].text),
            value >= 0
        else { return nil }
        return (value, cv.words[index].text.utf8.count)
    }

    static func isYear(_ number: Number) -> Bool { number.digits == 4 && (1900...2100).contains(number.value) }
    static func isMonth(_ number: Number) -> Bool { number.digits <= 2 && (1...12).contains(number.value) }
    private static func isDay(_ number: Number) -> Bool { number.digits <= 2 && (1...31).contains(number.value) }

    /// `2018`, or `18` for 2018 and `85` for 1985.
    private static func fullYear(_ number: Number) -> Int? {
        if isYear(number) { return number.value }
        guard number.digits == 2 else { return nil }
        return number.value + (number.value < 50 ? 2000 : 1900)
    }

    private static func year(_ cv: CVText, at index: Int) -> Int? {
        guard let number = number(cv, at: index), isYear(number) else { return nil }
        return number.value
    }

    /// `3`, `03`, `3rd`.
    private static func day(_ cv: CVText, at index: Int) -> Int? {
        guard index < cv.words.count else { return nil }
        let text = cv.words[index].text
        let digits = text.prefix { ("0"..."9").contains($0) }
        let rest = text.dropFirst(digits.count)
        guard digits.utf8.count <= 2, rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest),
            let value = Int(digits), (1...31).contains(value)
        else { return nil }
        return value
    }

    /// `.`, `/` or a tight hyphen: what stands between the numbers of one date.
    private static func joins(_ cv: CVText, after index: Int) -> Bool {
        let gap = cv.gap(after: index)
        guard gap.count <= 3 else { return false }
        let signs = gap.filter { !Folding.isSpace($0) }
        return signs == ["."] || signs == ["/"] || (gap.count == 1 && signs.allSatisfy(Folding.isHyphen))
    }

    /// A space, a point or a comma: what stands between a month's name and its year.
    private static func isClose(_ cv: CVText, after index: Int) -> Bool {
        cv.gap(after: index).count <= 3
            && cv.gap(after: index).allSatisfy { Folding.isSpace($0) || $0 == "." || $0 == "," || $0 == "/" }
    }
}
