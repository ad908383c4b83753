import Testing

/// A policy whose answer is wrong for one record fails for that record, by name, and the others go on.
@Suite struct UndecidedTests {
    /// The office of krueger whose plugin answers one policy otherwise for one item.
    private func office(_ policy: String, for item: String, _ answer: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let code = try shell.read("plugins/krueger/init.lua")
        try shell.write(
            code.replacingOccurrences(
                of: "return { policies = policies }",
                with: """
                    local mine = policies["\(policy)"] or function(argument, previous) return previous(argument) end
                    policies["\(policy)"] = function(argument, previous)
                      if (argument.sku or argument.item and argument.item.sku or argument.item) == "\(item)"
                        or argument.lines and argument.lines[1].item == "\(item)" then \(answer) end
                      return mine(argument, previous)
                    end
                    return { policies = policies }
                    """), to: "plugins/krueger/init.lua")
        return shell
    }

    @Test(arguments: [
        ("inventory.need", "return -1, 'x'"), ("inventory.need", "return 'many'"),
        ("inventory.need", "error 'not that'"),
        ("inventory.need", "while true do end"), ("inventory.supplier", "return 'ofr_00000000000000000000000000', 'x'"),
        ("inventory.supplier", "error 'not that'"), ("inventory.supplier", "return argument.offers[1], 'x', -5"),
    ])
    func leavesOneItemOfASupplyRunAlone(_ policy: String, _ answer: String) throws {
        let whole = try Shell(example: "krueger").kontor("do", "supply-run", "--category", "paper")
        #expect(whole.output.contains("PAPIER-A4"))
        let shell = try office(policy, for: "PAPIER-A4", answer)
        let run = try shell.kontor("do", "supply-run", "--category", "paper")
        #expect(run.status == 2, "\(run)")
        #expect(run.output.contains("not decided: PAPIER-A4  policy \(policy) of plugin krueger"), "\(run)")
        #expect(run.output.contains("HAFTNOTIZ-76"), "\(run)")
        #expect(run.errors == "kept as entry 2\nabout 1 record nothing was decided; the others are done\n")
        let json = try shell.kontor("do", "supply-run", "--json", "--preview")
        #expect(json.status == 2)
        #expect(json.output.contains("\"policy\": \"\(policy)\""), "\(json)")
        #expect(try shell.kontor("verify").status == 0)
    }

