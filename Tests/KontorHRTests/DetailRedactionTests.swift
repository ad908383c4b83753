import Testing

@testable import KontorHR

/// Ages, births, sex, origin and family in short forms are hidden, and what looks like them stays.
@Suite struct DetailRedactionTests {
    @Test(arguments: GeneratedDetail.places.indices)
    func hidesWhatADetailTells(_ place: Int) {
        let (what, write) = GeneratedDetail.places[place]
        var failed: [String] = []
        for detail in GeneratedDetail.all {
            let text = write(detail.text)
            let redacted = Redaction(text, name: "Anna Petersen").text
            let plain = redacted.replacing(/\[[a-z ]+\]/, with: "_")
            let seen = detail.secrets.filter { plain.contains($0) }
            let lost = ["SAP", "Excel"].filter { !plain.contains($0) }
            if !seen.isEmpty || !lost.isEmpty { failed.append("\(what): \(text) -> \(redacted)") }
        }
        #expect(failed.prefix(30) == [], "\(failed.count) of \(GeneratedDetail.all.count)")
    }

    /// A policy that judges by one is found: there is a swap of it, and every swap reads the same.
    @Test(arguments: GeneratedDetail.places.indices)
    func theSwapOfADetailReadsTheSame(_ place: Int) {
        var failed: [String] = []
        for detail in GeneratedDetail.all {
            let text = GeneratedDetail.places[place].write(detail.text)
            let variants = Fairness.variants(of: text, name: "Anna Petersen")
            if !variants.contains(where: { $0.what == detail.swap }) { failed.append("no \(detail.swap): \(text)") }
            let leaks = Fairness.leaks(of: text, name: "Anna Petersen")
            if !leaks.isEmpty { failed.append("\(leaks): \(text)") }
        }
        #expect(failed.prefix(30) == [], "\(failed.count) of \(GeneratedDetail.all.count)")
    }

