/// What a part of a CV is about, as its heading says.
enum CVSection: Sendable, CaseIterable {
    /// Before the first heading.
    case none
    case volunteering
    case languages
    case education
    case training
    case interests
    /// What somebody wrote, won or saw: its years are of no work, or nobody can tell.
    case aside
    case skills
    case work
    case personal
    case other

    /// Returns the section of each line; a heading belongs to the section that it opens.
    static func ofLines(
        _ lines: [CVText.Line], words: [CVText.Word], scalars: [Unicode.Scalar]
    ) -> [CVSection] {
        var current = CVSection.none
        // Where a right column has a heading of its own, what its lines have on the left goes on.
        var left: (section: CVSection, column: Int)?
        return lines.map { line in
            switch heading(of: line, words: words, scalars: scalars) {
            case .whole(let section), .margin(let section):
                current = section
                left = nil
            case .right(let section, let column):
                left = (left?.section ?? current, column)
                current = section
            case .label(let section): return section
            case nil: break
            }
            if let left, beginsWithDate(line, words, before: left.column) { return left.section }
            return current
        }
    }

    /// `03/2022 - 05/2024 Bürokraft      Kenntnisse`: whether a line has a date at its beginning, left of a column.
    private static func beginsWithDate(_ line: CVText.Line, _ words: [CVText.Word], before column: Int) -> Bool {
        guard let first = words[line.words].first, first.source.lowerBound - line.source.lowerBound < column - 1 else {
            return false
        }
        return first.text.first?.isNumber == true || MonthNames.number(first.text) != nil
            || ["seit", "since", "von", "ab", "q1", "q2", "q3", "q4"].contains(first.text)
    }

    /// Whether the line is nothing but a heading.
    static func isHeading(_ line: Int, of cv: CVText) -> Bool {
        if case .whole = heading(of: cv.lines[line], words: cv.words, scalars: cv.scalars) { return true }
        return false
    }
}

/// How a heading stands in its line.
private enum Heading {
    /// `Berufserfahrung`, with or without a colon.
    case whole(CVSection)
    /// `Sprachen      Deutsch, Englisch`: in a column of its own; holds until the next heading.
    case margin(CVSection)
    /// `Terminkoordination         Ausbildung`: of a right column, which begins at a sign of the line.
    case right(CVSection, Int)
    /// `Sprachen: Deutsch, Englisch`: holds for this line alone.
    case label(CVSection)
}

private func heading(of line: CVText.Line, words: [CVText.Word], scalars: [Unicode.Scalar]) -> Heading? {
    let own = words[line.words]
    guard let first = own.first else { return nil }
    if own.count > 3, own.allSatisfy({ $0.text.count == 1 }) {
        return HeadingWords.section(of: [own.map(\.text).joined()]).map { .whole($0) }
    }
    var head: [String] = []
    var end = first.source.lowerBound
    for word in own.prefix(7) {
        let gap = scalars[min(end, word.source.lowerBound)..<word.source.lowerBound]
        if !head.isEmpty, gap.contains(":") { return HeadingWords.section(of: head).map { .label($0) } }
        if !head.isEmpty, gap.count >= 3, gap.allSatisfy(Folding.isSpace) || gap.contains("|") {
            return HeadingWords.section(of: head).map { .margin($0) }
        }
        head.append(word.text)
        end = word.source.upperBound
    }
    if own.count <= 6, let section = HeadingWords.section(of: head) { return .whole(section) }
    return lastColumn(of: own, scalars).map { .right($0.section, $0.start - line.source.lowerBound) }
}

/// `Terminkoordination         Ausbildung`: the heading of a right column, beside something of the left one.
private func lastColumn(
    of words: ArraySlice<CVText.Word>, _ scalars: [Unicode.Scalar]
) -> (section: CVSection, start: Int)? {
    var column: [String] = []
    var start = words.last?.source.lowerBound ?? 0
    for word in words.reversed() {
        let gap = scalars[min(word.source.upperBound, start)..<start]
        if !column.isEmpty, gap.count >= 3, gap.allSatisfy(Folding.isSpace) {
            return HeadingWords.section(of: column.reversed()).map { ($0, start) }
        }
        guard column.count < 4 else { return nil }
        column.append(word.text)
        start = word.source.lowerBound
    }
    return nil
}
