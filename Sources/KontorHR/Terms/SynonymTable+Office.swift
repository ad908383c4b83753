extension SynonymTable {
    /// The words of office work that ship with Kontor.
    ///
    /// `office work` gathers the job titles that count as work in an office, after the groups 71 and 72 of the
    /// Klassifikation der Berufe 2010 (https://statistik.arbeitsagentur.de/).
    package static let office = SynonymTable(skills + software + [officeWork])

    private static let skills: [Row] = [
        Row(
            ["Buchhaltung", "Buchführung", "bookkeeping", "accounting", "Rechnungswesen"],
            includes: [
                "accounts payable", "accounts receivable", "general ledger", "purchase ledger", "sales ledger",
                "Kreditoren",
                "Debitoren", "FiBu", "Lohnabrechnung", "Buchhalter", "bookkeeper", "accountant",
            ]),
        Row(["Kreditorenbuchhaltung", "accounts payable", "purchase ledger"], includes: ["Kreditoren"]),
        Row(["Debitorenbuchhaltung", "accounts receivable", "sales ledger"], includes: ["Debitoren"]),
        Row(["Finanzbuchhaltung", "FiBu", "financial accounting", "general ledger"]),
        Row(["Lohnbuchhaltung", "Lohnabrechnung", "Gehaltsabrechnung", "Entgeltabrechnung", "payroll"]),
        Row(["Reisekostenabrechnung", "Reisekosten", "travel expense reports", "travel expenses", "expense reports"]),
        Row([
            "Terminkoordination", "Terminplanung", "Terminvergabe", "Terminmanagement", "Terminverwaltung",
            "Terminorganisation", "appointment scheduling", "calendar management", "diary management",
        ]),
        Row(["Telefonzentrale", "Telefonvermittlung", "switchboard", "Telefondienst"]),
        Row(
            ["Telefon", "Telefonieren", "telephone", "phone calls"],
            includes: ["Telefonzentrale", "Telefonvermittlung", "switchboard", "Telefondienst"]),
        Row(
            ["Empfang", "reception", "front desk", "front office", "Rezeption", "visitor desk"],
            includes: ["receptionist", "Rezeptionist"]),
        Row(["Korrespondenz", "Schriftverkehr", "correspondence", "business correspondence", "Briefverkehr"]),
        Row(["Protokollführung", "Protokoll", "minute taking", "minutes", "taking minutes"]),
        Row(["Ablage", "Aktenverwaltung", "Aktenablage", "Aktenführung", "filing", "records management"]),
        Row(["Rechnungsprüfung", "invoice verification", "invoice checking", "checking invoices"]),
        Row(["Rechnungsstellung", "Fakturierung", "invoicing", "billing"]),
        Row(["Mahnwesen", "dunning", "payment reminders"]),
        Row(["Zahlungsverkehr", "payment transactions"]),
        Row(["Einkauf", "Beschaffung", "purchasing", "procurement", "Bestellwesen"], includes: ["purchase orders"]),
        Row(["Büromaterial", "office supplies", "Bürobedarf", "stationery"]),
        Row(["Posteingang", "incoming mail", "Postbearbeitung", "mail handling", "post in and out"]),
        Row(["Reiseplanung", "Reiseorganisation", "Reisebuchung", "travel booking", "travel arrangements"]),
        Row(["Datenerfassung", "Dateneingabe", "data entry", "Datenpflege"]),
        Row(["Personalverwaltung", "personnel administration", "HR administration", "Personalsachbearbeitung"]),
        Row(["Zehnfingersystem", "10-Finger-System", "Zehnfingerschreiben", "touch typing"]),
        Row(["Umsatzsteuervoranmeldung", "Umsatzsteuer-Voranmeldung", "VAT returns", "UStVA"]),
        Row(["Kundenbetreuung", "Kundenservice", "customer service", "customer care", "client service"]),
        Row(["Büroorganisation", "office organisation", "office organization", "Büromanagement", "office management"]),
        Row(["Führerschein", "driving licence", "driver's license", "driving license", "Fahrerlaubnis"]),
        Row(["Bürokauffrau", "Bürokaufmann", "Kauffrau für Büromanagement", "Kaufmann für Büromanagement"]),
    ]

    private static let software: [Row] = [
        Row(["Microsoft Excel", "MS Excel", "Excel"]),
        Row(["Microsoft Word", "MS Word"], includes: ["Word"]),
        Row(["Microsoft Outlook", "MS Outlook", "Outlook"]),
        Row(["Microsoft PowerPoint", "MS PowerPoint", "PowerPoint", "Power Point"]),
        Row(["Microsoft Office", "MS Office", "Office-Paket", "Microsoft 365", "Office 365", "Office-Anwendungen"]),
        Row(["DATEV Unternehmen online", "DATEV Unternehmen-online"]),
        Row(["SAP S/4HANA", "S/4HANA", "S4HANA"]),
        Row(
            ["Tabellenkalkulation", "spreadsheets", "spreadsheet software"],
            includes: ["Excel", "Google Sheets", "LibreOffice Calc", "OpenOffice Calc"]),
        Row(
            ["Textverarbeitung", "word processing"],
            includes: ["Microsoft Word", "MS Word", "Google Docs", "LibreOffice Writer"]),
    ]

    private static let officeWork = Row(
        ["office work", "Büroarbeit", "Bürotätigkeit", "Büroerfahrung", "office experience", "Bürokraft"],
        includes: [
            "Bürokaufmann", "Kaufmann für Büromanagement", "Bürohilfe", "Büroassistent", "Büroassistenz", "Büroleiter",
            "Büroleitung", "Büroorganisation", "Büromanagement", "Bürologistik", "Sachbearbeiter", "Sachbearbeitung",
            "Verwaltungskraft", "Verwaltungsangestellter", "Verwaltung", "Sekretär", "Sekretariat", "Assistenz",
            "Teamassistent", "Assistent der Geschäftsführung", "Geschäftsführer", "kaufmännischer Leiter",
            "kaufmännischer Angestellter", "Buchhaltung", "Buchhalter", "Rechnungswesen", "Empfang", "Rezeptionist",
            "Telefonist", "Industriekaufmann", "Steuerfachangestellter", "Rechtsanwaltsfachangestellter",
            "Notarfachangestellter", "office manager", "office assistant", "office coordinator", "office administrator",
            "office clerk", "administrative assistant", "executive assistant", "personal assistant", "team assistant",
            "secretary", "receptionist", "bookkeeper", "accounts clerk", "accountant", "clerk", "administrator",
            "data entry",
            "management assistant",
        ])
}
