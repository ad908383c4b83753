import Foundation
import Testing

/// Amounts that no ledger holds, by each way in: refused with the same words, and nothing of the program ends.
@Suite struct MoneyLimitTests {
    private let words = "the amount is too large: 10000000000000.00 EUR is the most, either way"

    @Test(arguments: [
        "kontor.money('92233720368547758.07 EUR') * 0.001",
        "kontor.money('0.00 EUR') - (kontor.money('-92233720368547758.07 EUR') - kontor.money('0.01 EUR'))",
        "kontor.money('10000000000000.00 EUR') + kontor.money('0.01 EUR')",
        "kontor.money('-10000000000000.00 EUR') - kontor.money('0.01 EUR')",
        "kontor.money('10000000000000.00 EUR') * 2", "1e9 * kontor.money('10000000000000.00 EUR')",
        "kontor.inventory.offer.set('PAPIER-A4', { supplier = 'elbe', price = '92233720368547758.07 EUR', pack = 1 })",
        "kontor.inventory.offer.set('PAPIER-A4', { supplier = 'elbe', price = '10000000000000.01 EUR' })",
        "kontor.inventory.offer.terms('elbe', { freight = '99999999999999.00 EUR' })",
        "kontor.directory.organisation.update('elbe', { hourly_rate = '99999999999999999999999.00 EUR' })",
    ])
    func aScriptIsToldAndGoesOn(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.refusal(["eval", code]).contains(words))
        let caught = try shell.kontor(
            "eval", "local ok, said = pcall(function() return \(code) end) return { ok = ok, said = said }")
        #expect(caught.status == 0, "\(caught.errors)")
        #expect(caught.output.contains("false") && caught.output.contains(words))
    }

    @Test func theLargestAmountsAreTaken() throws {
        let shell = try Shell(example: "krueger")
        let sums = try shell.kontor(
            "eval",
            """
            local m = kontor.money
            return tostring(m "10000000000000.00 EUR" - m "0.01 EUR" + m "0.01 EUR"),
              tostring(m "10000000000000.00 EUR" * 0.001), tostring(-m "-10000000000000.00 EUR" * -1)
            """)
        #expect(sums.status == 0, "\(sums.errors)")
        #expect(
            sums.output.split(separator: "\n").map { $0.trimmingCharacters(in: ["\""]) } == [
                "10000000000000.00 EUR", "10000000000.00 EUR", "-10000000000000.00 EUR",
            ])
    }

    /// A policy may reckon itself beyond the limit; the run goes on.
    @Test func aPolicyEndsNothing() throws {
        let shell = try Shell(example: "krueger")
        let files = [
            "plugin.lua": """
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { "inventory.read" }, after = { "krueger" } }
            """,
            "init.lua": """
            return { policies = { ["inventory.supplier"] = function(line, previous)
              pcall(function() return kontor.money("92233720368547758.07 EUR") * 0.001 end)
              pcall(function() return kontor.money("10000000000000.00 EUR") * 1000 end)
              return previous(line)
            end } }
            """,
        ]
        let plugin = "\(shell.current ?? "")/plugins/w"
        try FileManager.default.createDirectory(atPath: plugin, withIntermediateDirectories: true)
        for (name, text) in files { try text.write(toFile: "\(plugin)/\(name)", atomically: true, encoding: .utf8) }
        let officeFile = "\(shell.current ?? "")/office.lua"
        let office = try String(contentsOfFile: officeFile, encoding: .utf8)
        let end = try #require(office.range(of: "plugins = {"))
        try office.replacingCharacters(in: end, with: "plugins = { { name = \"w\", grant = { \"inventory.read\" } }, ")
            .write(toFile: officeFile, atomically: true, encoding: .utf8)
        let run = try shell.kontor("do", "supply-run", "--preview")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("PAPIER-A4"))
    }

    @Test func aPriceListIsToldTheCell() throws {
        let shell = try Shell(example: "krueger")
        for price in ["92233720368547758,07", "10000000000000,01", "99999999999999999999999999"] {
            let list = "\(shell.current ?? "")/prices.csv"
            try "Your SKU;Price\nPAPIER-A4;\(price)\n".write(toFile: list, atomically: true, encoding: .utf8)
            let said = try shell.refusal(["import", "offers", "prices.csv", "--supplier", "elbe"])
            #expect(said.contains("line 2, column Price: “\(price)” is too large"), "\(said)")
        }
    }

    /// Every door by which an amount comes into a record.
    @Test(arguments: ["5.00 USD", "-5.00 EUR"])
    func keepsAmountsOfTheOfficeOnly(_ amount: String) throws {
        let shell = try Shell(example: "krueger")
        for code in [
            "local a = kontor.directory.assignment.find({})[1] return kontor.directory.assignment.update(a.id, { order_limit = '%' })",
            "return kontor.directory.organisation.update('hanse', { hourly_rate = '%' })",
            "return kontor.equipment.asset.update('COPIER-1', { price = '%' })",
            "return kontor.equipment.contract.update('W-19', { price = '%' })",
            "return kontor.inventory.offer.set('PAPIER-A4', { supplier = 'elbe', price = '%' })",
            "return kontor.inventory.offer.terms('elbe', { freight = '%' })",
        ] {
            let said = try shell.refusal(["eval", code.replacingOccurrences(of: "%", with: amount)])
            #expect(said.contains(amount) || said.contains("must not be negative"), "\(code): \(said)")
        }
        let run = try shell.kontor("do", "supply-run", "--preview")
        #expect(!run.output.contains("nobody has an order limit yet"), "\(run)")
    }
}
