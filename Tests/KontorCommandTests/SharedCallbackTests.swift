import Foundation
import Testing

/// One call back is owed to a caller, however often they called: it is one person's.
@Suite struct SharedCallbackTests {
    private func told(_ shell: Shell, _ code: String) throws -> String {
        let run = try shell.kontor("eval", code)
        #expect(run.errors == "" && run.status == 0, "\(code): \(run)")
        return run.output.trimmingCharacters(in: .newlines)
    }

    private static let calls = """
        local c, t = kontor.communication, kontor.planning.task
        local calls = {}
        local function missed(minute, more)
          local new = { kind = "call", party = "04066969500", outcome = "missed",
            happened_at = "2026-11-23T08:" .. minute .. ":00+01:00" }
          for key, value in pairs(more or {}) do new[key] = value end
          local call = assert(c.entry.create(new))
          calls[#calls + 1] = call
          return call
        end
        local function task(i) return t.waiting { about = calls[i].id }[1].id end
        --- Whose the open tasks are.
        local function whose()
          local names, count = {}, 0
          for _, one in ipairs(t.waiting {}) do names[one.person or one.role], count = true, count + 1 end
          local list = {}
          for name in pairs(names) do list[#list + 1] = name end
          table.sort(list)
          return table.concat(list, " "), count
        end
        for i = 1, 3 do missed(i .. "0") assert(c.route(calls[i].id)) end
        assert(whose() == "office_manager", whose())

        """

    @Test(
        arguments: 1...3,
        [
            "t.reassign(task(%), { person = 'tobias.krueger' })",
            "c.entry.update(calls[%].id, { for_whom = 'tobias.krueger' })",
        ])
    func goesToOneWithAllItsCalls(_ index: Int, _ act: String) throws {
        let shell = try Shell(example: "krueger")
        let code =
            Self.calls + "assert(\(act.replacing("%", with: "\(index)")))\n"
                + """
                assert(whose() == "tobias.krueger" and select(2, whose()) == 3, whose())
                for _, call in ipairs(calls) do assert(c.route(call.id)) end
                assert(whose() == "tobias.krueger", whose())
                -- A further call joins them; another caller's does not.
                missed("40")
                assert(whose() == "tobias.krueger" and select(2, whose()) == 4, whose())
                assert(c.route(calls[4].id) and whose() == "tobias.krueger", whose())
                local other = missed("50", { party = "0301234567" })
                assert(c.route(other.id) and whose() == "office_manager tobias.krueger", whose())
                assert(c.entry.withdraw(other.id))
                -- What is taken back goes where the others went meanwhile.
                assert(c.entry.withdraw(calls[2].id))
                assert(t.reassign(task(1), { role = "office_manager" }) and whose() == "office_manager", whose())
                assert(c.entry.restore(calls[2].id) and whose() == "office_manager" and select(2, whose()) == 4, whose())
                assert(#c.waiting {} == 1)
                -- Whichever is done, all are; each may be opened again alone.
                assert(c.settle(calls[3].id) and select(2, whose()) == 0)
                assert(c.reopen(calls[1].id) and select(2, whose()) == 1)
                assert(c.reopen(calls[2].id, { state = "we_ring_back" }))
                assert(c.entry.update(calls[2].id, { for_whom = "jan.beck" }) and whose() == "jan.beck", whose())
                assert(c.entry.update(calls[3].id, { state = "we_ring_back", for_whom = "tobias.krueger" }))
                assert(whose() == "tobias.krueger" and select(2, whose()) == 3, whose())
                return #c.waiting {}
                """
        #expect(try told(shell, code) == "1")
        _ = try shell.holdings()
    }

    /// A house rule that names others for the third attempt: the latest call says who.
    @Test func followsTheLatestCallWhereOnlyRulesSpoke() throws {
        let shell = try Shell(example: "krueger")
        let path = "plugins/krueger/init.lua"
        let rule = try shell.read(path).replacing(
            "return \"office_manager\", manner,",
            with: "return call.attempts > 2 and \"tobias.krueger\" or \"office_manager\", manner,")
        try shell.write(rule, to: path)
        let code =
            Self.calls.replacing("assert(whose() == \"office_manager\", whose())", with: "")
                + """
                assert(whose() == "tobias.krueger", whose())
                local routed = assert(c.route(calls[1].id))
                assert(table.concat(routed.why, "|"):find("it goes with their call at", 1, true), table.concat(routed.why, "|"))
                return whose()
                """
        #expect(try told(shell, code) == "tobias.krueger\n3")
        _ = try shell.holdings()
    }

    /// Of two calls of one moment neither is the later: the one that was routed last says who.
    @Test func followsTheCallRoutedLastAmongThoseOfOneMoment() throws {
        let shell = try Shell(example: "krueger")
        let path = "plugins/krueger/init.lua"
        let rule = try shell.read(path).replacing(
            "return \"office_manager\", manner,",
            with: "return call.subject == \"second\" and \"tobias.krueger\" or \"office_manager\", manner,")
        try shell.write(rule, to: path)
        let code = """
            local c, t = kontor.communication, kontor.planning.task
            local calls = {}
            for _, subject in ipairs { "first", "second" } do
              calls[#calls + 1] = assert(c.entry.create { kind = "call", party = "04066969500", outcome = "missed",
                subject = subject, happened_at = "2026-11-23T08:10:00+01:00" })
            end
            local said = {}
            for _, index in ipairs { 1, 2, 1, 2 } do
              assert(c.route(calls[index].id))
              for _, one in ipairs(t.waiting {}) do said[#said + 1] = one.person or one.role end
            end
            return table.concat(said, " ")
            """
        #expect(
            try told(shell, code)
                == "office_manager tobias.krueger tobias.krueger office_manager office_manager tobias.krueger tobias.krueger"
        )
        _ = try shell.holdings()
    }
}
