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
    /// Settles the calls of the same party that reached nobody before, also those that a later talk had settled.
    func settleUnreached(by contact: Record<LogEntry>) throws {
        let waiting = try unreached(like: contact, before: contact.at)
        for missed in try waiting + settledLater(than: contact) { try settleByTalk(missed) }
    }

    /// Says anew what follows for the calls that an entry was thought to settle, that it settles, and for itself, after
    /// its other side, its moment or its outcome changed.
    ///
    /// - Parameter isOpen: Whether what is to be done about the entry itself is to follow.
    func resettle(_ entry: Record<LogEntry>, before: Record<LogEntry>, isOpen: Bool = true) throws {
        if before.isContact { try resettle(settledBy: entry) }
        if entry.isContact { try settleUnreached(by: entry) }
        if isOpen { try settleByTalk(records.require(entry.id)) }
    }

    /// Says anew what follows for the calls that an entry was thought to settle.
    func resettle(settledBy contact: Record<LogEntry>) throws {
        for settled in try records.find(
            LogEntry.self, "WHERE settled_by_id = ? ORDER BY happened_at, id", [.text(contact.id.text)])
        { try settleByTalk(settled) }
    }

    /// Lets a call that reached nobody be settled by the first talk after it, and wait where there is none.
    ///
    /// Which talk that is does not depend on what was noted first. What somebody decided stays: only whom somebody promised a
    /// call was called with the talk, and is promised it again where there was none.
    func settleByTalk(_ entry: Record<LogEntry>) throws {
        guard entry.unreached, entry.withdrawnAt == nil, entry.state == .weRingBack || entry.settledBy != nil else {
            return
        }
        if let contact = try contactSince(entry) {
            guard contact.id != entry.settledBy else { return }
            touched?.settle(entry)
            try close(entry, because: contact, by: contact.takenBy)
        } else if entry.settledBy != nil {
            touched?.settle(entry)
            let state: LogEntry.State = try reach(of: entry).obstacle == nil ? .weRingBack : .forInformation
            try waitAgain(entry, state, isSaid: entry.isSaid(.state))
        }
    }

    /// Returns the calls before a talk that are settled by one that was not earlier.
    private func settledLater(than contact: Record<LogEntry>) throws -> [Record<LogEntry>] {
        let (condition, arguments) = Self.sameParty(Party(contact))
        return try records.find(
            LogEntry.self,
            """
            WHERE \(condition) AND unreached = 1 AND withdrawn_at IS NULL AND happened_at < ? AND settled_by_id <> ? \
            AND (SELECT talk.happened_at FROM log_entry talk WHERE talk.id = "log_entry"."settled_by_id") >= ? \
            ORDER BY happened_at, id
            """,
            arguments + [
                .integer(contact.at.microseconds), .text(contact.id.text), .integer(contact.at.microseconds),
            ])
    }

    /// Returns the calls of the entry's party that reached nobody before a moment and wait for us to ring back.
    ///
    /// COALESCE keeps the index of states out of it: a party has few entries, but much may wait.
    func unreached(like entry: Record<LogEntry>, before: Instant) throws -> [Record<LogEntry>] {
        let (condition, arguments) = Self.sameParty(Party(entry))
        return try records.find(
            LogEntry.self,
            """
            WHERE \(condition) AND unreached = 1 AND COALESCE(state, '') = 'we_ring_back' AND happened_at < ? \
            AND withdrawn_at IS NULL ORDER BY happened_at, id
            """, arguments + [.integer(before.microseconds)])
    }

    /// Returns the calls of a party after a moment that reached nobody and wait for us to ring back.
    func waitingUnreached(_ party: Party, after: Instant = Instant(microseconds: .min)) throws -> [Record<LogEntry>] {
        let (condition, arguments) = Self.sameParty(party)
        return try records.find(
            LogEntry.self,
            """
            WHERE \(condition) AND unreached = 1 AND COALESCE(state, '') = 'we_ring_back' AND happened_at > ? \
            AND withdrawn_at IS NULL ORDER BY happened_at, id
            """, arguments + [.integer(after.microseconds)])
    }

    /// Returns the first call after a moment in which we talked to a party.
    func contact(with party: Party, after: Instant) throws -> Record<LogEntry>? {
        let (condition, arguments) = Self.sameParty(party)
        return try records.first(
            LogEntry.self,
            """
            WHERE \(condition) AND kind = 'call' AND outcome = 'answered' AND unreached = 0 AND direction <> 'within' \
            AND withdrawn_at IS NULL AND happened_at > ? ORDER BY happened_at, source, id LIMIT 1
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
                $0.why = Self.withoutTalk(entry) + [Self.sentence(contact, records.time)]
            }
        }.entry
        guard entry.state != .done else { return closed }
        try records.emit(
            "communication.entry.settled",
            .fields(["entry": .text(entry.id.text), "by": contact.map { .text($0.id.text) } ?? .null]))
        return closed
    }

    /// Lets an entry wait in a state, whatever it was, and its task with it.
    ///
    /// - Parameters:
    ///   - isSaid: Whether somebody says so, as against what the log tells.
    ///   - joins: Whether it goes to whom the caller's other calls were given.
    @discardableResult
    func waitAgain(
        _ entry: Record<LogEntry>, _ state: LogEntry.State, isSaid: Bool = true, joins: Bool = true
    ) throws -> Record<LogEntry> {
        try refuseWithdrawn(entry)
        if state == .weRingBack { try refuseRingingBack(reach(of: entry), contact: contactSince(entry)) }
        let reopened = try change(entry) {
            $0.state = state
            $0.settledBy = nil
            $0.said = isSaid ? entry.decided(with: .state) : entry.decided(without: .state)
            $0.why = Self.withoutTalk(entry).filter {
                !$0.hasPrefix(Self.settledWords) && !$0.hasPrefix(Self.beforeWords)
            }
        }.entry
        if !entry.state.waits { try emitReopened(reopened) }
        return joins ? try joinCallback(reopened) : reopened
    }

    func emitReopened(_ entry: Record<LogEntry>) throws {
        try records.emit(
            "communication.entry.reopened",
            .fields(["entry": .text(entry.id.text), "state": .text(entry.state.rawValue)]))
    }

    /// Returns the call in which we talked to somebody after they had called in vain; nil where there was none, or where
    /// the entry is another one.
    func contactSince(_ entry: Record<LogEntry>) throws -> Record<LogEntry>? {
        guard entry.unreached else { return nil }
        return try contact(with: Party(entry), after: entry.at)
    }

    /// Nothing is to be done about what is out of the log, and what was stays written on it.
    ///
    /// - Parameter subject: What the sentence calls it.
    func refuseWithdrawn(_ entry: Record<LogEntry>, _ subject: String = "it") throws {
        guard entry.withdrawnAt != nil else { return }
        let advice =
            entry.partOf == nil ? "take it back with kontor.communication.entry.restore first" : "write on that call"
        throw Failure(
            .conflict,
            subject + (entry.partOf == nil ? " is out of the log: " : " is a part of another call, `part_of`: ")
                + advice)
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
        (contact.direction == .out ? returnedWords : reachedWords) + time.wallText(contact.at)
    }

    private static let (returnedWords, reachedWords) = ("returned at ", "reached us at ")

    /// An entry's reasons without the talk that settled it.
    private static func withoutTalk(_ entry: Record<LogEntry>) -> [String] {
        guard entry.settledBy != nil else { return entry.why }
        return entry.why.filter { !$0.hasPrefix(returnedWords) && !$0.hasPrefix(reachedWords) }
    }

    /// A party is the same by its number, or by its record where that is no guess; two that are both certain are two.
    static func sameParty(_ party: Party) -> (condition: String, arguments: [StoredValue]) {
        let number = party.number.map { StoredValue.text($0) } ?? .null
        guard !party.isProbable, let record = party.record else { return ("party_number = ?", [number]) }
        // One number may be of several, of whom it is known which one rang.
        return (
            "(party_number = ? AND (party_record_id IS NULL OR party_probable = 1 OR party_record_id = ?) "
                + "OR party_record_id = ? AND party_probable = 0)",
            [number, .text(record.text), .text(record.text)]
        )
    }
}
