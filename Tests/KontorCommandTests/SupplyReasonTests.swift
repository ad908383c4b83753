import Testing

/// A supply run says what it did, and nothing that it did not.
@Suite struct SupplyReasonTests {
    private static let twoSuppliers = """
        local inv = kontor.inventory
        for _, s in ipairs { "BA", "BB" } do
          assert(inv.item.create { sku = s, name = s, category = "other", unit = "Stück", place = "Materialraum",
            minimum = 1, target = 1 })
        end
        inv.offer.set("BA", { supplier = "elbe", price = "10.00 EUR" })
        inv.offer.set("BA", { supplier = "krause", price = "10.10 EUR" })
        inv.offer.set("BB", { supplier = "elbe", price = "10.10 EUR" })
        inv.offer.set("BB", { supplier = "krause", price = "10.00 EUR" })

        """

    @Test(arguments: ["krueger", "nordlicht"])
    func theFreightOfTheWholeBasketIsWeighed(_ example: String) throws {
        let shell = try Shell(example: example)
        let run = try shell.kontor(
            "eval", Self.twoSuppliers + #"local r = inv.supply_run { category = "other" } return r.total, r.why[1]"#)
        #expect(run.output.contains("25.00 EUR"), "\(run)")
        #expect(
            run.output.contains(
                "all from krause: 25.00 EUR with freight; each line's own choice: 30.80 EUR in 2 orders"))
    }

    /// BA comes faster from elbe, and the house rule is that this counts: the basket leaves it there.
    @Test func aHouseRuleStandsAgainstTheFreight() throws {
        let shell = try Shell(example: "nordlicht")
        let slower = #"inv.offer.set("BA", { supplier = "krause", price = "10.10 EUR", lead_days = 3 })"#
        let run = try shell.kontor(
            "eval", Self.twoSuppliers + slower + #" return inv.supply_run({ category = "other" }).total"#)
        // Both from elbe, where BB is as fast: 20.10 EUR and 5.90 EUR.
        #expect(run.output == "26.00 EUR\n", "\(run)")
        let preferred = try Shell(example: "krueger")
        try preferred.write(
            preferred.read("office.lua").replacing("{ name = \"krueger\"", with: "-- { name = \"krueger\""),
            to: "office.lua")
        let stands = try preferred.kontor(
            "eval",
            Self.twoSuppliers + """
                inv.offer.set("BA", { supplier = "elbe", price = "10.00 EUR", preferred = true })
                inv.offer.set("BB", { supplier = "krause", price = "10.00 EUR", preferred = true })
                return inv.supply_run({ category = "other" }).total
                """)
        #expect(stands.output == "30.80 EUR\n", "\(stands)")
    }

    /// Each formula with what its sentence must say of an item of 12 in stock, minimum 20, target 60, maximum 120, pack 5.
    @Test(arguments: [
        ("up_to_minimum", "8", "up to minimum"), ("fixed_lot", "8", "up to minimum: a package is less"),
        ("up_to_target", "48", "up to target"), ("up_to_maximum", "105", "up to maximum"),
        ("by_consumption", "108", "up to maximum: consumption asks for more (120 in 37 days)"),
    ])
    func theFormulaThatIsNamedIsTheOneThatWasUsed(_ formula: String, _ quantity: String, _ words: String) throws {
        let shell = try Shell(example: "nordlicht")
        try shell.write(
            shell.read("office.lua").replacing(
                "    \"standard\",", with: "    { name = \"standard\", settings = { formula = \"\(formula)\" } },"),
            to: "office.lua")
        let made = try shell.kontor(
            "eval",
            """
            local inv = kontor.inventory
            assert(inv.item.create { sku = "X", name = "x", category = "other", unit = "Stück", place = "Materialraum",
              minimum = 20, target = 60, maximum = 120, pack = 5 })
            assert(inv.offer.set("X", { supplier = "elbe", price = "1.00 EUR", lead_days = 5 }))
            assert(inv.movement.receive("X", { quantity = 97, done_on = "2026-11-01" }))
            assert(inv.movement.issue("X", { quantity = 97, done_on = "2026-11-10" }))
            assert(inv.movement.receive("X", { quantity = 12 }))
            """)
        try #require(made.status == 0, "\(made)")
        let run = try shell.kontor("do", "supply-run", "--category", "other", "--preview")
        #expect(run.output.contains("below minimum (12 of 20), \(words)\n"), "\(run.output)")
        let line = run.output.split(separator: "\n").first { $0.hasPrefix("  X ") } ?? ""
        #expect(line.contains(" \(quantity) Stück "), "\(run.output)")
        if formula == "by_consumption" {
            // A run that was not asked to look does not say that it did.
            let blind = try shell.kontor(
                "eval", #"kontor.inventory.supply_run({ category = "other" }).orders[1].lines[1].why[2]"#)
            #expect(blind.output.contains("up to target, because this run did not look at the consumption"), "\(blind)")
        }
    }

    /// Every number of every reason in a whole run is that of the records.
    @Test(arguments: ["krueger", "nordlicht"])
    func theNumbersOfAllReasonsAreThoseOfTheRecords(_ example: String) throws {
        let shell = try Shell(example: example)
        let checked = try shell.kontor(
            "eval",
            """
            local inv, checked = kontor.inventory, 0
            local function num(n) return ("%g"):format(n) end
            local items = {}
            for item in inv.item.each {} do items[item.sku] = item end
            local run, sum = assert(inv.supply_run {}), nil
            for _, order in ipairs(run.orders) do
              sum = sum and sum + order.total or order.total
              local goods
              for _, line in ipairs(order.lines) do
                local item, why = items[line.item], table.concat(line.why, "\\n")
                local function says(text) assert(why:find(text, 1, true), line.item .. ": " .. text .. "\\n" .. why) end
                says("on hand " .. num(item.on_hand) .. " " .. item.unit .. ", on order " .. num(item.on_order))
                says("minimum " .. num(item.minimum))
                says("below minimum (" .. num(item.on_hand + item.on_order) .. " of " .. num(item.minimum) .. "), up to "
                  .. (item.target and "target" or "minimum"))
                says(order.supplier .. ": " .. num(line.quantity) .. " × ")
                says(" = " .. tostring(line.total))
                if not why:find("for the whole basket", 1, true) then
                  says("-> " .. order.supplier .. ", " .. num(line.quantity))
                else
                  says("for the whole basket: " .. order.supplier .. ", " .. num(line.quantity))
                end
                goods = goods and goods + line.total or line.total
                checked = checked + 1
              end
              assert(order.why[1]:find("goods " .. tostring(goods), 1, true), order.why[1])
              assert(order.total == goods + order.freight)
            end
            assert(run.total == sum)
            if run.why[1] then assert(run.why[1]:find(tostring(run.total), 1, true), run.why[1]) end
            return checked
            """)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(Int(checked.output.filter(\.isNumber)) ?? 0 > 15)
    }
}
