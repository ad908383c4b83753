import Foundation
import Testing

/// What somebody decided about a call stays, whatever a rule or further lines of the log say later.
@Suite struct DecidedEntryTests {
    /// Two lines of one call without ids, on a channel whose name does not tell calls apart.
    private static let nameless = ["DAHDI/i1/0309999999-5", "DAHDI/1-1", "CAPI/contr1/200-7"].map { channel in
        let before = "\"\",\"0309999999\",\"200\",\"from-trunk\",\"\"\"0309999999\"\" <0309999999>\",\"\(channel)\","
        let behind = ",\"Dial\",\"SIP/210&SIP/212,30,tT\",\"2026-11-20 09:00:00\","
        return """
            \(before)"SIP/210-000000b1"\(behind),"2026-11-20 09:00:09",9,0,"NO ANSWER","DOCUMENTATION"
            \(before)"SIP/212-000000b2"\(behind)"2026-11-20 09:00:09","2026-11-20 09:01:20",80,71,"ANSWERED","DOCUMENTATION"

            """
    }

    /// Lua that does something and prints what it returns.
    private func told(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        #expect(outcome.status == 0, "\(code): \(outcome)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    @Test(arguments: nameless) func aLogThatWasTakenInChangesNothing(_ log: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(log, to: "w.csv")
        let first = try shell.kontor("do", "take-calls", "w.csv")
        #expect(first.output.hasPrefix("w.csv: 1 new call, 0 known\n"), "\(first)")
        #expect(try told(shell, "return #kontor.communication.entry.find {}") == "1")
        let decided = """
            local e = kontor.communication.entry.find {}[1]
            return assert(kontor.communication.entry.update(e.id,
              { state = "we_ring_back", to_do = "Angebot nennen", for_whom = "tobias.krueger" })).state
            """
        #expect(try told(shell, decided).hasPrefix("we_ring_back"))
        let before = try shell.kontor("journal", "--limit", "1").output
        for words in [["do", "take-calls", "w.csv"], ["import", "calls", "w.csv"]] {
            let again = try shell.run([Shell.products + "/kontor"] + words)
            #expect(again.output.contains("0 new calls, 1 known"), "\(again)")
        }
        #expect(try shell.kontor("journal", "--limit", "1").output == before)
        #expect(
            try told(shell, #"return #kontor.communication.waiting { person = "tobias.krueger" }"#) == "1")
    }

    /// A rule is asked again, and finds for whom it is; it is not told that somebody had said so.
    @Test(arguments: [[], ["--without", "krueger"]]) func aRuleIsAskedAnew(_ options: [String]) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            for _, party in ipairs { "anonymous", "0301234567" } do
              local a = c.entry.create { kind = "call", direction = "in", party = party, outcome = "missed" }
              local first, second = assert(c.route(a.id)), assert(c.route(a.id))
              assert(table.concat(first.why, "|") == table.concat(second.why, "|"), table.concat(second.why, "|"))
              assert(first.for_role == second.for_role and first.state == second.state)
              assert(not table.concat(second.why):find "somebody said")
            end
            return "as before"
            """
        let outcome = try shell.run([Shell.products + "/kontor", "eval"] + options + [code])
        #expect(outcome.output.hasPrefix("as before"), "\(outcome)")
    }

    @Test(arguments: ["caller_rings_again", "for_information", "done", "we_ring_back"])
    func whatSomebodyDecidedStays(_ state: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            local a = c.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed" }
            assert(c.route(a.id))
            assert(c.entry.update(a.id, { state = "\(state)", urgency = "urgent", for_whom = "tobias.krueger" }))
            local before = c.entry.get(a.id)
            for _ = 1, 2 do assert(c.route(a.id)) end
            local after = c.entry.get(a.id)
            assert(after.state == "\(state)", after.state)
            assert(after.urgency == "urgent", after.urgency)
            assert(after.for_whom == "tobias.krueger", after.for_whom)
            return #c.waiting { person = "tobias.krueger" }
            """
        let waits = state == "caller_rings_again" || state == "we_ring_back"
        #expect(try told(shell, code).hasPrefix(waits ? "1" : "0"))
    }

