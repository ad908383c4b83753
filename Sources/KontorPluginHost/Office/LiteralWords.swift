/// The words of a Lua file of literals, one by one: names, brackets, separators, and everything else as a value.
struct LiteralWords {
    /// One word.
    struct Word {
        /// The word itself; of a key in brackets, the text in them; empty for a value.
        let text: String
        /// From 1.
        let line: Int
        /// Whether an equals sign follows.
        var isKey = false
    }

    private let source: [UInt8]
    private var index = 0
    private var line = 1

    init(_ source: String) { self.source = Array(source.utf8) }

    /// Returns the next word; nil at the end.
    mutating func next() -> Word? {
        skipBlanks()
        guard let byte = peek() else { return nil }
        let start = line
        if Self.isName(byte) {
            let name = take(while: Self.isName)
            return Word(text: name, line: start, isKey: isAssigned())
        }
        if byte == UInt8(ascii: "[") { return bracket() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            _ = quoted()
            return Word(text: "", line: start)
        }
        index += 1
        return Word(text: "{}(),;".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "", line: start)
    }

    /// `["key"]`, or a text in long brackets.
    private mutating func bracket() -> Word {
        let start = line
        if skipLong() { return Word(text: "", line: start) }
        index += 1
        skipBlanks()
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return Word(text: "", line: start)
        }
        let text = quoted()
        skipBlanks()
        if peek() == UInt8(ascii: "]") { index += 1 }
        return Word(text: text, line: start, isKey: isAssigned())
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        index + offset < source.count ? source[index + offset] : nil
    }

    private mutating func advance() {
        if source[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> String {
        let start = index
        while let byte = peek(), condition(byte) { advance() }
        return String(decoding: source[start..<index], as: UTF8.self)
    }

    /// Whether `=` comes next, and not `==`.
    private mutating func isAssigned() -> Bool {
        skipBlanks()
        return peek() == UInt8(ascii: "=") && peek(1) != UInt8(ascii: "=")
    }

    /// Goes over spaces and comments.
    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "-"), peek(1) == byte {
                index += 2
                if !skipLong() { _ = take { $0 != UInt8(ascii: "\n") } }
            } else if byte <= 32 {
                advance()
            } else {
                return
            }
        }
    }

    /// Goes over a quoted text, which ends with its line at the latest, and returns what is in it.
    private mutating func quoted() -> String {
        let quote = source[index]
        index += 1
        let start = index
        while let byte = peek(), byte != quote, byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: "\\"), peek(1) != nil { advance() }
            advance()
        }
        let text = String(decoding: source[start..<index], as: UTF8.self)
        if peek() == quote { index += 1 }
        return text
    }

    /// Goes over `[[ … ]]` or `[==[ … ]==]`; returns false where none begins here.
    private mutating func skipLong() -> Bool {
        guard peek() == UInt8(ascii: "[") else { return false }
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        guard peek(1 + level) == UInt8(ascii: "[") else { return false }
        let end = [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
        while index < source.count, !source[index...].starts(with: end) { advance() }
        index = min(index + end.count, source.count)
        return true
    }
}
