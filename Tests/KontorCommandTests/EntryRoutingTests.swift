import Testing

/// For whom something is that came in, and what is to be done, by what it is.
@Suite struct EntryRoutingTests {
    @Test(arguments: [
        ("letter", #"party = "Finanzamt Hamburg""#, "for_information", "a letter is read and answered"),
        ("visit", #"party = "Finanzamt Hamburg""#, "for_information", "whoever came was here"),
        ("email", #"party = "jemand@example.org""#, "for_information", "a mail is read and answered"),
        ("fax", #"party = "0171 9990001""#, "for_information", "a fax is read and answered"),
        ("note", "", "for_information", "a note is told for information"),
        ("call", #"party = "Gerrit Petersen", outcome = "missed""#, "for_information", "only a name is known"),
        ("call", #"party = "anonym", outcome = "missed""#, "for_information", "the number was withheld"),
        ("call", #"outcome = "missed""#, "for_information", "no number was noted"),
        ("call", #"party = "0171 9990001", outcome = "missed""#, "we_ring_back", "unknown callers go to the reception"),
    ])
    func saysWhatToDoAndWhyByKind(_ kind: String, _ facts: String, _ state: String, _ why: String) throws {
        for example in ["nordlicht", "krueger"] {
            let told = try Shell(example: example).kontor(
                "eval",
                """
                local entry = assert(kontor.communication.entry.create { kind = "\(kind)", \(facts) })
                local routed = assert(kontor.communication.route(entry.id))
                return routed.state, table.concat(routed.why, "; ")
                """)
            #expect(told.output.hasPrefix("\(state)\n"), "\(example): \(told)")
            let isTold = example == "nordlicht" || state != "we_ring_back"
            #expect(!isTold || told.output.contains(why), "\(example): \(told)")
        }
    }

    /// For whom a call is says nothing about whether somebody waits; nor does a further line of the telephone's log.
    @Test(arguments: ["nordlicht", "krueger"])
    func ringsBackWhoeverItIsFor(_ example: String) throws {
        let told = try Shell(example: example).kontor(
            "eval",
            """
            local c, people = kontor.communication, kontor.directory.person.find {}
            local who = people[1].handle
            local function routed(facts)
              facts.kind, facts.for_whom = "call", who
              local entry = assert(c.route(assert(c.entry.create(facts)).id))
              return entry.state .. " " .. tostring(entry.for_whom ~= nil)
            end
            return routed { party = "0171 9990001", outcome = "missed" },
              routed { party = "anonym", outcome = "missed" },
              routed { party = "0171 9990002", outcome = "answered", state = "for_information" }
            """)
        #expect(told.output == "we_ring_back true\nfor_information true\nfor_information true\n", "\(told)")
    }

    /// Whoever hid the number cannot be rung back, at whatever door somebody says so.
    @Test(arguments: [
        #"kontor.communication.entry.create { kind = "call", party = "anonym", state = "we_ring_back" }"#,
        #"kontor.communication.entry.update(kontor.communication.entry.create({ kind = "call", party = "anonym" }).id, { state = "we_ring_back" })"#,
        #"kontor.communication.reopen(kontor.communication.entry.create({ kind = "call", party = "anonym" }).id)"#,
    ])
    func ringsNobodyBackWhoHidTheNumber(_ code: String) throws {
        let said = try Shell(example: "krueger").refusal(["eval", "assert(\(code))"])
        #expect(said.contains("the number was withheld: it cannot be rung back"), "\(said)")
    }

    @Test func refusesAPolicysAnswerToRingBackWhoHidTheNumber() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            return { policies = { ["communication.route"] = function()
              return "office_manager", { state = "we_ring_back" }, "everybody"
            end } }
            """, to: "plugins/krueger/init.lua")
        let said = try shell.refusal([
            "eval",
            #"kontor.communication.route(kontor.communication.entry.create({ kind = "call", party = "anonym", outcome = "missed" }).id)"#,
        ])
        #expect(
            said.contains(
                "policy communication.route of plugin krueger answered we_ring_back, but the number was withheld"),
            "\(said)")
    }
}
