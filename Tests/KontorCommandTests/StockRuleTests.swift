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

    /// A script that goes on after a refusal keeps nothing of what was refused.
    @Test(arguments: [
        #"movement.issue("PAPIER-A4", { quantity = 1000 })"#,
        #"movement.receive("PAPIER-A4", { quantity = 1, done_on = "2030-01-01" })"#,
        #"movement.take_back("PAPIER-A4", { quantity = 0.5 })"#,
        #"movement.send_back("PAPIER-A4", { quantity = 1000 })"#,
    ])
    func whatIsRefusedLeavesNoPlaceBehind(_ call: String) throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.kontor("journal").output
        let told = try shell.kontor("eval", "local value, err = kontor.inventory.\(call) assert(err) return err.code")
        #expect(told.status == 0, "\(told)")
        #expect(try shell.kontor("journal").output == before)
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
        let sentence = "0.00 EUR is no price; what comes free is received without an offer"
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

/// What a count has seen is not deducted again, at any door.
@Suite struct SeenByACountTests {
    private static let doors = [
        ("issue", #"kontor.inventory.movement.issue("X", { quantity = 1, done_on = DAY })"#),
        ("receive", #"kontor.inventory.movement.receive("X", { quantity = 1, done_on = DAY })"#),
        ("take_back", #"kontor.inventory.movement.take_back("X", { quantity = 1, done_on = DAY })"#),
        ("send_back", #"kontor.inventory.movement.send_back("X", { quantity = 1, done_on = DAY })"#),
        (
            "transfer",
            #"kontor.inventory.movement.transfer("X", { quantity = 1, from = "Keller", to = "Empfang", done_on = DAY })"#
        ),
    ]

    /// Stock of X in a place since 2026-11-10, counted on 2026-11-23, which is today.
    private static func story(_ act: String, counted: String) -> String {
        """
        local inventory = kontor.inventory
        assert(inventory.location.create { name = "Keller", kind = "stock" })
        assert(inventory.item.create { sku = "X", name = "x", category = "other", unit = "Stück", place = "Keller",
          minimum = 20, target = 20 })
        assert(inventory.offer.set("X", { supplier = "elbe", price = "1.00 EUR" }))
        assert(inventory.movement.receive("X", { quantity = 12, done_on = "2026-11-10" }))
        assert(inventory.supply_run { category = "other" })
        assert(inventory.order.place "2026-0001")
        \(counted)
        local done, err = \(act)
        return err and err.message or "done"
        """
    }

    private static let posted = """
        local count = assert(inventory.count.open { place = "Keller", items = { "X" } })
        assert(inventory.count.enter(count.number, { lines = { { item = "X", counted = 12 } } }))
        assert(inventory.count.review(count.number))
        assert(inventory.count.post(count.number))
        """

    private static func counting(_ found: Int) -> String {
        "local inventory = kontor.inventory\n" + posted.replacing("counted = 12", with: "counted = \(found)")
    }

    private func told(_ act: String, on day: String, counted: String = posted) throws -> String {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.kontor(
            "eval", Self.story(act.replacing("DAY", with: "\"\(day)\""), counted: counted))
        return outcome.output + outcome.errors
    }

    @Test(arguments: doors)
    func whatItSawIsRefusedAndSinceThenTaken(_ door: (String, String)) throws {
        let before = try told(door.1, on: "2026-11-22")
        #expect(
            before.contains("what moved on 2026-11-22 is before the count of 2026-11-23, which saw it"), "\(before)")
        #expect(before.contains("if the stock is wrong, count it again"))
        #expect(try told(door.1, on: "2026-11-23") == "done\n")
        #expect(try told(door.1, on: "2026-11-22", counted: "") == "done\n")
    }

    @Test(arguments: ["", posted])
    func nothingArrivesBeforeItsOrderWasPlaced(_ counted: String) throws {
        let receive = #"kontor.inventory.order.receive("2026-0001", { done_on = DAY })"#
        #expect(
            try told(receive, on: "2026-11-22", counted: counted)
                == "order 2026-0001 was placed on 2026-11-23: nothing of it arrived on 2026-11-22\n")
        #expect(try told(receive, on: "2026-11-23", counted: counted) == "done\n")
    }

    @Test func anOpenCountSawWhatWasThereWhenItBegan() throws {
        let entered = Self.posted.split(separator: "\n").prefix(2).joined(separator: "\n")
        #expect(
            try told(Self.doors[0].1, on: "2026-11-22", counted: entered).contains("before the count of 2026-11-23"))
    }

    @Test func aMistakeThatACountSawIsNotTakenBack() throws {
        let wrong =
            "local moved = assert(inventory.movement.issue(\"X\", { quantity = 1, done_on = \"2026-11-20\" }))\n"
        let reversal = "inventory.movement.reverse(moved.id)"
        #expect(try told(reversal, on: "", counted: wrong) == "done\n")
        // Each line of the journal in a practice office is a second later: here in two runs.
        let shell = try Shell(example: "krueger")
        let made = try shell.kontor("eval", Self.story("true", counted: wrong + "print(moved.id)"))
        let id = made.output.split(separator: "\n").first.map(String.init) ?? ""
        #expect(try shell.kontor("eval", Self.counting(11)).status == 0)
        let back = try shell.kontor("eval", "return kontor.inventory.movement.reverse(\"\(id)\")")
        #expect(back.errors.contains("was noted before the count of 2026-11-23, which saw it"), "\(back)")
    }

    /// In one script all happens in one moment: what came first is what was entered first.
    @Test func theOrderOfEntriesSaysWhatACountSaw() throws {
        let wrong = "local moved = assert(inventory.movement.issue(\"X\", { quantity = 1 }))\n"
        let found = Self.posted.replacing("counted = 12", with: "counted = 11") + "\n"
        let reversal = "inventory.movement.reverse(moved.id)"
        let seen = try told(reversal, on: "", counted: wrong + found)
        #expect(seen.contains("was noted before the count of 2026-11-23, which saw it"), "\(seen)")
        #expect(try told(reversal, on: "", counted: Self.posted + "\n" + wrong) == "done\n")
        // What is counted and not posted yet saw it as well.
        let open = found.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
        let counting = try told(reversal, on: "", counted: wrong + open)
        #expect(counting.contains("was noted before the count of 2026-11-23, which saw it"), "\(counting)")
        #expect(try told(reversal, on: "", counted: open + wrong) == "done\n")
    }

    /// What came between the counting and the posting the count did not see: it moves back, and is noted late.
    @Test(arguments: [false, true]) func whatCameAfterTheCountingIsNoneOfIt(_ isPosted: Bool) throws {
        let counted = Self.posted.split(separator: "\n").map(String.init)
        let between = """
            local moved = assert(inventory.movement.receive("X", { quantity = 3 }))
            assert(inventory.order.receive "2026-0001")
            """
        let story = (counted[0...2] + [between] + (isPosted ? counted[3...] : [])).joined(separator: "\n") + "\n"
        for act in ["inventory.movement.reverse(moved.id)", #"inventory.order.unreceive "2026-0001""#] {
            let told = try told(
                act, on: "", counted: story.replacing("counted = 12", with: "counted = 11, recounted = 11"))
            #expect(told == "done\n", "\(told)")
        }
        // A second counting saw it.
        let again = [
            counted[0], counted[1].replacing("counted = 12", with: "counted = 10"), between,
            counted[1].replacing("counted = 12", with: "recounted = 22"),
        ]
        let recounted = (again + (isPosted ? counted[2...] : [])).joined(separator: "\n") + "\n"
        let seen = try told("inventory.movement.reverse(moved.id)", on: "", counted: recounted)
        #expect(seen.contains("was noted before the count of 2026-11-23, which saw it"), "\(seen)")
    }

    @Test func whatIsEnteredIsSaidOnceAndIsOnTheCount() throws {
        let open = #"local count = assert(inventory.count.open { place = "Keller", items = { "X" } })"# + "\n"
        let twice =
            "inventory.count.enter(count.number, "
            + #"{ lines = { { item = "X", counted = 12 }, { item = "X", counted = 3 } } })"#
        let said = try told(twice, on: "", counted: open)
        #expect(said.contains("X is named twice: say once what was found of it"), "\(said)")
        let other = #"inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 12 } } })"#
        let missing = try told(other, on: "", counted: open)
        #expect(
            missing.contains(
                "PAPIER-A4 is not on count C-0001: open another one for it with "
                    + "kontor.inventory.count.open { place = …, items = { … } }"), "\(missing)")
    }

