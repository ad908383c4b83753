import Testing

/// Half a cartridge is neither offered nor ordered, and a price keeps its unit.
@Suite struct WholeUnitTests {
    private func told(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        return outcome.output + outcome.errors
    }

    @Test(arguments: [
        ("pack = 0.75", "offer of express for TONER-85A: this comes in whole Stück, got 0.75"),
        ("minimum_order = 1.5", "offer of express for TONER-85A: this comes in whole Stück, got 1.5"),
    ])
    func anOfferIsInWholeUnits(_ terms: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let errors = try shell.refusal([
            "eval",
            """
            assert(kontor.inventory.offer.set("TONER-85A", { supplier = "express", price = "1.00 EUR", \(terms) }))
            """,
        ])
        #expect(errors.contains(sentence), "\(errors)")
    }

    @Test func aPriceListIsInWholeUnits() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "SKU;Preis;VE;Mindestbestellmenge;ab Menge 2;Preis 2\nTONER-85A;1,00;0,3;1,5;2,5;0,90\n", to: "p.csv")
        let errors = try shell.refusal(["import", "offers", "p.csv", "--supplier", "express"])
        for value in ["0.3", "1.5", "2.5"] {
            #expect(errors.contains("this comes in whole Stück, got \(value)"), "\(errors)")
        }
        #expect(errors.contains("line 2, column VE: "), "\(errors)")
    }

    /// What can be measured may be sold in part.
    @Test func whatIsMeasuredIsSoldInPart() throws {
        let shell = try Shell(example: "krueger")
        let terms = #"{ supplier = "elbe", price = "9.00 EUR", pack = 0.5 }"#
        #expect(try told(shell, "kontor.inventory.offer.set(\"KAFFEE-BOHNE\", \(terms)).pack") == "0.5\n")
    }

    @Test func aWithdrawnPriceKeepsTheUnit() throws {
        let shell = try Shell(example: "krueger")
        let said = try told(
            shell,
            """
            local inventory = kontor.inventory
            assert(inventory.item.create { sku = "X", name = "x", category = "other", unit = "Packung" })
            local offer = assert(inventory.offer.set("X", { supplier = "elbe", price = "100.00 EUR" }))
            assert(inventory.offer.archive(offer.id))
            local _, err = inventory.item.update("X", { unit = "Stück" })
            return err.message
            """)
        #expect(said.contains("X keeps its unit Packung, because there are prices in it"), "\(said)")
    }
}
