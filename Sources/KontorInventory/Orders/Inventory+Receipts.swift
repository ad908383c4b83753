package import KontorCore
package import KontorStore

/// What arrived of one ordered item.
package struct ReceiptLine: Sendable {
    package let item: Record<Item>
    package let quantity: Quantity

    package init(item: Record<Item>, quantity: Quantity) {
        self.item = item
        self.quantity = quantity
    }
}

extension Inventory {
    /// Takes in what arrived of an order; all lines or none.
    ///
    /// - Parameters:
    ///   - lines: What arrived; nil for all that is still open.
    ///   - place: Where it goes; nil for each item's usual place.
    /// - Returns: The order as it is then.
    /// - Throws: `Failure.refused` where more would arrive than was ordered.
    @discardableResult
    package func receive(
        _ order: Record<Order>, _ lines: [ReceiptLine]? = nil, into place: Record<Location>? = nil, doneOn: Day? = nil
    ) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.receive)
        if let doneOn, let placed = order.placedAt.map({ records.time.day(at: $0) }), doneOn < placed {
            throw Failure(
                .invalid, "order \(order.number) was placed on \(placed): nothing of it arrived on \(doneOn)",
                details: .fields(["field": "done_on"]))
        }
        return try records.savepoint {
            let ordered = try orderLines(order)
            for (line, item, quantity) in try arrivals(lines, ordered, order) {
                try records.update(line) { $0.received = line.received + quantity }
                try receive(item, quantity, into: place, MovementDetails(doneOn: doneOn, document: AnyID(order.id)))
            }
            return try settleReceiptState(of: order)
        }
    }

    /// Returns an order's lines in the order in which they were drafted.
    package func orderLines(_ order: Record<Order>) throws -> [Record<OrderLine>] {
        try records.find(OrderLine.self, "WHERE order_id = ? ORDER BY id", [.text(order.id.text)])
    }

    /// Brings the order's state in line with what has arrived.
    @discardableResult
    func settleReceiptState(of order: Record<Order>) throws -> Record<Order> {
        let lines = try orderLines(order)
        let state: Order.State =
            if lines.allSatisfy({ $0.received == $0.quantity }) {
                .received
            } else if lines.contains(where: { $0.received > .zero }) {
                .partReceived
            } else {
                .placed
            }
        return try records.update(order) { $0.state = state }
    }

    private typealias Arrival = (line: Record<OrderLine>, item: Record<Item>, quantity: Quantity)

    private func arrivals(
        _ lines: [ReceiptLine]?, _ ordered: [Record<OrderLine>], _ order: Record<Order>
    ) throws -> [Arrival] {
        guard let lines else {
            let open: [Arrival] = try ordered.filter { $0.received < $0.quantity }.map {
                ($0, try records.require($0.item), $0.quantity - $0.received)
            }
            // What was taken out of use does not keep the rest from being received, and stays open by name.
            let inUse = open.filter { $0.item.archivedAt == nil }
            return inUse.isEmpty ? open : inUse
        }
        guard !lines.isEmpty else { throw Failure(.invalid, "order \(order.number): say what arrived") }
        var seen: Set<ID<Item>> = []
        return try lines.map { arrived in
            let sku = arrived.item.sku
            guard let line = ordered.first(where: { $0.item == arrived.item.id }) else {
                throw Failure(.refused, "\(sku) is not on order \(order.number): receive it without the order")
            }
            guard seen.insert(arrived.item.id).inserted else {
                throw Failure(.invalid, "\(sku) is named twice: add the quantities up")
            }
            try check(arrived.quantity, of: arrived.item)
            let open = line.quantity - line.received
            guard arrived.quantity <= open else {
                throw Failure(
                    .refused,
                    "order \(order.number): \(arrived.quantity) of \(sku) would be more than was ordered "
                        + "(\(line.quantity) ordered, \(open) open); nothing was received",
                    details: .fields(["item": .text(sku), "open": open.plain]))
            }
            return (line, arrived.item, arrived.quantity)
        }
    }
}
