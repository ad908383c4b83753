/// From when to when, as a CV writes it.
struct DateRange: Sendable, Equatable {
    let start: WrittenDate
    /// nil: until today.
    let end: WrittenDate?
    /// The words of the text that say it.
    let words: Range<Int>
    /// Whether its years have two digits and no apostrophe, so that they could be days of a month.
    var isShort = false
}

extension DateRange {
    /// Reads the range that begins at the word `index`: `03/2018 – 06/2021`, `2018-2021`, `März 2018 bis heute`,
    /// `since 2019`, `seit 04/2020`, `03/18 – 06/21`; nil for a single date and for anything else.
    static func read(_ cv: CVText, at index: Int) -> DateRange? {
        let words = cv.words
        if openers.contains(words[index].text), index + 1 < words.count, isOpening(cv, index) {
            let isSure = words[index].text == "seit" || words[index].text == "since"
            guard let start = WrittenDate.read(cv, at: index + 1) ?? WrittenDate.short(cv, at: index + 1)
            else { return nil }
            let next = index + 1 + start.words
            if let end = end(cv, at: next, after: next - 1, allowsShort: start.day == nil) {
                return DateRange(start: start, end: end.date, words: index..<end.next)
            }
            return isSure ? DateRange(start: start, end: nil, words: index..<next) : nil
        }
        guard let start = WrittenDate.read(cv, at: index) else {
            return quarters(cv, at: index) ?? shortYears(cv, at: index) ?? shortNamed(cv, at: index)
        }
        let next = index + start.words
        if let end = end(cv, at: next, after: next - 1, allowsShort: start.day == nil) {
            return DateRange(start: start, end: end.date, words: index..<end.next)
        }
        return isLeftOpen(cv, after: next - 1) ? DateRange(start: start, end: nil, words: index..<next) : nil
    }

    /// Whether nothing but spaces stands behind `von`: what is hidden there was no date.
    private static func isOpening(_ cv: CVText, _ index: Int) -> Bool {
        let gap = cv.gap(after: index)
        return gap.count <= 4 && gap.allSatisfy { Folding.isSpace($0) || Folding.isBreak($0) || $0 == "." || $0 == ":" }
    }

    /// Reads what ends a range: a connecting dash or word, and a date or "today".
    private static func end(
        _ cv: CVText, at index: Int, after last: Int, allowsShort: Bool
    ) -> (date: WrittenDate?, next: Int)? {
        let words = cv.words
        guard index < words.count else { return nil }
        var next = index
        var isConnected = isDash(cv, after: last)
        if connectors.contains(words[next].text), cv.gap(after: last).count <= 6 {
            if today.contains(words[next].text + " " + (next + 1 < words.count ? words[next + 1].text : "")) {
                return (nil, next + 2)
            }
            isConnected = true
            next += 1
        }
        guard isConnected, next < words.count else { return nil }
        if let date = WrittenDate.read(cv, at: next) { return (date, next + date.words) }
        if allowsShort, let date = WrittenDate.short(cv, at: next) { return (date, next + date.words) }
        if today.contains(words[next].text) { return (nil, next + 1) }
        return nil
    }

    /// `Q1 2017 - Q4 2020`: from the first month of one quarter to the last of the other.
    private static func quarters(_ cv: CVText, at index: Int) -> DateRange? {
        guard let start = quarter(cv, at: index), index + 2 < cv.words.count else { return nil }
        let isWord = connectors.contains(cv.words[index + 2].text)
        guard isWord || isDash(cv, after: index + 1) else { return nil }
        let next = isWord ? index + 3 : index + 2
        guard next < cv.words.count else { return nil }
        let first = WrittenDate(year: start.year, month: start.quarter * 3 - 2, day: nil, words: 2)
        if let end = quarter(cv, at: next) {
            let last = WrittenDate(year: end.year, month: end.quarter * 3, day: nil, words: 2)
            return DateRange(start: first, end: last, words: index..<(next + 2))
        }
        return today.contains(cv.words[next].text) ? DateRange(start: first, end: nil, words: index..<(next + 1)) : nil
    }

