package import KontorCore
package import KontorIntake
package import KontorStore

extension Equipment {
    /// Takes in what a device says of itself.
    ///
    /// An answer is an event with a moment. One that is older than the device's last word changes nothing, nor does one
    /// that says what is known; what the answer does not speak of stays. A supply that was not low and now is, is told
    /// once, by `equipment.supply.low`.
    ///
    /// - Parameter instant: When it said so; nil to believe its own clock.
    /// - Throws: `Failure(.refused)` where the answer is another device's, `.invalid` for a moment to come.
    package func take(
        _ answer: DeviceAnswer, from asset: Record<Asset>, at instant: Instant? = nil, stockOf: StockLookup
    ) throws -> AnswerTaken {
        let asset = try records.require(asset.id)
        try refuseOther(answer, than: asset)
        if let instant { try records.refuseToCome(instant, OptionWord.name("read_at")) }
        // What the office has taken in, it knew by now.
        let said = answer.saidAt.flatMap { mayBelieve($0, of: asset) ? $0 : nil }
        let told = instant.map { min($0, records.now) } ?? said
        var taking = AnswerTaking(
            records: records, asset: asset, instant: told ?? records.now, isDated: told != nil,
            matching: SupplyMatching(try candidates(of: asset, stockOf)))
        return try records.savepoint {
            if let supplies = answer.supplies { try taking.take(supplies, .listed) }
            if let warnings = answer.warnings { try taking.take(warnings, .warned) }
            return taking.taken
        }
    }

    /// Returns what the device holds and warns of, as it said last, by name.
    package func supplies(of asset: Record<Asset>) throws -> [Record<DeviceSupply>] {
        try records.find(
            DeviceSupply.self, "WHERE asset_id = ? AND archived_at IS NULL ORDER BY name", [.text(asset.id.text)])
    }

    /// The stock items that its model uses up.
    func candidates(of asset: Record<Asset>, _ stockOf: StockLookup) throws -> [StockItem] {
        try records.require(asset.model).supplies.compactMap(stockOf)
    }

    /// Whether the device's clock may be right: one that is ahead, or was never set, tells nothing.
    private func mayBelieve(_ instant: Instant, of asset: Record<Asset>) -> Bool {
        guard instant <= records.now else { return false }
        let day = records.time.day(at: instant)
        return asset.boughtOn.map { day >= $0 } ?? (day.year >= Self.firstYear)
    }

    /// No answer is older than this program; a clock that stands before it has lost its time.
    private static let firstYear = 2026
}
