/// Whether a CV says of something that it is not there: `keine Kenntnisse in SAP`, `SAP: none`.
///
/// Only the plain forms deny: a denying word that governs the thing itself or a word of knowing it. Any other denying
/// word beside it may praise as well (`keine Scheu vor Excel`, `never without Excel`), and what nobody can tell is asked.
enum Negation {
    /// What the words around a finding say of it.
    enum Verdict {
        case stated
        case denied
        /// A denying word stands beside it, and it cannot be told what it denies.
        case doubtful
    }

    /// Looks at the clause around a finding, at most eight words back and eight on.
    static func verdict(of range: Range<Int>, in cv: CVText) -> Verdict {
        let first = firstWord(in: cv, from: range.lowerBound)
        let next = firstWord(in: cv, from: range.upperBound)
        guard first < next else { return .stated }
        let verdicts = [
            before(first, next, in: cv), behind(range.upperBound, next, in: cv), label(of: first, in: cv),
        ]
        let sign = mark(at: range, in: cv)
        if verdicts.contains(.doubtful) || sign == .doubtful { return .doubtful }
        switch verdicts.count(where: { $0 == .denied }) {
        case 0: return sign
        case 1: return isOfAnother(first, next, in: cv) ? .doubtful : .denied
        default: return .doubtful
        }
    }

