internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorStore

/// An offer as it is kept, with its prices.
struct KnownOffer {
    let offer: Record<Offer>
    var breaks: [Record<PriceBreak>] = []

    /// What is known of it, of a withdrawn offer what it was last.
    var terms: OfferTerms {
        OfferTerms(
            number: offer.number, pack: offer.pack, minimumOrder: offer.minimumOrder, leadDays: offer.leadDays,
            validUntil: offer.validUntil, preferred: offer.preferred,
            steps: breaks.filter { $0.withdrawnAt == nil }.map { PriceStep(from: $0.from, price: $0.price) })
    }
}

extension Inventory {
    /// Returns the supplier's offers by the id of what is offered.
    func knownOffers(of supplier: Record<Organisation>) throws -> [String: KnownOffer] {
        var found: [String: KnownOffer] = [:]
        var items: [String: String] = [:]
        try records.forEach(Offer.self, "WHERE supplier_id = ?", [.text(supplier.id.text)]) {
            found[$0.item.text] = KnownOffer(offer: $0)
            items[$0.id.text] = $0.item.text
        }
        try records.forEach(
            PriceBreak.self,
            "WHERE offer_id IN (SELECT id FROM offer WHERE supplier_id = ?) ORDER BY from_quantity",
            [.text(supplier.id.text)]
        ) {
            guard let item = items[$0.offer.text] else { return }
            found[item]?.breaks.append($0)
        }
        return found
    }

    /// Returns what a supplier's offer for an item is, nil where there has been none.
    func knownOffer(_ item: Record<Item>, of supplier: Record<Organisation>) throws -> KnownOffer? {
        let known = try records.first(
            Offer.self, "WHERE item_id = ? AND supplier_id = ?", [.text(item.id.text), .text(supplier.id.text)])
        return try known.map {
            KnownOffer(
                offer: $0,
                breaks: try records.find(
                    PriceBreak.self, "WHERE offer_id = ? ORDER BY from_quantity", [.text($0.id.text)]))
        }
    }
}
