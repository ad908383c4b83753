package import KontorStore
internal import KontorCore
internal import KontorDirectory

/// What was noted of an order by mistake is taken back: a receipt, its close, a cancellation that nobody heard of.
extension Inventory {
    /// Takes back what was noted as arrived of an order: each receipt by a movement in the other direction. What is taken
    /// back is open on the order again, also where the order was closed.
    ///
    /// - Parameters:
    ///   - items: Of which; nil for all that arrived.
    ///   - note: Why; it stands with each movement.
    /// - Returns: The order as it is then.
    /// - Throws: `Failure.refused` where nothing arrived of an item, what arrived is no longer there, or a count has seen
    ///   it since.
    @discardableResult
    package func unreceive(
        _ order: Record<Order>, _ items: [Record<Item>]? = nil, note: String? = nil
    ) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.takeBackReceipt)
        guard items?.isEmpty != true else {
            throw Failure(.invalid, "no item is named: name what did not arrive, or leave items out for all of it")
        }
        let receipts = try receipts(of: order)
        let wanted = try items.map { items in
            try items.map { item in
                guard receipts.contains(where: { $0.item == item.id }) else {
                    throw Failure(.refused, "nothing of \(item.sku) is noted as arrived on order \(order.number)")
                }
                return item.id
            }
        }
        let taken = receipts.filter { wanted?.contains($0.item) ?? true }
        try requireThere(taken)
        return try records.savepoint {
            for receipt in taken { try reverse(receipt, note: note) }
            return try records.require(order.id)
        }
    }

    /// Takes an order up again that was closed, or called off before its supplier heard of it.
    ///
    /// What was called off is approved by the limits as they are now; who said yes to it then has said so.
    ///
    /// - Throws: `Failure.refused` where the supplier was told that nothing comes of it, or what is open of it cannot be
    ///   bought any more.
    @discardableResult
    package func reopen(
        _ order: Record<Order>, reason: String? = nil, policies: any InventoryPolicies
    ) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.reopen)
        try refuseUnfit(
            records.require(order.supplier), for: Order.schema.fields.supplier,
            before: "order \(order.number) is taken up again")
        for line in try orderLines(order) where line.received < line.quantity {
            try records.refuseEnded(
                AnyRecord(records.require(line.item)), before: "order \(order.number) is taken up again")
        }
        return try records.savepoint {
            let why = order.why + ["reopened" + (reason.map { ": \($0)" } ?? "")]
            guard order.state == .cancelled else {
                return try records.update(settleReceiptState(of: order)) { $0.why = why }
            }
            let approval = try takeBackCancellation(of: order, policies)
            let isApproved = try approvals(of: order).count >= approval.needed
            return try records.update(order) {
                $0.state = isApproved ? .approved : .draft
                $0.placedAt = nil
                $0.approvalsNeeded = approval.needed
                $0.approvers = approval.roles
                $0.why = why + approval.why
            }
        }
    }

    /// Returns who must approve what was called off.
    private func takeBackCancellation(
        of order: Record<Order>, _ policies: any InventoryPolicies
    ) throws -> ApprovalAnswer {
        let told = try records.first(
            Outgoing.self, "WHERE about_id = ? AND state <> 'cancelled'", [.text(order.id.text)])
        guard told == nil else {
            throw Failure(
                .refused, "order \(order.number) was called off, and its supplier was written to: order it anew")
        }
        guard let supplier = try suppliersInUse().facts[order.supplier.text] else {
            let handle = try records.require(order.supplier).handle
            throw Failure(.refused, "\(handle) is no supplier that we still buy from")
        }
        let lines = try orderLines(order).map { line in
            let item = try records.require(line.item)
            return ApprovalLine(
                sku: item.sku, name: item.title, category: item.category, quantity: line.quantity,
                total: try line.price.times(line.quantity), daysSinceCount: try daysSinceCount(of: item.id))
        }
        let facts = ApprovalFacts(
            supplier: supplier, proposer: order.proposedBy.map { ID(unchecked: $0.text) },
            goods: try order.total.subtracting(order.freight), freight: order.freight, total: order.total,
            lines: lines)
        return try approval(facts, policies)
    }

    /// How long ago an item was counted anywhere, in days; nil where it never was.
    func daysSinceCount(of item: ID<Item>) throws -> Int? {
        var days = DaysAgo(today: records.today)
        return days.since(
            try records.connection.value("SELECT MAX(last_counted_on) FROM stock WHERE item_id = ?", [.text(item.text)])
        )
    }

    /// Refuses to take back more than is there, told by all of it: what is left halfway is nobody's stock.
    private func requireThere(_ receipts: [Record<Movement>]) throws {
        var left = receipts[...]
        while let one = left.first {
            let item = try records.require(one.item)
            let same = left.filter { $0.item == one.item && $0.to == one.to }
            for receipt in same { try refuseCountedSince(receipt, item) }
            let whole = same.reduce(Quantity.zero) { $0 + $1.quantity }
            try requireStock(whole, of: item, at: records.require(one.to))
            left.removeAll { $0.item == one.item && $0.to == one.to }
        }
    }

    /// What arrived of an order and was not taken back, the last first.
    private func receipts(of order: Record<Order>) throws -> [Record<Movement>] {
        try records.find(
            Movement.self,
            """
            WHERE document_id = ? AND reason = 'receive' \
            AND id NOT IN (SELECT reverses_id FROM movement WHERE document_id = ? AND reverses_id IS NOT NULL) \
            ORDER BY id DESC
            """, [.text(order.id.text), .text(order.id.text)])
    }
}
