import KontorIntake

/// What a printer says of its supplies as reasons for its state: `toner-empty-error`, `media-low-warning`.
///
/// A printer that cannot measure still knows when something runs out; one that says "empty" does not print.
struct PrinterReasons {
    /// What it warns of, with the keyword.
    private var open: [(reason: String, kinds: [SupplyKind], word: SupplyReport.Word)] = []

    /// The keywords of RFC 8011, PWG 5100.9 and PWG 5107.2.
    private static let meanings: [(kinds: [SupplyKind], low: [String], empty: [String])] = [
        ([.toner], ["toner-low"], ["toner-empty"]),
        ([.ink], ["marker-ink-low", "marker-ink-almost-empty"], ["marker-ink-empty"]),
        ([.toner, .ink], ["marker-supply-low", "marker-supply-almost-empty"], ["marker-supply-empty"]),
        (
            [.waste],
            [
                "marker-waste-almost-full", "marker-waste-toner-receptacle-almost-full",
                "marker-waste-ink-receptacle-almost-full",
            ],
            ["marker-waste-full", "marker-waste-toner-receptacle-full", "marker-waste-ink-receptacle-full"]
        ),
        ([.drum], ["opc-near-eol"], ["opc-life-over"]), ([.fuser], ["fuser-near-eol"], ["fuser-life-over"]),
        ([.developer], ["developer-low"], ["developer-empty"]),
        ([.paper], ["media-low"], ["media-empty", "media-needed"]),
    ]

    init(_ reasons: [String]) {
        let words = Set(reasons.map(Self.withoutSeverity))
        for meaning in Self.meanings {
            if let reason = meaning.empty.first(where: words.contains) {
                open.append((reason, meaning.kinds, .empty))
            } else if let reason = meaning.low.first(where: words.contains) {
                open.append((reason, meaning.kinds, .low))
            }
        }
    }

    /// Marks the listed supplies that the reasons are about, and returns what they leave open, a sentence each.
    mutating func mark(_ supplies: inout [SupplyReport]) -> [String] {
        var unclear: [String] = []
        open.removeAll { reason, kinds, word in
            let concerned = supplies.indices.filter { index in kinds.contains { $0.rawValue == supplies[index].kind } }
            if concerned.count == 1 {
                if word == .empty || !supplies[concerned[0]].isMeasured { supplies[concerned[0]].word = word }
            } else if concerned.count > 1, !concerned.contains(where: { supplies[$0].shortage != nil }) {
                unclear.append("the printer says \(reason), and not of which supply")
            }
            return !concerned.isEmpty
        }
        return unclear
    }

    /// What the reasons are about beside what is listed.
    var others: [SupplyReport] {
        let sure = open.filter { $0.kinds.count == 1 }.map { ($0.kinds[0], $0.word) }
        let unsure = open.filter { reason in
            reason.kinds.count > 1 && !sure.contains { reason.kinds.contains($0.0) }
        }
        return sure.map { SupplyReport($0.rawValue, kind: $0.rawValue, word: $1) }
            + unsure.map {
                SupplyReport(
                    $0.kinds.map(\.rawValue).joined(separator: " or "), kind: SupplyKind.other.rawValue, word: $0.word)
            }
    }

    private static func withoutSeverity(_ reason: String) -> String {
        for severity in ["-error", "-warning", "-report"] where reason.hasSuffix(severity) {
            return String(reason.dropLast(severity.count))
        }
        return reason
    }
}
