package import KontorCore
package import KontorDirectory
package import KontorStore

/// What is known of something that was said or written, before it is in the log.
package struct NewEntry {
    package var kind: LogEntry.Kind
    package var direction: LogEntry.Direction
    /// When it was; nil for the present moment.
    package var at: Instant?
    /// The other side as it came: a number, an address, a name; nil or empty where it was withheld.
    package var party: String?
    /// The person or organisation that it is; nil to find it by `party`.
    package var partyRecord: AnyID?
    package var subject: String?
    package var note: String?
    package var toDo: String?
    package var about: AnyID?
    package var takenBy: ID<Person>?
    package var forWhom: ID<Person>?
    /// nil for usual.
    package var urgency: LogEntry.Urgency?
    /// nil for what follows from the outcome: whoever called in vain is rung back, where the number is known.
    package var state: LogEntry.State?
    package var outcome: LogEntry.Outcome?
    package var ringSeconds: Int?
    package var talkSeconds: Int?

    package init(_ kind: LogEntry.Kind, _ direction: LogEntry.Direction, party: String? = nil) {
        self.kind = kind
        self.direction = direction
        self.party = party
    }

    /// What whoever wrote it down decided.
    var said: [String] {
        let decided: [Decided?] = [
            forWhom.map { _ in .forWhom }, state.map { _ in .state }, urgency.map { _ in .urgency },
        ]
        return decided.compactMap { $0?.rawValue }
    }
}

/// What is noted of a call or a letter later: by whom and for whom, what it was about, and what is to be done.
package struct CallNote {
    package var takenBy: ID<Person>?
    package var forWhom: ID<Person>?
    package var subject: String?
    package var note: String?
    package var toDo: String?
    package var about: AnyID?
    package var urgency: LogEntry.Urgency?
    package var state: LogEntry.State?
    /// The person or organisation that the other side is.
    package var partyRecord: AnyID?
    /// What is to be empty from now on.
    package var empties: Set<Clearable> = []

    /// What may be empty, by the field's name.
    package enum Clearable: String, CaseIterable, Sendable {
        case subject, note, about
        case toDo = "to_do"
        case takenBy = "taken_by"
        case forWhom = "for_whom"
        case partyRecord = "party_record"
    }

    package init() {}

    /// Writes all but the state; that it is decided, too.
    func write(into entry: inout Draft<LogEntry>, of before: Record<LogEntry>) {
        empty(&entry)
        var said = empties.contains(.forWhom) ? before.decided(without: .forWhom) : before.decided()
        if forWhom != nil { said.append(Decided.forWhom.rawValue) }
        if state != nil { said.append(Decided.state.rawValue) }
        if urgency != nil { said.append(Decided.urgency.rawValue) }
        let decided = Decided.allCases.map(\.rawValue).filter(said.contains)
        if decided != before.decided() { entry.said = decided }
        // Whoever says so themselves needs no talk for it.
        if state == .done { entry.settledBy = nil }
        if let takenBy { entry.takenBy = AnyID(takenBy) }
        if let forWhom {
            entry.forWhom = AnyID(forWhom)
            entry.forRole = nil
        }
        if let subject { entry.subject = subject }
        if let note { entry.note = note }
        if let toDo { entry.toDo = toDo }
        if let about { entry.about = about }
        if let urgency { entry.urgency = urgency }
        if let partyRecord {
            entry.partyRecord = partyRecord
            entry.partyProbable = false
            entry.partyWhy = Party.namedByHand
        }
    }

    /// Empties what is to be empty.
    private func empty(_ entry: inout Draft<LogEntry>) {
        for field in empties {
            switch field {
            case .subject: entry.subject = nil
            case .note: entry.note = nil
            case .about: entry.about = nil
            case .toDo: entry.toDo = nil
            case .takenBy: entry.takenBy = nil
            case .forWhom:
                entry.forWhom = nil
                entry.forRole = nil
            case .partyRecord:
                entry.partyRecord = nil
                entry.partyProbable = false
                entry.partyWhy = nil
            }
        }
    }
}
