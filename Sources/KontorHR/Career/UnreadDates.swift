internal import KontorCore

/// Lines that look as if they gave dates of work, and of which no range could be read.
///
/// While there is one, too few months are not known to be too few.
package struct UnreadDates: Sendable {
    /// The first of them, in the order of the text.
    package let evidence: [Evidence]
    /// How many there are.
    package let count: Int

    package init(in cv: CVText) {
        let lines = Self.lines(in: cv)
        evidence = lines.prefix(TermFinder.mostEvidence).map { cv.evidence(words: $0) }
        count = lines.count
    }

    /// The words of each such line that look like a date.
    private static func lines(in cv: CVText) -> [Range<Int>] {
        let read = Set(
            CareerEntry.all(in: cv).flatMap { entry in
                cv.words[entry.range.words.lowerBound].line...cv.words[entry.range.words.upperBound - 1].line
            })
        let hasWorkHeading = cv.sections.contains(.work)
        return cv.lines.indices.untilStopped(each: 256).compactMap { line in
            let section = cv.sections[line]
            let isWork = hasWorkHeading ? section == .work : [.none, .other, .work].contains(section)
            guard isWork, !EducationYears.isEducation(cv, line),
                let words = length(cv, line) ?? (read.contains(line) ? nil : suspicion(cv, line))
            else { return nil }
            return words
        }
    }

    /// The words that tell a length of work; nil where none do.
    private static func length(_ cv: CVText, _ line: Int) -> Range<Int>? {
        let words = cv.lines[line].words
        return words.first { isLength(cv, $0) }.map { $0..<min($0 + 2, words.upperBound) }
    }

    /// The words that look like a range or a start; nil where none do.
    private static func suspicion(_ cv: CVText, _ line: Int) -> Range<Int>? {
        let words = cv.lines[line].words
        guard let first = words.first else { return nil }
        // A line that begins with a number and a dash, or a year: `19-21 Bürokraft`, `ab Frühjahr 2015`, `2015 Empfang`.
        let hasYear = words.contains { index in
            WrittenDate.number(cv, at: index).map(WrittenDate.isYear) == true
        }
        if hasYear, words.count <= 12 { return first..<words.upperBound }
        let isNumber = cv.words[first].text.allSatisfy(\.isNumber)
        let gap = first + 1 < words.upperBound ? cv.gap(after: first) : []
        let second = first + 1 < words.upperBound && cv.words[first + 1].text.allSatisfy(\.isNumber)
        return isNumber && second && gap.contains { Folding.isDash($0) || $0 == "." || $0 == "/" }
            ? first..<words.upperBound : nil
    }

    /// `10 Jahre Berufserfahrung`, `mehr als zehn Jahre`, `5 years of experience`.
    private static func isLength(_ cv: CVText, _ index: Int) -> Bool {
        let text = cv.words[index].text
        guard
            ["jahre", "jahren", "years", "jahr", "year", "jaehrige", "jaehriger", "langjaehrige", "langjaehriger"]
                .contains(text)
        else { return false }
        return text.hasPrefix("lang") || (index > 0 && cv.words[index - 1].line == cv.words[index].line)
    }
}
