/// The words that headings are made of, German and English.
enum HeadingWords {
    /// Returns what a heading of these words opens; nil where they are no heading.
    static func section(of words: [String]) -> CVSection? {
        var found: CVSection?
        for word in words where !fillers.contains(word) {
            guard let section = sections[word] else { return nil }
            found = found.map { rank($0) < rank(section) ? $0 : section } ?? section
        }
        return found
    }

    /// The more telling word of a heading decides: "volunteer work experience" is volunteering.
    private static func rank(_ section: CVSection) -> Int { CVSection.allCases.firstIndex(of: section) ?? 0 }

    private static let fillers: Set<String> = [
        "und", "and", "meine", "mein", "my", "weitere", "sonstige", "sonstiges", "relevant", "relevante", "der", "die",
        "of", "the", "zu", "zur", "in", "besondere", "selected", "other", "additional", "bisherige", "bisheriger",
        "1", "2", "3", "4", "5", "6", "7", "8", "key", "core", "main", "full", "top", "ii", "iii", "iv",
    ]

    private static let sections: [String: CVSection] = {
        let rows: [(CVSection, String)] = [
            (
                .volunteering,
                """
                ehrenamt ehrenamtlich ehrenamtliche ehrenamtliches volunteering volunteer voluntary engagement
                freiwilligenarbeit soziales gesellschaftliches gesellschaftliche gemeinnuetziges kirchliches politisches
                buergerschaftliches sportliches vereinsarbeit vereinstaetigkeit vereinstaetigkeiten mitgliedschaft
                mitgliedschaften mitglied memberships membership affiliations vereine aemter community
                """
            ),
            (.languages, "sprachen sprachkenntnisse fremdsprachen fremdsprachenkenntnisse languages language"),
            (
                .education,
                """
                ausbildung berufsausbildung schulausbildung schulbildung schulische schulischer schule schulen studium
                hochschulstudium hochschulausbildung bildung bildungsweg bildungsgang akademische akademischer
                hochschule universitaet abschluss abschluesse schulabschluss education academic apprenticeship degrees
                degree aus schooling university school qualifications grundschule schulzeit schul berufsbildung
                berufsschulbildung schullaufbahn schulweg schulischen schulbesuch schulbesuche schullebenslauf hochschulbildung
                allgemeinbildung erstausbildung lehre lehrzeit vorbildung universitaetsstudium studiengang studiengaenge
                schullaufbahnen studies
                """
            ),
            (
                .training,
                """
                weiterbildung weiterbildungen fortbildung fortbildungen zertifikate zertifizierungen certificates
                certifications certification courses training trainings seminare lehrgaenge kurse licences licenses
                """
            ),
            (
                .interests,
                "hobby hobbys hobbies interessen interests freizeit freizeitaktivitaeten activities"
            ),
            (
                .aside,
                """
                publikationen publikation publications publication veroeffentlichungen vortraege talks lectures patente
                patents auszeichnungen auszeichnung ehrungen preise stipendien awards honours honors prizes scholarships
                grants auslandsaufenthalt auslandsaufenthalte auslandserfahrung auslandserfahrungen abroad reisen travels
                adresse adressen anschrift anschriften addresses address wohnorte wohnsitze wohnort residences
                """
            ),
            (
                .skills,
                """
                kenntnisse faehigkeiten kompetenzen kompetenz fertigkeiten skills skill edv it pc computer computerkenntnisse
                edvkenntnisse software technical technische fachkenntnisse fachliche staerken qualifikationen
                qualifikation expertise tools competencies competences strengths softskills
                """
            ),
            (
                .work,
                """
                berufserfahrung berufserfahrungen berufspraxis berufliche beruflicher berufstaetigkeit berufsleben werdegang
                berufsweg taetigkeiten taetigkeit praxiserfahrung praktika praktikum arbeitserfahrung anstellungen stationen
                beruf laufbahn experience employment work career professional history internships internship positions
                jobs arbeitsverhaeltnisse erfahrung erfahrungen
                """
            ),
            (
                .personal,
                """
                persoenliche persoenliches person personal details information angaben daten kontakt kontaktdaten contact
                particulars
                """
            ),
            (
                .other,
                """
                profil kurzprofil profile summary about me ueber mich ziel ziele objective referenzen references projekte
                projects anlagen enclosures lebenslauf curriculum
                vitae cv resume tabellarischer fuehrerschein zusammenfassung statement background mobilitaet
                """
            ),
        ]
        var sections: [String: CVSection] = [:]
        for (section, words) in rows {
            for word in words.split(whereSeparator: \.isWhitespace) { sections[String(word)] = section }
        }
        return sections
    }()
}
