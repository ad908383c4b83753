/// A kind of record that can be named by an id.
package protocol Identified {
    /// Three letters that begin every id of this kind, such as `itm`.
    static var prefix: String { get }
}

/// The lasting name of one record: its kind's prefix and a time-ordered random part, such as `itm_01jd3v6k8mq4…`.
package struct ID<Kind: Identified>: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes the text as it is; only for text that the store or an `IDSource` gave.
    package init(unchecked text: String) { self.text = text }

    /// Returns nil where the text is not an id of this kind.
    package init?(_ text: String) {
        guard IDText.prefix(of: text) == Kind.prefix else { return nil }
        self.text = text
    }

    package var description: String { text }

    /// The moment at which the record was made, to the millisecond.
    package var instant: Instant { IDText.instant(of: text) }
}

/// The shape that ids of all kinds share.
package enum IDText {
    /// Returns the prefix of `text` where it has the shape of an id, nil otherwise.
    package static func prefix(of text: String) -> String? {
        let utf8 = text.utf8
        guard let line = utf8.firstIndex(of: UInt8(ascii: "_")), utf8.distance(from: utf8.startIndex, to: line) == 3,
            utf8.count == 4 + length
        else { return nil }
        let rest = utf8[utf8.index(after: line)...]
        return rest.allSatisfy(isDigit) ? String(text[..<line]) : nil
    }

    /// Characters after the prefix: 48 bits of milliseconds and 80 random bits in base 32.
    package static let length = 26

    /// Returns the moment that an id's time-ordered part begins with; the epoch where the text is no id.
    package static func instant(of text: String) -> Instant {
        guard prefix(of: text) != nil else { return Instant(microseconds: 0) }
        // The first 10 of 26 digits hold 48 of 128 bits, after 2 that are always zero.
        let value = text.utf8.dropFirst(4).prefix(10).reduce(UInt64(0)) { sum, digit in
            sum << 5 | UInt64(alphabet.firstIndex(of: digit) ?? 0)
        }
        return Instant(microseconds: Int64(value) * 1000)
    }

    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { alphabet.contains(byte) }
}

/// Where new ids come from; a parameter, so that tests and previews repeat exactly.
package protocol IDSource: AnyObject {
    /// Returns a new id's text that sorts after those given before.
    func next(prefix: String, at instant: Instant) -> String
}

/// Time-ordered ids: the instant in milliseconds, then 80 bits from a random source.
///
/// Within one millisecond the random part counts up, so that ids sort in the order of their making.
package final class TimeOrderedIDs: IDSource {
    private var random: any RandomSource
    private var lastMillisecond: UInt64 = 0
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    package init(random: any RandomSource) { self.random = random }

    package func next(prefix: String, at instant: Instant) -> String {
        let millisecond = UInt64(max(0, instant.microseconds / 1000))
        if millisecond > lastMillisecond {
            lastMillisecond = millisecond
            high = random.next() & 0x7FFF
            low = random.next()
        } else {
            low &+= 1
            if low == 0 { high &+= 1 }
        }
        let top = (lastMillisecond << 16) | (high & 0xFFFF)
        return String(unsafeUninitializedCapacity: 4 + IDText.length) { buffer in
            var position = 0
            for byte in prefix.utf8.prefix(3) {
                buffer[position] = byte
                position += 1
            }
            buffer[position] = UInt8(ascii: "_")
            // 128 bits in 26 digits of 5 bits, the last one first; the first digit holds the top 3 bits.
            var (above, bits) = (top, low)
            for digit in stride(from: position + IDText.length, to: position, by: -1) {
                buffer[digit] = IDText.alphabet[Int(bits & 31)]
                bits = bits >> 5 | above << 59
                above >>= 5
            }
            return position + 1 + IDText.length
        }
    }
}
