internal import KontorCore

/// What somebody wrote where a telephone number belongs: one number, several, or something else.
///
/// Nothing is passed over: what is neither a number nor a word that belongs to one is refused by name, so that the second
/// number of a cell is kept and a day is none.
struct PhoneCell {
    /// One number of the cell.
    struct Number: Equatable {
        let raw: String
        /// What stands beside it, such as `fax`; nil where nothing does.
        let purpose: String?
    }

    let numbers: [Number]

    /// - Throws: `Failure.invalid` for what is no number, with what it looks like.
    init(_ written: String) throws(Failure) {
        var rest = Array(PhoneText.plain(written))
        if let kind = PhoneLookalike.of(String(rest)) {
            throw Self.refusal(written, "is no telephone number: it looks like \(kind)")
        }
        guard rest.count <= Self.longest else {
            throw Self.refusal(written, "is too long for a telephone number")
        }
        if PhoneText.isAddress(String(rest)) {
            numbers = [Number(raw: written, purpose: nil)]
            return
        }
        var found: [Number] = []
        while let part = PhonePart(rest) {
            let raw = String(rest[part.start..<part.end])
            guard !part.before.contains(where: \.isNumber) else {
                throw Self.refusal(written, "has more than its number: give each number its own")
            }
            let after = Self.note(&rest, from: part.end)
            found.append(Number(raw: raw, purpose: try Self.purpose(part.before + after, written)))
            while let short = PhonePart.takeLastDigits(&rest), let last = found.last {
                found.append(Number(raw: PhonePart.replacing(short, in: last.raw), purpose: last.purpose))
            }
        }
        guard !found.isEmpty else { throw Self.refusal(written, "is no telephone number") }
        _ = try Self.purpose(rest, written)
        guard !rest.contains(where: \.isNumber) else {
            throw Self.refusal(written, "has more than its number: give each number its own")
        }
        numbers = found
    }

    /// A cell holds a few numbers, not a letter.
    private static let longest = 120

    /// Takes what stands in parentheses behind a number.
    private static func note(_ rest: inout [Character], from end: Int) -> [Character] {
        var after = Array(rest[end...])
        while after.first == " " { after.removeFirst() }
        guard after.first == "(", let close = after.firstIndex(of: ")"), !after[..<close].contains(where: \.isNumber)
        else {
            rest = Array(rest[end...])
            return []
        }
        rest = Array(after[(close + 1)...])
        return [" "] + after[1..<close]
    }

    /// Returns what the words beside a number say that it is for.
    ///
    /// - Throws: `Failure.invalid` for words that say something else.
    private static func purpose(_ characters: [Character], _ written: String) throws(Failure) -> String? {
        var purpose: String?
        for word in characters.split(whereSeparator: { !$0.isLetter }) {
            let folded = FoldedText.fold(String(word))
            if let known = purposes[folded] {
                purpose = known
            } else if !passed.contains(folded) {
                throw refusal(
                    written, "says \"\(String(word).prefix(40))\" beside the number: give that as its purpose")
            }
        }
        return purpose
    }

    private static func refusal(_ written: String, _ sentence: String) -> Failure {
        let shown = written.count <= 60 ? written : written.prefix(60) + "…"
        return Failure(.invalid, "\"\(shown)\" \(sentence); expected for example 040 55501-70")
    }

    /// Words that a number may have beside it and that say nothing more.
    private static let passed: Set<String> = [
        "tel", "telefon", "telefonnummer", "telephone", "fon", "phone", "ruf", "rufnummer", "notruf", "nr", "nummer",
        "number", "oder", "or", "und", "and", "bzw", "sowie", "auch", "also", "u", "t", "direkt", "direct",
    ]

    private static let purposes = [
        "fax": "fax", "telefax": "fax", "f": "fax", "mobil": "mobile", "mobile": "mobile", "handy": "mobile",
        "cell": "mobile", "m": "mobile", "zentrale": "switchboard", "switchboard": "switchboard", "buero": "office",
        "office": "office", "work": "office", "dienstlich": "office", "privat": "private", "private": "private",
        "home": "private", "zuhause": "private", "hotline": "hotline", "service": "service", "support": "support",
        "reparatur": "repairs", "repairs": "repairs", "bestellung": "orders", "bestellungen": "orders",
        "orders": "orders",
    ]
}

/// The next number in a row of characters.
struct PhonePart {
    let before: [Character]
    let start: Int
    let end: Int

    init?(_ characters: [Character]) {
        var scanner = PhoneScanner(String(characters))
        var text = PhoneText()
        guard let found = scanner.first(into: &text) else { return nil }
        before = Array(characters[..<found.lowerBound])
        (start, end) = (found.lowerBound, found.upperBound)
    }

    /// Takes the `/41` of `030 90 18 40/41`: the last digits of another number that begins alike.
    static func takeLastDigits(_ rest: inout [Character]) -> [Character]? {
        var index = 0
        while index < rest.count, rest[index] == " " { index += 1 }
        guard index < rest.count, rest[index] == "/" else { return nil }
        index += 1
        while index < rest.count, rest[index] == " " { index += 1 }
        let digits = rest[index...].prefix { ("0"..."9").contains($0) }
        let next = index + digits.count
        let isOver =
            next == rest.count || rest[next] == "/" || rest[next] == "," || rest[next] == ";" || rest[next] == " "
        // What goes on with digits is a number of its own, `/ 030 901821`.
        let goesOn = rest[next...].first { $0 != " " }?.isNumber ?? false
        guard (1...3).contains(digits.count), isOver, !goesOn else { return nil }
        rest = Array(rest[next...])
        return Array(digits)
    }

    static func replacing(_ digits: [Character], in raw: String) -> String {
        var (characters, waiting) = (Array(raw), digits)
        for index in characters.indices.reversed() {
            guard let digit = waiting.last else { break }
            if characters[index].isNumber {
                characters[index] = digit
                waiting.removeLast()
            }
        }
        return String(characters)
    }
}
