internal import KontorCore
package import KontorStore

/// Devices that are gone: given away, or replaced by another one.
extension Equipment {
    /// Refuses to work on a device that is gone, with what can be done instead.
    func refuseGone(_ asset: Record<Asset>, for ticket: Record<Ticket>) throws {
        guard asset.isGone else { return }
        let gone = asset.archivedAt == nil ? "replaced" : "given away"
        let ends = ticket.state.isOpen ? ["close the ticket and say why"] : []
        let back = try wayBack(for: asset).map { ["where that was a mistake, \($0)"] } ?? []
        let ways = (ends + back).joined(separator: ", or ")
        let way = ways.isEmpty ? "report the device that took its place" : ways
        throw Failure(.refused, "\(ticket.number): \(asset.tag) was \(gone); \(way)")
    }

    /// Whether a ticket that is taken up again brings its device back: that for which the device was replaced.
    func bringsBack(_ ticket: Record<Ticket>, _ asset: Record<Asset>) throws -> Bool {
        guard ticket.state == .closed, asset.archivedAt == nil else { return false }
        return try replacement(of: asset)?.id == ticket.id
    }

    /// How a device that is gone by mistake comes back, as an advice; nil where no record says how.
    func wayBack(for asset: Record<Asset>) throws -> String? {
        guard asset.archivedAt == nil else {
            return "take it back with kontor.equipment.asset.restore(\"\(asset.tag)\")"
        }
        return try replacement(of: asset).map { ticket in
            ticket.state == .closed ? "triage \(ticket.number) again" : "close \(ticket.number) and triage it again"
        }
    }

    /// Says of a device that was replaced, and not given away, how it comes back instead.
    ///
    /// - Throws: `Failure.conflict` for such a device, nothing for others.
    package func refuseToRestore(_ asset: Record<Asset>) throws {
        guard asset.archivedAt == nil, asset.state == .retired else { return }
        let way = try wayBack(for: asset).map { "; where that was a mistake, \($0)" } ?? ""
        throw Failure(.conflict, "asset \(asset.tag) was replaced, and not given away\(way)")
    }

    /// Returns the ticket for which a device was replaced.
    ///
    /// Of offices from before that was kept it is one that is still `replaced`, else the last that was closed unmended.
    private func replacement(of asset: Record<Asset>) throws -> Record<Ticket>? {
        guard asset.state == .retired else { return nil }
        return try records.first(
            Ticket.self,
            """
            WHERE asset_id = ? AND (state = 'replaced' OR (state = 'closed' AND fixed_at IS NULL)) \
            ORDER BY replaced_at IS NULL, replaced_at DESC, state = 'closed', reported_at DESC, id DESC LIMIT 1
            """,
            [.text(asset.id.text)])
    }
}

extension Record where N == Asset {
    /// Whether it was given away or replaced.
    var isGone: Bool { self.archivedAt != nil || self.state == .retired }
}
