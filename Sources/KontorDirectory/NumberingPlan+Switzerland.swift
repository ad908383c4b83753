extension NumberingPlan {
    /// Switzerland, after the BAKOM's numbering plan E.164/2002 and its list of short numbers
    /// (https://www.bakom.admin.ch, Nummerierung). Every number has nine digits after the zero.
    static let switzerland = NumberingPlan(
        region: "CH", callingCode: "41", trunkPrefix: "0", internationalPrefix: "00",
        emergency: ["112", "117", "118", "144"],
        services: ["140", "143", "145", "147", "1145", "1414", "1415", "116xxx", "16x", "187", "18xx"],
        isClosed: true,
        ranges: table([
            Row(
                "21 22 24 26 27 31 32 33 34 41 43 44 52 55 56 61 62 71 81 91", .geographic, area: 2, 9...9,
                grouping: [2, 3, 2, 2]),
            Row("68 69 72 73 75 76 77 78 79", .mobile, area: 2, 9...9, grouping: [2, 3, 2, 2]),
            Row("51 58", .national, area: 2, 9...9, grouping: [2, 3, 2, 2]),
            Row("800", .freephone, area: 3, 9...9, grouping: [3, 3, 3]),
            Row("840 842 844 848 878", .service, area: 3, 9...9, grouping: [3, 3, 3]),
            Row("900 901 906", .premium, area: 3, 9...9, grouping: [3, 3, 3]),
        ]),
        unassigned: [],
        carrierPrefix: ("10", 5))
}
