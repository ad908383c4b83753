internal import KontorCore
internal import KontorInventory
internal import KontorStore

/// What the inventory's verbs return, beyond a record's own fields.
enum InventoryValues {
    static func item(_ overview: ItemOverview) -> APIValue {
        .fields(
            [
                "on_hand": .quantity(overview.onHand), "on_order": .quantity(overview.onOrder),
                "below_minimum": .flag(overview.isBelowMinimum),
                "last_counted_on": .text(overview.lastCountedOn?.description),
            ], of: AnyRecord(overview.item))
    }

    static func order(_ order: Record<Order>, _ records: Records) throws -> APIValue {
        let lines = try Inventory(records).orderLines(order)
        return .fields(["lines": .list(lines.map { .record($0) })], of: AnyRecord(order))
    }

    /// An order to which somebody said yes, with what it would cost by now.
    static func approved(_ order: Record<Order>, _ records: Records) throws -> APIValue {
        let inventory = Inventory(records)
        let lines = try inventory.orderLines(order)
        return .fields(
            [
                "lines": .list(lines.map { .record($0) }), "notes": .texts(try inventory.changedPrices(of: order)),
            ], of: AnyRecord(order))
    }

    /// An order of which something arrived, with what was left open because it is out of use.
    static func received(_ order: Record<Order>, _ records: Records) throws -> APIValue {
        let lines = try Inventory(records).orderLines(order)
        let left = try lines.filter { $0.received < $0.quantity }.compactMap { line -> String? in
            let item = try records.require(line.item)
            guard item.archivedAt != nil else { return nil }
            return
                "\(item.sku) stays open: it is out of use; kontor.inventory.item.restore(\"\(item.sku)\") takes it back"
        }
        return .fields(
            ["lines": .list(lines.map { .record($0) }), "left_open": .texts(left)], of: AnyRecord(order))
    }

    static func count(_ count: Record<Count>, _ records: Records) throws -> APIValue {
        let sheet = try Inventory(records).sheet(of: count)
        return .fields(["lines": .list(sheet.map(row))], of: AnyRecord(count))
    }

    private static func row(_ row: CountSheetRow) -> APIValue {
        .fields([
            "item": .text(row.sku), "name": .text(row.name), "unit": .text(row.unit), "bin": .text(row.bin),
            "expected": .quantity(row.expected), "counted": .quantity(row.line.counted),
            "recounted": .quantity(row.line.recounted), "reason": .text(row.line.reason),
            "needs": .text(row.line.needs?.rawValue),
            // It says how far off the number is, and so what was expected.
            "check": .text(row.expected == nil ? nil : row.line.check),
        ])
    }

    static func run(_ result: SupplyRunResult) -> APIValue {
        .fields([
            "orders": .list(result.orders.map(drafted)),
            "unsourced": .list(
                result.unsourced.map {
                    .fields(["item": .text($0.item.sku), "needed": .quantity($0.needed), "why": .texts($0.why)])
                }),
            "undecided": .list(
                result.undecided.map {
                    .fields([
                        "item": .text($0.record), "policy": .text($0.policy), "plugin": .text($0.plugin),
                        "why": .text($0.reason),
                    ])
                }),
            "considered": .integer(result.considered), "total": .money(result.total), "why": .texts(result.why),
        ])
    }

    static func drafted(_ drafted: DraftedOrder) -> APIValue {
        let (order, lines) = (drafted.order, drafted.lines)
        return .fields([
            "id": .text(order.id.text), "number": .text(order.number), "supplier": .text(drafted.supplier.handle),
            "supplier_name": .text(drafted.supplier.name), "state": .text(order.state.rawValue),
            "freight": .money(order.freight), "total": .money(order.total),
            "approvals_needed": .integer(order.approvalsNeeded), "approvers": .texts(order.approvers),
            "why": .texts(order.why), "lines": .rows(lines.count) { line(lines[$0]) },
        ])
    }

    private static func line(_ line: DraftedLine) -> APIValue {
        .fields([
            "item": .text(line.sku), "name": .text(line.name), "unit": .text(line.unit),
            "quantity": .quantity(line.quantity), "price": .money(line.price), "total": .money(line.total),
            "why": .texts(line.why),
        ])
    }
}
