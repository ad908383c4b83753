import Testing

/// What is named once is not taken a second time under another spelling, through the built program.
@Suite struct NamedOnceDoorTests {
    private let excel = #"{ title = "excel ", rule = { any = { "Calc" } } }"#

    /// What an opening asks for is known by its title as people see it.
    @Test func anOpeningAsksForEachThingOnce() throws {
        let shell = try Shell(example: "krueger")
        let titles = """
            local titles = {}
            for _, one in ipairs(kontor.hr.opening.criteria "office-assistant") do titles[#titles + 1] = one.title end
            return table.concat(titles, "|")
            """
        let before = try shell.kontor("eval", titles).output
        #expect(before.contains("|Excel|"))
        #expect(try shell.kontor("eval", "assert(kontor.hr.opening.ask('office-assistant', \(excel)))").status == 0)
        #expect(try shell.kontor("eval", titles).output == before)
        let changed = #"kontor.hr.criterion.find({ opening = "office-assistant", title = "Excel" })[1].rule.any[1]"#
        #expect(try shell.kontor("eval", changed).output == "Calc\n")
        let create = """
            kontor.hr.opening.create {
              key = "x", title = "X", criteria = { { title = "Excel", rule = { any = { "Excel" } } }, \(excel) },
            }
            """
        #expect(try shell.refusal(["eval", create]).contains("the opening asks for \"Excel\" already"))
        let reworded = """
            local other = kontor.hr.criterion.find({ opening = "office-assistant", title = "DATEV" })[1]
            return kontor.hr.criterion.update(other.id, { title = "EXCEL" })
            """
        #expect(try shell.refusal(["eval", reworded]).contains("the opening asks for \"Excel\" already"))
    }

    @Test(arguments: ["any", "all"])
    func aRuleNamesAWordOnce(_ kind: String) throws {
        let shell = try Shell(example: "krueger")
        let ask = """
            kontor.hr.opening.ask("office-assistant", { title = "X", rule = { \(kind) = { "SAP", "Lexware", "sap" } } })
            """
        #expect(
            try shell.refusal(["eval", ask]).contains(
                "criterion \"X\": \(kind) has \"SAP\" and \"sap\", the same: name it once"))
    }

    @Test(arguments: ["needs", "grant"])
    func aCapabilityIsNamedOnce(_ list: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: ["hr.read"], "return {}")
        let file = list == "needs" ? "plugins/w/plugin.lua" : "office.lua"
        let text = try shell.read(file)
        try shell.write(text.replacing("{ \"hr.read\" }", with: "{ \"hr.read\", \"hr.read\" }"), to: file)
        let said = try shell.kontor("doctor")
        #expect((said.output + said.errors).contains("\(list) names hr.read twice"), "\(said)")
    }
}
