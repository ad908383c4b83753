import KontorCore
import Testing

@testable import KontorHR

/// What of a CV's years is work: read, asked about, or passed over, and never guessed against anybody.
@Suite struct StationTests {
    private func result(_ text: String) -> Criterion.Result {
        let redacted = CVText(Redaction(text, name: "Robin Sommer").text)
        return Criterion(title: "x", kind: .gate, rule: .years(atLeast: 3, roles: [])).evaluate(
            redacted, asOf: SampleCV.today)
    }

    private static let short = "01/2025 - 12/2025 Buchhalter"
    private static let places: [@Sendable (String) -> String] = [
        { "Lebenslauf\nRobin Sommer\n\nBerufserfahrung\n\($0)\n\(short)" },
        { "Lebenslauf von Robin Sommer\n\n\($0)\n\n\(short)" },
        { "Work experience\n\(short)\n\n\($0)\n\nSprachen\nEnglisch B2" },
    ]

    @Test(arguments: GeneratedStations.work)
    func isRead(_ station: String) {
        for place in Self.places {
            let result = result(place(station))
            #expect(result.outcome == .met, "\(place(station)): \(result.why)")
        }
    }

    @Test(arguments: GeneratedStations.described)
    func isNotWhatItIsAbout(_ station: String) { #expect(result("Berufserfahrung\n" + station).outcome != .notMet) }

    @Test(arguments: GeneratedStations.doubtful)
    func isAsked(_ station: String) {
        for place in Self.places {
            let result = result(place(station))
            #expect(result.outcome == .unknown, "\(place(station)): \(result.why)")
        }
    }

    @Test(arguments: GeneratedStations.other)
    func isNoWork(_ station: String) {
        for text in [
            "Lebenslauf von Robin Sommer\n\n" + station, station + "\n\nKenntnisse\nExcel", "CV\n\n" + station,
        ] {
            let result = result(text)
            #expect(result.outcome == .unknown, "\(text): \(result.why)")
        }
        for place in Self.places { #expect(result(place(station)).outcome != .met, "\(place(station))") }
    }

    @Test(arguments: [
        "2012-2016 Krankheit", "2012-2016 Elternzeit", "03/2012 - 06/2016 Praktikum, Bezirksamt",
        "2012-2016 Arbeitslos",
        "01/2024 - 12/2024 Clerk · 1 yr", "10/2014 - 09/2017 BSc Engineering, TU Berlin",
    ])
    func doesNotMakeUpYears(_ station: String) {
        for place in Self.places { #expect(result(place(station)).outcome == .notMet, "\(place(station))") }
    }

    @Test(arguments: [
        "1998 - 2007 Gymnasium Altona", "2002 - 2011 Schülerin am Gymnasium Altona, Abitur",
        "2012-2016 BSc Management, TU Berlin",
        "2003-2009 Kent High School", "2012-2016 Bachelor of Arts",
    ])
    func hidesTheYearsOfAnEducation(_ line: String) {
        #expect(Redaction("Lebenslauf\n" + line, name: "Robin Sommer").text.contains("[year]"))
    }

    @Test(arguments: ["March 12 - April 30 Clerk", "Jan 15 - Jan 20, 2018 fair in Leeds", "seit 03.04. Buchhalter"])
    func takesNoDaysForYears(_ line: String) {
        #expect(result("Work\n" + line).outcome != .met)
    }

    /// What a stranger found to be counted as work.
    @Test(arguments: [
        "X GmbH (Familienbetrieb seit 1950)", "Miller Ltd, established since 1950", "seit 1950 in Hamburg",
        "Miller Ltd, family-owned since 1985", "seit 1990 in Hamburg", "Hansen KG seit 1960",
        "Digitalisierung der Akten 1990-2015", "Auswertung der Daten von 1990 bis 2015",
        "analysis of the records 1990-2015",
        "2015 - 2025 Raising children", "2015 - 2025 Caring for elderly parent", "2015 - 2025 Pflege der Mutter",
        "2015 - 2025 Pflege des Vaters", "2015 - 2025 Between jobs", "2015 - 2025 Rehabilitation",
        "2015 - 2025 Sprachschule in London", "2015 - 2025 Fernstudium", "2015 - 2025 Referendariat",
        "2015 - 2025 berufliche Neuorientierung", "2015 - 2025 Erziehung der Kinder", "2015 - 2025 retired",
        "2015 - 2025 personal reasons", "EDV-Kenntnisse seit 2005", "Deutscher Staatsbürger seit 2012",
        "Sonstiges: trocken seit 2015", "Pensioniert seit 2015", "IT skills since 2005",
        "2014 - 2018 Uni Köln, Germanistik", "2014 - 2018 Universität Köln",
        "1978 - 1988 Polytechnische Oberschule Rostock",
    ])
    func isNotCountedAsWork(_ station: String) {
        for place in Self.places { #expect(result(place(station)).outcome != .met, "\(place(station))") }
        #expect(result("Werdegang\n" + station).outcome == .unknown, "\(station)")
    }

    @Test(arguments: [
        "Schul- und Berufsbildung", "Schul-/Berufsausbildung", "Mitgliedschaften", "Soziales Engagement",
        "Gesellschaftliches Engagement", "Publikationen", "Auszeichnungen", "Auslandsaufenthalte", "Adressen",
        "Memberships", "Publications", "Awards",
    ])
    func countsNothingUnderAnotherHeading(_ heading: String) {
        let text = "Berufserfahrung\n\(Self.short)\n\n\(heading)\n2010 - 2020 Hansen"
        #expect(result(text).outcome != .met, "\(heading)")
        #expect(
            result("Lebenslauf von Robin Sommer\n\n\(heading)\n2010 - 2020 Hansen").outcome == .unknown, "\(heading)")
    }

    @Test(arguments: [
        "2014 - 2024 Sekretariat, Universität Köln", "2014 - 2024 Betreuung von Kunden",
        "2014 - 2024 Leitung der Buchhaltung",
        "2014 - 2024 Pflege von Datenbanken", "seit 2015 in Hamburg als Buchhalter tätig", "Buchhalter seit 1990",
        "2014 - 2024 Care assistant, Leeds", "2014 - 2024 Rehabilitation assistant, Leeds",
        "2014 - 2024 Buchhalter, Familienunternehmen Hansen", "2014 - 2024 Universität Köln, Sekretariat",
        "2014 - 2024 Clerk, family business", "2014 - 2024 Buchhalter der Hansen GmbH",
    ])
    func isStillWork(_ station: String) { #expect(result("Berufserfahrung\n" + station).outcome == .met, "\(station)") }

    @Test(arguments: [
        "1978 - 1988 Polytechnische Oberschule Rostock", "2014 - 2018 Uni Köln, Germanistik",
        "2014 - 2018 Universität Köln, Rechtswissenschaften", "2010 - 2014 Fernstudium",
        "1990 - 1996 Sekundarschule Halle",
    ])
    func hidesTheYearsOfASchoolUnderWork(_ line: String) {
        #expect(Redaction("Werdegang\n" + line, name: "Robin Sommer").text.contains("[year]"), "\(line)")
    }
}
