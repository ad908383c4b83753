import KontorCore

/// Reading the record's wall clock times.
///
/// `cdr.conf` decides whether they are local or UTC, and an hour of each autumn comes twice; the unique ids, which hold
/// the second in which a channel was made, tell which is meant.
struct CDRClock {
    private let time: OfficeTime
    private let isUTC: Bool

    init(lines: [CDRLine], time: OfficeTime) {
        self.time = time
        var votes = (local: 0, utc: 0)
        for line in lines {
            guard let epoch = CDRLine.epoch(of: line.uniqueID), let wall = WallTime(line.start) else { continue }
            if abs(wall.instant(in: time).seconds - epoch) <= 60 { votes.local += 1 }
            if abs(wall.utc.seconds - epoch) <= 60 { votes.utc += 1 }
        }
        isUTC = votes.utc > votes.local
    }

    /// Returns the moment, nil where the text is no time; where it came twice that day, the one not before `floor`.
    func instant(_ text: String, notBefore floor: Instant?) -> Instant? {
        guard let wall = WallTime(text) else { return nil }
        guard !isUTC else { return wall.utc }
        let first = wall.instant(in: time)
        guard let floor, first < floor else { return first }
        let second = first.adding(seconds: Int64(time.offset(at: first) - time.offset(at: first.adding(seconds: 3600))))
        return second
    }
}

/// A day and a time as a wall clock shows them: `2026-11-23 07:52:10`.
private struct WallTime {
    let day: Day
    let second: Int

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 19, bytes[10] == Ascii.space, bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let day = Day(String(text.prefix(10))),
            let hour = NumberCell.digits(bytes[11..<13]), let minute = NumberCell.digits(bytes[14..<16]),
            let second = NumberCell.digits(bytes[17...]), hour < 24, minute < 60, second < 61
        else { return nil }
        self.day = day
        self.second = Int(hour * 3600 + minute * 60 + second)
    }

    var utc: Instant {
        Instant(microseconds: (Int64(day.daysSince1970) * 86_400 + Int64(second)) * 1_000_000)
    }

    /// The moment at which the office's clocks show this; in the hour that they leave out in spring, the moment at which they
    /// would have, had they gone on: a telephone system that does not know of the change has such times.
    func instant(in time: OfficeTime) -> Instant {
        let moment = time.instant(on: day, minute: second / 60)
        guard time.minuteOfDay(at: moment) == second / 60 else {
            return utc.adding(seconds: -Int64(time.offset(at: moment.adding(seconds: -1))))
        }
        return moment.adding(seconds: Int64(second % 60))
    }
}
