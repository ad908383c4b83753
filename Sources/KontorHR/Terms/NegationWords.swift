/// The words by which `Negation` tells a denial from a praise.
enum NegationWords {
    /// How a word denies.
    enum Kind {
        /// What is named behind it: `keine`, `without`.
        case noun
        /// What somebody does or is: `nicht`, `never`.
        case verb
        /// In itself: `unfamiliar`.
        case adjective
        /// What was asked: `nein`.
        case answer
        /// Something, which need not be the thing: `kaum`, `nobody`.
        case vague
    }

    static func kind(of word: String) -> Kind? { kinds[word] }

    /// Whether a word says that something is known or done: `Kenntnisse`, `used`.
    static func isKnowing(_ word: String) -> Bool {
        knowing.contains(word)
            || !isOfBeginners(word) && knowingParts.contains { word.hasPrefix($0) || word.hasSuffix($0) }
    }

    /// `keine Anfängerkenntnisse`: less than somebody has.
    private static func isOfBeginners(_ word: String) -> Bool {
        ["anfaenger", "einsteiger", "beginner", "laien", "halb"].contains(where: word.hasPrefix)
    }

    private static let kinds: [String: Kind] = {
        let rows: [(Kind, [String])] = [
            (
                .noun,
                [
                    "kein", "keine", "keinen", "keiner", "keinem", "keinerlei", "keines", "ohne", "no", "without",
                    "lack", "lacking", "lacks", "mangelnde", "mangelnden", "mangelnder", "mangels", "weder", "neither",
                    "fehlende", "fehlend", "none", "zero",
                ]
            ),
            (
                .verb,
                [
                    "nicht", "nie", "niemals", "not", "never", "cannot", "dont", "doesnt", "didnt", "havent", "cant",
                    "t", "fehlt", "fehlen", "missing",
                ]
            ),
            (
                .adjective,
                [
                    "unfamiliar", "inexperienced", "unerfahren", "unkundig", "ungeuebt", "unversiert", "untrained",
                    "ungeschult", "unbekannt", "unvertraut", "unacquainted", "fremd", "untested",
                ]
            ),
            (.answer, ["nein", "nil", "nope"]),
            (
                .vague,
                [
                    "niemand", "niemanden", "nobody", "nichts", "nothing", "kaum", "hardly", "barely", "scarcely",
                    "nirgends", "nowhere", "unable", "unfaehig", "refuse", "refused", "selten", "rarely", "neuland",
                    "entzogen",
                    "revoked", "suspended", "expired", "abgelaufen", "ausser", "except", "excluding", "ausgenommen",
                    "statt",
                    "anstatt", "anstelle", "instead", "ungenuegend", "ungenuegende", "unzureichend", "unzureichende",
                    "mangelhaft", "mangelhafte", "insufficient", "lueckenhaft", "lueckenhafte", "abgebrochen",
                    "abbruch",
                    "unvollendet", "unfinished", "incomplete", "discontinued", "verloren", "abgegeben", "eingezogen",
                    "fahrverbot", "disqualified", "surrendered", "hoerensagen", "heard", "verlernt", "neu", "new",
                    "yet",
                    "namen", "name",
                ]
            ),
        ]
        return Dictionary(rows.flatMap { row in row.1.map { ($0, row.0) } }) { first, _ in first }
    }()

