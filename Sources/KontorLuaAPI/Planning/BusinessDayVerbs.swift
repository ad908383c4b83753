internal import KontorCore
internal import KontorPlanning
internal import KontorStore

/// Questions to the calendar: business days, public holidays, and what a due date in words means.
enum BusinessDayVerbs {
    static let all: [Verb] = [businessDay, businessDays, addBusinessDays, due, holidays]

    private static func region(_ verb: VerbBuilder) -> Parameter<String?> {
        verb.fails(.invalid, "no holidays are on file for the region")
        return verb.optional(
            "region", String.self, "Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out.")
    }

    private static func calendar(_ call: VerbCall, _ region: Parameter<String?>) throws -> BusinessCalendar {
        try BusinessCalendar(holidays: Holidays(region: call[region] ?? call.records.office.region))
    }

    private struct BusinessDay {
        let day: Day
        let next: Day
        let previous: Day
        /// Why nobody works; nil where it is worked.
        let closed: String?
        let region: String
    }

    private static let dayShape = TableShape<BusinessDay>(
        "BusinessDay",
        [
            .field("day", "The day.") { $0.day },
            .field("is_open", "Whether it is worked.") { $0.closed == nil },
            .field("next_on", "The first business day after it.") { $0.next },
            .field("previous_on", "The last business day before it.") { $0.previous },
            .field("why", "Why.") { [$0.closed ?? "a workday, and no holiday in \($0.region)"] },
        ])

    private static let holiday = TableShape<(day: Day, name: String)>(
        "Holiday",
        [
            .field("day", "The day.") { $0.day },
            .field("name", "Its name in the region's own language.") { $0.name },
        ])

    private static var businessDay: Verb {
        Verb(
            "planning.business_day", .read("planning"),
            "Says whether a day is worked, why, and which days around it are."
        ) { verb in
            let day = verb.subject("day", Day.self, "The day.")
            let region = region(verb)
            verb.returns(.table(dayShape))
            verb.fails(.limit, "there is no business day around it, or the calendar ends")
            verb.example(
                """
                local christmas = kontor.planning.business_day "2026-12-25"
                assert(not christmas.is_open and christmas.why[1] == "closed: 1. Weihnachtstag")
                assert(christmas.next_on == "2026-12-28")
                assert(kontor.planning.business_day(kontor.today()).is_open)
                """)
            return { call in
                let (day, calendar) = (try call[day], try calendar(call, region))
                let closed = calendar.closedBecause(day)
                return dayShape(
                    BusinessDay(
                        day: day, next: try known(calendar.next(after: day)),
                        previous: try known(calendar.previous(before: day)), closed: closed,
                        region: calendar.holidays.region))
            }
        }
    }

    private static var businessDays: Verb {
        Verb(
            "planning.business_days", .read("planning"),
            "Returns how many business days lie after a day, up to and including another."
        ) { verb in
            let from = verb.subject("from_on", Day.self, "The day that is not counted any more.")
            let to = verb.required("to_on", Day.self, "The last day that is counted.")
            let region = region(verb)
            verb.returns(.value(.integer, "business days; 0 where `to_on` is not later"))
            verb.fails(.limit, "the days are more than 10,000 apart")
            verb.example(
                """
                -- Monday to Monday, with the two days of Christmas on a Friday and a Saturday:
                assert(kontor.planning.business_days("2026-12-21", { to_on = "2026-12-28" }) == 4)
                """)
            return { call in
                let (from, to) = (try call[from], try call[to])
                guard to.days(since: from) <= BusinessCalendar.mostWorkdays else {
                    throw Failure(
                        .limit, "business days are counted over at most \(BusinessCalendar.mostWorkdays) days")
                }
                return .integer(try calendar(call, region).workdays(after: from, through: to))
            }
        }
    }

    private static var addBusinessDays: Verb {
        Verb(
            "planning.add_business_days", .read("planning"), "Returns the day so many business days later, or earlier."
        ) { verb in
            let day = verb.subject("day", Day.self, "The day to count from.")
            let count = verb.required(
                "count", Int.self, "How many; negative goes back, 0 is the day itself.", unit: "business days")
            let region = region(verb)
            verb.returns(.value(.day, "the day"))
            verb.fails(.limit, "it is more than 10,000 business days away, or outside of the calendar")
            verb.example(
                """
                assert(kontor.planning.add_business_days("2026-12-23", { count = 2 }) == "2026-12-28")
                assert(kontor.planning.add_business_days("2026-12-28", { count = -2 }) == "2026-12-23")
                """)
            return { call in
                .text(try known(calendar(call, region).adding(workdays: call[count], to: call[day])).description)
            }
        }
    }

    private static var due: Verb {
        Verb(
            "planning.due", .read("planning"),
            "Returns the moment that words such as `in 2 workdays, 17:00` or `nächster Werktag` mean."
        ) { verb in
            let words = verb.subject(
                "words", String.self, "When, in English or German; a day without a time is due at 17:00.")
            let region = region(verb)
            verb.returns(.value(.instant, "the moment"))
            verb.fails(.invalid, "the words are no time")
            verb.fails(.limit, "it is too far away")
            verb.example(
                """
                assert(kontor.planning.due "in 2 workdays, 17:00" == "2026-11-25T17:00:00+01:00")
                assert(kontor.planning.due "morgen um 9 Uhr" == "2026-11-24T09:00:00+01:00")
                local _, err = kontor.planning.due "tomorow"
                assert(err.message:find("did you mean tomorrow?", 1, true))
                """)
            return { call in
                let records = try call.records
                let reader = DueText(now: records.now, in: records.time, calendar: try calendar(call, region))
                return .text(records.time.text(try reader.read(call[words])))
            }
        }
    }

    private static var holidays: Verb {
        Verb("planning.holidays", .read("planning"), "Returns the public holidays of a year.") { verb in
            let year = verb.subject("year", Int.self, "The year, such as 2026.")
            let region = region(verb)
            verb.returns(.list(.table(holiday)))
            verb.fails(.limit, "the year is not between 1583 and 9999")
            verb.example(
                """
                local days = kontor.planning.holidays(2026, { region = "DE-SN" })
                assert(days[1].day == "2026-01-01" and days[1].name == "Neujahr")
                assert(#days == 11 and #kontor.planning.holidays(2026) == 10)
                """)
            return { call in
                let year = try call[year]
                guard (1583...9999).contains(year) else {
                    throw Failure(.limit, "holidays are known for the years 1583 to 9999, got \(year)")
                }
                return .list(
                    try calendar(call, region).holidays.all(in: year).map { holiday($0) })
            }
        }
    }

    /// Days are written with four digits of the year.
    private static func known(_ day: Day) throws -> Day {
        guard (1...9999).contains(day.year) else {
            throw Failure(.limit, "the calendar ends with the year 9999, and begins with the year 1")
        }
        return day
    }
}
