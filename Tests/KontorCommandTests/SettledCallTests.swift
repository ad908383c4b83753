import Foundation
import Testing

/// Which talk settles which call, and what is then still to be done, whatever came first: a file, another file, a person.
@Suite struct SettledCallTests {
    private func told(_ shell: Shell, _ code: String) throws -> String {
        let run = try shell.kontor("eval", "local c = kontor.communication \(code)")
        #expect(run.errors == "" && run.status == 0, "\(code): \(run)")
        return run.output.trimmingCharacters(in: .newlines)
    }

    /// One call at two telephones: at the first nobody answers, at the second somebody does.
    private func twoFiles(_ shell: Shell) throws {
        try shell.write(
            CallLogTests.line(
                "03023125341", channel: "PJSIP/210-2", "11:10:00", "11:10:20", "NO ANSWER", "1795169400.1"),
            to: "1.csv")
        try shell.write(
            CallLogTests.line(
                "03023125341", channel: "PJSIP/212-3", "11:10:00", answer: "11:10:20", "11:15:20", "ANSWERED",
                "1795169400.1"),
            to: "2.csv")
    }

    @Test func anAnsweredCallIsSettledByNoOther() throws {
        let shell = try Shell(example: "krueger")
        try twoFiles(shell)
        try shell.kontor("do", "take-calls", "1.csv")
        let talk = try told(
            shell,
            """
            return c.entry.create { kind = "call", direction = "out", party = "03023125341", outcome = "answered",
              happened_at = "2026-11-20T12:00:00+01:00" }.id
            """)
        #expect(try told(shell, #"return c.entry.find { outcome = "missed" }[1].state"#) == "done")
        try shell.kontor("do", "take-calls", "2.csv")
        let call =
            #"local e = c.entry.find { direction = "in" }[1] return e.outcome, e.state, e.settled_by, #c.waiting {}"#
        #expect(try told(shell, call) == "answered\ndone\nnil\n0")
        _ = try told(shell, "return assert(c.entry.withdraw('\(talk)')).id")
        #expect(try told(shell, call + ", #kontor.planning.task.waiting {}") == "answered\ndone\nnil\n0\n0")
        _ = try shell.holdings()
    }

