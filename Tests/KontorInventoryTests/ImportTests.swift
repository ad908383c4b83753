import KontorCore
import KontorIntake
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct ImportTests {
    private func stock(_ lines: [StockListLine], _ problems: [ImportProblem] = []) -> IncomingFile<StockListLine> {
        IncomingFile(
            name: "stock.csv",
            columns: ["sku": ImportColumn("Artikelnr", place: 1), "on_hand": ImportColumn("Bestand", place: 7)],
            lines: lines, problems: problems)
    }

    private func line(
        _ number: Int, _ sku: Told<String>, onHand: Told<Quantity> = .absent, minimum: Told<Quantity> = .absent,
        target: Told<Quantity> = .absent, unit: String = "Stück", category: Told<String> = .value("paper"),
        place: Told<String> = .value("Materialraum")
    ) -> StockListLine {
        var line = StockListLine(line: number, sku: sku, name: .value("Ware"), unit: .value(unit))
        line.place = place
        line.onHand = onHand
        line.minimum = minimum
        line.target = target
        line.category = category
        return line
    }

    private var newPlaces: ImportChoices {
        var choices = ImportChoices()
        choices.newPlaces = true
        return choices
    }

    private func entries(_ fixture: Fixture) throws -> StoredValue {
        try fixture.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry") }
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
        let lines = [
            line(2, .value("A"), onHand: .value(Quantity(5)), place: .value("Regal")), line(3, .value("B")),
            line(4, .value("C"), place: .absent),
        ]
        let result = try fixture.change { try $0.importItems(stock(lines), newPlaces) }
        #expect(result.created == 3)
        #expect(result.places == ["Regal"])
        try fixture.change { inventory in
            let item = try inventory.item("A").id
            #expect(try inventory.onHand(item) == Quantity(5))
            #expect(try inventory.onHand(item, at: inventory.counterpart(.opening).id) == Quantity(-5))
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test func writesNothingWhereAllIsAsTheFileSays() throws {
        let fixture = try Fixture()
        let list = stock([line(2, .value("A"), onHand: .value(Quantity(5)))])
        try fixture.change { _ = try $0.importItems(list) }
        let before = try entries(fixture)
        let again = try fixture.change { try $0.importItems(list) }
        #expect(again.changesNothing && again.unchanged == 1)
        #expect(try entries(fixture) == before)
    }

    /// The same file is taken in again where something else was said meanwhile.
    @Test func takesInAFileThatIsRightAgain() throws {
        let fixture = try Fixture()
        let (first, second) = (
            stock([line(2, .value("A"), minimum: .value(Quantity(1)))]),
            stock([line(2, .value("A"), minimum: .value(Quantity(2)))])
        )
        for list in [first, second, first] { try fixture.change { _ = try $0.importItems(list) } }
        #expect(try fixture.change { try $0.item("A").minimum } == Quantity(1))
        #expect(try fixture.office.findings() == [])
    }

    @Test func leavesWhatALineDoesNotMention() throws {
        let fixture = try Fixture()
        var full = line(2, .value("A"), minimum: .value(Quantity(1)), target: .value(Quantity(4)))
        full.nameEn = .value("Goods")
        full.maximum = .value(Quantity(9))
        full.pack = .value(Quantity(2))
        full.barcode = .value("4006381333931")
        full.bin = .value("R1")
        try fixture.change { _ = try $0.importItems(stock([full])) }
        let before = try fixture.change { try $0.item("A") }
        let result = try fixture.change { try $0.importItems(stock([line(2, .value("A"), category: .absent)])) }
        #expect(result.changesNothing)
        #expect(try fixture.change { try $0.item("A") } == before)

        var empty = line(2, .value("A"), minimum: .empty)
        empty.bin = .empty
        let left = try fixture.change { try $0.importItems(stock([empty])) }
        #expect(left.changesNothing)
        #expect(
            left.empty.notes(of: "item", cleared: false) == [
                "empty cells leave what is known: the bin of 1 item, the minimum of 1 item; clear_empty = true empties it"
            ])
        var choices = ImportChoices()
        choices.clearEmpty = true
        let cleared = try fixture.change { try $0.importItems(stock([empty]), choices) }
        #expect(
            cleared.empty.notes(of: "item", cleared: true) == [
                "empties the bin of 1 item: A", "empties the minimum of 1 item: A",
            ])
        let after = try fixture.change { try $0.item("A") }
        #expect(after.minimum == nil && after.bin == nil)
        #expect(after.target == Quantity(4) && after.barcode == "4006381333931" && after.pack == Quantity(2))
    }

    @Test func leavesTheStockOfKnownItemsAlone() throws {
        let fixture = try Fixture()
        try fixture.change { _ = try $0.importItems(stock([line(2, .value("A"), onHand: .value(Quantity(5)))])) }
        let lines = [
            line(2, .value("A"), onHand: .value(Quantity(9)), minimum: .value(Quantity(3))),
            line(3, .value("B"), onHand: .value(Quantity(1))),
        ]
        let result = try fixture.change { try $0.importItems(stock(lines)) }
        #expect(result.updated == 1)
        #expect(result.created == 1)
        #expect(
            result.stockLeftAlone
                == ["A: 5 Stück in Materialraum by the records, 9 in the file; left alone, count it"])
        #expect(try fixture.change { try $0.onHand($0.item("A").id) } == Quantity(5))
        #expect(try fixture.office.findings() == [])
    }

    @Test func saysAllThatIsWrongAndTakesInNothing() throws {
        let fixture = try Fixture()
        var unread = line(2, .unread, category: .value("stationery"))
        unread.barcode = .value("4006381333932")
        var double = line(16, .value("E2"))
        double.barcode = .value("4006381333931")
        var coded = line(17, .value("E3"))
        coded.barcode = .value("4006381333931")
        let lines = [
            unread, line(3, .value("A3")), line(5, .value("ROT"), category: .value("stationery")),
            line(6, .value("T"), unit: "Palette"),
            line(7, .value("C"), minimum: .value(Quantity(5)), target: .value(Quantity(4))), line(8, .value("A3")),
            line(9, .value("a3")), line(14, .value("BAT"), onHand: .value(Quantity(thousandths: 1500))),
            line(15, .value("X"), onHand: .value(Quantity(1)), place: .absent), double, coded,
            line(18, .value("0815")), line(19, .value("815")), line(20, .value("M"), place: .value("materialraum")),
            line(21, .value("N"), place: .value("Mond")),
        ]
        let earlier = [ImportProblem(line: 2, column: "Artikelnr", place: 1, "the cell is empty; fill it in")]
        let found = problems { try fixture.change { _ = try $0.importItems(stock(lines, earlier)) } }
        let categories =
            "no category stationery; write one of paper, toner, writing, envelopes, filing, kitchen, cleaning, "
            + "technology, postage, furniture, other; new_categories = true takes a new one"
        #expect(
            found == [
                "stock.csv: 14 problems, nothing was imported",
                "line 2, column category: \(categories)",
                "line 2, column barcode: 4006381333932 cannot be: behind 400638133393 the check digit is 1; read it again",
                "line 2, column Artikelnr: the cell is empty; fill it in",
                "line 5, column category: \(categories)",
                "line 6, column unit: no unit Palette; write one of piece, pack, box, roll, pair, bottle, can, bag, set, "
                    + "sheet, kg, g, litre, l, ml, m, m²; new_units = true takes a new one",
                "line 7, column target: the target 4 is below the minimum 5; correct one",
                "line 8, column Artikelnr: A3 stands in line 3 already; remove one of them",
                "line 9, column Artikelnr: a3 looks like A3 (line 3); write both the same, or give one another name",
                "line 14, column Bestand: this comes in whole Stück, got 1.5; correct the number or the unit",
                "line 15, column place: the cell is empty, but 1 must lie somewhere; fill it in",
                "line 17, column barcode: 4006381333931 is on E2 already; one bar code cannot mean two items",
                "line 19, column Artikelnr: 815 and 0815 (line 18) differ in leading zeros only, which spreadsheets drop; "
                    + "correct one; leading_zeros = true takes both",
                "line 20, column place: no place materialraum; did you mean Materialraum?; new_places = true takes a new one",
                "line 21, column place: no place Mond; write one of Keller, Materialraum; new_places = true takes a new one",
            ])
        #expect(try fixture.change { try $0.records.count(Item.self) } == 0)
        #expect(
            problems { try fixture.change { _ = try $0.importItems(stock([])) } }.last
                == "there are no lines in it; fill it in")
    }

    /// Two spellings of one text are one sku; two that look alike are asked about, in the records as in the file.
    @Test func knowsASkuInWhateverBytesItIsWritten() throws {
        let fixture = try Fixture()
        try fixture.change { _ = try $0.importItems(stock([line(2, .value("Bü1"))])) }
        let again = try fixture.change { try $0.importItems(stock([line(2, .value("Bu\u{308}1"))])) }
        #expect(again.created == 0 && again.unchanged == 1)
        #expect(
            problems { try fixture.change { _ = try $0.importItems(stock([line(2, .value("BÜ1"))])) } }.last
                == "line 2, column Artikelnr: BÜ1 looks like Bü1, which is known; write it so, or give it another number"
        )
        #expect(
            problems { try fixture.change { _ = try $0.newItem("bü1") } }
                == ["the sku bü1 looks like Bü1, which another item has; take another one"])
        #expect(try fixture.change { try $0.item("Bu\u{308}1").sku } == "Bü1")
        #expect(try fixture.office.findings() == [])
    }

    @Test func takesInAPriceListOverAnOlderOne() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            for sku in ["A", "B", "C"] { try inventory.newItem(sku) }
        }
        func line(_ number: Int, _ sku: String, _ cents: Int64) -> PriceListLine {
            var offer = ToldOffer()
            offer.price = .value(Money(minor: cents, .euro))
            return PriceListLine(line: number, sku: .value(sku), offer: offer)
        }
        func file(_ lines: PriceListLine...) -> IncomingFile<PriceListLine> {
            IncomingFile(name: "p.csv", lines: lines)
        }
        let first = file(line(2, "A", 100), line(3, "B", 200))
        try fixture.change { inventory in
            let elbe = try inventory.supplier("elbe")
            #expect(try inventory.importOffers(elbe, first).created == 2)
            #expect(try inventory.importOffers(elbe, first).changesNothing)
            let result = try inventory.importOffers(elbe, file(line(2, "A", 100), line(3, "B", 210), line(4, "C", 5)))
            #expect((result.created, result.updated, result.unchanged) == (1, 1, 1))
            #expect(try inventory.importOffers(elbe, first).updated == 1)
            let krause = try inventory.supplier("krause")
            #expect(try inventory.importOffers(krause, first).created == 2)
        }
        var slow = line(5, "B", 1)
        slow.offer.leadDays = .value(1000)
        slow.offer.price = .unread
        let wrong = file(line(2, "AA", 1), line(3, "A", -1), line(4, "A", 1), slow)
        let found = problems { try fixture.change { _ = try $0.importOffers($0.supplier("elbe"), wrong) } }
        #expect(
            found == [
                "p.csv: 4 problems, nothing was imported", "line 2, column sku: no item AA; did you mean A?",
                "line 3, column price: the price must not be negative, got -0.01 EUR",
                "line 4, column sku: A stands in line 3 already; remove one of them",
                "line 5, column lead_days: lead days are 0 to 999, got 1000",
            ])
        #expect(try fixture.office.findings() == [])
    }

    private func counts(_ lines: [CountSheetLine]) -> IncomingFile<CountSheetLine> {
        IncomingFile(name: "count.csv", lines: lines)
    }

    private func counted(
        _ line: Int, _ sku: String, _ place: String?, _ counted: Quantity?, _ recounted: Quantity?, _ reason: String?
    ) -> CountSheetLine {
        var line = CountSheetLine(line: line, sku: .value(sku), counted: counted.map { .value($0) } ?? .empty)
        line.place = place.map { .value($0) } ?? .empty
        line.recounted = recounted.map { .value($0) } ?? .empty
        line.reason = reason.map { .value($0) } ?? .empty
        return line
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
            counted(2, "A", "Materialraum", Quantity(98), nil, nil),
            counted(3, "D", "Keller", Quantity(10), nil, nil),
            counted(4, "B", "Materialraum", Quantity(50), nil, "wet"),
            counted(5, "C", "Materialraum", nil, nil, nil),
        ]
        try fixture.change { inventory in
            let result = try inventory.importCount(counts(sheet), CountSheetHead(), policies: fixture.policies)
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
            let again = try inventory.importCount(counts(sheet), CountSheetHead(), policies: fixture.policies)
            #expect(again.counts.isEmpty && again.known.map(\.number) == ["C-0001", "C-0002"])
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
                counted(2, "A", nil, Quantity(90), Quantity(91), nil),
                counted(3, "B", nil, Quantity(100), nil, nil),
            ]
            var head = CountSheetHead(
                countedBy: try inventory.person("jan"), recountedBy: try inventory.person("petra"))
            #expect(throws: Failure.self) {
                head.place = try inventory.place("Materialraum")
                _ = try inventory.importCount(counts(sheet), head, policies: fixture.policies)
            }
            head.into = open
            let result = try inventory.importCount(counts(sheet), head, policies: fixture.policies)
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
                counted(2, "A", nil, Quantity(10), nil, nil),
                counted(3, "B", "Keller", Quantity(0), nil, nil),
                counted(4, "C", "Materialraum", Quantity(10), nil, nil),
            ]
            let head = CountSheetHead(place: try inventory.place("Materialraum"))
            let result = try inventory.importCount(counts(sheet), head, policies: fixture.policies)
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
            counted(2, "PAPIER-A4", "Materialraum", Quantity(1), nil, nil),
            counted(3, "PAPER-A4", "Materialraum", Quantity(1), nil, nil),
            counted(4, "PAPIER-A4", "Materialraum", Quantity(2), nil, nil),
            counted(5, "KULI", "Materialraum", Quantity(thousandths: 500), nil, nil),
            counted(6, "TONER-85A", "Kellar", Quantity(-3), nil, nil),
            counted(7, "TONER-85A", nil, nil, Quantity(1), nil),
        ]
        let found = problems {
            try fixture.change {
                _ = try $0.importCount(counts(sheet), CountSheetHead(), policies: fixture.policies)
            }
        }
        #expect(
            found == [
                "count.csv: 7 problems, nothing was imported",
                "line 3, column sku: no item PAPER-A4; did you mean PAPIER-A4?",
                "line 4, column sku: PAPIER-A4 in Materialraum stands in line 2 already; remove one of them",
                "line 5, column counted: this comes in whole Stück, got 0.5; correct the number or the unit",
                "line 6, column place: no place Kellar; did you mean Keller?",
                "line 7, column place: the cell is empty, and the sheet is for no one place; fill it in",
                "line 7, column recounted: it was counted again, but not counted; fill in what was counted",
                "line 7, column sku: TONER-85A stands in line 6 already; remove one of them",
            ])
        #expect(try fixture.change { try $0.records.count(Count.self) } == 0)
    }
}
