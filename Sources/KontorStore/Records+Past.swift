package import KontorCore

/// What happened did not happen at a time to come.
///
/// The one place that says so: fields that are declared `.past` are held to it at every door, and the doors that read days
/// and moments for themselves ask here.
extension Records {
    /// How far another machine's clock may be ahead of the office's, in seconds.
    package static let clockSkew: Int64 = 3600

    package func isToCome(_ day: Day) -> Bool { day > today }

    /// Whether a moment is to come, by more than clocks differ.
    ///
    /// Where the office's clock stands still, as in practice, all of its day has passed.
    package func isToCome(_ instant: Instant) -> Bool {
        guard instant > now.adding(seconds: Self.clockSkew) else { return false }
        return !clock.standsStill || isToCome(time.day(at: instant))
    }

    /// Refuses a day on which nothing can have happened yet.
    ///
    /// - Parameter name: What it is called where it was given.
    package func refuseToCome(_ day: Day, _ name: String) throws(Failure) {
        guard isToCome(day) else { return }
        throw Failure(
            .invalid, "\(name) \(day) is in the future; today is \(today)", details: .fields(["field": .text(name)]))
    }

    /// Refuses a moment at which nothing can have happened yet.
    package func refuseToCome(_ instant: Instant, _ name: String) throws(Failure) {
        guard isToCome(instant) else { return }
        throw Failure(
            .invalid, "\(name) \(time.wallText(instant)) is in the future; \(futureAdvice)",
            details: .fields(["field": .text(name)]))
    }

    /// What to do about a moment to come, with what the office takes for now.
    package var futureAdvice: String {
        "it is \(time.wallText(now)) here: correct it, or the clock that it was read from"
    }

    /// Holds a row to what its declaration says of the past.
    ///
    /// - Parameter columns: Those that are set or changed.
    func refuseToCome(_ declaration: NounDeclaration, _ values: [StoredValue], columns: [Int]? = nil) throws {
        for (column, field) in declaration.pasts where columns?.contains(column) != false {
            if let day = values[column].text.flatMap({ Day($0) }) {
                try refuseToCome(day, field)
            } else if let microseconds = values[column].integer {
                try refuseToCome(Instant(microseconds: microseconds), field)
            }
        }
    }
}
