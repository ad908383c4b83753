import Testing

@testable import KontorHR

/// Whose a document is: neither the one a letter is to, nor a job, a firm or a town.
@Suite struct CandidateReaderTests {
    private static let greeting = "Mit freundlichen Grüßen"

    /// Where the text names nobody, the file may.
    @Test(
        arguments: [
            ("01-anna-petersen.pdf", "Anna Petersen"), ("KARL_OTT_Lebenslauf.pdf", "KARL OTT"),
            ("Bewerbung d'arcy.obrien.txt", "D'arcy Obrien"), ("anna.pdf", nil), ("a-b-anna.txt", nil),
            ("maria-anna-rosa-pilar.txt", "Maria Anna Rosa Pilar"), ("eins-zwei-drei-vier-fuenf.txt", nil),
            ("lebenslauf-cv.pdf", nil),
        ] as [(String, String?)])
    func aFileMayNameThem(_ file: String, _ name: String?) {
        let read = CandidateReader(text: "excel und datev\n", fileName: file)
        #expect(read.name == name && read.sureName == name)
    }

    private func name(_ text: String) -> String? { CandidateReader(text: text, fileName: "x.txt").name }

    @Test(arguments: [
        "Muster GmbH\nFrau Sabine Meier\nPersonalabteilung", "Muster GmbH\nSabine Meier\nMusterweg 3",
        "Herrn Karl Ott\nMuster AG", "Muster GmbH\nz. Hd. Sabine Meier", "To Ms Sabine Meier\nAcme Ltd",
    ])
    func takesNoAddressee(_ block: String) {
        for salutation in [
            "Sehr geehrte Frau Meier,", "Dear Ms Meier,", "Sehr geehrte Damen und Herren,", "Hallo Frau Meier,",
        ] {
            let letter = "\(block)\n\nBewerbung als Bürokraft\n\n\(salutation)\nich beherrsche Excel.\n\n"
            for close in [Self.greeting, "Kind regards", "Viele Grüße", "Yours sincerely,"] {
                #expect(name(letter + "\(close)\nAnna Lorenzen") == "Anna Lorenzen")
                #expect(name(letter + "\(close)\n\nAnna Lorenzen\nTel. 0171 2345678") == "Anna Lorenzen")
            }
            #expect(name(letter + "Mit freundlichen Grüßen") == nil)
        }
    }

    @Test(arguments: [
        "Senior Accountant", "Data Analyst", "Deutsche Bahn", "Rotes Kreuz", "Hamburg Altona", "Human Resources",
        "Sales Manager", "Universität Hamburg", "Stadt Kiel", "Deutsches Rotes Kreuz", "Aleppo Syrien",
        "Kaufmännische Leitung", "Barmer Krankenversicherung",
    ])
    func takesNoJobFirmOrTown(_ line: String) {
        #expect(name("\(line)\nAnna Petersen\nMicrosoft Excel") == "Anna Petersen")
        #expect(name("\(line)\nMicrosoft Excel") == nil)
    }

    @Test(arguments: [
        ("Vorname: Anna\nNachname: Petersen", "Anna Petersen"), ("Nachname: Ott\nVorname: Karl Uwe", "Karl Uwe Ott"),
        ("First name: Xiaoming\nSurname: Wang", "Xiaoming Wang"), ("Petersen, Anna\nExcel", "Anna Petersen"),
        ("Lebenslauf\nPetersen, Anna Lena", "Anna Lena Petersen"), ("Lea Brandt\nExcel", "Lea Brandt"),
        ("Sofia Petersen\nExcel", "Sofia Petersen"), ("Anna Bank\nExcel", "Anna Bank"),
        ("Xiaoming Wang\nExcel", "Xiaoming Wang"),
        ("Referenzen\nDr. Hans Müller, ACME\nExcel", nil),
        ("Referenzen\nDr. Hans Müller, ACME\n\nAnna Petersen", "Anna Petersen"),
        ("Frau Anna Petersen\nExcel", "Anna Petersen"), ("Guter Vorsatz\nXiaoming Wang", nil),
        ("Ich bin Anna Lena Petersen\nExcel", "Anna Lena Petersen"),
        ("Deniz Çelik\n\nBerufserfahrung\n01/2020 - 12/2023 Empfang, Haus Alster", "Deniz Çelik"),
        ("Mit Migrationshintergrund", nil), ("Grad der Behinderung: 50", nil),
        ("Guter Vorsatz\nAnna Wang", "Anna Wang"), ("Anna Petersen\nAnna Lena Petersen", "Anna Petersen"),
    ])
    func readsTheName(_ text: String, _ expected: String?) { #expect(name(text) == expected) }
}
