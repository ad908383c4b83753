package import KontorCore
package import KontorDirectory
package import KontorStore

extension Inventory {
    /// Writes down what a supplier asks for an item, in place of what was known before.
    @discardableResult
    package func setOffer(
        _ item: Record<Item>, _ supplier: Record<Organisation>, _ terms: OfferTerms
    ) throws -> Record<Offer> {
        if let problem = terms.problems(currency: records.office.currency).first {
            throw Failure(
                .invalid, "offer of \(supplier.handle) for \(item.sku): \(problem.sentence)",
                details: .fields(["field": .text(problem.field)]))
        }
        let known = try records.first(
            Offer.self, "WHERE item_id = ? AND supplier_id = ?", [.text(item.id.text), .text(supplier.id.text)])
        let breaks = try known.map {
            try records.find(PriceBreak.self, "WHERE offer_id = ? ORDER BY from_quantity", [.text($0.id.text)])
        }
        return try write(terms, of: supplier.id, for: item.id, over: known, breaks ?? [])
    }

    /// Takes an offer out of use.
    @discardableResult
    package func withdraw(_ offer: Record<Offer>) throws -> Record<Offer> {
        try records.update(offer) { $0.archivedAt = $0.archivedAt ?? records.now }
    }

    /// Writes down what a supplier asks for a delivery, in place of what was known before.
    @discardableResult
    package func setTerms(
        of supplier: Record<Organisation>, freight: Money, freeFrom: Money?
    ) throws -> Record<SupplierTerms> {
        for amount in [freight, freeFrom].compactMap({ $0 }) where amount.currency != records.office.currency {
            throw Failure(.invalid, "this office keeps its prices in \(records.office.currency), got \(amount)")
        }
        if let known = try records.first(SupplierTerms.self, "WHERE supplier_id = ?", [.text(supplier.id.text)]) {
            return try records.update(known) {
                $0.freight = freight
                $0.freightFreeFrom = freeFrom
            }
        }
        return try records.create(SupplierTerms.self) {
            $0.supplier = supplier.id
            $0.freight = freight
            $0.freightFreeFrom = freeFrom
        }
    }

    /// Returns what so many of an offer's item cost in all, and each.
    ///
    /// - Throws: `Failure.refused` where the offer has expired or does not sell that quantity.
    package func price(
        of offer: Record<Offer>, at quantity: Quantity
    ) throws -> (each: Money, total: Money) {
        let item = try records.require(offer.item)
        guard
            let found = try validOffers(for: [offer.item.text])[offer.item.text]?.valid.first(where: {
                $0.id == offer.id
            })
        else {
            let until = offer.validUntil.map { " (its prices held until \($0))" } ?? ""
            throw Failure(.refused, "the offer for \(item.sku) is no longer valid\(until): ask for a new one")
        }
        guard found.sells(quantity), let each = found.price(at: quantity) else {
            throw Failure(
                .refused,
                "\(found.supplier.handle) sells \(item.sku) in packs of \(found.pack), \(found.least) at least; "
                    + "\(quantity) is not possible, \(found.orderable(quantity)) is")
        }
        return (each, try each.times(quantity))
    }

    /// Writes an offer and its prices over what is known of it; writes nothing where nothing differs.
    func write(
        _ terms: OfferTerms, of supplier: ID<Organisation>, for item: ID<Item>, over known: Record<Offer>?,
        _ breaks: [Record<PriceBreak>]
    ) throws -> Record<Offer> {
        func fill(_ draft: inout Draft<Offer>) {
            draft.number = terms.number
            draft.pack = terms.pack
            draft.minimumOrder = terms.minimumOrder
            draft.leadDays = terms.leadDays
            draft.validUntil = terms.validUntil
            draft.preferred = terms.preferred
            draft.archivedAt = nil
        }
        let offer =
            if let known {
                try records.update(known, fill)
            } else {
                try records.create(Offer.self) {
                    $0.item = item
                    $0.supplier = supplier
                    fill(&$0)
                }
            }
        for step in terms.steps {
            if let same = breaks.first(where: { $0.from == step.from }) {
                try records.update(same) {
                    $0.price = step.price
                    $0.withdrawnAt = nil
                }
            } else {
                try records.create(PriceBreak.self) {
                    $0.offer = offer.id
                    $0.from = step.from
                    $0.price = step.price
                }
            }
        }
        for old in breaks where old.withdrawnAt == nil && !terms.steps.contains(where: { $0.from == old.from }) {
            try records.update(old) { $0.withdrawnAt = records.now }
        }
        return offer
    }
}