    /// The index of the first word that begins at or behind a place.
    static func firstWord(in cv: CVText, from position: Int) -> Int {
        var low = 0
        var high = cv.words.count
        while low < high {
            let middle = (low + high) / 2
            if cv.words[middle].folded.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Words that are looked at on each side.
    private static let reach = 8
}

extension Negation {
    /// A denying word before the finding: `no experience with SAP`, `never used SAP`, `weder SAP noch DATEV`.
    private static func before(_ first: Int, _ next: Int, in cv: CVText) -> Verdict {
        var word = first - 1
        var path = Path(isListed: goesOnWithOr(from: first, in: cv))
        var denial: Int?
        while word >= 0, first - word <= reach {
            let gap = cv.folded[cv.words[word].folded.upperBound..<cv.words[word + 1].folded.lowerBound]
            if endsClause(gap) || (gap.contains("\n") && !goesOn(behind: word, gap, in: cv)) { break }
            if gap.contains(",") {
                guard path.isListed, denial == nil else { break }
                path.expectsItem = true
            }
            let text = cv.words[word].text
            if NegationWords.turns.contains(text) { break }
            if isDenial(word, in: cv) {
                // `never without Excel`: two of them make it a praise as easily as a denial.
                if denial != nil { return .doubtful }
                denial = word
            } else if denial != nil {
                if NegationWords.joins.contains(text) { break }
            } else {
                path.pass(text)
            }
            if isWide(cv, word), denial == nil { path.isPlain = false }
            word -= 1
        }
        guard let denial else { return path.hasNor ? .doubtful : .stated }
        return governs(denial, path, goesOn(from: next, in: cv), in: cv) ? .denied : .doubtful
    }

    /// What lies between a denying word and the finding, read backwards.
    private struct Path {
        /// Whether nothing else stands there than words of knowing, links, and a list that the finding is in.
        var isPlain = true
        var isListed: Bool
        var expectsItem = false
        var hasKnowing = false
        var hasLink = false
        var isAdded = false
        var hasNor = false

        mutating func pass(_ text: String) {
            if NegationWords.alternatives.contains(text) {
                (isListed, expectsItem) = (true, true)
                if text == "nor" { hasNor = true }
            } else if NegationWords.joins.contains(text) {
                (isAdded, expectsItem) = (true, true)
            } else if NegationWords.isKnowing(text) {
                (hasKnowing, expectsItem) = (true, false)
            } else if NegationWords.links.contains(text) {
                (hasLink, expectsItem) = (true, false)
            } else if !expectsItem {
                isPlain = false
            }
        }
    }

    private static func governs(
        _ denial: Int, _ path: Path, _ rest: (isPlain: Bool, hasKnowing: Bool), in cv: CVText
    ) -> Bool {
        guard path.isPlain, rest.isPlain else { return false }
        switch NegationWords.kind(of: cv.words[denial].text) {
        case .noun: return !path.isAdded || path.hasKnowing || path.hasLink
        case .verb: return path.hasKnowing || rest.hasKnowing
        case .adjective: return true
        case .answer, .vague, nil: return false
        }
    }

    /// Whether the finding is the last thing of its clause but for words of knowing: `no Excel skills`, and not `no Excel
    /// function I do not know`.
    private static func goesOn(from next: Int, in cv: CVText) -> (isPlain: Bool, hasKnowing: Bool) {
        var hasKnowing = false
        for word in next..<min(next + reach, max(next, cv.words.count)) {
            if isEnd(before: word, in: cv) || isWide(cv, word - 1) { break }
            let text = cv.words[word].text
            if NegationWords.joins.contains(text) || NegationWords.turns.contains(text) { break }
            if NegationWords.isKnowing(text) {
                hasKnowing = true
            } else if !NegationWords.trailers.contains(text) {
                return (false, hasKnowing)
            }
        }
        return (true, hasKnowing)
    }

    /// A denying word behind the finding: `SAP: keine`, `Excel habe ich nie benutzt`, `Excel? Never.`
    private static func behind(_ end: Int, _ next: Int, in cv: CVText) -> Verdict {
        if isListDenied(from: next, in: cv) { return .doubtful }
        var gapStart = end
        var isStated = false
        var isPlain = true
        var hasKnowing = false
        var denial: Int?
        for word in next..<min(next + reach, max(next, cv.words.count)) {
            let gap = cv.folded[gapStart..<cv.words[word].folded.lowerBound]
            gapStart = cv.words[word].folded.upperBound
            let isFirst = word == next
            if isFirst, (gap.contains("?") && !gap.contains("\n")) || isLabelled(gap, word, in: cv) {
                isStated = true
            } else if gap.contains(where: { "\n;,.!?".unicodeScalars.contains($0) || $0 == Folding.hidden }) {
                if denial == nil, isDeniedNext(gap, word, isFirst, in: cv) { return .doubtful }
                break
            } else if gap.contains("|") || isWide(cv, word - 1) {
                guard isFirst else { break }
                isStated = true
            } else if cv.gap(after: word - 1).contains(where: { ":–(-=".unicodeScalars.contains($0) }) || gap.count > 1
            {
                isStated = true
            }
            let text = cv.words[word].text
            if NegationWords.turns.contains(text) || (NegationWords.joins.contains(text) && text != "noch") { break }
            if denial == nil, NegationWords.exclusions.contains(text) { break }
            if isDenial(word, in: cv) || (isStated && text == "0") {
                if denial != nil { return .doubtful }
                denial = word
            } else if NegationWords.isKnowing(text) {
                hasKnowing = true
            } else if !NegationWords.links.contains(text), !NegationWords.trailers.contains(text),
                !text.utf8.allSatisfy({ (48...57).contains($0) })
            {
                isPlain = false
            }
        }
        guard let denial else { return .stated }
        guard isPlain, !isGoverned(next - 1, before: end, in: cv) else { return .doubtful }
        switch NegationWords.kind(of: cv.words[denial].text) {
        case .verb, .adjective, .answer: return .denied
        case .noun: return isStated || hasKnowing ? .denied : .doubtful
        case .vague: return .doubtful
        case nil: return .denied
        }
    }

    /// `SAP:⏎keine`: a label over a line that is nothing but a denial.
    private static func isLabelled(_ gap: ArraySlice<Unicode.Scalar>, _ word: Int, in cv: CVText) -> Bool {
        let signs = gap.filter { $0 != " " }
        return signs.first == ":" && signs.count(where: { $0 == "\n" }) == 1 && isBareDenial(from: word, in: cv)
    }

    /// `SAP and DATEV: neither`: whether a list goes on and ends with nothing but a denial.
    private static func isListDenied(from next: Int, in cv: CVText) -> Bool {
        guard next < cv.words.count, NegationWords.joins.contains(cv.words[next].text) else { return false }
        for item in next..<min(next + reach, cv.words.count - 1) where cv.words[item].line == cv.words[next].line {
            let gap = cv.gap(after: item)
            if gap.contains(where: { ";.!?\n".unicodeScalars.contains($0) }) { return false }
            if gap.contains(":") { return isBareDenial(from: item + 1, in: cv) }
        }
        return false
    }

    /// Whether what follows a comma or a full stop is nothing but a denial: `mit Excel, leider keine Erfahrung`; or ends a
    /// list with one: `SAP, DATEV: keine`.
    private static func isDeniedNext(
        _ gap: ArraySlice<Unicode.Scalar>, _ word: Int, _ isFirst: Bool, in cv: CVText
    ) -> Bool {
        guard !gap.contains("\n"), gap.contains(",") || (isFirst && gap.contains(".")) else { return false }
        if isBareDenial(from: word, in: cv) { return true }
        guard isFirst, gap.contains(",") else { return false }
        for item in word..<min(word + reach, cv.words.count - 1) where cv.words[item].line == cv.words[word].line {
            let gap = cv.gap(after: item)
            if gap.contains(where: { ";.!?\n".unicodeScalars.contains($0) }) { return false }
            if gap.contains(":") {
                return NegationWords.kind(of: cv.words[item + 1].text) != .answer
                    && isBareDenial(from: item + 1, in: cv)
            }
        }
        return false
    }

    private static func isBareDenial(from start: Int, in cv: CVText) -> Bool {
        var hasDenial = false
        for word in start..<min(start + reach, max(start, cv.words.count)) {
            if word > start, isEnd(before: word, in: cv) { break }
            let text = cv.words[word].text
            if isDenial(word, in: cv) {
                hasDenial = true
            } else if !NegationWords.isKnowing(text), !NegationWords.links.contains(text),
                !NegationWords.trailers.contains(text), !text.utf8.allSatisfy({ (48...57).contains($0) })
            {
                return false
            }
        }
        return hasDenial
    }

    /// `nicht vorhanden: SAP, DATEV`: a label that denies all that its line lists, or the lines below it.
    private static func label(of first: Int, in cv: CVText) -> Verdict {
        let words = cv.lines[cv.words[first].line].words
        guard words.contains(first) else { return .stated }
        if let last = words.prefix(5).first(where: { $0 < first && cv.gap(after: $0).contains(":") }) {
            return verdict(onLabel: words.lowerBound...last, in: cv)
        }
        guard let above = labelAbove(cv.words[first].line, in: cv) else { return .stated }
        return verdict(onLabel: above, in: cv)
    }

    private static func verdict(onLabel label: ClosedRange<Int>, in cv: CVText) -> Verdict {
        let denials = label.filter { isDenial($0, in: cv) }
        guard !denials.isEmpty else { return .stated }
        let isPlain = label.allSatisfy { word in
            let text = cv.words[word].text
            return denials.contains(word) || NegationWords.isKnowing(text) || NegationWords.links.contains(text)
        }
        return isPlain && denials.count == 1 ? .denied : .doubtful
    }

    /// `Keine Kenntnisse:⏎- SAP⏎- DATEV`: the words of the short line that ends with a colon over a list.
    private static func labelAbove(_ line: Int, in cv: CVText) -> ClosedRange<Int>? {
        for above in (max(0, line - 20)..<line).reversed() {
            let words = cv.lines[above].words
            guard let first = words.first, let last = words.last, words.count <= 6 else { return nil }
            let rest = cv.gapInLine(after: last).filter { !Folding.isSpace($0) }
            if rest == [":"] { return first...last }
            let isItem = cv.scalars[cv.lines[above].source].first { !Folding.isSpace($0) }.map { !Folding.isWord($0) }
            guard isItem == true || words.count <= 3,
                !words.dropLast().contains(where: { cv.gap(after: $0).contains(":") })
            else { return nil }
        }
        return nil
    }
}

extension Negation {
    /// Whether a word denies: not in `nicht nur SAP`, nor in `No. 1`.
    static func isDenial(_ word: Int, in cv: CVText) -> Bool {
        let text = cv.words[word].text
        let next = word + 1 < cv.words.count ? cv.words[word + 1].text : ""
        if text == "t" {
            return word > 0 && NegationWords.contracted.contains(cv.words[word - 1].text)
                && cv.gap(after: word - 1).allSatisfy { $0 == "'" || $0 == "\u{2019}" }
        }
        if let isPlainly = isDenialInContext(word, text, next, in: cv) { return isPlainly }
        guard NegationWords.kind(of: text) != nil, !NegationWords.harmless.contains(next) else { return false }
        return !(text == "no" && next.first?.isNumber == true && cv.gap(after: word).contains("."))
    }

    /// `no SAP, DATEV or Lexware`: whether a finding stands in a list that ends with "or".
    private static func goesOnWithOr(from first: Int, in cv: CVText) -> Bool {
        cv.words[first...].prefix(5).contains {
            NegationWords.alternatives.contains($0.text) && $0.line == cv.words[first].line
        }
    }

    /// Whether a sentence goes on behind the end of a line: it is long, or ends with a word that nothing ends with.
    private static func goesOn(behind word: Int, _ gap: ArraySlice<Unicode.Scalar>, in cv: CVText) -> Bool {
        isWrapped(cv.words[word].line, in: cv)
            || (hanging.contains(cv.words[word].text) && gap.allSatisfy { $0 == " " || $0 == "\n" })
    }

    private static let hanging: Set<String> = [
        "mit", "in", "im", "with", "of", "on", "an", "von", "zu", "for", "fuer", "to", "and", "und", "or", "oder",
        "ueber",
        "the", "a", "der", "die", "das", "using",
    ]

    /// Whether a line is so long that its sentence goes on in the next; a short one is an entry of a list.
    private static func isWrapped(_ line: Int, in cv: CVText) -> Bool { cv.lines[line].source.count >= 50 }

    /// Whether a column ends behind a word.
    private static func isWide(_ cv: CVText, _ word: Int) -> Bool {
        let gap = cv.gap(after: word)
        return gap.contains("\t") || gap.prefix(8).count(where: Folding.isSpace) > 2
    }

    private static func isEnd(before word: Int, in cv: CVText) -> Bool {
        guard word > 0 else { return true }
        let gap = cv.folded[cv.words[word - 1].folded.upperBound..<cv.words[word].folded.lowerBound]
        return gap.contains(",") || endsClause(gap)
            || (gap.contains("\n") && !isWrapped(cv.words[word - 1].line, in: cv))
    }

    /// A full stop, a semicolon, a bullet, a blank line or a bracket.
    private static func endsClause(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        var breaks = 0
        for (index, sign) in zip(gap.indices, gap) {
            if sign == "\n" { breaks += 1 }
            if ";:!?•·|*()–".unicodeScalars.contains(sign) || breaks > 1 || sign == Folding.hidden { return true }
            if sign == ".", index + 1 >= gap.endIndex || gap[index + 1] == " " || gap[index + 1] == "\n" { return true }
            if sign == "-", index > gap.startIndex, gap[index - 1] == "\n" { return true }
        }
        return false
    }
}
