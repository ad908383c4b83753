internal import KontorCore
internal import KontorDirectory
package import KontorStore

/// What a told call says of its entry in the log.
private struct CallFacts {
    let party: String?
    let match: Party
    let takenBy: ID<Person>?
    let isUnreached: Bool

    init(_ told: ToldCall, _ parties: Parties) throws {
        let written = told.party.isEmpty ? told.partyName ?? "" : told.party
        party = written.isEmpty ? nil : written
        match = written.isEmpty ? .withheld : try parties.match(told.party, record: nil)
        takenBy = try parties.staff(told.speaker)
        isUnreached = told.direction == .in && (told.outcome != .answered || told.isLost)
    }
}

extension Communication {
    /// Writes a call into the log that is not there yet.
    func log(_ told: ToldCall, _ parties: Parties) throws -> Record<LogEntry> {
        let facts = try CallFacts(told, parties)
        var entry = NewEntry(.call, told.direction, party: facts.party)
        entry.at = told.startedAt
        entry.outcome = told.outcome
        entry.ringSeconds = told.ringSeconds
        entry.talkSeconds = told.talkSeconds
        entry.takenBy = facts.takenBy
        return try log(entry, party: facts.match, source: told.identity, isLost: told.isLost)
    }

    /// Corrects an entry by what is known of its call now; what people wrote on it stays.
    ///
    /// - Parameter before: The call as it was told, nil where that is not known.
    func complete(
        _ entry: Record<LogEntry>, with told: ToldCall, before: ToldCall?, _ parties: Parties
    ) throws {
        let facts = try CallFacts(told, parties)
        let spoke = try before.flatMap { try parties.staff($0.speaker) }.map { AnyID($0) }
        let isAnother =
            entry.direction != told.direction || entry.outcome != told.outcome || entry.party != facts.party
            || entry.unreached != facts.isUnreached || entry.withdrawnAt != nil
        let completed = try change(entry) {
            $0.direction = told.direction
            $0.at = told.startedAt
            if entry.party != facts.party { facts.match.write(into: &$0, as: facts.party) }
            $0.outcome = told.outcome
            $0.unreached = facts.isUnreached
            $0.ringSeconds = told.ringSeconds
            $0.talkSeconds = told.talkSeconds
            if entry.takenBy == spoke || entry.takenBy == nil { $0.takenBy = facts.takenBy.map { AnyID($0) } }
            $0.partOf = nil
            $0.withdrawnAt = nil
            // Whom a role or the talk named is asked anew; whom a person named stays.
            if isAnother, !entry.isSaid(.forWhom) {
                $0.forWhom = nil
                $0.forRole = nil
            }
        }.entry
        if entry.isContact { try unsettle(by: completed) }
        if completed.isContact { try settleUnreached(by: completed) }
        try restate(completed, before: entry, facts.match)
        try records.emit(
            "communication.entry.completed",
            .fields([
                "entry": .text(completed.id.text), "outcome": .text(told.outcome.rawValue),
                "unreached": .flag(facts.isUnreached),
            ]))
    }

    /// Notes that an entry turned out to be a part of another call; nothing waits for it any more.
    func withdraw(_ entry: Record<LogEntry>, into main: ID<LogEntry>) throws {
        try withdraw(entry, because: "it turned out to be a part of another call", into: main)
    }

    /// Takes an entry out of the log that was noted by mistake; whom it was thought to settle waits again.
    ///
    /// - Throws: `Failure.refused` where the telephone system told of it: its log is not ours to change; `Failure.conflict`
    ///   where it is out already.
    package func withdraw(_ entry: Record<LogEntry>, reason: String?) throws -> Record<LogEntry> {
        guard entry.source == nil else {
            throw Failure(
                .refused,
                "the telephone system told of this call, so it stays: say with kontor.communication.entry.update "
                    + "for whom it is and what is to be done")
        }
        guard entry.withdrawnAt == nil else { throw Failure(.conflict, "it is out of the log already") }
        let why = "it was noted by mistake" + (reason.map { ": " + $0 } ?? "")
        return try withdraw(entry, because: why, into: nil)
    }

    /// Takes an entry back into the log.
    ///
    /// - Throws: `Failure.conflict` where it is in the log, or is a part of another call.
    package func restore(_ entry: Record<LogEntry>) throws -> Record<LogEntry> {
        guard entry.withdrawnAt != nil else { throw Failure(.conflict, "it is in the log") }
        guard entry.partOf == nil else { throw Failure(.conflict, "it is a part of another call, which is in the log") }
        let restored = try records.update(entry) { $0.withdrawnAt = nil }
        if restored.isContact { try settleUnreached(by: restored) }
        return restored
    }

    @discardableResult
    private func withdraw(
        _ entry: Record<LogEntry>, because why: String, into main: ID<LogEntry>?
    ) throws -> Record<LogEntry> {
        let part = try change(entry) {
            $0.partOf = main
            $0.withdrawnAt = records.now
            $0.why = entry.why + [why]
        }.entry
        if entry.isContact { try unsettle(by: part) }
        return part.state == .done ? part : try close(part, because: nil, by: nil)
    }

    /// What is to be done follows from whether the caller reached somebody, and from who it was; where that is as before,
    /// what people decided stays.
    private func restate(_ entry: Record<LogEntry>, before: Record<LogEntry>, _ party: Party) throws {
        guard entry.unreached else {
            if before.unreached, entry.state != .done {
                let closed = try close(entry, because: nil, by: entry.takenBy)
                try records.update(closed) {
                    $0.why = ["further lines of the log tell that it was taken"]
                    $0.said = closed.decided(without: .state)
                }
            }
            return
        }
        if before.unreached, before.party == entry.party, before.withdrawnAt == nil {
            let isByItself = before.state == .weRingBack || before.settledBy != nil
            guard before.at != entry.at, isByItself else { return }
        }
        let start = try beginning(party, at: entry.at)
        try change(entry) {
            $0.state = start.state
            $0.settledBy = start.settledBy
            $0.said = entry.decided(without: .state)
            $0.why = start.why
        }
    }

    /// Lets callers wait again who were thought to have been talked to, where no other talk settles their call.
    private func unsettle(by contact: Record<LogEntry>) throws {
        for settled in try records.find(LogEntry.self, "WHERE settled_by_id = ? ORDER BY id", [.text(contact.id.text)])
        {
            let party = Party(
                number: settled.partyNumber, record: settled.partyRecord, isProbable: settled.partyProbable)
            if let other = try self.contact(with: party, after: settled.at) {
                try records.update(settled) { $0.settledBy = other.id }
            } else {
                try waitAgain(settled, .weRingBack, isSaid: false)
            }
        }
    }
}

extension Party {
    /// Writes the other side of an entry.
    func write(into entry: inout Draft<LogEntry>, as written: String?) {
        entry.party = written
        entry.partyNumber = number
        entry.partyRecord = record
        entry.partyProbable = isProbable
        entry.partyWhy = why
    }
}
