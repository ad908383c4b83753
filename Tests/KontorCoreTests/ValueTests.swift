import KontorCore
import Testing

@Suite struct DayTests {
    @Test(arguments: ["2024-02-29", "2026-11-23", "1970-01-01", "1900-03-01", "9999-12-31"])
    func readsWhatItWrites(_ text: String) { #expect(Day(text)?.description == text) }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-11-23", "2026-11-23 ", "2026/11/23", ""])
    func refusesWhatIsNoDay(_ text: String) { #expect(Day(text) == nil) }

    @Test func walksThroughFourCenturiesWithoutAGap() {
        var day = Day(daysSince1970: -100_000)
        var weekday = day.weekday
        for _ in 0..<146_097 {
            let next = day.adding(days: 1)
            #expect(Day(next.description) == next)
            #expect(
                Weekday.allCases.firstIndex(of: next.weekday)
                    == (Weekday.allCases.firstIndex(of: weekday).map { ($0 + 1) % 7 }))
            (day, weekday) = (next, next.weekday)
        }
    }

    @Test(arguments: [(Int.max, Int32.max), (Int.min, .min), (1 << 40, .max), (-(1 << 40), .min)])
    func stopsMillionsOfYearsAway(_ days: Int, _ last: Int32) {
        for start in [Int32(-20_000), 0, 20_000] {
            #expect(Day(daysSince1970: start).adding(days: days) == Day(daysSince1970: last))
        }
    }

    @Test func writesNoYearAsAnother() {
        #expect(Day("9999-12-31")?.adding(days: 1).description == "10000-01-01")
        #expect(Day("0001-01-01")?.adding(days: -367).description == "-1-12-31")
        #expect(Day("0001-01-01")?.adding(days: -1).description == "0000-12-31")
        #expect(Day("0000-12-31") == nil)
    }

    @Test func endsAMonthOnItsLastDay() {
        #expect(Day("2026-01-31")?.adding(months: 1) == Day("2026-02-28"))
        #expect(Day("2024-01-31")?.adding(months: 13) == Day("2025-02-28"))
        #expect(Day("2026-03-31")?.adding(months: -1) == Day("2026-02-28"))
    }
}

@Suite struct InstantTests {
    @Test(arguments: [
        ("2026-11-23T09:15:00+01:00", "2026-11-23T08:15:00Z"), ("2026-11-23T08:15:00.25Z", "2026-11-23T08:15:00.25Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("2026-11-23T00:15:00-05:30", "2026-11-23T05:45:00Z"),
    ])
    func readsRFC3339(_ text: String, _ utc: String) { #expect(Instant(text)?.description == utc) }

    @Test(arguments: ["2026-11-23", "2026-11-23T9:15:00Z", "2026-11-23T25:00:00Z", "2026-11-23T08:15:00", "x"])
    func refusesWhatIsNoInstant(_ text: String) { #expect(Instant(text) == nil) }
}

@Suite struct OfficeTimeTests {
    private let berlin = OfficeTime(zoneName: "Europe/Berlin")

    @Test func knowsTheDayOnBothSidesOfMidnight() throws {
        #expect(berlin.day(at: try #require(Instant("2026-11-22T22:59:59Z"))) == Day("2026-11-22"))
        #expect(berlin.day(at: try #require(Instant("2026-11-22T23:00:00Z"))) == Day("2026-11-23"))
    }

    @Test(arguments: [
        ("2026-11-23", 555, "2026-11-23T08:15:00Z"), ("2026-07-01", 555, "2026-07-01T07:15:00Z"),
        // The clocks jump from 02:00 to 03:00: 02:30 does not exist, the moment after the jump is meant.
        ("2026-03-29", 150, "2026-03-29T01:00:00Z"), ("2026-03-29", 200, "2026-03-29T01:20:00Z"),
        // They show 02:30 twice: the first is meant.
        ("2026-10-25", 150, "2026-10-25T00:30:00Z"), ("2026-10-25", 200, "2026-10-25T02:20:00Z"),
    ])
    func findsTheMomentOnItsClocks(_ day: String, _ minute: Int, _ utc: String) throws {
        #expect(berlin.instant(on: try #require(Day(day)), minute: minute) == Instant(utc))
    }
}

@Suite struct QuantityTests {
    @Test(
        arguments: [(2.5, "2.5"), (0.1, "0.1"), (12, "12"), (-0.125, "-0.125"), (1e9, "1000000000")]
            as [(Double, String)])
    func takesThreeDecimalsExactly(_ number: Double, _ text: String) {
        #expect(Quantity(exactly: number)?.description == text)
        #expect(Quantity(text) == Quantity(exactly: number))
    }

    @Test(
        arguments: [0.0001, .nan, .infinity, -.infinity, 1e10, 2.00005, 1e-300, -1e-30, .leastNonzeroMagnitude]
            as [Double])
    func refusesWhatIsNotExact(_ number: Double) { #expect(Quantity(exactly: number) == nil) }

    @Test(arguments: [0.003 - 0.001 - 0.002, 0.3 - 0.1 - 0.2, -0.0, 1 - 0.9 - 0.1])
    func whatIsLeftOfADifferenceIsNothing(_ number: Double) { #expect(Quantity(exactly: number) == .zero) }

    @Test func roundsUpToWholePackages() {
        #expect(Quantity(11).roundedUp(toMultipleOf: Quantity(5)) == Quantity(15))
        #expect(Quantity(15).roundedUp(toMultipleOf: Quantity(5)) == Quantity(15))
    }
}

@Suite struct MoneyTests {
    @Test(
        arguments: [
            ("19.90 EUR", 1990), ("EUR 5", 500), ("-0.05 EUR", -5), ("0.5 EUR", 50), ("5000.00 JPY", 5000),
            ("EUR 1.0000", 100),
        ] as [(String, Int64)])
    func readsAmounts(_ text: String, _ minor: Int64) { #expect(Money(text)?.minor == minor) }

    @Test(arguments: [
        "19.905 EUR", "19,90 EUR", "19.90", "EUR", "19.90 eur", "1e3 EUR", "19.90 EUR x", "1.000 EUR", "1.0001 EUR",
        "1. JPY", ".00 JPY",
    ])
    func refusesWhatIsNoAmount(_ text: String) { #expect(Money(text) == nil) }

    @Test(
        arguments: [("1234.05 EUR", 123_405), ("-0.05 USD", -5), ("7 JPY", 7), ("1.002 KWD", 1002)] as [(String, Int64)]
    )
    func writesWhatItReads(_ text: String, _ minor: Int64) throws {
        let money = try #require(Money(text))
        #expect(money.minor == minor)
        #expect(money.description == text)
        #expect(Currency(packed: money.currency.packed) == money.currency)
    }

    @Test(arguments: [0, 0x45_55, 0x45_55_72, 0x145_55_52] as [UInt32])
    func refusesWhatIsNoPackedCurrency(_ packed: UInt32) { #expect(Currency(packed: packed) == nil) }

    @Test func refusesToMixCurrencies() throws {
        let dollars = try #require(Money("1.00 USD"))
        #expect(throws: Failure.self) { try Money(minor: 1, .euro).adding(dollars) }
    }

    @Test func roundsAPriceTimesAQuantityHalfUp() throws {
        #expect(try Money(minor: 199, .euro).times(Quantity(thousandths: 2500)) == Money(minor: 498, .euro))
        #expect(try Money(minor: -199, .euro).times(Quantity(thousandths: 2500)) == Money(minor: -498, .euro))
    }
}

@Suite struct NearestNameTests {
    @Test(arguments: [("PAPER-A4", "PAPIER-A4"), ("qty", "quantity"), ("quantiy", "quantity"), ("zzz", nil)])
    func offersWhatWasProbablyMeant(_ name: String, _ meant: String?) {
        #expect(NearestName.of(name, among: ["quantity", "PAPIER-A4", "from"]) == meant)
    }

    /// Comparing takes the time of the product of both lengths, and nothing stops it.
    @Test func offersNothingForNamesThatNobodyTypes() {
        let long = String(repeating: "x", count: 65)
        #expect(NearestName.of(long, among: [long + "y"]) == nil)
        #expect(NearestName.of(String(long.dropLast()), among: [long]) == long)
        #expect(NearestName.of("quantiy", among: [String(repeating: "x", count: 1_000_000), "quantity"]) == "quantity")
    }
}

@Suite struct PlainTests {
    @Test(arguments: [#"{"a":[1,2.5,"x\ny",true,null],"b":{}}"#, "[]", #""\u0001""#, "-7"])
    func readsWhatItWrites(_ json: String) throws { #expect(try Plain(json: json).json == json) }

    @Test(arguments: ["{", "[1 2]", "nul", ""])
    func refusesWhatIsNoJSON(_ text: String) { #expect(throws: Failure.self) { try Plain(json: text) } }

    /// Reading takes long, value by value.
    @Test(arguments: ["[1]", "{\"a\":1}", "1"]) func endsWhereTheWorkAtHandDoes(_ one: String) throws {
        let json = "[" + String(repeating: one + ",", count: 9999) + one + "]"
        #expect(try Plain(json: json).list?.count == 10_000)
        let read = try Work.$limit.withValue(UsedUp()) { try Plain(json: json) }
        #expect(try #require(read.list).count < 10)
    }

    /// Work whose time is over.
    private final class UsedUp: WorkLimit {
        let isStopped = true
        func hold(_ bytes: Int) {}
    }
}

@Suite struct IDTests {
    private struct Thing: Identified { static let prefix = "thg" }

    @Test func sortInTheOrderOfTheirMaking() {
        let ids = TimeOrderedIDs(random: SeededRandom(seed: 1))
        let now = Instant(microseconds: 1_795_421_700_000_000)
        let made = (0..<1000).map { ids.next(prefix: "thg", at: now.adding(seconds: Int64($0 / 100))) }
        #expect(made == made.sorted())
        #expect(Set(made).count == 1000)
        #expect(made.allSatisfy { ID<Thing>($0) != nil })
    }

    @Test(arguments: ["itm_01jd3v6k8mq4", "thg_", "thg_01JD3V6K8MQ4000000000000zz", "thg-01jd3v6k8mq4000000000000zz"])
    func refuseOtherKindsAndShapes(_ text: String) { #expect(ID<Thing>(text) == nil) }
}
