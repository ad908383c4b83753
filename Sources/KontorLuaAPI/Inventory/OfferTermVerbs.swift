internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorInventory
internal import KontorStore

/// What suppliers ask, written down by hand: what a call leaves out stays.
enum OfferTermVerbs {
    static let all: [Verb] = [terms, offer]

    private static var terms: Verb {
        Verb(
            "inventory.offer.terms", .write("inventory"),
            "Writes down what a supplier asks for a delivery; what is left out stays."
        ) { verb in
            let supplier = verb.subject("supplier", Supplier.self, "Whose terms they are.")
            let freight = verb.optional("freight", Money.self, "What a delivery costs; the first terms need it.")
            let free = verb.optional("freight_free_from", Money.self, "From this basket on nothing.")
            let clearing = Clearing(verb, ["freight_free_from"])
            verb.returns(.record(SupplierTerms.self))
            verb.fails(.invalid, "the amounts are not in the office's currency")
            verb.fails(.refused, "the supplier is out of use, or no supplier")
            verb.example(
                #"assert(kontor.inventory.offer.terms("elbe", { freight = "5.90 EUR", freight_free_from = "75.00 EUR" }))"#
            )
            return { call in
                .record(
                    try Inventory(call.records).setTerms(
                        of: call[supplier].record, freight: call[freight], freeFrom: clearing.told(free, call)))
            }
        }
    }

    private static var offer: Verb {
        Verb(
            "inventory.offer.set", .write("inventory"),
            "Writes down what a supplier asks for an item; what is left out stays."
        ) { verb in
            let item = verb.subject("item", Record<Item>.self, "The item by its id or sku.")
            let supplier = verb.required("supplier", Supplier.self, "Who offers it.")
            let price = verb.optional("price", Money.self, "Net price of one stock unit; a new offer needs it.")
            let number = verb.optional("number", String.self, "The supplier's own number.")
            let pack = verb.optional("pack", Quantity.self, "Sold in multiples of this.", unit: "stock units")
            let least = verb.optional("minimum_order", Quantity.self, "The least that is sold.", unit: "stock units")
            let days = verb.optional("lead_days", Int.self, "Working days until it arrives.", unit: "days")
            let until = verb.optional("valid_until", Day.self, "Last day on which the price holds.")
            let preferred = verb.optional(
                "preferred", Bool.self, "Whether we buy it here where nothing speaks against it.")
            let clearing = Clearing(
                verb,
                ["number", "pack", "minimum_order", "lead_days", "valid_until", "preferred", "price_breaks"])
            verb.returns(.table(InventoryResults.offerWritten))
            verb.fails(.invalid, "the price, pack or days cannot be")
            verb.fails(.refused, "the item or the supplier is out of use, or it is no supplier")
            verb.example(
                #"assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR", pack = 5 }))"#
            )
            return { call in
                var told = ToldOffer()
                told.price = try clearing.told(price, call)
                told.number = try clearing.told(number, call)
                told.pack = try clearing.told(pack, call)
                told.minimumOrder = try clearing.told(least, call)
                told.leadDays = try clearing.told(days, call)
                told.validUntil = try clearing.told(until, call)
                told.preferred = try clearing.told(preferred, call)
                if try clearing.fields(call).contains("price_breaks") { told.breaks = .empty }
                let (inventory, seller) = (Inventory(try call.records), try call[supplier].record)
                let offer = try inventory.changeOffer(call[item], seller, told)
                let dear = try inventory.dearSteps(call[item], of: seller).map { $0 + "; it stays as it was" }
                return InventoryResults.offerWritten((offer, dear))
            }
        }
    }
}
