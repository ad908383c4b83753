package import KontorStore
internal import KontorCore

extension Equipment {
    /// Refuses to take a reading back, or to let it count again, where the counter would run backwards without it or with it.
    ///
    /// - Throws: `Failure(.refused)` that names the reading which is to be looked at first.
    package func checkOrder(_ reading: Record<Reading>, counting: Bool) throws {
        let all = try countingReadings(reading.asset, reading.meter, with: reading.id)
        let left = all.filter { counting || $0.id != reading.id }
        guard let (before, after, reached) = Self.firstBackwards(left) else { return }
        let asset = try records.require(reading.asset)
        let other = after.id == reading.id ? before : after
        throw Failure(
            .refused,
            "\(asset.tag): \(reading.meter) would run backwards, from \(before.value) on \(before.readOn) to "
                + "\(reached) on \(after.readOn): take back the \(other.value) first if that was misread")
    }
}
