internal import KontorCore

/// Streets with their house numbers; the postcode of a town and the town stay.
enum Streets {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).flatMap { index in
            [
                german(cv, at: index), named(cv, at: index), beforePostcode(cv, at: index), english(cv, at: index),
                british(cv, at: index),
            ].compactMap { $0 }
        }
    }

    /// A street's ending and a house number: `Musterstraße 12a`, `Lange Str. 4-6`, `Unter den Linden Allee 1`.
    private static func german(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let text = cv.words[index].text
        guard index + 1 < cv.words.count, isHouseNumber(cv.words[index + 1].text),
            cv.words[index + 1].line == cv.words[index].line, cv.gap(after: index).count <= 2,
            let ending = endings.first(where: { text.hasSuffix($0) }), cv.isCapitalised(cv.words[index])
        else { return nil }
        var first = index
        if text.count == ending.count || cv.gapBefore(index)?.allSatisfy(Folding.isHyphen) == true {
            while first > 0, index - first < 3, cv.words[first - 1].line == cv.words[index].line,
                cv.gap(after: first - 1).count == 1, cv.isCapitalised(cv.words[first - 1]),
                !cv.gap(after: first - 1).contains(",")
            {
                first -= 1
            }
        }
        return span(cv, first, index + 1)
    }

    /// A house number right before a postcode and a town, in this line or at the end of the line above: whatever the
    /// street is called (`Am Markt 3, 20095 Hamburg`).
    private static func beforePostcode(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let words = cv.words
        guard index > 0, isPostcode(cv, index), var last = houseNumberEnd(cv, before: index) else { return nil }
        let line = words[last].line
        // `Geburtsjahr 1989`, over a town
        if WrittenDate.number(cv, at: last).map(WrittenDate.isYear) == true { return nil }
        guard words[index].line == line || words[index].line - line <= 2 else { return nil }
        if words[index].line != line, last != (cv.lines[line].words.last ?? last) { return nil }
        // `3`, or the `3` of `3 a`
        let number = isHouseNumber(words[last].text) ? last : last - 1
        var first = number
        while first > 0, words[first - 1].line == line, number - first < 5, isStreetGap(cv.gap(after: first - 1)),
            !Folding.isDigit(cv.folded[words[first - 1].folded.lowerBound])
        {
            first -= 1
        }
        guard first < number, cv.isCapitalised(words[first]) else { return nil }
        last = max(last, number)
        return span(cv, first, last)
    }

    private static func houseNumberEnd(_ cv: CVText, before index: Int) -> Int? {
        let isNumber = isHouseNumber(cv.words[index - 1].text)
        if isNumber { return index - 1 }
        let isLetter = cv.words[index - 1].text.utf8.count == 1 && index > 1 && isHouseNumber(cv.words[index - 2].text)
        return isLetter ? index - 1 : nil
    }

    private static func isStreetGap(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count <= 2 && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || $0 == "." || $0 == "'" }
    }

    /// Four or five digits (Germany, Austria, Switzerland) before a capitalised town.
    private static func isPostcode(_ cv: CVText, _ index: Int) -> Bool {
        let text = cv.words[index].text
        guard (4...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            index + 1 < cv.words.count, cv.gap(after: index).allSatisfy(Folding.isSpace)
        else { return false }
        return cv.isCapitalised(cv.words[index + 1]) && cv.words[index + 1].line == cv.words[index].line
            && MonthNames.number(cv.words[index + 1].text) == nil
    }

    /// `12 High Street`, `Flat 3, 221B Baker St.`
    private static func english(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard isHouseNumber(cv.words[index].text), !cv.gapIsRange(before: index) else { return nil }
        for last in (index + 2)..<(index + 5) where last < cv.words.count {
            guard cv.words[last].line == cv.words[index].line, cv.isCapitalised(cv.words[last - 1]),
                cv.gap(after: last - 1).count <= 2
            else { return nil }
            if streetWords.contains(cv.words[last].text), cv.isCapitalised(cv.words[last]) {
                return span(cv, index, last)
            }
        }
        return nil
    }

    /// A British postcode names a street: `SW1A 1AA`.
    private static func british(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard index + 1 < cv.words.count, cv.gap(after: index).count == 1, cv.words[index].text.count <= 4 else {
            return nil
        }
        let outward = Array(cv.words[index].text.utf8)
        let inward = Array(cv.words[index + 1].text.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        guard outward.count >= 2, inward.count == 3, isLetter(outward[0]), outward.contains(where: isDigit),
            isDigit(inward[0]), isLetter(inward[1]), isLetter(inward[2]), cv.isCapitalised(cv.words[index]),
            cv.scalars[cv.words[index + 1].source].dropFirst().allSatisfy({ $0.properties.isUppercase })
        else { return nil }
        return span(cv, index, index + 1)
    }

    static func isHouseNumber(_ text: String) -> Bool {
        let digits = text.utf8.prefix { (48...57).contains($0) }.count
        return (1...4).contains(digits) && text.utf8.count - digits <= 1
    }

    /// The span, with the rest of a house number such as `4-6` or `12 a`.
    static func span(_ cv: CVText, _ first: Int, _ last: Int) -> HiddenSpan {
        var last = last
        let longest = last + 6
        while last < longest, last + 1 < cv.words.count, cv.words[last + 1].line == cv.words[last].line,
            cv.gap(after: last).count == 1, cv.words[last + 1].text.utf8.count <= 3,
            cv.gap(after: last).allSatisfy({ Folding.isHyphen($0) || $0 == "/" })
                || (cv.words[last + 1].text.utf8.count == 1 && !cv.isCapitalised(cv.words[last + 1]))
        {
            last += 1
        }
        return BirthDates.span(.street, cv, first, last)
    }

    private static let endings = [
        "strasse", "str", "weg", "gasse", "platz", "allee", "ring", "damm", "ufer", "chaussee", "steig", "stieg",
        "pfad",
        "twiete", "redder", "zeile", "promenade", "kai", "graben", "wall", "reihe", "kamp", "bruecke", "stiege",
    ]
    private static let streetWords: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "close", "court", "way", "place",
        "square",
        "terrace", "gardens", "crescent", "boulevard", "blvd", "row", "mews", "grove", "hill",
    ]
}

extension CVText {
    /// What stands between a word and the one before it; nil for the first of its line.
    func gapBefore(_ word: Int) -> ArraySlice<Unicode.Scalar>? { isFirstInLine(word) ? nil : gap(after: word - 1) }

    /// Whether the number at `word` is tied to the one before it, as the second year of a range is.
    func gapIsRange(before word: Int) -> Bool {
        guard let gap = gapBefore(word) else { return false }
        return gap.contains { Folding.isDash($0) || $0 == "/" || $0 == "." }
    }
}
