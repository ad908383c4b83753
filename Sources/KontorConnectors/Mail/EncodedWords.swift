/// Words of a header that hold other letters than ASCII: `=?UTF-8?Q?Bewerbung_Br=C3=BCck?=`.
///
/// https://www.rfc-editor.org/rfc/rfc2047
enum EncodedWords {
    static func decoded(_ bytes: [UInt8]) -> String {
        var result = ""
        var plain: [UInt8] = []
        // Bytes of one charset: a letter may be cut in two by the end of a word.
        var word: (charset: String, bytes: [UInt8])?
        func flushWord() {
            if let open = word { result += MailCharset.text(open.bytes, open.charset).text }
            word = nil
        }
        func flushPlain() {
            guard !plain.isEmpty else { return }
            result += MailCharset.text(plain, "").text
            plain = []
        }
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "="), let read = encoded(bytes, at: position) {
                // Blanks between two encoded words are only their joint.
                if word != nil { plain = [] }
                if !plain.isEmpty || word?.charset != read.charset {
                    flushWord()
                    flushPlain()
                    word = (read.charset, read.bytes)
                } else {
                    word?.bytes += read.bytes
                }
                position = read.end
            } else {
                if bytes[position] != 32, bytes[position] != 9 { flushWord() }
                plain.append(bytes[position])
                position += 1
            }
        }
        flushWord()
        flushPlain()
        return result
    }

    /// The longest that is looked at for one word; the standard allows 75.
    private static let longest = 1000

    private static func encoded(_ bytes: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
        let limit = min(bytes.count, start + longest)
        var marks: [Int] = []
        var position = start + 2
        while position < limit, marks.count < 3 {
            if bytes[position] == UInt8(ascii: "?") { marks.append(position) }
            if bytes[position] == 32, marks.count < 2 { return nil }
            position += 1
        }
        guard marks.count == 3, marks[1] == marks[0] + 2, marks[2] + 1 < bytes.count,
            bytes[marks[2] + 1] == UInt8(ascii: "=")
        else { return nil }
        let charset = String(decoding: bytes[(start + 2)..<marks[0]].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        let body = bytes[(marks[1] + 1)..<marks[2]]
        switch bytes[marks[0] + 1] | 32 {
        case UInt8(ascii: "b"): return (charset, TransferCoding.base64Decoded(body), marks[2] + 2)
        case UInt8(ascii: "q"):
            return (charset, TransferCoding.quotedPrintableDecoded(body, underscoreIsSpace: true), marks[2] + 2)
        default: return nil
        }
    }
}
