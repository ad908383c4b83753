package import KontorCore
package import KontorDirectory
package import KontorIntake
package import KontorStore

extension Inventory {
    /// Writes down what a supplier asks for an item, in place of what was known before.
    @discardableResult
    package func setOffer(
        _ item: Record<Item>, _ supplier: Record<Organisation>, _ terms: OfferTerms
    ) throws -> Record<Offer> {
        try write(terms, of: supplier, for: item, over: knownOffer(item, of: supplier))
    }

    /// Writes down what is told of a supplier's offer for an item; what is not told stays.
    ///
    /// - Parameter told: A field that is told as empty becomes empty.
    /// - Throws: `Failure.invalid` where a new offer has no price, or the terms cannot be.
    @discardableResult
    package func changeOffer(
        _ item: Record<Item>, _ supplier: Record<Organisation>, _ told: ToldOffer
    ) throws -> Record<Offer> {
        let known = try knownOffer(item, of: supplier)
        guard var terms = known?.terms ?? OfferTerms(told) else {
            throw Failure(
                .invalid, "offer of \(supplier.handle) for \(item.sku): it is new and needs a price",
                details: .fields(["field": "price"]))
        }
        var empty: [String] = []
        terms.take(told, clearing: true, &empty)
        return try write(terms, of: supplier, for: item, over: known)
    }

    /// Returns what of an offer is dearer from a larger quantity on than from a smaller one, in sentences.
    package func dearSteps(_ item: Record<Item>, of supplier: Record<Organisation>) throws -> [String] {
        try knownOffer(item, of: supplier)?.terms.dearSteps.map { step, lower in
            "\(item.sku): the price from \(step.from) on, \(step.price), is more than \(lower) for less"
        } ?? []
    }

    private func write(
        _ terms: OfferTerms, of supplier: Record<Organisation>, for item: Record<Item>, over known: KnownOffer?
    ) throws -> Record<Offer> {
        try records.refuseEnded(AnyRecord(item), before: "writing down what it costs")
        try refuseUnfit(supplier, for: Offer.schema.fields.supplier, before: "writing down what they ask")
        let problems = terms.problems(currency: records.office.currency, unit: item.unit)
        if let failure = FieldProblem.failure(problems, of: "offer of \(supplier.handle) for \(item.sku)") {
            throw failure
        }
        return try write(terms, of: supplier.id, for: item.id, over: known?.offer, known?.breaks ?? [])
    }

    /// Refuses to buy from an organisation that is no supplier, or out of use.
    func refuseUnfit(
        _ supplier: Record<Organisation>, for field: Field<ID<Organisation>>, before act: String
    ) throws {
        try records.refuseUnfit(AnyRecord(supplier), for: field.declaration, before: act)
    }

    /// Takes an offer out of use.
    @discardableResult
    package func withdraw(_ offer: Record<Offer>) throws -> Record<Offer> {
        try records.update(offer) { $0.archivedAt = $0.archivedAt ?? records.now }
    }

    /// Writes down what a supplier asks for a delivery; what is not told stays.
    ///
    /// - Parameters:
    ///   - freight: Nil where it is as it was.
    ///   - freeFrom: Told as empty where no basket is free.
    /// - Throws: `Failure.invalid` where an amount is in another currency, or the first terms have no freight.
    @discardableResult
    package func setTerms(
        of supplier: Record<Organisation>, freight: Money?, freeFrom: Told<Money> = .absent
    ) throws -> Record<SupplierTerms> {
        try refuseUnfit(supplier, for: SupplierTerms.schema.fields.supplier, before: "writing down what they ask")
        for amount in [freight, freeFrom.value].compactMap({ $0 }) where amount.currency != records.office.currency {
            throw Failure(.invalid, "this office keeps its prices in \(records.office.currency), got \(amount)")
        }
        func fill(_ draft: inout Draft<SupplierTerms>) {
            if let freight { draft.freight = freight }
            switch freeFrom {
            case .value(let amount): draft.freightFreeFrom = amount
            case .empty: draft.freightFreeFrom = nil
            case .absent, .unread: break
            }
        }
        if let known = try records.first(SupplierTerms.self, "WHERE supplier_id = ?", [.text(supplier.id.text)]) {
            return try records.update(known, fill)
        }
        guard freight != nil else {
            throw Failure(
                .invalid, "terms of \(supplier.handle): they are the first and need the freight",
                details: .fields(["field": "freight"]))
        }
        return try records.create(SupplierTerms.self) {
            $0.supplier = supplier.id
            fill(&$0)
        }
    }

    /// Returns what so many of an offer's item cost in all, and each.
    ///
    /// - Throws: `Failure.refused` where the offer has expired or does not sell that quantity.
    package func price(
        of offer: Record<Offer>, at quantity: Quantity
    ) throws -> (each: Money, total: Money) {
        let item = try records.require(offer.item)
        try refuseUnfit(
            records.require(offer.supplier), for: Offer.schema.fields.supplier, before: "asking what it costs")
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
