/// Putting supplies together from what a printer says of them twice: `printer-supply` and `marker-…`.
enum PrinterSupplies {
    static func read(_ answer: IPPAnswer) -> [PrinterSupply] {
        let tables = answer.tables("printer-supply")
        var supplies = tables.isEmpty ? markers(answer) : tables.map { supply($0) }
        let names = answer.texts("printer-supply-description", count: supplies.count)
        let markerNames = answer.texts("marker-names", count: supplies.count)
        let lows = answer.integers("marker-low-levels")
        let colors = answer.words("marker-colors")
        for index in supplies.indices {
            if let name = names?[index] ?? markerNames?[index], !name.isEmpty { supplies[index].name = name }
            if lows.count == supplies.count, lows[index] >= 0, lows[index] <= 100 {
                supplies[index].lowAt = lows[index]
            }
            if supplies[index].color == nil, colors.count == supplies.count {
                supplies[index].color = color(colors[index])
            }
            supplies[index].isLow = isLow(supplies[index])
        }
        mark(&supplies, reasons: answer.words("printer-state-reasons"))
        return supplies
    }

    private static func supply(_ table: [String: String]) -> PrinterSupply {
        let unit = table["unit"] ?? "percent"
        let capacity = table["maxcapacity"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let type = table["type"] ?? "other"
        let isReceptacle = table["class"] == "receptacleThatIsFilled"
        let level = PrinterSupply.level(table["level"].flatMap { Int($0) } ?? -2, of: capacity, unit: unit)
        return PrinterSupply(
            name: table["name"] ?? type, kind: PrinterSupply.kind(type, isReceptacle: isReceptacle),
            color: table["colorantname"].flatMap(color), level: level, unit: unit, capacity: capacity,
            lowAt: PrinterSupply.usualLowAt, isLow: false)
    }

    /// The older attributes, which count in percent; a waste container's level is how full it may still get.
    private static func markers(_ answer: IPPAnswer) -> [PrinterSupply] {
        let levels = answer.integers("marker-levels")
        let types = answer.words("marker-types")
        return levels.enumerated().map { index, level in
            let type = types.count == levels.count ? types[index] : "other"
            return PrinterSupply(
                name: type, kind: PrinterSupply.kind(type, isReceptacle: false), color: nil,
                level: PrinterSupply.level(level, of: 100, unit: "percent"), unit: "percent", capacity: 100,
                lowAt: PrinterSupply.usualLowAt, isLow: false)
        }
    }

    private static func isLow(_ supply: PrinterSupply) -> Bool {
        switch supply.level {
        case .percent(let percent): percent <= supply.lowAt
        case .amount(let amount): amount == 0
        case .someLeft, .unknown, .noRestriction: false
        }
    }

    /// A printer that cannot measure still knows when something runs out, and says so as a reason for its state.
    private static func mark(_ supplies: inout [PrinterSupply], reasons: [String]) {
        let reasonsByKind: [(PrinterSupply.Kind, [String])] = [
            (.toner, ["toner-low", "toner-empty", "marker-supply-low", "marker-supply-empty"]),
            (.ink, ["marker-supply-low", "marker-supply-empty"]),
            (.waste, ["marker-waste-almost-full", "marker-waste-full"]),
            (.drum, ["opc-near-eol", "opc-life-over"]),
            (.fuser, ["fuser-near-eol", "fuser-life-over"]),
            (.developer, ["developer-low", "developer-empty"]),
        ]
        for (kind, words) in reasonsByKind {
            guard reasons.contains(where: { reason in words.contains { reason.hasPrefix($0) } }) else { continue }
            let concerned = supplies.indices.filter { supplies[$0].kind == kind }
            guard concerned.count == 1, let only = concerned.first, !isMeasured(supplies[only]) else { continue }
            supplies[only].isLow = true
        }
    }

    private static func isMeasured(_ supply: PrinterSupply) -> Bool {
        if case .percent = supply.level { return true }
        return false
    }

    private static func color(_ word: String) -> String? {
        if ["none", "unknown", "other", ""].contains(word.lowercased()) { return nil }
        let names = [
            "#000000": "black", "#00FFFF": "cyan", "#FF00FF": "magenta", "#FFFF00": "yellow",
        ]
        return names[word.uppercased()] ?? word
    }
}
