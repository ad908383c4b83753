internal import Foundation

/// A moment, in microseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    /// The moments of the calendar's days, of the years 1 to 9999, in whatever time zone.
    package static let calendar =
        Instant(microseconds: -62_135_596_800_000_000 - day)...Instant(microseconds: 253_402_300_800_000_000 + day)
    private static let day: Int64 = 86_400_000_000
    /// The moments that are of the calendar in each time zone, so that what is written of them can be read.
    package static let everywhere =
        calendar.lowerBound.adding(seconds: 2 * 86_400)..<calendar.upperBound.adding(seconds: -2 * 86_400)

    /// Returns the moment `seconds` later; negative goes back.
    package func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { microseconds.floorDivided(by: 1_000_000) }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC, such as `2026-11-23T08:15:00Z`; fractions only where there are any.
    package var description: String { text(offsetSeconds: 0) }

    /// RFC 3339 at an offset from UTC.
    package func text(offsetSeconds: Int) -> String {
        // What is written says whole minutes, as the clocks of the years before 1893 did not.
        let offsetSeconds = offsetSeconds / 60 * 60
        let local = seconds + Int64(offsetSeconds)
        let day = Day(daysSince1970: Int32(local.floorDivided(by: 86_400)))
        let clock = local - Int64(day.daysSince1970) * 86_400
        var text = "\(day)T\(padded(clock / 3600)):\(padded(clock / 60 % 60)):\(padded(clock % 60))"
        let fraction = microseconds - seconds * 1_000_000
        if fraction != 0 {
            var digits = String(1_000_000 + fraction).dropFirst()
            while digits.hasSuffix("0") { digits = digits.dropLast() }
            text += "." + digits
        }
        guard offsetSeconds != 0 else { return text + "Z" }
        let minutes = Int64(abs(offsetSeconds) / 60)
        return text + (offsetSeconds < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
    }

    /// Reads RFC 3339 (`2026-11-23T09:15:00+01:00`, `2026-11-23T08:15:00.250Z`); nil for anything else, and for the first
    /// and the last day of the calendar, which are days of another year in some zone.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
        var clock = parts[1]
        var offset: Int64 = 0
        if clock.hasSuffix("Z") {
            clock = clock.dropLast()
        } else {
            guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
            let zone = clock[clock.index(after: sign)...].split(separator: ":")
            guard zone.count == 2, let hours = Int64(zone[0]), let minutes = Int64(zone[1]), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (clock[sign] == "-" ? -60 : 60)
            clock = clock[..<sign]
        }
        let whole = clock.split(separator: ".", maxSplits: 1)
        let numbers = (whole.first ?? "").split(separator: ":").map { $0.count == 2 ? Int64($0) : nil }
        guard numbers.count == 3, let hour = numbers[0], let minute = numbers[1], let second = numbers[2],
            hour < 24, minute < 60, second < 61
        else { return nil }
        var fraction: Int64 = 0
        if whole.count == 2 {
            let digits = whole[1].prefix(6)
            guard !digits.isEmpty, let value = Int64(digits), value >= 0 else { return nil }
            fraction = value * [100_000, 10_000, 1_000, 100, 10, 1][digits.count - 1]
        }
        let seconds = Int64(day.daysSince1970) * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: seconds * 1_000_000 + fraction)
        guard Instant.everywhere.contains(self) else { return nil }
    }
}

/// Two digits, for clocks and calendars.
func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }

extension Int64 {
    /// Division that rounds towards minus infinity, as calendars need it.
    func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
