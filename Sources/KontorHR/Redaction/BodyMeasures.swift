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
            guard isOfPerson(cv, index, measure.last) || isFeetAndInches(cv, index) else { return nil }
            return withSigns(BirthDates.span(.health, cv, index, measure.last), cv)
        }
    }

    private static func labelled(_ cv: CVText, at index: Int, _ isHeight: Bool) -> HiddenSpan? {
        guard index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line,
            cv.gap(after: index).allSatisfy({ Folding.isSpace($0) || ":.".unicodeScalars.contains($0) })
        else { return nil }
        if let measure = measure(cv, at: index + 1), measure.isHeight == isHeight {
            // `Gewicht: 40 kg je Palette`
            if ["je", "pro", "per", "bis", "max"].contains(SentenceWords.word(cv, measure.last + 1)) { return nil }
            return withSigns(BirthDates.span(.health, cv, index + 1, measure.last), cv)
        }
        guard let number = Int(cv.words[index + 1].text), (isHeight ? 140...219 : 35...180).contains(number),
            cv.gap(after: index).contains(":")
        else { return nil }
        return BirthDates.span(.health, cv, index + 1, index + 1)
    }

    /// A number and its unit, of a size that a person has.
    private static func measure(_ cv: CVText, at index: Int) -> (last: Int, isHeight: Bool)? {
        let word = cv.words[index].text
        if let imperial = imperial(cv, at: index) { return imperial }
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

    /// `5'11"`, `5 ft 7`, `12 st 4 lb`, `165 lbs`
    private static func imperial(_ cv: CVText, at index: Int) -> (last: Int, isHeight: Bool)? {
        guard let first = amount(cv, at: index) else { return nil }
        let next = amount(cv, at: first.last + 1)
        if (4...7).contains(first.number), feet.contains(first.unit) || isFeetAndInches(cv, index) {
            guard let next, (0...11).contains(next.number), next.unit.isEmpty || inches.contains(next.unit),
                cv.words[next.last].line == cv.words[index].line
            else { return first.unit.isEmpty ? nil : (first.last, true) }
            return (next.last, true)
        }
        if (6...30).contains(first.number), stones.contains(first.unit) {
            guard let next, pounds.contains(next.unit), (0...13).contains(next.number) else {
                return (first.last, false)
            }
            return (next.last, false)
        }
        return (80...400).contains(first.number) && pounds.contains(first.unit) ? (first.last, false) : nil
    }

    /// A number with the unit that is written at it or behind it.
    private static func amount(_ cv: CVText, at index: Int) -> (number: Int, unit: String, last: Int)? {
        guard cv.words.indices.contains(index) else { return nil }
        let word = cv.words[index].text
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard digits.utf8.count <= 3, let number = Int(digits) else { return nil }
        let unit = String(word.dropFirst(digits.count))
        if !unit.isEmpty { return units.contains(unit) ? (number, unit, index) : nil }
        let next = SentenceWords.word(cv, index + 1)
        guard units.contains(next), cv.gap(after: index).count <= 1 else { return (number, "", index) }
        return (number, next, index + 1)
    }

    private static func isFeetAndInches(_ cv: CVText, _ index: Int) -> Bool {
        let gap = cv.gap(after: index)
        guard gap.count == 1, gap.allSatisfy({ "'\u{2019}\u{2032}".unicodeScalars.contains($0) }),
            Int(cv.words[index].text).map({ (4...7).contains($0) }) == true
        else { return false }
        return Int(SentenceWords.word(cv, index + 1)).map { (0...11).contains($0) } == true
    }

    /// With the sign of inches behind it.
    private static func withSigns(_ span: HiddenSpan, _ cv: CVText) -> HiddenSpan {
        var span = span
        let signs = cv.scalars[span.range.upperBound...].prefix(2).prefix {
            "\"'\u{201D}\u{2033}".unicodeScalars.contains($0)
        }
        span.range = span.range.lowerBound..<(span.range.upperBound + signs.count)
        return span
    }

    private static let feet: Set<String> = ["ft", "feet", "foot"]
    private static let inches: Set<String> = ["in", "inch", "inches"]
    private static let stones: Set<String> = ["st", "stone", "stones"]
    private static let pounds: Set<String> = ["lb", "lbs", "pounds"]
    private static let units = feet.union(inches).union(stones).union(pounds)

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
        guard cv.isAmongPersonal(line), cv.words[last].line == line else { return false }
        let isStart =
            cv.isFirstInLine(first) || cv.isSentenceEnd(before: first)
            || cv.gap(after: first - 1).contains { ",;|•·/(\t".unicodeScalars.contains($0) }
            || cv.gap(after: first - 1).count > 2
        let isLast = last + 1 == cv.words.count || cv.words[last + 1].line != line
        return isStart
            && (isLast || cv.gap(after: last).contains { ",;|•·/.)\t".unicodeScalars.contains($0) }
                || cv.gap(after: last).count > 2)
    }

    /// Whether the label is of a height.
    private static let labels: [String: Bool] = [
        "groesse": true, "koerpergroesse": true, "height": true, "gewicht": false, "koerpergewicht": false,
        "weight": false,
    ]
}
