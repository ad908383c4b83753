internal import KontorCore
internal import KontorDirectory
package import KontorPlanning
package import KontorStore

extension Record<LogEntry> {
    /// Whether we promised a call, or owe one.
    var isRungBack: Bool { self.state == .weRingBack && self.withdrawnAt == nil }

    /// Whom it was given to, as its task names them; nil where nobody was named yet.
    var assignee: Tasks.Assignee? { self.forRole.map { .role($0) } ?? self.forWhom.map { .person($0) } }
}

/// An entry and its task to ring back say the same: whatever changes one of them goes through here.
///
/// A callback that is somebody's has an open task, for whom the entry is for; what ends, opens or gives away one of the two
/// does it to the other. Which task that is, is known by its words, else by whom it is for: other tasks about an entry are
/// people's own and stay as they are.
extension Communication {
    /// Changes an entry, and its task to ring back with it.
    ///
    /// - Parameters:
    ///   - due: When somebody must have rung back; nil to leave it as it is.
    ///   - person: Who did what was to be done.
    @discardableResult
    func change(
        _ entry: Record<LogEntry>, due: Instant? = nil, by person: AnyID? = nil,
        _ body: (inout Draft<LogEntry>) throws -> Void
    ) throws -> (entry: Record<LogEntry>, task: Record<Task>?) {
        let changed = try records.update(entry, body)
        return (changed, try keepTask(of: changed, before: entry, due: due, by: person))
    }

    /// Makes the task to ring back say what a new or changed entry says, and returns it while it is open.
    @discardableResult
    func keepTask(
        of entry: Record<LogEntry>, before: Record<LogEntry>?, due: Instant? = nil, by person: AnyID? = nil
    ) throws -> Record<Task>? {
        guard entry.isRungBack || before?.isRungBack ?? false else { return nil }
        let tasks = Tasks(records)
        let about = try before == nil ? [] : tasks.open(about: AnyID(entry.id))
        let own = try ringBack(before ?? entry, among: about)
        guard entry.isRungBack else {
            // Before anybody was named, whatever was to be done was to ring back.
            for task in own.isEmpty && before?.assignee == nil ? about : own {
                if entry.state == .done { try tasks.done(task, by: person) } else { try tasks.cancel(task) }
            }
            return nil
        }
        guard let assignee = entry.assignee else { return own.first }
        guard !own.isEmpty else { return try openTask(of: entry, before: before, for: assignee, due: due) }
        let words = (old: try title(before ?? entry), new: try title(entry))
        let kept = try own.map { task in
            let given = try task.assignee == assignee ? task : tasks.give(task, to: assignee)
            let dated = try due == nil ? given : tasks.setDue(given, at: due)
            let isOwnWords = dated.title == words.old && words.old != words.new
            return try isOwnWords ? tasks.reword(dated, words.new) : dated
        }
        return kept.first
    }

    private func openTask(
        of entry: Record<LogEntry>, before: Record<LogEntry>?, for assignee: Tasks.Assignee, due: Instant?
    ) throws -> Record<Task> {
        let tasks = Tasks(records)
        if let before, !before.isRungBack {
            let ended = try tasks.ended(about: AnyID(entry.id))
            if let task = try ringBack(before, among: ended).first ?? ringBack(entry, among: ended).first {
                let given = try tasks.give(tasks.reopen(task), to: assignee)
                return try due == nil ? given : tasks.setDue(given, at: due)
            }
        }
        return try tasks.create(title(entry), for: assignee, about: AnyID(entry.id), due: due)
    }

    /// Returns those of the tasks about an entry by which it is rung back.
    private func ringBack(_ entry: Record<LogEntry>, among tasks: [Record<Task>]) throws -> [Record<Task>] {
        guard !tasks.isEmpty else { return [] }
        let title = try title(entry)
        let worded = tasks.filter { $0.title == title }
        return worded.isEmpty ? tasks.filter { $0.assignee == entry.assignee } : worded
    }

    /// What is to be done, as the task says it.
    private func title(_ entry: Record<LogEntry>) throws -> String {
        let name = try entry.partyRecord.flatMap { try Directory(records).displayName(of: $0) }
        let probably = entry.partyProbable ? "probably " : ""
        let who = name.map { probably + $0 } ?? entry.party ?? "the caller"
        let number = name == nil ? "" : entry.party.map { " (\($0))" } ?? ""
        return "Ring back \(who)\(number)" + (entry.subject.map { ": \($0)" } ?? "")
    }
}

extension Communication {
    /// Notes that a task is done; where it was to ring somebody back, its entry is settled with it.
    ///
    /// - Parameter person: Who did it.
    /// - Throws: `Failure.conflict` where it is done already or cancelled.
    @discardableResult
    package func done(_ task: Record<Task>, by person: AnyID? = nil) throws -> Record<Task> {
        let entry = try entryRungBack(by: task)
        let done = try Tasks(records).done(task, by: person)
        if let entry { try settle(entry, doneBy: person) }
        return done
    }

    /// Calls a task off; where it was to ring somebody back, its entry is settled with it.
    ///
    /// - Throws: `Failure.conflict` where it is done or cancelled already.
    @discardableResult
    package func cancel(_ task: Record<Task>) throws -> Record<Task> {
        let entry = try entryRungBack(by: task)
        let cancelled = try Tasks(records).cancel(task)
        if let entry { try settle(entry, doneBy: nil, result: "its task was called off") }
        return cancelled
    }

    /// Opens a task again; where it was to ring somebody back, its entry waits again.
    ///
    /// - Throws: `Failure.conflict` where it is open, where we talked to them since, or where the entry is out of the log.
    @discardableResult
    package func reopen(_ task: Record<Task>) throws -> Record<Task> {
        try records.savepoint {
            let reopened = try Tasks(records).reopen(task)
            guard let entry = try entry(of: task), !entry.isRungBack else { return reopened }
            // What somebody else had to do about a call that was over from the start does not make us ring back.
            guard try task.title == title(entry) || entry.unreached && task.assignee == entry.assignee else {
                return reopened
            }
            try refuseWithdrawn(entry, "the call that it is about")
            try waitAgain(entry, .weRingBack)
            return try records.require(task.id)
        }
    }

    /// Gives a task to somebody else; where it is to ring somebody back, its entry is for them, too.
    ///
    /// - Throws: `Failure.conflict` where it is done or cancelled.
    @discardableResult
    package func give(_ task: Record<Task>, to assignee: Tasks.Assignee) throws -> Record<Task> {
        guard let entry = try entryRungBack(by: task) else { return try Tasks(records).give(task, to: assignee) }
        let given = try change(entry) {
            switch assignee {
            case .person(let person): ($0.forWhom, $0.forRole) = (person, nil)
            case .role(let role): ($0.forWhom, $0.forRole) = (nil, role)
            }
            $0.said = entry.decided(with: .forWhom)
        }.entry
        try shareCallback(given)
        return try Tasks(records).give(records.require(task.id), to: assignee)
    }

    /// Returns the entry that is rung back by a task and by no other.
    private func entryRungBack(by task: Record<Task>) throws -> Record<LogEntry>? {
        guard task.doneAt == nil, task.cancelledAt == nil, let entry = try entry(of: task), entry.isRungBack else {
            return nil
        }
        let own = try ringBack(entry, among: Tasks(records).open(about: AnyID(entry.id)))
        return own.map(\.id) == [task.id] ? entry : nil
    }

    private func entry(of task: Record<Task>) throws -> Record<LogEntry>? {
        try task.about.flatMap { ID<LogEntry>($0.text) }.flatMap { try records.get($0) }
    }
}
