internal import KontorCore
internal import KontorDirectory
internal import KontorPlanning
internal import KontorStore

extension Communication {
    /// Gathers what a company needs to know to decide for whom an entry is.
    func routeFacts(_ entry: Record<LogEntry>) throws -> RouteFacts {
        let holidays = try? Holidays(region: records.office.region)
        let status = hours?.status(at: entry.at, in: records.time, holidays: holidays)
        return RouteFacts(
            entry: entry, matched: try matched(entry), reach: try reach(of: entry), rang: try rang(entry),
            takenBy: try handle(entry.takenBy),
            // Whom a rule named before is asked anew.
            forWhom: entry.isSaid(.forWhom) ? try handle(entry.forWhom) : nil, attempts: try attempts(of: entry),
            isTalkedSince: try contactSince(entry) != nil,
            isOpen: status.map { if case .open = $0 { true } else { false } },
            hours: hours?.words(at: entry.at, in: records.time, holidays: holidays),
            urgencyHints: UrgencyWords.found(in: [entry.subject, entry.note, entry.toDo].compactMap { $0 }),
            staff: try staff(), now: records.now)
    }

    private func staff() throws -> [StaffedRole] {
        let duties = Duties(records)
        return try Directory(records).roles(on: records.today).map { role in
            let answer = try duties.onDuty(role: role, at: records.now)
            return StaffedRole(
                role: role, onDuty: answer.person?.handle, onBehalfOf: answer.onBehalfOf?.handle, gap: answer.gap,
                why: answer.why)
        }
    }

    private func rang(_ entry: Record<LogEntry>) throws -> [String] {
        let parties = Parties(records)
        var handles: [String] = []
        for leg in try legs(of: entry.id) where leg.kind != .consulted && leg.kind != .system {
            guard let person = try parties.staff(leg.who) else { continue }
            let handle = try records.require(person).handle
            if !handles.contains(handle) { handles.append(handle) }
        }
        return handles
    }

    private func handle(_ person: AnyID?) throws -> String? {
        guard let id = person.flatMap({ ID<Person>($0.text) }) else { return nil }
        return try records.get(id)?.handle
    }

    private func matched(_ entry: Record<LogEntry>) throws -> MatchedParty? {
        guard let id = entry.partyRecord else { return nil }
        if let person = try ID<Person>(id.text).flatMap({ try records.get($0) }) {
            let firm = try person.organisation.map { try records.require($0) }
            return MatchedParty(
                id: id.text, handle: person.handle, name: person.fullName, kind: "person",
                organisation: firm?.handle, organisationKind: firm?.kind.rawValue, isProbable: entry.partyProbable,
                why: entry.partyWhy)
        }
        guard let firm = try ID<Organisation>(id.text).flatMap({ try records.get($0) }) else { return nil }
        return MatchedParty(
            id: id.text, handle: firm.handle, name: firm.fullName, kind: firm.kind.rawValue, organisation: nil,
            organisationKind: nil, isProbable: entry.partyProbable, why: entry.partyWhy)
    }
}

/// Words by which people ask for haste, in German and English.
enum UrgencyWords {
    private static let beginnings = [
        "dringend", "eilig", "eilt", "sofort", "notfall", "fristablauf", "unverzueglich", "umgehend", "urgent",
        "immediate", "emergency", "asap", "deadline", "at once",
    ]

    /// Returns the words that occur, each once, in the order of the list.
    static func found(in texts: [String]) -> [String] {
        let words = texts.flatMap { FoldedText.fold($0).split { !$0.isLetter } }.map(String.init)
        let line = " " + words.joined(separator: " ")
        return beginnings.filter { beginning in
            (0..<words.count).contains { words[$0].hasPrefix(beginning) }
                || beginning.contains(" ")
                    && (line + " ").contains(" \(beginning) ")
        }
    }
}
