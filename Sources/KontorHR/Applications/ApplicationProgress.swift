package import KontorCore

/// The way of an application: which state may follow which, and who brings it there.
package struct ApplicationProgress: Sendable, Equatable {
    /// The application's number, for the refusal.
    package let number: String
    package let state: Application.State

    package init(number: String, state: Application.State) {
        self.number = number
        self.state = state
    }

    /// The states that may follow, in the usual order.
    package var next: [Application.State] { Self.ways[state] ?? [] }

    /// Returns the progress in the new state.
    ///
    /// - Throws: `Failure(.refused)` that names what is possible.
    package func moving(to new: Application.State) throws(Failure) -> ApplicationProgress {
        guard next.contains(new) else {
            let possible = next.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .refused,
                "\(number) is \(state.rawValue) and cannot become \(new.rawValue); "
                    + (next.isEmpty
                        ? "where that was a mistake, kontor.hr.application.reopen takes it back"
                        : "possible: \(possible)"),
                details: .fields(["state": .text(state.rawValue), "possible": .list(next.map { .text($0.rawValue) })]))
        }
        return ApplicationProgress(number: number, state: new)
    }

    private static let ways: [Application.State: [Application.State]] = [
        // A person may decide without a screening: a scan has no text that could be screened.
        .received: [.screened, .shortlisted, .rejected, .withdrawn],
        .screened: [.shortlisted, .rejected, .withdrawn],
        .shortlisted: [.invited, .rejected, .withdrawn],
        .invited: [.interviewed, .rejected, .withdrawn],
        // Back to invited: a second round.
        .interviewed: [.offered, .invited, .rejected, .withdrawn],
        .offered: [.hired, .declined, .rejected, .withdrawn],
        .hired: [],
        .rejected: [],
        .withdrawn: [],
        .declined: [],
    ]
}

extension Application.State {
    /// Whether nothing more follows.
    package var isOver: Bool { ApplicationProgress(number: "", state: self).next.isEmpty }

    /// Whether only a person brings an application there, with a reason.
    package var needsDecision: Bool {
        switch self {
        case .shortlisted, .invited, .offered, .hired, .rejected: true
        case .received, .screened, .interviewed, .withdrawn, .declined: false
        }
    }

    /// Whether the application may be screened: nobody has been invited yet.
    package var isScreened: Bool { self == .received || self == .screened || self == .shortlisted }

    /// The states that meet a condition as a list for SQL.
    static func sql(_ condition: (Application.State) -> Bool) -> String {
        "(" + allCases.filter(condition).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
    }
}
