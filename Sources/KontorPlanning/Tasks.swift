package import KontorCore
package import KontorStore

/// What somebody has to do: written down, changed, done or called off, listed.
///
/// Whom a task of a role falls to is asked of the directory when it is due; here the role is only a word.
package struct Tasks {
    package let records: Records

    package init(_ records: Records) { self.records = records }

    /// Who is to do a task: a person, or whoever is on duty in a role when it is due.
    package enum Assignee: Hashable, Sendable {
        case person(AnyID)
        case role(String)
    }

    /// Writes a task down.
    ///
    /// - Parameter about: The record it concerns.
    /// - Throws: `Failure.invalid` where the title is empty.
    @discardableResult
    package func create(
        _ title: String, for assignee: Assignee, about: AnyID? = nil, due: Instant? = nil
    ) throws -> Record<Task> {
        try records.create(Task.self) {
            $0.title = title
            $0.about = about
            assign(&$0, assignee)
            $0.dueAt = due
            $0.createdAt = records.now
        }
    }

    /// Returns the moment to come that a text such as `in 2 workdays, 17:00` means in this office, by its region's holidays.
    ///
    /// - Throws: `Failure.invalid` for a text that is no time, or one that is past: a task is not late when it is given.
    package func due(_ text: String, companyDays: [CompanyDay] = []) throws -> Instant {
        let holidays = try Holidays(region: records.office.region)
        let calendar = try BusinessCalendar(holidays: holidays, companyDays: companyDays)
        let due = try DueText(now: records.now, in: records.time, calendar: calendar).read(text)
        guard due >= records.now else {
            throw Failure(
                .invalid,
                "due \(records.time.wallText(due)) is past; it is \(records.time.wallText(records.now)) here: name a moment to come",
                details: .fields(["field": .text("due")]))
        }
        return due
    }

    /// Says in other words what is to be done.
    ///
    /// - Throws: `Failure.invalid` where the title is empty, `Failure.conflict` where it is over.
    @discardableResult
    package func reword(_ task: Record<Task>, _ title: String) throws -> Record<Task> {
        try refuseOver(task)
        return try records.update(task) { $0.title = title }
    }

    /// Sets or takes away the moment by which a task must be done.
    ///
    /// - Throws: `Failure.conflict` where it is done or cancelled.
    @discardableResult
    package func setDue(_ task: Record<Task>, at due: Instant?) throws -> Record<Task> {
        try refuseOver(task)
        return try records.update(task) { $0.dueAt = due }
    }

    /// Gives a task to somebody else.
    ///
    /// - Throws: `Failure.conflict` where it is done or cancelled.
    @discardableResult
    package func give(_ task: Record<Task>, to assignee: Assignee) throws -> Record<Task> {
        try refuseOver(task)
        return try records.update(task) { assign(&$0, assignee) }
    }

    /// Notes that a task is done.
    ///
    /// - Parameter person: Who did it; nil where it was done by itself, such as a call that was returned.
    /// - Throws: `Failure.conflict` where it is done already or cancelled.
    @discardableResult
    package func done(_ task: Record<Task>, by person: AnyID? = nil) throws -> Record<Task> {
        try refuseOver(task)
        let done = try records.update(task) {
            $0.doneAt = records.now
            $0.doneBy = person
        }
        try records.emit(
            "planning.task.done",
            .fields(["task": .text(task.id.text), "about": task.about.map { .text($0.text) } ?? .null]))
        return done
    }

    /// Calls a task off: nobody has to do it any more.
    ///
    /// - Throws: `Failure.conflict` where it is done or cancelled already.
    @discardableResult
    package func cancel(_ task: Record<Task>) throws -> Record<Task> {
        try refuseOver(task)
        let cancelled = try records.update(task) { $0.cancelledAt = records.now }
        try records.emit(
            "planning.task.cancelled",
            .fields(["task": .text(task.id.text), "about": task.about.map { .text($0.text) } ?? .null]))
        return cancelled
    }

    /// Opens a task again that was marked as done or called off by mistake.
    ///
    /// - Throws: `Failure.conflict` where it is open.
    @discardableResult
    package func reopen(_ task: Record<Task>) throws -> Record<Task> {
        guard task.doneAt != nil || task.cancelledAt != nil else { throw Failure(.conflict, "this task is open") }
        return try records.update(task) {
            $0.doneAt = nil
            $0.doneBy = nil
            $0.cancelledAt = nil
        }
    }

    private func refuseOver(_ task: Record<Task>) throws {
        let wayOut = "where that was a mistake, kontor.planning.task.reopen first"
        if let doneAt = task.doneAt {
            throw Failure(.conflict, "this task was done at \(records.time.wallText(doneAt)) already: \(wayOut)")
        }
        if let cancelledAt = task.cancelledAt {
            throw Failure(.conflict, "this task was called off at \(records.time.wallText(cancelledAt)): \(wayOut)")
        }
    }

    private func assign(_ draft: inout Draft<Task>, _ assignee: Assignee) {
        switch assignee {
        case .person(let person):
            draft.person = person
            draft.role = nil
        case .role(let role):
            draft.person = nil
            draft.role = role
        }
    }
}

extension Record<Task> {
    /// Who is to do it.
    package var assignee: Tasks.Assignee? { self.role.map { .role($0) } ?? self.person.map { .person($0) } }
}
