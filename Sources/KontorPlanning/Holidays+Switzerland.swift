internal import KontorCore

extension Holidays {
    /// Switzerland's holidays by canton, after the Bundesamt für Justiz, "Gesetzliche Feiertage und Tage, die in der
    /// Schweiz wie gesetzliche Feiertage behandelt werden" (https://www.bj.admin.ch).
    ///
    /// Whole days that hold in the whole canton. Only the 1st of August is federal. Half days (1 May in Solothurn) and
    /// days of single municipalities are left out; where districts differ, Aargau stands for the Aarau district,
    /// and `CH-AG/catholic`, `CH-FR/catholic`, `CH-SO/catholic` add the Catholic districts' days.
    static let switzerland = Country(
        code: "CH",
        regions: """
            AG AG/catholic AI AR BE BL BS FR FR/catholic GE GL GR JU LU NE NW OW SG SH SO SO/catholic SZ TG TI UR VD VS \
            ZG ZH
            """,
        rules: [
            HolidayRule("Neujahr", .fixed(month: 1, day: 1)),
            HolidayRule("Berchtoldstag", .fixed(month: 1, day: 2), in: "AG BE JU LU TG VD"),
            HolidayRule("Berchtoldstag", .fixedOn([.monday], month: 1, day: 2), in: "NE"),
            HolidayRule("Heilige Drei Könige", .fixed(month: 1, day: 6), in: "SZ TI UR"),
            HolidayRule("Jahrestag der Republik", .fixed(month: 3, day: 1), in: "NE"),
            HolidayRule("Josefstag", .fixed(month: 3, day: 19), in: "NW SZ TI UR VS"),
            HolidayRule("Näfelser Fahrt", .firstThursdayOfAprilOutsideHolyWeek, in: "GL"),
            HolidayRule(
                "Karfreitag", .easter(-2),
                in: "AG AI AR BE BL BS FR GE GL JU LU NE NW OW SG SH SO SZ TG UR VD ZG ZH"),
            HolidayRule(
                "Ostermontag", .easter(1), in: "AG AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH"),
            HolidayRule("Tag der Arbeit", .fixed(month: 5, day: 1), in: "BL BS JU NE SH TG TI ZH"),
            HolidayRule("Auffahrt", .easter(39)),
            HolidayRule(
                "Pfingstmontag", .easter(50), in: "AG AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH"),
            HolidayRule("Fronleichnam", .easter(60), in: "AI JU LU NW OW SZ TI UR VS ZG " + catholicDistricts),
            HolidayRule("Fest der Unabhängigkeit", .fixed(month: 6, day: 23), in: "JU"),
            HolidayRule("Peter und Paul", .fixed(month: 6, day: 29), in: "TI"),
            HolidayRule("Bundesfeier", .fixed(month: 8, day: 1)),
            HolidayRule(
                "Mariä Himmelfahrt", .fixed(month: 8, day: 15), in: "AI JU LU NW OW SZ TI UR VS ZG " + catholicDistricts
            ),
            HolidayRule("Genfer Bettag", .nth(1, .sunday, month: 9, plus: 4), in: "GE"),
            HolidayRule("Bettagsmontag", .nth(3, .sunday, month: 9, plus: 1), in: "VD"),
            HolidayRule("Bruder Klaus", .fixed(month: 9, day: 25), in: "OW"),
            HolidayRule(
                "Allerheiligen", .fixed(month: 11, day: 1),
                in: "AI GL JU LU NW OW SG SZ TI UR VS ZG " + catholicDistricts),
            HolidayRule(
                "Mariä Empfängnis", .fixed(month: 12, day: 8),
                in: "AI LU NW OW SZ TI UR VS ZG AG/catholic FR/catholic"),
            HolidayRule("Weihnachten", .fixed(month: 12, day: 25)),
            HolidayRule(
                "Stephanstag", .fixed(month: 12, day: 26), in: "AG BE BL BS GL GR LU SG SH SZ TG TI ZH"),
            HolidayRule(
                "Stephanstag", .fixedOn([.monday, .wednesday, .thursday, .friday, .sunday], month: 12, day: 26),
                in: "AI AR UR"),
            HolidayRule("Stephanstag", .fixedOn([.monday], month: 12, day: 26), in: "NE"),
            HolidayRule("Wiederherstellung der Republik", .fixed(month: 12, day: 31), in: "GE"),
        ])

    private static let catholicDistricts = "AG/catholic FR/catholic SO/catholic"
}
