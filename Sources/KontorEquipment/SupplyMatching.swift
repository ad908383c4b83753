internal import KontorCore
internal import KontorIntake

/// Finds the stock item that refills a device's supply among those of its model: by kind, colour and name.
struct SupplyMatching {
    private let candidates: [Candidate]

    private struct Candidate {
        let sku: String
        let kind: String?
        let colour: String?
        let words: Set<String>
    }

    init(_ items: [StockItem]) {
        candidates = items.map { item in
            let words = SupplyWords([item.sku, item.name, item.nameEn ?? ""])
            return Candidate(
                sku: item.sku, kind: words.kind, colour: words.colour ?? SupplyWords.colour(ofSKU: item.sku),
                words: words.telling)
        }
    }

    /// Returns the skus that may refill it: one where it is clear.
    func items(for report: SupplyReport) -> [String] {
        items(name: report.name, kind: report.kind, colour: report.colour)
    }

    func items(name: String, kind: String, colour: String?) -> [String] {
        let words = SupplyWords([name])
        let kind = kind == "other" ? words.kind ?? kind : kind
        var may = candidates.filter { $0.kind == kind }
        // What nothing is known of is most likely what a device uses up most.
        if may.isEmpty, ["toner", "ink"].contains(kind) { may = candidates.filter { $0.kind == nil } }
        if let colour = colour ?? words.colour {
            let same = may.filter { $0.colour == colour }
            may = same.isEmpty ? may.filter { $0.colour == nil } : same
        }
        if may.count > 1 {
            let shared = may.map { $0.words.intersection(words.telling).count }
            let most = shared.max() ?? 0
            if most > 0 { may = zip(may, shared).filter { $0.1 == most }.map(\.0) }
        }
        return may.map(\.sku)
    }
}

/// What the words of a supply's or an item's name say, in German and English.
struct SupplyWords {
    private let words: [String]

    init(_ texts: [String]) {
        words = texts.flatMap { FoldedText.fold($0).split { !$0.isLetter && !$0.isNumber } }.map(String.init)
    }

    /// Beginnings of words, the first that occurs counting: a waste toner box is no toner.
    private static let kinds: [(kind: String, beginnings: [String])] = [
        ("waste", ["waste", "resttoner", "alttoner", "auffang", "wartungsbox"]),
        ("drum", ["trommel", "bildtrommel", "drum", "opc", "bildeinheit", "fotoleiter", "photoconductor"]),
        ("fuser", ["fixier", "fuser", "fusing"]), ("transfer", ["transfer"]),
        ("developer", ["entwickler", "developer"]), ("staples", ["heftklammer", "staple"]),
        ("cleaner", ["reinigungseinheit", "cleaner"]), ("ribbon", ["farbband", "ribbon"]),
        ("paper", ["papier", "paper", "kopierpapier", "druckerpapier"]), ("toner", ["toner", "lasertoner"]),
        ("ink", ["tinte", "ink"]),
    ]
    private static let colours: [(colour: String, words: Set<String>)] = [
        ("black", ["schwarz", "schwarze", "schwarzer", "black", "bk", "sw"]), ("cyan", ["cyan", "zyan"]),
        ("magenta", ["magenta"]),
        ("yellow", ["gelb", "gelbe", "gelber", "yellow"]),
    ]

    var kind: String? {
        Self.kinds.first { kind in words.contains { word in kind.beginnings.contains { word.hasPrefix($0) } } }?.kind
    }

    /// The one colour that is named; nil where none is, or several are.
    var colour: String? {
        let named = Self.colours.filter { colour in words.contains { colour.words.contains($0) } }
        return named.count == 1 ? named[0].colour : nil
    }

    /// Those that are neither kind nor colour: numbers of the maker, mostly.
    var telling: Set<String> {
        Set(
            words.filter { word in
                word.count > 1 && !Self.colours.contains { $0.words.contains(word) }
                    && !Self.kinds.contains { kind in kind.beginnings.contains { word.hasPrefix($0) } }
            })
    }

    /// The colour that the end of a sku names, as in `TON-K`; nil where it names none.
    static func colour(ofSKU sku: String) -> String? {
        let letters = ["k": "black", "bk": "black", "c": "cyan", "m": "magenta", "y": "yellow"]
        let parts = FoldedText.fold(sku).split { !$0.isLetter && !$0.isNumber }
        return parts.count > 1 ? parts.last.flatMap { letters[String($0)] } : nil
    }
}
