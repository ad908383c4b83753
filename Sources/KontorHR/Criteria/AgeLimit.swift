/// Ages and limits of age in numbers: `unter 35`, `25 bis 40 Jahre alt`, `at most 3 years of experience`.
enum AgeLimit {
    /// Returns the words of a limit that begins at `index`; nil for a lawful number such as `3 years of experience` or `up to
    /// 40 hours`.
    static func read(_ cv: CVText, at index: Int) -> (found: String, words: Int)? {
        let end = birth(cv, at: index) ?? range(cv, at: index) ?? limit(cv, at: index) ?? short(cv, at: index)
        guard let end else { return nil }
        return (cv.original(cv.words[index].source.lowerBound..<cv.words[end].source.upperBound), end - index + 1)
    }

    /// The word `U30` or `Ü50`, as parties are called; the teams of a club, up to `U23`, are of children.
    private static func short(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        guard let side = ["ue", "u"].first(where: word.hasPrefix) else { return nil }
        let number = word.dropFirst(side.count)
        return number.count == 2 && Int(number).map { (24...80).contains($0) } == true ? index : nil
    }

    /// The last word of `nicht über 40`, `no older than forty years`, `34 Jahre alt`.
    private static func limit(_ cv: CVText, at index: Int) -> Int? {
        let ages = AgeWords.ages.match(in: cv, at: index)
        let ceiling = AgeWords.ceilings.match(in: cv, at: index)
        let floor = AgeWords.floors.match(in: cv, at: index)
        let first = index + (ages ?? ceiling ?? floor ?? 0)
        guard let number = AgeWords.number(cv, at: first) else { return nil }
        let last = first + number.words - 1
        let unit = text(cv, behind: last)
        let isAlt = ["alt", "old", "young", "jung"].contains(text(cv, behind: last + 1))
        if AgeWords.years.contains(unit), isAlt, number.value >= 14 { return last + 2 }
        if unit.hasPrefix("jaehrig"), number.value >= 14 { return last + 1 }
        let isUnder = ages ?? ceiling != nil
        if first > index, AgeWords.years.contains(unit) { return isUnder ? last + 1 : nil }
        if ages != nil, number.value >= 14 { return last }
        return first > index && canBeAge(number.value) && isAlone(cv, last) ? last : nil
    }

    /// The last word of `zwischen 25 und 35`, `25 - 35 Jahre`; not of `von 9 bis 17 Uhr`.
    private static func range(_ cv: CVText, at index: Int) -> Int? {
        let lead = AgeWords.ranges.match(in: cv, at: index)
        let first = index + (lead ?? 0)
        guard let least = AgeWords.number(cv, at: first) else { return nil }
        var next = first + least.words
        let isDashed = cv.words.indices.contains(next) && cv.gap(after: next - 1).contains(where: Folding.isDash)
        if ["bis", "und", "and", "to"].contains(text(cv, behind: next - 1)) {
            next += 1
        } else if !isDashed {
            return nil
        }
        guard let most = AgeWords.number(cv, at: next), canBeAge(least.value), canBeAge(most.value) else { return nil }
        let last = next + most.words - 1
        if AgeWords.years.contains(text(cv, behind: last)) { return last + 1 }
        return lead != nil && isAlone(cv, last) ? last : nil
    }

    /// The last word of `born after 1986`, `geboren ab 1990`, `nach 1985 geboren`.
    private static func birth(_ cv: CVText, at index: Int) -> Int? {
        guard let lead = AgeWords.births.match(in: cv, at: index), isYear(text(cv, behind: index + lead - 1)) else {
            return nil
        }
        if ["born", "geboren"].contains(cv.words[index].text) { return index + lead }
        return ["geboren", "born"].contains(text(cv, behind: index + lead)) ? index + lead + 1 : nil
    }

    static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1930...2029).contains($0) } == true
    }

    private static func canBeAge(_ number: Int) -> Bool { (16...80).contains(number) }

    /// Whether nothing is counted by the number: `unter 35`, not `up to 40 hours` nor `bis 40 %`.
    private static func isAlone(_ cv: CVText, _ last: Int) -> Bool {
        let gap = cv.gap(after: last)
        let rest = last + 1 < cv.words.count ? gap : cv.scalars[cv.words[last].source.upperBound...]
        if rest.contains(where: { "%‰€$£°+/".unicodeScalars.contains($0) }) { return false }
        return last + 1 == cv.words.count || cv.isSeparated(before: last + 1)
            || ["und", "and"].contains(cv.words[last + 1].text)
    }

    private static func text(_ cv: CVText, behind index: Int) -> String {
        cv.words.indices.contains(index + 1) ? cv.words[index + 1].text : ""
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
            words.contains { AgeWords.years.contains($0) || ["monaten", "months"].contains($0) }
            || text.contains(" absolvent ")
        let isRecent = ["frisch", "kuerzlich", "recently", "neulich", "eben"].contains { words.contains($0) }
        // `Abitur 2010`: a year of learning is nearly a year of birth.
        let isDated = words.indices.contains(learned + 1) && isYear(words[learned + 1])
        guard isRecent || isDated || (isLimited && isAgo) else { return nil }
        return cv.original(
            cv.words[learned].source
                .lowerBound..<(cv.words.last?.source.upperBound ?? cv.words[learned].source.upperBound))
    }

    private static let education = [
        "studium", "studien", "abschluss", "abgeschlossen", "ausbildung", "abitur", "diplom", "bachelor", "master",
        "degree",
        "graduat", "absolv", "examen", "schule", "matura",
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
}
