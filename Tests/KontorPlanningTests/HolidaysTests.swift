import KontorCore
import Testing

@testable import KontorPlanning

struct HolidaysTests {
    @Test(arguments: [
        (1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2025, "04-20"), (2026, "04-05"),
        (2027, "03-28"), (2038, "04-25"), (2285, "03-22"),
    ])
    func easterFallsWhereTheTablesSay(year: Int, day: String) {
        #expect(Easter.sunday(in: year)?.description == "\(year)-\(day)")
    }

    /// What every Land keeps, by year: New Year, Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, 3 October
    /// and Christmas.
    private static let everywhere = [
        2024: "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26",
        2025: "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26",
        2026: "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        2027: "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
    ]

    /// What each Land keeps beyond that, for 2024, 2025, 2026 and 2027.
    @Test(arguments: [
        ("DE", ["", "", "", ""]),
        (
            "DE-BW",
            ["01-06 05-30 11-01", "01-06 06-19 11-01", "01-06 06-04 11-01", "01-06 05-27 11-01"]
        ),
        (
            "DE-BY",
            ["01-06 05-30 11-01", "01-06 06-19 11-01", "01-06 06-04 11-01", "01-06 05-27 11-01"]
        ),
        (
            "DE-BY/catholic",
            [
                "01-06 05-30 08-15 11-01", "01-06 06-19 08-15 11-01", "01-06 06-04 08-15 11-01",
                "01-06 05-27 08-15 11-01",
            ]
        ),
        (
            "DE-BY/augsburg",
            [
                "01-06 05-30 08-08 08-15 11-01", "01-06 06-19 08-08 08-15 11-01", "01-06 06-04 08-08 08-15 11-01",
                "01-06 05-27 08-08 08-15 11-01",
            ]
        ),
        ("DE-BE", ["03-08", "03-08 05-08", "03-08", "03-08"]),
        ("DE-BB", ["03-31 05-19 10-31", "04-20 06-08 10-31", "04-05 05-24 10-31", "03-28 05-16 10-31"]),
        ("DE-HB", ["10-31", "10-31", "10-31", "10-31"]),
        ("DE-HH", ["10-31", "10-31", "10-31", "10-31"]),
        ("DE-HE", ["05-30", "06-19", "06-04", "05-27"]),
        ("DE-MV", ["03-08 10-31", "03-08 10-31", "03-08 10-31", "03-08 10-31"]),
        ("DE-NI", ["10-31", "10-31", "10-31", "10-31"]),
        ("DE-NW", ["05-30 11-01", "06-19 11-01", "06-04 11-01", "05-27 11-01"]),
        ("DE-RP", ["05-30 11-01", "06-19 11-01", "06-04 11-01", "05-27 11-01"]),
        ("DE-SL", ["05-30 08-15 11-01", "06-19 08-15 11-01", "06-04 08-15 11-01", "05-27 08-15 11-01"]),
        ("DE-SN", ["10-31 11-20", "10-31 11-19", "10-31 11-18", "10-31 11-17"]),
        ("DE-SN/catholic", ["05-30 10-31 11-20", "06-19 10-31 11-19", "06-04 10-31 11-18", "05-27 10-31 11-17"]),
        ("DE-ST", ["01-06 10-31", "01-06 10-31", "01-06 10-31", "01-06 10-31"]),
        ("DE-SH", ["10-31", "10-31", "10-31", "10-31"]),
        ("DE-TH", ["09-20 10-31", "09-20 10-31", "09-20 10-31", "09-20 10-31"]),
        ("DE-TH/catholic", ["05-30 09-20 10-31", "06-19 09-20 10-31", "06-04 09-20 10-31", "05-27 09-20 10-31"]),
    ])
    func everyLandKeepsItsDays(region: String, own: [String]) throws {
        let holidays = try Holidays(region: region)
        for (year, own) in zip(2024...2027, own) {
            let expected = ((Self.everywhere[year] ?? "") + " " + own).split(separator: " ").sorted()
            #expect(
                holidays.all(in: year).map(\.day.description) == expected.map { "\(year)-\($0)" },
                "\(region) in \(year)")
        }
    }

    @Test(
        arguments: [
            ("DE-SN", "2026-11-18", "Buß- und Bettag"), ("DE-HH", "2026-11-18", nil),
            ("DE-SN", "2022-11-16", "Buß- und Bettag"), ("DE-SN", "2022-11-23", nil),
            ("DE-HH", "2026-10-31", "Reformationstag"), ("DE-HH", "2016-10-31", nil),
            ("DE-BY", "2017-10-31", "Reformationstag"),
            ("DE-BE", "2018-03-08", nil), ("DE-MV", "2022-03-08", nil),
            ("DE-BE", "2028-06-17", "Jahrestag des 17. Juni 1953"),
            ("DE-TH", "2018-09-20", nil), ("DE-TH", "2026-09-20", "Weltkindertag"),
            ("DE-BE", "2008-05-01", "Tag der Arbeit"), ("de-hh", "2026-01-01", "Neujahr"),
            ("AT", "2026-10-26", "Nationalfeiertag"), ("AT-9", "2026-04-03", nil),
            ("AT-9", "2026-06-04", "Fronleichnam"),
            ("CH-ZH", "2026-08-01", "Bundesfeier"), ("CH-GE", "2026-09-10", "Genfer Bettag"),
            ("CH-VD", "2026-09-21", "Bettagsmontag"), ("CH-GL", "2026-04-09", "Näfelser Fahrt"),
            ("CH-GL", "2026-04-02", nil),
            ("CH-GL", "2025-04-03", "Näfelser Fahrt"), ("CH-AI", "2026-12-26", nil),
            ("CH-AI", "2025-12-26", "Stephanstag"),
            ("CH-UR", "2024-12-26", "Stephanstag"), ("CH-NE", "2023-01-02", "Berchtoldstag"),
            ("CH-NE", "2024-01-02", nil), ("CH-VS", "2026-04-03", nil),
            ("CH-TI", "2026-06-29", "Peter und Paul"), ("CH", "2026-04-06", nil),
        ] as [(String, String, String?)])
    func namesTheHoliday(region: String, day: String, name: String?) throws {
        #expect(try Holidays(region: region).name(of: #require(Day(day))) == name)
    }

    @Test func everyRegionOnFileCanBeUsed() throws {
        for region in Holidays.regions { #expect(try !Holidays(region: region).all(in: 2026).isEmpty) }
        #expect(Set(Holidays.regions.filter { $0.hasPrefix("CH-") && !$0.contains("/") }).count == 26)
        #expect(Set(Holidays.regions.filter { $0.hasPrefix("DE-") && !$0.contains("/") }).count == 16)
        #expect(Set(Holidays.regions.filter { $0.hasPrefix("AT-") }).count == 9)
    }

    @Test func noRuleNamesARegionThatIsNotOnFile() {
        for country in [Holidays.germany, Holidays.austria, Holidays.switzerland] {
            let known = Set(country.regions.split(whereSeparator: \.isWhitespace))
            for rule in country.rules {
                #expect(known.isSuperset(of: rule.regions.split(separator: " ")), "\(country.code): \(rule.name)")
            }
        }
    }

    @Test func refusesARegionThatIsNotOnFile() {
        let failure = #expect(throws: Failure.self) { try Holidays(region: "DE-HX") }
        #expect(failure?.code == .invalid)
        #expect(failure?.message.contains("\"DE-HX\"") == true)
        #expect(failure?.message.contains("did you mean DE-H") == true)
    }
}
