package import KontorStore
internal import KontorCore

extension Equipment {
    /// Refuses to take a reading back, or to let it count again, where the counter would run backwards without it or with it.
    ///
    /// - Throws: `Failure(.refused)` that names the reading which is to be looked at first.
    package func checkOrder(_ reading: Record<Reading>, counting: Bool) throws {
        let all = try records.find(
            Reading.self, "WHERE asset_id = ? AND meter = ? AND (archived_at IS NULL OR id = ?) ORDER BY read_on, id",
            [.text(reading.asset.text), .text(reading.meter.rawValue), .text(reading.id.text)])
        let left = all.filter { counting || $0.id != reading.id }
        for (before, after) in zip(left, left.dropFirst()) where !after.replaced && after.value < before.value {
            let asset = try records.require(reading.asset)
            let other = after.id == reading.id ? before : after
            throw Failure(
                .refused,
                "\(asset.tag): \(reading.meter) would run backwards, from \(before.value) on \(before.readOn) to "
                    + "\(after.value) on \(after.readOn): take back the \(other.value) first if that was misread")
        }
    }
}
