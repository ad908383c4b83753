import KontorCore
import Testing

@testable import KontorPlanning

struct WeeklyHoursTextTests {
    @Test(
        arguments: [
            ("Mon-Fri 08:00-17:00; Sat 09:00-12:00; holidays closed", nil),
            ("Mo–Fr 8–17 Uhr, Sa geschlossen", "invalid"),
            ("Mo - Fr 8.00 - 12.00, 13:00-17:00 Uhr", "Mon-Fri 08:00-12:00,13:00-17:00; holidays closed"),
            ("mon,wed 9-12;TUESDAY 10-12", "Mon 09:00-12:00; Tue 10:00-12:00; Wed 09:00-12:00; holidays closed"),
            ("Fri-Mon 22:00-06:00", "Mon 22:00-06:00; Fri-Sun 22:00-06:00; holidays closed"),
            ("daily 00:00-24:00", "Mon-Sun 00:00-24:00; holidays closed"),
            ("24/7", "24/7"), ("daily 0-24; holidays as usual", "24/7"),
            ("Mo-Fr 8-17; feiertags 10-12", "Mon-Fri 08:00-17:00; holidays 10:00-12:00"),
            ("Sun closed", "daily closed; holidays closed"),
        ] as [(String, String?)])
    func writesWhatItRead(text: String, written: String?) throws {
        guard written != "invalid" else {
            #expect(throws: Failure.self) { try WeeklyHours(text) }
            return
        }
        let hours = try WeeklyHours(text)
        #expect(hours.description == written ?? text)
        #expect(try WeeklyHours(hours.description) == hours)
    }

    @Test(arguments: [
        ("", "hours are empty"), ("08:00-17:00", "must begin with weekdays"), ("Mom 8-17", "did you mean Mon"),
        ("Mon-Fri 17", "\"17\" is no range of times"), ("Mon 8-25", "no range of times"),
        ("Mon 8-17; Mon 9-12", "Mon twice"),
        ("Mon 8-12, 11-17", "overlap"), ("Mon 22-06; Tue 05-12", "overlap"),
        ("Mon-Tue-Wed 8-17", "no span of weekdays"),
        ("Mon 8:0-17:00", "no range of times"), ("holidays closed; holidays 8-9", "holidays twice"),
        ("Mon", "no range"),
    ])
    func saysWhatItCannotRead(text: String, sentence: String) {
        let failure = #expect(throws: Failure.self) { try WeeklyHours(text) }
        #expect(failure?.code == .invalid)
        #expect(failure?.message.contains(sentence) == true, "\(failure?.message ?? "")")
    }
}

struct WeeklyHoursStatusTests {
    private let berlin = OfficeTime(zoneName: "Europe/Berlin")

