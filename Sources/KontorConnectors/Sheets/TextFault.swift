/// Why bytes cannot be read as UTF-8 text, and where.
///
/// Nothing is guessed: a file in another encoding would be read with wrong letters and look right at first sight.
package struct TextFault: Sendable, Equatable {
    /// What the bytes look like instead.
    package enum Kind: Sendable, Equatable {
        case utf16
        case windows1252
        /// Letters as DOS wrote them, in code page 850 or 437.
        case dos
        case binary
        case damaged
        /// It ends in the middle of a letter.
        case cut
        /// Another kind of file, known by its first bytes.
        case foreign(ForeignFile)
    }

    package let kind: Kind
    /// The line of the first byte that is wrong, from 1.
    package let line: Int
    /// The place of that byte within its line, from 1.
    package let byteInLine: Int
    /// The wrong byte.
    package let byte: UInt8

    /// What is wrong and where, as the end of a sentence that begins with the file's name.
    package var description: String { words(at: "line \(line), byte \(byteInLine)") }

    /// The same where the line is said already.
    var descriptionWithinLine: String { words(at: "byte \(byteInLine)") }

    private func words(at place: String) -> String {
        switch kind {
        case .utf16: "is UTF-16 text"
        case .binary: "is no text: \(place) is zero"
        case .damaged: "is damaged: \(place) is no valid UTF-8"
        case .cut: "is damaged: it ends in the middle of a letter"
        case .dos: "is neither UTF-8 nor Windows-1252: \(place) is a letter as DOS wrote it"
        case .foreign(let file): "is \(file.words), no text"
        case .windows1252: "is not UTF-8: \(place) holds \(letter) in Windows-1252 (also called ANSI or Latin-1)"
        }
    }

    private var letter: String {
        if byte == 0x80 { return "“€”" }
        return byte < 0xA0 ? "a character" : "“\(Character(Unicode.Scalar(byte)))”"
    }
}

/// The check that stands before every reader of text.
package enum TextCheck {
    /// Returns what keeps the bytes from being read as UTF-8, nil where they are good; a byte-order mark is fine.
    package static func fault(in bytes: [UInt8]) -> TextFault? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return TextFault(kind: .utf16, line: 1, byteInLine: 1, byte: bytes[0])
        }
        if let file = ForeignFile(bytes) {
            return TextFault(kind: .foreign(file), line: 1, byteInLine: 1, byte: bytes[0])
        }
        if let zero = bytes.firstIndex(of: 0) { return zeroFault(in: bytes, at: zero) }
        guard let bad = firstInvalid(in: bytes) else { return nil }
        if isCut(bytes, at: bad) { return fault(.cut, in: bytes, at: bad) }
        let hasOtherLetters = bytes[..<bad].contains { $0 >= 0x80 } && !bytes.starts(with: byteOrderMark)
        if hasOtherLetters { return fault(.damaged, in: bytes, at: bad) }
        if !Windows1252.isMixed(bytes), let letter = DOSLetters.first(in: bytes) {
            return fault(.dos, in: bytes, at: letter)
        }
        return fault(.windows1252, in: bytes, at: bad)
    }

    /// Whether the bytes from `index` to the end begin a letter and do not finish it.
    private static func isCut(_ bytes: [UInt8], at index: Int) -> Bool {
        let following =
            switch bytes[index] {
            case 0xC2..<0xE0: 1
            case 0xE0..<0xF0: 2
            case 0xF0..<0xF5: 3
            default: 0
            }
        let rest = bytes[(index + 1)...]
        return rest.count < following && rest.allSatisfy { $0 & 0xC0 == 0x80 }
    }

    /// Returns the bytes without a byte-order mark at their beginning.
    package static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func firstInvalid(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Every second byte of western UTF-16 text is zero.
    private static func zeroFault(in bytes: [UInt8], at zero: Int) -> TextFault {
        let sample = bytes.prefix(64)
        let zeros = sample.count { $0 == 0 }
        return fault(zero < 2 && zeros * 3 >= sample.count ? .utf16 : .binary, in: bytes, at: zero)
    }

    private static func fault(_ kind: TextFault.Kind, in bytes: [UInt8], at index: Int) -> TextFault {
        let before = bytes[..<index]
        let lineStart = before.lastIndex { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn }.map { $0 + 1 } ?? 0
        var line = 1
        for position in before.indices {
            let byte = bytes[position]
            let isLoneReturn = byte == Ascii.carriageReturn && bytes[position + 1] != Ascii.lineFeed
            if byte == Ascii.lineFeed || isLoneReturn { line += 1 }
        }
        return TextFault(kind: kind, line: line, byteInLine: index - lineStart + 1, byte: bytes[index])
    }
}

/// The bytes that tables and logs are made of.
enum Ascii {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let point = UInt8(ascii: ".")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
