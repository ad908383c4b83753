internal import KontorCore

extension Holidays {
    /// Austria's public holidays, after § 7 Arbeitsruhegesetz; they are the same in all nine Länder.
    ///
    /// The Länder's patron days (19 March, 4 May, 24 September, 10 October, 11 and 15 November) close offices and schools
    /// but are no rest days by that law, and Good Friday has been each employee's own choice since 2019: neither is here.
    static let austria = Country(
        code: "AT",
        regions: "1 2 3 4 5 6 7 8 9",
        rules: [
            HolidayRule("Neujahr", .fixed(month: 1, day: 1)),
            HolidayRule("Heilige Drei Könige", .fixed(month: 1, day: 6)),
            HolidayRule("Ostermontag", .easter(1)),
            HolidayRule("Staatsfeiertag", .fixed(month: 5, day: 1)),
            HolidayRule("Christi Himmelfahrt", .easter(39)),
            HolidayRule("Pfingstmontag", .easter(50)),
            HolidayRule("Fronleichnam", .easter(60)),
            HolidayRule("Mariä Himmelfahrt", .fixed(month: 8, day: 15)),
            HolidayRule("Nationalfeiertag", .fixed(month: 10, day: 26)),
            HolidayRule("Allerheiligen", .fixed(month: 11, day: 1)),
            HolidayRule("Mariä Empfängnis", .fixed(month: 12, day: 8)),
            HolidayRule("Christtag", .fixed(month: 12, day: 25)),
            HolidayRule("Stefanitag", .fixed(month: 12, day: 26)),
        ])
}