    /// A change of the basket that cannot be leaves its line alone; the others go on with what the basket says of them.
    @Test(arguments: [
        ("offer = 'ofr_00000000000000000000000000'", "answered an offer for PAPIER-A4 that was not among its choices"),
        ("offer = 5", "answered 5 as change 1.offer"), ("quantity = 1", "answered nothing as change 1.offer"),
        ("offer = line.offers[1].id, quantity = 'many'", "answered \"many\" as change 1.quantity"),
        ("offer = line.offers[1].id, quantity = -5", "answered -5"),
        ("offer = line.offers[1].id, quantity = 0.5", "answered 0.5"),
        ("offer = line.offers[1].id, wrong = 1", "answered an unknown key"),
        ("offer = line.offers[1].id }, { line = index, offer = line.offers[1].id", "answered PAPIER-A4 twice"),
    ])
    func leavesOneLineOfABasketAlone(_ change: String, _ reason: String) throws {
        let shell = try Shell(example: "krueger")
        let code = try shell.read("plugins/krueger/init.lua")
        try shell.write(
            code.replacingOccurrences(
                of: "return { policies = policies }",
                with: """
                    policies["inventory.basket"] = function(basket, previous)
                      for index, line in ipairs(basket.lines) do
                        if line.item == "PAPIER-A4" then
                          local other = index == 1 and 2 or 1
                          return { { line = index, \(change) },
                            { line = other, offer = basket.lines[other].offers[1].id } }, "x"
                        end
                      end
                      return {}
                    end
                    return { policies = policies }
                    """), to: "plugins/krueger/init.lua")
        let run = try shell.kontor("do", "supply-run", "--category", "paper")
        #expect(run.status == 2, "\(run)")
        #expect(
            run.output.contains("not decided: PAPIER-A4  policy inventory.basket of plugin krueger \(reason)"), "\(run)"
        )
        #expect(run.output.contains("HAFTNOTIZ-76"), "\(run)")
        #expect(run.errors == "kept as entry 2\nabout 1 record nothing was decided; the others are done\n")
        #expect(try shell.kontor("verify").status == 0)
    }

    /// Which of the policies are asked about many records: a new one says so here, with the test that holds it to it.
    @Test func everyPolicyIsAskedAboutOneOrHeldToItAboutMany() {
        let ofOne: Set = ["inventory.count_scope", "equipment.whom_to_call"]
        let held: [String: String] = [
            "inventory.need": "leavesOneItemOfASupplyRunAlone", "inventory.supplier": "leavesOneItemOfASupplyRunAlone",
            "inventory.approval": "FailClosedTests", "inventory.basket": "leavesOneLineOfABasketAlone",
            "inventory.count_check": "leavesOneLineOfACountAlone", "communication.route": "leavesOneCallOfALogAlone",
            "hr.screen": "ScreeningTests",
        ]
        #expect(Set(PolicyActs.names) == ofOne.union(held.keys))
    }

    /// A line of a count about which nothing was decided waits; the others are judged, and nothing is posted meanwhile.
    @Test(arguments: ["return 'maybe', 'x'", "error 'not that'", "while true do end", "return nil"])
    func leavesOneLineOfACountAlone(_ answer: String) throws {
        let shell = try office("inventory.count_check", for: "PAPIER-A4", answer)
        try shell.write(
            "SKU;Location;Counted\nPAPIER-A4;Materialraum;2\nPAPIER-A3;Materialraum;1\nTONER-85A;Materialraum;1\n",
            to: "count.csv")
        let taken = try shell.kontor("do", "count-supplies", "count.csv")
        #expect(taken.status == 2, "\(taken)")
        #expect(
            taken.output.contains("not decided: PAPIER-A4  policy inventory.count_check of plugin krueger"), "\(taken)")
        #expect(taken.output.contains("3 deviate, 2 of them to be counted again, 1 not decided"), "\(taken)")
        let lines = try shell.kontor(
            "eval",
            "local found = {} for _, line in ipairs(kontor.inventory.count.get('C-0001').lines) do "
                + "found[#found + 1] = line.item .. ' ' .. tostring(line.needs) end return table.concat(found, ', ')")
        #expect(lines.output.contains("PAPIER-A4 undecided"), "\(lines)")
        #expect(!lines.output.contains("PAPIER-A3 undecided"), "\(lines)")
        let said = try shell.refusal(["eval", "kontor.inventory.count.post 'C-0001'"])
        #expect(
            said.contains("PAPIER-A4 needs to be entered again (policy inventory.count_check of plugin krueger"),
            "\(said)")
        #expect(try shell.kontor("verify").status == 0)
    }

    /// A call about which nothing was decided stays in the log and waits; the others are routed.
    @Test(arguments: [
        "return 'nobody.here', { state = 'we_ring_back' }, 'x'", "return 'office_manager', { state = 'maybe' }, 'x'",
        "return 'office_manager'", "error 'not that'", "while true do end", "return nil, 'no idea'",
    ])
    func leavesOneCallOfALogAlone(_ answer: String) throws {
        let shell = try Shell(example: "krueger")
        let code = try shell.read("plugins/krueger/init.lua")
        try shell.write(
            code.replacingOccurrences(
                of: "return { policies = policies }",
                with: """
                    local mine = policies["communication.route"]
                    policies["communication.route"] = function(call, previous)
                      if call.number == "+4915228817386" and call.outcome == "busy" then \(answer) end
                      return mine(call, previous)
                    end
                    return { policies = policies }
                    """), to: "plugins/krueger/init.lua")
        let run = try shell.kontor("do", "take-calls", Shell.example("Master.csv"))
        #expect(run.status == 2, "\(run)")
        #expect(
            run.output.contains(
                "not decided: +4915228817386 of 2026-11-23T09:17:44+01:00  policy communication.route of plugin krueger"
            ),
            "\(run)")
        #expect(run.output.contains("krause             voicemail"), "\(run)")
        #expect(run.errors == "kept as entry 2\nabout 1 record nothing was decided; the others are done\n")
        let json = try shell.kontor("do", "take-calls", Shell.example("Master.csv"), "--json", "--preview")
        #expect(json.status == 0 && json.output.contains("\"undecided\": []"), "\(json)")
        #expect(try shell.kontor("verify").status == 0)
    }

    /// Where call after call has no usable answer, it is the policy, and nothing is kept.
    @Test func keepsNothingWhereNoCallIsDecided() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "return { policies = { [\"communication.route\"] = function() return 'nobody.here', { state = 'done' }, 'x' end } }",
            to: "plugins/krueger/init.lua")
        let said = try shell.refusal(["do", "take-calls", Shell.example("Master.csv")])
        #expect(
            said.contains("policy communication.route of plugin krueger answered for_whom \"nobody.here\""), "\(said)")
    }
}
