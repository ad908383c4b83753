/// Sex in one letter or a short form of address: `| w |`, `Anna (w)`, `m/w/d: w`, `Fr. Petersen`.
enum SexMarks {
    static func spans(in cv: CVText, beside details: [HiddenSpan], of name: CandidateName) -> [HiddenSpan] {
        let personal = cv.lines(with: Redaction.Kind.ofPersons, of: details)
        return cv.words.indices.untilStopped(each: 64).compactMap { index in
            if let span = address(cv, at: index) { return span }
            guard isLetter(cv, index),
                isCell(cv, index, personal) || isBracketed(cv, index, personal, name) || isChosen(cv, index)
            else { return nil }
            return BirthDates.span(.sex, cv, index, index)
        }
    }

    static func isLetter(_ cv: CVText, _ index: Int) -> Bool {
        ["w", "m", "f", "d"].contains(cv.words[index].text) && cv.words[index].source.count == 1
    }

    static func isStart(_ cv: CVText, _ index: Int) -> Bool {
        cv.isCellStart(index) || cv.gap(after: index - 1).last == "("
    }

    static func isEnd(_ cv: CVText, _ index: Int) -> Bool {
        cv.isCellEnd(index) || cv.gapInLine(after: index).first == ")"
    }

    /// `w, ledig`, `F, 37`: a cell of its own beside something else of the person.
    private static func isCell(_ cv: CVText, _ index: Int, _ personal: Set<Int>) -> Bool {
        let line = cv.words[index].line
        guard personal.contains(line), cv.isAmongPersonal(line) else { return false }
        let isJoined = { (gap: ArraySlice<Unicode.Scalar>) in gap.count <= 3 && gap.contains("/") }
        let isAgeBefore = index > 0 && isJoined(cv.gap(after: index - 1)) && Ages.isAge(cv.words[index - 1].text)
        let isAgeBehind =
            index + 1 < cv.words.count && isJoined(cv.gap(after: index)) && Ages.isAge(cv.words[index + 1].text)
        return (isStart(cv, index) || isAgeBefore) && (isEnd(cv, index) || isAgeBehind)
    }

    /// `Anna Petersen (w)`; not `Bürokraft (m/w/d)`, which is everybody.
    private static func isBracketed(
        _ cv: CVText, _ index: Int, _ personal: Set<Int>, _ name: CandidateName
    ) -> Bool {
        guard let gap = cv.gapBefore(index), gap.last == "(", cv.gapInLine(after: index).first == ")" else {
            let isAlone = cv.isFirstInLine(index) && cv.lines[cv.words[index].line].words.count == 1
            return isAlone && cv.isAmongPersonal(cv.words[index].line)
                && cv.scalars[cv.lines[cv.words[index].line].source].contains("(")
        }
        return personal.contains(cv.words[index].line) || name.part(of: cv.words[index - 1].text) != nil
            || ["ich", "i"].contains(cv.words[index - 1].text)
    }

    /// `m/w/d: w`
    private static func isChosen(_ cv: CVText, _ index: Int) -> Bool {
        guard let gap = cv.gapBefore(index), gap.contains(":"),
            isEnd(cv, index) || cv.gapInLine(after: index).first == "."
        else { return false }
        var first = index - 1
        while first > 0, isChoice(cv, first), cv.words[first - 1].line == cv.words[index].line,
            cv.gap(after: first - 1).elementsEqual(["/"])
        {
            first -= 1
        }
        return first < index - 1 && isChoice(cv, first)
    }

    private static func isChoice(_ cv: CVText, _ index: Int) -> Bool {
        isLetter(cv, index) || cv.words[index].text == "x"
    }

    /// `Fr. Petersen`, `Hrn. Ott`, `Frl.`, `Fräulein`; not `Mo. - Fr. 8 Uhr`.
    private static func address(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let word = cv.words[index].text
        guard let counterpart = addresses[word], cv.isCapitalised(cv.words[index]) else { return nil }
        if word.count < 4 {
            guard cv.gapInLine(after: index).first == "." else { return nil }
            let isNamed =
                index + 1 < cv.words.count && cv.gap(after: index).elementsEqual([".", " "])
                && cv.isCapitalised(cv.words[index + 1]) && !days.contains(cv.words[index + 1].text)
                && MonthNames.number(cv.words[index + 1].text) == nil
            guard isNamed || word == "frl" else { return nil }
        }
        var span = BirthDates.span(.sex, cv, index, index)
        span.counterpart = counterpart
        return span
    }

    private static let addresses = [
        "fr": "Hr", "hr": "Fr", "hrn": "Fr", "frl": "Herr", "fraeulein": "Herr", "mme": "Herr", "mlle": "Herr",
    ]
    private static let days = SentenceWords.set("mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag uhr")
}
