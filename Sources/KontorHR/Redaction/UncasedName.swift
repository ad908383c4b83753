internal import KontorCore

/// A name in a script without capital letters, and where it stands: `王小明`, `김민수`, `शर्मा`, `محمد`.
///
/// Such scripts often write no space between a name and what belongs to it (`田中太郎です`, `민수씨`, `لمحمد`), so a part is
/// looked for inside words; and a name in one word has a family name in it, whose end nobody can see (`田中太郎`).
struct UncasedName: Sendable {
    private struct Part: Sendable {
        let scalars: [Unicode.Scalar]
        /// Whether it may stand anywhere in a word.
        let isAnywhere: Bool
    }

    /// The longest first.
    private let parts: [Part]
    /// Parts of one sign: `王`, which is hidden where it stands alone, beside another part, or before a title.
    private let singles: [[Unicode.Scalar]]

    var isEmpty: Bool { parts.isEmpty && singles.isEmpty }

    init(_ name: String) {
        let runs = Self.runs(of: name)
        var pieces = runs
        if runs.count == 1, (2...6).contains(runs[0].count), runs[0].allSatisfy(Self.isSyllable) {
            for length in 1..<runs[0].count {
                pieces += [Array(runs[0].prefix(length)), Array(runs[0].suffix(length))]
            }
        }
        let longest = pieces.filter { $0.count > 1 }.map { piece in
            Part(
                scalars: Self.normal(piece).map(\.scalar),
                isAnywhere: piece.count >= (piece.allSatisfy(Self.isDense) ? 2 : 4))
        }
        parts = longest.filter { $0.scalars.count > 1 }.sorted { $0.scalars.count > $1.scalars.count }
        singles = pieces.filter { $0.count == 1 }.map { Self.normal($0).map(\.scalar) }
    }

    /// Returns where parts stand in a word, in the signs of the original.
    func ranges(in word: Range<Int>, of cv: CVText) -> [Range<Int>] {
        let letters = Self.normal(word.map { ($0, cv.scalars[$0]) })
        guard letters.contains(where: { Self.isUncased($0.scalar) }) else { return [] }
        var isHidden = [Bool](repeating: false, count: letters.count)
        // A short part of a script with spaces is a name only where little else is in the word.
        for part in parts where part.isAnywhere || letters.count <= 40 {
            for start in Self.occurrences(of: part.scalars, in: letters) {
                let end = start + part.scalars.count
                if !part.isAnywhere {
                    let before = isHidden[..<start].count { !$0 }
                    let behind = isHidden[end...].count { !$0 }
                    guard (before <= 2 && behind == 0) || (before == 0 && behind <= 2) else { continue }
                }
                for index in start..<end { isHidden[index] = true }
            }
        }
        for single in singles {
            for start in Self.occurrences(of: single, in: letters) where !isHidden[start] {
                let end = start + single.count
                let isAlone = letters.count == single.count
                let isBeside = (start > 0 && isHidden[start - 1]) || (end < letters.count && isHidden[end])
                let isTitled = Self.titles.contains { letters[end...].starts(with: $0, by: { $0.scalar == $1 }) }
                guard isAlone || isBeside || (isTitled && start == 0) else { continue }
                for index in start..<end { isHidden[index] = true }
            }
        }
        return Self.runs(of: isHidden, letters, in: word)
    }
}

extension UncasedName {
    private typealias Letter = (scalar: Unicode.Scalar, source: Int)

    /// Letters without vowel signs, points and stretching, and in one form where Unicode has several.
    private static func normal(_ scalars: [(source: Int, scalar: Unicode.Scalar)]) -> [Letter] {
        scalars.flatMap { source, scalar -> [Letter] in
            Decomposed.scalars(of: String(scalar)).compactMap { part in
                if Folding.isMark(part), part.properties.generalCategory != .spacingMark { return nil }
                if part.value == 0x640 || part.properties.isDefaultIgnorableCodePoint { return nil }
                return (oneForm[part] ?? part.properties.lowercaseMapping.unicodeScalars.first ?? part, source)
            }
        }
    }

    private static func normal(_ characters: [Character]) -> [Letter] {
        normal(characters.flatMap(\.unicodeScalars).map { (0, $0) })
    }

    /// The final forms that people write for one another.
    private static let oneForm: [Unicode.Scalar: Unicode.Scalar] = ["ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"]

    /// The words of a name, and within them the runs of one kind of script.
    private static func runs(of name: String) -> [[Character]] {
        var runs: [[Character]] = []
        var isOpen = false
        for character in name {
            guard let first = character.unicodeScalars.first, isUncased(first) else {
                isOpen = false
                continue
            }
            if isOpen, let last = runs.last?.last, isKana(last) == isKana(character) {
                runs[runs.count - 1].append(character)
            } else {
                runs.append([character])
            }
            isOpen = true
        }
        return runs
    }

    private static func occurrences(of part: [Unicode.Scalar], in letters: [Letter]) -> [Int] {
        guard let first = part.first, letters.count >= part.count else { return [] }
        return (0...(letters.count - part.count)).untilStopped(each: 64).filter { start in
            letters[start].scalar == first && letters[start...].starts(with: part, by: { $0.scalar == $1 })
                && !(start + part.count < letters.count && isInsideSyllable(letters[start + part.count].scalar))
        }
    }

    /// The vowels and last consonants of a Korean syllable that is taken apart.
    private static func isInsideSyllable(_ scalar: Unicode.Scalar) -> Bool { (0x1160...0x11FF).contains(scalar.value) }

    private static func runs(of isHidden: [Bool], _ letters: [Letter], in word: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, letter) in letters.enumerated() where isHidden[index] {
            let next = letters[(index + 1)...].first { $0.source > letter.source }?.source ?? word.upperBound
            if let last = ranges.last, last.upperBound >= letter.source {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, next)
            } else {
                ranges.append(letter.source..<next)
            }
        }
        return ranges
    }

    static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x590 && !scalar.properties.isCased && Folding.isLetter(scalar)
    }

    /// Scripts that put no space between words.
    static func isDense(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x30FF, 0x3130...0x318F,
            0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static func isDense(_ character: Character) -> Bool { character.unicodeScalars.first.map(isDense) == true }

    private static func isKana(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x3040...0x30FF).contains($0.value) } == true
    }

    /// One sign that is a syllable or a word: Chinese signs and Korean syllables.
    private static func isSyllable(_ character: Character) -> Bool {
        isDense(character) && !isKana(character)
            && character.unicodeScalars.first.map { $0.value >= 0x1100 && !(0x1780...0x17FF).contains($0.value) }
                == true
    }

    private static let titles: [[Unicode.Scalar]] = [
        "先生", "女士", "小姐", "同学", "さん", "様", "君", "ちゃん", "氏", "です", "と申します", "씨", "님", "양", "군", "입니다", "이라고",
    ].map { Decomposed.scalars(of: $0) }
}
