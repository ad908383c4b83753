extension Lexer {
    /// Reads a number: all that could belong to one, which then must be one.
    mutating func number() throws(SyntaxFault) -> Token.Kind {
        let start = index
        var exponent = UInt8(ascii: "e")
        if take(UInt8(ascii: "0")), let next = peek(), next | 32 == UInt8(ascii: "x") {
            index += 1
            exponent = UInt8(ascii: "p")
        }
        while let byte = peek() {
            if byte | 32 == exponent {
                index += 1
                if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
            } else if Self.hexadecimal(byte) != nil || byte == UInt8(ascii: ".") {
                index += 1
            } else {
                break
            }
        }
        // Letters that follow at once belong to it, and make it wrong.
        if let byte = peek(), Self.isLetter(byte) { index += 1 }
        guard Self.isNumber(source[start..<index]) else {
            throw fault("malformed number near '\(String(decoding: source[start..<index].prefix(80), as: UTF8.self))'")
        }
        return .number
    }

    /// `12`, `1.5e-3`, `0xA.8p1`
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        let isHexadecimal =
            rest.count > 1 && rest.first == UInt8(ascii: "0") && rest[rest.startIndex + 1] | 32 == UInt8(ascii: "x")
        if isHexadecimal { rest = rest.dropFirst(2) }
        let isDigit = { (byte: UInt8) in isHexadecimal ? hexadecimal(byte) != nil : Self.isDigit(byte) }
        let whole = rest.prefix(while: isDigit)
        rest = rest[whole.endIndex...]
        var digits = whole.count
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            digits += fraction.count
            rest = rest[fraction.endIndex...]
        }
        guard digits > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark | 32 == (isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")) else { return false }
        rest = rest.dropFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(Self.isDigit)
    }
}
