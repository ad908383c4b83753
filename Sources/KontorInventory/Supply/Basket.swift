internal import KontorCore

/// The lines of a supply run with what was chosen for them: pure, so that choices can be changed and priced again.
struct Basket {
    let currency: Currency
    var lines: [BasketLine] = []

    /// Prices `quantity` of an offer; `policy` and `item` name who answered what is impossible.
    static func priced(
        _ offer: OfferFacts, _ quantity: Quantity, item: NeedFacts, policy: String
    ) throws -> (price: Money, total: Money) {
        guard offer.sells(quantity), let price = offer.price(at: quantity) else {
            throw Failure.wrongAnswer(
                policy,
                "answered \(quantity) \(item.unit) of \(item.sku) from \(offer.supplier.handle), "
                    + "which sells packs of \(offer.pack), \(offer.least) at least")
        }
        do { return (price, try price.times(quantity)) } catch {
            throw Failure.wrongAnswer(
                policy,
                "answered \(quantity) \(item.unit) of \(item.sku) from \(offer.supplier.handle) at \(price), "
                    + "an amount that cannot be")
        }
    }

    /// Returns what would be bought from each supplier, by handle.
    func shares() throws -> [BasketShare] {
        var goods: [String: (supplier: SupplierFacts, sum: Money, lines: Int)] = [:]
        for line in lines {
            let supplier = line.chosen.supplier
            var share = goods[supplier.handle] ?? (supplier, .zero(currency), 0)
            do { share.sum = try share.sum.adding(line.total) } catch {
                throw error.saying(
                    "goods for \(share.sum) from \(supplier.handle), and \(line.item.sku) for \(line.total)")
            }
            share.lines += 1
            goods[supplier.handle] = share
        }
        return try goods.values.sorted { $0.supplier.handle < $1.supplier.handle }.map {
            let freight = $0.supplier.freight(for: $0.sum)
            do { _ = try $0.sum.adding(freight) } catch let failure as Failure {
                throw failure.saying(
                    "goods for \($0.sum) and freight of \(freight) from \($0.supplier.handle)",
                    "correct the supplier's freight")
            }
            return BasketShare(supplier: $0.supplier, goods: $0.sum, freight: freight, lines: $0.lines)
        }
    }

    /// All goods and all freight.
    func total(_ shares: [BasketShare]) throws -> Money {
        var sum = Money.zero(currency)
        for share in shares {
            do { sum = try sum.adding(share.goods).adding(share.freight) } catch {
                throw error.saying("orders for \(sum), and goods for \(share.goods) from \(share.supplier.handle)")
            }
        }
        return sum
    }

    /// Makes the changes that the policy asks for. A line about which the answer cannot be is taken out: nothing is
    /// decided about it, and the others go on.
    ///
    /// - Returns: The lines that were taken out.
    /// - Throws: `Failure` where a change is about no line, for then nobody knows what was meant.
    mutating func apply(_ answer: BasketAnswer) throws -> [Undecided] {
        let policy = "inventory.basket"
        var wrong: [Int: Failure] = [:]
        for fault in answer.faults { wrong[fault.line] = .wrongAnswer(policy, fault.sentence) }
        var seen = Set(wrong.keys)
        for index in answer.changes.map(\.line) + answer.faults.map(\.line) where !lines.indices.contains(index) {
            throw Failure.wrongAnswer(policy, "answered a change of line \(index + 1) of \(lines.count)")
        }
        for change in answer.changes {
            do {
                guard seen.insert(change.line).inserted else {
                    throw Failure.wrongAnswer(policy, "answered \(lines[change.line].item.sku) twice")
                }
                try apply(change, policy)
            } catch let failure as Failure where failure.wrongPolicy != nil {
                wrong[change.line] = wrong[change.line] ?? failure
            }
        }
        let undecided = wrong.keys.sorted().compactMap { index in
            wrong[index].flatMap { Undecided($0, about: lines[index].item.sku) }
        }
        lines = lines.indices.filter { wrong[$0] == nil }.map { lines[$0] }
        return undecided
    }

    private mutating func apply(_ change: BasketChange, _ policy: String) throws {
        let line = lines[change.line]
        guard let choice = line.choices.first(where: { $0.offer.id == change.offer }) else {
            throw Failure.wrongAnswer(policy, "answered an offer for \(line.item.sku) that was not among its choices")
        }
        let quantity = change.quantity ?? choice.quantity
        let (price, total) = try Self.priced(choice.offer, quantity, item: line.item, policy: policy)
        lines[change.line].chosen = choice.offer
        lines[change.line].quantity = quantity
        lines[change.line].price = price
        lines[change.line].total = total
        guard line.chosen.id != choice.offer.id || line.quantity != quantity else { return }
        lines[change.line].explain(
            "for the whole basket: \(choice.offer.supplier.handle), \(quantity) \(line.item.unit)"
                + " instead of \(line.chosen.supplier.handle), \(line.quantity)")
    }
}

extension Failure {
    /// The failure of an amount with what it is the amount of, and what to do.
    fileprivate func saying(_ what: String, _ advice: String = "correct the price") -> Failure {
        Failure(code, "\(what): \(message); \(advice)")
    }
}
