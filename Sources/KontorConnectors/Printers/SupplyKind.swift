/// What sort of thing a printer uses up, or fills.
enum SupplyKind: String, CaseIterable {
    case toner, ink, ribbon, drum, fuser, transfer, cleaner, developer, staples
    /// A container for used toner, ink or the like.
    case waste
    case paper
    case other

    /// The kind for the words of RFC 3805 (`wasteToner`) and of marker-types (`waste-toner`).
    init(_ word: String, isReceptacle: Bool) {
        let word = word.lowercased().filter { $0 != "-" }
        if isReceptacle || word.hasPrefix("waste") {
            self = .waste
            return
        }
        switch word {
        case "toner", "tonercartridge": self = .toner
        case "ink", "inkcartridge", "solidwax": self = .ink
        case "inkribbon", "ribbonwax": self = .ribbon
        case "opc": self = .drum
        case "fuser", "fuseroil", "fuseroilwick", "fusercleaningpad": self = .fuser
        case "transferunit": self = .transfer
        case "cleanerunit": self = .cleaner
        case "developer": self = .developer
        case "staples": self = .staples
        default: self = .other
        }
    }
}
