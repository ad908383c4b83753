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

    /// The most urgent entry of the party, the latest of those, where they called in vain more than once.
    package let entry: Record<LogEntry>
    package let reason: Reason
    /// When the party began to wait.
    package let since: Instant
    /// How often they called in vain; 0 for what was promised.
    package let attempts: Int
    /// Who is to see to it now, and why.
    package let duty: DutyAnswer
}

extension Communication {
    /// Returns what waits, the most urgent first, then the longest waiting; all, or what falls to one person now.
    ///
    /// To whom it falls is asked each time: while somebody is away to their deputy, and back to them when they return.
    ///
    /// - Parameter uncovered: Only what nobody covers, whoever sees to it meanwhile.
    package func waiting(for person: ID<Person>? = nil, uncovered: Bool = false) throws -> [Waiting] {
        var duties = WorkDuties(records)
        var found: [Waiting] = []
        var places: [String: Int] = [:]
        for entry in try waitingEntries() {
            let named = entry.forWhom.flatMap { ID<Person>($0.text) }
            let duty = try duties.duty(role: entry.forRole, person: named, at: records.now)
            if let person, duty.person?.id != person { continue }
            if uncovered, duty.gap == nil { continue }
            let reason = Self.reason(entry)
            // Others may call from the same number.
            let caller = [entry.partyNumber ?? entry.party, entry.partyRecord?.text].compactMap { $0 }
            let key = caller.isEmpty ? entry.id.text : caller.joined(separator: " ")
            if reason == .missed, let place = places[key] {
                let before = found[place]
                let isUrgent = Self.rank(entry) <= Self.rank(before.entry)
                found[place] = Waiting(
                    entry: isUrgent ? entry : before.entry, reason: reason, since: before.since,
                    attempts: before.attempts + 1, duty: isUrgent ? duty : before.duty)
                continue
            }
            if reason == .missed { places[key] = found.count }
            found.append(
                Waiting(
                    entry: entry, reason: reason, since: entry.at, attempts: reason == .missed ? 1 : 0, duty: duty))
        }
        return found.sorted { left, right in
            (Self.rank(left.entry), left.since, left.entry.id.text)
                < (Self.rank(right.entry), right.since, right.entry.id.text)
        }
    }

    /// Returns what waits and names a person, whoever stands in for them.
    package func waitingFor(named person: ID<Person>) throws -> [Record<LogEntry>] {
        try waitingEntries().filter { $0.forWhom?.text == person.text && $0.forRole == nil }
    }

    /// Returns what waits and was given to a role.
    package func waiting(forRole role: String) throws -> [Record<LogEntry>] {
        try waitingEntries().filter { $0.forRole == role }
    }

    /// Returns what is missing where an entry waits and nobody covers it now; nil where somebody does.
    package func gap(of entry: Record<LogEntry>) throws -> String? {
        guard entry.state.waits, entry.withdrawnAt == nil, entry.assignee != nil else { return nil }
        var duties = WorkDuties(records)
        let named = entry.forWhom.flatMap { ID<Person>($0.text) }
        return try duties.duty(role: entry.forRole, person: named, at: records.now).gap
    }

    /// Gives something that waits to another person, and its task with it.
    @discardableResult
    package func give(_ entry: Record<LogEntry>, to person: ID<Person>) throws -> Record<LogEntry> {
        // It may have gone there with another call of the same caller.
        let given = try change(records.require(entry.id)) {
            $0.forWhom = AnyID(person)
            $0.forRole = nil
        }.entry
        try shareCallback(given)
        return given
    }

    private func waitingEntries() throws -> [Record<LogEntry>] {
        try records.find(
            LogEntry.self,
            """
            WHERE state IN ('we_ring_back', 'caller_rings_again') AND withdrawn_at IS NULL \
            ORDER BY happened_at, id
            """)
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

    private static func rank(_ entry: Record<LogEntry>) -> Int {
        switch entry.urgency {
        case .urgent: 0
        case .high: 1
        case .normal: 2
        case .low: 3
        }
    }
}
