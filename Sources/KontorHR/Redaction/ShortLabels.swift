/// Labels as forms shorten them: `Geb.-Dat.`, `D.O.B.`, `Staatsang.`, `Fam.-St.`
///
/// One rule for every label: its words, and the parts of a compound, are cut to three letters or more with a point, the last of
/// several to two; or they are written as initials with points.
enum ShortLabels {
    /// Returns which of some labels is written in short at a word, and how many words it takes.
    static func match(_ labels: [Character: [[String]]], in cv: CVText, at index: Int) -> (label: [String], words: Int)?
    {
        guard let first = cv.words[index].text.first, let candidates = labels[first] else { return nil }
        let tokens = tokens(in: cv, at: index)
        for count in stride(from: tokens.count, to: 0, by: -1) {
            let written = tokens[..<count]
            guard let last = written.last, last.isPointed || count > 1, written.contains(where: \.isPointed) else {
                continue
            }
            if let label = candidates.first(where: { isShort(written, for: $0) }) { return (label, count) }
        }
        return nil
    }

    private struct Token {
        let text: String
        let isPointed: Bool
    }

    /// The words of a cell up to its colon, where nothing but points, hyphens and spaces stands between them.
    private static func tokens(in cv: CVText, at index: Int) -> [Token] {
        var tokens: [Token] = []
        for word in index..<min(index + 6, cv.words.count) where cv.words[word].line == cv.words[index].line {
            let gap = cv.gapInLine(after: word).prefix(4)
            tokens.append(Token(text: cv.words[word].text, isPointed: gap.first == "."))
            guard gap.count <= 3, gap.allSatisfy({ $0 == "." || $0 == " " || Folding.isHyphen($0) }) else { break }
        }
        return tokens
    }

    private static func isShort(_ written: ArraySlice<Token>, for label: [String]) -> Bool {
        if written.allSatisfy({ $0.text.utf8.count == 1 }) {
            guard written.count > 1 else { return false }
            let initials = written.map(\.text)
            return (label.count == 1 && label[0] == initials.joined())
                || label.map { String($0.prefix(1)) } == initials
        }
        return label.count == 1 ? isCut(written, label[0]) : areCut(written, label)
    }

    /// `Geb.-Dat.` for a compound: each part of it begins behind the one before.
    private static func isCut(_ written: ArraySlice<Token>, _ label: String) -> Bool {
        var rest = label[...]
        for (offset, token) in written.enumerated() {
            let least = offset > 0 && offset == written.count - 1 ? 2 : 3
            guard token.text.utf8.count >= least, offset > 0 || rest.hasPrefix(token.text),
                let found = rest.firstRange(of: token.text)
            else { return false }
            rest = rest[found.upperBound...]
            if !token.isPointed, offset == written.count - 1, !rest.isEmpty { return false }
        }
        return !(written.count == 1 && rest.isEmpty)
    }

    /// `Mar. stat.`: each word of a label is there, cut or whole.
    private static func areCut(_ written: ArraySlice<Token>, _ label: [String]) -> Bool {
        guard written.count == label.count else { return false }
        return zip(written, label).allSatisfy { token, word in
            token.text == word || (token.isPointed && token.text.utf8.count >= 2 && word.hasPrefix(token.text))
        } && written.contains { $0.text.utf8.count > 2 }
    }
}
