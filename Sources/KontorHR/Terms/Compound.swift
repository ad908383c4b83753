/// What German joins to a word to make a longer one of the same matter.
///
/// `Buchhaltung` is in `Finanzbuchhaltung` and in `Buchhaltungskenntnisse`, but `Rechnung` is not in `Berechnung`, nor
/// `Java` in `JavaScript`.
enum Compound {
    /// Whether `rest` behind a term makes a compound with it: `s-kenntnisse`, `kraft`.
    static func canFollow(_ rest: String, _ term: String) -> Bool {
        let endings = ["ung", "heit", "keit", "schaft", "tion", "taet", "ion", "ing", "tum"]
        if rest.hasPrefix("s"), rest.count >= 4, endings.contains(where: term.hasSuffix) { return true }
        for link in ["", "s", "es", "n", "en", "er", "e"] where rest.hasPrefix(link) {
            let head = rest.dropFirst(link.count)
            if heads.contains(where: head.hasPrefix) { return true }
        }
        return false
    }

    /// Whether `rest` before a term makes a compound with it: `finanz`, `vertrieb-s`.
    static func canLead(_ rest: String, isCapitalInside: Bool) -> Bool {
        guard rest.count >= 4 || shortLeads.contains(rest), !isCapitalInside else { return false }
        return !particles.contains(rest)
    }

    /// The second halves of compounds that keep the matter of the first.
    private static let heads = [
        "kenntnis", "kraft", "kraeft", "erfahrung", "wesen", "abteilung", "leit", "assisten", "sachbearbeit", "manage",
        "aufgabe", "taetigkeit", "bereich", "system", "prozess", "planung", "organisation", "koordination",
        "verwaltung",
        "bearbeitung", "erstellung", "pflege", "fuehrung", "abwicklung", "pruefung", "buchhalt", "schreib",
        "vorbereitung", "annahme", "eingang", "ausgang", "kontroll", "ueberwachung", "dienst", "service", "betreuung",
        "beratung", "fach", "schulung", "kurs", "zertifikat", "programm", "software", "anwend", "nutzung", "tabelle",
        "makro", "vorlage", "auswertung", "bericht", "analyse", "abschluss", "recht", "gespraech", "geraet", "anlage",
        "stelle", "buero", "zentrale", "team", "vergabe", "vereinbarung", "abstimmung", "verkehr", "korrespondenz",
        "sekretar", "sekretaer", "verantwort", "kompetenz", "beschaffung", "einkauf", "daten", "liste", "konto",
        "konten",
        "buch", "ablage", "archiv", "akte", "entwickl", "technik", "berat", "bestell", "material", "abrechnung",
    ]
    private static let shortLeads: Set<String> = ["kfz", "edv", "bau", "gas", "lkw", "pkw"]
    /// Prefixes that make another word of it.
    private static let particles: Set<String> = [
        "unter", "ueber", "wieder", "wider", "hinter", "gegen", "zurueck", "zusammen", "vorbe", "nach", "durch", "miss",
        "begl", "fort", "weiter", "voran", "umge", "anbe", "verge", "herab",
    ]
}
