package import KontorCore
package import KontorStore

/// What a reading should have said; what is nil was right.
package struct ReadingCorrection: Sendable {
    package var asset: ID<Asset>?
    package var meter: Reading.Meter?
    package var value: Int?
    package var readOn: Day?
    package var replaced: Bool?

    package init() {}
}

extension Equipment {
    /// Corrects a reading that was noted wrongly: a slip of the pen, another day, another device.
    ///
    /// - Throws: `Failure(.invalid)` where nothing is to be corrected, for a day to come, and where the counter would run
    ///   backwards, there or where the reading stood.
    @discardableResult
    package func correct(_ reading: Record<Reading>, _ correction: ReadingCorrection) throws -> Record<Reading> {
        if let day = correction.readOn { try records.refuseToCome(day, "read_on") }
        let reading = try records.require(reading.id)
        try records.refuseEnded(AnyRecord(reading))
        return try records.savepoint {
            let corrected = try records.update(reading) {
                $0.asset = correction.asset ?? reading.asset
                $0.meter = correction.meter ?? reading.meter
                $0.value = correction.value ?? reading.value
                $0.readOn = correction.readOn ?? reading.readOn
                $0.replaced = correction.replaced ?? reading.replaced
                guard !$0.replaced else { return }
                $0.finalValue = nil
                $0.startValue = 0
            }
            guard corrected != reading else {
                throw Failure(.invalid, "the reading says so already: say what it should have been")
            }
            try refuseBackwards(corrected.asset, corrected.meter)
            if (corrected.asset, corrected.meter) != (reading.asset, reading.meter) {
                try refuseBackwards(reading.asset, reading.meter)
            }
            return corrected
        }
    }

    /// Refuses a counter that runs backwards anywhere.
    private func refuseBackwards(_ asset: ID<Asset>, _ meter: Reading.Meter) throws {
        let readings = try countingReadings(asset, meter)
        guard let (before, after, reached) = Self.firstBackwards(readings) else { return }
        let tag = try records.require(asset).tag
        throw Failure(
            .invalid,
            "\(tag): \(meter) would show \(before.value) on \(before.readOn) and \(reached) on \(after.readOn); "
                + "correct what is wrong first: \(before.id) or \(after.id)",
            details: .fields(["before": .text(before.id.text), "after": .text(after.id.text)]))
    }
}

extension Equipment {
    /// Returns what counts of a counter, in the order of its days; with a reading that was taken back, where one is named.
    func countingReadings(
        _ asset: ID<Asset>, _ meter: Reading.Meter, with other: ID<Reading>? = nil
    ) throws -> [Record<Reading>] {
        try records.find(
            Reading.self, "WHERE asset_id = ? AND meter = ? AND (archived_at IS NULL OR id = ?) ORDER BY read_on, id",
            [.text(asset.text), .text(meter.rawValue), other.map { .text($0.text) } ?? .null])
    }

    /// Returns the first two readings between which a counter runs backwards, and what it had reached at the second: what
    /// the old counter showed last, where it began anew and somebody knows that.
    static func firstBackwards(
        _ readings: [Record<Reading>]
    ) -> (before: Record<Reading>, after: Record<Reading>, reached: Int)? {
        for (before, after) in zip(readings, readings.dropFirst()) {
            let reached = after.replaced ? after.finalValue : after.value
            if let reached, reached < before.value { return (before, after, reached) }
        }
        return nil
    }
}
