/// Ages and limits of age in numbers: `unter 35`, `25 bis 40 Jahre alt`, `at most 3 years of experience`.
enum AgeLimit {
    /// Returns the words of a limit that begins at `index`; nil for a lawful number such as `3 years of experience`.
    static func read(_ cv: CVText, at index: Int) -> (found: String, words: Int)? {
        let words = cv.words
        func text(_ offset: Int) -> String { index + offset < words.count ? words[index + offset].text : "" }
        func result(_ count: Int) -> (found: String, words: Int) {
            (cv.original(words[index].source.lowerBound..<words[index + count - 1].source.upperBound), count)
        }
        let isCeiling = ceilings.contains(text(0))
        let first =
            isCeiling || text(0) == "ueber" || text(0) == "over" ? 1 : text(0) == "at" && text(1) == "most" ? 2 : 0
        guard let number = Int(text(first)), text(first).utf8.count <= 2 else { return nil }
        let unit = text(first + 1)
        let isAlt = ["alt", "old", "young", "jung"].contains(text(first + 2))
        if years.contains(unit), isAlt, number >= 14 { return result(first + 3) }
        if unit.hasPrefix("jaehrig"), number >= 14 { return result(first + 2) }
        if first > 0, years.contains(unit) { return isCeiling || first == 2 ? result(first + 2) : nil }
        return isCeiling && first == 1 && (16...80).contains(number) && ["", "und", "and"].contains(unit)
            ? result(2) : nil
    }

    /// `Studium vor weniger als 3 Jahren abgeschlossen`, `degree within the last two years`: how long ago somebody learned tells
    /// how old they are.
    static func recency(_ cv: CVText) -> String? {
        let words = cv.words.map(\.text)
        guard let learned = words.firstIndex(where: { word in education.contains { word.hasPrefix($0) } }) else {
            return nil
        }
        let text = " " + words.joined(separator: " ") + " "
        let isLimited = limits.contains { text.contains(" " + $0 + " ") }
        let isAgo =
            words.contains { years.contains($0) || ["monaten", "months"].contains($0) } || text.contains(" absolvent ")
        let isRecent = ["frisch", "kuerzlich", "recently", "neulich", "eben"].contains { words.contains($0) }
        guard isRecent || (isLimited && isAgo) else { return nil }
        return cv.original(
            cv.words[learned].source
                .lowerBound..<(cv.words.last?.source.upperBound ?? cv.words[learned].source.upperBound))
    }

    private static let education = [
        "studium", "studien", "abschluss", "abgeschlossen", "ausbildung", "abitur", "diplom", "bachelor", "master",
        "degree",
        "graduat", "absolv", "examen", "schule",
    ]
    private static let limits = [
        "vor weniger als", "vor hoechstens", "vor maximal", "nicht laenger als", "in den letzten",
        "innerhalb der letzten",
        "less than", "within the last", "no more than", "not more than", "in the last", "nicht mehr als", "hoechstens",
        "maximal",
    ]

    static let row = LawfulCriteria.Row(
        ground: "age", words: [],
        sentence: "A number of years as an upper limit, or an age, shuts people out for their age.",
        offer: "a lower limit of experience in the work, without an upper one", source: "AGG § 1, § 3 (2), § 11")

    private static let ceilings: Set<String> = [
        "unter", "maximal", "max", "hoechstens", "under", "below", "bis", "maximum", "juenger",
    ]
    private static let years: Set<String> = ["jahre", "jahren", "years", "year", "jahr"]
}
