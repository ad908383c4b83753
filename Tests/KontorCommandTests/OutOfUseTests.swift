import Testing

/// What is out of use is neither named anew nor acted on, and its end says what names it.
@Suite struct OutOfUseTests {
    private func told(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        return outcome.output + outcome.errors
    }

    /// KEKS is out of use, and so is a place called Keller.
    private func office() throws -> Shell {
        let shell = try Shell(example: "krueger")
        let made = try shell.kontor(
            "eval",
            """
            assert(kontor.inventory.item.archive "KEKS")
            assert(kontor.inventory.location.create { name = "Keller", kind = "stock" })
            assert(kontor.inventory.location.archive "Keller")
            """)
        #expect(made.status == 0, "\(made)")
        return shell
    }

    private static let restore = #"kontor.inventory.item.restore("KEKS")"#

    @Test(arguments: [
        (#"inventory.count.open { place = "Materialraum", items = { "KEKS" } }"#, "KEKS is out of use: \(restore)"),
        (#"inventory.count.open { place = "Keller" }"#, "Keller was given up: name a place in use"),
        (#"inventory.movement.take_back("KEKS", { quantity = 1 })"#, "KEKS is out of use: \(restore) first"),
        (#"inventory.offer.set("KEKS", { supplier = "elbe", price = "1.00 EUR" })"#, "KEKS is out of use: \(restore)"),
        (
            #"inventory.item.create { sku = "N", name = "n", category = "other", unit = "Stück", place = "Keller" }"#,
            "item: its place Keller is out of use: take it back with kontor.inventory.location.restore first"
        ),
        (
            #"inventory.location.create { name = "Regal", kind = "stock", parent = "Keller" }"#,
            "location: its parent Keller is out of use"
        ),
        (
            #"equipment.model.create { name = "M", kind = "printer", supplies = { "KEKS" } }"#,
            "model: supplies: KEKS is out of use: take it back with kontor.inventory.item.restore first"
        ),
    ])
    func isNotNamedAnew(_ act: String, _ sentence: String) throws {
        let errors = try office().refusal(["eval", "assert(kontor.\(act))"])
        #expect(errors.contains(sentence), "\(errors)")
    }

    @Test func aStockListDoesNotChangeItInPassing() throws {
        let shell = try office()
        func line(_ name: String) -> String {
            "SKU;Name;Category;Unit;Location;Stock\nKEKS;\(name);kitchen;Packung;Teeküche;0\n"
        }
        try shell.write(line("Andere Kekse"), to: "s.csv")
        let list = try shell.refusal(["import", "items", "s.csv"])
        #expect(list.contains("KEKS is out of use; take it back with \(Self.restore) first"), "\(list)")
        #expect(list.contains("line 2, column SKU"), "\(list)")
        let name = try told(shell, #"kontor.inventory.item.get("KEKS").name"#).dropLast()
        try shell.write(line(String(name)), to: "s.csv")
        let same = try shell.kontor("import", "items", "s.csv")
        #expect(same.status == 0)
        #expect(same.output.contains("KEKS: out of use, and left so; \(Self.restore) takes it back"), "\(same)")
    }

    @Test func aPriceListAndACountSheetDoNotEither() throws {
        let shell = try office()
        try shell.write("SKU;Price\nKEKS;9,99\n", to: "p.csv")
        let prices = try shell.refusal(["import", "offers", "p.csv", "--supplier", "elbe"])
        #expect(prices.contains("KEKS is out of use; take it back with"), "\(prices)")
        try shell.write("SKU;Location;Counted\nKEKS;Materialraum;3\n", to: "c.csv")
        let sheet = try shell.refusal(["import", "count", "c.csv"])
        #expect(sheet.contains("line 2, column SKU: KEKS is out of use; take it back with"), "\(sheet)")
    }

    @Test func noLetterGoesToWhomWeNoLongerDealWith() throws {
        let shell = try Shell(example: "krueger")
        let run = try shell.kontor("do", "supply-run", "--category", "kitchen")
        #expect(run.status == 0)
        let supplier = try told(shell, #"kontor.inventory.order.get("2026-0001").supplier"#).dropLast()
        try shell.kontor("eval", "assert(kontor.directory.organisation.archive(\"\(supplier)\"))")
        let errors = try shell.refusal(["eval", #"assert(kontor.inventory.order.place "2026-0001")"#])
        #expect(
            errors.contains(
                "\(supplier) is out of use: kontor.directory.organisation.restore(\"\(supplier)\") "
                    + "before order 2026-0001 goes to them, or cancel the order"), "\(errors)")
        try shell.write("SKU;Price\nPAPIER-A4;9,99\n", to: "p.csv")
        let prices = try shell.refusal(["import", "offers", "p.csv", "--supplier", String(supplier)])
        #expect(prices.contains("\(supplier) is out of use"), "\(prices)")
    }

    @Test func whatComesBackNamesOnlyWhatIsInUse() throws {
        let shell = try Shell(example: "krueger")
        let made = try shell.kontor(
            "eval",
            """
            local inventory = kontor.inventory
            assert(inventory.location.create { name = "Keller", kind = "stock" })
            for _, sku in ipairs { "A", "B" } do
              assert(inventory.item.create { sku = sku, name = sku, category = "other", unit = "Stück", place = "Keller",
                barcode = sku == "A" and "123" or nil })
            end
            assert(inventory.item.archive "A")
            assert(inventory.item.update("B", { barcode = "123", place = "Materialraum" }))
            """)
        #expect(made.status == 0, "\(made)")
        let code = try shell.refusal(["eval", #"assert(kontor.inventory.item.restore "A")"#])
        #expect(code.contains("item A: its bar code 123 is on B by now"), "\(code)")
        try shell.kontor(
            "eval",
            """
            assert(kontor.inventory.item.update("A", { clear = { "barcode" } }))
            assert(kontor.inventory.location.archive "Keller")
            """)
        let place = try shell.refusal(["eval", #"assert(kontor.inventory.item.restore "A")"#])
        #expect(place.contains("item: its place Keller is out of use"), "\(place)")
        let way = #"""
            assert(kontor.inventory.item.update("A", { place = "Materialraum" }))
            return kontor.inventory.item.restore("A").archived_at == nil
            """#
        #expect(try told(shell, way) == "true\n")
    }

    @Test func anEndSaysWhatNamesItByItsKey() throws {
        let shell = try Shell(example: "krueger")
        let said = try told(
            shell,
            """
            local inventory, equipment = kontor.inventory, kontor.equipment
            assert(inventory.item.create { sku = "N", name = "n", category = "toner", unit = "Stück" })
            assert(equipment.model.create { name = "M", kind = "printer", supplies = { "N" } })
            assert(inventory.item.create { sku = "F", name = "f", category = "toner", unit = "Stück", fits = { "M" } })
            local named = assert(inventory.item.archive "N").named_by
            local other = assert(equipment.model.archive "M").named_by
            return named.model, other.item
            """)
        #expect(said.split(whereSeparator: { $0 == "\n" || $0 == "\t" || $0 == " " }) == ["1", "1"], "\(said)")
    }

    /// A key that changes is followed by all that names it, also where it is out of use.
    @Test func aNameIsFollowedBeyondItsEnd() throws {
        let shell = try Shell(example: "krueger")
        let said = try told(
            shell,
            """
            local inventory, equipment = kontor.inventory, kontor.equipment
            assert(inventory.item.create { sku = "N", name = "n", category = "toner", unit = "Stück" })
            assert(equipment.model.create { name = "M", kind = "printer", supplies = { "N" } })
            assert(inventory.item.archive "N")
            assert(inventory.item.update("N", { sku = "N2" }))
            return equipment.model.get("M").supplies[1]
            """)
        #expect(said == "N2\n", "\(said)")
    }
}
