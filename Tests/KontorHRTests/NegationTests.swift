import Testing

@testable import KontorHR

/// Denials and praises made from their parts: a plain denial is one, and nothing else is.
@Suite struct NegationTests {
    private func outcome(_ text: String) -> Criterion.Outcome {
        Criterion(title: "x", kind: .gate, rule: .anyOf(["Excel"])).evaluate(
            CVText("Lebenslauf von mir\n\n" + text), asOf: SampleCV.today
        ).outcome
    }

    /// Each of the beginnings with each of the ends.
    private static func each(_ starts: [String], _ ends: [String], _ last: String = "") -> [String] {
        starts.flatMap { start in ends.map { end in start + end + last } }
    }

    private static let praise: [String] = {
        let german = ["Angst vor", "Scheu vor", "Fehler in", "Probleme in", "Lücken in", "Mühe mit", "Ermüdung bei"]
        let english = ["fear of", "trouble with", "mistakes in", "tired of using", "hesitation about"]
        let double = ["day without Excel", "Excel beginner", "Excel novice", "Excel function I do not know"]
        let behind = ["no limits", "keine Grenzen", "not a beginner", "nie ein Rätsel", "no worries", "never a bore"]
        return each(["keine ", "ohne ", "nie "], german, " Excel")
            + each(["no ", "never ", "without ", "not afraid of ", "never short of "], english, " Excel")
            + each(["no ", "kein ", "never ", "not ", "keine "], double)
            + each(["Excel: ", "Excel - ", "Excel (", "Excel   "], behind)
    }()

    @Test(arguments: praise)
    func isNeverHeldAgainstAnybody(_ text: String) {
        #expect(outcome(text) != .notMet)
    }

    private static let denials: [String] = {
        let german = ["Kenntnisse in", "Erfahrung mit", "Praxis in", "Vorkenntnisse in"]
        let english = ["knowledge of", "experience with", "skills in", "experience in Word and"]
        let never = each(["nie ", "noch nie ", "nicht ", "niemals "], ["benutzt", "gelernt", "verwendet"])
        let answers = ["keine", "nein", "none", "never", "keine Kenntnisse", "not known"]
        return each(["keine ", "keinerlei ", "ohne ", "bisher keine ", "leider keine "], german, " Excel")
            + each(["no ", "without ", "lacking "], english, " Excel")
            + each(["Excel ", "Excel habe ich "], never)
            + each(["Ich habe nie Excel ", "Ich habe nicht Excel "], ["benutzt", "gelernt"])
            + each(
                ["I never ", "I have never ", "I don't ", "I haven't "], ["used", "learned", "worked with"], " Excel")
            + each(["Excel: ", "Excel - ", "Excel   ", "Excel | ", "Excel? "], answers)
            + ["unfamiliar with Excel", "not familiar with Excel", "Fehlt: Excel", "no Excel", "Excel nein"]
    }()

    @Test(arguments: denials)
    func isADenial(_ text: String) {
        #expect(outcome(text) == .notMet)
    }

    @Test(arguments: [
        "mit Excel, leider keine Erfahrung", "Excel. Nie benutzt.", "Excel, Word: keine Kenntnisse",
        "I do not know Excel well", "kaum Kenntnisse in Excel", "I no longer use Excel",
        "Excel: kaum", "Excel: hardly", "Excel: selten", "Excel: nothing",
    ])
    func isAsked(_ text: String) {
        #expect(outcome(text) == .unknown)
    }

    @Test(arguments: [
        "nicht nur Excel", "Excel - kein Problem", "Word und Excel, nie krank", "Kein Führerschein, Excel sehr gut",
        "Führerschein: nein, Excel: ja", "Excel No. 1 im Team", "Excel gut, SAP nicht",
    ])
    func isThere(_ text: String) {
        #expect(outcome(text) == .met)
    }

    private static let wishes: [String] =
        each(
            ["Ich möchte ", "Ich will ", "Gern würde ich ", "Wunsch: "], ["Excel", "SAP, Excel", "Excel und DATEV"],
            " lernen")
        + each(
            ["Wunsch: Kenntnisse in ", "Ziel: Kenntnisse in "], ["Excel", "Excel und SAP", "SAP und Excel"], " erwerben"
        )
        + each(
            [
                "Interested in ", "Interesse an ", "willing to learn ", "I would like to learn ", "eager to learn ",
                "learning ",
            ],
            ["Excel", "Excel and SAP", "Excel, SAP and DATEV"])
        + [
            "Excel lerne ich gerade", "Excel (willing to learn)", "Excel: lerne ich", "Excel (lernbereit)",
            "I am learning Excel",
            "Ich interessiere mich für Excel", "Excel (interested in learning)", "Ich möchte mich in Excel einarbeiten",
        ]
        + [
            "Excel ist Neuland für mich", "Excel and DATEV: neither", "Excel und Word: keine", "Excel-frei",
            "non-Excel tools",
        ]
        + [
            "Excel [ ]", "Word [x] Excel [ ]", "[x] Word [ ] Excel", "☐ Excel", "Excel: -", "Excel - n/a",
            "Excel: k. A.", "Excel ○○○○",
        ]

