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
}
