internal import KontorCore

/// The sentences with which an order line says why: facts, never opinions.
enum Reasons {
    /// `on hand 12, on order 0; minimum 20, target 60`
    static func stock(_ item: NeedFacts) -> String {
        var text = "on hand \(item.onHand) \(item.unit), on order \(item.onOrder)"
        let limits = [("minimum", item.minimum), ("target", item.target), ("maximum", item.maximum)]
        let known = limits.compactMap { name, value in value.map { "\(name) \($0)" } }
        if !known.isEmpty { text += "; " + known.joined(separator: ", ") }
        if let days = item.daysSinceCount {
            text += days == 0 ? "; counted today" : "; counted \(days) day\(days == 1 ? "" : "s") ago"
        } else {
            text += "; never counted"
        }
        return text
    }

    /// `elbe: 50 × 1.90 = 95.00 EUR · krause: 50 × 2.05 = 102.50 EUR -> elbe, 50`
    static func comparison(_ choices: [OfferChoice], _ chosen: OfferFacts, _ quantity: Quantity) -> String {
        let offers = choices.map {
            "\($0.offer.supplier.handle): \($0.quantity) × \($0.price.amountText) = \($0.total)"
        }
        return offers.joined(separator: " · ") + " -> \(chosen.supplier.handle), \(quantity)"
    }

    /// Says where an order fills the shelf beyond its maximum; nil where it does not.
    static func beyondMaximum(_ item: NeedFacts, _ quantity: Quantity) -> String? {
        guard let maximum = item.maximum, item.available + quantity > maximum else { return nil }
        return "that is \(item.available + quantity - maximum) above the maximum of \(maximum)"
    }
}
