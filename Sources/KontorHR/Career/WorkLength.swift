/// A length of work in so many words: `10 Jahre`, `mehr als zehn Jahre`, `5 yrs`, `(60 Monate)`, `fünfjährige`.
enum WorkLength {
    /// Returns the months that the words at `index` tell, or more than anybody worked where they tell no number;
    /// nil where they tell no length.
    static func months(_ cv: CVText, at index: Int) -> Int? {
        let text = cv.words[index].text
        if text.hasPrefix("langjaehrig") || text.hasPrefix("mehrjaehrig") { return unknown }
        if let stem = text.range(of: "jaehrig") { return adjective(cv, index, text[..<stem.lowerBound]) }
        guard let unit = units[text], index > 0, cv.words[index - 1].line == cv.words[index].line else {
            return glued(text)
        }
        if let number = WrittenNumber.read(cv, before: index) { return Int((number.most * Double(unit)).rounded(.up)) }
        guard isClose(cv, before: index) else { return glued(text) }
        return isLoose(text) ? unknown : nil
    }

    /// `5-jährige`, `fünfjährige Tätigkeit`; an age is hidden before.
    private static func adjective(_ cv: CVText, _ index: Int, _ stem: Substring) -> Int? {
        if stem.isEmpty { return WrittenNumber.read(cv, before: index).map { Int(($0.most * 12).rounded(.up)) } }
        return number(String(stem)).map { $0 * 12 }
    }

    /// `5J`, `60Mon`.
    private static func glued(_ text: String) -> Int? {
        let digits = text.prefix { $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits),
            let unit = units[String(text.dropFirst(digits.count))]
        else { return nil }
        return number * unit
    }

    /// Whether a unit tells of a length without a number, too: `viele Jahre`.
    private static func isLoose(_ text: String) -> Bool { text.hasPrefix("jahr") || text.hasPrefix("year") }

    private static func isClose(_ cv: CVText, before index: Int) -> Bool {
        let gap = cv.gap(after: index - 1)
        return gap.count <= 2 && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || $0 == "+" }
    }

    static func number(_ word: String) -> Int? {
        if word.utf8.count <= 3, let value = Int(word) { return (1...600).contains(value) ? value : nil }
        return words.firstIndex(of: word).map { $0 / 2 + 1 }
    }

    private static let unknown = 1200
    private static let units: [String: Int] = [
        "jahre": 12, "jahren": 12, "jahr": 12, "j": 12, "years": 12, "year": 12, "yrs": 12, "yr": 12, "monate": 1,
        "monaten": 1, "monat": 1, "mon": 1, "months": 1, "month": 1, "mos": 1, "mths": 1,
    ]
    /// Each number in German and in English.
    private static let words = [
        "ein", "one", "zwei", "two", "drei", "three", "vier", "four", "fuenf", "five", "sechs", "six", "sieben",
        "seven", "acht",
        "eight", "neun", "nine", "zehn", "ten", "elf", "eleven", "zwoelf", "twelve",
    ]
}
