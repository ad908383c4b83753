/// How a job title ends for a man and for a woman, and how it is written for everybody.
struct GenderedTail: Sendable {
    /// Folded.
    let male: String
    let female: String
    /// As written in a text.
    let maleWritten: String
    let femaleWritten: String
    let neutral: String
    /// A word of English that German borrowed: only its female form is German for sure, and is written in the other.
    let isLoan: Bool
    let isEnglish: Bool
    /// An ending of any word for a woman, whatever it is.
    let isGeneric: Bool

    private init(
        _ male: String, _ female: String, _ neutral: String, isLoan: Bool = false, isEnglish: Bool = false,
        isGeneric: Bool = false
    ) {
        self.male = Folding.string(Folding.fold(male))
        self.female = Folding.string(Folding.fold(female))
        maleWritten = male
        femaleWritten = female
        self.neutral = neutral
        self.isLoan = isLoan
        self.isEnglish = isEnglish
        self.isGeneric = isGeneric
    }

    /// Longer endings first, so that the most telling one is taken.
    static let all: [GenderedTail] =
        (irregular + english
        + regular.map { GenderedTail($0, $0 + "in", $0 + "/in") }
        + loans.map { GenderedTail($0, $0 + "in", $0, isLoan: true) }
        + [GenderedTail("ologe", "ologin", "ologe", isLoan: true, isGeneric: true)]
        + generic.map { GenderedTail($0, $0 + "in", $0, isLoan: true, isGeneric: true) })
        .sorted { $0.female.count > $1.female.count }

    /// The tails that a folded word may end in, in the order of `all`.
    static func ending(_ word: String) -> [GenderedTail] { byLastSigns[lastSigns(of: word)] ?? [] }

    private static let byLastSigns: [[UInt8]: [GenderedTail]] = {
        var tails: [[UInt8]: [GenderedTail]] = [:]
        for tail in all {
            for key in Set([lastSigns(of: tail.male), lastSigns(of: tail.female)]) {
                tails[key, default: []].append(tail)
            }
        }
        return tails
    }()

    /// Three signs tell nearly all of them apart, and none is shorter.
    private static func lastSigns(of word: String) -> [UInt8] { Array(word.utf8.suffix(3)) }

    private static let irregular = [
        GenderedTail("kaufmann", "kauffrau", "kaufmann/-frau"), GenderedTail("fachmann", "fachfrau", "fachmann/-frau"),
        GenderedTail("anwalt", "anwältin", "anwalt/-anwältin"), GenderedTail("arzt", "ärztin", "arzt/-ärztin"),
        GenderedTail("beamter", "beamtin", "beamter/-beamtin"),
        GenderedTail("gehilfe", "gehilfin", "gehilfe/-gehilfin"),
        GenderedTail("angestellter", "angestellte", "angestellte/r"),
        GenderedTail("auszubildender", "auszubildende", "auszubildende/r"),
        GenderedTail("beauftragter", "beauftragte", "beauftragte/r"),
        GenderedTail("krankenpfleger", "krankenschwester", "pflegefachkraft"),
        GenderedTail("vorarbeiter", "vorarbeiterin", "vorarbeiter/in"),
        GenderedTail("putzmann", "putzfrau", "reinigungskraft"),
        GenderedTail("reinigungsmann", "reinigungsfrau", "reinigungskraft"),
        GenderedTail("zimmerbursche", "zimmermädchen", "zimmerservicekraft"),
        GenderedTail("kindergärtner", "kindergärtnerin", "kindergärtner/in"),
        GenderedTail("hausherr", "hausdame", "hauswirtschaftsleitung"),
        GenderedTail("empfangsherr", "empfangsdame", "empfangskraft"),
        GenderedTail("entbindungspfleger", "entbindungspflegerin", "hebamme"),
        GenderedTail("stationspfleger", "stationsschwester", "stationspflegefachkraft"),
        GenderedTail("kinderbursche", "kindermädchen", "kinderbetreuungskraft"),
        GenderedTail("barmann", "bardame", "barkraft"),
        GenderedTail("tagesvater", "tagesmutter", "tagespflegeperson"),
        GenderedTail("kameramann", "kamerafrau", "kamerafachkraft"),
        GenderedTail("feuerwehrmann", "feuerwehrfrau", "feuerwehrkraft"),
        GenderedTail("obmann", "obfrau", "obmann/-frau"),
        GenderedTail("vertrauensmann", "vertrauensfrau", "vertrauensperson"),
        GenderedTail("wachmann", "wachfrau", "wachkraft"),
        GenderedTail("koch", "köchin", "koch/köchin"), GenderedTail("bauer", "bäuerin", "bauer", isLoan: true),
        GenderedTail("masseur", "masseurin", "masseur/in"), GenderedTail("masseur", "masseuse", "masseur/in"),
        GenderedTail("friseur", "friseuse", "friseur/in"), GenderedTail("psychologe", "psychologin", "psychologe/-in"),
        GenderedTail("pädagoge", "pädagogin", "pädagoge/-in"),
    ]

