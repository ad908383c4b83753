/// The words by which `PersonalSentences` knows what a sentence says of the person, folded.
enum SentenceWords {
    enum Opening: Sendable {
        case being
        case `as`
        case belief
        case possessive
        case parent
        case verb(Redaction.Kind)

        var isBelief: Bool { if case .belief = self { true } else { false } }
        var isParent: Bool { if case .parent = self { true } else { false } }
    }

    static let openings: [String: Opening] = {
        var openings: [String: Opening] = ["als": .as, "as": .as, "qua": .as]
        for word in ["bin", "am", "m", "was", "war", "being", "werde"] { openings[word] = .being }
        for word in set("mein meine meinen meinem meiner meines my unser unsere unseren unserem unserer unseres our") {
            openings[word] = .possessive
        }
        for word in set("mutter vater mother father mum mom dad mama papa parent elternteil") {
            openings[word] = .parent
        }
        for word in set(
            "bekennende bekennender glaeubige glaeubiger ueberzeugte ueberzeugter devout practising practicing")
        {
            openings[word] = .belief
        }
        for word in set("bete betete pray prayed faste fastete") { openings[word] = .verb(.religion) }
        for word in set("rauche rauchte smoke smoked wiege weigh") { openings[word] = .verb(.health) }
        return openings
    }()

    /// The kind of a noun that says what somebody is: `Frau`, `Türkin`, `Christ`; nil for any other word.
    static func person(_ word: String) -> Redaction.Kind? {
        persons[word] ?? known(word) ?? (Peoples.isPerson(word) && Language.named(word) == nil ? .nationality : nil)
            ?? (Kinship.isKin(word) && relatives.contains(where: word.hasSuffix) ? .family : nil)
    }

    /// What is hidden wherever it stands: with its article, which tells the sex (`eine Witwe`).
    private static func known(_ word: String) -> Redaction.Kind? {
        PersonalWords.rows.beginning(with: word).first { $0.1.contains(word) }?.0
    }

    /// The kind of what somebody is said to be without a noun: `Turkish`, `blind`, `gläubig`.
    static func adjective(_ word: String) -> Redaction.Kind? {
        adjectives[word] ?? (Peoples.isAdjective(word) ? .nationality : nil)
    }

    /// What somebody else would say in the place of a noun, with its article.
    static func counterpart(of word: String, _ kind: Redaction.Kind, article: String = "") -> String? {
        switch kind {
        case .nationality: return article == "a" || article == "an" ? "a Canadian" : "Kanadier"
        case .sex, .family:
            guard let other = Kinship.counterpart(of: word) else { return nil }
            let isFemale = ["frau", "mutter", "woman", "mother"].contains(Folding.string(Folding.fold(other)))
            switch article {
            case "ein", "eine", "einer", "einem", "einen": return (isFemale ? "eine " : "ein ") + other
            case "a", "an": return "a " + other
            default: return article.isEmpty ? other : nil
            }
        default: return nil
        }
    }

    private static let persons: [String: Redaction.Kind] = table([
        .sex:
            "frau mann woman man girl lady maedchen transfrau transmann guy male female",
        .family:
            """
        mutter vater mama papa mother father mum mom dad parent grossmutter grossvater oma opa
        """,
        .age: "rentner rentnerin pensionaer pensionaerin pensioner retiree",
        .nationality:
            """
        auslaender auslaenderin migrant migrantin fluechtling refugee immigrant foreigner einwanderer einwanderin
        auslaenderkind
        """,
        .religion:
            """
        christ christin christian moslem muslimin jude juedin jew katholik katholikin protestant protestantin buddhist
        buddhistin atheist atheistin sunnit sunnitin schiit schiitin alevit alevitin jeside jesidin hinduistin
        methodist baptist baptistin
        """,
        .health: "alkoholiker alkoholikerin alcoholic epileptiker epileptikerin invalide",
    ])
    private static let adjectives: [String: Redaction.Kind] = table([
        .religion: "glaeubig religioes religious christian devout",
        .health:
            """
        blind taub krank chronisch behindert disabled depressiv depressed gesund healthy sick gehbehindert raucherkrank
        """,
        .sex: "trans intersexuell nonbinaer divers gay hetero",
        .family: "vergeben liiert single",
        .age: "retired pensioniert",
        .nationality: "staatenlos stateless black white schwarz",
    ])
    private static let relatives = ["mutter", "vater", "mother", "father"]

