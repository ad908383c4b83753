internal import KontorCore

/// The parts of a candidate's name, and where they stand in a CV.
///
/// Neither case nor spelling matters: `Özdemir`, `OEZDEMIR` and `Ozdemir` are one name (`Folding.skeleton`).
struct CandidateName: Sendable {
    /// Folded, two letters or more, without titles and particles.
    let parts: [String]
    /// `von`, `de`, `van der`: hidden only beside a part.
    let particles: Set<String>
    /// The parts by which words are compared.
    private let skeletons: [String]
    /// `O` of O'Brien, and the first letters of the parts.
    private let initials: Set<Character>
    private let pairs: [String]
    /// Parts and particles in each of their spellings: where two meet, one skeleton is not the two of them.
    private let forms: [(form: String, piece: Piece)]
    private let declined: NameForms
    private let uncased: UncasedName

    init(_ name: String) {
        let words = Folding.words(name)
        // A given name such as Văn is no particle: those stand behind one.
        let isFirst = name.first?.isUppercase == true ? words.first : nil
        parts = words.filter {
            $0.count >= 2 && !Self.titles.contains($0) && (!Self.knownParticles.contains($0) || $0 == isFirst)
        }
        particles = Self.knownParticles.intersection(words)
        let skeletons = parts.map(Folding.skeleton)
        self.skeletons = skeletons
        initials = Set(words.filter { !Self.titles.contains($0) }.compactMap(\.first))
        let long = skeletons.filter { $0.count >= 2 }.prefix(8)
        pairs = long.flatMap { first in long.filter { $0 != first }.map { first + $0 } }.filter { $0.count >= 7 }
        forms =
            parts.flatMap { [($0, .part($0)), (Folding.skeleton($0), .part($0))] }
            + particles.map { ($0, .particle($0)) }
        declined = NameForms(name, parts: Array(zip(parts, skeletons))) {
            Self.titles.contains($0) || Self.knownParticles.contains($0)
        }
        uncased = UncasedName(name)
    }

    func spans(in cv: CVText) -> [HiddenSpan] {
        guard !parts.isEmpty || !uncased.isEmpty else { return [] }
        let words = cv.words.untilStopped(each: 64).map { Folding.skeleton($0.text) }
        guard words.count == cv.words.count else { return [] }
        var isPart = cv.words.indices.untilStopped(each: 64).map { isName(cv, words, at: $0) }
        guard isPart.count == cv.words.count else { return [] }
        NameRuns.fill(&isPart, in: cv)
        var spans: [HiddenSpan] = []
        for index in cv.words.indices.untilStopped(each: 64) {
            let inside = insideWord(cv, at: index)
            if !isPart[index], !inside.isEmpty {
                spans += inside.map { HiddenSpan(kind: .name, range: $0) }
            } else if isPart[index] || isBeside(cv, words, index, isPart) || isInitials(cv, words, index)
                || isNickname(cv, index, isPart)
            {
                spans.append(HiddenSpan(kind: .name, range: cv.words[index].source))
            } else if isDivided(cv, words, index) {
                let range = cv.words[index].source.lowerBound..<cv.words[index + 1].source.upperBound
                spans.append(HiddenSpan(kind: .name, range: range))
            } else if let length = spacedOut(cv, words, at: index) {
                let range = cv.words[index].source.lowerBound..<cv.words[index + length - 1].source.upperBound
                spans.append(HiddenSpan(kind: .name, range: range))
            }
        }
        return spans
    }

    /// Whether a mail address or link contains a part; short parts would be found everywhere.
    func isContained(in folded: String) -> Bool {
        let text = Folding.skeleton(folded)
        return skeletons.contains { $0.count >= 3 && text.contains($0) }
    }

    /// Returns the part that a folded word is, as it stands or in one of its cases; nil for any other word.
    func part(of word: String) -> (part: String, ending: String)? { part(ofSkeleton: Folding.skeleton(word)) }

