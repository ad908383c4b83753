internal import KontorCore
internal import KontorPlanning

/// What a text is that has digits and no telephone number: a day, an IBAN, a mail address.
///
/// A reader of digits alone takes all of these for numbers, and somebody is rung up by a bank account.
enum PhoneLookalike {
    /// Returns what the whole text looks like, such as `an IBAN`; nil where nothing speaks against a number.
    static func of(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        if isAddress(words) { return "a mail address" }
        let folded = FoldedText.fold(text)
        if ["http:", "https:", "www."].contains(where: folded.hasPrefix) { return "a web address" }
        if isDay(first) || words.contains(where: isMonth) { return "a day" }
        if isTime(first) { return "a time" }
        if isNetworkAddress(first), words.count == 1 { return "an IP address" }
        if isAmount(words) { return "an amount of money" }
        if isAccount(words) { return "an IBAN" }
        if isTaxNumber(first), words.count == 1 { return "a VAT number" }
        if words.contains(where: {
            $0.split(separator: "-").contains { Weekday(named: $0.drop(while: { !$0.isLetter })) != nil }
        }) {
            return "opening hours"
        }
        if isTown(words) { return "a post code and a town" }
        return nil
    }

    /// An address's local part has letters; that of `sip:+49405550170@…` has none.
    private static func isAddress(_ words: [String]) -> Bool {
        let schemes = ["sip:", "sips:", "tel:"]
        return words.contains { word in
            let bare = word.drop { $0 == "<" }
            guard let at = bare.firstIndex(of: "@"), !schemes.contains(where: FoldedText.fold(word).hasPrefix) else {
                return false
            }
            return bare[..<at].contains(where: \.isLetter)
        }
    }

    private static func isDay(_ word: String) -> Bool {
        for separator: Character in [".", "/", "-"] {
            let parts = word.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, let numbers = numbers(parts) else { continue }
            let lengths = parts.map(\.count)
            if lengths == [4, 2, 2] { return isMonthDay(numbers[1], numbers[2]) }
            guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || (lengths[2] == 2 && separator != "-") else {
                continue
            }
            return isMonthDay(numbers[1], numbers[0]) || (separator == "/" && isMonthDay(numbers[0], numbers[1]))
        }
        return false
    }

    private static func isMonthDay(_ month: Int, _ day: Int) -> Bool {
        (1...12).contains(month) && (1...31).contains(day)
    }

    private static let months: Set<String> = [
        "januar", "januari", "january", "februar", "february", "maerz", "march", "april", "mai", "may", "juni", "june",
        "juli", "july", "august", "september", "oktober", "october", "november", "dezember", "december",
    ]

    private static func isMonth(_ word: String) -> Bool { months.contains(FoldedText.fold(word.filter(\.isLetter))) }

    private static func isTime(_ word: String) -> Bool {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let numbers = numbers(parts) else { return false }
        return parts[0].count <= 2 && parts.dropFirst().allSatisfy { $0.count == 2 } && numbers[0] < 24
            && numbers.dropFirst().allSatisfy { $0 < 60 }
    }

    private static func isNetworkAddress(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let numbers = numbers(parts) else { return false }
        return zip(parts, numbers).allSatisfy { $1 < 256 && $0 == String($1) }
    }

    private static func isAmount(_ words: [String]) -> Bool {
        let currencies: Set<String> = ["EUR", "CHF", "USD", "GBP", "Euro"]
        return words.contains { $0.contains("€") || $0.contains("$") || currencies.contains($0) }
            && words.contains { $0.contains(where: \.isNumber) }
    }

    /// ISO 13616: two letters, two digits, then up to 30 letters and digits.
    private static func isAccount(_ words: [String]) -> Bool {
        let text = Array(words.joined().uppercased().utf8)
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        return (15...34).contains(text.count) && text[..<2].allSatisfy(isLetter) && text[2..<4].allSatisfy(isDigit)
            && text.dropFirst(4).allSatisfy { isLetter($0) || isDigit($0) }
            && text.count(where: isDigit) * 2 > text.count
    }

    private static func isTaxNumber(_ word: String) -> Bool {
        let states = ["DE", "ATU", "CHE", "FR", "IT", "NL", "BE", "PL", "ES", "LU", "CZ", "DK", "GB"]
        return states.contains { state in
            let rest = word.dropFirst(state.count)
            return word.hasPrefix(state) && (8...12).contains(rest.count) && rest.allSatisfy(\.isNumber)
        }
    }

    private static func isTown(_ words: [String]) -> Bool {
        guard words.count >= 2, let code = words[0].split(separator: "-").last else { return false }
        let hasState = ["D", "DE"].contains(String(words[0].prefix { $0.isLetter }))
        let length = hasState ? 5...5 : 4...5
        return length.contains(code.count) && code.allSatisfy(\.isNumber) && (hasState || code.count == words[0].count)
            && words[1].first?.isUppercase == true && words[1].count > 3
            && words[1].allSatisfy { $0.isLetter || $0 == "-" }
            && !PhoneScanner.isKnownWord(words[1])
    }

    private static func numbers(_ parts: [Substring]) -> [Int]? {
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : nil
    }
}
