import KontorCore
import Testing

@testable import KontorPlanning

struct DueTextTests {
    private let berlin = OfficeTime(zoneName: "Europe/Berlin")

    /// Monday, 2026-11-16, 10:30 in Saxony, where that week's Wednesday is a holiday.
    private func due() throws -> DueText {
        let now = berlin.instant(on: try #require(Day("2026-11-16")), minute: 630)
        return try DueText(now: now, in: berlin, calendar: BusinessCalendar(holidays: Holidays(region: "DE-SN")))
    }

    @Test(arguments: [
        ("2026-11-25 17:00", "2026-11-25 17:00"), ("2026-11-25", "2026-11-25 17:00"),
        ("2026-11-25, 9", "2026-11-25 09:00"),
        ("2026-11-25 24:00", "2026-11-26 00:00"), ("2026-11-25T08:00:00Z", "2026-11-25 09:00"),
        ("today 16:00", "2026-11-16 16:00"), ("tomorrow", "2026-11-17 17:00"), ("Tomorrow at 9:15", "2026-11-17 09:15"),
        ("day after tomorrow, 9", "2026-11-18 09:00"), ("in 2 workdays, 17:00", "2026-11-19 17:00"),
        ("In 2 workdays", "2026-11-19 17:00"), ("in two business days", "2026-11-19 17:00"),
        ("in 3 days, 09:00", "2026-11-19 09:00"), ("in a week", "2026-11-23 17:00"),
        ("in 3 months", "2027-02-16 17:00"),
        ("in 90 minutes", "2026-11-16 12:00"), ("in 2 h", "2026-11-16 12:30"),
        ("next workday 8:00", "2026-11-17 08:00"),
        ("Friday", "2026-11-20 17:00"), ("next Monday", "2026-11-23 17:00"), ("in 0 workdays", "2026-11-16 17:00"),
    ])
    func readsEnglish(text: String, moment: String) throws {
        #expect(berlin.wallText(try due().read(text)) == moment)
    }

    @Test(arguments: [
        ("in 2 Werktagen, 17:00", "2026-11-19 17:00"), ("in zwei Werktagen um 9 Uhr", "2026-11-19 09:00"),
        ("morgen", "2026-11-17 17:00"), ("heute 12:00 Uhr", "2026-11-16 12:00"), ("übermorgen", "2026-11-18 17:00"),
        ("Freitag um 14:30 Uhr", "2026-11-20 14:30"), ("am Montag", "2026-11-23 17:00"), ("Do. 8", "2026-11-19 08:00"),
        ("25.11.2026 17:00", "2026-11-25 17:00"), ("25.11.", "2026-11-25 17:00"), ("1.3.", "2027-03-01 17:00"),
        ("29.2.", "2028-02-29 17:00"), ("in einer Stunde", "2026-11-16 11:30"), ("in einem Monat", "2026-12-16 17:00"),
        ("nächster Werktag", "2026-11-17 17:00"), ("in zwölf Tagen", "2026-11-28 17:00"),
    ])
    func readsGerman(text: String, moment: String) throws {
        #expect(berlin.wallText(try due().read(text)) == moment)
    }

    @Test(arguments: [
        ("", "is no day"), ("soon", "is no day"), ("tomorow", "did you mean tomorrow?"),
        ("tomorrow 25:00", "is no time"),
        ("in 2 wrokdays", "did you mean workdays?"), ("in many days", "is no count"), ("in -1 days", "is no count"),
        ("in 99999999999 days", "at most 10,000"), ("in 10001 months", "at most 10,000"), ("2026-02-30", "is no day"),
        ("31.2.", "is no day"), ("in 2 hours, 17:00", "is no day"), ("1.1.26", "is no day"),
        ("in 99999999999999999999 days", "is no count"), ("next 2026-11-25", "is no day"),
    ])
    func saysWhatItCannotRead(text: String, sentence: String) throws {
        let due = try due()
        let failure = #expect(throws: Failure.self) { try due.read(text) }
        #expect(failure?.message.contains(sentence) == true, "\(failure?.message ?? "")")
    }
}
