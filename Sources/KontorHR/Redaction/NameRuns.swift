/// The rest of a name of which a part is known: `Anna Lena Petersen-Schmidt` of Anna Petersen.
enum NameRuns {
    /// Marks the words that belong to the name beside those that are marked.
    static func fill(_ isPart: inout [Bool], in cv: CVText) {
        let known = isPart
        for index in cv.words.indices.untilStopped(each: 64) where !known[index] {
            if isBetween(cv, index, known) || isHyphened(cv, index, known) { isPart[index] = true }
        }
        for index in cv.words.indices.untilStopped(each: 64) {
            guard let length = introductions.match(in: cv, at: index) else { continue }
            introduced(&isPart, in: cv, from: index + length)
        }
    }

    /// `Anna Lena Petersen`: one capitalised word between two parts.
    private static func isBetween(_ cv: CVText, _ index: Int, _ known: [Bool]) -> Bool {
        guard index > 0, index + 1 < known.count, known[index - 1], known[index + 1] else { return false }
        return isName(cv, index) && isSpace(cv.gap(after: index - 1)) && isSpace(cv.gap(after: index))
    }

    /// `Petersen-Schmidt`; not `Petersen-Gruppe`.
    private static func isHyphened(_ cv: CVText, _ index: Int, _ known: [Bool]) -> Bool {
        let isJoined =
            (index > 0 && known[index - 1] && isHyphen(cv.gap(after: index - 1)))
            || (index + 1 < known.count && known[index + 1] && isHyphen(cv.gap(after: index)))
        return isJoined && isName(cv, index) && !GenderedTitles.isTitle(cv, at: index)
            && !NotNames.contains(cv.words[index].text)
    }

    /// `Ich heiße Anna Lena Petersen`: the capitalised words up to the end of the name.
    private static func introduced(_ isPart: inout [Bool], in cv: CVText, from start: Int) {
        guard start < cv.words.count, SentenceWords.isFollowed(cv, start - 1) else { return }
        let isCapitals = SentenceWords.isCapitals(cv, start - 1)
        for index in start..<min(start + 6, cv.words.count) {
            guard isName(cv, index), !isCapitals || isPart[index],
                index == start || isSpace(cv.gap(after: index - 1)) || isHyphen(cv.gap(after: index - 1))
            else { return }
            isPart[index] = true
        }
    }

    private static func isName(_ cv: CVText, _ index: Int) -> Bool {
        cv.isCapitalised(cv.words[index]) && cv.words[index].text.count >= 2
            && !cv.words[index].text.utf8.contains { (48...57).contains($0) }
    }

    private static func isSpace(_ gap: ArraySlice<Unicode.Scalar>) -> Bool { gap.elementsEqual([" "]) }
    private static func isHyphen(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count == 1 && gap.allSatisfy(Folding.isHyphen)
    }

    private static let introductions = Phrases([
        "ich heiße", "heiße ich", "mein name ist", "my name is", "i am called",
    ])
}