    private func part(ofSkeleton word: String) -> (part: String, ending: String)? {
        for (part, skeleton) in zip(parts, skeletons) where word.hasPrefix(skeleton) {
            let ending = String(word.dropFirst(skeleton.count))
            if ending.isEmpty || (ending == "s" && skeleton.count > 1) { return (part, ending) }
            if skeleton.count >= 4, Self.endings.contains(ending) { return (part, ending) }
        }
        return declined.part(declined: word).map { ($0, "") }
    }
}

extension CandidateName {
    /// What a name in one word is made of.
    enum Piece: Equatable {
        /// One of `parts`.
        case part(String)
        case particle(String)
        case initial(Character)
    }

    /// Returns the parts, particles and initials that make up a folded word, nil where something else is in it, or no
    /// part of three letters.
    func pieces(of word: String) -> [Piece]? {
        pieces(of: word[...], initials: 0).flatMap { pieces in
            pieces.contains { if case .part(let part) = $0 { part.count >= 3 } else { false } } ? pieces : nil
        }
    }

    private func pieces(of text: Substring, initials count: Int) -> [Piece]? {
        guard let first = text.first else { return [] }
        for (form, piece) in forms where text.hasPrefix(form) {
            if let rest = pieces(of: text.dropFirst(form.count), initials: count) { return [piece] + rest }
        }
        guard count < 2, initials.contains(first), let rest = pieces(of: text.dropFirst(), initials: count + 1) else {
            return nil
        }
        return [.initial(first)] + rest
    }
}

extension CandidateName {
    /// A part in any of its forms, or parts, initials and digits in one word, as file and user names have them.
    private func isName(_ cv: CVText, _ words: [String], at index: Int) -> Bool {
        let word = cv.words[index]
        if part(ofSkeleton: words[index]) != nil {
            if isDate(cv, at: index) { return false }
            if !cv.isLower(word) || hasNeighbour(cv, words, at: index) { return true }
            return words[index].count >= 4 && !Self.commonWords.contains(word.text)
        }
        if isOneLetter(cv, words, at: index) { return true }
        if cv.isCapitalised(word), !word.text.utf8.contains(where: { $0 < 65 }) {
            if declined.isInitialism(cv.original(word.source)) { return true }
            if NameForms.isShort(words[index], of: skeletons) { return true }
        }
        return isJoined(word.text) || (hasTurn(cv.scalars[word.source]) && isHump(cv.original(word.source)))
    }

    /// `Ý`, `O` as a word of its own, not the `E` of E-Mail.
    private func isOneLetter(_ cv: CVText, _ words: [String], at index: Int) -> Bool {
        guard cv.words[index].source.count <= 2, declined.isLetter(words[index]) else { return false }
        let word = cv.words[index]
        let isPlain = cv.scalars[word.source].allSatisfy(\.isASCII)
        let around = [cv.scalars[..<word.source.lowerBound].last, cv.scalars[word.source.upperBound...].first]
        return (!isPlain || cv.isCapitalised(word))
            && !around.contains { sign in
                sign.map { Folding.isHyphen($0) || "&+#'’/".unicodeScalars.contains($0) } == true
            }
    }

    /// Parts within a word of a script without spaces, or before its particles: `田中太郎です`, `Petersenさん`.
    private func insideWord(_ cv: CVText, at index: Int) -> [Range<Int>] {
        let word = cv.words[index]
        guard word.text.unicodeScalars.contains(where: { $0.value >= 0x590 }) else { return [] }
        let found = uncased.isEmpty ? [] : uncased.ranges(in: word.source, of: cv)
        var position = word.source.lowerBound
        var runs: [Range<Int>] = []
        while position < word.source.upperBound {
            var end = position
            while end < word.source.upperBound, !UncasedName.isUncased(cv.scalars[end]) { end += 1 }
            let run = Folding.string(Folding.fold(cv.original(position..<end)))
            if end - position > 1, end - position < word.source.count, part(of: run) != nil {
                runs.append(position..<end)
            }
            position = max(end, position) + 1
        }
        return found + runs
    }

