import KontorLua
import Testing

/// The calendar's questions, in an office in Hamburg on Monday, 23 November 2026.
@Suite struct BusinessDayVerbTests {
    private let office: APIOffice

    init() throws { office = try APIOffice() }

    @Test(
        arguments: [
            ("business_day('2026-11-23').is_open", "true"),
            ("business_day('2026-11-23').why[1]", "a workday, and no holiday in DE-HH"),
            ("business_day('2026-11-22').why[1]", "closed: Sunday"),
            ("business_day('2026-11-18', { region = 'DE-SN' }).why[1]", "closed: Buß- und Bettag"),
            ("business_day('2026-11-18').is_open", "true"),
            ("business_day('2026-12-26').next_on", "2026-12-28"),
            ("business_day('2026-12-26').previous_on", "2026-12-24"),
            ("business_days('2026-11-20', { to_on = '2026-11-27' })", "5"),
            ("business_days('2026-11-27', { to_on = '2026-11-20' })", "0"),
            ("business_days('2026-11-16', { to_on = '2026-11-20', region = 'DE-SN' })", "3"),
            ("add_business_days('2026-11-20', { count = 1 })", "2026-11-23"),
            ("add_business_days('2026-11-21', { count = 0 })", "2026-11-21"),
            ("add_business_days('2026-11-23', { count = -1 })", "2026-11-20"),
            ("add_business_days('2026-11-17', { count = 1, region = 'DE-SN' })", "2026-11-19"),
            ("due 'tomorrow'", "2026-11-24T17:00:00+01:00"),
            ("due 'in 30 minutes'", "2026-11-23T09:45:00+01:00"),
            ("due('in 29 workdays, 9:00', { region = 'AT' })", "2027-01-07T09:00:00+01:00"),
            ("due 'in 29 workdays, 9:00'", "2027-01-05T09:00:00+01:00"),
            ("holidays(2026)[1].name", "Neujahr"),
            ("holidays(2026, { region = 'CH-ZH' })[2].name", "Karfreitag"),
            ("holidays(2026, { region = 'DE-SN' })[10].day", "2026-12-25"),
        ])
    func answers(_ question: String, _ answer: String) throws {
        #expect(try office.run("return tostring(kontor.planning.\(question))") == [.text(answer)])
    }

    @Test(arguments: [
        ("business_day('2026-11-23', { region = 'DE-HX' })", "invalid", "no holidays are on file for region \"DE-HX\""),
        ("business_day '9999-12-31'", "limit", "the calendar ends with the year 9999"),
        ("business_days('2000-01-01', { to_on = '2099-01-01' })", "limit", "counted over at most 10000 days"),
        ("add_business_days('2026-11-23', { count = 10001 })", "limit", "at most 10000 workdays"),
        ("add_business_days('0001-01-03', { count = -10 })", "limit", "begins with the year 1"),
        ("due 'tomorow'", "invalid", "did you mean tomorrow?"),
        ("holidays(1066)", "limit", "known for the years 1583 to 9999, got 1066"),
        ("holidays(1000000000)", "limit", "known for the years 1583 to 9999"),
    ])
    func failsAsExpected(_ question: String, _ code: String, _ message: String) throws {
        let values = try office.run(
            "local result, err = kontor.planning.\(question) return tostring(result), err.code, err.message")
        #expect(values[0] == "nil" && values[1] == .text(code))
        #expect(values[2].text?.contains(message) == true, "\(values[2])")
    }

    /// Whatever can be read as a moment is one that can be kept, at both ends of the calendar.
    @Test(arguments: [
        "9999-12-30", "9999-12-30 23:59", "9999-12-30 24:00", "0001-01-02", "0001-01-03 00:00", "1000-06-15 12:53",
        "9999-12-30T23:59:59-00:00", "0001-01-02T00:00:00Z", "9999-12-30T23:59:59.999999Z", "1880-01-01T12:53:28Z",
    ])
    func keepsEveryMoment(_ text: String) throws {
        let values = try office.run(
            """
            if assert(kontor.planning.due "\(text)") < kontor.now() then
              -- No task is given that is late; what happened then may be noted.
              local note = assert(kontor.communication.entry.create {
                kind = "note", happened_at = kontor.planning.due "\(text)" })
              return note.happened_at, kontor.communication.entry.get(note.id).happened_at, true
            end
            local task = assert(kontor.planning.task.create { title = "x", role = "office_manager", due = "\(text)" })
            return task.due_at, kontor.planning.task.get(task.id).due_at, #kontor.planning.task.find {} > 0
            """)
        let written = try #require(values[0].text)
        #expect(values[0] == values[1] && values[2] == true)
        #expect(try office.run("return kontor.planning.due '\(written)'") == [values[0]])
    }

    @Test(arguments: [
        "9999-12-31", "9999-12-31 23:59", "0001-01-01", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00",
    ])
    func refusesMomentsOfAnotherCalendar(_ text: String) throws {
        let values = try office.run(
            "local due, err = kontor.planning.due '\(text)' return due == nil, err.code, err.message")
        #expect(values[0] == true && (values[1] == "limit" || values[1] == "invalid"), "\(values)")
    }

    @Test(arguments: ["math.maxinteger", "math.mininteger"])
    func refusesAYearOutOfAllBounds(_ year: String) throws {
        let error = #expect(throws: LuaError.self) { try office.run("return kontor.planning.holidays(\(year))") }
        #expect(error?.message.contains("year must be from -1,000,000,000 to 1,000,000,000") == true)
    }
}
