/// One thing that a printer uses up, or fills.
package struct PrinterSupply: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case toner
        case ink
        case ribbon
        case drum
        case fuser
        case transfer
        case cleaner
        case developer
        case staples
        /// A container for used toner, ink or the like.
        case waste
        case other
    }

    /// How much there is; of a waste container: how much room remains.
    ///
    /// RFC 3805 gives three negative numbers meanings of their own: none of them is an amount.
    package enum Level: Sendable, Equatable {
        /// 0 to 100.
        case percent(Int)
        /// So many of `unit`, where the whole is not known.
        case amount(Int)
        /// −3: there is some left, how much is not known.
        case someLeft
        /// −2.
        case unknown
        /// −1: as much as is wanted.
        case noRestriction
    }

    package var name: String
    package var kind: Kind
    /// `black`, `cyan` …, or `#00FF00` where the printer names only that; nil where colour does not apply.
    package var color: String?
    package var level: Level
    /// What the printer counts in: `percent`, `impressions`, `items` …
    package var unit: String
    /// The whole, in `unit`; nil where it is not known.
    package var capacity: Int?
    /// In percent: at this level or below, the supply is low.
    package var lowAt: Int
    /// Whether it is at or below `lowAt`, or the printer says so.
    package var isLow: Bool
}

extension PrinterSupply {
    /// For a supply whose printer does not say when it is low.
    static let usualLowAt = 10

    /// Returns the level for RFC 3805's prtMarkerSuppliesLevel and prtMarkerSuppliesMaxCapacity.
    static func level(_ level: Int, of capacity: Int?, unit: String) -> Level {
        switch level {
        case -1: return .noRestriction
        case -3: return .someLeft
        case ..<0: return .unknown
        default: break
        }
        if let capacity, capacity > 0 {
            return .percent(min(100, Int((Double(level) / Double(capacity) * 100).rounded(.down))))
        }
        return unit == "percent" && level <= 100 ? .percent(level) : .amount(level)
    }

    /// The kind for the words of RFC 3805 (`wasteToner`) and of marker-types (`waste-toner`).
    static func kind(_ word: String, isReceptacle: Bool) -> Kind {
        let word = word.lowercased().filter { $0 != "-" }
        if isReceptacle || word.hasPrefix("waste") { return .waste }
        switch word {
        case "toner", "tonercartridge": return .toner
        case "ink", "inkcartridge", "solidwax", "inkribbon": return word == "inkribbon" ? .ribbon : .ink
        case "ribbonwax": return .ribbon
        case "opc", "coronawire": return word == "opc" ? .drum : .other
        case "fuser", "fuseroil", "fuseroilwick", "fusercleaningpad": return .fuser
        case "transferunit": return .transfer
        case "cleanerunit": return .cleaner
        case "developer": return .developer
        case "staples": return .staples
        default: return .other
        }
    }
}
