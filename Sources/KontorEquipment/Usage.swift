package import KontorCore
package import KontorStore

/// How much a counter ran between two readings.
package struct Usage: Sendable, Equatable {
    /// The day of the reading that it is counted from.
    package let fromOn: Day
    /// The day of the last reading that it is counted to.
    package let toOn: Day
    package let amount: Int
    /// Whether a counter was replaced and nobody knows what the old one showed last.
    package let isLowerBound: Bool

    /// The mean, nil where both readings are of one day.
    package var perDay: Double? {
        let days = toOn.days(since: fromOn)
        return days > 0 ? Double(amount) / Double(days) : nil
    }

    /// Returns the usage over readings in their order, nil where there are fewer than two.
    ///
    /// A replaced counter adds what the old one still ran up to its last value, and what the new one shows since.
    package static func over(_ readings: [Record<Reading>]) -> Usage? {
        guard let first = readings.first, let last = readings.last, readings.count > 1 else { return nil }
        var amount = 0
        var isLowerBound = false
        for (before, after) in zip(readings, readings.dropFirst()) {
            guard after.replaced else {
                amount += after.value - before.value
                continue
            }
            if let finalValue = after.finalValue { amount += finalValue - before.value }
            if after.finalValue == nil { isLowerBound = true }
            amount += after.value - after.startValue
        }
        return Usage(fromOn: first.readOn, toOn: last.readOn, amount: amount, isLowerBound: isLowerBound)
    }
}

extension Equipment {
    /// Returns how much the counter ran, nil where there are not two readings to tell by.
    ///
    /// Counts from the last reading on or before `start` (the first after it where there is none) to the last reading
    /// on or before `end`; days between readings are not guessed.
    package func usage(
        of asset: Record<Asset>, _ meter: Reading.Meter, from start: Day, through end: Day
    ) throws -> Usage? {
        let readings = try records.find(
            Reading.self,
            """
            WHERE asset_id = ? AND meter = ? AND archived_at IS NULL AND read_on <= ? AND read_on >= COALESCE((
              SELECT MAX(r.read_on) FROM reading r
              WHERE r.asset_id = ? AND r.meter = ? AND r.archived_at IS NULL AND r.read_on <= ?), '')
            ORDER BY read_on, id
            """,
            [
                .text(asset.id.text), .text(meter.rawValue), .text(end.description), .text(asset.id.text),
                .text(meter.rawValue), .text(start.description),
            ])
        // Of several readings on the first day, the last one is what the period begins with.
        let base = readings.lastIndex { $0.readOn <= start } ?? 0
        return Usage.over(Array(readings.dropFirst(base)))
    }
}
