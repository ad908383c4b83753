internal import KontorCore
internal import KontorInventory
internal import KontorStore

/// Items and the places where they are.
enum ItemVerbs {
    static let all: [Verb] =
        [get, find, each]
        + GeneralVerbs(
            Item.self, at: "inventory.item", admission: admission,
            examples: [
                .create:
                    #"assert(kontor.inventory.item.create { sku = "LINEAL", name = "Lineal", category = "writing", unit = "Stück" })"#,
                .update: #"assert(kontor.inventory.item.update("PAPIER-A4", { bin = "R1-02" }).bin == "R1-02")"#,
                .archive: #"assert(kontor.inventory.item.archive("KEKS").archived_at)"#,
                .restore: """
                kontor.inventory.item.archive "KEKS"
                assert(kontor.inventory.item.restore("KEKS").archived_at == nil)
                """,
            ],
            checks: [.restore: { try Inventory($0).refuseToRestore(Record(row: $1.values)) }],
            refusals: [.restore: [(.refused, "another item has its bar code by now, or its usual place is out of use")]]
        ).verbs(.create, .update, .archive, .restore)
        + GeneralVerbs(
            Location.self, at: "inventory.location",
            examples: [
                .get: #"assert(kontor.inventory.location.get("Materialraum").kind == "stock")"#,
                .find: #"assert(#kontor.inventory.location.find { kind = "stock" } > 0)"#,
                .each: #"for place in kontor.inventory.location.each { kind = "stock" } do assert(place.name) end"#,
                .create: #"assert(kontor.inventory.location.create { name = "Keller", kind = "stock" })"#,
                .update: """
                assert(kontor.inventory.location.update("Materialraum", { name = "Lager" }).name == "Lager")
                assert(kontor.inventory.item.get("PAPIER-A4").place == "Lager")
                """,
                .archive: """
                kontor.inventory.location.create { name = "Keller", kind = "stock" }
                assert(kontor.inventory.location.archive("Keller").archived_at)
                local _, err = kontor.inventory.location.archive "Materialraum"
                assert(err.code == "refused" and err.message:find "move the goods", err.message)
                """,
                .restore: """
                kontor.inventory.location.create { name = "Keller", kind = "stock" }
                kontor.inventory.location.archive "Keller"
                assert(kontor.inventory.location.restore("Keller").archived_at == nil)
                """,
            ],
            checks: [.archive: { try Inventory($0).refuseToEnd(Record(row: $1.values)) }]
        ).verbs(.get, .find, .each, .create, .update, .archive, .restore)

    /// One rule for items, whether they come by hand or in a stock list.
    private static var admission: Admission {
        Admission(options: [.newCategories, .newUnits], tidied: ["category", "unit"]) {
            records, before, values, choices in
            try Inventory(records).requireSound(
                Draft(row: values), before: before.map { Record(row: $0.values) }, choices)
        }
    }

    private static var get: Verb {
        Verb("inventory.item.get", .read("inventory"), "Returns one item with what there is of it.") { verb in
            let item = verb.subject("item", Record<Item>.self, "The item by its id or sku.")
            verb.returns(.table(InventoryResults.item))
            verb.fails(.notFound, "there is no such item")
            verb.example(
                """
                local item = assert(kontor.inventory.item.get "PAPIER-A4")
                assert(item.on_hand == 12 and item.minimum == 20 and item.below_minimum)
                local _, err = kontor.inventory.item.get "PAPER-A4"
                assert(err.code == "not_found" and err.message:find("PAPIER-A4", 1, true))
                """)
            return { call in InventoryResults.item(try Inventory(call.records).overview(call[item])) }
        }
    }

    /// The parameters by which `find` and `each` choose.
    private struct Choice {
        let category: Parameter<String?>
        let place: Parameter<Record<Location>?>
        let below: Parameter<Bool?>
        let archived: Parameter<Bool?>

        init(_ verb: VerbBuilder) {
            category = verb.optional("category", String.self, "Only this category.")
            place = verb.optional("place", Record<Location>.self, "Only what lies there.")
            below = verb.optional(
                "below_minimum", Bool.self, "Only what is below its minimum; with `false` only what is not.")
            archived = verb.optional("archived", Bool.self, "What is out of use, in place of what is in use.")
        }

        func filter(_ call: VerbCall) throws -> ItemFilter {
            var filter = ItemFilter()
            filter.categories = try call[category].map { try Inventory(call.records).spellings(ofCategory: $0) }
            filter.place = call[place]?.id
            filter.belowMinimum = call[below]
            filter.archived = call[archived] ?? false
            return filter
        }
    }

    private static var find: Verb {
        Verb("inventory.item.find", .read("inventory"), "Returns items by sku, with what there is of them.") { verb in
            let choice = Choice(verb)
            let limit = RowLimit(verb)
            verb.returns(.list(.table(InventoryResults.item)))
            verb.example(
                """
                for _, item in ipairs(kontor.inventory.item.find { below_minimum = true, category = "toner" }) do
                  assert(item.on_hand < item.minimum)
                end
                """)
            return { call in
                var filter = try choice.filter(call)
                filter.limit = limit.rows(call)
                let held = HeldRows<ItemOverview>(call.state)
                try Inventory(call.records).forEachOverview(filter) { try held.add($0) }
                try limit.check(held.rows.count, call)
                return .rows(held.rows.count) { InventoryResults.item(held.rows[$0]) }
            }
        }
    }

    private static var each: Verb {
        Verb("inventory.item.each", .read("inventory"), "Goes through items by sku, however many there are.") { verb in
            let choice = Choice(verb)
            verb.returns(.iterator(.table(InventoryResults.item)))
            verb.example(
                """
                local missing = 0
                for item in kontor.inventory.item.each {} do
                  if item.target and item.on_hand < item.target then missing = missing + 1 end
                end
                assert(missing > 20)
                """)
            return { call in
                var filter = try choice.filter(call)
                filter.limit = RowPages<ItemOverview>.rows
                let pages = try RowPages<ItemOverview>(call.state) { last, add in
                    filter.after = last?.item.sku
                    try Inventory(call.records).forEachOverview(filter, add)
                }
                return .iterator { try pages.next().map { InventoryResults.item($0) } }
            }
        }
    }
}
