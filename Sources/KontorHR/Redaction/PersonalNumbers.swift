internal import KontorCore

/// Numbers by which an authority knows a person, some of which hold the birth date: `65 120361 O 003`.
///
/// The number of the German pension insurance: area, birth date, first letter of the birth name, serial number
/// (SGB VI § 147, https://www.gesetze-im-internet.de/sgb_6/__147.html).
enum PersonalNumbers {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            guard let last = insurance(cv, at: index) else { return nil }
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

    private static func isInsurance(_ signs: [UInt8]) -> Bool {
        signs.enumerated().allSatisfy { offset, sign in
            offset == 8 ? (97...122).contains(sign) : (48...57).contains(sign)
        }
    }
}
