/// Words that a first line of a document has and a name has not: jobs in English, organisations, towns, departments.
enum NotNames {
    static func contains(_ word: String) -> Bool {
        words.contains(word) || Places.here.contains(word) || isOrganisation(word)
    }

    /// Whether some words are a job, an organisation or a place, and nobody's name.
    static func isFound(in words: [String]) -> Bool {
        words.contains(where: contains)
            || words.contains { word in abilities.contains { word.hasSuffix($0) && word.count > $0.count + 1 } }
            || words.allSatisfy { Places.abroad.contains($0) || Peoples.isCountry($0) || Peoples.isAdjective($0) }
    }

    static func isOrganisation(_ word: String) -> Bool {
        organisations.contains { word.hasSuffix($0) && (word.count > $0.count + 2 || (word == $0 && $0.count > 6)) }
    }

    /// How the names of organisations and of what they do end in German.
    private static let organisations = [
        "gesellschaft", "verein", "verband", "stiftung", "abteilung", "verwaltung", "universitaet", "hochschule",
        "schule", "klinik", "klinikum", "krankenhaus", "versicherung", "sparkasse", "werke", "gruppe", "zentrum",
        "institut", "behoerde", "kammer", "kanzlei", "wesen", "leitung", "management", "kraft", "kaufhaus", "dienst",
        "dienste", "buero", "praxis", "agentur", "betrieb", "bahn", "stelle", "hilfe", "logistik", "technik",
        "portal", "boerse", "service", "beratung", "vermittlung", "recruiting", "consulting", "markt",
    ]
    /// How the words for what somebody can do, or for what a form is about, end in German and English.
    private static let abilities = [
        "keit", "tion", "tionen", "kenntnisse", "denken", "vermoegen", "bereitschaft", "bewusstsein", "bedingungen",
        "erklaerung", "formular", "zeugnis", "zeugnisse", "bescheinigung", "schutz", "liche", "liches", "licher",
    ]
    private static let words = SentenceWords.set(
        """
        senior junior lead head chief assistant associate accountant accounts accounting analyst data business
        manager management engineer engineering developer development consultant consulting clerk officer director
        executive specialist administrator administration coordinator secretary receptionist bookkeeper controller
        supervisor representative advisor adviser technician operator nurse teacher driver cashier sales marketing
        finance financial human resources customer service support product project supply chain quality office team
        software hardware web full stack intern trainee apprentice graduate professional experienced
        bank post kreuz rotes deutsche deutscher deutsches german british american national international europaeische
        stadt land bund landkreis gemeinde bezirksamt amt ministerium rathaus group holding partners company
        corporation institute university college school hospital council trust foundation society association
        hotel restaurant cafe mit grad gruss kind behinderung gruppe stiftung firma werk verein haus personal personalabteilung personalleitung geschaeftsfuehrung sekretariat einkauf vertrieb buchhaltung
        referenzen references zeugnis zeugnisse anlagen ansprechpartner altona
        stellenanzeige stellenausschreibung initiativbewerbung motivationsschreiben unterschrift datum ort
        platz strasse weg allee nord sued ost west mitte
        job jobs stellen stellenmarkt karriere career careers recruiting recruitment recruiter talent talents portal
        bewerberportal bewerbungsportal jobboerse bewerber bewerberin kandidat kandidatin candidate applicant noreply
        reply newsletter system benachrichtigung notification indeed stepstone linkedin xing monster glassdoor
        kununu arbeitsagentur jobcenter hokify jobware kimeta joblift adzuna personio softgarden greenhouse workday
        public speaking problem solving critical thinking writing planning negotiation leadership teamwork
        communication presentation creativity training coaching interpersonal soft top
        computer internet word processing typing bookkeeping payroll scheduling research strategic digital social media
        staerken interessen hobbys englisch franzoesisch unser unsere mein meine ihr ihre
        datenschutz einwilligung formular urkunde zertifikat certificate certificates diploma reference references
        recommendation empfehlung empfehlungsschreiben arbeitszeugnis foto photo anlage attachment
        allgemeine allgemeiner hinweise informationen information geschaeft agb
        """)
}
