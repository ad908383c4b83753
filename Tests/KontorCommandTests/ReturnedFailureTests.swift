import Foundation
import KontorLuaAPI
import Testing

/// `nil` or `false` and a reason are a failure wherever a function of Lua is run: it is told, and nothing is kept.
@Suite struct ReturnedFailureTests {
    static let reasons = [
        "nil, 'kein Lager'", "false, 'kein Lager'", "nil, { message = 'kein Lager' }",
        "false, { code = 'conflict', message = 'kein Lager' }",
    ]
    private static let issue = "kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1 })"
    private static let needs = ["inventory.read", "inventory.write", "communication.read", "communication.write"]

    private func office(_ code: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: Self.needs, code)
        return shell
    }

    private func command(_ run: String, _ rest: String = "") -> String {
        "return { commands = { ['take-one'] = { summary = 'Takes one out.', run = function() \(Self.issue) \(run) end, "
            + "\(rest) } } }"
    }

    @Test(arguments: reasons) func ofACommand(_ reason: String) throws {
        let shell = try office(command("return \(reason)"))
        #expect(try shell.refusal(["do", "take-one"]) == "error: kein Lager\n")
        #expect(try shell.refusal(["do", "take-one", "--preview"]) == "error: kein Lager\n")
    }

    @Test(arguments: reasons) func ofWhatShowsACommandsResult(_ reason: String) throws {
        let shell = try office(command("return 1", "show = function() return \(reason) end"))
        #expect(try shell.refusal(["do", "take-one"]) == "error: kein Lager\n")
    }

    @Test(arguments: [
        ("return {}", "a table"), ("return nil", "nil"), ("", "nil"), ("return true", "true"), ("return 1", "1"),
    ])
    func anythingButTextIsNotShown(_ code: String, _ got: String) throws {
        let shell = try office(command("return 1", "show = function() \(code) end"))
        #expect(
            try shell.refusal(["do", "take-one"])
                == "error: plugins/w/init.lua: show of command take-one must return text, got \(got)\n")
    }

    @Test(arguments: reasons) func ofAScriptAndOfALine(_ reason: String) throws {
        let shell = try Shell(example: "krueger")
        let script = "\(Self.issue) return \(reason)"
        try shell.write(script, to: "x.lua")
        #expect(try shell.refusal(["run", "x.lua"]) == "error: kein Lager\n")
        #expect(try shell.refusal(["run", "-"], input: script) == "error: kein Lager\n")
        #expect(try shell.refusal(["eval", script]) == "error: kein Lager\n")
    }

    /// At the prompt it stays something to look at.
    @Test(arguments: reasons) func ofAStatement(_ reason: String) throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.holdings()
        let outcome = try shell.run(
            [Shell.products + "/kontor", "repl"], input: "\(Self.issue) return \(reason)\n")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("kein Lager"))
        #expect(!outcome.output.contains("kept"))
        #expect(outcome.errors == "nothing of it is kept, because it returned a failure\n")
        #expect(try shell.holdings() == before)
    }

    @Test(arguments: reasons) func ofASetup(_ reason: String) throws {
        let shell = try office("return { setup = function() return \(reason) end }")
        #expect(try shell.kontor("doctor").output.contains("fault  plugin w: kein Lager\n"))
    }

    @Test(arguments: reasons) func ofAHandler(_ reason: String) throws {
        let shell = try office(
            """
            return { on = { ["communication.entry.logged"] = function()
              \(Self.issue)
              return \(reason)
            end } }
            """)
        let note = try shell.kontor("eval", "kontor.communication.entry.create { kind = 'note', note = 'x' }.kind")
        #expect(note.status == 0)
        #expect(note.errors.contains("kein Lager"))
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('PAPIER-A4').on_hand").output == "12\n")
    }

    /// What a caller makes of it is the caller's; what was changed is gone.
    @Test(arguments: reasons) func ofWhatATransactionAndAPreviewRun(_ reason: String) throws {
        let shell = try Shell(example: "krueger")
        for verb in ["transaction", "preview"] {
            let script = """
                local result, err = kontor.\(verb)(function() \(Self.issue) return \(reason) end)
                assert(result == nil and err.message == "kein Lager", err)
                return err.code, kontor.inventory.item.get("PAPIER-A4").on_hand
                """
            let code = reason.contains("conflict") ? "conflict" : "refused"
            #expect(try shell.kontor("eval", script).output == "\(code)\n12\n")
        }
    }

    /// What asks each policy in the example office.
    private static let asking = [
        "inventory.count_scope": "return kontor.inventory.count.open { place = 'Technikraum' }",
        "inventory.count_check": """
        local number = assert(kontor.inventory.count.open { place = 'Materialraum', items = { 'PAPIER-A4' } }).number
        return kontor.inventory.count.enter(number, { lines = { { item = 'PAPIER-A4', counted = 1 } } })
        """,
        "inventory.need": "return kontor.inventory.supply_run {}",
        "inventory.supplier": "return kontor.inventory.supply_run {}",
        "inventory.basket": "return kontor.inventory.supply_run {}",
        "inventory.approval": "return kontor.inventory.supply_run {}",
        "equipment.whom_to_call":
            "return kontor.equipment.ticket.whom_to_call(assert(kontor.equipment.ticket.report('COPIER-1', { words = 'Stau' })).number)",
        "communication.route":
            "return kontor.communication.route(assert(kontor.communication.entry.create { kind = 'note', subject = 'x' }).id)",
        "hr.screen": "return kontor.hr.screen 'office-assistant'",
    ]

    /// Nobody decides in the place of a policy that failed, whichever it is, asked straight or by a later plugin.
    @Test(arguments: Registry.policies.map(\.name)) func ofAPolicy(_ policy: String) throws {
        let asking = try #require(Self.asking[policy], "what asks \(policy)?")
        let nilIsAnswer = Registry.policies.first { $0.name == policy }?.nilIsAnswer ?? false
        let reasons = Self.reasons.filter { !nilIsAnswer || $0 != "nil, 'kein Lager'" }
        for reason in reasons {
            let shell = try office("return { policies = { ['\(policy)'] = function() return \(reason) end } }")
            let outcome = try shell.kontor("eval", asking)
            // What fails in a screening is told in words of our own.
            guard policy != "hr.screen" else {
                #expect(outcome.output.contains("not_screened"), "\(reason): \(outcome)")
                continue
            }
            #expect((outcome.output + outcome.errors).contains("kein Lager"), "\(reason): \(outcome)")
        }
    }

    /// What is no reason is a result.
    @Test func nothingElseIs() throws {
        let shell = try Shell(example: "krueger")
        for (code, shown) in [
            ("nil", "nil"), ("false", "false"), ("true, 'x'", "true\nx"), ("nil, nil, 'x'", "nil\nnil\nx"),
            ("0, 'x'", "0\nx"),
        ] {
            let outcome = try shell.kontor("eval", code)
            #expect(outcome.status == 0 && outcome.output == shown + "\n", "\(outcome)")
        }
        #expect(try shell.refusal(["eval", "nil, 7"]) == "error: 7\n")
        #expect(try shell.refusal(["eval", "pcall(error, kontor.money '1.50 EUR')"]) == "error: 1.50 EUR\n")
    }
}
