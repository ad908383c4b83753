/// A day or year of birth as people write it behind a word that says so, more freely than the dates of work: `12.III.1979`,
/// `zwölften März 1979`, `12th of March '89`.
struct BirthDay {
    /// Its last word.
    let last: Int
    let hasDay: Bool

    /// - Parameter isShort: Whether two digits may be a year.
    static func read(_ cv: CVText, at index: Int, isShort: Bool = false) -> BirthDay? {
        guard cv.words.indices.contains(index) else { return nil }
        if let date = WrittenDate.read(cv, at: index), date.month != nil {
            return BirthDay(last: index + date.words - 1, hasDay: date.day != nil)
        }
        return named(cv, at: index) ?? numeric(cv, at: index)
            ?? year(cv, at: index, isShort: isShort || isApostrophe(cv, before: index)).map {
                BirthDay(last: $0, hasDay: false)
            }
    }

    private static func named(_ cv: CVText, at index: Int) -> BirthDay? {
        var month = index
        var hasDay = isDay(cv, index)
        if hasDay { month += ["of", "des"].contains(SentenceWords.word(cv, index + 1)) ? 2 : 1 }
        guard isClose(cv, from: index, to: month), isMonth(cv, month, hasDay: hasDay) else { return nil }
        var last = month
        if !hasDay, isDay(cv, month + 1), isClose(cv, from: month, to: month + 1) {
            last = month + 1
            hasDay = true
        }
        if isClose(cv, from: last, to: last + 1), let end = year(cv, at: last + 1, isShort: true) { last = end }
        return hasDay ? BirthDay(last: last, hasDay: true) : last > month ? BirthDay(last: last, hasDay: false) : nil
    }

    /// `12 03 1979`, `03/28/1979`, `1979/3/12`
    private static func numeric(_ cv: CVText, at index: Int) -> BirthDay? {
        guard isClose(cv, from: index, to: index + 2), let first = WrittenDate.number(cv, at: index),
            let second = WrittenDate.number(cv, at: index + 1), let third = WrittenDate.number(cv, at: index + 2)
        else { return nil }
        func areDayAndMonth(_ left: WrittenDate.Number, _ right: WrittenDate.Number) -> Bool {
            left.digits <= 2 && right.digits <= 2 && (1...31).contains(left.value) && (1...31).contains(right.value)
                && min(left.value, right.value) <= 12
        }
        let isDate =
            (areDayAndMonth(first, second) && WrittenDate.isYear(third))
            || (WrittenDate.isYear(first) && areDayAndMonth(second, third))
        return isDate ? BirthDay(last: index + 2, hasDay: true) : nil
    }

    /// `1979`, `'79`, `neunzehnhundertneunundsiebzig`, `nineteen seventy-nine`: returns its last word.
    private static func year(_ cv: CVText, at index: Int, isShort: Bool) -> Int? {
        let word = SentenceWords.word(cv, index)
        if let number = WrittenDate.number(cv, at: index), word.utf8.allSatisfy({ (48...57).contains($0) }) {
            return WrittenDate.isYear(number) || (isShort && number.digits == 2) ? index : nil
        }
        if word.hasPrefix("neunzehnhundert") || word.hasPrefix("zweitausend") { return index }
        return word == "nineteen" ? Ages.number(cv, at: index + 1) : nil
    }

    private static func isDay(_ cv: CVText, _ index: Int) -> Bool {
        let word = SentenceWords.word(cv, index)
        let digits = word.prefix { ("0"..."9").contains($0) }
        if (1...2).contains(digits.utf8.count) {
            let rest = word.dropFirst(digits.count)
            return (rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest)) && Int(digits).map { 1...31 ~= $0 } == true
        }
        return ordinals.contains(word) || (word.hasSuffix("ssigsten") && word.count < 18)
            || (word.hasSuffix("zwanzigsten") && word.count < 24)
    }

    private static func isMonth(_ cv: CVText, _ index: Int, hasDay: Bool) -> Bool {
        let word = SentenceWords.word(cv, index)
        return MonthNames.number(word) != nil || (hasDay && (romans.contains(word) || ordinals.contains(word)))
    }

    private static func isClose(_ cv: CVText, from first: Int, to last: Int) -> Bool {
        guard last < cv.words.count, cv.words[first].line == cv.words[last].line else { return false }
        return (first..<last).allSatisfy { index in
            cv.gap(after: index).count <= 3
                && cv.gap(after: index).allSatisfy {
                    Folding.isSpace($0) || Folding.isHyphen($0) || ".,/'’‘´`".unicodeScalars.contains($0)
                }
        }
    }

    private static func isApostrophe(_ cv: CVText, before index: Int) -> Bool {
        let start = cv.words[index].source.lowerBound
        return start > 0 && "'’‘´`".unicodeScalars.contains(cv.scalars[start - 1])
    }

    private static let romans = SentenceWords.set("i ii iii iv v vi vii viii ix x xi xii")
    private static let ordinals = SentenceWords.set(
        """
        ersten zweiten dritten vierten fuenften sechsten siebten siebenten achten neunten zehnten elften zwoelften
        dreizehnten vierzehnten fuenfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten dreissigsten
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
        """)
}
