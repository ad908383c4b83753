internal import KontorCore

/// Where a number must lie that an office sets or somebody types, as the plugin's `minimum` and `maximum` say; either may
/// be open.
package struct NumberRange: Sendable {
    package let minimum: Double?
    package let maximum: Double?

    /// Open on both sides.
    package static let any = NumberRange()

    private init() { (minimum, maximum) = (nil, nil) }

    /// - Throws: What `refusal` makes of a sentence about one of the two keys.
    init(
        minimum: Double?, maximum: Double?, isOfNumbers: Bool, refusal: (_ key: String, _ sentence: String) -> Failure
    ) throws {
        for (key, bound) in [("minimum", minimum), ("maximum", maximum)] {
            guard let bound else { continue }
            guard isOfNumbers else { throw refusal(key, "is for numbers only") }
            guard bound.isFinite else { throw refusal(key, "must be a number that ends somewhere") }
        }
        if let minimum, let maximum, minimum > maximum {
            throw refusal("minimum", "is above maximum: no number lies between \(words(minimum)) and \(words(maximum))")
        }
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    /// Returns `must be from 0 to 1, got 2` for a number outside.
    package func complaint(_ number: Double) -> String? {
        guard let wanted, !((minimum ?? number) <= number && number <= (maximum ?? number)) else { return nil }
        return "must be \(wanted), got \(words(number))"
    }

    /// `from 0 to 1`, `1 or more`; nil where it is open on both sides.
    package var wanted: String? {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): "from \(words(minimum)) to \(words(maximum))"
        case (let minimum?, nil): "\(words(minimum)) or more"
        case (nil, let maximum?): "\(words(maximum)) or less"
        case (nil, nil): nil
        }
    }
}

/// Whole numbers without a point, and with commas between thousands.
private func words(_ number: Double) -> String { Int(exactly: number).map(Grouped.text) ?? "\(number)" }
