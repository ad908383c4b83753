import Testing

/// The currency of an office, which it keeps its amounts in.
@Suite struct CurrencyTests {
    private func office(_ currency: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        try shell.write(file.replacing("currency = \"EUR\"", with: "currency = \"\(currency)\""), to: "office.lua")
        return shell
    }

    @Test(arguments: ["XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA"])
    func isMoney(_ code: String) throws {
        let said = try office(code).kontor("eval", "1").errors
        #expect(said.contains("office.lua:4: currency must be a currency, such as EUR, got \(code)"), "\(said)")
    }

    @Test func isOneThatThereIs() throws {
        #expect(try office("EUT").kontor("eval", "1").errors.contains("got EUT, which is none; did you mean EUR?"))
        for code in ["CHF", "SEK", "JPY", "KWD"] { #expect(try office(code).kontor("eval", "1").output == "1\n") }
    }

    /// An office that keeps another currency from its first day, in which nobody has an order limit of their own.
    private func ordered(_ currency: String, limit: String, price: String) throws -> Shell {
        let shell = try Shell()
        #expect(try shell.kontor("init", "office").status == 0)
        shell.current = shell.folder + "/office"
        let file = try shell.read("office.lua")
        let standard = "{ name = \"standard\", settings = { approval_limit = \(limit) } },"
        try shell.write(
            file.replacing("currency = \"EUR\"", with: "currency = \"\(currency)\"").replacing(
                "    \"standard\",", with: standard), to: "office.lua")
        let made = try shell.kontor(
            "eval",
            """
            local inventory = kontor.inventory
            assert(kontor.directory.organisation.create { handle = "elbe", name = "Elbe", kind = "supplier" })
            assert(inventory.location.create { name = "Keller", kind = "stock" })
            assert(inventory.item.create { sku = "X", name = "x", category = "paper", unit = "pack", place = "Keller",
              minimum = 1, target = 1 })
            assert(inventory.offer.set("X", { supplier = "elbe", price = "\(price) \(currency)" }))
            return #assert(inventory.supply_run {}).orders
            """)
        #expect(made.output == "1\n", "\(made)")
        return shell
    }

    /// `approval_limit` holds in each currency, with the digits that it has, and is never rounded up.
    @Test(arguments: [
        ("JPY", "5000", "5000", true, "5000 JPY is within the limit of 5000 JPY"),
        ("JPY", "5000", "5001", false, "5001 JPY is above the limit of 5000 JPY"),
        ("JPY", "4999.9", "5000", false, "5000 JPY is above the limit of 4999 JPY"),
        ("KWD", "5.125", "5.125", true, "5.125 KWD is within the limit of 5.125 KWD"),
        ("KWD", "5.1259", "5.126", false, "5.126 KWD is above the limit of 5.125 KWD"),
        ("EUR", "86.72", "86.72", true, "86.72 EUR is within the limit of 86.72 EUR"),
        ("EUR", "86.715", "86.72", false, "86.72 EUR is above the limit of 86.71 EUR"),
        ("EUR", "0.001", "0.01", false, "0.01 EUR is above the limit of 0.00 EUR"),
        ("EUR", "1000000000000", "999999999.99", true, "within the limit of 1000000000000.00 EUR"),
    ])
    func anOrderLimitForAllHoldsInEach(
        _ currency: String, _ limit: String, _ price: String, _ isAlone: Bool, _ words: String
    ) throws {
        let shell = try ordered(currency, limit: limit, price: price)
        let order = try shell.kontor("eval", "kontor.inventory.order.find {} [1]").output
        #expect(order.contains(words), "\(order)")
        let placed = try shell.kontor("do", "place-order", "\(try year(shell))-0001")
        #expect((placed.status == 0) == isAlone, "\(placed)")
    }

    private func year(_ shell: Shell) throws -> String {
        String(try shell.kontor("eval", "kontor.today():sub(1, 4)").output.filter(\.isNumber))
    }

    /// A price list and a script read amounts by the same rule.
    @Test(arguments: [
        ("100.00", "100 JPY"), ("100.0", "100 JPY"), ("100", "100 JPY"), ("100.50", nil), ("1.000", nil),
    ])
    func noughtsBehindThePointAreNoFractions(_ written: String, _ amount: String?) throws {
        let shell = try ordered("JPY", limit: "0", price: "7")
        let told = try shell.kontor("eval", "return tostring(kontor.money '\(written) JPY')")
        #expect(amount.map { told.output == "\($0)\n" } ?? (told.status == 1), "\(told)")
        try shell.write("SKU;Price\nX;\(written)\n", to: "p.csv")
        let list = try shell.kontor("import", "offers", "p.csv", "--supplier", "elbe")
        #expect((list.status == 0) == (amount != nil), "\(list)")
    }

    /// What was kept before the currency changed is counted, kind by kind.
    @Test func namesWhatIsInAnother() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("doctor").output.contains("currency") == false)
        try shell.kontor("do", "supply-run")
        let file = try shell.read("office.lua")
        try shell.write(file.replacing("currency = \"EUR\"", with: "currency = \"CHF\""), to: "office.lua")
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(
            doctor.output.contains(
                "fault  currency: the office keeps CHF (currency in office.lua), but there are amounts in another:\n"),
            "\(doctor)")
        for line in ["3 in EUR: total of order", "in EUR: price of price break", "in EUR: freight of supplier terms"] {
            #expect(doctor.output.contains(line), "\(line) \(doctor)")
        }
        let said = try shell.refusal([
            "eval", #"assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10 } }))"#,
        ])
        #expect(said.contains("cannot mix") && said.contains("kontor doctor says what is kept in another"), "\(said)")
    }
}
