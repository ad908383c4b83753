package import KontorCore

/// Reads when something is due, as people write it: `in 2 workdays, 17:00`, `morgen`, `2026-11-25 17:00`.
///
///     due  = instant | span | day [ [","] [ "at" | "um" ] time ]
///     span = "in" count ( "minutes" | "hours" )
///     day  = "2026-11-25" | "25.11.2026" | "25.11." | "today" | "tomorrow" | "day after tomorrow" | weekday
///          | "next workday" | "in" count ( "days" | "workdays" | "weeks" | "months" )
///     time = "9" | "09:00" | "17 Uhr"
///
/// German words do as well (`heute`, `morgen`, `übermorgen`, `in zwei Werktagen`, `nächster Werktag`, `Freitag`); an
/// instant is RFC 3339. A workday is a business day of the calendar: Saturday is none unless the office works on it.
/// A weekday is the next one after today, `25.11.` the next one from today on.
package struct DueText {
    private let today: Day
    private let now: Instant
    private let time: OfficeTime
    private let calendar: BusinessCalendar
    private let closingMinute: Int

    /// - Parameters:
    ///   - now: The moment that `in` and `tomorrow` count from.
    ///   - calendar: The business days behind `workdays`.
    ///   - closingMinute: Minutes since midnight at which a day without a time is due; 1020 is 17:00.
    package init(now: Instant, in time: OfficeTime, calendar: BusinessCalendar, closingMinute: Int = 1020) {
        self.now = now
        self.time = time
        self.calendar = calendar
        self.closingMinute = closingMinute
        today = time.day(at: now)
    }

    /// Returns the moment that the text means; it may lie in the past.
    ///
    /// A time that the clocks jump over is read as `OfficeTime` reads it.
    ///
    /// - Throws: `Failure(.invalid)` for a text outside the grammar, `Failure(.limit)` for too large a count and for what
    ///   lies outside the calendar.
    package func read(_ text: String) throws(Failure) -> Instant {
        let moment = try moment(text)
        guard Instant.everywhere.contains(moment) else {
            throw Failure(.limit, "due \"\(text)\" lies outside the calendar: from 0001-01-02 to 9999-12-30")
        }
        return moment
    }

    private func moment(_ text: String) throws(Failure) -> Instant {
        if let instant = Instant(text) { return instant }
        let words = DueWords.words(text)
        if let seconds = try DueWords.seconds(words) { return now.adding(seconds: seconds) }
        for count in stride(from: min(words.count, DueWords.longestDay), through: 1, by: -1) {
            guard let day = try day(Array(words.prefix(count))) else { continue }
            let rest = words.dropFirst(count).drop { ["at", "um"].contains($0) }
            if rest.isEmpty, count == words.count { return time.instant(on: day, minute: closingMinute) }
            guard let minute = WallTime.minute(rest.joined(separator: " ")) else {
                throw Failure(
                    .invalid,
                    "due \"\(text)\": \"\(rest.joined(separator: " "))\" is no time; expected for example 17:00")
            }
            return minute == 1440
                ? time.instant(on: day.adding(days: 1), minute: 0) : time.instant(on: day, minute: minute)
        }
        throw Failure(
            .invalid,
            "due \"\(text)\" is no day; expected for example \"2026-11-25 17:00\", \"tomorrow\" or \"in 2 workdays, 17:00\""
                + (words.first.map { NearestName.hint($0, among: DueWords.days.keys.sorted()) } ?? ""))
    }
}

extension DueText {
    /// Returns the day that all the words together mean, or nil where they mean none.
    private func day(_ words: [String]) throws(Failure) -> Day? {
        let phrase = words.joined(separator: " ")
        if let days = DueWords.days[phrase] { return today.adding(days: days) }
        if DueWords.nextWorkday.contains(phrase) { return try calendar.next(after: today) }
        if let span = try DueWords.span(words) {
            switch span.unit {
            case .day: return today.adding(days: span.count)
            case .workday: return try calendar.adding(workdays: span.count, to: today)
            case .week: return today.adding(days: span.count * 7)
            case .month: return today.adding(months: span.count)
            case .minute, .hour: return nil
            }
        }
        guard words.count <= 2, let last = words.last, words.count == 1 || DueWords.next.contains(words[0]) else {
            return nil
        }
        if let weekday = Weekday(named: last) {
            return today.adding(days: (weekday.position - today.weekday.position + 6) % 7 + 1)
        }
        return words.count == 1 ? Day(last) ?? germanDay(last) : nil
    }

    /// Reads `25.11.2026` and `25.11.`, which is this year's or else the next one that there is.
    private func germanDay(_ text: String) -> Day? {
        let fields = text.split(separator: ".", omittingEmptySubsequences: false)
        guard fields.count == 3, let day = Int(fields[0]), let month = Int(fields[1]) else { return nil }
        if let year = Int(fields[2]) { return fields[2].count == 4 ? Day(year: year, month: month, day: day) : nil }
        guard fields[2].isEmpty else { return nil }
        let years = today.year...(today.year + 8)
        return years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 >= today }
    }
}
