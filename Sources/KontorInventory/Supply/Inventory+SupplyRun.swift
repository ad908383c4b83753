package import KontorCore
package import KontorDirectory
internal import KontorStore

extension Inventory {
    /// Compares what there is with what is needed and drafts orders for the difference, one per supplier.
    ///
    /// What a draft orders counts as on order from then on, so that a second run orders nothing twice.
    ///
    /// - Parameter proposedBy: Who proposes the orders and so cannot approve them.
    package func supplyRun(
        proposedBy: ID<Person>?, policies: any InventoryPolicies, _ options: SupplyOptions = SupplyOptions()
    ) throws -> SupplyRunResult {
        if let category = options.category { try refuseUnknown(category: category) }
        var result = SupplyRunResult(total: .zero(records.office.currency))
        let needs = try needs(policies, options, &result)
        var basket = Basket(currency: records.office.currency)
        basket.lines.reserveCapacity(needs.count)
        // In groups, so that an item's offers are still at hand when it is asked where to buy it.
        for start in stride(from: 0, to: needs.count, by: Self.chunk) {
            try choose(needs[start..<min(start + Self.chunk, needs.count)], policies, &basket, &result)
        }
        try reconsider(&basket, policies, &result)
        let shares = try basket.shares()
        result.total = try basket.total(shares)
        let lines = basket.lines
        let bySupplier = Dictionary(grouping: lines.indices) { lines[$0].chosen.supplier.handle }
        result.orders = try records.savepoint {
            try shares.map { share in
                let own = bySupplier[share.supplier.handle] ?? []
                return try draft(own.map { DraftedLine(lines[$0]) }, share, proposedBy, policies)
            }
        }
        return result
    }

    private typealias Need = (item: NeedFacts, answer: NeedAnswer)

    private func needs(
        _ policies: any InventoryPolicies, _ options: SupplyOptions, _ result: inout SupplyRunResult
    ) throws -> [Need] {
        var needs: [Need] = []
        var considered = 0
        try forEachNeed(options) { item in
            considered += 1
            let answer = try asking { try policies.need(item) }
            let quantity = answer.quantity.thousandths
            if quantity == 0 { return }
            guard quantity > 0, quantity <= Quantity.limit else {
                throw Failure.wrongAnswer("inventory.need", "answered \(answer.quantity) \(item.unit) of \(item.sku)")
            }
            needs.append((item, answer))
        }
        result.considered = considered
        return needs.sorted { $0.item.sku < $1.item.sku }
    }

    private func choose(
        _ needs: ArraySlice<Need>, _ policies: any InventoryPolicies, _ basket: inout Basket,
        _ result: inout SupplyRunResult
    ) throws {
        let offers = try validOffers(for: needs.map(\.item.id.text))
        for (item, need) in needs {
            // A whole unit cannot be ordered in part, whatever the formula gave.
            let needed =
                StockUnit.allows(need.quantity, in: item.unit)
                ? need.quantity : need.quantity.roundedUp(toMultipleOf: Quantity(1))
            let known = offers[item.id.text] ?? ItemOffers()
            let choices = try self.choices(known.valid, needed)
            guard !choices.isEmpty else {
                let reason = known.unusable.isEmpty ? ["no supplier offers it"] : known.unusable
                result.unsourced.append(UnsourcedNeed(item: item, needed: needed, why: need.why + reason))
                continue
            }
            let question = SupplierQuestion(item: item, needed: needed, choices: choices)
            let answer = try asking { try policies.supplier(question) }
            guard let id = answer.offer else {
                result.unsourced.append(UnsourcedNeed(item: item, needed: needed, why: need.why + answer.why))
                continue
            }
            basket.lines.append(try line(question, need, id, answer, known.unusable))
        }
    }

    private func choices(_ offers: [OfferFacts], _ needed: Quantity) throws -> [OfferChoice] {
        try offers.compactMap { offer in
            let quantity = offer.orderable(needed)
            guard quantity.thousandths <= Quantity.limit, let price = offer.price(at: quantity) else { return nil }
            return OfferChoice(offer: offer, quantity: quantity, price: price, total: try price.times(quantity))
        }
    }

    private func line(
        _ question: SupplierQuestion, _ need: NeedAnswer, _ id: ID<Offer>, _ answer: SupplierAnswer,
        _ unusable: [String]
    ) throws -> BasketLine {
        let item = question.item
        guard let choice = question.choices.first(where: { $0.offer.id == id }) else {
            throw Failure.wrongAnswer(
                "inventory.supplier", "answered an offer for \(item.sku) that was not among its choices")
        }
        let quantity = answer.quantity ?? choice.quantity
        let (price, total) = try Basket.priced(choice.offer, quantity, item: item, policy: "inventory.supplier")
        var why = [Reasons.stock(item)] + need.why
        if quantity == choice.quantity, let words = choice.offer.roundingWords(question.needed, unit: item.unit) {
            why.append(words)
        }
        why.append(Reasons.comparison(question.choices, choice.offer, quantity))
        why += answer.why + unusable
        if let words = Reasons.beyondMaximum(item, quantity) { why.append(words) }
        return BasketLine(
            item: item, needed: question.needed, choices: question.choices, chosen: choice.offer, quantity: quantity,
            price: price, total: total, why: why)
    }

    private func reconsider(
        _ basket: inout Basket, _ policies: any InventoryPolicies, _ result: inout SupplyRunResult
    ) throws {
        guard !basket.lines.isEmpty else { return }
        let facts = try basket.facts()
        let answer = try asking { try policies.basket(facts) }
        try basket.apply(answer)
        result.why = answer.why
    }

    /// Asks a policy, which may read and never write.
    func asking<Answer>(_ question: () throws -> Answer) throws -> Answer {
        records.questionsOpen += 1
        defer { records.questionsOpen -= 1 }
        return try question()
    }
}
