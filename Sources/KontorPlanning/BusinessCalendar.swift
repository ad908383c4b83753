package import KontorCore

/// Which days an office works: its weekdays, less the public holidays and its own company days.
package struct BusinessCalendar: Sendable {
    /// Workdays that can be counted at once, about forty years.
    package static let mostWorkdays = 10_000

    package let holidays: Holidays
    package let workdays: Set<Weekday>
    package let companyDays: [CompanyDay]

    /// - Throws: `Failure(.invalid)` where no weekday is a workday, or company days close the office every day.
    package init(
        holidays: Holidays, workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday],
        companyDays: [CompanyDay] = []
    ) throws(Failure) {
        guard !workdays.isEmpty else {
            throw Failure(.invalid, "workdays must name at least one weekday, such as mon")
        }
        for case .days(let first, let last, let name) in companyDays where last.days(since: first) > 366 {
            throw Failure(.invalid, "company days \"\(name)\" must not be longer than a year")
        }
        self.holidays = holidays
        self.workdays = workdays
        self.companyDays = companyDays
    }

    /// Returns whether the office works on that day.
    package func isBusinessDay(_ day: Day) -> Bool { closedBecause(day) == nil }

    /// Returns why the office is closed, such as `closed: Buß- und Bettag` or `closed: Saturday`; nil where it works.
    package func closedBecause(_ day: Day) -> String? {
        let reason =
            holidays.name(of: day) ?? companyDays.first { $0.covers(day) }?.name
            ?? (workdays.contains(day.weekday) ? nil : day.weekday.englishName)
        return reason.map { "closed: " + $0 }
    }

    /// Returns the first business day after `day`.
    ///
    /// - Throws: `Failure(.limit)` where the office is closed for more than ten years on end.
    package func next(after day: Day) throws(Failure) -> Day { try step(from: day, by: 1) }

    /// Returns the last business day before `day`; throws as `next(after:)` does.
    package func previous(before day: Day) throws(Failure) -> Day { try step(from: day, by: -1) }

    /// Returns the day so many business days later; negative goes back, 0 is the day itself even where it is closed.
    ///
    /// - Throws: `Failure(.limit)` beyond `mostWorkdays`, or as `next(after:)` does.
    package func adding(workdays count: Int, to day: Day) throws(Failure) -> Day {
        guard (-Self.mostWorkdays...Self.mostWorkdays).contains(count) else {
            throw Failure(.limit, "at most \(Self.mostWorkdays) workdays can be counted, got \(count)")
        }
        var reached = day
        for _ in 0..<abs(count) { reached = try step(from: reached, by: count < 0 ? -1 : 1) }
        return reached
    }

    /// Returns how many business days lie after `start`, up to and including `end`; 0 where `end` is not later.
    package func workdays(after start: Day, through end: Day) -> Int {
        guard end > start else { return 0 }
        return (1...end.days(since: start)).count { isBusinessDay(start.adding(days: $0)) }
    }

    private func step(from day: Day, by direction: Int) throws(Failure) -> Day {
        var reached = day
        for _ in 0..<3_660 {
            reached = reached.adding(days: direction)
            if isBusinessDay(reached) { return reached }
        }
        throw Failure(.limit, "no business day within ten years of \(day)")
    }
}
