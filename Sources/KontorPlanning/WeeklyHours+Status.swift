package import KontorCore

extension WeeklyHours {
    /// Whether somebody can be reached at a moment, and until or from when.
    package enum Status: Hashable, Sendable {
        /// nil where it does not close within the next year.
        case open(until: Instant?)
        /// nil where it does not open within the next year.
        case closed(opens: Instant?)
    }

    /// Returns whether it is open at `instant`; the moment of closing counts as closed.
    ///
    /// - Parameter holidays: nil where no public holidays are known.
    package func status(at instant: Instant, in time: OfficeTime, holidays: Holidays?) -> Status {
        if self == .always { return .open(until: nil) }
        let spans = OpenSpans(hours: self, time: time, holidays: holidays, from: instant)
        guard let first = spans.first(where: { _ in true }) else { return .closed(opens: nil) }
        guard first.lowerBound <= instant else { return .closed(opens: first.lowerBound) }
        return .open(until: spans.isUnending(first) ? nil : first.upperBound)
    }

    /// Returns the status in plain words, such as `open until 17:00`, `opens tomorrow 08:00`, `opens Mon 08:00` or, on a
    /// public holiday, `closed: Neujahr; opens Fri 08:00`.
    package func words(at instant: Instant, in time: OfficeTime, holidays: Holidays?) -> String {
        let today = time.day(at: instant)
        switch status(at: instant, in: time, holidays: holidays) {
        case .open(nil): return "open day and night"
        case .open(let until?):
            let isMidnight = time.minuteOfDay(at: until) == 0 && time.day(at: until) == today.adding(days: 1)
            return "open until " + (isMidnight ? "24:00" : Self.moment(until, seenFrom: today, in: time))
        case .closed(nil): return "closed"
        case .closed(let opens?):
            let words = "opens " + Self.moment(opens, seenFrom: today, in: time)
            let holiday = holidays?.name(of: today)
            guard let holiday, time.day(at: opens) != today else { return words }
            return "closed: \(holiday); \(words)"
        }
    }

    private static func moment(_ instant: Instant, seenFrom today: Day, in time: OfficeTime) -> String {
        let day = time.day(at: instant)
        let clock = WallTime.text(time.minuteOfDay(at: instant))
        return switch day.days(since: today) {
        case 0: clock
        case 1: "tomorrow \(clock)"
        case 2...6: "\(day.weekday.shortName) \(clock)"
        default: "\(day) \(clock)"
        }
    }
}
