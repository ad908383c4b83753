internal import KontorCore

/// One value as every supported database can hold it.
package enum StoredValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension StoredValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(nilLiteral: ()) { self = .null }
}

extension StoredValue {
    /// The whole numbers that an office can hold: the moments of the calendar in microseconds are the largest.
    ///
    /// A few dozen of them can be added, and any of them counted on from, with no look at whether the sum is a number.
    package static let integers: ClosedRange<Int64> = -300_000_000_000_000_000...300_000_000_000_000_000

    /// The whole number, nil for any other kind.
    package var integer: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }

    /// The text, nil for any other kind.
    package var text: String? {
        if case .text(let value) = self { return value }
        return nil
    }

    /// The bytes, nil for any other kind.
    package var blob: [UInt8]? {
        if case .blob(let value) = self { return value }
        return nil
    }

    package var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The value as the journal writes it. Bytes are written in hexadecimal.
    var plain: Plain {
        switch self {
        case .null: .null
        case .integer(let value): .integer(value)
        case .real(let value): .number(value)
        case .text(let text): .text(text)
        case .blob(let bytes): .table([Plain.Entry(key: "hex", value: .text(Hex.text(bytes)))])
        }
    }

    /// Reads back what `plain` wrote; `real` says that a whole number stands for a REAL column.
    init(plain: Plain, real: Bool) {
        switch plain {
        case .integer(let value): self = real ? .real(Double(value)) : .integer(value)
        case .number(let value): self = .real(value)
        case .text(let text): self = .text(text)
        case .money(let money): self = .text(money.description)
        case .flag(let flag): self = .integer(flag ? 1 : 0)
        case .table: self = .blob(Hex.bytes(plain["hex"]?.text ?? ""))
        case .null, .list: self = .null
        }
    }
}

extension Plain {
    /// Reads plain data that Kontor wrote.
    ///
    /// - Throws: `DamagedRecords` that names `place` where it is none.
    static func stored(_ text: String, _ place: String) throws -> Plain {
        do { return try Plain(json: text) } catch { throw DamagedRecords("\(place) is no plain data") }
    }
}

/// Bytes as hexadecimal text.
package enum Hex {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        var text = ""
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }

    /// Reads what `text` wrote; other characters are passed over.
    package static func bytes(_ text: String) -> [UInt8] {
        let digits: [Int] = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
