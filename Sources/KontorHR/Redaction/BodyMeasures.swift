/// How tall and heavy somebody is: `Größe: 178 cm`, `1,78 m groß`, `Gewicht 82 kg`; loads and shelves are measured,
/// too.
enum BodyMeasures {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            let word = cv.words[index].text
            if let isHeight = labels[word] { return labelled(cv, at: index, isHeight) }
            guard word.utf8.first.map({ (48...57).contains($0) }) == true, let measure = measure(cv, at: index) else {
                return nil
            }
            return isOfPerson(cv, index, measure.last) ? BirthDates.span(.health, cv, index, measure.last) : nil
        }
    }

    private static func labelled(_ cv: CVText, at index: Int, _ isHeight: Bool) -> HiddenSpan? {
        guard index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            cv.gap(after: index).allSatisfy({ Folding.isSpace($0) || ":.".unicodeScalars.contains($0) })
        else { return nil }
        if let measure = measure(cv, at: index + 1), measure.isHeight == isHeight {
            // `Gewicht: 40 kg je Palette`
            if ["je", "pro", "per", "bis", "max"].contains(SentenceWords.word(cv, measure.last + 1)) { return nil }
            return BirthDates.span(.health, cv, index + 1, measure.last)
        }
        guard let number = Int(cv.words[index + 1].text), (isHeight ? 140...219 : 35...180).contains(number),
            cv.gap(after: index).contains(":")
        else { return nil }
        return BirthDates.span(.health, cv, index + 1, index + 1)
    }

    /// A number and its unit, of a size that a person has.
    private static func measure(_ cv: CVText, at index: Int) -> (last: Int, isHeight: Bool)? {
        let word = cv.words[index].text
        for (unit, isHeight) in [("cm", true), ("kg", false)] where word.hasSuffix(unit) {
            guard let number = Int(word.dropLast(2)), (isHeight ? 140...219 : 35...180).contains(number) else {
                return nil
            }
            return (index, isHeight)
        }
        let next = SentenceWords.word(cv, index + 1)
        if word == "1" || word == "2", ",.".unicodeScalars.contains(where: { cv.gap(after: index).elementsEqual([$0]) })
        {
            let isJoined = next.hasSuffix("m")
            let decimals = isJoined ? String(next.dropLast()) : next
            guard decimals.utf8.count == 2, let number = Int(word + decimals), (140...219).contains(number) else {
                return nil
            }
            if isJoined { return (index + 1, true) }
            return ["m", "meter", "metres", "meters"].contains(SentenceWords.word(cv, index + 2))
                ? (index + 2, true) : nil
        }
        guard let number = Int(word), cv.gap(after: index).count <= 1 else { return nil }
        switch next {
        case "cm", "zentimeter", "centimetres": return (140...219).contains(number) ? (index + 1, true) : nil
        case "kg", "kilo", "kilogramm", "kilos": return (35...180).contains(number) ? (index + 1, false) : nil
        case "m": return nil
        default: return nil
        }
    }

    /// `1,78 m groß`, `I am 178 cm`, or a cell of its own among the personal details.
    private static func isOfPerson(_ cv: CVText, _ first: Int, _ last: Int) -> Bool {
        if ["gross", "tall", "schwer"].contains(SentenceWords.word(cv, last + 1)) {
            let before = cv.words[max(0, first - 3)..<first].map(\.text)
            return before.contains { ["bin", "am", "m", "i", "ich"].contains($0) } || isCell(cv, first, last + 1)
        }
        let before = cv.words[max(0, first - 2)..<first].map(\.text)
        if before.contains("bin") || before.suffix(1) == ["am"] && before.contains("i") { return true }
        return isCell(cv, first, last)
    }

    private static func isCell(_ cv: CVText, _ first: Int, _ last: Int) -> Bool {
        let line = cv.words[first].line
        guard [.none, .personal].contains(cv.sections[line]), cv.words[last].line == line else { return false }
        let isStart =
            cv.isFirstInLine(first) || cv.isSentenceEnd(before: first)
            || cv.gap(after: first - 1).contains { ",;|•·/".unicodeScalars.contains($0) }
        let isLast = last + 1 == cv.words.count || cv.words[last + 1].line != line
        return isStart && (isLast || cv.gap(after: last).contains { ",;|•·/.".unicodeScalars.contains($0) })
    }

    /// Whether the label is of a height.
    private static let labels: [String: Bool] = [
        "groesse": true, "koerpergroesse": true, "height": true, "gewicht": false, "koerpergewicht": false,
        "weight": false,
    ]
}
