import KontorCore
import KontorInventory
import KontorStore
import KontorTesting
import Testing

/// Records made many at a time are what they would be one by one.
@Suite struct BulkTests {
    private static func office() throws -> ScratchOffice {
        try ScratchOffice([.office, .planning, .directory, .inventory])
    }

    private func make(_ skus: [String], in office: ScratchOffice, atOnce: Bool) throws {
        try office.change { records in
            func fill(_ draft: inout Draft<Item>, _ sku: String) {
                draft.sku = sku
                draft.name = "Ware \(sku)"
                draft.category = "paper"
                draft.unit = "Stück"
            }
            if atOnce {
                try records.create(Item.self, forEach: skus, fill)
            } else {
                for sku in skus { try records.create(Item.self) { fill(&$0, sku) } }
            }
        }
    }

    private func rows(_ office: ScratchOffice) throws -> [[StoredValue]] {
        try office.records.store.read { connection in
            try connection.rows("SELECT * FROM item ORDER BY id")
                + connection.rows("SELECT entry, position, noun, record, action, digest, payload FROM journal_change")
                + connection.rows("SELECT number, changes, hash FROM journal_entry")
        }
    }

    /// Around the numbers of rows that one statement inserts.
    @Test(arguments: [0, 1, 9, 10, 11, 49, 50, 51, 60, 99, 100, 101, 167])
    func areTheSameAsOneByOne(_ count: Int) throws {
        let skus = (0..<count).map { "I-\($0)" }
        let (together, apart) = (try Self.office(), try Self.office())
        try make(skus, in: together, atOnce: true)
        try make(skus, in: apart, atOnce: false)
        #expect(try rows(together) == rows(apart))
        #expect(try together.findings() == [])
    }

    @Test(arguments: [0, 10, 49, 50, 109, 139, 140])
    func sayWhichRuleOneOfThemBreaksAndKeepNothing(_ position: Int) throws {
        let office = try Self.office()
        try make(["A"], in: office, atOnce: true)
        var skus = (0..<141).map { "I-\($0)" }
        skus[position] = "A"
        let before = try rows(office)
        let refusal = #expect(throws: Failure.self) { try make(skus, in: office, atOnce: true) }
        #expect(refusal?.code == .conflict && refusal?.message == "another item has this sku already")
        #expect(try rows(office) == before)
        #expect(try office.findings() == [])
    }
}
