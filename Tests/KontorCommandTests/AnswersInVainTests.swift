import Testing

/// A plugin that stands before what comes with Kontor is never asked, and that is said.
@Suite struct AnswersInVainTests {
    private func office(_ manifest: String, first: Bool = false) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["inventory.read"], "return { policies = { [\"inventory.need\"] = function() return 1 end } }")
        let plugin = try shell.read("plugins/w/plugin.lua")
        try shell.write(plugin.replacing("after = { \"krueger\" }", with: manifest), to: "plugins/w/plugin.lua")
        guard first else { return shell }
        let entry = "{ name = \"w\", grant = { \"inventory.read\" } },"
        let file = try shell.read("office.lua").replacing("    \(entry)\n", with: "")
        try shell.write(file.replacing("\"standard\",", with: "\(entry) \"standard\","), to: "office.lua")
        return shell
    }

    @Test(arguments: [("before = { \"standard\" }", false, ", in place of before"), ("after = {}", true, "")])
    func areSaid(_ manifest: String, _ first: Bool, _ more: String) throws {
        let shell = try office(manifest, first: first)
        let sentence =
            "inventory.need, which standard answers in its place because it comes later: "
            + "write after = { \"standard\" } in plugins/w/plugin.lua\(more)"
        #expect(try shell.kontor("plugin", "list").output.contains("    answers in vain: \(sentence)\n"))
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1 && doctor.output.contains("fault  plugin w: answers in vain: \(sentence)\n"))
        #expect(try shell.kontor("plugin", "list", "--json").output.contains("answers in its place"))
    }

    @Test(arguments: ["after = { \"standard\" }", "before = { \"krueger\" }", "after = {}"])
    func areNotSaidOfOthers(_ manifest: String) throws {
        let shell = try office(manifest)
        let list = try shell.kontor("plugin", "list")
        #expect(list.output.contains("w 1.0.0") && !list.output.contains("in vain"), "\(list)")
    }

    /// What a preview loaded well has loaded here.
    @Test(arguments: [
        ["do", "supply-run", "--preview"],
        ["eval", "kontor.inventory.supply_run {}", "--preview"], ["eval", "kontor.inventory.supply_run {}"],
    ])
    func aPreviewKnowsItsPlugins(_ words: [String]) throws {
        let shell = try office("after = { \"standard\" }")
        #expect(try shell.run([Shell.products + "/kontor"] + words).status == 0)
        try shell.write("return 7", to: "plugins/w/init.lua")
        let list = try shell.kontor("plugin", "list")
        #expect(list.output.contains("refused until it loads: policies inventory.need\n"), "\(list)")
        #expect(!(try shell.kontor("doctor").output.contains("never loaded")))
    }
}
