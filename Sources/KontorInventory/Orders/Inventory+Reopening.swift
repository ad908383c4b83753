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
        let receipts = try receipts(of: order)
        let wanted = try items.map { items in
            try items.map { item in
                guard receipts.contains(where: { $0.item == item.id }) else {
                    throw Failure(.refused, "nothing of \(item.sku) is noted as arrived on order \(order.number)")
                }
                return item.id
            }
        }
        return try records.savepoint {
            for receipt in receipts where wanted?.contains(receipt.item) ?? true { try reverse(receipt, note: note) }
            return try records.require(order.id)
        }
    }

    /// Takes an order up again that was closed, or called off before its supplier heard of it.
    ///
    /// - Throws: `Failure.refused` where the supplier was told that nothing comes of it, or what is open of it cannot be
    ///   bought any more.
    @discardableResult
    package func reopen(_ order: Record<Order>, reason: String? = nil) throws -> Record<Order> {
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
            let reopened =
                order.state == .closed ? try settleReceiptState(of: order) : try takeBackCancellation(of: order)
            return try records.update(reopened) {
                $0.why = order.why + ["reopened" + (reason.map { ": \($0)" } ?? "")]
            }
        }
    }

    private func takeBackCancellation(of order: Record<Order>) throws -> Record<Order> {
        let told = try records.first(
            Outgoing.self, "WHERE about_id = ? AND state <> 'cancelled'", [.text(order.id.text)])
        guard told == nil else {
            throw Failure(
                .refused, "order \(order.number) was called off, and its supplier was written to: order it anew")
        }
        let isApproved = try approvals(of: order).count >= order.approvalsNeeded
        return try records.update(order) {
            $0.state = isApproved ? .approved : .draft
            $0.placedAt = nil
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
