import KontorCore
import Testing

@testable import KontorHR

/// What people write is read, or said to be passed over; a guess is never held against anybody.
@Suite struct ReadingTests {
    private func gate(_ lines: String, years: Double = 3) -> Criterion.Result {
        let text = "Lebenslauf\nRobin Sommer\n\nBerufserfahrung\n" + lines
        let criterion = Criterion(title: "x", kind: .gate, rule: .years(atLeast: years, roles: []))
        return criterion.evaluate(CVText(text), asOf: SampleCV.today)
    }

    @Test(arguments: [
        "03.19-04.21 Bürokraft\n05/2021 - 08/2022 Bürokraft", "2015– Bürokraft (Teilzeit)\n01/2018 - 03/2018 Aushilfe",
        "Q1 2017 - Q4 2020 Bürokraft\n01/2022 - 03/2022 Empfang", "Q1/2017 bis heute Bürokraft",
        "10 Jahre Berufserfahrung im Büro, zuletzt 01/2022 - 03/2022 bei X",
        "more than 5 years of experience in offices",
        "03/2022 - 05/2024 Bürokraft, A GmbH      Kenntnisse\n01/2018 - 02/2022 Bürokraft, B GmbH      Excel",
    ])
    func readsEveryKindOfRange(_ lines: String) {
        let result = gate(lines)
        #expect(result.outcome == .met, "\(result)")
    }

    @Test(arguments: [
        ("19-21 Bürokraft\n05/2021 - 08/2022 Bürokraft", "19-21 Bürokraft"),
        ("ab Frühjahr 2012 Bürokraft\n05/2021 - 08/2022 Empfang", "ab Frühjahr 2012 Bürokraft"),
        ("Sommer 2009 bis Winter 2015 Bürokraft\n05/2021 - 08/2022 Empfang", "Sommer 2009 bis Winter 2015 Bürokraft"),
        ("langjährige Erfahrung am Empfang\n05/2021 - 08/2022 Empfang", "langjährige Erfahrung am Empfang"),
    ])
    func quotesWhatItCouldNotRead(_ lines: String, _ quote: String) {
        let result = gate(lines)
        #expect(result.outcome == .unknown, "\(result)")
        #expect(result.evidence.contains { $0.quote == quote })
        #expect(result.why.contains { $0.contains(quote) })
    }

    @Test func stillKnowsTooFewMonths() {
        #expect(gate("05/2021 - 08/2022 Bürokraft\n01/2018 - 03/2018 Aushilfe").outcome == .notMet)
    }

    @Test(arguments: [
        ("SAP   keine", "SAP"), ("SAP | keine", "SAP"), ("SAP\tnein", "SAP"), ("nicht vorhanden: SAP, DATEV", "DATEV"),
        ("nicht vorhanden: SAP, DATEV", "SAP"), ("Keine Kenntnisse: SAP, DATEV", "DATEV"),
        ("not known: SAP, DATEV", "SAP"),
    ])
    func takesADenialForOne(_ text: String, _ term: String) {
        let finding = TermFinder().find(term, in: CVText(text))
        #expect(finding.isDenied, "\(finding)")
    }

    @Test(arguments: ["DATEV (in Planung)", "DATEV geplant", "DATEV: Schulung geplant", "DATEV (planned)"])
    func takesAPlanForNeither(_ text: String) {
        let finding = TermFinder().find("DATEV", in: CVText(text))
        #expect(!finding.isFound && !finding.isDenied && finding.planned.count == 1, "\(finding)")
    }

