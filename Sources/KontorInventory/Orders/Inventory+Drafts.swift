package import KontorCore
package import KontorDirectory
package import KontorStore

extension Inventory {
    /// Drafts an order by hand: what is wanted, from one supplier, by its valid offers.
    ///
    /// - Throws: `Failure.refused` where the supplier has no valid offer or does not sell that quantity.
    package func draftOrder(
        from supplier: Record<Organisation>, _ wanted: [ReceiptLine], proposedBy: ID<Person>?,
        policies: any InventoryPolicies
    ) throws -> DraftedOrder {
        guard !wanted.isEmpty else { throw Failure(.invalid, "an order needs at least one line") }
        try refuseUnfit(supplier, for: Order.schema.fields.supplier, before: "ordering from them")
        guard let facts = try suppliersInUse().facts[supplier.id.text] else {
            throw Failure(.refused, "\(supplier.handle) is no supplier that we still buy from")
        }
        let offers = try validOffers(for: wanted.map(\.item.id.text))
        var goods = Money.zero(records.office.currency)
        let lines = try wanted.map { line in
            let item = line.item
            try records.refuseEnded(AnyRecord(item), before: "ordering it")
            try check(line.quantity, of: item)
            guard let offer = offers[item.id.text]?.valid.first(where: { $0.supplier.id == supplier.id }) else {
                throw Failure(.refused, "\(supplier.handle) has no valid offer for \(item.sku)")
            }
            guard offer.sells(line.quantity), let price = offer.price(at: line.quantity) else {
                throw Failure(
                    .refused,
                    "\(supplier.handle) sells \(item.sku) in packs of \(offer.pack), \(offer.least) at least; "
                        + "\(line.quantity) is not possible, \(offer.orderable(line.quantity)) is")
            }
            let total = try price.times(line.quantity)
            goods = try goods.adding(total)
            return DraftedLine(
                item, offer, line.quantity, price, total: total, daysSinceCount: try daysSinceCount(of: item.id),
                why: ["ordered by hand"])
        }
        let share = BasketShare(supplier: facts, goods: goods, freight: facts.freight(for: goods), lines: lines.count)
        return try records.savepoint { try draft(lines, share, proposedBy, policies) }
    }

    /// Writes a draft with its lines; it is approved at once where no approval is needed.
    func draft(
        _ lines: [DraftedLine], _ share: BasketShare, _ proposedBy: ID<Person>?, _ policies: any InventoryPolicies
    ) throws -> DraftedOrder {
        let facts = ApprovalFacts(
            supplier: share.supplier, proposer: proposedBy, goods: share.goods, freight: share.freight,
            total: try share.goods.adding(share.freight),
            lines: lines.map {
                ApprovalLine(
                    sku: $0.sku, name: $0.name, category: $0.category, quantity: $0.quantity, total: $0.total,
                    daysSinceCount: $0.daysSinceCount)
            })
        let approval = try approval(facts, policies)
        let number = try records.nextNumber(
            Order.self, in: "number", prefix: "\(records.today.year)-", digits: 4)
        let order = try records.create(Order.self) {
            $0.number = number
            $0.supplier = share.supplier.id
            $0.state = approval.needed == 0 ? .approved : .draft
            $0.freight = share.freight
            $0.total = facts.total
            $0.proposedBy = proposedBy.map { AnyID($0) }
            $0.approvalsNeeded = approval.needed
            $0.approvers = approval.roles
            $0.why = [freightWords(share)] + approval.why
            $0.createdAt = records.now
        }
        let tokens = OrderLine.schema.fields
        try records.create(OrderLine.self, forEach: lines) { draft, line in
            draft[tokens.order] = order.id
            draft[tokens.item] = line.item
            draft[tokens.offer] = line.offer
            draft[tokens.quantity] = line.quantity
            draft[tokens.price] = line.price
            draft[tokens.why] = line.why
        }
        return DraftedOrder(order: order, supplier: share.supplier, lines: lines)
    }

    /// Asks who must approve an order.
    func approval(_ facts: ApprovalFacts, _ policies: any InventoryPolicies) throws -> ApprovalAnswer {
        let approval = try asking { try policies.approval(facts) }
        guard (0...9).contains(approval.needed) else {
            throw Failure.wrongAnswer(
                "inventory.approval", "answered \(approval.needed) approvals; 0 to 9 are possible")
        }
        return approval
    }

    private func freightWords(_ share: BasketShare) -> String {
        let goods = "goods \(share.goods)"
        guard share.freight.minor == 0 else {
            let free = share.supplier.freightFreeFrom.map { ", free from \($0)" } ?? ""
            return "\(goods), freight \(share.freight)\(free)"
        }
        guard share.supplier.freight.minor > 0, let free = share.supplier.freightFreeFrom else {
            return "\(goods), no freight"
        }
        return "\(goods), no freight from \(free) on"
    }
}
