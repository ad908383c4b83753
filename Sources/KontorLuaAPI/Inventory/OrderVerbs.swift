internal import KontorCore
internal import KontorDirectory
internal import KontorInventory
internal import KontorStore

/// Buying: the supply run, and what happens to its orders.
enum OrderVerbs {
    static let all: [Verb] =
        [run, draft, get, approve, place, receive, unreceive, cancel, close, reopen]
        + GeneralVerbs(
            Order.self, at: "inventory.order",
            examples: [
                .find: placed + #"assert(kontor.inventory.order.find({ state = "placed" })[1].id == order.id)"#,
                .each: placed
                    + #"for one in kontor.inventory.order.each { state = "placed" } do assert(one.number) end"#,
            ]
        ).verbs(.find, .each)
        + GeneralVerbs(
            Approval.self, at: "inventory.approval",
            examples: [
                .find: placed + "assert(#kontor.inventory.approval.find { order = order.number } == 0)",
                .each: #"for yes in kontor.inventory.approval.each {} do assert(yes.person) end"#,
            ]
        ).verbs(.find, .each)

    private static func subject(_ verb: VerbBuilder) -> Parameter<Record<Order>> {
        verb.fails(.notFound, "there is no such order")
        return verb.subject("order", Record<Order>.self, "The order by its id or number.")
    }

    private static let drafted = "local order = kontor.inventory.supply_run {}.orders[1]\n"

    /// So small an order needs nobody's yes.
    private static let placed = """
        local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
        order = assert(kontor.inventory.order.place(order.number))

        """

    private static var run: Verb {
        Verb(
            "inventory.supply_run", .write("inventory"),
            "Compares what there is with what is needed and drafts orders for the difference. Twice orders nothing twice."
        ) { verb in
            let category = verb.optional("category", String.self, "Only this category.")
            let days = verb.optional(
                "consumption_days", Int.self, "Tell the policies what was used per day over so many days.",
                unit: "days",
                bound: Bound(range: Inventory.consumptionDays))
            verb.returns(.table(InventoryResults.supplyRun))
            verb.example(
                "kontor.inventory.supply_run {}\nassert(#kontor.inventory.supply_run({}).orders == 0)")
            return { call in
                let options = SupplyOptions(category: call[category], consumptionDays: call[days])
                let policies = call.inventoryPolicies
                let desk = call.session.desk
                var result = try Inventory(call.records).supplyRun(
                    proposedBy: call.person, policies: policies, options)
                result.undecided = result.undecided.map { one in
                    let policy = InventoryPolicyDeclarations.all.first { $0.name == one.policy }
                    return one.answered(by: policy.flatMap { desk.policies?.answerer(of: $0) })
                }
                desk.undecided += result.undecided.count
                return InventoryResults.supplyRun(result)
            }
        }
    }

    private static var draft: Verb {
        Verb(
            "inventory.order.draft", .write("inventory"),
            "Drafts an order by hand, by a supplier's valid offers; it is approved as a supply run's is."
        ) { verb in
            let supplier = verb.subject("supplier", Supplier.self, "From whom.")
            let lines = verb.required("lines", Plain.self, "What is wanted: `{ sku = quantity, … }`.")
            verb.returns(.table(InventoryResults.orderDetails))
            verb.fails(.notFound, "there is no such supplier or item")
            verb.fails(.refused, "it is no supplier, has no valid offer for an item, or does not sell that quantity")
            verb.example(
                """
                local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10 } }))
                assert(order.lines[1].why[1] == "ordered by hand")
                local _, err = kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 3 } })
                assert(err.code == "refused" and err.message:find "packs of 5")
                """)
            return { call in
                let records = try call.records
                let wanted = try receipt(call[lines], records) ?? []
                let drafted = try Inventory(records).draftOrder(
                    from: call[supplier].record, wanted, proposedBy: call.person, policies: call.inventoryPolicies)
                return try InventoryResults.order(drafted.order, records)
            }
        }
    }

