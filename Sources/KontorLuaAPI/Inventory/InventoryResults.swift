internal import KontorCore
internal import KontorInventory
internal import KontorStore

/// What the inventory's verbs return beyond a record's own fields, each table once.
enum InventoryResults {
    static let item = TableShape<ItemOverview>(
        "Item", of: \.item,
        [
            .field("on_hand", "In all our own places.") { $0.onHand },
            .field("on_order", "Ordered, not yet arrived.") { $0.onOrder },
            .field("below_minimum", "Whether there is less than the minimum.") { $0.isBelowMinimum },
            .field("last_counted_on", "When it was counted last.") { $0.lastCountedOn },
        ])

    private static let price = TableShape<Record<PriceBreak>>(
        "Price",
        [
            .field("from_quantity", "From how much on.") { $0.from },
            .field("price", "Net price of one stock unit.") { $0.price },
        ])

    static let offer = TableShape<(offer: Record<Offer>, prices: [Record<PriceBreak>])>(
        "OfferDetails", of: \.offer,
        [.list("prices", "Its prices, the smallest quantity first.", price) { $0.prices }])

    static let offerWritten = TableShape<(offer: Record<Offer>, notes: [String])>(
        "OfferWritten", of: \.offer,
        [
            .field("notes", "What is dearer now for more than for less, because it was left alone.") { $0.notes }
        ])
}

/// Counts with their sheets.
extension InventoryResults {
    private static let sheetRow = TableShape<CountSheetRow>(
        "CountSheetRow",
        [
            .field("item", "The sku.") { $0.sku },
            .field("name", "What people call it.") { $0.name },
            .field("unit", "The stock unit.") { $0.unit },
            .field("bin", "The shelf or bin where it lies.") { $0.bin },
            .field("expected", "What the records say; nil where the count is blind and goes on.") { $0.expected },
            .field("counted", "What was found; nil where nobody looked.") { $0.line.counted },
            .field("recounted", "What the second counting found.") { $0.line.recounted },
            .field("reason", "What the counter said to it.") { $0.line.reason },
            .choice("needs", "What it still needs before the count can be posted.") { $0.line.needs },
            // It says how far off the number is, and so what was expected.
            .field("check", "How the policy judged it; nil where the count is blind and goes on.") {
                $0.expected == nil ? nil : $0.line.check
            },
        ])

    static let sheet = TableShape<(count: Record<Count>, sheet: [CountSheetRow])>(
        "CountDetails", of: \.count, [.list("lines", "One per item, in the order of the walk.", sheetRow) { $0.sheet }])

    static func count(_ count: Record<Count>, _ records: Records) throws -> APIValue {
        sheet((count, try Inventory(records).sheet(of: count)))
    }

    static let countImported = TableShape<(imported: ImportResult.Imported, counts: [String])>(
        "CountImported",
        ImportResult.fields { $0.imported } + [
            .field("counts", "The numbers of its counts, also of those that said the same today.") { $0.counts }
        ])

    static let posted = TableShape<(count: Record<Count>, deviations: Int)>(
        "CountPosted", of: \.count,
        [.field("deviations", "How many lines were not as the records said.") { $0.deviations }])
}

/// Orders with their lines.
extension InventoryResults {
    private static let line = TableShape<Record<OrderLine>>("OrderLine", of: { $0 }, [])

    /// An order with its lines, and what there is to say to what was done.
    struct OrderDetails {
        let order: Record<Order>
        let lines: [Record<OrderLine>]
        var told: [String] = []
    }

    private static var lines: TableField<OrderDetails> {
        .list("lines", "What is ordered, by item.", line) { $0.lines }
    }

    static let orderDetails = TableShape<OrderDetails>("OrderDetails", of: \.order, [lines])

    static let orderApproved = TableShape<OrderDetails>(
        "OrderApproved", of: \.order, [lines, changedPrices { $0.told }])

    static let orderPlaced = TableShape<(order: Record<Order>, letter: String, notes: [String])>(
        "OrderPlaced", of: \.order,
        [.field("letter", "What goes to the supplier.") { $0.letter }, changedPrices { $0.notes }])

    static let orderReceived = TableShape<OrderDetails>(
        "OrderReceived", of: \.order,
        [lines, .field("left_open", "What stays open because it is out of use, with what to do.") { $0.told }])

    private static func changedPrices<Value>(_ get: @escaping (Value) -> [String]) -> TableField<Value> {
        .field("notes", "Which prices are others by now.", get)
    }

    static func order(_ order: Record<Order>, _ records: Records) throws -> APIValue {
        orderDetails(OrderDetails(order: order, lines: try Inventory(records).orderLines(order)))
    }

    /// An order to which somebody said yes, with what it would cost by now.
    static func approved(_ order: Record<Order>, _ records: Records) throws -> APIValue {
        let inventory = Inventory(records)
        return orderApproved(
            OrderDetails(
                order: order, lines: try inventory.orderLines(order), told: try inventory.changedPrices(of: order)))
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
        return orderReceived(OrderDetails(order: order, lines: lines, told: left))
    }
}

/// What a supply run did.
extension InventoryResults {
    private static let draftedLine = TableShape<DraftedLine>(
        "DraftedLine",
        [
            .field("item", "The sku.") { $0.sku },
            .field("name", "What people call it.") { $0.name },
            .field("unit", "The stock unit.") { $0.unit },
            .field("quantity", "How much.") { $0.quantity },
            .field("price", "Net price of one stock unit.") { $0.price },
            .field("total", "Without freight.") { $0.total },
            .field("why", "Why so much of it, and from there.") { $0.why },
        ])

    private static let drafted = TableShape<DraftedOrder>(
        "DraftedOrder",
        [
            .field("id", "The order's id.") { $0.order.id.text },
            .field("number", "Its number, such as `2026-0117`.") { $0.order.number },
            .field("supplier", "The supplier's handle.") { $0.supplier.handle },
            .field("supplier_name", "The supplier's name.") { $0.supplier.name },
            .choice("state", "How far it is.") { $0.order.state },
            .field("freight", "What the delivery costs.") { $0.order.freight },
            .field("total", "With freight.") { $0.order.total },
            .field("approvals_needed", "How many must say yes.") { $0.order.approvalsNeeded },
            .field("approvers", "The roles that may.") { $0.order.approvers },
            .field("why", "Why it needs them, or nobody's yes.") { $0.order.why },
            .list("lines", "What is ordered.", draftedLine) { $0.lines },
        ])

    private static let unsourced = TableShape<UnsourcedNeed>(
        "UnsourcedNeed",
        [
            .field("item", "The sku.") { $0.item.sku },
            .field("needed", "How much.") { $0.needed },
            .field("why", "Why it is needed, and why nobody offers it.") { $0.why },
        ])

    private static let undecided = TableShape<Undecided>(
        "UndecidedItem",
        [
            .field("item", "The sku.") { $0.record },
            .field("policy", "Which policy gave no usable answer.") { $0.policy },
            .field("plugin", "Whose answer it was.") { $0.plugin },
            .field("why", "What is wrong with it.") { $0.reason },
        ])

    static let supplyRun = TableShape<SupplyRunResult>(
        "SupplyRun",
        [
            .list("orders", "One per supplier, with lines and why.", drafted) { $0.orders },
            .list("unsourced", "What is needed and nobody offers.", unsourced) { $0.unsourced },
            .list("undecided", "Items about which nothing was decided.", undecided) { $0.undecided },
            .field("considered", "How many items were looked at.") { $0.considered },
            .field("total", "All orders with freight.") { $0.total },
            .field("why", "Why choices were changed for the basket.") { $0.why },
        ])
}
