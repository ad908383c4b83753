package import KontorCore

extension WeeklyHours {
    /// Returns the moment at which so many minutes of open time have passed since `start`: "reaction within 8 h".
    ///
    /// Time in which it is closed does not count. With 0 minutes it is `start`, or the next opening where it is closed.
    ///
    /// - Parameters:
    ///   - minutes: 0 or more.
    ///   - holidays: nil where no public holidays are known.
    /// - Throws: `Failure(.invalid)` for a negative time; `Failure(.limit)` where a year has too few open hours.
    package func adding(
        minutes: Int, to start: Instant, in time: OfficeTime, holidays: Holidays?
    ) throws(Failure) -> Instant {
        guard minutes >= 0 else {
            throw Failure(.invalid, "minutes within hours must not be negative, got \(minutes)")
        }
        // More than a year of minutes cannot be found, and must not overflow.
        var left = Int64(min(minutes, 1_000_000)) * 60_000_000
        for span in OpenSpans(hours: self, time: time, holidays: holidays, from: start) {
            let begin = max(span.lowerBound, start)
            let length = span.upperBound.microseconds - begin.microseconds
            if left <= length { return Instant(microseconds: begin.microseconds + left) }
            left -= length
        }
        throw Failure(.limit, "the hours \"\(self)\" have less than \(minutes) minutes in the next year")
    }

    /// Returns `adding(minutes:to:in:holidays:)` for whole hours, and throws as it does.
    package func adding(
        hours: Int, to start: Instant, in time: OfficeTime, holidays: Holidays?
    ) throws(Failure) -> Instant {
        let (minutes, overflows) = hours.multipliedReportingOverflow(by: 60)
        return try adding(minutes: overflows ? .max : minutes, to: start, in: time, holidays: holidays)
    }

    /// Returns the whole minutes of open time between two moments; 0 where `end` is not later.
    ///
    /// Looks one year ahead of `start` at most.
    package func minutes(from start: Instant, to end: Instant, in time: OfficeTime, holidays: Holidays?) -> Int {
        var total: Int64 = 0
        for span in OpenSpans(hours: self, time: time, holidays: holidays, from: start) {
            if span.lowerBound >= end { break }
            total += min(span.upperBound, end).microseconds - max(span.lowerBound, start).microseconds
        }
        return Int(max(0, total) / 60_000_000)
    }
}
