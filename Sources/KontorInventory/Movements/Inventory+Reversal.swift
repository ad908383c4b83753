package import KontorStore
internal import KontorCore

extension Inventory {
    /// Takes a movement back by one in the other direction; each movement once.
    ///
    /// A delivery that is taken back is open on its order again.
    @discardableResult
    package func reverse(_ movement: Record<Movement>, note: String? = nil) throws -> Record<Movement> {
        let item = try records.require(movement.item)
        try requireReversible(movement, item)
        return try records.savepoint {
            if movement.reason == .receive, let document = movement.document {
                try reopenOrderLine(of: movement, item, document)
            }
            return try move(
                item, movement.quantity, from: records.require(movement.to), to: records.require(movement.from),
                .reverse, MovementDetails(document: movement.document, note: note), reverses: movement.id)
        }
    }

    private func requireReversible(_ movement: Record<Movement>, _ item: Record<Item>) throws {
        switch movement.reason {
        case .reverse:
            throw Failure(.refused, "this movement of \(item.sku) takes another back already: make that one anew")
        case .count:
            throw Failure(.refused, "the result of a count is corrected by counting \(item.sku) again")
        default: break
        }
        let taken = try records.first(Movement.self, "WHERE reverses_id = ?", [.text(movement.id.text)])
        if let taken {
            throw Failure(.conflict, "this movement of \(item.sku) was taken back on \(taken.doneOn) already")
        }
        try refuseCountedSince(movement, item)
    }

    private func reopenOrderLine(of movement: Record<Movement>, _ item: Record<Item>, _ document: AnyID) throws {
        guard let order = try records.first(Order.self, "WHERE id = ?", [.text(document.text)]) else { return }
        try order.require(.takeBackReceipt)
        guard
            let line = try records.first(
                OrderLine.self, "WHERE order_id = ? AND item_id = ?", [.text(order.id.text), .text(item.id.text)])
        else { return }
        try records.update(line) { $0.received = line.received - movement.quantity }
        try settleReceiptState(of: order)
    }
}
