extension Lexer {
    /// The level of the long bracket that begins here, `[[` or `[==[`; nil where none does.
    func longBracket() -> Int? {
        guard peek() == UInt8(ascii: "[") else { return nil }
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        return peek(1 + level) == UInt8(ascii: "[") ? level : nil
    }

    /// Reads what is in a long bracket.
    mutating func readLong(_ level: Int, _ what: String) throws(SyntaxFault) {
        let first = line
        index += level + 2
        text.removeAll(keepingCapacity: true)
        if let byte = peek(), Self.isLineEnd(byte) { passLineEnd() }
        while let byte = peek() {
            if byte == UInt8(ascii: "]"), closes(level) {
                index += level + 2
                return
            }
            if Self.isLineEnd(byte) {
                passLineEnd()
                text.append(10)
            } else {
                text.append(byte)
                index += 1
            }
        }
        throw fault("unfinished long \(what) (starting at line \(first)) near <eof>")
    }

    private func closes(_ level: Int) -> Bool {
        for offset in 0..<level where peek(1 + offset) != UInt8(ascii: "=") { return false }
        return peek(1 + level) == UInt8(ascii: "]")
    }

    /// Reads a string between quotes.
    mutating func quoted() throws(SyntaxFault) -> Token.Kind {
        let quote = source[index]
        index += 1
        text.removeAll(keepingCapacity: true)
        while let byte = peek() {
            if byte == quote {
                index += 1
                return .string
            }
            if Self.isLineEnd(byte) { break }
            index += 1
            if byte == UInt8(ascii: "\\") { try escape() } else { text.append(byte) }
        }
        throw fault("unfinished string")
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(SyntaxFault) {
        guard let byte = peek() else { throw fault("unfinished string near <eof>") }
        if Self.isLineEnd(byte) {
            passLineEnd()
            return text.append(10)
        }
        if Self.isDigit(byte) { return try decimalEscape() }
        index += 1
        switch byte {
        case UInt8(ascii: "a"): text.append(7)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "v"): text.append(11)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): text.append(byte)
        case UInt8(ascii: "x"): text.append(UInt8(try hexadecimalDigit() << 4 | hexadecimalDigit()))
        case UInt8(ascii: "u"): try unicodeEscape()
        case UInt8(ascii: "z"): skipSpace()
        default: throw fault("invalid escape sequence")
        }
    }

    private mutating func skipSpace() {
        while let byte = peek(), Self.isBlank(byte) || Self.isLineEnd(byte) {
            if Self.isLineEnd(byte) { passLineEnd() } else { index += 1 }
        }
    }

    private mutating func decimalEscape() throws(SyntaxFault) {
        var value = 0
        for _ in 0..<3 {
            guard let byte = peek(), Self.isDigit(byte) else { break }
            value = value * 10 + Int(byte - 48)
            index += 1
        }
        guard let byte = UInt8(exactly: value) else { throw fault("decimal escape too large") }
        text.append(byte)
    }

    private mutating func hexadecimalDigit() throws(SyntaxFault) -> UInt32 {
        guard let byte = peek(), let digit = Self.hexadecimal(byte) else { throw fault("hexadecimal digit expected") }
        index += 1
        return digit
    }

    /// `\u{XXX}`: up to 2^31, as Lua takes it.
    private mutating func unicodeEscape() throws(SyntaxFault) {
        guard take(UInt8(ascii: "{")) else { throw fault("missing '{' in \\u{xxxx}") }
        var value = try hexadecimalDigit()
        while let byte = peek(), let digit = Self.hexadecimal(byte) {
            guard value <= 0x7FFF_FFFF >> 4 else { throw fault("UTF-8 value too large") }
            value = value << 4 | digit
            index += 1
        }
        guard take(UInt8(ascii: "}")) else { throw fault("missing '}' in \\u{xxxx}") }
        appendUTF8(value)
    }

    private mutating func appendUTF8(_ value: UInt32) {
        guard value >= 0x80 else { return text.append(UInt8(value)) }
        var (rest, bytes, first) = (value, [UInt8](), UInt32(0x3F))
        repeat {
            bytes.append(UInt8(0x80 | rest & 0x3F))
            rest >>= 6
            first >>= 1
        } while rest > first
        bytes.append(UInt8(truncatingIfNeeded: ~first << 1 | rest))
        text += bytes.reversed()
    }
}
