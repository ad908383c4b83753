package import KontorCore
package import KontorDirectory
package import KontorPlanning
package import KontorStore

/// The log of what was said and written, what still waits, and for whom it is.
package struct Communication {
    package let records: Records
    /// When the office answers; nil where nothing is said.
    package let hours: WeeklyHours?
    /// Remembers, while a log is taken in, whose calls it changes; nil at other times.
    var touched: TouchedCallers?

    package init(_ records: Records, hours: WeeklyHours? = nil) {
        self.records = records
        self.hours = hours
    }

    /// Writes something into the log and finds who the other side is.
    ///
    /// A call that reached somebody settles the calls of the same party that reached nobody before.
    /// - Throws: `Failure.invalid` where the facts do not go together; `Failure.notFound` for a party that does not exist;
    ///   `Failure.refused` where who is said to have taken it did not work here then.
    @discardableResult
    package func log(_ new: NewEntry) throws -> Record<LogEntry> {
        if let takenBy = new.takenBy {
            try Directory(records).requireServing(
                records.require(takenBy), on: records.time.day(at: new.at ?? records.now))
        }
        let party = try Parties(records).match(new.party, record: new.partyRecord)
        return try log(new, party: party, source: nil)
    }

    /// Adds to an entry what was said, for whom it is and what is to be done; what is left out stays.
    ///
    /// Its task to ring back follows, and whoever says that it is done settles it.
    /// - Parameter person: Who says so.
    /// - Throws: `Failure.invalid` where the facts do not go together; `Failure.refused` where somebody waits and it would be
    ///   nobody's, or who is said to have taken it did not work here then; `Failure.conflict` where we talked to them since, or
    ///   the entry is out of the log.
    @discardableResult
    package func note(
        _ note: CallNote, on entry: Record<LogEntry>, by person: ID<Person>? = nil
    ) throws -> Record<LogEntry> {
        try refuseWithdrawn(entry)
        if let takenBy = note.takenBy {
            try Directory(records).requireServing(records.require(takenBy), on: records.time.day(at: entry.at))
        }
        if let record = note.partyRecord, try Directory(records).displayName(of: record) == nil {
            throw Failure(.notFound, "no person or organisation \(record.text)")
        }
        let state = note.state ?? entry.state
        if note.empties.contains(.forWhom), entry.assignee != nil, state.waits {
            throw Failure(
                .refused, "somebody waits for a call (\(state.rawValue)): say for whom it is instead, or settle it")
        }
        return try records.savepoint {
            let result = try noteAlone(note, on: entry, by: person)
            guard note.forWhom != nil else { return try joinCallback(result) }
            try shareCallback(result)
            return result
        }
    }

    /// The same, without the caller's other calls.
    private func noteAlone(
        _ note: CallNote, on entry: Record<LogEntry>, by person: ID<Person>?
    ) throws -> Record<LogEntry> {
        let noted = try change(entry) { note.write(into: &$0, of: entry) }.entry
        let isAnother = noted.partyRecord != entry.partyRecord || noted.partyProbable != entry.partyProbable
        if isAnother { try resettle(noted, before: entry, isOpen: note.state == nil) }
        let now = try records.require(noted.id)
        guard let state = note.state, state != entry.state || isAnother && state == .weRingBack else { return now }
        if state == .done { return try settle(now, by: person) }
        return try waitAgain(now, state, joins: note.forWhom == nil)
    }

    /// Notes that nothing more is to be done about an entry; its task to ring back is done with it.
    ///
    /// - Parameters:
    ///   - person: Who did it.
    ///   - result: What came of it, in a sentence; it stands among the entry's reasons.
    /// - Throws: `Failure.conflict` where nothing was to be done.
    @discardableResult
    package func settle(
        _ entry: Record<LogEntry>, by person: ID<Person>? = nil, result: String? = nil
    ) throws -> Record<LogEntry> {
        try settle(entry, doneBy: person.map { AnyID($0) }, result: result)
    }

    @discardableResult
    func settle(
        _ entry: Record<LogEntry>, doneBy person: AnyID?, result: String? = nil
    ) throws -> Record<LogEntry> {
        try refuseWithdrawn(entry)
        guard entry.state != .done else { throw Failure(.conflict, "nothing is to be done about this any more") }
        var settled = try close(entry, because: nil, by: person)
        settled = try records.update(settled) {
            $0.said = entry.decided(with: .state)
            var why = settled.why
            if let result { why.append(Self.settledWords + result) }
            // What it goes back to where that was a mistake; of a call that we owe it is known.
            if entry.state != entry.stateOnReopening { why.append(Self.beforeWords + entry.state.rawValue) }
            $0.why = why
        }
        // One call back is owed to a caller, however often they called.
        if entry.unreached {
            for other in try waitingUnreached(Party(entry)) {
                let done = try close(other, because: nil, by: person)
                try records.update(done) { $0.said = done.decided(with: .state) }
            }
        }
        return settled
    }

    /// Before what came of it, among the reasons.
    static let settledWords = "settled: "

    /// Before what was still to be done until it was settled, among the reasons.
    static let beforeWords = "before it was settled: "

    /// Takes back that an entry was settled; it waits again, and so does the task that was done with it.
    ///
    /// - Parameter state: What is still to be done; nil for what was before, and of a call that was over from the start, to ring
    ///   back.
    /// - Throws: `Failure.conflict` where something is to be done about it already, or where we talked to them since;
    ///   `Failure.invalid` where nobody can be rung back, or nothing was to be done about what is no call.
    @discardableResult
    package func reopen(_ entry: Record<LogEntry>, state: LogEntry.State? = nil) throws -> Record<LogEntry> {
        try refuseWithdrawn(entry)
        guard !entry.state.waits else {
            throw Failure(
                .conflict,
                "something is to be done about this already, \(entry.state.rawValue): say what else with "
                    + "kontor.communication.entry.update and state")
        }
        let before = entry.why.last { $0.hasPrefix(Self.beforeWords) }.flatMap {
            LogEntry.State(rawValue: String($0.dropFirst(Self.beforeWords.count)))
        }
        guard let state = state ?? before ?? entry.stateOnReopening else {
            throw Failure(
                .invalid,
                "nothing was to be done about this \(entry.kind.rawValue): say what is, "
                    + "\(OptionWord("state", value: "for_information")) or "
                    + "\(OptionWord("state", value: "we_ring_back"))")
        }
        let reach = try reach(of: entry)
        if state == .weRingBack, reach == .withheld || entry.party == nil, let obstacle = reach.obstacle {
            throw Failure(
                .invalid, "\(obstacle); \(OptionWord("state", value: "for_information")) opens it for information")
        }
        guard state != .done else { throw Failure(.invalid, "an entry that is opened again is not done") }
        return try waitAgain(entry, state)
    }

    /// Returns how the other side of an entry can be called.
    func reach(of entry: Record<LogEntry>) throws -> Reach {
        guard entry.partyRecord == nil else { return .number }
        // A telephone system that notes no number was sent none.
        if entry.source != nil, entry.party == nil { return .withheld }
        return try Parties(records).match(entry.party, record: nil).reach
    }

    /// Returns the legs of a call in order.
    package func legs(of call: ID<LogEntry>) throws -> [Record<CallLeg>] {
        try records.find(CallLeg.self, "WHERE call_id = ? ORDER BY \"position\"", [.text(call.text)])
    }

    func log(_ new: NewEntry, party: Party, source: String?, isLost: Bool = false) throws -> Record<LogEntry> {
        let reachedUs = new.outcome == .answered && !isLost
        let isUnreached = new.kind == .call && new.direction == .in && new.outcome != nil && !reachedUs
        let at = new.at ?? records.now
        var entry = try records.create(LogEntry.self) {
            $0.kind = new.kind
            $0.direction = new.direction
            $0.at = at
            $0.party = new.party.flatMap { $0.isEmpty ? nil : $0 }
            $0.partyNumber = party.number
            $0.partyRecord = party.record
            $0.partyProbable = party.isProbable
            $0.partyWhy = party.why
            $0.subject = new.subject
            $0.note = new.note
            $0.toDo = new.toDo
            $0.about = new.about
            $0.takenBy = new.takenBy.map { AnyID($0) }
            $0.forWhom = new.forWhom.map { AnyID($0) }
            $0.urgency = new.urgency ?? .normal
            $0.said = new.said.isEmpty ? nil : new.said
            $0.outcome = new.outcome
            $0.unreached = isUnreached
            $0.ringSeconds = new.ringSeconds
            $0.talkSeconds = new.talkSeconds
            $0.source = source
            let start = try beginning(new, party, at: at, isUnreached: isUnreached)
            $0.state = start.state
            $0.settledBy = start.settledBy
            $0.why = start.why
        }
        try keepTask(of: entry, before: nil)
        if new.forWhom == nil { entry = try joinCallback(entry) } else { try shareCallback(entry) }
        if entry.isContact { try settleUnreached(by: entry) }
        try records.emit(
            "communication.entry.logged",
            .fields([
                "entry": .text(entry.id.text), "kind": .text(entry.kind.rawValue),
                "direction": .text(entry.direction.rawValue), "state": .text(entry.state.rawValue),
                "unreached": .flag(isUnreached),
            ]))
        return entry
    }

    private func beginning(
        _ new: NewEntry, _ party: Party, at: Instant, isUnreached: Bool
    ) throws -> Beginning {
        if let state = new.state {
            if state == .weRingBack {
                try refuseRingingBack(party.reach, contact: isUnreached ? contact(with: party, after: at) : nil)
            }
            return Beginning(state: state)
        }
        return isUnreached ? try beginning(party, at: at) : Beginning(state: .done)
    }

    /// What is to be done about somebody who called and reached nobody.
    func beginning(_ party: Party, at: Instant) throws -> Beginning {
        if let obstacle = party.reach.obstacle { return Beginning(state: .forInformation, why: [obstacle]) }
        if let contact = try contact(with: party, after: at) {
            return Beginning(state: .done, settledBy: contact.id, why: [Self.sentence(contact, records.time)])
        }
        return Beginning(state: .weRingBack)
    }
}

extension Record<LogEntry> {
    /// What is to be done about it where it is opened again and nothing was noted of before: a call is rung back.
    var stateOnReopening: LogEntry.State? { self.kind == .call && self.direction != .within ? .weRingBack : nil }
}

/// With what an entry begins: what is to be done, by which call it is settled already, and why.
struct Beginning {
    var state: LogEntry.State
    var settledBy: ID<LogEntry>?
    var why: [String] = []
}
