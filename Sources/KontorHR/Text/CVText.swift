internal import KontorCore

/// The text of a CV, prepared once for every question that is asked about it.
///
/// It holds the text as it came and a folded copy of it, with the way back from each folded sign to the original, so
/// that a search may ignore case, umlauts, ligatures and broken words and still quote what the candidate wrote.
/// Pages are told apart by form feeds, as `pdftotext` writes them.
package struct CVText: Sendable {
    package let text: String
    let scalars: [Unicode.Scalar]
    let folded: [Unicode.Scalar]
    /// Where in `scalars` each folded sign came from.
    let origins: [Int]
    let lines: [Line]
    let words: [Word]
    /// What a redaction hid, in the order of the text.
    let placeholders: [Placeholder]
    /// The section that each line stands in, one for each of `lines`.
    let sections: [CVSection]
    /// How many lines stand before the first section about work, school or what somebody can.
    private let head: Int
    /// What all this takes, counted for whoever asked as long as it is there.
    private let held: WorkHold?

    /// One line, without its line break.
    struct Line: Sendable {
        let source: Range<Int>
        /// From 1.
        let page: Int
        /// The words that begin in this line.
        var words: Range<Int> = 0..<0
    }

    /// A run of letters and digits; a word broken at the end of a line is one word.
    struct Word: Sendable {
        /// Folded.
        let text: String
        let folded: Range<Int>
        let source: Range<Int>
        /// Index into `lines`.
        let line: Int
    }

    struct Placeholder: Sendable {
        let kind: Redaction.Kind
        let line: Int
        let folded: Int
    }

    package init(_ text: String) {
        var reader = CVTextReader(Array(text.unicodeScalars))
        reader.read()
        held = reader.held
        self.text = text
        scalars = reader.scalars
        folded = reader.folded
        origins = reader.origins
        lines = reader.lines
        words = reader.words
        placeholders = reader.placeholders
        let sections = CVSection.ofLines(lines, words: words, scalars: scalars)
        self.sections = sections
        // A line with a label of its own, such as `Sprachen: Deutsch`, opens no section.
        head =
            sections.indices.first { line in
                ![.none, .personal, .other].contains(sections[line])
                    && (line + 1 == sections.count || sections[line + 1] == sections[line])
            } ?? sections.count
    }

    /// Whether there is anything to read: a scan without a text layer has next to no words.
    package var isReadable: Bool { words.count >= 3 }
}

extension CVText {
    /// Returns the index of the line that holds the sign at `position`.
    func line(at position: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].source.lowerBound <= position { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Returns what a redaction hid in these lines.
    func placeholders(in lines: Range<Int>) -> ArraySlice<Placeholder> {
        func first(from line: Int) -> Int {
            var low = 0
            var high = placeholders.count
            while low < high {
                let middle = (low + high) / 2
                if placeholders[middle].line < line { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return placeholders[first(from: lines.lowerBound)..<first(from: lines.upperBound)]
    }

    /// Whether a line stands where people write who they are: at the head, or under a heading for it.
    func isAmongPersonal(_ line: Int) -> Bool { line < head || sections[line] == .personal }

    /// What was written, as it was written.
    func original(_ range: Range<Int>) -> String { Folding.string(scalars[range]) }

    /// What stands between a word and the next one; nothing after the last.
    func gap(after word: Int) -> ArraySlice<Unicode.Scalar> {
        let start = words[word].source.upperBound
        return scalars[start..<(word + 1 < words.count ? max(start, words[word + 1].source.lowerBound) : start)]
    }

    /// What stands between a word and the end of its line or the next word, whichever comes first.
    func gapInLine(after word: Int) -> ArraySlice<Unicode.Scalar> {
        let start = words[word].source.upperBound
        let end = max(start, lines[words[word].line].source.upperBound)
        return word + 1 < words.count && words[word + 1].line == words[word].line
            ? gap(after: word) : scalars[start..<end]
    }

    /// Whether a sign of a list or a cell stands between a word and the one before it: `keine · Kinder`.
    func isSeparated(before word: Int) -> Bool {
        gap(after: word - 1).contains { ",;:|•·".unicodeScalars.contains($0) }
    }

    func isCapitalised(_ word: Word) -> Bool { scalars[word.source.lowerBound].properties.isUppercase }

    /// Whether `word` is the first of its line.
    func isFirstInLine(_ word: Int) -> Bool { lines[words[word].line].words.lowerBound == word }

    /// Whether the line has no word on it.
    func isBlank(_ line: Int) -> Bool { lines[line].words.isEmpty }
}
