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
