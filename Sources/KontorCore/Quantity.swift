/// How much of an item, in exact thousandths of its stock unit.
package struct Quantity: Hashable, Comparable, Sendable {
    package let thousandths: Int64

    package init(thousandths: Int64) { self.thousandths = thousandths }

    /// Returns so many whole units.
    package init(_ units: Int) { thousandths = Int64(units) * 1000 }

    /// Returns nil for what is not exact to three decimals, not finite, or beyond a billion units.
    package init?(exactly value: Double) {
        guard value.isFinite, abs(value) <= Double(Quantity.limit / 1000) else { return nil }
        let scaled = (value * 1000).rounded()
        // A double holds 0.1 only nearly, and the difference of two less so: what counts is that the number was written, or
        // follows from such as were written, with three decimals.
        guard abs(scaled / 1000 - value) <= max(1e-9, abs(value) * 1e-12) else { return nil }
        // Nothing is what is left of a difference, as 0.003 - 0.001 - 0.002, and no number that somebody wrote.
        guard scaled != 0 || value == 0 || abs(value) >= 1e-25 else { return nil }
        thousandths = Int64(scaled)
    }

    package static let zero = Quantity(thousandths: 0)
    /// The largest amount that anything takes, in thousandths: a billion units.
    package static let limit: Int64 = 1_000_000_000_000

    package static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }
    package static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: left.thousandths + right.thousandths)
    }
    package static func - (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: left.thousandths - right.thousandths)
    }
    package static prefix func - (value: Quantity) -> Quantity { Quantity(thousandths: -value.thousandths) }
    package static func += (left: inout Quantity, right: Quantity) { left = left + right }

    package var magnitude: Quantity { Quantity(thousandths: abs(thousandths)) }
    package var double: Double { Double(thousandths) / 1000 }
    package var isWhole: Bool { thousandths % 1000 == 0 }

    /// Returns this rounded up to a multiple of `pack`; unchanged where `pack` is zero.
    package func roundedUp(toMultipleOf pack: Quantity) -> Quantity {
        guard pack > .zero else { return self }
        let packs = (thousandths + pack.thousandths - 1) / pack.thousandths
        return Quantity(thousandths: packs * pack.thousandths)
    }
}

extension Quantity: CustomStringConvertible {
    /// `12`, `2.5`, `-0.125`: no more decimals than there are.
    package var description: String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest != 0 else { return "\(sign)\(whole)" }
        var digits = String(1000 + rest).dropFirst()
        while digits.hasSuffix("0") { digits = digits.dropLast() }
        return "\(sign)\(whole).\(digits)"
    }

    /// Reads `12` or `2.5`; nil for anything else or beyond the limit.
    package init?(_ text: String) {
        guard let scaled = DecimalText.scaled(text, decimals: 3), abs(scaled) <= Quantity.limit else { return nil }
        thousandths = scaled
    }
}

/// Reading plain decimal numbers exactly.
package enum DecimalText {
    /// Returns the number times 10 to the power of `decimals`; nil for other text, more decimals, or an overflow.
    package static func scaled(_ text: String, decimals: Int) -> Int64? {
        guard let (sign, whole, fraction) = parts(text, decimals: decimals) else { return nil }
        let padding = String(repeating: "0", count: decimals - fraction.utf8.count)
        return Int64(sign + whole + fraction + padding)
    }

    /// Returns whether a text is a number with at most so many decimals, however large.
    package static func isPlain(_ text: String, decimals: Int) -> Bool { parts(text, decimals: decimals) != nil }

    private static func parts(_ text: String, decimals: Int) -> (sign: String, whole: String, fraction: String)? {
        var digits = Substring(text)
        let isNegative = digits.utf8.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.count < 2 || !parts[1].isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.utf8.count <= decimals, (whole + fraction).utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return (isNegative ? "-" : "", String(whole), String(fraction))
    }
}
