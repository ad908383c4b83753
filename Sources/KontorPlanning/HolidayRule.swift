internal import KontorCore

/// One public holiday: its name, when it falls, where and since when.
struct HolidayRule: Sendable {
    /// How the day follows from the year.
    enum Date: Sendable {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday; negative before.
        case easter(Int)
        /// The last such weekday before a date.
        case before(Weekday, month: Int, day: Int)
        /// Days after the n-th such weekday of a month.
        case nth(Int, Weekday, month: Int, plus: Int)
        /// The fixed day, but only where it falls on one of these weekdays.
        case fixedOn(Set<Weekday>, month: Int, day: Int)
        /// Glarus: the first Thursday of April, or the second where the first is Maundy Thursday.
        case firstThursdayOfAprilOutsideHolyWeek
    }

    let name: String
    let date: Date
    /// The regions' codes without the country, separated by spaces; empty where it holds in the whole country.
    let regions: String
    /// The years in which it holds.
    let years: ClosedRange<Int>

    init(_ name: String, _ date: Date, in regions: String = "", years: ClosedRange<Int> = 1...9999) {
        self.name = name
        self.date = date
        self.regions = regions
        self.years = years
    }

    func holds(in region: String) -> Bool {
        regions.isEmpty || regions.split(separator: " ").contains { $0 == region }
    }

    /// Returns the day in that year, or nil where the holiday does not fall in it.
    func day(in year: Int) -> Day? {
        guard years.contains(year) else { return nil }
        switch date {
        case .fixed(let month, let day):
            return Day(year: year, month: month, day: day)
        case .easter(let offset):
            return Easter.sunday(in: year)?.adding(days: offset)
        case .before(let weekday, let month, let day):
            return Day(year: year, month: month, day: day)?.adding(days: -1).onOrBefore(weekday)
        case .nth(let count, let weekday, let month, let plus):
            return Day(year: year, month: month, day: 7)?.onOrBefore(weekday).adding(days: 7 * (count - 1) + plus)
        case .fixedOn(let weekdays, let month, let day):
            return Day(year: year, month: month, day: day).flatMap { weekdays.contains($0.weekday) ? $0 : nil }
        case .firstThursdayOfAprilOutsideHolyWeek:
            guard let first = Day(year: year, month: 4, day: 7)?.onOrBefore(.thursday) else { return nil }
            return first == Easter.sunday(in: year)?.adding(days: -3) ? first.adding(days: 7) : first
        }
    }
}

/// The date of Easter in the Gregorian calendar.
enum Easter {
    /// Returns Easter Sunday by the computus of Meeus, Jones and Butcher; nil before 1583.
    static func sunday(in year: Int) -> Day? {
        guard year >= 1583 else { return nil }
        let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
        let moon = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moon + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let march = epact + weekday - 7 * correction + 114
        return Day(year: year, month: march / 31, day: march % 31 + 1)
    }
}

extension Day {
    /// Returns this day, or the last one before it that is such a weekday.
    func onOrBefore(_ wanted: Weekday) -> Day {
        let order = Weekday.allCases
        let (own, other) = (order.firstIndex(of: weekday) ?? 0, order.firstIndex(of: wanted) ?? 0)
        return adding(days: -((own - other + 7) % 7))
    }
}
