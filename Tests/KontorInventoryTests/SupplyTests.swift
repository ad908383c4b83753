import KontorCore
import KontorIntake
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct SupplyTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.change { inventory in
            try inventory.newItem("PAPIER", minimum: Quantity(20), target: Quantity(60), onHand: Quantity(12))
            try inventory.newItem("TONER", minimum: Quantity(2), target: Quantity(3), onHand: Quantity(1))
            try inventory.newItem("GENUG", minimum: Quantity(1), target: Quantity(3), onHand: Quantity(2))
            try inventory.newItem("OHNE", minimum: Quantity(1), target: Quantity(3))
            try inventory.newItem("ALT", minimum: Quantity(1), target: Quantity(3))
            try inventory.newItem("EGAL", onHand: Quantity(1))
            try inventory.offer("elbe", "PAPIER", pack: Quantity(5), minimumOrder: Quantity(5), (0, 209), (50, 190))
            try inventory.offer("krause", "PAPIER", pack: Quantity(5), (0, 225), (10, 205), (100, 195))
            try inventory.offer("elbe", "TONER", (0, 5490))
            try inventory.offer("express", "TONER", (0, 5390))
            try inventory.offer("elbe", "ALT", until: Day("2026-10-31"), (0, 100))
            try inventory.setTerms(
                of: inventory.supplier("elbe"), freight: Money(minor: 590, .euro),
                freeFrom: .value(Money(minor: 7500, .euro)))
            try inventory.setTerms(
                of: inventory.supplier("express"), freight: Money(minor: 990, .euro), freeFrom: .empty)
        }
        return fixture
    }

    private func run(_ fixture: Fixture, by person: String? = "petra") throws -> SupplyRunResult {
        try fixture.change { inventory in
            try inventory.supplyRun(
                proposedBy: person.map { try inventory.person($0) }, policies: fixture.policies)
        }
    }

    @Test func draftsOneOrderPerSupplierWithReasons() throws {
        let fixture = try fixture()
        let result = try run(fixture)
        #expect(result.considered == 5)
        #expect(result.orders.map(\.supplier.handle) == ["elbe", "express"])
        let elbe = try #require(result.orders.first)
        #expect(elbe.order.number == "2026-0001")
        #expect(elbe.order.state == .approved)
        #expect(elbe.order.total == Money(minor: 9500, .euro))
        #expect(elbe.order.why == ["goods 95.00 EUR, no freight from 75.00 EUR on"])
        #expect(result.orders[1].order.total == Money(minor: 10_780 + 990, .euro))
        #expect(result.total == Money(minor: 9500 + 10_780 + 990, .euro))
        #expect(
            try fixture.change { try $0.orderLines(elbe.order).map(\.why) } == [
                [
                    "on hand 12 Stück, on order 0; minimum 20, target 60; never counted", "up to the target",
                    "rounded up from 48 to 50 Stück: sold in packs of 5",
                    "elbe: 50 × 1.90 = 95.00 EUR · krause: 50 × 2.05 = 102.50 EUR -> elbe, 50", "the cheapest",
                ]
            ])
        #expect(result.unsourced.map(\.item.sku) == ["ALT", "OHNE"])
        #expect(result.unsourced[0].why == ["up to the target", "the offer of elbe held until 2026-10-31"])
        #expect(result.unsourced[1].why == ["up to the target", "no supplier offers it"])
        #expect(try fixture.office.findings() == [])
    }

    @Test func ordersNothingTwice() throws {
        let fixture = try fixture()
        _ = try run(fixture)
        #expect(try run(fixture).orders.isEmpty)
        #expect(try fixture.change { try $0.overview($0.item("PAPIER")).onOrder } == Quantity(50))
        try fixture.change { inventory in
            let order = try inventory.records.resolve(Order.self, "2026-0001")
            try inventory.cancel(order)
        }
        #expect(try run(fixture).orders.map(\.order.number) == ["2026-0003"])
        #expect(try fixture.office.findings() == [])
    }

    @Test func letsTheBasketChangeItsMind() throws {
        let fixture = try fixture()
        fixture.policies.rebalance = { facts in
            let changes = facts.lines.indices.compactMap { index -> BasketChange? in
                let elbe = facts.lines[index].choices.first { $0.offer.supplier.handle == "elbe" }
                return elbe.map { BasketChange(line: index, offer: $0.offer.id) }
            }
            return BasketAnswer(changes: changes, why: ["one delivery is cheaper"])
        }
        let result = try run(fixture)
        #expect(result.orders.map(\.supplier.handle) == ["elbe"])
        #expect(result.why == ["one delivery is cheaper"])
        #expect(result.total == Money(minor: 9500 + 10_980, .euro))
        let stored = try fixture.change { try $0.orderLines(result.orders[0].order) }
        #expect(stored[1].why == result.orders[0].lines[1].why)
        #expect(stored[1].why.last == "for the whole basket: elbe, 2 Stück instead of express, 2")
        #expect(try fixture.office.findings() == [])
    }

    /// More needs than are asked for in one group, with gaps in between.
    @Test func choosesForThousandsAsForOne() throws {
        let fixture = try Fixture()
        let skus = (0..<1203).map { "I-\(10_000 + $0)" }
        try fixture.change { inventory in
            for (number, sku) in skus.enumerated() {
                try inventory.newItem(sku, minimum: Quantity(1), target: Quantity(2))
                if number % 7 != 0 { try inventory.offer("elbe", sku, (0, 100)) }
                if number % 3 == 0 { try inventory.offer("krause", sku, (0, 90)) }
            }
        }
        let result = try run(fixture)
        let offered = skus.indices.filter { $0 % 7 != 0 || $0 % 3 == 0 }
        #expect(result.orders.map(\.supplier.handle) == ["elbe", "krause"])
        #expect(result.orders[0].lines.map(\.sku) == offered.filter { $0 % 3 != 0 }.map { skus[$0] })
        #expect(result.orders[1].lines.map(\.sku) == offered.filter { $0 % 3 == 0 }.map { skus[$0] })
        #expect(result.unsourced.map(\.item.sku) == skus.indices.filter { !offered.contains($0) }.map { skus[$0] })
        #expect(try fixture.office.findings() == [])
    }

    @Test(arguments: [0, -1, 3_661, Int.max, Int.min])
    func looksUpConsumptionOverDaysOfThisWorld(_ days: Int) throws {
        let fixture = try fixture()
        let options = SupplyOptions(consumptionDays: days)
        let refusal = fixture.refusal { _ = try $0.supplyRun(proposedBy: nil, policies: fixture.policies, options) }
        #expect(refusal == "consumption is looked up over 1 to 3,660 days, got \(days)")
    }

    @Test func refusesImpossibleAnswers() throws {
        let fixture = try fixture()
        let plain = fixture.policies
        func refusal(_ change: (HousePolicies) -> Void) -> String? {
            let policies = HousePolicies()
            change(policies)
            return fixture.refusal { inventory in
                let result = try inventory.supplyRun(proposedBy: nil, policies: policies)
                // Where it is not the answer to all, the items are named that it was given for.
                guard let first = result.undecided.first(where: { $0.record == "PAPIER" }) else { return }
                throw Failure(.invalid, first.reason)
            }
        }
        #expect(
            refusal { $0.demand = { _ in NeedAnswer(Quantity(-1)) } }
                == "policy inventory.need answered -1 Stück of PAPIER")
        #expect(
            refusal { $0.choose = { SupplierAnswer($0.choices[0].offer.id, quantity: Quantity(7)) } }
                == "policy inventory.supplier answered 7 Stück of PAPIER from elbe, "
                + "which sells packs of 5, 5 at least")
        #expect(
            refusal { $0.choose = { _ in SupplierAnswer(ID(unchecked: "ofr_x")) } }
                == "policy inventory.supplier answered an offer for PAPIER that was not among its choices")
        #expect(
            refusal {
                $0.choose = { SupplierAnswer($0.choices[0].offer.id, open: .only([ID(unchecked: "ofr_x")])) }
            }
                == "policy inventory.supplier answered another offer for PAPIER that was not among its choices")
        #expect(
            refusal { $0.rebalance = { BasketAnswer(changes: [BasketChange(line: 9, offer: $0.lines[0].chosen.id)]) } }
                == "policy inventory.basket answered a change of line 10 of 2")
        #expect(
            refusal {
                $0.rebalance = {
                    BasketAnswer(
                        changes: $0.lines.indices.map { BasketChange(line: $0, offer: ID(unchecked: "ofr_x")) })
                }
            }
                == "policy inventory.basket answered an offer for PAPIER that was not among its choices")
        #expect(
            refusal { $0.approve = { _ in ApprovalAnswer(needed: 12) } }
                == "policy inventory.approval answered 12 approvals; 0 to 9 are possible")
        #expect(try fixture.change { try $0.records.count(Order.self) } == 0)
        _ = plain
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesAPolicyThatWrites() throws {
        let fixture = try fixture()
        try fixture.change { inventory in
            let policies = HousePolicies()
            var refusal: Failure?
            policies.demand = { _ in
                do { try inventory.newItem("HEIMLICH") } catch { refusal = error as? Failure }
                return NeedAnswer(.zero)
            }
            _ = try inventory.supplyRun(proposedBy: nil, policies: policies)
            #expect(refusal?.code == .refused)
        }
    }

    @Test func leavesOutWhatThePolicyBuysNowhere() throws {
        let fixture = try fixture()
        fixture.policies.choose = { _ in SupplierAnswer(nil, why: ["too dear"]) }
        let result = try run(fixture)
        #expect(result.orders.isEmpty)
        #expect(result.unsourced.first { $0.item.sku == "TONER" }?.why == ["up to the target", "too dear"])
    }

    @Test func looksUpConsumptionWhereItIsWanted() throws {
        let fixture = try fixture()
        try fixture.change { inventory in
            let item = try inventory.item("PAPIER")
            let old = MovementDetails(doneOn: Day("2026-08-01"))
            try inventory.receive(item, Quantity(20), into: nil, MovementDetails(doneOn: Day("2026-07-01")))
            try inventory.issue(item, Quantity(5), old)
            let recent = try inventory.issue(item, Quantity(6), MovementDetails(doneOn: Day("2026-11-20")))
            try inventory.takeBack(item, Quantity(3))
            try inventory.reverse(recent)
            try inventory.issue(item, Quantity(6))
        }
        var seen: [String: Double?] = [:]
        fixture.policies.demand = {
            seen[$0.sku] = $0.consumptionPerDay; return NeedAnswer(.zero)
        }
        try fixture.change {
            _ = try $0.supplyRun(proposedBy: nil, policies: fixture.policies, SupplyOptions(consumptionDays: 30))
        }
        #expect(seen["PAPIER"] == 0.1)
        #expect(seen["TONER"] == 0)
    }

    @Test func keepsToOneCategory() throws {
        let fixture = try fixture()
        try fixture.change { try $0.newItem("KAFFEE", minimum: Quantity(1), category: "kitchen") }
        let result = try fixture.change {
            try $0.supplyRun(proposedBy: nil, policies: fixture.policies, SupplyOptions(category: "kitchen"))
        }
        #expect(result.considered == 1)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func roundsToTheLeastThatCoversTheNeed(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            let pack = Int(random.next() % 12) + 1
            let minimum = Int(random.next() % 40)
            let needed = Int(random.next() % 100) + 1
            let offer = OfferFacts(
                id: ID(unchecked: "ofr_x"),
                supplier: SupplierFacts(
                    id: ID(unchecked: "org_x"), handle: "x", name: "x", freight: .zero(.euro), freightFreeFrom: nil),
                number: nil, pack: Quantity(pack), minimumOrder: Quantity(minimum), leadDays: 0, validUntil: nil,
                preferred: false, steps: [PriceStep(from: .zero, price: Money(minor: 100, .euro))])
            let model = (1...1000).first { $0 % pack == 0 && $0 >= minimum && $0 >= needed }
            #expect(offer.orderable(Quantity(needed)) == model.map { Quantity($0) })
            #expect(offer.sells(offer.orderable(Quantity(needed))))
            #expect((offer.roundingWords(Quantity(needed), unit: "Stück") == nil) == (model == needed))
        }
    }
}
