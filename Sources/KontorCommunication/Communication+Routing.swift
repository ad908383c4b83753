package import KontorCore
internal import KontorDirectory
internal import KontorPlanning
package import KontorStore

extension Communication {
    /// Asks the company for whom an entry is, passes it on where that one is away, and keeps the answer with its reasons.
    ///
    /// Where we must ring back, a task is made for the role, or for the person it went to. Routing an entry again
    /// changes its open task instead of making a second one.
    /// - Throws: `Failure.invalid` where the policy's answer is impossible.
    package func route(_ entry: Record<LogEntry>, by policies: any CommunicationPolicies) throws -> RoutedEntry {
        let facts = try routeFacts(entry)
        let answer = try asking { try policies.route(facts) }
        let target = try target(of: answer, facts.reach)
        let duty = try target.map { try resolve($0) }
        var why = answer.why
        if let duty { why += duty.onBehalfOf == nil && duty.gap == nil ? [] : duty.why }
        if let gap = duty?.gap { why.append(gap) }
        let routed = try records.update(entry) {
            // Whom it was given to, not who stands in today: when they are back, so is it.
            $0.forWhom = (target?.person ?? duty?.person?.id).map { AnyID($0) }
            $0.forRole = target?.role
            $0.urgency = answer.urgency
            $0.state = answer.state
            $0.why = why
        }
        let task = try keepTask(routed, target: target, duty: duty, due: answer.dueAt)
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
                routed.append(
                    try records.savepoint { try route(records.resolve(LogEntry.self, entry), by: policies) })
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
    private enum Target {
        case role(String)
        case person(ID<Person>)

        var role: String? { if case .role(let role) = self { role } else { nil } }
        var person: ID<Person>? { if case .person(let person) = self { person } else { nil } }
    }

    private func target(of answer: RouteAnswer, _ reach: Reach) throws -> Target? {
        let policy = "communication.route"
        guard !answer.why.isEmpty else {
            throw Failure.wrongAnswer(policy, "answered without why: say the reason in a sentence")
        }
        if answer.state == .weRingBack, reach == .none || reach == .withheld, let obstacle = reach.obstacle {
            throw Failure.wrongAnswer(policy, "answered we_ring_back, but \(obstacle)")
        }
        guard let name = answer.forWhom else {
            guard answer.state != .weRingBack else {
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

    private func resolve(_ target: Target) throws -> DutyAnswer {
        let duties = Duties(records)
        switch target {
        case .role(let role): return try duties.onDuty(role: role, at: records.now)
        case .person(let person): return try duties.standIn(for: person, at: records.now)
        }
    }

    private func keepTask(
        _ entry: Record<LogEntry>, target: Target?, duty: DutyAnswer?, due: Instant?
    ) throws -> Record<Task>? {
        let tasks = Tasks(records)
        let open = try tasks.open(about: AnyID(entry.id))
        guard entry.state == .weRingBack, let assignee = assignee(target, duty) else {
            for task in open { try tasks.done(task) }
            return nil
        }
        if let task = open.first { return try tasks.setDue(tasks.give(task, to: assignee), at: due) }
        return try tasks.create(try title(entry), for: assignee, about: AnyID(entry.id), due: due)
    }

    /// A role, and who stands in for a person, are found when the task is due.
    private func assignee(_ target: Target?, _ duty: DutyAnswer?) -> Tasks.Assignee? {
        switch target {
        case .role(let role): .role(role)
        case .person(let person): .person(AnyID(person))
        case nil: nil
        }
    }

    private func title(_ entry: Record<LogEntry>) throws -> String {
        let name = try entry.partyRecord.flatMap { try Directory(records).displayName(of: $0) }
        let probably = entry.partyProbable ? "probably " : ""
        let who = name.map { probably + $0 } ?? entry.party ?? "the caller"
        let number = name == nil ? "" : entry.party.map { " (\($0))" } ?? ""
        return "Ring back \(who)\(number)" + (entry.subject.map { ": \($0)" } ?? "")
    }

    private func emitRouted(_ entry: Record<LogEntry>, _ gap: String?, _ task: Record<Task>?) throws {
        try records.emit(
            "communication.entry.routed",
            .fields([
                "entry": .text(entry.id.text), "person": entry.forWhom.map { .text($0.text) } ?? .null,
                "role": entry.forRole.map { .text($0) } ?? .null, "urgency": .text(entry.urgency.rawValue),
                "gap": gap.map { .text($0) } ?? .null, "task": task.map { .text($0.id.text) } ?? .null,
            ]))
    }
}
