internal import KontorCore

/// Guessing the sort of a fault from what the reporter said, in German and English.
package struct FaultGuess: Sendable, Equatable {
    package let fault: Ticket.Fault
    /// The entry of the table that matched, nil where nothing did.
    package let keyword: String?

    /// Returns the first row of the table that has a word of the report; `other` where none has.
    package init(words: String) {
        let words = ReportWords(words)
        for row in FaultWords.patterns {
            if let pattern = row.patterns.first(where: words.have) {
                fault = row.fault
                keyword = pattern.keyword
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
}

/// The words of a report, each once, with what follows it: however long the report, each pair is compared once.
private struct ReportWords {
    private var singles: Set<[UInt8]> = []
    private let all: [[UInt8]]

    init(_ text: String) {
        all = FoldedText.fold(text).split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }
            .map { Array($0.replacing("’", with: "'").utf8) }
        singles = Set(all)
    }

    /// Whether words, one after the other, meet the pattern's parts.
    func have(_ pattern: FaultPattern) -> Bool {
        guard let first = pattern.parts.first else { return false }
        guard pattern.parts.count > 1 else { return singles.contains(where: first.meets) }
        guard singles.contains(where: first.meets), all.count >= pattern.parts.count else { return false }
        var watch = WorkWatch()
        for start in 0...(all.count - pattern.parts.count) {
            if watch.isStopped(after: 16) { return false }
            let isMet = pattern.parts.indices.allSatisfy { pattern.parts[$0].meets(all[start + $0]) }
            if isMet { return true }
        }
        return false
    }
}

/// One keyword of the table, taken apart.
struct FaultPattern: Sendable {
    let keyword: String
    let parts: [Part]

    init(_ keyword: String) {
        self.keyword = keyword
        parts = FoldedText.fold(keyword).split(separator: " ").map { Part($0) }
    }

    /// One word of it; `*` stands for the rest of a word.
    struct Part: Sendable {
        private let bytes: [UInt8]
        private let isOpenBefore, isOpenBehind: Bool

        init(_ part: Substring) {
            isOpenBefore = part.hasPrefix("*")
            isOpenBehind = part.hasSuffix("*")
            bytes = Array(part.utf8.filter { $0 != UInt8(ascii: "*") })
        }

        func meets(_ word: [UInt8]) -> Bool {
            let room = word.count - bytes.count
            guard room >= 0 else { return false }
            switch (isOpenBefore, isOpenBehind) {
            case (false, false): return word == bytes
            case (false, true): return word.starts(with: bytes)
            case (true, false): return word.suffix(bytes.count).elementsEqual(bytes)
            case (true, true):
                guard let first = bytes.first else { return true }
                return (0...room).contains { start in
                    word[start] == first && word[start..<start + bytes.count].elementsEqual(bytes)
                }
            }
        }
    }
}

/// The table behind the guess: `*` stands for the rest of a word, a space for the next word.
enum FaultWords {
    /// The table, taken apart once.
    static let patterns = table.map { row in (fault: row.fault, patterns: row.keywords.map { FaultPattern($0) }) }

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
