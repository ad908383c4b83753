internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// One call back is owed to a caller, however often they called in vain: whoever is to make it for one of the calls is for all.
///
/// What somebody said goes before what a rule answered; else the latest call decides, which is the one that is shown.
extension Communication {
    /// Gives a caller's other calls that wait to whom one of them was given.
    func shareCallback(_ entry: Record<LogEntry>) throws {
        guard entry.unreached, entry.isRungBack, entry.assignee != nil else { return }
        // Where only the rule spoke, it is asked about a call that is nobody's yet anyway.
        for other in try otherCalls(of: entry)
        where entry.isSaid(.forWhom) || other.assignee != nil && !other.isSaid(.forWhom) {
            // A caller may have several numbers, and is known by them or by name.
            if let taken = try take(over: entry, to: other) { try shareCallback(taken) }
        }
    }

    /// Lets a call that waits go to whom the caller's other calls were given, or takes these along.
    ///
    /// While a log is taken in nothing is done: there may be many calls of one caller, and the rule, which is asked about them
    /// afterwards, lets them go together.
    @discardableResult
    func joinCallback(_ entry: Record<LogEntry>) throws -> Record<LogEntry> {
        guard touched == nil, entry.unreached, entry.isRungBack, let other = try givenCall(besides: entry) else {
            return entry
        }
        let isFirst = entry.isSaid(.forWhom) || entry.at > other.at
        if entry.assignee != nil, isFirst, !other.isSaid(.forWhom) {
            try shareCallback(entry)
            return entry
        }
        guard let taken = try take(over: other, to: entry) else { return entry }
        try shareCallback(taken)
        return taken
    }

    /// Returns the caller's other call that says to whom the call back was given; nil where it was given to nobody yet.
    func givenCall(besides entry: Record<LogEntry>) throws -> Record<LogEntry>? {
        let given = try otherCalls(of: entry).filter { $0.assignee != nil }
        return given.last { $0.isSaid(.forWhom) } ?? given.last
    }

    private func otherCalls(of entry: Record<LogEntry>) throws -> [Record<LogEntry>] {
        try waitingUnreached(Party(entry)).filter { $0.id != entry.id }
    }

    /// Returns the entry as it is then; nil where it was given to the same already.
    private func take(over from: Record<LogEntry>, to entry: Record<LogEntry>) throws -> Record<LogEntry>? {
        let said = from.isSaid(.forWhom) ? entry.decided(with: .forWhom) : entry.decided(without: .forWhom)
        guard entry.assignee != from.assignee || said != entry.decided() else { return nil }
        return try change(entry) {
            $0.forWhom = from.forWhom
            $0.forRole = from.forRole
            $0.said = said
        }.entry
    }
}
