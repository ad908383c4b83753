import Foundation
import Testing

/// What the office keeps of itself can be looked at, through the built program.
@Suite struct OfficeRecordTests {
    /// What was imported: which file, of which kind, when, by which entry.
    @Test func aFileIsFoundWithItsEntry() throws {
        let shell = try Shell(example: "krueger")
        let list = "SKU;Name;Category;Unit;Location;Stock\nLINEAL;Lineal 30 cm;writing;Stück;Materialraum;5\n"
        try shell.write(list, to: "lineal.csv")
        #expect(try shell.kontor("import", "items", "lineal.csv").status == 0)
        let found = try shell.kontor(
            "eval",
            """
            local file = kontor.office.imported_file.find({ name = "lineal.csv" })[1]
            return table.concat({ file.id, file.kind, file.lines, #file.digest, file.imported_at:sub(1, 10) }, " ")
            """
        ).output.split(whereSeparator: \.isWhitespace).map(String.init)
        try #require(found.count == 5, "\(found)")
        #expect(Array(found[1...]) == ["items", "1", "64", "2026-11-23"])
        let entry = try shell.kontor("journal", "--record", found[0]).output
        #expect(entry.contains("  jan.beck  import items  "), "\(entry)")
    }

    @Test func whatIsToLeaveIsSeen() throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
            assert(kontor.inventory.order.place(order.number))
            local letter = kontor.office.outgoing.find({ state = "waiting" })[1]
            return letter.kind, letter.about == order.number, letter.body:find(order.number, 1, true) ~= nil
            """
        #expect(try shell.kontor("eval", code).output == "order\ntrue\ntrue\n")
    }

    /// Letters have names in them, so a plugin is asked to be granted it by name.
    @Test func aPluginNeedsToBeGrantedIt() throws {
        let shell = try Shell(example: "krueger")
        let command = """
            return { commands = { outbox = { summary = "x", run = function() return #kontor.office.outgoing.find {} end } } }
            """
        try shell.addPlugin(needs: ["inventory.read"], command)
        let refused = try shell.kontor("do", "outbox")
        #expect(refused.status == 1 && refused.errors.contains("office.read"), "\(refused)")
        let granted = try Shell(example: "krueger")
        try granted.addPlugin(needs: ["office.read"], command)
        #expect(try granted.kontor("do", "outbox").output == "0\n")
    }
}
