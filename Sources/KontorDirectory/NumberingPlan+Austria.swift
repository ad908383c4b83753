extension NumberingPlan {
    /// Austria, after the KEM-V 2009 (Kommunikationsparameter-, Entgelt- und Mehrwertdiensteverordnung) as published by
    /// the RTR (https://www.rtr.at, Rufnummern).
    ///
    /// Numbers have no fixed length: `01/58858` is complete, and `01/58858-17` is a longer number in the same company.
    static let austria = NumberingPlan(
        region: "AT", callingCode: "43", trunkPrefix: "0", internationalPrefix: "00",
        emergency: ["112", "122", "128", "133", "140", "141", "142", "144", "147"],
        services: ["120", "123", "130", "1450", "1455", "1484", "1485", "116xxx", "118xx", "118xxx"],
        isClosed: false,
        ranges: table([
            Row("1", .geographic, area: 1, 4...13),
            Row("316 463 512 662 732", .geographic, area: 3, 6...13),
            Row("2 3 4 5 6 7", .geographic, area: 4, 7...13),
            Row(mobileNetworks, .mobile, area: 3, 7...13),
            Row("501 502 503 504 505 506 507 508 509 517", .national, area: 3, 5...13),
            Row("57 59", .national, area: 2, 4...13),
            Row("720 780", .national, area: 3, 9...13),
            Row("800", .freephone, area: 3, 9...13),
            Row("810 820 821 828", .service, area: 3, 8...13),
            Row("900 901 930 931 939", .premium, area: 3, 9...13),
        ]),
        unassigned: ["11", "500"],
        carrierPrefix: ("10", 4))

    private static let mobileNetworks = """
        650 651 652 653 655 657 659 660 661 663 664 665 666 667 668 669 67 68 69
        """
}
