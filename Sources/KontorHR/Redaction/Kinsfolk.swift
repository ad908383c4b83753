/// Family in the short forms of a form: `Tochter (12), Sohn (9)`, `verh., 2 Kd.`.
enum Kinsfolk {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            aged(cv, at: index) ?? abbreviated(cv, at: index) ?? counted(cv, at: index)
        }
    }

    /// `Tochter (12)`, `Sohn, 9 Jahre`, `son (9)`: one relative with an age.
    private static func aged(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard ones.contains(cv.words[index].text), index + 1 < cv.words.count,
            cv.words[index + 1].line == cv.words[index].line, isAge(cv.words[index + 1].text)
        else { return nil }
        let gap = cv.gap(after: index)
        var last = index + 1
        if units.contains(SentenceWords.word(cv, last + 1)), cv.gap(after: last).allSatisfy(Folding.isSpace) {
            last += 1
        }
        let isBracketed = gap.last == "(" && gap.count <= 2 && cv.gapInLine(after: last).first == ")"
        let isListed =
            gap.count <= 2 && gap.allSatisfy { Folding.isSpace($0) || $0 == "," }
            && (last > index + 1 || cv.isCellEnd(last))
        guard isBracketed || isListed else { return nil }
        var span = BirthDates.span(.children, cv, index, last)
        if let other = Kinship.counterpart(of: cv.words[index].text) {
            let end = isBracketed ? span.range.upperBound + 1 : span.range.upperBound
            span.counterpart = other + cv.original(cv.words[index].source.upperBound..<end)
        }
        if isBracketed { span.range = span.range.lowerBound..<(span.range.upperBound + 1) }
        return span
    }

    /// `verh.`, `led.`: with its point, as a cell among the personal details.
    private static func abbreviated(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard let counterpart = states[cv.words[index].text], cv.isAmongPersonal(cv.words[index].line),
            cv.isCellStart(index), cv.gapInLine(after: index).first == ".", cv.isCellEnd(index)
        else { return nil }
        var span = BirthDates.span(.family, cv, index, index)
        span.counterpart = LetterRuns.styled(counterpart, like: cv.original(span.range))
        return span
    }

    /// `2 Kd.`, `2 Kdr`
    private static func counted(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard SentenceWords.isCount(cv.words[index].text), index + 1 < cv.words.count,
            ["kd", "kdr", "ki", "kids"].contains(cv.words[index + 1].text), cv.gap(after: index).count <= 1,
            cv.words[index + 1].line == cv.words[index].line, cv.isAmongPersonal(cv.words[index].line)
        else { return nil }
        return BirthDates.span(.children, cv, index, index + 1)
    }

    private static func isAge(_ word: String) -> Bool {
        (1...2).contains(word.utf8.count) && word.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static let ones = SentenceWords.set(
        "sohn tochter son daughter baby enkel enkelin bruder schwester brother sister mutter vater ehemann ehefrau")
    private static let units = SentenceWords.set("jahre jahr years j monate months")
    private static let states = ["verh": "led", "led": "verh", "gesch": "verh", "verw": "led", "verwitw": "led"]
}
