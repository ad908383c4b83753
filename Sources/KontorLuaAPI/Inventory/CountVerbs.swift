internal import KontorCore
internal import KontorDirectory
internal import KontorInventory
internal import KontorStore

/// Counting: opening a count, entering what was found, posting it.
enum CountVerbs {
    static let all: [Verb] =
        [get, open, enter, review, post, cancel]
        + GeneralVerbs(
            Count.self, at: "inventory.count",
            examples: [
                .find: opened
                    + #"assert(kontor.inventory.count.find({ state = "counting" })[1].number == count.number)"#,
                .each: opened
                    + #"for one in kontor.inventory.count.each { state = "counting" } do assert(one.number) end"#,
            ]
        ).verbs(.find, .each)

    private static func subject(_ verb: VerbBuilder) -> Parameter<Record<Count>> {
        verb.fails(.notFound, "there is no such count")
        return verb.subject("count", Record<Count>.self, "The count by its id or number.")
    }

    private static let opened =
        #"local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })"# + "\n"

    private static let entered =
        opened + #"kontor.inventory.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = 12 } } })"# + "\n"

    private static var get: Verb {
        Verb(
            "inventory.count.get", .read("inventory"),
            "Returns a count with its lines; a blind one hides what is expected."
        ) {
            verb in
            let count = subject(verb)
            verb.returns(.table(InventoryResults.sheet))
            verb.example(opened + "assert(#kontor.inventory.count.get(count.number).lines == 1)")
            return { call in try InventoryResults.count(call[count], call.records) }
        }
    }

    private static var open: Verb {
        Verb("inventory.count.open", .write("inventory"), "Opens a count; the policy says what is counted, and how.") {
            verb in
            let place = verb.required("place", Record<Location>.self, "Where is counted.")
            let items = verb.optional("items", [Record<Item>].self, "These items.", bound: Bound.name.list(of: 20_000))
            let category = verb.optional("category", String.self, "All of this category.")
            let atMost = verb.optional(
                "at_most", Int.self, "The longest uncounted, so many at most.",
                bound: Bound(range: 1...20_000))
            let blind = verb.optional(
                "blind", Bool.self, "Whether the expected quantity is hidden; the policy says it else.")
            verb.returns(.table(InventoryResults.sheet))
            verb.fails(.refused, "there is nothing to count, or the place or an item is out of use")
            verb.fails(.invalid, "more than one of `items`, `category` and `at_most` is given")
            verb.example(opened + #"assert(count.state == "counting" and count.lines[1].expected == 12)"#)
            return { call in
                let ways = [
                    call[items].map { _ in "items" }, call[category].map { _ in "category" },
                    call[atMost].map { _ in "at_most" },
                ].compactMap { $0 }
                guard ways.count < 2 else {
                    let names = ways.dropLast().joined(separator: ", ") + " and \(ways[ways.count - 1])"
                    throw Failure(
                        .invalid, "\(names) each say by themselves what is counted: give one of them",
                        details: .fields(["parameters": .list(ways.map { .text($0) })]))
                }
                let scope: CountRequest.Scope =
                    if let items = call[items] {
                        .items(items)
                    } else if let category = call[category] {
                        .category(category)
                    } else if let atMost = call[atMost] { .worklist(atMost: atMost) } else { .location }
                let request = CountRequest(scope, at: try call[place], blind: call[blind], countedBy: call.person)
                let count = try Inventory(call.records).openCount(request, policies: call.inventoryPolicies)
                return try InventoryResults.count(count, call.records)
            }
        }
    }

    private static var enter: Verb {
        Verb("inventory.count.enter", .write("inventory"), "Enters what was found; not counted is not zero.") { verb in
            let count = subject(verb)
            var item: Parameter<Record<Item>>?
            var counted: Parameter<Quantity?>?
            var recounted: Parameter<Quantity?>?
            var reason: Parameter<String?>?
            let lines = verb.rows("lines", "What was found.", bound: Bound(elements: 20_000)) { row in
                item = row.required("item", Record<Item>.self, "The item.")
                counted = row.optional(
                    "counted", Quantity.self, "What was found; an item by itself was not counted after all.",
                    unit: "stock units")
                recounted = row.optional(
                    "recounted", Quantity.self, "What the second counting found.", unit: "stock units")
                reason = row.optional(
                    "reason", String.self, "Why it deviates; by itself it leaves what was found.", bound: .note)
            }
            verb.returns(.table(InventoryResults.sheet))
            verb.fails(.refused, "the count is posted or cancelled")
            verb.fails(.notFound, "an item is not on the count")
            verb.fails(.invalid, "an item is named twice, or the quantity cannot be")
            verb.example(
                opened
                    + """
                    local entered = assert(kontor.inventory.count.enter(count.number, {
                      lines = { { item = "PAPIER-A4", counted = 11, reason = "one pack was wet" } },
                    }))
                    assert(entered.lines[1].counted == 11)
                    """)
            return { call in
                guard let item, let counted, let recounted, let reason else { return .nothing }
                guard try !call[lines].isEmpty else {
                    throw Failure(.invalid, "lines names nothing: say what was found of which item")
                }
                let entries = try call[lines].map { row in
                    CountEntry(
                        try row[item].id, counted: row[counted], recounted: row[recounted], reason: row[reason])
                }
                let lines = try Inventory(call.records).enter(
                    call[count], entries, by: call.person, policies: call.inventoryPolicies)
                call.session.desk.undecided += lines.count { $0.needs == .undecided }
                return try InventoryResults.count(call.records.require(call[count].id), call.records)
            }
        }
    }

    private static var review: Verb {
        Verb("inventory.count.review", .write("inventory"), "Ends the counting and shows what deviates.") { verb in
            let count = subject(verb)
            verb.returns(.table(InventoryResults.sheet))
            verb.example(entered + #"assert(kontor.inventory.count.review(count.id).state == "review")"#)
            return { call in
                let review = try Inventory(call.records).review(call[count])
                return try InventoryResults.count(review.count, call.records)
            }
        }
    }

    private static var post: Verb {
        Verb(
            "inventory.count.post", .write("inventory"),
            "Makes a reviewed count the stock: a movement for each deviation."
        ) {
            verb in
            let count = subject(verb)
            verb.returns(.table(InventoryResults.posted))
            verb.fails(.refused, "a line still needs a recount, or the count was posted already")
            verb.example(
                entered + "kontor.inventory.count.review(count.id)\n"
                    + #"assert(kontor.inventory.count.post(count.id).state == "posted")"#)
            return { call in
                let (count, deviations) = try Inventory(call.records).post(call[count])
                return InventoryResults.posted((count, deviations))
            }
        }
    }

    private static var cancel: Verb {
        Verb("inventory.count.cancel", .write("inventory"), "Gives a count up; stock stays as it is.") { verb in
            let count = subject(verb)
            verb.returns(.record(Count.self))
            verb.fails(.refused, "the count was posted already")
            verb.example(opened + #"assert(kontor.inventory.count.cancel(count.id).state == "cancelled")"#)
            return { call in .record(try Inventory(call.records).cancel(call[count])) }
        }
    }
}
