import Testing

@testable import KontorHR

/// A label hides its value and not the rest of its line.
@Suite struct LabelValueTests {
    @Test(arguments: [
        ("Alter: 55, ledig. Ich kann Excel.", "Alter: [age], [family]. Ich kann Excel."),
        ("Alter: 55 Jahre, Excel", "Alter: [age], Excel"), ("Age: 41; Excel", "Age: [age]; Excel"),
        ("Familienstand: ledig. Ich kann Excel.", "Familienstand: [family]. Ich kann Excel."),
        ("Familienstand: verheiratet, 2 Kinder. Excel kann ich.", "Familienstand: [family]. Excel kann ich."),
        ("Familienstand: ledig, Excel", "Familienstand: [family], Excel"),
        ("Familienstand: ledig, ich kann Excel", "Familienstand: [family], ich kann Excel"),
        ("Familienstand: verheiratet mit Peter, 2 Kinder (5, 8), Excel", "Familienstand: [family], Excel"),
        ("Marital status: married, two children. I know Excel.", "Marital status: [family]. I know Excel."),
        ("Staatsangehörigkeit: türkisch. Ich kann Excel.", "Staatsangehörigkeit: [nationality]. Ich kann Excel."),
        ("Konfession: ev.-luth. Ich kann Excel", "Konfession: [religion]. Ich kann Excel"),
        ("Nationality: Turkish; Excel", "Nationality: [nationality]; Excel"),
        ("Geburtsdatum: 12. März 1985", "Geburtsdatum: [birth date]"),
        ("Geburtsdatum: 12. März 1985 in Kiel. Excel kann ich.", "Geburtsdatum: [birth date]. Excel kann ich."),
        ("Geburtsort: St. Gallen. Excel", "Geburtsort: [nationality]. Excel"),
        ("Name: Dr. Karl P. Ott", "Name: [name]"),
        ("Kinder: 2. Ich kann Excel.", "Kinder: [children]. Ich kann Excel."),
        ("Religion: Islam! Excel", "Religion: [religion]! Excel"),
    ])
    func hidesTheValueAlone(_ text: String, _ expected: String) {
        #expect(Redaction(text, name: "").text == expected)
    }

    /// Whatever the label and its value, what follows the sentence stays.
    @Test func keepsWhatFollowsEveryLabel() {
        let labels = [
            ("Alter", "55"), ("Familienstand", "verheiratet"), ("Konfession", "evangelisch"),
            ("Staatsangehörigkeit", "polnisch"),
            ("Geschlecht", "weiblich"), ("Geburtsdatum", "12. März 1985"), ("Date of birth", "12.03.1985"),
            ("Gender", "female"),
            ("Behinderung", "GdB 50"), ("Aufenthaltstitel", "unbefristet"), ("Nationality", "Turkish"),
            ("Geburtsort", "Izmir"),
        ]
        var failed: [String] = []
        for (label, value) in labels {
            for rest in [". Ich kann Excel.", "; Excel", " | Excel", ". Excel und SAP", "\nExcel"] {
                let redacted = Redaction("\(label): \(value)\(rest)", name: "").text
                if !redacted.hasSuffix(rest) || redacted.contains(value) { failed.append(redacted) }
            }
        }
        #expect(failed == [])
    }
}
