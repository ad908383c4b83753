import Testing

/// Goods lie in places of our own, and a place is part of others without end.
@Suite struct OwnPlaceTests {
    private func refusal(_ shell: Shell, _ code: String) throws -> String {
        try shell.refusal(["eval", "assert(\(code))"])
    }

    @Test func nothingIsPutWhereItVanishes() throws {
        let shell = try Shell(example: "krueger")
        let usual = try refusal(shell, #"kontor.inventory.item.update("PAPIER-A4", { place = "opening" })"#)
        #expect(
            usual.contains("item: its place opening is not one of our places, but stands for the outside"), "\(usual)")
        let came = try refusal(
            shell, #"kontor.inventory.movement.receive("PAPIER-A4", { quantity = 1, into = "opening" })"#)
        #expect(came.contains("opening is not one of our places"), "\(came)")
        #expect(came.contains("name one of ours ("), "\(came)")
        let unknown = try refusal(shell, #"kontor.inventory.item.update("PAPIER-A4", { place = "Dachboden" })"#)
        #expect(unknown.contains("no location Dachboden"), "\(unknown)")
        #expect(!unknown.contains("opening"), "\(unknown)")
    }

    @Test func whatWasOrderedArrivesInOneOfOurPlaces() throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "supply-run", "--category", "kitchen")
        try shell.kontor("eval", #"assert(kontor.inventory.order.place "2026-0001")"#)
        let outside = try refusal(shell, #"kontor.inventory.order.receive("2026-0001", { into = "opening" })"#)
        #expect(outside.contains("opening is not one of our places"), "\(outside)")
        try shell.kontor(
            "eval",
            """
            assert(kontor.inventory.location.create { name = "Keller", kind = "stock" })
            assert(kontor.inventory.location.archive "Keller")
            """)
        let ended = try refusal(shell, #"kontor.inventory.order.receive("2026-0001", { into = "Keller" })"#)
        #expect(ended.contains("Keller was given up: name a place in use"), "\(ended)")
    }

    @Test(arguments: ["consumer", "supplier", "opening", "lost_and_found"])
    func onlyOurOwnPlacesAreMade(_ kind: String) throws {
        let shell = try Shell(example: "krueger")
        let code = "kontor.inventory.location.create { name = \"Kunde\", kind = \"\(kind)\" }"
        let outcome = try shell.kontor("eval", "assert(\(code))")
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("kind must be one of stock, got \"\(kind)\""), "\(outcome.errors)")
    }

    @Test func noPlaceIsPartOfItself() throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor(
            "eval",
            """
            local location = kontor.inventory.location
            assert(location.create { name = "Haus", kind = "stock" })
            assert(location.create { name = "Keller", kind = "stock", parent = "Haus" })
            assert(location.create { name = "Regal", kind = "stock", parent = "Keller" })
            """)
        let circle = try refusal(shell, #"kontor.inventory.location.update("Haus", { parent = "Regal" })"#)
        #expect(
            circle.contains(
                "location: Regal as the parent of Haus leads back to Haus: "
                    + "name another, or change the parent of Regal first"), "\(circle)")
        #expect(
            try refusal(shell, #"kontor.inventory.location.update("Haus", { parent = "Haus" })"#).contains(
                "it cannot be part of itself"))
        #expect(
            try shell.kontor("eval", #"kontor.inventory.location.update("Regal", { parent = "Haus" }).parent"#).output
                == "Haus\n")
    }
}
