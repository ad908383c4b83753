internal import KontorCore

/// Reads statements of language levels line by line.
struct LanguageReader {
    let cv: CVText
    private typealias Token = LanguageTokens.Token
    private typealias Segment = LanguageTokens.Segment

    func statements() -> [Languages.Statement] {
        let reader = LanguageTokens(cv: cv)
        var statements: [Languages.Statement] = []
        // Lines of a list that have nothing but languages, or nothing but levels.
        var run: [[Token]] = []
        for line in cv.lines.indices.untilStopped(each: 64) where !cv.isBlank(line) {
            let segments = reader.segments(in: line)
            let isList = cv.sections[line] == .languages
            let isMixed = segments.contains { $0.hasLanguage } && segments.contains { $0.hasLevel || $0.isPlan }
            if isList, !isMixed, !segments.isEmpty, !segments.contains(where: { $0.tokens.contains(where: \.isDenial) })
            {
                run.append(segments.flatMap(\.tokens))
                continue
            }
            statements += pairs(ofRun: run).map(statement)
            run = []
            let isOfWork = LanguageBounds.isOfWork(line, in: cv)
            guard
                isList || isOfWork || segments.contains(where: { $0.hasLevel || $0.tokens.contains(where: \.isDenial) })
            else {
                continue
            }
            let isTaught = reader.isTaught(in: line)
            var takenBack = LanguageBounds.takenBack(line, in: cv)[...]
            var pairing = LanguagePairs(cv: cv, tokens: reader)
            for segment in segments.untilStopped(each: 64) { pairing.add(segment) }
            for (number, each) in pairing.pairs.enumerated().untilStopped(each: 64) {
                var pair = each
                // What is taken back behind a language, before the next, is of it.
                let end = number + 1 < pairing.pairs.count ? pairing.pairs[number + 1].words.lowerBound : .max
                let isTakenBack = takenBack.first.map { $0 < end } == true
                takenBack = takenBack.drop { $0 < end }
                if ((isTaught || isTakenBack) && pair.level != nil) || (isOfWork && pair.level == nil) { pair.forget() }
                guard isList || ((pair.level != nil || pair.isDenied || pair.isUnclear) && pair.words.count <= 6) else {
                    continue
                }
                statements.append(statement(pair))
            }
        }
        statements += pairs(ofRun: run).map(statement)
        return withoutRepeats(statements)
    }

    /// `Deutsch⏎C1⏎Englisch⏎B2`, or `Muttersprache⏎Deutsch⏎B1⏎Englisch`: what comes first in the list is first in each of
    /// its entries. A list that begins and ends with levels tells nothing plainly.
    private func pairs(ofRun run: [[Token]]) -> [LanguagePairs.Pair] {
        guard let first = run.first, let last = run.last else { return [] }
        func isLevels(_ line: [Token]) -> Bool { !line.contains { $0.language != nil } }
        let reader = LanguageTokens(cv: cv)
        var pairs: [LanguagePairs.Pair] = []
        if !isLevels(first) {
            var left = run[...]
            while !left.isEmpty {
                let names = left.prefix { !isLevels($0) }
                let levels = left[names.endIndex...].prefix(while: isLevels)
                left = left[levels.endIndex...]
                pairs += paired(names, levels, reader)
            }
            return pairs
        }
        var levels: [Token] = []
        for line in run.untilStopped(each: 64) {
            if isLevels(line) {
                levels = line
                continue
            }
            for token in line {
                guard let language = token.language else { continue }
                var pair = LanguagePairs.Pair(language: language, words: token.words)
                levels.prefix(LanguagePairs.most).forEach { pair.take($0, reader) }
                if isLevels(last) { pair.forget() }
                pairs.append(pair)
            }
        }
        return pairs
    }

    /// `Deutsch⏎C1`, and `Deutsch⏎Englisch⏎C1⏎B2`, which is a table whose columns were read one after the other; where they
    /// are not of one length, nothing is plain.
    private func paired(
        _ names: ArraySlice<[Token]>, _ levels: ArraySlice<[Token]>, _ reader: LanguageTokens
    ) -> [LanguagePairs.Pair] {
        var pairs: [LanguagePairs.Pair] = []
        for line in names.untilStopped(each: 64) {
            var pairing = LanguagePairs(cv: cv, tokens: reader)
            pairing.add(Segment(tokens: line))
            pairs += pairing.pairs
        }
        guard let last = pairs.indices.last else { return [] }
        guard last > 0, levels.count > 1 else {
            levels.first?.forEach { pairs[last].take($0, reader) }
            return pairs
        }
        guard levels.count == pairs.count else {
            for index in pairs.indices { pairs[index].forget() }
            return pairs
        }
        for (index, line) in zip(pairs.indices, levels) { line.forEach { pairs[index].take($0, reader) } }
        return pairs
    }

    private func statement(_ pair: LanguagePairs.Pair) -> Languages.Statement {
        let first = cv.words[pair.words.lowerBound].folded.lowerBound
        var end = cv.words[pair.words.upperBound - 1].folded.upperBound
        if cv.folded[first..<end].suffix(200).contains("("), end < cv.folded.count, cv.folded[end] == ")" { end += 1 }
        let level = pair.levels.min() ?? pair.level
        let isDenied = pair.isDenied && level == nil
        let isPlainly = isDenied && !pair.isUnclear && Negation.verdict(of: first..<end, in: cv) == .denied
        return Languages.Statement(
            language: pair.language, level: level,
            isDenied: isPlainly,
            levels: pair.levels, isGuessed: level != nil && level != .c2 && pair.levels.isEmpty,
            isUnclear: pair.isUnclear || (isDenied && !isPlainly),
            isLeast: level != nil && LanguageBounds.isLeast(pair.words, in: cv), range: first..<end)
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
            statement.level != nil || statement.isDenied || statement.isUnclear
                || (first[statement.language] == index && !hasLevel.contains(statement.language))
        }.map(\.element)
    }
}
