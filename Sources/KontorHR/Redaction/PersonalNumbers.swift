internal import KontorCore

/// Numbers by which an authority or a bank knows a person, some of which hold the birth date: `65 120361 O 003`.
///
/// The number of the German pension insurance: area, birth date, first letter of the birth name, serial number
/// (SGB VI § 147, https://www.gesetze-im-internet.de/sgb_6/__147.html).
enum PersonalNumbers {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            guard let last = insurance(cv, at: index) ?? account(cv, at: index) else { return nil }
            return BirthDates.span(.number, cv, index, last)
        }
    }

    /// Twelve signs in up to four groups: eight digits, a letter, three digits.
    private static func insurance(_ cv: CVText, at index: Int) -> Int? {
        var signs = ""
        for last in index..<min(index + 5, cv.words.count) {
            guard cv.words[last].line == cv.words[index].line, last == index || cv.gap(after: last - 1).count == 1
            else {
                return nil
            }
            signs += cv.words[last].text
            guard signs.utf8.count <= 12 else { return nil }
            if signs.utf8.count == 12 { return isInsurance(Array(signs.utf8)) ? last : nil }
        }
        return nil
    }

    /// An account's number (IBAN, ISO 13616): two letters, two digits, up to 30 signs more in groups of four.
    ///
    /// Its check digits are not looked at: a mistyped one leads to the person, too.
    private static func account(_ cv: CVText, at index: Int) -> Int? {
        let first = cv.words[index].text.utf8.prefix(4).map { (97...122).contains($0) }
        guard first.elementsEqual([true, true, false, false]),
            isDigits(cv.words[index].text.utf8.dropFirst(2).prefix(2))
        else {
            return nil
        }
        var count = cv.words[index].text.utf8.count
        guard count == 4 || count >= 15 else { return nil }
        var last = index
        while last + 1 < cv.words.count, cv.words[last + 1].line == cv.words[index].line,
            cv.gap(after: last).count == 1,
            cv.words[last].text.utf8.count == 4, cv.words[last + 1].text.utf8.count <= 4, count < 34,
            // A bank may be told by letters: `GB29 NWBK 6016 …`
            last == index || cv.words[last + 1].text.utf8.contains(where: { (48...57).contains($0) })
        {
            last += 1
            count += cv.words[last].text.utf8.count
        }
        return (15...34).contains(count) ? last : nil
    }

    private static func isDigits(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { (48...57).contains($0) } }

    private static func isInsurance(_ signs: [UInt8]) -> Bool {
        signs.enumerated().allSatisfy { offset, sign in
            offset == 8 ? (97...122).contains(sign) : (48...57).contains(sign)
        }
    }
}
