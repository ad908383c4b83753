import KontorCore

/// Lists and texts as `ipptool` writes them: values stand apart by commas, those that hold one stand in quotation marks,
/// and a backslash stands before what would mean something else.
enum IPPList {
    private static let backslash = UInt8(ascii: "\\")

    /// Returns the list's values, nil where there are not `count` of them.
    ///
    /// Some printers' commas are not marked: only one without a blank behind it can separate where there are too many.
    static func texts(_ text: String, count: Int, hasLanguage: Bool = false) -> [String]? {
        func plain(_ text: String) -> String { Self.plain(text, hasLanguage: hasLanguage) }
        let parts = parts(text, quoted: true) ?? parts(text, quoted: false) ?? []
        if parts.count == count { return parts.map(plain) }
        var joined: [String] = []
        for part in parts {
            if part.hasPrefix(" "), !joined.isEmpty {
                joined[joined.count - 1] += "," + part
            } else {
                joined.append(part)
            }
        }
        return joined.count == count ? joined.map(plain) : nil
    }

    /// Returns one value without its quotation marks and backslashes.
    ///
    /// - Parameter hasLanguage: Whether a language may stand behind it: `Schwarz[de]`.
    static func plain(_ text: String, hasLanguage: Bool = false) -> String {
        var bytes = Array(text.utf8)[...]
        if hasLanguage, bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")) {
            bytes = bytes[..<open]
        }
        if bytes.count > 1, bytes.first == Ascii.quote, bytes.last == Ascii.quote,
            bytes[bytes.endIndex - 2] != backslash
        {
            bytes = bytes.dropFirst().dropLast()
        }
        guard bytes.contains(backslash) || bytes.count < text.utf8.count else { return text }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var isMarked = false
        for byte in bytes {
            if byte == backslash, !isMarked {
                isMarked = true
            } else {
                plain.append(byte)
                isMarked = false
            }
        }
        if isMarked { plain.append(backslash) }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Returns the parts between commas; nil where a quotation mark is not closed.
    private static func parts(_ text: String, quoted: Bool) -> [String]? {
        var parts: [String] = []
        var current: [UInt8] = []
        var (isMarked, isQuoted) = (false, false)
        for byte in text.utf8 {
            if byte == Ascii.comma, !isMarked, !isQuoted {
                parts.append(String(decoding: current, as: UTF8.self))
                current.removeAll(keepingCapacity: true)
                continue
            }
            if quoted, byte == Ascii.quote, !isMarked {
                if isQuoted { isQuoted = false } else if current.isEmpty { isQuoted = true }
            }
            isMarked = byte == backslash && !isMarked
            current.append(byte)
        }
        return isQuoted ? nil : parts + [String(decoding: current, as: UTF8.self)]
    }
}
