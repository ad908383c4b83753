internal import KontorCore
internal import KontorInventory
internal import KontorStore

/// What comes, goes and changes its place.
enum MovementVerbs {
    static let all: [Verb] =
        [
            act("receive", "Notes that goods came without an order of ours.", place: "into", from: "supplier") {
                try $0.receive($1, $2, into: $3, $4)
            },
            act("issue", "Notes that goods were taken and used.", place: "from", to: "consumer") {
                try $0.issue($1, $2, from: $3, $4)
            },
            act("take_back", "Notes that unused goods came back.", place: "into", from: "consumer") {
                try $0.takeBack($1, $2, into: $3, $4)
            },
            act("send_back", "Notes that goods went back to the supplier.", place: "from", to: "supplier") {
                try $0.sendBack($1, $2, from: $3, $4)
            },
            transfer, reverse,
        ]
        + GeneralVerbs(
            Movement.self, at: "inventory.movement",
            examples: [
                .get: """
                local taken = kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1 })
                assert(kontor.inventory.movement.get(taken.id).item == "PAPIER-A4")
                """,
                .find: """
                local opening = kontor.inventory.movement.find({ item = "PAPIER-A4", reason = "opening" })[1]
                assert(opening.quantity == 12 and opening.to == "Materialraum")
                """,
                .each: """
                local came = 0
                for movement in kontor.inventory.movement.each { item = "PAPIER-A4", to = "Materialraum" } do
                  came = came + movement.quantity
                end
                assert(came == 12)
                """,
            ]
        ).verbs(.get, .find, .each)

    private typealias Act = (
        Inventory, Record<Item>, Quantity, Record<Location>?, MovementDetails
    ) throws -> Record<Movement>

    /// - Parameters:
    ///   - word: The parameter that names our own place.
    ///   - from: Where it comes from, where that is not ours; `to` likewise.
    private static func act(
        _ name: String, _ summary: String, place word: String, from: String? = nil, to: String? = nil,
        _ body: @escaping Act
    ) -> Verb {
        Verb("inventory.movement.\(name)", .write("inventory"), summary) { verb in
            let item = verb.subject("item", Record<Item>.self, "The item by its id or sku.")
            let quantity = verb.required("quantity", Quantity.self, "How much.", unit: "stock units")
            let place = verb.optional(
                word, Record<Location>.self, "The place; the item's usual one where nothing is said.")
            let details = Details(verb)
            verb.returns(.record(Movement.self))
            verb.fails(.refused, "there is not so much, the place is not ours, or something is out of use")
            verb.fails(.invalid, "the quantity cannot be")
            verb.example(
                """
                local moved = assert(kontor.inventory.movement.\(name)("PAPIER-A4", { quantity = 2 }))
                assert(moved.from == "\(from ?? "Materialraum")" and moved.to == "\(to ?? "Materialraum")")
                assert(kontor.inventory.item.get("PAPIER-A4").on_hand == \(to == nil ? 14 : 10))
                """)
            return { call in
                .record(try body(Inventory(call.records), call[item], call[quantity], call[place], details.read(call)))
            }
        }
    }

    private struct Details {
        let note: Parameter<String?>
        let doneOn: Parameter<Day?>

        init(_ verb: VerbBuilder) {
            note = verb.optional("note", String.self, "What else there is to say.", bound: .note)
            doneOn = verb.optional("done_on", Day.self, "The day it happened; today where nothing is said.")
        }

        func read(_ call: VerbCall) -> MovementDetails { MovementDetails(doneOn: call[doneOn], note: call[note]) }
    }

    private static var transfer: Verb {
        Verb(
            "inventory.movement.transfer", .write("inventory"),
            "Notes that goods went from one place of ours to another."
        ) {
            verb in
            let item = verb.subject("item", Record<Item>.self, "The item by its id or sku.")
            let quantity = verb.required("quantity", Quantity.self, "How much.", unit: "stock units")
            let from = verb.required("from", Record<Location>.self, "Where it was.")
            let to = verb.required("to", Record<Location>.self, "Where it is now.")
            let details = Details(verb)
            verb.returns(.record(Movement.self))
            verb.fails(.refused, "there is not so much, a place is not ours, or something is out of use")
            verb.example(
                """
                assert(kontor.inventory.movement.transfer("PAPIER-A4",
                  { quantity = 1, from = "Materialraum", to = "Empfang", note = "for the fax" }))
                assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 12)
                """)
            return { call in
                .record(
                    try Inventory(call.records).transfer(
                        call[item], call[quantity], from: call[from], to: call[to], details.read(call)))
            }
        }
    }

    private static var reverse: Verb {
        Verb("inventory.movement.reverse", .write("inventory"), "Corrects a movement by one in the other direction.") {
            verb in
            let movement = verb.subject("movement", Record<Movement>.self, "The movement by its id.")
            let note = verb.optional("note", String.self, "Why.", bound: .note)
            verb.returns(.record(Movement.self))
            verb.fails(.conflict, "it was reversed before")
            verb.fails(.refused, "it belongs to a count or an order that is corrected otherwise")
            verb.example(
                """
                local taken = kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1 })
                assert(kontor.inventory.movement.reverse(taken.id).reason == "reverse")
                """)
            return { call in .record(try Inventory(call.records).reverse(call[movement], note: call[note])) }
        }
    }
}
