internal import Foundation

/// The office's time zone: where its days begin and end.
package final class OfficeTime {
    /// The zone's name, such as `Europe/Berlin`.
    package let zoneName: String
    private lazy var zone = TimeZone(identifier: zoneName)

    package init(zoneName: String) { self.zoneName = zoneName }

    /// Returns whether the system knows the zone.
    package var isKnown: Bool { zone != nil }

    /// Seconds to add to UTC at `instant`.
    package func offset(at instant: Instant) -> Int {
        zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))) ?? 0
    }

    /// Returns the day that the office's calendar shows at `instant`.
    package func day(at instant: Instant) -> Day {
        Day(daysSince1970: Int32((instant.seconds + Int64(offset(at: instant))).floorDivided(by: 86_400)))
    }

    /// Minutes since the office's midnight.
    package func minuteOfDay(at instant: Instant) -> Int {
        let local = instant.seconds + Int64(offset(at: instant))
        return Int((local - local.floorDivided(by: 86_400) * 86_400) / 60)
    }

    /// Returns the moment at which the office's clocks show `minute` of `day`.
    ///
    /// Where the clocks jump over that minute, the moment after the jump; where they show it twice, the first.
    package func instant(on day: Day, minute: Int) -> Instant {
        let local = Int64(day.daysSince1970) * 86_400 + Int64(minute) * 60
        let guess = Instant(microseconds: local * 1_000_000)
        let before = offset(at: guess.adding(seconds: -86_400))
        let candidate = guess.adding(seconds: -Int64(before))
        let after = offset(at: candidate)
        if after == before { return candidate }
        let second = guess.adding(seconds: -Int64(after))
        return offset(at: second) == after ? second : jump(between: second, and: candidate)
    }

    /// Returns the moment at which the offset changes.
    private func jump(between earlier: Instant, and later: Instant) -> Instant {
        let first = offset(at: earlier)
        var (low, high) = (earlier.seconds, later.seconds)
        while high - low > 1 {
            let middle = (low + high) / 2
            if offset(at: Instant(microseconds: middle * 1_000_000)) == first { low = middle } else { high = middle }
        }
        return Instant(microseconds: high * 1_000_000)
    }

    /// Returns a moment as this office writes it.
    package func moment(_ instant: Instant) -> OfficeMoment { OfficeMoment(instant: instant, text: text(instant)) }

    /// RFC 3339 with the office's own offset.
    package func text(_ instant: Instant) -> String { instant.text(offsetSeconds: offset(at: instant)) }

    /// `2026-11-23 09:15`, for people.
    package func wallText(_ instant: Instant) -> String {
        let minute = minuteOfDay(at: instant)
        return "\(day(at: instant)) \(padded(Int64(minute / 60))):\(padded(Int64(minute % 60)))"
    }
}

/// A moment with how an office writes it, for what knows no office.
package struct OfficeMoment: Sendable, Equatable {
    package let instant: Instant
    /// RFC 3339 with the office's own offset.
    package let text: String
}
