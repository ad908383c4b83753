import Testing

/// A policy's answer that cannot be is refused with the policy, the plugin and the value, and nothing is kept.
@Suite struct AnswerDoorTests {
    private func office(_ policy: String, _ answer: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin("return { policies = { [\"\(policy)\"] = function(a) return \(answer) end } }")
        return shell
    }

    @Test(arguments: [
        (
            "communication.route", "'jan.beck', { stat = 'we_ring_back' }, 'x'",
            "answered an unknown key stat in value 2 (manner): known are urgency, state, due; did you mean state?"
        ),
        ("communication.route", "'jan.beck', 'we_ring_back', 'x'", "answered \"we_ring_back\" as value 2 (manner)"),
        ("communication.route", "'jan.beck', nil, 'x'", "answered nothing as value 2 (manner)"),
        (
            "communication.route", "'jan.beck', { state = 'done', due = '31.02.2027' }, 'x'",
            "answered \"31.02.2027\" as value 2 (manner).due: it must be a moment such as 2026-11-23T17:00:00+01:00"
        ),
        ("inventory.count_scope", "{ a.candidates[1].sku }, { blind = 'yes' }", "as value 2 (manner).blind"),
        (
            "inventory.count_scope", "{ a.candidates[1].sku }, { blnd = true }",
            "an unknown key blnd in value 2"
        ),
        ("inventory.count_scope", "{ a.candidates[1].sku }, 5", "answered 5 as value 2 (manner)"),
        (
            "inventory.count_scope", "{ a.candidates[1].sku }, { second_counter = 'ja' }",
            "answered \"ja\" as value 2 (manner).second_counter: it must be true or false"
        ),
        (
            "equipment.whom_to_call", "{ { person = 'jan.beck', next_after_minutes = 1.5 } }",
            "answered 1.5 as value 1 (steps)[1].next_after_minutes: it must be a whole number from 0 to 43,200"
        ),
        ("equipment.whom_to_call", "{ { person = 'jan.beck', next_after_minutes = 1e18 } }", "[1].next_after_minutes"),
        (
            "equipment.whom_to_call", "{ { person = 'jan.beck', number = 'abc' } }",
            "answered \"abc\" as value 1 (steps)[1].number: it must be a telephone number"
        ),
        ("equipment.whom_to_call", "{}, 'x'", "answered a value too many: it returns steps and nothing more"),
    ])
    func isRefused(_ policy: String, _ answer: String, _ sentence: String) throws {
        let said = try office(policy, answer).refusal(["eval", PolicyActs.act(for: policy)])
        #expect(said.contains("policy \(policy) of plugin w \(sentence)") || said.contains(sentence), "\(said)")
        #expect(said.contains("policy \(policy) of plugin w answered "), "\(said)")
    }

    /// About an order, or an item, nothing is decided then; the run tells which.
    @Test(arguments: [
        (
            "inventory.supplier", "a.offers[1], 'x', nil, { 'nope' }",
            "answered another offer for "
        ),
        ("inventory.approval", "1, {}", "answered 1 approval without the roles that may give them"),
        ("inventory.approval", "1", "answered 1 approval without the roles that may give them"),
        ("inventory.approval", "2, {}, 'x'", "answered 2 approvals without the roles that may give them"),
        ("inventory.approval", "9, { 'partner' }", "answered 9 approvals by partner, and "),
        ("inventory.approval", "1, { 'clrk' }", "answered the role clrk, which the office does not have"),
        ("inventory.approval", "1, 'partner'", "answered \"partner\" as value 2 (roles): it must be a list, each text"),
    ])
    func isToldInASupplyRun(_ policy: String, _ answer: String, _ sentence: String) throws {
        let run = try office(policy, answer).kontor("do", "supply-run", "--category", "paper", "--preview")
        #expect(run.status != 0, "\(run)")
        #expect((run.output + run.errors).contains("policy \(policy) of plugin w \(sentence)"), "\(run)")
        #expect(!run.output.contains("needs "), "\(run)")
    }

    /// A plugin that answers nobody is no office that knows nobody.
    @Test func isNamedWhereNobodyIsToBeCalled() throws {
        let shell = try office("equipment.whom_to_call", "{}")
        let outcome = try shell.kontor("do", "report-fault", "COPIER-1", "--words", "Papierstau")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(
            outcome.output.contains(
                "nobody: plugin w answered nobody to equipment.whom_to_call, though there is contract W-19 with"),
            "\(outcome)")
    }

    /// A freight that no order can have is told with its supplier.
    @Test func isNoSumWithoutItsSupplier() throws {
        let shell = try Shell(example: "krueger")
        let code = "assert(kontor.inventory.offer.terms('express', { freight = '10000000000000.00 EUR' }))"
        let set = try shell.kontor("eval", code)
        #expect(set.status == 0, "\(set)")
        let said = try shell.refusal(["do", "supply-run"])
        #expect(said.contains("and freight of 10000000000000.00 EUR from express: the amount is too large"), "\(said)")
        #expect(said.contains("correct the supplier's freight"), "\(said)")
    }

    /// What a preview shows and what a failed transaction took back is not told as kept.
    @Test(arguments: [
        "kontor.preview(function() kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1 }) end)",
        "kontor.transaction(function() kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1 }) "
            + "return nil, 'no' end)",
    ])
    func isNotKeptWhereItWasTakenBack(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["inventory.read", "inventory.write"],
            "return { commands = { ['try-it'] = { summary = 'x', run = function() \(code) end } } }")
        let before = try shell.holdings()
        let done = try shell.kontor("do", "try-it")
        #expect(done.status == 0 && !done.errors.contains("kept"), "\(done)")
        let talk = try shell.run([Shell.products + "/kontor", "repl"], input: "local x = \(code)\n")
        #expect(!talk.output.contains("kept"), "\(talk)")
        #expect(try shell.holdings() == before)
    }
}