    @Test(arguments: wishes)
    func isNeitherThereNorDenied(_ text: String) { #expect(outcome(text) == .unknown) }

    private static let apart: [String] =
        each(
            ["Keine Erfahrung mit", "Keine Kenntnisse in", "I have no experience with", "no knowledge of"], ["\nExcel"])
        + each(
            ["Keine Kenntnisse:", "Keine Erfahrung mit:", "Not known:"],
            ["\n- Excel", "\n- SAP\n- Excel", "\nSAP\nExcel"])
        + each(["Excel:\n", "Excel :\n", "Word:\ngut\nExcel:\n"], ["keine", "nein", "none", "keine Kenntnisse"])
        + [
            "Excel ✗", "Word ✓ Excel ✗", "Excel ❌", "Excel 0 %", "Excel: 0%", "Excel ☆☆☆☆☆", "Excel: ☆☆☆",
            "Excel .... ☆☆☆",
        ]

    @Test(arguments: apart)
    func isADenialOverALineOrInASign(_ text: String) { #expect(outcome(text) == .notMet) }

    @Test(arguments: [
        "✓ Excel ✗ SAP", "[x] Excel [ ] SAP", "Excel ✓ SAP ✗", "SAP ✗ Excel ✓", "Excel ★★☆☆☆", "Excel ●●○○○",
        "Excel 80 %",
        "Excel 90%", "- Excel\n- Word", "Kenntnisse:\n- Word\n- Excel", "SAP: keine\nExcel", "SAP:\nkeine\nExcel:\ngut",
        "E-Learning Excel erstellt", "Interesse an Neuem, seit 2012 Excel", "Ich lerne schnell. Excel sicher",
        "Excel - Word",
        "Excel – sehr gut", "Keine Kenntnisse: SAP\nExcel", "Excel (2015 - 2019)", "Neue Kollegen in Excel einarbeiten",
        "Kenntnisse in Excel und Interesse an Neuem",
    ])
    func isThereAllTheSame(_ text: String) { #expect(outcome(text) == .met) }

    @Test func holdsNoPraiseOfALanguageAgainstAnybody() throws {
        let english = try #require(Language("en"))
        let rule = Criterion.Rule.language(english, atLeast: .b2)
        for (line, expected) in [
            ("Englisch - keine Hürde", Criterion.Outcome.unknown), ("keine Scheu vor Englisch", .unknown),
            ("kein Englisch", .notMet), ("Englisch: keine Kenntnisse", .notMet),
        ] {
            let cv = CVText("Lebenslauf von mir\n\nSprachen\n" + line)
            let result = Criterion(title: "x", kind: .gate, rule: rule).evaluate(cv, asOf: SampleCV.today)
            #expect(result.outcome == expected, "\(line): \(result)")
        }
    }

    /// What is of another time, of somebody else or of another thing is held against nobody.
    @Test(arguments: [
        "2010 noch keine Excel-Kenntnisse, heute Key-User",
        "Anfangs kannte ich Excel nicht, heute schule ich andere darin",
        "Dass ich Excel nicht kenne, kann niemand behaupten.", "keine Anfängerkenntnisse in Excel",
        "Lücken in Excel kenne ich nicht", "Probleme mit Excel kenne ich nicht", "At first I had never used Excel",
        "Nobody can claim that I have never used Excel", "Schulung von Kollegen ohne Excel-Kenntnisse",
        "Training for colleagues with no Excel skills", "Wer Excel nicht kennt, dem helfe ich",
        "früher keine Kenntnisse in Excel", "In 2012 I had no knowledge of Excel, now I teach it",
    ])
    func isNotSaidOfTheCandidateToday(_ text: String) { #expect(outcome(text) == .unknown, "\(text)") }

    @Test(arguments: [
        "alle gängigen Programme außer Excel", "everything except Excel", "statt Excel: Calc", "Excel: n. v.",
        "I am new to Excel", "Excel ist mir neu", "I have yet to work with Excel", "Excel kenne ich nur vom Namen her",
        "Was ich noch lernen möchte\n- Excel", "Was ich noch lernen möchte:\n- SAP\n- Excel",
        "Geplante Weiterbildungen\n- Excel", "Geplante Weiterbildungen: Excel", "Excel: ungenügend",
        "Things I would like to learn\n- Excel", "Excel (abgebrochen)", "Excel (voraussichtlich 2028)",
        "Excel (in Ausbildung)", "Excel Klasse B: -", "Excel verloren", "Excel 2019 abgegeben",
        "Excel, derzeit Fahrverbot",
        "I have only heard of Excel", "Excel know only by name",
    ])
    func isNotThere(_ text: String) { #expect(outcome(text) == .unknown, "\(text)") }

    @Test(arguments: [
        "mangelnde Excel-Kenntnisse", "bis heute nie Excel benutzt", "Excel 2016: keine Kenntnisse",
        "mangelnde Kenntnisse in Excel", "no Excel skills currently",
    ])
    func isAPlainLack(_ text: String) { #expect(outcome(text) == .notMet, "\(text)") }

    @Test(arguments: [
        "neue Vorlagen in Excel", "Excel statt Calc", "used Excel instead of Calc",
        "Planned and executed:\n- Excel macros", "Excel neu eingeführt", "new Excel templates",
        "Excel und die Ablage neu aufgesetzt",
        "Lernbereit\n- Excel", "Excel 2016", "Programme:\n- Word\n- Excel",
        "Hansen Ltd: Excel und Word",
        "Excel, Name der Datei: Plan",
    ])
    func isThereWhateverIsNew(_ text: String) { #expect(outcome(text) == .met, "\(text)") }
}
