import Testing

@testable import KontorHR

struct TermFinderTests {
    private func find(_ term: String, _ text: String) -> TermFinder.Finding {
        TermFinder(synonyms: SynonymTable()).find(term, in: CVText(text))
    }

    @Test(arguments: [
        ("Microsoft Excel", "Kenntnisse in Microsoft Excel (Pivot)", "Microsoft Excel"),
        ("Microsoft Excel", "Kenntnisse in Microsoft\nExcel", "Microsoft Excel"),
        ("Microsoft Excel", "MICROSOFT\u{A0}EXCEL", "MICROSOFT EXCEL"),
        ("C++", "C, C++ und C#", "C++"), ("C", "C, C++", "C"), ("C#", "C#/.NET", "C#"),
        (".NET", "ASP und .NET", ".NET"),
        ("Node.js", "Dienste in Node.js.", "Node.js"),
        ("Bürokauffrau", "Buerokauffrau", "Buerokauffrau"),
        ("Buerokauffrau", "Bu\u{308}rokauffrau", "Bu\u{308}rokauffrau"),
        ("Bürokauffrau", "Bürokaufmann/-frau, Reederei", "Bürokaufmann"),
        ("Sekretärin", "Sekretär/in", "Sekretär"), ("Sekretär (m/w/d)", "Sekretärin", "Sekretärin"),
        ("Buchhaltung", "Finanzbuchhaltung", "Finanzbuchhaltung"),
        ("Buchhaltung", "Buchhaltungskenntnisse", "Buchhaltungskenntnisse"),
        ("Excel", "Excelkenntnisse", "Excelkenntnisse"), ("SAP", "SAP-Kenntnisse", "SAP"),
        ("Terminkoordination", "Termin-\nkoordination und mehr", "Terminkoordination"),
        ("Terminkoordination", "Termin\u{AD}koordination", "Termin\u{AD}koordination"),
        ("Rechnung", "Rechnungen schreiben", "Rechnungen"), ("Rechnungen", "jede Rechnung", "Rechnung"),
        ("invoice", "handling invoices", "invoices"), ("account", "accounting", "accounting"),
        ("Office-Management", "Officemanagement", "Officemanagement"),
        ("Officemanagement", "Office-Management", "Office-Management"),
        ("Prüfung", "Pru\u{308}fungen", "Pru\u{308}fungen"), ("Ofﬁce", "Office", "Office"),
        ("Assistent der Geschäftsführung", "Assistent/in der Geschäftsführung", "Assistent/in der Geschäftsführung"),
        ("kaufmännischer Leiter", "Kaufmännische/r Leiter/in", "Kaufmännische/r Leiter"),
    ])
    func finds(_ term: String, _ text: String, _ matched: String) {
        #expect(find(term, text).evidence.first?.matched == matched)
    }

    @Test(arguments: [
        ("Java", "JavaScript und TypeScript"), ("C", "C++ und C#"), ("Node", "Node.js"), ("Excel", "excellent work"),
        ("Script", "JavaScript"), ("Rechnung", "Berechnung"), ("Word", "WordPress"), ("Leitung", "Begleitung"),
        ("Leitung", "Weiterleitung"),
        ("Access", "accessible"), ("Personal", "Personality"), ("Telefon", "Telefon: [phone]"), ("name", "[name]"),
        ("SAP", "Sapient"), ("Microsoft Excel", "Microsoft\n\nExcel"), ("", "anything"), ("Office", "Homeoffice"),
    ])
    func doesNotFind(_ term: String, _ text: String) {
        #expect(!find(term, text).isFound)
    }

    @Test(arguments: [
        ("SAP", "keine Kenntnisse in SAP"), ("SAP", "No experience with SAP."),
        ("DATEV", "ohne Erfahrung mit SAP und DATEV"),
        ("SAP", "SAP: keine"), ("SAP", "SAP – none"), ("SAP", "I do not know SAP"),
        ("DATEV", "no SAP, DATEV or Lexware"),
    ])
    func reportsWhatIsDenied(_ term: String, _ text: String) {
        let finding = find(term, text)
        #expect(finding.isDenied)
        #expect(finding.negated.count == 1)
    }

    @Test(arguments: [
        ("Excel", "No experience with SAP, but good Excel"), ("Excel", "Kein Führerschein. Excel sehr gut."),
        ("SAP", "nicht nur SAP"), ("SAP", "kein Problem mit SAP"), ("Excel", "Kein Führerschein\nExcel"),
        ("Excel", "ohne Führerschein, Excel gut"), ("Excel", "SAP: keine\nExcel: gut"),
    ])
    func countsWhatIsNotDenied(_ term: String, _ text: String) {
        #expect(find(term, text).isFound)
    }

    @Test func saysLineAndPageAndQuotesTheLine() {
        let finding = find("DATEV", "Erste Seite\n\n\u{C}Zweite Seite\n  • Belege in   DATEV,\tseit 2021\n")
        #expect(
            finding.evidence == [Evidence(quote: "• Belege in DATEV, seit 2021", line: 4, page: 2, matched: "DATEV")])
    }

    @Test func shortensALongLineAroundTheFinding() throws {
        let text = String(repeating: "vor ", count: 100) + "DATEV" + String(repeating: " nach", count: 100)
        let quote = try #require(find("DATEV", text).evidence.first?.quote)
        #expect(quote.count <= 160)
        #expect(quote.contains("DATEV"))
        #expect(quote.hasPrefix("…") && quote.hasSuffix("…"))
    }

    @Test func followsSynonymsInTheirDirection() {
        let cv = CVText("Accounts payable for 400 suppliers. Google Sheets.")
        let finder = TermFinder()
        #expect(finder.find("Buchhaltung", in: cv).evidence.first?.matched == "Accounts payable")
        #expect(finder.find("Tabellenkalkulation", in: cv).isFound)
        #expect(!finder.find("Excel", in: cv).isFound)
        #expect(!finder.find("accounts receivable", in: cv).isFound)
        let own = SynonymTable.office.adding([.init(["Kladde", "Google Sheets"])])
        #expect(TermFinder(synonyms: own).find("Kladde", in: cv).isFound)
    }
}
