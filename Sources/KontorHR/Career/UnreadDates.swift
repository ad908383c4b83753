internal import KontorCore

/// Lines that look as if they gave dates of work, and of which no range could be read.
///
/// While there is one, too few months are not known to be too few.
package struct UnreadDates: Sendable {
    /// The first of them, in the order of the text.
    package let evidence: [Evidence]
    /// How many there are.
    package let count: Int

    init(in cv: CVText, _ stations: Stations) {
        let lines = Self.lines(in: cv, stations)
        evidence = lines.prefix(TermFinder.mostEvidence).map { cv.evidence(words: $0) }
        count = lines.count
    }

    /// The words of each such line that look like a date.
    private static func lines(in cv: CVText, _ stations: Stations) -> [Range<Int>] {
        let read = readMonths(cv, stations)
        let doubted = Dictionary(stations.doubted.map { ($0.line, $0.range.words) }) { first, _ in first }
        let hasWorkHeading = cv.sections.contains(.work)
        return cv.lines.indices.untilStopped(each: 256).compactMap { line in
            let section = cv.sections[line]
            if let length = length(cv, line, longerThan: read[line] ?? 0),
                ![.education, .languages, .interests, .aside, .volunteering].contains(section),
                !EducationYears.isEducation(cv, line)
            {
                return length
            }
            if let words = doubted[line] { return words }
            let isWork = hasWorkHeading ? section == .work : [.none, .other, .work].contains(section)
            guard isWork, read[line] == nil, !EducationYears.isEducation(cv, line) else { return nil }
            return suspicion(cv, line)
        }
    }

    /// How many months the ranges of a line have; 0 where they are no work.
    private static func readMonths(_ cv: CVText, _ stations: Stations) -> [Int: Int] {
        var months: [Int: Int] = [:]
        for entry in stations.entries.untilStopped(each: 512) {
            let words = entry.range.words
            for line in cv.words[words.lowerBound].line...cv.words[words.upperBound - 1].line { months[line] = 0 }
        }
        for range in stations.ranges { months[range.evidence.line - 1, default: 0] += range.longest.count }
        return months
    }

    /// The words that tell a length of work which is more than what was read of it; nil where none do.
    private static func length(_ cv: CVText, _ line: Int, longerThan read: Int) -> Range<Int>? {
        let words = cv.lines[line].words
        return words.untilStopped(each: 64).first { index in WorkLength.months(cv, at: index).map { $0 > read } ?? false
        }
        .map { $0..<min($0 + 2, words.upperBound) }
    }

    /// The words that look like a range or a start; nil where none do.
    private static func suspicion(_ cv: CVText, _ line: Int) -> Range<Int>? {
        let words = cv.lines[line].words
        guard let first = words.first else { return nil }
        // A line with a year or a month and a number: `ab Frühjahr 2015`, `2015 Empfang`, `Buchhalter Okt. 18`.
        let isShort = words.count <= 12
        let hasYear =
            isShort
            && words.contains { index in
                WrittenDate.number(cv, at: index).map(WrittenDate.isYear) == true
                    || (MonthNames.number(cv.words[index].text) != nil && index + 1 < words.upperBound
                        && WrittenDate.number(cv, at: index + 1) != nil)
                    || isShortYear(cv, index)
            }
        if hasYear { return first..<words.upperBound }
        // One that begins with a number and a dash: `19-21 Bürokraft`.
        let isNumber = cv.words[first].text.allSatisfy(\.isNumber)
        let gap = first + 1 < words.upperBound ? cv.gap(after: first) : []
        let second = first + 1 < words.upperBound && cv.words[first + 1].text.allSatisfy(\.isNumber)
        return isNumber && second && gap.contains { Folding.isDash($0) || "./'\u{2019}".unicodeScalars.contains($0) }
            ? first..<words.upperBound : nil
    }

    /// `'15`, and not the `s` of `Miller's`.
    private static func isShortYear(_ cv: CVText, _ index: Int) -> Bool {
        guard let number = WrittenDate.number(cv, at: index), number.digits == 2 else { return false }
        let before = cv.scalars[..<cv.words[index].source.lowerBound].suffix(2)
        return before.last.map { "'\u{2019}\u{2018}".unicodeScalars.contains($0) } == true
            && before.dropLast().last.map(Folding.isLetter) != true
    }
}