    static let conjunctions = set("und and or oder sowie aber but sondern")
    static let prepositions = set(
        """
        fuer mit von in im an am auf bei beim zu zum zur ueber unter gegen durch um nach vor neben zwischen ohne ab aus
        for with of to at by on from about into over under after before between without towards through against like
        """)
    static let articles = set("ein eine einen einem einer a an the der die das")
    static let fillers = articles.union(
        set(
            """
            auch jetzt nun gerade schon bereits erst noch fast knapp etwa ueber selbst ja also now just already almost
            nearly about only still half halb bald soon proud stolz stolze stolzer nicht not kein keine no currently
            derzeit aktuell zurzeit zwar inzwischen gebuertig gebuertige gebuertiger ich i bin am
            """))

    /// What may stand before what somebody is: `jetzt`, `eine`, `proudly`.
    static func isFiller(_ word: String) -> Bool { fillers.contains(word) || (word.hasSuffix("ly") && word.count > 4) }

    /// What may follow a nationality that could be a language.
    static let behind = set(
        "national citizen woman man frau mann geboren born staatsbuerger staatsbuergerin ich i weil because")
    /// `my family business`, `my parent company`
    static let business = set(
        """
        business company care law doctor office firm protection welfare psychology development medicine unternehmen
        organisation organization
        """
    )
    /// Relatives whom firms have, too: `unsere Partner`.
    static let partners = set("partner partnern partners partnerin partnerinnen freund freunde freunden")
    static let childAdjectives = set(
        "kleinen kleiner erwachsenen erwachsener schulpflichtigen small grown adult young little minderjaehrigen")

    static func isCount(_ word: String) -> Bool {
        counts.contains(word) || (word.utf8.count == 1 && word >= "1" && word <= "9")
    }

    /// `zweifache`, `stolzer`, `werdende`: what only a parent is called.
    static func isOfParent(_ word: String) -> Bool { times.contains(where: word.hasSuffix) || ofParents.contains(word) }

    private static let times = ["fache", "facher", "fachen"]
    private static let ofParents = set(
        """
        junge junger stolze stolzer werdende werdender frischgebackene frischgebackener alleinerziehende
        alleinerziehender young proud expectant
        """)

    /// `gebürtige`, `alleinerziehende`: an adjective whose ending goes with the sex of its noun.
    static func isInflected(_ word: String) -> Bool {
        word.count >= 4 && (word.hasSuffix("e") || word.hasSuffix("er") || word.hasSuffix("en"))
    }

    /// Whether the word goes on with the next one: in its line, or in the next line of the same paragraph.
    static func isFollowed(_ cv: CVText, _ index: Int) -> Bool {
        guard index >= 0, index + 1 < cv.words.count else { return false }
        let lines = cv.words[index + 1].line - cv.words[index].line
        if lines == 0 { return cv.gap(after: index).count <= 4 }
        return lines == 1 && !cv.gap(after: index).contains { "•·|:;[".unicodeScalars.contains($0) }
    }

    static func isCapitals(_ cv: CVText, _ index: Int) -> Bool {
        let source = cv.scalars[cv.words[index].source]
        return source.count > 1 && !source.contains { $0.properties.isLowercase }
    }

    static func word(_ cv: CVText, _ index: Int) -> String {
        cv.words.indices.contains(index) ? cv.words[index].text : ""
    }

    private static let counts = set(
        """
        zwei drei vier fuenf sechs zweier dreier vierer eines einer einem einen two three four five six one mehrerer
        several
        """)

    private static func table(_ rows: [Redaction.Kind: String]) -> [String: Redaction.Kind] {
        var table: [String: Redaction.Kind] = [:]
        for (kind, words) in rows { for word in set(words) { table[word] = kind } }
        return table
    }

    static func set(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
