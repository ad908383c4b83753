/// The cells of a line: what signs of a list, brackets of a table or wide gaps part from what stands beside it.
extension CVText {
    func isCellStart(_ word: Int) -> Bool {
        isFirstInLine(word) || isParted(gap(after: word - 1))
    }

    func isCellEnd(_ word: Int) -> Bool {
        let isLast = word + 1 == words.count || words[word + 1].line != words[word].line
        let rest = gapInLine(after: word)
        return isLast ? rest.allSatisfy { !Folding.isDash($0) && $0 != "/" && $0 != "(" } : isParted(rest)
    }

    private func isParted(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.contains { ",;|•·\t".unicodeScalars.contains($0) } || (gap.count >= 3 && gap.allSatisfy(Folding.isSpace))
    }

    /// The lines in which something of these kinds was found.
    func lines(with kinds: Set<Redaction.Kind>, of spans: [HiddenSpan]) -> Set<Int> {
        Set(spans.filter { kinds.contains($0.kind) && $0.neutral == nil }.map { line(at: $0.range.lowerBound) })
    }
}