    private static var get: Verb {
        Verb("inventory.order.get", .read("inventory"), "Returns an order with its lines.") { verb in
            let order = subject(verb)
            verb.returns(.table(InventoryResults.orderDetails))
            verb.example(drafted + "assert(#kontor.inventory.order.get(order.number).lines > 0)")
            return { call in try InventoryResults.order(call[order], call.records) }
        }
    }

    private static var approve: Verb {
        Verb(
            "inventory.order.approve", .write("inventory"),
            "Notes the acting person's yes; never the proposer's. `notes` say which prices are others by now."
        ) { verb in
            let order = subject(verb)
            let reason = verb.optional("reason", String.self, "What there is to say to it.", bound: .note)
            let principal = verb.optional("on_behalf_of", ServingPerson.self, "For whom, where a deputy approves.")
            verb.decidedByAPerson()
            verb.returns(.table(InventoryResults.orderApproved))
            verb.fails(.refused, "the person proposed it, has none of the roles, or said yes already")
            verb.example(
                drafted
                    + """
                    -- Jan Beck acts and proposed it, so that it takes somebody else: --as anke.lorenz
                    local _, err = kontor.inventory.order.approve(order.number, { reason = "stocks are low" })
                    assert(err.code == "refused" and err.message:find "nobody approves what they proposed")
                    """)
            return { call in
                guard let person = call.person else { throw Failure(.refused, "an approval needs a person") }
                let records = try call.records
                let behalf = call[principal]?.record.id
                let approved = try records.onBehalf(of: behalf?.text) {
                    try Inventory(records).approve(
                        call[order], by: person, reason: call[reason], onBehalfOf: behalf,
                        check: DirectoryApprovers(records))
                }
                return try InventoryResults.approved(approved, records)
            }
        }
    }

    private static var place: Verb {
        Verb(
            "inventory.order.place", .write("inventory"),
            "Writes an approved order to its supplier, into the outbox, at the prices by which it was drafted. "
                + "`notes` say which are others by now."
        ) { verb in
            let order = subject(verb)
            verb.returns(.table(InventoryResults.orderPlaced))
            verb.fails(
                .refused, "it is not approved, was placed already, or its supplier is out of use or none any more")
            verb.example(
                placed
                    + """
                    assert(order.state == "placed" and order.letter:find "Kaffeebohnen")
                    assert(kontor.inventory.item.get("KAFFEE-BOHNE").on_order == 4)
                    """)
            return { call in
                let inventory = try Inventory(call.records)
                let (order, letter) = try inventory.place(call[order])
                return InventoryResults.orderPlaced((order, letter.body, try inventory.changedPrices(of: order)))
            }
        }
    }

    private static var receive: Verb {
        Verb("inventory.order.receive", .write("inventory"), "Notes what arrived; beyond what was ordered is refused.")
        { verb in
            let order = subject(verb)
            let lines = verb.optional(
                "lines", Plain.self, "`{ sku = quantity, … }`; everything that is still open where left out.")
            let place = verb.optional(
                "into", Record<Location>.self, "Where it was put; each item's usual place where left out.")
            let doneOn = verb.optional("done_on", Day.self, "When; today where left out.")
            verb.returns(.table(InventoryResults.orderReceived))
            verb.fails(.refused, "more would be received than was ordered, or the order is not placed")
            verb.example(
                placed
                    + """
                    local part = assert(kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1.5 } }))
                    assert(part.state == "part_received")
                    local _, err = kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 3 } })
                    assert(err.code == "refused")
                    assert(kontor.inventory.order.receive(order.number).state == "received")
                    """)
            return { call in
                let records = try call.records
                let received = try Inventory(records).receive(
                    call[order], try receipt(call[lines], records), into: call[place], doneOn: call[doneOn])
                return try InventoryResults.received(received, records)
            }
        }
    }

