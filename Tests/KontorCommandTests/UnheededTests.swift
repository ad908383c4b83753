import Testing

/// What is given and has no effect, because something is what it is, is told; nobody takes it for kept.
@Suite struct UnheededTests {
    private static func sheet(_ note: String) -> String {
        "SKU;Location;Counted;Note\nPAPIER-A4;Materialraum;12;\(note)\nPAPIER-A3;Materialraum;;shelf is empty\n"
    }

    /// The count became stock: a sheet that says the same with another note changes nothing, and says so by name.
    @Test func aNoteOnAPostedCount() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.sheet("one was wet"), to: "count.csv")
        let taken = try shell.kontor("do", "count-supplies", "count.csv", "--post")
        #expect(taken.output.contains("C-0001 posted"), "\(taken)")
        #expect(taken.output.contains("PAPIER-A3: it was not counted, so that its note is not kept"), "\(taken)")
        let same = try shell.kontor("do", "count-supplies", "count.csv")
        #expect(same.status == 0 && !same.output.contains("PAPIER-A4"), "\(same)")
        try shell.write(Self.sheet("two were wet"), to: "count.csv")
        for words in [["do", "count-supplies", "count.csv"], ["import", "count", "count.csv"]] {
            let again = try shell.run([Shell.products + "/kontor"] + words)
            #expect(again.output.contains("nothing was changed"), "\(again)")
            #expect(
                again.output.contains("PAPIER-A4: count C-0001 is posted, so that its note stays as it is"), "\(again)")
        }
        let said = try shell.kontor(
            "eval",
            """
            local notes = kontor.inventory.count.import({ name = "count.csv", content = [[\(Self.sheet("one was wet"))]] },
              { counted_by = "lena.schaefer", second_counter = true }).notes
            return table.concat(notes, "; ")
            """)
        #expect(said.output.contains("count C-0001 stays counted by "), "\(said)")
        #expect(said.output.contains("count C-0001 was begun without a second counter, and stays so"), "\(said)")
        #expect(
            try shell.refusal(["do", "count-supplies", "count.csv", "--recounted-by", "lena.schaefer"])
                == "error: count.csv: nothing on the sheet was counted again: leave out who did it\n")
    }

    /// One way to say what is counted is taken, and a note by itself leaves what was found.
    @Test func whatIsCounted() throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.refusal(["do", "open-count", "Materialraum", "--category", "paper", "--at-most", "2"])
                == "error: category and at_most each say by themselves what is counted: give one of them\n")
        let script = """
            local count = assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" } })
            local function enter(line)
              line.item = "PAPIER-A4"
              return kontor.inventory.count.enter(count.number, { lines = { line } })
            end
            local _, err = enter { reason = "wet" }
            assert(err.message == "PAPIER-A4 was not counted yet: say why it deviates with what was found", err.message)
            assert(enter { counted = 11 })
            local line = assert(enter { reason = "one was wet" }).lines[1]
            assert(line.counted == 11 and line.reason == "one was wet")
            assert(enter({}).lines[1].counted == nil)
            return "so"
            """
        #expect(try shell.kontor("eval", script).output == "so\n")
    }

    /// A fault that is known is reported again, and is urgent now.
    @Test func aKnownFault() throws {
        let shell = try Shell(example: "krueger")
        let script = """
            local report = kontor.equipment.ticket.report
            local first = assert(report("COPIER-1", { words = "Papierstau" }))
            local again = assert(report("COPIER-1", { words = "schon wieder Papierstau", priority = "urgent" }))
            assert(again.number == first.number and again.priority == "urgent" and again.words == "Papierstau; schon wieder Papierstau")
            local why = table.concat(again.why, "; ")
            assert(why:find "its priority is urgent now, it was normal", why)
            assert(report("COPIER-1", { words = "Papierstau" }).priority == "urgent")
            assert(report("COPIER-1", { words = "Papierstau" }).words == again.words)
            assert(kontor.equipment.ticket.advance(first.number, { to = "deferred", deferred_until = "2026-12-20" }))
            local smoke = report("COPIER-1", { words = "Papierstau, und jetzt raucht es" })
            assert(smoke.words == again.words .. "; Papierstau, und jetzt raucht es", smoke.words)
            why = table.concat(smoke.why, "; ")
            assert(why:find("is deferred until 2026-12-20", 1, true), why)
            return "so"
            """
        #expect(try shell.kontor("eval", script).output == "so\n")
    }

    /// A device that was replaced by mistake says how it comes back.
    @Test func aDeviceThatWasReplaced() throws {
        let shell = try Shell(example: "krueger")
        let script = """
            local ticket = kontor.equipment.ticket
            local one = assert(ticket.report("COPIER-1", { words = "Papierstau" }))
            assert(ticket.advance(one.number, { to = "replaced" }))
            local _, err = ticket.report("COPIER-1", { words = "leer" })
            assert(err.message:find("close T-0001 and triage it again", 1, true), err.message)
            assert(ticket.advance(one.number, { to = "closed" }))
            _, err = ticket.report("COPIER-1", { words = "leer" })
            assert(err.message:find("mistake, triage T-0001 again", 1, true), err.message)
            assert(ticket.advance(one.number, { to = "triaged" }))
            assert(ticket.report("COPIER-1", { words = "leer" }).is_new)
            return "so"
            """
        #expect(try shell.kontor("eval", script).output == "so\n")
    }

    /// A CV that is here already, under another name than the one that is said now.
    @Test func theNameOfAKnownApplication() throws {
        let shell = try Shell(example: "krueger")
        let file = Shell.example("cvs/02-jonas-becker.txt")
        let words = [Shell.products + "/kontor", "import", "application", file, "--opening", "office-assistant"]
        #expect(try !shell.run(words).output.contains("stays under the name"))
        let said = try shell.run(words + ["--name", "Jonas Bäcker"])
        #expect(said.output.contains("stays under the name that it has, what was said changes nothing"), "\(said)")
    }
}