    /// What was called otherwise, and when that was, with what is left of it.
    @Test(arguments: [
        ("geb. Schmidtke, am 03.04.1979 in Ankara", "[birth date]"),
        ("geb. Schmidtke am 3. April 1979", "[birth date]"),
        ("geborene Yılmaz, 3. April 1979", "[birth date]"),
        ("geb. Schmidtke", "geb. [name]"), ("Geburtsname Yildirim", "Geburtsname [name]"),
        ("Geburtsname: Yildirim", "Geburtsname: [name]"), ("Rufname: Leni", "Rufname: [name]"),
        ("Spitzname: Leni", "Spitzname: [name]"), ("Nickname: Leni", "Nickname: [name]"),
        ("Known as: Seany", "Known as: [name]"), ("Formerly: Yildirim", "Formerly: [name]"),
        ("Früherer Name: Yildirim", "Früherer Name: [name]"),
        ("Lebenspartner: Peter Müller", "Lebenspartner: [family]"),
        ("Notfallkontakt: Ahmet Yilmaz", "Notfallkontakt: [family]"), ("Sohn: Jan-Philipp", "Sohn: [family]"),
        ("Emergency contact: Ahmet Yilmaz", "Emergency contact: [family]"),
    ])
    func hidesOtherNames(_ text: String, _ expected: String) {
        let head = "Lebenslauf\nAnna Petersen\n"
        #expect(
            Redaction(head + text + "\nExcel", name: "Anna Petersen").text == "Lebenslauf\n[name]\n\(expected)\nExcel")
    }

    /// Words that tell something wherever they stand, and their neighbours that tell nothing.
    @Test(arguments: [
        ("Familienvater mit Führungserfahrung", "[family] mit Führungserfahrung"),
        ("Pronomen: er/ihn", "Pronomen: [sex]"), ("Leitung Frauenchor", "Leitung [sex]"),
        ("Ich bin kleinwüchsig.", "Ich bin [health]."), ("Ich stottere.", "Ich [health]."),
        ("seit 2020 pensioniert", "seit 2020 [age]"), ("Proud Baby Boomer", "Proud [age]"),
        ("Black British", "[nationality]"), ("Kind von Aussiedlern", "Kind von [nationality]"),
        ("Familienberatung", "Familienberatung"), ("Chorleitung", "Chorleitung"),
        ("Generation Management", "Generation Management"),
    ])
    func hidesWordsThatTell(_ text: String, _ expected: String) {
        let redacted = Redaction("Lebenslauf\nAnna Petersen\nProfil\n\(text)\nExcel", name: "Anna Petersen").text
        #expect(redacted == "Lebenslauf\n[name]\nProfil\n\(expected)\nExcel")
    }

    /// Each kind that only a person has, as it stands in the head of a CV.
    private static let ofPersons: [Redaction.Kind: String] = [
        .name: "Petersen, Anna", .email: "anna.petersen@example.org", .phone: "0171 2345678",
        .street: "Musterstraße 12", .family: "ledig", .children: "zwei Kinder", .birthDate: "geb. 12.03.1979",
        .age: "34 Jahre alt", .nationality: "Staatsangehörigkeit: deutsch",
        .residence: "Aufenthaltstitel: unbefristet", .religion: "Konfession: evangelisch",
        .number: "SV-Nummer 65 120361 O 003", .health: "Größe 178 cm",
    ]

    /// `178 cm, w` tells the sex, `ledig | 12.03.1979` the birth: by what stands in the same line.
    @Test(arguments: Redaction.Kind.allCases)
    func aLoneLetterOrDateIsThePersonsBesideWhatIsTheirs(_ kind: Redaction.Kind) {
        #expect(Redaction.Kind.ofPersons.contains(kind) == (Self.ofPersons[kind] != nil))
        guard let detail = Self.ofPersons[kind] else { return }
        for (lone, place) in [("w", ", "), ("m", " | "), ("12.03.1979", " | ")] {
            guard lone.count == 1 || kind != .birthDate else { continue }
            let text =
                "Lebenslauf\n\(detail)\(place)\(lone)\n\nBerufserfahrung\n01/2015 - 03/2020 Buchhalter, Hansen GmbH\n"
            let line = Redaction(text, name: "Anna Petersen").text.split(separator: "\n")[1]
            #expect(line.hasSuffix("]"), "\(kind): \(line)")
        }
    }

    @Test func isTheSameTwice() {
        var failed: [String] = []
        for detail in GeneratedDetail.all {
            for (_, write) in GeneratedDetail.places {
                let once = Redaction(write(detail.text), name: "Anna Petersen").text
                if Redaction(once, name: "Anna Petersen").text != once { failed.append(once) }
            }
        }
        #expect(failed.prefix(12) == [], "\(failed.count)")
    }

    @Test(arguments: [
        ("Ich wurde am 12. März 1968 in Danzig geboren", "Ich wurde am [birth date]"),
        ("Geburtsdatum / -ort | 12. März 1989 in Stettin", "Geburtsdatum / -ort | [birth date]"),
        ("Geb.-Datum: 12. Mrz. 1989", "Geb.-Datum: [birth date]"),
        ("12.03.1979 | Hamburg | deutsch | ledig", "[birth date] | Hamburg | [nationality] | [family]"),
        ("Ich heiße Anna Lena Petersen-Schmidt", "Ich heiße [name]"),
        ("Mein Name ist Anna Lena Petersen und ich kann Excel", "Mein Name ist [name] und ich kann Excel"),
        ("In Deutschland seit 2015", "[nationality]"), ("2015 Flucht nach Deutschland", "2015 [nationality]"),
        ("Asyl anerkannt", "[residence title]"), ("subsidiärer Schutz", "[residence title]"),
        ("I have a disability", "I [health]"), ("Anna (45)", "[name] ([age])"),
        ("Familienstand | ledig", "Familienstand | [family]"), ("Pfadfinderin", "Pfadfinder"),
    ])
    func leavesTheRestOfTheLine(_ text: String, _ expected: String) {
        #expect(Redaction(text, name: "Anna Petersen").text == expected)
    }

    @Test(arguments: [
        "Bürokraft (m/w/d): Teilzeit", "Erfahrung (20 Jahre)", "Berufserfahrung (45 Monate)", "Mo. - Fr. 8-17 Uhr",
        "Hamburg, 12.03.2026", "01.03.2008 | Hansen GmbH | Empfang\n01.05.2010 | Meier GmbH | Ablage",
        "Mit meinen 20 Jahren Erfahrung", "my 20 years of experience", "Trotz 20 Jahren Erfahrung",
        "Schwerin, Login, Latein",
        "ich wurde 50 Kunden zugeteilt", "I am black belt certified", "Kinder (3-6 Jahre) betreut",
        "Vertriebsleitung, seit 2015 in Deutschland tätig", "I am an importer of goods from China",
        "Polish national team kit", "Flight from Hamburg", "German National Bank", "Excel | Word | Alter",
        "Valentin, Konstantin", "Heparin, Glycerin", "worin", "Sprachen | Deutsch", "Plan b. Danach Excel",
        "Vitamin (d)", "Team (36)", "Absatz (m), Excel", "zwanzigjährige Erfahrung", "wir wurden 37 Kollegen",
        "Berlin, Excel, 45 Bestellungen", "Petersen-Gruppe".replacing("Petersen", with: "Hansen"),
        "Beratung türkischer Familien", "Messe in Deutschland seit 2015 organisiert", "Sohn & Co KG",
        "Betreuung Jahrgang 9b", "Jahrgang G8", "Jahrgang 1885b", "Baujahr 1985, Heidelberger Druck",
    ])
    func keepsWhatIsNoDetail(_ text: String) {
        #expect(Redaction(text, name: "Anna Petersen").text == text)
        let line = "Berufserfahrung\n03/2018 - 06/2021 Empfang\n" + text
        #expect(Redaction(line, name: "Anna Petersen").text == line)
    }
}
