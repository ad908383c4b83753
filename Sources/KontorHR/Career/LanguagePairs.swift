/// Gives each level of a line to its languages: where a language comes first, to the one before (and those tied to it);
/// where a level comes first, to those behind it up to the next level.
struct LanguagePairs {
    struct Pair {
        let language: Language
        var level: LanguageLevel?
        var isDenied = false
        /// Whether a level is denied, yet to come, or another's.
        var isUnclear = false
        var words: Range<Int>
        /// Levels of the framework, in their order.
        var levels: [LanguageLevel] = []

        init(language: Language, words: Range<Int>) { (self.language, self.words) = (language, words) }
    }

    private(set) var pairs: [Pair] = []
    private let cv: CVText
    private let tokens: LanguageTokens
    /// The languages that a level behind them is given to.
    private var group: [Int] = []
    /// Levels that came before the first language: `Listening B2, Reading C1: Englisch`.
    private var ahead: (levels: [LanguageTokens.Token], isUnclear: Bool) = ([], false)
    /// The level of a label, for what is listed behind it: `Fließend: Deutsch, Englisch`.
    private var label: LanguageTokens.Token?
    /// Languages that one level is given to, and levels that one language is given.
    static let most = 20

    init(cv: CVText, tokens: LanguageTokens) { (self.cv, self.tokens) = (cv, tokens) }

    /// Takes the tokens up to the next comma.
    mutating func add(_ segment: LanguageTokens.Segment) {
        let first = pairs.count
        if !segment.hasLanguage {
            addLevels(segment)
        } else if segment.isLevelFirst {
            addLevelFirst(segment)
        } else {
            addLanguageFirst(segment)
        }
        guard segment.hasLanguage else { return }
        let isPlan = segment.isPlan
        for index in pairs.indices[first...] {
            if isPlan { pairs[index].forget() }
            guard index == first, !ahead.levels.isEmpty || ahead.isUnclear else { continue }
            ahead.levels.forEach { pairs[index].take($0, tokens) }
            if ahead.isUnclear { pairs[index].forget() }
            ahead = ([], false)
        }
    }

    private mutating func addLevels(_ segment: LanguageTokens.Segment) {
        let (segmentHasLevel, isPlan) = (segment.hasLevel, segment.isPlan)
        var denied = false
        for token in segment.tokens {
            if token.isDenial {
                denied = true
                if !segmentHasLevel {
                    for index in group where !hasLevel(index) { pairs[index].isDenied = true }
                }
            }
            guard token.level != nil else { continue }
            if pairs.isEmpty {
                guard !denied, ahead.levels.count < Self.most,
                    tokens.isExact(token.words.lowerBound) || !segment.hasOtherWords
                else { continue }
                ahead.levels.append(token)
            } else {
                for index in group { give(token, to: index, isUnclear: denied || isPlan) }
            }
        }
        if pairs.isEmpty, isPlan, segmentHasLevel { ahead.isUnclear = true }
    }

    private mutating func addLanguageFirst(_ segment: LanguageTokens.Segment) {
        let segmentHasLevel = segment.hasLevel
        var denial: LanguageTokens.Token?
        var isDeniedAhead = false
        for (position, token) in segment.tokens.enumerated() {
            if let language = token.language {
                if !token.isTied || group.contains(where: hasLevel) || denial != nil { group = [] }
                if group.count < Self.most { group.append(pairs.count) }
                pairs.append(Pair(language: language, words: token.words))
                if !token.isTied { isDeniedAhead = denial != nil }
                if isDeniedAhead { pairs[pairs.count - 1].isDenied = true }
                if !segmentHasLevel, let label { give(label, to: pairs.count - 1, isUnclear: false) }
                denial = nil
            } else if token.level != nil {
                label = nil
                for index in group { give(token, to: index, isUnclear: denial != nil || isDeniedAhead) }
                // `nicht gut genug für C1`
                isDeniedAhead = isDeniedAhead || denial != nil
                denial = nil
            } else if token.isDenial {
                // What is near stands within a few words, so within as many tokens.
                let next = segment.tokens[(position + 1)...].prefix(5).first { $0.language != nil || $0.level != nil }
                denial = next.map { isNear(token, $0) } == true ? token : nil
                if denial == nil { deny(token, isLast: position == segment.tokens.count - 1) }
            }
        }
    }

