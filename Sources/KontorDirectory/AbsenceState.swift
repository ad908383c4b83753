package import KontorCore
package import KontorStore

/// How far an absence is: what its dates and the deputy's answer say together.
package enum AbsenceState: String, Sendable, CaseIterable {
    /// Nobody is asked to stand in.
    case open
    /// A deputy was asked and has not answered.
    case asked
    /// The deputy stands in.
    case accepted
    case over
    case cancelled

    /// What can be done with an absence.
    package enum Act: String, Sendable, CaseIterable { case ask, accept, decline, change, cancel, restore }

    /// What can be done in which state; each state has a way out.
    package var acts: [Act] { Self.table[self] ?? [] }

    private static let table: [AbsenceState: [Act]] = [
        .open: [.ask, .change, .cancel],
        .asked: [.ask, .accept, .decline, .change, .cancel],
        .accepted: [.ask, .accept, .decline, .change, .cancel],
        // Somebody was ill a day longer, or was back a day sooner, and says so afterwards.
        // What never was is called off as noted by mistake.
        .over: [.change, .cancel],
        .cancelled: [.restore],
    ]

    /// - Parameter today: The day by which an absence is over.
    package init(_ absence: Record<Absence>, today: Day) {
        if absence.cancelledAt != nil {
            self = .cancelled
        } else if absence.toOn < today {
            self = .over
        } else if absence.deputy == nil {
            self = .open
        } else {
            self = absence.acceptedAt == nil ? .asked : .accepted
        }
    }

    /// - Throws: `Failure.conflict` that names what is possible.
    package func permit(_ act: Act, _ absence: Record<Absence>) throws {
        guard !acts.contains(act) else { return }
        let what: String =
            switch self {
            case _ where act == .restore: "was not called off"
            case .cancelled: "was cancelled"
            case .over: "ended on \(absence.toOn)"
            case .open: "has no deputy yet"
            case .asked, .accepted: "is agreed on"
            }
        let possible = acts.map(\.rawValue).joined(separator: ", ")
        throw Failure(
            .conflict, "this absence \(what): \(act.rawValue) is not possible; possible: \(possible)",
            details: .fields(["state": .text(rawValue), "possible": .list(acts.map { .text($0.rawValue) })]))
    }
}
