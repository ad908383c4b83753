import Testing

/// What holds of stock and prices, by whichever door it is tried.
@Suite struct StockRuleTests {
    private func said(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", "local value, err = \(code) return err and err.message or value")
        return outcome.output + outcome.errors
    }

    @Test func aUnitStaysOnceAnythingIsWrittenInIt() throws {
        let shell = try Shell(example: "krueger")
        let update = #"kontor.inventory.item.update("PAPIER-A4", { unit = "Karton" })"#
        let sentence =
            "PAPIER-A4 keeps its unit Packung, because there are movements and prices in it: "
            + "make a new item in the other unit, move its stock there by counting both"
        #expect(try said(shell, update).contains(sentence))
        try shell.write(
            "SKU;Name;Category;Unit;Location;Stock\nPAPIER-A4;Papier;paper;Karton;Materialraum;12\n", to: "u.csv")
        let list = try shell.kontor("import", "items", "u.csv")
        #expect(list.status == 1)
        #expect(list.errors.contains("line 2, column Unit: \(sentence)"))
        #expect(try said(shell, #"kontor.inventory.item.get("PAPIER-A4").unit"#) == "Packung\n")
    }

    /// Each kind of record that settles a unit does so alone.
    @Test(arguments: [
        ("movements", #"kontor.inventory.movement.receive("X", { quantity = 1 })"#),
        ("prices", #"kontor.inventory.offer.set("X", { supplier = "elbe", price = "1.00 EUR" })"#),
        ("counts", #"kontor.inventory.count.open { place = "Materialraum", items = { "X" } }"#),
        ("nothing", "true"),
    ])
    func aUnitStaysUnder(_ witness: String, _ act: String) throws {
        let shell = try Shell(example: "krueger")
        let told = try said(
            shell,
            """
            (function()
              assert(kontor.inventory.item.create { sku = "X", name = "x", category = "other", unit = "Stück",
                place = "Materialraum" })
              assert(\(act))
              local item, err = kontor.inventory.item.update("X", { unit = "Karton" })
              return err and err.message or item.unit
            end)()
            """)
        #expect(
            witness == "nothing"
                ? told == "Karton\n" : told.contains("X keeps its unit Stück, because there are \(witness) in it"),
            "\(told)")
    }

    @Test func nothingIsNoPrice() throws {
        let shell = try Shell(example: "krueger")
        let sentence = "0.00 EUR is no price: leave out what is not sold; what comes free is received"
        try shell.write("Your SKU;Price\nKAFFEE-BOHNE;0,00\n", to: "z.csv")
        let list = try shell.kontor("import", "offers", "z.csv", "--supplier", "elbe")
        #expect((list.output + list.errors).contains("line 2, column Price: \(sentence)"))
        try shell.write("Your SKU;Price;From quantity 2;Price 2\nKAFFEE-BOHNE;9,00;10;0,00\n", to: "z.csv")
        let steps = try shell.kontor("import", "offers", "z.csv", "--supplier", "elbe")
        #expect((steps.output + steps.errors).contains(sentence))
        let set = #"kontor.inventory.offer.set("KAFFEE-BOHNE", { supplier = "elbe", price = "0.00 EUR" })"#
        #expect(try said(shell, set).contains(sentence))
        let run = try shell.kontor("do", "supply-run", "--category", "kitchen", "--preview")
        #expect(!run.output.contains("0.00 = 0.00 EUR"))
    }
}
