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
        var party = facts.match
        if let named = entry.partyRecord, entry.partyWhy == Party.namedByHand {
            (party.record, party.isProbable, party.why) = (named, false, entry.partyWhy)
        }
        let isHidden = facts.party == nil && party.record == nil && entry.state == .weRingBack
        let keepsWho = entry.isSaid(.forWhom) || entry.isSaid(.state) && entry.state.waits
        let completed = try change(entry) {
            $0.direction = told.direction
            $0.at = told.startedAt
            if entry.party != facts.party { party.write(into: &$0, as: facts.party) }
            if isHidden {
                $0.state = .forInformation
                $0.said = entry.decided(without: .state)
            }
            $0.outcome = told.outcome
            $0.unreached = facts.isUnreached
            $0.ringSeconds = told.ringSeconds
            $0.talkSeconds = told.talkSeconds
            if entry.takenBy == spoke || entry.takenBy == nil { $0.takenBy = facts.takenBy.map { AnyID($0) } }
            $0.partOf = nil
            $0.withdrawnAt = nil
            // Whom a role or the talk named is asked anew; whom a person named stays.
            if isAnother, !keepsWho {
                $0.forWhom = nil
                $0.forRole = nil
            }
        }.entry
        touched?.change(entry)
        touched?.change(completed)
        try resettle(completed, before: entry, isOpen: false)
        try restate(completed, before: entry, party)
        try joinCallback(records.require(completed.id))
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
        let why = Self.mistakeWords + (reason.map { ": " + $0 } ?? "")
        return try withdraw(entry, because: why, into: nil)
    }

    /// Takes an entry back into the log, as it was when it was withdrawn, and its task with it.
    ///
    /// - Throws: `Failure.conflict` where it is in the log, or is a part of another call.
    package func restore(_ entry: Record<LogEntry>) throws -> Record<LogEntry> {
        guard entry.withdrawnAt != nil else { throw Failure(.conflict, "it is in the log") }
        guard entry.partOf == nil else { throw Failure(.conflict, "it is a part of another call, which is in the log") }
        let restored = try change(entry) {
            $0.withdrawnAt = nil
            $0.why = entry.why.filter { !$0.hasPrefix(Self.mistakeWords) }
        }.entry
        if restored.state.waits { try emitReopened(restored) }
        try resettle(restored, before: restored)
        return try joinCallback(records.require(restored.id))
    }

    /// What was to be done stays written on it: that comes back with it.
    @discardableResult
    private func withdraw(
        _ entry: Record<LogEntry>, because why: String, into main: ID<LogEntry>?
    ) throws -> Record<LogEntry> {
        let part = try change(entry) {
            $0.partOf = main
            $0.withdrawnAt = records.now
            $0.why = entry.why + [why]
        }.entry
        touched?.change(entry)
        if entry.isContact { try resettle(settledBy: part) }
        if part.state != .done {
            try records.emit("communication.entry.settled", .fields(["entry": .text(part.id.text), "by": .null]))
        }
        return part
    }

    private static let mistakeWords = "it was noted by mistake"

    /// What is to be done follows from whether the caller reached somebody, and from who it was; where that is as before,
    /// and where somebody decided it, it stays.
    private func restate(_ entry: Record<LogEntry>, before: Record<LogEntry>, _ party: Party) throws {
        guard entry.unreached else { return try restateReached(entry, before: before) }
        let isBack = before.withdrawnAt != nil && before.state == .done && before.settledBy == nil
        let isAsBefore = before.unreached && before.party == entry.party && !isBack
        guard !isAsBefore, !entry.isSaid(.state) else { return try settleByTalk(entry) }
        let start = try beginning(party, at: entry.at)
        try change(entry) {
            $0.state = start.state
            $0.settledBy = start.settledBy
            $0.why = start.why
        }
    }

    /// A call that reached somebody is settled by no other; what somebody still wants done about it is to be done.
    private func restateReached(_ entry: Record<LogEntry>, before: Record<LogEntry>) throws {
        guard before.unreached || entry.settledBy != nil else { return }
        guard !entry.isSaid(.state) else {
            // It was settled by a talk, in place of the call that somebody had promised.
            if entry.settledBy != nil { try waitAgain(entry, .weRingBack) }
            return
        }
        let closed = try close(entry, because: nil, by: entry.takenBy)
        try records.update(closed) {
            $0.settledBy = nil
            $0.why = ["further lines of the log tell that it was taken"]
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
