import KontorCore
import Testing

@testable import KontorHR

struct CriterionTests {
    private func result(_ rule: Criterion.Rule, _ text: String) -> Criterion.Result {
        Criterion(title: "x", kind: .gate, rule: rule).evaluate(CVText(text), asOf: SampleCV.today)
    }

    private static let german = Language(code: "de")

    @Test(arguments: [
        (Criterion.Rule.anyOf(["SAP", "DATEV"]), "Kenntnisse in DATEV und Word", Criterion.Outcome.met),
        (.anyOf(["SAP"]), "Kenntnisse in DATEV und Word", .unknown),
        (.anyOf(["SAP"]), "keine Kenntnisse in SAP", .notMet),
        (.allOf(["SAP", "DATEV"]), "Kenntnisse in DATEV und SAP", .met),
        (.allOf(["SAP", "DATEV"]), "Kenntnisse in DATEV und Word", .unknown),
        (.allOf(["SAP", "DATEV"]), "Kenntnisse in DATEV, ohne SAP", .notMet),
        (.years(atLeast: 2, roles: []), "Work\n01/2018 – 12/2019 Clerk", .met),
        (.years(atLeast: 2.1, roles: []), "Work\n01/2018 – 12/2019 Clerk", .notMet),
        (.years(atLeast: 2, roles: ["office work"]), "Work\n01/2018 – 12/2019 Welder", .unknown),
        (.years(atLeast: 3, roles: ["office work"]), "Work\n01/2018 – 12/2019 Welder", .notMet),
        (.years(atLeast: 2, roles: []), "Work\nmany years as a clerk", .unknown),
        (.years(atLeast: 3.25, roles: []), "Work\n2018 – 2021 Clerk", .unknown),
        (.language(german, atLeast: .b2), "Sprachen: Deutsch C1, Englisch", .met),
        (.language(german, atLeast: .c1), "Sprachen: Deutsch C1, Englisch", .met),
        (.language(german, atLeast: .c2), "Sprachen: Deutsch C1, Englisch", .notMet),
        (.language(german, atLeast: .b2), "Sprachen: Deutsch, Englisch C1", .unknown),
        (.language(german, atLeast: .b2), "Kenntnisse in Excel und Word", .unknown),
        (.anyOf(["SAP"]), "", .unknown),
    ])
    func decides(_ rule: Criterion.Rule, _ text: String, _ expected: Criterion.Outcome) {
        let result = result(rule, text)
        #expect(result.outcome == expected, "\(result.why)")
        #expect(!result.why.isEmpty)
        #expect(result.outcome == .unknown || !result.evidence.isEmpty)
    }

    @Test func saysWhyWithTheFacts() {
        #expect(
            result(.anyOf(["Buchhaltung"]), "Leiterin\nFinanzbuchhaltung, Kiel").why
                == ["\"Buchhaltung\" is in line 2, as \"Finanzbuchhaltung\""])
        #expect(
            result(.years(atLeast: 2, roles: []), "Work\n01/2018 – 12/2018 Clerk").why
                == ["12 months of work, overlaps counted once; 2 years are 24 months"])
    }

    @Test func givesTheSameOutcomeForEveryKind() {
        let cv = CVText("Kenntnisse in Word und Excel")
        for kind in [Criterion.Kind.gate, .scored(weight: 3), .note] {
            let criterion = Criterion(title: "SAP", kind: kind, rule: .anyOf(["SAP"]))
            #expect(criterion.evaluate(cv, asOf: SampleCV.today).outcome == .unknown)
        }
    }

    @Test(arguments: [Double.nan, .infinity, -1, 1e300])
    func survivesAnyNumberOfYears(_ years: Double) {
        _ = result(.years(atLeast: years, roles: []), "Work\n01/2018 – 12/2018 Clerk")
    }
}
