import Testing

@testable import KontorHR

/// Job titles of one sex are written for every sex, and a search for the one finds the other.
@Suite struct NeutralTitleTests {
    @Test(arguments: [
        ("Putzfrau", "Putzmann"), ("Krankenschwester", "Krankenpfleger"),
        ("Kinderkrankenschwester", "Kinderkrankenpfleger"),
        ("Stewardess", "Steward"), ("Saleswoman", "Salesman"), ("Saleswomen", "Salesmen"), ("Waitress", "Waiter"),
        ("Kauffrau", "Kaufmann"), ("Einzelhandelskauffrau", "Einzelhandelskaufmann"), ("Bankkauffrau", "Bankkaufmann"),
        ("Zimmermädchen", "Zimmerbursche"), ("Hausdame", "Hausherr"), ("Empfangsdame", "Empfangsherr"),
        ("Tagesmutter", "Tagesvater"),
        ("Köchin", "Koch"), ("Kellnerin", "Kellner"), ("Hebamme", "Entbindungspfleger"), ("Actress", "Actor"),
        ("Altenpflegerin", "Altenpfleger"), ("eine Buchhalterin", "ein Buchhalter"), ("Pädagogin", "Pädagoge"),
    ])
    func writesOneTextForBothSexes(_ woman: String, _ man: String) {
        for place in ["@", "2018 - 2020 @, Hotel Elbe", "Ich war als @ tätig"] {
            let (left, right) = (place.replacing("@", with: woman), place.replacing("@", with: man))
            #expect(Redaction(left, name: "").text == Redaction(right, name: "").text)
            guard woman != "eine Buchhalterin" else { continue }
            for term in [woman, man] {
                #expect(TermFinder().find(term, in: CVText(Redaction(left, name: "").text)).isFound, "\(term)")
            }
        }
    }

    @Test(arguments: [
        "Contractor", "localhost", "Docker Host", "Data Steward", "Factory", "Computer", "Angebote schreiben",
        "Trichter", "Hebamme",
        "Normaler Betrieb", "Kaufhaus",
    ])
    func leavesOtherWords(_ text: String) { #expect(Redaction(text, name: "").text == text) }
}
