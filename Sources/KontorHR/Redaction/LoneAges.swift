/// Ages without a word for them: `Anna (45)`, `Anna Petersen, 45`, `(45 Jahre)`, `F, 37`, `I turned 37`.
enum LoneAges {
    /// Returns the last word of an age that begins at a word.
    static func last(_ cv: CVText, at index: Int, of name: CandidateName) -> Int? {
        switch cv.words[index].text {
        case "turned", "turning", "wurde", "werde": return reached(cv, at: index)
        default: break
        }
        guard Ages.isAge(cv.words[index].text) else { return nil }
        var last = index
        if index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            Ages.units.contains(cv.words[index + 1].text), cv.gap(after: index).allSatisfy(Folding.isSpace)
        {
            last = index + 1
        }
        let rest = cv.gapInLine(after: last)
        let before = cv.gapBefore(index) ?? []
        if before.last == "(", rest.first == ")" {
            if before.count <= 2, isOne(cv, index - 1, name) { return last }
            return last > index && isAlone(cv, index, last) ? last : nil
        }
        guard cv.isCellEnd(last) || rest.first == "." || rest.first == ")" else { return nil }
        if isBesideSex(cv, index, last) { return last }
        guard cv.isAmongPersonal(cv.words[index].line), !before.isEmpty, cv.isCellStart(index), cv.isCellEnd(last)
        else {
            return nil
        }
        return name.part(of: cv.words[index - 1].text) != nil ? last : nil
    }

    /// `I turned 37`, `im Mai werde ich 58`, `ich wurde gerade 50`; not `ich wurde 50 Kunden zugeteilt`.
    private static func reached(_ cv: CVText, at index: Int) -> Int? {
        let near = (index - 3)...(index + 1)
        guard near.contains(where: { ["i", "ich"].contains(SentenceWords.word(cv, $0)) }) else { return nil }
        for number in (index + 1)..<min(index + 5, max(index + 1, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, number - 1), !cv.isSentenceEnd(before: number),
                !cv.isSeparated(before: number)
            else { return nil }
            guard let last = Ages.number(cv, at: number) else { continue }
            let next = SentenceWords.word(cv, last + 1)
            let isEnd =
                last + 1 == cv.words.count || cv.words[last + 1].line != cv.words[last].line
                || cv.isSentenceEnd(before: last + 1) || cv.isSeparated(before: last + 1)
                || SentenceWords.conjunctions.contains(next) || behind.contains(next)
            return isEnd && cv.gapInLine(after: last).first.map { !"%/+:".unicodeScalars.contains($0) } ?? true
                ? last : nil
        }
        return nil
    }

    /// Whether a word is the candidate: a part of the name, or `ich`.
    private static func isOne(_ cv: CVText, _ index: Int, _ name: CandidateName) -> Bool {
        ["ich", "i"].contains(cv.words[index].text) || name.part(of: cv.words[index].text) != nil
    }

    /// `(45 Jahre)` as a line or a cell of its own among the personal details.
    private static func isAlone(_ cv: CVText, _ first: Int, _ last: Int) -> Bool {
        cv.isAmongPersonal(cv.words[first].line)
            && (cv.isFirstInLine(first) || cv.gap(after: first - 1).contains { "|•·,;".unicodeScalars.contains($0) })
            && cv.isCellEnd(last)
    }

    /// `F, 37`, `w/37`, `37 | m`, `(w, 37)`
    private static func isBesideSex(_ cv: CVText, _ first: Int, _ last: Int) -> Bool {
        guard cv.isAmongPersonal(cv.words[first].line) else { return false }
        if first > 0, SexMarks.isLetter(cv, first - 1), isJoint(cv.gap(after: first - 1)),
            cv.words[first - 1].line == cv.words[first].line, SexMarks.isStart(cv, first - 1)
        {
            return true
        }
        return last + 1 < cv.words.count && SexMarks.isLetter(cv, last + 1) && isJoint(cv.gap(after: last))
            && cv.words[last + 1].line == cv.words[last].line && SexMarks.isStart(cv, first)
            && SexMarks.isEnd(cv, last + 1)
    }

    private static func isJoint(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count <= 3 && gap.contains { ",/|•·".unicodeScalars.contains($0) }
    }

    private static let behind = SentenceWords.set("jahre years alt old this last next in im geworden und")
}
