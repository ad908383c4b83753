import KontorCore
import KontorIntake

/// Putting supplies together from what a printer says of them three times: `printer-supply`, `marker-…`, and the reasons
/// for its state.
///
/// What cannot be read of one is told; the others, and the rest of it, are taken in.
struct PrinterSupplies {
    private let answer: IPPAnswer
    private var reasons: PrinterReasons
    /// What could not be read, a sentence each.
    private(set) var unread: [String] = []

    /// No printer holds more.
    private static let most = 100
    /// Characters of a name: some fewer than a name may have in the records, so that one which comes twice can say so.
    private static let longestName = 180

    init(_ answer: IPPAnswer) {
        self.answer = answer
        reasons = PrinterReasons(answer.words("printer-state-reasons"))
        let names = [
            "printer-supply", "printer-supply-description", "marker-names", "marker-types", "marker-colors",
            "marker-levels", "marker-low-levels", "marker-high-levels", "printer-state-reasons",
        ]
        unread = names.filter(answer.overlong.contains).map {
            "\($0) has more than \(IPPAnswer.longest / 1000) kB: it was left out"
        }
    }

    /// Returns what the printer lists, nil where it says nothing of its supplies.
    mutating func listed() -> [SupplyReport]? {
        let counts = ["marker-levels", "marker-types", "marker-names"].filter(answer.has)
        let tables = answer.tables("printer-supply")
        guard tables != nil || answer.has("printer-supply") || !counts.isEmpty else { return nil }
        let told = tables?.count ?? counts.lazy.map { [answer] in answer.words($0).count }.first { $0 > 0 } ?? 0
        let count = min(told, Self.most)
        if told > count {
            unread.append("of \(told) supplies only the first \(count) are taken in: no printer holds more")
        }
        let markers = markers(of: told)
        var reports: [SupplyReport] = []
        for index in 0..<count {
            if let table = tables?[index], table.isEmpty, markers.levels == nil {
                unread.append("supply \(index + 1): nothing can be read of it")
            } else {
                reports.append(report(index, tables?[index] ?? [:], markers))
            }
        }
        unread += reasons.mark(&reports)
        return reports
    }

    /// Returns what the printer warns of and does not list, nil where it does not say whether it has warnings.
    ///
    /// Asked for after the list: what that holds is marked there.
    func warnings() -> [SupplyReport]? { answer.has("printer-state-reasons") ? reasons.others : nil }

    private mutating func markers(of count: Int) -> Markers {
        func left(out name: String) {
            unread.append("\(name) does not have a value for each of \(count) supplies: it was left out")
        }
        func words(_ name: String) -> [String]? {
            let words = answer.words(name)
            if words.count == count { return words }
            if !words.isEmpty { left(out: name) }
            return nil
        }
        let names = ["printer-supply-description", "marker-names"].filter(answer.has)
        let named = names.lazy.compactMap { [answer] in answer.texts($0, count: count) }.first
        if named == nil, count > 0, let name = names.first { left(out: name) }
        return Markers(
            names: named, levels: words("marker-levels"), types: words("marker-types"),
            colours: words("marker-colors"), lows: words("marker-low-levels"), highs: words("marker-high-levels"))
    }

    private mutating func report(_ index: Int, _ table: [String: String], _ markers: Markers) -> SupplyReport {
        let type = table["type"] ?? markers.types?[index] ?? "other"
        let kind = SupplyKind(type, isReceptacle: table["class"] == "receptacleThatIsFilled")
        let unit = Self.line(table["unit"] ?? "") ?? "percent"
        let capacity = table["maxcapacity"].flatMap(IPPNumber.init)?.value
        var report = SupplyReport(
            name(markers.names?[index] ?? table["name"], type, index), kind: kind.rawValue,
            colour: (table["colorantname"] ?? markers.colours?[index]).flatMap(Self.colour),
            of: capacity.flatMap { $0 > 0 ? $0 : nil } ?? (unit == "percent" ? 100 : nil), unit: unit)
        if let told = table["level"] ?? markers.levels?[index] {
            if let level = IPPNumber(told)?.level {
                report.level = level
            } else {
                unread.append("\(report.name): the level \(told.prefix(20)) has no meaning")
            }
        }
        measure(&report, index, markers)
        return report
    }

    /// Brings level and threshold to what they mean: what remains, in the supply's own unit.
    private mutating func measure(_ report: inout SupplyReport, _ index: Int, _ markers: Markers) {
        guard let whole = report.capacity else { return }
        func share(_ percent: Int) -> Int { Int((Double(whole) * Double(percent) / 100).rounded()) }
        if let amount = report.amount, amount > whole {
            unread.append("\(report.name): the level \(amount) is above its capacity \(whole): it counts as full")
            report.level = .amount(whole)
        }
        guard report.kind == SupplyKind.waste.rawValue, let full = markers.full(index) else {
            if let low = markers.low(index), (1...100).contains(low) { report.lowAt = share(low) }
            return
        }
        // Where `printer-supply` counts otherwise than the marker does, it gives the room already.
        if let amount = report.amount, amount == markers.level(index).map(share) {
            report.level = .amount(whole - amount)
        }
        report.lowAt = share(100 - full)
    }

    private mutating func name(_ told: String?, _ type: String, _ index: Int) -> String {
        let name = Self.line(told ?? "")
        if let name, name.unicodeScalars.count <= Self.longestName { return name }
        if name != nil {
            unread.append("supply \(index + 1): its name has more than \(Self.longestName) characters: it was left out")
        }
        return Self.line(type) ?? "supply"
    }

    /// The text as one line without control characters; nil where nothing is left.
    private static func line(_ text: String) -> String? {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longestName + 1) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
            default: line.append(scalar)
            }
        }
        let words = String(line).split(separator: " ").joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private static func colour(_ word: String) -> String? {
        guard let word = line(word), !["none", "unknown", "other"].contains(word.lowercased()) else { return nil }
        let names = [
            "#000000": "black", "#00FFFF": "cyan", "#FF00FF": "magenta", "#FFFF00": "yellow",
        ]
        return names[word.uppercased()] ?? word
    }
}

/// What the older attributes say, each nil where it does not have a value for each supply; levels are percent.
private struct Markers {
    var names: [String]?
    var levels: [String]?
    var types: [String]?
    var colours: [String]?
    var lows: [String]?
    var highs: [String]?

    func level(_ index: Int) -> Int? { levels.flatMap { IPPNumber($0[index])?.value } }
    func low(_ index: Int) -> Int? { lows.flatMap { IPPNumber($0[index])?.value } }

    /// The level at which the container is full; nil where the level says how much there is, or room.
    ///
    /// CUPS says so by its thresholds: there is no level that is too low, and one that is too high.
    func full(_ index: Int) -> Int? {
        guard low(index) == 0, let high = highs.flatMap({ IPPNumber($0[index])?.value }) else { return nil }
        return (1...99).contains(high) ? high : nil
    }
}

/// A number as printers give it: 32 bits, of which some below zero have a meaning of their own.
private struct IPPNumber {
    let value: Int

    init?(_ text: String) {
        guard let value = Int32(text.filter { $0 != " " }) else { return nil }
        self.value = Int(value)
    }

    /// What it means as prtMarkerSuppliesLevel of RFC 3805; nil where that knows no such number.
    var level: SupplyReport.Level? {
        switch value {
        case 0...: .amount(value)
        case -1: .unrestricted
        case -2: .unknown
        case -3: .someLeft
        default: nil
        }
    }
}
