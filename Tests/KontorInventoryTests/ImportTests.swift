import KontorCore
import KontorIntake
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct ImportTests {
    private let file = ImportFile(
        name: "stock.csv", digest: "d1",
        columns: [
            "sku": ImportColumn("Artikelnr", place: 1), "on_hand": ImportColumn("Bestand", place: 7),
        ])

    private func line(
        _ number: Int, _ sku: String, onHand: Quantity? = nil, minimum: Quantity? = nil, target: Quantity? = nil,
        unit: String = "Stück", category: String = "paper", place: String? = "Regal", pack: Quantity? = nil
    ) -> ItemLine {
        var line = ItemLine(line: number, sku: sku, name: "Ware \(sku)", category: category, unit: unit)
        line.place = place
        line.onHand = onHand
        line.minimum = minimum
        line.target = target
        line.pack = pack
        return line
    }

    private func problems(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let failure as Failure {
            return failure.message.split(separator: "\n").map(String.init)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func takesInItemsWithPlacesAndOpeningStock() throws {
        let fixture = try Fixture()
        let lines = [line(2, "A", onHand: Quantity(5)), line(3, "B", place: "Materialraum"), line(4, "C", place: nil)]
        let result = try fixture.change { try $0.importItems(lines, from: file) }
        #expect(result.created == 3)
        #expect(result.places == ["Regal"])
        try fixture.change { inventory in
            let item = try inventory.item("A").id
            #expect(try inventory.onHand(item) == Quantity(5))
            #expect(try inventory.onHand(item, at: inventory.counterpart(.opening).id) == Quantity(-5))
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func changesNothingForTheSameFile() throws {
        let fixture = try Fixture()
        try fixture.change { _ = try $0.importItems([line(2, "A", onHand: Quantity(5))], from: file) }
        let entries = try fixture.office.records.read {
            try $0.connection.value("SELECT MAX(number) FROM journal_entry")
        }
        let again = try fixture.change { try $0.importItems([line(2, "A", onHand: Quantity(5))], from: file) }
        #expect(again.alreadyImported == "stock.csv was imported on 2026-11-23 09:15 already; nothing was changed")
        #expect(
            try fixture.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry") }
                == entries)
    }

    @Test func leavesTheStockOfKnownItemsAlone() throws {
        let fixture = try Fixture()
        try fixture.change { _ = try $0.importItems([line(2, "A", onHand: Quantity(5))], from: file) }
        let next = ImportFile(name: "stock.csv", digest: "d2")
        let lines = [line(2, "A", onHand: Quantity(9), minimum: Quantity(3)), line(3, "B", onHand: Quantity(1))]
        let result = try fixture.change { try $0.importItems(lines, from: next) }
        #expect(result.updated == 1)
        #expect(result.created == 1)
        #expect(
            result.stockLeftAlone == ["A: 5 Stück in Regal by the records, 9 in the file; left alone, count it"])
        #expect(try fixture.change { try $0.onHand($0.item("A").id) } == Quantity(5))
        #expect(try fixture.office.findings() == [])
    }

    @Test func saysAllThatIsWrongAndTakesInNothing() throws {
        let fixture = try Fixture()
        let lines = [
            line(3, "A3"), line(4, ""), line(5, "ROT", category: "stationery"), line(6, "T", unit: "Palette"),
            line(7, "C", minimum: Quantity(5), target: Quantity(4)), line(8, "A3"), line(9, "U", pack: .zero),
            line(10, "O", onHand: Quantity(-4)), line(14, "BAT", onHand: Quantity(thousandths: 1500)),
            line(15, "X", onHand: Quantity(1), place: nil),
        ]
        let earlier = [ImportProblem(line: 2, column: "Bestand", "zwölf is not a number")]
        let found = problems { try fixture.change { _ = try $0.importItems(lines, from: file, earlier: earlier) } }
        #expect(
            found == [
                "stock.csv: 10 problems, nothing was imported",
                "line 2, column Bestand: zwölf is not a number",
                "line 4, column Artikelnr: the cell is empty; fill it in",
                "line 5, column category: no category stationery; write one of paper, toner, writing, envelopes, filing, "
                    + "kitchen, cleaning, technology, postage, furniture, other",
                "line 6, column unit: no unit Palette; write one of piece, pack, box, roll, pair, bottle, can, bag, set, "
                    + "sheet, kg, g, litre, l, ml, m, m²",
                "line 7, column target: the target 4 is below the minimum 5; correct one",
                "line 8, column Artikelnr: A3 stands in line 3 already; remove one of them",
                "line 9, column pack: a package holds more than 0; leave it empty if unknown",
                "line 10, column Bestand: -4 is less than 0; write 0 or more",
                "line 14, column Bestand: this comes in whole Stück, got 1.5; correct the number or the unit",
                "line 15, column place: the cell is empty, but 1 must lie somewhere; fill it in",
            ])
        #expect(try fixture.change { try $0.records.count(Item.self) } == 0)
        #expect(
            problems { try fixture.change { _ = try $0.importItems([], from: file) } }.last
                == "there are no lines in it; fill it in")
    }

    @Test func takesInAPriceListOverAnOlderOne() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            for sku in ["A", "B", "C"] { try inventory.newItem(sku) }
        }
        func terms(_ cents: Int64) -> OfferTerms {
            OfferTerms(steps: [PriceStep(from: .zero, price: Money(minor: cents, .euro))])
        }
        let first = [OfferLine(line: 2, sku: "A", terms: terms(100)), OfferLine(line: 3, sku: "B", terms: terms(200))]
        let second =
            first.dropLast() + [
                OfferLine(line: 3, sku: "B", terms: terms(210)),
                OfferLine(line: 4, sku: "C", terms: terms(5)),
            ]
        try fixture.change { inventory in
            let elbe = try inventory.supplier("elbe")
            #expect(try inventory.importOffers(elbe, first, from: file).created == 2)
            #expect(try inventory.importOffers(elbe, first, from: file).alreadyImported != nil)
            let result = try inventory.importOffers(
                elbe, Array(second), from: ImportFile(name: "p.csv", digest: "d2"))
            #expect((result.created, result.updated, result.unchanged) == (1, 1, 1))
            let krause = try inventory.supplier("krause")
            #expect(try inventory.importOffers(krause, first, from: file).created == 2)
        }
        let wrong = [
            OfferLine(line: 2, sku: "AA", terms: terms(1)), OfferLine(line: 3, sku: "A", terms: terms(-1)),
            OfferLine(line: 4, sku: "A", terms: terms(1)),
        ]
        let found = problems {
            try fixture.change {
                _ = try $0.importOffers($0.supplier("elbe"), wrong, from: ImportFile(name: "p.csv", digest: "d3"))
            }
        }
        #expect(
            found == [
                "p.csv: 3 problems, nothing was imported", "line 2, column sku: no item AA; did you mean A?",
                "line 3, column price: the price must not be negative, got -0.01 EUR",
                "line 4, column sku: A stands in line 3 already; remove one of them",
            ])
        #expect(try fixture.office.findings() == [])
    }

    /// Among few other items, where all are read, and among many, where each is looked up.
    @Test(arguments: [0, 100])
    func takesInAFilledSheetAsOneCountPerPlace(_ others: Int) throws {
        let fixture = try Fixture()
        try fixture.change { try $0.newItems(others) }
        fixture.policies.check = { abs($0.share ?? 1) > 0.1 ? CountCheckAnswer(.recount) : CountCheckAnswer(.accept) }
        try fixture.change { inventory in
            for sku in ["A", "B", "C"] { try inventory.newItem(sku, onHand: Quantity(100)) }
            try inventory.newItem("D", onHand: Quantity(10), place: "Keller")
        }
        let sheet = [
            CountSheetLine(line: 2, sku: "A", place: "Materialraum", counted: Quantity(98)),
            CountSheetLine(line: 3, sku: "D", place: "Keller", counted: Quantity(10)),
            CountSheetLine(line: 4, sku: "B", place: "Materialraum", counted: Quantity(50), reason: "wet"),
            CountSheetLine(line: 5, sku: "C", place: "Materialraum", counted: nil),
        ]
        try fixture.change { inventory in
            let result = try inventory.importCount(sheet, from: file, CountSheetHead(), policies: fixture.policies)
            #expect(result.counts.map(\.number) == ["C-0001", "C-0002"])
            #expect(
                (result.confirmed, result.deviating, result.open, result.notCounted) == (1, 2, 1, 1))
            let lines = try inventory.sheet(of: result.counts[0])
            #expect(lines.map(\.sku) == ["A", "B", "C"])
            #expect(lines.map(\.line.expected) == [Quantity(100), Quantity(100), nil])
            #expect(throws: Failure.self) { try inventory.post(result.counts[0]) }
            try inventory.enter(
                result.counts[0], [CountEntry(inventory.item("B").id, recounted: Quantity(50))], by: nil,
                policies: fixture.policies)
            for count in result.counts { try inventory.post(count) }
            #expect(try inventory.onHand(inventory.item("B").id) == Quantity(50))
            let again = try inventory.importCount(sheet, from: file, CountSheetHead(), policies: fixture.policies)
            #expect(again.alreadyImported != nil)
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func fillsTheCountThatASheetWasPrintedFrom() throws {
        let fixture = try Fixture()
        fixture.policies.check = { _ in CountCheckAnswer(.secondPerson) }
        try fixture.change { inventory in
            for sku in ["A", "B"] { try inventory.newItem(sku, onHand: Quantity(100)) }
            let open = try inventory.openCount(
                CountRequest(.items([inventory.item("A")]), at: inventory.place("Materialraum")),
                policies: fixture.policies)
            let sheet = [
                CountSheetLine(line: 2, sku: "A", counted: Quantity(90), recounted: Quantity(91)),
                CountSheetLine(line: 3, sku: "B", counted: Quantity(100)),
            ]
            var head = CountSheetHead(
                countedBy: try inventory.person("jan"), recountedBy: try inventory.person("petra"))
            #expect(throws: Failure.self) {
                head.place = try inventory.place("Materialraum")
                _ = try inventory.importCount(sheet, from: file, head, policies: fixture.policies)
            }
            head.into = open
            let result = try inventory.importCount(sheet, from: file, head, policies: fixture.policies)
            #expect((result.confirmed, result.deviating, result.open) == (1, 1, 0))
            try inventory.post(result.counts[0])
            #expect(try inventory.onHand(inventory.item("A").id) == Quantity(91))
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func takesLinesWithoutAPlaceForThoseOfTheSheetsPlace() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            for sku in ["A", "B", "C"] { try inventory.newItem(sku, onHand: Quantity(10)) }
            let sheet = [
                CountSheetLine(line: 2, sku: "A", counted: Quantity(10)),
                CountSheetLine(line: 3, sku: "B", place: "Keller", counted: Quantity(0)),
                CountSheetLine(line: 4, sku: "C", place: "Materialraum", counted: Quantity(10)),
            ]
            let head = CountSheetHead(place: try inventory.place("Materialraum"))
            let result = try inventory.importCount(sheet, from: file, head, policies: fixture.policies)
            let skus = try result.counts.map { try inventory.sheet(of: $0).map(\.sku) }
            #expect(skus == [["A", "C"], ["B"]])
            #expect(result.confirmed == 3)
        }
    }

    @Test(arguments: [0, 100])
    func saysAllThatIsWrongOnASheet(_ others: Int) throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            try inventory.newItems(others)
            for sku in ["PAPIER-A4", "TONER-85A", "KULI"] { try inventory.newItem(sku) }
        }
        let sheet = [
            CountSheetLine(line: 2, sku: "PAPIER-A4", place: "Materialraum", counted: Quantity(1)),
            CountSheetLine(line: 3, sku: "PAPER-A4", place: "Materialraum", counted: Quantity(1)),
            CountSheetLine(line: 4, sku: "PAPIER-A4", place: "Materialraum", counted: Quantity(2)),
            CountSheetLine(line: 5, sku: "KULI", place: "Materialraum", counted: Quantity(thousandths: 500)),
            CountSheetLine(line: 6, sku: "TONER-85A", place: "Kellar", counted: Quantity(-3)),
            CountSheetLine(line: 7, sku: "TONER-85A", counted: nil, recounted: Quantity(1)),
        ]
        let found = problems {
            try fixture.change {
                _ = try $0.importCount(
                    sheet, from: ImportFile(name: "s.csv", digest: "x"), CountSheetHead(), policies: fixture.policies)
            }
        }
        #expect(
            found == [
                "s.csv: 8 problems, nothing was imported",
                "line 3, column sku: no item PAPER-A4; did you mean PAPIER-A4?",
                "line 4, column sku: PAPIER-A4 in Materialraum stands in line 2 already; remove one of them",
                "line 5, column counted: this comes in whole Stück, got 0.5; correct the number or the unit",
                "line 6, column place: no place Kellar; did you mean Keller?",
                "line 6, column counted: -3 is less than 0; write 0 or more",
                "line 7, column place: the cell is empty, and the sheet is for no one place; fill it in",
                "line 7, column sku: TONER-85A stands in line 6 already; remove one of them",
                "line 7, column recounted: it was counted again, but not counted; fill in what was counted",
            ])
        #expect(try fixture.change { try $0.records.count(Count.self) } == 0)
    }
}
