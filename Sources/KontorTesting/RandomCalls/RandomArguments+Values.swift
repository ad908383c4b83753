internal import KontorCore

extension RandomArguments {
    static let integers: [Int64] = [
        .max, .min, .max - 1, -1, 0, 1, 1 << 53, (1 << 53) + 1, 1 << 31, 9_223_372_036_854_775, -9_223_372_036_854_776,
        366,
    ]

    static let numbers: [Double] = [
        .nan, .infinity, -.infinity, -0.0, 0.0005, 0.001, 9_223_372_036_854_775.807, 9.3e15, 1e300, -1.5,
        Double.leastNonzeroMagnitude,
        0x1p53,
    ]

    static let amounts = [
        "1.00 EUR", "0.01 EUR", "0 EUR", "-5 EUR", "92233720368547758.07 EUR", "-92233720368547758.08 EUR", "1 JPY",
        "1.005 EUR", "19,90 EUR", "EUR", "1.00", "1e3 EUR", "999999999999.99 CHF", "1.00 XXX",
    ]

    static let minors: [Int64] = [0, 1, -1, 1990, Money.limit, -Money.limit, Money.limit - 1, Money.limit / 2]
    static let currencies = ["EUR", "CHF", "JPY", "BHD"].compactMap { Currency($0) }

    static let days = [
        "2026-11-23", "2026-11-24", "2026-12-31", "2024-02-29", "2026-02-29", "0001-01-01", "9999-12-31", "0000-00-00",
        "2026-11-22", "1970-01-01", "2026-1-1", "today", "-2026-11-23", "99999-01-01",
    ]

    static let instants = [
        "2026-11-23T09:15:00+01:00", "2026-11-23T08:15:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z",
        "2026-03-29T02:30:00+01:00", "2026-10-25T02:30:00+02:00", "2026-11-23", "2026-11-23T24:00:00Z",
        "2026-11-23T09:15:60Z", "2026-11-23T09:15:00+99:99",
    ]

    static let texts = [
        "x", "", " ", "PAPIER-A4", "TONER-85A", "Materialraum", "Empfang", "jan.beck", "petra.voss", "elbe", "COPIER-1",
        "2026/0001", "1", "office-assistant", "next workday 8:00", "in 2 workdays, 17:00", "Mon-Fri 08:00-17:00",
        "in 99999999999999999999 workdays", "040 66969-212", "+49 171 3920042", "0", "00000000000000000000000000000000",
        "'; DROP TABLE item; --", "%s%n%d", "../../etc/passwd", "\u{1B}[31mred", "line\nbreak", "nul\0byte", "😀👩‍👩‍👧‍👦",
        "e\u{301}\u{301}\u{301}", "\u{202E}right to left", "itm_0", "itm_00000000000000000000000000", "per_", "DE-HH",
        "de", "a@b.c", "clerk", "office_manager", String(repeating: "lang ", count: 3000),
    ]

    static let files = [
        "", "\n", "Artikelnr;Bezeichnung;Lagerort;Gezählt\nPAPIER-A4;Papier;Materialraum;12\n",
        "Artikelnr,Preis\nPAPIER-A4,\"1,95\"\nTONER-85A,1e400\n", "{\"basics\":{\"name\":\"Robin\"}}", "{\"basics\":",
        "%PDF-1.4\n", "Robin Sommer\nSkills: Excel\n01/2018 - 12/2021 Clerk", "\u{FEFF}a;b\r\n1;2\r\n\"",
        "\"\",\"040123\",\"212\",\"from-pstn\",\"\",\"\",\"\",\"\",\"\",\"2026-11-23 09:00:00\",\"\",\"\",\"9\",\"5\",\"ANSWERED\"",
        String(repeating: "[", count: 5000), String(repeating: "a;", count: 5000),
    ]
}
