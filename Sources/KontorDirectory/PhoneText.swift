/// What stands in a text that should be a telephone number, before any country's rules are applied.
///
/// Written forms: DIN 5008 (`040 5550170`, `040 55501-70`), the older `040/555 01 70` and `(040) 5550170`, ITU-T E.123
/// (`+49 40 5550170`), RFC 3966 (`tel:+49-40-5550170;ext=17`), and caller names with the number in `<…>`.
struct PhoneText {
    /// The reason why there are no digits to read.
    enum Absence { case withheld, unknown, unreadable }

    var digits = ""
    /// Whether a `+` stands before the digits.
    var hasPlus = false
    /// Where hyphens stand, as counts of the digits before them.
    var hyphens: [Int] = []
    /// The index of a zero in parentheses, as in `+49 (0)30`; nil where there is none.
    var optionalZero: Int?
    /// Whether nothing but a hyphen stands before the digits, as in `-17`.
    var beginsWithHyphen = false
    /// Digits after a word such as `Durchwahl`; nil where there are none.
    var namedExtension: String?
    /// Whether more digits follow than the first number.
    var hasMore = false
    /// Whether a letter such as O was taken for a digit.
    var hasMistakenLetters = false
    /// Set where nothing could be read.
    var absence: Absence?

    init(_ raw: String) {
        var text = PhoneText.plain(raw)
        if let context = PhoneText.address(in: &text), !text.hasPrefix("+") { text = context + " " + text }
        guard text.contains(where: \.isNumber) else {
            absence = PhoneText.absence(in: text)
            return
        }
        guard PhoneLookalike.of(text) == nil else {
            absence = .unreadable
            return
        }
        var scanner = PhoneScanner(text)
        scanner.scan(into: &self)
        if digits.isEmpty, namedExtension == nil { absence = .unreadable }
        // What telephones show where the caller hid the number; `-0` is an exchange's own extension.
        let isZeros = !digits.isEmpty && digits.allSatisfy { $0 == "0" }
        if isZeros, namedExtension == nil, !hasPlus, !beginsWithHyphen { absence = .withheld }
    }
}

extension PhoneText {
    /// Whether so few digits can only be an extension or a short number, which nothing may follow.
    var isShort: Bool { !hasPlus && digits.count <= PhoneNumber.longestExtension }

    /// Words by which telephones and their records say that the caller wants to stay unnamed.
    private static let withheldWords = [
        "anonym", "withheld", "privat", "unterdrück", "unterdrueck", "restricted", "blocked", "clir", "geheim",
        "hidden",
    ]

    /// Words, and nothing else in the text, for a number that nobody knows.
    private static let unknownWords: Set<String> = [
        "", "unbekannt", "unbekannte nummer", "unbekannter anrufer", "unknown", "unknown caller", "unavailable",
        "not available", "nicht verfügbar", "keine", "keine nummer", "kein", "n/a", "n.a", "k.a", "none", "null", "nil",
    ]

    private static func absence(in text: String) -> Absence {
        let words = text.lowercased()
        if withheldWords.contains(where: words.contains) { return .withheld }
        let letters = words.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
        return unknownWords.contains(String(letters)) ? .unknown : .unreadable
    }

    /// Returns the text in ASCII digits, hyphens and spaces. Nobody's number is longer than 200 characters.
    static func plain(_ raw: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars.prefix(200) {
            switch scalar {
            case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}": scalars.append("-")
            case "\u{FF0B}": scalars.append("+")
            case "\u{FF08}": scalars.append("(")
            case "\u{FF09}": scalars.append(")")
            case "\u{2044}", "\u{2215}", "\u{FF0F}": scalars.append("/")
            case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}": continue
            default:
                let properties = scalar.properties
                if properties.numericType == .decimal, let value = properties.numericValue {
                    scalars.append(contentsOf: String(Int(value)).unicodeScalars)
                } else {
                    scalars.append(properties.isWhitespace ? " " : scalar)
                }
            }
        }
        var text = Substring(String(scalars))
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// Whether the number stands inside an address of its own kind, such as `tel:…` or `"Name" <…>`.
    static func isAddress(_ text: String) -> Bool {
        text.contains("<") || ["tel:", "sips:", "sip:", "callto:", "fax:"].contains { text.lowercased().hasPrefix($0) }
    }

    /// Takes the number out of `"Name" <number>`, `tel:` and `sip:`; returns RFC 3966's `phone-context` where it is one
    /// that completes the number.
    private static func address(in text: inout String) -> String? {
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            let inside = text[text.index(after: open)..<close]
            if inside.contains(where: \.isNumber) { text = String(inside) }
        }
        for scheme in ["tel:", "sips:", "sip:", "callto:", "fax:"] where text.lowercased().hasPrefix(scheme) {
            text = String(text.dropFirst(scheme.count).drop { $0 == "/" || $0 == " " })
        }
        if let at = text.firstIndex(of: "@"), text[..<at].contains(where: \.isNumber) { text = String(text[..<at]) }
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let key = "phone-context="
        guard let context = parts.dropFirst().first(where: { $0.lowercased().hasPrefix(key) }) else { return nil }
        text = parts.filter { !$0.lowercased().hasPrefix(key) }.joined(separator: ";")
        let value = context.dropFirst(key.count)
        return value.hasPrefix("+") ? String(value) : nil
    }
}
