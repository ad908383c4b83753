package import KontorCore
package import KontorPlanning
package import KontorStore

extension Duties {
    /// Returns who is to do a task when it is due, or whoever sees to it where nobody covers it (`WorkDuties`).
    ///
    /// What is overdue, or has no due time, falls to whoever is on duty now.
    package func assignee(of task: Record<Task>) throws -> DutyAnswer {
        var duties = WorkDuties(records)
        return try assignee(of: task, &duties)
    }

    /// Returns the open tasks that fall to a person: their own, those of roles they cover, those of people they stand in
    /// for, and those that nobody covers where they stand behind; the most urgent first.
    package func openTasks(for person: ID<Person>) throws -> [Record<Task>] {
        try openTasks(besides: person) { $0.person?.id == person }
    }

    /// Returns the open tasks that nobody covers, whoever sees to them meanwhile; the most urgent first.
    package func uncoveredTasks() throws -> [Record<Task>] { try openTasks { $0.gap != nil } }

    /// Returns the open tasks that fall as asked, among those of roles, of a person, and of all who may not be there.
    private func openTasks(
        besides person: ID<Person>? = nil, falling isWanted: (DutyAnswer) -> Bool
    ) throws -> [Record<Task>] {
        let tasks = Tasks(records)
        var duties = WorkDuties(records)
        var candidates: [Record<Task>] = []
        for one in try peopleWithTasks(besides: person) { candidates += try tasks.open(for: one) }
        for role in try tasks.rolesWithOpenTasks() { candidates += try tasks.open(forRole: role) }
        let found = try candidates.filter { isWanted(try assignee(of: $0, &duties)) }
        return found.sorted { left, right in
            let latest = Instant(microseconds: .max)
            return (left.dueAt ?? latest, left.id.text) < (right.dueAt ?? latest, right.id.text)
        }
    }

    private func assignee(of task: Record<Task>, _ duties: inout WorkDuties) throws -> DutyAnswer {
        let at = max(records.now, task.dueAt ?? records.now)
        return try duties.duty(role: task.role, person: task.person.flatMap { ID<Person>($0.text) }, at: at)
    }

    /// The person, and all with open tasks who are away now or later, or do not work here any more.
    private func peopleWithTasks(besides person: ID<Person>?) throws -> [AnyID] {
        try records.connection.texts(
            """
            SELECT DISTINCT person_id FROM task WHERE done_at IS NULL AND cancelled_at IS NULL AND person_id IS NOT NULL \
            AND (person_id = ? OR person_id NOT IN (SELECT id FROM person WHERE archived_at IS NULL) \
            OR person_id IN (SELECT person_id FROM absence WHERE to_on >= ? AND cancelled_at IS NULL)) ORDER BY person_id
            """, [.text(person?.text ?? ""), .text(records.today.description)]
        ).map { AnyID($0) }
    }
}
