internal import KontorCore
internal import KontorDirectory
internal import KontorStore

extension Communication {
    /// Takes the calls of a telephone system's record into the log; those that are there already change nothing.
    ///
    /// - Parameter unread: The lines that could not be read, to be passed on with the result.
    package func importCalls(_ calls: [ImportedCall], unread: [UnreadCallLine] = []) throws -> CallImport {
        let parties = Parties(records)
        var new: [ID<LogEntry>] = []
        var known = 0
        for call in calls {
            if try records.connection.row("SELECT 1 FROM log_entry WHERE source = ?", [.text(call.identity)]) != nil {
                known += 1
                continue
            }
            new.append(try take(call, parties))
        }
        return CallImport(new: new, known: known, unread: unread)
    }

    private func take(_ call: ImportedCall, _ parties: Parties) throws -> ID<LogEntry> {
        let isInbound = call.direction == .in
        let number = isInbound ? call.caller : call.dialled
        var entry = NewEntry(.call, call.direction, party: number.isEmpty ? call.callerName : number)
        entry.at = call.startedAt
        entry.outcome = call.outcome
        entry.ringSeconds = call.ringSeconds
        entry.talkSeconds = call.talkSeconds
        entry.takenBy = try parties.staff(isInbound ? call.answeredBy : call.caller)
        let party = number.isEmpty && call.callerName == nil ? Party.withheld : try parties.match(number, record: nil)
        let logged = try log(entry, party: party, source: call.identity, isLost: call.isLost)
        for (index, leg) in call.legs.enumerated() {
            try records.create(CallLeg.self) {
                $0.call = logged.id
                $0.position = index + 1
                $0.kind = leg.kind
                $0.who = leg.party
                $0.by = leg.by
                $0.reached = leg.isReached
                $0.startedAt = leg.at
                $0.ringSeconds = leg.ringSeconds
                $0.talkSeconds = leg.talkSeconds
            }
        }
        return logged.id
    }
}
