internal import KontorCore
internal import KontorStore

extension Record<LogEntry> {
    /// Whether it is a call in which we and the other side talked.
    var isContact: Bool {
        self.withdrawnAt == nil && self.kind == .call && self.direction != .within && self.outcome == .answered
            && !self.unreached
    }
}

extension Communication {
    /// Settles the calls of the same party that reached nobody before.
    func settleUnreached(by contact: Record<LogEntry>) throws {
        for missed in try unreached(like: contact, before: contact.at) {
            try close(missed, because: contact, by: contact.takenBy)
        }
    }

    /// Returns the calls of the entry's party that reached nobody before a moment and wait for us to ring back.
    ///
    /// COALESCE keeps the index of states out of it: a party has few entries, but much may wait.
    func unreached(like entry: Record<LogEntry>, before: Instant) throws -> [Record<LogEntry>] {
        let party = Party(
            number: entry.partyNumber, record: entry.partyRecord, isProbable: entry.partyProbable)
        let (condition, arguments) = Self.sameParty(party)
        return try records.find(
            LogEntry.self,
            """
            WHERE \(condition) AND unreached = 1 AND COALESCE(state, '') = 'we_ring_back' AND happened_at < ? \
            ORDER BY happened_at, id
            """, arguments + [.integer(before.microseconds)])
    }

    /// Returns the first call after a moment in which we talked to a party.
    func contact(with party: Party, after: Instant) throws -> Record<LogEntry>? {
        let (condition, arguments) = Self.sameParty(party)
        return try records.first(
            LogEntry.self,
            """
            WHERE \(condition) AND kind = 'call' AND outcome = 'answered' AND unreached = 0 AND direction <> 'within' \
            AND withdrawn_at IS NULL AND happened_at > ? ORDER BY happened_at, id LIMIT 1
            """, arguments + [.integer(after.microseconds)])
    }

    /// Marks an entry as done, and its task to ring back.
    @discardableResult
    func close(
        _ entry: Record<LogEntry>, because contact: Record<LogEntry>?, by person: AnyID?
    ) throws -> Record<LogEntry> {
        let closed = try change(entry, by: person) {
            $0.state = .done
            if let contact {
                $0.settledBy = contact.id
                $0.why = entry.why + [Self.sentence(contact, records.time)]
            }
        }.entry
        try records.emit(
            "communication.entry.settled",
            .fields(["entry": .text(entry.id.text), "by": contact.map { .text($0.id.text) } ?? .null]))
        return closed
    }

    /// Lets an entry wait in a state, whatever it was, and its task with it.
    ///
    /// - Parameter isSaid: Whether somebody says so, as against what the log tells.
    @discardableResult
    func waitAgain(
        _ entry: Record<LogEntry>, _ state: LogEntry.State, isSaid: Bool = true
    ) throws -> Record<LogEntry> {
        if state == .weRingBack { try refuseRingingBack(reach(of: entry), contact: contactSince(entry)) }
        let reopened = try change(entry) {
            $0.state = state
            $0.settledBy = nil
            $0.said = isSaid ? entry.decided(with: .state) : entry.decided(without: .state)
            $0.why = entry.why.filter { !$0.hasPrefix(Self.settledWords) }
        }.entry
        if !entry.state.waits {
            try records.emit(
                "communication.entry.reopened",
                .fields(["entry": .text(entry.id.text), "state": .text(state.rawValue)]))
        }
        return reopened
    }

    /// Returns the call in which we talked to somebody after they had called in vain; nil where there was none, or where
    /// the entry is another one.
    func contactSince(_ entry: Record<LogEntry>) throws -> Record<LogEntry>? {
        guard entry.unreached else { return nil }
        let party = Party(number: entry.partyNumber, record: entry.partyRecord, isProbable: entry.partyProbable)
        return try contact(with: party, after: entry.at)
    }

    /// Who hid the number cannot be rung back, whoever says so, and who was talked to since waits no more.
    ///
    /// A name may be enough for somebody who knows the number.
    func refuseRingingBack(_ reach: Reach, contact: Record<LogEntry>?) throws {
        if reach == .withheld, let obstacle = reach.obstacle { throw Failure(.invalid, obstacle) }
        guard let contact else { return }
        throw Failure(
            .conflict,
            "we talked to them at \(records.time.wallText(contact.at)): write what is still to be done on that call",
            details: .fields(["entry": .text(contact.id.text)]))
    }

    /// `returned at 2026-11-23 08:40`
    static func sentence(_ contact: Record<LogEntry>, _ time: OfficeTime) -> String {
        (contact.direction == .out ? "returned at " : "reached us at ") + time.wallText(contact.at)
    }

    /// A party is the same by its number, or by its record where that is no guess.
    private static func sameParty(_ party: Party) -> (condition: String, arguments: [StoredValue]) {
        let record = party.isProbable ? nil : party.record
        return (
            "(party_number = ? OR (party_record_id = ? AND party_probable = 0))",
            [party.number.map { .text($0) } ?? .null, record.map { .text($0.text) } ?? .null]
        )
    }
}