    /// `Französisch nicht`, `fließend: nein`.
    private mutating func deny(_ token: LanguageTokens.Token, isLast: Bool) {
        let kind = NegationWords.kind(of: cv.words[token.words.lowerBound].text)
        for index in group {
            if !hasLevel(index) {
                pairs[index].isDenied = true
            } else if isLast, kind == .verb || kind == .answer, isEnd(after: token) {
                pairs[index].forget()
            }
        }
    }

    /// `fließend Englisch`, `C2 Deutsch / Englisch B1`, `sehr gute Kenntnisse in Englisch und Spanisch`.
    private mutating func addLevelFirst(_ segment: LanguageTokens.Segment) {
        let languages = segment.tokens.filter { $0.language != nil }
        let levels = segment.tokens.filter { $0.level != nil }
        let hasDenial = segment.tokens.contains(where: \.isDenial)
        let isBehind = segment.tokens.last { $0.language != nil || $0.level != nil }?.level != nil
        var denial: LanguageTokens.Token?
        var current: (token: LanguageTokens.Token, isDenied: Bool)?
        var number = 0
        group = []
        for token in segment.tokens {
            if token.isDenial {
                denial = token
            } else if token.level != nil {
                current = (token, denial != nil)
                denial = nil
                if languages.count == 1, number == 1 {
                    give(token, to: pairs.count - 1, isUnclear: current?.isDenied == true)
                }
            } else if let language = token.language {
                group = [pairs.count]
                pairs.append(Pair(language: language, words: token.words))
                if denial != nil { pairs[pairs.count - 1].isDenied = true }
                denial = nil
                if !isBehind || languages.count == 1 {
                    if let current { give(current.token, to: pairs.count - 1, isUnclear: current.isDenied) }
                } else if levels.count == languages.count, !hasDenial {
                    give(levels[number], to: pairs.count - 1, isUnclear: false)
                } else {
                    pairs[pairs.count - 1].forget()
                }
                number += 1
            }
        }
        if let current, !current.isDenied, let first = languages.first, isLabel(current.token, first) {
            label = current.token
        } else {
            label = nil
        }
    }

    /// Whether a level holds for all that is listed behind it: `fließend: …`, `gute Kenntnisse in …`.
    private func isLabel(_ level: LanguageTokens.Token, _ language: LanguageTokens.Token) -> Bool {
        guard level.words.upperBound <= language.words.lowerBound else { return false }
        if cv.gap(after: level.words.upperBound - 1).contains(":") { return true }
        return (level.words.upperBound..<language.words.lowerBound).prefix(4).contains {
            cv.words[$0].text == "in" || cv.words[$0].text == "of"
        }
    }

    private func hasLevel(_ index: Int) -> Bool { pairs[index].level != nil || pairs[index].isUnclear }

    private mutating func give(_ token: LanguageTokens.Token, to index: Int, isUnclear: Bool) {
        if isUnclear {
            pairs[index].isUnclear = true
            pairs[index].words = Pair.both(pairs[index].words, token.words)
        } else {
            pairs[index].take(token, tokens)
        }
    }

    /// Whether a denial stands right before what it may deny.
    private func isNear(_ denial: LanguageTokens.Token, _ next: LanguageTokens.Token) -> Bool {
        next.words.lowerBound - denial.words.upperBound <= 3
    }

    private func isEnd(after token: LanguageTokens.Token) -> Bool {
        let next = token.words.upperBound
        return next >= cv.words.count || cv.words[next].line != cv.words[next - 1].line
            || cv.isSeparated(before: next)
    }
}

extension LanguagePairs.Pair {
    /// `fließend, C2`: the level of the framework, which comes last, is the exact one.
    mutating func take(_ token: LanguageTokens.Token, _ tokens: LanguageTokens) {
        guard let found = token.level, levels.count < LanguagePairs.most else { return }
        if tokens.isExact(token.words.lowerBound) {
            levels.append(found)
            level = found
        } else {
            level = max(level ?? found, found)
        }
        isDenied = false
        words = Self.both(words, token.words)
    }

    /// What was read of a level is not plainly somebody's own.
    mutating func forget() { (level, levels, isUnclear) = (nil, [], true) }

    static func both(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }
}
