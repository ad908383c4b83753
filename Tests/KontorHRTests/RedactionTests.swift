import Testing

@testable import KontorHR

struct RedactionTests {
    @Test(arguments: [
        ("Geburtsdatum: 14.03.1999", "Geburtsdatum: [birth date]"),
        ("geboren am 3. Mai 1985 in Ankara, Hamburg", "[birth date], Hamburg"),
        ("*19.06.2003 in Flensburg", "[birth date]"),
        ("Geburtsdatum\n12.03.1985", "Geburtsdatum\n[birth date]"),
        ("Date of birth   12 March 1985", "Date of birth   [birth date]"),
        ("34 Jahre alt, Jahrgang 1990, aged 34", "[age]"),
        ("Familienstand: verheiratet, 2 Kinder · Hobby: Rad", "Familienstand: [family] · Hobby: Rad"),
        ("verheiratet, zwei Kinder (5 und 8), evangelisch", "[family], [children], [religion]"),
        ("Staatsangehörigkeit: türkisch und deutsch", "Staatsangehörigkeit: [nationality]"),
        ("I am a German citizen.", "I am a [nationality]."),
        ("Geschlecht: weiblich", "Geschlecht: [sex]"),
        ("Konfession: ev.-luth.", "Konfession: [religion]"),
        ("[Foto]", "[[photo]]"),
        ("weiblich Staatsangehörigkeit: deutsch", "[sex] Staatsangehörigkeit: [nationality]"),
        ("keine Angaben · Kinder: 2 · Tel. 040 66969-803", "keine Angaben · Kinder: [children] · Tel. [phone]"),
        ("Bewerbungsfoto   Sekretariat", "[photo]   Sekretariat"),
        ("Musterstraße 12a, 20095 Hamburg", "[street], 20095 Hamburg"),
        ("Lange Reihe 45\n20099 Hamburg", "[street]\n20099 Hamburg"),
        ("12 High Street, Leeds", "[street], Leeds"),
        ("Tel. (040) 66969 831 · Mobil: 0171-39 200 42", "Tel. [phone] · Mobil: [phone]"),
        ("anna@example.org | www.example.org | github.com/anna", "[email] | [link] | [link]"),
        ("07/2018 – 12/2020 Elternzeit", "07/2018 – 12/2020 [family]"),
        ("Abitur 2005, Note 1,7", "Abitur [year], Note 1,7"),
        ("Ausbildung\n08/2008 – 06/2011 Hansen GmbH", "Ausbildung\n[year] Hansen GmbH"),
    ])
    func hides(_ text: String, _ expected: String) {
        #expect(Redaction(text, name: "").text == expected)
    }

    @Test(arguments: [
        "03/2018 - 06/2021 Sachbearbeitung, Hamburg", "2018-2021", "01.03.2018 – 30.06.2021", "34 Jahre Erfahrung",
        "Microsoft Excel, Photoshop, Node.js, ASP.NET", "MS Excel", "Booking.com B.V., Amsterdam",
        "single point of contact",
        "Deutsch (C2), Englisch (C1)", "Weiterbildung\n2022 DATEV, Aufbaukurs", "20095 Hamburg",
        "Schwerbehindertenvertretung betreut", "Altersvorsorge, Kinderbetreuung",
    ])
    func keeps(_ text: String) {
        #expect(Redaction(text, name: "Anna Petersen").text == text)
    }

    @Test(arguments: [
        ("Anna Petersen", "Petersen, Anna: Annas Weg", "[name]: [name] Weg"),
        ("Anna Maria Petersen", "Anna M. Petersen und A. Petersen", "[name] und [name]"),
        ("Jürgen Müller", "JUERGEN MUELLER, Ju\u{308}rgen Mu\u{308}ller", "[name]"),
        ("Anna Petersen", "A N N A   P E T E R S E N", "[name]"),
        ("Anna Petersen", "lebenslauf_annapetersen.pdf anna petersen", "lebenslauf_[name].pdf [name]"),
        ("Will Page", "Will Page: I will write a page", "[name]: I will write a page"),
        ("Ursula von der Heide", "Ursula von der Heide von Hamburg", "[name] von Hamburg"),
        ("Anna Petersen", "anna.petersen@example.org", "[email]"),
        ("Anna Petersen", "Anna Peter-\nsen", "[name]\n"),
    ])
    func hidesEveryFormOfTheName(_ name: String, _ text: String, _ expected: String) {
        #expect(Redaction(text, name: name).text == expected)
    }

    @Test(arguments: [
        ("Bürokauffrau", "Bürokaufmann"), ("Sekretärin", "Sekretär"),
        ("Leitende Angestellte", "Leitender Angestellter"),
        ("Ausbildung zur Buchhalterin", "Ausbildung zum Buchhalter"), ("Frau Weber", "Herr Weber"),
        ("Managerin", "Manager"), ("She sells. A saleswoman.", "He sells. A salesman."),
        ("RECHTSANWÄLTIN", "RECHTSANWALT"),
        ("she/her", "he/him"), ("weiblich", "männlich"),
    ])
    func writesOneTextForBothSexes(_ woman: String, _ man: String) {
        #expect(Redaction(woman, name: "").text == Redaction(man, name: "").text)
    }

    @Test func countsWhatItHidWithoutSayingIt() {
        let redaction = Redaction(
            "Anna Petersen\nTel. 040 66969-803, Fax 040 66969-804\nAnna Petersen", name: "Anna Petersen")
        #expect(
            redaction.hidden == [
                .init(kind: .name, count: 1, line: 1), .init(kind: .phone, count: 2, line: 2),
                .init(kind: .name, count: 1, line: 3),
            ])
        #expect(redaction.count(of: .name) == 2)
    }

    @Test(arguments: SampleCV.all)
    func leavesNothingOfTheNameAndEveryLineInItsPlace(_ sample: SampleCV) {
        let redacted = Redaction(sample.text, name: sample.name)
        let words = Set(CVText(redacted.text).words.map(\.text))
        #expect(words.isDisjoint(with: CandidateName(sample.name).parts))
        #expect(!redacted.text.contains("@"))
        #expect(
            redacted.text.split(separator: "\n", omittingEmptySubsequences: false).count
                == sample.text.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(Redaction(redacted.text, name: sample.name).text == redacted.text)
    }

    @Test func givesTwinsTheSameText() {
        #expect(SampleCV.jonas.redacted.text == SampleCV.julia.redacted.text)
    }
}
