import KontorCore
import Testing

@testable import KontorPlanning

struct BusinessCalendarTests {
    private let saxony: BusinessCalendar

    init() throws {
        saxony = try BusinessCalendar(
            holidays: Holidays(region: "DE-SN"),
            companyDays: [
                CompanyDay("12-24 Heiligabend"), CompanyDay("2026-05-15 Brückentag"),
                CompanyDay("2026-12-27..2026-12-31 Betriebsferien"),
            ])
    }

    @Test(
        arguments: [
            ("2026-11-18", "closed: Buß- und Bettag"), ("2026-11-21", "closed: Saturday"), ("2026-11-23", nil),
            ("2026-12-24", "closed: Heiligabend"), ("2027-12-24", "closed: Heiligabend"),
            ("2026-05-15", "closed: Brückentag"),
            ("2026-12-30", "closed: Betriebsferien"), ("2027-12-30", nil),
        ] as [(String, String?)])
    func saysWhyADayIsClosed(day: String, reason: String?) throws {
        let day = try #require(Day(day))
        #expect(saxony.closedBecause(day) == reason)
        #expect(saxony.isBusinessDay(day) == (reason == nil))
    }

    @Test(arguments: [
        (2, "2026-11-16", "2026-11-19"), (2, "2026-11-23", "2026-11-25"), (0, "2026-11-21", "2026-11-21"),
        (1, "2026-11-21", "2026-11-23"), (-1, "2026-11-23", "2026-11-20"), (1, "2026-12-23", "2027-01-04"),
        (-1, "2027-01-04", "2026-12-23"), (250, "2026-01-01", "2026-12-24"),
    ])
    func countsWorkdays(count: Int, from: String, reached: String) throws {
        let germany = try BusinessCalendar(holidays: Holidays(region: "DE"))
        let calendar = count == 250 ? germany : saxony
        #expect(try calendar.adding(workdays: count, to: #require(Day(from))).description == reached)
    }

    @Test func countingForthAndBackReturns() throws {
        let start = try #require(Day("2026-11-23"))
        for count in stride(from: 0, through: 300, by: 13) {
            let there = try saxony.adding(workdays: count, to: start)
            #expect(saxony.workdays(after: start, through: there) == count)
            #expect(try saxony.adding(workdays: -count, to: there) == start)
        }
    }

    @Test func findsTheNeighbours() throws {
        let day = try #require(Day("2026-12-25"))
        #expect(try saxony.next(after: day).description == "2027-01-04")
        #expect(try saxony.previous(before: day).description == "2026-12-23")
    }

    @Test func worksOnSaturdayWhereTheOfficeDoes() throws {
        let shop = try BusinessCalendar(
            holidays: Holidays(region: "DE-HH"), workdays: [.tuesday, .wednesday, .thursday, .friday, .saturday])
        #expect(try shop.next(after: #require(Day("2026-11-20"))).description == "2026-11-21")
        #expect(try shop.closedBecause(#require(Day("2026-11-23"))) == "closed: Monday")
    }

    @Test func refusesCalendarsWithoutWorkdaysAndCountsWithoutEnd() throws {
        #expect(throws: Failure.self) { try BusinessCalendar(holidays: Holidays(region: "DE"), workdays: []) }
        let day = try #require(Day("2026-11-23"))
        #expect(throws: Failure.self) { try saxony.adding(workdays: .max, to: day) }
        #expect(throws: Failure.self) { try saxony.adding(workdays: .min, to: day) }
        let newYearOnly = try BusinessCalendar(
            holidays: Holidays(region: "DE"), workdays: [.monday],
            companyDays: (1...12).flatMap { month in
                (1...31).map { CompanyDay.everyYear(month: month, day: $0, name: "closed") }
            })
        #expect(throws: Failure.self) { try newYearOnly.next(after: day) }
    }

    @Test(arguments: ["", "Heiligabend", "13-01 x", "2026-12-31..2026-12-27 x", "2026-12-27.. x", "12-24..12-26 x"])
    func refusesCompanyDaysWithoutADay(_ text: String) {
        let failure = #expect(throws: Failure.self) { try CompanyDay(text) }
        #expect(failure?.code == .invalid)
    }
}
