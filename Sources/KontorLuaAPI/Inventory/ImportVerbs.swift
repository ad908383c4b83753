internal import KontorConnectors
internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorInventory
internal import KontorStore

/// Taking in stock lists, price lists and count sheets: all errors at once, all lines or none, twice as good as once.
enum ImportVerbs {
    static let all: [Verb] = [items, offers, count]

    private static var items: Verb {
        Verb("inventory.item.import", .write("inventory"), "Takes in a stock list as a spreadsheet exports it.") {
            verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            verb.returns(.table(ImportResult.shape))
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
            let options = ImportOptions(
                verb, [.clearEmpty, .newPlaces, .newCategories, .newUnits, .leadingZeros])
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let (sheet, choices) = (StockListReader.read(given.content).named(given), options.choices(call))
                let result = try Inventory(call.records).importItems(sheet, choices)
                let places = result.places.isEmpty ? [] : ["new places: " + result.places.joined(separator: ", ")]
                let notes =
                    sheet.notes + places + result.empty.notes(of: "item", cleared: choices.clearEmpty)
                    + result.stockLeftAlone + result.outOfUse
                guard !result.changesNothing else {
                    let what = ImportResult.counted(result.unchanged, "item")
                    let different = result.stockLeftAlone.count
                    return ImportResult.value(
                        ImportResult.nothingNew(given.name, what, different: different), notes)
                }
                return ImportResult.value(
                    "\(given.name): \(result.created) new items, \(result.updated) changed, \(result.unchanged) as they were",
                    notes)
            }
        }
    }

    private static var offers: Verb {
        Verb("inventory.offer.import", .write("inventory"), "Takes in a supplier's price list.") { verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            let supplier = verb.required("supplier", Supplier.self, "Whose prices they are, by handle.")
            verb.returns(.table(ImportResult.shape))
            verb.fails(.invalid, "a line is wrong; every problem is named, and nothing is imported")
            verb.fails(.refused, "the supplier is out of use, or no supplier")
            verb.example(
                """
                local file = { name = "elbe.csv", content = "SKU;Price;Pack;Lead days\\nPAPIER-A4;1,90;5;4" }
                local result = assert(kontor.inventory.offer.import(file, { supplier = "elbe" }))
                assert(result.summary == "elbe.csv: 0 new offers, 1 changed, 0 as they were")
                """)
            let options = ImportOptions(verb, [.clearEmpty])
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let records = try call.records
                let sheet = PriceListReader.read(given.content, currency: records.office.currency).named(given)
                let choices = options.choices(call)
                let result = try Inventory(records).importOffers(call[supplier].record, sheet, choices)
                let notes =
                    sheet.notes + result.empty.notes(of: "offer", cleared: choices.clearEmpty) + result.notes
                guard !result.changesNothing else {
                    let what = ImportResult.counted(result.unchanged, "offer")
                    return ImportResult.value(ImportResult.nothingNew(given.name, what), notes)
                }
                return ImportResult.value(
                    "\(given.name): \(result.created) new offers, \(result.updated) changed, "
                        + "\(result.unchanged) as they were", notes)
            }
        }
    }

    private static var count: Verb {
        Verb(
            "inventory.count.import", .write("inventory"),
            "Takes in a filled count sheet: one count per place, in review."
        ) {
            verb in
            let file = verb.subject("file", FileArgument.self, "The CSV file.")
            let by = verb.optional("counted_by", OfficePerson.self, "Who counted; the acting person where left out.")
            let again = verb.optional("recounted_by", OfficePerson.self, "Who counted again.")
            let second = verb.optional(
                "second_counter", Bool.self, "Whether somebody else must count deviations again.")
            verb.returns(.table(InventoryResults.countImported))
            verb.fails(.invalid, "a line is wrong; every problem is named, and nothing is imported")
            verb.fails(.refused, "who counted is with another organisation")
            verb.example(
                """
                local file = { name = "sheet.csv", content =
                  "SKU;Location;Counted\\nPAPIER-A4;Materialraum;12\\nPAPIER-A3;Materialraum;" }
                local result = assert(kontor.inventory.count.import(file, { counted_by = "lena.schaefer" }))
                local count = kontor.inventory.count.get(result.counts[1])
                assert(count.state == "review" and #count.lines == 2)
                """)
            let options = ImportOptions(verb, [.again])
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let sheet = CountSheetReader.read(given.content).named(given)
                var head = CountSheetHead(
                    countedBy: call[by]?.record.id ?? call.person, recountedBy: call[again]?.record.id)
                head.isCounterNamed = call[by] != nil
                head.secondCounter = call[second]
                let result = try Inventory(call.records).importCount(
                    sheet, head, options.choices(call), policies: call.inventoryPolicies)
                let (numbers, known) = (result.counts.map(\.number), result.known.map(\.number))
                let records = try call.records
                let isOfToday = result.known.allSatisfy { records.time.day(at: $0.openedAt) == records.today }
                let told = isOfToday ? "what was counted today as" : "what stands already on the open"
                let summary =
                    numbers.isEmpty
                    ? "\(given.name): says \(told) \(known.joined(separator: ", ")); nothing was changed"
                    : "\(given.name): \(numbers.count == 1 ? "count" : "counts") \(numbers.joined(separator: ", ")); \(result.confirmed) lines confirmed, "
                        + "\(result.deviating) deviate, \(result.open) of them to be counted again, "
                        + (result.undecided.isEmpty ? "" : "\(result.undecided.count) not decided, ")
                        + "\(result.notCounted) not counted"
                call.session.desk.undecided += result.undecided.count
                let undecided = result.undecided.map {
                    "not decided: \($0.sku)  \($0.reason ?? "the policy gave no usable answer"); enter it again"
                }
                let alike =
                    numbers.isEmpty
                    ? [] : known.map { "count \($0)\(isOfToday ? " of today" : "") says the same for its place" }
                let notes = sheet.notes + alike + undecided + result.unheeded
                return InventoryResults.countImported(
                    (ImportResult.Imported(summary: summary, notes: notes), numbers + known))
            }
        }
    }
}

extension IncomingFile {
    /// The same with the name and the digest of the file that was handed over.
    fileprivate func named(_ file: FileArgument) -> IncomingFile {
        var named = self
        named.name = file.name
        named.digest = Digest.sha256(file.content)
        return named
    }
}