    /// `Q1 2017`, `Q1/2017`, `1. Quartal 2017` without its number's point.
    private static func quarter(_ cv: CVText, at index: Int) -> (quarter: Int, year: Int)? {
        guard index + 1 < cv.words.count, ["q1", "q2", "q3", "q4"].contains(cv.words[index].text),
            let quarter = Int(cv.words[index].text.dropFirst()), let year = WrittenDate.number(cv, at: index + 1),
            WrittenDate.isYear(year), cv.gap(after: index).count <= 3
        else { return nil }
        return (quarter, year.value)
    }

    /// `Jan 15 – Dez 19`, `Jan '15 – heute`, `01'15 – 12'19`.
    private static func shortNamed(_ cv: CVText, at index: Int) -> DateRange? {
        guard let start = WrittenDate.short(cv, at: index),
            let end = end(cv, at: index + start.words, after: index + start.words - 1, allowsShort: true),
            end.date?.day == nil
        else { return nil }
        let isSure = WrittenDate.hasApostrophe(cv, at: index)
        return DateRange(start: start, end: end.date, words: index..<end.next, isShort: !isSure)
    }

    /// `03/18 – 06/21`, `03.19-04.21`: two-digit years are read only where both ends are written so.
    private static func shortYears(_ cv: CVText, at index: Int) -> DateRange? {
        guard index + 3 < cv.words.count, isDash(cv, after: index + 1) || cv.words[index + 2].text == "bis",
            let start = shortYear(cv, at: index)
        else { return nil }
        let next = cv.words[index + 2].text == "bis" ? index + 3 : index + 2
        if let end = shortYear(cv, at: next) {
            return DateRange(start: start, end: end, words: index..<(next + 2))
        }
        return today.contains(cv.words[next].text)
            ? DateRange(start: start, end: nil, words: index..<(next + 1)) : nil
    }

    private static func shortYear(_ cv: CVText, at index: Int) -> WrittenDate? {
        guard let month = WrittenDate.number(cv, at: index), WrittenDate.isMonth(month),
            let year = WrittenDate.number(cv, at: index + 1), year.digits == 2,
            cv.gap(after: index).elementsEqual(["/"]) || cv.gap(after: index).elementsEqual(["."])
                || cv.gap(after: index).elementsEqual(["/", "\u{2019}"])
                || cv.gap(after: index).elementsEqual(["/", "'"])
        else { return nil }
        return WrittenDate(
            year: year.value + (year.value < 70 ? 2000 : 1900), month: month.value, day: nil, words: 2)
    }

    /// `2018 –` with nothing behind it in its line, or `2015– Bürokraft`: words and no other date.
    private static func isLeftOpen(_ cv: CVText, after last: Int) -> Bool {
        let rest = cv.gapInLine(after: last)
        let isLast = last + 1 >= cv.words.count || cv.words[last + 1].line != cv.words[last].line
        guard rest.contains(where: Folding.isDash), rest.allSatisfy({ Folding.isDash($0) || Folding.isSpace($0) })
        else { return false }
        return isLast || (isClosed(cv, after: last) && !cv.words[last + 1].text.contains(where: \.isNumber))
    }

    /// `2015– Bürokraft`, where the dash is the date's; in `2015 – Bürokraft` it may part the date from the work.
    private static func isClosed(_ cv: CVText, after last: Int) -> Bool {
        let gap = cv.gap(after: last)
        return gap.first.map(Folding.isDash) == true && gap.last.map(Folding.isSpace) == true
    }

    private static func isDash(_ cv: CVText, after index: Int) -> Bool {
        let gap = cv.gap(after: index)
        let signs = gap.filter { !Folding.isSpace($0) && !Folding.isBreak($0) && $0 != "." }
        return gap.count <= 12 && (1...2).contains(signs.count) && signs.allSatisfy(Folding.isDash)
    }

    private static let openers: Set<String> = ["seit", "since", "ab", "from", "von", "vom"]
    private static let connectors: Set<String> = ["bis", "to", "until", "till", "til", "through", "thru"]
    private static let today: Set<String> = [
        "heute", "jetzt", "present", "now", "today", "current", "currently", "dato", "laufend", "ongoing", "aktuell",
        "date", "gegenwaertig", "derzeit", "lfd", "dauert", "to date", "to present", "bis heute", "bis dato",
    ]
}