    private static var unreceive: Verb {
        Verb(
            "inventory.order.unreceive", .write("inventory"),
            "Takes back what was noted as arrived by mistake: it is open on the order again, a closed one too."
        ) { verb in
            let order = subject(verb)
            let items = verb.optional("items", [Record<Item>].self, "Of which items; of all where left out.")
            let note = verb.optional("note", String.self, "Why.", bound: .note)
            verb.returns(.table(InventoryResults.orderReceived))
            verb.fails(.refused, "nothing arrived, it is not there any more, or a count has seen it since")
            verb.example(
                placed
                    + """
                    kontor.inventory.order.receive(order.number)
                    kontor.inventory.order.close(order.number)
                    local back = assert(kontor.inventory.order.unreceive(order.number, { note = "it was another order's" }))
                    assert(back.state == "placed" and back.lines[1].received == 0)
                    assert(kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1.5 } }))
                    """)
            return { call in
                let records = try call.records
                let order = try Inventory(records).unreceive(call[order], call[items], note: call[note])
                return try InventoryResults.received(order, records)
            }
        }
    }

    private static func receipt(_ lines: Plain?, _ records: Records) throws -> [ReceiptLine]? {
        guard let lines, lines != .null else { return nil }
        guard case .table(let entries) = lines else { throw Misuse("lines must be a table of sku = quantity") }
        return try entries.map { entry in
            let number: Double? =
                switch entry.value {
                case .integer(let whole): Double(whole)
                case .number(let number): number
                default: nil
                }
            guard let quantity = number.flatMap({ Quantity(exactly: $0) }) else {
                throw Misuse("lines.\(entry.key) must be a number with at most three decimals")
            }
            return ReceiptLine(item: try records.resolve(Item.self, entry.key), quantity: quantity)
        }
    }

    private static var cancel: Verb {
        Verb("inventory.order.cancel", .write("inventory"), "Calls an order off of which nothing has arrived.") {
            verb in
            let order = subject(verb)
            let reason = verb.optional("reason", String.self, "Why.", bound: .note)
            verb.returns(.record(Order.self))
            verb.fails(.refused, "something has arrived, or it is over already")
            verb.example(
                drafted
                    + #"assert(kontor.inventory.order.cancel(order.number, { reason = "found more" }).state == "cancelled")"#
            )
            return { call in .record(try Inventory(call.records).cancel(call[order], reason: call[reason])) }
        }
    }

    private static var close: Verb {
        Verb("inventory.order.close", .write("inventory"), "Ends an order: what is open of it is no longer waited for.")
        { verb in
            let order = subject(verb)
            let reason = verb.optional("reason", String.self, "Why.", bound: .note)
            verb.returns(.record(Order.self))
            verb.fails(.refused, "it is not under way")
            verb.example(
                placed
                    + """
                    kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1 } })
                    local closed = assert(kontor.inventory.order.close(order.number, { reason = "the rest is sold out" }))
                    assert(closed.state == "closed" and kontor.inventory.item.get("KAFFEE-BOHNE").on_order == 0)
                    """)
            return { call in .record(try Inventory(call.records).close(call[order], reason: call[reason])) }
        }
    }
}

extension OrderVerbs {
    private static var reopen: Verb {
        Verb(
            "inventory.order.reopen", .write("inventory"),
            "Takes an order up again that was closed, or called off before its supplier heard of it; what was called off "
                + "is approved by the limits as they are now."
        ) { verb in
            let order = subject(verb)
            let reason = verb.optional("reason", String.self, "Why.", bound: .note)
            verb.returns(.record(Order.self))
            verb.fails(.refused, "it is under way, or its supplier was told that it is called off")
            verb.example(
                drafted
                    + """
                    kontor.inventory.order.cancel(order.number)
                    assert(kontor.inventory.order.reopen(order.number, { reason = "it was another one" }).state == order.state)
                    """)
            return { call in
                .record(
                    try Inventory(call.records).reopen(
                        call[order], reason: call[reason], policies: call.inventoryPolicies))
            }
        }
    }
}

extension VerbCall {
    /// The acting person.
    var person: ID<Person>? { session.desk.actor.map { ID(unchecked: $0) } }
    var inventoryPolicies: LuaInventoryPolicies { LuaInventoryPolicies(session.desk) }
}