    /// What somebody wants done about a call is to be done, whether or not it turns out to have been answered.
    @Test(arguments: ["we_ring_back", "caller_rings_again", "for_information", "done"], [false, true])
    func whatSomebodyDecidedStaysWhenMoreOfTheLogComes(_ state: String, _ isSettled: Bool) throws {
        let shell = try Shell(example: "krueger")
        try twoFiles(shell)
        try shell.kontor("do", "take-calls", "1.csv")
        let decided = #"{ state = "\#(state)", for_whom = "tobias.krueger", to_do = "ring her about the invoice" }"#
        _ = try told(shell, "return assert(c.entry.update(c.entry.find {}[1].id, \(decided))).id")
        if isSettled {
            _ = try told(
                shell,
                """
                return c.entry.create { kind = "call", direction = "out", party = "03023125341", outcome = "answered",
                  happened_at = "2026-11-20T12:00:00+01:00" }.id
                """)
        }
        try shell.kontor("do", "take-calls", "2.csv")
        let call = """
            local e = c.entry.find { direction = "in" }[1]
            return e.outcome, e.state, e.for_whom, table.concat(e.said, " "), e.settled_by,
              #c.waiting { person = "tobias.krueger" }, #kontor.planning.task.waiting { person = "tobias.krueger" }
            """
        let waits = state == "we_ring_back" || state == "caller_rings_again"
        #expect(
            try told(shell, call)
                == "answered\n\(state)\ntobias.krueger\nfor_whom state\nnil\n\(waits ? 1 : 0)\n\(state == "we_ring_back" ? 1 : 0)"
        )
        _ = try shell.holdings()
    }

    @Test(arguments: ["we_ring_back", "caller_rings_again", "for_information", "done"])
    func restoringBringsBackWhatWithdrawingTook(_ state: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local e = c.entry.create { kind = "call", party = "01713920042", outcome = "missed", for_whom = "jan.beck" }
            assert(c.entry.update(e.id, { state = "\(state)" }))
            local function holds()
              local tasks = {}
              for _, task in ipairs(kontor.planning.task.waiting {}) do tasks[#tasks + 1] = task.id .. (task.person or "") end
              local e = c.entry.get(e.id)
              return table.concat({ e.state, #c.waiting {}, table.concat(tasks, " "), table.concat(e.why, "|"),
                table.concat(e.said, " ") }, ";")
            end
            local before = holds()
            assert(c.entry.withdraw(e.id, { reason = "another one" }))
            assert(#c.waiting {} == 0 and #kontor.planning.task.waiting {} == 0)
            for _, refused in ipairs { c.reopen, c.settle } do
              local _, err = refused(e.id)
              assert(err and err.code == "conflict" and err.message:find("out of the log", 1, true), tostring(err))
            end
            assert(c.entry.restore(e.id).state == "\(state)")
            assert(holds() == before, before .. " became " .. holds())
            -- Whom we talked to meanwhile waits no more.
            assert(c.entry.withdraw(e.id))
            assert(c.entry.create { kind = "call", direction = "out", party = "01713920042", outcome = "answered" })
            local after = assert(c.entry.restore(e.id))
            return after.state, #kontor.planning.task.waiting {}
            """
        let expected = state == "we_ring_back" ? "done" : state
        // The call and the talk are of one moment: only a later talk settles it.
        let later = code.replacingOccurrences(
            of: #"outcome = "missed","#, with: #"outcome = "missed", happened_at = "2026-11-23T08:00:00+01:00","#)
        #expect(try told(shell, later) == "\(expected)\n0")
        _ = try shell.holdings()
    }

    /// Under another party a talk settles their calls, and no more those of whom it was thought to be with.
    @Test func whoATalkWasWithIsCorrected() throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local d = kontor.directory
            local function call(party, hour, more)
              local new = { kind = "call", party = party, outcome = "missed", happened_at = "2026-11-23T0" .. hour .. ":00+01:00" }
              for key, value in pairs(more or {}) do new[key] = value end
              return assert(c.entry.create(new))
            end
            for _, handle in ipairs { "ada", "ben" } do
              assert(d.organisation.create { handle = handle, name = handle, kind = "client" })
            end
            assert(d.phone.create { organisation = "ada", number = "0431 5550101" })
            assert(d.phone.create { organisation = "ben", number = "0431 5550102" })
            local ada, ben = d.organisation.get("ada").id, d.organisation.get("ben").id
            local function state(e) local now = c.entry.get(e.id) return now.state, now.settled_by end
            local hers, his = call("0431 5550101", "7:00", { for_whom = "jan.beck" }), call("0431 5550102", "7:05")
            local talk = call("Frau A.", "8:00", { direction = "out", outcome = "answered" })
            assert(state(hers) == "we_ring_back")
            assert(c.entry.update(talk.id, { party_record = ada }))
            assert(state(hers) == "done" and select(2, state(hers)) == talk.id and #kontor.planning.task.waiting {} == 0)
            assert(c.entry.update(talk.id, { party_record = ben }))
            assert(state(hers) == "we_ring_back" and state(his) == "done" and #kontor.planning.task.waiting {} == 1)
            assert(c.entry.update(talk.id, { clear = { "party_record" } }))
            assert(state(hers) == "we_ring_back" and state(his) == "we_ring_back")
            -- A call that was theirs is settled by the talk with them, as if it had been written down so.
            assert(c.entry.update(talk.id, { party_record = ben }))
            local whose = call("0431 999", "7:10", { for_whom = "jan.beck" })
            assert(state(whose) == "we_ring_back")
            local _, err = c.entry.update(whose.id, { party_record = ben, state = "we_ring_back" })
            assert(err and err.code == "conflict" and err.message:find "we talked to them at", tostring(err))
            assert(c.entry.update(whose.id, { party_record = ben }).state == "done")
            assert(select(2, state(whose)) == talk.id)
            assert(c.entry.update(whose.id, { party_record = ada }).state == "we_ring_back")
            return "so"
            """
        #expect(try told(shell, code) == "so")
        _ = try shell.holdings()
    }

    /// Three calls in vain, a file each, and a talk after the second: whichever file comes first, the same is to be done.
    @Test(arguments: ["ABC", "CBA", "BCA", "ABCT", "TCBA", "CTBA", "BTAC", "CABT"])
    func theOrderOfFilesDoesNotMatter(_ order: String) throws {
        let shell = try Shell(example: "krueger")
        for (name, minute) in [("A", "08:00"), ("B", "08:30"), ("C", "08:45")] {
            try shell.write(
                CallLogTests.line(
                    "04066969500", channel: "PJSIP/210-\(name)", "\(minute):00", "\(minute):20", "NO ANSWER",
                    "17951580\(minute.suffix(2)).1"), to: "\(name).csv")
        }
        try shell.write(
            CallLogTests.line(
                "04066969500", channel: "PJSIP/212-d", "08:35:00", answer: "08:35:05", "08:36:20", "ANSWERED",
                "1795158035.1"), to: "T.csv")
        for file in order { #expect(try shell.kontor("do", "take-calls", "\(file).csv").status == 0) }
        let all = """
            local lines = {}
            for _, e in ipairs(c.entry.find { kind = "call" }) do
              lines[#lines + 1] = table.concat({ e.happened_at:sub(12, 16), e.outcome, e.state, e.urgency, e.for_role or "-",
                e.settled_by and c.entry.get(e.settled_by).happened_at:sub(12, 16) or "-" }, " ")
            end
            table.sort(lines)
            return table.concat(lines, "; ")
            """
        #expect(
            try told(shell, all)
                == (order.contains("T")
                    ? """
                    08:00 missed done normal - 08:35; 08:30 missed done normal - 08:35; 08:35 answered done normal - -; \
                    08:45 missed we_ring_back normal office_manager -
                    """
                    : """
                    08:00 missed we_ring_back normal office_manager -; 08:30 missed we_ring_back high office_manager -; \
                    08:45 missed we_ring_back high office_manager -
                    """))
        _ = try shell.holdings()
    }
}
