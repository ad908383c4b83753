package import KontorCore
package import KontorStore

/// One quantity of one item that went from one location to another.
///
/// A movement is final: a mistake is corrected by a second movement in the other direction.
package struct Movement: Noun {
    package static let prefix = "mov"
    package let item = Field<ID<Item>>("item", "What moved.", .fixed, .inUse)
    package let quantity = Field<Quantity>(
        "quantity", "How much; the direction is `from` → `to`.", unit: "stock units", .fixed,
        .check("quantity > 0", "the quantity must be above zero"),
        .check("quantity <= 1000000000000", "the quantity is absurd"))
    package let from = Field<ID<Location>>("from", "Where it was.", .fixed, .inUse)
    package let to = Field<ID<Location>>("to", "Where it is now.", .fixed, .inUse)
    package let reason = Field<Reason>("reason", "Why it moved.", .fixed)
    package let document = Field<AnyID?>(
        "document", "The record that made it move: an order, a count, another movement.", .fixed)
    package let reverses = Field<ID<Movement>?>(
        "reverses", "The movement that this one takes back; each is taken back once.", .unique, .fixed)
    package let note = Field<String?>("note", "What else there is to say.", .fixed, .bound(.note))
    package let doneOn = Field<Day>("done_on", "The day it happened, not the day it was entered.", .fixed, .past)

    package enum Reason: String, Choice { case opening, receive, issue, transfer, count, reverse, `return` }

    package static let schema = Schema(
        Movement(), "movement", area: "inventory", "One quantity of one item that went from one location to another.",
        rules: [
            Rule("movement_two_places", "from_id <> to_id", "from and to are the same location"),
            Rule(
                "movement_reverses", "(reason = 'reverse') = (reverses_id IS NOT NULL)",
                "a reversing movement names the one that it takes back"),
        ],
        indexes: ["item_id, done_on", "done_on", "document_id"])
}
