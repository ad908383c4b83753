package import KontorCore

/// When somebody can be reached: opening hours of a firm, or the support hours of a contract.
///
/// Hours are wall-clock times in the office's time zone, so that a day with a change of the clocks has an hour less or more.
package struct WeeklyHours: Hashable, Sendable {
    /// What holds on a public holiday.
    package enum OnHolidays: Hashable, Sendable {
        case closed
        /// The hours of the weekday that the holiday falls on.
        case asUsual
        case hours([Range<Int>])
    }

    /// Minutes since midnight, in order and without overlap; an end beyond 1440 lies on the next day.
    package let hours: [Weekday: [Range<Int>]]
    package let onHolidays: OnHolidays

    /// Every day, all day, holidays too.
    package static let always = WeeklyHours(
        hours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [0..<1440]) }), onHolidays: .asUsual)

    init(hours: [Weekday: [Range<Int>]], onHolidays: OnHolidays) {
        self.hours = hours.filter { !$0.value.isEmpty }
        self.onHolidays = onHolidays
    }

    /// Returns the hours that begin on a day; empty where it is closed.
    ///
    /// - Parameter holidays: nil where no public holidays are known.
    package func hours(on day: Day, holidays: Holidays?) -> [Range<Int>] {
        let usual = hours[day.weekday] ?? []
        guard holidays?.name(of: day) != nil else { return usual }
        return switch onHolidays {
        case .closed: []
        case .asUsual: usual
        case .hours(let hours): hours
        }
    }
}
