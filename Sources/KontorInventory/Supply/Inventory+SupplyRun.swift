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
        var basket = Basket(currency: records.office.currency)
        try fill(&basket, policies, options, &result)
        let shares = try reconsider(&basket, policies, &result)
        let lines = basket.lines
        let bySupplier = Dictionary(grouping: lines.indices) { lines[$0].chosen.supplier.handle }
        var decided: [BasketShare] = []
        try records.savepoint {
            for share in shares {
                let own = (bySupplier[share.supplier.handle] ?? []).map { DraftedLine(lines[$0]) }
                let order = try deciding(own.map(\.sku), &result) {
                    try records.savepoint { try draft(own, share, proposedBy, policies) }
                }
                guard let order else { continue }
                result.orders.append(order)
                decided.append(share)
            }
        }
        result.total = try basket.total(decided)
        result.undecided.sort { $0.record < $1.record }
        return result
    }

    private typealias Need = (item: NeedFacts, answer: NeedAnswer)

    /// So many needed items are looked up together: few enough that all that is read of them is still at hand when the
    /// last of them is asked about.
    private static let group = 100

    /// Asks what is needed and where to buy it, in the order in which the items are kept, and puts them by sku then.
    private func fill(
        _ basket: inout Basket, _ policies: any InventoryPolicies, _ options: SupplyOptions,
        _ result: inout SupplyRunResult
    ) throws {
        var needs: [Need] = []
        needs.reserveCapacity(Self.group)
        try forEachNeed(options) { item in
            result.considered += 1
            let answer = try deciding([item.sku], &result) { try self.need(item, policies) }
            guard let answer, answer.quantity != .zero else { return }
            needs.append((item, answer))
            guard needs.count == Self.group else { return }
            try choose(needs, policies, &basket, &result)
            needs.removeAll(keepingCapacity: true)
        }
        try choose(needs, policies, &basket, &result)
        basket.lines.sort { $0.item.sku < $1.item.sku }
        result.unsourced.sort { $0.item.sku < $1.item.sku }
    }

    private func need(_ item: NeedFacts, _ policies: any InventoryPolicies) throws -> NeedAnswer {
        let answer = try asking { try policies.need(item) }
        guard (0...Quantity.limit).contains(answer.quantity.thousandths) else {
            throw Failure.wrongAnswer("inventory.need", "answered \(answer.quantity) \(item.unit) of \(item.sku)")
        }
        return answer
    }

    /// Asks about some items of many: where a policy gives no usable answer, nothing is decided about these, and the others
    /// go on.
    ///
    /// - Returns: nil where nothing was decided.
    @discardableResult
    private func deciding<Answer>(
        _ skus: [String], _ result: inout SupplyRunResult, _ body: () throws -> Answer
    ) throws -> Answer? {
        do {
            let answer = try body()
            result.failuresInARow.answered()
            return answer
        } catch {
            let undecided = skus.compactMap { Undecided(error, about: $0) }
            guard undecided.count == skus.count else { throw error }
            try result.failuresInARow.failed(error)
            result.undecided += undecided
            return nil
        }
    }

    private func choose(
        _ needs: [Need], _ policies: any InventoryPolicies, _ basket: inout Basket, _ result: inout SupplyRunResult
    ) throws {
        let offers = try validOffers(for: needs.map(\.item.id.text))
        var unsourced: [UnsourcedNeed] = []
        defer { result.unsourced += unsourced }
        for (item, need) in needs {
            // A whole unit cannot be ordered in part, whatever the formula gave.
            let needed =
                StockUnit.allows(need.quantity, in: item.unit)
                ? need.quantity : need.quantity.roundedUp(toMultipleOf: Quantity(1))
            var known = offers[item.id.text] ?? ItemOffers()
            let choices = choices(&known, needed)
            guard !choices.isEmpty else {
                let reason = known.unusable.isEmpty ? ["no supplier offers it"] : known.unusable
                unsourced.append(UnsourcedNeed(item: item, needed: needed, why: need.why + reason))
                continue
            }
            let question = SupplierQuestion(item: item, needed: needed, choices: choices)
            try deciding([item.sku], &result) { () -> Void in
                let answer = try asking { try policies.supplier(question) }
                guard let id = answer.offer else {
                    unsourced.append(UnsourcedNeed(item: item, needed: needed, why: need.why + answer.why))
                    return
                }
                basket.lines.append(try line(question, need, id, answer, known.unusable))
            }
        }
    }

    /// What the need would cost from each; an offer whose amount cannot be told is put among the unusable by name.
    private func choices(_ offers: inout ItemOffers, _ needed: Quantity) -> [OfferChoice] {
        var choices: [OfferChoice] = []
        for offer in offers.valid {
            let quantity = offer.orderable(needed)
            guard quantity.thousandths <= Quantity.limit, let price = offer.price(at: quantity) else {
                offers.unusable.append(
                    "\(offer.supplier.handle) sells packs of \(offer.pack), \(offer.least) at least, which is no way to buy "
                        + "\(needed)")
                continue
            }
            do {
                choices.append(
                    OfferChoice(offer: offer, quantity: quantity, price: price, total: try price.times(quantity)))
            } catch {
                offers.unusable.append(
                    "\(quantity) × \(price) from \(offer.supplier.handle) is an amount that cannot be: correct its price"
                )
            }
        }
        return choices
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
        if case .only(let offers) = answer.open,
            !offers.allSatisfy({ id in question.choices.contains { $0.offer.id == id } })
        {
            throw Failure.wrongAnswer(
                "inventory.supplier", "answered another offer for \(item.sku) that was not among its choices")
        }
        let quantity = answer.quantity ?? choice.quantity
        let (price, total) = try Basket.priced(choice.offer, quantity, item: item, policy: "inventory.supplier")
        var needed = [Reasons.stock(item)] + need.why
        if question.needed > need.quantity {
            needed.append("rounded up from \(need.quantity) to \(question.needed): it comes in whole \(item.unit)")
        }
        let chosen = [Reasons.comparison(question.choices, choice.offer, quantity)] + answer.why + unusable
        let isAsOffered = quantity == choice.quantity
        let open = question.choices.filter { other in
            switch answer.open {
            case .all: isAsOffered
            case .only(let offers): isAsOffered && offers.contains(other.offer.id)
            }
        }
        var line = BasketLine(
            item: item, needed: question.needed, choices: question.choices, open: open, chosen: choice.offer,
            quantity: quantity, price: price, total: total, reasons: (needed, chosen))
        line.explain()
        return line
    }

    /// Lets the policy change its mind over the whole basket, and returns what is then bought from whom. A line about which
    /// its answer cannot be is left out and named.
    private func reconsider(
        _ basket: inout Basket, _ policies: any InventoryPolicies, _ result: inout SupplyRunResult
    ) throws -> [BasketShare] {
        let shares = try basket.shares()
        guard !basket.lines.isEmpty else { return shares }
        let total = try basket.total(shares)
        let facts = BasketFacts(
            lines: basket.lines, shares: shares, total: total, cheapest: try basket.cheapest(shares, total))
        let answer = try asking { try policies.basket(facts) }
        result.why = answer.why
        guard !answer.changes.isEmpty || !answer.faults.isEmpty else { return shares }
        result.undecided += try basket.apply(answer)
        return try basket.shares()
    }

    /// Asks a policy, which may read and never write.
    func asking<Answer>(_ question: () throws -> Answer) throws -> Answer {
        records.questionsOpen += 1
        defer { records.questionsOpen -= 1 }
        return try question()
    }
}
