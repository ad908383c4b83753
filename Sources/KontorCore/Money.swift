/// An exact amount in one currency, in its minor units (cents).
package struct Money: Hashable, Sendable {
    package let minor: Int64
    package let currency: Currency

    package init(minor: Int64, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    package static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency) }

    /// Returns the sum; `Failure.invalid` where the currencies differ or the sum is beyond every ledger.
    package func adding(_ other: Money) throws(Failure) -> Money {
        guard other.currency == currency else {
            throw Failure(.invalid, "cannot mix \(currency) and \(other.currency)")
        }
        let (sum, overflow) = minor.addingReportingOverflow(other.minor)
        guard !overflow else { throw Failure(.limit, "the amount is too large") }
        return Money(minor: sum, currency)
    }

    package var negated: Money { Money(minor: -minor, currency) }

    /// Returns this price times a quantity, rounded half up to the minor unit.
    package func times(_ quantity: Quantity) throws(Failure) -> Money {
        let (product, overflow) = minor.multipliedReportingOverflow(by: quantity.thousandths)
        guard !overflow else { throw Failure(.limit, "the amount is too large") }
        let half: Int64 = product < 0 ? -500 : 500
        return Money(minor: (product + half) / 1000, currency)
    }
}

/// An ISO 4217 code, such as EUR.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// Its three letters, one per byte. Amounts are copied by the thousand, and a number is nobody's to keep alive.
    package let packed: UInt32

    /// Returns nil where the text is not three capital letters.
    package init?(_ code: String) {
        guard code.utf8.count == 3 else { return nil }
        self.init(packed: code.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }

    /// Takes what `packed` gave; nil where that is not three capital letters.
    package init?(packed: UInt32) {
        self.packed = packed
        guard packed >> 24 == 0, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    }

    private init(known packed: UInt32) { self.packed = packed }
    package static let euro = Currency(known: 0x45_55_52)

    private var letters: [UInt8] { [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) } }

    package var code: String { String(decoding: letters, as: UTF8.self) }

    /// Digits after the point, after ISO 4217's list of exceptions that an office meets.
    package var decimals: Int {
        if self == .euro { return 2 }
        return switch code {
        case "JPY", "KRW", "CLP", "ISK", "VND": 0
        case "BHD", "KWD", "OMR", "TND", "JOD": 3
        default: 2
        }
    }

    package var description: String { code }
}

extension Money: CustomStringConvertible {
    /// `19.90 EUR`.
    package var description: String { "\(amountText) \(currency)" }

    /// `19.90`, without the currency.
    package var amountText: String {
        let decimals = currency.decimals
        guard decimals > 0 else { return String(minor) }
        let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: decimals == 2 ? 100 : 1000)
        let digits = String(rest)
        let zeros = String(repeating: "0", count: decimals - digits.utf8.count)
        return "\(minor < 0 ? "-" : "")\(whole).\(zeros)\(digits)"
    }

    /// Reads `19.90 EUR` or `EUR 19.90`; nil for anything else, more decimals than the currency has included.
    package init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else { return nil }
        let (amount, code) = Currency(words[1]) != nil ? (words[0], words[1]) : (words[1], words[0])
        guard let currency = Currency(code), let minor = DecimalText.scaled(amount, decimals: currency.decimals) else {
            return nil
        }
        self.init(minor: minor, currency)
    }
}
