internal import KontorCore

/// Telephone and fax numbers as people write them in a CV.
enum PhoneNumbers {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        for line in cv.lines.untilStopped(each: 64) {
            var position = line.source.lowerBound
            while position < line.source.upperBound {
                guard isStart(cv, position, in: line) else {
                    position += 1
                    continue
                }
                let end = self.end(cv, from: position, in: line)
                if isNumber(cv, position..<end, in: line) {
                    spans.append(HiddenSpan(kind: .phone, range: position..<end))
                }
                position = max(end, position + 1)
            }
        }
        return spans
    }

    private static func isStart(_ cv: CVText, _ position: Int, in line: CVText.Line) -> Bool {
        let scalar = cv.scalars[position]
        guard Folding.isDigit(scalar) || scalar == "+" || scalar == "(" else { return false }
        guard position > line.source.lowerBound else { return true }
        let before = cv.scalars[position - 1]
        return !Folding.isWord(before) && before != "." && before != "/"
    }

    /// Digits with what people put between them; two spaces end a number.
    private static func end(_ cv: CVText, from start: Int, in line: CVText.Line) -> Int {
        var position = start
        var end = start
        while position < min(line.source.upperBound, start + longest) {
            let scalar = cv.scalars[position]
            if Folding.isDigit(scalar) {
                if position > start, startsDate(cv, position, in: line) { break }
                end = position + 1
            } else if Folding.isSpace(scalar) {
                if position > start, Folding.isSpace(cv.scalars[position - 1]) { break }
            } else if !"+()/-.\u{2010}\u{2011}\u{2013}".unicodeScalars.contains(scalar) {
                break
            }
            position += 1
        }
        if end < line.source.upperBound, Folding.isLetter(cv.scalars[end]) { return start }
        return end
    }

    /// `03/2018`, `2018-2021`, `01.03.2018`, `2018`: a number never begins or goes on with a date.
    private static func startsDate(_ cv: CVText, _ position: Int, in line: CVText.Line) -> Bool {
        guard position == line.source.lowerBound || !Folding.isDigit(cv.scalars[position - 1]) else { return false }
        let rest = cv.scalars[position..<line.source.upperBound].prefix(11)
        let groups = rest.split(omittingEmptySubsequences: false) { !Folding.isDigit($0) }.prefix(3).map { Array($0) }
        let first = rest.prefix { Folding.isDigit($0) }.count
        let sign = rest.dropFirst(first).first
        guard sign == "/" || sign == "." || sign.map(Folding.isDash) == true else { return false }
        if first <= 2, groups.count >= 2, isYear(groups[1]) { return true }
        if first <= 2, groups.count == 3, groups[1].count <= 2, groups[2].count == 2 || isYear(groups[2]) {
            return sign == "."
        }
        return isYear(groups[0]) && groups.count >= 2 && (isYear(groups[1]) || groups[1].count == 2)
    }

    private static func isYear(_ digits: [Unicode.Scalar]) -> Bool {
        digits.count == 4 && (digits.starts(with: ["1", "9"]) || digits.starts(with: ["2", "0"]))
    }

    private static func isNumber(_ cv: CVText, _ range: Range<Int>, in line: CVText.Line) -> Bool {
        guard range.count >= 6, !startsDate(cv, range.lowerBound, in: line) else { return false }
        let text = cv.scalars[range]
        let digits = text.filter(Folding.isDigit)
        guard (5...17).contains(digits.count) else { return false }
        if isLabelled(cv, range.lowerBound, in: line) { return true }
        guard digits.count >= 7, !isMonthToMonth(text), !isYearToYear(text) else { return false }
        if text.first == "+" || text.first == "(" || text.first == "0" { return true }
        let groups = text.split { !Folding.isDigit($0) }.map(\.count)
        return groups == [3, 3, 4] || (text.first == "1" && groups == [1, 3, 3, 4])
    }

    /// `(2015 - 2019)`.
    private static func isYearToYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let groups = text.split { !Folding.isDigit($0) }
        return groups.count == 2 && groups.allSatisfy { isYear(Array($0)) } && text.contains(where: Folding.isDash)
    }

    /// `03/18 - 06/21`, `03.18 - 06.21`: two months of years in short.
    private static func isMonthToMonth(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let groups = text.split { !Folding.isDigit($0) }
        guard groups.count == 4, groups.allSatisfy({ $0.count <= 2 }), groups[1].count == 2, groups[3].count == 2 else {
            return false
        }
        func isMonth(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
            (1...12).contains(Int(String(String.UnicodeScalarView(digits))) ?? 0)
        }
        func between(_ left: Int) -> ArraySlice<Unicode.Scalar> {
            text[groups[left].endIndex..<groups[left + 1].startIndex]
        }
        return isMonth(groups[0]) && isMonth(groups[2]) && (Array(between(0)) == ["/"] || Array(between(0)) == ["."])
            && Array(between(0)) == Array(between(2))
            && between(1).contains(where: Folding.isDash)
    }

    private static func isLabelled(_ cv: CVText, _ start: Int, in line: CVText.Line) -> Bool {
        let before = cv.scalars[line.source.lowerBound..<start].suffix(14)
        let words = Folding.words(Folding.string(before))
        return words.contains { word in labels.contains { word.hasPrefix($0) } }
    }

    /// Signs of the longest number: 15 digits (ITU-T E.164) with signs and spaces between them.
    private static let longest = 40
    private static let labels = ["tel", "fon", "mobil", "handy", "phone", "cell", "fax", "ruf", "privat"]
}
