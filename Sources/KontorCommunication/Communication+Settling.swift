internal import KontorCore
internal import KontorPlanning
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

    /// Marks an entry and its tasks as done.
    @discardableResult
    func close(
        _ entry: Record<LogEntry>, because contact: Record<LogEntry>?, by person: AnyID?
    ) throws -> Record<LogEntry> {
        let closed = try records.update(entry) {
            $0.state = .done
            if let contact {
                $0.settledBy = contact.id
                $0.why = entry.why + [Self.sentence(contact, records.time)]
            }
        }
        let tasks = Tasks(records)
        for task in try tasks.open(about: AnyID(entry.id)) { try tasks.done(task, by: person) }
        try records.emit(
            "communication.entry.settled",
            .fields(["entry": .text(entry.id.text), "by": contact.map { .text($0.id.text) } ?? .null]))
        return closed
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
