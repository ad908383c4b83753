/// How mails carry bytes that not every way would have carried.
enum TransferCoding {
    /// https://www.rfc-editor.org/rfc/rfc2045#section-6.8; signs that are none of it are passed over.
    static func base64Decoded(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var (bits, count) = (UInt32(0), 0)
        for sign in text {
            if sign == UInt8(ascii: "=") { break }
            guard let value = base64Value(sign) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func base64Value(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 65...90: sign - 65
        case 97...122: sign - 71
        case 48...57: sign + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// https://www.rfc-editor.org/rfc/rfc2045#section-6.7
    static func quotedPrintableDecoded(_ text: some Collection<UInt8>, underscoreIsSpace: Bool = false) -> [UInt8] {
        let signs = Array(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(signs.count)
        var position = 0
        while position < signs.count {
            let sign = signs[position]
            if sign == UInt8(ascii: "_"), underscoreIsSpace {
                bytes.append(UInt8(ascii: " "))
            } else if sign == UInt8(ascii: "="), position + 2 < signs.count, let high = hex(signs[position + 1]),
                let low = hex(signs[position + 2])
            {
                bytes.append(high << 4 | low)
                position += 2
            } else if sign == UInt8(ascii: "="), let end = softBreak(signs, behind: position) {
                position = end
            } else {
                bytes.append(sign)
            }
            position += 1
        }
        return bytes
    }

    /// A line that goes on: its break and blanks before that are passed over.
    private static func softBreak(_ signs: [UInt8], behind position: Int) -> Int? {
        var next = position + 1
        // At most a line's blanks: mails have lines of 76 signs.
        while next < signs.count, next < position + 80, signs[next] == 32 || signs[next] == 9 || signs[next] == 13 {
            next += 1
        }
        if next == signs.count { return next - 1 }
        return signs[next] == UInt8(ascii: "\n") ? next : nil
    }

    /// `%C3%BC`
    static func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8] {
        let signs = Array(text)
        var bytes: [UInt8] = []
        var position = 0
        while position < signs.count {
            if signs[position] == UInt8(ascii: "%"), position + 2 < signs.count, let high = hex(signs[position + 1]),
                let low = hex(signs[position + 2])
            {
                bytes.append(high << 4 | low)
                position += 3
            } else {
                bytes.append(signs[position])
                position += 1
            }
        }
        return bytes
    }

    private static func hex(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 48...57: sign - 48
        case 65...70: sign - 55
        case 97...102: sign - 87
        default: nil
        }
    }
}
