extension Streets {
    /// Streets that no ending tells: `Straße des 17. Juni 135`, `Platz der Republik 1`, `Am Markt 3`, `Unter den Linden 77`.
    static func named(_ cv: CVText, at index: Int) -> HiddenSpan? {
        let words = cv.words
        let first = words[index]
        guard cv.isCapitalised(first), cv.isFirstInLine(index) || isCellStart(cv, index) else { return nil }
        let isOfSomething = streets.contains(first.text)
        guard isOfSomething || places.contains(first.text) else { return nil }
        var last = index + 1
        var hasName = false
        while last < words.count, last <= index + 5, words[last].line == first.line, cv.gap(after: last - 1).count <= 2
        {
            // `17.` in a street's name is an ordinal: a month or a name follows.
            if isHouseNumber(words[last].text), hasName || isOfSomething, isEnd(cv, last) {
                return last > index + 1 || isOfSomething ? span(cv, index, last) : nil
            }
            // `In Deutschland seit 2015`
            if ["seit", "since", "bis", "ab"].contains(words[last].text) { return nil }
            if cv.isCapitalised(words[last]) { hasName = true }
            last += 1
        }
        return nil
    }

    /// What follows a house number: nothing, a comma, or a postcode.
    private static func isEnd(_ cv: CVText, _ last: Int) -> Bool {
        let rest = cv.gapInLine(after: last)
        let next =
            last + 1 < cv.words.count && cv.words[last + 1].line == cv.words[last].line ? cv.words[last + 1].text : ""
        if next.isEmpty { return !rest.contains { Folding.isDash($0) || $0 == "/" } }
        return rest.contains { ",;|•·(".unicodeScalars.contains($0) } || rest.count >= 3
            || (next.utf8.count == 1 && Folding.isLetter(cv.folded[cv.words[last + 1].folded.lowerBound]))
            || ((4...5).contains(next.utf8.count) && next.utf8.allSatisfy { (48...57).contains($0) })
    }

    private static func isCellStart(_ cv: CVText, _ index: Int) -> Bool {
        guard let gap = cv.gapBefore(index) else { return true }
        return gap.contains { ",;:|•·".unicodeScalars.contains($0) } || gap.count >= 3
    }

    private static let streets: Set<String> = [
        "strasse", "platz", "allee", "weg", "ufer", "gasse", "ring", "promenade", "damm", "rue", "via", "calle",
        "plaza",
    ]
    private static let places: Set<String> = [
        "am", "an", "auf", "im", "in", "unter", "hinter", "vor", "zum", "zur", "beim", "bei", "ober", "alte", "alter",
        "altes", "neue", "neuer", "lange", "kleine", "grosse",
    ]
}
