import Testing

/// Roles are a closed set: a misspelt one is refused with the nearest at every way in, a new one is made on purpose.
@Suite struct RoleTests {
    @Test(arguments: [
        (
            #"assert(d.person.create { handle = "n.n", name = "N N", roles = { { role = "recption", from_on = "2026-01-01" } } })"#,
            "recption", "reception"
        ),
        (#"assert(d.on_duty "office_manger")"#, "office_manger", "office_manager"),
        (
            #"assert(d.absence.request("lena.schaefer", { from_on = "2026-12-07", to_on = "2026-12-09", deputy = "sofia.rossi", scope = { "recepton" } }))"#,
            "recepton", "reception"
        ),
        (#"assert(kontor.planning.task.create { title = "x", role = "clerck" })"#, "clerck", "clerk"),
        (#"assert(kontor.planning.task.find { role = "clerck" })"#, "clerck", "clerk"),
        (#"assert(kontor.planning.task.waiting { role = "clerck" })"#, "clerck", "clerk"),
        (#"assert(kontor.planning.task.each { role = "clerck" })"#, "clerck", "clerk"),
        (#"assert(d.person.assign("jan.beck", { role = "recption" }))"#, "recption", "reception"),
        (#"assert(d.person.relieve("jan.beck", { role = "clerck" }))"#, "clerck", "clerk"),
        (#"assert(d.assignment.find { role = "clerck" })"#, "clerck", "clerk"),
        (#"assert(kontor.communication.entry.find { for_role = "clerck" })"#, "clerck", "clerk"),
    ])
    func areRefusedWhereTheyAreMisspelt(_ code: String, _ word: String, _ nearest: String) throws {
        let shell = try Shell(example: "krueger")
        let said = try shell.refusal(["eval", "local d = kontor.directory " + code])
        #expect(said.contains("no role \(word); did you mean \(nearest)?"), "\(said)")
    }

    @Test(arguments: [
        ("communication.route", #"function() return "recption", { state = "we_ring_back" }, "so" end"#, "recption"),
        ("inventory.approval", #"function() return 1, { "partnr" }, "so" end"#, "partnr"),
        (
            "equipment.whom_to_call",
            #"function() return { { person = "technican", why = "so" } } end"#, "technican"
        ),
    ])
    func areRefusedInTheAnswersOfPolicies(_ policy: String, _ answer: String, _ word: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            #"""
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { "inventory.read" }, after = { "krueger" } }
            """#, to: "plugins/w/plugin.lua")
        try shell.write("return { policies = { [\"\(policy)\"] = \(answer) } }\n", to: "plugins/w/init.lua")
        let office = try shell.read("office.lua")
        try shell.write(
            office.replacing("plugins = {", with: "plugins = {\n    { name = \"w\", grant = { \"inventory.read\" } },"),
            to: "office.lua")
        let ask = [
            "communication.route":
                #"assert(kontor.communication.route(kontor.communication.entry.create({ kind = "call", direction = "in", party = "0171 9990001", outcome = "missed" }).id))"#,
            "inventory.approval": #"assert(kontor.inventory.supply_run {})"#,
            "equipment.whom_to_call":
                #"assert(kontor.equipment.ticket.whom_to_call(kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau" }).id))"#,
        ]
        let outcome = try shell.kontor("eval", ask[policy] ?? "")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("policy \(policy) of plugin w answered "), "\(outcome.errors)")
        #expect(outcome.errors.contains(word) && outcome.errors.contains("did you mean"), "\(outcome.errors)")
    }

    @Test func areMadeOnPurpose() throws {
        let shell = try Shell(example: "krueger")
        let made = """
            local d = kontor.directory
            assert(d.role.create { key = "night_porter", title_de = "Nachtdienst" })
            assert(d.person.create { handle = "n.n", name = "N N", roles = { { role = "night_porter", from_on = "2026-01-01" } } })
            return d.on_duty("night_porter").person
            """
        #expect(try shell.kontor("eval", made).output == "n.n\n")
        #expect(try shell.kontor("eval", "#kontor.directory.role.find {}").output == "12\n")
        let twice = try shell.refusal(["eval", #"assert(kontor.directory.role.create { key = "clerk" })"#])
        #expect(twice.contains("there is a role clerk already"))
        let ended = try shell.refusal(["eval", #"assert(kontor.directory.role.archive "night_porter")"#])
        #expect(ended.contains("n.n holds the role night_porter: end that first"), "\(ended)")
    }
}
