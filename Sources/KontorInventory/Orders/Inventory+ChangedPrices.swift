package import KontorStore
internal import KontorCore
internal import KontorDirectory

extension Inventory {
    /// Says of each line of an order, before anything of it is here, that its supplier's price is another one by now.
    ///
    /// An order keeps the prices by which it was drafted: they are what was approved. What it would cost now is said, so
    /// that a person decides.
    package func changedPrices(of order: Record<Order>) throws -> [String] {
        let lines = try orderLines(order).filter { $0.offer != nil }
        let supplier = try records.require(order.supplier).handle
        let offers = try validOffers(for: lines.map(\.item.text))
        return try lines.compactMap { line in
            let now = offers[line.item.text]?.valid.first { $0.supplier.id == order.supplier }
            let price = now.flatMap { $0.sells(line.quantity) ? $0.price(at: line.quantity) : nil }
            guard price != line.price else { return nil }
            let sku = try records.require(line.item).sku
            let change =
                price.map { "the price of \(supplier) is \($0) now" }
                ?? now.map { "\(supplier) sells packs of \($0.pack), \($0.least) at least, by now" }
                ?? "\(supplier) has no valid offer for it any more"
            return "\(sku) is ordered at \(line.price), as when it was drafted; \(change): "
                + "cancel \(order.number) and draft it anew where that is to count"
        }
    }
}
