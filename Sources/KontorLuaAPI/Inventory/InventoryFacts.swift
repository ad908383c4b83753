internal import KontorCore
internal import KontorDirectory
internal import KontorInventory

/// What the inventory's policies get, each fact once.
enum InventoryFacts {
    static let need = TableShape<NeedFacts>(
        "item",
        [
            .field("sku", "The item's number.") { $0.sku },
            .field("name", "What people call it.") { $0.name },
            .field("category", "paper, toner, writing …") { $0.category },
            .field("unit", "The stock unit.") { $0.unit },
            .field("on_hand", "In all our own places.") { $0.onHand },
            .field("on_order", "Ordered and not yet arrived, drafts included: who leaves it out orders twice.") {
                $0.onOrder
            },
            .field("minimum", "Below this it is ordered.") { $0.minimum },
            .field("target", "Ordering fills up to this.") { $0.target },
            .field("maximum", "More has no room.") { $0.maximum },
            .field("pack", "How many come in one package.") { $0.pack },
            .field("fits", "The equipment models that take it.") { $0.fits },
            .field("days_since_count", "Nil where it was never counted.", unit: "days") { $0.daysSinceCount },
            .field("consumption_per_day", "Used up per day; nil where nobody looked.", unit: "stock units") {
                $0.consumptionPerDay
            },
            .field(
                "lead_days", "The longest lead time of its offers, where consumption was looked up.",
                unit: "working days"
            ) { $0.leadDays },
        ])

    static let choice = TableShape<OfferChoice>(
        "offer",
        [
            .field("id", "The offer's id.") { $0.offer.id.text },
            .field("supplier", "The supplier's handle.") { $0.offer.supplier.handle },
            .field("supplier_name", "The supplier's name.") { $0.offer.supplier.name },
            .field("number", "The supplier's own number.") { $0.offer.number },
            .field("quantity", "The need in whole packs, not below the minimum order.") { $0.quantity },
            .field("price", "Of one stock unit at that quantity.") { $0.price },
            .field("total", "Without freight.") { $0.total },
            .field("pack", "Sold in multiples of this.") { $0.offer.pack },
            .field("lead_days", "Until it arrives.", unit: "working days") { $0.offer.leadDays },
            .field("preferred", "Whether we buy it here where nothing speaks against it.") { $0.offer.preferred },
        ])

    static let supplier = TableShape<SupplierQuestion>(
        "line",
        [
            .table("item", "What is needed, as `inventory.need` gets it.", need) { $0.item },
            .field("needed", "How much.") { $0.needed },
            .list("offers", "What it would cost from each supplier; none expired, the preferred first.", choice) {
                $0.choices
            },
        ])

    /// Less than `choice`: a basket has thousands of these, all in Lua's memory at once.
    static let basketChoice = TableShape<OfferChoice>(
        "offer",
        [
            .field("id", "The offer's id.") { $0.offer.id.text },
            .field("supplier", "The supplier's handle.") { $0.offer.supplier.handle },
            .field("quantity", "The need in whole packs, not below the minimum order.") { $0.quantity },
            .field("total", "Without freight.") { $0.total },
            .field("lead_days", "Until it arrives.", unit: "working days") { $0.offer.leadDays },
            .field("preferred", "Whether we buy it here where nothing speaks against it.") { $0.offer.preferred },
        ])

    static let basketLine = TableShape<BasketLine>(
        "line",
        [
            .field("item", "The sku of what is needed.") { $0.item.sku },
            .field("needed", "How much.") { $0.needed },
            .list("offers", "All choices.", basketChoice) { $0.choices },
            .field("offer", "The id of the offer that was chosen.") { $0.chosen.id.text },
            .field("quantity", "What would be bought.") { $0.quantity },
            .field("total", "Without freight.") { $0.total },
        ])

    static let share = TableShape<BasketShare>(
        "share",
        [
            .field("supplier", "The supplier's handle.") { $0.supplier.handle },
            .field("goods", "All lines from there.") { $0.goods },
            .field("freight", "What that delivery costs.") { $0.freight },
            .field("freight_rate", "What a delivery costs below the threshold.") { $0.supplier.freight },
            .field("freight_free_from", "From this basket on nothing.") { $0.supplier.freightFreeFrom },
            .field("lines", "How many lines.") { $0.lines },
        ])

    static let change = TableShape<BasketChange>(
        "change",
        [
            .field("line", "The line, counting from 1.") { $0.line + 1 },
            .field("offer", "The id of the offer to take instead.") { $0.offer.text },
            .field("quantity", "How much of it.") { $0.quantity },
        ])

