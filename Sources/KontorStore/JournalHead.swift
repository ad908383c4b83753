internal import KontorCore

/// Where a journal ends: whoever keeps it elsewhere can tell later whether what led to it is still there.
package struct JournalHead: Sendable, Equatable {
    /// Nil where only the hash was noted.
    package let number: Int64?
    /// 32 bytes.
    package let hash: [UInt8]

    /// Of a journal without entries.
    package static let empty = JournalHead(number: 0, hash: Journal.origin)

    package init(number: Int64?, hash: [UInt8]) {
        self.number = number
        self.hash = hash
    }

    /// Reads `12:` with 64 hexadecimal digits behind it, or these alone; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let digits = parts.last, digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit),
            digits.allSatisfy(\.isASCII), parts.count <= 2
        else { return nil }
        hash = Hex.bytes(String(digits))
        guard parts.count == 2 else {
            number = nil
            return
        }
        guard parts[0].allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(parts[0]) else { return nil }
        self.number = number
    }

    /// Whether this head, as it was noted, means that one.
    func names(_ other: JournalHead) -> Bool { hash == other.hash && (number == nil || number == other.number) }
}

extension JournalHead: CustomStringConvertible {
    package var description: String { (number.map { "\($0):" } ?? "") + Hex.text(hash) }
}
