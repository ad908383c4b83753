/// The source of a chunk as it was given, so that an error can show the line that it is in.
enum ChunkSource {
    case text(String)
    case bytes([UInt8])

    /// Returns a line without its line end and the spaces around it, at most 160 characters; nil where there is none.
    ///
    /// - Parameter number: From 1.
    func line(_ number: Int) -> String? {
        switch self {
        case .text(let text): Self.line(number, of: text.utf8)
        case .bytes(let bytes): Self.line(number, of: bytes)
        }
    }

    private static func line(_ number: Int, of bytes: some Collection<UInt8>) -> String? {
        guard number >= 1 else { return nil }
        var rest = bytes[...]
        for _ in 1..<number {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[rest.index(after: end)...]
        }
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }.prefix(4 * 160)
        let words = String(decoding: line, as: UTF8.self).drop { $0.isWhitespace }
        let text = words.prefix(160)
        return text.isEmpty ? nil : String(text.reversed().drop { $0.isWhitespace }.reversed())
    }
}
