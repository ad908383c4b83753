/// The town that a CV begins with: `20095 Hamburg`.
enum TownReader {
    /// How many lines may stand before the address.
    private static let head = 20

    /// Returns the town behind the first postcode of five digits, or of four behind `A-`, `CH-` or a hidden street.
    static func town(in cv: CVText) -> String? {
        for index in cv.words.indices.dropLast() where cv.words[index].line < head {
            guard isPostcode(cv, index), let last = endOfTown(cv, from: index + 1) else { continue }
            return cv.original(cv.words[index + 1].source.lowerBound..<cv.words[last].source.upperBound)
        }
        return nil
    }

    private static func isPostcode(_ cv: CVText, _ index: Int) -> Bool {
        let text = cv.words[index].text
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), MonthNames.number(cv.words[index + 1].text) == nil
        else {
            return false
        }
        if text.utf8.count == 5 { return true }
        guard text.utf8.count == 4 else { return false }
        let line = cv.words[index].line
        let before = index > 0 && cv.words[index - 1].line == line ? cv.words[index - 1].text : ""
        return ["a", "ch", "at"].contains(before)
            || cv.placeholders(in: line..<(line + 1)).contains { $0.kind == .street }
    }

    /// Capitalised words in the same line with one space or hyphen between them, at most three.
    private static func endOfTown(_ cv: CVText, from first: Int) -> Int? {
        guard cv.words[first].line == cv.words[first - 1].line, cv.isCapitalised(cv.words[first]),
            cv.gap(after: first - 1).allSatisfy(Folding.isSpace)
        else { return nil }
        var last = first
        while last + 1 < cv.words.count, last - first < 2, cv.words[last + 1].line == cv.words[first].line,
            cv.isCapitalised(cv.words[last + 1]), cv.gap(after: last).count == 1,
            cv.gap(after: last).allSatisfy({ Folding.isSpace($0) || Folding.isHyphen($0) })
        {
            last += 1
        }
        return last
    }
}
