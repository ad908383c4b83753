import KontorCore
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct MovementTests {
    @Test func keepsStockAtBothEndsOfEveryMovement() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            let item = try inventory.newItem("PAPIER", onHand: Quantity(10))
            let (room, cellar) = (try inventory.place("Materialraum"), try inventory.place("Keller"))
            try inventory.issue(item, Quantity(3))
            try inventory.transfer(item, Quantity(2), from: room, to: cellar)
            try inventory.takeBack(item, Quantity(1))
            try inventory.sendBack(item, Quantity(1), from: cellar)
            #expect(try inventory.onHand(item.id) == Quantity(7))
            #expect(try inventory.onHand(item.id, at: room.id) == Quantity(6))
            #expect(try inventory.onHand(item.id, at: cellar.id) == Quantity(1))
            #expect(try inventory.onHand(item.id, at: inventory.counterpart(.consumer).id) == Quantity(2))
            #expect(try inventory.onHand(item.id, at: inventory.counterpart(.supplier).id) == Quantity(-9))
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func makesEachCounterpartOnceAndAvoidsTakenNames() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            _ = try inventory.placeOnDemand("supplier")
            let first = try inventory.counterpart(.supplier)
            #expect(first.name == "supplier (counterpart)")
            #expect(try inventory.counterpart(.supplier).id == first.id)
            #expect(throws: Misuse.self) { try inventory.counterpart(.stock) }
        }
        #expect(fixture.refusal { _ = try $0.place("supplier (counterpart)") } != nil)
    }

    @Test(arguments: [
        (Quantity.zero, "the quantity of PAPIER must be above zero, got 0"),
        (Quantity(-1), "the quantity of PAPIER must be above zero, got -1"),
        (Quantity(2_000_000_000), "the quantity of PAPIER must be at most a billion, got 2000000000"),
        (Quantity(thousandths: 1500), "PAPIER comes in whole Stück, got 1.5"),
        (
            Quantity(6),
            "only 5 Stück of PAPIER in Materialraum, 6 wanted; count it if more is there"
        ),
    ])
    func refusesAnIssueOf(_ quantity: Quantity, _ sentence: String) throws {
        let fixture = try Fixture()
        try fixture.change { _ = try $0.newItem("PAPIER", onHand: Quantity(5)) }
        #expect(fixture.refusal { try $0.issue($0.item("PAPIER"), quantity) } == sentence)
        #expect(try fixture.change { try $0.onHand($0.item("PAPIER").id) } == Quantity(5))
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesPlacesAndDaysThatCannotBe() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            let item = try inventory.newItem("KAFFEE", unit: "kg", onHand: Quantity(5))
            try inventory.issue(item, Quantity(thousandths: 750))
        }
        func refusal(_ body: (Inventory, Record<Item>) throws -> Void) -> String? {
            fixture.refusal { try body($0, $0.item("KAFFEE")) }
        }
        #expect(
            refusal { try $0.receive($1, Quantity(1), MovementDetails(doneOn: $0.records.today.adding(days: 1))) }
                == "done_on 2026-11-24 is in the future; today is 2026-11-23")
        #expect(
            refusal { try $0.transfer($1, Quantity(1), from: $0.place("Keller"), to: $0.place("Keller")) }
                == "movement: from and to are the same location")
        #expect(
            refusal { try $0.transfer($1, Quantity(1), from: $0.place("Keller"), to: $0.counterpart(.consumer)) }?
                .contains("is not one of our places") == true)
        #expect(
            refusal {
                let cellar = try $0.place("Keller")
                let closed = try $0.records.update(cellar) { $0.archivedAt = Instant(microseconds: 1) }
                try $0.receive($1, Quantity(1), into: closed)
            } == "Keller was given up: name a place in use")
        #expect(
            refusal { inventory, _ in
                let unused = try inventory.newItem("ALT")
                let old = try inventory.records.update(unused) { $0.archivedAt = Instant(microseconds: 1) }
                try inventory.receive(old, Quantity(1))
            } == "ALT is out of use: kontor.inventory.item.restore(\"ALT\") before receiving it")
        #expect(
            refusal { inventory, item in
                let homeless = try inventory.records.update(item) { $0.place = nil }
                try inventory.receive(homeless, Quantity(1))
            } == "KAFFEE has no usual place: name one (Keller, Materialraum)")
    }

    @Test func takesAMovementBackOnce() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            let item = try inventory.newItem("PAPIER", onHand: Quantity(5))
            let issue = try inventory.issue(item, Quantity(2))
            let back = try inventory.reverse(issue)
            #expect(try inventory.onHand(item.id) == Quantity(5))
            let again = #expect(throws: Failure.self) { try inventory.reverse(issue) }
            #expect(again?.message == "this movement of PAPIER was taken back on 2026-11-23 already")
            let twice = #expect(throws: Failure.self) { try inventory.reverse(back) }
            #expect(twice?.code == .refused)
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesToTakeBackWhatIsNoLongerThere() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            let item = try inventory.newItem("PAPIER")
            let received = try inventory.receive(item, Quantity(5))
            try inventory.issue(item, Quantity(4))
            let failure = #expect(throws: Failure.self) { try inventory.reverse(received) }
            #expect(failure?.message.hasPrefix("only 1 Stück of PAPIER in Materialraum, 5 wanted") == true)
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func saysOnceWhenAnItemFallsBelowItsMinimum() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            let item = try inventory.newItem("PAPIER", minimum: Quantity(5), onHand: Quantity(6))
            let (room, cellar) = (try inventory.place("Materialraum"), try inventory.place("Keller"))
            try inventory.transfer(item, Quantity(3), from: room, to: cellar)
            try inventory.issue(item, Quantity(1), from: room)
            #expect(try inventory.records.lastEventNumber() == 0)
            try inventory.issue(item, Quantity(1), from: room)
            try inventory.issue(item, Quantity(1), from: room)
        }
        #expect(try fixture.events() == ["inventory.item.below_minimum"])
    }

    @Test func showsWhatThereIsOfAnItem() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            try inventory.newItem("A", minimum: Quantity(5), onHand: Quantity(2))
            try inventory.newItem("B", minimum: Quantity(1), onHand: Quantity(2), category: "toner")
            try inventory.newItem("C", place: "Keller")
        }
        func skus(_ fill: (inout ItemFilter) throws -> Void) throws -> [String] {
            var filter = ItemFilter()
            try fill(&filter)
            return try fixture.change { inventory in
                var found: [String] = []
                try inventory.forEachOverview(filter) { found.append($0.item.sku) }
                return found
            }
        }
        #expect(try skus { _ in } == ["A", "B", "C"])
        #expect(try skus { $0.belowMinimum = true } == ["A"])
        #expect(try skus { $0.categories = ["toner"] } == ["B"])
        #expect(
            try skus {
                $0.after = "A"; $0.limit = 1
            } == ["B"])
        let room = try fixture.change { try $0.place("Materialraum").id }
        #expect(try skus { $0.place = room } == ["A", "B"])
        let overview = try fixture.change { try $0.overview($0.item("A")) }
        #expect(overview.onHand == Quantity(2))
        #expect(overview.onOrder == .zero)
        #expect(overview.isBelowMinimum)
        #expect(overview.lastCountedOn == nil)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithASmallModelOverRandomMovements(_ seed: UInt64) throws {
        let fixture = try Fixture()
        var random = SeededRandom(seed: seed)
        try fixture.change { inventory in
            let items = try ["X", "Y", "Z"].map { try inventory.newItem($0, unit: "kg") }
            let places = try ["Materialraum", "Keller"].map { try inventory.place($0) }
            var model = [[Int64]](repeating: [0, 0], count: 3)
            var done: [(movement: Record<Movement>, item: Int, from: Int?, to: Int?)] = []
            for _ in 0..<300 {
                let (item, here) = (Int(random.next() % 3), Int(random.next() % 2))
                let amount = Int64(random.next() % 9000) + 1
                let quantity = Quantity(thousandths: amount)
                let enough = model[item][here] >= amount
                switch random.next() % 4 {
                case 0:
                    done.append((try inventory.receive(items[item], quantity, into: places[here]), item, nil, here))
                    model[item][here] += amount
                case 1 where enough:
                    done.append((try inventory.issue(items[item], quantity, from: places[here]), item, here, nil))
                    model[item][here] -= amount
                case 2 where enough:
                    let moved = try inventory.transfer(
                        items[item], quantity, from: places[here], to: places[1 - here])
                    done.append((moved, item, here, 1 - here))
                    model[item][here] -= amount
                    model[item][1 - here] += amount
                case 3 where !done.isEmpty:
                    let last = done.removeLast()
                    let back = last.movement.quantity.thousandths
                    let possible = last.to.map { model[last.item][$0] >= back } ?? true
                    guard possible else { break }
                    try inventory.reverse(last.movement)
                    if let to = last.to { model[last.item][to] -= back }
                    if let from = last.from { model[last.item][from] += back }
                default:
                    if !enough {
                        #expect(throws: Failure.self) {
                            try inventory.issue(items[item], quantity, from: places[here])
                        }
                    }
                }
            }
            for item in 0..<3 {
                for place in 0..<2 {
                    let kept = try inventory.onHand(items[item].id, at: places[place].id)
                    #expect(kept.thousandths == model[item][place])
                }
            }
        }
        #expect(try fixture.office.findings() == [])
    }
}
