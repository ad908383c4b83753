/// A calendar day in the office's own time zone, such as `2026-11-23`.
package struct Day: Hashable, Comparable, Sendable {
    package let daysSince1970: Int32

    package init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    /// Returns nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(month, of: year) else {
            return nil
        }
        self.init(daysSince1970: Day.count(year: year, month: month, day: day))
    }

    package static func < (left: Day, right: Day) -> Bool { left.daysSince1970 < right.daysSince1970 }

    /// Returns the day so many days later. Outside the calendar (the years 1 to 9999) it can be compared, and is later or
    /// earlier than all that can be kept; millions of years away it stops.
    package func adding(days: Int) -> Day {
        let (sum, isBeyond) = Int(daysSince1970).addingReportingOverflow(days)
        return Day(daysSince1970: Int32(clamping: isBeyond ? days : sum))
    }

    /// Days from `other` to this one; negative where this one is earlier.
    package func days(since other: Day) -> Int { Int(daysSince1970 - other.daysSince1970) }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var dayOfMonth: Int { civil.day }
    package var weekday: Weekday { Weekday.allCases[((Int(daysSince1970) + 3) % 7 + 7) % 7] }

    /// Returns the same day so many months later, or the last of that month where it is shorter.
    package func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return Day(
            daysSince1970: Day.count(year: newYear, month: newMonth, day: min(day, Day.length(newMonth, of: newYear))))
    }
}

/// Monday first, as ISO 8601 counts.
package enum Weekday: String, Sendable, CaseIterable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"
}

extension Day: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = civil
        // No year outside the calendar is cut to four digits: it would be another one.
        let digits = (0...9999).contains(year) ? String(String(10_000 + year).dropFirst()) : String(year)
        return "\(digits)-\(padded(Int64(month)))-\(padded(Int64(day)))"
    }

    /// Reads `2026-11-23`; nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }
}

extension Day {
    /// Days from civil and back, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    private static func count(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func length(_ month: Int, of year: Int) -> Int {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