    /// The verbs that a `t` behind an apostrophe denies: `don't`.
    static let contracted: Set<String> = [
        "don", "doesn", "didn", "haven", "hasn", "hadn", "can", "couldn", "isn", "wasn", "won", "wouldn", "aren",
    ]
    private static let knowingParts = ["kenntnis", "kenntnisse", "kenntnissen", "erfahrung", "erfahrungen", "skill"]
    private static let knowing: Set<String> = [
        "wissen", "kompetenz", "kompetenzen", "praxis", "know", "how", "knowledge", "experience", "experiences",
        "expertise", "proficiency", "proficient", "familiar", "familiarity", "vorhanden", "available", "known",
        "bekannt", "exposure", "ahnung", "clue", "idea", "vertraut", "versiert", "geuebt", "erlernt", "gelernt",
        "lernte", "benutzt", "benutze", "genutzt", "nutze", "nutzte", "gearbeitet", "arbeite", "arbeitete", "verwendet",
        "verwende", "angewendet", "angewandt", "eingesetzt", "bedient", "beherrsche", "beherrscht", "kann", "koennen",
        "konnte", "kenne", "kennt", "kannte", "gekannt", "kennengelernt", "knew", "use", "used", "using", "uses",
        "learn", "learned", "learnt", "work", "worked", "working", "tried", "touched", "seen", "gesehen", "probiert",
        "ausprobiert", "opened", "geoeffnet", "studied", "mastered", "had", "gehabt", "besitze", "verfuege", "possess",
        "speak", "speaks", "speaking", "spoken", "spreche", "spricht", "sprechen", "verstehe", "understand",
        "experienced", "erfahren", "kundig", "practice", "practised", "practiced",
    ]
    /// What may stand between a denying word, a word of knowing and the thing.
    static let links: Set<String> = [
        "in", "im", "mit", "with", "of", "on", "an", "the", "a", "any", "der", "die", "das", "den", "dem", "von", "vom",
        "zu", "zum", "zur", "fuer", "for", "ueber", "about", "to", "jegliche", "jeglicher", "praktische", "practical",
        "prior", "previous", "bisherige", "vorherige", "nennenswerte", "real", "formal", "i", "ich", "wir", "we", "mir",
        "mich", "me", "my", "is", "ist", "sind", "are", "was", "were", "war", "been", "be", "bin", "am", "do", "does",
        "did", "don", "doesn", "didn", "haven", "hasn", "hadn", "habe", "hab", "hatte", "have", "has", "it", "es",
        "noch", "bisher", "bislang", "leider", "unfortunately", "yet", "ever", "je", "jemals", "so", "far", "which",
        "that", "womit", "damit", "can", "could",
    ]
    /// What may end a denial: `no SAP yet`.
    static let trailers: Set<String> = [
        "yet", "so", "far", "bisher", "bislang", "noch", "at", "all", "ever", "habe", "have", "worden", "jemals",
        "leider", "unfortunately", "ich", "i", "derzeit", "zurzeit", "momentan", "aktuell", "currently",
    ]
    /// `nicht nur SAP`, `kein Problem mit SAP`.
    static let harmless: Set<String> = [
        "nur", "only", "problem", "probleme", "problems", "zuletzt", "least", "allein", "just",
    ]
    static let alternatives: Set<String> = ["oder", "or", "noch", "nor"]
    static let joins: Set<String> = ["und", "and", "oder", "or", "noch", "nor", "sowie"]
    static let turns: Set<String> = [
        "aber", "sondern", "jedoch", "but", "however", "dafuer", "though", "hingegen",
    ]
    static let plans: Set<String> = [
        "planung", "geplant", "planned", "vorgesehen", "vorbereitung", "demnaechst", "upcoming", "beabsichtigt",
        "angestrebt", "angemeldet", "voraussichtlich", "voraussichtlicher", "expected", "anticipated", "ausstehend",
    ]
    /// Who wants to become familiar with something; alone it is what somebody does with new colleagues.
    static let ownWishes: Set<String> = ["mich", "moechte", "wuerde", "will", "gern", "gerne", "bereit"]
    /// What somebody does or wants who does not know a thing yet.
    static let wishes: Set<String> = [
        "lerne", "lernen", "erlerne", "erlernen", "erwerben", "aneignen", "kennenlernen", "interessiere", "keen",
        "bereitschaft", "learn",
        "acquire", "interested", "interessiert", "interesse", "willing", "lernbereit", "wissbegierig",
    ]

    /// What tells that a denial is of another time than today: `Anfangs kannte ich SAP nicht, heute schule ich darin`.
    static let times: Set<String> = [
        "heute", "inzwischen", "mittlerweile", "jetzt", "today", "now", "nowadays", "later", "spaeter", "seitdem",
        "seither", "danach", "anfangs", "anfaenglich", "frueher", "damals", "zunaechst", "zuerst", "initially", "first",
        "originally", "formerly", "previously", "then",
    ]
    /// What excludes the thing behind it, and says nothing of the one before: `SAP statt Navision`.
    static let exclusions: Set<String> = [
        "ausser", "except", "excluding", "statt", "anstatt", "anstelle", "instead",
    ]
    /// Who else may not know a thing: `Schulung von Kollegen ohne SAP-Kenntnisse`, `Wer SAP nicht kennt`.
    static let others: Set<String> = [
        "kollegen", "kolleginnen", "mitarbeiter", "mitarbeitern", "mitarbeiterinnen", "mitarbeitenden", "kunden",
        "anwender", "anwendern", "einsteiger", "einsteigern", "team", "teams", "chef", "andere", "anderen", "jemand",
        "jemandem", "wer", "dass", "ob", "wenn", "falls", "colleagues", "users", "customers", "clients", "staff",
        "people", "others", "anyone", "someone", "those", "beginners", "whoever", "who", "whether", "if", "nobody",
        "niemand", "behaupten", "behauptet", "claim", "claims",
    ]
}
