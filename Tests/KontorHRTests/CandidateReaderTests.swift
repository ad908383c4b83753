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

    /// A name that labels give is whole: without a part of it, a redaction would leave that part.
    @Test(arguments: [
        "Nachname(n) / Vorname(n)   bin Abdullah, Yusuf Karim", "Surname(s) / First name(s)\nbin Abdullah, Yusuf Karim",
        "First name(s) / Surname(s):  Yusuf Karim bin Abdullah", "Familienname, Vorname: bin Abdullah, Yusuf Karim",
        "Vorname   Yusuf Karim\nName      bin Abdullah", "Name: bin Abdullah\nVorname: Yusuf Karim",
        "Nachname | bin Abdullah\nVorname | Yusuf Karim", "bin Abdullah, Yusuf Karim", "Name: Yusuf Karim bin Abdullah",
        "Vor- und Nachname: Yusuf Karim bin Abdullah", "Full name: Yusuf Karim bin Abdullah",
    ])
    func readsTheWholeName(_ lines: String) {
        for head in ["", "Lebenslauf\n", "Europass Lebenslauf\nAngaben zur Person\n"] {
            #expect(name("\(head)\(lines)\nAdresse   Sonnenallee 17\nExcel") == "Yusuf Karim bin Abdullah")
        }
    }

    /// Two words that look like a name and nothing else are one as the first line, under what stands on a cover.
    @Test(arguments: [
        "", "Deckblatt\nBewerbung als Bürokraft\n", "Seite 1\n", "Curriculum vitae\nPERSONAL INFORMATION\n",
    ])
    func readsAnUnknownNameOnTop(_ cover: String) {
        #expect(name("\(cover)Ngozi Okonkwo\nExcel") == "Ngozi Okonkwo")
        #expect(name("\(cover)Excel und mehr\nNgozi Okonkwo\nExcel") == nil)
    }

    /// Who signs in short is called in full above.
    @Test func readsTheWholeNameOfASigner() {
        for line in ["Klaus Lang Herbst", "Herbst, Klaus Lang"] {
            #expect(
                name("\(line)\nWinterweg 3\n\nSehr geehrte Frau Ott,\nich komme.\n\n\(Self.greeting)\nKlaus L. Herbst")
                    == "Klaus Lang Herbst")
        }
    }

    /// Half a name is none.
    @Test(arguments: [
        "Vorname: Yusuf Karim", "Nachname: García Márquez", "Wang, Xiaoming Li", "Eva Meier und Karl Ott",
        "Eva Meier and Karl Ott",
    ])
    func takesNoHalfName(_ line: String) { #expect(name("\(line)\nExcel") == nil) }

    @Test(arguments: [
        "Top Skills\nMicrosoft Excel\nPublic Speaking\nLanguages\nGerman", "Stärken\nKritisches Denken\nTeamfähigkeit",
        "Core Competencies\nProblem Solving\nQuiet Leading", "Was ich kann\nGute Laune\nExcel",
        "Allgemeine Datenschutzerklärung\nExcel", "Interessen\nLange Reisen\nExcel",
    ])
    func takesNoSkillForSomebody(_ lines: String) {
        #expect(name(lines) == nil)
        #expect(name("www.linkedin.com/in/karlott\n\(lines)\nKarl Ott\nExperience") == "Karl Ott")
        #expect(name("www.example.com\n\(lines)\nXiaoming Wang\nExperience") == nil)
    }

    @Test(arguments: [
        "Vater: Karl Meier\nMutter: Eva Meier", "Father's name: John Smith", "Mother: Jane Smith",
        "Name des Vaters: Karl Meier", "Eltern\nKarl Meier\nEva Meier", "Ehemann   Karl Meier", "Spouse: John Smith",
        "Emergency contact\nJohn Smith", "Notfallkontakt: Eva Meier", "Vorgesetzter: Karl Meier",
        "Supervisor: John Smith", "Referee: Dr. John Smith", "Erziehungsberechtigte: Eva Meier", "Guardian: John Smith",
        "Ansprechpartnerin: Eva Meier", "Bruder Karl Meier",
    ])
    func takesNoRelativeOrReferee(_ lines: String) {
        #expect(name("Lebenslauf\nPersönliche Daten\n\(lines)\nExcel") == nil)
        #expect(name("Lebenslauf\nXiaoming Wang\n\(lines)\nExcel") == "Xiaoming Wang")
        let mailed = "eva.ott@example.org\n\(lines)\n\nEva Ott\nExcel"
        #expect(name("Lebenslauf\n" + mailed) == "Eva Ott")
    }

    /// What was written about somebody is not its writer's application.
    @Test(arguments: [
        "Empfehlungsschreiben\nIch empfehle Frau Meier.", "Letter of Recommendation\nMs Meier is good.",
        "To whom it may concern\nMs Meier is good.", "Arbeitszeugnis\nFrau Meier war hier.",
        "Sehr geehrte Damen und Herren,\nich kann Frau Meier nur empfehlen.",
        "Dear Sir or Madam,\nI warmly recommend Ms Meier.",
        "Sehr geehrte Damen und Herren,\nFrau Meier war bei uns tätig.",
        "Sehr geehrte Damen und Herren,\nanbei die Bewerbung meines Sohnes.",
        "Dear Sir or Madam,\nmy daughter would like to apply.",
        "Dear Sir or Madam,\nI write on behalf of my client.",
    ])
    func takesNoWriterForWhomTheyWriteAbout(_ text: String) {
        for close in [Self.greeting, "Kind regards"] {
            #expect(name("\(text)\n\n\(close)\nKarl Ott") == nil)
            #expect(name("Karl Ott\nHauptstr. 5\n\n\(text)\n\n\(close)\nKarl Ott\nManager") == nil)
        }
    }

    @Test(arguments: [
        "ich empfehle mich Ihnen.", "meine Tochter ist fünf, und ich bewerbe mich.", "my manager can recommend me.",
        "I am applying. My husband works.", "Anlagen: Lebenslauf, Arbeitszeugnis",
    ])
    func takesTheWriterOfTheirOwnLetter(_ text: String) {
        #expect(name("Sehr geehrte Damen und Herren,\n\(text)\n\n\(Self.greeting)\nKarl Ott") == "Karl Ott")
    }

    @Test(arguments: ["datenschutz-formular.pdf", "arbeitszeugnis muster.pdf", "eva-und-karl.pdf", "excel_liste.pdf"])
    func aFileOfNobodyNamesNobody(_ file: String) {
        #expect(CandidateReader(text: "excel und datev\n", fileName: file).name == nil)
    }

    @Test(arguments: [
        ("noreply@jobs.example", true), ("jobs-noreply@x.example", true), ("no-reply+17@x.example", true),
        ("Jobs@portal.example", true), ("bewerbung2026@x.example", true), ("info.kiel@x.example", true),
        ("anna.post@x.example", false), ("karl@jobs.example", false),
    ])
    func whatIsSharedIsNobodysAddress(_ address: String, _ isShared: Bool) {
        #expect(SharedAddress.isShared(address) == isShared)
        #expect(SharedAddress.isOwn("info@anna-petersen.example", of: CandidateName("Anna Petersen")))
    }
}
