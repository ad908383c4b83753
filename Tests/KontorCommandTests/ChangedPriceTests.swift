import Testing

/// An order keeps the prices by which it was drafted, and says where they are others by now.
@Suite struct ChangedPriceTests {
    private static let note =
        "TONER is ordered at 2.00 EUR, as when it was drafted; the price of elbe is 2.50 EUR now: "
        + "cancel 2026-0001 and draft it anew where that is to count"

    private func office(then change: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let made = try shell.kontor(
            "eval",
            """
            assert(kontor.inventory.item.create {
              sku = "TONER", name = "Toner", category = "toner", unit = "Stück", new_categories = true })
            assert(kontor.inventory.offer.set("TONER", { supplier = "elbe", price = "2.00 EUR" }))
            assert(kontor.inventory.order.draft("elbe", { lines = { TONER = 100 } }))
            \(change)
            """)
        #expect(made.status == 0, "\(made)")
        return shell
    }

    @Test func isSaidWhenItIsApprovedAndPlaced() throws {
        let shell = try office(
            then: #"assert(kontor.inventory.offer.set("TONER", { supplier = "elbe", price = "2.50 EUR" }))"#)
        let approved = try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz")
        #expect(approved.output.hasSuffix("\n  \(Self.note)\n"), "\(approved)")
        let placed = try shell.kontor("do", "place-order", "2026-0001")
        #expect(placed.output.contains("2,00") && placed.output.hasSuffix("\nnote: \(Self.note)\n"), "\(placed)")
    }

    @Test func saysWhereThereIsNoOfferAnyMore() throws {
        let shell = try office(
            then: #"assert(kontor.inventory.offer.archive(kontor.inventory.offer.find({ item = "TONER" })[1].id))"#)
        try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz")
        let placed = try shell.kontor("do", "place-order", "2026-0001")
        #expect(placed.output.contains("elbe has no valid offer for it any more"), "\(placed)")
    }

    @Test func saysNothingWhereTheyAreTheSame() throws {
        let shell = try office(then: "")
        let approved = try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz")
        let placed = try shell.kontor("do", "place-order", "2026-0001")
        #expect(approved.status == 0 && placed.status == 0, "\(approved) \(placed)")
        #expect(!approved.output.contains("drafted") && !placed.output.contains("note:"))
    }
}
