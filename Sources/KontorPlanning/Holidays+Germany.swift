internal import KontorCore

extension Holidays {
    /// Germany's public holidays, after the holiday laws of the Länder as collected by the Bundesministerium des
    /// Innern (https://www.bmi.bund.de, Gesetzliche Feiertage); the 3rd of October after the Einigungsvertrag, Art. 2.
    ///
    /// The rows hold from 1995 on; earlier years show today's law. Days that only some municipalities keep have a
    /// region of their own: `DE-BY/catholic` (about four fifths of Bavaria, Munich and Nuremberg among them),
    /// `DE-BY/augsburg`, and `DE-SN/catholic`, `DE-TH/catholic` for Fronleichnam in the Sorbian places and the Eichsfeld.
    static let germany = Country(
        code: "DE",
        regions: """
            BW BY BY/catholic BY/augsburg BE BB HB HH HE MV NI NW RP SL SN SN/catholic ST SH TH TH/catholic
            """,
        rules: [
            HolidayRule("Neujahr", .fixed(month: 1, day: 1)),
            HolidayRule("Heilige Drei Könige", .fixed(month: 1, day: 6), in: "BW BY ST"),
            HolidayRule("Internationaler Frauentag", .fixed(month: 3, day: 8), in: "BE", years: 2019...9999),
            HolidayRule("Internationaler Frauentag", .fixed(month: 3, day: 8), in: "MV", years: 2023...9999),
            HolidayRule("Karfreitag", .easter(-2)),
            HolidayRule("Ostersonntag", .easter(0), in: "BB"),
            HolidayRule("Ostermontag", .easter(1)),
            HolidayRule("Tag der Arbeit", .fixed(month: 5, day: 1)),
            HolidayRule("Jahrestag der Befreiung", .fixed(month: 5, day: 8), in: "BE", years: 2020...2020),
            HolidayRule("Jahrestag der Befreiung", .fixed(month: 5, day: 8), in: "BE", years: 2025...2025),
            HolidayRule("Christi Himmelfahrt", .easter(39)),
            HolidayRule("Pfingstsonntag", .easter(49), in: "BB"),
            HolidayRule("Pfingstmontag", .easter(50)),
            HolidayRule("Fronleichnam", .easter(60), in: "BW BY HE NW RP SL SN/catholic TH/catholic"),
            HolidayRule("Jahrestag des 17. Juni 1953", .fixed(month: 6, day: 17), in: "BE", years: 2028...2028),
            HolidayRule("Augsburger Hohes Friedensfest", .fixed(month: 8, day: 8), in: "BY/augsburg"),
            HolidayRule("Mariä Himmelfahrt", .fixed(month: 8, day: 15), in: "SL BY/catholic BY/augsburg"),
            HolidayRule("Weltkindertag", .fixed(month: 9, day: 20), in: "TH", years: 2019...9999),
            HolidayRule("Tag der Deutschen Einheit", .fixed(month: 10, day: 3)),
            HolidayRule("Reformationstag", .fixed(month: 10, day: 31), in: "BB MV SN ST TH"),
            HolidayRule("Reformationstag", .fixed(month: 10, day: 31), in: "HB HH NI SH", years: 2018...9999),
            HolidayRule("Reformationstag", .fixed(month: 10, day: 31), years: 2017...2017),
            HolidayRule("Allerheiligen", .fixed(month: 11, day: 1), in: "BW BY NW RP SL"),
            HolidayRule("Buß- und Bettag", .before(.wednesday, month: 11, day: 23), in: "SN"),
            HolidayRule("1. Weihnachtstag", .fixed(month: 12, day: 25)),
            HolidayRule("2. Weihnachtstag", .fixed(month: 12, day: 26)),
        ])
}
