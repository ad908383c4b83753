internal import KontorCore

/// The spans of time in which weekly hours are open, one after the other, neighbours joined.
///
/// The search looks a little more than a year ahead; a span that reaches its end counts as unending.
struct OpenSpans: Sequence, IteratorProtocol {
    private static let horizon = 400

    private let hours: WeeklyHours
    private let time: OfficeTime
    private let holidays: Holidays?
    private let start: Instant
    private let lastDay: Day
    private var day: Day
    private var waiting: [Range<Instant>] = []

    /// Begins with the span that is open at `from`, or the first after it.
    init(hours: WeeklyHours, time: OfficeTime, holidays: Holidays?, from: Instant) {
        self.hours = hours
        self.time = time
        self.holidays = holidays
        start = from
        let today = time.day(at: from)
        // Hours past midnight began yesterday.
        day = today.adding(days: -1)
        lastDay = today.adding(days: Self.horizon)
    }

    /// Whether the span was still open where the search ended.
    func isUnending(_ span: Range<Instant>) -> Bool {
        span.upperBound >= time.instant(on: lastDay, minute: 0)
    }

    mutating func next() -> Range<Instant>? {
        while var span = nextPiece() {
            while let following = nextPiece() {
                if following.lowerBound > span.upperBound {
                    waiting.insert(following, at: 0)
                    break
                }
                span = span.lowerBound..<Swift.max(span.upperBound, following.upperBound)
            }
            if span.upperBound > start { return span }
        }
        return nil
    }

    private mutating func nextPiece() -> Range<Instant>? {
        while waiting.isEmpty {
            if day >= lastDay { return nil }
            waiting = hours.hours(on: day, holidays: holidays).compactMap { range in
                let (opens, closes) = (instant(range.lowerBound), instant(range.upperBound))
                return opens < closes ? opens..<closes : nil
            }
            day = day.adding(days: 1)
        }
        return waiting.removeFirst()
    }

    private func instant(_ minute: Int) -> Instant {
        minute < 1440
            ? time.instant(on: day, minute: minute)
            : time.instant(on: day.adding(days: 1), minute: minute - 1440)
    }
}
