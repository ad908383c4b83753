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
}
