@testable import KontorHR

/// Stations of a CV made from their parts: how dates are written, times the work, times where they stand; and what has
/// years besides.
enum GeneratedStations {
    static func made(_ templates: [String], _ words: [String]) -> [String] {
        templates.flatMap { template in words.map { template.replacing("@", with: $0) } }
    }

    /// Five years and more, as people write them.
    private static let ranges = [
        "Jan 15 - Dez 19", "Jan '15 – Dec '19", "Jan ’15 – Dez ’19", "Jan-15 to Dec-19", "Jan.15 - Dez.19",
        "01'15 - 12'19",
        "Jan. 15 bis Dez. 19", "von Jan 15 bis Dez 19", "01/15 - 12/19", "01.15 – 12.19", "03.15-04.19",
        "01/2015 - 12/19", "Jan 2015 - Dez 19",
        "seit Okt. 18", "since Oct '18", "seit 10/18", "Okt 18 - heute", "(2012 - 2019)", "(01/2015 - 12/2019)",
    ]
    /// Work that was left out because of one of its words.
    private static let positions = [
        "Lehrer am Gymnasium Altona", "Schulleiterin Grundschule Kiel", "Hausmeister an der Realschule",
        "Schulsekretärin, Gesamtschule Bergedorf", "Teacher, Kent High School",
        "School secretary, Leeds Grammar School",
        "Buchhalter, Agentur für Arbeit (Arbeitslosenversicherung)", "Ehrenamtskoordinator", "Praktikantenbetreuung",
        "Weiterbildungsreferent", "Buchhalter", "Accountant", "Mitglied der Geschäftsleitung",
    ]
    /// Each is work of more than three years.
    static let work: [String] =
        ranges.flatMap { range in ["\(range) Buchhalter, Hansen GmbH", "Clerk, Miller Ltd \(range)"] }
        + made(["08/2014 - 07/2024 @", "08/2014 - heute: @", "Aug 14 - Jul 24  @"], positions)

    /// Work whose lines below it speak of other times.
    static let described: [String] = made(
        ["08/2014 - 07/2024 Buchhalter\n@", "Buchhalter, Hansen GmbH\n08/2014 - 07/2024\n@"],
        ["Betreuung von Praktikum und Ausbildung", "Verwaltung der Elternzeit", "Planung der Weiterbildung"])

    /// Work that may be of three years or not; it is never held against anybody.
    static let doubtful: [String] =
        made(
            ["Buchhalter @", "@ accounting", "Buchhaltung, @"],
            ["(5 J.)", "(60 Monate)", "5 yrs", "5 Jahre", "(5 years)", "60 months", "5 J."])
        + made(
            ["@ Tätigkeit als Buchhalter", "@ Erfahrung am Empfang"], ["fünfjährige", "mehrjährige", "langjährige"])
        + made(["@ Buchhalter", "Clerk @"], ["12/2019 – 01/2015", "2019 - 2015", "'15 - '19"])
        + made(
            ["01/2012 - 12/2016 Buchhalter (@)", "01/2012 - 12/2016 Clerk, Miller Ltd (@)"],
            ["davon 2014-2015 Elternzeit", "davon 2014 Krankheit", "incl. maternity leave", "2014 Sabbatical"])
        + made(
            ["08/2014 - 07/2024 @"],
            [
                "Sachbearbeitung in Elternzeitvertretung", "Vertretung für Elternzeit", "Maternity leave cover",
                "Volunteer Coordinator", "Azubi-Betreuer", "Leiter Weiterbildung", "Internship Manager",
            ])

    /// What has years and is no work.
    static let other: [String] =
        made(
            ["2012-2016 @", "01/2012 - 12/2016: @", "2012 – 2016   @", "@ 2012 - 2016", "von 2012 bis 2016 @"],
            [
                "Krankheit", "Arbeitssuche", "Arbeitslos", "job seeking", "Job search", "unemployed", "Familienphase",
                "Elternzeit", "Haft", "Asylverfahren", "Sprachkurs", "Azubi bei Müller", "Apprentice", "Auszubildender",
                "Auszubildende, Müller KG", "BSc Business Administration, TU Berlin", "Bachelor Informatik, TU Berlin",
                "Praktikum", "Mitglied im ADAC", "Führerschein", "Vertrag gültig", "in Deutschland",
            ])
        + ["seit", "since"].flatMap {
            made(["\($0) 2015 @", "@ \($0) 2015"], ["Mitglied im ADAC", "Führerschein", "Staplerschein"])
        }
        + ["seit 2015 in Deutschland", "Buch \"Der Krieg 1939 - 1945\"", "„Europa 1990 - 2020“ gelesen"]
}
