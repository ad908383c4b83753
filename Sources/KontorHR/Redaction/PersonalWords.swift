internal import KontorCore

/// Personal details that need no label: `verheiratet, zwei Kinder, evangelisch`.
enum PersonalWords {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        for index in cv.words.indices.untilStopped(each: 64) {
            for (kind, phrases) in rows.beginning(with: cv.words[index].text) {
                guard let length = phrases.match(in: cv, at: index) else { continue }
                spans.append(BirthDates.span(kind, cv, index, index + length - 1))
            }
            if let span = children(cv, at: index) ?? citizenship(cv, at: index) ?? photo(cv, at: index)
                ?? single(cv, at: index)
            {
                spans.append(span)
            }
            if let counterpart = salutations[cv.original(cv.words[index].source)] {
                var span = BirthDates.span(.sex, cv, index, index)
                span.counterpart = counterpart
                spans.append(span)
            }
        }
        return spans
    }

    /// The words that stand for the other sex, for those of `rows` that have one.
    static let counterparts: [String: String] = [
        "weiblich": "männlich", "maennlich": "weiblich", "female": "male", "male": "female", "he": "she", "she": "he",
        "his": "her", "her": "his", "him": "her", "hers": "his", "himself": "herself", "herself": "himself",
    ]

    /// `zwei Kinder (2012 und 2015)`, `no children`, `Mutter von drei Kindern`.
    private static func children(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let words = cv.words
        guard index + 1 < words.count, words[index + 1].line == words[index].line, !cv.isSeparated(before: index + 1),
            cv.gap(after: index).count == 1
        else { return nil }
        var last = index + 1
        if parents.contains(words[index].text), ["von", "of"].contains(words[last].text) {
            while last + 1 < words.count, last < index + 4, words[last + 1].line == words[index].line,
                numbers.contains(words[last + 1].text) || childWords.contains(words[last + 1].text)
            {
                last += 1
            }
        } else {
            if last + 1 < words.count, childAdjectives.contains(words[last].text) { last += 1 }
            guard numbers.contains(words[index].text), childWords.contains(words[last].text),
                words[last].text != "kindern", words[last].line == words[index].line
            else { return nil }
        }
        var span = BirthDates.span(.children, cv, index, last)
        let rest = cv.scalars[span.range.upperBound..<cv.lines[words[index].line].source.upperBound].prefix(100)
        if let open = rest.first(where: { !Folding.isSpace($0) }), open == "(", let close = rest.firstIndex(of: ")") {
            span.range = span.range.lowerBound..<(close + 1)
        }
        return span
    }

    /// `deutsche Staatsangehörigkeit`, `a German citizen`: with the word before, which names the country.
    private static func citizenship(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let text = cv.words[index].text
        guard citizenWords.contains(where: { text.hasPrefix($0) }) else { return nil }
        let rest = cv.gapInLine(after: index)
        guard !rest.contains(":"), index > 0, cv.words[index - 1].line == cv.words[index].line,
            cv.gap(after: index - 1).count <= 2
        else { return nil }
        return BirthDates.span(.nationality, cv, index - 1, index)
    }

    /// What says of a photograph that there is one.
    private static let photoWords: Set<String> = [
        "siehe", "anlage", "anlagen", "liegt", "bei", "anbei", "beigefugt", "beigefuegt", "beiliegend", "oben",
        "rechts", "links",
        "vorhanden", "im", "anhang", "see", "attached", "attachment", "enclosed", "above", "is", "on", "request", "auf",
        "wunsch",
    ]

    /// `[Foto]`, `Foto anbei`, `Foto: siehe Anlage`: in a line of its own; elsewhere photographs may be somebody's craft.
    private static func photo(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let line = cv.lines[cv.words[index].line]
        guard ["foto", "photo", "bild", "picture"].contains(cv.words[index].text),
            line.words.count <= 2 || line.words.dropFirst().allSatisfy({ photoWords.contains(cv.words[$0].text) }),
            cv.isFirstInLine(index), cv.isAmongPersonal(cv.words[index].line),
            let last = line.words.last
        else { return nil }
        return BirthDates.span(.photo, cv, index, last)
    }

    /// `single` in a list of personal details, not the single point of contact.
    private static func single(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let line = cv.words[index].line
        guard cv.words[index].text == "single", cv.isAmongPersonal(line),
            cv.lines[line].words.count <= 6
        else { return nil }
        let rest = cv.gapInLine(after: index)
        let isCell = rest.contains { ",;|•·".unicodeScalars.contains($0) } || rest.allSatisfy(Folding.isSpace)
        return isCell && (index + 1 == cv.words.count || rest.count > 1 || cv.words[index + 1].line != line)
            ? BirthDates.span(.family, cv, index, index) : nil
    }

    /// As written: `MS` is half of a product's name, and `FRAU` is a magazine.
    private static let salutations = [
        "Herr": "Frau", "Herrn": "Frau", "Frau": "Herr", "Mr": "Ms", "Mrs": "Mr", "Ms": "Mr", "Miss": "Mr",
        "HERR": "FRAU",
    ]
    private static let parents: Set<String> = ["mutter", "vater", "mother", "father", "mum", "dad"]
    private static let childWords: Set<String> = [
        "kind", "kinder", "kindern", "child", "children", "kids", "sohn",
        "soehne", "tochter", "toechter", "son", "sons", "daughter", "daughters",
    ]
    private static let childAdjectives: Set<String> = [
        "kleine", "erwachsene", "schulpflichtige", "small", "adult", "young",
        "minderjaehrige",
    ]
    private static let numbers: Set<String> = [
        "1", "2", "3", "4", "5", "6", "7", "8", "ein", "eine", "einen", "zwei", "drei",
        "vier", "fuenf", "sechs", "keine", "one", "two", "three", "four", "five", "six", "no", "einem", "einer", "a",
    ]
    private static let citizenWords = [
        "staatsangehoerig", "staatsbuerger", "citizen", "nationalitaet", "staatsbuergerschaft",
    ]
}