    /// `Gülşah „Gülşi“ Müller`: one word in quotation marks behind a part.
    private func isNickname(_ cv: CVText, _ index: Int, _ isPart: [Bool]) -> Bool {
        guard index > 0, isPart[index - 1], index + 1 < cv.words.count, cv.isCapitalised(cv.words[index]) else {
            return false
        }
        let (before, after) = (cv.gap(after: index - 1), cv.gap(after: index))
        func isQuote(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { "\"“”„‚‘’'»«".unicodeScalars.contains($0) } == true
        }
        return before.count == 2 && isQuote(before.last) && isQuote(after.first) && after.count <= 3
    }

    /// `Jan 2018`, `August 2020`: a month and not a name.
    private func isDate(_ cv: CVText, at index: Int) -> Bool {
        MonthNames.number(cv.words[index].text) != nil
            && (WrittenDate.read(cv, at: index) != nil
                || (index > 0 && WrittenDate.read(cv, at: index - 1)?.words ?? 1 > 1))
    }

    /// `annapetersen`, `apetersen85`, `petersena`, `lebenslaufannapetersen`.
    private func isJoined(_ word: String) -> Bool {
        guard (4...80).contains(word.utf8.count) else { return false }
        var letters = word.drop { $0.isNumber }
        while letters.last?.isNumber == true { letters.removeLast() }
        let text = String(letters)
        if text.utf8.count < word.utf8.count, part(of: text) != nil { return true }
        return pieces(of: text) != nil || (text.count >= 8 && isHolding(text))
    }

    /// `lebenslaufannapetersen`: two parts beside each other inside a word.
    private func isHolding(_ text: String) -> Bool {
        let skeleton = Folding.skeleton(text)
        return pairs.contains { skeleton.contains($0) }
    }

    /// `LebenslaufPetersen`, `CVAnna2026`: a part that begins with a capital letter inside a word.
    private func isHump(_ written: String) -> Bool {
        guard (5...80).contains(written.utf8.count) else { return false }
        var humps: [String] = [""]
        var before: Character?
        for character in written {
            let isStart = character.isUppercase && before?.isLowercase == true
            let isTurn = before.map { $0.isNumber != character.isNumber } ?? false
            if isStart || isTurn { humps.append("") }
            humps[humps.count - 1].append(character)
            before = character
        }
        guard humps.count > 1 else { return false }
        return humps.contains { hump in
            hump.count >= 3 && hump.first?.isUppercase == true && part(of: Folding.string(Folding.fold(hump))) != nil
        }
    }

    /// Whether a capital letter stands inside a word, or digits beside letters.
    private func hasTurn(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first else { return false }
        let isNumber = Folding.isDigit(first)
        return word.dropFirst().contains { scalar in
            scalar.isASCII
                ? ("A"..."Z").contains(scalar) || Folding.isDigit(scalar) != isNumber
                : scalar.properties.isUppercase || scalar.properties.numericType != nil
        }
    }

    private func hasNeighbour(_ cv: CVText, _ words: [String], at index: Int) -> Bool {
        let before = index > 0 && isTight(cv.gap(after: index - 1)) ? words[index - 1] : ""
        let after = index + 1 < words.count && isTight(cv.gap(after: index)) ? words[index + 1] : ""
        return [before, after].contains { skeletons.contains($0) || isInitial($0) }
    }

