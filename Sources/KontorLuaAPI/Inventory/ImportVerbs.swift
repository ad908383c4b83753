internal import KontorConnectors
internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorInventory
internal import KontorStore

/// Taking in stock lists, price lists and count sheets: all errors at once, all lines or none, the same file once.
enum ImportVerbs {
    static let all: [Verb] = [items, offers, count, terms, offer]

    private static var items: Verb {
        Verb("inventory.item.import", .write("inventory"), "Takes in a stock list as a spreadsheet exports it.") {
            verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            verb.returns(.fields("Imported", ImportResult.declarations))
            verb.fails(.invalid, "a line is wrong; every problem is named, and nothing is imported")
            verb.example(
                """
                local file = { name = "new.csv", content =
                  "SKU;Name;Category;Unit;Location;Stock;Minimum\\n" ..
                  "LINEAL;Lineal 30 cm;writing;Stück;Materialraum;5;2" }
                assert(kontor.inventory.item.import(file).summary == "new.csv: 1 new items, 0 changed, 0 as they were")
                assert(kontor.inventory.item.get("LINEAL").on_hand == 5)

                file.content = file.content:gsub(";5;", ";five;")
                local _, err = kontor.inventory.item.import(file)
                assert(err.message:find "line 2, column Stock: “five” is no number")
                """)
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let (lines, source, problems) = SheetImport.prepare(given, StockListReader.read(given.content)) {
                    $0.line
                }
                let result = try Inventory(call.records).importItems(
                    lines.map(item), from: source, earlier: problems)
                if let sentence = result.alreadyImported { return ImportResult.value(sentence) }
                let places = result.places.isEmpty ? [] : ["new places: " + result.places.joined(separator: ", ")]
                return ImportResult.value(
                    "\(given.name): \(result.created) new items, \(result.updated) changed, \(result.unchanged) as they were",
                    places + result.stockLeftAlone)
            }
        }
    }

    private static func item(_ line: StockLine) -> ItemLine {
        var item = ItemLine(
            line: line.line, sku: line.sku, name: line.name, category: line.category ?? "other", unit: line.unit)
        item.nameEn = line.nameEnglish
        item.place = line.location
        item.bin = line.bin
        item.onHand = line.onHand
        item.minimum = line.minimum
        item.target = line.target
        item.maximum = line.maximum
        item.pack = line.pack
        item.barcode = line.barcode
        return item
    }

    private static var offers: Verb {
        Verb("inventory.offer.import", .write("inventory"), "Takes in a supplier's price list.") { verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            let supplier = verb.required("supplier", Record<Organisation>.self, "Whose prices they are, by handle.")
            verb.returns(.fields("Imported", ImportResult.declarations))
            verb.fails(.invalid, "a line is wrong; every problem is named, and nothing is imported")
            verb.example(
                """
                local file = { name = "elbe.csv", content = "SKU;Price;Pack;Lead days\\nPAPIER-A4;1,90;5;4" }
                local result = assert(kontor.inventory.offer.import(file, { supplier = "elbe" }))
                assert(result.summary == "elbe.csv: 0 new offers, 1 changed, 0 as they were")
                """)
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let records = try call.records
                let reading = PriceListReader.read(given.content, currency: records.office.currency)
                let (lines, source, problems) = SheetImport.prepare(given, reading) { $0.line }
                let result = try Inventory(records).importOffers(
                    call[supplier], lines.map(offer), from: source, earlier: problems)
                return ImportResult.value(
                    result.alreadyImported
                        ?? "\(given.name): \(result.created) new offers, \(result.updated) changed, "
                        + "\(result.unchanged) as they were")
            }
        }
    }

    private static func offer(_ line: KontorConnectors.OfferLine) -> KontorInventory.OfferLine {
        KontorInventory.OfferLine(
            line: line.line, sku: line.sku,
            terms: OfferTerms(
                number: line.supplierNumber, pack: line.pack ?? Quantity(1), minimumOrder: line.minimumOrder ?? .zero,
                leadDays: line.leadDays ?? 0, validUntil: line.validUntil, preferred: line.isPreferred,
                steps: [PriceStep(from: .zero, price: line.price)]
                    + line.breaks.map { PriceStep(from: $0.from, price: $0.price) }))
    }

    private static var count: Verb {
        Verb(
            "inventory.count.import", .write("inventory"),
            "Takes in a filled count sheet: one count per place, in review."
        ) {
            verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            let by = verb.optional("counted_by", Record<Person>.self, "Who counted; the acting person where left out.")
            let again = verb.optional("recounted_by", Record<Person>.self, "Who counted again.")
            let second = verb.optional(
                "second_counter", Bool.self, "Whether somebody else must count deviations again.")
            verb.returns(
                .fields(
                    "CountImported",
                    ImportResult.declarations + [
                        ParameterDeclaration("counts", .list(.text), isRequired: false, "The counts' numbers.")
                    ]))
            verb.fails(.invalid, "a line is wrong; every problem is named, and nothing is imported")
            verb.example(
                """
                local file = { name = "sheet.csv", content =
                  "SKU;Location;Counted\\nPAPIER-A4;Materialraum;12\\nPAPIER-A3;Materialraum;" }
                local result = assert(kontor.inventory.count.import(file, { counted_by = "lena.schaefer" }))
                local count = kontor.inventory.count.get(result.counts[1])
                assert(count.state == "review" and #count.lines == 2)
                """)
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let (rows, source, problems) = SheetImport.prepare(given, CountSheetReader.read(given.content)) {
                    $0.line
                }
                var head = CountSheetHead(countedBy: call[by]?.id ?? call.person, recountedBy: call[again]?.id)
                head.secondCounter = call[second] ?? false
                let lines = rows.map {
                    CountSheetLine(
                        line: $0.line, sku: $0.sku, place: $0.location, counted: $0.counted, recounted: $0.recounted,
                        reason: $0.note)
                }
                let result = try Inventory(call.records).importCount(
                    lines, from: source, head, earlier: problems, policies: call.inventoryPolicies)
                if let sentence = result.alreadyImported { return ImportResult.value(sentence) }
                let numbers = result.counts.map(\.number)
                return .fields([
                    "summary": .text(
                        "\(given.name): counts \(numbers.joined(separator: ", ")); \(result.confirmed) lines confirmed, "
                            + "\(result.deviating) deviate, \(result.open) of them to be counted again, "
                            + "\(result.notCounted) not counted"),
                    "notes": .texts([]), "counts": .texts(numbers),
                ])
            }
        }
    }

    private static var terms: Verb {
        Verb("inventory.offer.terms", .write("inventory"), "Writes down what a supplier asks for a delivery.") { verb in
            let supplier = verb.subject("supplier", Record<Organisation>.self, "Whose terms they are.")
            let freight = verb.required("freight", Money.self, "What a delivery costs.")
            let free = verb.optional("freight_free_from", Money.self, "From this basket on nothing.")
            verb.returns(.record(SupplierTerms.self))
            verb.fails(.invalid, "the amounts are not in the office's currency")
            verb.example(
                #"assert(kontor.inventory.offer.terms("elbe", { freight = "5.90 EUR", freight_free_from = "75.00 EUR" }))"#
            )
            return { call in
                .record(
                    try Inventory(call.records).setTerms(
                        of: call[supplier], freight: call[freight], freeFrom: call[free]))
            }
        }
    }

    private static var offer: Verb {
        Verb("inventory.offer.set", .write("inventory"), "Writes down what a supplier asks for an item.") { verb in
            let item = verb.subject("item", Record<Item>.self, "The item by its id or sku.")
            let supplier = verb.required("supplier", Record<Organisation>.self, "Who offers it.")
            let price = verb.required("price", Money.self, "Net price of one stock unit.")
            let pack = verb.optional("pack", Quantity.self, "Sold in multiples of this.", unit: "stock units")
            let least = verb.optional("minimum_order", Quantity.self, "The least that is sold.", unit: "stock units")
            let days = verb.optional("lead_days", Int.self, "Working days until it arrives.", unit: "days")
            let until = verb.optional("valid_until", Day.self, "Last day on which the price holds.")
            let preferred = verb.optional(
                "preferred", Bool.self, "Whether we buy it here where nothing speaks against it.")
            verb.returns(.record(Offer.self))
            verb.fails(.invalid, "the price, pack or days cannot be")
            verb.example(
                #"assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR", pack = 5 }))"#
            )
            return { call in
                let terms = OfferTerms(
                    pack: call[pack] ?? Quantity(1), minimumOrder: call[least] ?? .zero, leadDays: call[days] ?? 0,
                    validUntil: call[until], preferred: call[preferred] ?? false,
                    steps: [PriceStep(from: .zero, price: try call[price])])
                return .record(try Inventory(call.records).setOffer(call[item], call[supplier], terms))
            }
        }
    }
}

/// What all sheets have in common on their way in.
private enum SheetImport {
    /// Returns the lines that could be read whole, and what is wrong with the others: nothing is said twice.
    static func prepare<Line>(
        _ file: FileArgument, _ reading: SheetReading<Line>, line: (Line) -> Int
    ) -> (lines: [Line], source: ImportFile, problems: [ImportProblem]) {
        let problems = reading.problems.map {
            ImportProblem(line: $0.line, column: $0.header ?? "", place: $0.column ?? 0, $0.sentence)
        }
        let wrong = Set(problems.map(\.line))
        let columns = reading.headings.mapValues { ImportColumn($0.header, place: $0.column ?? 0) }
        let source = ImportFile(name: file.name, digest: Digest.sha256(file.content), columns: columns)
        return (reading.lines.filter { !wrong.contains(line($0)) }, source, problems)
    }
}
