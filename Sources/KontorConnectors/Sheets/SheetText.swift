/// A sheet's bytes as text in UTF-8, whatever the spreadsheet wrote them in.
struct SheetText {
    let bytes: [UInt8]
    /// How they were read, to be said; nil for UTF-8.
    let note: String?

    /// Reads UTF-8, UTF-16, and Windows-1252, in which spreadsheets save what they call CSV.
    ///
    /// - Throws: `SheetRefusal` where the bytes are none of these, or in doubt: wrong letters look right at first sight.
    static func of(_ bytes: [UInt8]) throws(SheetRefusal) -> SheetText {
        if let text = try utf16(bytes) {
            if let fault = TextCheck.fault(in: text) { throw refusal(fault, "") }
            return SheetText(bytes: text, note: "read as UTF-16")
        }
        guard let fault = TextCheck.fault(in: bytes) else { return SheetText(bytes: bytes, note: nil) }
        guard fault.kind == .windows1252, !Windows1252.isMixed(bytes), let text = Windows1252.utf8(bytes) else {
            throw refusal(fault, advice(fault.kind))
        }
        return SheetText(bytes: text, note: "read as Windows-1252")
    }

    private static func refusal(_ fault: TextFault, _ advice: String) -> SheetRefusal {
        SheetRefusal(line: fault.line, sentence: "the file \(fault.descriptionWithinLine)\(advice)")
    }

    private static func advice(_ kind: TextFault.Kind) -> String {
        switch kind {
        case .foreign(let file) where file.isPacked: "; unpack it first"
        case .cut: "; save it in the spreadsheet as “CSV UTF-8” once more"
        default: "; save it in the spreadsheet as “CSV UTF-8”"
        }
    }

    /// The text in UTF-16, with its mark or without: then every second byte of it is zero. nil for other bytes.
    ///
    /// - Throws: `SheetRefusal` where a part of a letter is missing: what is cut off is no text any more.
    private static func utf16(_ bytes: [UInt8]) throws(SheetRefusal) -> [UInt8]? {
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard isMarked || TextCheck.fault(in: bytes)?.kind == .utf16 else { return nil }
        let isLittle = isMarked ? bytes[0] == 0xFF : bytes[0] != 0
        let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        let isWhole = bytes.count.isMultiple(of: 2)
        guard isWhole, let text = String(validating: units, as: UTF16.self) else {
            let half = isWhole ? "there is half a letter in its UTF-16" : "it ends in the middle of a letter"
            throw SheetRefusal(
                line: 0, sentence: "the file is damaged: \(half); save it in the spreadsheet as “CSV UTF-8” once more")
        }
        return Array(text.utf8)
    }
}

/// The letters of Windows-1252, also called ANSI; Latin-1 is the same but for the bytes from 0x80 to 0x9F.
/// https://encoding.spec.whatwg.org/#windows-1252
enum Windows1252 {
    /// Returns the text, nil where a byte stands for no letter.
    static func text(_ bytes: [UInt8]) -> String? { utf8(bytes).map { String(decoding: $0, as: UTF8.self) } }

    /// Returns the text in UTF-8, nil where a byte stands for no letter.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                guard let scalar = scalar(byte) else { return nil }
                text.append(contentsOf: scalar.utf8)
            }
        }
        return text
    }

    /// Whether letters in UTF-8 stand among the others: such a file was put together from two, and half of its letters
    /// would be wrong.
    static func isMixed(_ bytes: [UInt8]) -> Bool {
        for (index, byte) in bytes.enumerated() where byte >= 0xC2 && byte < 0xF5 {
            let following = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            let rest = bytes[(index + 1)...].prefix(following)
            if rest.count == following, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) { return true }
        }
        return false
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        let code = upper[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// The letters from 0x80 to 0x9F; 0 for none.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
