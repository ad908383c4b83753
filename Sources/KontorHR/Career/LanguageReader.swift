internal import KontorCore

/// Reads statements of language levels line by line.
struct LanguageReader {
    let cv: CVText

    func statements() -> [Languages.Statement] {
        var statements: [Languages.Statement] = []
        var open: [Token] = []
        for line in cv.lines.indices.untilStopped(each: 64) where !cv.isBlank(line) {
            var tokens = tokens(in: line)
            let isList = cv.sections[line] == .languages
            if tokens.isEmpty || (!isList && !tokens.contains { $0.level != nil || $0.isDenial }) {
                open = []
                continue
            }
            if isList, !tokens.contains(where: { $0.language != nil }), !open.isEmpty, open.count < Self.mostTied {
                tokens = open + tokens
            }
            let paired = pairs(tokens)
            if isList, tokens.allSatisfy({ $0.level == nil }) { open = tokens } else { open = [] }
            for pair in paired.untilStopped(each: 64)
            where isList || ((pair.level != nil || pair.isDenied) && pair.words.count <= 6) {
                statements.append(statement(pair))
            }
        }
        return withoutRepeats(statements)
    }

    /// A language, a level or a denial, with the words that say it.
    private struct Token {
        var language: Language?
        var level: LanguageLevel?
        var isDenial = false
        let words: Range<Int>
        /// Whether it is tied to the token before: `und`, `/`, `&`.
        var isTied = false
    }

    private struct Pair {
        let language: Language
        var level: LanguageLevel?
        var isDenied: Bool
        var words: Range<Int>
        /// Levels of the framework, in their order.
        var levels: [LanguageLevel] = []
    }

    private func tokens(in line: Int) -> [Token] {
        var tokens: [Token] = []
        var index = cv.lines[line].words.lowerBound
        let end = cv.lines[line].words.upperBound
        var isTied = false
        var watch = WorkWatch()
        while index < end, !watch.isStopped(after: 128) {
            let word = cv.words[index].text
            if let level = level(at: index) {
                tokens.append(Token(level: level.level, words: index..<(index + level.words)))
                index += level.words
                isTied = false
                continue
            }
            if let language = Language.named(word) {
                let isSlash = index > 0 && cv.gap(after: index - 1).contains { "/&+".unicodeScalars.contains($0) }
                tokens.append(Token(language: language, words: index..<(index + 1), isTied: isTied || isSlash))
            } else if ["kein", "keine", "keinerlei", "no", "not", "nicht", "ohne", "without"].contains(word) {
                tokens.append(Token(isDenial: true, words: index..<(index + 1)))
            }
            isTied = word == "und" || word == "and"
            index += 1
        }
        return tokens
    }

    private func level(at index: Int) -> (level: LanguageLevel, words: Int)? {
        var best: (level: LanguageLevel, words: Int)?
        for row in LanguageLevel.words {
            if let length = row.phrases.match(in: cv, at: index), length > best?.words ?? 0 {
                best = (row.level, length)
            }
        }
        return best
    }

    /// Languages that one level is given to, as in "Deutsch und Englisch C1".
    private static let mostTied = 20

    /// Gives each level to its languages: where a language comes first, to the one before (and those tied to it);
    /// where a level comes first, to those behind it up to the next level.
    private func pairs(_ tokens: [Token]) -> [Pair] {
        var pairs: [Pair] = []
        var group: [Int] = []
        let isLevelFirst = tokens.first.map { $0.language == nil } ?? false
        var level: LanguageLevel?
        var levelWords: Range<Int>?
        var isDenied = false
        for token in tokens.untilStopped(each: 64) {
            if let language = token.language {
                if !token.isTied { group = [] }
                if group.count < Self.mostTied { group.append(pairs.count) }
                var pair = Pair(language: language, level: nil, isDenied: isLevelFirst && isDenied, words: token.words)
                if isLevelFirst, let level, let levelWords {
                    pair.level = level
                    pair.words = min(levelWords.lowerBound, token.words.lowerBound)..<token.words.upperBound
                    if isExact(levelWords) { pair.levels = [level] }
                }
                pairs.append(pair)
            } else if let found = token.level {
                if isLevelFirst {
                    (level, levelWords, isDenied) = (found, token.words, false)
                } else {
                    for index in group { pairs[index] = raised(pairs[index], to: found, token.words) }
                }
            } else if isLevelFirst {
                (isDenied, level) = (true, nil)
            } else {
                for index in group where pairs[index].level == nil { pairs[index].isDenied = true }
            }
        }
        return pairs
    }

    /// `fließend, C2`: the level of the framework, which comes last, is the exact one.
    private func raised(_ pair: Pair, to level: LanguageLevel, _ words: Range<Int>) -> Pair {
        var pair = pair
        if isExact(words) { pair.levels.append(level) }
        if let known = pair.level, cv.words[words.lowerBound].text.count > 2 {
            pair.level = max(known, level)
        } else {
            pair.level = level
        }
        pair.isDenied = false
        pair.words = min(pair.words.lowerBound, words.lowerBound)..<max(pair.words.upperBound, words.upperBound)
        return pair
    }

    /// `C1` and not "sehr gut"; whose mother tongue it is knows it as well as anybody.
    private func isExact(_ words: Range<Int>) -> Bool {
        let word = cv.words[words.lowerBound].text
        return LanguageLevel(rawValue: word.uppercased()) != nil
    }

    private func statement(_ pair: Pair) -> Languages.Statement {
        let first = cv.words[pair.words.lowerBound].folded.lowerBound
        var end = cv.words[pair.words.upperBound - 1].folded.upperBound
        if cv.folded[first..<end].suffix(200).contains("("), end < cv.folded.count, cv.folded[end] == ")" { end += 1 }
        return Languages.Statement(
            language: pair.language, level: pair.levels.min() ?? pair.level,
            isDenied: pair.isDenied && pair.level == nil && Negation.verdict(of: first..<end, in: cv) == .denied,
            levels: pair.levels,
            isGuessed: pair.level != nil && pair.level != .c2 && pair.levels.isEmpty,
            range: first..<end)
    }

    /// A language named again without a level adds nothing.
    private func withoutRepeats(_ statements: [Languages.Statement]) -> [Languages.Statement] {
        var first: [Language: Int] = [:]
        var hasLevel: Set<Language> = []
        for (index, statement) in statements.enumerated() {
            if first[statement.language] == nil { first[statement.language] = index }
            if statement.level != nil { hasLevel.insert(statement.language) }
        }
        return statements.enumerated().filter { index, statement in
            statement.level != nil || statement.isDenied
                || (first[statement.language] == index && !hasLevel.contains(statement.language))
        }.map(\.element)
    }
}
