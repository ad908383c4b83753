package import KontorCore

/// The units in which stock is kept, and which of them come only whole.
package enum StockUnit {
    /// Units that are counted.
    package static let whole = [
        "Stück", "Packung", "Karton", "Rolle", "Paar", "Flasche", "Dose", "Beutel", "Satz", "Blatt",
        "piece", "pack", "box", "roll", "pair", "bottle", "can", "bag", "set", "sheet",
    ]
    /// Units that are measured: half a litre is a quantity, half a printer is not.
    package static let measured = ["kg", "g", "Liter", "litre", "l", "ml", "m", "m²"]

    /// Every unit that an import takes.
    package static let known = whole + measured

    /// Returns the units that somebody who writes `de` or `en` would choose from.
    static func usual(in language: String) -> [String] {
        let (german, english) = (whole.prefix(10), whole.dropFirst(10))
        let other = language == "de" ? "litre" : "Liter"
        return (language == "de" ? german : english) + measured.filter { $0 != other }
    }

    /// Returns whether a quantity in `unit` may have decimals; a unit that nobody declared may.
    package static func allows(_ quantity: Quantity, in unit: String) -> Bool {
        quantity.isWhole || !wholeNames.contains(unit)
    }

    private static let wholeNames = Set(whole)
}

/// The categories that an office begins with; an import refuses others as probable slips of the pen.
package enum StockCategory {
    package static let usual = [
        "paper", "toner", "writing", "envelopes", "filing", "kitchen", "cleaning", "technology", "postage", "furniture",
        "other",
    ]
}
