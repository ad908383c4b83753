/// The words by which `AgeLimit` knows an upper limit, and numbers in words.
enum AgeWords {
    /// Upper limits of anything: `unter 40`, `no more than 40`.
    static let ceilings = Phrases([
        "unter", "maximal", "max", "höchstens", "under", "below", "bis", "bis zu", "bis maximal", "maximum",
        "nicht über",
        "nicht mehr als", "weniger als", "nicht jenseits der", "up to", "at most", "not over", "no more than",
        "not more than", "less than", "fewer than", "not above", "not beyond",
    ])
    /// Limits of nothing else than an age.
    static let ages = Phrases([
        "nicht älter als", "nicht älter", "jünger als", "jünger", "no older than", "not older than", "younger than",
        "not younger than", "nicht jünger als", "under the age of", "unter dem alter von",
    ])
    /// What leads to both ends of a range.
    static let ranges = Phrases(["zwischen", "between"])
    /// Before the year in which somebody was born.
    static let births = Phrases([
        "born after", "born before", "born since", "born in", "born", "geboren nach", "geboren vor", "geboren ab",
        "geboren in", "geboren", "nach", "ab jahrgang",
    ])
    static let floors = Phrases(["über", "over", "above"])
    static let years: Set<String> = ["jahre", "jahren", "years", "year", "jahr", "yrs"]

    /// A number in digits or in words that begins at a word, and how many words it takes.
    static func number(_ cv: CVText, at index: Int) -> (value: Int, words: Int)? {
        guard cv.words.indices.contains(index) else { return nil }
        let word = cv.words[index].text
        if let value = Int(word) { return word.utf8.count <= 2 && value >= 0 ? (value, 1) : nil }
        if let value = german[word] { return (value, 1) }
        guard let ten = tens[word] else { return nil }
        guard index + 1 < cv.words.count, let one = ones[cv.words[index + 1].text], cv.gap(after: index).count == 1
        else { return (ten, 1) }
        return (ten + one, 2)
    }

    private static let tens: [String: Int] = [
        "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    ]
    private static let ones: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    ]
    private static let german: [String: Int] = {
        let tens = ["zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig"]
        let ones = ["ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun"]
        var numbers = ["achtzehn": 18]
        for (ten, word) in tens.enumerated() {
            numbers[word] = 20 + ten * 10
            for (one, first) in ones.enumerated() { numbers[first + "und" + word] = 21 + ten * 10 + one }
        }
        return numbers
    }()
}
