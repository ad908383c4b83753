internal import KontorCore
internal import KontorStore

/// Whose calls a log changes while it is taken in, and since when: what a rule says of a caller's other calls may follow from
/// how often they called in vain before.
final class TouchedCallers {
    private struct Caller: Hashable {
        let number: String?
        let record: AnyID?
    }

    private var since: [Caller: Instant] = [:]
    private var settled: Set<ID<LogEntry>> = []

    /// Notes that a call came, is known better, or is gone.
    func change(_ entry: Record<LogEntry>) {
        guard entry.direction != .within else { return }
        let caller = Caller(number: entry.partyNumber, record: entry.partyProbable ? nil : entry.partyRecord)
        guard caller.number != nil || caller.record != nil else { return }
        since[caller] = min(since[caller] ?? entry.at, entry.at)
    }

    /// Notes that another call is settled by a talk now, or by none any more.
    func settle(_ entry: Record<LogEntry>) {
        change(entry)
        settled.insert(entry.id)
    }

    /// Returns the calls, in the order in which they were, about which the rule may say something else now.
    ///
    /// - Parameter known: Calls that are asked about anyway.
    func others(_ communication: Communication, but known: Set<ID<LogEntry>>) throws -> [ID<LogEntry>] {
        let records = communication.records
        var others = try settled.subtracting(known).map { try records.require($0) }
            .filter { $0.withdrawnAt == nil && ($0.assignee != nil || $0.state.waits) }
        for (caller, since) in since {
            try Work.look()
            let party = Party(number: caller.number, record: caller.record)
            others += try communication.waitingUnreached(party, after: since).filter { $0.assignee != nil }
        }
        var seen = known
        return others.sorted { ($0.at, $0.id.text) < ($1.at, $1.id.text) }.map(\.id).filter { seen.insert($0).inserted }
    }
}
