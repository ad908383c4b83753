import KontorCore
import KontorIntake
import KontorInventory
import KontorStore
import KontorTesting
import Testing

/// Random sheets in random orders: what a sheet says is so afterwards, what it does not mention is as it was, and what
/// is so already changes nothing.
@Suite struct ImportPropertyTests {
    /// The fields that a random line tells, none of which bounds another.
    private struct Model: Equatable {
        var name = "Ware"
        var nameEn: String?
        var bin: String?
        var minimum: Quantity?
        var pack: Quantity?
    }

    private struct Chance {
        var random: SeededRandom

        mutating func below(_ bound: Int) -> Int {
            Int(random.next() % UInt64(bound))
        }

        mutating func told<Value>(_ value: Value) -> Told<Value> {
            switch below(4) {
            case 0: .absent
            case 1: .empty
            default: .value(value)
            }
        }
    }

    private func line(_ number: Int, _ chance: inout Chance) -> StockListLine {
        var line = StockListLine(
            line: number + 2, sku: .value("S-\(number)"), name: .value("Ware \(chance.below(3))"), unit: .value("Stück")
        )
        line.category = .value("other")
        line.nameEn = chance.told("Goods \(chance.below(3))")
        line.bin = chance.told("R\(chance.below(3))")
        line.minimum = chance.told(Quantity(chance.below(3)))
        line.pack = chance.told(Quantity(1 + chance.below(3)))
        return line
    }

    private func apply(_ line: StockListLine, to model: inout Model, clearing: Bool) {
        func take<Value>(_ told: Told<Value>, _ value: inout Value?) {
            switch told {
            case .value(let new): value = new
            case .empty where clearing: value = nil
            case .empty, .absent, .unread: break
            }
        }
        model.name = line.name.value ?? model.name
        take(line.nameEn, &model.nameEn)
        take(line.bin, &model.bin)
        take(line.minimum, &model.minimum)
        take(line.pack, &model.pack)
    }

    private func kept(_ fixture: Fixture) throws -> [String: Model] {
        try fixture.change { inventory in
            Dictionary(
                uniqueKeysWithValues: try inventory.records.find(Item.self, "").map {
                    ($0.sku, Model(name: $0.title, nameEn: $0.nameEn, bin: $0.bin, minimum: $0.minimum, pack: $0.pack))
                })
        }
    }

    private func entries(_ fixture: Fixture) throws -> StoredValue {
        try fixture.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry") }
    }

    @Test(arguments: 1...12)
    func leavesWhatAStockListSaysAndNothingElse(_ seed: UInt64) throws {
        let fixture = try Fixture()
        var chance = Chance(random: SeededRandom(seed: seed))
        var models: [String: Model] = [:]
        for _ in 1...8 {
            var choices = ImportChoices()
            choices.clearEmpty = chance.below(2) == 0
            let numbers = (0..<6).filter { _ in chance.below(2) == 0 }
            let file = IncomingFile(name: "s.csv", lines: numbers.map { line($0, &chance) })
            guard !file.lines.isEmpty else { continue }
            for line in file.lines {
                let sku = line.sku.value ?? ""
                var model = models[sku] ?? Model()
                apply(line, to: &model, clearing: choices.clearEmpty)
                models[sku] = model
            }
            try fixture.change { _ = try $0.importItems(file, choices) }
            #expect(try kept(fixture) == models)
            let before = try entries(fixture)
            #expect(try fixture.change { try $0.importItems(file, choices) }.changesNothing)
            #expect(try entries(fixture) == before)
        }
        #expect(try fixture.office.findings() == [])
    }

    /// Files about different items, or different fields of one, may come in any order.
    @Test(arguments: 1...8)
    func doesNotMindTheOrderOfIndependentFiles(_ seed: UInt64) throws {
        var chance = Chance(random: SeededRandom(seed: seed))
        let all = (0..<6).map { line($0, &chance) }
        func parts(_ choose: (inout StockListLine) -> Void) -> IncomingFile<StockListLine> {
            IncomingFile(
                name: "part.csv",
                lines: all.map {
                    var part = StockListLine(line: $0.line, sku: $0.sku, name: $0.name, unit: $0.unit)
                    part.category = $0.category
                    (part.nameEn, part.bin, part.minimum, part.pack) = ($0.nameEn, $0.bin, $0.minimum, $0.pack)
                    choose(&part)
                    return part
                })
        }
        let files = [
            parts { ($0.bin, $0.minimum, $0.pack) = (.absent, .absent, .absent) },
            parts { ($0.nameEn, $0.minimum, $0.pack) = (.absent, .absent, .absent) },
            parts { ($0.nameEn, $0.bin) = (.absent, .absent) },
        ]
        var results: [[String: Model]] = []
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0, 1]] {
            let fixture = try Fixture()
            for index in order { try fixture.change { _ = try $0.importItems(files[index]) } }
            results.append(try kept(fixture))
        }
        #expect(results.allSatisfy { $0 == results[0] })
    }

    /// A, B, A: whatever came between, the last list is what is in force.
    @Test(arguments: 1...8)
    func endsWithThePricesOfTheLastList(_ seed: UInt64) throws {
        let fixture = try Fixture()
        var chance = Chance(random: SeededRandom(seed: seed))
        try fixture.change { inventory in for number in 0..<4 { try inventory.newItem("S-\(number)") } }
        func list() -> IncomingFile<PriceListLine> {
            IncomingFile(
                name: "p.csv",
                lines: (0..<4).map { number in
                    var offer = ToldOffer()
                    offer.price = .value(Money(minor: Int64(100 + chance.below(3)), .euro))
                    offer.leadDays = chance.told(chance.below(4))
                    offer.number = chance.told("N\(chance.below(3))")
                    return PriceListLine(line: number + 2, sku: .value("S-\(number)"), offer: offer)
                })
        }
        func kept() throws -> [[StoredValue]] {
            try fixture.office.records.read {
                try $0.connection.rows(
                    """
                    SELECT o.item_id, o.number, o.lead_days, b.price_minor FROM offer o \
                    JOIN price_break b ON b.offer_id = o.id ORDER BY o.item_id
                    """)
            }
        }
        let (first, second) = (list(), list())
        func take(_ list: IncomingFile<PriceListLine>) throws -> Bool {
            try fixture.change { try $0.importOffers($0.supplier("elbe"), list).changesNothing }
        }
        _ = try take(first)
        for _ in 1...3 {
            _ = try take(second)
            _ = try take(first)
            for (line, row) in zip(first.lines, try kept()) {
                #expect(row[3] == .integer(line.offer.price.value?.minor ?? 0))
                if let days = line.offer.leadDays.value { #expect(row[2] == .integer(Int64(days))) }
                if let number = line.offer.number.value { #expect(row[1] == .text(number)) }
            }
            let before = try entries(fixture)
            #expect(try take(first))
            #expect(try entries(fixture) == before)
        }
        #expect(try fixture.office.findings() == [])
    }
}
