internal import KontorCore

/// The parts of a candidate's name, and where they stand in a CV.
struct CandidateName: Sendable {
    /// Folded, two letters or more, without titles and particles.
    let parts: [String]
    /// `von`, `de`, `van der`: hidden only beside a part.
    let particles: Set<String>

    init(_ name: String) {
        let words = Folding.words(name)
        parts = words.filter { $0.count >= 2 && !Self.titles.contains($0) && !Self.knownParticles.contains($0) }
        particles = Self.knownParticles.intersection(words)
    }

    func spans(in cv: CVText) -> [HiddenSpan] {
        guard !parts.isEmpty else { return [] }
        let isPart = cv.words.indices.untilStopped(each: 64).map { isName(cv, at: $0) }
        guard isPart.count == cv.words.count else { return [] }
        var spans: [HiddenSpan] = []
        for index in cv.words.indices.untilStopped(each: 64) {
            if isPart[index] || isBeside(cv, index, isPart) {
                spans.append(HiddenSpan(kind: .name, range: cv.words[index].source))
            } else if let length = spacedOut(cv, at: index) {
                let range = cv.words[index].source.lowerBound..<cv.words[index + length - 1].source.upperBound
                spans.append(HiddenSpan(kind: .name, range: range))
            }
        }
        return spans
    }

    /// Whether a mail address or link contains a part; short parts would be found everywhere.
    func isContained(in folded: String) -> Bool {
        parts.contains { $0.count >= 3 && folded.contains($0) }
    }

    /// A part as a name is written, or parts written as one word, as file names have them.
    ///
    /// A word in lower case is a name only beside another part: `will` is rarely Mr Will.
    private func isName(_ cv: CVText, at index: Int) -> Bool {
        let word = cv.words[index]
        if parts.contains(where: { word.text == $0 || (word.text == $0 + "s" && !$0.hasSuffix("s")) }) {
            return cv.isCapitalised(word) || hasNeighbour(cv, at: index)
        }
        return parts.contains { first in
            word.text.count > first.count && word.text.hasPrefix(first)
                && parts.contains(String(word.text.dropFirst(first.count)))
        }
    }

    private func hasNeighbour(_ cv: CVText, at index: Int) -> Bool {
        let before = index > 0 && isTight(cv.gap(after: index - 1)) ? cv.words[index - 1].text : ""
        let after = index + 1 < cv.words.count && isTight(cv.gap(after: index)) ? cv.words[index + 1].text : ""
        return [before, after].contains { parts.contains($0) || (!$0.isEmpty && isInitial($0)) }
    }

    /// An initial or a particle right beside a part: `A. Schmidt`, `Anna M. Schmidt`, `von Schmidt`.
    private func isBeside(_ cv: CVText, _ index: Int, _ isPart: [Bool]) -> Bool {
        let word = cv.words[index]
        let follows = index > 0 && isPart[index - 1] && isTight(cv.gap(after: index - 1))
        let leads = index + 1 < isPart.count && isPart[index + 1] && isTight(cv.gap(after: index))
        if particles.contains(word.text) { return leadsToPart(cv, index, isPart) }
        guard follows || leads else { return false }
        guard word.text.unicodeScalars.count == 1, Folding.isLetter(cv.folded[word.folded.lowerBound]) else {
            return false
        }
        return isInitial(word.text) || (follows && leads && cv.isCapitalised(word))
    }

    /// `von Schmidt`, `van der Schmidt`; behind a part, a particle is a word like any other.
    private func leadsToPart(_ cv: CVText, _ index: Int, _ isPart: [Bool]) -> Bool {
        var next = index + 1
        while next < isPart.count, next < index + 4, isTight(cv.gap(after: next - 1)) {
            if isPart[next] { return true }
            guard particles.contains(cv.words[next].text) else { return false }
            next += 1
        }
        return false
    }

    private func isInitial(_ word: String) -> Bool {
        word.unicodeScalars.count == 1 && parts.contains { $0.hasPrefix(word) }
    }

    private func isTight(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count <= 3
            && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || ".,_".unicodeScalars.contains($0) }
    }

    /// `A N N A`: how many one-letter words make a part; nil where they do not.
    private func spacedOut(_ cv: CVText, at index: Int) -> Int? {
        guard cv.words[index].source.count == 1, cv.isCapitalised(cv.words[index]) else { return nil }
        var joined = ""
        for offset in 0..<24 where index + offset < cv.words.count {
            guard cv.words[index + offset].source.count == 1 else { return nil }
            joined += cv.words[index + offset].text
            if offset > 0, parts.contains(joined) { return offset + 1 }
            guard cv.gap(after: index + offset).count == 1, parts.contains(where: { $0.hasPrefix(joined) }) else {
                return nil
            }
        }
        return nil
    }

    private static let titles: Set<String> = [
        "dr", "prof", "dipl", "ing", "herr", "frau", "mr", "mrs", "ms", "miss", "mag", "med", "jur", "phil", "rer",
        "nat",
        "jr", "sr", "msc", "bsc", "mba", "phd",
    ]
    private static let knownParticles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "zu", "zum", "zur",
        "vom",
        "und", "al", "el", "bin", "ibn", "ben", "ter", "ten", "af", "av", "y", "e", "st",
    ]
}
