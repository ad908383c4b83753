package import KontorCore
internal import KontorDirectory
internal import KontorPlanning
package import KontorStore

extension Communication {
    /// Asks the company for whom an entry is, passes it on where that one is away, and keeps the answer with its reasons.
    ///
    /// Where we must ring back, there is a task for the role, or for the person it went to. Routing an entry again
    /// changes its open task instead of making a second one, and leaves what somebody decided.
    /// - Throws: `Failure.invalid` where the policy's answer is impossible; `Failure.conflict` where the entry is out of the
    ///   log.
    package func route(_ entry: Record<LogEntry>, by policies: any CommunicationPolicies) throws -> RoutedEntry {
        try refuseWithdrawn(entry)
        let facts = try routeFacts(entry)
        let answer = try asking { try policies.route(facts) }
        let state = entry.isSaid(.state) ? entry.state : answer.state
        let answered = try target(of: answer, facts.reach, entry, state)
        let isSaid = entry.isSaid(.forWhom) && entry.assignee != nil
        let shared = isSaid || state != .weRingBack ? nil : try sharedCallback(entry)
        let target = isSaid ? said(entry) : shared.flatMap(said) ?? answered ?? (state.waits ? said(entry) : nil)
        let duty = try target.map { try resolve($0) }
        var why = entry.isSaid(.state) ? entry.why : []
        if let shared, !shared.isSaid(.forWhom), answered != target {
            why.append("one call back is owed: it goes with their call at \(records.time.wallText(shared.at))")
        } else if isSaid || shared != nil, answered != target {
            why.append("somebody said for whom it is")
        }
        why += answer.why
        if let duty { why += duty.onBehalfOf == nil && duty.gap == nil ? [] : duty.why }
        if let gap = duty?.gap { why.append(gap) }
        var seen: Set<String> = []
        why.removeAll { !seen.insert($0).inserted }
        let (routed, task) = try change(entry, due: answer.dueAt) {
            // Whom it was given to, not who stands in today or sees to it meanwhile: when they are back, so is it.
            $0.forWhom = (target?.person ?? (duty?.gap == nil ? duty?.person?.id : nil)).map { AnyID($0) }
            $0.forRole = target?.role
            if !entry.isSaid(.urgency) { $0.urgency = answer.urgency }
            $0.state = state
            if state != .done { $0.settledBy = nil }
            $0.why = why
            if entry.said == nil { $0.said = entry.decided() }
            if let shared, shared.isSaid(.forWhom) { $0.said = entry.decided(with: .forWhom) }
        }
        try shareCallback(routed)
        try emitRouted(routed, duty?.gap, task)
        return RoutedEntry(entry: routed, answer: duty, gap: duty?.gap, task: task?.id)
    }

    /// Routes entries one after the other; where the policy gives no usable answer about one, nothing is decided about that
    /// one, and the others go on.
    ///
    /// - Throws: What the first of several failed with, where one after the other has no usable answer.
    package func route(
        all entries: some Sequence<String>, by policies: any CommunicationPolicies
    ) throws -> (routed: [RoutedEntry], undecided: [Undecided]) {
        var (routed, undecided): ([RoutedEntry], [Undecided]) = ([], [])
        var failures = FailuresInARow()
        for entry in entries {
            try Work.look()
            do {
                let entry = try records.resolve(LogEntry.self, entry)
                try refuseWithdrawn(entry, "the entry of \(records.time.wallText(entry.at))")
                routed.append(try records.savepoint { try route(entry, by: policies) })
                failures.answered()
            } catch {
                guard let one = Undecided(error, about: entry) else { throw error }
                try failures.failed(error)
                undecided.append(one)
            }
        }
        return (routed, undecided)
    }

    private func asking<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
        records.questionsOpen += 1
        defer { records.questionsOpen -= 1 }
        return try body()
    }

    /// Whom a policy named.
    private enum Target: Equatable {
        case role(String)
        case person(ID<Person>)

        var role: String? { if case .role(let role) = self { role } else { nil } }
        var person: ID<Person>? { if case .person(let person) = self { person } else { nil } }
    }

    /// Returns the caller's other call whose assignee this one has, whatever the rule says: somebody's word, or the latest.
    private func sharedCallback(_ entry: Record<LogEntry>) throws -> Record<LogEntry>? {
        guard entry.unreached, entry.withdrawnAt == nil, let other = try givenCall(besides: entry) else { return nil }
        return other.isSaid(.forWhom) || other.at > entry.at ? other : nil
    }

    /// Whom an entry names already.
    private func said(_ entry: Record<LogEntry>) -> Target? {
        if let role = entry.forRole { return .role(role) }
        return entry.forWhom.flatMap { ID<Person>($0.text) }.map { .person($0) }
    }

    /// - Parameter state: What is to be done: where somebody decided that, the policy's answer does not matter.
    private func target(
        of answer: RouteAnswer, _ reach: Reach, _ entry: Record<LogEntry>, _ state: LogEntry.State
    ) throws -> Target? {
        let policy = "communication.route"
        guard !answer.why.isEmpty else {
            throw Failure.wrongAnswer(policy, "answered without why: say the reason in a sentence")
        }
        if !entry.isSaid(.state), answer.state == .weRingBack {
            try refuseWrongCallback(answer, reach, entry)
        }
        guard let name = answer.forWhom else {
            guard state != .weRingBack || entry.assignee != nil && entry.isSaid(.state) else {
                throw Failure.wrongAnswer(policy, "answered we_ring_back without saying who is to ring back")
            }
            return nil
        }
        if try Directory(records).isRole(name) { return .role(name) }
        let person = try records.first(
            Person.self, "WHERE handle = ? AND organisation_id IS NULL AND archived_at IS NULL", [.text(name)])
        guard let person else {
            throw Failure.wrongAnswer(
                policy,
                "answered for_whom \"\(name)\", which is neither a role nor somebody who works here"
                    + NearestName.hint(name, among: try Roles(records).all().map(\.key)))
        }
        return .person(person.id)
    }

    private func refuseWrongCallback(_ answer: RouteAnswer, _ reach: Reach, _ entry: Record<LogEntry>) throws {
        let policy = "communication.route"
        if reach == .none || reach == .withheld, let obstacle = reach.obstacle {
            throw Failure.wrongAnswer(policy, "answered we_ring_back, but \(obstacle)")
        }
        if let contact = try contactSince(entry) {
            throw Failure.wrongAnswer(
                policy, "answered we_ring_back, but we talked to them at \(records.time.wallText(contact.at))")
        }
    }

    private func resolve(_ target: Target) throws -> DutyAnswer {
        var duties = WorkDuties(records)
        return try duties.duty(role: target.role, person: target.person, at: records.now)
    }

    private func emitRouted(_ entry: Record<LogEntry>, _ gap: String?, _ task: Record<Task>?) throws {
        try records.emit(
            "communication.entry.routed",
            .fields([
                "entry": .text(entry.id.text), "person": entry.forWhom.map { .text($0.text) } ?? .null,
                "role": entry.forRole.map { .text($0) } ?? .null, "urgency": .text(entry.urgency.rawValue),
                "state": .text(entry.state.rawValue), "gap": gap.map { .text($0) } ?? .null,
                "task": task.map { .text($0.id.text) } ?? .null,
            ]))
    }
}
