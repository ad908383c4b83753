package import KontorCore
package import KontorDirectory
package import KontorStore

extension HR {
    /// Moves an application by a person's decision and keeps who decided, when and why.
    ///
    /// - Parameter person: Who decides; a program cannot.
    /// - Throws: `Failure(.refused)` for a step that cannot follow, that is the candidate's own, or an offer or a hire beyond
    ///   the opening's seats; `Failure(.invalid)` without a reason.
    @discardableResult
    package func decide(
        _ application: Record<Application>, _ state: Application.State, by person: ID<Person>, reason: String
    ) throws -> Record<Application> {
        // A record that was read earlier may not know yet what was decided since.
        let application = try records.require(application.id)
        guard state.needsDecision else {
            throw Failure(.refused, "\(application.number): \(state.rawValue) is nothing that somebody here decides")
        }
        try checkReason(reason, for: application, becoming: state)
        try checkMove(application, to: state)
        if state == .offered || state == .hired { try checkSeats(of: application) }
        try note(application, to: state, by: person, reason: reason)
        let moved = try move(application, to: state)
        if state == .hired { try followSeats(of: records.require(application.opening)) }
        return moved
    }

    /// Notes that the interview took place.
    @discardableResult
    package func interviewed(_ application: Record<Application>) throws -> Record<Application> {
        try follow(application, to: .interviewed)
    }

    /// Notes that the candidate withdrew.
    @discardableResult
    package func withdraw(_ application: Record<Application>) throws -> Record<Application> {
        try follow(application, to: .withdrawn)
    }

    /// Notes that the candidate declined the offer.
    @discardableResult
    package func decline(_ application: Record<Application>) throws -> Record<Application> {
        try follow(application, to: .declined)
    }

    /// Returns what was decided about an application, the first first.
    package func decisions(about application: ID<Application>) throws -> [Record<Decision>] {
        try records.find(Decision.self, "WHERE application_id = ? ORDER BY id", [.text(application.text)])
    }

    func checkReason(
        _ reason: String, for application: Record<Application>, becoming state: Application.State
    ) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Failure(
                .invalid, "\(application.number): a decision needs a reason, say why it becomes \(state.rawValue)")
        }
    }

    /// Keeps who decides, when and why.
    func note(
        _ application: Record<Application>, to state: Application.State, by person: ID<Person>, reason: String,
        takesBack: Bool? = nil
    ) throws {
        try records.create(Decision.self) {
            $0.application = application.id
            $0.from = application.state
            $0.to = state
            $0.person = person
            $0.reason = reason
            $0.at = records.now
            $0.takesBack = takesBack
        }
    }

    private func follow(_ application: Record<Application>, to state: Application.State) throws -> Record<Application> {
        let application = try records.require(application.id)
        try checkMove(application, to: state)
        return try move(application, to: state)
    }

    private func checkMove(_ application: Record<Application>, to state: Application.State) throws {
        _ = try ApplicationProgress(number: application.number, state: application.state).moving(to: state)
    }

    /// Stores the new state and says so to whoever listens; the event carries nothing about the person.
    func move(_ application: Record<Application>, to state: Application.State) throws -> Record<Application> {
        let moved = try records.update(application) {
            $0.withdrawnFrom = state == .withdrawn ? application.state : nil
            $0.state = state
        }
        try records.emit(
            "hr.application.moved",
            .fields([
                "application": .text(application.number), "from": .text(application.state.rawValue),
                "to": .text(state.rawValue),
            ]))
        return moved
    }

    private func checkSeats(of application: Record<Application>) throws {
        let opening = try records.require(application.opening)
        let taken = try hired(for: opening.id)
        guard taken < opening.seats else {
            let seats = opening.seats == 1 ? "1 seat, which is" : "\(opening.seats) seats, all"
            throw Failure(
                .refused,
                "\(application.number): the opening \(opening.key) has \(seats) taken: "
                    + "\(moreSeats(opening, taken)) where one more is wanted")
        }
    }

    /// The call that adds a seat to an opening whose seats are all taken.
    func moreSeats(_ opening: Record<Opening>, _ taken: Int) -> String {
        "kontor.hr.opening.update(\"\(opening.key)\", { seats = \(taken + 1) })"
    }

    /// An opening is filled exactly while all its seats are taken, unless somebody closed it.
    @discardableResult
    func followSeats(of opening: Record<Opening>) throws -> Record<Opening> {
        let isFull = try hired(for: opening.id) >= opening.seats
        guard opening.state == (isFull ? .open : .filled) else { return opening }
        let followed = try records.update(opening) { $0.state = isFull ? .filled : .open }
        if isFull { try records.emit("hr.opening.filled", .fields(["opening": .text(opening.key)])) }
        return followed
    }

    func hired(for opening: ID<Opening>) throws -> Int {
        try records.count(Application.self, "WHERE opening_id = ? AND state = 'hired'", [.text(opening.text)])
    }
}
