/// Divides a text into the words of Lua 5.4, one at a time.
struct Lexer {
    let source: [UInt8]
    var index = 0
    var line = 1
    /// What the last string was, without its quotes and with its escapes read.
    var text: [UInt8] = []

    init(_ source: [UInt8]) { self.source = source }

    /// Returns the next word; `endOfText` at the end, as often as it is asked for.
    mutating func next() throws(SyntaxFault) -> Token {
        try skipBlanks()
        let (start, line) = (index, line)
        let kind = try word()
        return Token(kind: kind, start: start, end: index, line: line)
    }

    func peek(_ offset: Int = 0) -> UInt8? { index + offset < source.count ? source[index + offset] : nil }

    func fault(_ message: String) -> SyntaxFault { SyntaxFault(message: message, line: line, offset: index) }

    /// Takes the byte where it is that one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    /// Passes the end of a line, of whichever two bytes it is made.
    mutating func passLineEnd() {
        let first = source[index]
        index += 1
        if let second = peek(), Self.isLineEnd(second), second != first { index += 1 }
        line += 1
    }

    private mutating func skipBlanks() throws(SyntaxFault) {
        while let byte = peek() {
            if Self.isLineEnd(byte) {
                passLineEnd()
            } else if Self.isBlank(byte) {
                index += 1
            } else if byte == UInt8(ascii: "-"), peek(1) == byte {
                index += 2
                if let level = longBracket() {
                    try readLong(level, "comment")
                } else {
                    while let byte = peek(), !Self.isLineEnd(byte) { index += 1 }
                }
            } else {
                return
            }
        }
    }

    private mutating func word() throws(SyntaxFault) -> Token.Kind {
        guard let byte = peek() else { return .endOfText }
        if Self.isLetter(byte) { return name() }
        if Self.isDigit(byte) { return try number() }
        if byte == UInt8(ascii: "."), let next = peek(1), Self.isDigit(next) { return try number() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try quoted() }
        if byte == UInt8(ascii: "[") {
            if let level = longBracket() {
                try readLong(level, "string")
                return .string
            }
            if peek(1) == UInt8(ascii: "=") { throw fault("invalid long string delimiter") }
        }
        index += 1
        return sign(byte)
    }

    private mutating func name() -> Token.Kind {
        let start = index
        while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { index += 1 }
        // The longest word that is no name has eight letters.
        guard index - start <= 8 else { return .name }
        return Token.Kind.reserved[String(decoding: source[start..<index], as: UTF8.self)] ?? .name
    }

    private mutating func sign(_ byte: UInt8) -> Token.Kind {
        switch byte {
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "*"): .star
        case UInt8(ascii: "/"): take(byte) ? .doubleSlash : .slash
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "^"): .caret
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "|"): .bar
        case UInt8(ascii: "~"): take(UInt8(ascii: "=")) ? .notEqual : .tilde
        case UInt8(ascii: "="): take(byte) ? .equal : .assign
        case UInt8(ascii: "<"): take(UInt8(ascii: "=")) ? .lessOrEqual : take(byte) ? .shiftLeft : .less
        case UInt8(ascii: ">"): take(UInt8(ascii: "=")) ? .greaterOrEqual : take(byte) ? .shiftRight : .greater
        case UInt8(ascii: "("): .openParenthesis
        case UInt8(ascii: ")"): .closeParenthesis
        case UInt8(ascii: "{"): .openBrace
        case UInt8(ascii: "}"): .closeBrace
        case UInt8(ascii: "["): .openBracket
        case UInt8(ascii: "]"): .closeBracket
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): take(byte) ? .doubleColon : .colon
        case UInt8(ascii: "."): take(byte) ? (take(byte) ? .dots : .concat) : .dot
        default: .unknown
        }
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 11 || byte == 12 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte == 95 }

    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        if isDigit(byte) { return UInt32(byte - 48) }
        let letter = byte | 32
        return letter &- 97 < 6 ? UInt32(letter - 87) : nil
    }
}
