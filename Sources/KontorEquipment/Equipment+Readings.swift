package import KontorCore
package import KontorStore

extension Equipment {
    /// Notes what a counter showed and returns the reading; what was read on a day is noted once, whatever was read since.
    ///
    /// - Parameters:
    ///   - day: Today where nil.
    ///   - replaced: Whether the counter began anew since the last reading: it was replaced or ran over.
    ///   - finalValue: What the old counter showed last, or its highest value plus one where it ran over; nil where
    ///     nobody knows, and then the usage is a lower bound.
    ///   - startValue: What the new counter began with.
    /// - Throws: `Failure(.invalid)` for a day to come, for a value that does not fit between its neighbours, and where
    ///   an old counter's last value is lower than what it showed before.
    @discardableResult
    package func read(
        _ asset: Record<Asset>, _ meter: Reading.Meter, _ value: Int, on day: Day? = nil, replaced: Bool = false,
        finalValue: Int? = nil, startValue: Int = 0
    ) throws -> Record<Reading> {
        let day = day ?? records.today
        try records.refuseToCome(day, "read_on")
        let same = try records.find(
            Reading.self,
            "WHERE asset_id = ? AND meter = ? AND read_on = ? AND value = ? AND archived_at IS NULL ORDER BY id",
            [.text(asset.id.text), .text(meter.rawValue), .text(day.description), .integer(Int64(value))])
        if let known = same.first(where: {
            !replaced || ($0.replaced && $0.finalValue == finalValue && $0.startValue == startValue)
        }) {
            return known
        }
        let before = try neighbour(of: asset, meter, "read_on <= ?", day, order: "DESC")
        try refuseMisfit(asset, meter, value, replaced: replaced, finalValue: finalValue, before: before)
        if let after = try neighbour(of: asset, meter, "read_on > ?", day, order: "ASC"), !after.replaced,
            after.value < value
        {
            throw Failure(
                .invalid,
                "\(asset.tag): \(meter) \(value) on \(day) is more than the \(after.value) read on \(after.readOn); "
                    + Self.correcting(after))
        }
        return try records.create(Reading.self) {
            $0.asset = asset.id
            $0.meter = meter
            $0.value = value
            $0.readOn = day
            $0.replaced = replaced
            $0.finalValue = finalValue
            $0.startValue = startValue
        }
    }

    /// Returns what the counter showed last, nil where nobody has read it.
    package func lastReading(of asset: Record<Asset>, _ meter: Reading.Meter) throws -> Record<Reading>? {
        try records.first(
            Reading.self,
            "WHERE asset_id = ? AND meter = ? AND archived_at IS NULL ORDER BY read_on DESC, id DESC LIMIT 1",
            [.text(asset.id.text), .text(meter.rawValue)])
    }

    private func refuseMisfit(
        _ asset: Record<Asset>, _ meter: Reading.Meter, _ value: Int, replaced: Bool, finalValue: Int?,
        before: Record<Reading>?
    ) throws {
        guard let before else { return }
        if !replaced, value < before.value {
            throw Failure(
                .invalid,
                "\(asset.tag): \(meter) \(value) is less than the \(before.value) read on \(before.readOn); "
                    + "say replaced where the counter was replaced or ran over; \(Self.correcting(before))",
                details: .fields(["last_value": .integer(Int64(before.value))]))
        }
        if let finalValue, finalValue < before.value {
            throw Failure(
                .invalid,
                "\(asset.tag): the old counter's last value \(finalValue) is less than the \(before.value) "
                    + "read on \(before.readOn); \(Self.correcting(before))")
        }
    }

    /// What to do where the other reading is the wrong one.
    private static func correcting(_ reading: Record<Reading>) -> String {
        "if that is wrong, kontor.equipment.reading.correct(\"\(reading.id)\", { value = … })"
    }

    private func neighbour(
        of asset: Record<Asset>, _ meter: Reading.Meter, _ condition: String, _ day: Day, order: String
    ) throws -> Record<Reading>? {
        try records.first(
            Reading.self,
            "WHERE asset_id = ? AND meter = ? AND \(condition) AND archived_at IS NULL "
                + "ORDER BY read_on \(order), id \(order) LIMIT 1",
            [.text(asset.id.text), .text(meter.rawValue), .text(day.description)])
    }
}

extension Reading.Meter: CustomStringConvertible {
    package var description: String { rawValue }
}
