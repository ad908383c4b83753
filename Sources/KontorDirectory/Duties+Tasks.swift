package import KontorCore
package import KontorPlanning
package import KontorStore

extension Duties {
    /// Returns who is to do a task when it is due: whoever is on duty in its role then, or its person's stand-in.
    ///
    /// What is overdue, or has no due time, falls to whoever is on duty now.
    package func assignee(of task: Record<Task>) throws -> DutyAnswer {
        let at = max(records.now, task.dueAt ?? records.now)
        if let role = task.role { return try onDuty(role: role, at: at) }
        guard let person = task.person.flatMap({ ID<Person>($0.text) }) else {
            return DutyAnswer(person: nil, onBehalfOf: nil, why: [], gap: "this task names nobody in the directory")
        }
        return try standIn(for: person, at: at)
    }

    /// Returns the open tasks that fall to a person: their own, those of roles they cover, and those of people they stand
    /// in for; the most urgent first.
    package func openTasks(for person: ID<Person>) throws -> [Record<Task>] {
        let tasks = Tasks(records)
        var candidates: [Record<Task>] = []
        for one in try represented(by: person) { candidates += try tasks.open(for: AnyID(one)) }
        for role in try tasks.rolesWithOpenTasks() { candidates += try tasks.open(forRole: role) }
        let found = try candidates.filter { try assignee(of: $0).person?.id == person }
        return found.sorted { left, right in
            let latest = Instant(microseconds: .max)
            return (left.dueAt ?? latest, left.id.text) < (right.dueAt ?? latest, right.id.text)
        }
    }

    /// The person, and all whose deputies lead to them now or later.
    private func represented(by person: ID<Person>) throws -> [ID<Person>] {
        var people = [person]
        var next = 0
        while next < people.count {
            let absences = try records.find(
                Absence.self, "WHERE deputy_id = ? AND to_on >= ? AND cancelled_at IS NULL ORDER BY id",
                [.text(people[next].text), .text(records.today.description)])
            for absence in absences where !people.contains(absence.person) { people.append(absence.person) }
            next += 1
        }
        return people
    }
}
