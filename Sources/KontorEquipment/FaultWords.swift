internal import KontorCore

/// Guessing the sort of a fault from what the reporter said, in German and English.
package struct FaultGuess: Sendable, Equatable {
    package let fault: Ticket.Fault
    /// The entry of the table that matched, nil where nothing did.
    package let keyword: String?

    /// Returns the first row of the table that has a word of the report; `other` where none has.
    package init(words: String) {
        let words = Self.words(of: words)
        for row in FaultWords.table {
            if let keyword = row.keywords.first(where: { Self.matches($0, words) }) {
                fault = row.fault
                self.keyword = keyword
                return
            }
        }
        fault = .other
        keyword = nil
    }

    /// The sentence for a list of reasons.
    package var why: String {
        keyword.map { "the words sound like \(fault.rawValue) (\($0))" } ?? "the words name no fault we know"
    }

    private static func words(of text: String) -> [String] {
        FoldedText.fold(text)
            .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
    }

    /// Whether the words, one after the other, meet the keyword's parts.
    private static func matches(_ keyword: String, _ words: [String]) -> Bool {
        let parts = FoldedText.fold(keyword).split(separator: " ").map(String.init)
        guard words.count >= parts.count else { return false }
        return (0...(words.count - parts.count)).contains { start in
            zip(parts, words[start...]).allSatisfy { meets($0, $1) }
        }
    }

    private static func meets(_ part: String, _ word: String) -> Bool {
        switch (part.hasPrefix("*"), part.hasSuffix("*")) {
        case (true, true): word.contains(part.dropFirst().dropLast())
        case (true, false): word.hasSuffix(part.dropFirst())
        case (false, true): word.hasPrefix(part.dropLast())
        case (false, false): word == part
        }
    }
}

/// The table behind the guess: `*` stands for the rest of a word, a space for the next word.
enum FaultWords {
    /// The first row that matches wins, so that what goes wrong comes before what it goes wrong with.
    static let table: [(fault: Ticket.Fault, keywords: [String])] = [
        (
            .jam,
            [
                "*papierstau*", "*stau", "*staus", "papier klemmt", "blatt klemmt", "papier steckt", "papier hängt",
                "*papiereinzug*", "zieht kein papier", "zieht papier nicht", "*mehrfacheinzug*", "jam", "jams",
                "jammed",
                "jamming", "*paper-jam*", "paper stuck", "misfeed*", "paper feed*", "feeds two", "won't feed",
            ]
        ),
        (
            .toner,
            [
                "*toner leer", "toner ist leer", "*toner fast leer", "kein toner", "toner fehlt", "*toner wechseln",
                "tonermangel", "tinte leer", "*patrone leer", "*patrone ist leer", "*resttoner*", "toner low",
                "low toner", "toner empty", "toner is empty", "no toner", "out of toner", "replace toner", "out of ink",
                "low ink", "waste toner", "toner is low",
            ]
        ),
        (
            .quality,
            [
                "*streifen*", "*streifig*", "*blass*", "verschmiert*", "schmiert*", "*flecken*", "*fleckig*",
                "unleserlich*",
                "unscharf*", "*schatten*", "grauer hintergrund", "zu hell", "zu dunkel", "*druckbild*",
                "schwarze seiten",
                "weiße seiten", "leere seiten", "streak*", "smear*", "smudg*", "faded", "faint*", "blurr*", "spots",
                "ghosting", "blank pages", "print quality", "too light", "too dark", "lines on",
            ]
        ),
        (.toner, ["toner*", "tinte*", "ink", "cartridge*", "*patrone*"]),
        (
            .noise,
            [
                "laut", "laute", "lauter", "lautes", "*geräusch*", "quietscht*", "knarrt*", "klappert*", "rattert*",
                "brummt*",
                "pfeift*", "schleift", "kracht*", "*lärm*", "noise*", "noisy", "loud*", "squeak*", "grind*", "rattl*",
                "humming", "screech*",
            ]
        ),
        (
            .power,
            [
                "geht nicht an", "geht nicht mehr an", "lässt sich nicht einschalten", "schaltet nicht ein",
                "startet nicht", "startet nicht mehr", "kein strom", "stromlos", "*netzteil*", "*netzkabel*",
                "*netzschalter*", "geht aus", "schaltet sich aus", "schaltet sich ab", "display schwarz",
                "bleibt dunkel",
                "tot", "power", "won't turn on", "doesn't turn on", "does not turn on", "not turning on", "won't start",
                "dead", "turns itself off", "no electricity", "won't switch on",
            ]
        ),
        (
            .mechanical,
            [
                "*klappe*", "*deckel*", "*tür", "*scharnier*", "*schublade*", "*abgebrochen*", "*gebrochen*", "klemmt",
                "*taste*", "*hörer*", "*verbogen*", "hinge*", "lid", "cover*", "drawer*", "cracked", "snapped", "bent",
                "button*", "handset*", "key stuck",
            ]
        ),
        (.scan, ["*scan*", "vorlageneinzug*", "*vorlagenglas*", "document feeder*", "adf"]),
        (.fax, ["fax*", "*fax"]),
        (
            .network,
            [
                "*netzwerk*", "offline", "wlan", "lan", "wifi", "wi-fi", "nicht erreichbar", "*verbindung*",
                "nicht gefunden", "ip-adresse*", "*warteschlange*", "network*", "unreachable", "not reachable",
                "connection*", "can't connect", "cannot connect", "not found", "driver*", "*treiber*", "queue*",
            ]
        ),
    ]
}
