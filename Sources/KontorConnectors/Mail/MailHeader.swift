/// The header of a mail or of one of its parts.
struct MailHeader: Sendable {
    /// Each field's first value, unfolded, by its name in lower case.
    private var fields: [String: [UInt8]] = [:]
    /// Whether an empty line ends it, or nothing follows.
    let isWhole: Bool

    /// Bytes that a header has at most; what follows is none.
    private static let longest = 256 << 10

    /// Reads the header from the beginning of `bytes`.
    ///
    /// - Returns: The index at which the body begins in `body`.
    init(_ bytes: ArraySlice<UInt8>, body: inout Int) {
        var name: String?
        var position = bytes.startIndex
        var isWhole = true
        let end = min(bytes.endIndex, bytes.startIndex + Self.longest)
        while position < end {
            let lineEnd = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
            let next = min(lineEnd + 1, end)
            var line = bytes[position..<lineEnd]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.isEmpty {
                position = next
                break
            }
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
                if let name { fields[name]?.append(contentsOf: line) }
            } else if let (read, value) = Self.field(line) {
                name = fields[read] == nil ? read : nil
                if let name { fields[name] = Array(value) }
            } else if position != bytes.startIndex || !line.starts(with: Array("From ".utf8)) {
                // A mailbox file begins each mail with a line of its own; anything else is no header.
                isWhole = false
                break
            }
            position = next
        }
        self.isWhole = isWhole
        body = position
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let name = line[..<colon]
        guard name.allSatisfy({ (33...126).contains($0) }) else { return nil }
        return (String(decoding: name, as: UTF8.self).lowercased(), line[(colon + 1)...])
    }

    /// The bytes of a field; nil where there is none.
    subscript(_ name: String) -> [UInt8]? { fields[name] }

    /// A field's words, decoded; empty where there is none.
    func text(_ name: String) -> String {
        guard let bytes = fields[name] else { return "" }
        return EncodedWords.decoded(bytes).trimmingBlanks
    }

    /// What stands before the first semicolon of a field, in lower case.
    func value(_ name: String) -> String {
        String(decoding: (fields[name] ?? []).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).lowercased()
            .trimmingBlanks
    }

    /// A parameter of a field, such as the `boundary` of `content-type`; nil where it has none.
    ///
    /// Long and encoded ones come in pieces: `filename*0*=UTF-8''Lebens; filename*1=lauf.pdf` (RFC 2231).
    func parameter(_ key: String, of name: String) -> String? {
        var pieces: [(number: Int, isEncoded: Bool, value: [UInt8])] = []
        for (read, value) in parameters(of: fields[name] ?? []) {
            guard read.hasPrefix(key) else { continue }
            let rest = read.dropFirst(key.count).split(separator: "*", omittingEmptySubsequences: false)
            if rest.count == 1, rest[0].isEmpty { return EncodedWords.decoded(value).trimmingBlanks }
            guard rest.count >= 2, rest[0].isEmpty else { continue }
            pieces.append((Int(rest[1]) ?? 0, read.hasSuffix("*"), value))
        }
        guard !pieces.isEmpty else { return nil }
        pieces.sort { $0.number < $1.number }
        var charset = "utf-8"
        var bytes: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            var value = piece.value[...]
            if index == 0, piece.isEncoded, value.count(where: { $0 == UInt8(ascii: "'") }) >= 2 {
                charset = String(decoding: value.prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
                for _ in 0..<2 { value = value.drop { $0 != UInt8(ascii: "'") }.dropFirst() }
            }
            bytes += piece.isEncoded ? TransferCoding.percentDecoded(value) : Array(value)
        }
        return MailCharset.text(bytes, charset).text.trimmingBlanks
    }

    /// The parameters behind a field's value, with their quotes taken off.
    private func parameters(of field: [UInt8]) -> [(key: String, value: [UInt8])] {
        var found: [(String, [UInt8])] = []
        var (key, value) = ([UInt8](), [UInt8]())
        var (isValue, isQuoted, isEscaped) = (false, false, false)
        func close() {
            let name = String(decoding: key, as: UTF8.self).lowercased().trimmingBlanks
            if isValue, !name.isEmpty { found.append((name, value)) }
            (key, value, isValue) = ([], [], false)
        }
        for byte in field.drop(while: { $0 != UInt8(ascii: ";") }).dropFirst() {
            if isEscaped {
                value.append(byte)
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\""), isValue {
                isQuoted.toggle()
            } else if isQuoted {
                value.append(byte)
            } else if byte == UInt8(ascii: ";") {
                close()
            } else if byte == UInt8(ascii: "="), !isValue {
                isValue = true
            } else if isValue {
                value.append(byte)
            } else {
                key.append(byte)
            }
        }
        close()
        return found
    }
}
