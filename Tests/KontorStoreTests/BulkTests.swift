import KontorCore
import KontorInventory
import KontorStore
import KontorTesting
import Testing

/// Records made many at a time are what they would be one by one.
@Suite struct BulkTests {
    /// An office with so many items, and a count that nothing is on.
    private struct Counting {
        let office: ScratchOffice
        let count: ID<Count>
        let items: [ID<Item>]

        init(items number: Int) throws {
            let office = try ScratchOffice([.office, .planning, .directory, .inventory])
            self.office = office
            (count, items) = try office.change { records in
                let place = try records.create(Location.self) {
                    $0.name = "Lager"
                    $0.kind = .stock
                }
                let count = try records.create(Count.self) {
                    $0.number = "C-1"
                    $0.scope = "Lager"
                    $0.place = place.id
                    $0.openedAt = records.now
                }
                let items = try (0..<number).map { position in
                    try records.create(Item.self) {
                        $0.sku = "I-\(position)"
                        $0.name = "Ware \(position)"
                        $0.category = "paper"
                        $0.unit = "Stück"
                    }.id
                }
                return (count.id, items)
            }
        }

        /// Puts items on the count.
        func add(_ items: [ID<Item>], atOnce: Bool, areFit: Bool = false) throws {
            let tokens = CountLine.schema.fields
            try office.change { records in
                func fill(_ draft: inout Draft<CountLine>, _ item: ID<Item>) {
                    draft[tokens.count] = count
                    draft[tokens.item] = item
                }
                if atOnce {
                    let fit = areFit ? [tokens.item.declaration] : []
                    try records.savepoint { try records.create(CountLine.self, forEach: items, fit: fit, fill) }
                } else {
                    for item in items { try records.create(CountLine.self) { fill(&$0, item) } }
                }
            }
        }

        func rows() throws -> [[StoredValue]] {
            try office.records.store.read { connection in
                try connection.rows("SELECT * FROM item ORDER BY id")
                    + connection.rows("SELECT * FROM count_line ORDER BY id")
                    + connection.rows(
                        "SELECT entry, position, noun, record, action, digest, payload FROM journal_change")
                    + connection.rows("SELECT number, changes, hash FROM journal_entry")
            }
        }
    }

    /// Around the numbers of rows that one statement inserts.
    @Test(arguments: [0, 1, 9, 10, 11, 49, 50, 51, 99, 100, 167, 199, 200, 201, 261, 400])
    func areTheSameAsOneByOne(_ count: Int) throws {
        let (together, apart) = (try Counting(items: count), try Counting(items: count))
        try together.add(together.items, atOnce: true)
        try apart.add(apart.items, atOnce: false)
        #expect(try together.rows() == apart.rows())
        #expect(try together.rows().count == 4 * count + (count == 0 ? 3 : 4))
        #expect(try together.office.findings() == [])
    }

    @Test(arguments: [1, 10, 49, 50, 109, 199, 200, 260])
    func sayWhichRuleOneOfThemBreaksAndKeepNothing(_ position: Int) throws {
        let counting = try Counting(items: 261)
        var items = counting.items
        items[position] = items[0]
        let before = try counting.rows()
        let refusal = #expect(throws: Failure.self) { try counting.add(items, atOnce: true) }
        #expect(refusal?.code == .conflict)
        #expect(refusal?.message == "count line: the item is on this count already")
        #expect(try counting.rows() == before)
        #expect(try counting.office.findings() == [])
    }

    @Test(arguments: [0, 50, 200, 260])
    func sayWhichOfThemNamesWhatIsNotThere(_ position: Int) throws {
        let counting = try Counting(items: 261)
        var items = counting.items
        items[position] = ID(unchecked: "itm_00000000000000000000000000")
        let before = try counting.rows()
        let refusal = #expect(throws: Failure.self) { try counting.add(items, atOnce: true) }
        #expect(refusal?.message.contains("item") == true)
        #expect(try counting.rows() == before)
    }

    /// Whoever says that what is named is fit has looked; what is not there is refused all the same.
    @Test func lookWhatMayBeNamedUnlessSomebodyHasLooked() throws {
        let counting = try Counting(items: 60)
        try counting.office.change { records in
            let item = try records.require(counting.items[55])
            _ = try records.update(item) { $0.archivedAt = records.now }
        }
        let refusal = #expect(throws: Failure.self) { try counting.add(counting.items, atOnce: true) }
        #expect(refusal?.message.contains("its item I-55 is out of use") == true)
        try counting.add(counting.items, atOnce: true, areFit: true)
        #expect(try counting.office.findings() == [])
    }

    /// What people give a name of its own is looked at one by one.
    @Test func ofWhatHasAKeyTellWhoseItIs() throws {
        let counting = try Counting(items: 1)
        let refusal = #expect(throws: Failure.self) {
            try counting.office.change { records in
                try records.create(Item.self, forEach: ["A", "B", "I-0"]) { draft, sku in
                    draft.sku = sku
                    draft.name = "Ware \(sku)"
                    draft.category = "paper"
                    draft.unit = "Stück"
                }
            }
        }
        #expect(refusal?.code == .conflict && refusal?.message == "another item has this sku already")
        #expect(try counting.rows().count == 1 + 3 + 1)
    }
}