    /// An initial or a particle right beside a part: `A. Schmidt`, `Anna M. Schmidt`, `von Schmidt`, `O'Brien`.
    private func isBeside(_ cv: CVText, _ words: [String], _ index: Int, _ isPart: [Bool]) -> Bool {
        let word = cv.words[index]
        let follows = index > 0 && isPart[index - 1] && isTight(cv.gap(after: index - 1))
        let leads = index + 1 < isPart.count && isPart[index + 1] && isTight(cv.gap(after: index))
        if particles.contains(word.text) { return leadsToPart(cv, index, isPart) }
        guard follows || leads else { return false }
        // `I'm Max`
        if leads, !cv.isCapitalised(word),
            cv.gapBefore(index).map({ "'’".unicodeScalars.contains($0.last ?? " ") }) == true
        {
            return false
        }
        // `Anna's` says nothing more than Anna.
        if follows, word.text == "s", cv.gap(after: index - 1).allSatisfy({ "'’".unicodeScalars.contains($0) }) {
            return false
        }
        if follows, cv.gap(after: index - 1).elementsEqual(["_"]) { return word.text.count <= 8 }
        let letters = words[index].filter { !$0.isNumber }
        guard letters.unicodeScalars.count == 1, letters.count == 1 else { return false }
        return isInitial(letters) || (follows && leads && cv.isCapitalised(word))
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

    /// `A.P.`, `A. M. P.`: two initials or more with points, and nothing else.
    private func isInitials(_ cv: CVText, _ words: [String], _ index: Int) -> Bool {
        guard isCapitalInitial(cv, words, index) else { return false }
        let isPoint = { (gap: ArraySlice<Unicode.Scalar>) in
            gap.first == "." && gap.dropFirst().allSatisfy { $0 == " " || $0 == "-" } && gap.count <= 2
        }
        if index + 1 < words.count, isPoint(cv.gap(after: index)), isCapitalInitial(cv, words, index + 1) {
            return true
        }
        return index > 0 && isPoint(cv.gap(after: index - 1)) && isCapitalInitial(cv, words, index - 1)
    }

    private func isCapitalInitial(_ cv: CVText, _ words: [String], _ index: Int) -> Bool {
        isInitial(words[index]) && cv.isCapitalised(cv.words[index])
    }

    private func isInitial(_ word: String) -> Bool { word.count == 1 && word.first.map(initials.contains) == true }

    /// `Xiao Ming`, `Xiao-ming` for Xiaoming.
    private func isDivided(_ cv: CVText, _ words: [String], _ index: Int) -> Bool {
        guard index + 1 < words.count, cv.isCapitalised(cv.words[index]), cv.gap(after: index).count == 1,
            isTight(cv.gap(after: index)), words[index].count >= 2, words[index + 1].count >= 2
        else { return false }
        return skeletons.contains(words[index] + words[index + 1])
    }

    private func isTight(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count <= 3
            && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || ".,_'’".unicodeScalars.contains($0) }
    }

    /// `A N N A`: how many one-letter words make a part; nil where they do not.
    private func spacedOut(_ cv: CVText, _ words: [String], at index: Int) -> Int? {
        guard cv.words[index].source.count == 1, cv.isCapitalised(cv.words[index]) else { return nil }
        var joined = ""
        for offset in 0..<24 where index + offset < words.count {
            guard cv.words[index + offset].source.count == 1 else { return nil }
            joined += cv.words[index + offset].text
            let skeleton = Folding.skeleton(joined)
            if offset > 0, skeletons.contains(skeleton) { return offset + 1 }
            guard cv.gap(after: index + offset).count == 1, skeletons.contains(where: { $0.hasPrefix(skeleton) }) else {
                return nil
            }
        }
        return nil
    }

    private static let titles: Set<String> = [
        "dr", "prof", "dipl", "ing", "herr", "frau", "mr", "mrs", "ms", "miss", "mag", "med", "jur", "phil", "rer",
        "nat", "jr", "sr", "msc", "bsc", "mba", "phd",
    ]
    private static let knownParticles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "zu", "zum", "zur",
        "vom", "und", "al", "el", "bin", "ibn", "ben", "ter", "ten", "af", "av", "y", "e", "st", "freiherr", "freifrau",
        "graf", "graefin", "baron", "edler", "ritter",
    ]
    /// What a name may end in besides: `Annas`, `bei Petersens`, `die Petersensche Kanzlei`.
    private static let endings: Set<String> = [
        "s", "sche", "schen", "scher", "sches", "schem",
    ]
    /// Words that a text has in lower case whoever wrote it, and that are somebody's name too.
    private static let commonWords: Set<String> = [
        "will", "mark", "lang", "lange", "klein", "kleine", "gross", "grosse", "jung", "junge", "kurz", "kurze",
        "stark",
        "reich", "ernst", "weiss", "schwarz", "braun", "frank", "grace", "hope", "rich", "long", "young", "black",
        "white", "green", "brown", "gern", "gerne", "sommer", "winter", "berg", "fort", "page", "marks", "franz",
    ]
}
