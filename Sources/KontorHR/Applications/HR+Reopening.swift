package import KontorCore
package import KontorDirectory
package import KontorStore

extension HR {
    /// Takes the last step of an application back, which was a mistake: the wrong person was rejected, or withdrew as it
    /// seemed. What was decided stays in the records, with this decision behind it.
    ///
    /// An answer that still waits in the outbox never leaves.
    ///
    /// - Parameter person: Who decides; a program cannot.
    /// - Throws: `Failure(.refused)` where no step was taken yet, the opening takes no applications, or the answer has left the
    ///   office, each with how to go on; `.invalid` without a reason.
    @discardableResult
    package func reopen(
        _ application: Record<Application>, by person: ID<Person>, reason: String
    ) throws -> Record<Application> {
        let application = try records.require(application.id)
        let number = application.number
        let standing = try standingDecisions(about: application.id)
        guard let before = try state(before: application, standing) else {
            throw Failure(
                .refused, "\(number) is \(application.state.rawValue): nothing was decided that could be taken back")
        }
        try checkReason(reason, for: application, becoming: before)
        let opening = try records.require(application.opening)
        // A hiring that is taken back gives its seat back, also where the opening was closed meanwhile.
        guard opening.state == .open || application.state == .hired else {
            throw Failure(
                .refused,
                "\(number): the opening \(opening.key) is \(opening.state.rawValue): \(try waysToOpen(opening)) first")
        }
        if application.state.needsDecision, let decision = standing.last {
            try recall(decision, about: application)
        }
        try note(application, to: before, by: person, reason: reason, takesBack: true)
        let moved = try move(application, to: before)
        if application.state == .hired { try followSeats(of: opening) }
        return moved
    }

    /// What makes an opening take applications again: a filled one has a seat more, a closed one is reopened.
    private func waysToOpen(_ opening: Record<Opening>) throws -> String {
        let taken = try hired(for: opening.id)
        let more = taken < opening.seats ? [] : [moreSeats(opening, taken)]
        let again = opening.state == .closed ? ["kontor.hr.opening.reopen(\"\(opening.key)\")"] : []
        return (more + again).joined(separator: " and ")
    }

    /// The decisions that brought an application where it is, without those that were taken back.
    private func standingDecisions(about application: ID<Application>) throws -> [Record<Decision>] {
        try decisions(about: application).reduce(into: []) { standing, decision in
            guard decision.takesBack == true else { return standing.append(decision) }
            // What was only noted, such as an interview, is no decision that could fall.
            if decision.from.needsDecision { _ = standing.popLast() }
        }
    }

    /// Where an application stood before its last step; nil where there was none.
    private func state(
        before application: Record<Application>, _ standing: [Record<Decision>]
    ) throws -> Application.State? {
        let decided = standing.last
        let before: Application.State
        switch application.state {
        case .received, .screened: return nil
        case .interviewed: before = .invited
        case .declined: before = .offered
        // Of who withdrew before that was kept, the last decision is known.
        case .withdrawn: before = application.withdrawnFrom ?? decided?.to ?? .received
        case .shortlisted, .invited, .offered, .hired, .rejected: before = decided?.from ?? .received
        }
        guard before == .received || before == .screened else { return before }
        return try lastScreening(of: application.id) == nil ? .received : .screened
    }

    /// Keeps what tells the candidate of a decision from leaving the office.
    ///
    /// - Throws: `Failure(.refused)` where it has left: nobody is told two things.
    private func recall(_ decision: Record<Decision>, about application: Record<Application>) throws {
        let answers = try records.find(
            Outgoing.self, "WHERE about_id IN (?, ?) AND created_at >= ? AND state <> 'cancelled' ORDER BY id",
            [.text(application.id.text), .text(decision.id.text), .integer(decision.at.microseconds)])
        guard !answers.contains(where: { $0.state == .delivered }) else {
            throw Failure(
                .refused,
                "\(application.number): the candidate was told already, and what was sent stays sent: write to them, and "
                    + "take the application in anew with kontor.hr.application.receive")
        }
        for answer in answers { try records.update(answer) { $0.state = .cancelled } }
    }
}