    @Test func whatCameOfItStaysUntilItWaitsAgain() throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            local a = c.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed" }
            assert(c.route(a.id))
            assert(c.settle(a.id, { result = "erledigt" }))
            local routed = assert(c.route(a.id))
            assert(routed.state == "done", routed.state)
            local why = table.concat(c.entry.get(a.id).why, "|")
            assert(why:find("settled: erledigt", 1, true), why)
            local again = assert(c.reopen(a.id))
            assert(again.state == "we_ring_back")
            why = table.concat(again.why, "|")
            assert(not why:find("settled", 1, true), why)
            return "so"
            """
        #expect(try told(shell, code).hasPrefix("so"))
    }

    /// One call back is owed to a caller: whichever of the calls is done, all are.
    @Test(arguments: [1, 2]) func aCallBackIsOwedOnce(_ settled: Int) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            local calls = {}
            for i = 1, 2 do
              calls[i] = c.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed",
                happened_at = ("2026-11-23T08:0%d:00+01:00"):format(i) }
              assert(c.route(calls[i].id))
            end
            assert(#c.waiting {} == 1 and #kontor.planning.task.waiting {} == 2)
            assert(c.settle(calls[\(settled)].id))
            return #c.waiting {} + #kontor.planning.task.waiting {}
            """
        #expect(try told(shell, code).hasPrefix("0"))
    }

    @Test func aTalkThatWasNoneIsWithdrawn() throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            local call = c.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed",
              happened_at = "2026-11-23T08:50:00+01:00" }
            assert(c.route(call.id))
            local talk = assert(c.entry.create { kind = "call", direction = "out", party = "0301234567",
              outcome = "answered", taken_by = "jan.beck", happened_at = "2026-11-23T08:58:00+01:00" })
            assert(c.entry.get(call.id).state == "done")
            assert(c.entry.withdraw(talk.id, { reason = "another number" }))
            assert(c.entry.get(call.id).state == "we_ring_back" and #c.waiting {} == 1)
            local _, twice = c.entry.withdraw(talk.id)
            assert(twice.code == "conflict")
            assert(c.entry.restore(talk.id))
            assert(c.entry.get(call.id).state == "done")
            return "so"
            """
        #expect(try told(shell, code).hasPrefix("so"))
        try shell.write(Self.nameless[0], to: "w.csv")
        #expect(try shell.kontor("import", "calls", "w.csv").status == 0)
        let log = try shell.refusal(
            [
                "eval",
                "assert(kontor.communication.entry.withdraw(kontor.communication.entry.find { party = '0309999999' }[1].id))",
            ])
        #expect(log.contains("the telephone system told of this call, so it stays"), "\(log)")
    }

    /// An answered line without the time of its answer: from how long was talked, or none.
    @Test func anAnswerWithoutATimeFollowsFromTheTalk() throws {
        let shell = try Shell(example: "krueger")
        let lines = [(300, 295), (300, 300), (300, 301)].enumerated().map { index, seconds in
            """
            "","0301111111\(index)","200","from-trunk","","SIP/x-0000000\(index)","SIP/210-0000000c\(index)","Dial","SIP/210",\
            "2026-11-20 0\(7 + index):00:00",,"2026-11-20 0\(7 + index):05:00",\(seconds.0),\(seconds.1),"ANSWERED","DOCUMENTATION"

            """
        }
        try shell.write(lines.joined(), to: "w.csv")
        let taken = try shell.kontor("import", "calls", "w.csv")
        #expect(taken.output.contains("2 new calls, 0 known, 1 line that could not be read"), "\(taken)")
        #expect(
            taken.output.contains("line 3: the time of the answer is missing, and the talk is longer than the call"),
            "\(taken)")
        let code = """
            local lines = {}
            for _, e in ipairs(kontor.communication.entry.find {}) do
              lines[#lines + 1] = e.ring_s .. " " .. e.talk_s .. " " .. e.outcome
            end
            table.sort(lines)
            return table.concat(lines, ", ")
            """
        #expect(try told(shell, code) == "0 300 answered, 5 295 answered")
    }

    /// Whoever the other side is, a person or an organisation, may be named as records show them.
    @Test(arguments: ["'asmussen'", "d.organisation.get('asmussen').id", "d.organisation.get('asmussen')"])
    func theOtherSideIsNamedAsElsewhere(_ name: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c, d = kontor.communication, kontor.directory
            local new = assert(c.entry.create { kind = "note", party_record = \(name) })
            assert(new.party_record == "asmussen", new.party_record)
            assert(c.entry.update(new.id, { party_record = "tobias.krueger" }).party_record == "tobias.krueger")
            assert(c.entry.update(new.id, { party_record = c.entry.get(new.id).party_record }))
            assert(c.entry.update(new.id, { party_record = \(name) }).party_record == "asmussen")
            assert(#c.entry.find { party_record = \(name) } == 1)
            local ok, raised = pcall(c.entry.update, new.id, { party_record = 7 })
            assert(not ok and tostring(raised):find("must be the id or the handle of a person or organisation, got 7", 1, true))
            local _, err = c.entry.update(new.id, { party_record = "asmusen" })
            return tostring(err)
            """
        #expect(try told(shell, code).contains("no person or organisation asmusen; did you mean asmussen?"))
    }

    @Test func aLineWhoseAnswerLiesElsewhereIsNamedAlone() throws {
        let shell = try Shell(example: "krueger")
        var lines = Self.nameless[0]
        for (answer, number) in [("2026-11-20 07:00:00", 1), ("2026-11-20 10:00:00", 2)] {
            lines += """
                "","03011111\(number)","200","from-trunk","","SIP/x-00000\(number)","SIP/210-000000c\(number)","Dial","SIP/210",\
                "2026-11-20 08:00:00","\(answer)","2026-11-20 08:01:00",60,600,"ANSWERED","DOCUMENTATION"

                """
        }
        try shell.write(lines, to: "w.csv")
        for words in [["do", "take-calls", "w.csv", "--preview"], ["import", "calls", "w.csv"]] {
            let taken = try shell.run([Shell.products + "/kontor"] + words)
            #expect(taken.status == 0, "\(taken)")
            #expect(taken.output.contains("1 new call, 0 known, 2 lines that could not be read"), "\(taken)")
            #expect(taken.output.contains("line 3: the answer is no time between the start and the end"), "\(taken)")
        }
    }

    @Test(arguments: ["0", "000", "0000", "00000000", "0 0"]) func zerosAreWithheldByHandToo(_ party: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local c = kontor.communication
            local a = c.entry.create { kind = "call", direction = "in", party = "\(party)", outcome = "missed" }
            local _, err = c.entry.update(a.id, { state = "we_ring_back" })
            return a.state, err and err.message
            """
        let said = try told(shell, code)
        #expect(said.contains("for_information") && said.contains("the number was withheld"), "\(said)")
    }
}
