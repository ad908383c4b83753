internal import KontorCore

/// What somebody says of themselves in a sentence: `Ich bin Türkin`, `als Mutter`, `my husband and I`.
///
/// The sentence tells that a word is about the person: `I am` and `bin`, `als`, a possessive before a relative. The
/// word alone would be anybody's: a customer is a woman, too. Words that nobody else is meant by are in
/// `PersonalWords`.
enum PersonalSentences {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        // A sentence is read from its first sign of the person on, once.
        var read = 0
        for index in cv.words.indices.untilStopped(each: 64) {
            switch SentenceWords.openings[cv.words[index].text] {
            case .being:
                if isOwn(cv, index) {
                    if let span = before(cv, index) { spans.append(span) }
                    spans += said(cv, after: index, from: max(read, index + 1), &read)
                }
            case .as: if let span = role(cv, at: index + 1) { spans.append(span) }
            case .belief:
                if var span = role(cv, at: index + 1) {
                    span.range = cv.words[index].source.lowerBound..<span.range.upperBound
                    spans.append(span)
                }
            case .possessive: if let span = relative(cv, at: index) { spans.append(span) }
            case .parent: if let span = parent(cv, at: index) { spans.append(span) }
            case .verb(let kind): if let span = deed(cv, at: index, kind) { spans.append(span) }
            case nil: break
            }
        }
        return spans
    }

    /// `bin` is nobody else's; `am` and `was` are behind `I`, or begin a sentence before an article.
    private static func isOwn(_ cv: CVText, _ index: Int) -> Bool {
        let word = cv.words[index].text
        if word == "bin" { return true }
        let before = cv.words[max(0, index - 2)..<index].map(\.text)
        if word == "being" { return true }
        if word == "werde" { return before.contains("ich") || SentenceWords.word(cv, index + 1) == "ich" }
        if word == "war" { return before.contains("ich") || ["ich"].contains(SentenceWords.word(cv, index + 1)) }
        if before.contains("i") { return true }
        return word == "am" && ["a", "an"].contains(SentenceWords.word(cv, index + 1))
    }
}

