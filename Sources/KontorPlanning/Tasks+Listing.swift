package import KontorStore

extension Tasks {
    /// Returns the tasks about a record that are done or called off, the last ended first.
    package func ended(about record: AnyID) throws -> [Record<Task>] {
        try records.find(
            Task.self,
            """
            WHERE about_id = ? AND (done_at IS NOT NULL OR cancelled_at IS NOT NULL) \
            ORDER BY COALESCE(done_at, cancelled_at) DESC, id DESC
            """, [.text(record.text)])
    }

    /// Returns open tasks, the most urgent first; those without a due time come last.
    package func open(limit: Int = 100) throws -> [Record<Task>] {
        try records.find(Task.self, "WHERE \(Self.isOpen) \(Self.order) LIMIT \(max(0, limit))")
    }

    /// Returns the open tasks that name a person.
    package func open(for person: AnyID) throws -> [Record<Task>] {
        try records.find(Task.self, "WHERE person_id = ? AND \(Self.isOpen) \(Self.order)", [.text(person.text)])
    }

    /// Returns the open tasks of a role.
    package func open(forRole role: String) throws -> [Record<Task>] {
        try records.find(Task.self, "WHERE \(Self.isOpen) AND role = ? \(Self.order)", [.text(role)])
    }

    /// Returns the open tasks about a record.
    package func open(about record: AnyID) throws -> [Record<Task>] {
        try records.find(Task.self, "WHERE about_id = ? AND \(Self.isOpen) \(Self.order)", [.text(record.text)])
    }

    /// Returns the open tasks whose time has passed, the longest overdue first.
    package func overdue(limit: Int = 100) throws -> [Record<Task>] {
        try records.find(
            Task.self, "WHERE \(Self.isOpen) AND due_at < ? ORDER BY due_at, id LIMIT \(max(0, limit))",
            [.integer(records.now.microseconds)])
    }

    /// Returns the roles that have open tasks.
    package func rolesWithOpenTasks() throws -> [String] {
        try records.connection.texts(
            "SELECT DISTINCT role FROM task WHERE \(Self.isOpen) AND role IS NOT NULL ORDER BY role"
        )
    }

    private static let isOpen = "done_at IS NULL AND cancelled_at IS NULL"
    private static let order = "ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, id"
}
