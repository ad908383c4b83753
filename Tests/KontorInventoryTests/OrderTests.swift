import KontorCore
import KontorDirectory
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct OrderTests {
    /// An office with one order of two lines, which needs so many approvals.
    private func fixture(approvals: Int = 0, roles: [String] = []) throws -> (Fixture, Record<Order>) {
        let fixture = try Fixture()
        fixture.policies.approve = { _ in ApprovalAnswer(needed: approvals, roles: roles, why: ["house rule"]) }
        let order = try fixture.change { inventory in
            let paper = try inventory.newItem("PAPIER")
            let toner = try inventory.newItem("TONER", place: "Keller")
            try inventory.offer("elbe", "PAPIER", pack: Quantity(5), (0, 209), (50, 190))
            try inventory.offer("elbe", "TONER", (0, 5490))
            try inventory.setTerms(of: inventory.supplier("elbe"), freight: Money(minor: 590, .euro), freeFrom: .empty)
            let wanted = [
                ReceiptLine(item: paper, quantity: Quantity(50)), ReceiptLine(item: toner, quantity: Quantity(2)),
            ]
            return try inventory.draftOrder(
                from: inventory.supplier("elbe"), wanted, proposedBy: inventory.person("petra"),
                policies: fixture.policies
            ).order
        }
        return (fixture, order)
    }

    private func state(_ fixture: Fixture, _ order: Record<Order>) throws -> Order.State {
        try fixture.change { try $0.records.require(order.id).state }
    }

    @Test func goesFromDraftToClosed() throws {
        let (fixture, order) = try fixture()
        #expect(order.state == .approved)
        #expect(order.total == Money(minor: 9500 + 10_980 + 590, .euro))
        try fixture.change { inventory in
            try inventory.place(order)
            let part = try inventory.receive(
                order, [ReceiptLine(item: inventory.item("PAPIER"), quantity: Quantity(20))])
            #expect(part.state == .partReceived)
            #expect(try inventory.overview(inventory.item("PAPIER")).onOrder == Quantity(30))
            #expect(try inventory.receive(order).state == .received)
            #expect(try inventory.onHand(inventory.item("PAPIER").id) == Quantity(50))
            let cellar = try inventory.place("Keller").id
            #expect(try inventory.onHand(inventory.item("TONER").id, at: cellar) == Quantity(2))
            #expect(try inventory.close(order).state == .closed)
        }
        #expect(try fixture.events() == ["inventory.order.placed"])
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesEverythingThatItsStateForbids() throws {
        typealias Act = (Inventory, Record<Order>) throws -> Void
        let acts: [(OrderAct, Act)] = [
            (.approve, { try $0.approve($1, by: $0.person("jan"), check: Duties()) }),
            (.place, { try $0.place($1) }),
            (.receive, { try $0.receive($1) }),
            (.cancel, { try $0.cancel($1) }),
            (.close, { try $0.close($1) }),
        ]
        let steps: [(Order.State, Act)] = [
            (.draft, { _, _ in }),
            (.approved, { try $0.approve($1, by: $0.person("jan"), check: Duties()) }),
            (.placed, { try $0.place($1) }),
            (.partReceived, { try $0.receive($1, [ReceiptLine(item: $0.item("TONER"), quantity: Quantity(1))]) }),
            (.received, { try $0.receive($1) }),
            (.closed, { try $0.close($1) }),
        ]
        let (fixture, order) = try fixture(approvals: 1)
        for (expected, step) in steps {
            try fixture.change { try step($0, order) }
            #expect(try state(fixture, order) == expected)
            for (act, body) in acts where !act.from.contains(expected) {
                let sentence = fixture.refusal { try body($0, order) }
                #expect(sentence?.hasPrefix("order 2026-0001 ") == true)
                let cannot = sentence?.contains(", so it cannot be \(act.done); ") == true
                #expect(cannot || sentence?.contains(" already; ") == true)
            }
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func isNeverApprovedByWhoProposedIt() throws {
        let (fixture, order) = try fixture(approvals: 1, roles: ["partner"])
        func refusal(_ person: String, for principal: String? = nil) -> String? {
            fixture.refusal { inventory in
                let (petra, jan, anke) = (
                    try inventory.person("petra"), try inventory.person("jan"), try inventory.person("anke")
                )
                let duties = Duties(
                    held: [petra: ["partner"], anke: ["partner"]], deputies: [petra: jan, anke: petra])
                try inventory.approve(
                    order, by: inventory.person(person), onBehalfOf: principal.map { try inventory.person($0) },
                    check: duties)
            }
        }
        #expect(
            refusal("petra")
                == "nobody approves what they proposed: order 2026-0001 needs somebody else's yes")
        #expect(refusal("petra", for: "anke")?.contains("not even as a deputy") == true)
        #expect(refusal("jan", for: "petra")?.contains("so their deputy cannot do it for them") == true)
        #expect(refusal("jan") == "order 2026-0001 is approved by partner; jan has none of them")
        #expect(refusal("anke", for: "jan")?.contains("jan has none of them") == true)
        #expect(refusal("jan", for: "anke")?.contains("is not the accepted deputy") == true)
        #expect(try state(fixture, order) == .draft)
        #expect(refusal("anke") == nil)
        #expect(try state(fixture, order) == .approved)
        #expect(try fixture.office.findings() == [])
    }

    @Test func needsEnoughDifferentPersons() throws {
        let (fixture, order) = try fixture(approvals: 2)
        try fixture.change { inventory in
            let (jan, anke) = (try inventory.person("jan"), try inventory.person("anke"))
            let duties = Duties(deputies: [anke: jan])
            #expect(try inventory.approve(order, by: jan, onBehalfOf: anke, check: duties).state == .draft)
            #expect(throws: Failure.self) { try inventory.approve(order, by: jan, check: duties) }
            let spoken = #expect(throws: Failure.self) { try inventory.approve(order, by: anke, check: duties) }
            #expect(spoken?.message.hasPrefix("order 2026-0001 has this yes already (1 of 2)") == true)
        }
        let fourth = try fixture.change { inventory in
            try inventory.records.create(Person.self) {
                $0.handle = "tobias"
                $0.name = "tobias"
            }.id
        }
        let approved = try fixture.change { try $0.approve(order, by: fourth, reason: "fine", check: Duties()) }
        #expect(approved.state == .approved)
        #expect(try fixture.change { try $0.approvals(of: order).count } == 2)
        #expect(try fixture.office.findings() == [])
    }

    @Test func writesToTheSupplierInItsLanguage() throws {
        let (fixture, order) = try fixture()
        let letter = try fixture.change { try $0.place(order).letter }
        #expect(
            letter.body == """
                Scratch

                An Firma elbe
                23.11.2026

                Bestellung 2026-0001
                Unsere Kundennummer: K-elbe

                Guten Tag,

                bitte liefern Sie uns:

                1. Ware PAPIER (Ihre Nr. elbe-PAPIER, unsere Nr. PAPIER)
                   50 Stück × 1,90 EUR = 95,00 EUR
                2. Ware TONER (Ihre Nr. elbe-TONER, unsere Nr. TONER)
                   2 Stück × 54,90 EUR = 109,80 EUR

                Versand: 5,90 EUR
                Summe netto: 210,70 EUR

                Mit freundlichen Grüßen
                Scratch

                """)
        #expect(letter.kind == .order)
        #expect(letter.subject == "Bestellung 2026-0001")
        let english = try fixture.change { inventory in
            try inventory.offer("express", "TONER", (0, 5390))
            let order = try inventory.draftOrder(
                from: inventory.supplier("express"),
                [ReceiptLine(item: inventory.item("TONER"), quantity: Quantity(1))], proposedBy: nil,
                policies: fixture.policies)
            return try inventory.place(order.order).letter
        }
        #expect(english.body.contains("1. Goods TONER (your no. express-TONER, our no. TONER)"))
        #expect(english.body.contains("1 Stück × 53.90 EUR = 53.90 EUR"))
    }

    @Test func receivesNothingBeyondWhatWasOrdered() throws {
        let (fixture, order) = try fixture()
        try fixture.change { try $0.place(order) }
        func refusal(_ lines: (String, Quantity)...) -> String? {
            fixture.refusal { inventory in
                try inventory.receive(order, lines.map { ReceiptLine(item: try inventory.item($0.0), quantity: $0.1) })
            }
        }
        #expect(
            refusal(("TONER", Quantity(1)), ("PAPIER", Quantity(51)))
                == "order 2026-0001: 51 of PAPIER would be more than was ordered (50 ordered, 50 open); "
                + "nothing was received")
        #expect(refusal() == "order 2026-0001: say what arrived")
        #expect(refusal(("TONER", Quantity(1)), ("TONER", Quantity(1)))?.contains("named twice") == true)
        #expect(refusal(("TONER", .zero)) != nil)
        try fixture.change { try $0.newItem("FREMD") }
        #expect(refusal(("FREMD", Quantity(1)))?.contains("is not on order 2026-0001") == true)
        #expect(try fixture.change { try $0.onHand($0.item("TONER").id) } == .zero)
        #expect(try state(fixture, order) == .placed)
        #expect(try fixture.office.findings() == [])
    }

    @Test func opensALineAgainWhereItsReceiptIsTakenBack() throws {
        let (fixture, order) = try fixture()
        try fixture.change { inventory in
            try inventory.place(order)
            try inventory.receive(order)
            let item = try inventory.item("TONER")
            let movement = try #require(
                try inventory.records.first(Movement.self, "WHERE item_id = ?", [.text(item.id.text)]))
            try inventory.reverse(movement)
            #expect(try inventory.overview(item).onOrder == Quantity(2))
        }
        #expect(try state(fixture, order) == .partReceived)
        try fixture.change {
            try $0.receive(order); try $0.close(order)
        }
        try fixture.change { inventory in
            let movement = try inventory.records.first(Movement.self, "WHERE reason = 'receive' ORDER BY id DESC")
            try inventory.reverse(#require(movement))
        }
        #expect(try state(fixture, order) == .partReceived, "what is taken back is waited for again")
        #expect(try fixture.office.findings() == [])
    }

    /// Another order's goods were noted on it, and it was closed: all of it is taken back, and what came is noted anew.
    @Test func takesBackWhatWasNotedAsArrived() throws {
        let (fixture, order) = try fixture()
        func refusal(_ items: [String]? = nil) -> String? {
            fixture.refusal { inventory in
                _ = try inventory.unreceive(order, items?.map { try inventory.item($0) })
            }
        }
        #expect(
            refusal()
                == "order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled"
        )
        try fixture.change { inventory in
            try inventory.place(order)
            try inventory.receive(order, [ReceiptLine(item: inventory.item("TONER"), quantity: Quantity(1))])
            try inventory.receive(order, [ReceiptLine(item: inventory.item("TONER"), quantity: Quantity(1))])
            try inventory.close(order)
        }
        #expect(refusal(["PAPIER"]) == "nothing of PAPIER is noted as arrived on order 2026-0001")
        try fixture.change { inventory in
            let item = try inventory.item("TONER")
            #expect(try inventory.unreceive(order, [item], note: "order 7's").state == .placed)
            #expect(try inventory.onHand(item.id) == .zero && inventory.overview(item).onOrder == Quantity(2))
            let back = try inventory.records.find(Movement.self, "WHERE reason = 'reverse'")
            #expect(back.count == 2 && back.allSatisfy { $0.note == "order 7's" && $0.document == AnyID(order.id) })
            try inventory.receive(order)
        }
        #expect(try state(fixture, order) == .received)
        #expect(try fixture.office.findings() == [])
    }

    @Test func takesAnOrderUpAgain() throws {
        let (fixture, order) = try fixture()
        func reopened() throws -> Order.State {
            try fixture.change { try $0.reopen(order, reason: "a mistake", policies: fixture.policies).state }
        }
        let refused = fixture.refusal { _ = try $0.reopen(order, policies: fixture.policies) }
        #expect(refused?.contains("so it cannot be reopened") == true)
        try fixture.change { try $0.cancel(order) }
        #expect(try reopened() == .approved)
        try fixture.change { inventory in
            try inventory.place(order)
            // The letter did not leave yet.
            try inventory.cancel(order)
        }
        #expect(try reopened() == .approved)
        try fixture.change { inventory in
            try inventory.place(order)
            try inventory.receive(order, [ReceiptLine(item: inventory.item("TONER"), quantity: Quantity(1))])
            try inventory.close(order)
        }
        #expect(try reopened() == .partReceived)
        #expect(try fixture.change { try $0.records.require(order.id).why.last } == "reopened: a mistake")
        try fixture.change { try $0.receive(order) }
        #expect(try state(fixture, order) == .received)
        #expect(try fixture.office.findings() == [])
    }

    @Test func doesNotTakeUpWhatTheSupplierWasToldToForget() throws {
        let (fixture, order) = try fixture()
        try fixture.change { inventory in
            let letter = try inventory.place(order).letter
            try inventory.records.update(letter) { $0.state = .delivered }
            try inventory.cancel(order)
        }
        #expect(
            fixture.refusal { _ = try $0.reopen(order, policies: fixture.policies) }
                == "order 2026-0001 was called off, and its supplier was written to: order it anew")
    }

    @Test func keepsTheOrderWhereAReceiptCannotBeTakenBack() throws {
        let (fixture, order) = try fixture()
        try fixture.change { inventory in
            try inventory.place(order)
            try inventory.receive(order)
            let item = try inventory.item("TONER")
            try inventory.issue(item, Quantity(2))
            let movement = try inventory.records.first(
                Movement.self, "WHERE item_id = ? AND reason = 'receive'", [.text(item.id.text)])
            #expect(throws: Failure.self) { try inventory.reverse(#require(movement)) }
        }
        #expect(try state(fixture, order) == .received)
        #expect(try fixture.office.findings() == [])
    }

    @Test func tellsTheSupplierWhereACancelledOrderHasLeft() throws {
        let (fixture, order) = try fixture()
        try fixture.change { inventory in
            let letter = try inventory.place(order).letter
            try inventory.records.update(letter) { $0.state = .delivered }
            try inventory.cancel(order, reason: "no room")
            let letters = try inventory.records.find(Outgoing.self, "ORDER BY id")
            #expect(letters.map(\.state) == [.delivered, .waiting])
            #expect(letters.last?.subject == "Stornierung der Bestellung 2026-0001")
            #expect(try inventory.records.require(order.id).why.last == "cancelled: no room")
        }
        let (other, second) = try self.fixture()
        try other.change { inventory in
            try inventory.place(second)
            try inventory.cancel(second)
            #expect(try inventory.records.find(Outgoing.self, "").map(\.state) == [.cancelled])
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesADraftThatTheSupplierDoesNotSell() throws {
        let (fixture, _) = try fixture()
        func refusal(_ supplier: String, _ sku: String, _ quantity: Int) -> String? {
            fixture.refusal { inventory in
                let line = ReceiptLine(item: try inventory.item(sku), quantity: Quantity(quantity))
                _ = try inventory.draftOrder(
                    from: inventory.supplier(supplier), [line], proposedBy: nil, policies: fixture.policies)
            }
        }
        #expect(
            refusal("elbe", "PAPIER", 7)
                == "elbe sells PAPIER in packs of 5, 5 at least; 7 is not possible, 10 is")
        #expect(refusal("krause", "PAPIER", 5) == "krause has no valid offer for PAPIER")
        #expect(
            fixture.refusal {
                _ = try $0.draftOrder(from: $0.supplier("elbe"), [], proposedBy: nil, policies: fixture.policies)
            } == "an order needs at least one line")
    }
}
