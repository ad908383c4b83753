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
    package let code: String

    /// Returns nil where the text is not three capital letters.
    package init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.code = code
    }

    private init(known code: String) { self.code = code }
    package static let euro = Currency(known: "EUR")

    /// Digits after the point, after ISO 4217's list of exceptions that an office meets.
    package var decimals: Int {
        switch code {
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
        guard currency.decimals > 0 else { return String(minor) }
        let scale = currency.decimals == 2 ? UInt64(100) : 1000
        let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: scale)
        return "\(minor < 0 ? "-" : "")\(whole).\(String(scale + rest).dropFirst())"
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
