/// An exact amount in one currency, in its minor units (cents), within `limit` either way.
package struct Money: Hashable, Sendable {
    package let minor: Int64
    package let currency: Currency

    /// The largest amount, in minor units: what is beyond it is a slip of the pen, and a sum of millions of such amounts
    /// still fits a machine word.
    package static let limit: Int64 = 1_000_000_000_000_000

    /// Takes an amount that is known to be within the limit: a constant, or a column whose CHECK says so.
    package init(minor: Int64, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Returns nil beyond the limit.
    package init?(exactly minor: Int64, _ currency: Currency) {
        guard (-Money.limit...Money.limit).contains(minor) else { return nil }
        self.init(minor: minor, currency)
    }

    package static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency) }

    /// Returns the sum; `Failure` where the currencies differ or the sum is beyond the limit.
    package func adding(_ other: Money) throws(Failure) -> Money {
        try requireSameCurrency(other)
        return try Money.checked(minor.addingReportingOverflow(other.minor), currency)
    }

    /// Returns the difference; `Failure` where the currencies differ or it is beyond the limit.
    package func subtracting(_ other: Money) throws(Failure) -> Money {
        try requireSameCurrency(other)
        return try Money.checked(minor.subtractingReportingOverflow(other.minor), currency)
    }

    /// Returns the amount with the other sign.
    package func negated() throws(Failure) -> Money {
        try Money.checked(Int64(0).subtractingReportingOverflow(minor), currency)
    }

    /// Returns this price times a quantity, rounded half up (away from zero) to the minor unit.
    package func times(_ quantity: Quantity) throws(Failure) -> Money {
        let (product, overflow) = minor.multipliedReportingOverflow(by: quantity.thousandths)
        guard overflow else { return try Money.checked((Money.rounded(product), false), currency) }
        let exact = Int128(minor) * Int128(quantity.thousandths)
        guard let rounded = Int64(exactly: (exact + (exact < 0 ? -500 : 500)) / 1000) else {
            throw Money.tooLarge(currency)
        }
        return try Money.checked((rounded, false), currency)
    }

    /// Thousandths of a minor unit as whole ones, half away from zero.
    private static func rounded(_ thousandths: Int64) -> Int64 {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        return rest >= 500 ? whole + 1 : rest <= -500 ? whole - 1 : whole
    }

    private func requireSameCurrency(_ other: Money) throws(Failure) {
        guard other.currency == currency else {
            throw Failure(
                .invalid,
                "cannot mix \(currency) and \(other.currency), which Kontor does not convert: "
                    + "give all amounts in one currency, that of currency in office.lua; "
                    + "kontor doctor says what is kept in another")
        }
    }

    private static func checked(
        _ result: (partialValue: Int64, overflow: Bool), _ currency: Currency
    ) throws(Failure) -> Money {
        guard !result.overflow, let money = Money(exactly: result.partialValue, currency) else {
            throw tooLarge(currency)
        }
        return money
    }

    /// The refusal of an amount beyond the limit, the same wherever one comes up.
    package static func tooLarge(_ currency: Currency) -> Failure {
        Failure(.limit, "the amount is too large: \(Money(minor: limit, currency)) is the most, either way")
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
    ///
    /// Zeros behind the last decimal mean nothing, here as in a sheet: `5000.00 JPY`. Three digits might be thousands.
    package init?(_ text: String) {
        guard let money = try? Money.read(text) else { return nil }
        self = money
    }

    /// Reads `19.90 EUR` or `EUR 19.90`; nil for anything else, more decimals than the currency has included.
    ///
    /// - Throws: the refusal of an amount that is written right and too large.
    package static func read(_ text: String) throws(Failure) -> Money? {
        guard text.utf8.count <= longestText else { return nil }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else { return nil }
        let (written, code) = Currency(words[1]) != nil ? (words[0], words[1]) : (words[1], words[0])
        guard let currency = Currency(code) else { return nil }
        let amount = withoutZeros(written, beyond: currency.decimals)
        guard DecimalText.isPlain(amount, decimals: currency.decimals) else { return nil }
        guard let minor = DecimalText.scaled(amount, decimals: currency.decimals),
            let money = Money(exactly: minor, currency)
        else { throw tooLarge(currency) }
        return money
    }

    private static func withoutZeros(_ amount: String, beyond decimals: Int) -> String {
        guard let point = amount.lastIndex(of: ".") else { return amount }
        let fraction = amount[amount.index(after: point)...]
        guard fraction.utf8.count > decimals, fraction.utf8.count != 3,
            fraction.dropFirst(decimals).utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
        else { return amount }
        return amount[..<point] + (decimals == 0 ? "" : "." + fraction.prefix(decimals))
    }

    /// Bytes beyond which a text is not looked at: nobody writes an amount that long.
    private static let longestText = 100
}
