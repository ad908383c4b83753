import Testing

@testable import KontorHR

/// What somebody says of themselves in a sentence is hidden, and what stands around it stays.
@Suite struct SentenceRedactionTests {
    @Test(arguments: GeneratedSentence.places.indices)
    func hidesWhatASentenceTells(_ place: Int) {
        let (what, write) = GeneratedSentence.places[place]
        var failed: [String] = []
        for sentence in GeneratedSentence.all {
            let text = write(sentence.text)
            let redacted = Redaction(text, name: "Robin Sommer").text
            let words = Folding.words(redacted.replacing(/\[[a-z ]+\]/, with: "_"))
            let seen = sentence.secrets.filter(words.contains)
            let lost = ["sap", "excel"].filter { !words.contains($0) }
            if !seen.isEmpty || !lost.isEmpty { failed.append("\(what): \(text) -> \(redacted)") }
        }
        #expect(failed.prefix(20) == [], "\(failed.count) of \(GeneratedSentence.all.count)")
    }

    /// What a stranger found to get through, one by one, with what is left of it.
    @Test(arguments: [
        ("I am a woman", "I am [sex]"), ("Ich bin eine Frau", "Ich bin [sex]"),
        ("Ich bin Türkin", "Ich bin [nationality]"),
        ("ich bin syrer", "ich bin [nationality]"), ("gebürtige Syrerin", "[nationality]"),
        ("My husband and I moved", "[family] and I moved"), ("Mein Mann", "[family]"), ("meine Tochter", "[children]"),
        ("Mutter von zwei Kindern", "[children]"), ("Vater zweier Söhne", "[children]"),
        ("Mother of two", "[children]"),
        ("Großmutter", "[family]"), ("Witwe", "[family]"), ("Raucherin", "[health]"), ("smoker", "[health]"),
        ("Ich bin 52.", "Ich bin [age]."), ("I am 52", "I am [age]"), ("mit 52 Jahren", "[age]"), ("Ü50", "[age]"),
        ("mit 52 Jahren bringe ich lange Erfahrung mit", "[age] bringe ich lange Erfahrung mit"),
        ("mit meinen 45 Jahren viel Erfahrung", "mit [age] viel Erfahrung"),
        ("mit 40 Jahren habe ich viel Erfahrung", "[age] habe ich viel Erfahrung"),
        ("mit 40 Jahren Lebenserfahrung", "[age] Lebenserfahrung"), ("mit jetzt 52 Jahren", "[age]"),
        ("Mit 52 bringe ich Ruhe mit", "[age] bringe ich Ruhe mit"),
        ("At 52, I have seen much", "[age], I have seen much"),
        ("50+", "[age]"), ("Alter 55", "[age]"), ("Baujahr 68", "[age]"), ("Jahrgang 68", "[age]"),
        ("Rentner", "[age]"),
        ("Kopftuch", "[religion]"), ("headscarf", "[religion]"), ("1,78 m", "[health]"),
        ("Gewicht 82 kg", "Gewicht [health]"),
        ("aus Syrien geflüchtet", "[nationality]"), ("I come from Nigeria", "I come from [nationality]"),
        ("komme aus der Türkei", "komme aus [nationality]"), ("native of Ghana", "[nationality]"),
        ("aufgewachsen in Anatolien, Arbeit in Kiel", "aufgewachsen in [nationality], Arbeit in Kiel"),
        (
            "Ich bin in Damaskus geboren und kam 2015 nach Deutschland",
            "Ich bin in [nationality] geboren und kam 2015 nach [nationality]"
        ),
        ("I am single", "I am [family]"), ("I grew up in Lagos", "I grew up in [nationality]"),
        ("Ich wuchs in Polen auf", "Ich wuchs in [nationality] auf"), ("seit 2012 Mutter", "[children]"),
        ("Als alleinerziehende Mutter bin ich da", "Als [family] bin ich da"), ("in my early 50s", "in my early [age]"),
        ("ich bete", "ich [religion]"), ("bekennender Christ", "[religion]"), ("Depression", "[health]"),
        ("Krebs", "[health]"),
        ("Ich bin eine Witwe und kann Excel", "Ich bin [family] und kann Excel"),
        ("Ich bin Buchhalterin", "Ich bin Buchhalter/in"), ("Ich bin 52 und verheiratet", "Ich bin [age] und [family]"),
        ("DE89 3704 0044 0532 0130 00 Excel", "[personal number] Excel"), ("I am 50% committed", "I am 50% committed"),
    ])
    func leavesTheRestOfTheLine(_ text: String, _ expected: String) {
        #expect(Redaction(text, name: "Robin Sommer").text == expected)
    }