    @Test func nothingHappenedBeforeTheOpening() throws {
        let shell = try Shell(example: "krueger")
        for day in ["1998-01-01", "2026-11-22"] {
            for act in ["issue", "receive"] {
                let outcome = try shell.kontor(
                    "eval", "kontor.inventory.movement.\(act)(\"PAPIER-A4\", { quantity = 1, done_on = \"\(day)\" })")
                #expect(
                    outcome.errors.contains(
                        "what moved on \(day) is before the opening of 2026-11-23, which saw it"), "\(outcome)")
            }
        }
        #expect(
            try told(Self.doors[0].1, on: "2026-11-09", counted: "").contains(
                "2026-11-09 is before 2026-11-10, when the first of it came there"))
    }

    /// A list saw what it named with nothing, also where it was taken in today.
    @Test func aListSawWhatItNamedWithNothing() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n"
                + "N1;Neu;toner;Stück;Materialraum;0\nN2;Neu;toner;Stück;Materialraum;3\n", to: "n.csv")
        let taken = try shell.kontor("import", "items", "n.csv")
        #expect(taken.status == 0, "\(taken)")
        func receive(_ sku: String, _ day: String) throws -> Shell.Outcome {
            try shell.kontor(
                "eval", "assert(kontor.inventory.movement.receive('\(sku)', { quantity = 1, done_on = '\(day)' }))")
        }
        for sku in ["N1", "N2"] {
            #expect(
                try receive(sku, "2026-11-22").errors.contains(
                    "what moved on 2026-11-22 is before the opening of 2026-11-23, which saw it"))
            #expect(try receive(sku, "2026-11-23").status == 0)
        }
        // What somebody made by hand no list saw: it came yesterday.
        let made = "kontor.inventory.item.create { sku = 'N3', name = 'x', category = 'toner', unit = 'Stück', "
        #expect(try shell.kontor("eval", "assert(\(made) place = 'Materialraum' })").status == 0)
        #expect(try receive("N3", "2026-11-22").status == 0)
    }
}

