// Applicants with office work, in German. All persons and firms are invented.

extension SampleCV {
    static let anna = SampleCV(
        name: "Anna Petersen", officeMonths: 76,
        text: #"""
            Anna Petersen
            Bellealliancestraße 44, 20259 Hamburg
            Telefon 040 66969-803 · anna.petersen@example.org
            Geboren am 14.03.1999 in Husum

            Foto

            Familienstand: ledig · Staatsangehörigkeit: deutsch

            Berufserfahrung
            01/2023 – heute

            Bürokauffrau (Teilzeit, 20 Stunden), Steuerbüro Clasen & Wolff,
            Hamburg
            • Belegwesen mit DATEV Unternehmen online
            • Vorbereitende Buchhaltung, Fristenkontrolle

            08/2020 – 03/2024

            Sachbearbeiterin Büroorganisation, Elbkontor Logistik GmbH,
            Hamburg
            • Terminkoordination für den Vertrieb
            • Bestandslisten und Auswertungen in Microsoft Excel

            Ausbildung
            08/2017 – 07/2020

            Kauffrau für Büromanagement, Berufliche Schule
            Anckelmannstraße

            Kenntnisse
            Microsoft Excel (Pivot, SVERWEIS), DATEV Unternehmen online, Terminkoordination
            Deutsch (Muttersprache), Englisch (B2)
            Hamburg, 9. November 2026
            Anna Petersen

            \#u{C}
            """#)

    static let jonas = SampleCV(
        name: "Jonas Becker", officeMonths: 93,
        text: #"""
            LEBENSLAUF

            Jonas Becker
            Wiesendamm 112, 22303 Hamburg
            Telefon: 040 / 66969-811
            E-Mail: jonas.becker@example.org
            Geburtsdatum: 02.09.1996, Kiel
            Geschlecht: männlich
            Familienstand: ledig
            Staatsangehörigkeit: deutsch

            BERUFSERFAHRUNG

            Juli 2022 – heute
            Teamassistenz, Architekturbüro Nordholz, Hamburg
            - Terminkoordination für sechs Projektleitungen
            - Reisekostenabrechnung und Rechnungsprüfung
            - Schriftverkehr in deutscher und englischer Sprache

            März 2019 – Juni 2022
            Sachbearbeitung Verwaltung, Hafenspedition Lührs KG, Hamburg
            - Auftragserfassung, Ablage, Telefonzentrale
            - Auswertungen in Microsoft Excel (Pivot-Tabellen, SVERWEIS)

            AUSBILDUNG

            August 2016 – Februar 2019
            Kaufmann für Büromanagement, Handelskammer Hamburg

            KENNTNISSE

            Microsoft Excel, Microsoft Outlook, Microsoft Word, Terminkoordination, Reisekostenabrechnung
            Deutsch: Muttersprache
            Englisch: verhandlungssicher (C1)
            """#)

    static let julia = SampleCV(
        name: "Julia Becker", officeMonths: 93,
        text: #"""
            LEBENSLAUF

            Julia Becker
            Wiesendamm 112, 22303 Hamburg
            Telefon: 040 / 66969-811
            E-Mail: julia.becker@example.org
            Geburtsdatum: 02.09.1996, Kiel
            Geschlecht: weiblich
            Familienstand: ledig
            Staatsangehörigkeit: deutsch

            BERUFSERFAHRUNG

            Juli 2022 – heute
            Teamassistenz, Architekturbüro Nordholz, Hamburg
            - Terminkoordination für sechs Projektleitungen
            - Reisekostenabrechnung und Rechnungsprüfung
            - Schriftverkehr in deutscher und englischer Sprache

            März 2019 – Juni 2022
            Sachbearbeitung Verwaltung, Hafenspedition Lührs KG, Hamburg
            - Auftragserfassung, Ablage, Telefonzentrale
            - Auswertungen in Microsoft Excel (Pivot-Tabellen, SVERWEIS)

            AUSBILDUNG

            August 2016 – Februar 2019
            Kauffrau für Büromanagement, Handelskammer Hamburg

            KENNTNISSE

            Microsoft Excel, Microsoft Outlook, Microsoft Word, Terminkoordination, Reisekostenabrechnung
            Deutsch: Muttersprache
            Englisch: verhandlungssicher (C1)
            """#)

    static let thomas = SampleCV(
        name: "Thomas Wagner", officeMonths: 328,
        text: #"""
            Lebenslauf
            Thomas Wagner
            Jahrgang 1977, verheiratet, evangelisch
            Schanzenweg 3 a, 21465 Reinbek
            Tel. (040) 66969 831 · thomas.wagner@example.com

            Kurzprofil
            Bürokaufmann mit langer Erfahrung in Buchhaltung, Verwaltung und Büroleitung. Gewohnt, auch dann den
            Überblick zu behalten, wenn drei Telefone zugleich klingeln.

            Beruflicher Werdegang
            Februar 2021 – Oktober 2026

            Stellvertretender Büroleiter, Versicherungsmakler Ohlsen & Co.,
            Hamburg
            • Urlaubs- und Vertretungsplanung für elf Mitarbeitende
            • Bestellung von Büromaterial, Betreuung der Kopierer und des Faxgeräts
            mit den Servicefirmen
            • Rechnungsprüfung, Mahnwesen, Ablage und Aktenvernichtung nach
            Fristen
            • Umstellung der Belegablage auf digitale Ordner
            • Das Unternehmen hat den Betrieb im Herbst 2026 eingestellt.

            Januar 2018 – Dezember 2020

            Buchhaltung (nebenberuflich), Sportverein Reinbek-Süd e. V.
            • Mitgliedsbeiträge, Kassenbericht, Spendenbescheinigungen
            • Lastschriften und Rückläufer

            April 2013 – September 2019

            Assistent der Verwaltung, Klinik am Sachsenwald, Reinbek
            • Schriftverkehr, Protokolle, Posteingang und Postausgang
            • Organisation von Fortbildungen mit bis zu achtzig Personen
            • Raumbelegung, Schlüsselverwaltung, Materialausgabe
            • Vertretung der Telefonzentrale

            Juni 2011 – März 2013

            Pflege eines Angehörigen

            Januar 2005 – Mai 2011

            Sachbearbeiter Buchhaltung, Baustoffe Thiemann KG, Glinde
            • Kreditoren und Debitoren, Zahlungsverkehr, Kontenabstimmung
            • Einführung einer elektronischen Belegablage
            • Inventur: Zählung, Bewertung und Abstimmung mit dem Lager

            August 1997 – Dezember 2004

            Bürokaufmann, Reederei Claasen, Hamburg
            • Fakturierung, Frachtbriefe, Fernschreiber und später E-Mail
            • Einarbeitung von Auszubildenden

            1. September 1994 – 31. Juli 1997 Ausbildung zum Bürokaufmann, Reederei Claasen, Hamburg

            \#u{C}Kenntnisse
            DATEV Unternehmen online (seit 2021 täglich), Microsoft Excel, Microsoft Word
            Kreditorenbuchhaltung, Mahnwesen, vorbereitende Lohnabrechnung, Reisekostenabrechnung, Inventur, Archivierung
            Deutsch (Muttersprache), Englisch (A2)

            Weiterbildung
            2023 Ersthelfer im Betrieb
            2022 DATEV Unternehmen online, Aufbaukurs
            2016 Protokollführung
            2007 Buchführung II, Volkshochschule

            Sonstiges
            Führerschein Klasse B
            Schatzmeister der Freiwilligen Feuerwehr Ohe (Ehrenamt)
            Reinbek, im November 2026

            \#u{C}
            """#)

    static let marta = SampleCV(
        name: "Marta Kowalska", officeMonths: 91,
        text: #"""
            Marta Kowalska
            Hoheluftchaussee 61, 20253 Hamburg
            Mobil 0152 28817386 · marta.kowalska@example.org
            geb. 23. Januar 1994 in Stettin · Staatsangehörigkeit: polnisch · weiblich

            Foto

            Berufspraxis
            10/2021 – heute

            Assistentin der Geschäftsführung, Ingenieurbüro Wattenmeer,
            Hamburg
            • Terminkoordination, Besprechungsvorbereitung, Protokolle
            • Reisekostenabrechnung für 25 Personen

            05/2019 – 12/2021

            Empfangssekretärin, Praxisklinik Eppendorf, Hamburg
            • Telefonzentrale, Korrespondenz, Terminvergabe

            Studium
            10/2013 – 02/2019

            Germanistik und Wirtschaft (Magister), Universität Stettin

            Fähigkeiten
            MS Excel, MS Outlook, Terminkoordination, Reisekostenabrechnung, Korrespondenz
            Polnisch (Muttersprache), Deutsch (C1), Englisch (B2)

            \#u{C}
            """#)
}