    /// A redaction that is redacted again stays as it is, and every line is in its place.
    @Test func isTheSameTwice() {
        var failed: [String] = []
        for sentence in GeneratedSentence.all {
            for (_, write) in GeneratedSentence.places {
                let text = write(sentence.text)
                let once = Redaction(text, name: "Robin Sommer").text
                if Redaction(once, name: "Robin Sommer").text != once { failed.append("\(once)") }
                if once.filter(\.isNewline).count != text.filter(\.isNewline).count { failed.append("lines: \(text)") }
            }
        }
        #expect(failed.prefix(12) == [], "\(failed.count)")
    }

    @Test(arguments: [
        "Kundinnen und Kunden beraten", "Mutter GmbH, Hamburg", "Frau Holle GmbH", "Kinderbetreuung in der Kita",
        "Excel 2016", "5 Jahre Erfahrung", "1,5 Jahre", "mit 20 Jahren Erfahrung im Einkauf",
        "mit 20 Jahren relevanter Berufserfahrung", "mit 25 Jahren Vertriebs- und Führungserfahrung", "at 52 places",
        "mit 50 kleine Aufträge",
        "Ich komme aus der Gastronomie",
        "Ich spreche Türkisch und Polnisch", "Ich bin Ansprechperson für Mütter und Kinder", "I am fluent in Turkish.",
        "I am working in a Turkish team", "Beratung von Frauen bei Depression", "Regal 1,80 m",
        "Lasten bis 40 kg heben",
        "Wartung der Presse, Baujahr 1968, bei Hansen Logistik", "Teams von 50+ Personen", "100+ Kunden",
        "Ich bin zuverlässig",
        "I am 100% committed", "Ich bin 40 Stunden in der Woche da", "als Team gearbeitet",
        "I am responsible for sales",
        "seit 2018 in Berlin als Assistenz", "Altersvorsorge", "Krebsforschung, Uniklinik Köln",
        "Jugendliche im Alter von 14 bis 18",
        "Mutter-Kind-Kurse organisiert", "Ich arbeite seit 2015 bei Rauch & Sohn AG", "Ende 2020",
        "Mitte 2019 bis heute",
        "single point of contact", "As a parent company controller", "unsere Partner", "our partner network",
        "Import aus Polen kam",
        "Umsatz in Polen wuchs", "The market in Germany grew", "Anfang 20 Kunden", "late 90s software",
        "Ich wiege Waren ab",
        "Legasthenie-Training", "my business partner", "Produkte aus China", "Dienstreise nach Deutschland",
        "Ü18 Angebote",
        "mit 30 Jahren im Vertrieb", "Gewicht: 40 kg je Palette", "eigener PKW, Baujahr 2015", "mein Team",
        "meine Aufgaben", "my responsibilities", "Ich wohne in Kiel", "from Hamburg to Kiel",
        "Messe in Ankara",
        "passed my family law exam", "our family business", "my family company", "my family firm", "my child care work",
        "my child protection training", "my child welfare work", "my child psychology course",
        "my family doctor course",
        "my child development course", "my family medicine course", "my family office training",
        "my family organisation course", "my family organization course",
        "I am a Salesforce administrator", "Schwesterfirma", "Bruderschaft Druck", "als Aushilfe",
        "I am German speaking",
    ])
    func keepsWhatIsLawful(_ text: String) {
        let line = "Berufserfahrung\n03/2018 - 06/2021 " + text
        #expect(Redaction(line, name: "Robin Sommer").text == line)
        #expect(Redaction(text, name: "Robin Sommer").text == text || text.contains("Baujahr"))
    }
}