/// What is taken back of an order is taken back whole, or refused whole.
@Suite struct OrderTakenBackTests {
    private func ordered() throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "supply-run", "--category", "kitchen")
        return shell
    }

    @Test func isToldByAllThatArrived() throws {
        let shell = try ordered()
        try shell.kontor("do", "place-order", "2026-0001")
        for _ in 1...2 {
            try shell.kontor("do", "receive-order", "2026-0001", "--item", "KAFFEE-BOHNE", "--quantity", "1.5")
        }
        let left = "kontor.inventory.item.get('KAFFEE-BOHNE').on_hand"
        let used = try shell.kontor(
            "eval",
            "assert(kontor.inventory.movement.issue('KAFFEE-BOHNE', { quantity = \(left) - 2 })) return \(left)")
        #expect(used.output == "2\n", "\(used)")
        let said = try shell.refusal(["do", "unreceive-order", "2026-0001"])
        #expect(said.contains("only 2 kg of KAFFEE-BOHNE in Teeküche, 3 wanted"), "\(said)")
        try shell.kontor("eval", "assert(kontor.inventory.movement.receive('KAFFEE-BOHNE', { quantity = 1 }))")
        let back = try shell.kontor("do", "unreceive-order", "2026-0001")
        #expect(back.status == 0, "\(back)")
    }

    /// What was called off and is taken up again is held against the limits as they are then.
    @Test(arguments: [("1.00", false), ("100.00", true)])
    func isApprovedByTheLimitsAsTheyAre(_ limit: String, _ isApproved: Bool) throws {
        let shell = try ordered()
        let state = "kontor.inventory.order.get('2026-0001').state"
        #expect(try shell.kontor("eval", state).output == "approved\n")
        #expect(try shell.kontor("eval", "kontor.inventory.order.cancel '2026-0001'").status == 0)
        let held = "kontor.directory.assignment.find({ person = 'jan.beck' })[1].id"
        let changed = try shell.kontor(
            "eval", "assert(kontor.directory.assignment.update(\(held), { order_limit = '\(limit) EUR' }))")
        #expect(changed.status == 0, "\(changed)")
        #expect(try shell.kontor("do", "reopen-order", "2026-0001").status == 0)
        #expect(try shell.kontor("eval", state).output == (isApproved ? "approved\n" : "draft\n"))
        let last = "local why = kontor.inventory.order.get('2026-0001').why return why[#why]"
        let why = try shell.kontor("eval", last).output
        #expect(
            why == "86.72 EUR is \(isApproved ? "within" : "above") the limit of \(limit) EUR (jan.beck as clerk)\n")
        let placed = try shell.kontor("do", "place-order", "2026-0001")
        #expect((placed.status == 0) == isApproved, "\(placed)")
    }
}

/// What is ordered, in stock or being counted does not leave, and says what holds it.
@Suite struct StockLeavingTests {
    private func evaluate(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        return outcome.output + outcome.errors
    }

    @Test func anItemStaysInUseWhileAnythingOfItIsOpen() throws {
        let shell = try Shell(example: "krueger")
        #expect(try evaluate(shell, #"kontor.inventory.item.archive("KEKS").archived_at ~= nil"#) == "true\n")
        #expect(
            try evaluate(shell, #"kontor.inventory.item.archive "TONER-85A""#).contains(
                "TONER-85A stays in use, because there are units of it in stock: "
                    + "use it up or send it back, and end what is open; without a minimum it is ordered no more"))
        try shell.kontor("do", "supply-run", "--category", "kitchen")
        #expect(
            try evaluate(shell, #"kontor.inventory.item.archive "KAFFEE-BOHNE""#).contains(
                "units of it in stock and open orders of it"))
        #expect(
            try evaluate(
                shell,
                """
                assert(kontor.inventory.item.create { sku = "N", name = "n", category = "other", unit = "Stück" })
                assert(kontor.inventory.count.open { place = "Empfang", items = { "N" } })
                return select(2, kontor.inventory.item.archive "N").message
                """
            ).contains("N stays in use, because there are open counts of it"))
    }

    @Test func openingACountSaysWhatAnotherHolds() throws {
        let shell = try Shell(example: "krueger")
        let held = #"kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" } }.number"#
        #expect(try evaluate(shell, held) == "C-0001\n")
        let open = try shell.kontor("do", "open-count", "Materialraum", "--category", "paper")
        #expect(open.output.contains("  PAPIER-A4 is being counted in C-0001\n"), "\(open)")
        let again = try shell.kontor("do", "open-count", "Materialraum", "--category", "paper")
        #expect(again.status == 1)
        #expect(again.errors.contains("PAPIER-A4 is being counted in C-0001; "))
    }
}
