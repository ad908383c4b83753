internal import KontorInventory

/// The questions that the inventory asks; `plugins/standard` answers each.
enum InventoryPolicyDeclarations {
    static let all = [countScope, countCheck, need, supplier, basket, approval]

    static let countScope = Policy(
        "inventory.count_scope", "What is counted, in which order, and how.", argument: "scope",
        fields: InventoryFacts.countScope.declarations,
        answer: "a list of skus in the order in which to count them, then `{ blind, second_counter }`, then why",
        answers: [
            AnswerValue("skus", .list(.text), isRequired: true),
            AnswerValue("manner", .table([AnswerValue("blind", .flag), AnswerValue("second_counter", .flag)])),
            AnswerValue("why", .why),
        ],
        example: #"return { "PAPIER-A4" }, { blind = true }, "the longest uncounted""#)

    static let countCheck = Policy(
        "inventory.count_check", "What a deviation asks for before it becomes stock.", argument: "line",
        fields: InventoryFacts.countCheck.declarations,
        answer: "`accept`, `recount` or `second_person`, then why",
        answers: [
            AnswerValue("verdict", .word(CountCheckAnswer.Verdict.allCases.map(\.rawValue)), isRequired: true),
            AnswerValue("why", .why),
        ],
        example: #"if line.share and line.share > 0.05 then return "recount", "more than 5 % off" end"#)

    static let need = Policy(
        "inventory.need", "How much of an item is needed.", argument: "item",
        fields: InventoryFacts.need.declarations, answer: "a quantity in stock units, 0 for nothing, then why",
        answers: [AnswerValue("quantity", .quantity, isRequired: true), AnswerValue("why", .why)],
        example: #"if item.on_hand < item.minimum then return item.target - item.on_hand, "below minimum" end return 0"#
    )

    static let supplier = Policy(
        "inventory.supplier", "Where a needed item is bought.", argument: "line",
        fields: InventoryFacts.supplier.declarations,
        answer:
            "one of `line.offers` or its id, nil for nowhere; then why; then another quantity where it shall differ, or nil; "
            + "then which other offers would do as well if the whole basket is cheaper for it: `true` for all of them, a "
            + "list of some, nothing where the choice stands",
        answers: [
            AnswerValue("offer", .offer), AnswerValue("why", .why), AnswerValue("quantity", .quantity),
            AnswerValue("open", .either(.flag, .list(.offer))),
        ],
        example: #"return line.offers[1], "any will do", nil, true"#, nilIsAnswer: true)

    static let basket = Policy(
        "inventory.basket", "Whether the choices change once all are seen together, with the freight.",
        argument: "basket",
        fields: InventoryFacts.basket.declarations,
        answer:
            "a list of `{ line, offer, quantity }` that change, `line` counting from 1; then why. About a line whose change "
            + "cannot be, nothing is decided, and the others go on",
        answers: [AnswerValue("changes", changes, isRequired: true), AnswerValue("why", .why)],
        example: #"if basket.cheapest then return basket.cheapest.changes, basket.cheapest.why end return {}"#)

    /// Each is about one line.
    static let changes = AnswerType.each(
        .table([
            AnswerValue("line", .whole(1...1_000_000), isRequired: true), AnswerValue("offer", .text, isRequired: true),
            AnswerValue("quantity", .quantity),
        ]), key: "line")

    static let approval = Policy(
        "inventory.approval", "Whether an order needs approval, and whose.", argument: "order",
        fields: InventoryFacts.approval.declarations,
        answer: "how many persons must say yes, then the roles that may, then why",
        answers: [
            AnswerValue("approvals", .whole(0...9), isRequired: true), AnswerValue("roles", .list(.text)),
            AnswerValue("why", .why),
        ],
        example: #"if order.total > money "100.00 EUR" then return 1, { "partner" }, "above 100 EUR" end return 0"#)
}
