package import KontorCore
package import KontorDirectory
package import KontorStore

/// Something in the log that still waits.
package struct Waiting: Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        /// Somebody was promised a call.
        case weRingBack = "we_ring_back"
        case callerRingsAgain = "caller_rings_again"
        /// Somebody called, reached nobody, and was not talked to since.
        case missed
    }

    /// The latest entry of the party, where they called in vain more than once.
    package let entry: Record<LogEntry>
    package let reason: Reason
    /// When the party began to wait.
    package let since: Instant
    /// How often they called in vain; 0 for what was promised.
    package let attempts: Int
}

extension Communication {
    /// Returns what waits, the most urgent first, then the longest waiting; all, or what is for one person.
    package func waiting(for person: ID<Person>? = nil) throws -> [Waiting] {
        var rest = "WHERE state IN ('we_ring_back', 'caller_rings_again')"
        var arguments: [StoredValue] = []
        if let person {
            rest += " AND for_whom_id = ?"
            arguments.append(.text(person.text))
        }
        let entries = try records.find(LogEntry.self, rest + " ORDER BY happened_at, id", arguments)
        var found: [Waiting] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let reason = Self.reason(entry)
            let key = entry.partyNumber ?? entry.party ?? entry.partyRecord?.text ?? entry.id.text
            if reason == .missed, let place = places[key] {
                let before = found[place]
                found[place] = Waiting(
                    entry: entry, reason: reason, since: before.since, attempts: before.attempts + 1)
                continue
            }
            if reason == .missed { places[key] = found.count }
            found.append(
                Waiting(entry: entry, reason: reason, since: entry.at, attempts: reason == .missed ? 1 : 0))
        }
        return found.sorted { left, right in
            (Self.rank(left), left.since, left.entry.id.text) < (Self.rank(right), right.since, right.entry.id.text)
        }
    }

    /// Returns how often the entry's party has called in vain since we last talked to them, this call included.
    package func attempts(of entry: Record<LogEntry>) throws -> Int {
        guard entry.unreached else { return 0 }
        let others = try unreached(like: entry, before: entry.at)
        return 1 + others.count
    }

    private static func reason(_ entry: Record<LogEntry>) -> Waiting.Reason {
        if entry.state == .callerRingsAgain { return .callerRingsAgain }
        return entry.unreached ? .missed : .weRingBack
    }

    private static func rank(_ waiting: Waiting) -> Int {
        switch waiting.entry.urgency {
        case .urgent: 0
        case .high: 1
        case .normal: 2
        case .low: 3
        }
    }
}
