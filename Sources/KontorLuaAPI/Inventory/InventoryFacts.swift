internal import KontorCore
internal import KontorDirectory
internal import KontorInventory

/// What the inventory's policies get, each fact once.
enum InventoryFacts {
    static let need = FactTable<NeedFacts>(
        "item",
        [
            .text("sku", "The item's number.") { $0.sku },
            .text("name", "What people call it.") { $0.name },
            .text("category", "paper, toner, writing …") { $0.category },
            .text("unit", "The stock unit.") { $0.unit },
            .quantity("on_hand", "In all our own places.") { $0.onHand },
            .quantity("on_order", "Ordered and not yet arrived, drafts included: who leaves it out orders twice.") {
                $0.onOrder
            },
            .quantity("minimum", "Below this it is ordered.") { $0.minimum },
            .quantity("target", "Ordering fills up to this.") { $0.target },
            .quantity("maximum", "More has no room.") { $0.maximum },
            .quantity("pack", "How many come in one package.") { $0.pack },
            .texts("fits", "The equipment models that take it.") { $0.fits },
            .integer("days_since_count", "Nil where it was never counted.", unit: "days") { $0.daysSinceCount },
            .number("consumption_per_day", "Used up per day; nil where nobody looked.", unit: "stock units") {
                $0.consumptionPerDay
            },
            .integer(
                "lead_days", "The longest lead time of its offers, where consumption was looked up.",
                unit: "working days"
            ) { $0.leadDays },
        ])

    static let choice = FactTable<OfferChoice>(
        "offer",
        [
            .text("id", "The offer's id.") { $0.offer.id.text },
            .text("supplier", "The supplier's handle.") { $0.offer.supplier.handle },
            .text("supplier_name", "The supplier's name.") { $0.offer.supplier.name },
            .text("number", "The supplier's own number.") { $0.offer.number },
            .quantity("quantity", "The need in whole packs, not below the minimum order.") { $0.quantity },
            .money("price", "Of one stock unit at that quantity.") { $0.price },
            .money("total", "Without freight.") { $0.total },
            .quantity("pack", "Sold in multiples of this.") { $0.offer.pack },
            .integer("lead_days", "Until it arrives.", unit: "working days") { $0.offer.leadDays },
            .flag("preferred", "Whether we buy it here where nothing speaks against it.") { $0.offer.preferred },
        ])

    static let supplier = FactTable<SupplierQuestion>(
        "line",
        [
            .table("item", "What is needed, as `inventory.need` gets it.", need) { $0.item },
            .quantity("needed", "How much.") { $0.needed },
            .list("offers", "What it would cost from each supplier; none expired, the preferred first.", choice) {
                $0.choices
            },
        ])

    /// Less than `choice`: a basket has thousands of these, all in Lua's memory at once.
    static let basketChoice = FactTable<OfferChoice>(
        "offer",
        [
            .text("id", "The offer's id.") { $0.offer.id.text },
            .text("supplier", "The supplier's handle.") { $0.offer.supplier.handle },
            .quantity("quantity", "The need in whole packs, not below the minimum order.") { $0.quantity },
            .money("total", "Without freight.") { $0.total },
            .integer("lead_days", "Until it arrives.", unit: "working days") { $0.offer.leadDays },
            .flag("preferred", "Whether we buy it here where nothing speaks against it.") { $0.offer.preferred },
        ])

    static let basketLine = FactTable<BasketLine>(
        "line",
        [
            .text("item", "The sku of what is needed.") { $0.item.sku },
            .quantity("needed", "How much.") { $0.needed },
            .list("offers", "All choices.", basketChoice) { $0.choices },
            .text("offer", "The id of the offer that was chosen.") { $0.chosen.id.text },
            .quantity("quantity", "What would be bought.") { $0.quantity },
            .money("total", "Without freight.") { $0.total },
        ])

    static let share = FactTable<BasketShare>(
        "share",
        [
            .text("supplier", "The supplier's handle.") { $0.supplier.handle },
            .money("goods", "All lines from there.") { $0.goods },
            .money("freight", "What that delivery costs.") { $0.freight },
            .money("freight_rate", "What a delivery costs below the threshold.") { $0.supplier.freight },
            .money("freight_free_from", "From this basket on nothing.") { $0.supplier.freightFreeFrom },
            .integer("lines", "How many lines.") { $0.lines },
        ])