    static let plan = TableShape<BasketPlan>(
        "plan",
        [
            .list(
                "changes", "What to buy elsewhere, as the policy answers it; none where all is best as it is.", change
            ) {
                $0.changes
            },
            .field("total", "What the basket comes to then, with freight.") { $0.total },
            .field("bound", "No choice comes to less: the total itself where that is proven.") { $0.bound },
            .field("why", "What was compared.") { $0.why },
        ])

    static let basket = TableShape<BasketFacts>(
        "basket",
        [
            .list("lines", "What would be bought, and from whom.", basketLine) { $0.lines },
            .list("shares", "What each supplier would deliver.", share) { $0.shares },
            .field("total", "With freight.") { $0.total },
            .table(
                "cheapest",
                "The cheapest basket among the offers that `inventory.supplier` left open, freight and free-freight "
                    + "thresholds weighed; nil where it left none open.", plan
            ) { $0.cheapest },
        ])

    static let approvalLine = TableShape<ApprovalLine>(
        "line",
        [
            .field("sku", "The item.") { $0.sku },
            .field("category", "Its category.") { $0.category },
            .field("quantity", "How much.") { $0.quantity },
            .field("total", "Without freight.") { $0.total },
            .field("days_since_count", "Nil where it was never counted.", unit: "days") { $0.daysSinceCount },
        ])

    static let candidate = TableShape<CountCandidate>(
        "candidate",
        [
            .field("sku", "The item's number.") { $0.sku },
            .field("name", "What people call it.") { $0.name },
            .field("category", "Its category.") { $0.category },
            .field("bin", "The shelf or bin where it lies.") { $0.bin },
            .field("on_hand", "At the place that is counted.") { $0.onHand },
            .field("value", "What that is worth at the lowest valid price.") { $0.value },
            .field("days_since_count", "Nil where it was never counted there.", unit: "days") { $0.daysSinceCount },
            .field("moves_since_count", "Movements at the place since then.") { $0.movesSinceCount },
        ])

    static let countScope = TableShape<CountScopeFacts>(
        "scope",
        [
            .field("scope", "items, category, location or worklist.") { $0.scope },
            .field("place", "Where is counted.") { $0.place },
            .field("at_most", "So many items are asked for; nil for no limit.") { $0.atMost },
            .list("candidates", "What could be counted, by sku.", candidate) { $0.candidates },
        ])

    static let countCheck = TableShape<CountCheckFacts>(
        "line",
        [
            .field("sku", "The item's number.") { $0.sku },
            .field("name", "What people call it.") { $0.name },
            .field("category", "Its category.") { $0.category },
            .field("expected", "What the records said at the moment of counting.") { $0.expected },
            .field("counted", "What was found, by the last counting.") { $0.counted },
            .field("counted_before", "What was found at first; nil where nobody counted again.") {
                $0.countedBefore
            },
            .field("deviation", "Counted less expected.") { $0.deviation },
            .field("share", "The deviation's share of what was expected; nil where nothing was.") { $0.share },
            .field("value", "What the deviation is worth, without sign.") { $0.value },
            .field("reason", "What the counter said to it.") { $0.reason },
        ])
}

/// What `inventory.approval` gets: the order, and how much its proposer may order alone.
struct ApprovalQuestion {
    let facts: ApprovalFacts
    let proposer: String?
    let proposerRoles: [String]
    let limit: OrderLimit?
    let isOwner: Bool
    let limitsKnown: Bool
}

extension InventoryFacts {
    static let approval = TableShape<ApprovalQuestion>(
        "order",
        [
            .field("supplier", "The supplier's handle.") { $0.facts.supplier.handle },
            .field("proposer", "The handle of who proposes it; nil where nobody in person does.") { $0.proposer },
            .field("proposer_roles", "The roles that the proposer holds today.") { $0.proposerRoles },
            .field("limit", "Up to this the proposer orders alone; nil where nothing is written down: no leave.") {
                $0.limit?.amount
            },
            .field("limit_role", "The proposer's role that gives the limit.") { $0.limit?.role },
            .field("limits_known", "Whether anybody at all has a limit today.") { $0.limitsKnown },
            .field("owner", "Whether the proposer owns the office: the person in `office.lua`, or the only one here.") {
                $0.isOwner
            },
            .field("goods", "All lines.") { $0.facts.goods },
            .field("freight", "The delivery.") { $0.facts.freight },
            .field("total", "Goods and freight, net.") { $0.facts.total },
            .list("lines", "What is bought.", approvalLine) { $0.facts.lines },
        ])
}