    @Test(arguments: [
        ("Vitamin C, R. Müller, go-getter", ["C", "R", "Go"]), ("Führerschein Klasse C", ["C"]),
        ("Plan C und let us go", ["C", "Go"]), ("Haus R am See", ["R"]), ("C. Meier, R.", ["C"]),
    ])
    func leavesLettersOfSomethingElse(_ text: String, _ terms: [String]) {
        for term in terms { #expect(!TermFinder().find(term, in: CVText(text)).isFound, "\(term) in \(text)") }
    }

    @Test(arguments: [
        ("C, R, Go", ["C", "R", "Go"]), ("Programmiersprachen: C und R", ["C", "R"]), ("- Go\n- C", ["C", "Go"]),
        ("Kenntnisse in R.", ["R"]), ("NodeJS", ["Node.js"]), ("Node.js", ["NodeJS"]), ("Power Point", ["PowerPoint"]),
        ("PowerPoint", ["Power Point"]), ("Steuerfachangestellte", ["Steuerfachangestellter"]),
        ("Steuerfachangestellter", ["Steuerfachangestellte"]), ("Java Script", ["JavaScript"]),
    ])
    func findsEverySpelling(_ text: String, _ terms: [String]) {
        for term in terms { #expect(TermFinder().find(term, in: CVText(text)).isFound, "\(term) in \(text)") }
    }

    private func language(_ line: String, _ level: LanguageLevel) throws -> Criterion.Result {
        let language = try #require(Language("de"))
        return Criterion(title: "x", kind: .gate, rule: .language(language, atLeast: level)).evaluate(
            CVText("Lebenslauf von mir\n\nSprachen\n" + line), asOf: SampleCV.today)
    }

    @Test func holdsNoGuessedLevelAgainstAnybody() throws {
        #expect(try language("Deutsch (sehr gut)", .c1).outcome == .unknown)
        #expect(try language("Deutsch (sehr gut)", .c1).why.contains { $0.contains("Deutsch (sehr gut)") })
        #expect(try language("Deutsch (B2)", .c1).outcome == .notMet)
        #expect(try language("Deutsch (sehr gut, C1)", .c1).outcome == .met)
    }

    @Test func tellsARowOfFiveLevelsAsFive() throws {
        let row = "DEUTSCH   C1      C1       B2      B2      B2"
        let result = try language(row, .c1)
        #expect(result.outcome == .unknown)
        #expect(result.why.contains { $0.contains("5 levels of German: C1, C1, B2, B2, B2") }, "\(result.why)")
        #expect(try language(row, .b2).outcome == .met)
        #expect(try language(row, .c2).outcome == .notMet)
    }

    @Test(arguments: [
        (
            "From: Karl Ott <karl.ott@example.org>\nSubject: Bewerbung\n\nLebenslauf im Anhang.\n\nMicrosoft Excel",
            "Karl Ott"
        ),
        ("Lebenslauf Dr. Ilse Wacker-Thoms – Seite 1 von 2\nMicrosoft Excel", "Ilse Wacker-Thoms"),
        ("Microsoft Excel\nAnna Petersen", "Anna Petersen"), ("Hansen Logistik GmbH\nAnna Petersen", "Anna Petersen"),
        ("Adobe Photoshop\nPower Point", nil), ("Kaufmännische Sachbearbeiterin\nLea Brandt", "Lea Brandt"),
    ])
    func takesNoProductForSomebody(_ text: String, _ name: String?) {
        #expect(CandidateReader(text: text, fileName: "x.txt").name == name)
    }

    private func said(_ words: String, _ years: Double) -> Criterion.Outcome {
        let redacted = Redaction("Lebenslauf\n\nBerufserfahrung\n" + words, name: "Robin Sommer").text
        let criterion = Criterion(title: "x", kind: .gate, rule: .years(atLeast: years, roles: []))
        return criterion.evaluate(CVText(redacted), asOf: SampleCV.today).outcome
    }

    @Test(arguments: [
        ("2,5 Jahre", 2.5), ("2.5 Jahre", 2.5), ("1,75 Jahre", 1.75), ("0,5 Jahre", 0.5), ("2 1/2 Jahre", 2.5),
        ("2½ Jahre", 2.5), ("zweieinhalb Jahre", 2.5), ("anderthalb Jahre", 1.5), ("5-7 Jahre", 5),
        ("5 bis 7 Jahre", 5), ("zwischen 5 und 7 Jahren", 5), ("12,5 Jahre", 12.5), ("über 5 Jahre", 5),
    ])
    func readsTheWholeOfANumber(_ length: String, _ years: Double) {
        #expect(said(length + " Berufserfahrung", years) == .met, "\(length)")
        #expect(said(length + " Berufserfahrung", years + 0.25) == .unknown, "\(length)")
        #expect(said(length + " Berufserfahrung\n11/2026 - 11/2026 Empfang", years + 0.25) == .unknown, "\(length)")
    }

    @Test(arguments: [
        ("2.5 years of experience", 2.5), ("two and a half years of experience", 2.5), ("1.5 years' experience", 1.5),
        ("3 to 5 years of work experience", 3), ("10 Jahre einschlägige Berufserfahrung", 10),
        ("mit 20 Jahren relevanter Berufserfahrung", 20), ("10 Jahre Vertriebs-, Büro- und Berufserfahrung", 10),
    ])
    func readsALengthOfExperience(_ words: String, _ years: Double) {
        #expect(said(words, years) == .met && said(words, years + 0.25) == .unknown, "\(words)")
    }

    @Test(arguments: [
        "2, 5 Jahre Berufserfahrung", "null Komma fünf Jahre Berufserfahrung", "1.000 Jahre Berufserfahrung",
        "< 5 Jahre Berufserfahrung", "bis 5 Jahre Berufserfahrung", "nearly 5 years of experience",
        "mit 52 Jahren bringe ich lange Erfahrung mit", "mit meinen 45 Jahren viel Erfahrung",
        "mit 40 Jahren habe ich viel Erfahrung", "mit 52 Jahren große Erfahrung",
        "mit jetzt 52 Jahren habe ich Erfahrung",
        "30 Jahre Lebenserfahrung", "10 Jahre Fahrpraxis", "10 Jahre ehrenamtliche Tätigkeit",
        "Die Firma X GmbH hat 30 Jahre Erfahrung im Bau.", "Wir waren ein Betrieb mit 40 Jahren Erfahrung",
        "Ich suche eine Stelle, für die 3 Jahre Berufserfahrung gefordert sind", "Mein Chef hatte 30 Jahre Erfahrung",
        "a company with 40 years of experience", "Our team has 30 years of experience",
        "The position requires 5 years of experience", "Voraussetzung: 5 Jahre Berufserfahrung",
    ])
    func countsNoYearsThatAreNotSaidOfTheCandidate(_ words: String) {
        #expect(said(words, 3) == .unknown, "\(words)")
    }

    @Test(arguments: [
        "In meiner Firma habe ich 10 Jahre Erfahrung", "Team leader with 10 years of experience",
        "Buchhalter mit 10 Jahren Berufserfahrung sucht neue Aufgabe", "I have 10 years of experience in a company",
        "Buchhalter bei Hansen GmbH, 10 Jahre Berufserfahrung",
    ])
    func countsYearsThatAreTheCandidates(_ words: String) { #expect(said(words, 10) == .met, "\(words)") }
}
