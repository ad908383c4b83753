import Testing

/// Who orders alone: who has a limit, up to it; nobody by having none.
@Suite struct OrderLimitTests {
    private static let way = "a role's order_limit gives one, or approval_limit in office.lua"

    @Test func whoHasNoLimitOrdersNothingAlone() throws {
        let shell = try Shell(example: "krueger")
        let run = try shell.kontor("do", "supply-run", "--category", "paper", "--as", "lena.schaefer")
        #expect(run.output.contains("95.00 EUR  draft"))
        #expect(run.output.contains("  lena.schaefer has no order limit: \(Self.way)\n"))
        let place = try shell.kontor("do", "place-order", "2026-0001", "--as", "lena.schaefer")
        #expect(place.status == 1)
        #expect(
            place.errors == "error: order 2026-0001 is a draft, so it cannot be placed; it needs 1 approval by "
                + "office_manager or partner (lena.schaefer has no order limit: \(Self.way))\n")
    }

    /// One order of 86.72 EUR for each who proposes it, and then for each who would say yes to it.
    @Test(arguments: [
        ("petra.voss", true), ("jan.beck", true), ("lena.schaefer", false), ("anke.lorenz", false),
    ])
    func theProposersOwnLimitDecides(_ proposer: String, _ isAlone: Bool) throws {
        let shell = try Shell(example: "krueger")
        let run = try shell.kontor("do", "supply-run", "--category", "kitchen", "--as", proposer)
        #expect(run.output.contains(isAlone ? " approved\n" : " draft\n"), "\(run.output)")
        func act(_ words: String...) throws -> Int32 {
            try shell.run([Shell.products + "/kontor", "do"] + words).status
        }
        if isAlone {
            #expect(run.output.contains("is within the limit of"))
            #expect(try act("approve-order", "2026-0001", "--as", "anke.lorenz") == 1)
        } else {
            #expect(try act("place-order", "2026-0001", "--as", "petra.voss") == 1)
            for stranger in ["jan.beck", "tobias.krueger", "lena.schaefer", proposer] {
                #expect(try act("approve-order", "2026-0001", "--as", stranger) == 1, "\(stranger)")
            }
            // Jan Beck accepted to stand in for Petra Voss; Tobias Krüger did not.
            let deputy = ["--on-behalf-of", "petra.voss"]
            #expect(try act("approve-order", "2026-0001", deputy[0], deputy[1], "--as", "tobias.krueger") == 1)
            #expect(try act("approve-order", "2026-0001", deputy[0], deputy[1], "--as", "jan.beck") == 0)
        }
        #expect(try act("place-order", "2026-0001", "--as", "lena.schaefer") == 0)
        #expect(try act("place-order", "2026-0001", "--as", "petra.voss") == 1)
        #expect(try act("approve-order", "2026-0001", "--as", "anke.lorenz") == 1)
    }

    @Test func whatTheOfficeWroteDownForAllIsSaidToStandThere() throws {
        let shell = try Shell(example: "krueger")
        let office = try shell.read("office.lua")
        try shell.write(
            office.replacing(
                "    \"standard\",", with: "{ name = \"standard\", settings = { approval_limit = 500 } },"),
            to: "office.lua")
        let run = try shell.kontor("do", "supply-run", "--category", "paper", "--as", "lena.schaefer")
        #expect(
            run.output.contains(
                "95.00 EUR is within the limit of 500.00 EUR "
                    + "(approval_limit in office.lua, for all without one of their own)\n"))
    }

    @Test func theOwnerOrdersAloneWhileNobodyHasALimit() throws {
        let shell = try Shell()
        try shell.kontor("init", "office")
        shell.current = shell.folder + "/office"
        let office = try shell.read("office.lua")
        try shell.write(office.replacing("-- person = \"petra.voss\"", with: "person = \"ada\""), to: "office.lua")
        let made = try shell.kontor("eval", Self.shop)
        try #require(made.status == 0, "\(made.errors)")
        #expect(
            try shell.kontor("doctor").output.contains(
                "order limits: nobody has one, so that only ada, who owns this office, orders alone; "
                    + "a role's order_limit gives a person one"))
        let ben = try shell.kontor("do", "supply-run", "--as", "ben")
        #expect(ben.output.contains("  ben has no order limit: \(Self.way)\n"))
        let approve = try shell.kontor("do", "approve-order", ben.output.firstOrder, "--as", "ada")
        #expect(
            approve.errors.hasSuffix(
                "ada has none of them, and nobody holds one: give one first\n"), "\(approve.errors)")
        try shell.kontor("eval", "kontor.inventory.order.cancel(\"\(ben.output.firstOrder)\")")
        let ada = try shell.kontor("do", "supply-run")
        #expect(
            ada.output.contains(
                "nobody has an order limit yet, and ada owns this office (kontor doctor says how to give one)"))
        #expect(try shell.kontor("do", "place-order", ada.output.firstOrder).status == 0)
        // From now on there is a limit, and it is not the owner's.
        try shell.kontor(
            "eval",
            """
            assert(kontor.directory.person.create { handle = "cleo", name = "Cleo",
              roles = { { role = "clerk", order_limit = "10.00 EUR" } } })
            kontor.inventory.item.update("TEA", { minimum = 9, target = 9 })
            """)
        #expect(try shell.kontor("do", "supply-run").output.contains("ada has no order limit"))
        #expect(try shell.kontor("doctor").output.contains("order limits: who has one orders alone up to it"))
    }

    private static let shop = """
        assert(kontor.directory.person.create { handle = "ada", name = "Ada" })
        assert(kontor.directory.person.create { handle = "ben", name = "Ben" })
        assert(kontor.directory.organisation.create { handle = "elbe", name = "Elbe", kind = "supplier" })
        assert(kontor.inventory.location.create { name = "Store", kind = "stock" })
        assert(kontor.inventory.item.create { sku = "TEA", name = "Tea", category = "kitchen", unit = "pack",
          place = "Store", minimum = 1, target = 1 })
        assert(kontor.inventory.offer.set("TEA", { supplier = "elbe", price = "2.00 EUR" }))
        """
}

extension String {
    /// The number of the first order that a supply run shows.
    fileprivate var firstOrder: String {
        split(separator: "\n").first { $0.hasPrefix("order ") }?.split(separator: " ").dropFirst().first.map(
            String.init)
            ?? ""
    }
}