    private static let english = [
        GenderedTail("salesman", "saleswoman", "salesperson", isEnglish: true),
        GenderedTail("chairman", "chairwoman", "chairperson", isEnglish: true),
        GenderedTail("waiter", "waitress", "waiting staff", isEnglish: true),
        GenderedTail("businessman", "businesswoman", "businessperson", isEnglish: true),
        GenderedTail("foreman", "forewoman", "foreperson", isEnglish: true),
        GenderedTail("craftsman", "craftswoman", "craftsperson", isEnglish: true),
        GenderedTail("spokesman", "spokeswoman", "spokesperson", isEnglish: true),
        GenderedTail("salesmen", "saleswomen", "salespeople", isEnglish: true),
        GenderedTail("steward", "stewardess", "steward", isLoan: true, isEnglish: true),
        GenderedTail("cameraman", "camerawoman", "camera operator", isEnglish: true),
        GenderedTail("policeman", "policewoman", "police officer", isEnglish: true),
        GenderedTail("fireman", "firewoman", "firefighter", isEnglish: true),
        GenderedTail("handyman", "handywoman", "handyperson", isEnglish: true),
        GenderedTail("manager", "manageress", "manager", isLoan: true, isEnglish: true),
        GenderedTail("barman", "barmaid", "bar staff", isEnglish: true),
        GenderedTail("houseboy", "chambermaid", "housekeeping staff", isEnglish: true),
        GenderedTail("headmaster", "headmistress", "headteacher", isEnglish: true),
        GenderedTail("actor", "actress", "actor", isLoan: true, isEnglish: true),
        GenderedTail("host", "hostess", "host", isLoan: true, isEnglish: true),
        GenderedTail("seamster", "seamstress", "sewing professional", isEnglish: true),
        GenderedTail("repairman", "repairwoman", "repairer", isEnglish: true),
    ]

    private static let regular = [
        "sekretär", "assistent", "sachbearbeiter", "buchhalter", "leiter", "mitarbeiter", "verkäufer", "praktikant",
        "referent", "berater", "betreuer", "fachwirt", "betriebswirt", "volkswirt", "schüler", "ausbilder", "disponent",
        "koordinator", "übersetzer", "dolmetscher", "lehrer", "dozent", "erzieher", "techniker", "informatiker",
        "mechaniker", "mechatroniker", "ingenieur", "ökonom", "jurist", "notar", "vertreter", "geschäftsführer",
        "einkäufer", "rezeptionist", "telefonist", "archivar", "bibliothekar", "kassierer", "fahrer", "helfer",
        "prüfer", "planer", "absolvent", "abiturient", "sprecher", "redakteur", "gestalter", "entwickler",
        "programmierer", "elektroniker", "bearbeiter", "buchbinder", "friseur", "bäcker", "schreiner",
        "tischler", "ansprechpartner",
        "maler", "gärtner", "laborant", "kellner", "pfleger", "florist", "arbeiter", "reiniger", "haushälter", "näher",
        "verwalter", "hausmeister", "lagerist", "logistiker", "konditor", "dachdecker", "klempner", "installateur",
        "schweißer",
        "monteur", "elektriker", "lackierer", "kosmetiker", "therapeut", "chemiker", "physiker", "mathematiker",
        "statistiker",
        "autor", "musiker", "künstler", "fotograf", "grafiker", "makler", "hotelier", "kurier", "zusteller", "wächter",
        "polizist",
        "soldat", "anwärter", "bewerber", "apotheker", "optiker", "zeichner",
        "steuerberater", "wirtschaftsprüfer", "organisator", "inhaber", "gründer",
    ]

    /// `Pfadfinderin`, `Kapitänin`: written in the other form, which is what everybody else is called.
    private static let generic = ["er", "än", "är", "ist", "ant", "ent", "or", "eur"]
    private static let loans = [
        "manager", "controller", "trainer", "designer", "administrator", "moderator", "student", "recruiter",
        "journalist",
        "developer", "architekt", "analyst", "trader", "schneider", "metzger", "fleischer", "maurer", "schlosser",
        "winzer", "wirt", "richter",
        "pförtner", "dreher", "fräser", "zimmerer", "fischer", "weber", "lektor", "packer", "imker", "jäger", "förster",
        "supervisor", "operator", "auditor", "tutor",
    ]
}
