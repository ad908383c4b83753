// Applicants whose papers are harder to read: tables, thin ones, two columns. All persons and firms are invented.

extension SampleCV {
    static let fatma = SampleCV(
        name: "Fatma Özdemir", officeMonths: 148,
        text: #"""
            Lebenslauf

            Persönliche Angaben
            Name:               Fatma Özdemir
            Anschrift:          Große Bergstraße 118, 22767 Hamburg
            Telefon:            0176 / 040 690 42
            E-Mail:             fatma.oezdemir@example.org
            Geburtsdatum:       7. Mai 1988 in Altona
            Familienstand:      verheiratet, zwei Kinder
            Staatsangehörigkeit: türkisch und deutsch

            Beruflicher Werdegang
            01/2021 – heute     Bürokraft in Teilzeit (25 Stunden), Malerbetrieb Süderelbe GmbH, Hamburg
                                Angebote und Rechnungen, Mahnwesen, Terminplanung für die Baustellen
            07/2018 – 12/2020   Elternzeit
            01/2014 – 12/2015   Lohnbuchhaltung (nebenberuflich), Gaststätte Zum Anker, Hamburg
            02/2012 – 06/2018   Buchhalterin, Großhandel Yıldız & Söhne, Hamburg
                                Finanzbuchhaltung, Kreditorenbuchhaltung und Debitorenbuchhaltung mit DATEV,
                                Vorbereitung der Umsatzsteuervoranmeldung

            Ausbildung
            08/2008 – 01/2012   Ausbildung zur Bürokauffrau

            Kenntnisse
            Lexware, DATEV, MS Excel, Zehnfingersystem
            Deutsch (fließend, C2), Türkisch (Muttersprache), Englisch (Grundkenntnisse)
            """#)

    static let horst = SampleCV(
        name: "Dr. Horst Lange", officeMonths: 416,
        text: #"""
            Dr. Horst Lange, MBA
            Elbchaussee 500, 22587 Hamburg · Telefon 040/66969-860 · horst.lange@example.com
            Geburtsdatum: 30.11.1963 · verwitwet · Staatsangehörigkeit: deutsch

            Werdegang
            seit Juli 2025

            Selbstständiger Berater für Bürologistik und Verwaltung, Hamburg

            01/2016 – 06/2025

            Geschäftsführer, Nordmetall Handels GmbH, Hamburg
            • Verantwortung für 140 Mitarbeitende und 60 Mio. EUR Umsatz

            04/2003 – 12/2015

            Kaufmännischer Leiter, Schiffsausrüster Brandhorst, Hamburg
            • Leitung von Einkauf, Buchhaltung und Personal (40 Mitarbeitende)
            • Einführung von SAP und DATEV Unternehmen online

            04/1992 – 03/2003

            Leiter Rechnungswesen, Brauerei Holtenau, Kiel

            Ausbildung
            MBA, 2002
            Promotion zum Dr. rer. pol., 1992
            Diplom-Kaufmann, 1988

            Kenntnisse
            Controlling, Bilanzbuchhaltung, Microsoft Excel, SAP, DATEV Unternehmen online, Arbeitsrecht
            Deutsch (Muttersprache), Englisch (C2), Französisch (B2)

            Warum Bürokraft?
            Ich möchte die letzten Berufsjahre ohne Führungsverantwortung arbeiten.

            \#u{C}
            """#)

    static let kim = SampleCV(
        name: "Kim Nguyen", officeMonths: nil,
        text: #"""
            Kim Nguyen
            0176 04069077, kim.nguyen@example.org

            Suche Stelle als Bürokraft ab sofort. Kann Excel und Telefon. Deutsch gut.
            """#)

    static let elif = SampleCV(
        name: "Elif Arslan", officeMonths: 81,
        text: #"""
            Elif Arslan
            22111 Hamburg · elif.arslan@example.org · Tel. 0049-40-66969-845

            Was ich gemacht habe
            seit März 2023: Verwaltungskraft im Seniorenheim Billetal (Aktenverwaltung, Terminvergabe, Posteingang)
            2018–2021: Büroassistentin, Fahrschule Rückwärtsgang (Anmeldungen, Terminvergabe, Kasse)
            2022: Weltreise und Ehrenamt in der Nachbarschaftshilfe

            Was ich kann
            Tabellenkalkulation (Excel), Word, freundlich am Telefon, Ablage
            Deutsch und Türkisch wie Muttersprachen, Englisch B1
            """#)

    static let nele = SampleCV(
        name: "Nele Hansen", officeMonths: 39,
        text: #"""
            Kontakt

            Nele Hansen

            22085 Hamburg

            Kauffrau für Büromanagement

            0049 40 66969 877
            nele.hansen@example.org
            *19.06.2003 in Flensburg

            Berufserfahrung
            09/2023 – heute Kauffrau für Büromanagement, Windjammer
            Reisen GmbH
            • Terminkoordination und Reisekostenabrechnung

            Kenntnisse
            Microsoft Excel
            Microsoft Outlook
            DATEV Unternehmen online

            • Belege in DATEV Unternehmen online
            02/2022 – 08/2022 Praktikum, Bezirksamt Hamburg-Nord
            • Aktenablage, Telefon

            Terminkoordination

            Ausbildung

            Reisekostenabrechnung

            09/2020 – 08/2023 Kauffrau für Büromanagement, Windjammer Reisen
            GmbH

            Sprachen
            Deutsch (Muttersprache)
            Dänisch (A2)
            Englisch (B2)

            \#u{C}
            """#)
}