    static let change = FactTable<BasketChange>(
        "change",
        [
            .integer("line", "The line, counting from 1.") { $0.line + 1 },
            .text("offer", "The id of the offer to take instead.") { $0.offer.text },
            .quantity("quantity", "How much of it.") { $0.quantity },
        ])

    static let plan = FactTable<BasketPlan>(
        "plan",
        [
            .list(
                "changes", "What to buy elsewhere, as the policy answers it; none where all is best as it is.", change
            ) {
                $0.changes
            },
            .money("total", "What the basket comes to then, with freight.") { $0.total },
            .money("bound", "No choice comes to less: the total itself where that is proven.") { $0.bound },
            .text("why", "What was compared.") { $0.why },
        ])

    static let basket = FactTable<BasketFacts>(
        "basket",
        [
            .list("lines", "What would be bought, and from whom.", basketLine) { $0.lines },
            .list("shares", "What each supplier would deliver.", share) { $0.shares },
            .money("total", "With freight.") { $0.total },
            .table(
                "cheapest",
                "The cheapest basket among the offers that `inventory.supplier` left open, freight and free-freight "
                    + "thresholds weighed; nil where it left none open.", plan
            ) { $0.cheapest },
        ])

    static let approvalLine = FactTable<ApprovalLine>(
        "line",
        [
            .text("sku", "The item.") { $0.sku },
            .text("category", "Its category.") { $0.category },
            .quantity("quantity", "How much.") { $0.quantity },
            .money("total", "Without freight.") { $0.total },
            .integer("days_since_count", "Nil where it was never counted.", unit: "days") { $0.daysSinceCount },
        ])

    static let candidate = FactTable<CountCandidate>(
        "candidate",
        [
            .text("sku", "The item's number.") { $0.sku },
            .text("name", "What people call it.") { $0.name },
            .text("category", "Its category.") { $0.category },
            .text("bin", "The shelf or bin where it lies.") { $0.bin },
            .quantity("on_hand", "At the place that is counted.") { $0.onHand },
            .money("value", "What that is worth at the lowest valid price.") { $0.value },
            .integer("days_since_count", "Nil where it was never counted there.", unit: "days") { $0.daysSinceCount },
            .integer("moves_since_count", "Movements at the place since then.") { $0.movesSinceCount },
        ])

    static let countScope = FactTable<CountScopeFacts>(
        "scope",
        [
            .text("scope", "items, category, location or worklist.") { $0.scope },
            .text("place", "Where is counted.") { $0.place },
            .integer("at_most", "So many items are asked for; nil for no limit.") { $0.atMost },
            .list("candidates", "What could be counted, by sku.", candidate) { $0.candidates },
        ])

    static let countCheck = FactTable<CountCheckFacts>(
        "line",
        [
            .text("sku", "The item's number.") { $0.sku },
            .text("name", "What people call it.") { $0.name },
            .text("category", "Its category.") { $0.category },
            .quantity("expected", "What the records said at the moment of counting.") { $0.expected },
            .quantity("counted", "What was found, by the last counting.") { $0.counted },
            .quantity("counted_before", "What was found at first; nil where nobody counted again.") {
                $0.countedBefore
            },
            .quantity("deviation", "Counted less expected.") { $0.deviation },
            .number("share", "The deviation's share of what was expected; nil where nothing was.") { $0.share },
            .money("value", "What the deviation is worth, without sign.") { $0.value },
            .text("reason", "What the counter said to it.") { $0.reason },
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
    static let approval = FactTable<ApprovalQuestion>(
        "order",
        [
            .text("supplier", "The supplier's handle.") { $0.facts.supplier.handle },
            .text("proposer", "The handle of who proposes it; nil where nobody in person does.") { $0.proposer },
            .texts("proposer_roles", "The roles that the proposer holds today.") { $0.proposerRoles },
            .money("limit", "Up to this the proposer orders alone; nil where nothing is written down: no leave.") {
                $0.limit?.amount
            },
            .text("limit_role", "The proposer's role that gives the limit.") { $0.limit?.role },
            .flag("limits_known", "Whether anybody at all has a limit today.") { $0.limitsKnown },
            .flag("owner", "Whether the proposer owns the office: the person in `office.lua`, or the only one here.") {
                $0.isOwner
            },
            .money("goods", "All lines.") { $0.facts.goods },
            .money("freight", "The delivery.") { $0.facts.freight },
            .money("total", "Goods and freight, net.") { $0.facts.total },
            .list("lines", "What is bought.", approvalLine) { $0.facts.lines },
        ])
}