    private func at(_ text: String) throws -> Instant {
        let day = try #require(Day(String(text.prefix(10))))
        return berlin.instant(on: day, minute: try #require(WallTime.minute(text.dropFirst(11))))
    }

    @Test(arguments: [
        ("2026-11-23 08:00", "open until 17:00"), ("2026-11-23 16:59", "open until 17:00"),
        ("2026-11-23 17:00", "opens tomorrow 08:00"), ("2026-11-23 07:00", "opens 08:00"),
        ("2026-11-17 18:00", "opens Thu 08:00"), ("2026-11-18 09:00", "closed: Buß- und Bettag; opens tomorrow 08:00"),
        ("2026-11-20 18:00", "opens tomorrow 09:00"), ("2026-11-21 12:00", "opens Mon 08:00"),
        ("2026-12-24 18:00", "opens Mon 08:00"),
    ])
    func saysUntilOrFromWhenItIsOpen(moment: String, words: String) throws {
        let hours = try WeeklyHours("Mon-Fri 08:00-17:00; Sat 09:00-12:00; holidays closed")
        #expect(try hours.words(at: at(moment), in: berlin, holidays: Holidays(region: "DE-SN")) == words)
    }

    @Test(arguments: [
        ("24/7", "2026-12-25 03:00", "open day and night"),
        ("daily closed", "2026-12-25 03:00", "closed"),
        ("daily 0-24", "2026-12-23 03:00", "open until Fri 00:00"),
        ("Fri 22:00-02:00", "2026-11-21 01:00", "open until 02:00"),
        ("Fri 22:00-02:00", "2026-11-20 23:00", "open until tomorrow 02:00"),
        ("Mon 8-24", "2026-11-23 09:00", "open until 24:00"),
        ("Mon 8-24; Tue 0-2", "2026-11-23 09:00", "open until tomorrow 02:00"),
        ("Mon 8-9", "2026-11-23 09:00", "opens 2026-11-30 08:00"),
        ("Mon-Fri 8-17; holidays 10-12", "2026-12-25 09:00", "opens 10:00"),
        ("Mon-Fri 8-17; holidays as usual", "2026-12-25 09:00", "open until 17:00"),
    ])
    func knowsNightsAndHolidays(text: String, moment: String, words: String) throws {
        let hours = try WeeklyHours(text)
        #expect(try hours.words(at: at(moment), in: berlin, holidays: Holidays(region: "DE")) == words)
    }

    @Test(arguments: [
        ("2026-03-29 01:30", "2026-03-29T07:00:00Z"), ("2026-10-25 01:30", "2026-10-25T08:00:00Z"),
    ])
    func closingIsAtTheClocksTimeOnDaysWhenTheyChange(moment: String, closing: String) throws {
        let hours = try WeeklyHours("daily 01:00-09:00")
        let status = try hours.status(at: at(moment), in: berlin, holidays: nil)
        #expect(status == .open(until: Instant(closing)))
    }

    @Test(arguments: [
        (8, "2026-11-23 08:00", "2026-11-23 16:00"), (9, "2026-11-23 08:00", "2026-11-23 17:00"),
        (10, "2026-11-23 08:00", "2026-11-24 09:00"), (8, "2026-11-23 15:00", "2026-11-24 14:00"),
        (8, "2026-11-20 16:00", "2026-11-23 15:00"), (0, "2026-11-21 10:00", "2026-11-23 08:00"),
        (2, "2026-11-17 16:00", "2026-11-19 09:00"), (45, "2026-11-23 08:00", "2026-11-27 17:00"),
    ])
    func countsHoursWhileItIsOpen(hours: Int, from: String, reached: String) throws {
        let weekly = try WeeklyHours("Mon-Fri 08:00-17:00")
        let holidays = try Holidays(region: "DE-SN")
        let due = try weekly.adding(hours: hours, to: at(from), in: berlin, holidays: holidays)
        #expect(berlin.wallText(due) == reached)
        #expect(try weekly.minutes(from: at(from), to: due, in: berlin, holidays: holidays) == hours * 60)
    }

    @Test(arguments: [("2026-03-28 12:00", "2026-03-29 13:00"), ("2026-10-24 12:00", "2026-10-25 11:00")])
    func countsRealHoursWhereTheClocksChange(from: String, reached: String) throws {
        let due = try WeeklyHours.always.adding(hours: 24, to: at(from), in: berlin, holidays: nil)
        #expect(berlin.wallText(due) == reached)
    }

    @Test func refusesTimesThatNeverPass() throws {
        let start = try at("2026-11-23 08:00")
        #expect(throws: Failure.self) {
            try WeeklyHours("daily closed").adding(hours: 1, to: start, in: berlin, holidays: nil)
        }
        #expect(throws: Failure.self) {
            try WeeklyHours.always.adding(hours: .max, to: start, in: berlin, holidays: nil)
        }
        #expect(throws: Failure.self) {
            try WeeklyHours.always.adding(minutes: -1, to: start, in: berlin, holidays: nil)
        }
    }
}