extension PersonalSentences {
    /// What is said behind `ich bin` and `I am` in this sentence: `eine Frau, 52 und Türkin`.
    private static func said(_ cv: CVText, after start: Int, from first: Int, _ read: inout Int) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        var passed = 0
        var isOpen = true
        for index in first..<min(start + longest, max(first, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, index - 1), index == start + 1 || !cv.isSentenceEnd(before: index) else {
                break
            }
            read = index + 1
            let word = cv.words[index].text
            if SentenceWords.conjunctions.contains(word) || cv.isSeparated(before: index) {
                passed = 0
                isOpen = true
                if SentenceWords.conjunctions.contains(word) { continue }
            }
            if SentenceWords.prepositions.contains(word) { passed = 3 }
            if passed > 0 {
                passed -= 1
                isOpen = false
                continue
            }
            if let parent = parent(cv, at: index) {
                let first = cv.words[opening(cv, of: index, after: start)].source.lowerBound
                spans.append(
                    HiddenSpan(kind: .children, range: min(first, parent.range.lowerBound)..<parent.range.upperBound))
            } else if let kind = SentenceWords.person(word), !isCompound(cv, index) {
                spans.append(span(kind, cv, from: opening(cv, of: index, after: start), to: index))
            } else if isOpen, let span = bare(cv, at: index) {
                spans.append(span)
            } else if !SentenceWords.isFiller(word) {
                isOpen = false
            }
        }
        return spans
    }

    /// What is said without a noun: an age, a nationality that could be a language, `blind`.
    private static func bare(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let word = cv.words[index].text
        if let last = Ages.number(cv, at: index) {
            let rest = cv.gap(after: last).first
            guard rest.map({ !"%/+:".unicodeScalars.contains($0) }) ?? true else { return nil }
            if ["jahre", "years"].contains(SentenceWords.word(cv, last + 1)),
                ["alt", "old", "jung"].contains(SentenceWords.word(cv, last + 2))
            {
                return BirthDates.span(.age, cv, index, last + 2)
            }
            if ["jahre", "years", "geworden"].contains(SentenceWords.word(cv, last + 1)), ends(cv, last + 1) {
                return BirthDates.span(.age, cv, index, last + 1)
            }
            return ends(cv, last) ? BirthDates.span(.age, cv, index, last) : nil
        }
        guard let kind = SentenceWords.adjective(word), ends(cv, index), !isCompound(cv, index) else { return nil }
        var span = BirthDates.span(kind, cv, index, index)
        span.counterpart = SentenceWords.counterpart(of: word, kind)
        return span
    }

    /// Whether nothing follows that the word could belong to: `I am Turkish.`, not `I am fluent in Turkish law`.
    private static func ends(_ cv: CVText, _ index: Int) -> Bool {
        guard SentenceWords.isFollowed(cv, index), !cv.isSentenceEnd(before: index + 1) else { return true }
        if cv.isSeparated(before: index + 1) || cv.words[index + 1].line != cv.words[index].line { return true }
        let next = cv.words[index + 1].text
        return SentenceWords.conjunctions.contains(next) || SentenceWords.prepositions.contains(next)
            || SentenceWords.behind.contains(next)
    }

    /// `weil ich Türkin bin`, `dass ich eine Frau bin`
    private static func before(_ cv: CVText, _ index: Int) -> HiddenSpan? {
        guard index > 1, cv.words[index].text == "bin", cv.words[index - 1].text != "ich",
            SentenceWords.isFollowed(cv, index - 1),
            cv.words[max(0, index - 5)..<(index - 1)].contains(where: { $0.text == "ich" }),
            let kind = SentenceWords.person(cv.words[index - 1].text)
                ?? SentenceWords.adjective(cv.words[index - 1].text)
        else { return nil }
        return span(kind, cv, from: opening(cv, of: index - 1, after: max(0, index - 5)), to: index - 1)
    }

    /// `als Mutter`, `als gebürtige Syrerin`, `as a devout Muslim`
    private static func role(_ cv: CVText, at start: Int) -> HiddenSpan? {
        for index in start..<min(start + 4, max(start, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, index - 1), !cv.isSeparated(before: index),
                !cv.isSentenceEnd(before: index)
            else {
                return nil
            }
            let word = cv.words[index].text
            if let kind = SentenceWords.person(word), !isCompound(cv, index) {
                var last = index
                // `als alleinerziehende Mutter`
                while last + 1 < cv.words.count, last < index + 2, cv.words[last + 1].line == cv.words[index].line,
                    cv.gap(after: last).allSatisfy(Folding.isSpace),
                    SentenceWords.person(cv.words[last + 1].text) != nil
                {
                    last += 1
                }
                return span(kind, cv, from: start, to: last)
            }
            guard
                cv.isLower(cv.words[index]) || SentenceWords.isCapitals(cv, index)
                    || SentenceWords.articles.contains(word),
                !SentenceWords.prepositions.contains(word),
                !SentenceWords.conjunctions.contains(word)
            else { return nil }
        }
        return nil
    }

    /// `meine jüngere Schwester`, `my husband`, `meine zwei Töchter`; not `meine Kinderbetreuung` nor `my family law
    /// exam`.
    private static func relative(_ cv: CVText, at start: Int) -> HiddenSpan? {
        let isOurs = cv.words[start].text.hasPrefix("unser") || cv.words[start].text == "our"
        for index in (start + 1)..<min(start + 4, max(start + 1, cv.words.count)) {
            guard SentenceWords.isFollowed(cv, index - 1), !cv.isSentenceEnd(before: index),
                !cv.isSeparated(before: index)
            else {
                return nil
            }
            let word = cv.words[index].text
            if SentenceWords.partners.contains(word), isOurs { return nil }
            if Kinship.isKin(word), !isCompound(cv, index),
                !SentenceWords.business.contains(SentenceWords.word(cv, index + 1))
            {
                var span = BirthDates.span(Kinship.isChild(word) ? .children : .family, cv, start, index)
                span.counterpart = possessive(cv, start, Kinship.counterpart(of: word))
                return span
            }
            if SentenceWords.prepositions.contains(word) || SentenceWords.conjunctions.contains(word)
                || SentenceWords.business.contains(word)
            {
                return nil
            }
        }
        return nil
    }

    private static func possessive(_ cv: CVText, _ index: Int, _ relative: String?) -> String? {
        guard let relative else { return nil }
        let written = cv.original(cv.words[index].source)
        guard cv.words[index].text.hasPrefix("mein") else { return "\(written) \(relative)" }
        let stem = written.prefix(4)
        return [
            "Frau", "Tochter", "Schwester", "Oma", "Ehefrau", "Partnerin", "Freundin", "Enkelin", "Mutter",
            "Großmutter",
        ]
        .contains(relative) ? "\(stem)e \(relative)" : "\(stem) \(relative)"
    }

    /// `Mutter von zwei Kindern`, `Vater zweier Söhne`, `mother of two`, `zweifache Mutter`.
    private static func parent(_ cv: CVText, at index: Int) -> HiddenSpan? {
        guard SentenceWords.openings[cv.words[index].text]?.isParent == true else { return nil }
        var first = index
        var last = index
        if index > 0, cv.gap(after: index - 1).count == 1, SentenceWords.isOfParent(cv.words[index - 1].text) {
            first = index - 1
        }
        // `seit 2012 Mutter`
        if index > 1, ["seit", "since"].contains(cv.words[index - 2].text),
            WrittenDate.number(cv, at: index - 1) != nil, cv.gap(after: index - 1).count == 1
        {
            first = index - 2
        }
        let next = SentenceWords.word(cv, index + 1)
        let isLinked = ["von", "of", "to"].contains(next) && !cv.isSeparated(before: index + 1)
        var end = index + (isLinked ? 2 : 1)
        while end < min(index + 5, cv.words.count), SentenceWords.isFollowed(cv, end - 1),
            cv.gap(after: end - 1).allSatisfy({ Folding.isSpace($0) || Folding.isBreak($0) })
        {
            let word = cv.words[end].text
            guard SentenceWords.isCount(word) || Kinship.isChild(word) || SentenceWords.childAdjectives.contains(word)
            else { break }
            last = end
            end += 1
        }
        guard last > index || first < index else { return nil }
        return BirthDates.span(.children, cv, first, last)
    }

    /// `ich bete fünfmal am Tag`, `I do not smoke`: with what belongs to the verb.
    private static func deed(_ cv: CVText, at index: Int, _ kind: Redaction.Kind) -> HiddenSpan? {
        let near = max(0, index - 6)..<min(cv.words.count, index + 2)
        guard
            near.contains(where: {
                ["ich", "i"].contains(cv.words[$0].text)
                    && !(min($0, index)..<max($0, index)).contains { cv.isSentenceEnd(before: $0 + 1) }
            })
        else { return nil }
        // `ich wiege 82 kg`, not what somebody weighs at work.
        if ["wiege", "weigh"].contains(cv.words[index].text), Int(SentenceWords.word(cv, index + 1).prefix(2)) == nil {
            return nil
        }
        var first = index
        while first > 0, first > index - 3, ["do", "not", "don", "t", "nicht"].contains(cv.words[first - 1].text) {
            first -= 1
        }
        var last = index
        while last + 1 < min(cv.words.count, index + 7), SentenceWords.isFollowed(cv, last),
            cv.words[last + 1].line == cv.words[last].line || cv.isLower(cv.words[last + 1]),
            !cv.isSeparated(before: last + 1), !cv.isSentenceEnd(before: last + 1),
            !SentenceWords.conjunctions.contains(cv.words[last + 1].text)
        {
            last += 1
        }
        return BirthDates.span(kind, cv, first, last)
    }

    /// The first word to hide with a noun: its article, which tells the sex, and what stands between.
    private static func opening(_ cv: CVText, of noun: Int, after start: Int) -> Int {
        var first = noun
        var position = noun
        while position - 1 > start, noun - position < 4, !cv.isSeparated(before: position) {
            let word = cv.words[position - 1].text
            if SentenceWords.conjunctions.contains(word) || SentenceWords.prepositions.contains(word) { break }
            if let opening = SentenceWords.openings[word], !opening.isBelief { break }
            position -= 1
            // `Deutsch-Türkin`
            if first == position + 1, cv.gap(after: position).allSatisfy(Folding.isHyphen) { first = position }
            if SentenceWords.articles.contains(word) { return position }
            if first == position + 1, SentenceWords.isInflected(word) { first = position }
        }
        return first
    }

    private static func span(_ kind: Redaction.Kind, _ cv: CVText, from first: Int, to last: Int) -> HiddenSpan {
        var span = BirthDates.span(kind, cv, first, last)
        span.counterpart = SentenceWords.counterpart(
            of: cv.words[last].text, kind, article: first < last ? cv.words[first].text : "")
        return span
    }

    /// `Mutter-Kind-Kur`, `Christian Dior`: part of another word.
    private static func isCompound(_ cv: CVText, _ index: Int) -> Bool {
        guard index + 1 < cv.words.count else { return false }
        // `Schweizer Banken`: of a country, and nobody.
        if cv.words[index].text == "schweizer", cv.words[index + 1].line == cv.words[index].line,
            cv.isCapitalised(cv.words[index + 1]), cv.gap(after: index).allSatisfy(Folding.isSpace)
        {
            return true
        }
        if SentenceWords.business.contains(cv.words[index + 1].text), cv.words[index + 1].line == cv.words[index].line {
            return true
        }
        let gap = cv.gap(after: index)
        return gap.count == 1 && gap.allSatisfy(Folding.isHyphen)
            && !["tuerke", "tuerkin"].contains(cv.words[index + 1].text)
    }

    /// Words of a sentence that are looked at.
    private static let longest = 14
}
