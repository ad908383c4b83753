internal import KontorCore

/// Reads a text from front to back into folded signs, lines, words and placeholders.
struct CVTextReader {
    let scalars: [Unicode.Scalar]
    private(set) var folded: [Unicode.Scalar] = []
    private(set) var origins: [Int] = []
    private(set) var lines: [CVText.Line] = []
    private(set) var words: [CVText.Word] = []
    private(set) var placeholders: [CVText.Placeholder] = []
    private var page = 1
    private var watch = WorkWatch()
    /// What was counted for what is read.
    var held: WorkHold? { watch.held }
    /// What a sign takes: itself, its folded form and where that came from.
    private static let bytesOfSign = 16
    /// What a word takes.
    private static let bytesOfWord = MemoryLayout<CVText.Word>.stride
    private var lineStart = 0

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        folded.reserveCapacity(scalars.count)
        origins.reserveCapacity(scalars.count)
    }

    mutating func read() {
        var position = 0
        guard watch.hold(scalars.count * Self.bytesOfSign) else { return }
        while position < scalars.count, !watch.isStopped() {
            let scalar = scalars[position]
            if Folding.isBreak(scalar) {
                position = readBreak(at: position)
            } else if Folding.isHyphen(scalar), let rest = brokenWord(at: position) {
                if !rest.joins { append("-", from: position) }
                position = skipBreaks(from: position + 1, to: rest.start)
            } else if scalar == "[", let kind = placeholder(at: position) {
                placeholders.append(.init(kind: kind, line: lines.count, folded: folded.count))
                append(Folding.hidden, from: position)
                position += kind.placeholder.unicodeScalars.count
            } else {
                let before = folded.count
                Folding.append(scalar, to: &folded)
                for _ in before..<folded.count { origins.append(position) }
                position += 1
            }
        }
        closeLine(at: scalars.count)
        readWords()
    }

    private mutating func append(_ scalar: Unicode.Scalar, from position: Int) {
        folded.append(scalar)
        origins.append(position)
    }

    /// Reads one line break; a form feed right after one only turns the page.
    private mutating func readBreak(at position: Int) -> Int {
        let scalar = scalars[position]
        if scalar == "\u{C}" {
            if position > lineStart {
                closeLine(at: position)
                append("\n", from: position)
            }
            page += 1
            lineStart = position + 1
            return position + 1
        }
        closeLine(at: position)
        append("\n", from: position)
        let isPair = scalar == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
        lineStart = position + (isPair ? 2 : 1)
        return lineStart
    }

    private mutating func closeLine(at position: Int) {
        lines.append(.init(source: min(lineStart, position)..<position, page: page))
    }

    /// Notes the lines that a broken word passes, without writing their breaks into the folded text.
    private mutating func skipBreaks(from position: Int, to end: Int) -> Int {
        var position = position
        while position < end {
            if Folding.isBreak(scalars[position]) {
                let written = folded.count
                position = readBreak(at: position)
                folded.removeLast(folded.count - written)
                origins.removeLast(origins.count - written)
            } else {
                position += 1
            }
        }
        return position
    }

    /// Finds a word that goes on in the next line: `Termin-⏎koordination` joins, `MS-⏎Office` keeps its hyphen, and
    /// `Kunden-⏎und Lieferanten` is not a broken word at all.
    private func brokenWord(at position: Int) -> (start: Int, joins: Bool)? {
        guard position > 0, Folding.isLetter(scalars[position - 1]) else { return nil }
        var next = position + 1
        var breaks = 0
        while next < scalars.count, Folding.isSpace(scalars[next]) || Folding.isBreak(scalars[next]) {
            if scalars[next] == "\n" || scalars[next] == "\r" { breaks += 1 }
            next += 1
        }
        guard (1...2).contains(breaks), next < scalars.count, Folding.isLetter(scalars[next]) else { return nil }
        if Folding.isSoftHyphen(scalars[position]) { return (next, true) }
        let word = Folding.string(scalars[next...].prefix(6).prefix { Folding.isLetter($0) }).lowercased()
        if ["und", "oder", "bzw", "sowie", "and", "or"].contains(word) { return nil }
        return (next, scalars[next].properties.isLowercase)
    }

    /// The end of a word with the accents on its last letter, of which its folded form knows nothing.
    private func withMarks(_ end: Int) -> Int {
        var end = end
        while end < scalars.count, Folding.isMark(scalars[end]) { end += 1 }
        return end
    }

    private func placeholder(at position: Int) -> Redaction.Kind? {
        Redaction.Kind.allCases.first { scalars[position...].starts(with: $0.placeholder.unicodeScalars) }
    }

    private mutating func readWords() {
        var line = 0
        var start = 0
        while start < folded.count, !watch.isStopped() {
            guard Folding.isWord(folded[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < folded.count, Folding.isWord(folded[end]) { end += 1 }
            let source = origins[start]..<withMarks(origins[end - 1] + 1)
            while line + 1 < lines.count, lines[line + 1].source.lowerBound <= source.lowerBound { line += 1 }
            if lines[line].words.isEmpty { lines[line].words = words.count..<words.count }
            guard watch.hold(Self.bytesOfWord) else { return }
            words.append(
                .init(text: Folding.string(folded[start..<end]), folded: start..<end, source: source, line: line))
            lines[line].words = lines[line].words.lowerBound..<words.count
            start = end
        }
    }
}
