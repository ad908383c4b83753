import KontorCore
import KontorDirectory
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct CountTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.change { inventory in
            for (sku, amount) in [("A", 10), ("B", 20), ("C", 30)] {
                try inventory.newItem(sku, onHand: Quantity(amount))
            }
            try inventory.newItem("D", place: "Keller")
        }
        return fixture
    }

    private func open(_ fixture: Fixture, _ skus: [String], blind: Bool? = nil) throws -> Record<Count> {
        try fixture.change { inventory in
            let items = try skus.map { try inventory.item($0) }
            return try inventory.openCount(
                CountRequest(.items(items), at: inventory.place("Materialraum"), blind: blind),
                policies: fixture.policies)
        }
    }

    private func enter(
        _ fixture: Fixture, _ count: Record<Count>, by person: String? = nil,
        _ found: (sku: String, counted: Int?, recounted: Int?)...
    ) throws {
        try fixture.change { inventory in
            let entries = try found.map {
                CountEntry(
                    try inventory.item($0.sku).id, counted: $0.counted.map { Quantity($0) },
                    recounted: $0.recounted.map { Quantity($0) })
            }
            try inventory.enter(
                count, entries, by: person.map { try inventory.person($0) }, policies: fixture.policies)
        }
    }

    private func onHand(_ fixture: Fixture, _ sku: String) throws -> Quantity {
        try fixture.change { try $0.onHand($0.item(sku).id) }
    }

    @Test func turnsDifferencesIntoMovementsAndStampsWhatWasCounted() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A", "B", "C"])
        try enter(fixture, count, by: "jan", ("A", 8, nil), ("B", 20, nil))
        let (review, deviations) = try fixture.change { inventory in
            (try inventory.review(count), try inventory.post(count).deviations)
        }
        #expect(review.confirmed == 1)
        #expect(review.deviating.count == 1)
        #expect(review.notCounted == 1)
        #expect(deviations == 1)
        #expect(try onHand(fixture, "A") == Quantity(8))
        try fixture.change { inventory in
            for (sku, day) in [("A", "2026-11-23"), ("B", "2026-11-23"), ("C", nil)] {
                #expect(try inventory.overview(inventory.item(sku)).lastCountedOn?.description == day)
            }
            let jan = try inventory.person("jan").text
            #expect(try inventory.overview(inventory.item("A")).lastCountedBy?.text == jan)
        }
        #expect(try fixture.events() == ["inventory.count.posted"])
        #expect(try fixture.office.findings() == [])
    }

    @Test func knowsWhoCountedLastInWhateverPlace() throws {
        let fixture = try fixture()
        func counted(by person: String, at place: String, _ found: Int?) throws -> String? {
            try fixture.change { inventory in
                let (item, other) = (try inventory.item("A"), try inventory.item("B"))
                let place = try inventory.place(place)
                let count = try inventory.openCount(
                    CountRequest(.items([item, other]), at: place, countedBy: inventory.person(person)),
                    policies: fixture.policies)
                let entries = [
                    CountEntry(item.id, counted: found.map { Quantity($0) }),
                    CountEntry(other.id, counted: try inventory.onHand(other.id, at: place.id)),
                ]
                try inventory.enter(count, entries, by: inventory.person(person), policies: fixture.policies)
                _ = try inventory.review(count)
                try inventory.post(count)
                fixture.office.clock.advance(seconds: 3600)
                let last = try inventory.overview(item).lastCountedBy
                return try inventory.records.first(Person.self, "WHERE id = ?", [.text(last?.text ?? "")])?.handle
            }
        }
        #expect(try counted(by: "jan", at: "Materialraum", 8) == "jan")
        #expect(try counted(by: "petra", at: "Keller", 0) == "petra")
        #expect(try counted(by: "anke", at: "Keller", nil) == "petra")
        fixture.office.clock.advance(seconds: 86400)
        #expect(try counted(by: "anke", at: "Materialraum", nil) == "petra")
        #expect(try counted(by: "jan", at: "Materialraum", 8) == "jan")
        #expect(try fixture.office.findings() == [])
    }

    @Test func keepsWhatMovedDuringTheCount() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        try fixture.change { try $0.issue($0.item("A"), Quantity(1)) }
        try enter(fixture, count, ("A", 7, nil))
        try fixture.change { try $0.issue($0.item("A"), Quantity(3)) }
        try fixture.change { inventory in
            #expect(try inventory.review(count).deviating.first?.deviation == Quantity(-2))
            try inventory.post(count)
        }
        #expect(try onHand(fixture, "A") == Quantity(4))
        #expect(try fixture.office.findings() == [])
    }

    @Test func refusesToPostADifferenceThatTheShelfNoLongerHolds() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        try enter(fixture, count, ("A", 2, nil))
        try fixture.change { try $0.issue($0.item("A"), Quantity(5)) }
        try fixture.change { _ = try $0.review(count) }
        #expect(
            fixture.refusal { try $0.post(count) }
                == "count C-0001 cannot be posted yet: A needs a recount (5 are left by the records, -8 would be taken off)"
        )
        try enter(fixture, count, ("A", 5, nil))
        try fixture.change { try $0.post(count) }
        #expect(try fixture.office.findings() == [])
    }

    @Test func postsOnceAndSaysSo() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        try enter(fixture, count, ("A", 8, nil))
        #expect(
            fixture.refusal { try $0.post(count) }
                == "count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled"
        )
        try fixture.change {
            _ = try $0.review(count); try $0.post(count)
        }
        #expect(
            fixture.refusal { try $0.post(count) }
                == "count C-0001 is posted already and changes nothing twice; open a new count")
        #expect(
            fixture.refusal { try $0.cancel(count) }
                == "count C-0001 is posted, so it cannot be cancelled; open a new count")
        #expect(fixture.refusal { _ = try $0.review(count) } != nil)
        #expect(fixture.refusal { _ = try $0.add($0.item("B"), to: count) } != nil)
        #expect(try onHand(fixture, "A") == Quantity(8))
        #expect(try fixture.office.findings() == [])
    }

    @Test func listsEveryLineThatMustBeCountedAgain() throws {
        let fixture = try fixture()
        fixture.policies.check = {
            $0.sku == "A" ? CountCheckAnswer(.recount, why: ["above 5 %"]) : CountCheckAnswer(.secondPerson)
        }
        let count = try open(fixture, ["A", "B", "C"])
        try enter(fixture, count, by: "jan", ("A", 8, nil), ("B", 18, nil), ("C", 30, nil))
        try fixture.change { _ = try $0.review(count) }
        #expect(
            fixture.refusal { try $0.post(count) }
                == "count C-0001 cannot be posted yet: A needs a recount (above 5 %); B needs a count by a second person"
        )
        try enter(fixture, count, by: "jan", ("A", nil, 8), ("B", nil, 18))
        #expect(
            fixture.refusal { try $0.post(count) }
                == "count C-0001 cannot be posted yet: B needs a count by a second person "
                + "(who counts again must be known, and somebody else than who counted)")
        try enter(fixture, count, by: "petra", ("B", nil, 19))
        try fixture.change { try $0.post(count) }
        #expect(try onHand(fixture, "A") == Quantity(8))
        #expect(try onHand(fixture, "B") == Quantity(19))
        #expect(try fixture.office.findings() == [])
    }

    @Test func tellsThePolicyWhatTheLastCountingFound() throws {
        let fixture = try fixture()
        var seen: [CountCheckFacts] = []
        fixture.policies.check = {
            seen.append($0); return CountCheckAnswer(.accept)
        }
        try fixture.change { try $0.offer("elbe", "B", (0, 150)) }
        let count = try open(fixture, ["B"])
        try enter(fixture, count, ("B", 10, nil))
        try enter(fixture, count, ("B", nil, 15))
        try enter(fixture, count, ("B", nil, 20))
        // Where nobody else counted again, what the first counting asks for is asked again.
        #expect(seen.map(\.counted) == [Quantity(10), Quantity(10), Quantity(15), Quantity(10)])
        #expect(seen.map(\.countedBefore) == [nil, nil, Quantity(10), nil])
        #expect(seen.map(\.share) == [-0.5, -0.5, -0.25, -0.5])
        #expect(seen.map(\.value) == [1500, 1500, 750, 1500].map { Money(minor: $0, .euro) })
    }

    @Test func tellsAnotherCounterFromTheCountsOwn() throws {
        let fixture = try fixture()
        fixture.policies.check = { _ in CountCheckAnswer(.secondPerson) }
        let count = try open(fixture, ["A", "B"])
        try enter(fixture, count, by: "jan", ("A", 10, nil))
        try enter(fixture, count, by: "petra", ("B", 18, nil))
        try enter(fixture, count, by: "petra", ("B", nil, 18))
        try fixture.change { _ = try $0.review(count) }
        #expect(fixture.refusal { try $0.post(count) }?.contains("B needs a count by a second person") == true)
        try enter(fixture, count, by: "jan", ("B", nil, 18))
        try fixture.change { try $0.post(count) }
        #expect(try fixture.office.findings() == [])
    }

    @Test func keepsNotCountedApartFromZero() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A", "B"])
        try enter(fixture, count, ("A", 0, nil), ("B", 3, nil))
        try enter(fixture, count, ("B", nil, nil))
        try fixture.change {
            _ = try $0.review(count); try $0.post(count)
        }
        #expect(try onHand(fixture, "A") == .zero)
        #expect(try onHand(fixture, "B") == Quantity(20))
        #expect(try fixture.office.findings() == [])
    }

    @Test func stampsWhatWasFoundToBeNoneWhereItNeverWas() throws {
        let fixture = try fixture()
        let count = try fixture.change { inventory in
            let items = try [inventory.item("A"), inventory.item("B")]
            try inventory.transfer(
                items[1], Quantity(5), from: inventory.place("Materialraum"), to: inventory.place("Keller"))
            return try inventory.openCount(
                CountRequest(.items(items), at: inventory.place("Keller")), policies: fixture.policies)
        }
        try enter(fixture, count, ("A", 0, nil), ("B", 5, nil))
        try fixture.change {
            _ = try $0.review(count); try $0.post(count)
        }
        let stamps = try fixture.change { inventory in
            try inventory.records.connection.rows(
                "SELECT on_hand, moves, last_counted_on, moves_at_count FROM stock WHERE location_id = ? "
                    + "ORDER BY on_hand", [.text(inventory.place("Keller").id.text)])
        }
        #expect(stamps == [[0, 0, "2026-11-23", 0], [5000, 1, "2026-11-23", 1]])
        #expect(try fixture.office.findings() == [])
    }

    /// Lines that were counted before it was noted what each had seen.
    @Test func takesWhatNobodyNotedForSeenByTheCount() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A", "B"])
        try enter(fixture, count, ("A", 9, nil), ("B", 20, nil))
        try fixture.change { inventory in
            try inventory.records.connection.execute("UPDATE count_line SET movements_seen = NULL")
            try inventory.issue(inventory.item("B"), Quantity(1), from: inventory.place("Materialraum"))
            _ = try inventory.review(count); try inventory.post(count)
        }
        let stamps = try fixture.change { inventory in
            try inventory.records.connection.rows(
                "SELECT moves, moves_at_count FROM stock WHERE last_counted_on IS NOT NULL ORDER BY item_id")
        }
        #expect(stamps == [[2, 2], [2, 2]])
    }

    @Test(arguments: [
        (-1, "A: a count is zero or more, got -1"),
        (2_000_000_000, "A: a count of 2000000000 is more than a billion; correct the number"),
    ])
    func refusesACountOf(_ found: Int, _ sentence: String) throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        let refusal = fixture.refusal { inventory in
            try inventory.enter(
                count, [CountEntry(inventory.item("A").id, counted: Quantity(found))], by: nil,
                policies: fixture.policies)
        }
        #expect(refusal == sentence)
        #expect(fixture.refusal { _ = try $0.review(count) } == "nothing of count C-0001 was counted yet")
    }

    @Test func refusesEntriesThatMakeNoSense() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        func refusal(_ sku: String, counted: Quantity? = nil, recounted: Quantity? = nil) -> String? {
            fixture.refusal { inventory in
                let entry = CountEntry(try inventory.item(sku).id, counted: counted, recounted: recounted)
                try inventory.enter(count, [entry], by: nil, policies: fixture.policies)
            }
        }
        #expect(
            refusal("B", counted: Quantity(1)) == "B is not on count C-0001: open another one for it with "
                + "kontor.inventory.count.open { place = …, items = { … } }")
        #expect(refusal("A", recounted: Quantity(1)) == "A was not counted yet: nothing is there to count again")
        #expect(refusal("A", counted: Quantity(thousandths: 500)) == "A comes in whole Stück, got 0.5")
        try fixture.change { _ = try $0.add($0.item("B"), to: count) }
        #expect(refusal("B", counted: Quantity(20)) == nil)
    }

    @Test func refusesASecondOpenCountOfTheSameItem() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        #expect(throws: Failure.self) { try open(fixture, ["A"]) }
        #expect(throws: Failure.self) { try open(fixture, ["B", "B"]) }
        try fixture.change { try $0.cancel(count) }
        _ = try open(fixture, ["A"])
        #expect(fixture.refusal { try $0.post(count) }?.hasPrefix("count C-0001 is cancelled") == true)
    }

    @Test func hidesWhatIsExpectedFromABlindCounter() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"], blind: true)
        #expect(try fixture.change { try $0.sheet(of: count).map(\.expected) } == [nil])
        try enter(fixture, count, ("A", 9, nil))
        let reviewed = try fixture.change { try $0.review(count).count }
        #expect(try fixture.change { try $0.sheet(of: reviewed).map(\.expected) } == [Quantity(10)])
    }

    @Test func asksThePolicyWhatToCount() throws {
        let fixture = try fixture()
        let first = try open(fixture, ["A"])
        try enter(fixture, first, ("A", 10, nil))
        try fixture.change {
            _ = try $0.review(first); try $0.post(first)
        }
        try fixture.change {
            try $0.issue($0.item("A"), Quantity(1)); try $0.offer("elbe", "A", (0, 250))
        }
        var seen: [CountCandidate] = []
        fixture.policies.scope = { facts in
            seen = facts.candidates
            return CountScopeAnswer(chosen: [2, 0, 1], blind: true, secondCounter: true, why: ["by bins"])
        }
        let count = try fixture.change { inventory in
            try inventory.openCount(
                CountRequest(.worklist(atMost: 2), at: inventory.place("Materialraum")), policies: fixture.policies)
        }
        #expect(seen.map(\.sku) == ["A", "B", "C"])
        #expect(seen[0].daysSinceCount == 0)
        #expect(seen[0].movesSinceCount == 1)
        #expect(seen[0].value == Money(minor: 2250, .euro))
        #expect(seen[1].daysSinceCount == nil)
        #expect(count.blind)
        #expect(count.secondCounter)
        #expect(count.why == ["by bins"])
        #expect(try fixture.change { try $0.sheet(of: count).map(\.sku) } == ["C", "A"])
    }

    @Test(arguments: [[7], [0, 0], []])
    func refusesAScopeThatCannotBe(_ chosen: [Int]) throws {
        let fixture = try fixture()
        fixture.policies.scope = { _ in CountScopeAnswer(chosen: chosen) }
        #expect(throws: Failure.self) {
            try fixture.change { inventory in
                try inventory.openCount(
                    CountRequest(.location, at: inventory.place("Materialraum")), policies: fixture.policies)
            }
        }
    }

    @Test func saysWhenACountTakesAnItemBelowItsMinimum() throws {
        let fixture = try fixture()
        try fixture.change { try $0.newItem("M", minimum: Quantity(5), onHand: Quantity(6)) }
        let count = try open(fixture, ["M"])
        try enter(fixture, count, ("M", 4, nil))
        try fixture.change {
            _ = try $0.review(count); try $0.post(count)
        }
        #expect(try fixture.events() == ["inventory.item.below_minimum", "inventory.count.posted"])
    }

    @Test func leavesTheResultOfACountToTheNextCount() throws {
        let fixture = try fixture()
        let count = try open(fixture, ["A"])
        try enter(fixture, count, ("A", 4, nil))
        try fixture.change {
            _ = try $0.review(count); try $0.post(count)
        }
        let refusal = fixture.refusal { inventory in
            guard let movement = try inventory.records.first(Movement.self, "WHERE reason = 'count'") else { return }
            try inventory.reverse(movement)
        }
        #expect(refusal == "the result of a count is corrected by counting A again")
    }
}
