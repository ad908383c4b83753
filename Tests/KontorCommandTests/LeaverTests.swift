import Testing

/// Who has left is given nothing new; what exists stays as it is.
@Suite struct LeaverTests {
    @Test(arguments: [
        #"kontor.planning.task.create { title = "X", person = "tobias.krueger" }"#,
        #"kontor.planning.task.reassign(kontor.planning.task.create({ title = "X" }).id, { person = "tobias.krueger" })"#,
        #"kontor.communication.entry.create { kind = "note", subject = "X", for_whom = "tobias.krueger" }"#,
        #"kontor.communication.entry.update(kontor.communication.entry.create({ kind = "note" }).id, { for_whom = "tobias.krueger" })"#,
        #"kontor.equipment.asset.update("PRINTER-1", { holder = "tobias.krueger" })"#,
        #"kontor.directory.absence.request("jan.beck", { from_on = "2026-12-01", to_on = "2026-12-02", deputy = "tobias.krueger" })"#,
    ])
    func isGivenNothingNew(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.kontor("eval", #"assert(kontor.directory.person.archive "tobias.krueger")"#).errors == "")
        let said = try shell.refusal(["eval", "assert(\(code))"])
        #expect(
            said.contains("tobias.krueger has left: name somebody who works here (nobody is bookkeeping now)"),
            "\(said)")
    }

    @Test(arguments: [
        ["do", "supply-run", "--category", "paper"], ["eval", "return 1"],
        ["do", "shortlist", "A-0001", "--reason", "everything that we ask for"],
    ])
    func actsNoMore(_ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("eval", #"assert(kontor.directory.person.archive "petra.voss")"#).errors == "")
        #expect(
            try shell.refusal(words + ["--as", "petra.voss"])
                == "error: --as petra.voss: petra.voss has left and acts no more\n")
        let file = try shell.read("office.lua")
        try shell.write(file.replacingOccurrences(of: "jan.beck", with: "petra.voss"), to: "office.lua")
        let read = try shell.kontor("eval", "return #kontor.inventory.item.find {}")
        #expect(read.status == 0 && read.errors.contains("office.lua: person petra.voss has left"), "\(read)")
        let said = try shell.refusal(["do", "shortlist", "A-0001", "--reason", "everything that we ask for"])
        #expect(said.contains("office.lua: person petra.voss has left"), "\(said)")
    }

    /// A note of a call for somebody who left meanwhile is still read, changed and settled.
    @Test func keepsWhatTheyHad() throws {
        let shell = try Shell(example: "krueger")
        let story = """
            local c = kontor.communication
            local note = assert(c.entry.create { kind = "call", direction = "in", party = "0171 9990001", outcome = "answered",
              for_whom = "tobias.krueger", state = "for_information" })
            assert(kontor.directory.person.archive "tobias.krueger")
            assert(c.entry.get(note.id).for_whom == "tobias.krueger")
            assert(c.entry.update(note.id, { note = "found" }).for_whom == "tobias.krueger")
            assert(c.settle(note.id).state == "done")
            """
        #expect(try shell.kontor("eval", story).errors == "")
        _ = try shell.holdings()
    }
}
