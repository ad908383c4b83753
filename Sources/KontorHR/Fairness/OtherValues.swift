/// What somebody else would have written in the place of a hidden value.
enum OtherValues {
    /// Returns the other value of `span` for a swap; nil where the swap does not concern it.
    static func value(for span: HiddenSpan, _ swap: Fairness.Swap, written text: String) -> String? {
        switch (swap, span.kind) {
        case (.age, .birthDate), (.age, .age), (.age, .year):
            span.counterpart ?? shifted(text, isAge: span.kind == .age)
        case (.sex, .sex): span.counterpart ?? pair(text) ?? words(text, sexes)
        case (.family, .family), (.family, .children): span.counterpart ?? children(text) ?? words(text, families)
        case (.religion, .religion): span.counterpart ?? religion(text)
        case (.nationality, .nationality): span.counterpart ?? nationality(text)
        case (.health, .health): span.counterpart ?? words(text, healths)
        case (.photo, .photo): words(text, photos)
        default: nil
        }
    }

    /// Years and ages twenty years away.
    private static func shifted(_ text: String, isAge: Bool) -> String {
        var hasYear = false
        let isAlone =
            !text.contains(".") && !text.contains("/") && !text.unicodeScalars.contains(where: Folding.isDash)
        let isNumber = isAge || isAlone || text.lowercased().contains("jährig")
        let other = LetterRuns.replaced(in: text) { run, written in
            guard run.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(run) else {
                // `37jährig`
                if isAge, let age = Int(run.prefix(2)), (14...99).contains(age) {
                    return String(age >= 45 ? age - 20 : age + 20) + written.dropFirst(2)
                }
                return tens(run).map { LetterRuns.styled($0, like: written) }
            }
            if run.utf8.count == 4, (1900...2100).contains(number) {
                hasYear = true
                return String(number >= 1960 ? number - 20 : number + 20)
            }
            return isNumber && (14...99).contains(number) ? String(number >= 45 ? number - 20 : number + 20) : nil
        }
        return hasYear || isAge || other != text ? other : shortYear(text)
    }

    /// `geb. '89`, `12.03.79`: the last two digits are the year.
    private static func shortYear(_ text: String) -> String {
        let digits = text.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }
        guard digits.count == 2, let year = Int(String(digits.reversed())) else { return text }
        let end = text.lastIndex { $0.isNumber }.map { text.index(after: $0) } ?? text.endIndex
        let start = text.index(end, offsetBy: -2)
        return text[..<start] + String(year >= 60 ? year - 20 : year + 20) + text[end...]
    }

    /// `zweiundfünfzig`, `fifty-two`: the same in other tens.
    private static func tens(_ word: String) -> String? {
        for (ten, other) in germanTens where word.hasSuffix(ten) { return word.dropLast(ten.count) + other }
        return englishTens[word]
    }

    private static let germanTens = [
        ("zwanzig", "fünfzig"), ("dreissig", "sechzig"), ("vierzig", "siebzig"), ("fuenfzig", "dreißig"),
        ("sechzig", "dreißig"), ("siebzig", "vierzig"),
    ]
    private static let englishTens = [
        "twenty": "fifty", "thirty": "sixty", "forty": "seventy", "fifty": "thirty", "sixty": "thirty",
        "seventy": "forty",
    ]

    private static func pair(_ text: String) -> String? {
        [
            "she her": "he/him", "he him": "she/her", "she her hers": "he/him/his", "he him his": "she/her/hers",
            "sie ihr": "er/ihm", "er ihm": "sie/ihr",
        ][Folding.words(text).joined(separator: " ")]
    }

    /// `kinderlos` and `zwei Kinder` are one placeholder each.
    private static func children(_ text: String) -> String? {
        switch Folding.words(text) {
        case ["kinderlos"], ["keine", "kinder"], ["ohne", "kinder"]: "drei Kinder"
        case ["childless"], ["no", "children"]: "three children"
        default: nil
        }
    }

    /// `römisch-katholisch` is one belief in two words.
    private static func religion(_ text: String) -> String? {
        text.split { !$0.isLetter }.lazy.map(String.init).compactMap { word in
            let other = words(word, religions)
            return other == word ? nil : other
        }.first
    }

    private static func nationality(_ text: String) -> String? {
        let words = Folding.words(text)
        if words.contains(where: { $0.hasPrefix("staats") || $0.hasPrefix("nation") }) {
            return LetterRuns.replaced(in: text) { run, _ in run == words[0] ? "kanadische" : nil }
        }
        if words.contains(where: { $0.hasPrefix("citizen") }) {
            return LetterRuns.replaced(in: text) { run, _ in run == words[0] ? "Canadian" : nil }
        }
        return words.count <= 3 && !words.contains("buerger") && words != ["migrationshintergrund"] ? "kanadisch" : nil
    }

    private static func words(_ text: String, _ others: [String: String]) -> String {
        LetterRuns.replaced(in: text) { run, written in
            if let other = others[run] { return LetterRuns.styled(other, like: written) }
            for ending in ["e", "er", "es", "en"] where run.hasSuffix(ending) && run.count > ending.count + 3 {
                if let other = others[String(run.dropLast(ending.count))] {
                    return LetterRuns.styled(other, like: written) + ending
                }
            }
            return nil
        }
    }

    private static let sexes = PersonalWords.counterparts.merging(
        ["m": "w", "w": "m", "f": "m", "mann": "Frau", "frau": "Herr", "herr": "Frau", "mr": "Ms", "ms": "Mr"],
        uniquingKeysWith: { first, _ in first })
    private static let families = [
        "ledig": "verheiratet", "verheiratet": "geschieden", "geschieden": "ledig", "verwitwet": "ledig",
        "married": "divorced", "divorced": "married", "single": "married", "widowed": "married", "ein": "drei",
        "eine": "drei", "zwei": "drei", "drei": "zwei", "two": "three", "three": "two", "1": "3", "2": "3", "3": "2",
        "vier": "zwei", "mutter": "Vater", "vater": "Mutter", "mother": "father", "father": "mother",
        "witwe": "ledig", "witwer": "ledig", "widow": "married", "widower": "married",
    ]
    private static let religions = [
        "evangelisch": "katholisch", "katholisch": "muslimisch", "muslimisch": "jüdisch", "juedisch": "evangelisch",
        "protestant": "muslim", "catholic": "hindu", "muslim": "catholic", "jewish": "muslim", "hindu": "catholic",
        "konfessionslos": "evangelisch", "atheist": "catholic", "buddhist": "catholic", "kopftuch": "Kippa",
        "hijab": "Kippa",
        "kippa": "Kopftuch", "headscarf": "Kippa", "ramadan": "Pessach", "christ": "Moslem", "christin": "Muslimin",
        "moslem": "Christ", "muslimin": "Christin", "jude": "Moslem", "juedin": "Christin", "christian": "Buddhist",
    ]
    private static let healths = [
        "raucher": "Nichtraucher", "raucherin": "Nichtraucherin", "nichtraucher": "Raucher",
        "nichtraucherin": "Raucherin",
        "blind": "taub", "disabled": "blind",
    ]
    private static let photos = [
        "foto": "Bild", "bild": "Foto", "photo": "Picture", "picture": "Photo", "bewerbungsfoto": "Passfoto",
        "passfoto": "Bewerbungsfoto", "lichtbild": "Profilfoto", "profilfoto": "Lichtbild", "headshot": "Headshot",
    ]
}
