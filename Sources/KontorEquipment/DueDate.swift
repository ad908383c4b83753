package import KontorCore
package import KontorStore

/// A day in the equipment's calendar on which somebody must act.
package struct DueDate: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case maintenance
        case warrantyEnds = "warranty_ends"
        /// The last day to give notice.
        case contractNotice = "contract_notice"
        case contractEnds = "contract_ends"
        case deferredTicket = "deferred_ticket"
    }

    package let on: Day
    package let kind: Kind
    package let about: AnyID
    /// The tag or number that people know the record by.
    package let name: String
    /// One sentence with the facts.
    package let words: String
}

extension Equipment {
    /// Returns what falls due from today within so many days, in the order of the calendar; maintenance and deferred
    /// tickets that are overdue come first.
    ///
    /// - Throws: `Failure(.invalid)` for a negative number of days.
    package func due(within days: Int) throws -> [DueDate] {
        guard (0...36_500).contains(days) else {
            throw Failure(.invalid, "days must be between 0 and 36500, got \(days)")
        }
        let last = records.today.adding(days: days)
        let all =
            try warranties(until: last) + contractDays(until: last) + deferred(until: last)
            + MaintenanceDue(records: records).dates(until: last)
        return all.sorted { ($0.on, $0.name, $0.kind.rawValue) < ($1.on, $1.name, $1.kind.rawValue) }
    }

    /// Notes that a device was maintained; today where no day is given.
    ///
    /// - Throws: `Failure(.invalid)` for a day to come or before the last maintenance.
    @discardableResult
    package func maintained(_ asset: Record<Asset>, on day: Day? = nil) throws -> Record<Asset> {
        let day = day ?? records.today
        guard day <= records.today else {
            throw Failure(.invalid, "\(asset.tag) cannot have been maintained on \(day), which is to come")
        }
        let asset = try records.require(asset.id)
        if let last = asset.maintainedOn, day < last {
            throw Failure(.invalid, "\(asset.tag) was maintained on \(last) already, after \(day)")
        }
        return try records.update(asset) { $0.maintainedOn = day }
    }

    private func warranties(until last: Day) throws -> [DueDate] {
        try records.find(
            Asset.self,
            "WHERE warranty_until BETWEEN ? AND ? AND archived_at IS NULL AND state <> 'retired'",
            [.text(records.today.description), .text(last.description)]
        ).compactMap { asset in
            asset.warrantyUntil.map {
                DueDate(
                    on: $0, kind: .warrantyEnds, about: AnyID(asset.id), name: asset.tag,
                    words: "the warranty of \(asset.tag) ends on \($0): report faults before")
            }
        }
    }

    private func contractDays(until last: Day) throws -> [DueDate] {
        let contracts = try records.find(
            Contract.self, "WHERE ends_on >= ?", [.text(records.today.description)])
        return contracts.flatMap { contract -> [DueDate] in
            guard let end = contract.endsOn else { return [] }
            var dates: [DueDate] = []
            if let notice = contract.noticeDays {
                let on = end.adding(days: -notice)
                dates.append(
                    DueDate(
                        on: on, kind: .contractNotice, about: AnyID(contract.id), name: contract.number,
                        words: "the last day to give notice on \(contract.number), which ends on \(end), is \(on)"))
            }
            dates.append(
                DueDate(
                    on: end, kind: .contractEnds, about: AnyID(contract.id), name: contract.number,
                    words: "\(contract.number) ends on \(end)"))
            return dates.filter { (records.today...last).contains($0.on) }
        }
    }

    private func deferred(until last: Day) throws -> [DueDate] {
        try records.find(
            Ticket.self, "WHERE state = 'deferred' AND deferred_until <= ?", [.text(last.description)]
        ).compactMap { ticket in
            ticket.deferredUntil.map {
                DueDate(
                    on: $0, kind: .deferredTicket, about: AnyID(ticket.id), name: ticket.number,
                    words: "\(ticket.number) was deferred until \($0)")
            }
        }
    }
}
